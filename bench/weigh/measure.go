package weigh

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"proffer"
	"proffer/weigh"
)

// Result is how well one story came out, in thousandths.
type Result struct {
	World                                             string
	Origins, Claims, Support, Answer, Contested, Both int
	Bounds, Counted, Findings                         int // numbers of claims
}

// Score weighs a story and compares it with its gold, as score.py does once statements are paired.
func Score(s *Story) (Result, weigh.Output, error) {
	in, gold, err := s.Input()
	if err != nil {
		return Result{}, weigh.Output{}, err
	}
	r, out := s.scoreInput(in, gold)
	return r, out, nil
}

// scoreInput weighs what was read of a story; gold names the gold statement that each statement stands for.
func (s *Story) scoreInput(in weigh.Input, gold map[proffer.StatementID]string) (Result, weigh.Output) {
	out := weigh.Weigh(in)
	r := Result{World: s.World}
	r.Origins = s.originPairs(&out)
	s.scoreClaims(&r, &out, gold)
	return r, out
}

func (s *Story) originPairs(out *weigh.Output) int {
	of := map[string]int{}
	for i, o := range s.Origins {
		for _, f := range o.Documents {
			of[f] = i
		}
	}
	tp, sys, ref := 0, 0, 0
	for i := range s.Documents {
		for j := range i {
			g := of[s.Documents[i].File] == of[s.Documents[j].File]
			y := out.DocumentOrigins[i] == out.DocumentOrigins[j]
			tp, sys, ref = tp+b2i(g && y), sys+b2i(y), ref+b2i(g)
		}
	}
	return f1(tp, sys, ref)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func f1(tp, sys, ref int) int {
	if sys+ref == 0 {
		return 0
	}
	return 2000 * tp / (sys + ref)
}

func (s *Story) scoreClaims(r *Result, out *weigh.Output, gold map[proffer.StatementID]string) {
	claimsOf, members := s.membership(out, gold)
	goldOf, sysOf := map[[2]string]string{}, map[[2]string]proffer.ClaimID{}
	var support, answer, contested, both int
	for _, c := range s.Claims {
		xs := append(append([]string{}, c.Statements...), c.Against...)
		best := bestClaim(xs, claimsOf, members)
		for _, x := range xs {
			k := [2]string{x, c.ID}
			goldOf[k] = c.ID
			if ks := claimsOf[x]; len(ks) > 0 {
				sysOf[k] = ks[0]
				for _, y := range ks {
					if y == best {
						sysOf[k] = best
					}
				}
			}
		}
		if best == 0 {
			continue
		}
		f := &out.Findings[best-1]
		a, b, d := f.Support == c.Support, f.Answer == c.Answer, f.Contested == c.Contested
		support, answer, contested, both = support+b2i(a), answer+b2i(b), contested+b2i(d), both+b2i(a && b && d)
		if c.Count != nil {
			r.Counted++
			r.Bounds += b2i(f.Bounds != nil && f.Bounds.Min == bound(c.Count.Min) && f.Bounds.Max == bound(c.Count.Max))
		}
	}
	n := max(len(s.Claims), 1)
	r.Findings = len(s.Claims)
	r.Support, r.Answer, r.Contested, r.Both = 1000*support/n, 1000*answer/n, 1000*contested/n, 1000*both/n
	r.Claims = b3(goldOf, sysOf)
}

// membership tells for each gold statement the claims found that list it, and for each claim its gold statements.
func (s *Story) membership(out *weigh.Output, gold map[proffer.StatementID]string) (map[string][]proffer.ClaimID, map[proffer.ClaimID]map[string]bool) {
	claimsOf, members := map[string][]proffer.ClaimID{}, map[proffer.ClaimID]map[string]bool{}
	for i, cs := range out.StatementClaims {
		g, ok := gold[proffer.StatementID(i+1)]
		if !ok {
			g = fmt.Sprintf("extra %d", i+1) // read where gold has nothing
		}
		claimsOf[g] = cs
		for _, c := range cs {
			if members[c] == nil {
				members[c] = map[string]bool{}
			}
			members[c][g] = true
		}
	}
	return claimsOf, members
}

// bestClaim is the claim of the case that holds most of the gold claim's statements, by Jaccard.
func bestClaim(xs []string, claimsOf map[string][]proffer.ClaimID, members map[proffer.ClaimID]map[string]bool) proffer.ClaimID {
	count := map[proffer.ClaimID]int{}
	mine := map[string]bool{}
	for _, x := range xs {
		mine[x] = true
		for _, c := range claimsOf[x] {
			count[c]++
		}
	}
	var best proffer.ClaimID
	most := -1
	for c, n := range count {
		union := len(mine)
		for m := range members[c] {
			union += b2i(!mine[m])
		}
		if v := 1_000_000 * n / union; v > most || v == most && c > best {
			best, most = c, v
		}
	}
	return best
}

// b3 is B³ of the claims of statements; one that was not found is a claim of its own.
func b3(gold map[[2]string]string, sys map[[2]string]proffer.ClaimID) int {
	var p, r float64
	for x, g := range gold {
		both, ng, ns := 0, 0, 0
		for y, h := range gold {
			same := x == y || sys[x] == sys[y] && sys[x] != 0
			ng, ns, both = ng+b2i(g == h), ns+b2i(same), both+b2i(g == h && same)
		}
		p += float64(both) / float64(ns)
		r += float64(both) / float64(ng)
	}
	n := float64(len(gold))
	return int(1000 * 2 * p / n * r / n / (p/n + r/n))
}

// Stories are the folders of testdata/stories and testdata/unseen below root that hold a gold.json.
func Stories(root string) ([]string, error) {
	return filepath.Glob(filepath.Join(root, "testdata", "*", "*", "gold.json"))
}

// Measure writes the section of docs/measures.md on weighing. The stories are in this repository; shared is not used.
func Measure(_ string, w io.Writer) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	stories, err := Everything(root)
	if err != nil {
		return err
	}
	if err := measureGiven(stories, w); err != nil {
		return err
	}
	return errors.Join(measureLeftOut(stories, w), measureSecond(stories, w), measureRelations(root, w), measureScale(w))
}

// measureGiven writes how all stories and sketches are weighed from their gold statements.
func measureGiven(stories []*Story, w io.Writer) error {
	fmt.Fprint(w, "## Weighing, from gold statements\n\nEverything before weighing is given by gold. Two people agree at claims B³ .87 and findings .89. The weights of\ncomparison are learned from the same stories but those of testdata/unseen.\n\n")
	fmt.Fprint(w, "| story | origin pairs F1 (≥ .95) | claims B³ (≥ .85) | support (≥ .88) | answer (≥ .88) | contested (≥ .88) | bounds |\n|---|---|---|---|---|---|---|\n")
	var sum Result
	for _, s := range stories {
		r, _, err := Score(s)
		if err != nil {
			return err
		}
		sum.add(r)
		origins := share(r.Origins)
		if s.texts != nil {
			origins = "–" // no copies in it
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %d of %d |\n", r.World, origins, share(r.Claims), share(r.Support), share(r.Answer), share(r.Contested), r.Bounds, r.Counted)
	}
	n := max(len(stories), 1)
	_, err := fmt.Fprintf(w, "| mean | | %s | %s | %s | %s | %d of %d |\n\n", share(sum.Claims/n), share(sum.Support/n), share(sum.Answer/n), share(sum.Contested/n), sum.Bounds, sum.Counted)
	return err
}

func share(thousandths int) string { return fmt.Sprintf("%d.%03d", thousandths/1000, thousandths%1000) }

// add sums results, for their mean.
func (r *Result) add(o Result) {
	r.Claims, r.Support, r.Answer, r.Contested = r.Claims+o.Claims, r.Support+o.Support, r.Answer+o.Answer, r.Contested+o.Contested
	r.Bounds, r.Counted = r.Bounds+o.Bounds, r.Counted+o.Counted
}

// moduleRoot is the nearest folder above the working directory with a go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, e := os.Stat(filepath.Join(dir, "go.mod")); e == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", os.ErrNotExist
		}
		dir = filepath.Dir(dir)
	}
	return "", err
}
