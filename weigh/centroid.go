package weigh

import (
	"cmp"
	"slices"

	"proffer"
)

// A sketch is what a group of units says on the whole: the mean of its full statements.
type sketch struct {
	profile profile
	root    int
	units   []*unit
	charged []proffer.EntityID
}

// Thresholds of merging groups by their means, in thousandths; groups that charge the same party need less.
const (
	leastMerge  = 380
	sameCharge  = 150
	mergeRounds = 2
)

// merge joins groups that on the whole say the same, though no two of their statements do in as many words. Groups that
// charge the same party need less.
func (c *corpus) merge(us []*unit, f forest, positive func(*unit) bool) {
	for range mergeRounds {
		ss := c.sketches(us, f, positive)
		if !c.joinSketches(ss, f) {
			return
		}
	}
}

func (c *corpus) sketches(us []*unit, f forest, positive func(*unit) bool) []*sketch {
	by := map[int]*sketch{}
	var out []*sketch
	for i, u := range us {
		if !positive(u) {
			continue
		}
		r := f.root(i)
		s := by[r]
		if s == nil {
			s = &sketch{root: r}
			by[r] = s
			out = append(out, s)
		}
		s.units = append(s.units, u)
	}
	for _, s := range out {
		s.profile = meanProfile(s.units)
		s.charged = c.charged(&group{units: s.units})
	}
	return out
}

// meanProfile adds up the profiles of full units (all of them where none is full), each term by how many have it.
func meanProfile(us []*unit) profile {
	sum := map[feature]term{}
	n := int64(0)
	lang := ""
	for _, full := range []bool{true, false} {
		for _, u := range us {
			if u.profile.slight() == full {
				continue
			}
			n++
			switch {
			case lang == "":
				lang = u.profile.lang
			case lang != u.profile.lang:
				lang = "*"
			}
			for _, t := range u.profile.terms {
				x := sum[t.feature]
				x.feature, x.weight = t.feature, x.weight+t.weight
				sum[t.feature] = x
			}
		}
		if n > 0 {
			break
		}
	}
	p := profile{lang: lang}
	for _, t := range sum {
		t.weight /= n
		p.terms = append(p.terms, t)
	}
	slices.SortFunc(p.terms, func(a, b term) int { return cmp.Compare(a.feature, b.feature) })
	return p
}

func (c *corpus) joinSketches(ss []*sketch, f forest) bool {
	by := map[feature][]int{}
	const featureCap, most = 200, 60
	var es []edge
	for i, s := range ss {
		votes := map[int]int64{}
		for _, t := range s.profile.terms {
			for _, j := range by[t.feature] {
				votes[j] += t.weight
			}
			if len(by[t.feature]) < featureCap {
				by[t.feature] = append(by[t.feature], i)
			}
		}
		for _, j := range strongest(votes, most) {
			if c.groupsApart(ss[j].units, s.units) {
				continue
			}
			if v := sketchSimilarity(ss[j], s); v >= leastMerge {
				es = append(es, edge{j, i, v})
			}
		}
	}
	slices.SortStableFunc(es, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	done := map[int]bool{}
	for _, e := range es {
		if !done[e.a] && !done[e.b] { // one merge a round: the mean has to be taken again
			f.join(ss[e.a].root, ss[e.b].root)
			done[e.a], done[e.b] = true, true
		}
	}
	return len(done) > 0
}

func sketchSimilarity(a, b *sketch) int64 {
	v := likeProfiles(&a.profile, &b.profile)
	if v == 0 {
		return 0
	}
	if meet(a.charged, b.charged) {
		v += sameCharge
	}
	if a.units[0].mode != b.units[0].mode {
		v -= otherMode
	}
	if disjointEntities(&a.profile, &b.profile) {
		v -= noEntity
	}
	return v
}
