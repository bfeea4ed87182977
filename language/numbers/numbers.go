// Package numbers finds quantities in text: a number, in digits or words, with what it counts, as the interval that
// the words state. "up to 800 fighters" is [–, 800] fighters; "about 40" is [40, 40] and approximate; "hundreds" is
// [200, 999] and approximate.
//
// Enter at [Find]. The vocabulary of each language is a table in data/: number words, multipliers, vague amounts, the
// words that bound a number from above or below, currencies, and what makes a number no quantity (years, percentages,
// durations, distances).
//
// Promises: spans are in text order and do not overlap; time is linear in the number of tokens; a language without a
// table gives nothing.
package numbers

import (
	"strings"

	"proffer"
	"proffer/language/table"
)

// Find returns the quantities of a tokenised text. Identifiers and statements are left for the caller to fill.
func Find(a *proffer.Analysis) []proffer.Quantity {
	tab := tables[a.Language]
	if tab == nil {
		return nil
	}
	var out []proffer.Quantity
	for _, s := range a.Sentences {
		f := newFinder(tab, a, s)
		for i := 0; i < len(f.W); {
			q, next, ok := f.quantity(i)
			if ok {
				out = append(out, q)
			}
			i = next
		}
	}
	return out
}

// A finder looks at one sentence.
type finder struct {
	table.Words
	text   string
	tokens []proffer.Token
	floor  int // first token that no earlier quantity has taken
}

func newFinder(tab *table.Table, a *proffer.Analysis, s proffer.Sentence) *finder {
	tokens := a.Tokens[s.First:s.End]
	return &finder{Words: tab.Words(a.Text, tokens), text: a.Text, tokens: tokens}
}

// An interval is what a run of number words states, in thousandths.
type interval struct {
	min, max         proffer.Bound
	approx           bool
	first, end       int // tokens
	scaled           bool
	vague, oneAsWord bool
}

// quantity tries to read a quantity whose number begins at token i; next is where to go on.
func (f *finder) quantity(i int) (q proffer.Quantity, next int, ok bool) {
	if f.Has(i, "dual") {
		return f.dual(i), i + 1, true
	}
	n, ok := f.number(i)
	if !ok {
		return q, i + 1, false
	}
	next = n.end
	n = f.span(n)
	n, explicit := f.bounded(n)
	unit, end, is := f.unit(n, explicit)
	next = max(next, n.end)
	if !is {
		return q, next, false
	}
	n, end = f.boundedBehind(n, end)
	first := n.first
	f.floor = max(end, next)
	span := proffer.Span{Start: f.tokens[first].Span.Start, End: f.tokens[end-1].Span.End}
	return proffer.Quantity{Passage: proffer.Passage{Span: span}, Min: n.min, Max: n.max, Approx: n.approx, Unit: unit}, max(end, next), true
}

// dual is two of what an Arabic word in the dual names: "طائرتان".
func (f *finder) dual(i int) proffer.Quantity {
	two := interval{first: i, end: i + 1}
	two.min = proffer.Bound{Known: true, Value: 2000}
	two.max = two.min
	two, _ = f.bounded(two)
	span := proffer.Span{Start: f.tokens[two.first].Span.Start, End: f.tokens[i].Span.End}
	unit := f.tokens[i].Span.In(f.text)
	if rest, ok := strings.CutPrefix(unit, "و"); ok && f.Fold(rest) == f.W[i] {
		if unit = rest; two.first == i {
			span.Start += len("و")
		}
	}
	f.floor = i + 1
	return proffer.Quantity{Passage: proffer.Passage{Span: span}, Min: two.min, Max: two.max, Approx: two.approx, Unit: unit}
}

// span joins "A to B", "A–B", "between A and B" to one interval.
func (f *finder) span(n interval) interval {
	between := n.first > f.floor && f.Has(n.first-1, "between")
	j := n.end
	if j >= len(f.W) {
		return n
	}
	var m interval
	ok := false
	switch {
	case f.Has(j, "to") || between && f.Has(j, "and"):
		m, ok = f.number(j + 1)
	case between:
		m, ok = f.number(j) // Arabic writes "and" onto the number
	}
	if !ok || n.vague || m.vague {
		return n
	}
	if m.scaled && !n.scaled && n.max.Value < 1000*1000 {
		n.min.Value, n.max.Value = f.scaleLike(n.min.Value, m), f.scaleLike(n.max.Value, m)
	}
	if n.min.Value > m.max.Value {
		return n
	}
	n.max, n.end = m.max, m.end
	if between {
		n.first--
	}
	return n
}

// scaleLike multiplies by the scale word that ends m: "10 to 15 million".
func (f *finder) scaleLike(v proffer.Milli, m interval) proffer.Milli {
	by, w := f.longest(m.end-1, "mult")
	if w == 0 || by > 1e15 || v > 1e6 {
		return v
	}
	return scale(v, by)
}

// bounded applies the words before and after the number that make it a bound or an approximation.
func (f *finder) bounded(n interval) (interval, bool) {
	explicit := false
	if n.first > f.floor && f.Has(n.first-1, "money") {
		n.first--
	}
	for {
		role, width := f.LongestBefore(n.first, f.floor, "max", "min", "near", "exact")
		switch {
		case role == "exact": // «возросло до 212»: where a change ends, no bound
			return n, explicit
		case role == "max" && n.min == n.max:
			n.min = proffer.Bound{}
		case role == "min" && n.min == n.max:
			n.max = proffer.Bound{}
		case role == "near":
			n.approx = true
		case role == "max" || role == "min":
		default:
			var end int
			n, end = f.boundedBehind(n, n.end)
			explicit = explicit || end > n.end
			n.end = end
			return n, explicit
		}
		n.first -= width
		explicit = true
	}
}

// boundedBehind applies the words behind what is counted: "23 شخصا على الأقل", "12 people or more".
func (f *finder) boundedBehind(n interval, end int) (interval, int) {
	role, w := f.LongestOf(end, "after-min", "after-max", "after-near")
	switch {
	case w == 0:
		return n, end
	case role == "after-min" && n.min == n.max:
		n.max = proffer.Bound{}
	case role == "after-max" && n.min == n.max:
		n.min = proffer.Bound{}
	case role == "after-near":
		n.approx = true
	}
	return n, end + w
}
