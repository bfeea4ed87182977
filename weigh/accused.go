package weigh

import (
	"cmp"
	"slices"
	"strings"

	"proffer"
	"proffer/language/concepts"
)

// charged are the parties that the accusing statements of a group name, those first whom most name; whom only a few
// name is left out.
func (c *corpus) charged(g *group) []proffer.EntityID {
	votes := map[proffer.EntityID]int{}
	most := 0
	for _, u := range g.units {
		for _, i := range u.statements {
			for _, t := range c.allTargets(i) {
				e := c.first(t)
				votes[e]++
				most = max(most, votes[e])
			}
		}
	}
	var out []proffer.EntityID
	for e, n := range votes {
		if 2*n >= most {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b proffer.EntityID) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(c.name(a), c.name(b)), cmp.Compare(a, b))
	})
	return out
}

// target is whom an accusation charges: the first entity of its content that is not of the speaker's own side.
func (c *corpus) target(i int) proffer.EntityID {
	if c.targets[i] < 0 {
		c.targets[i] = c.readTarget(i)
	}
	return c.targets[i]
}

func (c *corpus) readTarget(i int) proffer.EntityID {
	s := &c.Statements[i]
	if s.Stance != proffer.Accuses {
		return 0
	}
	own := c.parties(s)
	doc := c.document.at(s.Document)
	if e := c.bodyMeant(doc, s, own); e != 0 {
		return e
	}
	for _, p := range s.Content {
		for _, t := range c.inOrder(doc, p) {
			k, ok := c.at(t)
			if ok && c.Entities[k].Kind != proffer.KindPlace && !slices.Contains(own, c.partyOf(t)) {
				return t
			}
		}
	}
	return 0
}

// allTargets are all whom an accusation charges: the first and those who are named beside him ("Ostrel and its partner Quint of
// selling rails").
func (c *corpus) allTargets(i int) []proffer.EntityID {
	first := c.target(i)
	if first == 0 {
		return nil
	}
	s := &c.Statements[i]
	doc, own := c.document.at(s.Document), c.parties(s)
	out, end := []proffer.EntityID{first}, -1 // where the last who is charged ends
	for _, p := range s.Content {
		for _, m := range c.mentionsIn(doc, p) {
			switch k, ok := c.at(m.entity); {
			case end < 0 && m.entity == first:
				end = m.span.End
			case end < 0:
			case !ok || c.Entities[k].Kind == proffer.KindPlace || slices.Contains(own, c.partyOf(m.entity)) || !c.joined(doc, proffer.Span{Start: end, End: m.span.Start}):
				return out
			default:
				out, end = append(out, m.entity), m.span.End
			}
		}
	}
	return out
}

// joined says that what stands between two names sets them beside each other: a comma, or "and" with no more than a noun and
// whose it is.
func (c *corpus) joined(doc int, gap proffer.Span) bool {
	if gap.End < gap.Start {
		return false
	}
	const most = 3 // words
	text := c.Documents[doc].Text
	n, joins := 0, strings.ContainsAny(gap.In(text), ",،")
	for w := range wordsIn(text, gap) {
		if n++; n == 1 {
			joins = joiners()[c.language(doc, gap.Start)][strings.ToLower(w)]
		}
	}
	return joins && n <= most
}

// bodyMeant is the body for which the first words of an accusation stand ("the company of emptying …"): the one named
// last before them that is not of the speaker's own side. 0 where the words name somebody themselves or stand for no body.
func (c *corpus) bodyMeant(doc int, s *proffer.Statement, own []proffer.EntityID) proffer.EntityID {
	const first, reach = 3, 400 // words of the content, bytes before it
	if len(s.Content) == 0 {
		return 0
	}
	d, at := &c.Documents[doc], s.Content[0]
	n, meant := 0, false
	named := c.mentionsIn(doc, at)
	for w, span := range wordsIn(d.Text, at) {
		if n++; n > first || len(named) > 0 && named[0].span.Start <= span.Start {
			break // somebody is named
		}
		for _, id := range concepts.Of(c.language(doc, at.Start), w) {
			meant = meant || bodyConcepts()[id]
		}
	}
	if !meant {
		return 0
	}
	var last proffer.EntityID
	outlet, headed := deskWords(d.Publisher), c.bodiesHeaded(s)
	for _, m := range c.mentionsIn(doc, proffer.Span{Start: max(0, at.Start-reach), End: at.Start}) {
		if k, ok := c.at(m.entity); ok && !c.Entities[k].Unnamed {
			if sameWords(outlet, deskWords(c.Entities[k].Name)) || sameWords(deskWords(d.Credit), deskWords(c.Entities[k].Name)) ||
				m.entity == s.Speaker.For || slices.Contains(own, c.partyOf(m.entity)) || shareBody(headed, conceptsOf(c.Entities[k].Name)) {
				continue
			}
			switch c.Entities[k].Kind {
			case proffer.KindOrganization, proffer.KindCountry:
				last = m.entity
			}
		}
	}
	return last
}

// bodiesHeaded are the kinds of body of which the speaker is by his title: "the union's chairwoman".
func (c *corpus) bodiesHeaded(s *proffer.Statement) (out []concepts.ID) {
	for _, e := range s.Speaker.Entities {
		if i, ok := c.at(e); ok {
			out = append(out, bodiesAmong(conceptsOf(c.Entities[i].Title))...)
		}
	}
	return out
}

// inOrder are the entities that a stretch names, adjectives of states included, as they stand.
func (c *corpus) inOrder(doc int, s proffer.Span) []proffer.EntityID {
	var out []proffer.EntityID
	for _, f := range c.features(nil, doc, s, nil) {
		if e := f.entity(); e != 0 {
			out = append(out, e)
		}
	}
	return out
}

// defendants are the accused of a claim: whom its accusations name, else those who deny or admit something about
// themselves. A minister of whom no report says whose she is, who admits what a state admits, is not accused beside it.
func (w *weigher) defendants(g *group) []proffer.EntityID {
	out := w.concerned(g)
	if persons, bodies := w.admitting(g); len(g.accused) == 0 && len(bodies) > 0 {
		out = slices.DeleteFunc(out, func(e proffer.EntityID) bool { return slices.Contains(persons, e) })
	}
	return out
}

// concerned are those whom a claim accuses, else those who speak of themselves in it, or against what it says of them.
func (c *corpus) concerned(g *group) []proffer.EntityID {
	if len(g.accused) > 0 {
		return g.accused
	}
	var out []proffer.EntityID
	add := func(u *unit) {
		for _, p := range c.sides(u) {
			i, ok := c.at(p)
			if ok && c.Entities[i].Kind == proffer.KindPlace && len(u.speakers) == 1 {
				p = u.speakers[0] // a town answers for nothing; who speaks for it answers for himself
				i, ok = c.at(p)
			}
			if ok && c.Entities[i].Kind != proffer.KindPlace && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	for _, u := range g.against {
		s := &c.Statements[u.statements[0]]
		if (s.Stance == proffer.Denies || u.rebuts) && c.aboutSelf(u) || c.saysOf(g, u.parties) || c.saysOf(g, u.speakers) {
			add(u)
		}
	}
	for _, u := range g.units {
		switch {
		case u.admits:
			add(u)
		case u.mode == silence && c.saysOf(g, u.parties):
			add(u)
		}
	}
	return out
}

// sides are those for whom a unit speaks, each as near as a report says: the office that a director speaks for, not the
// state to which it belongs.
func (c *corpus) sides(u *unit) []proffer.EntityID {
	s := &c.Statements[u.statements[0]]
	if f := s.Speaker.For; f != 0 && len(s.Speaker.Entities) <= 1 {
		if i, ok := c.at(f); ok && c.Entities[i].Kind == proffer.KindOrganization && !c.Entities[i].Unnamed {
			return []proffer.EntityID{c.first(f)}
		}
	}
	return u.parties
}

// saysOf says that a claim states as a fact something that names one of the parties, or somebody of theirs: who keeps
// silent about it is then the one whom it burdens. What is only to come burdens nobody.
func (c *corpus) saysOf(g *group, parties []proffer.EntityID) bool {
	for _, u := range g.units {
		if u.mode != fact || c.contentHas(&c.Statements[u.statements[0]], wordOfFuture) {
			continue
		}
		for _, t := range u.profile.terms {
			if e := t.entity(); e != 0 && slices.ContainsFunc(parties, func(p proffer.EntityID) bool { return c.belongs(e, p) }) {
				return true
			}
		}
	}
	return false
}

// aboutSelf says that a unit speaks about its own party: the first that it names is of its side, or it names nobody.
func (c *corpus) aboutSelf(u *unit) bool {
	s := &c.Statements[u.statements[0]]
	doc := c.document.at(s.Document)
	for _, p := range s.Content {
		for _, e := range c.inOrder(doc, p) {
			if k, ok := c.at(e); ok && c.Entities[k].Kind == proffer.KindPlace {
				continue
			}
			return slices.Contains(u.parties, c.partyOf(e))
		}
	}
	return true
}
