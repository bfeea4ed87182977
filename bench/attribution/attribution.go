// Package attribution measures how well attributions are found in English news, on PolNeAR's development part.
//
// Enter at [Measure], which writes a section of docs/measures.md, or at [Score] for the bare counts.
package attribution

import (
	"fmt"
	"io"

	"proffer"
	"proffer/language"
	model "proffer/language/attribution"
)

// Measure writes exact-span F1 of source, cue and content beside what published systems reach.
func Measure(shared string, w io.Writer) error {
	c, err := Score(shared, Proposed)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "## Attribution: who says what, English news\n\n")
	fmt.Fprintf(w, "PolNeAR, development part as the instances of published systems; F1 of exact spans.\n\n")
	fmt.Fprintf(w, "| | source | cue | content |\n|---|---:|---:|---:|\n")
	fmt.Fprintf(w, "| proffer | %.1f | %.1f | %.1f |\n", c[0].F1(), c[1].F1(), c[2].F1())
	fmt.Fprintf(w, "| target | 68 | 68 | 56 |\n")
	for _, p := range peers {
		fmt.Fprintf(w, "| %s | %s | %s | %s |\n", p[0], p[1], p[2], p[3])
	}
	fmt.Fprintln(w)
	_, err = reliability(shared, w)
	return err
}

// Proposed is the attributions of a text, without those inside others, which the corpus does not mark.
func Proposed(text string) []model.Found { return model.Outermost(model.Find(analyse(text), nil)) }

// peers as published on the test part of the same corpus (Wang et al., COLING 2022).
var peers = [][4]string{
	{"hand rules", "10.7", "22.8", "5.6"}, {"CoreNLP quote annotator", "13.9", "–", "17.5"}, {"CRF", "50.6", "53.4", "28.6"},
	{"BiLSTM-CRF", "69.6", "66.7", "59.0"}, {"BERT-CRF", "82.2", "74.9", "71.0"}, {"BERT + CofeNet", "83.2", "75.3", "72.9"},
}

func analyse(text string) *proffer.Analysis { return language.Analyze("en", text, nil) }
