package learn

import (
	"math"
	"math/rand/v2"

	"proffer/language/ner/internal/tagger"
)

// An example is a sentence as feature numbers, parted as in tagger.Features, and its gold labels.
type example struct {
	features [][]int32
	lexical  []int
	identity []int
	labels   []tagger.Label
	weight   float32
}

// Options of training. The zero value is not useful; see [Defaults].
type Options struct {
	Epochs   int
	Rate     float64 // AdaGrad's step
	Ridge    float64 // pull towards zero at each update
	Drop     float64 // how often a name is shown only by its looks and surroundings, and as often also by what lists know
	MinCount int     // features seen less often are left out
	Prune    int     // quantised weights smaller than this are left out
	Seed     uint64
	Single   bool // teach no second model
	Progress func(epoch int, loss float64)
}

// Defaults are the options of the shipped models.
func Defaults() Options {
	return Options{Epochs: 5, Rate: 0.1, Ridge: 0.002, Drop: 0.15, MinCount: 2, Prune: 2, Seed: 1}
}

const labels = tagger.Labels

type row [labels]float32

// crf is a linear-chain conditional random field under training (Lafferty, McCallum and Pereira 2001) by AdaGrad
// (Duchi, Hazan and Singer 2011). It is kept apart from proffer/language/crf because 29 labels make dense tables slow:
// here only the transitions that the labels allow are summed, and weights are stored sparsely.
type crf struct {
	o          Options
	weight     []row
	square     []row
	trans, tsq [labels]row
	alpha      [][labels]float64
	beta       [][labels]float64
	node       [][labels]float64
	scale      []float64
	expTrans   [labels][labels]float64
}

func (t *crf) fit(xs []example, features int) {
	t.weight, t.square = make([]row, features), make([]row, features)
	r := rand.New(rand.NewPCG(t.o.Seed, 7))
	for e := range t.o.Epochs {
		loss := 0.0
		for _, i := range r.Perm(len(xs)) {
			loss += t.step(&xs[i], r)
		}
		if t.o.Progress != nil {
			t.o.Progress(e+1, loss)
		}
	}
}

// step shows one sentence, sometimes with names whose words are hidden.
func (t *crf) step(x *example, r *rand.Rand) float64 {
	fs := t.hide(x, r)
	t.scores(fs)
	z := t.forward(len(fs))
	t.backward(len(fs))
	loss := math.Log(1) + z - t.gold(x.labels)
	t.learn(fs, x)
	return loss
}

func (t *crf) hide(x *example, r *rand.Rand) [][]int32 {
	if t.o.Drop == 0 {
		return x.features
	}
	fs := make([][]int32, len(x.features))
	var dice float64
	for i, f := range x.features {
		outside := x.labels[i] == tagger.Outside
		if outside || x.labels[i].StartsName() {
			dice = r.Float64()
			if outside {
				dice *= 2
			}
		}
		switch {
		case dice < t.o.Drop:
			f = f[:x.lexical[i]]
		case dice < 2*t.o.Drop:
			f = f[:x.identity[i]]
		}
		fs[i] = f
	}
	return fs
}

func (t *crf) scores(fs [][]int32) {
	for len(t.node) < len(fs) {
		t.node = append(t.node, [labels]float64{})
		t.alpha = append(t.alpha, [labels]float64{})
		t.beta = append(t.beta, [labels]float64{})
		t.scale = append(t.scale, 0)
	}
	for i, f := range fs {
		var sum row
		for _, k := range f {
			w := &t.weight[k]
			for y := range sum {
				sum[y] += w[y]
			}
		}
		for y := range sum {
			t.node[i][y] = float64(sum[y])
		}
	}
	for a := range labels {
		for b := range labels {
			t.expTrans[a][b] = math.Exp(float64(t.trans[a][b]))
		}
	}
}

// forward fills alpha, each position scaled to sum 1, and returns log Z.
func (t *crf) forward(n int) float64 {
	z := 0.0
	for i := range n {
		top := t.node[i][0]
		for _, v := range t.node[i] {
			top = max(top, v)
		}
		sum := 0.0
		for b := range labels {
			a := 0.0
			if i == 0 {
				if tagger.Label(b).StartsName() {
					a = 1
				}
			} else {
				for _, p := range tagger.Allowed[b] {
					a += t.alpha[i-1][p] * t.expTrans[p][b]
				}
			}
			if i == n-1 && !tagger.Label(b).EndsName() {
				a = 0
			}
			t.node[i][b] -= top
			a *= math.Exp(t.node[i][b])
			t.alpha[i][b] = a
			sum += a
		}
		for b := range labels {
			t.alpha[i][b] /= sum
		}
		t.scale[i] = sum
		z += math.Log(sum)
		t.node[i] = exp(t.node[i])
	}
	return z
}

func exp(v [labels]float64) [labels]float64 {
	for i := range v {
		v[i] = math.Exp(v[i])
	}
	return v
}

func (t *crf) backward(n int) {
	for y := range labels {
		t.beta[n-1][y] = 0
		if tagger.Label(y).EndsName() {
			t.beta[n-1][y] = 1
		}
	}
	for i := n - 2; i >= 0; i-- {
		t.beta[i] = [labels]float64{}
		for b := range labels {
			v := t.beta[i+1][b] * t.node[i+1][b] / t.scale[i+1]
			if v == 0 {
				continue
			}
			for _, a := range tagger.Allowed[b] {
				t.beta[i][a] += t.expTrans[a][b] * v
			}
		}
	}
}

// gold is the score of the gold labels; node holds exponentials, scaled alike in forward's sum.
func (t *crf) gold(ls []tagger.Label) float64 {
	s := 0.0
	for i, l := range ls {
		s += math.Log(max(t.node[i][l], 1e-300))
		if i > 0 {
			s += float64(t.trans[ls[i-1]][l])
		}
	}
	return s
}

func (t *crf) learn(fs [][]int32, x *example) {
	var edge [labels]row
	for i, f := range fs {
		for b := range labels {
			p := t.alpha[i][b] * t.beta[i][b]
			d := -p
			if int(x.labels[i]) == b {
				d++
			}
			if i > 0 {
				v := t.node[i][b] * t.beta[i][b] / t.scale[i]
				if v > 1e-9 {
					for _, a := range tagger.Allowed[b] {
						edge[a][b] -= float32(t.alpha[i-1][a] * t.expTrans[a][b] * v)
					}
				}
			}
			if d > -0.002 && d < 0.002 {
				continue
			}
			d *= float64(x.weight)
			for _, k := range f {
				t.update(&t.weight[k][b], &t.square[k][b], d)
			}
		}
		if i > 0 {
			edge[x.labels[i-1]][x.labels[i]]++
		}
	}
	for a := range labels {
		for b := range labels {
			if d := edge[a][b]; d > 0.002 || d < -0.002 {
				t.update(&t.trans[a][b], &t.tsq[a][b], float64(d*x.weight))
			}
		}
	}
}

func (t *crf) update(w, g *float32, d float64) {
	d -= t.o.Ridge * float64(*w)
	*g += float32(d * d)
	*w += float32(t.o.Rate * d / math.Sqrt(float64(*g)+0.1))
}
