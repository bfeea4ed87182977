package syntax

// A goldTree is the right tree of a sentence, in the state's places.
type goldTree struct {
	head []int32
	rel  []int16
	kids [][]int32
}

func newGoldTree(g *Gold, rels map[string]int) *goldTree {
	n := len(g.Heads)
	t := &goldTree{head: make([]int32, n+1), rel: make([]int16, n+1), kids: make([][]int32, n+1)}
	t.head[0] = -1
	for i, h := range g.Heads {
		t.head[i+1], t.rel[i+1] = int32(h+1), int16(rels[g.Rels[i]])
		t.kids[h+1] = append(t.kids[h+1], int32(i+1))
	}
	return t
}

// costs is how many right arcs become out of reach by shift, left and right (Goldberg and Nivre 2013).
func (g *goldTree) costs(s *state) (cost [3]int) {
	b := int32(s.next)
	if s.allowed(shift) {
		for _, d := range g.kids[b] {
			if d < b && s.head[d] < 0 {
				cost[shift]++
			}
		}
		if h := g.head[b]; h >= 0 && h < b && h != s.top(0) && onStack(s, h) {
			cost[shift]++
		}
	}
	s0 := s.top(0)
	if s0 <= 0 {
		return
	}
	pending := 0
	for _, d := range g.kids[s0] {
		if d >= b {
			pending++
		}
	}
	h := g.head[s0]
	cost[left], cost[right] = pending, pending
	if h == s.top(1) || h > b {
		cost[left]++
	}
	if h >= b {
		cost[right]++
	}
	if s.top(1) == 0 && s.next <= s.n { // the root takes its child last
		cost[right]++
	}
	return
}

// decide gives, of the allowed transitions, the best by scores, the best of those that lose least, and the best of the
// others (-1 where there is none).
func (g *goldTree) decide(s *state, scores []int32) (guess, gold, rival int) {
	cost := g.costs(s)
	least := 1 << 20
	for t := range cost {
		if s.allowed(t) {
			least = min(least, cost[t])
		}
	}
	guess, gold, rival = -1, -1, -1
	for t, c := range cost {
		if !s.allowed(t) {
			continue
		}
		better(&guess, t, scores)
		if c == least {
			better(&gold, t, scores)
		} else {
			better(&rival, t, scores)
		}
	}
	return
}

func better(best *int, t int, scores []int32) {
	if *best < 0 || scores[t] > scores[*best] {
		*best = t
	}
}

func onStack(s *state, i int32) bool {
	for k := len(s.stack) - 1; k >= 0; k-- {
		if s.stack[k] == i {
			return true
		}
	}
	return false
}
