package resolve

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
	"proffer/names"
)

const (
	sameFull    = 690 // full names from here on are one person's
	sameAcross  = 620 // the same between scripts, where nothing else contradicts
	sameSurname = 640
	contradicts = 500 // full names below this are of different people
)

// joinPeople joins people by their full names first, then those known by surname only to the one person whom it fits.
func (w *work) joinPeople() {
	people := w.of(proffer.KindPerson)
	var full, short []*item
	for _, it := range people {
		if len(it.forms) == 0 {
			continue
		}
		if given(it) {
			full = append(full, it)
		} else {
			short = append(short, it)
		}
	}
	var links []link
	for _, b := range blocks(distinct(full), sounds) {
		links = append(links, pairs(b, func(a, b *item) (int, string) {
			s, x, y := compareNames(a, b)
			if s >= leastPerson(a.e.Name, b.e.Name) {
				return s, fmt.Sprintf("“%s” and “%s”: %s", a.e.Name, b.e.Name, how(x, y))
			}
			return 0, ""
		})...)
	}
	links = append(links, identical(full)...)
	apply(links, agreePeople)
	w.joinSurnames(full, append(short, w.surnamesAlone(full)...))
}

// surnamesAlone are the items of which a document only has a word, whatever it took it for, in a script without capitals, that is the surname of
// a person who is named in full elsewhere: it is read as that.
func (w *work) surnamesAlone(full []*item) []*item {
	known := map[string]bool{}
	for _, p := range full {
		for _, l := range p.lasts() {
			known[l.Squash()] = true
		}
	}
	var out []*item
	for _, it := range w.items {
		if it.loose != nil && it.loose.Len() == 1 && known[it.loose.Squash()] && len(it.find().members) == 1 {
			read := *it.naming
			read.forms = []*names.Name{it.loose}
			read.sounds = soundsOf(read.forms)
			it.naming = &read
			out = append(out, it)
		}
	}
	return out
}

// leastPerson is the likeness from which two full names are one person's.
func leastPerson(a, b string) int {
	if languageOf(a) != languageOf(b) {
		return sameAcross
	}
	return sameFull
}

// given says that the item has more than a surname.
func given(it *item) bool { return len(it.forms) > 0 && it.forms[0].Len() > 1 }

// distinct keeps one item for each name and owner, since equal names need comparing once; identical links the rest.
func distinct(items []*item) []*item {
	seen := map[[2]string]bool{}
	var out []*item
	for _, it := range items {
		if k := [2]string{it.name, it.land}; !seen[k] {
			seen[k] = true
			out = append(out, it)
		}
	}
	return out
}

// identical links items that have the very same names.
func identical(items []*item) []link {
	first := map[[2]string]*item{}
	why := map[string]string{} // by name
	var out []link
	for _, it := range items {
		k := [2]string{it.name, it.land}
		if f := first[k]; f != nil {
			if why[it.e.Name] == "" {
				why[it.e.Name] = "the same name, “" + it.e.Name + "”"
			}
			out = append(out, link{f, it, 1000, why[it.e.Name]})
		} else {
			first[k] = it
		}
	}
	return out
}

// pairs compares all items of a block.
func pairs(block []*item, compare func(a, b *item) (int, string)) []link {
	var out []link
	for i, a := range block {
		for _, b := range block[i+1:] {
			if s, why := compare(a, b); s > 0 {
				out = append(out, link{a, b, s, why})
			}
		}
	}
	return out
}

// compareNames is the likeness of the fullest names, and which they are.
func compareNames(a, b *item) (best int, x, y *names.Name) {
	for _, f := range a.forms {
		for _, g := range b.forms {
			if f.Len() < 2 && given(a) || g.Len() < 2 && given(b) {
				continue
			}
			if s := names.Compare(f, g); s > best {
				best, x, y = s, f, g
			}
		}
	}
	return best, x, y
}

func how(x, y *names.Name) string {
	var out []string
	for _, r := range names.Explain(x, y).Reasons {
		out = append(out, r.String())
	}
	return strings.Join(out, "; ")
}

// agreePeople says that no member of one cluster contradicts a member of the other: no two full names that differ, no
// two people whom one document keeps apart.
func agreePeople(a, b *item) bool {
	x, y := a, b
	if len(x.docs) > len(y.docs) {
		x, y = y, x
	}
	for d, p := range x.perDocument() { // whatever the order: all must agree
		if q := y.in(d); q != nil {
			if s, _, _ := compareNames(p, q); s < 900 {
				return false
			}
		}
	}
	for _, p := range a.reps {
		for _, q := range b.reps {
			if given(p) && given(q) && p.name != q.name {
				if s, _, _ := compareNames(p, q); s < contradicts && !excused(a, q) && !excused(b, p) {
					return false
				}
			}
		}
	}
	return true
}

// excused says that a cluster of which a person or a pack says that different names are one has the other's name too.
func excused(c, other *item) bool {
	if !c.told {
		return false
	}
	for _, r := range c.reps {
		if s, _, _ := compareNames(r, other); s >= sameFull {
			return true
		}
	}
	return false
}

// sounds are the block keys of an item: the first consonants of each part of its names, by class of sound.
func sounds(it *item) []string { return it.sounds }

func soundsOf(forms []*names.Name) []string {
	var out []string
	for _, f := range forms {
		for _, s := range f.Sounds() {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return slices.Clip(out)
}
