package screen

import (
	"fmt"
	"slices"
	"testing"

	"proffer/names"
)

// TestCommonWordsAreMetBefore looks whether words that are in many names are known to be like the same words as if they had
// been looked for.
func TestCommonWordsAreMetBefore(t *testing.T) {
	var entries []Entry
	for i, given := range []string{"Ana", "Boris", "Clara", "Dmitri", "Elena", "Fyodor", "Greta", "Hugo", "Iva", "Jonas", "Karim", "Lars", "Marek"} {
		entries = append(entries, person(fmt.Sprint(i), given+" Kasimov"), person(fmt.Sprint(100+i), given+" Kasymow"))
	}
	x := NewIndex([]*List{{Source: "first", Entries: append(entries, person("200", "Хельга Касимова"), person("201", "Olga Farren"))}})
	met := 0
	for key, i := range x.byKey {
		var n nearest
		var p names.Parser
		known := x.words[i].like
		if known == nil {
			continue
		}
		met++
		if found := x.near(key, p.Term(key), &n); !slices.Equal(known, found) {
			t.Errorf("%s is like %v, found %v", key, known, found)
		}
	}
	if met != 2 {
		t.Errorf("%d words were met, want both surnames that are in twelve names or more", met)
	}
	if hits := x.Search(Query{Name: "Helga Kasimova"}, Limits{}); ids(hits) != "200" {
		t.Errorf("found %q", ids(hits))
	}
	if hits := x.Search(Query{Name: "Hugo Kasimov"}, Limits{}); len(hits) < 2 || hits[0].Entry.ID != "7" || hits[1].Entry.ID != "107" {
		t.Errorf("found %q", ids(hits))
	}
}
