package screen

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRead: whatever the bytes, reading ends, and what is read can be indexed, searched and compared.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"sdn.csv", "alt.csv", "ofac.xml", "advanced.xml", "un.xml", "eu.xml", "eu.csv", "flattened.csv", "uk.csv", "ukold.csv", "uk.xml", "csl.csv", "ftm.jsonl", "targets.csv"} {
		f.Add(file(f, name).Bytes)
	}
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		lists, err := Read([]File{{Name: "x", Bytes: b}}, Options{Today: "2026-06-01"})
		if err != nil && len(lists) > 0 {
			t.Fatal("refused and read at once")
		}
		for _, l := range lists {
			if len(l.Entries) == 0 {
				t.Fatal("a list without entries")
			}
			if len(Changes(l, l)) > 0 {
				t.Fatal("a list differs from itself")
			}
			e := &l.Entries[0]
			for _, n := range e.Names {
				if !utf8.ValidString(n.Text) {
					t.Fatalf("a name that is not UTF-8: %q", n.Text)
				}
			}
		}
		if len(lists) > 0 {
			NewIndex(lists).Search(Query{Name: lists[0].Entries[0].MainName()}, Limits{})
		}
	})
}

// FuzzSearch: whatever the name, a search ends with scores in range and in order.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{"", "Ana Ruiz", "خالد منصور", "Дмитрий", "a.b.c.", "\xff\xfe", strings.Repeat("ab ", 400), "7 7 7", "Ruiz, Ana, Dr."} {
		f.Add(s)
	}
	s := harbour().Searcher()
	f.Fuzz(func(t *testing.T, name string) {
		err := Queries(strings.NewReader(name), func(a Asked) error {
			last := 1000
			for _, h := range s.Search(a.Query, Limits{Least: 300}) {
				if h.Score > last || h.Score < 300 {
					t.Fatalf("score %d after %d", h.Score, last)
				}
				last = h.Score
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
