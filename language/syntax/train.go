package syntax

import (
	"bytes"

	"proffer/language/linear"
)

// Settings of a training run.
type Settings struct {
	TagEpochs, ParseEpochs int
	Tagger, Parser, Labels linear.Options
	Vocabulary             map[string]int // normalised form → how often it stands in plain text, or nil
	Log                    func(string)   // gets a line now and then, or nil
}

// Train learns everything and returns the files that the package embeds, by name.
func Train(sentences []Gold, s Settings) (map[string][]byte, error) {
	text := BuildLexicon(sentences)
	lex, err := parseLexicon(text)
	if err != nil {
		return nil, err
	}
	tagged, names := Jackknife(sentences, lex, 5, s.TagEpochs, s.Log)
	tagger := LearnTagger(sentences, lex, names, s.TagEpochs, s.Log).Rows(s.Tagger)
	structure, labels := LearnParser(sentences, tagged, coarseTags(names), s.ParseEpochs, s.Log)
	files := map[string][]byte{lexiconFile: deflate(text), lemmasFile: deflate(BuildLemmas(sentences, s.Vocabulary))}
	for name, m := range map[string]*linear.Rows{
		taggerFile: tagger, structureFile: structure.Rows(s.Parser), labelsFile: labels.Rows(s.Labels)} {
		var b bytes.Buffer
		if err := m.Write(&b); err != nil {
			return nil, err
		}
		files[name] = b.Bytes()
	}
	return files, nil
}
