package english

import (
	"regexp"
	"strings"

	"proffer"
)

// reason is the text's own words on why a source is not named.
var reason = regexp.MustCompile(`(?i)(?:on (?:the )?condition of anonymity|(?:asked|asking|requested|declined|refused) not to be (?:named|identified|quoted)|(?:who (?:asked|requested)|asking) that (?:his|her|their) names? not be (?:used|printed|published|given|revealed|disclosed)|(?:declined|refused) to (?:be named|be identified)|(?:was|were|is|are) not authori[sz]ed to (?:speak|talk|brief|comment|discuss)|spoke anonymously|(?:requested|requesting|asked for|insisted on|pleaded) anonymity|who (?:did not|didn't|would not|declined to|refused to) give (?:his|her|their) (?:full )?(?:name|surname)s?)[^,.;”"]{0,160}`)

// saidBehind is the verb of saying that ends such words where no comma does.
var saidBehind = regexp.MustCompile(`\s(?:said|says|told|added|warned|claimed|confirmed|confided|revealed|disclosed|explained|insisted)\b`)

// anonymity finds where the text says why a source stays unnamed. Such a clause is no statement; it belongs to the
// source in the same sentence.
func (r *reader) anonymity() {
	if low := strings.ToLower(r.a.Text); !strings.Contains(low, "anonym") && !strings.Contains(low, "not to be ") && !strings.Contains(low, " not be ") &&
		!strings.Contains(low, "to be named") && !strings.Contains(low, "to be identified") && !strings.Contains(low, "not authori") && !strings.Contains(low, " name") {
		return // one of these is in every match; looking for them takes a tenth of the time
	}
	for _, m := range reason.FindAllStringIndex(r.a.Text, -1) {
		if s := saidBehind.FindStringIndex(r.a.Text[m[0]:m[1]]); s != nil {
			m[1] = m[0] + s[0]
		}
		r.reasons = append(r.reasons, proffer.Span{Start: m[0], End: m[1]})
	}
}

// whyUnnamed gives attributions the reasons that stand in their sentences, where the source has no name.
func (r *reader) whyUnnamed() {
	why := map[int]proffer.Span{} // by sentence
	for _, w := range r.reasons {
		if s := overlapping(w, r.sents); len(s) > 0 {
			why[s[0].Start] = w
		}
	}
	for i := range r.out {
		x := &r.out[i]
		s := overlapping(x.Source, r.sents)
		if !x.Source.Valid() || len(s) == 0 {
			continue
		}
		if w, ok := why[s[0].Start]; ok && !holds(x.Content, w) {
			if t := r.trim(w); len(t) > 0 {
				x.WhyUnnamed = t[0].In(r.a.Text)
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
