package names

import (
	"embed"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"proffer/names/fold"
)

//go:embed data/*
var data embed.FS

// Models are the tables by which names are compared, as they were built into the program.
func Models() fs.FS { return data }

// rows calls f with the columns of each line of a table.
func rows(file string, f func([]string)) {
	b, err := data.ReadFile("data/" + file)
	if err != nil {
		panic("names: a table is missing from the program: " + file)
	}
	for line := range strings.Lines(string(b)) {
		if cols := strings.Split(strings.TrimRight(line, "\n"), "\t"); line[0] != '#' && len(cols) > 1 {
			f(cols)
		}
	}
}

// lexicon is what words in names are: honor, particle, common, join.
var lexicon = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	rows("words.tsv", func(f []string) {
		for _, w := range f[1:] {
			if k := fold.Key(w); out[k] == "" {
				out[k] = f[0]
			}
		}
	})
	return out
})

// stateWords say what a state is besides its name; in bodies' names some of them say something else.
var stateWords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	rows("words.tsv", func(f []string) {
		if f[0] == "state" {
			for _, w := range f[1:] {
				out[fold.Key(w)] = true
			}
		}
	})
	return out
})

// Usual says that very many people are called by a folded word, so that it tells little of who is meant.
func Usual(word string) bool { return usual()[word] }

var usual = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	rows("usual.tsv", func(f []string) {
		for _, w := range f {
			out[withoutArticle(fold.Key(w))] = true
		}
	})
	return out
})

// equals are, for each given name and for each word that says what a body is, up to four lines of the tables of short
// names and of senses that it is on. Those of senses have negative numbers.
var equals = sync.OnceValue(func() map[string][4]int16 {
	out := map[string][4]int16{}
	number(out, "nicknames.tsv", 1)
	number(out, "senses.tsv", -1)
	return out
})

// number notes for each word the lines of a table that it is on, counted in steps.
func number(out map[string][4]int16, table string, step int16) {
	n := int16(0)
	rows(table, func(f []string) {
		n += step
		for _, w := range f {
			k := fold.Key(w)
			lines := out[k]
			for i := range lines {
				if lines[i] == 0 {
					lines[i] = n
					break
				}
			}
			out[k] = lines
		}
	})
}

var numberWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	rows("numbers.tsv", func(f []string) {
		for _, w := range f[1:] {
			out[fold.Key(w)] = f[0]
		}
	})
	return out
})

// numbersIn writes numbers and ordinals in digits: "forty four" is "44", "first" is "1".
func numbersIn(words []string) []string {
	var out []string
	tens := false
	for _, w := range words {
		d, ok := numberWords()[w]
		if !ok {
			for _, e := range []string{"st", "nd", "rd", "th"} {
				if s, cut := strings.CutSuffix(w, e); cut && isNumber(s) {
					d, ok = s, true
				}
			}
		}
		if isNumber(w) {
			d, ok = strings.TrimLeft(w[:len(w)-1], "0")+w[len(w)-1:], true
		}
		if ok && tens && len(d) == 1 {
			last := out[len(out)-1]
			a, _ := strconv.Atoi(last)
			b, _ := strconv.Atoi(d)
			out[len(out)-1] = strconv.Itoa(a + b)
			tens = false
			continue
		}
		if ok {
			w = d
		}
		tens = ok && len(d) == 2 && d[1] == '0'
		out = append(out, w)
	}
	return out
}

// legalForms maps folded legal forms, of one or more words, to what they stand for.
var legalForms = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	rows("legal.tsv", func(f []string) {
		if k := strings.ReplaceAll(f[0], "'", ""); lexicon()[k] != "common" || k == "limited" || k == "corporation" || k == "corp" || k == "company" || k == "co" {
			out[k] = f[1]
		}
	})
	return out
})

const longestLegal = 6 // words

// neutral forms say only that there is a company
var neutral = map[string]bool{"company": true, "co": true, "corp": true, "corporation": true, "incorporated": true, "inc": true}

// takeLegal removes the legal forms from the words of a body's name, unless nothing else would be left.
func (n *Name) takeLegal(words []string) []string {
	var out []string
	legal := ""
	for i := 0; i < len(words); {
		size := 0
		for k := min(longestLegal, len(words)-i); k > 0; k-- {
			form, ok := legalForms()[strings.Join(words[i:i+k], " ")]
			ok = ok || k == 1 && neutral[words[i]]
			// two letters may be anything; they are a legal form at the edge of the name only
			if ok && (k > 1 || len(words[i]) > 3 || i == 0 || i >= len(words)-2) {
				if k == 1 && neutral[words[i]] {
					form = legal
				}
				if legal == "" || legal == "LLC" && form != "LLC" {
					legal = form
				}
				size = k
				break
			}
		}
		if size == 0 {
			out = append(out, words[i])
			size = 1
		}
		i += size
	}
	if len(out) == 0 {
		return words
	}
	n.legal = legal
	return out
}

// Floors of the table, in sixteenths of a natural logarithm: names in the press are spelt by ear more freely than in
// the lists that the table was learned from, and vowels most freely.
const (
	floorVowels     = -6
	floorVowelGone  = -9
	floorConsonants = -26
	floorGone       = -22
)
