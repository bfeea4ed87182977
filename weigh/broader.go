package weigh

import (
	"cmp"
	"slices"

	"proffer"
)

// leastBroader is the likeness of two claims on the average of their statements, in thousandths, from which a broader
// claim gathers both. It is below leastJoin: what they say is not the same, but of one matter.
const leastBroader = 350

// gather makes the broader claims: of the groups that are of one matter, which of tells by the place of a unit, and that
// charge nobody different, all their statements. What persons have parted stays apart.
func (c *corpus) gather(gs []*group, matter forest) []*group {
	byRoot, narrow := map[int]*group{}, map[*group]bool{}
	for _, g := range gs {
		narrow[g.narrow] = true
	}
	var all []*group
	for _, g := range gs {
		if narrow[g] { // its units are all in another already
			continue
		}
		i := slices.IndexFunc(g.units, func(u *unit) bool { return !u.profile.slight() && u.mode != silence })
		if i < 0 {
			continue
		}
		r := matter.root(g.units[i].place)
		b := byRoot[r]
		if b == nil {
			b = &group{ordinal: g.ordinal}
			byRoot[r], all = b, append(all, b)
		}
		if c.groupsApart(b.units, g.units) {
			continue
		}
		b.pieces = append(b.pieces, g)
		b.units = append(b.units, g.units...)
		b.against = append(b.against, g.against...)
	}
	all = slices.DeleteFunc(all, func(b *group) bool { return len(b.pieces) < 2 })
	for _, b := range all {
		inOrder := func(x, y *unit) int { return cmp.Compare(x.order, y.order) }
		slices.SortFunc(b.units, inOrder)
		slices.SortFunc(b.against, inOrder)
		b.against = slices.Compact(b.against) // one denial may stand against several of them
		b.accused = c.charged(b)
	}
	return all
}

// lead is the claim by which a broader one is called: the best supported that it gathers, of equals the one with most
// voices, then the earliest. Pieces are weighed before.
func (b *group) lead() *group {
	return slices.MaxFunc(b.pieces, func(p, q *group) int {
		return cmp.Or(compareBool(p.first != nil, q.first != nil), cmp.Compare(len(p.voices), len(q.voices)), cmp.Compare(q.ordinal, p.ordinal))
	})
}

// narrow names for each broader claim those that it gathers.
func (w *weigher) narrow(out *Output, groups []*group) {
	claim := make(map[*group]proffer.ClaimID, len(groups))
	for n, g := range groups {
		claim[g] = proffer.ClaimID(n + 1)
	}
	for n, g := range groups {
		k := &out.Claims[n]
		for _, p := range g.pieces {
			k.Narrower = append(k.Narrower, claim[p])
		}
		slices.Sort(k.Narrower)
	}
}
