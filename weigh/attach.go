package weigh

import (
	"cmp"
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

// Thresholds of likelihood at which a denial or a silence meets a claim, in thousandths; and within how many bytes
// something is said shortly before.
const (
	leastReply   = 200
	leastAlso    = 550 // of further claims that a denial denies
	leastSilence = 250
	reachBefore  = 600
)

type met struct {
	g   *group
	sim int64
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

// ranked are the claims to which u may reply, the likeliest first; 500 is as likely as not. Nobody answers what is not yet
// said.
func (a *attacher) ranked(u *unit, weights *replyVector, bias int64) []met {
	seen := map[*group]bool{}
	var out []met
	day := a.daysOf(u)
	see := func(g *group) {
		if seen[g] || len(g.units) == 0 {
			return
		}
		seen[g] = true
		if a.madeLater(g, day) || g.isOnly(demand) {
			return
		}
		sum := int64(0)
		for i, x := range a.replyTo(g, u) {
			sum += x * weights[i]
		}
		out = append(out, met{g, 500 + sum/1000 + bias})
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
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.g.ordinal, y.g.ordinal))
	})
	return out
}

// deny puts a denial against every claim that cannot be true if it is: the likeliest and those nearly as likely, else
// what its speaker denied just before.
func (a *attacher) deny(u *unit) {
	if u.rebuts && a.goesOnRebutting(u) {
		return
	}
	var hit []*group
	for _, m := range a.ranked(u, &denialWeights, denialBias) {
		if m.sim < leastReply || len(hit) > 0 && (m.sim < leastAlso || u.rebuts) {
			break
		}
		hit = append(hit, m.g)
	}
	if len(hit) == 0 {
		hit = a.goesOn(u)
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
		a.denyUnsaid(u)
	}
}

// denyUnsaid puts a denial of what nobody is reported to have said beside the denials of the same.
func (a *attacher) denyUnsaid(u *unit) {
	const look = 200 // groups
	var best *group
	most := int64(leastJoin - 1)
	for _, g := range a.alone[max(0, len(a.alone)-look):] {
		for _, o := range g.against {
			if s := a.likenessOf(o, u); s > most && !a.decidedApart(o, u) {
				best, most = g, s
			}
		}
	}
	if best != nil {
		best.against = append(best.against, u)
		return
	}
	a.alone = append(a.alone, &group{against: []*unit{u}, ordinal: u.order})
}

func (g *group) isOnly(m mode) bool {
	for _, u := range g.units {
		if u.mode != m {
			return false
		}
	}
	return true
}

// decline puts a silence to the claim that it is likeliest silent about: its speaker's own, where that was just made and
// tells of the same ("He did not say when that visit would take place").
func (a *attacher) decline(u *unit) {
	if g := a.ownBefore(u); g != nil {
		g.units = append(g.units, u)
		return
	}
	if l := a.ranked(u, &silenceWeights, silenceBias); len(l) > 0 && l[0].sim >= leastSilence {
		l[0].g.units = append(l[0].g.units, u)
		return
	}
	a.alone = append(a.alone, &group{units: []*unit{u}, ordinal: u.order})
}

// ownBefore is the claim that u's speaker made last before it, if nobody else spoke in between and it tells of the same.
func (a *attacher) ownBefore(u *unit) *group {
	for _, i := range u.statements {
		s := &a.Statements[i]
		l := a.inDoc[s.Document]
		for k := len(l) - 1; k >= 0; k-- {
			p := l[k]
			if p.at >= position(s) {
				continue
			}
			if both := share(&p.u.profile, &u.profile); sameSpeakers(p.u, u) && before(p.u, u) && both.distinct+both.frames > 0 {
				return a.of[p.u]
			}
			break
		}
	}
	return nil
}
