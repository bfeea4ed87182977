package weigh

import (
	"slices"

	"proffer"
)

// A card has in one place what each comparison of a unit asks; of what few ask it only says whether there is something.
type card struct {
	sums
	unit     *unit
	target   proffer.EntityID
	count    uint64 // the first of what it counts
	order    int32
	doc      int32 // of the first place
	speakers int32 // a number for who they are; 0 where there are none
	parties  int32 // the same
	mode     mode8
	nth, of  uint8 // see unit
	several  bool  // parties
	counts   bool  // something
	more     bool  // things than one
	copied   bool  // it stands in several places
	told     bool  // in other languages besides

	_ [8]byte // so that each has two lines of memory to itself
}

// mode8 is a mode in little space.
type mode8 uint8

// makeCards gives each unit its card, all of them and their terms next to each other in the order of the units.
func (c *corpus) makeCards(us []*unit) {
	cards, n := make([]card, len(us)), 0
	for _, u := range us {
		n += len(u.profile.sums.terms)
	}
	terms := make([]tabled, 0, n)
	for i, u := range us {
		k := &cards[i]
		*k = card{sums: *u.profile.sums, unit: u, target: u.target, order: int32(u.order), doc: int32(u.places[0].doc), speakers: c.lists.number(u.speakers),
			parties: c.lists.number(u.parties), mode: mode8(u.mode), nth: u.nth, of: u.of, several: len(u.parties) > 1, counts: len(u.counts) > 0,
			more: len(u.counts) > 1, copied: len(u.places) > 1, told: len(u.told) > 0}
		if k.counts {
			k.count = u.counts[0]
		}
		from := len(terms)
		terms = append(terms, k.terms...)
		k.terms = terms[from:len(terms):len(terms)]
		u.card, u.profile.sums = k, &k.sums
	}
	c.cards = cards
}

// fetch reads a little of a card: done for all that are compared next, it makes memory bring them at once, and no comparison
// waits for its own.
func (c *corpus) fetch(k *card) {
	c.fetched += k.all + int32(k.mode)
	if n := len(k.terms); n > 0 {
		c.fetched += k.terms[0].number + k.terms[n-1].number
	}
}

// fetchAll fetches units by place.
func (c *corpus) fetchAll(places []int32) {
	for _, i := range places {
		c.fetch(&c.cards[i])
	}
}

// meetCounts says that both count the same.
func (k *card) meetCounts(o *card) bool {
	if !k.counts || !o.counts {
		return false
	}
	if k.more || o.more {
		return slices.ContainsFunc(k.unit.counts, func(n uint64) bool { return slices.Contains(o.unit.counts, n) })
	}
	return k.count == o.count
}

// sameParties says that somebody is among the parties of both.
func (k *card) sameParties(o *card) bool {
	if k.several || o.several {
		return sameParties(k.unit, o.unit)
	}
	return k.parties != 0 && k.parties == o.parties
}

// names says that a unit names somebody of whom that is so.
func (k *card) names(is func(proffer.EntityID) bool) bool {
	return slices.ContainsFunc(k.terms, func(x tabled) bool {
		e := k.in.features[x.number].entity()
		return e != 0 && is(e)
	})
}

// lists keeps each list of entities once: a case has the same few parties and speakers again and again.
type lists struct {
	by  map[string]int32 // from 1
	all [][]proffer.EntityID
}

// number is a number for a list; 0 for an empty one.
func (l *lists) number(es []proffer.EntityID) int32 {
	if len(es) == 0 {
		return 0
	}
	k := partiesKey(es)
	n, known := l.by[k]
	if !known {
		l.all = append(l.all, es)
		n = int32(len(l.all))
		l.by[k] = n
	}
	return n
}

// find is the number for a list; -1 for one that is not kept.
func (l *lists) find(es []proffer.EntityID) int32 {
	if len(es) == 0 {
		return 0
	}
	if n, known := l.by[partiesKey(es)]; known {
		return n
	}
	return -1
}

// kept is the list as it is kept.
func (l *lists) kept(es []proffer.EntityID) []proffer.EntityID {
	if len(es) == 0 {
		return nil
	}
	return l.all[l.number(es)-1]
}
