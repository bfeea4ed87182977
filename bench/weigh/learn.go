package weigh

import (
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"proffer"
	"proffer/weigh"
)

// An example is what two things have in common, and whether they belong together.
type example struct {
	x      []float64
	y      bool
	weight float64
}

// Learn fits the weights by which weighing compares, on the stories and sketches below root that were not kept unseen,
// and writes them as Go.
func Learn(root string, w io.Writer) error {
	stories, err := Everything(root)
	if err != nil {
		return err
	}
	ls, err := everyLesson(stories)
	if err != nil {
		return err
	}
	learned := learn(ls, "")
	fmt.Fprint(w, "// Written by go run ./bench/weigh/train; see docs/models/claims.md.\n\npackage weigh\n\n// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.\nvar (\n")
	var biases strings.Builder
	for _, m := range []struct {
		name, vector string
		names        []string
		weights      []int64
	}{{"pair", "pairVector", weigh.PairFeatures, learned.Pair}, {"denial", "replyVector", weigh.ReplyFeatures, learned.Denial}, {"silence", "replyVector", weigh.ReplyFeatures, learned.Silence}} {
		fmt.Fprintf(w, "\t%sWeights = %s{\n", m.name, m.vector)
		for i, n := range m.names {
			fmt.Fprintf(w, "\t\t%s: %d,\n", n, m.weights[i])
		}
		fmt.Fprint(w, "\t}\n")
		fmt.Fprintf(&biases, "\t%sBias int64 = %d\n", m.name, m.weights[len(m.names)])
	}
	_, err = fmt.Fprintf(w, ")\n\n// Biases, in thousandths.\nvar (\n%s)\n", biases.String())
	return err
}

// A lesson is what one story teaches: examples of pairs, of denials and of silences.
type lesson struct {
	story                    *Story
	pairs, denials, silences []example
}

// everyLesson is what stories teach from their gold statements, and full stories also from what the program reads in
// their reports.
func everyLesson(stories []*Story) ([]lesson, error) {
	var out []lesson
	for _, s := range stories {
		for _, read := range []func() (weigh.Input, map[proffer.StatementID]string, error){s.Input, s.Read} {
			in, gold, err := read()
			if err != nil {
				return nil, err
			}
			if len(in.Documents) > 0 {
				out = append(out, s.lesson(in, gold))
			}
		}
	}
	return out, nil
}

func (s *Story) lesson(in weigh.Input, gold map[proffer.StatementID]string) lesson {
	l := newLabels(s, gold)
	d, q := l.replies(in)
	return lesson{s, l.pairs(in), d, q}
}

// learn fits the weights on all lessons but those of unseen stories and of the world left out: logistic regression by
// Newton's method, ridge 1; each lesson counts by the root of its number of pairs.
func learn(ls []lesson, leftOut string) weigh.Weights {
	var pairs, denials, silences []example
	for _, l := range ls {
		if l.story.World != leftOut && !l.story.unseen() {
			pairs, denials, silences = append(pairs, l.pairs...), append(denials, l.denials...), append(silences, l.silences...)
		}
	}
	return weigh.Weights{Pair: hundredths(fit(pairs)), Denial: hundredths(fit(denials)), Silence: hundredths(fit(silences))}
}

func hundredths(xs []float64) []int64 {
	out := make([]int64, len(xs))
	for i, x := range xs {
		out[i] = int64(math.Round(100 * x))
	}
	return out
}

// unseen says that a story is kept to measure by and teaches nothing.
func (s *Story) unseen() bool { return filepath.Base(filepath.Dir(s.Folder)) == "unseen" }

// Everything is all stories and sketches that have claims.
func Everything(root string) ([]*Story, error) {
	files, err := Stories(root)
	if err != nil {
		return nil, err
	}
	sketches, err := filepath.Glob(filepath.Join(root, "bench", "weigh", "testdata", "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []*Story
	for _, f := range slices.Concat(files, sketches) {
		load := LoadSketch
		if filepath.Base(f) == "gold.json" {
			f, load = filepath.Dir(f), Load
		}
		s, err := load(f)
		if err != nil {
			return nil, err
		}
		if len(s.Claims) > 0 {
			out = append(out, s)
		}
	}
	return out, nil
}

// labels tell which statements of a story belong together.
type labels struct {
	story  *Story
	gold   map[proffer.StatementID]string
	claims map[string][]string // of gold statements
}

func newLabels(s *Story, gold map[proffer.StatementID]string) *labels {
	l := &labels{s, gold, map[string][]string{}}
	for _, c := range s.Claims {
		for _, x := range slices.Concat(c.Statements, c.Against) {
			l.claims[x] = append(l.claims[x], c.ID)
		}
	}
	return l
}

func (l *labels) of(ids []proffer.StatementID) (out []string) {
	for _, id := range ids {
		out = append(out, l.claims[l.gold[id]]...)
	}
	return out
}

// pairs are examples of units that say the same and that do not; one that is in no gold claim tells less.
func (l *labels) pairs(in weigh.Input) []example {
	const unsure = 0.3
	var out []example
	for _, p := range weigh.Pairs(in) {
		a, b := l.of(p.A), l.of(p.B)
		e := example{x: thousandths(p.Features), weight: 1}
		switch {
		case len(a) == 0 && len(b) == 0:
			continue
		case len(a) == 0 || len(b) == 0:
			e.weight = unsure
		default:
			e.y = slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
		}
		out = append(out, e)
	}
	return evened(out)
}

// replies are examples of claims that a denial, or a silence, answers and of others.
func (l *labels) replies(in weigh.Input) (denials, silences []example) {
	of := map[string]proffer.StatementID{}
	for id, g := range l.gold {
		of[g] = id
	}
	var claims [][]proffer.StatementID
	for _, c := range l.story.Claims {
		var ids []proffer.StatementID
		for _, x := range c.Statements {
			ids = append(ids, of[x])
		}
		claims = append(claims, ids)
	}
	for _, r := range weigh.Replies(in, claims) {
		if len(l.of(r.Statements)) == 0 {
			continue
		}
		e := example{x: thousandths(r.Features), weight: 1}
		e.y = r.Claim < len(claims) && slices.Contains(l.of(r.Statements), l.story.Claims[r.Claim].ID)
		if r.Silence {
			silences = append(silences, e)
		} else {
			denials = append(denials, e)
		}
	}
	return evened(denials), evened(silences)
}

// evened divides by the root of the sum of weights.
func evened(es []example) []example {
	sum := 0.0
	for _, e := range es {
		sum += e.weight
	}
	for i := range es {
		es[i].weight /= math.Sqrt(sum)
	}
	return es
}

func thousandths(xs []int64) []float64 {
	out := make([]float64, len(xs))
	for i, x := range xs {
		out[i] = float64(x) / 1000
	}
	return out
}
