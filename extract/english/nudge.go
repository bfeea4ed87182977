package english

import (
	"proffer"
	"proffer/extract/stance"
)

// How much more readily a verb is taken for a cue than the models, trained on one corpus, would: verbs that always
// report an act of saying, verbs that often do, and verbs of private attitude, which are no statements.
const (
	sureNudge    = 80
	likelyNudge  = 24
	privateNudge = -16
)

// nudges says for each token how much more likely it is to be a cue than the models think.
func (r *reader) nudges() []int {
	out := make([]int, len(r.a.Tokens))
	for i, t := range r.a.Tokens {
		if t.Tag != proffer.VERB {
			continue
		}
		switch stance.Sayer("en", stance.Word{Form: t.Span.In(r.a.Text), Lemma: t.Lemma}) {
		case stance.Sure:
			out[i] = sureNudge
		case stance.Likely:
			out[i] = likelyNudge
		case stance.Attitude:
			out[i] = privateNudge
		}
	}
	return out
}
