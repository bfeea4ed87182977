package english

import (
	"strings"

	"proffer"
	"proffer/extract/stance"
)

// How much more readily a word is taken for a cue than the models, trained on one corpus, would: verbs that always
// report an act of saying, the same where the tagger takes them for something else, verbs that often report one, and
// verbs of private attitude, which make no statement.
const (
	sureNudge     = 140
	mistakenNudge = 180
	likelyNudge   = 32
	privateNudge  = -16
	// adjectiveNudge is for participles that only describe a noun.
	adjectiveNudge = -80
)

// nudges says for each token how much more likely it is to be a cue than the models think.
func (r *reader) nudges() []int {
	out := make([]int, len(r.a.Tokens))
	for i := range r.a.Tokens {
		if n := r.fixedPhrase(i); n > 0 {
			for k := i; k < i+n; k++ {
				out[k] = mistakenNudge
			}
		}
		if out[i] == 0 {
			out[i] = r.nudge(i)
		}
		if out[i] >= sureNudge {
			r.sure[i] = true
		}
	}
	return out
}

func (r *reader) nudge(i int) int {
	t := r.a.Tokens[i]
	w := stance.Word{Form: t.Span.In(r.a.Text), Lemma: t.Lemma}
	if q := r.quotesIn(t.Span); len(q) > 0 && strings.Count(q[0].In(r.a.Text), " ") > 4 {
		return 0 // a quoted speaker's own words are left to the models
	}
	if t.Rel == "amod" && stance.Is("en", "sure", w) {
		return adjectiveNudge // "the alleged deployment", "estimated losses"
	}
	if t.Tag != proffer.VERB {
		if r.low(i+1) == "that" && stance.Is("en", "nominal", w) {
			return mistakenNudge
		}
		if hearsayAdverbs[r.low(i)] {
			return sureNudge
		}
		if t.Tag != proffer.PROPN && stance.Is("en", "sure", w) && !stance.Is("en", "noun-too", stance.Word{Form: w.Form}) {
			return mistakenNudge
		}
		return 0
	}
	switch {
	case stance.Is("en", "sure", w):
		return sureNudge
	case stance.Is("en", "likely", w):
		return likelyNudge
	case stance.Is("en", "private", w):
		return privateNudge
	}
	return 0
}

// fixedPhrase is the number of tokens of a phrase of several words that begins at i and always reports an act of saying
// ("expressed serious concern", "put their number at"), 0 for none.
func (r *reader) fixedPhrase(i int) int {
	t := r.a.Tokens[i]
	if t.Tag != proffer.VERB && t.Tag != proffer.AUX && t.Tag != proffer.ADP {
		return 0
	}
	end := min(i+7, len(r.a.Tokens))
	ws := make([]stance.Word, 0, end-i)
	for k := i; k < end && r.a.Tokens[k].Tag != proffer.PUNCT; k++ {
		ws = append(ws, stance.Word{Form: r.form(k), Lemma: r.a.Tokens[k].Lemma})
	}
	if stance.Length("en", "put-at", ws) > 0 {
		return 1
	}
	if stance.Length("en", "put-it", ws) > 0 {
		for k := i - 1; k >= 0 && k > i-8; k-- {
			if r.low(k) == "as" {
				return 1
			}
		}
	}
	return stance.Length("en", "phrase", ws)
}
