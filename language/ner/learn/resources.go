package learn

import (
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// Resources of a language for training, over a gazetteer.
func Resources(language string, g tagger.Gazetteer) *tagger.Resources {
	return &tagger.Resources{
		Language:  language,
		Lexicon:   tagger.ParseLexicon(lexicon.Of(language), language == "ru"),
		Gazetteer: g,
	}
}
