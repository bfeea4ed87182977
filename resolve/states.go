package resolve

import (
	"fmt"

	"proffer"
	"proffer/names"
	"proffer/places"
)

const sameState = 640 // names of states that no gazetteer has

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
}

// joinPlaces joins places: by the gazetteer where a name means one place only there, else by name.
func (w *work) joinPlaces() {
	w.joinNamed(w.of(proffer.KindPlace), 720)
}

// joinNamed joins items whose names are alike from the threshold on.
func (w *work) joinNamed(items []*item, threshold int) {
	links := identical(items)
	for _, b := range blocks(distinct(items), sounds) {
		links = append(links, pairs(b, func(a, b *item) (int, string) {
			best, x, y := bestForms(a, b)
			if best < threshold {
				return 0, ""
			}
			return best, fmt.Sprintf("“%s” and “%s”: %s", a.e.Name, b.e.Name, how(x, y))
		})...)
	}
	apply(links, func(a, b *item) bool { return true })
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
// the very same; a state's capital is not its state.
func (w *work) joinAcrossKinds() {
	kinds := w.of(proffer.KindOrganization, proffer.KindPlace, proffer.KindCountry, proffer.KindGroup, proffer.KindPerson, proffer.KindVessel)
	first := map[string]*item{}
	for _, it := range kinds {
		if it.e.Kind == proffer.KindCountry && it.code != "" || it.e.Kind == proffer.KindPerson && !given(it) {
			continue
		}
		for _, f := range it.forms {
			p := f.Parts()
			if len(p) == 0 || it.e.Kind == proffer.KindPerson && len(p) < 2 {
				continue
			}
			k := f.Squash()
			o := first[k]
			if o == nil {
				first[k] = it
				continue
			}
			if o.e.Kind != it.e.Kind && o.find() != it.find() && !kindsClash(o.find(), it.find()) {
				join(o, it, "the same name, “"+it.e.Name+"”, though not always taken for the same kind of thing")
			}
		}
	}
}

// kindsClash says that both clusters are large enough to mean what they say.
func kindsClash(a, b *item) bool {
	person := func(c *item) bool { return c.e.Kind == proffer.KindPerson }
	return person(a) != person(b) && len(a.members) > 2 && len(b.members) > 2
}
