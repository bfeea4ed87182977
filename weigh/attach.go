package weigh

import (
	"slices"

	"proffer"
)

// An attacher finds what a denial denies and what a silence is silent about.
type attacher struct {
	*corpus
	groups []*group
	of     map[*unit]*group
	by     map[feature][]*group
	inDoc  map[proffer.DocumentID][]placed // units of claims by document, as they stand
	alone  []*group
}

type placed struct {
	at int
	g  *group
	u  *unit
}

func newAttacher(c *corpus, us []*unit, gs []*group) *attacher {
	a := &attacher{corpus: c, groups: gs, of: map[*unit]*group{}, by: map[feature][]*group{}, inDoc: map[proffer.DocumentID][]placed{}}
	const featureCap = 400
	for _, g := range gs {
		for _, u := range g.units {
			a.of[u] = g
			for _, t := range u.profile.terms {
				if l := a.by[t.feature]; len(l) < featureCap && (len(l) == 0 || l[len(l)-1] != g) {
					a.by[t.feature] = append(l, g)
				}
			}
			for _, i := range u.statements {
				s := &c.Statements[i]
				a.inDoc[s.Document] = append(a.inDoc[s.Document], placed{position(s), g, u})
			}
		}
	}
	for _, l := range a.inDoc {
		slices.SortStableFunc(l, func(x, y placed) int { return x.at - y.at })
	}
	return a
}

// Similarities, in thousandths, at which a denial meets a claim: that accuses the denier, and any other.
const (
	deniesOwn   = 200
	deniesOther = 330
)

type met struct {
	g   *group
	sim int64
}

// matches are the claims that share features with u, best first.
func (a *attacher) matches(u *unit) []met {
	seen := map[*group]bool{}
	var out []met
	for _, t := range u.profile.terms {
		for _, g := range a.by[t.feature] {
			if seen[g] {
				continue
			}
			seen[g] = true
			var best int64
			for _, o := range g.units {
				w, n, _ := shared(&o.profile, &u.profile)
				if w > 0 && n >= 2 {
					best = max(best, similarity(&o.profile, &u.profile))
				}
			}
			if best > 0 {
				out = append(out, met{g, best})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y met) int {
		if x.sim != y.sim {
			return int(y.sim - x.sim)
		}
		return x.g.ordinal - y.g.ordinal
	})
	return out
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

// deny puts a denial against every claim that cannot be true if it is: the best match, others nearly as good, and
// where the words say too little the claim last made against the denier in the same report.
func (a *attacher) deny(u *unit) {
	var hit []*group
	var top int64
	for _, m := range a.matches(u) {
		least := int64(deniesOther)
		if a.accuses(m.g, u.parties) {
			least = deniesOwn
		}
		if m.g.isOnly(demand) {
			continue
		}
		if m.sim >= least && m.sim*5 >= top*4 {
			hit = append(hit, m.g)
			top = max(top, m.sim)
		}
	}
	if len(hit) == 0 {
		if g := a.before(u, true); g != nil {
			hit = append(hit, g)
		}
	}
	for _, g := range hit {
		g.against = append(g.against, u)
	}
	if len(hit) == 0 {
		a.alone = append(a.alone, &group{against: []*unit{u}, ordinal: u.order})
	}
}

func (g *group) isOnly(m mode) bool {
	for _, u := range g.units {
		if u.mode != m {
			return false
		}
	}
	return true
}

// decline puts a silence to what it is silent about: a claim that its words match, else the last claim against the
// party in the same report.
func (a *attacher) decline(u *unit) {
	for _, m := range a.matches(u) {
		if m.sim >= deniesOther && (a.accuses(m.g, u.parties) || a.mentions(m.g, u.parties)) {
			m.g.units = append(m.g.units, u)
			return
		}
	}
	if g := a.before(u, false); g != nil {
		g.units = append(g.units, u)
		return
	}
	a.alone = append(a.alone, &group{units: []*unit{u}, ordinal: u.order})
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

// before is the nearest claim before u in one of its documents that charges u's party; failing that, one that names it.
func (a *attacher) before(u *unit, others bool) *group {
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
