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

// edges are those between each unit and the units before it that share most with it, in lists and in no order. Nobody is
// compared with everybody.
func (c *corpus) edges(us []*unit, take func(*unit) bool) [][]edge {
	const first, most = 200, 48
	x := newIndex(len(us), first)
	for i, u := range us {
		if take(u) {
			x.add(i, &u.profile)
		}
	}
	workers := c.asking(x)
	lists := make([][][]edge, len(workers)) // by worker
	cores.Among(workers, len(us), func(a *asking, i int) {
		if !take(us[i]) {
			return
		}
		near := a.near(&us[i].profile, most, i)
		a.fetchAll(near)
		for _, j := range near {
			if s := a.likeness(&a.cards[j], &a.cards[i]); s >= leastEdge {
				lists[a.place] = addEdge(lists[a.place], newEdge(int(j), i, s))
			}
		}
	})
	return slices.Concat(lists...)
}

// addEdge adds an edge to the last of some lists, which all have the same room, so that none is ever copied.
func addEdge(lists [][]edge, e edge) [][]edge {
	const room = 1 << 12
	last := len(lists) - 1
	if last < 0 || len(lists[last]) == room {
		lists, last = append(lists, make([]edge, 0, room)), last+1
	}
	lists[last] = append(lists[last], e)
	return lists
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
	k := newClusterer(c, us)
	es := sortedEdges(c.edges(us, take))
	k.joinAlong(es)
	one = slices.Clone(k.group)
	for _, least := range leastBroader {
		es = k.widen(least, es)
		matters = append(matters, slices.Clone(k.group))
	}
	return one, matters
}

// A clusterer joins units into groups, each of which is known by the least of its units.
type clusterer struct {
	*corpus
	group   forest                     // in which the group of each unit stands itself
	least   int64                      // likeness from which groups are joined
	best    int64                      // percent that the best pair counts in it
	charge  map[int32]proffer.EntityID // by group, whom it charges, where groups that charge different parties stay apart
	us      []*unit
	members [][]int32 // by group
	refused *refusals // between which groups a likely pair leads that could not be joined
	round   int32     // how often what joins was foreseen
	grown   []int32   // by group: the last round in which it was joined with another
}

func newClusterer(c *corpus, us []*unit) *clusterer {
	k := &clusterer{corpus: c, us: us, least: leastJoin, best: bestShare, group: newForest(len(us)), members: make([][]int32, len(us)),
		refused: newRefusals(len(us)), grown: make([]int32, len(us))}
	all := make([]int32, len(us))
	for i := range us {
		all[i] = int32(i)
		k.members[i] = all[i : i+1 : i+1]
	}
	return k
}

// hands are the clusterer for each worker, to foresee what joins.
func (k *clusterer) hands() (out []*clusterer) {
	for _, c := range k.corpus.hands() {
		hand := *k
		hand.corpus = c
		out = append(out, &hand)
	}
	return out
}

// widen goes on joining groups down to a likeness, none that charge different parties. It gives the edges between different
// groups that it met, each pair of groups at their most alike units only; edges are in order.
func (k *clusterer) widen(least int64, es []edge) []edge {
	k.least, k.best, k.refused, k.charge = least, 0, newRefusals(len(k.us)), map[int32]proffer.EntityID{}
	for i, u := range k.us {
		if g := k.group[i]; u.target != 0 && k.charge[g] == 0 {
			k.charge[g] = u.target
		}
	}
	tried := map[uint64]struct{}{}
	es = slices.DeleteFunc(es, func(e edge) bool {
		a, b := k.group[e.a()], k.group[e.b()]
		before := len(tried)
		if a != b {
			tried[rootPair(a, b)] = struct{}{}
		}
		return len(tried) == before
	})
	k.joinAlong(es)
	return es
}

// joinAlong joins groups along edges, which are in order. Groups that a likely edge could not join may still be joined by an
// unlikely one, once they have grown.
func (k *clusterer) joinAlong(es []edge) {
	likely := sort.Search(len(es), func(n int) bool { return es[n].sim() < k.least })
	k.joinInRounds(es[:likely])
	k.joinInRounds(es[likely:])
}

// joinInRounds joins groups along edges that are likely, or along such as are not. What they lead to is foreseen for some at a
// time, which all workers share; it is decided in order, and looked at again where groups have grown meanwhile.
func (k *clusterer) joinInRounds(es []edge) {
	const stretch, atOnce = 128, 1 << 12
	hands, foreseen := k.hands(), make([][]prospect, atOnce/stretch)
	for here := range slices.Chunk(es, atOnce) {
		parts := slices.Collect(slices.Chunk(here, stretch))
		cores.Among(hands, len(parts), func(h *clusterer, n int) { foreseen[n] = h.foresee(foreseen[n][:0], parts[n]) })
		k.round++
		for _, ps := range foreseen[:len(parts)] {
			for _, p := range ps {
				k.decide(p)
			}
		}
	}
}

// A prospect is what an edge between two groups, the lesser first, leads to.
type prospect struct {
	edge
	a, b int32
	outcome
	compared refusal // where it is refused
}

type outcome uint8

const (
	undecided outcome = iota // nothing comes of it, unless the groups grow
	joins
	refuses
)

// foresee adds to out what edges lead to as the groups are now, those left out of which nothing can come.
func (k *clusterer) foresee(out []prospect, es []edge) []prospect {
	for _, e := range es {
		a, b := k.group[e.a()], k.group[e.b()]
		if a == b || e.sim() < k.least && (k.refused.open[a] == 0 || k.refused.open[b] == 0) {
			continue // an unlikely edge joins only what a likely one could not
		}
		out = append(out, k.prospect(e))
	}
	return out
}

// decide does what was foreseen of an edge.
func (k *clusterer) decide(p prospect) {
	if k.grown[p.a] == k.round || k.grown[p.b] == k.round {
		p = k.prospect(p.edge)
	}
	switch p.outcome {
	case joins:
		k.join(p.a, p.b)
	case refuses:
		k.refused.add(p.a, p.b, p.compared)
	}
}

// prospect is what an edge leads to as the groups are now.
func (k *clusterer) prospect(e edge) prospect {
	a, b := k.group[e.a()], k.group[e.b()]
	a, b = min(a, b), max(a, b)
	p := prospect{edge: e, a: a, b: b}
	if a == b || len(k.apart) > 0 && k.decidedApart(k.us[e.a()], k.us[e.b()]) || k.chargeOthers(a, b) {
		return p
	}
	old, met := k.refused.between(a, b)
	if met && int(old.a) == min(few, len(k.members[a])) && int(old.b) == min(few, len(k.members[b])) || !met && e.sim() < k.least {
		return p
	}
	now, alike := k.average(a, b, old, e)
	p.outcome, p.compared = refuses, now
	if alike {
		p.outcome = joins
	}
	return p
}

// chargeOthers says that two groups charge different parties.
func (k *clusterer) chargeOthers(a, b int32) bool {
	x, y := k.charge[a], k.charge[b]
	return x != 0 && y != 0 && !k.belongs(x, y) && !k.belongs(y, x)
}

// join makes one of two groups, the lesser first.
func (k *clusterer) join(a, b int32) {
	for _, i := range k.members[b] {
		k.group[i] = a
	}
	k.members[a] = append(k.members[a], k.members[b]...)
	k.members[b] = nil
	if e := k.charge[b]; e != 0 && k.charge[a] == 0 {
		k.charge[a] = e
	}
	k.refused.join(a, b)
	k.grown[a], k.grown[b] = k.round, k.round
}

// few is how many members of a group are asked what it is like.
const few = 8

// average says that two groups, by their roots, are similar enough on average to be joined: over the first few of each, and
// the best of them counts besides, so that a group can grow by its nearest member and yet no broad statement chains two claims
// together. It goes on from what was compared before, and no longer than until the rest cannot change the answer; e leads
// from one group to the other.
func (k *clusterer) average(a, b int32, old refusal, e edge) (now refusal, alike bool) {
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
