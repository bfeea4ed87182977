package attribution

import (
	"fmt"
	"os"

	"proffer"
	"proffer/language/crf"
)

// A Report is an analysed text with its attributions, as an annotator marked them.
type Report struct {
	Name     string
	Analysis *proffer.Analysis
	Gold     []Found
}

// A Trainer makes models.
type Trainer struct {
	reports []prepared
	epochs  int
}

type prepared struct {
	v    *view
	gold []goldSpan
}

// goldSpan is an attribution as tokens.
type goldSpan struct {
	cue     cueSpan
	source  [2]int
	content [][2]int
}

// tokens is the token range that a span touches; ok is false where it touches none.
func (v *view) tokens(s proffer.Span) (first, end int, ok bool) {
	lo, hi := 0, len(v.a.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if v.a.Tokens[m].Span.End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	end = lo
	for end < len(v.a.Tokens) && v.a.Tokens[end].Span.Start < s.End {
		end++
	}
	return lo, end, end > lo
}

// NewTrainer prepares reports for training.
func NewTrainer(reports []Report, epochs int) *Trainer {
	t := &Trainer{epochs: epochs}
	for _, r := range reports {
		t.reports = append(t.reports, prepare(r))
	}
	return t
}

func prepare(r Report) prepared {
	p := prepared{v: newView(r.Analysis)}
	for _, g := range r.Gold {
		if !g.Cue.Valid() {
			continue
		}
		f, e, ok := p.v.tokens(g.Cue)
		if !ok {
			continue
		}
		x := goldSpan{cue: p.v.cueOf(f, e)}
		if g.Source.Valid() {
			x.source[0], x.source[1], _ = p.v.tokens(g.Source)
		}
		for _, c := range g.Content {
			if a, b, ok := p.v.tokens(c); ok {
				x.content = append(x.content, [2]int{a, b})
			}
		}
		p.gold = append(p.gold, x)
	}
	return p
}

// Train fits both models.
func (t *Trainer) Train() *Models {
	m := &Models{}
	free := make([][]bool, len(t.reports))
	for r, p := range t.reports {
		free[r] = make([]bool, len(p.v.words))
		if !Mask {
			continue
		}
		for _, g := range p.gold {
			for _, c := range g.content {
				for i := c[0]; i < c[1]; i++ {
					free[r][i] = true
				}
			}
		}
		for _, g := range p.gold {
			for i := g.cue.first; i < g.cue.end; i++ {
				free[r][i] = false
			}
		}
	}
	var sents [][2]int
	for r, p := range t.reports {
		for s := range p.v.a.Sentences {
			sents = append(sents, [2]int{r, s})
		}
	}
	labels := make([][]uint8, len(t.reports))
	for r, p := range t.reports {
		labels[r] = make([]uint8, len(p.v.words))
		for _, g := range p.gold {
			for i := g.cue.first; i < g.cue.end; i++ {
				labels[r][i] = cueIn
			}
			labels[r][g.cue.first] = cueBegin
		}
	}
	if Only != "relation" {
		m.cue = crf.Train(len(sents), func(i int) *crf.Example {
			p := t.reports[sents[i][0]]
			s := p.v.a.Sentences[sents[i][1]]
			x := &crf.Example{Sequence: *p.v.cueSequence(sents[i][1])}
			x.Labels = append(x.Labels, labels[sents[i][0]][s.First:s.End]...)
			if Mask {
				x.Free = free[sents[i][0]][s.First:s.End]
			}
			for k := range x.Labels {
				if x.Labels[k] == cueIn && (k == 0 || x.Labels[k-1] == cueOut) {
					x.Labels[k] = cueBegin
				}
			}
			return x
		}, crf.Options{Labels: cueLabels, NodeBits: 20, EdgeBits: 14, Epochs: t.epochs, Rate: Rate, Ridge: Ridge, Prune: 2, MinCount: MinCount, Drop: Drop, Average: Average, Seed: 7,
			Allowed: func(p, c int) bool { return c != cueIn || p != cueOut }, Start: func(l int) bool { return l != cueIn },
			Progress: func(e int, loss float64) { fmt.Fprintln(os.Stderr, "cue", e, loss) }})
	}
	if Only == "cue" {
		return m
	}
	var rels [][2]int
	index := make([][]int32, len(t.reports))
	for r, p := range t.reports {
		var cs []cueSpan
		for k, g := range p.gold {
			rels = append(rels, [2]int{r, k})
			cs = append(cs, g.cue)
		}
		index[r] = p.v.cueIndex(cs)
	}
	m.rel = crf.Train(len(rels), func(i int) *crf.Example {
		p, r := t.reports[rels[i][0]], rels[i][0]
		return p.v.relateExample(p.gold[rels[i][1]], index[r])
	}, crf.Options{Labels: relLabels, NodeBits: 20, EdgeBits: 14, Epochs: t.epochs, Rate: Rate, Ridge: Ridge, Prune: 2, MinCount: MinCount, Drop: Drop, Average: Average, Seed: 8,
		Allowed: relAllowed, Start: func(l int) bool { return l != sourceIn && l != contentIn },
		Progress: func(e int, loss float64) { fmt.Fprintln(os.Stderr, "relation", e, loss) }})
	return m
}

func relAllowed(p, c int) bool {
	switch c {
	case sourceIn:
		return p == sourceBegin || p == sourceIn
	case contentIn:
		return p == contentBegin || p == contentIn
	}
	return true
}

func (v *view) relateExample(g goldSpan, isCue []int32) *crf.Example {
	first, end := v.window(g.cue)
	s, _ := v.relateSequence(g.cue, first, end, isCue)
	x := &crf.Example{Sequence: *s, Labels: make([]uint8, end-first)}
	put := func(a, b int, begin uint8) {
		prev := false
		for i := max(a, first); i < min(b, end); i++ {
			if i >= g.cue.first && i < g.cue.end {
				prev = false
				continue
			}
			if prev {
				x.Labels[i-first] = begin + 1
			} else {
				x.Labels[i-first] = begin
			}
			prev = true
		}
	}
	for _, c := range g.content {
		put(c[0], c[1], contentBegin)
	}
	put(g.source[0], g.source[1], sourceBegin)
	for k := range x.Labels {
		if y := x.Labels[k]; (y == contentIn || y == sourceIn) && (k == 0 || (x.Labels[k-1] != y && x.Labels[k-1] != y-1)) {
			x.Labels[k] = y - 1
		}
	}
	return x
}

var Rate, Ridge = 0.1, 1e-4
var Only = ""
var MinCount = 2
var Drop = 0.0
var Mask = false
var Average = false
