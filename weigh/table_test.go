package weigh

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What is shared is the same looked up as gone through, whoever is laid out.
func TestSharedByTableIsShared(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	in, laid := newTable(), new(layout)
	kinds := []feature{isEntity, isConcept, isNumber, isWord, isFrame}
	bare, summed := make([]profile, 40), make([]profile, 40)
	for i := range bare {
		var fs []feature
		for range r.IntN(14) {
			fs = append(fs, kinds[r.IntN(len(kinds))]|feature(1+r.IntN(6)))
		}
		slices.Sort(fs)
		for _, f := range slices.Compact(fs) {
			bare[i].terms = append(bare[i].terms, newTerm(f, int64(r.IntN(40))))
		}
		summed[i] = bare[i]
		summed[i].sumUp(in)
	}
	met := 0
	for range 4000 {
		i, j := r.IntN(len(bare)), r.IntN(len(bare))
		want, got := share(&bare[i], &bare[j]), laid.share(&summed[i], &summed[j])
		if got != want {
			t.Fatalf("%v and %v share %+v, looked up %+v", bare[i].terms, bare[j].terms, want, got)
		}
		met += min(1, want.terms)
	}
	if met < 1000 {
		t.Errorf("only %d of the pairs share anything", met)
	}
}

func TestEdgesAreSorted(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for _, n := range []int{0, 1, 2, 50, 5000} {
		var es []edge
		for range n {
			es = append(es, newEdge(r.IntN(1000), r.IntN(1<<placeBits), int64(r.IntN(1001))))
		}
		want := slices.Clone(es)
		slices.Sort(want)
		if got := sortedEdges([][]edge{es[:n/3], es[n/3:]}); !slices.Equal(got, want) {
			t.Errorf("%d edges come out of order", n)
		}
	}
}

// Of holders with few votes and many ties those that can be among the first are kept, and no other is put first.
func TestLeadingKeepsTheFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	x := newIndex(0, 0).caller()
	for range 500 {
		var ranks []int64
		for i := range r.IntN(60) {
			ranks = append(ranks, -(int64(r.IntN(9))<<32 | int64(i)))
		}
		most := 1 + r.IntN(20)
		want := slices.Clone(ranks)
		slices.Sort(want)
		want = want[:min(most, len(want))]
		if got := least(x.leading(slices.Clone(ranks), most), most); !slices.Equal(got, want) {
			t.Fatalf("%v of %v, not %v", got, ranks, want)
		}
		if slices.ContainsFunc(x.tally, func(n int32) bool { return n != 0 }) {
			t.Fatal("a tally is left for the next")
		}
	}
}
