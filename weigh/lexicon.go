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
	//go:embed data/concepts.tsv
	namedConceptList string
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
	//go:embed data/notdeed.tsv
	notDeedList string
	//go:embed data/ofstate.tsv
	ofStateList string
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

// ofState is what stands between the name of a state's body and the state, as it stands there.
var ofState = sync.OnceValue(func() (out []string) {
	for line := range strings.Lines(ofStateList) {
		if words := strings.TrimSpace(line); words != "" && !strings.HasPrefix(words, "#") {
			out = append(out, " "+words+" ")
		}
	}
	return out
})

var (
	namedConcepts  = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(namedConceptList) })
	silentConcepts = sync.OnceValue(func() map[feature]bool { return featuresOf("silence") })
	sending        = sync.OnceValue(func() map[feature]bool { return featuresOf("sending") })
	arrivals       = sync.OnceValue(func() map[feature]bool { return featuresOf("arrivals") })
)

// featuresOf are the features of the concepts in a list.
func featuresOf(list string) map[feature]bool {
	m := map[feature]bool{}
	for name := range namedConcepts().Of(list) {
		if id := concepts.Named(name); id != 0 {
			m[isConcept|feature(id)] = true
		}
	}
	return m
}

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
	notDeeds        = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(notDeedList) })
	narrowing       = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(onlyList) })
)
