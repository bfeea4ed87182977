package weigh

import (
	"slices"
	"strings"
	"sync"

	"proffer"
	"proffer/language/concepts"
)

// rebuttals finds, among one document's statements in order, those that deny without a word of denial: a side says
// that it has not done or does not do something, calls an accusation by a name, or goes on in a quote right after its
// denial ("The company denied it. “All our tanks are tight,” its spokeswoman said").
func (c *corpus) rebuttals(here []*unit) {
	for n, u := range here {
		s := &c.Statements[u.statements[0]]
		if s.Stance != proffer.Asserts || u.mode != fact || len(u.parties) == 0 {
			continue
		}
		if s.Negated && c.ofOwnSide(u) && c.standsAccused(u) || c.namesCharge(s) || n > 0 && (c.goesOnDenying(here[n-1], u) || c.repliesTo(here[n-1], u)) {
			u.mode, u.rebuts = denial, true
		}
	}
}

// standsAccused says that somebody in the case accuses the speaker's side, or a side to which it belongs or that belongs
// to it.
func (c *corpus) standsAccused(u *unit) bool {
	return slices.ContainsFunc(u.parties, func(p proffer.EntityID) bool {
		return slices.ContainsFunc(c.above(p), func(e proffer.EntityID) bool { return c.inDock[e] })
	})
}

// findInDock finds who is accused in the case.
func (c *corpus) findInDock() {
	c.inDock = map[proffer.EntityID]bool{}
	for i := range c.Statements {
		if t := c.target(i); t != 0 {
			c.inDock[c.first(t)], c.inDock[c.partyOf(t)] = true, true
		}
	}
}

// ofOwnSide says that a statement's subject is its speaker's side: named first, or a pronoun of the first person among
// the first words.
func (c *corpus) ofOwnSide(u *unit) bool {
	if c.namedOwn(u) {
		return true
	}
	s := &c.Statements[u.statements[0]]
	if len(s.Content) == 0 {
		return false
	}
	d := &c.Documents[c.document.at(s.Document)]
	n := 0
	for w := range wordsIn(d.Text, s.Content[0]) {
		if n++; n > 4 {
			break
		}
		if ownSide()[c.languageOf(s)][strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// namedOwn says that the first whom a unit names, near its beginning, is of its speaker's side.
func (c *corpus) namedOwn(u *unit) bool {
	const reach = 40 // bytes
	s := &c.Statements[u.statements[0]]
	for _, p := range s.Content {
		for _, m := range c.mentionsIn(c.document.at(s.Document), p) {
			return m.span.Start-p.Start < reach && slices.Contains(u.parties, c.partyOf(m.entity))
		}
	}
	return false
}

var accusing = sync.OnceValue(func() concepts.ID { return concepts.Named("accuse") })

// namesCharge says that the content is little more than a name for an accusation: "the accusation “a fairy tale”".
func (c *corpus) namesCharge(s *proffer.Statement) bool {
	if len(s.Content) == 0 {
		return false
	}
	const first, most = 2, 8 // words at whose head the accusation stands; words in all
	d := &c.Documents[c.document.at(s.Document)]
	charge := accusing()
	n, names := 0, false
	for _, p := range s.Content {
		for w := range wordsIn(d.Text, p) {
			n++
			names = names || n <= first && slices.Contains(concepts.Of(c.languageOf(s), w), charge)
			if n > first && !names || n > most {
				return false
			}
		}
	}
	return names && n <= most
}

// goesOnDenying says that u is a quote of the side that denied something just before it, in the same paragraph or the one
// before: the grounds of its denial ("The hull was never opened").
func (c *corpus) goesOnDenying(before, u *unit) bool {
	if before.mode != denial || !c.Statements[u.statements[0]].Direct {
		return false
	}
	if paragraphOf(before) == paragraphOf(u) {
		return sameParties(before, u) || c.speaksForLast(u)
	}
	return sameParties(before, u) && c.nextParagraph(before, u)
}

// speaksForLast says that a speaker is brought in as somebody's of whom the text has just spoken: "its lawyer, …".
func (c *corpus) speaksForLast(u *unit) bool {
	s := &c.Statements[u.statements[0]]
	d := &c.Documents[c.document.at(s.Document)]
	at := s.Speaker.Span
	if !at.Valid() || at.End > len(d.Text) {
		return false
	}
	const reach = 40 // bytes: "its chief spokeswoman, "
	found := false
	eachWord(d.Text, proffer.Span{Start: max(0, at.Start-reach), End: at.End}, func(w string, _ proffer.Span) {
		found = found || possessives()[c.languageOf(s)][strings.ToLower(w)]
	})
	return found
}

// repliesTo says that u is said by the side that the statement before it, in the same paragraph, accuses, and speaks of
// the same thing.
func (c *corpus) repliesTo(before, u *unit) bool {
	i := before.statements[0]
	if c.Statements[i].Stance != proffer.Accuses || paragraphOf(before) != paragraphOf(u) || c.share(&before.profile, &u.profile).distinct == 0 {
		return false
	}
	t := c.target(i)
	return t != 0 && slices.ContainsFunc(u.parties, func(p proffer.EntityID) bool { return c.belongs(p, t) || c.belongs(t, p) })
}

// goesOnRebutting puts a quote that goes on after a denial against what that denies; it says whether it did.
func (a *attacher) goesOnRebutting(u *unit) bool {
	if len(a.denied) == 0 {
		return false
	}
	last := a.denied[len(a.denied)-1]
	if !a.goesOnDenying(last.u, u) || len(last.hits) == 0 {
		return false
	}
	for _, g := range last.hits {
		g.against = append(g.against, u)
	}
	a.denied = append(a.denied, answered{u, last.hits})
	return true
}

// daysOf is the latest day on which a unit was reported; 0 unknown.
func (a *attacher) daysOf(u *unit) (latest int) {
	for _, p := range u.places {
		latest = max(latest, a.day[p.doc])
	}
	return latest
}

// nextParagraph says that u stands in the paragraph after that of before, blank lines aside.
func (c *corpus) nextParagraph(before, u *unit) bool {
	a, b := before.places[0], u.places[0]
	if a.doc != b.doc || a.at > b.paragraph || b.paragraph == 0 {
		return false
	}
	return !strings.Contains(strings.Trim(c.Documents[a.doc].Text[a.at:b.paragraph], "\n"), "\n")
}
