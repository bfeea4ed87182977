package weigh

import (
	"slices"
	"strconv"
	"strings"

	"proffer"
	"proffer/cores"
	"proffer/language/concepts"
)

// A weigher makes findings out of groups.
type weigher struct {
	*corpus
	outlet   map[proffer.EntityID]bool
	numbered map[int]proffer.OriginID // by canonical set and own reporting
	bonds    bonds                    // of relations, once they are asked for
}

// hands are the weigher for each worker.
func (w *weigher) hands() (out []*weigher) {
	w.findBonds()
	for _, c := range w.corpus.hands() {
		hand := *w
		hand.corpus = c
		out = append(out, &hand)
	}
	return out
}

// supports says that a statement of this stance carries a claim that something is so.
func supports(s proffer.Stance) bool {
	switch s {
	case proffer.Asserts, proffer.Accuses, proffer.Admits, proffer.Warns:
		return true
	}
	return false
}

// A voice is one supporting statement's origin and the parties it speaks for.
type voice struct {
	unit    *unit
	origin  int
	parties []proffer.EntityID
	who     int32 // a number for the parties
}

// voices are the supporting units of a claim that name a source, one for each origin and parties.
func (w *weigher) voices(g *group) []voice {
	var out []voice
	seen := map[voiceKey]bool{}
	persons, bodies := w.admitting(g)
	asBodies := w.lists.find(bodies)
	for _, u := range g.units {
		if !u.supports {
			continue
		}
		parties, who := u.parties, u.card.parties
		if len(bodies) > 0 && slices.ContainsFunc(parties, func(p proffer.EntityID) bool { return slices.Contains(persons, p) }) {
			parties, who = bodies, asBodies
		}
		if o := w.fitting(u, g); o != nil {
			parties, who = o.parties, o.card.parties
		}
		k := voiceKey{u.origin, who}
		if !seen[k] {
			seen[k] = true
			out = append(out, voice{u, u.origin, parties, who})
		}
	}
	return out
}

// findSupport works out which units are voices for the claims that they are in.
func (w *weigher) findSupport(us []*unit) {
	cores.Among(w.hands(), len(us), func(h *weigher, i int) {
		u := us[i]
		u.supports = len(u.parties) > 0 && u.mode == fact && h.supports[u.statements[0]] && !h.relays(u)
	})
}

// voiceKey tells voices apart.
type voiceKey struct {
	origin  int
	parties int32
}

// partiesKey is a list of parties as a string, to be looked up.
func partiesKey(ps []proffer.EntityID) string {
	var b [32]byte
	out := b[:0]
	for _, p := range ps {
		out = append(strconv.AppendInt(out, int64(p), 36), ' ')
	}
	return string(out)
}

// admitting are those who admit a claim: persons of whom no report says for whom they speak, and bodies. Who admits
// speaks for the accused side, so such a person is never presumed to be of another side than the bodies.
func (w *weigher) admitting(g *group) (persons, bodies []proffer.EntityID) {
	for _, u := range g.units {
		if !u.admits {
			continue
		}
		for _, p := range u.parties {
			i, known := w.at(p)
			switch {
			case !known:
			case w.Entities[i].Kind == proffer.KindPerson:
				persons = append(persons, p)
			case !w.outlet[p]:
				bodies = append(bodies, p)
			}
		}
	}
	slices.Sort(bodies)
	return persons, slices.Compact(bodies)
}

// relays says that the speaker is an outlet that passes on what others said: somewhere it publishes or is credited
// without being a speaker there, as a press office would be; or a body that hands on, word for word, what its report has
// another say.
func (w *weigher) relays(u *unit) bool {
	if !slices.ContainsFunc(u.statements, func(i int) bool { return !w.handsOn(&w.Statements[i]) }) {
		return true
	}
	for _, e := range u.speakers {
		if !w.outlet[e] {
			return false
		}
	}
	return len(u.speakers) > 0
}

// handsOn says that a body is the source of words that the same report has somebody else say within them.
func (w *weigher) handsOn(s *proffer.Statement) bool {
	e := s.Speaker.Entities
	if len(e) != 1 {
		return false
	}
	if i, ok := w.at(e[0]); !ok || w.Entities[i].Kind != proffer.KindOrganization {
		return false
	}
	const near = 3 // statements before and after that are looked at
	at := w.statement.at(s.ID)
	for i := max(0, at-near); i <= min(at+near, len(w.Statements)-1); i++ {
		if o := &w.Statements[i]; o.Document == s.Document && !slices.Equal(o.Speaker.Entities, e) && within(o.Content, s.Content) {
			return true
		}
	}
	return false
}

// within says that the stretches of a stand in those of b, and there are some.
func within(a, b []proffer.Span) bool {
	return len(a) > 0 && !slices.ContainsFunc(a, func(x proffer.Span) bool {
		return !slices.ContainsFunc(b, func(y proffer.Span) bool { return y.Contains(x) })
	})
}

// corroborated finds two voices that bear each other out, the earliest. Of the voices of the same parties the first few of
// different origins stand for all.
func (w *weigher) corroborated(vs []voice) (a, b *voice) {
	const (
		ofOneParty = 4
		most       = 200 // voices that one is compared with
	)
	var kept []*voice
	count := map[int32]int{}
	for i := range vs {
		v := &vs[i]
		for _, o := range kept {
			if w.bearOut(o, v) {
				return o, v
			}
		}
		if n := count[v.who]; len(kept) < most && n < ofOneParty && !slices.ContainsFunc(kept, func(o *voice) bool { return o.origin == v.origin && o.who == v.who }) {
			kept = append(kept, v)
			count[v.who]++
		}
	}
	return nil, nil
}

// leastBorneOut is the similarity from which what two units say bears each other out, in thousandths.
const leastBorneOut = 200

// bearOut says that two voices differ in origin and in party and say alike things: what is in a claim only for where it
// stands, or for what its speaker said besides, bears nobody out, and nor does what is said not to be so. Who admits a claim
// bears out whoever makes it, in whatever words.
func (w *weigher) bearOut(a, b *voice) bool {
	if a.origin == b.origin || !w.differ(a.parties, b.parties) {
		return false
	}
	alike := a.unit.admits || b.unit.admits || a.unit.negates() == b.unit.negates() && w.sayAlike(a.unit, b.unit) >= leastBorneOut
	return alike && w.toldOne(a.unit, b.unit) == 0 && !w.partPlaces(a.unit, b.unit)
}

// partPlaces says that two voices tell of different places.
func (w *weigher) partPlaces(a, b *unit) bool {
	if a.card == nil || b.card == nil {
		return false
	}
	return w.elsewhere(a.card, b.card, w.share(&a.profile, &b.profile).names == 0)
}

// differ says that one of the two speaks for somebody for whom the other does not. An unnamed speaker is never
// presumed to differ from another whom the description fits.
func (w *weigher) differ(a, b []proffer.EntityID) bool {
	return w.oneApart(a, b) || w.oneApart(b, a)
}

func (w *weigher) oneApart(a, b []proffer.EntityID) bool {
	for _, p := range a {
		if !slices.ContainsFunc(b, func(q proffer.EntityID) bool { return p == q || w.mayBeOne(p, q) }) {
			return true
		}
	}
	return false
}

// mayBeOne says that one of two is unnamed and its description fits the other.
func (w *weigher) mayBeOne(p, q proffer.EntityID) bool {
	i, ok := w.at(p)
	j, ok2 := w.at(q)
	if !ok || !ok2 {
		return true
	}
	a, b := &w.Entities[i], &w.Entities[j]
	if !a.Unnamed && !b.Unnamed {
		return false
	}
	if a.Unnamed && describesAnyone(a.Name) || b.Unnamed && describesAnyone(b.Name) {
		return true
	}
	da, db := w.description(a), w.description(b)
	if a.Unnamed && b.Unnamed && (len(da) == 0 || len(db) == 0) {
		return true // words of which nothing is known tell nobody apart
	}
	for _, c := range da {
		if slices.Contains(db, c) {
			return true
		}
	}
	return a.Unnamed && fitsBody(da, b) || b.Unnamed && fitsBody(db, a)
}

// fitsBody says that a description has what a body's name tells of it, but for one word: "a source in the port administration"
// fits the Lessing port administration.
func fitsBody(description []concepts.ID, e *proffer.Entity) bool {
	if e.Kind != proffer.KindOrganization {
		return false
	}
	told, other := 0, 0
	for word := range wordsIn(e.Name, proffer.Span{Start: 0, End: len(e.Name)}) {
		if slices.ContainsFunc(conceptsOf(word), func(id concepts.ID) bool { return slices.Contains(description, id) }) {
			told++
		} else {
			other++
		}
	}
	return told > 1 && other <= 1
}

// describesAnyone says that the words by which an unnamed source is known do not tell what he is: "a person close to the
// inquiry".
func describesAnyone(name string) bool {
	tells := false
	eachWord(name, proffer.Span{Start: 0, End: len(name)}, func(w string, _ proffer.Span) {
		w = strings.ToLower(w)
		tells = tells || !anyone()["en"][w] && !anyone()["ru"][w] && !anyone()["ar"][w]
	})
	return !tells
}

// fitting is a unit of the claim whose named speaker an unnamed one may be, by the body that both are of: "a police
// spokesman" beside the chief of police. nil where the speaker is named or fits nobody.
func (w *weigher) fitting(u *unit, g *group) *unit {
	if len(u.speakers) != 1 || !w.unnamed(u) {
		return nil
	}
	bodies := bodiesAmong(w.description(&w.Entities[w.entity.at(u.speakers[0])]))
	if len(bodies) == 0 {
		return nil
	}
	for _, o := range g.units {
		if o.mode != fact || w.unnamed(o) || slices.Equal(o.parties, u.parties) {
			continue
		}
		for _, e := range o.speakers {
			if i, ok := w.entity.find(e); ok && shareBody(bodies, w.description(&w.Entities[i])) {
				return o
			}
		}
	}
	return nil
}

// bodiesAmong are those of some concepts that stand for bodies.
func bodiesAmong(ids []concepts.ID) []concepts.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id concepts.ID) bool { return !bodyConcepts()[id] })
}

func shareBody(bodies, ids []concepts.ID) bool {
	return slices.ContainsFunc(ids, func(id concepts.ID) bool { return slices.Contains(bodies, id) })
}

// conceptsOf are the concepts of a text's words, in whatever language they are.
func conceptsOf(text string) (out []concepts.ID) {
	eachWord(text, proffer.Span{Start: 0, End: len(text)}, func(word string, _ proffer.Span) {
		for _, lang := range []string{"en", "ru", "ar"} {
			out = append(out, concepts.Of(lang, word)...)
		}
	})
	return out
}

// description are the concepts of an entity's title or unnamed description.
func (w *weigher) description(e *proffer.Entity) []concepts.ID {
	if out, known := w.described[e.ID]; known {
		return out
	}
	out := conceptsOf(e.Title)
	if e.Unnamed {
		out = append(out, conceptsOf(e.Name)...)
	}
	w.described[e.ID] = out
	return out
}

// finding weighs one claim. A broader one is supported as well as the best of those that it gathers, or by two voices of
// different ones that say alike things.
func (w *weigher) finding(g *group, claim *proffer.Claim) proffer.Finding {
	f := proffer.Finding{ID: proffer.FindingID(claim.ID), Claim: claim.ID, Status: proffer.Proposed}
	vs := w.voices(g)
	g.voices = vs
	if g.pieces != nil {
		lead := g.lead()
		g.first, g.second = lead.first, lead.second
	} else {
		g.disputes = w.disputes(g)
	}
	if g.first == nil {
		g.first, g.second = w.corroborated(vs)
	}
	switch {
	case g.first != nil:
		f.Support = proffer.Corroborated
	case len(vs) > 0:
		f.Support = proffer.SingleOrigin
	default:
		f.Support = proffer.Unsupported
	}
	f.Origins = w.originsOf(g)
	f.Answers, f.Answer = w.answers(g, claim.Accused)
	w.contest(g, claim, &f)
	w.bound(g, &f)
	f.Why = w.reasons(g, claim, &f)
	f.WouldChange = w.wouldChange(g, &f, vs)
	return f
}

// originsOf are the origins of what supports the claim; of all its statements where nothing does.
func (w *weigher) originsOf(g *group) []proffer.OriginID {
	collect := func(all bool) (out []proffer.OriginID) {
		for _, u := range g.units {
			for _, i := range u.statements {
				if all || w.supports[i] {
					out = append(out, w.numbered[u.origin])
				}
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	if out := collect(false); len(out) > 0 {
		return out
	}
	return collect(true)
}
