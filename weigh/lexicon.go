package weigh

import (
	_ "embed"
	"strings"
	"sync"

	"proffer/language/concepts"
)

var (
	//go:embed data/weak.tsv
	weakList string
	//go:embed data/person.tsv
	ownSideList string
	//go:embed data/only.tsv
	onlyList string
)

var weakConcepts = sync.OnceValue(func() map[concepts.ID]bool {
	m := map[concepts.ID]bool{}
	for line := range strings.Lines(weakList) {
		if id := concepts.Named(strings.TrimSpace(line)); id != 0 {
			m[id] = true
		}
	}
	return m
})

var (
	ownSide   = sync.OnceValue(func() map[string]map[string]bool { return wordLists(ownSideList) })
	narrowing = sync.OnceValue(func() map[string]map[string]bool { return wordLists(onlyList) })
)

// wordLists reads lines of a language, a tab and words.
func wordLists(data string) map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(data) {
		lang, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if m[lang] == nil {
			m[lang] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			m[lang][w] = true
		}
	}
	return m
}
