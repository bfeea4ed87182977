package copies

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// invented is a text of n words that says nothing.
func invented(r *rand.Rand, n int) []string {
	var out []string
	for range n {
		out = append(out, fmt.Sprintf("w%d", r.IntN(5000)))
	}
	return out
}

func add(x *Index, words []string) []Match { return x.Add(Words(strings.Join(words, " "), nil)) }

func TestCopiesAreFoundAndOthersAreNot(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	x := New()
	var texts [][]string
	for range 200 {
		texts = append(texts, invented(r, 200))
		if got := add(x, texts[len(texts)-1]); len(got) != 0 {
			t.Fatalf("text %d shares nothing, and yet %v", len(texts)-1, got)
		}
	}
	cut := texts[17][60:130]
	half := slices.Clone(texts[42])
	for i := range half {
		if r.IntN(2) == 0 {
			half[i] = fmt.Sprintf("x%d", i)
		}
	}
	turned := append(slices.Clone(texts[99][120:]), texts[99][:120]...)
	for _, c := range []struct {
		name  string
		words []string
		of    int
		least int
	}{{"whole", texts[5], 5, 1000}, {"cut", cut, 17, 1000}, {"every second word changed", half, 42, 120}, {"turned round", turned, 99, 950}} {
		got := add(x, c.words)
		if len(got) != 1 || got[0].Text != c.of || got[0].Share < c.least {
			t.Errorf("%s: %v, not text %d with %d", c.name, got, c.of, c.least)
		}
	}
}

// A thousand copies, each with one word changed, are each found to be a copy of the first.
func TestAThousandCopies(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	x := New()
	first := invented(r, 120)
	add(x, first)
	for i := range 1000 {
		c := slices.Clone(first)
		c[r.IntN(len(c))] = fmt.Sprintf("y%d", i)
		if got := add(x, c); len(got) == 0 || got[0].Text != 0 {
			t.Fatalf("copy %d: %v", i, got)
		}
	}
}

func TestShortAndEmpty(t *testing.T) {
	x := New()
	for _, s := range []string{"", "word", "two words", "", "word", "three words here"} {
		if got := add(x, []string{s}); len(got) != 0 {
			t.Errorf("%q is too short to be a copy of anything: %v", s, got)
		}
	}
	if x.Len() != 6 {
		t.Errorf("%d texts", x.Len())
	}
}

// Words are runs of letters and digits, whatever the case, as unicode parts them.
func FuzzWords(f *testing.F) {
	f.Add("The minister’s 800 men, «Да» нет ёлка")
	f.Add("\xff\xfe مرحبا")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, " ")
		parts := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) })
		got := Words(s, nil)
		if len(got) != len(parts) {
			t.Fatalf("%q: %d words, not %d", s, len(got), len(parts))
		}
		for i, p := range parts {
			if one := Words(p, nil); len(one) != 1 || one[0] != got[i] {
				t.Fatalf("%q is not the word %q alone", s, p)
			}
		}
	})
}
