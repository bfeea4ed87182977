package resolve

import (
	"fmt"
	"slices"

	"proffer"
	"proffer/names"
)

// joinMistaken joins what a document took for a body with the person whose full name it has, whom another introduces as a
// person, if there is only one: where no word of the name says what sort of body it may be.
func (w *work) joinMistaken() {
	by := map[string][]*item{}
	known := map[*item]bool{}
	for _, p := range w.of(proffer.KindPerson) {
		root := p.find()
		if _, done := known[root]; !done {
			known[root] = introduced(root)
		}
		if known[root] && given(p) {
			for _, k := range sounds(p) {
				by[k] = append(by[k], p)
			}
		}
	}
	var links []link
	for _, b := range w.of(proffer.KindOrganization, proffer.KindGroup) {
		if !given(b) || b.e.Unnamed || b.world != "" || b.body != "" || len(b.find().members) > 1 || sorted(b.e.Name) {
			continue
		}
		if p, why := onlyNamesake(b, by); p != nil {
			links = append(links, link{p, b, 800, why})
		}
	}
	apply(links, func(a, b *item) bool { return true })
}

// sorted says that a name has a word of those that bodies' names are made of.
func sorted(name string) bool {
	return slices.ContainsFunc(split(name), func(w bodyWord) bool { return len(w.notions) > 0 })
}

// onlyNamesake is the one person whose full name a body has, and why; nil where there are none or several.
func onlyNamesake(b *item, by map[string][]*item) (only *item, why string) {
	name := names.Parse(b.e.Name, names.Person)
	for _, k := range sounds(b) {
		for _, p := range by[k] {
			for _, f := range p.forms {
				if f.Len() != name.Len() || names.Compare(name, f) < leastPerson(b.e.Name, f.Text) {
					continue
				}
				if only != nil && only.find() != p.find() {
					return nil, ""
				}
				only, why = p, fmt.Sprintf("“%s” is the full name of “%s”: %s", b.e.Name, p.e.Name, how(name, f))
			}
		}
	}
	return only, why
}
