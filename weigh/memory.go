package weigh

import (
	"proffer"
	"proffer/cores"
	"proffer/language/concepts"
	"proffer/names"
)

// A memory is what a worker keeps for itself: what it has looked up, which is looked up again and again, and room for what
// lasts a moment. It decides nothing.
type memory struct {
	layout
	words     map[string]map[string]*word // by language
	speaking  string                      // the language of the word asked for last
	heard     map[string]*word            // its words
	unitKeys  map[[2]string]uint64        // by language and unit, see unitKey
	bodyNames map[string]*names.Name      // of bodies by how they are written, nil where one is no name
	firsts    map[string]string           // see firstWord
	described map[proffer.EntityID][]concepts.ID
	scratch   []feature
	named     []namedSpan
	main      []proffer.Span // see clauses
	rest      []proffer.Span
	fetched   int32 // of no meaning, see fetch
}

func newMemory() *memory {
	return &memory{words: map[string]map[string]*word{}, unitKeys: map[[2]string]uint64{}, bodyNames: map[string]*names.Name{},
		firsts: map[string]string{}, described: map[proffer.EntityID][]concepts.ID{}}
}

// hands are the corpus as it is now for each of the workers that all cores make, who share all but their memories. What a
// worker sets that is of one document or statement must be asked for by no other meanwhile.
func (c *corpus) hands() []*corpus {
	for len(c.memories) < cores.Count() {
		c.memories = append(c.memories, newMemory())
	}
	out := make([]*corpus, cores.Count())
	for i := range out {
		hand := *c
		hand.memory = c.memories[i]
		out[i] = &hand
	}
	return out
}
