package extract

import (
	"sort"

	"proffer"
)

// answers makes denials of what accused parties negate: an assertion is a denial when its content is negated and its
// speaker, or the body or state to which it belongs, is named in what somebody else accuses of in the same document.
func answers(out *proffer.Reading) {
	accused := accusedBy(out)
	if len(accused) == 0 {
		return
	}
	for i := range out.Statements {
		s := &out.Statements[i]
		if s.Stance != proffer.Asserts || !s.Negated {
			continue
		}
		for _, e := range append([]proffer.EntityID{s.Speaker.For}, s.Speaker.Entities...) {
			if e > 0 && int(e) <= len(out.Entities) && (accused[e] || accused[out.Entities[e-1].Of]) {
				s.Stance = proffer.Denies
				break
			}
		}
	}
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
