package relations

import (
	_ "embed"
	"strings"
	"sync"

	"proffer/language/wordlist"
)

var (
	//go:embed data/patterns.tsv
	patternData string
	//go:embed data/joins.tsv
	joinData string
	//go:embed data/break.tsv
	breakData string
	//go:embed data/prepositions.tsv
	prepositionData string
	//go:embed data/bodies.tsv
	bodyData string
)

// A position of a pattern is the words that may stand there.
type position struct {
	words    []string // a star ends a stem; "_" is any word
	optional bool
}

// A pattern is the words by which a language says a relation.
type pattern struct {
	order     string // SO, OS, VSO
	kind      string
	sign      int
	positions []position
	beside    position // words of which one must stand between the parties or shortly after; none where it has no words
}

var patterns = sync.OnceValue(func() map[string][]pattern {
	m := map[string][]pattern{}
	for line := range strings.Lines(patternData) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 5 {
			continue
		}
		p := pattern{order: f[1], kind: f[2], sign: 1}
		if strings.HasPrefix(f[3], "-") {
			p.sign = -1
		}
		for w := range strings.FieldsSeq(f[4]) {
			w, optional := strings.CutPrefix(w, "?")
			p.positions = append(p.positions, position{strings.Split(w, "|"), optional})
		}
		if len(f) > 5 {
			p.beside.words = strings.Split(f[5], "|")
		}
		m[f[0]] = append(m[f[0]], p)
	}
	return m
})

var (
	joins        = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(joinData) })
	breaks       = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(breakData) })
	prepositions = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(prepositionData) })
	bodies       = sync.OnceValue(func() wordlist.Lists { return wordlist.Parse(bodyData) })
)

func (p position) fits(word string) bool {
	for _, w := range p.words {
		if stem, open := strings.CutSuffix(w, "*"); w == "_" || w == word || open && strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// match finds the pattern in words and gives where it begins and ends; false when it is not there.
func (p *pattern) match(words []string) (from, to int, ok bool) {
	for from = range words {
		if to, ok = matchAt(p.positions, words, from); ok {
			return from, to, true
		}
	}
	return 0, 0, false
}

func matchAt(ps []position, words []string, at int) (int, bool) {
	if len(ps) == 0 {
		return at, true
	}
	if at < len(words) && ps[0].fits(words[at]) {
		if to, ok := matchAt(ps[1:], words, at+1); ok {
			return to, true
		}
	}
	if ps[0].optional {
		return matchAt(ps[1:], words, at)
	}
	return 0, false
}
