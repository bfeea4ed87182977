package syntax

// A state is a configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011). Places
// run from 1 to n; place 0 is the root, at the bottom of the stack.
//
//	shift        the first word of the buffer goes onto the stack
//	left         the first word of the buffer becomes the head of the top of the stack, which leaves it
//	right        the second on the stack becomes the head of the top, which leaves it
//
// The root takes its one child last, when the buffer is empty.
type state struct {
	n     int
	stack []int32
	next  int // first place of the buffer; n+1 when it is empty
	head  []int32
	rel   []int16
	kids  []kids
}

// kids is what the features ask of a word's children so far: the outermost two on each side, how many, which relations.
type kids struct {
	l1, l2, r1, r2 int32
	nl, nr         uint8
	setl, setr     uint64
}

// The transitions.
const (
	shift = iota
	left
	right
)

// arcSides is how many transitions make arcs: all from left on.
const arcSides = right - left + 1

var transitions = []string{"shift", "left", "right"}

func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	s = s[:n]
	clear(s)
	return s
}

func (s *state) reset(n int) {
	s.n, s.next = n, 1
	s.stack = append(s.stack[:0], 0)
	s.head, s.rel, s.kids = grown(s.head, n+1), grown(s.rel, n+1), grown(s.kids, n+1)
	for i := range s.head {
		s.head[i], s.rel[i] = -1, -1
	}
}

func (s *state) done() bool { return s.next > s.n && len(s.stack) == 1 }

// top is the k-th of the stack from the top, -1 where there is none.
func (s *state) top(k int) int32 {
	if k >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-k]
}

// arc is the word that transition t would give a head, and that head.
func (s *state) arc(t int) (child, head int32) {
	if t == left {
		return s.top(0), int32(s.next)
	}
	return s.top(0), s.top(1)
}

// apply takes a transition that is allowed; rel is the relation of its arc.
func (s *state) apply(t, rel int) {
	if t == shift {
		s.stack = append(s.stack, int32(s.next))
		s.next++
		return
	}
	child, head := s.arc(t)
	s.stack = s.stack[:len(s.stack)-1]
	s.head[child], s.rel[child] = head, int16(rel)
	k := &s.kids[head]
	if child < head {
		k.l2, k.l1 = k.l1, child
		k.nl, k.setl = k.nl+b2u8(k.nl < 9), k.setl|1<<(rel&63)
	} else {
		k.r2, k.r1 = k.r1, child
		k.nr, k.setr = k.nr+b2u8(k.nr < 9), k.setr|1<<(rel&63)
	}
}

// allowed says that the state has room for transition t.
func (s *state) allowed(t int) bool {
	switch t {
	case shift:
		return s.next <= s.n
	case left:
		return len(s.stack) > 1 && s.next <= s.n
	}
	return len(s.stack) > 2 || len(s.stack) == 2 && s.next > s.n
}

// only is the transition that alone is allowed, or -1.
func (s *state) only() int {
	a, b, c := s.allowed(shift), s.allowed(left), s.allowed(right)
	switch {
	case a && !b && !c:
		return shift
	case c && !a && !b:
		return right
	}
	return -1
}

func b2u8(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}
