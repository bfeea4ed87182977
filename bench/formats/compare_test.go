package formats

import (
	"math/rand"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		want, got string
		f1, edits float64
	}{
		{"a b c d", "a b c d", 1, 0},
		{"a b", "a b x y", 2. * 2 / 6, 4. / 3},
		{"a  b\n\nc", "a b c", 1, 0},
		{"a a b", "a b b", 2. * 2 / 6, 1. / 5},
		{"abc", "", 0, 1},
		{"Мост", "мост", 1, .25},
	} {
		if f := F1(c.want, c.got); f != c.f1 {
			t.Errorf("F1(%q, %q) = %v", c.want, c.got, f)
		}
		if e := Edits(c.want, c.got); e != c.edits {
			t.Errorf("Edits(%q, %q) = %v", c.want, c.got, e)
		}
	}
}

// TestDistance compares the band with the whole table.
func TestDistance(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	text := func(n int) []rune {
		out := make([]rune, n)
		for i := range out {
			out[i] = rune('a' + rng.Intn(3))
		}
		return out
	}
	for range 300 {
		a, b := text(rng.Intn(60)), text(rng.Intn(60))
		if got, want := distance(a, b), within(a, b, len(a)+len(b)); got != want {
			t.Fatalf("%q %q: %d, want %d", string(a), string(b), got, want)
		}
	}
}
