package weigh

import (
	"proffer"
)

// about is what is asked of a claim for each reply, kept up to date while the claim grows.
type about struct {
	names   map[proffer.EntityID]bool // those whom its units name, and those to whom these belong
	parties map[proffer.EntityID]bool // for whom its units speak
	counts  map[uint64]bool           // what they count
	charged map[proffer.EntityID]bool // whom it charges, and those to whom these belong
	accused map[proffer.EntityID]bool // whom it charges
	modes   [silence + 1]int          // how many units of each mode it has
	units   int
	day     int     // the first on which it was reported; 0 where one of its reports has none
	late    []*card // of units that joined after the claim was made

	place int // among the claims, see attacher.seen
}

func newAbout(c *corpus, g *group) *about {
	k := &about{names: map[proffer.EntityID]bool{}, parties: map[proffer.EntityID]bool{}, counts: map[uint64]bool{},
		charged: map[proffer.EntityID]bool{}, accused: map[proffer.EntityID]bool{}}
	for _, e := range g.accused {
		k.accused[c.first(e)] = true
		for _, x := range c.above(e) {
			k.charged[x] = true
		}
	}
	return k
}

// learn takes a unit into what is known about its claim.
func (k *about) learn(c *corpus, u *unit) {
	for _, t := range u.profile.terms {
		if e := t.entity(); e != 0 {
			for _, x := range c.above(e) {
				k.names[x] = true
			}
		}
	}
	for _, p := range u.parties {
		k.parties[p] = true
	}
	for _, n := range u.counts {
		k.counts[n] = true
	}
	for i, p := range u.places {
		if d := c.day[p.doc]; k.units == 0 && i == 0 || d < k.day {
			k.day = d
		}
	}
	k.modes[u.mode]++
	k.units++
}

// put adds a unit to a claim that is already made.
func (a *attacher) put(g *group, u *unit) {
	g.units = append(g.units, u)
	if g.about == nil {
		return // made of a silence alone: nothing is compared with it
	}
	g.about.late = append(g.about.late, u.card)
	g.about.learn(a.corpus, u)
}

func (k *about) isOnly(m mode) bool { return k.modes[m] == k.units }

// madeLater says that nobody had made the claim by the day.
func (k *about) madeLater(day int) bool { return day != 0 && k.units > 0 && k.day > day }

// accuses says that the claim charges one of the parties, or somebody who belongs to it or to whom it belongs.
func (k *about) accuses(c *corpus, parties []proffer.EntityID) bool {
	if len(k.accused) == 0 {
		return false
	}
	for _, p := range parties {
		if k.charged[c.first(p)] {
			return true
		}
		for _, x := range c.above(p) {
			if k.accused[x] {
				return true
			}
		}
	}
	return false
}

// namesAny says that some unit of the claim names one of the parties or somebody who belongs to it.
func (k *about) namesAny(c *corpus, parties []proffer.EntityID) bool {
	for _, p := range parties {
		if k.names[c.first(p)] {
			return true
		}
	}
	return false
}
