package weigh

import (
	"sync"

	"proffer/language/concepts"
)

// sums are what comparisons ask of a profile again and again, worked out once.
type sums struct {
	all, things         int64 // see profile.total, within a language
	allOver, thingsOver int64 // over languages
	concepts            int64
	entities            int

	in    *table   // in which its features are numbered
	terms []tabled // in the order of the profile's
}

// sumUp works out the sums of a profile whose terms change no more.
func (p *profile) sumUp(in *table) {
	p.sums = nil
	s := &sums{concepts: p.concepts(), in: in, terms: in.numbered(p.terms)}
	s.all, s.things = p.total(true)
	s.allOver, s.thingsOver = p.total(false)
	for _, t := range p.terms {
		if t.kind() == isEntity {
			s.entities++
		}
	}
	p.sums = s
	if p.core != nil {
		p.core.sumUp(in)
	}
}

// names is how many entities a profile has.
func (p *profile) names() (n int) {
	if p.sums != nil {
		return p.sums.entities
	}
	for _, t := range p.terms {
		if t.kind() == isEntity {
			n++
		}
	}
	return n
}

// A conceptFact is what weighing asks of a concept.
type conceptFact struct {
	weight int64 // its base weight
	frames int   // how many frames it is in
}

// conceptFacts are those of every concept, by its number.
var conceptFacts = sync.OnceValue(func() []conceptFact {
	out := make([]conceptFact, concepts.Len()+1)
	for i := range out {
		id := concepts.ID(i)
		out[i] = conceptFact{weight: 10, frames: len(concepts.Get(id).Frames)}
		switch {
		case weakConcepts()[id]:
			out[i].weight = 3
		case actorConcepts()[id]:
			out[i].weight = 5
		}
	}
	return out
})

func conceptOf(f feature) conceptFact {
	facts := conceptFacts()
	if id := f &^ kindMask; id < feature(len(facts)) {
		return facts[id]
	}
	return conceptFact{weight: 10}
}
