package resolve

import (
	"testing"

	"proffer"
)

// An entity is what most take it for; of equals, what the first does.
func TestKindOfMembers(t *testing.T) {
	person, body, place := proffer.KindPerson, proffer.KindOrganization, proffer.KindPlace
	for _, c := range []struct {
		kinds []proffer.EntityKind
		want  proffer.EntityKind
	}{
		{[]proffer.EntityKind{place}, place},
		{[]proffer.EntityKind{place, body, body}, body},
		{[]proffer.EntityKind{body, place, place, body}, body},
		{[]proffer.EntityKind{person, place, body, body, place}, place},
	} {
		var members []*item
		for _, k := range c.kinds {
			members = append(members, &item{e: &proffer.Entity{Kind: k}})
		}
		if got := kindOf(members); got != c.want {
			t.Errorf("%v come to %s, not %s", c.kinds, got, c.want)
		}
	}
}

// Of links that are as sure between the same two the one found first says why.
func TestEqualLinksKeepTheirOrder(t *testing.T) {
	var items []*item
	for n := range 3 {
		it := &item{naming: &naming{}, rank: n, ref: Ref{Document: n}, e: &proffer.Entity{Kind: proffer.KindPerson}}
		it.up, it.members, it.reps = it, []*item{it}, []*item{it}
		items = append(items, it)
	}
	apply([]link{{items[1], items[2], 700, "third"}, {items[0], items[1], 900, "first"}, {items[0], items[1], 900, "second"}}, func(a, b *item) bool { return true })
	if why := items[2].find().why; len(why) != 2 || why[0] != "first" && why[1] != "first" || why[0] == "second" || why[1] == "second" {
		t.Errorf("joined because of %q", why)
	}
}

// For a town speaks who governs it, and nobody else who is of it.
func TestWhoSpeaksForATown(t *testing.T) {
	for title, want := range map[string]proffer.EntityID{"mayor": 1, "мэр": 1, "محافظ": 1, "health minister": 1, "bishop": 0, "епископ": 0, "nurse": 0} {
		es := []proffer.Entity{{ID: 1, Kind: proffer.KindPlace, Name: "Tolna"}, {ID: 2, Kind: proffer.KindPerson, Title: title, Of: 1}}
		if leaveTowns(es); es[1].Of != want {
			t.Errorf("%s speaks for %v, not %v", title, es[1].Of, want)
		}
	}
}
