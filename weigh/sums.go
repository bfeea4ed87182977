package weigh

import (
	"sync"

	"proffer/language/concepts"
)

// sums are what comparisons ask of a profile again and again, worked out once, and close together: what a comparison costs is
// mostly the way to memory.
type sums struct {
	all, things         int32 // see profile.total, within a language
	allOver, thingsOver int32 // over languages
	concepts            int32
	entities            int32
	language            int16 // as the table numbers it
	slight              bool  // see profile.slight

	core  *sums    // of a thin passage with acts or things of its own: what it says by itself
	in    *table   // in which its features are numbered
	terms []tabled // in the order of the profile's
}

// sumUp works out the sums of a profile whose terms change no more.
func (p *profile) sumUp(in *table) {
	p.sums = nil
	s := &sums{concepts: int32(p.concepts()), entities: int32(p.names()), slight: p.slight(), language: in.language(p.lang), in: in, terms: in.numbered(p.terms)}
	all, things := p.total(true)
	allOver, thingsOver := p.total(false)
	s.all, s.things, s.allOver, s.thingsOver = int32(all), int32(things), int32(allOver), int32(thingsOver)
	if p.core != nil {
		p.core.sumUp(in)
		if p.core.distinct() > 0 {
			s.core = p.core.sums
		}
	}
	p.sums = s
}

// bare is what a passage says by itself.
func (s *sums) bare() *sums {
	if s.core != nil {
		return s.core
	}
	return s
}

// total is that of the profile.
func (s *sums) total(words bool) (all, things int64) {
	if words {
		return int64(s.all), int64(s.things)
	}
	return int64(s.allOver), int64(s.thingsOver)
}

// shareSums is what two profiles of one table have in common.
func (l *layout) shareSums(s, o *sums) (both sharing) {
	soft := both.lookUp(l, s, o)
	both.meetInFrames(soft, func() int64 { return int64(s.concepts) }, func() int64 { return int64(o.concepts) })
	return both
}

// similaritySums is that of the profiles.
func (l *layout) similaritySums(s, o *sums) int64 {
	same := s.language == o.language
	sa, st := s.total(same)
	oa, ot := o.total(same)
	both := l.shareSums(s, o)
	return both.outOf(sa, st, oa, ot)
}

// names is how many entities a profile has.
func (p *profile) names() (n int) {
	if p.sums != nil {
		return int(p.sums.entities)
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
