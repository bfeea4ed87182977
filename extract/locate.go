package extract

import (
	"slices"
	"strings"

	"proffer"
	"proffer/places"
)

// locate says of places in which state they lie, where the gazetteer has them and the report tells: it names the state,
// or another place nearby that is sure.
func locate(doc *proffer.Document, entities []proffer.Entity) {
	c := places.Context{States: map[string]int{}}
	for i := range entities {
		if e := &entities[i]; e.Kind == proffer.KindCountry && e.Country != "" {
			c.States[e.Country] += max(1, len(e.Mentions))
		}
	}
	for _, sure := range []bool{true, false} { // neighbours count once they are sure themselves
		var near []places.Place
		for i := range entities {
			e := &entities[i]
			if e.Kind != proffer.KindPlace || e.Country != "" || e.Unnamed {
				continue
			}
			p, by := locateOne(doc.Language, e, c)
			if by == "" || sure && by == "neighbour" {
				continue
			}
			e.Country = p.Country
			e.Why = append(slices.Clip(e.Why), whyThere(e.Name, p, by))
			near = append(near, p)
		}
		c.Near = append(c.Near, near...)
	}
}

// locateOne tries the place's names, as they are listed and as the text has them.
func locateOne(lang string, e *proffer.Entity, c places.Context) (places.Place, string) {
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if p, by := places.Locate(lang, strings.TrimSpace(name), c); by != "" {
			return p, by
		}
	}
	return places.Place{}, ""
}

func whyThere(name string, p places.Place, by string) string {
	n, _ := places.Country(p.Country)
	switch by {
	case "state":
		return "“" + name + "” lies in " + n.Name + ", which the report names"
	case "neighbour":
		return "“" + name + "” lies in " + n.Name + ", near other places of the report"
	}
	return "“" + name + "” is by far the largest of its name, in " + n.Name
}
