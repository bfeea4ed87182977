package resolve

import (
	"fmt"
	"slices"

	"proffer"
)

// lasting are the identifiers that one thing carries and no other: the same number makes two things one, whatever they are
// called. Those that are true it keeps for good, so that two numbers are two things; the others are given anew.
var lasting = map[string]bool{"imo": true, "lei": true, "registration": true, "plate": true, "serial": true, "mmsi": false, "passport": false}

// joinNumbers joins the items that carry the same number.
func (w *work) joinNumbers() {
	first := map[proffer.Identifier]*item{}
	for _, it := range w.items {
		for _, id := range it.e.Identifiers {
			if _, known := lasting[id.Type]; !known {
				continue
			}
			if f := first[id]; f == nil {
				first[id] = it
			} else if sortOf(f) == sortOf(it) && join(f, it, fmt.Sprintf("the same %s %s", id.Type, id.Value)) {
				f.find().told = true
			}
		}
	}
}

// sortOf sets persons and bodies apart from things: a plate on a lorry and one that the text gives to its driver are no
// reason to join them.
func sortOf(it *item) proffer.EntityKind {
	switch k := it.e.Kind; {
	case k.Thing():
		return proffer.KindVehicle
	case k == proffer.KindPerson:
		return k
	}
	return proffer.KindOrganization
}

// otherNumber says that two clusters carry numbers of one sort, for life, and none in common.
func otherNumber(a, b *item) bool {
	for _, x := range a.numbers {
		of := func(y proffer.Identifier) bool { return y.Type == x.Type }
		if lasting[x.Type] && slices.ContainsFunc(b.numbers, of) && !slices.ContainsFunc(b.numbers, func(y proffer.Identifier) bool { return of(y) && slices.Contains(a.numbers, y) }) {
			return true
		}
	}
	return false
}
