package syntax

import "proffer/language/linear"

// featuresOfArc appends the features of the relation of the arc that transition t makes. The child has all its
// children by then; the head has those that lie between, and perhaps more.
func featuresOfArc(s *state, ps []place, t int, out []linear.Feature) []linear.Feature {
	child, head := s.arc(t)
	n := 200 * t
	add := func(a, b, c uint64) {
		n++
		out = append(out, linear.Template(n).Uint(a).Uint(b<<8^c).Feature())
	}
	none := &place{form: 1}
	get := func(i int32) *place {
		if i < 0 || int(i) > s.n {
			return none
		}
		return &ps[i]
	}
	kid := func(i int32) (*place, uint64) {
		if i <= 0 {
			return none, 0
		}
		return &ps[i], uint64(s.rel[i] + 1)
	}
	c, h := get(child), get(head)
	kc, kh := &s.kids[child], &s.kids[head]
	cl, clr := kid(kc.l1)
	cl2, cl2r := kid(kc.l2)
	cr, crr := kid(kc.r1)
	hl, hlr := kid(kh.l1)
	hr, hrr := kid(kh.r1)
	add(c.form, 0, 0)
	add(c.tag, 0, 0)
	add(h.form, 0, 0)
	add(h.tag, 0, 0)
	add(c.form, h.form, 0)
	add(c.form, h.tag, 0)
	add(c.tag, h.form, 0)
	add(c.tag, h.tag, 0)
	add(c.form, c.tag, h.tag)
	add(h.form, h.tag, c.tag)
	add(c.cluster, h.cluster, 0)
	add(c.cluster, h.tag, 0)
	add(c.tag, h.cluster, 0)
	add(c.form, h.cluster, 0)
	add(c.cluster, h.form, 0)
	add(get(child-1).tag, c.tag, h.tag)
	add(get(child+1).tag, c.tag, h.tag)
	add(get(head-1).tag, c.tag, h.tag)
	add(get(head+1).tag, c.tag, h.tag)
	add(get(child-1).form, c.tag, h.tag)
	add(get(child+1).form, c.tag, h.tag)
	add(get(head+1).form, c.tag, h.tag)
	add(get(child-1).form, c.form, 0)
	add(get(child+1).form, c.form, 0)
	d := distance(min(child, head), max(child, head))
	add(c.tag, h.tag, d)
	add(c.form, d, 0)
	add(h.form, d, c.tag)
	add(clr, c.tag, h.tag)
	add(cl.form, c.tag, h.tag)
	add(cl.form, h.form, c.tag)
	add(cl.form, c.form, 0)
	add(cl2r, clr, c.tag)
	add(cl2.form, c.tag, h.tag)
	add(crr, c.tag, h.tag)
	add(cr.form, c.tag, h.tag)
	add(cl.tag, c.tag, h.tag)
	add(cr.tag, c.tag, h.tag)
	add(hlr, c.tag, h.tag)
	add(hl.tag, c.tag, h.tag)
	add(hl.form, c.tag, h.tag)
	add(hrr, c.tag, h.tag)
	add(hr.tag, c.tag, h.tag)
	add(hr.form, c.tag, h.form)
	add(kh.setl, c.tag, h.tag)
	add(kh.setr, c.tag, h.tag)
	add(kc.setl, c.tag, h.tag)
	add(kc.setl, c.tag, h.form)
	add(kc.setr, c.tag, h.tag)
	add(kh.setl, h.form, c.tag)
	add(kh.setr, h.form, c.tag)
	commas := uint64(between(min(c.commas, h.commas), max(c.commas, h.commas)))
	verbs := uint64(between(min(c.verbs, h.verbs), max(c.verbs, h.verbs)))
	add(c.tag, h.tag, commas<<4|verbs)
	add(c.tag, h.tag, b2u(c.quoted)<<1|b2u(h.quoted))
	add(c.coarse<<8|h.coarse, kc.setl, kh.setl)
	add(s2tag(s, ps), c.tag, h.tag)
	return out
}

// s2tag is the tag of the word below the two that the arc joins.
func s2tag(s *state, ps []place) uint64 {
	if i := s.top(2); i >= 0 {
		return ps[i].tag
	}
	return 0
}
