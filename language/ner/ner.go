// Package ner finds names in text: persons, organizations, states, places, vessels and aircraft, in English, Russian
// and Arabic.
//
// Enter at [Find], after tokens and sentences (proffer/language/token). [Acronyms] pairs short names with what they
// stand for, [Identifiers] finds the numbers and codes that things carry.
//
// Terms: a name's span has no title and no office ("Deputy Minister Ana Ruiz" is "Ana Ruiz"), no article at its edge
// and, in Arabic, no attached conjunction or preposition. A nationality word ("Libyan") is a name of kind country
// with Nationality set and the state's name as Base where it is known. Parties and armed groups are organizations.
//
// Promises: names are in text order and do not overlap; each lies within one sentence; no panic on any text; time
// linear in its length; the same text gives the same names everywhere, since models decide in integers. Models come
// from `go run ./language/train/ner`, see docs/models/ner.md.
package ner

import (
	"slices"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
)

// Find names the names of a text whose tokens and sentences are set. A language without resources has none.
func Find(a *proffer.Analysis) []proffer.Name {
	e := engineOf(a.Language)
	if e == nil {
		return nil
	}
	return e.Find(a)
}

// A document is one text on its way from tokens to names.
type document struct {
	a     *proffer.Analysis
	e     *Engine
	words tagger.Doc

	tokens []proffer.Token // the analysis's, with tags; nil in English
	spans  [][]tagger.Span
	roots  roots                  // states that the document names
	surely map[string]tagger.Type // types that the words around a name say, by its words' keys
	forms  map[string]int         // folded words of the document, when first asked for
}

func (d *document) split() {
	d.words.Language = d.a.Language
	d.words.Sentences = make([][]string, len(d.a.Sentences))
	for i := range d.a.Sentences {
		tokens := d.a.SentenceTokens(i)
		s := make([]string, len(tokens))
		for j := range tokens {
			s[j] = tokens[j].Span.In(d.a.Text)
		}
		d.words.Sentences[i] = s
	}
	d.tag()
}

// tag takes over the parts of speech of Russian and Arabic, and finds them first where the caller has not.
func (d *document) tag() {
	if len(d.a.Tokens) == 0 {
		return
	}
	if d.a.Language == "en" {
		d.proper()
		return
	}
	a := d.a
	if a.Tokens[0].Tag == proffer.TagNone {
		a = &proffer.Analysis{Language: a.Language, Text: a.Text, Tokens: slices.Clone(a.Tokens), Sentences: a.Sentences}
		morph.Annotate(a)
	}
	d.tokens = a.Tokens
	d.words.Tags = make([][]string, len(a.Sentences))
	for i := range a.Sentences {
		tokens := a.SentenceTokens(i)
		d.words.Tags[i] = make([]string, len(tokens))
		for j := range tokens {
			d.words.Tags[i][j] = tagger.TagOf(tokens[j])
		}
	}
}

// proper notes which English words are proper nouns, where the caller has found that.
func (d *document) proper() {
	if d.a.Tokens[0].Tag == proffer.TagNone {
		return
	}
	d.words.Proper = make([][]bool, len(d.a.Sentences))
	for i := range d.a.Sentences {
		tokens := d.a.SentenceTokens(i)
		d.words.Proper[i] = make([]bool, len(tokens))
		for j := range tokens {
			d.words.Proper[i][j] = tokens[j].Tag == proffer.PROPN
		}
	}
}

// label reads the document twice. What both readings look up is scored once, by both sets of weights.
func (d *document) label() {
	r, m := d.e.resources, d.e.model
	second := make([][]tagger.Row, len(d.words.Sentences))
	first := make([][]tagger.Span, len(d.words.Sentences))
	var rows []tagger.Row
	r.Each(&d.words, func(i, j int, features []uint32) {
		if j == 0 {
			n := len(d.words.Sentences[i])
			rows, second[i] = make([]tagger.Row, n), make([]tagger.Row, n)
		}
		if len(features) == 0 {
			rows[j], second[i][j] = tagger.Surely(tagger.Outside), tagger.Surely(tagger.Outside)
		} else {
			m.Score(features, &rows[j], &second[i][j])
		}
		if j == len(rows)-1 {
			first[i] = r.Polish(d.words.Sentences[i], tagger.Spans(m.Best(0, rows)))
		}
	})
	memory := r.Recall(&d.words, first)
	d.spans = make([][]tagger.Span, len(first))
	var features []uint32
	var unused tagger.Row
	for i, rows := range second {
		for j := range rows {
			if rows[j] == tagger.Surely(tagger.Outside) {
				continue
			}
			features = memory.Features(i, j, features[:0])
			m.Score(features, &unused, &rows[j])
		}
		d.spans[i] = r.Polish(d.words.Sentences[i], tagger.Spans(m.Best(1, rows)))
	}
}

func (d *document) names() []proffer.Name {
	d.roots = roots{}
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type == tagger.State && s.End-s.First == 1 {
				w := d.words.Sentences[i][s.First]
				d.roots.add(d.stem(w), w)
			}
		}
	}
	var out []proffer.Name
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type == tagger.Other || announces(d.words.Sentences[i], s.First, s.End) {
				continue
			}
			if n := d.name(i, s); n.Span.Valid() {
				out = append(out, n)
			}
		}
	}
	if d.a.Language == "ru" {
		d.declined(out)
	}
	return d.world(d.nations(out))
}

var kinds = [tagger.Types]proffer.EntityKind{
	tagger.Person:       proffer.KindPerson,
	tagger.Organization: proffer.KindOrganization,
	tagger.Place:        proffer.KindPlace,
	tagger.State:        proffer.KindCountry,
	tagger.Nation:       proffer.KindCountry,
	tagger.Vessel:       proffer.KindVessel,
}
