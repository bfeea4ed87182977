package attribution

import (
	"fmt"
	"io"

	"proffer"
	"proffer/language/crf"
)

// A Report is an analysed text with its attributions, as an annotator marked them.
type Report struct {
	Name     string
	Analysis *proffer.Analysis
	Gold     []Found
}

// Settings of the shipped models, chosen on reports kept apart for it: half of a token's features are left out at
// random in each visit, which was worth three points of cue F1.
const (
	trainRate  = 0.04
	trainRidge = 1e-4
	trainDrop  = 0.5
	trainLeast = 3 // features seen less often are left out
	trainPrune = 2
	nodeBits   = 20
	edgeBits   = 14
	cueSeed    = 7
	relSeed    = 8
)

// Train fits both models. The same reports and number of epochs give the same models. Progress goes to log.
func Train(reports []Report, epochs int, log io.Writer) *Models {
	ps := make([]prepared, len(reports))
	for i, r := range reports {
		ps[i] = prepare(r)
	}
	return &Models{cue: trainCues(ps, epochs, log), rel: trainRelations(ps, epochs, log)}
}

func options(name string, labels, epochs int, seed uint64, log io.Writer) crf.Options {
	return crf.Options{Labels: labels, NodeBits: nodeBits, EdgeBits: edgeBits, Epochs: epochs, Rate: trainRate,
		Ridge: trainRidge, Prune: trainPrune, MinCount: trainLeast, Drop: trainDrop, Average: true, Seed: seed,
		Progress: func(e int, loss float64) { fmt.Fprintf(log, "%s: epoch %d, loss %.0f\n", name, e, loss) }}
}

func trainCues(ps []prepared, epochs int, log io.Writer) *crf.Model {
	var sents [][2]int
	labels := make([][]uint8, len(ps))
	for r, p := range ps {
		for s := range p.v.a.Sentences {
			sents = append(sents, [2]int{r, s})
		}
		labels[r] = p.cueLabels()
	}
	o := options("cues", cueLabels, epochs, cueSeed, log)
	o.Allowed = func(p, c int) bool { return c != cueIn || p != cueOut }
	o.Start = func(l int) bool { return l != cueIn }
	return crf.Train(len(sents), func(i int) *crf.Example {
		r, s := sents[i][0], sents[i][1]
		sent := ps[r].v.a.Sentences[s]
		x := &crf.Example{Sequence: *ps[r].v.cueSequence(&builder{}, s)}
		x.Labels = append(x.Labels, labels[r][sent.First:sent.End]...)
		if len(x.Labels) > 0 && x.Labels[0] == cueIn {
			x.Labels[0] = cueBegin // a cue that runs over the border of a sentence
		}
		return x
	}, o)
}

func trainRelations(ps []prepared, epochs int, log io.Writer) *crf.Model {
	var rels [][2]int
	index := make([][]int32, len(ps))
	for r, p := range ps {
		var cues []cueSpan
		for k, g := range p.gold {
			rels = append(rels, [2]int{r, k})
			cues = append(cues, g.cue)
		}
		index[r] = p.v.cueIndex(cues)
	}
	o := options("relations", relLabels, epochs, relSeed, log)
	o.Allowed = relAllowed
	o.Start = func(l int) bool { return l != sourceIn && l != contentIn }
	return crf.Train(len(rels), func(i int) *crf.Example {
		r, k := rels[i][0], rels[i][1]
		return ps[r].v.relateExample(ps[r].gold[k], index[r])
	}, o)
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

// relateExample is the window of an annotated cue with its labels.
func (v *view) relateExample(g goldSpan, isCue []int32) *crf.Example {
	first, end := v.window(g.cue)
	s, _ := v.relateSequence(&builder{}, g.cue, first, end, isCue)
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
	for k, y := range x.Labels {
		if (y == contentIn || y == sourceIn) && (k == 0 || x.Labels[k-1] != y && x.Labels[k-1] != y-1) {
			x.Labels[k] = y - 1 // a source stands inside a content
		}
	}
	return x
}
