package weigh

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// The index calls what a plain count of votes calls, in the same order.
func TestIndexCallsTheStrongest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 200 {
		n, most := 1+r.IntN(120), 1+r.IntN(20)
		x, in := newIndex(n, n).caller(), newTable()
		profiles := make([]profile, n)
		for i := range profiles {
			for f := range feature(8) {
				if r.IntN(3) == 0 {
					profiles[i].terms = append(profiles[i].terms, newTerm(isConcept|f, int64(1+r.IntN(3))))
				}
			}
			profiles[i].sumUp(in)
			x.add(i, &profiles[i])
		}
		asked := &profiles[r.IntN(n)]
		var all []int32
		votes := make([]int64, n)
		for i := range profiles {
			for _, a := range asked.terms {
				if slices.ContainsFunc(profiles[i].terms, func(b term) bool { return a.feature == b.feature }) {
					votes[i] += int64(a.weight)
				}
			}
			if votes[i] > 0 {
				all = append(all, int32(i))
			}
		}
		slices.SortStableFunc(all, func(a, b int32) int { return int(votes[b] - votes[a]) })
		if want, got := all[:min(most, len(all))], x.near(asked, most, n); !slices.Equal(got, want) {
			t.Fatalf("called %v instead of %v", got, want)
		}
		if slices.ContainsFunc(x.votes, func(v int32) bool { return v != 0 }) {
			t.Fatal("votes are left for the next")
		}
	}
}

// However much the index holds, no more holders are looked at than may be, and those of rare features first.
func TestIndexIsBounded(t *testing.T) {
	const n = 10_000
	x, in := newIndex(n, 400).caller(), newTable()
	p := profile{terms: []term{newTerm(isConcept|1, 5), newTerm(isConcept|2, 5), newTerm(isConcept|3, 5), newTerm(isConcept|4, 5)}}
	p.sumUp(in)
	for i := range n {
		x.add(i, &p)
	}
	rareOne := profile{terms: []term{newTerm(isConcept|9, 1)}}
	rareOne.sumUp(in)
	x.add(n-1, &rareOne)
	p.terms = append(p.terms, rareOne.terms...)
	p.sumUp(in)
	got := x.near(&p, n, n)
	if len(got) > calls || !slices.Contains(got, n-1) {
		t.Errorf("%d were called, the holder of the rare feature among them: %v", len(got), slices.Contains(got, n-1))
	}
}
