package english

import (
	"proffer"
	"proffer/extract/attribution"
)

// pleas adds what somebody pleads in court, which the models' training data leaves out: "pleaded not guilty to fraud"
// denies, "pleaded guilty" admits.
func (r *reader) pleas() {
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		for i := sent.First; i+1 < sent.End; i++ {
			if !pleads[r.low(i)] || taken[i] > 0 || r.inQuote(i) {
				continue
			}
			k := i + 1
			stance := proffer.Admits
			if r.low(k) == "not" {
				k, stance = k+1, proffer.Denies
			}
			if k >= sent.End || r.low(k) != "guilty" {
				continue
			}
			x := attribution.Attribution{Cue: r.span(i, i+1), Source: r.pleader(r.group(i, sent), sent), Content: r.complement(i+1, sent), NestedIn: -1,
				Confidence: silenceConfidence, Stance: stance, Certainty: "certain"}
			if x.Source.Valid() && len(x.Content) > 0 && !overlapsAny(x.Cue, r.skip) {
				r.out = append(r.out, x)
			}
		}
	}
}

// pleader is the subject of the verb at token i: what stands before it, dashes and brackets and what they hold left out.
func (r *reader) pleader(i int, sent proffer.Sentence) proffer.Span {
	if closing := r.form(i - 1); i-1 > sent.First && (closing == "–" || closing == "—" || closing == ")") {
		for k := i - 2; k > sent.First; k-- {
			if f := r.form(k); f == "–" || f == "—" || f == "(" {
				i = k
				break
			}
		}
	}
	return r.subject(i, i+1, sent)
}

var pleads = lists.Of("pleads")
