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
	denied []answered
}

// answered is what a denial was found to deny.
type answered struct {
	u    *unit
	hits []*group
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

// Thresholds, in thousandths, at which a denial or a silence meets a claim, and what is added where the claim charges
// the speaker's party, and where it was made just before in the same report.
const (
	leastDenied = 330
	leastOthers = 580 // where the claim charges others only
	leastNamed  = 400 // where it charges others and the denial names them
	chargesThem = 200
	justBefore  = 180
	denyNear    = 95  // percent of the best match from which another is denied as well
	reachBefore = 600 // bytes
)

type met struct {
	g   *group
	sim int64
}

// matches are the claims that share something with u or were made just before it, best first.
func (a *attacher) matches(u *unit) []met {
	seen := map[*group]bool{}
	var out []met
	day := a.daysOf(u)
	see := func(g *group) {
		if seen[g] {
			return
		}
		seen[g] = true
		if a.madeLater(g, day) {
			return
		}
		if s := a.meets(g, u); s > 0 {
			out = append(out, met{g, s})
		}
	}
	for _, t := range u.profile.terms {
		for _, g := range a.by[t.feature] {
			see(g)
		}
	}
	for _, i := range u.statements {
		for _, p := range a.inDoc[a.Statements[i].Document] {
			see(p.g)
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

// meets is how well what u denies fits what the claim says.
func (a *attacher) meets(g *group, u *unit) (best int64) {
	near, things := false, false
	if len(g.units) == 0 {
		return 0
	}
	const few = 60 // units of a claim that are compared
	for _, o := range g.units[:min(few, len(g.units))] {
		if len(g.units) == 1 || !o.profile.slight() {
			best = max(best, similarity(&o.profile, &u.profile))
			things = things || share(&o.profile, &u.profile).distinct > 0
		}
		near = near || o.mode == fact && before(o, u)
	}
	charges := a.accuses(g, u.parties)
	if !things && !(near && charges) {
		return 0
	}
	if charges {
		best += chargesThem
	} else if a.aboutSelf(u) && !a.mentions(g, u.parties) {
		best /= 2
	}
	if near {
		best += justBefore
	}
	return best
}

// before says that a statement of o stands shortly before one of u in the same document.
func before(o, u *unit) bool {
	const few = 4
	for _, p := range o.places[:min(few, len(o.places))] {
		for _, q := range u.places[:min(few, len(u.places))] {
			if p.doc == q.doc && p.at < q.at && q.at-p.at < reachBefore {
				return true
			}
		}
	}
	return false
}

// deny puts a denial against every claim that cannot be true if it is: the best match, others nearly as good, and
// where the words say too little the claim last made against the denier in the same report.
func (a *attacher) deny(u *unit) {
	if u.rebuts && a.goesOnRebutting(u) {
		return
	}
	if u.profile.thin && !u.rebuts {
		if g := a.before(u); g != nil {
			g.against = append(g.against, u)
			return
		}
	}
	var hit []*group
	var top int64
	own := a.aboutSelf(u)
	for _, m := range a.matches(u) {
		if own && len(m.g.accused) > 0 && !a.accuses(m.g, u.parties) && !a.mentions(m.g, u.parties) {
			continue // what others are charged with is not for this party to deny of itself
		}
		least := int64(leastDenied)
		if len(m.g.accused) > 0 && !a.accuses(m.g, u.parties) {
			least = leastOthers
			if a.namesAccused(m.g, u) {
				least = leastNamed
			}
		}
		if u.rebuts && !a.accuses(m.g, u.parties) && !a.mentions(m.g, u.parties) {
			continue
		}
		if m.sim >= least && m.sim*100 >= top*denyNear && !m.g.isOnly(demand) {
			hit = append(hit, m.g)
			top = max(top, m.sim)
		}
	}
	if len(hit) == 0 {
		hit = a.goesOn(u)
	}
	if len(hit) == 0 && !u.rebuts {
		if g := a.before(u); g != nil {
			hit = append(hit, g)
		}
	}
	if len(hit) == 0 && !u.rebuts {
		if g := a.lastSaid(u); g != nil {
			hit = append(hit, g)
		}
	}
	if len(hit) == 0 && u.rebuts {
		u.mode = fact
		a.alone = append(a.alone, &group{units: []*unit{u}, ordinal: u.order})
		return
	}
	a.denied = append(a.denied, answered{u, hit})
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
		if m.sim >= leastDenied && (a.accuses(m.g, u.parties) || a.mentions(m.g, u.parties) || m.g.near(u)) {
			m.g.units = append(m.g.units, u)
			return
		}
	}
	if g := a.before(u); g != nil {
		g.units = append(g.units, u)
		return
	}
	a.alone = append(a.alone, &group{units: []*unit{u}, ordinal: u.order})
}

// near says that a statement of the claim stands shortly before u.
func (g *group) near(u *unit) bool {
	return slices.ContainsFunc(g.units, func(o *unit) bool { return o.mode == fact && before(o, u) })
}
