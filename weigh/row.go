package weigh

import (
	"cmp"
	"iter"
	"slices"

	"proffer"
)

// A row is what stands in one text, by where it begins: a long text holds so much of a kind that nobody should go through
// all of it for each sentence.
type row struct {
	spans   []proffer.Span
	index   []int // what stands there
	longest int   // bytes
}

func (r *row) add(i int, s proffer.Span) {
	r.spans, r.index = append(r.spans, s), append(r.index, i)
	r.longest = max(r.longest, s.End-s.Start)
}

// sort is called once, after the last add. What begins at one place stays in the order in which it was added.
func (r *row) sort() {
	if slices.IsSortedFunc(r.spans, func(a, b proffer.Span) int { return cmp.Compare(a.Start, b.Start) }) {
		return
	}
	order := make([]int, len(r.spans))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.spans[a].Start, r.spans[b].Start) })
	spans, index := make([]proffer.Span, len(order)), make([]int, len(order))
	for k, i := range order {
		spans[k], index[k] = r.spans[i], r.index[i]
	}
	r.spans, r.index = spans, index
}

// touching are those that overlap a span.
func (r *row) touching(s proffer.Span) iter.Seq2[int, proffer.Span] {
	return func(yield func(int, proffer.Span) bool) {
		first, _ := slices.BinarySearchFunc(r.spans, s.Start-r.longest, func(x proffer.Span, at int) int { return cmp.Compare(x.Start, at) })
		for i := first; i < len(r.spans) && r.spans[i].Start < s.End; i++ {
			if r.spans[i].Overlaps(s) && !yield(r.index[i], r.spans[i]) {
				return
			}
		}
	}
}

// inside are those that stand within one of the spans, each once, in the order in which they were added.
func (r *row) inside(spans []proffer.Span) []int {
	var out []int
	for _, p := range spans {
		for i, s := range r.touching(p) {
			if p.Contains(s) {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
