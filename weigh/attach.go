package weigh

import (
	"cmp"
	"slices"

	"proffer"
	"proffer/cores"
)

// An attacher finds what a denial denies and what a silence is silent about.
type attacher struct {
	*corpus
	us     []*unit                         // in canonical order
	of     []*group                        // by the unit's place in us
	said   *caller                         // asks for units of claims
	inDoc  map[proffer.DocumentID][]placed // units of claims by document, as they stand
	alone  []*group
	unsaid *caller // asks for denials that deny nothing that is reported; of has their groups
	denied []answered
	met    []claimMet // scratch: what the reply that is looked at meets
	seen   []seen     // by claim
	asked  int32      // replies so far
}

// seen is the last reply that met a claim, and where the claim stands among those that it met.
type seen struct{ asked, met int32 }

// answered is what a denial was found to deny.
type answered struct {
	u    *unit
	hits []*group
}

type placed struct {
	at int
	u  *unit
}

func newAttacher(c *corpus, us []*unit, gs []*group) *attacher {
	const first = 200
	a := &attacher{corpus: c, us: us, of: make([]*group, len(us)), inDoc: map[proffer.DocumentID][]placed{},
		said: newIndex(len(us), first).caller(), unsaid: newIndex(len(us), first).caller()}
	for n, u := range us {
		u.place = n
	}
	a.seen = make([]seen, len(gs))
	for n, g := range gs {
		g.about = newAbout(c, g)
		g.about.place = n
		for _, u := range g.units {
			a.of[u.place] = g
			g.about.learn(c, u)
		}
	}
	for n, u := range us {
		if a.of[n] == nil {
			continue
		}
		a.said.addUnit(n, u)
		for _, i := range u.statements {
			s := &c.Statements[i]
			a.inDoc[s.Document] = append(a.inDoc[s.Document], placed{position(s), u})
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

// ranked are the claims that u meets and may reply to, the likeliest first; 500 is as likely as not. Nobody answers what is not yet
// said.
func (a *attacher) ranked(u *unit, claims []claimMet, weights *replyVector, bias int64) []met {
	out := make([]met, 0, len(claims))
	day := a.daysOf(u)
	r := a.reply(u)
	for i := range claims {
		o := &claims[i]
		if len(o.g.units) == 0 || o.g.about.madeLater(day) || o.g.about.isOnly(demand) {
			continue
		}
		sum := int64(0)
		for i, x := range r.to(o) {
			sum += x * weights[i]
		}
		out = append(out, met{o.g, 500 + sum/1000 + bias})
	}
	slices.SortStableFunc(out, func(x, y met) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.g.ordinal, y.g.ordinal))
	})
	return out
}

// replies finds for each denial and silence what it replies to. What they meet is found some at a time, which all workers
// share; what they reply to is decided one after the other.
func (a *attacher) replies() {
	const atOnce = 1 << 10
	var all []*unit
	for _, u := range a.us {
		if u.mode == denial || u.mode == silence {
			all = append(all, u)
		}
	}
	hands, claims := a.hands(), make([][]claimMet, atOnce)
	for from := 0; from < len(all); from += atOnce {
		here := all[from:min(from+atOnce, len(all))]
		cores.Among(hands, len(here), func(h *attacher, k int) { claims[k] = append(claims[k][:0], h.meets(here[k])...) })
		for k, u := range here {
			if u.mode == denial {
				a.deny(u, claims[k])
			} else {
				a.decline(u, claims[k])
			}
		}
	}
}

// hands are the attacher for each worker, to ask what replies meet.
func (a *attacher) hands() (out []*attacher) {
	for _, c := range a.corpus.hands() {
		hand := *a
		hand.corpus, hand.said, hand.met, hand.seen = c, a.said.index.caller(), nil, make([]seen, len(a.seen))
		out = append(out, &hand)
	}
	return out
}

// deny puts a denial against every claim that cannot be true if it is: the likeliest and those nearly as likely, else
// what its speaker denied just before.
func (a *attacher) deny(u *unit, claims []claimMet) {
	if u.rebuts && a.goesOnRebutting(u) {
		return
	}
	var hit []*group
	for _, m := range a.ranked(u, claims, &denialWeights, denialBias) {
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
	const most = 64
	var best *group
	likeliest := int64(leastJoin - 1)
	for _, j := range a.unsaid.near(&u.profile, most, len(a.us)) {
		g, o := a.of[j], a.us[j]
		if s := a.likenessOf(o, u); (s > likeliest || s == likeliest && best != nil && g.ordinal < best.ordinal) && !a.decidedApart(o, u) {
			best, likeliest = g, s
		}
	}
	a.unsaid.add(u.place, &u.profile)
	if best != nil {
		best.against = append(best.against, u)
		a.of[u.place] = best
		return
	}
	a.of[u.place] = &group{against: []*unit{u}, ordinal: u.order}
	a.alone = append(a.alone, a.of[u.place])
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
func (a *attacher) decline(u *unit, claims []claimMet) {
	if g := a.ownBefore(u); g != nil {
		a.put(g, u)
		return
	}
	if l := a.ranked(u, claims, &silenceWeights, silenceBias); len(l) > 0 && l[0].sim >= leastSilence {
		a.put(l[0].g, u)
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
			if both := a.share(&p.u.profile, &u.profile); sameSpeakers(p.u, u) && before(p.u, u) && both.distinct+both.frames > 0 {
				return a.of[p.u.place]
			}
			break
		}
	}
	return nil
}
