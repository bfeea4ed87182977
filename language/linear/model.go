package linear

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
	for _, r := range m.sorted() {
		weights += len(r.weights)
	}
	return m.rows, weights
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

func (m *Model) build(rows []sparse) {
	size, bits, total := 16, 64, 0
	for size < 2*len(rows)+1 {
		size *= 2
	}
	for bits < 12*len(rows) {
		bits *= 2
	}
	for _, r := range rows {
		total += len(r.weights)
	}
	m.filter, m.rows = make([]uint64, bits/64), len(rows)
	for _, r := range rows {
		b := uint32(r.feature) & uint32(bits-1)
		m.filter[b>>6] |= 1 << (b & 63)
	}
	if len(m.Names) <= maxFew {
		m.buildFew(rows, size)
		return
	}
	m.slots, m.weights = make([]slot, size), make([]weight, 0, total)
	for _, r := range rows {
		i := r.feature.home() & uint32(size-1)
		for m.slots[i].n != 0 {
			i = (i + 1) & uint32(size-1)
		}
		m.slots[i] = slot{r.feature, uint32(len(m.weights)), uint32(len(r.weights))}
		m.weights = append(m.weights, r.weights...)
	}
}

func (m *Model) buildFew(rows []sparse, size int) {
	m.few = make([]fewSlot, size)
	for _, r := range rows {
		s := fewSlot{feature: r.feature}
		for _, w := range r.weights {
			s.values[w.class] = w.value
		}
		if s.values == [maxFew]int16{} {
			continue // damaged: weights of zero are never written
		}
		i := r.feature.home() & uint32(size-1)
		for m.few[i].values != [maxFew]int16{} {
			i = (i + 1) & uint32(size-1)
		}
		m.few[i] = s
	}
}

// sorted is the rows in ascending order of their features.
func (m *Model) sorted() []sparse {
	out := make([]sparse, 0, m.rows)
	for _, s := range m.slots {
		if s.n > 0 {
			out = append(out, sparse{s.feature, m.weights[s.from : s.from+s.n]})
		}
	}
	for _, s := range m.few {
		var w []weight
		for c, v := range s.values {
			if v != 0 {
				w = append(w, weight{uint16(c), v})
			}
		}
		if len(w) > 0 {
			out = append(out, sparse{s.feature, w})
		}
	}
	sortSparse(out)
	return out
}

// Pruned is the model without the weights whose absolute value is below least.
func (m *Model) Pruned(least int16) *Model {
	p := &Model{Names: m.Names}
	var kept []sparse
	for _, r := range m.sorted() {
		var w []weight
		for _, v := range r.weights {
			if v.value >= least || -v.value >= least {
				w = append(w, v)
			}
		}
		if len(w) > 0 {
			kept = append(kept, sparse{r.feature, w})
		}
	}
	p.build(kept)
	return p
}
