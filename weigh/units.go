package weigh

import (
	"cmp"
	"slices"

	"proffer"
)

// A mode is what kind of proposition a statement makes: that something is so, is planned, is asked for, is not so, or
// nothing.
type mode int

const (
	fact mode = iota
	plan
	demand
	denial
	silence
)

func modeOf(s *proffer.Statement) mode {
	switch s.Stance {
	case proffer.Plans:
		return plan
	case proffer.Demands:
		return demand
	case proffer.Denies:
		return denial
	case proffer.Declines:
		return silence
	}
	return fact
}

// A unit is what one party said once in one origin, however many copies and translations print it.
type unit struct {
	statements []int // indices in Input.Statements, in canonical order
	origin     int
	parties    []proffer.EntityID
	speakers   []proffer.EntityID
	mode       mode
	profile    profile
	order      int // of its first statement in canonical order
}

// alikeInOrigin is how similar two statements of one speaker in one origin must be to be one utterance: the copies of
// it share nearly all, its translations what can be shared over languages.
const (
	alikeInOrigin = 480
	alikeOver     = 300
)

// units groups the statements; order lists them canonically.
func (c *corpus) units(order []int, origin func(doc int) int) []*unit {
	type key struct {
		origin int
		mode   mode
		who    proffer.EntityID
	}
	var out []*unit
	open := map[key][]*unit{}
	for n, i := range order {
		s := &c.Statements[i]
		u := &unit{statements: []int{i}, origin: origin(c.document[s.Document]), parties: c.parties(s),
			speakers: s.Speaker.Entities, mode: modeOf(s), profile: c.statementProfile(i), order: n}
		k := key{origin: u.origin, mode: u.mode}
		if len(u.parties) > 0 {
			k.who = u.parties[0]
		}
		if same := c.sameUtterance(u, open[k]); same != nil {
			same.statements = append(same.statements, i)
			continue
		}
		out = append(out, u)
		open[k] = append(open[k], u)
	}
	return out
}

// sameUtterance finds among units of one origin, mode and party the one that u repeats.
func (c *corpus) sameUtterance(u *unit, among []*unit) *unit {
	const look = 200
	var best *unit
	var most int64
	for _, o := range among[max(0, len(among)-look):] {
		first := &c.Statements[o.statements[0]]
		here := &c.Statements[u.statements[0]]
		sameDoc := first.Document == here.Document
		least := int64(alikeInOrigin)
		if o.profile.lang != u.profile.lang {
			least = alikeOver
		}
		if sameDoc {
			least = 800
		}
		if s := similarity(&o.profile, &u.profile); s >= least && s > most {
			best, most = o, s
		}
	}
	return best
}

// canonical lists the statements that weigh: by canonical rank of their document, then as they stand in it.
func (c *corpus) canonical() []int {
	var out []int
	for i := range c.Statements {
		if c.use[i] {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int {
		x, y := &c.Statements[a], &c.Statements[b]
		return cmp.Or(cmp.Compare(c.rank[c.document[x.Document]], c.rank[c.document[y.Document]]),
			cmp.Compare(position(x), position(y)), cmp.Compare(x.Cue.Start, y.Cue.Start))
	})
	return out
}

// position is where a statement's content begins.
func position(s *proffer.Statement) int {
	if len(s.Content) > 0 {
		return s.Content[0].Start
	}
	return s.Cue.Start
}
