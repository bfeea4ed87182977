package weigh

import (
	"slices"

	"proffer"
)

// A dispute is two voices that tell the same of other days or of other places, so that not both can be right.
type dispute struct {
	a, b *unit
	over string // what they name: "days", "places"
}

// Two voices that tell the same by so much, in thousandths, and name days no more than so many apart speak of one event.
const (
	leastSameEvent = 600
	mostDaysApart  = 14
)

// disputes are those among the voices of a claim, whoever is accused. What happens again and again is in no dispute: where more
// than two days or places are named, by one party two, or with a word of repetition, each is of its own.
func (w *weigher) disputes(g *group) (out []dispute) {
	var told []*unit
	for _, u := range g.units {
		if u.mode == fact && !u.negated && w.supports[u.statements[0]] && len(u.parties) > 0 {
			if w.hasWord(u.statements[0], wordOfRepeating) {
				return nil
			}
			told = append(told, u)
		}
	}
	return append(w.disputed(told, "days", w.dayOf), w.disputed(told, "places", w.townOf)...)
}

// A setting is a day (its interval) or a place of which a statement says that something happened then or there.
type setting struct {
	from, to int
	place    proffer.EntityID
}

// apart says that what is told of one setting is not told of the other.
func (s setting) apart(o setting) bool {
	if s.place != o.place {
		return true
	}
	d := max(s.from-o.to, o.from-s.to)
	return d > 0 && d <= mostDaysApart
}

// disputed are disputes over one kind of setting, which a function gives where a unit names just one.
func (w *weigher) disputed(us []*unit, over string, settingOf func(*unit) (setting, bool)) []dispute {
	const most = 40 // voices that are compared
	var named []*unit
	var at, kinds []setting // those of the named, and of these such as are apart from each other
	for _, u := range us {
		if len(named) == most || len(kinds) > 2 {
			break
		}
		s, ok := settingOf(u)
		if !ok {
			continue
		}
		named, at = append(named, u), append(at, s)
		if !slices.ContainsFunc(kinds, func(k setting) bool { return !k.apart(s) }) {
			kinds = append(kinds, s)
		}
	}
	if len(kinds) != 2 {
		return nil
	}
	var out []dispute
	for j, b := range named {
		for i, a := range named[:j] {
			switch {
			case !at[i].apart(at[j]):
			case sameParties(a, b):
				return nil // who tells of both knows of two
			case w.differ(a.parties, b.parties) && w.oneEvent(a, b):
				out = append(out, dispute{a, b, over})
			}
		}
	}
	return out
}

// oneEvent says that two units tell so much the same, of somebody whom both name, that it happened once.
func (l *layout) oneEvent(a, b *unit) bool {
	both := l.share(&a.profile, &b.profile)
	return both.names > 0 && both.distinct > 0 && both.similarity(&a.profile, &b.profile) >= leastSameEvent
}

// dayOf is the day or days that the main clause of what a unit says names, where it names one.
func (w *weigher) dayOf(u *unit) (setting, bool) {
	s := &w.Statements[u.statements[0]]
	doc := w.document.at(s.Document)
	if len(w.dates[doc].inside(s.Content)) == 0 {
		return setting{}, false
	}
	main, _ := w.clauses(doc, s.Content)
	times := w.dates[doc].inside(main)
	if len(times) != 1 {
		return setting{}, false
	}
	t := &w.Times[times[0]]
	from, to := dayOf(t.Start), dayOf(t.End)
	return setting{from: from, to: to}, from > 0 && to > 0
}

// townOf is the place at which the main clause of what a unit says has somebody who is named, where it names one place.
func (w *weigher) townOf(u *unit) (at setting, is bool) {
	s := &w.Statements[u.statements[0]]
	doc := w.document.at(s.Document)
	if !w.namesPerson(doc, s.Content) {
		return setting{}, false
	}
	main, _ := w.clauses(doc, s.Content)
	person := false
	for _, p := range main {
		for _, m := range w.mentionsIn(doc, p) {
			i, ok := w.at(m.entity)
			switch {
			case !ok:
			case w.Entities[i].Kind == proffer.KindPerson:
				person = true
			case w.Entities[i].Kind == proffer.KindPlace && at.place != 0 && at.place != w.first(m.entity):
				return setting{}, false
			case w.Entities[i].Kind == proffer.KindPlace:
				at.place = w.first(m.entity)
			}
		}
	}
	return at, person && at.place != 0
}

// namesPerson says that a person is named in some stretches of a document.
func (c *corpus) namesPerson(doc int, spans []proffer.Span) bool {
	for _, p := range spans {
		c.named = c.addMentions(c.named[:0], doc, p)
		for _, m := range c.named {
			if i, ok := c.at(m.entity); ok && c.Entities[i].Kind == proffer.KindPerson {
				return true
			}
		}
	}
	return false
}
