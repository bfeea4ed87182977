package weigh

import (
	"math/rand/v2"
	"testing"

	"proffer"
)

// oracle says by trying every whole number from -1 to 12 whether it lies in all intervals.
func oracle(all []interval) (inside []int64) {
	for n := int64(-1); n <= 12; n++ {
		fits := true
		for _, i := range all {
			fits = fits && (!i.min.Known || i.min.Value <= proffer.Milli(n*1000)) && (!i.max.Known || proffer.Milli(n*1000) <= i.max.Value)
		}
		if fits {
			inside = append(inside, n)
		}
	}
	return inside
}

func randomInterval(r *rand.Rand) interval {
	var i interval
	if r.IntN(3) > 0 {
		i.min = proffer.Exactly(r.Int64N(11))
	}
	if r.IntN(3) > 0 {
		i.max = proffer.Exactly(max(r.Int64N(11), int64(i.min.Value)/1000))
	}
	return i
}

func TestIntersectionIsWhatTryingEveryNumberGives(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	empty, full := 0, 0
	for range 20000 {
		var all []interval
		for range 1 + r.IntN(4) {
			all = append(all, randomInterval(r))
		}
		inside := oracle(all)
		got, ok := meetAll(all)
		known := false
		for _, i := range all {
			known = known || i.min.Known || i.max.Known
		}
		switch {
		case len(inside) == 0:
			empty++
			if ok {
				t.Fatalf("%v: no number fits, got %v", all, got)
			}
		case known:
			full++
			if !ok {
				t.Fatalf("%v: %v fit, got none", all, inside)
			}
			if again := oracle([]interval{got}); len(again) != len(inside) || again[0] != inside[0] {
				t.Fatalf("%v: %v fit, got %v", all, inside, got)
			}
		}
	}
	if empty < 1000 || full < 1000 {
		t.Errorf("the draw is lopsided: %d empty, %d not", empty, full)
	}
}

func TestContradiction(t *testing.T) {
	about := func(lo, hi int64) interval { return interval{proffer.Exactly(lo), proffer.Exactly(hi), true} }
	exact := func(n int64) interval { return interval{min: proffer.Exactly(n), max: proffer.Exactly(n)} }
	upTo := func(n int64) interval { return interval{max: proffer.Exactly(n)} }
	atLeast := func(n int64) interval { return interval{min: proffer.Exactly(n)} }
	for _, c := range []struct {
		a, b interval
		want bool
	}{
		{upTo(800), atLeast(1500), true},
		{upTo(800), atLeast(800), false},
		{exact(23), exact(31), true},
		{about(100, 100), exact(109), false},
		{about(100, 100), exact(112), true},
		{about(200, 999), exact(300), false},
		{atLeast(500), atLeast(900), false},
	} {
		if got := c.a.contradicts(c.b); got != c.want {
			t.Errorf("%v and %v: contradicts %v", c.a, c.b, got)
		}
		if c.a.contradicts(c.b) != c.b.contradicts(c.a) {
			t.Errorf("%v and %v: not symmetric", c.a, c.b)
		}
	}
}
