package weigh

import (
	"cmp"
	"slices"

	"proffer"
	"proffer/cores"
)

// leastBroader are the likenesses of two claims on the average of their statements, in thousandths, from which a broader
// claim gathers both, and from which still broader ones gather that with others. They are below leastJoin: what they say is
// not the same, but of one matter.
var leastBroader = [...]int64{350, 250, 150}

// gather makes the broader claims: of the groups that are of one matter, which a forest tells by the place of a unit, and
// that charge nobody different, all their statements. What a broader claim gathers, the next forest may gather again. What
// persons have parted stays apart.
func (c *corpus) gather(gs []*group, matters []forest) []*group {
	narrow := map[*group]bool{}
	for _, g := range gs {
		narrow[g.narrow] = true
	}
	// The units of a narrow claim are all in another already.
	top := slices.DeleteFunc(slices.Clone(gs), func(g *group) bool { return narrow[g] })
	var all []*group
	for _, matter := range matters {
		made := c.gatherOnce(top, matter)
		all = append(all, made...)
		gathered := map[*group]bool{}
		for _, b := range made {
			for _, p := range b.pieces {
				gathered[p] = true
			}
		}
		top = append(slices.DeleteFunc(top, func(g *group) bool { return gathered[g] }), made...)
	}
	return all
}

func (c *corpus) gatherOnce(gs []*group, matter forest) []*group {
	byRoot := map[int]*group{}
	var all []*group
	for _, g := range gs {
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
	cores.Among(c.hands(), len(all), func(h *corpus, n int) {
		b := all[n]
		b.units = inOrder(b.units)
		b.against = slices.Compact(inOrder(b.against)) // one denial may stand against several of them
		b.accused = h.charged(b)
	})
	return all
}

// inOrder are units in canonical order.
func inOrder(us []*unit) []*unit {
	order := make([]uint64, len(us)) // in one number with the place, since units lie apart in memory
	for i, u := range us {
		order[i] = uint64(u.order)<<32 | uint64(i)
	}
	slices.Sort(order)
	out := make([]*unit, len(us))
	for n, k := range order {
		out[n] = us[uint32(k)]
	}
	return out
}

// leaves are the claims that a broader one gathers, at once or by another; of any other, itself.
func (g *group) leaves() []*group {
	if g.pieces == nil {
		return []*group{g}
	}
	var out []*group
	for _, p := range g.pieces {
		out = append(out, p.leaves()...)
	}
	return out
}

// lead is the claim by which a broader one is called: the best supported of its leaves, of equals the one with most voices,
// then the earliest. Leaves are weighed before.
func (g *group) lead() *group {
	return slices.MaxFunc(g.leaves(), func(p, q *group) int {
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
