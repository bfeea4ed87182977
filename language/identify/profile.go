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

// counted is what a text has of everything that profiles ask for.
type counted struct {
	words   int
	byWord  map[string]int
	byRune  map[rune]int
	letters int
}

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

func tally(text string) counted {
	c := counted{byWord: map[string]int{}, byRune: map[rune]int{}}
	for w := range strings.FieldsFuncSeq(text, notOfWord) {
		w = strings.ToLower(w)
		c.words++
		c.byWord[w]++
		for _, r := range w {
			c.byRune[r]++
			c.letters++
		}
	}
	return c
}

// score is in no unit: only the order within one text counts.
func (p *profile) score(c counted) int {
	n := 0
	for w, worth := range p.words {
		n += worth * c.byWord[w]
	}
	return n*4 + p.letters(c)
}

func (p *profile) letters(c counted) int {
	n := 0
	for r, worth := range p.marks {
		n += worth * c.byRune[r]
	}
	return n
}

// distinct says that the text has a letter that no other language of the table has.
func (p *profile) distinct(c counted) bool {
	for r, worth := range p.marks {
		if worth == letterWorth && c.byRune[r] > 0 {
			return true
		}
	}
	return false
}
