package syntax

import "proffer/language/linear"

// A place is what the parser's features see of one word.
type place struct {
	form    uint64
	tag     uint64 // joint tag
	coarse  uint64 // universal tag
	cluster uint64
	commas  uint8 // commas before it
	verbs   uint8 // verbs before it
	quoted  bool  // inside quotation marks
}

// featuresOfState appends the features of a state: after Zhang and Nivre (2011), with the universal tags and clusters
// as coarser views of the same pairs.
func featuresOfState(s *state, ps []place, out []linear.Feature) []linear.Feature {
	n := 0
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
	kid := func(i int32) *place {
		if i <= 0 {
			return none
		}
		return &ps[i]
	}
	rel := func(i int32) uint64 {
		if i <= 0 {
			return 0
		}
		return uint64(s.rel[i] + 1)
	}
	var noKids kids
	kin := func(i int32) *kids {
		if i < 0 || int(i) > s.n {
			return &noKids
		}
		return &s.kids[i]
	}
	i0, i1, i2, j0 := s.top(0), s.top(1), s.top(2), int32(s.next)
	s0, s1, s2 := get(i0), get(i1), get(i2)
	b0, b1, b2 := get(j0), get(j0+1), get(j0+2)
	k0, k1, kb := kin(i0), kin(i1), kin(j0)

	for _, p := range [...]*place{s0, s1, b0, b1, b2, s2} {
		add(p.form, p.tag, 0)
		add(p.form, 0, 0)
		add(p.tag, 0, 0)
	}
	for _, p := range [...]*place{s0, s1, b0, b1} {
		add(p.cluster, 0, 0)
	}
	for _, p := range [...][2]*place{{s0, b0}, {s1, s0}} {
		x, y := p[0], p[1]
		add(x.form^x.tag, y.form, y.tag)
		add(x.form^x.tag, y.form, 0)
		add(x.form, y.form, y.tag)
		add(x.form, x.tag, y.tag)
		add(y.form, x.tag, y.tag)
		add(x.form, y.form, 0)
		add(x.form, y.tag, 0)
		add(y.form, x.tag, 0)
		add(x.tag, y.tag, 0)
		add(x.cluster, y.cluster, 0)
		add(x.form, y.cluster, 0)
		add(x.cluster, y.form, 0)
		add(x.cluster, y.tag, 0)
		add(y.cluster, x.tag, 0)
	}
	add(s1.tag, b0.tag, 0)
	add(s1.form, b0.form, 0)
	add(s1.form, b0.tag, 0)
	add(s1.tag, b0.form, 0)
	add(b0.tag, b1.tag, 0)
	add(b0.form, b1.tag, 0)
	add(b0.form, b1.form, 0)
	add(b0.tag, b1.form, s0.tag)
	add(b0.tag<<8|b1.tag, b2.tag, 0)
	add(s0.tag<<8|b0.tag, b1.tag, 0)
	add(s0.tag<<16|b0.tag<<8|b1.tag, b2.tag, 0)
	add(s1.tag<<8|s0.tag, b0.tag, 0)
	add(s1.tag<<16|s0.tag<<8|b0.tag, b1.tag, 0)
	add(s2.tag<<8|s1.tag, s0.tag, 0)
	add(s2.tag<<16|s1.tag<<8|s0.tag, b0.tag, 0)
	add(s0.form, b0.tag, b1.tag)
	add(s0.form, s1.tag, b0.tag)
	add(s1.form, s0.tag, b0.tag)
	add(b0.form, s1.tag, s0.tag)
	add(s0.cluster, b0.cluster, b1.tag)
	add(s1.cluster, s0.cluster, b0.tag)
	add(s1.coarse<<16|s0.coarse<<8|b0.coarse, b1.coarse<<8|b2.coarse, s2.coarse)

	for _, c := range [...]struct {
		head, other *place
		kid         int32
	}{
		{s0, b0, k0.l1}, {s0, b0, k0.r1}, {s0, b0, k0.l2}, {s0, b0, k0.r2},
		{b0, s0, kb.l1}, {b0, s0, kb.l2}, {s1, s0, k1.l1}, {s1, s0, k1.r1}, {s1, s0, k1.r2}, {s0, s1, k0.l1}, {s0, s1, k0.r1},
	} {
		p, r := kid(c.kid), rel(c.kid)
		add(r, c.head.tag, c.other.tag)
		add(p.tag, c.head.tag, c.other.tag)
		add(p.form, c.head.tag, r)
		add(c.head.form, r, 0)
	}
	add(s0.tag<<16|b0.tag, rel(k0.l1), rel(k0.r1))
	add(s1.tag<<16|s0.tag, rel(k1.l1), rel(k1.r1))
	add(s0.tag<<16|b0.tag, rel(k0.r1), rel(kb.l1))
	add(s1.tag<<16|s0.tag, rel(k1.r1), rel(k0.l1))

	d0, d1 := distance(i0, j0), distance(i1, i0)
	c0, c1 := uint64(between(s0.commas, b0.commas)), uint64(between(s1.commas, s0.commas))
	v0, v1 := uint64(between(s0.verbs, b0.verbs)), uint64(between(s1.verbs, s0.verbs))
	add(s0.form, d0, 0)
	add(s0.tag, d0, 0)
	add(b0.form, d0, 0)
	add(b0.tag, d0, 0)
	add(s0.tag, b0.tag, d0)
	add(s1.form, d1, 0)
	add(s1.tag, d1, 0)
	add(s1.tag, s0.tag, d1)
	add(s1.tag<<8|s0.tag, b0.tag, c1)
	add(s0.tag, b0.tag, c0)
	add(s0.tag, b0.tag, v0<<4|c0)
	add(s1.tag, s0.tag, v1<<4|c1)
	quotes := b2u(s1.quoted)<<2 | b2u(s0.quoted)<<1 | b2u(b0.quoted)
	add(s0.tag, b0.tag, quotes)
	add(s1.tag, s0.tag, quotes)

	add(s0.form, uint64(k0.nr), 1)
	add(s0.tag, uint64(k0.nr), b0.tag)
	add(s0.form, uint64(k0.nl), 2)
	add(s0.tag, uint64(k0.nl), b0.tag)
	add(b0.form, uint64(kb.nl), 0)
	add(b0.tag, uint64(kb.nl), s0.tag)
	add(s1.form, uint64(k1.nr), 1)
	add(s1.tag, uint64(k1.nr), s0.tag)
	add(s1.tag, uint64(k1.nl), s0.tag)
	add(s0.tag, k0.setr, 0)
	add(s0.tag, k0.setl, 0)
	add(b0.tag, kb.setl, 0)
	add(s1.tag, k1.setr, 0)
	add(s1.tag, k1.setl, 0)
	add(s0.form, k0.setl, 0)
	add(s0.form, k0.setr, 0)
	add(s1.form, k1.setr, 0)
	add(b0.form, kb.setl, 0)
	return out
}

// distance is coarse: 1 to 5, then steps.
func distance(a, b int32) uint64 {
	switch d := b - a; {
	case a < 0:
		return 0
	case d <= 5:
		return uint64(d)
	case d <= 8:
		return 6
	case d <= 14:
		return 7
	}
	return 8
}

func between(a, b uint8) uint8 {
	if b < a {
		return 0
	}
	return min(b-a, 3)
}
