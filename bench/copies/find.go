package copies

import (
	"proffer/language/copies"
)

// A Score is how well near copies were found.
type Score struct {
	Precision, Recall, F1 int            // thousandths
	ByEdit                map[string]int // recall by edit, thousandths
}

// Find gives for every text the earlier ones that proffer takes for near copies of it.
func Find(texts []Text) [][]int {
	x := copies.New()
	out := make([][]int, len(texts))
	var words []uint64
	for i := range texts {
		words = copies.Words(texts[i].Words, words[:0])
		for _, m := range x.Add(words) {
			out[i] = append(out[i], m.Text)
		}
	}
	return out
}

// Judge scores pairs of a text and an earlier one. A pair is right where both come from one original, and an original's
// copy is found where it is paired with that original.
func Judge(texts []Text, found [][]int) Score {
	family := func(i int) int {
		if texts[i].Of >= 0 {
			return texts[i].Of
		}
		return i
	}
	pairs, right, all, hit := 0, 0, 0, 0
	n, ok := map[string]int{}, map[string]int{}
	for i := range texts {
		direct := false
		for _, j := range found[i] {
			pairs++
			if family(i) == family(j) {
				right++
			}
			direct = direct || j == texts[i].Of
		}
		if texts[i].Of >= 0 {
			all++
			n[texts[i].Edit]++
			if direct {
				hit++
				ok[texts[i].Edit]++
			}
		}
	}
	s := Score{Precision: 1000 * right / max(1, pairs), Recall: 1000 * hit / max(1, all), ByEdit: map[string]int{}}
	s.F1 = 2 * s.Precision * s.Recall / max(1, s.Precision+s.Recall)
	for e, k := range n {
		s.ByEdit[e] = 1000 * ok[e] / k
	}
	return s
}
