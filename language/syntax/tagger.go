package syntax

import (
	"strings"

	"proffer"
	"proffer/language/linear"
)

// tagFeatures is the greatest number of features of one tagging decision.
const tagFeatures = 64

// featuresOfTag appends the features of the decision on word i. The words before it are tagged.
func featuresOfTag(ws []word, i int, out []linear.Feature) []linear.Feature {
	at := func(k int) *word {
		if k < 0 || k >= len(ws) {
			return &edge
		}
		return &ws[k]
	}
	w, l1, l2, r1, r2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	p1, p2 := uint64(l1.tag+1), uint64(l2.tag+1)
	n := 0
	add := func(a, b uint64) {
		n++
		out = append(out, linear.Template(n).Uint(a).Uint(b).Feature())
	}
	place := b2u(i == 0)<<1 | b2u(w.loud)
	caps := b2u(w.capital)<<2 | place
	add(w.form, 0)
	add(w.form, b2u(w.capital)<<1|b2u(i == 0))
	for k := range w.suffix {
		add(w.suffix[k], 0)
	}
	for k := range w.prefix {
		add(w.prefix[k], 0)
	}
	add(w.shape, place)
	add(caps, 0)
	add(w.suffix[2], caps)
	add(w.suffix[1], p1)
	add(w.suffix[2], p1)
	add(p1, caps)
	add(p1, p2)
	add(p1, w.form)
	add(p1<<8|p2, w.form)
	add(p2, w.form)
	add(l1.form, 0)
	add(l1.form, w.form)
	add(l2.form, 0)
	add(r1.form, 0)
	add(r1.form, w.form)
	add(r2.form, 0)
	add(r1.suffix[2], 0)
	add(l1.suffix[2], 0)
	add(r1.suffix[1], p1)
	add(l1.form, r1.form)
	add(r1.shape, b2u(r1.capital))
	c0, c1, c2 := uint64(w.entry.class), uint64(r1.entry.class), uint64(r2.entry.class)
	add(c0, 0)
	add(c0, p1)
	add(c1, 0)
	add(c0, c1)
	add(p1, c1)
	add(p1<<16|c0, c1)
	add(p1<<16|c0, p2)
	add(c1, c2)
	add(c0<<32|c1, c2)
	add(w.suffix[2], c1)
	add(p1, r1.form)
	add(w.form, c1)
	k0, k1, k2, kl := uint64(w.entry.cluster), uint64(r1.entry.cluster), uint64(r2.entry.cluster), uint64(l1.entry.cluster)
	add(k0, 0)
	add(k1, 0)
	add(k2, 0)
	add(kl, 0)
	add(k0, k1)
	add(kl, k0)
	add(k0, p1)
	add(p1<<16|k0, k1)
	return out
}

func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// closedTags says of each joint tag whether it belongs to a closed class: a word that was never seen with such a tag
// does not get one.
func closedTags(tags []string) []bool {
	out := make([]bool, len(tags))
	for i, t := range tags {
		upos, _, _ := strings.Cut(t, " ")
		switch proffer.ParseTag(upos) {
		case proffer.ADP, proffer.AUX, proffer.CCONJ, proffer.DET, proffer.PART, proffer.PRON, proffer.SCONJ:
			out[i] = true
		}
	}
	return out
}

// tag sets the tag of every word, from left to right, none of the closed ones where closed is not nil and the word was
// never seen with one. It returns features for use again.
func tag(m linear.Scorer, closed []bool, ws []word, features []linear.Feature, scores []int32) []linear.Feature {
	for i := range ws {
		if only := ws[i].entry.only; only > 0 {
			ws[i].tag = only - 1
			continue
		}
		clear(scores)
		features = featuresOfTag(ws, i, features[:0])
		m.Score(features, scores)
		for t, c := range closed {
			if c && !ws[i].entry.closed {
				scores[t] = -1 << 30
			}
		}
		best, _ := linear.Best(scores)
		ws[i].tag = int16(best)
	}
	return features
}
