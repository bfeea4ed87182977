// Package syntax measures English analysis on the development parts of UD English EWT and of GUM's news: tokens and
// sentences from raw text; tags, lemmas and dependencies over the treebank's own tokens.
//
// Enter at [Measure], which writes a section of docs/measures.md, or at [Score] and [ScoreRaw] for the counts.
package syntax

import (
	"fmt"
	"io"
	"strings"
	"time"

	"proffer"
	"proffer/language/syntax"
	"proffer/language/train/syntax/treebank"
)

// Counts is what was right of Words.
type Counts struct {
	Words, Tag, Fine, Lemma, Head, HeadRel int
	Seconds                                float64
}

// Percent is n of the words, in per cent.
func (c Counts) Percent(n int) float64 { return 100 * float64(n) / float64(max(c.Words, 1)) }

// Measure writes accuracies beside the targets and what published parsers reach.
func Measure(shared string, w io.Writer) error {
	ewt, err := treebank.EWT(shared, treebank.Dev)
	if err != nil {
		return err
	}
	gum, err := treebank.GUM(shared, treebank.Dev)
	if err != nil {
		return err
	}
	a, b, raw := Score(ewt), Score(gum), ScoreRaw(ewt)
	fmt.Fprint(w, "## English syntax\n\n")
	fmt.Fprintln(w, "Development parts of UD English EWT (web text) and of GUM, per cent; tags, lemmas and dependencies over the")
	fmt.Fprintln(w, "treebank's own tokens, relations without subtypes; words and sentences from raw text.")
	fmt.Fprintln(w)
	fmt.Fprintln(w, "| | words F1 | sentences F1 | universal tag | Penn tag | lemma | head | head and relation | words a second |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---:|---:|---:|---:|---:|")
	fmt.Fprintf(w, "| proffer, EWT dev | %.1f | %.1f | %s |\n", raw.Words.F1(), raw.Sentences.F1(), row(a))
	fmt.Fprintf(w, "| proffer, GUM dev | – | – | %s |\n", row(b))
	fmt.Fprintln(w, "| target, EWT dev | – | – | 95 | – | – | 87 | 84 | 30000 |")
	for _, p := range peers {
		fmt.Fprintf(w, "| %s |\n", strings.Join(p, " | "))
	}
	_, err = fmt.Fprintln(w)
	return err
}

// peers as published for EWT's test part (UD 2.6) in aymara/lima-models, eval.md; speeds are of their machine.
var peers = [][]string{
	{"UDPipe 1.2, EWT test", "98.9", "86.9", "94.4", "–", "96.4", "84.4", "81.1", "2281"},
	{"lima 0.1.5 (neural), EWT test", "98.9", "85.1", "96.0", "–", "95.1", "87.9", "84.7", "254"},
	{"UDify (BERT), EWT test", "–", "–", "96.3", "–", "97.4", "91.1", "88.5", "92"},
}

func row(c Counts) string {
	return fmt.Sprintf("%.1f | %.1f | %.1f | %.1f | %.1f | %.0f", c.Percent(c.Tag), c.Percent(c.Fine), c.Percent(c.Lemma),
		c.Percent(c.Head), c.Percent(c.HeadRel), float64(c.Words)/c.Seconds)
}

// Score analyses the sentences over their own tokens. Lemmas count without case; relations without subtypes, as in the
// CoNLL 2018 shared task.
func Score(sentences []treebank.Sentence) (c Counts) {
	text, spans := join(sentences)
	var tokens []proffer.Token
	var ranges []proffer.Sentence
	for _, s := range spans {
		first := len(tokens)
		for _, p := range s {
			tokens = append(tokens, proffer.Token{Span: p, Head: -1})
		}
		ranges = append(ranges, proffer.Sentence{First: first, End: len(tokens)})
	}
	syntax.Analyze("", nil, nil) // loads the models
	start := time.Now()
	syntax.Analyze(text, tokens, ranges)
	c.Seconds = time.Since(start).Seconds()
	for i, s := range sentences {
		c.add(s, tokens[ranges[i].First:ranges[i].End], ranges[i].First)
	}
	return c
}

func (c *Counts) add(gold treebank.Sentence, got []proffer.Token, first int) {
	for i, w := range gold {
		t := got[i]
		c.Words++
		c.Tag += count(t.Tag.String() == w.Tag)
		c.Fine += count(t.Fine == w.Fine)
		c.Lemma += count(strings.EqualFold(t.Lemma, w.Lemma))
		head := t.Head
		if head >= 0 {
			head -= first
		}
		c.Head += count(head == w.Head)
		c.HeadRel += count(head == w.Head && base(t.Rel) == base(w.Rel))
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func base(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// join is the sentences' text, with a blank line before each paragraph, and the span of every word in it.
func join(sentences []treebank.Sentence) (string, [][]proffer.Span) {
	var b strings.Builder
	var spans [][]proffer.Span
	for _, s := range sentences {
		var row []proffer.Span
		if s[0].Paragraph {
			b.WriteString("\n\n")
		}
		for i, w := range s {
			from := b.Len()
			b.WriteString(w.Form)
			row = append(row, proffer.Span{Start: from, End: b.Len()})
			if w.Space || i == len(s)-1 {
				b.WriteByte(' ')
			}
		}
		spans = append(spans, row)
	}
	return b.String(), spans
}
