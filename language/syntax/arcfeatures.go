package syntax

import "proffer/language/linear"

// arcTemplates is more than there are templates of arcs; each transition that makes arcs has its own.
const arcTemplates = 200

// An arc is what the features ask of one before it is made: its child, which has all its children by then, and its
// head, which has those that lie between, and perhaps more.
type arc struct {
	s           *state
	ps          []place
	child, head int32
	c, h        *place
	kc, kh      *kids
	templates   int // the number before that of the first template
}

// arcOf is the arc that transition t makes.
func (s *state) arcOf(ps []place, t int) arc {
	a := arc{s: s, ps: ps, templates: arcTemplates * t}
	a.child, a.head = s.arc(t)
	a.c, a.h = a.at(a.child), a.at(a.head)
	a.kc, a.kh = &s.kids[a.child], &s.kids[a.head]
	return a
}

func (a *arc) at(i int32) *place {
	if i < 0 || int(i) > a.s.n {
		return &nowhere
	}
	return &a.ps[i]
}

func (a *arc) kid(i int32) (*place, uint64) {
	if i <= 0 {
		return &nowhere, 0
	}
	return &a.ps[i], uint64(a.s.rel[i] + 1)
}

func (a *arc) distance() uint64 { return distance(min(a.child, a.head), max(a.child, a.head)) }

// ofChild appends the features of the child alone, and the one that is in every arc. Some templates that the models
// learnt name the same word twice.
func (a *arc) ofChild(out []linear.Feature) []linear.Feature {
	add := func(template int, x uint64) { out = append(out, feature(a.templates+template, x, 0, 0)) }
	add(1, a.c.form)
	add(2, a.c.tag)
	add(11, 0)
	add(13, a.c.tag)
	add(14, a.c.form)
	return out
}

// ofHead appends the features of the head alone.
func (a *arc) ofHead(out []linear.Feature) []linear.Feature {
	add := func(template int, x, y uint64) { out = append(out, feature(a.templates+template, x, y, 0)) }
	add(3, a.h.form, 0)
	add(4, a.h.tag, 0)
	add(12, 0, a.h.tag)
	add(15, 0, a.h.form)
	return out
}

// first appends the features that decide most often: the two words together, their distance, the tags beside them.
func (a *arc) first(out []linear.Feature) []linear.Feature {
	add := func(template int, x, y, z uint64) { out = append(out, feature(a.templates+template, x, y, z)) }
	c, h := a.c, a.h
	cl, clr := a.kid(a.kc.l1)
	cl2, cl2r := a.kid(a.kc.l2)
	add(5, c.form, h.form, 0)
	add(6, c.form, h.tag, 0)
	add(7, c.tag, h.form, 0)
	add(8, c.tag, h.tag, 0)
	add(9, c.form, c.tag, h.tag)
	add(10, h.form, h.tag, c.tag)
	add(16, a.at(a.child-1).tag, c.tag, h.tag)
	add(17, a.at(a.child+1).tag, c.tag, h.tag)
	add(18, a.at(a.head-1).tag, c.tag, h.tag)
	add(19, a.at(a.head+1).tag, c.tag, h.tag)
	add(25, c.tag, h.tag, a.distance())
	add(28, clr, c.tag, h.tag)
	add(29, cl.form, c.tag, h.tag)
	add(30, cl.form, h.form, c.tag)
	add(31, cl.form, c.form, 0)
	add(32, cl2r, clr, c.tag)
	add(33, cl2.form, c.tag, h.tag)
	commas := uint64(between(min(c.commas, h.commas), max(c.commas, h.commas)))
	verbs := uint64(between(min(c.verbs, h.verbs), max(c.verbs, h.verbs)))
	add(51, c.tag, h.tag, commas<<4|verbs)
	add(53, c.coarse<<8|h.coarse, a.kc.setl, a.kh.setl)
	return out
}

// others appends the rest.
func (a *arc) others(out []linear.Feature) []linear.Feature {
	add := func(template int, x, y, z uint64) { out = append(out, feature(a.templates+template, x, y, z)) }
	c, h, kc, kh := a.c, a.h, a.kc, a.kh
	cl, _ := a.kid(kc.l1)
	cr, crr := a.kid(kc.r1)
	hl, hlr := a.kid(kh.l1)
	hr, hrr := a.kid(kh.r1)
	add(20, a.at(a.child-1).form, c.tag, h.tag)
	add(21, a.at(a.child+1).form, c.tag, h.tag)
	add(22, a.at(a.head+1).form, c.tag, h.tag)
	add(23, a.at(a.child-1).form, c.form, 0)
	add(24, a.at(a.child+1).form, c.form, 0)
	add(26, c.form, a.distance(), 0)
	add(27, h.form, a.distance(), c.tag)
	add(34, crr, c.tag, h.tag)
	add(35, cr.form, c.tag, h.tag)
	add(36, cl.tag, c.tag, h.tag)
	add(37, cr.tag, c.tag, h.tag)
	add(38, hlr, c.tag, h.tag)
	add(39, hl.tag, c.tag, h.tag)
	add(40, hl.form, c.tag, h.tag)
	add(41, hrr, c.tag, h.tag)
	add(42, hr.tag, c.tag, h.tag)
	add(43, hr.form, c.tag, h.form)
	add(44, kh.setl, c.tag, h.tag)
	add(45, kh.setr, c.tag, h.tag)
	add(46, kc.setl, c.tag, h.tag)
	add(47, kc.setl, c.tag, h.form)
	add(48, kc.setr, c.tag, h.tag)
	add(49, kh.setl, h.form, c.tag)
	add(50, kh.setr, h.form, c.tag)
	add(52, c.tag, h.tag, b2u(c.quoted)<<1|b2u(h.quoted))
	add(54, s2tag(a.s, a.ps), c.tag, h.tag)
	return out
}

// s2tag is the tag of the word below the two that the arc joins.
func s2tag(s *state, ps []place) uint64 {
	if i := s.top(2); i >= 0 {
		return ps[i].tag
	}
	return 0
}
