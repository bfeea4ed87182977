package screen

import (
	"sort"
	"unicode/utf8"

	"proffer/names"
)

// wideStart is how many letters at the start two words share to be shown in a wide search: "Bashir" for "Bashiruddin".
const wideStart = 5

// sortedKeys are the index's words in order.
func sortedKeys(byKey map[string]int32) []string {
	out := make([]string, 0, len(byKey))
	for k := range byKey {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// byStart adds, at the lowest score, names with a word that begins as one of the query's does.
func (s *Searcher) byStart(k names.Kind) {
	for _, w := range s.as(k).words {
		start, ok := startOf(w.key)
		if !ok {
			continue
		}
		x := s.x
		for i := sort.SearchStrings(x.sorted, start); i < len(x.sorted) && len(x.sorted[i]) >= len(start) && x.sorted[i][:len(start)] == start; i++ {
			for _, n := range x.words[x.byKey[x.sorted[i]]].in {
				s.keepWide(n)
			}
		}
	}
}

func (s *Searcher) keepWide(i int32) {
	n := &s.x.names[i]
	for _, u := range s.x.uses[n.uses[0]:n.uses[1]] {
		if f, ok := s.best[u.place]; !ok || f.score < Wide || f.score == Wide && (u.name < f.use.name || u.name == f.use.name && i < f.name) {
			s.best[u.place] = found{i, u, Wide}
		}
	}
}

func startOf(key string) (string, bool) {
	at := 0
	for range wideStart {
		if at >= len(key) {
			return "", false
		}
		_, size := utf8.DecodeRuneInString(key[at:])
		at += size
	}
	return key[:at], true
}
