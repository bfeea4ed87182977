package english

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// hearer is who is told: the phrase between a verb that takes a hearer ("told", "warned") and the content, or behind
// "to", "in an interview with".
func (r *reader) hearer(x *attribution.Attribution) proffer.Span {
	_, end := r.tokens(x.Cue)
	first, _ := r.tokens(x.Cue)
	takes := false
	for i := first; i < end; i++ {
		takes = takes || takesHearer[r.low(i)]
	}
	i := end
	if !takes || i < len(r.a.Tokens) && speaksTo[r.low(i)] {
		if i+1 >= len(r.a.Tokens) || r.low(i) != "to" && !(i > first && r.low(i-1) == "to") {
			return proffer.Span{}
		}
		if r.low(i) == "to" {
			i++
		}
	}
	return r.phrase(i, x)
}

var takesHearer = lists.Of("takesHearer")
var speaksTo = lists.Of("speaksTo")

func (r *reader) form(i int) string {
	if i < 0 || i >= len(r.a.Tokens) {
		return ""
	}
	return r.a.Tokens[i].Span.In(r.a.Text)
}

// phrase is the noun phrase that begins at token i, as far as words go without the parse: up to a mark, a
// conjunction, a preposition or a word of time, and never into source or content.
func (r *reader) phrase(i int, x *attribution.Attribution) proffer.Span {
	first := i
	for ; i < len(r.a.Tokens) && i < first+8; i++ {
		s := r.a.Tokens[i].Span
		w := strings.ToLower(s.In(r.a.Text))
		if stops[w] || holdsAny(x, s) || len(w) > 0 && strings.ContainsAny(w[:1], ",.;:\"“”—-()") {
			break
		}
	}
	if i == first || i == first+8 {
		return proffer.Span{}
	}
	return proffer.Span{Start: r.a.Tokens[first].Span.Start, End: r.a.Tokens[i-1].Span.End}
}

func holdsAny(x *attribution.Attribution, s proffer.Span) bool {
	return holds(x.Content, s) || x.Source.Overlaps(s)
}

var stops = lists.Of("stops")
