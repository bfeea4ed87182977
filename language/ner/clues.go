package ner

import (
	"slices"
	"strings"
	"sync"

	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// A clue is what a word beside a name says of it.
type clue struct {
	kind     tagger.Type
	weak     bool // only where nothing better is known
	near     bool // a noun right before the name says it
	relative bool // only a relative pronoun says it
}

var clueTypes = map[string]tagger.Type{"body": tagger.Organization, "place": tagger.Place, "state": tagger.State}

// A clueTable has the clues of a language by relation and word.
type clueTable map[[2]string]clue

var clueTables = map[string]func() clueTable{
	"en": sync.OnceValue(func() clueTable { return cluesOf("en") }),
	"ru": sync.OnceValue(func() clueTable { return cluesOf("ru") }),
	"ar": sync.OnceValue(func() clueTable { return cluesOf("ar") }),
}

func cluesOf(language string) clueTable {
	out := clueTable{}
	for at, kind := range lexicon.Clues(language) {
		kind, weak := strings.CutSuffix(kind, "?")
		out[at] = clue{kind: clueTypes[kind], weak: weak}
	}
	return out
}

func (d *document) clues() clueTable { return clueTables[d.a.Language]() }

// of is the clue of a word in a relation, two words first.
func (t clueTable) of(relation, before, word string) (clue, bool) {
	if c, ok := t[[2]string{relation, before + "_" + word}]; ok {
		return c, true
	}
	c, ok := t[[2]string{relation, word}]
	return c, ok
}

// follow gives a run of words the kind that a clue says, unless it is part of a longer name, or a person's by a given name
// or a title; a weak clue does not speak against a person.
func (d *document) follow(i int, s tagger.Span, c clue) {
	words := d.words.Sentences[i][s.First:s.End]
	for _, o := range d.spans[i] {
		if o.End <= s.First || s.End <= o.First {
			continue
		}
		whole := o.First == s.First && o.End == s.End
		switch {
		case o.First < s.First || s.End < o.End, o.Type == tagger.Nation, o.Type == tagger.Vessel, whole && o.Type == tagger.State && !c.near,
			whole && o.Type == tagger.Place && c.relative:
			return
		case o.Type == tagger.Person && whole && !d.ordinary(words) && (c.weak || len(words) > 1 && d.listedPerson(words[0])):
			return
		}
	}
	d.cover(i, s)
	if !c.weak && c.kind != tagger.Person {
		d.sure(words, s.Type)
	}
}

// ordinary says that a name is of several words that texts also use otherwise: "Grand Quay".
func (d *document) ordinary(words []string) bool {
	return len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return d.e.resources.Known([]string{w})&tagger.KnownWord == 0 })
}

// shortened makes bodies of single words taken for persons that are the first of a body's name of several words in
// the document, and of no person's: "Nordlys" beside "Nordlys Ferries".
func (d *document) shortened() {
	first, family := map[string]bool{}, map[string]bool{}
	for i, spans := range d.spans {
		for _, s := range spans {
			words := d.words.Sentences[i]
			switch {
			case s.End-s.First < 2:
			case s.Type == tagger.Organization && d.ownWords(words[s.First:s.First+1]) && d.e.resources.Known(words[s.First:s.First+1])&placed == 0 && !d.listedPerson(words[s.First]):
				first[d.stem(words[s.First])] = true
			case s.Type == tagger.Person:
				family[d.stem(words[s.First])], family[d.stem(words[s.End-1])] = true, true
			}
		}
	}
	for i, spans := range d.spans {
		for k, s := range spans {
			key := d.stem(d.words.Sentences[i][s.First])
			if s.Type == tagger.Person && s.End-s.First == 1 && first[key] && !family[key] && d.surely[key] == 0 {
				d.spans[i][k].Type = tagger.Organization
			}
		}
	}
}
