package places

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/world.tsv
var worldTSV string

// MaxWorldWords is the most words in which a body of the world is named here.
const MaxWorldWords = 8

var world = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(worldTSV) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		for _, name := range cols {
			putForms(out, name, cols[0])
			if k := keyOf(name); cyrillic(k) {
				put(out, stems(k), cols[0])
			}
		}
	}
	return out
})

// World is the usual English name of a body that every desk knows (the United Nations, the World Bank), as the words
// name it in any of the three languages. Acronyms are found in capitals only.
func World(words string) (string, bool) {
	if strings.ContainsAny(words, "\n") {
		return "", false
	}
	plain := strings.ReplaceAll(strings.TrimSpace(words), ".", "")
	if short := []rune(plain); len(short) <= 5 && strings.ToUpper(plain) != plain && !arabic(plain) && len(strings.Fields(plain)) == 1 && !capital(short) {
		return "", false
	}
	if name, ok := find(world(), words); ok {
		if isLetters(plain) && strings.ToUpper(plain) != plain {
			return "", false
		}
		return name, ok
	}
	if k := keyOf(words); cyrillic(k) {
		name, ok := world()[stems(k)]
		return name, ok
	}
	return "", false
}

func capital(r []rune) bool { return len(r) > 0 && strings.ToUpper(string(r[0])) == string(r[0]) }

// isLetters says that a word of up to four letters can only be an acronym.
func isLetters(s string) bool {
	k := strings.ToUpper(s)
	return acronym(k)
}

var worldFirst = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for k := range world() {
		w, _, _ := strings.Cut(k, " ")
		out[w] = true
		out[stems(w)] = true
	}
	return out
})

// WorldBegins says that a name known to [World] may begin with the word.
func WorldBegins(word string) bool {
	for _, k := range keys(word) {
		if worldFirst()[k] || cyrillic(k) && worldFirst()[stems(k)] {
			return true
		}
	}
	return false
}
