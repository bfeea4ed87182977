// Package concepts compares words over languages: a lexicon of general news concepts with their words in English,
// Russian and Arabic.
//
// Enter at [Of], which gives the concepts that a word can stand for, and [Stem], which folds a word without a concept
// as far as light stemming goes. [Function] says that a word carries no content.
//
// A concept is a sense that news in any field uses ("weapon", "deny", "flood"); it may have a PLOVER type when its
// words report events, and an opposite. Names are never concepts: whoever is named is the business of names and
// resolve. The lexicon (data/concepts.tsv) is our own work.
//
// Promises: results depend on nothing but the word; [Of] allocates only what it returns and looks at a bounded number
// of prefixes of the word; foreign bytes give no concept and never panic.
package concepts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/concepts.tsv
var lexicon string

//go:embed data/frames.tsv
var frames string

// An ID is a concept's line in the lexicon, from 1. Ids are stable within one engine version only.
type ID int32

// A Concept is one line of the lexicon.
type Concept struct {
	ID       ID
	Name     string // its first English word
	Plover   string // PLOVER type of the events its words report, or ""
	Opposite ID     // the concept that cannot hold at once of the same thing, or 0
	Frames   []Frame
}

// A Frame is a kind of happening that reports tell with any of several concepts: what one calls a payment another calls a
// bribe. Frames are numbered from 1 and have no names.
type Frame int32

type index struct {
	concepts []Concept // by ID-1
	exact    map[string]map[string][]ID
	prefix   map[string]map[string][]ID
}

var loaded = sync.OnceValue(func() *index {
	ix := &index{exact: map[string]map[string][]ID{}, prefix: map[string]map[string][]ID{}}
	for _, l := range languages {
		ix.exact[l], ix.prefix[l] = map[string][]ID{}, map[string][]ID{}
	}
	ids, opposite := map[string]ID{}, []string{}
	for line := range strings.Lines(lexicon) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 6 {
			continue
		}
		id, known := ids[f[0]]
		if !known { // a later line with a name adds words to the concept
			id = ID(len(ix.concepts) + 1)
			ix.concepts = append(ix.concepts, Concept{ID: id, Name: f[0], Plover: f[4]})
			ids[f[0]], opposite = id, append(opposite, f[5])
		}
		for i, lang := range languages {
			ix.add(lang, strings.Split(f[1+i], ","), id)
		}
	}
	for i, o := range opposite {
		if o != "" {
			ix.concepts[i].Opposite = ids[o]
			ix.concepts[ids[o]-1].Opposite = ID(i + 1)
		}
	}
	frame := Frame(0)
	for line := range strings.Lines(frames) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		frame++
		for n := range strings.FieldsSeq(line) {
			if id := ids[n]; id != 0 {
				ix.concepts[id-1].Frames = append(ix.concepts[id-1].Frames, frame)
			}
		}
	}
	return ix
})

var languages = []string{"en", "ru", "ar"}

func (ix *index) add(lang string, words []string, id ID) {
	for _, w := range words {
		stem, open := strings.CutSuffix(w, "*")
		stem = fold(lang, stem)
		into := ix.exact[lang]
		if open {
			into = ix.prefix[lang]
		}
		if stem != "" && !slices.Contains(into[stem], id) {
			into[stem] = append(into[stem], id)
		}
	}
}

// Get is the concept with the id; the zero Concept for an id that does not exist.
func Get(id ID) Concept {
	if c := loaded().concepts; id > 0 && int(id) <= len(c) {
		return c[id-1]
	}
	return Concept{}
}

// Named is the concept whose first English word is name, or 0.
func Named(name string) ID {
	for _, c := range loaded().concepts {
		if c.Name == name {
			return c.ID
		}
	}
	return 0
}

// Len is the number of concepts.
func Len() int { return len(loaded().concepts) }

// Of gives the concepts that a word or lemma of a language (ISO 639-1: en, ru, ar) can stand for, in lexicon order;
// none for a function word, an unknown word or an unknown language.
func Of(lang, word string) []ID {
	ix := loaded()
	exact, ok := ix.exact[lang]
	if !ok || Function(lang, word) {
		return nil
	}
	candidates := forms(lang, fold(lang, word))
	if lang == "ar" {
		candidates = append(candidates, arabicVerbs(fold(lang, word))...)
	}
	for _, form := range candidates {
		if ids := exact[form]; len(ids) > 0 {
			return ids
		}
		if ids := longestPrefix(lang, ix.prefix[lang], form); len(ids) > 0 {
			return ids
		}
	}
	return nil
}

// longestPrefix looks at most at the first maxPrefix bytes of a word. In Arabic an ending must follow.
func longestPrefix(lang string, m map[string][]ID, w string) []ID {
	const minPrefix, maxPrefix = 4, 40 // bytes; Cyrillic and Arabic letters take two
	for n := min(len(w), maxPrefix); n >= minPrefix; n-- {
		if ids := m[w[:n]]; len(ids) > 0 && (lang != "ar" || arabicTails()[w[n:]]) {
			return ids
		}
	}
	return nil
}
