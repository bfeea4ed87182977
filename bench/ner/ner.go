// Package ner measures the names found in English, Russian and Arabic texts. Figures are F1 over exact spans and types
// (person, organization, place, where states are places); Russian and Arabic by five-fold cross-validation, since their
// only free corpora are also what the shipped models are taught from.
package ner

import (
	"fmt"
	"io"

	"proffer"
	"proffer/bench/spent"
	"proffer/language"
	"proffer/language/ner"
	"proffer/language/ner/learn"
)

// Measure writes the section of docs/measures.md.
func Measure(shared string, w io.Writer) error {
	fmt.Fprint(w, "## Names in text\n\n| data | names | precision | recall | F1 | target | peer |\n|---|---|---|---|---|---|---|\n")
	s, err := learn.Shipped(shared, "en", "uner", nil)
	if err != nil {
		return err
	}
	row(w, "UNER English EWT, development part", s, "72", "XLM-R 86.0")
	beside, err := peerRows(shared)
	if err != nil {
		return err
	}
	for _, r := range beside {
		fmt.Fprintln(w, r)
	}
	for _, c := range []struct{ language, name, target, peer string }{
		{"ru", "FactRuEval, five folds", "80", "80.9"},
		{"ar", "ANERcorp (its first five sixths), five folds", "78", "92.3"},
	} {
		s, _, err := learn.Try(shared, c.language, 5, learn.Defaults(), io.Discard, nil)
		if err != nil {
			return err
		}
		row(w, c.name, s, c.target, c.peer)
	}
	if s, err = learn.Shipped(shared, "ru", "nerel", nil); err != nil {
		return err
	}
	row(w, "NEREL, development part, outermost names", s, "–", "85.0 (all nested names)")
	for _, l := range learn.Languages {
		s, err := learn.ShippedUnseen(l, nil)
		if err != nil {
			return err
		}
		row(w, "invented reports, all kinds, "+l, s, "–", "–")
		if s, err = learn.ShippedPassages(l, nil); err != nil {
			return err
		}
		row(w, "invented passages with hard names, "+l, s, "–", "–")
	}
	fmt.Fprintln(w)
	return speed(w)
}

func row(w io.Writer, name string, s *learn.Scores, target, peer string) {
	fmt.Fprintf(w, "| %s | %s | %s | %s |\n", name, cells(s), target, peer)
}

// cells are the names of the gold, precision, recall and F1.
func cells(s *learn.Scores) string {
	c := s[len(s)-1]
	return fmt.Sprintf("%d | %.1f | %.1f | %.1f", c.Gold, 100*float64(c.Right)/float64(max(1, c.Found)), 100*float64(c.Right)/float64(max(1, c.Gold)), c.F1())
}

// speed times the finding of names alone, on one core.
func speed(w io.Writer) error {
	docs, err := learn.Unseen("en")
	if err != nil {
		return err
	}
	var analyses []*proffer.Analysis
	tokens := 0
	for i := range docs {
		a := language.Analyze("en", learn.Text(&docs[i]), nil)
		analyses = append(analyses, a)
		tokens += len(a.Tokens)
	}
	begun := spent.Time()
	const rounds = 20
	for range rounds {
		for _, a := range analyses {
			ner.Find(a)
		}
	}
	fmt.Fprintf(w, "Finding names takes one core a second for %d thousand English words.\n\n",
		int(float64(tokens*rounds)/(spent.Time()-begun).Seconds())/1000)
	return nil
}
