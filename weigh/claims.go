package weigh

import (
	"cmp"
	"slices"

	"proffer"
	"proffer/cores"
)

// A group is a claim while it is being made: units for it and against it.
type group struct {
	units   []*unit // that say it, plan it, ask for it, or keep silent about it
	against []*unit
	accused []proffer.EntityID
	ordinal int      // position of its earliest member in canonical order
	words   string   // its summary
	narrow  *group   // of those of its units that say more: who sent what is there
	pieces  []*group // of a broader claim: the claims that it gathers, all of whose units are its own
	about   *about   // what replies ask of it
	voices  []voice  // that support it, once it is weighed

	disputes []dispute // over days and places, once it is weighed; of a broader claim they are with those that it gathers
	disputed []dispute // of these, such as none of its accused is party to

	first, second *voice // that bear each other out, once it is weighed; nil where none do
}

// groups makes the claims: positive units are clustered; then each denial joins every claim that cannot be true if it
// is, and each silence the claim it is silent about. Broader claims, which gather others, come last.
func (c *corpus) groups(us []*unit) []*group {
	positive := func(u *unit) bool { return u.mode != denial && u.mode != silence }
	full := func(u *unit) bool { return positive(u) && !u.profile.slight() }
	f, matters := c.cluster(us, full)
	c.joinThin(us, f, positive)
	c.decidedOne(us, f)
	byRoot := map[int]*group{}
	var out []*group
	for i, u := range us {
		if !positive(u) {
			continue
		}
		r := f.root(i)
		g := byRoot[r]
		if g == nil {
			g = &group{ordinal: u.order}
			byRoot[r] = g
			out = append(out, g)
		}
		g.units = append(g.units, u)
	}
	cores.Among(c.hands(), len(out), func(h *corpus, n int) { out[n].accused = h.charged(out[n]) })
	a := newAttacher(c, us, out)
	out = a.admissions(out)
	a.replies()
	out = append(out, a.alone...)
	for _, g := range out {
		c.parts(g)
	}
	for _, g := range slices.Clone(out) {
		if n := c.sent(g); n != nil {
			g.narrow = n
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, func(x, y *group) int { return cmp.Compare(x.ordinal, y.ordinal) })
	return append(out, c.gather(out, matters)...)
}

// parts puts flat contradictions of one claim on opposite sides: a full statement that negates what most others say is
// against (of as many on both sides the negation), unless its speaker says it elsewhere in the claim ("they are not there for fun").
func (c *corpus) parts(g *group) {
	n := 0
	for _, u := range g.units {
		n += b2i(u.negates())
	}
	if n == 0 || 2*n > len(g.units) {
		return
	}
	least := int64(leastFlat)
	if 2*n == len(g.units) {
		least = leastFlatEven
	}
	var stay []*unit
	for _, u := range g.units {
		if u.negates() && !u.profile.slight() && !c.saysElsewhere(u, g) && c.flatly(u, g, least) {
			g.against = append(g.against, u)
		} else {
			stay = append(stay, u)
		}
	}
	g.units = stay
}

// saysElsewhere says that the party of u says in the claim what u negates.
func (c *corpus) saysElsewhere(u *unit, g *group) bool {
	return slices.ContainsFunc(g.units, func(o *unit) bool {
		return !o.negates() && meet(o.parties, u.parties) && c.sayAlike(o, u) >= leastBorneOut
	})
}

// leastFlat is how similar two statements must be, what happens in them alone, for the one that negates to contradict the
// other; more where as many state it as negate it.
const (
	leastFlat     = 450
	leastFlatEven = 800
)

// flatly says that some statement of the claim says just what u negates, and not more or less of the same matter.
func (c *corpus) flatly(u *unit, g *group, least int64) bool {
	return slices.ContainsFunc(g.units, func(o *unit) bool {
		var v pairVector
		v.likeness(&c.layout, o.profile.sums, u.profile.sums)
		return o.mode == fact && !o.negates() && v[pairDice] >= least
	})
}

// negates says that a unit states that something is not so.
func (u *unit) negates() bool { return u.mode == fact && u.negated }
