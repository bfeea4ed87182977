package weigh

import (
	"math/bits"
	"slices"

	"proffer"
)

// Thresholds of likeness, in thousandths; 500 is as likely as not.
const (
	leastJoin = 525 // likeness of two groups from which they are one claim
	bestShare = 60  // percent that the best pair counts in it; the rest is the average
	leastEdge = 180 // below it two units are not compared further
)

// An edge is a pair of units that may say the same, in one number, so that the least is the pair to be joined first: the
// most alike, of equals the earliest.
type edge uint64

const placeBits = 27

func newEdge(a, b int, sim int64) edge {
	return edge(1000-sim)<<(2*placeBits) | edge(a)<<placeBits | edge(b)
}

func (e edge) a() int     { return int(e >> placeBits & (1<<placeBits - 1)) }
func (e edge) b() int     { return int(e & (1<<placeBits - 1)) }
func (e edge) sim() int64 { return 1000 - int64(e>>(2*placeBits)) }

// sortEdges sorts edges; those of one likeness are first put together, which sorting all at once is slower than.
func sortEdges(es []edge) {
	var end [1002]int // by the place of a likeness: where it ends
	for _, e := range es {
		end[e>>(2*placeBits)+1]++
	}
	for i := 1; i < len(end); i++ {
		end[i] += end[i-1]
	}
	next := end // where the next of a likeness goes
	for i := range len(end) - 1 {
		for next[i] < end[i+1] {
			e := es[next[i]]
			k := e >> (2 * placeBits)
			if int(k) == i {
				next[i]++
				continue
			}
			es[next[i]], es[next[k]] = es[next[k]], e
			next[k]++
		}
	}
	for i := range len(end) - 1 {
		slices.Sort(es[end[i]:end[i+1]])
	}
}

// bare is what a passage says by itself.
func (p *profile) bare() *profile {
	if p.core != nil && p.core.distinct() > 0 {
		return p.core
	}
	return p
}

// pairs calls f for each unit and those before it that share most with it. Nobody is compared with everybody.
func pairs(us []*unit, take func(*unit) bool, f func(j, i int)) {
	const first, most = 200, 48
	x := newIndex(len(us), first)
	for i, u := range us {
		if !take(u) {
			continue
		}
		for _, j := range x.near(&u.profile, most) {
			f(int(j), i)
		}
		x.add(i, &u.profile)
	}
}

// cluster joins units whose groups are similar on average, the most similar first. The average keeps one broad
// statement from chaining two claims together. The further forests go on from the first to what is of one matter, in the
// steps of leastBroader, which broader claims gather.
func (c *corpus) cluster(us []*unit, take func(*unit) bool) (one forest, matters []forest) {
	k := &clusterer{corpus: c, us: us, least: leastJoin, forest: newForest(len(us)), members: make([][]int32, len(us)), refused: make([]map[int]refusal, len(us)),
		known: make([]knownPair, 1<<min(18, bits.Len(uint(64*len(us)))))}
	all := make([]int32, len(us))
	for i := range us {
		all[i] = int32(i)
		k.members[i] = all[i : i+1 : i+1]
	}
	var likely, unlikely []edge
	pairs(us, take, func(j, i int) {
		switch s := c.likenessOf(us[j], us[i]); {
		case s >= leastJoin:
			likely = append(likely, newEdge(j, i, s))
		case s >= leastEdge:
			unlikely = append(unlikely, newEdge(j, i, s))
		}
	})
	k.joinAlong(likely)
	// Groups that a likely pair could not join may still be joined by an unlikely one, once they have grown.
	open := func(i int) bool { return len(k.refused[k.root(i)]) > 0 }
	var again []edge
	for _, e := range unlikely {
		if open(e.b()) && open(e.a()) {
			again = append(again, e)
		}
	}
	k.joinAlong(again)
	one = slices.Clone(k.forest)
	es := append(likely, unlikely...)
	sortEdges(es)
	for _, least := range leastBroader {
		es = k.widen(least, es)
		matters = append(matters, slices.Clone(k.forest))
	}
	return one, matters
}

// widen goes on joining groups down to a likeness, none that charge different parties. It gives the edges between different
// groups that it met, each pair of groups at their most alike units only; edges are in order.
func (k *clusterer) widen(least int64, es []edge) []edge {
	k.least, k.refused, k.charge = least, make([]map[int]refusal, len(k.us)), map[int]proffer.EntityID{}
	for i, u := range k.us {
		if r := k.root(i); u.target != 0 && k.charge[r] == 0 {
			k.charge[r] = u.target
		}
	}
	tried := map[uint64]bool{}
	es = slices.DeleteFunc(es, func(e edge) bool {
		a, b := k.root(e.a()), k.root(e.b())
		if a == b {
			return true
		}
		pair := uint64(min(a, b))<<placeBits | uint64(max(a, b))
		met := tried[pair]
		tried[pair] = true
		return met
	})
	k.joinAlong(es)
	return es
}

// A clusterer joins units into groups.
type clusterer struct {
	*corpus
	forest
	least   int64                    // likeness from which groups are joined
	charge  map[int]proffer.EntityID // by root, whom it charges, where groups that charge different parties stay apart
	us      []*unit
	members [][]int32
	refused []map[int]refusal // by root: other roots to which a likely pair leads and which could not be joined
	known   []knownPair       // what average was asked for lately
}

// A knownPair is the likeness of two units, by place.
type knownPair struct {
	a, b int32
	sim  int64
}

// A refusal is how many members of both groups were asked when they were not joined.
type refusal struct{ a, b int }

// few is how many members of a group are asked what it is like.
const few = 8

func (k *clusterer) joinAlong(es []edge) {
	sortEdges(es)
	for _, e := range es {
		a, b := k.root(e.a()), k.root(e.b())
		if a == b || k.decidedApart(k.us[e.a()], k.us[e.b()]) || k.chargeOthers(a, b) {
			continue
		}
		asked := refusal{min(few, len(k.members[a])), min(few, len(k.members[b]))}
		if old, ok := k.refused[a][b]; ok && old == asked || !ok && e.sim() < k.least {
			continue
		}
		k.know(e)
		if k.average(k.members[a], k.members[b]) >= k.least {
			k.join(a, b)
		} else {
			k.refuse(a, b, asked)
		}
	}
}

// chargeOthers says that two groups, by their roots, charge different parties.
func (k *clusterer) chargeOthers(a, b int) bool {
	x, y := k.charge[a], k.charge[b]
	return x != 0 && y != 0 && !k.belongs(x, y) && !k.belongs(y, x)
}

func (k *clusterer) refuse(a, b int, asked refusal) {
	for _, p := range [2]struct {
		from, to int
		asked    refusal
	}{{a, b, asked}, {b, a, refusal{asked.b, asked.a}}} {
		if k.refused[p.from] == nil {
			k.refused[p.from] = map[int]refusal{}
		}
		k.refused[p.from][p.to] = p.asked
	}
}

// join makes one group of two; whom one of them could not be joined to may be asked again.
func (k *clusterer) join(a, b int) {
	k.forest.join(a, b)
	r, o := min(a, b), max(a, b)
	k.members[r] = append(k.members[r], k.members[o]...)
	k.members[o] = nil
	if e := k.charge[o]; e != 0 && k.charge[r] == 0 {
		k.charge[r] = e
	}
	for x := range k.refused[o] {
		delete(k.refused[x], o)
		if x != r {
			k.refuse(r, x, refusal{})
		}
	}
	k.refused[o] = nil
}

// average similarity between two groups, over the first few of each, and the best of them, which counts more, so that a
// group can grow by its nearest member and yet no broad statement chains two claims together. It is no longer looked for
// once it is the least from which groups are joined, whatever the others are like.
func (k *clusterer) average(a, b []int32) int64 {
	a, b = a[:min(few, len(a))], b[:min(few, len(b))]
	n := int64(len(a) * len(b))
	var sum, best, all int64
	for _, i := range a {
		for _, j := range b {
			s := k.between(i, j)
			sum, best = sum+s, max(best, s)
			if all = (sum/n*(100-bestShare) + best*bestShare) / 100; all >= k.least {
				return all
			}
		}
	}
	return all
}

// between is the likeness of two units. Groups that grow are compared again and again by the same few.
func (k *clusterer) between(a, b int32) int64 {
	a, b = min(a, b), max(a, b)
	p := k.place(a, b)
	if p.a != a || p.b != b {
		*p = knownPair{a, b, k.likenessOf(k.us[a], k.us[b])}
	}
	return p.sim
}

// know keeps the likeness of two units that an edge tells.
func (k *clusterer) know(e edge) {
	a, b := int32(e.a()), int32(e.b())
	*k.place(a, b) = knownPair{a, b, e.sim()}
}

// place is where the likeness of a pair is remembered, the lower first.
func (k *clusterer) place(a, b int32) *knownPair {
	return &k.known[uint64(uint64(a)<<32|uint64(b))*hashPrime>>20%uint64(len(k.known))]
}
