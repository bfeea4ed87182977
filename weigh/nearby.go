package weigh

import "proffer"

// goesOn is what the same speaker denied just before.
func (a *attacher) goesOn(u *unit) []*group {
	const look = 30
	for k := len(a.denied) - 1; k >= max(0, len(a.denied)-look); k-- {
		if d := a.denied[k]; sameParties(d.u, u) && before(d.u, u) {
			return d.hits
		}
	}
	return nil
}

// mentions says that some unit of the claim names one of the parties or somebody who belongs to it.
func (a *attacher) mentions(g *group, parties []proffer.EntityID) bool {
	for _, u := range g.units {
		for _, t := range u.profile.terms {
			if e := t.entity(); e != 0 {
				for _, p := range parties {
					if a.belongs(e, p) {
						return true
					}
				}
			}
		}
	}
	return false
}

// accuses says that the claim charges one of the parties, or somebody who belongs to it.
func (a *attacher) accuses(g *group, parties []proffer.EntityID) bool {
	for _, e := range g.accused {
		for _, p := range parties {
			if a.belongs(e, p) || a.belongs(p, e) {
				return true
			}
		}
	}
	return false
}
