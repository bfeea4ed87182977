package learn

import (
	"io"

	"proffer/language/ner"
)

// Shipped measures the models in the program on a corpus.
func Shipped(shared, language, corpus string, errors io.Writer) (*Scores, error) {
	docs, err := corpusOf(shared, language, corpus)
	if err != nil {
		return nil, err
	}
	var s Scores
	for i := range docs {
		s.Compare(&docs[i], Read(&docs[i], ner.Find), errors)
	}
	return &s, nil
}

// ShippedUnseen measures the models in the program on the reports written for measuring.
func ShippedUnseen(language string, errors io.Writer) (*Scores, error) {
	var s Scores
	return &s, s.Invented(language, ner.Find, errors)
}

// ShippedPassages measures them on the short passages that are harder.
func ShippedPassages(language string, errors io.Writer) (*Scores, error) {
	docs, err := Passages(language)
	var s Scores
	for i := range docs {
		s.CompareFully(&docs[i], Read(&docs[i], ner.Find), errors)
	}
	return &s, err
}
