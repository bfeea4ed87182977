package weigh

import (
	"cmp"
	"slices"

	"proffer"
)

// A sketch is what a group of units says on the whole: the mean of its full statements.
type sketch struct {
	profile profile
	units   []*unit
	charged []proffer.EntityID
}

// meanProfile adds up the profiles of full units (all of them where none is full), each term by how many have it.
func meanProfile(us []*unit) profile {
	type total struct {
		term
		weight int64
	}
	sum := map[feature]total{}
	n := int64(0)
	lang := ""
	for _, full := range []bool{true, false} {
		for _, u := range us {
			if u.profile.slight() == full {
				continue
			}
			n++
			switch {
			case lang == "":
				lang = u.profile.lang
			case lang != u.profile.lang:
				lang = "*"
			}
			for _, t := range u.profile.terms {
				x := sum[t.feature]
				x.term, x.weight = t, x.weight+int64(t.weight)
				sum[t.feature] = x
			}
		}
		if n > 0 {
			break
		}
	}
	p := profile{lang: lang}
	for _, t := range sum {
		t.term.weight = int32(t.weight / n)
		p.terms = append(p.terms, t.term)
	}
	slices.SortFunc(p.terms, func(a, b term) int { return cmp.Compare(a.feature, b.feature) })
	return p
}

// What is added to or taken off the likeness of two claims for what their words do not tell, in thousandths.
const (
	sameCharge = 150 // both charge the same party
	otherMode  = 220 // one states, the other plans or asks
	noEntity   = 90  // both name somebody and nobody is named by both
)

// sketchSimilarity is how much two claims say the same on the whole.
func (l *layout) sketchSimilarity(a, b *sketch) int64 {
	both := l.share(&a.profile, &b.profile)
	if both.distinct == 0 && both.frames == 0 {
		return 0 // no act or thing
	}
	v := both.similarity(&a.profile, &b.profile)
	if v == 0 {
		return 0
	}
	if meet(a.charged, b.charged) {
		v += sameCharge
	}
	if a.units[0].mode != b.units[0].mode {
		v -= otherMode
	}
	if both.names == 0 && a.profile.names() > 0 && b.profile.names() > 0 {
		v -= noEntity
	}
	return v
}
