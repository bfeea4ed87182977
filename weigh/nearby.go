package weigh

import (
	"slices"

	"proffer"
)

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

// before is the nearest claim before u in one of its documents that charges u's party; failing that, one that names it.
func (a *attacher) before(u *unit) *group {
	if u.mode == silence {
		if g := a.justSaid(u); g != nil {
			return g
		}
	}
	for _, test := range []func(*group, []proffer.EntityID) bool{a.accuses, a.mentions} {
		for _, i := range u.statements {
			s := &a.Statements[i]
			l := a.inDoc[s.Document]
			for k := len(l) - 1; k >= 0; k-- {
				p := l[k]
				if p.at < position(s) && p.u.mode == fact && !slices.Equal(p.u.parties, u.parties) && test(p.g, u.parties) {
					return p.g
				}
			}
		}
	}
	return nil
}

// justSaid is what a silence follows closely: the nearest claim before it that charges the party, failing that one that
// names it, be it stated or planned.
func (a *attacher) justSaid(u *unit) *group {
	for _, test := range []func(*group, []proffer.EntityID) bool{a.accuses, a.mentions} {
		for _, i := range u.statements {
			s := &a.Statements[i]
			l := a.inDoc[s.Document]
			for k := len(l) - 1; k >= 0 && l[k].at > position(s)-reachBefore; k-- {
				p := l[k]
				if p.at < position(s) && (p.u.mode == fact || p.u.mode == plan) && !slices.Equal(p.u.parties, u.parties) && test(p.g, u.parties) {
					return p.g
				}
			}
		}
	}
	return nil
}

// lastSaid is the claim that another party made last before u, close to it: a denial that fits nothing denies what was
// just said.
func (a *attacher) lastSaid(u *unit) *group {
	for _, i := range u.statements {
		s := &a.Statements[i]
		l := a.inDoc[s.Document]
		for k := len(l) - 1; k >= 0 && l[k].at > position(s)-reachBefore; k-- {
			if p := l[k]; p.at < position(s) && p.u.mode == fact && !sameParties(p.u, u) {
				return p.g
			}
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

// namesAccused says that what a denial says names whom the claim charges: it clears them.
func (a *attacher) namesAccused(g *group, u *unit) bool {
	s := &a.Statements[u.statements[0]]
	for _, p := range s.Content {
		for _, m := range a.mentionsIn(a.document[s.Document], p) {
			if slices.ContainsFunc(g.accused, func(e proffer.EntityID) bool { return a.belongs(m.entity, e) }) {
				return true
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
