package resolve

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"sort"

	"proffer"
)

// find is the item that stands for the cluster of it.
func (it *item) find() *item {
	for it.up != it {
		if it.up.up != it.up { // so that asking writes nothing once all is settled
			it.up = it.up.up
		}
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
	if b.rank < a.rank {
		a, b = b, a
	}
	b.up = a
	if len(b.members) > len(a.members) {
		a.members, b.members = b.members, a.members
	}
	a.members = append(a.members, b.members...)
	a.parted = append(a.parted, b.parted...)
	a.addDocuments(b)
	a.addReps(b.reps)
	b.docs, b.reps = nil, nil
	a.told, a.genders = a.told || b.told, a.genders|b.genders
	a.numbers = addIdentifiers(slices.Clip(a.numbers), b.numbers)
	if n := len(a.why); n == 0 || a.why[n-1] != why {
		a.why = append(a.why, why)
	}
	a.why = append(a.why, b.why...)
	b.members, b.parted, b.why = nil, nil, nil
	return true
}

// addDocuments takes in the documents of another cluster.
func (c *item) addDocuments(o *item) {
	if c.docs == nil {
		c.docs = map[int]*item{c.ref.Document: c}
	}
	if len(o.docs) > len(c.docs) {
		c.docs, o.docs = o.docs, c.docs
	}
	for d, m := range o.perDocument() {
		if old := c.docs[d]; old == nil || m.rank < old.rank {
			c.docs[d] = m
		}
	}
}

// perDocument are the documents of a cluster, each with a member.
func (c *item) perDocument() iter.Seq2[int, *item] {
	if c.docs != nil {
		return maps.All(c.docs)
	}
	return func(yield func(int, *item) bool) { yield(c.ref.Document, c) }
}

// in is the member of a cluster that stands for it in a document, or nil.
func (c *item) in(document int) *item {
	if c.docs == nil && c.ref.Document == document {
		return c
	}
	return c.docs[document]
}

// addReps keeps of the members that say the same of themselves only one.
func (c *item) addReps(more []*item) {
	before := len(c.reps)
	for _, m := range more {
		known := false
		for _, r := range c.reps {
			known = known || r.name == m.name && r.land == m.land && r.body == m.body && r.world == m.world && r.e.Kind == m.e.Kind && oneState(r, m)
		}
		if !known {
			c.reps = append(c.reps, m)
		}
	}
	if len(c.reps) > before {
		sort.Slice(c.reps, func(i, j int) bool { return c.reps[i].rank < c.reps[j].rank })
	}
}

// oneState says that both have the same state or none.
func oneState(a, b *item) bool {
	x, y := a.state(), b.state()
	return x == nil && y == nil || x != nil && y != nil && x.find() == y.find()
}

func separated(a, b *item) bool {
	for _, x := range a.parted {
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
	for _, d := range ds {
		a, b := w.at(d.A), w.at(d.B)
		if a == nil || b == nil || a == b || d.Same {
			continue
		}
		for _, p := range [][2]*item{{a, b}, {b, a}} {
			if p[0].apart == nil {
				p[0].apart = map[*item]bool{}
				p[0].parted = []*item{p[0]}
			}
			p[0].apart[p[1]] = true
		}
	}
	var merges [][2]*item
	for _, d := range ds {
		if a, b := w.at(d.A), w.at(d.B); a != nil && b != nil && d.Same {
			if b.rank < a.rank {
				a, b = b, a
			}
			merges = append(merges, [2]*item{a, b})
		}
	}
	sort.SliceStable(merges, func(i, j int) bool {
		x, y := merges[i], merges[j]
		return x[0].rank < y[0].rank || x[0] == y[0] && x[1].rank < y[1].rank
	})
	for _, m := range merges {
		if join(m[0], m[1], "merged by a person") {
			m[0].find().told = true
		}
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
	type place struct{ score, a, b, n int32 } // by which a link is sorted
	order := make([]place, len(links))
	for n, l := range links {
		order[n] = place{int32(l.score), int32(l.a.rank), int32(l.b.rank), int32(n)}
	}
	slices.SortFunc(order, func(x, y place) int { // of equals the first stays first
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b), cmp.Compare(x.n, y.n))
	})
	for _, o := range order {
		l := &links[o.n]
		a, b := l.a.find(), l.b.find()
		if a != b && !otherNumber(a, b) && agree(a, b) {
			join(a, b, l.why)
		}
	}
}

// mostOfBlock is how many items of one block are compared with each other. A larger block is parted by a second key
// that two of its items share, and where that does not part it, only neighbours in the alphabet are compared.
const mostOfBlock = 64

// blocks groups items by keys; only items of one block are ever compared. Blocks and items come in canonical order. An
// item may stand in a block with another more than once.
func blocks(items []*item, keys func(*item) []string) [][]*item {
	var out [][]*item
	for _, b := range keyed(items, keys) {
		if len(b.items) <= mostOfBlock {
			out = append(out, b.items)
			continue
		}
		for _, p := range keyed(b.items, func(it *item) []string { return otherKeys(keys(it), b.key) }) {
			if len(p.items) <= mostOfBlock {
				out = append(out, p.items)
			} else {
				out = append(out, neighbours(p.items)...)
			}
		}
	}
	return out
}

// otherKeys are the keys but one; an item that has no other shares this one with its like.
func otherKeys(keys []string, but string) []string {
	out := slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return k == but })
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

// neighbours are stretches of the items in the order of their names, each overlapping the next by half.
func neighbours(items []*item) [][]*item {
	sorted := slices.Clone(items)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].name < sorted[j].name })
	var out [][]*item
	for at := 0; at < len(sorted); at += mostOfBlock / 2 {
		b := slices.Clone(sorted[at:min(at+mostOfBlock, len(sorted))])
		sort.Slice(b, func(i, j int) bool { return b[i].rank < b[j].rank })
		out = append(out, b)
	}
	return out
}

type block struct {
	key   string
	items []*item
}

// keyed are the items of each key that several have, by key.
func keyed(items []*item, keys func(*item) []string) []block {
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
	var out []block
	for _, k := range order {
		if len(by[k]) > 1 {
			out = append(out, block{k, by[k]})
		}
	}
	return out
}

func (w *work) of(kinds ...proffer.EntityKind) []*item {
	var out []*item
	for _, it := range w.items {
		if it.compared && slices.Contains(kinds, it.e.Kind) {
			out = append(out, it)
		}
	}
	return out
}
