package identify

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed words.tsv
var table string

// A profile is what one language is told by.
type profile struct {
	code, script string
	marks        map[rune]int   // letters that it has, worth more the fewer languages have them
	words        map[string]int // function words, worth more the fewer languages have them
}

type script struct {
	name  string
	table *unicode.RangeTable
}

var scripts = []script{
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Arabic", unicode.Arabic}, {"Hebrew", unicode.Hebrew},
	{"Greek", unicode.Greek}, {"Armenian", unicode.Armenian}, {"Georgian", unicode.Georgian},
	{"Hangul", unicode.Hangul}, {"Thai", unicode.Thai}, {"Devanagari", unicode.Devanagari},
	{"Ethiopic", unicode.Ethiopic}, {"Bengali", unicode.Bengali}, {"Tamil", unicode.Tamil}, {"Han", unicode.Han},
}

var byScript = load(table)

// Worth of a word or letter that one language alone has; shared ones are worth a share of it.
const (
	wordWorth   = 60
	letterWorth = 60
)

func load(tsv string) map[string][]*profile {
	out := map[string][]*profile{"Japanese": {{code: "ja", script: "Japanese"}}}
	words, letters := map[string]int{}, map[rune]int{}
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		p := &profile{code: f[0], script: f[1], marks: map[rune]int{}, words: map[string]int{}}
		for _, r := range f[2] {
			p.marks[r] = 1
			letters[r]++
		}
		for _, w := range strings.Fields(f[3]) {
			if p.words[w] == 0 {
				words[w]++
			}
			p.words[w] = 1
		}
		out[p.script] = append(out[p.script], p)
	}
	for _, ps := range out {
		for _, p := range ps {
			for w := range p.words {
				p.words[w] = wordWorth / words[w]
				if utf8.RuneCountInString(w) == 1 { // "a", "o", «и» stand in texts of many languages
					p.words[w] /= 4
				}
			}
			for r := range p.marks {
				p.marks[r] = letterWorth / letters[r]
			}
		}
	}
	return out
}

// A ballot is what the words and letters of one script say: for which of its profiles, and how much.
type ballot struct {
	profiles []*profile
	words    map[string][]vote
	marks    map[rune][]vote
	marked   [len(ofWord)]bool // the characters up to Arabic that are in marks: most letters are not
	longest  int               // bytes of the longest of the words
}

type vote struct{ profile, worth int }

var ballots = func() map[string]*ballot {
	out := map[string]*ballot{}
	for name, ps := range byScript {
		b := &ballot{profiles: ps, words: map[string][]vote{}, marks: map[rune][]vote{}}
		for i, p := range ps {
			for w, worth := range p.words {
				b.words[w] = append(b.words[w], vote{i, worth})
				b.longest = max(b.longest, len(w))
			}
			for r, worth := range p.marks {
				b.marks[r] = append(b.marks[r], vote{i, worth})
				if int(r) < len(b.marked) {
					b.marked[r] = true
				}
			}
		}
		out[name] = b
	}
	return out
}()

// counted is what a text has of everything that the profiles of its script ask for.
type counted struct {
	words int
	of    []found // by profile
}

// found is what a text has of one profile. Its score is in no unit: only the order within one text counts.
type found struct {
	words, letters int
	distinct       bool // it has a letter that no other language of the table has
}

func (f found) score() int { return 4*f.words + f.letters }

// ofWord says for each character up to Arabic whether words have it.
var ofWord = func() (out [0x800]bool) {
	for r := range rune(len(out)) {
		out[r] = unicode.IsLetter(r) || unicode.IsMark(r)
	}
	return out
}()

func notOfWord(r rune) bool {
	if int(r) < len(ofWord) {
		return !ofWord[r]
	}
	return !unicode.IsLetter(r) && !unicode.IsMark(r)
}

// lowered are the characters up to Arabic in lower case.
var lowered = func() (out [len(ofWord)]rune) {
	for r := range rune(len(out)) {
		out[r] = unicode.ToLower(r)
	}
	return out
}()

func lower(r rune) rune {
	if int(r) < len(lowered) {
		return lowered[r]
	}
	return unicode.ToLower(r)
}

// tally reads a text once, word by word.
func (b *ballot) tally(text string) counted {
	c := counted{of: make([]found, len(b.profiles))}
	word := make([]byte, 0, 64)
	inside := false
	for _, r := range text {
		if notOfWord(r) {
			if inside {
				b.count(word, &c)
				word, inside = word[:0], false
			}
			continue
		}
		inside = true
		switch {
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r >= utf8.RuneSelf:
			r = lower(r)
			b.mark(r, &c)
		}
		if len(word) <= b.longest {
			word = utf8.AppendRune(word, r)
		}
	}
	if inside {
		b.count(word, &c)
	}
	return c
}

// count takes in a word in lower case.
func (b *ballot) count(word []byte, c *counted) {
	c.words++
	if len(word) > b.longest {
		return
	}
	for _, v := range b.words[string(word)] {
		c.of[v.profile].words += v.worth
	}
}

// mark takes in a letter in lower case that is not ASCII: all languages of the table have those.
func (b *ballot) mark(r rune, c *counted) {
	if int(r) < len(b.marked) && !b.marked[r] {
		return
	}
	for _, v := range b.marks[r] {
		f := &c.of[v.profile]
		f.letters += v.worth
		f.distinct = f.distinct || v.worth == letterWorth
	}
}
