package linear

import (
	"math/rand/v2"
	"sort"
)

// A Trainer is an averaged perceptron while it learns (Freund and Schapire 1999; Collins 2002).
type Trainer struct {
	Names []string // of the classes

	index []entry // open addressing, a power of two, at most half full
	rows  []row
	now   int64 // ticks so far
}

// An entry says that the weights of a feature are in row number row − 1; 0 is an empty entry.
type entry struct {
	feature Feature
	row     int32
}

type row struct {
	feature Feature
	cells   []cell
	updates int32
}

// A cell is one weight with its sum over all ticks up to the last change.
type cell struct {
	class  int32
	weight int32
	sum    int64
	since  int64
}

// NewTrainer makes a trainer for the named classes.
func NewTrainer(classes []string) *Trainer {
	return &Trainer{Names: classes, index: make([]entry, 1<<10)}
}

// Classes is the number of classes.
func (t *Trainer) Classes() int { return len(t.Names) }

// Score adds the current (not averaged) weights to scores.
func (t *Trainer) Score(features []Feature, scores []int32) {
	for _, f := range features {
		if i := t.find(f); t.index[i].row > 0 {
			for _, c := range t.rows[t.index[i].row-1].cells {
				scores[c.class] += c.weight
			}
		}
	}
}

// Tick says that one more example was seen: the weights of every tick count the same in the average.
func (t *Trainer) Tick() { t.now++ }

// Add changes the weight of each feature for class by delta.
func (t *Trainer) Add(features []Feature, class int, delta int32) {
	for _, f := range features {
		r := t.row(f)
		r.updates++
		c := r.cell(int32(class), t.now)
		c.sum += int64(c.weight) * (t.now - c.since)
		c.since = t.now
		c.weight += delta
	}
}

// Update moves the weights from the class that was guessed to the right one.
func (t *Trainer) Update(features []Feature, right, guess int) {
	if right != guess {
		t.Add(features, right, 1)
		t.Add(features, guess, -1)
	}
}

// Learn is one step of a margin perceptron: it scores, and updates when the right class does not lead every other by
// at least margin. It returns the guess.
func (t *Trainer) Learn(features []Feature, right int, margin int32, scores []int32) int {
	clear(scores)
	t.Score(features, scores)
	guess, _ := Best(scores)
	scores[right] -= margin
	rival, _ := Best(scores)
	t.Update(features, right, rival)
	t.Tick()
	return guess
}

// find is where the feature is in the index, or would be.
func (t *Trainer) find(f Feature) uint32 {
	mask := uint32(len(t.index) - 1)
	i := uint32(f) & mask
	for t.index[i].row > 0 && t.index[i].feature != f {
		i = (i + 1) & mask
	}
	return i
}

// row is the feature's row, made where there is none.
func (t *Trainer) row(f Feature) *row {
	i := t.find(f)
	if t.index[i].row == 0 {
		if 2*len(t.rows) >= len(t.index) {
			t.grow()
			i = t.find(f)
		}
		t.rows = append(t.rows, row{feature: f})
		t.index[i] = entry{f, int32(len(t.rows))}
	}
	return &t.rows[t.index[i].row-1]
}

func (t *Trainer) grow() {
	old := t.index
	t.index = make([]entry, 2*len(old))
	for _, e := range old {
		if e.row > 0 {
			t.index[t.find(e.feature)] = e
		}
	}
}

func (r *row) cell(class int32, now int64) *cell {
	for i := range r.cells {
		if r.cells[i].class == class {
			return &r.cells[i]
		}
	}
	r.cells = append(r.cells, cell{class: class, since: now})
	return &r.cells[len(r.cells)-1]
}

// Model is the model of [Trainer.Rows].
func (t *Trainer) Model(o Options) *Model {
	m, _ := t.Rows(o).Model() // features are hashes: it is never refused
	return m
}

// Options say how small a model is to be.
type Options struct {
	// MinUpdates drops features that changed fewer times; 0 keeps all.
	MinUpdates int
	// Prune drops quantised weights whose absolute value is less; 0 and 1 keep all that are not zero.
	Prune int32
	// Typical is the quantised size of a weight that is greater than 99 in 100; 0 means 60, so that nearly all take one
	// byte.
	Typical int64
}

// Rows averages the weights over all ticks, scales them to small integers and drops what Options say.
func (t *Trainer) Rows(o Options) *Rows {
	if o.Typical == 0 {
		o.Typical = 60
	}
	scale := t.percentile99()
	kept := &Rows{Names: t.Names}
	order := make([]int, 0, len(t.rows))
	for i := range t.rows {
		if int(t.rows[i].updates) >= o.MinUpdates {
			order = append(order, i)
		}
	}
	sort.Slice(order, func(a, b int) bool { return t.rows[order[a]].feature < t.rows[order[b]].feature })
	for _, i := range order {
		if w := t.quantise(&t.rows[i], o, scale); len(w) > 0 {
			kept.add(t.rows[i].feature, w)
		}
	}
	return kept
}

func (t *Trainer) total(c *cell) int64 { return c.sum + int64(c.weight)*(t.now-c.since) }

// percentile99 is the size, summed over all ticks, that one in a hundred weights exceeds.
func (t *Trainer) percentile99() int64 {
	var sizes []int64
	for i := range t.rows {
		for k := range t.rows[i].cells {
			if n := t.total(&t.rows[i].cells[k]); n != 0 {
				sizes = append(sizes, max(n, -n))
			}
		}
	}
	if len(sizes) == 0 {
		return 1
	}
	sort.Slice(sizes, func(a, b int) bool { return sizes[a] < sizes[b] })
	return max(sizes[len(sizes)*99/100], 1)
}

func (t *Trainer) quantise(r *row, o Options, scale int64) []weight {
	var out []weight
	for k := range r.cells {
		c := &r.cells[k]
		q := roundDiv(t.total(c), o.Typical, scale)
		q = max(min(q, mostValue), -mostValue)
		if q != 0 && int32(max(q, -q)) >= o.Prune {
			out = append(out, weight{uint16(c.class), int16(q)})
		}
	}
	sort.Slice(out, func(a, b int) bool { return out[a].class < out[b].class })
	return out
}

// roundDiv is n·mul/div, rounded half away from zero. Sums of a training run stay far below 2⁵⁶, so that nothing
// overflows with mul below 128; above, the division goes first.
func roundDiv(n, mul, div int64) int64 {
	whole, rest := n/div, n%div
	half := div / 2
	if n < 0 {
		half = -half
	}
	return whole*mul + (rest*mul+half)/div
}

// Shuffled is the numbers below n in the random order of an epoch, the same for the same seed.
func Shuffled(n int, seed, epoch uint64) []int {
	return rand.New(rand.NewPCG(seed, epoch)).Perm(n)
}
