// Package grammar finds who said what in Russian and Arabic by patterns over clauses.
//
// Enter at [Find], with an analysis whose words carry tags, lemmas and forms (language/morph). What the patterns know
// of words is in data files, one folder a language: verbs, phrases before a source, nouns of saying, roles of words;
// the first lines of each file explain its columns.
//
// Terms: an item is a word, a mark or a whole quotation, so that a sentence is read without looking inside its
// quotations; these are read afterwards, one level deeper. A cue is the word or phrase that attributes.
//
// Promises: spans are byte ranges of the analysed text; the same text gives the same attributions in the order of
// their cues; nothing panics on foreign bytes; time is linear in the text, a sentence being at most [maxItems] items.
package grammar

import (
	"sort"

	"proffer"
	"proffer/extract/attribution"
)

// maxItems bounds what is read as one sentence.
const maxItems = 240

// maxCues bounds the cues that are looked at in one sentence; no sentence of a report has as many.
const maxCues = 24

// Find is the attributions of a Russian or Arabic document; nil for other languages. Parts that nobody says (by-lines,
// credits, datelines, tables) are left out.
func Find(doc *proffer.Document, a *proffer.Analysis) []attribution.Attribution {
	f := &finder{a: a, lang: a.Language}
	switch a.Language {
	case "ru":
		f.lex = russianCues()
	case "ar":
		f.lex = arabicCues()
	default:
		return nil
	}
	f.prepare(doc)
	for _, b := range f.blocks {
		f.quotes = matchQuotes(a, b[0], b[1], f.para)
		f.level(b[0], b[1], 0)
	}
	return f.finish()
}

// A finder is one run over one text.
type finder struct {
	a      *proffer.Analysis
	lang   string
	lex    *lexicon
	skip   []bool // tokens of parts that nobody says
	starts []bool // tokens that open a sentence
	para   []int  // paragraph of each token
	name   []int  // 1 + index of the name that each token stands in, or 0

	surnames map[string]bool // beginnings of the last words of persons' full names
	blocks   [][2]int
	quotes   map[int]*quote // by opening token
	out      []found
	cues     map[int]bool // byte offsets of cues already used
	run      run
	prev     *sentence // the sentence before, on the same level
}

// found is an attribution with what decides later passes.
type found struct {
	attribution.Attribution
	level int
}

// prepare marks paragraphs, sentence starts, and the blocks of text to read.
func (f *finder) prepare(doc *proffer.Document) {
	n := len(f.a.Tokens)
	f.skip, f.starts, f.para, f.cues = make([]bool, n), make([]bool, n), make([]int, n), map[int]bool{}
	for _, s := range f.a.Sentences {
		if s.First < n {
			f.starts[s.First] = true
		}
	}
	p, end := 0, 0
	for i, t := range f.a.Tokens {
		for _, c := range []byte(f.a.Text[end:t.Span.Start]) {
			if c == '\n' {
				p++
			}
		}
		f.para[i], end = p, t.Span.End
	}
	f.mapNames()
	f.divide(doc)
}

// mapNames notes which tokens stand in which of the analysis's names.
func (f *finder) mapNames() {
	f.name, f.surnames = make([]int, len(f.a.Tokens)), map[string]bool{}
	t := 0
	for k, n := range f.a.Names {
		for t < len(f.a.Tokens) && f.a.Tokens[t].Span.End <= n.Span.Start {
			t++
		}
		for i := t; i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < n.Span.End; i++ {
			f.name[i] = k + 1
			if n.Kind == proffer.KindPerson && f.a.Tokens[i].Span.Start > n.Span.Start && f.a.Tokens[i].Span.End >= n.Span.End {
				f.surnames[beginning(f.wordItem(i).key)] = true
			}
		}
	}
}

// divide cuts the tokens into blocks at borders between parts of different kinds.
func (f *finder) divide(doc *proffer.Document) {
	n := len(f.a.Tokens)
	kind := make([]proffer.PartKind, n)
	if doc != nil {
		for _, p := range doc.Parts {
			if !p.Span.Valid() {
				continue
			}
			i := sort.Search(n, func(i int) bool { return f.a.Tokens[i].Span.Start >= p.Span.Start })
			for ; i < n && f.a.Tokens[i].Span.Start < p.Span.End; i++ {
				if unspoken(p.Kind) {
					f.skip[i] = true
				} else {
					kind[i] = p.Kind
				}
			}
		}
	}
	from := 0
	for i := 1; i <= n; i++ {
		if i == n || kind[i] != kind[from] && !f.skip[i] && !f.skip[from] {
			f.blocks = append(f.blocks, [2]int{from, i})
			from = i
		}
	}
}

func unspoken(k proffer.PartKind) bool {
	switch k {
	case proffer.PartByline, proffer.PartDateline, proffer.PartCredit, proffer.PartTable, proffer.PartFurniture:
		return true
	}
	return false
}
