package extract

import (
	"slices"
	"sort"

	"proffer"
)

// answers makes denials of what accused parties negate: an assertion is a denial when its content is negated and its
// speaker, or the body or state to which the speaker belongs, has been named in what somebody else accuses of earlier
// in the document, or denies something in it.
func answers(out *proffer.Reading) {
	accused := accusedBy(out)
	for _, s := range out.Statements {
		if s.Stance == proffer.Denies {
			for _, e := range parties(out, s.Speaker) {
				accused[e] = 0
			}
		}
	}
	for i := range out.Statements {
		s := &out.Statements[i]
		if s.Stance != proffer.Asserts || !s.Negated || len(s.Content) == 0 {
			continue
		}
		for _, p := range parties(out, s.Speaker) {
			if since, ok := accused[p]; ok && since <= s.Content[0].Start {
				s.Stance = proffer.Denies
			}
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

// accusedBy is the entities named in the contents of accusations, the accusers and those for whom they speak left out,
// each with the place where it is first accused.
func accusedBy(out *proffer.Reading) map[proffer.EntityID]int {
	type charge struct {
		span proffer.Span
		by   []proffer.EntityID
	}
	var charges []charge
	for _, s := range out.Statements {
		if s.Stance == proffer.Accuses {
			for _, c := range s.Content {
				charges = append(charges, charge{c, parties(out, s.Speaker)})
			}
		}
	}
	sort.SliceStable(charges, func(i, j int) bool { return charges[i].span.Start < charges[j].span.Start })
	accused := map[proffer.EntityID]int{}
	name := func(e proffer.EntityID, at int) {
		if since, ok := accused[e]; !ok || at < since {
			accused[e] = at
		}
	}
	for _, e := range out.Entities {
		for _, m := range e.Mentions {
			k := sort.Search(len(charges), func(k int) bool { return charges[k].span.Start > m.Start })
			for k--; k >= 0; k-- {
				if charges[k].span.Contains(m.Span) && !slices.Contains(charges[k].by, e.ID) {
					name(e.ID, m.Start)
					if e.Of > 0 && !slices.Contains(charges[k].by, e.Of) {
						name(e.Of, m.Start)
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
