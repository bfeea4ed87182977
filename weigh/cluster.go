package weigh

import (
	"cmp"
	"slices"
)

// Thresholds of likeness, in thousandths; 500 is as likely as not.
const (
	leastJoin = 505 // likeness of two groups from which they are one claim
	bestShare = 50  // percent that the best pair counts in it; the rest is the average
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
	na, nb := 0, 0
	for _, t := range a.terms {
		if t.kind() == isEntity {
			if b.has(t.feature) {
				return false
			}
			na++
		}
	}
	for _, t := range b.terms {
		if t.kind() == isEntity {
			nb++
		}
	}
	return na > 0 && nb > 0
}

// edges compares each unit with those that share features with it. A feature calls at most featureCap units.
func (c *corpus) edges(us []*unit, take func(*unit) bool) []edge {
	const featureCap, most = 400, 150
	by := map[feature][]int{}
	var out []edge
	votes := map[int]int64{}
	for i, u := range us {
		if !take(u) {
			continue
		}
		clear(votes)
		for _, t := range u.profile.terms {
			for _, j := range by[t.feature] {
				votes[j] += t.weight
			}
		}
		for _, j := range strongest(votes, most) {
			if s := c.likenessOf(us[j], u); s >= leastEdge {
				out = append(out, edge{j, i, s})
			}
		}
		for _, t := range u.profile.terms {
			if len(by[t.feature]) < featureCap {
				by[t.feature] = append(by[t.feature], i)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

func strongest(votes map[int]int64, most int) []int {
	out := make([]int, 0, len(votes))
	for j := range votes {
		out = append(out, j)
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) })
	return out[:min(len(out), most)]
}

// cluster joins units whose groups are similar on average, the most similar first. The average keeps one broad
// statement from chaining two claims together.
func (c *corpus) cluster(us []*unit, es []edge) forest {
	f := newForest(len(us))
	known := map[[2]int]int64{} // likenesses are asked for again whenever a group grows
	members := make([][]int, len(us))
	for i := range members {
		members[i] = []int{i}
	}
	join := func(a, b int) {
		f.join(a, b)
		r, o := min(a, b), max(a, b)
		members[r] = append(members[r], members[o]...)
		members[o] = nil
	}
	for _, e := range es {
		a, b := f.root(e.a), f.root(e.b)
		if a == b || c.decidedApart(us[e.a], us[e.b]) {
			continue
		}
		if c.average(us, members[a], members[b], known) >= leastJoin {
			join(a, b)
		}
	}
	return f
}

// average similarity between two groups, over the first few of each, and the best of them: half and half, so that a
// group can grow by its nearest member and yet no broad statement chains two claims together.
func (c *corpus) average(us []*unit, a, b []int, known map[[2]int]int64) int64 {
	const few = 8
	var sum, n, best int64
	for _, i := range a[:min(few, len(a))] {
		for _, j := range b[:min(few, len(b))] {
			k := [2]int{min(i, j), max(i, j)}
			s, ok := known[k]
			if !ok {
				s = c.likenessOf(us[i], us[j])
				known[k] = s
			}
			sum, n, best = sum+s, n+1, max(best, s)
		}
	}
	return (sum/n*(100-bestShare) + best*bestShare) / 100
}
