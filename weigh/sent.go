package weigh

import (
	"slices"
	"sync"

	"proffer/language/concepts"
)

// sending are the acts that bring something to a place, and arrivals what can be brought and then be there.
var (
	sending  = sync.OnceValue(func() map[feature]bool { return featuresNamed("deploy", "send", "mobilize") })
	arrivals = sync.OnceValue(func() map[feature]bool {
		return featuresNamed("fighter", "soldier", "mercenary", "instructor", "militia", "weapon", "tank", "drone", "missile", "shell")
	})
)

func featuresNamed(names ...string) map[feature]bool {
	m := map[feature]bool{}
	for _, n := range names {
		if id := concepts.Named(n); id != 0 {
			m[isConcept|feature(id)] = true
		}
	}
	return m
}

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
