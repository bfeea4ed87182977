package token

import (
	"embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/*.tsv
var data embed.FS

// A trait is a class of data/LANGUAGE.tsv.
type trait uint16

const (
	never trait = 1 << iota
	may
	number
	prefix
	starter
	speech
	unit
	tld
)

var traits = map[string]trait{"never": never, "may": may, "number": number, "prefix": prefix, "starter": starter,
	"speech": speech, "unit": unit, "tld": tld}

type rules struct {
	words  map[string]trait
	merged map[string]int // a word written as one and read as two → where the second begins
}

// has says that the word has the trait. Abbreviations are looked up as written.
func (r *rules) has(word string, t trait) bool { return r.words[word]&t != 0 }

var loaded = sync.OnceValue(func() map[string]*rules {
	m := map[string]*rules{}
	for _, lang := range []string{"en", "ru", "ar"} {
		b, err := data.ReadFile("data/" + lang + ".tsv")
		if err != nil {
			panic(err) // embedded: absent only from a broken build
		}
		m[lang] = parseRules(string(b), lang != "en")
	}
	return m
})

func rulesFor(lang string) *rules {
	if r, ok := loaded()[lang]; ok {
		return r
	}
	return &rules{}
}

// parseRules reads a language's table. With capitals, abbreviations of several letters are known with a capital too;
// English ones are listed as they are written, since "No." and "no." or "Sun." and "sun." differ.
func parseRules(text string, capitals bool) *rules {
	r := &rules{words: map[string]trait{}, merged: map[string]int{}}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		if f[1] == "merged" && len(f) == 3 {
			r.merged[f[0]], _ = strconv.Atoi(f[2])
			continue
		}
		r.words[f[0]] |= traits[f[1]]
		first, n := utf8.DecodeRuneInString(f[0])
		if t := traits[f[1]]; capitals && t&(never|may) != 0 && len(f[0]) > n {
			r.words[string(unicode.ToUpper(first))+f[0][n:]] |= t
		}
	}
	return r
}
