package crf

import (
	"math"
	"math/rand/v2"
)

// Example is a sequence with its labels.
type Example struct {
	Sequence
	Labels []uint8
	Free   []bool // tokens whose label does not count; nil when all count
}

// Options of training.
type Options struct {
	Labels             int
	NodeBits, EdgeBits uint
	Allowed            func(prev, cur int) bool
	Start              func(label int) bool
	Epochs             int
	Rate               float64 // AdaGrad's step
	Ridge              float64 // pull of a weight towards zero, per update of it
	Prune              int     // quantised weights smaller than this become zero
	MinCount           int     // node features seen less often are left out
	Drop               float64 // share of a token's features left out at random in each visit
	Average            bool    // average the weights at the ends of the epochs from the second on
	Seed               uint64
	Progress           func(epoch int, loss float64)
}

type trainer struct {
	o          Options
	l          int
	node, edge []float32
	gn, ge     []float32
	allowed    []bool
	start      []bool
	count      []uint8
	sumN, sumE []float32
	sums       float32
	// scratch
	ns, es, alpha, beta, pn, pe []float64
}

// Train fits a model by stochastic gradient ascent of the conditional likelihood. make is called with 0 ≤ i < n,
// once an epoch each in an order that the seed fixes, so that features need not be kept in memory.
func Train(n int, example func(i int) *Example, o Options) *Model {
	t := &trainer{o: o, l: o.Labels}
	l := t.l
	t.node, t.gn = make([]float32, l<<o.NodeBits), make([]float32, l<<o.NodeBits)
	t.edge, t.ge = make([]float32, l*l<<o.EdgeBits), make([]float32, l*l<<o.EdgeBits)
	t.allowed, t.start = make([]bool, l*l), make([]bool, l)
	for x := range l {
		t.start[x] = o.Start(x)
		for y := range l {
			t.allowed[x*l+y] = o.Allowed(x, y)
		}
	}
	if o.MinCount > 1 {
		t.count = make([]uint8, 1<<o.NodeBits)
		for i := range n {
			for _, fs := range example(i).Node {
				for _, f := range fs {
					if b := f & (1<<o.NodeBits - 1); t.count[b] < 255 {
						t.count[b]++
					}
				}
			}
		}
	}
	r := rand.New(rand.NewPCG(o.Seed, 1))
	for e := range o.Epochs {
		loss := 0.0
		for _, i := range r.Perm(n) {
			x := example(i)
			if o.Drop > 0 {
				drop(x, o.Drop, r)
			}
			loss += t.step(x)
		}
		if o.Average && e > 0 {
			t.sumUp()
		}
		if o.Progress != nil {
			o.Progress(e+1, loss)
		}
	}
	t.average()
	return t.quantise()
}

// drop leaves features out at random, so that the weights do not lean on a few.
func drop(x *Example, share float64, r *rand.Rand) {
	for i, fs := range x.Node {
		k := 0
		for _, f := range fs {
			if r.Float64() >= share {
				fs[k] = f
				k++
			}
		}
		x.Node[i] = fs[:k]
	}
}

func (t *trainer) sumUp() {
	if t.sumN == nil {
		t.sumN, t.sumE = make([]float32, len(t.node)), make([]float32, len(t.edge))
	}
	for i, w := range t.node {
		t.sumN[i] += w
	}
	for i, w := range t.edge {
		t.sumE[i] += w
	}
	t.sums++
}

func (t *trainer) average() {
	if t.sums == 0 {
		return
	}
	for i := range t.node {
		t.node[i] = t.sumN[i] / t.sums
	}
	for i := range t.edge {
		t.edge[i] = t.sumE[i] / t.sums
	}
}

func (t *trainer) step(x *Example) float64 {
	n, l := len(x.Node), t.l
	if n == 0 {
		return 0
	}
	t.forwardBackward(x, false)
	pn := append([]float64(nil), t.pn[:n*l]...)
	pe := append([]float64(nil), t.pe[:n*l*l]...)
	logZ := t.logZ(n)
	gold := 0.0
	qn, qe := make([]float64, n*l), make([]float64, n*l*l)
	if x.Free == nil {
		for i, y := range x.Labels {
			qn[i*l+int(y)] = 1
			gold += t.ns[i*l+int(y)]
			if i > 0 {
				p := int(x.Labels[i-1])*l + int(y)
				qe[i*l*l+p] = 1
				gold += t.es[i*l*l+p]
			}
		}
	} else {
		t.forwardBackward(x, true)
		copy(qn, t.pn[:n*l])
		copy(qe, t.pe[:n*l*l])
		gold = t.logZ(n)
	}
	for i := range n {
		t.update(t.node, t.gn, x.Node[i], t.o.NodeBits, pn[i*l:][:l], qn[i*l:][:l], t.count)
		if i > 0 {
			t.update(t.edge, t.ge, x.Edge[i], t.o.EdgeBits, pe[i*l*l:][:l*l], qe[i*l*l:][:l*l], nil)
		}
	}
	return logZ - gold
}

func (t *trainer) update(w, g []float32, fs []uint32, bits uint, p, q []float64, count []uint8) {
	mask, k := uint32(1)<<bits-1, len(p)
	for y := range k {
		d := q[y] - p[y]
		if d < 0.002 && d > -0.002 {
			continue
		}
		for _, f := range fs {
			b := int(f & mask)
			if count != nil && int(count[b]) < t.o.MinCount {
				continue
			}
			j := b*k + y
			dd := d - t.o.Ridge*float64(w[j])
			g[j] += float32(dd * dd)
			w[j] += float32(t.o.Rate * dd / math.Sqrt(float64(g[j])+0.1))
		}
	}
}

// forwardBackward leaves marginals in pn and pe, sums of weights in ns and es; with clamp, the counted labels are held.
func (t *trainer) forwardBackward(x *Example, clamp bool) {
	n, l := len(x.Node), t.l
	t.ns, t.es = grow(t.ns, n*l), grow(t.es, n*l*l)
	t.alpha, t.beta = grow(t.alpha, n*l), grow(t.beta, n*l)
	t.pn, t.pe = grow(t.pn, n*l), grow(t.pe, n*l*l)
	if !clamp {
		for i := range n {
			t.sum(t.node, x.Node[i], t.o.NodeBits, t.ns[i*l:][:l])
			if i > 0 {
				t.sum(t.edge, x.Edge[i], t.o.EdgeBits, t.es[i*l*l:][:l*l])
			}
		}
	}
	ok := func(i, y int) bool {
		return !clamp || x.Free[i] || int(x.Labels[i]) == y
	}
	inf := math.Inf(-1)
	tmp := make([]float64, l)
	for i := range n {
		for y := range l {
			a := inf
			if ok(i, y) {
				if i == 0 {
					if t.start[y] {
						a = t.ns[y]
					}
				} else {
					for p := range l {
						tmp[p] = inf
						if t.allowed[p*l+y] {
							tmp[p] = t.alpha[(i-1)*l+p] + t.es[i*l*l+p*l+y]
						}
					}
					a = logSum(tmp) + t.ns[i*l+y]
				}
			}
			t.alpha[i*l+y] = a
		}
	}
	for y := range l {
		t.beta[(n-1)*l+y] = 0
	}
	for i := n - 2; i >= 0; i-- {
		for y := range l {
			for q := range l {
				tmp[q] = inf
				if t.allowed[y*l+q] && ok(i+1, q) {
					tmp[q] = t.beta[(i+1)*l+q] + t.es[(i+1)*l*l+y*l+q] + t.ns[(i+1)*l+q]
				}
			}
			t.beta[i*l+y] = logSum(tmp)
		}
	}
	z := t.logZ(n)
	for i := range n {
		for y := range l {
			t.pn[i*l+y] = math.Exp(t.alpha[i*l+y] + t.beta[i*l+y] - z)
			if i == 0 {
				continue
			}
			for p := range l {
				v := 0.0
				if t.allowed[p*l+y] && ok(i, y) {
					v = math.Exp(t.alpha[(i-1)*l+p] + t.es[i*l*l+p*l+y] + t.ns[i*l+y] + t.beta[i*l+y] - z)
				}
				t.pe[i*l*l+p*l+y] = v
			}
		}
	}
}

func (t *trainer) logZ(n int) float64 { return logSum(t.alpha[(n-1)*t.l : n*t.l]) }

func (t *trainer) sum(w []float32, fs []uint32, bits uint, out []float64) {
	clear(out)
	mask, k := uint32(1)<<bits-1, len(out)
	for _, f := range fs {
		for y, v := range w[int(f&mask)*k:][:k] {
			out[y] += float64(v)
		}
	}
}

func (t *trainer) quantise() *Model {
	m := &Model{labels: t.l, nodeBits: t.o.NodeBits, edgeBits: t.o.EdgeBits, allowed: t.allowed, start: t.start}
	q := func(w []float32) []int8 {
		out := make([]int8, len(w))
		for i, v := range w {
			x := int(math.Round(float64(v) * Unit))
			x = max(-127, min(127, x))
			if x < t.o.Prune && -x < t.o.Prune {
				x = 0
			}
			out[i] = int8(x)
		}
		return out
	}
	m.node, m.edge = pack(q(t.node), t.l), q(t.edge)
	m.lanes = widen(m.edge, t.l*t.l)
	return m
}

// Unit is what a weight of 1 (a natural logarithm of odds) is in a model's integers.
const Unit = 32

func logSum(v []float64) float64 {
	m := math.Inf(-1)
	for _, x := range v {
		m = max(m, x)
	}
	if math.IsInf(m, -1) {
		return m
	}
	s := 0.0
	for _, x := range v {
		s += math.Exp(x - m)
	}
	return m + math.Log(s)
}

func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n+n/2)
	}
	return s[:n]
}
