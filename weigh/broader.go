package weigh

import (
	"cmp"
	"fmt"
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
// voices, then the earliest. If it is corroborated, x and y are the voices that bear each other out. Pieces are weighed
// and have their words before.
func (w *weigher) lead(b *group) (g *group, x, y *voice) {
	slices.SortStableFunc(b.pieces, func(p, q *group) int {
		return cmp.Or(cmp.Compare(len(q.voices), len(p.voices)), cmp.Compare(p.ordinal, q.ordinal))
	})
	for _, p := range b.pieces {
		if x, y = w.corroborated(p.voices); x != nil {
			return p, x, y
		}
	}
	return b.pieces[0], nil, nil
}

// wording calls a broader claim by the one that leads it.
func (b *group) wording(lead *group) string {
	return fmt.Sprintf("%d claims of one matter: %s", len(b.pieces), lead.words)
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
