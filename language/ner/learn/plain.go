package learn

import (
	"proffer/language/ner/internal/tagger"
	"proffer/language/token"
)

// Plain cuts a text into a document as the program does when it reads.
func Plain(language, text string) Doc {
	d := Doc{Doc: tagger.Doc{Language: language}}
	tokens := token.Tokenize(language, text)
	for _, s := range token.Sentences(language, text, tokens, nil) {
		words := make([]string, 0, s.End-s.First)
		for _, t := range tokens[s.First:s.End] {
			words = append(words, t.Span.In(text))
		}
		d.Sentences, d.Names = append(d.Sentences, words), append(d.Names, nil)
	}
	return d
}
