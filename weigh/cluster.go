package weigh

import (
	"cmp"
	"slices"
)

// Thresholds of likeness, in thousandths; 500 is as likely as not.
const (
	leastJoin = 530 // likeness of two groups from which they are one claim
	bestShare = 60  // percent that the best pair counts in it; the rest is the average
	leastEdge = 180 // below it two units are not compared further
)

// An edge is a pair of units that may say the same.
type edge struct {
	a, b int
	sim  int64
}

// bare is what a passage says by itself.
func (p *profile) bare() *profile {
	if p.core != nil && p.core.distinct() > 0 {
		return p.core
	}
	return p
}

// likeProfiles is similarity where an act or thing is shared at all.
func likeProfiles(a, b *profile) int64 {
	if s := share(a, b); s.distinct == 0 && s.frames == 0 {
		return 0
	}
	return similarity(a, b)
}

func disjointEntities(a, b *profile) bool {
	return a.names() > 0 && b.names() > 0 && share(a, b).names == 0
}

// pairs calls f for each unit and those before it that share most with it. Nobody is compared with everybody.
func pairs(us []*unit, take func(*unit) bool, ask func(i int) bool, f func(j, i int)) {
	const first, most = 200, 48
	x := newIndex(len(us), first)
	for i, u := range us {
		if !take(u) {
			continue
		}
		if ask(i) {
			for _, j := range x.near(&u.profile, most) {
				f(int(j), i)
			}
		}
		x.add(i, &u.profile)
	}
}

// cluster joins units whose groups are similar on average, the most similar first. The average keeps one broad
// statement from chaining two claims together.
func (c *corpus) cluster(us []*unit, take func(*unit) bool) forest {
	k := &clusterer{corpus: c, us: us, forest: newForest(len(us)), members: make([][]int, len(us)), refused: map[int]map[int]refusal{}}
	for i := range us {
		k.members[i] = []int{i}
	}
	var es []edge
	pairs(us, take, func(int) bool { return true }, func(j, i int) {
		if s := c.likenessOf(us[j], us[i]); s >= leastJoin {
			es = append(es, edge{j, i, s})
		}
	})
	k.joinAlong(es)
	// Groups that a likely pair could not join may still be joined by an unlikely one, once they have grown.
	open := func(i int) bool { return len(k.refused[k.root(i)]) > 0 }
	es = es[:0]
	pairs(us, take, open, func(j, i int) {
		if !open(j) {
			return
		}
		if s := c.likenessOf(us[j], us[i]); s >= leastEdge && s < leastJoin {
			es = append(es, edge{j, i, s})
		}
	})
	k.joinAlong(es)
	return k.forest
}

// A clusterer joins units into groups.
type clusterer struct {
	*corpus
	forest
	us      []*unit
	members [][]int
	refused map[int]map[int]refusal // by root: other roots to which a likely pair leads and which could not be joined
}

// A refusal is how many members of both groups were asked when they were not joined.
type refusal struct{ a, b int }

// few is how many members of a group are asked what it is like.
const few = 8

func (k *clusterer) joinAlong(es []edge) {
	slices.SortFunc(es, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, e := range es {
		a, b := k.root(e.a), k.root(e.b)
		if a == b || k.decidedApart(k.us[e.a], k.us[e.b]) {
			continue
		}
		asked := refusal{min(few, len(k.members[a])), min(few, len(k.members[b]))}
		if old, ok := k.refused[a][b]; ok && old == asked || !ok && e.sim < leastJoin {
			continue
		}
		if k.average(k.members[a], k.members[b]) >= leastJoin {
			k.join(a, b)
		} else {
			k.refuse(a, b, asked)
		}
	}
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
	for x := range k.refused[o] {
		delete(k.refused[x], o)
		if x != r {
			k.refuse(r, x, refusal{})
		}
	}
	delete(k.refused, o)
}

// average similarity between two groups, over the first few of each, and the best of them, which counts more, so that a
// group can grow by its nearest member and yet no broad statement chains two claims together.
func (k *clusterer) average(a, b []int) int64 {
	var sum, n, best int64
	for _, i := range a[:min(few, len(a))] {
		for _, j := range b[:min(few, len(b))] {
			s := k.likenessOf(k.us[i], k.us[j])
			sum, n, best = sum+s, n+1, max(best, s)
		}
	}
	return (sum/n*(100-bestShare) + best*bestShare) / 100
}
