package syntax

import "proffer/language/linear"

// A place is what the parser's features see of one word.
type place struct {
	form   uint64
	tag    uint64 // joint tag
	coarse uint64 // universal tag
	commas uint8  // commas before it
	verbs  uint8  // verbs before it
	quoted bool   // inside quotation marks

	reading *reading // nil beyond the ends, and while learning
}

// seeds are the beginnings of the features of each template.
var seeds = func() (out [3 * arcTemplates]linear.Hash) {
	for n := range out {
		out[n] = linear.Template(n)
	}
	return out
}()

func feature(template int, a, b, c uint64) linear.Feature {
	return seeds[template].Uint(a).Uint(b<<8 ^ c).Feature()
}

// The roles that a word can play in a state: its place, and that it has no children on a side yet.
const (
	roleS0 = iota
	roleS1
	roleS2
	roleB0
	roleB1
	roleB2
	inPlace  // the number of places
	noLeftS0 = iota - 1
	noRightS0
	noLeftS1
	noRightS1
	noLeftB0
	roles
)

// wordFeatures appends the features that say nothing but which word plays a role: they are the same in every state in
// which it does, so that their score is remembered. The template numbers are those that the models learnt; some name
// the same word twice.
func wordFeatures(role int, p *place, out []linear.Feature) []linear.Feature {
	add := func(template int, a, b, c uint64) { out = append(out, feature(template, a, b, c)) }
	if role < inPlace {
		own := [inPlace]int{roleS0: 1, roleS1: 4, roleB0: 7, roleB1: 10, roleB2: 13, roleS2: 16}[role]
		add(own, p.form, p.tag, 0)
		add(own+1, p.form, 0, 0)
		add(own+2, p.tag, 0, 0)
	}
	noKid := func(template int) {
		add(template, nowhere.form, p.tag, 0)
		add(template+1, p.form, 0, 0)
	}
	switch role {
	case roleS0:
		add(33, p.form, 0, 0)
		add(36, 0, p.tag, 0)
		add(48, 0, p.form, 0)
		add(49, 0, p.tag, 0)
	case roleS1:
		add(47, p.form, 0, 0)
		add(50, 0, p.tag, 0)
	case roleB0:
		add(34, 0, p.form, 0)
		add(35, 0, p.tag, 0)
		add(71, 0, 0, p.tag)
	case roleB1:
		add(70, 0, 0, p.tag)
	case noLeftS0:
		noKid(75)
		noKid(83)
		noKid(111)
		add(137, p.form, 0, 2)
		add(145, p.tag, 0, 0)
		add(149, p.form, 0, 0)
	case noRightS0:
		noKid(79)
		noKid(87)
		noKid(115)
		add(135, p.form, 0, 1)
		add(144, p.tag, 0, 0)
		add(150, p.form, 0, 0)
	case noLeftS1:
		noKid(99)
		add(148, p.tag, 0, 0)
	case noRightS1:
		noKid(103)
		noKid(107)
		add(141, p.form, 0, 1)
		add(147, p.tag, 0, 0)
		add(151, p.form, 0, 0)
	case noLeftB0:
		noKid(91)
		noKid(95)
		add(139, p.form, 0, 0)
		add(146, p.tag, 0, 0)
		add(152, p.form, 0, 0)
	}
	return out
}

// constantFeatures are in every state.
var constantFeatures = func() (out []linear.Feature) {
	for _, n := range []int{19, 20, 21, 22, 32, 46} {
		out = append(out, feature(n, 0, 0, 0))
	}
	return out
}()

// A surrounding is what the features ask of a state: the top three of the stack, the first three of the buffer, and the
// children of those that may get an arc.
type surrounding struct {
	s          *state
	ps         []place
	at         [inPlace]int32 // their places
	word       [inPlace]*place
	k0, k1, kb *kids
	d0, d1     uint64 // distances
	c0, c1     uint64 // commas between
	v0, v1     uint64 // verbs between
}

// nowhere is the place beyond the ends of stack and buffer, noKids the children there.
var (
	nowhere = place{form: 1}
	noKids  kids
)

func (s *state) surrounding(ps []place) (v surrounding) {
	kin := func(i int32) *kids {
		if i < 0 || int(i) > s.n {
			return &noKids
		}
		return &s.kids[i]
	}
	v.s, v.ps = s, ps
	next := int32(s.next)
	v.at = [inPlace]int32{roleS0: s.top(0), roleS1: s.top(1), roleS2: s.top(2), roleB0: next, roleB1: next + 1, roleB2: next + 2}
	for r, i := range v.at {
		if v.word[r] = &nowhere; i >= 0 && int(i) <= s.n {
			v.word[r] = &ps[i]
		}
	}
	i0, i1 := v.at[roleS0], v.at[roleS1]
	v.k0, v.k1, v.kb = kin(i0), kin(i1), kin(next)
	s0, s1, b0 := v.word[roleS0], v.word[roleS1], v.word[roleB0]
	v.d0, v.d1 = distance(i0, next), distance(i1, i0)
	v.c0, v.c1 = uint64(between(s0.commas, b0.commas)), uint64(between(s1.commas, s0.commas))
	v.v0, v.v1 = uint64(between(s0.verbs, b0.verbs)), uint64(between(s1.verbs, s0.verbs))
	return v
}

// playing hands on each role that is played, with the place of the word that plays it.
func (v *surrounding) playing(use func(role, place int)) {
	for r := range inPlace {
		use(r, r)
	}
	for _, c := range [...]struct {
		kid         int32
		role, place int
	}{{v.k0.l1, noLeftS0, roleS0}, {v.k0.r1, noRightS0, roleS0}, {v.k1.l1, noLeftS1, roleS1}, {v.k1.r1, noRightS1, roleS1},
		{v.kb.l1, noLeftB0, roleB0}} {
		if c.kid <= 0 {
			use(c.role, c.place)
		}
	}
}

// kid is the place of a child and its relation + 1.
func (v *surrounding) kid(i int32) (*place, uint64) {
	if i <= 0 {
		return &nowhere, 0
	}
	return &v.ps[i], uint64(v.s.rel[i] + 1)
}

// first appends the features that decide most often: pairs of tags, distances, what children there are.
func (v *surrounding) first(out []linear.Feature) []linear.Feature {
	add := func(template int, a, b, c uint64) { out = append(out, feature(template, a, b, c)) }
	s0, s1, s2, b0, b1, b2 := v.word[roleS0], v.word[roleS1], v.word[roleS2], v.word[roleB0], v.word[roleB1], v.word[roleB2]
	k0, k1, kb := v.k0, v.k1, v.kb
	add(29, s0.form, b0.tag, 0)
	add(30, b0.form, s0.tag, 0)
	add(31, s0.tag, b0.tag, 0)
	add(43, s1.form, s0.tag, 0)
	add(44, s0.form, s1.tag, 0)
	add(45, s1.tag, s0.tag, 0)
	add(51, s1.tag, b0.tag, 0)
	add(55, b0.tag, b1.tag, 0)
	add(59, b0.tag<<8|b1.tag, b2.tag, 0)
	add(60, s0.tag<<8|b0.tag, b1.tag, 0)
	add(62, s1.tag<<8|s0.tag, b0.tag, 0)
	add(64, s2.tag<<8|s1.tag, s0.tag, 0)
	add(122, s0.tag, v.d0, 0)
	add(124, b0.tag, v.d0, 0)
	add(125, s0.tag, b0.tag, v.d0)
	add(127, s1.tag, v.d1, 0)
	add(128, s1.tag, s0.tag, v.d1)
	add(131, s0.tag, b0.tag, v.v0<<4|v.c0)
	add(132, s1.tag, s0.tag, v.v1<<4|v.c1)
	kid := func(template int, head *place, i int32) {
		p, r := v.kid(i)
		add(template, p.form, head.tag, r)
	}
	if k0.l1 > 0 {
		kid(75, s0, k0.l1)
		kid(83, s0, k0.l2)
		kid(111, s0, k0.l1)
		add(145, s0.tag, k0.setl, 0)
	}
	if k0.r1 > 0 {
		kid(79, s0, k0.r1)
		kid(87, s0, k0.r2)
		kid(115, s0, k0.r1)
		add(144, s0.tag, k0.setr, 0)
	}
	if kb.l1 > 0 {
		kid(91, b0, kb.l1)
		kid(95, b0, kb.l2)
		add(146, b0.tag, kb.setl, 0)
	}
	if k1.l1 > 0 {
		kid(99, s1, k1.l1)
		add(148, s1.tag, k1.setl, 0)
	}
	if k1.r1 > 0 {
		kid(103, s1, k1.r1)
		kid(107, s1, k1.r2)
		add(147, s1.tag, k1.setr, 0)
	}
	return out
}

// others appends the rest. After Zhang and Nivre (2011), with the universal tags as a coarser view.
func (v *surrounding) others(out []linear.Feature) []linear.Feature {
	add := func(template int, a, b, c uint64) { out = append(out, feature(template, a, b, c)) }
	s0, s1, s2, b0, b1, b2 := v.word[roleS0], v.word[roleS1], v.word[roleS2], v.word[roleB0], v.word[roleB1], v.word[roleB2]
	k0, k1, kb := v.k0, v.k1, v.kb
	for n, p := range [...][2]*place{{s0, b0}, {s1, s0}} {
		x, y, n := p[0], p[1], 14*n
		add(n+23, x.form^x.tag, y.form, y.tag)
		add(n+24, x.form^x.tag, y.form, 0)
		add(n+25, x.form, y.form, y.tag)
		add(n+26, x.form, x.tag, y.tag)
		add(n+27, y.form, x.tag, y.tag)
		add(n+28, x.form, y.form, 0)
	}
	add(52, s1.form, b0.form, 0)
	add(53, s1.form, b0.tag, 0)
	add(54, s1.tag, b0.form, 0)
	add(56, b0.form, b1.tag, 0)
	add(57, b0.form, b1.form, 0)
	add(58, b0.tag, b1.form, s0.tag)
	add(61, s0.tag<<16|b0.tag<<8|b1.tag, b2.tag, 0)
	add(63, s1.tag<<16|s0.tag<<8|b0.tag, b1.tag, 0)
	add(65, s2.tag<<16|s1.tag<<8|s0.tag, b0.tag, 0)
	add(66, s0.form, b0.tag, b1.tag)
	add(67, s0.form, s1.tag, b0.tag)
	add(68, s1.form, s0.tag, b0.tag)
	add(69, b0.form, s1.tag, s0.tag)
	add(72, s1.coarse<<16|s0.coarse<<8|b0.coarse, b1.coarse<<8|b2.coarse, s2.coarse)
	for n, c := range [...]struct {
		head, other *place
		kid, any    int32 // any: the nearest on its side
	}{
		{s0, b0, k0.l1, k0.l1}, {s0, b0, k0.r1, k0.r1}, {s0, b0, k0.l2, k0.l1}, {s0, b0, k0.r2, k0.r1},
		{b0, s0, kb.l1, kb.l1}, {b0, s0, kb.l2, kb.l1}, {s1, s0, k1.l1, k1.l1}, {s1, s0, k1.r1, k1.r1},
		{s1, s0, k1.r2, k1.r1}, {s0, s1, k0.l1, k0.l1}, {s0, s1, k0.r1, k0.r1},
	} {
		p, r := v.kid(c.kid)
		add(73+4*n, r, c.head.tag, c.other.tag)
		add(74+4*n, p.tag, c.head.tag, c.other.tag)
		if c.any > 0 {
			add(76+4*n, c.head.form, r, 0)
		}
	}
	_, r0l := v.kid(k0.l1)
	_, r0r := v.kid(k0.r1)
	_, r1l := v.kid(k1.l1)
	_, r1r := v.kid(k1.r1)
	_, rbl := v.kid(kb.l1)
	add(117, s0.tag<<16|b0.tag, r0l, r0r)
	add(118, s1.tag<<16|s0.tag, r1l, r1r)
	add(119, s0.tag<<16|b0.tag, r0r, rbl)
	add(120, s1.tag<<16|s0.tag, r1r, r0l)
	add(121, s0.form, v.d0, 0)
	add(123, b0.form, v.d0, 0)
	add(126, s1.form, v.d1, 0)
	add(129, s1.tag<<8|s0.tag, b0.tag, v.c1)
	add(130, s0.tag, b0.tag, v.c0)
	quotes := b2u(s1.quoted)<<2 | b2u(s0.quoted)<<1 | b2u(b0.quoted)
	add(133, s0.tag, b0.tag, quotes)
	add(134, s1.tag, s0.tag, quotes)
	add(136, s0.tag, uint64(k0.nr), b0.tag)
	add(138, s0.tag, uint64(k0.nl), b0.tag)
	add(140, b0.tag, uint64(kb.nl), s0.tag)
	add(142, s1.tag, uint64(k1.nr), s0.tag)
	add(143, s1.tag, uint64(k1.nl), s0.tag)
	if k0.r1 > 0 {
		add(135, s0.form, uint64(k0.nr), 1)
		add(150, s0.form, k0.setr, 0)
	}
	if k0.l1 > 0 {
		add(137, s0.form, uint64(k0.nl), 2)
		add(149, s0.form, k0.setl, 0)
	}
	if kb.l1 > 0 {
		add(139, b0.form, uint64(kb.nl), 0)
		add(152, b0.form, kb.setl, 0)
	}
	if k1.r1 > 0 {
		add(141, s1.form, uint64(k1.nr), 1)
		add(151, s1.form, k1.setr, 0)
	}
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
