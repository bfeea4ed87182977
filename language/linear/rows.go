package linear

// Rows are a trained model as it is kept: features in ascending order, each with its weights. [Rows.Model] makes of them
// what decides.
type Rows struct {
	Names []string // of the classes

	features []Feature
	from     []uint32 // where the weights of each feature begin, and the end
	weights  []weight
}

type weight struct {
	class uint16
	value int16
}

// Size is the number of features and of weights.
func (r *Rows) Size() (features, weights int) { return len(r.features), len(r.weights) }

func (r *Rows) of(i int) []weight { return r.weights[r.from[i]:r.from[i+1]] }

func (r *Rows) add(f Feature, w []weight) {
	if len(r.from) == 0 {
		r.from = append(r.from, 0)
	}
	r.features, r.weights = append(r.features, f), append(r.weights, w...)
	r.from = append(r.from, uint32(len(r.weights)))
}

// Pruned is the rows without the weights whose absolute value is below least.
func (r *Rows) Pruned(least int16) *Rows {
	p := &Rows{Names: r.Names}
	for i, f := range r.features {
		var w []weight
		for _, v := range r.of(i) {
			if v.value >= least || -v.value >= least {
				w = append(w, v)
			}
		}
		if len(w) > 0 {
			p.add(f, w)
		}
	}
	return p
}
