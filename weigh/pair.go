package weigh

import "proffer"

// What two units have in common and what parts them, as numbers from which their likeness is computed: thousandths for
// shares, 0 or 1 for facts.
const (
	pairThings     = iota // what happens in both, of the slighter and of both together
	pairAll               // the same with names
	pairDice              // what happens in both, of both together
	pairBare              // pairAll of what slight units say by themselves
	pairOther             // pairThings over languages: less can be shared
	pairActs              // acts and things that both have, three at most, in thirds
	pairFrames            // they meet in a frame only
	pairNothing           // no act, thing or frame in common
	pairNames             // names in common, two at most, in halves
	pairApart             // both name somebody and nobody is named by both
	pairSpeaker           // one speaker
	pairParty             // one party, not one speaker
	pairSentence          // one speaker in one sentence
	pairNext              // one speaker, next to each other in a report
	pairNear              // one speaker, two or three statements apart
	pairNextOther         // next to each other, different parties
	pairOnly              // one speaker, and no more of him in either of two reports
	pairNth               // one speaker, and as much of him before it in both of two reports
	pairSlight            // one of them is slight
	pairGoesOn            // the later goes on after the earlier: next, same speaker, and points back or is slight
	pairMode              // modes differ
	pairPlans             // both are plans or demands
	pairCharge            // both charge the same
	pairCharges           // both charge, different ones
	pairOneCharges        // one charges whom the other names
	pairNumber            // a number in common
	pairCounts            // both count the same unit
	pairDetail            // next to each other, one speaker, the later counts something
	pairFeatures
)

type pairVector [pairFeatures]int64

// pairOf compares two units.
func (c *corpus) pairOf(a, b *unit) (v pairVector) {
	c.comparePair(&v, a.card, b.card)
	return v
}

// comparePair is pairOf into a vector of zeros.
func (c *corpus) comparePair(v *pairVector, a, b *card) {
	if a.order > b.order {
		a, b = b, a
	}
	v.likeness(&c.layout, &a.sums, &b.sums)
	v.around(a, b)
	flag := func(i int, is bool) {
		if is {
			v[i] = 1000
		}
	}
	flag(pairMode, a.mode != b.mode)
	flag(pairPlans, a.mode == b.mode && a.mode != mode8(fact))
	ta, tb := a.target, b.target
	switch {
	case ta != 0 && tb != 0:
		one := c.belongs(ta, tb) || c.belongs(tb, ta)
		flag(pairCharge, one)
		flag(pairCharges, !one)
	case ta != 0 || tb != 0:
		t, o := ta, b
		if t == 0 {
			t, o = tb, a
		}
		flag(pairOneCharges, o.names(func(e proffer.EntityID) bool { return c.belongs(e, t) }))
	}
	flag(pairCounts, a.meetCounts(b))
	flag(pairDetail, v[pairNext] != 0 && b.counts)
}

// likeness compares what two profiles are about.
func (v *pairVector) likeness(l *layout, a, b *sums) {
	s := l.shareSums(a, b)
	same := a.language == b.language
	aa, at := a.total(same)
	ba, bt := b.total(same)
	v[pairThings], v[pairAll] = mixture(s.things, at, bt), mixture(s.all, aa, ba)
	if at+bt > 0 {
		v[pairDice] = min(1000, 2000*s.things/(at+bt))
	}
	if !same {
		v[pairOther] = v[pairThings]
	}
	if x, y := a.bare(), b.bare(); x != a || y != b {
		v[pairBare] = l.similaritySums(x, y)
	} else {
		v[pairBare] = (v[pairThings] + v[pairAll]) / 2
	}
	v[pairActs] = 1000 * int64(min(s.distinct, 3)) / 3
	switch {
	case s.distinct == 0 && s.frames > 0:
		v[pairFrames] = 1000
	case s.distinct == 0:
		v[pairNothing] = 1000
	}
	if s.numbers > 0 {
		v[pairNumber] = 1000
	}
	v[pairNames] = 500 * int64(min(s.names, 2))
	if s.names == 0 && a.entities > 0 && b.entities > 0 {
		v[pairApart] = 1000
	}
	if a.slight || b.slight {
		v[pairSlight] = 1000
	}
}

// around compares who says it and where; a stands first.
func (v *pairVector) around(a, b *card) {
	speaker := a.speakers != 0 && a.speakers == b.speakers
	if speaker {
		v[pairSpeaker] = 1000
	} else if a.sameParties(b) {
		v[pairParty] = 1000
	}
	if speaker && a.doc != b.doc && a.nth > 0 && a.nth == b.nth {
		if a.of == 1 && b.of == 1 {
			v[pairOnly] = 1000
		} else {
			v[pairNth] = 1000
		}
	}
	gap := int32(0)
	if a.doc == b.doc {
		gap = b.order - a.order
	}
	switch {
	case speaker && gap == 1:
		v[pairNext] = 1000
		if b.slight {
			v[pairGoesOn] = 1000
		}
	case speaker && (gap == 2 || gap == 3):
		v[pairNear] = 1000
	case gap == 1:
		v[pairNextOther] = 1000
	}
	if speaker && neighbours(a.unit, b.unit) == 2 {
		v[pairSentence] = 1000
	}
}
