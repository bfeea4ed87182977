package weigh

import (
	"slices"
	"sort"

	"proffer"
	"proffer/cores"
)

// Thresholds of likeness, in thousandths; 500 is as likely as not.
const (
	leastJoin = 525 // likeness of two groups from which they are one claim
	bestShare = 30  // percent that the best pair counts in it, the rest is the average; nothing where claims are gathered
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

// sortedEdges are all edges of some lists in order: those of one likeness are put together, then sorted, which all cores
// share.
func sortedEdges(lists [][]edge) []edge {
	var end [1002]int // by the place of a likeness: where it ends
	for _, es := range lists {
		for _, e := range es {
			end[e>>(2*placeBits)+1]++
		}
	}
	for i := 1; i < len(end); i++ {
		end[i] += end[i-1]
	}
	next, out := end, make([]edge, end[len(end)-1]) // where the next of a likeness goes
	for _, es := range lists {
		for _, e := range es {
			k := e >> (2 * placeBits)
			out[next[k]] = e
			next[k]++
		}
	}
	cores.Each(len(end)-1, func(i int) { slices.Sort(out[end[i]:end[i+1]]) })
	return out
}

// edges are those between each unit and the units before it that share most with it, by worker. Nobody is compared with
// everybody.
func (c *corpus) edges(us []*unit, take func(*unit) bool) [][]edge {
	const first, most = 200, 48
	x := newIndex(len(us), first)
	for i, u := range us {
		if take(u) {
			x.add(i, &u.profile)
		}
	}
	workers := c.asking(x)
	out := make([][]edge, len(workers))
	cores.Among(workers, len(us), func(a *asking, i int) {
		if !take(us[i]) {
			return
		}
		near := a.near(&us[i].profile, most, i)
		a.fetchAll(near)
		for _, j := range near {
			if s := a.likeness(&a.cards[j], &a.cards[i]); s >= leastEdge {
				out[a.place] = append(out[a.place], newEdge(int(j), i, s))
			}
		}
	})
	return out
}

// asking is a worker that asks an index.
type asking struct {
	*corpus
	*caller
	place int // among the workers
}

// asking are the workers that ask an index.
func (c *corpus) asking(x *index) (out []*asking) {
	for k, h := range c.hands() {
		out = append(out, &asking{h, x.caller(), k})
	}
	return out
}

// cluster joins units whose groups are similar on average, the most similar first. The average keeps one broad
// statement from chaining two claims together. The further forests go on from the first to what is of one matter, in the
// steps of leastBroader, which broader claims gather.
func (c *corpus) cluster(us []*unit, take func(*unit) bool) (one forest, matters []forest) {
	k := &clusterer{corpus: c, us: us, least: leastJoin, best: bestShare, forest: newForest(len(us)), members: make([][]int32, len(us)), refused: newRefusals(len(us))}
	all := make([]int32, len(us))
	for i := range us {
		all[i] = int32(i)
		k.members[i] = all[i : i+1 : i+1]
	}
	es := sortedEdges(c.edges(us, take))
	likely := sort.Search(len(es), func(n int) bool { return es[n].sim() < leastJoin })
	k.joinAlong(es[:likely])
	// Groups that a likely pair could not join may still be joined by an unlikely one, once they have grown.
	open := func(i int) bool { return k.refused.open[k.root(i)] > 0 }
	var again []edge
	for _, e := range es[likely:] {
		if open(e.b()) && open(e.a()) {
			again = append(again, e)
		}
	}
	k.joinAlong(again)
	one = slices.Clone(k.forest)
	for _, least := range leastBroader {
		es = k.widen(least, es)
		matters = append(matters, slices.Clone(k.forest))
	}
	return one, matters
}

// widen goes on joining groups down to a likeness, none that charge different parties. It gives the edges between different
// groups that it met, each pair of groups at their most alike units only; edges are in order.
func (k *clusterer) widen(least int64, es []edge) []edge {
	k.least, k.best, k.refused, k.charge = least, 0, newRefusals(len(k.us)), map[int]proffer.EntityID{}
	root := make([]int32, len(k.us))
	for i, u := range k.us {
		r := k.root(i)
		root[i] = int32(r)
		if u.target != 0 && k.charge[r] == 0 {
			k.charge[r] = u.target
		}
	}
	tried := map[uint64]struct{}{}
	es = slices.DeleteFunc(es, func(e edge) bool {
		a, b := root[e.a()], root[e.b()]
		before := len(tried)
		if a != b {
			tried[rootPair(int(a), int(b))] = struct{}{}
		}
		return len(tried) == before
	})
	k.joinAlong(es)
	return es
}

// A clusterer joins units into groups.
type clusterer struct {
	*corpus
	forest
	least   int64                    // likeness from which groups are joined
	best    int64                    // percent that the best pair counts in it
	charge  map[int]proffer.EntityID // by root, whom it charges, where groups that charge different parties stay apart
	us      []*unit
	members [][]int32
	refused *refusals // between which groups a likely pair leads that could not be joined
}

// few is how many members of a group are asked what it is like.
const few = 8

// joinAlong joins groups along edges, which are in order.
func (k *clusterer) joinAlong(es []edge) {
	for _, e := range es {
		a, b := k.root(e.a()), k.root(e.b())
		if a == b || len(k.apart) > 0 && k.decidedApart(k.us[e.a()], k.us[e.b()]) || k.chargeOthers(a, b) {
			continue
		}
		a, b = min(a, b), max(a, b)
		old, met := k.refused.between(a, b)
		if met && int(old.a) == min(few, len(k.members[a])) && int(old.b) == min(few, len(k.members[b])) || !met && e.sim() < k.least {
			continue
		}
		if now, alike := k.average(a, b, old, e); alike {
			k.join(a, b)
		} else {
			k.refused.add(a, b, now)
		}
	}
}

// chargeOthers says that two groups, by their roots, charge different parties.
func (k *clusterer) chargeOthers(a, b int) bool {
	x, y := k.charge[a], k.charge[b]
	return x != 0 && y != 0 && !k.belongs(x, y) && !k.belongs(y, x)
}

// join makes one group of two, by their roots, the lesser first.
func (k *clusterer) join(a, b int) {
	k.forest.join(a, b)
	k.members[a] = append(k.members[a], k.members[b]...)
	k.members[b] = nil
	if e := k.charge[b]; e != 0 && k.charge[a] == 0 {
		k.charge[a] = e
	}
	k.refused.join(a, b)
}

// average says that two groups, by their roots, are similar enough on average to be joined: over the first few of each, and
// the best of them counts besides, so that a group can grow by its nearest member and yet no broad statement chains two claims
// together. It goes on from what was compared before, and no longer than until the rest cannot change the answer; e leads
// from one group to the other.
func (k *clusterer) average(a, b int, old refusal, e edge) (now refusal, alike bool) {
	as, bs := k.members[a][:min(few, len(k.members[a]))], k.members[b][:min(few, len(k.members[b]))]
	n := int32(len(as) * len(bs))
	now = refusal{uint8(len(as)), uint8(len(bs)), old.best, old.sum}
	if n > 1 {
		k.fetchAll(as)
		k.fetchAll(bs)
	}
	for x, i := range as {
		from := 0
		if x < int(old.a) {
			from = int(old.b)
		}
		for _, j := range bs[from:] {
			s := k.between(int(i), int(j), e)
			now.sum, now.best = now.sum+int32(s), max(now.best, int16(s))
			if (int64(now.sum/n)*(100-k.best)+int64(now.best)*k.best)/100 >= k.least {
				return now, true
			}
		}
	}
	return now, false
}

// between is the likeness of two units, by place; an edge tells that of its own.
func (k *clusterer) between(i, j int, e edge) int64 {
	if i, j = min(i, j), max(i, j); i == e.a() && j == e.b() {
		return e.sim()
	}
	return k.likeness(&k.cards[i], &k.cards[j])
}
