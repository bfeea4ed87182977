package weigh

import "slices"

func (p *profile) hasAny(m map[feature]bool) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool { return m[t.feature] })
}

// sent gives for a claim that something is somewhere the narrower claim that somebody sent it there, where some of its
// statements say so and others do not: who says "X sent Y" says also "Y is there", and so stands in both.
func (c *corpus) sent(g *group) *group {
	n := &group{ordinal: g.ordinal, accused: g.accused, against: g.against}
	there := 0
	for _, u := range g.units {
		switch {
		case u.mode == silence || !u.profile.slight() && u.profile.hasAny(sending()) && u.profile.hasAny(arrivals()):
			n.units = append(n.units, u)
		case u.mode == fact && u.profile.hasAny(arrivals()):
			there++
		}
	}
	if len(n.units) == 0 || there == 0 || len(n.units) == len(g.units) || n.isOnly(silence) {
		return nil
	}
	return n
}
