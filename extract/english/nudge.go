package english

import (
	"strings"

	"proffer"
	"proffer/extract/stance"
)

// How much more readily a verb is taken for a cue than the models, trained on one corpus, would: verbs that always
// report an act of saying, verbs that often do, and verbs of private attitude, which are no statements.
const (
	sureNudge    = 100
	likelyNudge  = 32
	privateNudge = -16
)

// nudges says for each token how much more likely it is to be a cue than the models think.
func (r *reader) nudges() []int {
	out := make([]int, len(r.a.Tokens))
	for i, t := range r.a.Tokens {
		if r.putsAt(i) {
			out[i] = sureNudge
			continue
		}
		if t.Tag != proffer.VERB && (t.Tag != proffer.NOUN && t.Tag != proffer.ADJ || !verbForm(r.low(i))) {
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

// verbForm says that a word looks like an inflected verb, whatever the tagger took it for. What can also be the plural
// of a noun does not.
func verbForm(w string) bool {
	return strings.HasSuffix(w, "ed") || w == "denies" || w == "says" || w == "admits" || w == "insists" || w == "argues" || w == "tells"
}

// putsAt says that token i is the verb of "puts their number at 20".
func (r *reader) putsAt(i int) bool {
	if w := r.low(i); w != "put" && w != "puts" {
		return false
	}
	for k := i + 2; k < i+8 && k < len(r.a.Tokens); k++ {
		switch r.low(k) {
		case "at":
			return true
		case ".", ",", ";":
			return false
		}
	}
	return false
}
