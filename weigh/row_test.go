package weigh

import (
	"math/rand/v2"
	"slices"
	"testing"

	"proffer"
)

// A row finds what going through all of it finds.
func TestRowFindsAll(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	span := func() proffer.Span {
		s := proffer.Span{Start: rng.IntN(60)}
		s.End = s.Start + 1 + rng.IntN(12)
		return s
	}
	for range 2000 {
		var r row
		var all []proffer.Span
		for i := range rng.IntN(12) {
			all = append(all, span())
			r.add(i, all[i])
		}
		r.sort()
		within := []proffer.Span{span(), span()}
		var touching, inside []int
		for i, s := range all {
			if s.Overlaps(within[0]) {
				touching = append(touching, i)
			}
			if within[0].Contains(s) || within[1].Contains(s) {
				inside = append(inside, i)
			}
		}
		var got []int
		for i, s := range r.touching(within[0]) {
			if s != all[i] {
				t.Fatalf("%v stands at %v, not %v", i, all[i], s)
			}
			got = append(got, i)
		}
		slices.Sort(got)
		if !slices.Equal(got, touching) || !slices.Equal(r.inside(within), inside) {
			t.Fatalf("of %v in %v: touching %v, want %v; inside %v, want %v", all, within, got, touching, r.inside(within), inside)
		}
	}
}

// A place belongs to the line that began last.
func TestLine(t *testing.T) {
	c := newCorpus(&Input{Documents: []proffer.Document{{ID: 1, Text: "ab\n\ncd"}}})
	for at, want := range []int{0, 0, 0, 3, 4, 4, 4} {
		if got := c.line(0, at); got != want {
			t.Errorf("byte %d is in the line from %d, not %d", at, got, want)
		}
	}
}
