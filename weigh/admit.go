package weigh

import (
	"slices"

	"proffer"
)

// leastAdmitted is how likely an admission must answer a claim, in thousandths.
const leastAdmitted = 300

// admissions puts each group that holds nothing but one party's admissions to the claim that they answer, as a denial
// would be put against it. It gives the groups that are left.
func (a *attacher) admissions(gs []*group) []*group {
	for _, g := range gs {
		if !a.onlyAdmits(g) {
			continue
		}
		var best *group
		var most int64
		for _, u := range g.units {
			for _, m := range a.ranked(u, a.meets(u), &denialWeights, denialBias) {
				if m.g != g && m.sim > most && !slices.ContainsFunc(m.g.units, func(o *unit) bool { return o.mode != fact }) {
					best, most = m.g, m.sim
				}
			}
		}
		if best != nil && most >= leastAdmitted && !a.groupsApart(best.units, g.units) {
			for _, u := range g.units {
				a.of[u.place] = best
			}
			for _, u := range g.units {
				a.put(best, u)
			}
			g.units = nil
		}
	}
	return slices.DeleteFunc(gs, func(g *group) bool { return len(g.units) == 0 && len(g.against) == 0 })
}

func (a *attacher) onlyAdmits(g *group) bool {
	for _, u := range g.units {
		if a.Statements[u.statements[0]].Stance != proffer.Admits || !slices.Equal(u.parties, g.units[0].parties) {
			return false
		}
	}
	return len(g.units) > 0
}
