package learn

import (
	"proffer/language/ner"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// Resources of a language for training, over a gazetteer.
func Resources(language string, g tagger.Gazetteer) *tagger.Resources {
	r := &tagger.Resources{
		Language:  language,
		Lexicon:   tagger.ParseLexicon(lexicon.Of(language), language == "ru"),
		Gazetteer: g,
	}
	if language == "ar" { // English makes its classes from its lessons
		r.Clusters = ner.Classes(language)
	}
	return r
}
