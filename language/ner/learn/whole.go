package learn

import (
	"strings"

	"proffer"
	"proffer/language/ner/internal/tagger"
)

// A Finder is ner.Find, or the same by models under training.
type Finder func(*proffer.Analysis) []proffer.Name

// Read finds the names of a document as the program does, and gives them back in its own words.
func Read(d *Doc, find Finder) [][]tagger.Span {
	a, at := analysis(d)
	out := make([][]tagger.Span, len(d.Sentences))
	for _, n := range find(a) {
		sentence, first, end := -1, 0, 0
		for t := at[n.Span.Start]; t < len(a.Tokens) && a.Tokens[t].Span.Start < n.Span.End; t++ {
			if sentence < 0 {
				for sentence = 0; a.Sentences[sentence].End <= t; sentence++ {
				}
				first = t - a.Sentences[sentence].First
			}
			end = t + 1 - a.Sentences[sentence].First
		}
		if sentence >= 0 {
			out[sentence] = append(out[sentence], tagger.Span{First: first, End: end, Type: typeOf(n)})
		}
	}
	return out
}

func typeOf(n proffer.Name) tagger.Type {
	switch {
	case n.Nationality:
		return tagger.Nation
	case n.Kind == proffer.KindPerson:
		return tagger.Person
	case n.Kind == proffer.KindCountry:
		return tagger.State
	case n.Kind == proffer.KindPlace:
		return tagger.Place
	case n.Kind == proffer.KindVessel:
		return tagger.Vessel
	}
	return tagger.Organization
}

// analysis writes a document's words with spaces between them, and says which token each byte of the text belongs to.
func analysis(d *Doc) (a *proffer.Analysis, at []int) {
	a = &proffer.Analysis{Language: d.Language}
	var b strings.Builder
	for _, s := range d.Sentences {
		first := len(a.Tokens)
		for _, w := range s {
			start := b.Len()
			b.WriteString(w)
			b.WriteByte(' ')
			for range len(w) + 1 {
				at = append(at, len(a.Tokens))
			}
			a.Tokens = append(a.Tokens, proffer.Token{Span: proffer.Span{Start: start, End: start + len(w)}, Head: -1})
		}
		a.Sentences = append(a.Sentences, proffer.Sentence{First: first, End: len(a.Tokens)})
	}
	a.Text = b.String()
	return a, at
}

// Text is a document's words with spaces between them.
func Text(d *Doc) string {
	a, _ := analysis(d)
	return a.Text
}
