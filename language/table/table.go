// Package table reads the word tables that rules about numbers and times are written in: a phrase, what part it can
// play, and a value. One line a form or several forms parted by "|"; columns are parted by tabs; "#" begins a comment.
//
// Words are compared folded, see [Table.Fold]. A phrase may have several roles; each is asked for by name.
package table

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"proffer"
)

// A Table is one language's words. It is not changed after [Load].
type Table struct {
	Language string
	phrases  map[string]map[string][]string // folded phrase → role → the columns behind it
	longest  int
	begins   map[string]*beginning // by folded first word
}

// A beginning is what the table knows of a word that begins phrases.
type beginning struct {
	alone map[string][]string // the word as a phrase: role → columns
	with  map[string]int      // second word → words of the longest phrase that begins with both
}

// Load reads a table; a file that is not there is a defect of the program and panics.
func Load(files fs.FS, path, language string) *Table {
	text, err := fs.ReadFile(files, path)
	if err != nil {
		panic(err)
	}
	t := &Table{Language: language, phrases: map[string]map[string][]string{}, begins: map[string]*beginning{}}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 2 {
			continue
		}
		for form := range strings.SplitSeq(cells[0], "|") {
			t.add(form, cells[1], cells[2:])
		}
	}
	return t
}

func (t *Table) add(form, role string, rest []string) {
	words := strings.Fields(form)
	for i, w := range words {
		words[i] = normal(w)
	}
	key := strings.Join(words, " ")
	if t.phrases[key] == nil {
		t.phrases[key] = map[string][]string{}
	}
	if _, known := t.phrases[key][role]; !known {
		t.phrases[key][role] = rest
	}
	t.longest = max(t.longest, len(words))
	b := t.begins[words[0]]
	if b == nil {
		b = &beginning{with: map[string]int{}}
		t.begins[words[0]] = b
	}
	if len(words) == 1 {
		b.alone = t.phrases[key]
	} else {
		b.with[words[1]] = max(b.with[words[1]], len(words))
	}
}

// Fold makes a word comparable: lower case; for Arabic without vowels and tatweel, with one seat of hamza, with ASCII
// digits, and without a conjunction, preposition or article written onto it where what remains is in the table.
func (t *Table) Fold(word string) string {
	w := normal(word)
	if t.Language != "ar" || t.phrases[w] != nil {
		return w
	}
	rest := w
	for _, prefix := range []string{"و", "ف", "لل", "ب", "ل", "ك", "ال"} {
		cut, ok := strings.CutPrefix(rest, prefix)
		if !ok {
			continue
		}
		if t.phrases[cut] != nil || Digit(cut) {
			return cut
		}
		if prefix == "و" || prefix == "ف" || prefix == "ب" || prefix == "ل" {
			rest = cut
		}
	}
	return w
}

// Digit says that a folded word begins with a digit.
func Digit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func normal(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r), r == 'ـ':
			continue
		case r >= '٠' && r <= '٩':
			r += '0' - '٠'
		case r >= '۰' && r <= '۹':
			r += '0' - '۰'
		case r == '٬':
			r = ','
		case r == '٫':
			r = '.'
		case r == 'أ', r == 'إ', r == 'آ':
			r = 'ا'
		case r == 'ى':
			r = 'ي'
		case r == '’':
			r = '\''
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Words are the folded words of one sentence, with the table to look them up in.
type Words struct {
	*Table
	W     []string
	alone []map[string][]string // what each word is by itself
	most  []int                 // words of the longest phrase that can begin with each word and the one behind it
}

// Words folds the tokens of a sentence in text.
func (t *Table) Words(text string, tokens []proffer.Token) Words {
	w := Words{t, make([]string, len(tokens)), make([]map[string][]string, len(tokens)), make([]int, len(tokens))}
	for i := range tokens {
		w.W[i] = t.Fold(tokens[i].Span.In(text))
	}
	for i := range w.W {
		b := t.begins[w.W[i]]
		if b == nil {
			continue
		}
		w.alone[i], w.most[i] = b.alone, 1
		if i+1 < len(w.W) {
			w.most[i] = max(1, b.with[w.W[i+1]])
		}
	}
	return w
}

// Has says that the word at i can play a role.
func (w Words) Has(i int, role string) bool {
	if w.reach(i) == 0 {
		return false
	}
	_, ok := w.alone[i][role]
	return ok
}

// Firsts are the first words of the phrases that have another role than those.
func (t *Table) Firsts(than ...string) map[string]bool {
	out := map[string]bool{}
	for phrase, roles := range t.phrases {
		for role := range roles {
			if !slices.Contains(than, role) {
				first, _, _ := strings.Cut(phrase, " ")
				out[first] = true
			}
		}
	}
	return out
}

// Longest is the longest phrase with a role that begins at word i: its columns and its number of words, 0 for none.
func (w Words) Longest(i int, role string) ([]string, int) {
	for n := w.reach(i); n > 0; n-- {
		if cells, ok := w.roles(i, n)[role]; ok {
			return cells, n
		}
	}
	return nil, 0
}

// LongestBefore is the longest phrase with one of the roles that ends before word i, not reaching before floor.
func (w Words) LongestBefore(i, floor int, roles ...string) (role string, n int) {
	for n := min(w.longest, i-floor); n > 0; n-- {
		if w.reach(i-n) < n {
			continue
		}
		found := w.roles(i-n, n)
		for _, r := range roles {
			if _, ok := found[r]; ok {
				return r, n
			}
		}
	}
	return "", 0
}

// LongestOf is like [Words.Longest] for the first of several roles that the longest phrase has.
func (w Words) LongestOf(i int, roles ...string) (role string, n int) {
	for n := w.reach(i); n > 0; n-- {
		found := w.roles(i, n)
		for _, r := range roles {
			if _, ok := found[r]; ok {
				return r, n
			}
		}
	}
	return "", 0
}

// reach is how many words the longest phrase that begins at word i can have.
func (w Words) reach(i int) int {
	if i < 0 || i >= len(w.most) {
		return 0
	}
	return min(w.most[i], len(w.W)-i)
}

// roles is what the n words from i on are as a phrase; n is at most what word i reaches.
func (w Words) roles(i, n int) map[string][]string {
	if n == 1 {
		return w.alone[i]
	}
	return w.phrases[strings.Join(w.W[i:i+n], " ")]
}
