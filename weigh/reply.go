package weigh

import (
	"slices"

	"proffer"
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

// A reply is a denial or a silence, and what is asked of it for each claim to which it may reply.
type reply struct {
	*attacher
	u        *unit
	last, on []*group
}

// A claimMet is a claim beside a reply, and what the reply has in common with those of its units that are compared.
type claimMet struct {
	g *group
	v replyVector
}

func (a *attacher) reply(u *unit) *reply {
	return &reply{attacher: a, u: u, last: a.lastBefore(u), on: a.goesOn(u)}
}

// meets are the claims to which a unit may reply: those with units that share most with it, and all that its own reports
// make. What it gives lasts until the next call.
func (a *attacher) meets(u *unit) []claimMet {
	const most = 80 // units that are compared
	a.met = a.met[:0]
	a.asked++
	near := a.said.near(&u.profile, most, len(a.us))
	a.fetchAll(near)
	for _, j := range near {
		a.see(u, int(j))
	}
	for _, i := range u.statements {
		for _, p := range a.inDoc[a.Statements[i].Document] {
			a.see(u, p.u.place)
		}
	}
	return a.met
}

// see compares a reply with a unit, by place.
func (a *attacher) see(u *unit, n int) {
	g := a.of[n]
	k := &a.seen[g.about.place]
	if k.asked != a.asked {
		*k = seen{asked: a.asked, met: int32(len(a.met))}
		a.met = append(a.met, claimMet{g: g})
		a.met[k.met].v[replyNothing] = 1000
	}
	compareReply(&a.layout, &a.met[k.met].v, &a.cards[n], u.card)
}

// replyTo compares a reply with a whole claim.
func (a *attacher) replyTo(g *group, u *unit) replyVector {
	o := claimMet{g: g}
	o.v[replyNothing] = 1000
	for _, x := range g.units {
		compareReply(&a.layout, &o.v, x.card, u.card)
	}
	return a.reply(u).to(&o)
}

// to compares the reply with a claim that it meets.
func (r *reply) to(o *claimMet) replyVector {
	k, v := o.g.about, o.v
	const few = 60
	late := k.late[:min(few, len(k.late))]
	for _, n := range late {
		r.fetch(n)
	}
	for _, n := range late {
		compareReply(&r.layout, &v, n, r.u.card)
	}
	flag := func(i int, is bool) {
		if is {
			v[i] = 1000
		}
	}
	charges := k.accuses(r.corpus, r.u.parties)
	flag(replyCharges, charges)
	flag(replyOthers, !charges && len(o.g.accused) > 0)
	flag(replySubject, k.namesAny(r.corpus, r.u.parties))
	flag(replyLast, slices.Contains(r.last, o.g))
	flag(replySlight, v[replyLast] != 0 && r.u.profile.slight())
	flag(replyBarred, k.modes[fact] == 0)
	flag(replyOn, slices.Contains(r.on, o.g))
	flag(replyCounts, slices.ContainsFunc(r.u.counts, func(n uint64) bool { return k.counts[n] }))
	flag(replySame, slices.ContainsFunc(r.u.parties, func(p proffer.EntityID) bool { return k.parties[p] }))
	return v
}

// compareReply takes into v what a unit of a claim and a reply have in common.
func compareReply(l *layout, v *replyVector, o, u *card) {
	v.alike(l, &o.sums, &u.sums)
	if o.told || u.told {
		if x, y := inOneLanguage(o.unit, u.unit); x != nil {
			v.alike(l, x.sums, y.sums)
		}
	}
	if !inOneReport(o, u) {
		return
	}
	v[replyDoc] = 1000
	if before(o.unit, u.unit) {
		v[replyNear] = 1000
	}
}

// alike takes in what two profiles have in common.
func (v *replyVector) alike(l *layout, x, y *sums) {
	var p pairVector
	p.likeness(l, x, y)
	v[replyAll] = max(v[replyAll], p[pairAll], p[pairThings])
	v[replyBare] = max(v[replyBare], p[pairBare])
	if x.language != y.language {
		v[replyOther] = max(v[replyOther], p[pairAll])
	}
	v[replyActs] = max(v[replyActs], p[pairActs])
	v[replyNothing] = min(v[replyNothing], p[pairNothing])
	v[replyNames] = max(v[replyNames], p[pairNames])
}

// inOneReport says that some report has both units.
func inOneReport(a, b *card) bool {
	if !a.copied && !b.copied {
		return a.doc == b.doc
	}
	for _, p := range a.unit.places {
		for _, q := range b.unit.places {
			if p.doc == q.doc {
				return true
			}
		}
	}
	return false
}

// lastBefore are the claims that another party made last before u, in each report that has u.
func (a *attacher) lastBefore(u *unit) []*group {
	var out []*group
	for _, i := range u.statements {
		s := &a.Statements[i]
		l := a.inDoc[s.Document]
		for k := len(l) - 1; k >= 0; k-- {
			if p := l[k]; p.at < position(s) && p.u.mode == fact && !sameParties(p.u, u) {
				out = append(out, a.of[p.u.place])
				break
			}
		}
	}
	return out
}
