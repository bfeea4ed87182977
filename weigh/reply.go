package weigh

import (
	"slices"
)

// What a denial or a silence has to do with a claim, each the most that any of the claim's statements has: thousandths
// for shares, 0 or 1 for facts.
const (
	replyAll     = iota // what is in both, names and all
	replyBare           // the same, of what slight ones say by themselves
	replyOther          // replyAll over languages: less can be shared
	replyActs           // acts and things in common, three at most, in thirds
	replyNothing        // no act, thing or frame in common
	replyNames          // names in common, two at most, in halves
	replyLast           // another party said it last before, in the same report
	replyNear           // it was said shortly before, in the same report
	replyDoc            // it is said in the same report
	replyCharges        // it charges the party that replies
	replyOthers         // it charges others only
	replySubject        // it names the party that replies
	replySame           // the replying party says it itself
	replySlight         // the reply is slight and the claim was made last before
	replyBarred         // only planned or asked for
	replyCounts         // both count the same unit
	replyOn             // the speaker has just replied to it
	replyFeatures
)

type replyVector [replyFeatures]int64

// replyTo compares a reply with a claim.
func (a *attacher) replyTo(g *group, u *unit) (v replyVector) {
	const few = 60 // units of a claim that are compared
	v[replyNothing] = 1000
	for _, o := range g.units[:min(few, len(g.units))] {
		a.compareReply(&v, o, u)
	}
	flag := func(i int, is bool) {
		if is {
			v[i] = 1000
		}
	}
	charges := a.accuses(g, u.parties)
	flag(replyCharges, charges)
	flag(replyOthers, !charges && len(g.accused) > 0)
	flag(replySubject, a.mentions(g, u.parties))
	flag(replyLast, slices.Contains(a.lastBefore(u), g))
	flag(replySlight, v[replyLast] != 0 && u.profile.slight())
	flag(replyBarred, !slices.ContainsFunc(g.units, func(o *unit) bool { return o.mode == fact }))
	flag(replyOn, slices.Contains(a.goesOn(u), g))
	return v
}

func (a *attacher) compareReply(v *replyVector, o, u *unit) {
	var p pairVector
	p.likeness(&o.profile, &u.profile)
	v[replyAll] = max(v[replyAll], p[pairAll], p[pairThings])
	v[replyBare] = max(v[replyBare], p[pairBare])
	if o.profile.lang != u.profile.lang {
		v[replyOther] = max(v[replyOther], p[pairAll])
	}
	v[replyActs] = max(v[replyActs], p[pairActs])
	v[replyNothing] = min(v[replyNothing], p[pairNothing])
	v[replyNames] = max(v[replyNames], p[pairNames])
	if meetCounts(o.counts, u.counts) {
		v[replyCounts] = 1000
	}
	if sameParties(o, u) {
		v[replySame] = 1000
	}
	if before(o, u) {
		v[replyNear] = 1000
	}
	if slices.ContainsFunc(o.places, func(p place) bool {
		return slices.ContainsFunc(u.places, func(q place) bool { return p.doc == q.doc })
	}) {
		v[replyDoc] = 1000
	}
}

// lastBefore are the claims that another party made last before u, in each report that has u.
func (a *attacher) lastBefore(u *unit) []*group {
	var out []*group
	for _, i := range u.statements {
		s := &a.Statements[i]
		l := a.inDoc[s.Document]
		for k := len(l) - 1; k >= 0; k-- {
			if p := l[k]; p.at < position(s) && p.u.mode == fact && !sameParties(p.u, u) {
				out = append(out, a.of[p.u])
				break
			}
		}
	}
	return out
}
