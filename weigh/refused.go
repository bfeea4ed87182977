package weigh

// refusals are pairs of groups, by their roots, between which a likely pair of units leads and which could not be joined.
type refusals struct {
	of   map[uint64]refusal // see rootPair
	with [][]int32          // by root: the others; some of them are no roots any more, some are named twice
	open []int32            // by root: how many others there are
}

// A refusal is how many of the first members of both groups were compared when they were not joined, the lesser root's first;
// the sum of their likenesses, and the best.
type refusal struct {
	a, b uint8
	best int16
	sum  int32
}

func newRefusals(n int) *refusals {
	return &refusals{of: map[uint64]refusal{}, with: make([][]int32, n), open: make([]int32, n)}
}

// rootPair is a key for two roots, in whatever order.
func rootPair(a, b int32) uint64 { return uint64(min(a, b))<<placeBits | uint64(max(a, b)) }

// between is the refusal between two groups, by their roots, if there is one.
func (r *refusals) between(a, b int32) (x refusal, known bool) {
	if r.open[a] == 0 || r.open[b] == 0 {
		return x, false
	}
	x, known = r.of[rootPair(a, b)]
	return x, known
}

func (r *refusals) add(a, b int32, x refusal) {
	before := len(r.of)
	r.of[rootPair(a, b)] = x
	if len(r.of) > before {
		r.with[a], r.with[b] = append(r.with[a], b), append(r.with[b], a)
		r.open[a], r.open[b] = r.open[a]+1, r.open[b]+1
	}
}

// join gives group a what group b has, which is now part of it. With whom only b was compared a was not yet; its own first
// members are the same as before.
func (r *refusals) join(a, b int32) {
	for _, x := range r.with[b] {
		if _, known := r.of[rootPair(b, x)]; !known {
			continue
		}
		delete(r.of, rootPair(b, x))
		r.open[x]--
		if x == a {
			continue
		}
		if _, known := r.of[rootPair(a, x)]; !known {
			r.add(a, x, refusal{})
		}
	}
	r.with[b], r.open[b] = nil, 0
}
