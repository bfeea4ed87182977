package weigh

import (
	_ "embed"
	"strings"
	"sync"

	"proffer/language/concepts"
	"proffer/language/wordlist"
)

var (
	//go:embed data/weak.tsv
	weakList string
	//go:embed data/bodies.tsv
	bodyList string
	//go:embed data/actors.tsv
	actorList string
	//go:embed data/nation.tsv
	nationList string
	//go:embed data/person.tsv
	ownSideList string
	//go:embed data/possessive.tsv
	possessiveList string
	//go:embed data/complement.tsv
	complementList string
	//go:embed data/only.tsv
	onlyList string
	//go:embed data/again.tsv
	againList string
	//go:embed data/subordinate.tsv
	subordinateList string
	//go:embed data/future.tsv
	futureList string
	//go:embed data/join.tsv
	joinList string
	//go:embed data/anaphora.tsv
	anaphoraList string
	//go:embed data/anyone.tsv
	anyoneList string
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
	nationEndings   = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(nationList) })
	ownSide         = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(ownSideList) })
	subordinators   = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(subordinateList) })
	anaphora        = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(anaphoraList) })
	futures         = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(futureList) })
	joiners         = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(joinList) })
	possessives     = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(possessiveList) })
	complementizers = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(complementList) })
	anyone          = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(anyoneList) })
	repeating       = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(againList) })
	narrowing       = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(onlyList) })
)
