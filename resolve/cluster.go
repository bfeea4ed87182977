package resolve

import (
	"slices"
	"sort"

	"proffer"
)

// find is the item that stands for the cluster of it.
func (it *item) find() *item {
	for it.up != it {
		it.up = it.up.up
		it = it.up
	}
	return it
}

// join makes one cluster of two and says why, unless a person split any of their members.
func join(a, b *item, why string) bool {
	a, b = a.find(), b.find()
	if a == b {
		return true
	}
	if separated(a, b) {
		return false
	}
	if b.key < a.key {
		a, b = b, a
	}
	b.up = a
	a.members = mergeByKey(a.members, b.members)
	if len(b.docs) > len(a.docs) {
		a.docs, b.docs = b.docs, a.docs
	}
	for d, m := range b.docs {
		if old := a.docs[d]; old == nil || m.key < old.key {
			a.docs[d] = m
		}
	}
	a.addReps(b.reps)
	b.docs, b.reps = nil, nil
	a.why = append(a.why, why)
	a.why = append(a.why, b.why...)
	b.members, b.why = nil, nil
	return true
}

// mergeByKey is both lists in canonical order; each is in that order already.
func mergeByKey(a, b []*item) []*item {
	if len(b) == 1 {
		at := sort.Search(len(a), func(k int) bool { return a[k].key > b[0].key })
		return slices.Insert(a, at, b[0])
	}
	out := make([]*item, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].key <= b[0].key {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// addReps keeps of the members that say the same of themselves only one.
func (c *item) addReps(more []*item) {
	for _, m := range more {
		known := false
		for _, r := range c.reps {
			known = known || r.name == m.name && r.body == m.body && r.world == m.world && r.e.Kind == m.e.Kind && oneState(r, m)
		}
		if !known {
			c.reps = append(c.reps, m)
		}
	}
	sort.SliceStable(c.reps, func(i, j int) bool { return c.reps[i].key < c.reps[j].key })
}

// oneState says that both have the same state or none.
func oneState(a, b *item) bool {
	x, y := a.state(), b.state()
	return x == nil && y == nil || x != nil && y != nil && x.find() == y.find()
}

func separated(a, b *item) bool {
	for _, x := range a.members {
		for y := range x.apart {
			if y.find() == b {
				return true
			}
		}
	}
	return false
}

// decide notes the splits first, so that no merge can go against one, then merges.
func (w *work) decide(ds []Decision) {
	at := func(r Ref) *item { return w.byRef[r] }
	for _, d := range ds {
		a, b := at(d.A), at(d.B)
		if a == nil || b == nil || a == b || d.Same {
			continue
		}
		for _, p := range [][2]*item{{a, b}, {b, a}} {
			if p[0].apart == nil {
				p[0].apart = map[*item]bool{}
			}
			p[0].apart[p[1]] = true
		}
	}
	var merges [][2]*item
	for _, d := range ds {
		if a, b := at(d.A), at(d.B); a != nil && b != nil && d.Same {
			if b.key < a.key {
				a, b = b, a
			}
			merges = append(merges, [2]*item{a, b})
		}
	}
	sort.SliceStable(merges, func(i, j int) bool {
		return merges[i][0].key+merges[i][1].key < merges[j][0].key+merges[j][1].key
	})
	for _, m := range merges {
		join(m[0], m[1], "merged by a person")
	}
}

// A link is a reason to join two items.
type link struct {
	a, b  *item
	score int
	why   string
}

// apply joins along the links, the surest first, where the clusters do not contradict each other.
func apply(links []link, agree func(a, b *item) bool) {
	sort.SliceStable(links, func(i, j int) bool {
		x, y := links[i], links[j]
		if x.score != y.score {
			return x.score > y.score
		}
		if x.a.key != y.a.key {
			return x.a.key < y.a.key
		}
		return x.b.key < y.b.key
	})
	for _, l := range links {
		a, b := l.a.find(), l.b.find()
		if a != b && agree(a, b) {
			join(a, b, l.why)
		}
	}
}

// blocks groups items by keys; only items of one block are ever compared. Blocks and items come in canonical order.
func blocks(items []*item, keys func(*item) []string) [][]*item {
	by := map[string][]*item{}
	var order []string
	for _, it := range items {
		for _, k := range keys(it) {
			if by[k] == nil {
				order = append(order, k)
			}
			if old := by[k]; len(old) == 0 || old[len(old)-1] != it {
				by[k] = append(by[k], it)
			}
		}
	}
	sort.Strings(order)
	var out [][]*item
	for _, k := range order {
		if len(by[k]) > 1 {
			out = append(out, by[k])
		}
	}
	return out
}

func (w *work) of(kinds ...proffer.EntityKind) []*item {
	var out []*item
	for _, it := range w.items {
		for _, k := range kinds {
			if it.e.Kind == k && (!it.e.Unnamed || describedBody(it.e)) {
				out = append(out, it)
			}
		}
	}
	return out
}
