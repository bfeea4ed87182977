package formats

import (
	"strings"
	"unicode"
)

// F1 is the harmonic mean of precision and recall of words, each counted as often as it stands in both.
func F1(want, got string) float64 {
	w, g := words(want), words(got)
	if len(w) == 0 || len(g) == 0 {
		return 0
	}
	left := map[string]int{}
	for _, x := range w {
		left[x]++
	}
	both := 0
	for _, x := range g {
		if left[x] > 0 {
			left[x]--
			both++
		}
	}
	return 2 * float64(both) / float64(len(w)+len(g))
}

// words are runs of letters, marks and digits in small letters.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// Edits is the Levenshtein distance in characters, white space as single spaces, over the length of what was wanted.
func Edits(want, got string) float64 {
	a, b := []rune(strings.Join(strings.Fields(want), " ")), []rune(strings.Join(strings.Fields(got), " "))
	if len(a) == 0 {
		return 0
	}
	return float64(distance(a, b)) / float64(len(a))
}

// distance looks along a band around the diagonal that is doubled until the distance lies within it (E. Ukkonen,
// Algorithms for approximate string matching, 1985).
func distance(a, b []rune) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	for band := 16; ; band *= 2 {
		if d := within(a, b, band); d <= band || band > len(a)+len(b) {
			return d
		}
	}
}

// within is the distance if it is at most band, else more than that.
func within(a, b []rune, band int) int {
	const far = 1 << 30
	if len(a)-len(b) > band || len(b)-len(a) > band {
		return band + 1
	}
	prev, cur := make([]int, len(b)+2), make([]int, len(b)+2)
	for j := range prev {
		prev[j] = far
		if j <= band {
			prev[j] = j
		}
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-band), min(len(b), i+band)
		cur[from-1] = far
		if from == 1 {
			cur[0] = i
		}
		for j := from; j <= to; j++ {
			cost := prev[j-1]
			if a[i-1] != b[j-1] {
				cost++
			}
			cur[j] = min(cost, prev[j]+1, cur[j-1]+1)
		}
		cur[to+1] = far
		prev, cur = cur, prev
	}
	return prev[len(b)]
}
