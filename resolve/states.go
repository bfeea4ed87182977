package resolve

import (
	"fmt"

	"proffer"
	"proffer/names"
	"proffer/places"
)

const (
	sameState = 640 // names of states that no gazetteer has
	samePlace = 700
)

// joinStates joins states by their code, and those that only the reports know by name.
func (w *work) joinStates() {
	byCode := map[string]*item{}
	var unknown []*item
	for _, it := range w.of(proffer.KindCountry) {
		if it.code == "" {
			unknown = append(unknown, it)
			continue
		}
		if f := byCode[it.code]; f != nil {
			n, _ := places.Country(it.code)
			join(f, it, "the state "+n.Name)
		} else {
			byCode[it.code] = it
		}
	}
	w.joinNamed(unknown, sameState)
	seen := map[string]bool{}
	for _, it := range w.of(proffer.KindCountry) {
		if k := it.name; !seen[k] {
			seen[k] = true
			w.states = append(w.states, it)
		}
	}
}

// joinPlaces joins places: by the gazetteer where a name means one place only there, else by name.
func (w *work) joinPlaces() {
	w.joinNamed(w.of(proffer.KindPlace), samePlace)
}

// sameLand says that no two members are known to lie in different states.
func sameLand(a, b *item) bool {
	for _, x := range a.reps {
		for _, y := range b.reps {
			if x.land != y.land && x.land != "" && y.land != "" {
				return false
			}
		}
	}
	return true
}

// unsettled are the places of a block that nothing locates though their name is that of places in several states: they
// stay by themselves.
func unsettled(block []*item) map[*item]bool {
	out := map[*item]bool{}
	lands := map[string]bool{}
	for _, it := range block {
		if it.land != "" {
			lands[it.land] = true
		}
	}
	if len(lands) < 2 {
		return out
	}
	for _, it := range block {
		if it.land != "" {
			continue
		}
		found := ""
		for _, o := range block {
			if o.land == "" || o.land == found || !sameCount(it, o) {
				continue
			}
			if v, _, _ := bestForms(it, o); v >= samePlace {
				if found != "" {
					out[it] = true
				}
				found = o.land
			}
		}
	}
	return out
}

// joinNamed joins items whose names are alike from the threshold on.
func (w *work) joinNamed(items []*item, threshold int) {
	links := identical(items)
	for _, b := range blocks(distinct(items), sounds) {
		open := unsettled(b)
		links = append(links, pairs(b, func(a, b *item) (int, string) {
			if a.land != b.land && (open[a] || open[b]) {
				return 0, ""
			}
			best, x, y := bestForms(a, b)
			if best >= least(threshold, x, y) && sameCount(a, b) {
				return best, fmt.Sprintf("“%s” and “%s”: %s", a.e.Name, b.e.Name, how(x, y))
			}
			if v := translatedForms(a, b); v >= sameBody && sameCount(a, b) {
				return v, fmt.Sprintf("“%s” and “%s”: the same words in two languages", a.e.Name, b.e.Name)
			}
			return 0, ""
		})...)
	}
	apply(links, sameLand)
}

// least is the threshold for two names: between scripts, of which one may not write its vowels, no higher than for
// states.
func least(threshold int, x, y *names.Name) int {
	if x != nil && languageOf(x.Text) != languageOf(y.Text) {
		return min(threshold, sameState)
	}
	return threshold
}

// sameCount says that the fullest names have as many words: "Lower X" is not "X".
func sameCount(a, b *item) bool {
	return a.forms[0].Len() == b.forms[0].Len()
}

// bestForms is the best likeness between any of their names, among those as long as the shorter one's fullest.
func bestForms(a, b *item) (int, *names.Name, *names.Name) {
	best := 0
	var x, y *names.Name
	for _, f := range a.forms {
		for _, g := range b.forms {
			if s := names.Compare(f, g); s > best {
				best, x, y = s, f, g
			}
		}
	}
	return best, x, y
}

// joinAcrossKinds joins what one document took for a place and another for a body or a state, where the names are
// alike; a capital is not its state, and a person whom a document introduces is a person.
func (w *work) joinAcrossKinds() {
	var items []*item
	for _, it := range w.of(proffer.KindOrganization, proffer.KindPlace, proffer.KindCountry, proffer.KindGroup, proffer.KindVessel) {
		if it.code == "" && len(it.forms) > 0 {
			items = append(items, it)
		}
	}
	var links []link
	for _, b := range blocks(distinctKinds(items), sounds) {
		links = append(links, pairs(b, func(a, b *item) (int, string) {
			if a.e.Kind == b.e.Kind || a.find() == b.find() || !sameCount(a, b) {
				return 0, ""
			}
			best, x, y := bestForms(a, b)
			if best < sameLoose {
				return 0, ""
			}
			return best, fmt.Sprintf("“%s” and “%s”: %s, though not always taken for the same kind of thing", a.e.Name, b.e.Name, how(x, y))
		})...)
	}
	apply(links, agreeBodies)
}

const sameLoose = 720

// bestEqual is the best likeness among names with as many parts.
func bestEqual(a, b *item) int {
	best := 0
	for _, f := range a.forms {
		for _, g := range b.forms {
			if f.Len() == g.Len() {
				best = max(best, names.Compare(f, g))
			}
		}
	}
	return best
}

// introduced says that some document says of a member of the cluster what only people have.
func introduced(c *item) bool {
	for _, m := range c.members {
		if m.e.Title != "" {
			return true
		}
	}
	return false
}

func distinctKinds(items []*item) []*item {
	seen := map[string]bool{}
	var out []*item
	for _, it := range items {
		if k := string(it.e.Kind) + it.name; !seen[k] {
			seen[k] = true
			out = append(out, it)
		}
	}
	return out
}

// mostAlike is how many clusters that one name fits are compared with each other.
const mostAlike = 4

// oneThing says that items may be one: each has another's name. Spellings in two scripts that share no sound with each
// other may share one with a third.
func oneThing(items []*item) bool {
	if len(items) == 0 || len(items) > mostAlike {
		return false
	}
	for i, a := range items {
		for _, b := range items[i+1:] {
			if languageOf(a.e.Name) == languageOf(b.e.Name) || a.e.Kind != b.e.Kind || bestEqual(a, b) < sameLoose || !agreeBodies(a.find(), b.find()) {
				return false
			}
		}
	}
	return true
}

// joinLoose joins names that a document took for people without saying anything that only people have (a title, a
// first name) with the state, place or body of that name in other documents, if there is only one.
func (w *work) joinLoose() {
	type named struct {
		root *item
		name string
		kind proffer.EntityKind
	}
	by, met := map[string][]*item{}, map[named]bool{}
	for _, it := range w.of(proffer.KindOrganization, proffer.KindPlace, proffer.KindCountry) {
		if it.code != "" {
			continue
		}
		if k := (named{it.find(), it.name, it.e.Kind}); !met[k] {
			met[k] = true
			for _, k := range sounds(it) {
				by[k] = append(by[k], it)
			}
		}
	}
	var links []link
	known := map[*item]bool{}
	seen := map[named]bool{}
	for _, it := range w.of(proffer.KindPerson) {
		root := it.find()
		if _, done := known[root]; !done {
			known[root] = introduced(root)
		}
		if k := (named{root, it.name, it.e.Kind}); seen[k] {
			continue
		} else {
			seen[k] = true
		}
		if known[root] || len(it.forms) == 0 {
			continue
		}
		var found []*item // one for each cluster
		met := map[*item]bool{}
		for _, k := range sounds(it) {
			for _, o := range by[k] {
				if bestEqual(it, o) >= sameLoose && !met[o.find()] {
					met[o.find()] = true
					found = append(found, o)
				}
			}
		}
		if !oneThing(found) {
			continue
		}
		for _, o := range found {
			links = append(links, link{o, it, 800, fmt.Sprintf("“%s” is nowhere introduced as a person, and “%s” has the name", it.e.Name, o.e.Name)})
		}
	}
	apply(links, func(a, b *item) bool { return true })
}
