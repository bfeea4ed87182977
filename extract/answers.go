package extract

import (
	"sort"

	"proffer"
)

// answers makes denials of what accused parties negate: an assertion is a denial when its content is negated and its
// speaker, or the body or state to which the speaker belongs, is named in what somebody else accuses of in the same
// document, or has denied something in it.
func answers(out *proffer.Reading) {
	accused := accusedBy(out)
	for _, s := range out.Statements {
		if s.Stance == proffer.Denies {
			for _, e := range parties(out, s.Speaker) {
				accused[e] = true
			}
		}
	}
	for i := range out.Statements {
		s := &out.Statements[i]
		if s.Stance == proffer.Asserts && s.Negated && anyOf(parties(out, s.Speaker), accused) {
			s.Stance = proffer.Denies
		}
	}
}

// parties is a speaker's entities with those for whom they speak and to whom they belong.
func parties(out *proffer.Reading, s proffer.Speaker) []proffer.EntityID {
	var ps []proffer.EntityID
	if s.For > 0 {
		ps = append(ps, s.For)
	}
	for _, e := range s.Entities {
		ps = append(ps, e)
		if e > 0 && int(e) <= len(out.Entities) && out.Entities[e-1].Of > 0 {
			ps = append(ps, out.Entities[e-1].Of)
		}
	}
	return ps
}

func anyOf(ps []proffer.EntityID, set map[proffer.EntityID]bool) bool {
	for _, p := range ps {
		if set[p] {
			return true
		}
	}
	return false
}

// accusedBy is the entities named in the contents of accusations, those of the accusers themselves left out.
func accusedBy(out *proffer.Reading) map[proffer.EntityID]bool {
	type charge struct {
		span proffer.Span
		by   proffer.Speaker
	}
	var charges []charge
	for _, s := range out.Statements {
		if s.Stance == proffer.Accuses {
			for _, c := range s.Content {
				charges = append(charges, charge{c, s.Speaker})
			}
		}
	}
	sort.SliceStable(charges, func(i, j int) bool { return charges[i].span.Start < charges[j].span.Start })
	accused := map[proffer.EntityID]bool{}
	for _, e := range out.Entities {
		for _, m := range e.Mentions {
			k := sort.Search(len(charges), func(k int) bool { return charges[k].span.Start > m.Start })
			for k--; k >= 0; k-- {
				if charges[k].span.Contains(m.Span) && !speaks(charges[k].by, e.ID) {
					accused[e.ID] = true
					if e.Of > 0 && !speaks(charges[k].by, e.Of) {
						accused[e.Of] = true
					}
				}
				if charges[k].span.End <= m.Start {
					break
				}
			}
		}
	}
	return accused
}

func speaks(s proffer.Speaker, e proffer.EntityID) bool {
	if s.For == e {
		return true
	}
	for _, x := range s.Entities {
		if x == e {
			return true
		}
	}
	return false
}
