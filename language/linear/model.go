package linear

// A Model is a trained linear model.
type Model struct {
	Names []string // of the classes

	slots   []slot // open addressing, a power of two, at most half full
	mask    uint32
	weights []weight
	rows    int
}

// A slot holds a feature and where its weights lie. A slot with no weights is empty.
type slot struct {
	feature Feature
	from    uint32
	n       uint32
}

type weight struct {
	class uint16
	value int16
}

// Classes is the number of classes.
func (m *Model) Classes() int { return len(m.Names) }

// Size is the number of features and of weights.
func (m *Model) Size() (features, weights int) { return m.rows, len(m.weights) }

// Score adds the weights of the features to scores.
func (m *Model) Score(features []Feature, scores []int32) {
	for _, f := range features {
		i := uint32(f) & m.mask
		for {
			s := &m.slots[i]
			if s.feature == f {
				for _, w := range m.weights[s.from : s.from+s.n] {
					scores[w.class] += int32(w.value)
				}
				break
			}
			if s.n == 0 {
				break
			}
			i = (i + 1) & m.mask
		}
	}
}

func (m *Model) build(rows []sparse) {
	size, total := 16, 0
	for size < 2*len(rows)+1 {
		size *= 2
	}
	for _, r := range rows {
		total += len(r.weights)
	}
	m.slots, m.mask, m.rows = make([]slot, size), uint32(size-1), len(rows)
	m.weights = make([]weight, 0, total)
	for _, r := range rows {
		i := uint32(r.feature) & m.mask
		for m.slots[i].n != 0 {
			i = (i + 1) & m.mask
		}
		m.slots[i] = slot{r.feature, uint32(len(m.weights)), uint32(len(r.weights))}
		m.weights = append(m.weights, r.weights...)
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
