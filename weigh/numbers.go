package weigh

import (
	"cmp"
	"slices"
	"strings"

	"proffer"
	"proffer/language/concepts"
)

// A voiced number is an interval that a statement of a claim gives, with what it counts.
type voiced struct {
	statement int
	unit      uint64 // what is counted, over languages; people of any description are one unit
	bounds    proffer.StatementBounds
	interval
}

// countedUnit is the key of a unit: its concept, else its stem. plain says that it counts people without saying which.
func countedUnit(lang, unit string) (key uint64, plain bool) {
	last := ""
	eachWord(unit, proffer.Span{Start: 0, End: len(unit)}, func(w string, _ proffer.Span) {
		ids := concepts.Of(lang, w)
		if len(ids) > 0 && (key == 0 || lang == "en") {
			key = uint64(ids[0])
			last = concepts.Get(ids[0]).Name
		}
		if key == 0 {
			key = hash(lang, concepts.Stem(lang, w))
		}
	})
	return key, namedConcepts().Of("anybody")[last]
}

// unitKey is the key of a unit, 0 of people of any description; the same few are asked for again and again.
func (c *corpus) unitKey(lang, unit string) uint64 {
	k := [2]string{lang, unit}
	key, known := c.unitKeys[k]
	if !known {
		var plain bool
		if key, plain = countedUnit(lang, unit); plain || strings.TrimSpace(unit) == "" {
			key = 0
		}
		c.unitKeys[k] = key
	}
	return key
}

// numbers are the intervals that the units of a claim give, those of one unit of count: the one that most say.
func (c *corpus) numbers(us []*unit) []voiced {
	counts := func(u *unit) bool { return u.mode != silence && u.numbered } // "two requests for comment" count nothing of the claim
	n := 0
	for _, u := range us {
		if counts(u) {
			n += len(u.statements)
		}
	}
	all := make([]voiced, 0, n)
	for _, u := range us {
		if !counts(u) {
			continue
		}
		for _, i := range u.statements {
			all = append(all, c.counted(i)...)
		}
	}
	if len(all) == 0 {
		return nil
	}
	unit := commonUnit(all)
	return slices.DeleteFunc(all, func(v voiced) bool { return v.unit != unit })
}

// commonUnit is what most of the numbers count; of equals, what the first counts.
func commonUnit(all []voiced) uint64 {
	votes := map[uint64]int{}
	for _, v := range all {
		votes[v.unit]++
	}
	best := all[0].unit
	for _, v := range all {
		if votes[v.unit] > votes[best] {
			best = v.unit
		}
	}
	return best
}

// counted are the numbers in a statement's content.
func (c *corpus) counted(i int) []voiced {
	s := &c.Statements[i]
	doc := c.document.at(s.Document)
	var out []voiced
	for _, k := range c.counts[doc].inside(s.Content) {
		q := &c.Quantities[k]
		if !q.Min.Known && !q.Max.Known {
			continue
		}
		lang := c.languageOf(s)
		out = append(out, voiced{i, c.unitKey(lang, q.Unit), proffer.StatementBounds{Statement: s.ID, Min: q.Min, Max: q.Max, Approx: q.Approx, Unit: q.Unit},
			interval{q.Min, q.Max, q.Approx}})
	}
	// a bare count of people is of the kind that the claim counts
	slices.SortStableFunc(out, func(a, b voiced) int { return cmp.Compare(a.bounds.Statement, b.bounds.Statement) })
	return out
}

// latest keeps of each party the intervals of its latest statements: a count that its own source has replaced is shown
// and does not bind.
func (c *corpus) latest(vs []voiced) []voiced {
	type who struct{ party proffer.EntityID }
	last := map[who]string{}
	key := func(v voiced) who {
		s := &c.Statements[v.statement]
		if len(s.Speaker.Entities) > 0 {
			return who{s.Speaker.Entities[0]}
		}
		return who{0}
	}
	date := func(v voiced) string { return c.Documents[c.document.at(c.Statements[v.statement].Document)].Published }
	for _, v := range vs {
		last[key(v)] = max(last[key(v)], date(v))
	}
	times := map[interval]int{} // a copy gives the same interval
	statements := map[voicedOnce]bool{}
	for _, v := range vs {
		if k := (voicedOnce{v.statement, v.interval}); !statements[k] {
			statements[k] = true
			times[v.interval]++
		}
	}
	return slices.DeleteFunc(slices.Clone(vs), func(v voiced) bool { return date(v) < last[key(v)] && times[v.interval] < 2 })
}

// voicedOnce is an interval that a statement gives.
type voicedOnce struct {
	statement int
	interval
}
