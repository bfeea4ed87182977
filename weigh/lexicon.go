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
	//go:embed data/bodies.tsv
	bodyList string
	//go:embed data/actors.tsv
	actorList string
	//go:embed data/person.tsv
	ownSideList string
	//go:embed data/possessive.tsv
	possessiveList string
	//go:embed data/complement.tsv
	complementList string
	//go:embed data/only.tsv
	onlyList string
	//go:embed data/subordinate.tsv
	subordinateList string
	//go:embed data/future.tsv
	futureList string
	//go:embed data/join.tsv
	joinList string
	//go:embed data/anaphora.tsv
	anaphoraList string
)

var (
	weakConcepts  = sync.OnceValue(func() map[concepts.ID]bool { return conceptList(weakList) })
	bodyConcepts  = sync.OnceValue(func() map[concepts.ID]bool { return conceptList(bodyList) })
	actorConcepts = sync.OnceValue(func() map[concepts.ID]bool { return conceptList(actorList) })
)

// conceptList reads names of concepts, one a line.
func conceptList(data string) map[concepts.ID]bool {
	m := map[concepts.ID]bool{}
	for line := range strings.Lines(data) {
		if id := concepts.Named(strings.TrimSpace(line)); id != 0 {
			m[id] = true
		}
	}
	return m
}

// silentConcepts are what words of silence are made of ("requests for comment"): they do not say about what.
var silentConcepts = sync.OnceValue(func() map[feature]bool {
	m := map[feature]bool{}
	for _, name := range []string{"request", "silent", "discuss", "explain", "say", "know", "call", "phone", "journalist"} {
		if id := concepts.Named(name); id != 0 {
			m[isConcept|feature(id)] = true
		}
	}
	return m
})

var (
	ownSide         = sync.OnceValue(func() map[string]map[string]bool { return wordLists(ownSideList) })
	subordinators   = sync.OnceValue(func() map[string]map[string]bool { return wordLists(subordinateList) })
	anaphora        = sync.OnceValue(func() map[string]map[string]bool { return wordLists(anaphoraList) })
	futures         = sync.OnceValue(func() map[string]map[string]bool { return wordLists(futureList) })
	joiners         = sync.OnceValue(func() map[string]map[string]bool { return wordLists(joinList) })
	possessives     = sync.OnceValue(func() map[string]map[string]bool { return wordLists(possessiveList) })
	complementizers = sync.OnceValue(func() map[string]map[string]bool { return wordLists(complementList) })
	narrowing       = sync.OnceValue(func() map[string]map[string]bool { return wordLists(onlyList) })
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
