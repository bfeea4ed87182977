package weigh

import (
	"slices"

	"proffer"
)

// apart are the pairs of statements that persons have parted: the later decision on a pair stands.
func (c *corpus) readDecisions() {
	c.apart = map[[2]proffer.StatementID]bool{}
	for _, d := range c.Decisions {
		switch d.Act {
		case TwoClaims:
			eachPair(d.Statements, d.Others, func(k [2]proffer.StatementID) { c.apart[k] = true })
		case OneClaim:
			eachPair(d.Statements, d.Statements, func(k [2]proffer.StatementID) { delete(c.apart, k) })
		}
	}
}

func eachPair(as, bs []proffer.StatementID, f func([2]proffer.StatementID)) {
	for _, a := range as {
		for _, b := range bs {
			if a != b {
				f([2]proffer.StatementID{min(a, b), max(a, b)})
			}
		}
	}
}

// decidedApart says that a person has parted some statement of one unit from one of the other.
func (c *corpus) decidedApart(a, b *unit) bool {
	if len(c.apart) == 0 {
		return false
	}
	for _, i := range a.statements {
		for _, j := range b.statements {
			x, y := c.Statements[i].ID, c.Statements[j].ID
			if c.apart[[2]proffer.StatementID{min(x, y), max(x, y)}] {
				return true
			}
		}
	}
	return false
}

func (c *corpus) groupsApart(as, bs []*unit) bool {
	if len(c.apart) == 0 {
		return false
	}
	for _, a := range as {
		for _, b := range bs {
			if c.decidedApart(a, b) {
				return true
			}
		}
	}
	return false
}

// decidedOne joins the units of statements that persons have put into one claim.
func (c *corpus) decidedOne(us []*unit, f forest) {
	if !slices.ContainsFunc(c.Decisions, func(d Decision) bool { return d.Act == OneClaim }) {
		return
	}
	unitOf := map[proffer.StatementID]int{}
	for i, u := range us {
		for _, s := range u.statements {
			unitOf[c.Statements[s].ID] = i
		}
	}
	for _, d := range c.Decisions {
		if d.Act != OneClaim {
			continue
		}
		eachPair(d.Statements, d.Statements, func(k [2]proffer.StatementID) {
			a, ok := unitOf[k[0]]
			b, ok2 := unitOf[k[1]]
			if ok && ok2 && !c.apart[k] {
				f.join(a, b)
			}
		})
	}
}
