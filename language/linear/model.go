package linear

import (
	"maps"
	"slices"
)

// A Model is a trained linear model.
type Model struct {
	Names []string // of the classes

	// filter has the bit of every feature set, about sixteen bits a feature. Most features that are asked for are not
	// in the model; the filter stays in the processor's cache, where slots does not.
	filter  []uint64
	slots   []slot // open addressing, a power of two, at most half full
	weights []weight
	few     []fewSlot // in place of slots and weights where there are at most maxFew classes
	rows    int
}

// A slot holds a feature and where its weights lie. A slot with no weights is empty.
type slot struct {
	feature Feature
	from, n uint32
}

type weight struct {
	class uint16
	value int16
}

// A fewSlot holds a feature and all its weights: one access to memory where a slot takes two. A slot of zeros is empty.
type fewSlot struct {
	feature Feature
	values  [maxFew]int16
}

const maxFew = 4

// Classes is the number of classes.
func (m *Model) Classes() int { return len(m.Names) }

// Size is the number of features and of weights.
func (m *Model) Size() (features, weights int) {
	t := m.table()
	return len(t.features), len(t.weights)
}

// Score adds the weights of the features to scores.
func (m *Model) Score(features []Feature, scores []int32) {
	bits := uint32(len(m.filter)*64 - 1)
	for _, f := range features {
		if b := uint32(f) & bits; m.filter[b>>6]>>(b&63)&1 == 0 {
			continue
		}
		if m.few != nil {
			m.scoreFew(f, scores)
		} else {
			m.score(f, scores)
		}
	}
}

func (m *Model) score(f Feature, scores []int32) {
	mask := uint32(len(m.slots) - 1)
	for i := f.home() & mask; ; i = (i + 1) & mask {
		s := &m.slots[i]
		if s.feature == f {
			for _, w := range m.weights[s.from : s.from+s.n] {
				scores[w.class] += int32(w.value)
			}
			return
		}
		if s.n == 0 {
			return
		}
	}
}

func (m *Model) scoreFew(f Feature, scores []int32) {
	mask := uint32(len(m.few) - 1)
	for i := f.home() & mask; ; i = (i + 1) & mask {
		s := &m.few[i]
		if s.feature == f {
			for c := range scores {
				scores[c] += int32(s.values[c&(maxFew-1)])
			}
			return
		}
		if s.values == [maxFew]int16{} {
			return
		}
	}
}

// home is where a feature is looked for first. The filter takes the low bits as they are.
func (f Feature) home() uint32 { return uint32(f)*0x9E3779B1 ^ uint32(f)>>16 }

// A table is the rows of a model in ascending order of their features.
type table struct {
	features []Feature
	from     []uint32 // where the weights of each feature begin, and the end
	weights  []weight
}

func (t table) of(i int) []weight { return t.weights[t.from[i]:t.from[i+1]] }

func (t *table) add(f Feature, w []weight) {
	if len(t.from) == 0 {
		t.from = append(t.from, 0)
	}
	t.features, t.weights = append(t.features, f), append(t.weights, w...)
	t.from = append(t.from, uint32(len(t.weights)))
}

// build makes the model's tables of t and keeps its weights.
func (m *Model) build(t table) {
	n := len(t.features)
	size, bits := 16, 64
	for size < 2*n+1 {
		size *= 2
	}
	for bits < 12*n {
		bits *= 2
	}
	m.filter, m.rows = make([]uint64, bits/64), n
	for _, f := range t.features {
		b := uint32(f) & uint32(bits-1)
		m.filter[b>>6] |= 1 << (b & 63)
	}
	if len(m.Names) <= maxFew {
		m.buildFew(t, size)
		return
	}
	m.slots, m.weights = make([]slot, size), t.weights
	for k, f := range t.features {
		i := f.home() & uint32(size-1)
		for m.slots[i].n != 0 {
			i = (i + 1) & uint32(size-1)
		}
		m.slots[i] = slot{f, t.from[k], t.from[k+1] - t.from[k]}
	}
}

func (m *Model) buildFew(t table, size int) {
	m.few = make([]fewSlot, size)
	for k, f := range t.features {
		s := fewSlot{feature: f}
		for _, w := range t.of(k) {
			s.values[w.class] = w.value
		}
		if s.values == [maxFew]int16{} {
			continue // damaged: weights of zero are never written
		}
		i := f.home() & uint32(size-1)
		for m.few[i].values != [maxFew]int16{} {
			i = (i + 1) & uint32(size-1)
		}
		m.few[i] = s
	}
}

// table is the model's rows.
func (m *Model) table() (t table) {
	at := make(map[Feature][]weight, m.rows)
	for _, s := range m.slots {
		if s.n > 0 {
			at[s.feature] = m.weights[s.from : s.from+s.n]
		}
	}
	for _, s := range m.few {
		for c, v := range s.values {
			if v != 0 {
				at[s.feature] = append(at[s.feature], weight{uint16(c), v})
			}
		}
	}
	for _, f := range slices.Sorted(maps.Keys(at)) {
		t.add(f, at[f])
	}
	return t
}

// Pruned is the model without the weights whose absolute value is below least.
func (m *Model) Pruned(least int16) *Model {
	p := &Model{Names: m.Names}
	rows, kept := m.table(), table{}
	for i, f := range rows.features {
		var w []weight
		for _, v := range rows.of(i) {
			if v.value >= least || -v.value >= least {
				w = append(w, v)
			}
		}
		if len(w) > 0 {
			kept.add(f, w)
		}
	}
	p.build(kept)
	return p
}
