package resolve

import (
	"fmt"

	"proffer"
	"proffer/names"
)

// joinSurnames gives each item with a surname only to the one full person whom it fits; where several fit, it stays
// with those of the same surname whom nothing tells apart.
func (w *work) joinSurnames(full, short []*item) {
	by := map[string][]*item{}
	for _, it := range distinctStates(full) {
		for _, k := range sounds(it) {
			if l := by[k]; len(l) == 0 || l[len(l)-1] != it {
				by[k] = append(by[k], it)
			}
		}
	}
	var links []link
	fitting := map[shortName]*item{} // who fits whoever goes by them, or nil
	for _, s := range short {
		k := shortKey(s)
		p, known := fitting[k]
		if !known {
			p = onlyFit(s, by)
			fitting[k] = p
		}
		if p != nil && p.find() != s.find() {
			links = append(links, link{p, s, 900, fmt.Sprintf("“%s” by surname only, and only “%s” has it", s.e.Name, p.e.Name)})
		}
	}
	apply(links, agreePeople)
	var alone []*item
	for _, s := range short {
		if s.find() == s && len(s.members) == 1 {
			alone = append(alone, s)
		}
	}
	links = nil
	links = append(links, identicalStates(alone)...)
	for _, b := range blocks(distinctStates(alone), sounds) {
		links = append(links, pairs(b, func(a, b *item) (int, string) {
			if v := surnames(a, b); v >= sameSurname && fits(a, b) && !opposite(a.gender, b.gender) {
				return v, fmt.Sprintf("the surname “%s” in two documents, and nothing tells them apart", a.e.Name)
			}
			return 0, ""
		})...)
	}
	apply(links, func(a, b *item) bool { return !opposite(a.shown(), b.shown()) && agreePeople(a, b) })
}

// onlyFit is the one full person whose surname the item has and whom nothing contradicts, or nil. Where several fit, those
// of the other gender do not.
func onlyFit(s *item, by map[string][]*item) *item {
	found := map[*item]bool{}
	var fitting []*item
	for _, k := range sounds(s) {
		for _, p := range by[k] {
			if !found[p.find()] && surnames(s, p) >= sameSurname && fits(s, p) {
				found[p.find()] = true
				fitting = append(fitting, p)
			}
		}
	}
	if len(fitting) > 1 {
		fitting = byGender(s, fitting)
	}
	if len(fitting) != 1 {
		return nil
	}
	return fitting[0]
}

// surnames is the likeness of the last parts of two names.
func surnames(a, b *item) int {
	best := 0
	for _, x := range a.lasts() {
		for _, y := range b.lasts() {
			best = max(best, names.Compare(x, y))
		}
	}
	return best
}

// lasts are the last parts of the item's names.
func (it *item) lasts() []*names.Name {
	if it.last == nil {
		it.last = []*names.Name{}
		for _, f := range it.forms {
			if l := f.Last(); l != nil {
				it.last = append(it.last, l)
			}
		}
	}
	return it.last
}

// fits says that owners do not contradict: both known and of different states.
func fits(a, b *item) bool {
	x, y := a.state(), b.state()
	return x == nil || y == nil || x.find() == y.find()
}

// state is the state at the end of the chain of owners, or nil.
func (it *item) state() *item {
	for n := 0; it != nil && n < 4; n++ {
		if it.e.Kind == proffer.KindCountry {
			return it
		}
		it = it.owner
	}
	return nil
}

// distinctStates keeps one item for each name, cluster and state.
func distinctStates(items []*item) []*item {
	type named struct {
		shortName
		cluster *item // those that are alone yet count as one
	}
	seen := map[named]bool{}
	var out []*item
	for _, it := range items {
		k := named{shortName: shortKey(it)}
		if root := it.find(); len(root.members) > 1 {
			k.cluster = root
		}
		if !seen[k] {
			seen[k] = true
			out = append(out, it)
		}
	}
	return out
}

// identicalStates links items with the same name and the same state or none.
func identicalStates(items []*item) []link {
	first := map[shortName]*item{}
	var out []link
	for _, it := range items {
		k := shortKey(it)
		if f := first[k]; f != nil {
			out = append(out, link{f, it, 1000, "the surname “" + it.e.Name + "” in several documents, and nothing tells them apart"})
		} else {
			first[k] = it
		}
	}
	return out
}

// A shortName tells apart whom names and states do, and of those called by surname only also whom their gender does.
type shortName struct {
	name   string
	state  *item
	gender gender
}

func shortKey(it *item) shortName {
	k := shortName{name: it.name}
	if s := it.state(); s != nil {
		k.state = s.find()
	}
	if !given(it) {
		k.gender = it.gender | calledShort
	}
	return k
}

// calledShort marks the gender of those called by surname only.
const calledShort gender = 1 << 7
