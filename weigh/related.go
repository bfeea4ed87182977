package weigh

import (
	"cmp"
	"slices"

	"proffer"
	"proffer/cores"
)

// Claims are related from this likeness of what their statements say on the whole, in thousandths; so many are named.
const (
	leastRelated = 260
	mostRelated  = 5
)

// relate names for each claim those that say nearly the same: more or less specific ones, and those that share a
// statement with it. Broader claims name theirs otherwise. Who is related to whom is mutual, so a claim to which many are
// related can name more than mostRelated.
func (w *weigher) relate(out *Output, groups []*group) {
	const first, most = 100, 40
	x := newIndex(len(groups), first)
	groups = groups[:len(groups)-gatheringIn(groups)]
	order := make([]int, len(groups)) // canonical, so that arrival decides nothing
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(groups[a].ordinal, groups[b].ordinal), cmp.Compare(len(groups[a].units), len(groups[b].units)))
	})
	ss := make([]*sketch, len(groups))
	cores.Each(len(order), func(i int) {
		g := groups[order[i]]
		us := g.units
		if len(us) == 0 {
			us = g.against
		}
		ss[i] = &sketch{units: us, profile: meanProfile(us), charged: out.Claims[order[i]].Accused}
	})
	for i, s := range ss {
		s.profile.sumUp(w.table)
		x.add(i, &s.profile)
	}
	nearest := make([][]match, len(ss))
	cores.Among(w.asking(x), len(ss), func(a *asking, i int) {
		var near []match
		for _, j := range a.near(&ss[i].profile, most, i) {
			if v := a.sketchSimilarity(ss[j], ss[i]); v >= leastRelated {
				near = append(near, match{int(j), i, v})
			}
		}
		slices.SortFunc(near, func(x, y match) int { return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a)) })
		nearest[i] = near[:min(len(near), mostRelated)]
	})
	for _, near := range nearest {
		for _, e := range near {
			out.relateTwo(order[e.a], order[e.b])
		}
	}
	for _, ids := range out.StatementClaims {
		ids = slices.DeleteFunc(slices.Clone(ids), func(id proffer.ClaimID) bool { return int(id) > len(groups) })
		if len(ids) > mostRelated { // who denies everything relates nothing
			continue
		}
		for n, id := range ids {
			for _, other := range ids[:n] {
				out.relateTwo(int(other)-1, int(id)-1)
			}
		}
	}
	for i := range out.Claims {
		r := &out.Claims[i].Related
		slices.Sort(*r)
		*r = slices.Compact(*r)
	}
}

func (out *Output) relateTwo(i, j int) {
	if i == j {
		return
	}
	a, b := &out.Claims[i], &out.Claims[j]
	a.Related, b.Related = append(a.Related, b.ID), append(b.Related, a.ID)
}
