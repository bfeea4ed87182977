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
	v := besides(ws, i)
	return v.others(v.first(v.own(out)))
}

// A tagView is what the features ask of a word and of those beside it.
type tagView struct {
	w, l1, l2, r1, r2  *word
	p1, p2, c0, c1, c2 uint64 // tags before, classes from here on
	initial            bool
}

func besides(ws []word, i int) tagView {
	at := func(k int) *word {
		if k < 0 || k >= len(ws) {
			return &edge
		}
		return &ws[k]
	}
	v := tagView{w: at(i), l1: at(i - 1), l2: at(i - 2), r1: at(i + 1), r2: at(i + 2), initial: i == 0}
	v.p1, v.p2 = uint64(v.l1.tag+1), uint64(v.l2.tag+1)
	v.c0, v.c1, v.c2 = uint64(v.w.entry.class), uint64(v.r1.entry.class), uint64(v.r2.entry.class)
	return v
}

// place is 0 where a capital says something.
func (v *tagView) place() uint64 { return b2u(v.initial)<<1 | b2u(v.w.loud) }

// caps is whether the word has a capital, and what that says.
func (v *tagView) caps() uint64 { return b2u(v.w.capital)<<2 | v.place() }

// own appends the features of the word itself, and those that are in every decision. The template numbers, here and
// below, are those that the model learnt.
func (v *tagView) own(out []linear.Feature) []linear.Feature {
	add := func(template int, a, b uint64) { out = append(out, seeds[template].Uint(a).Uint(b).Feature()) }
	w, place, caps := v.w, v.place(), v.caps()
	for n := 44; n <= 49; n++ {
		add(n, 0, 0)
	}
	add(1, w.form, 0)
	add(2, w.form, b2u(w.capital)<<1|b2u(v.initial))
	for k := range w.suffix {
		add(3+k, w.suffix[k], 0)
	}
	for k := range w.prefix {
		add(8+k, w.prefix[k], 0)
	}
	add(11, w.shape, place)
	add(12, caps, 0)
	add(13, w.suffix[2], caps)
	add(32, v.c0, 0)
	return out
}

// first appends the features that decide most often: the tag before, the classes.
func (v *tagView) first(out []linear.Feature) []linear.Feature {
	add := func(template int, a, b uint64) { out = append(out, seeds[template].Uint(a).Uint(b).Feature()) }
	w, p1, c0, c1 := v.w, v.p1, v.c0, v.c1
	add(14, w.suffix[1], p1)
	add(15, w.suffix[2], p1)
	add(16, p1, v.caps())
	add(17, p1, v.p2)
	add(18, p1, w.form)
	add(19, p1<<8|v.p2, w.form)
	add(33, c0, p1)
	add(34, c1, 0)
	add(35, c0, c1)
	add(36, p1, c1)
	add(37, p1<<16|c0, c1)
	add(50, 0, p1)
	add(51, p1<<16, 0)
	return out
}

// others appends the rest.
func (v *tagView) others(out []linear.Feature) []linear.Feature {
	add := func(template int, a, b uint64) { out = append(out, seeds[template].Uint(a).Uint(b).Feature()) }
	w, l1, l2, r1, r2, p1, c0, c1 := v.w, v.l1, v.l2, v.r1, v.r2, v.p1, v.c0, v.c1
	add(20, v.p2, w.form)
	add(21, l1.form, 0)
	add(22, l1.form, w.form)
	add(23, l2.form, 0)
	add(24, r1.form, 0)
	add(25, r1.form, w.form)
	add(26, r2.form, 0)
	add(27, r1.suffix[2], 0)
	add(28, l1.suffix[2], 0)
	add(29, r1.suffix[1], p1)
	add(30, l1.form, r1.form)
	add(31, r1.shape, b2u(r1.capital))
	add(38, p1<<16|c0, v.p2)
	add(39, c1, v.c2)
	add(40, c0<<32|c1, v.c2)
	add(41, w.suffix[2], c1)
	add(42, p1, r1.form)
	add(43, w.form, c1)
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
	return tagUnless(sureTag, m, closed, ws, features, scores)
}

// tagUnless is tag that does not ask the other features where the first prefer a tag by sure.
func tagUnless(sure int32, m linear.Scorer, closed []bool, ws []word, features []linear.Feature, scores []int32) []linear.Feature {
	for i := range ws {
		if only := ws[i].entry.only; only > 0 {
			ws[i].tag = only - 1
			continue
		}
		v := besides(ws, i)
		features = features[:0]
		if l := v.w.lexeme; l != nil && v.place() == 0 {
			copy(scores, l.shown(m, &v, features))
		} else {
			clear(scores)
			features = v.own(features)
		}
		features = v.first(features)
		m.Score(features, scores)
		best, by := bestTag(scores, closed, ws[i].entry.closed)
		if by < sure {
			features = v.others(features[:0])
			m.Score(features, scores)
			best, _ = bestTag(scores, closed, ws[i].entry.closed)
		}
		ws[i].tag = best
	}
	return features
}

// bestTag is the tag of the greatest score, the first of equals, and its distance to the second; none of the closed ones
// where the word may not have them.
func bestTag(scores []int32, closed []bool, may bool) (tag int16, by int32) {
	best, second := int32(-1<<30), int32(-1<<30)
	for t, s := range scores {
		switch {
		case !may && closed != nil && closed[t]:
		case s > best:
			tag, best, second = int16(t), s, best
		case s > second:
			second = s
		}
	}
	return tag, best - second
}
