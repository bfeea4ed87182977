package learn

import (
	"fmt"
	"io"
	"maps"

	"proffer/language/ner/internal/tagger"
)

// Try trains and measures a language: English on UNER's development part, the others by cross-validation over
// folds of five; all on invented reports, for which the last fold's model serves.
func Try(shared, language string, folds int, o Options, w, errors io.Writer) (*Scores, *Scores, error) {
	b, err := build(shared)
	if err != nil {
		return nil, nil, err
	}
	r := Resources(language, b.g)
	c := school{shared, b, o}
	train, err := read(shared, r, gold[language]...)
	if err != nil {
		return nil, nil, err
	}
	var sum, own Scores
	for fold := range folds {
		var test []Doc
		lessons := train
		if language == "en" {
			test, err = read(shared, r, "uner")
		} else {
			lessons, test = split(train, fold)
		}
		if err != nil {
			return nil, nil, err
		}
		r.Gazetteer = maps.Clone(b.g) // lessons may add to it
		if lessons, err = c.lessons(r, lessons); err != nil {
			return nil, nil, err
		}
		find := Train(r, lessons, o).Engine(r).Find
		for i := range test {
			sum.Compare(&test[i], Read(&test[i], find), errors)
		}
		fmt.Fprintf(w, "%s\n", &sum)
		if fold == folds-1 || language == "en" { // English is tested on a corpus of its own: there are no folds
			if err := own.Invented(language, find, errors); err != nil {
				return nil, nil, err
			}
			fmt.Fprintf(w, "invented: %s\n", &own)
			break
		}
	}
	return &sum, &own, nil
}

// split keeps every fifth document apart, from the fold-th on.
func split(docs []Doc, fold int) (train, test []Doc) {
	for i, d := range docs {
		if i%5 == fold {
			test = append(test, d)
		} else {
			train = append(train, d)
		}
	}
	return train, test
}

// Invented adds the counts of the reports written for measuring.
func (s *Scores) Invented(language string, find Finder, errors io.Writer) error {
	docs, err := Unseen(language)
	for i := range docs {
		s.CompareFully(&docs[i], Read(&docs[i], find), errors)
	}
	return err
}

func read(shared string, r *tagger.Resources, names ...string) ([]Doc, error) {
	var out []Doc
	for _, n := range names {
		docs, err := Corpora[n](shared, r)
		if err != nil {
			return nil, err
		}
		out = append(out, docs...)
	}
	return out, nil
}
