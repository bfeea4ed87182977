package english

import (
	"regexp"

	"proffer"
)

// reason is the text's own words on why a source is not named.
var reason = regexp.MustCompile(`(?i)(?:on (?:the )?condition of anonymity|(?:asked|asking|requested|declined|refused) not to be (?:named|identified|quoted)|(?:declined|refused) to (?:be named|be identified)|(?:was|were|is|are) not authori[sz]ed to (?:speak|talk|brief|comment|discuss)|spoke anonymously)[^,.;”"]{0,160}`)

// anonymity finds where the text says why a source stays unnamed. Such a clause is no statement; it belongs to the
// source in the same sentence.
func (r *reader) anonymity() {
	for _, m := range reason.FindAllStringIndex(r.a.Text, -1) {
		r.reasons = append(r.reasons, proffer.Span{Start: m[0], End: m[1]})
	}
}

// whyUnnamed gives attributions the reasons that stand in their sentences, where the source has no name.
func (r *reader) whyUnnamed() {
	k := 0
	for _, why := range r.reasons {
		for k < len(r.sents) && r.sents[k].End <= why.Start {
			k++
		}
		if k == len(r.sents) {
			return
		}
		for i := range r.out {
			x := &r.out[i]
			if x.Source.Valid() && r.sents[k].Contains(x.Source) && x.WhyUnnamed == "" && !holds(x.Content, why) {
				t := r.trim(why)
				if len(t) > 0 {
					x.WhyUnnamed = t[0].In(r.a.Text)
				}
			}
		}
	}
}

// sentenceSpans is each sentence as a span of the text.
func sentenceSpans(a *proffer.Analysis) []proffer.Span {
	out := make([]proffer.Span, len(a.Sentences))
	for i, s := range a.Sentences {
		if s.End > s.First {
			out[i] = proffer.Span{Start: a.Tokens[s.First].Span.Start, End: a.Tokens[s.End-1].Span.End}
		}
	}
	return out
}
