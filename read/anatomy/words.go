package anatomy

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed words.tsv
var wordsTSV string

// lexicon: first word → what begins with it.
var lexicon = loadWords(wordsTSV)

// An opening is what begins with one word: phrases, longest first, by their kind, and names of months.
type opening struct {
	kinds []phrasesOf
	month bool
}

type phrasesOf struct {
	kind    string
	phrases [][]string
}

// phrases of a kind; of no opening there are none.
func (o *opening) phrases(kind string) [][]string {
	if o == nil {
		return nil
	}
	for i := range o.kinds {
		if o.kinds[i].kind == kind {
			return o.kinds[i].phrases
		}
	}
	return nil
}

func (o *opening) add(kind string, words []string) {
	for i := range o.kinds {
		if k := &o.kinds[i]; k.kind == kind {
			k.phrases = append(k.phrases, words)
			return
		}
	}
	o.kinds = append(o.kinds, phrasesOf{kind, [][]string{words}})
}

func loadWords(tsv string) map[string]*opening {
	out := map[string]*opening{}
	at := func(word string) *opening {
		if out[word] == nil {
			out[word] = &opening{}
		}
		return out[word]
	}
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		name, _, _ := strings.Cut(f[2], "=")
		words := folded(name)
		if len(words) == 0 {
			continue
		}
		at(words[0]).add(f[0], words)
	}
	for name := range months {
		first, _, _ := strings.Cut(name, " ")
		at(first).month = true
	}
	for _, o := range out {
		for _, k := range o.kinds {
			slices.SortStableFunc(k.phrases, func(a, b []string) int { return len(b) - len(a) })
		}
	}
	return out
}

// openings are bits for the first words of the lexicon, by [openingBit]: most words of a text are none of them.
var openings = func() (out [1 << 10]uint64) {
	for word := range lexicon {
		bit := openingBit(word)
		out[bit/64] |= 1 << (bit % 64)
	}
	return out
}()

// openingBit is the number of a word's bit: of its length and four of its bytes.
func openingBit(word string) uint32 {
	n := len(word)
	h := uint32(word[0]) | uint32(word[n/3])<<8 | uint32(word[n/2])<<16 | uint32(word[n-1])<<24
	return (h ^ uint32(n)*0x9e3779b1) * 0x85ebca6b >> 16
}

// openingOf is what begins with a folded word, or nil.
func openingOf(word string) *opening {
	if word == "" {
		return nil
	}
	if bit := openingBit(word); openings[bit/64]&(1<<(bit%64)) == 0 {
		return nil
	}
	return lexicon[word]
}

// A token is a word, number or sign of a line.
type token struct {
	fold       string   // as compared
	begins     *opening // what begins with it, or nil
	start, end int      // bytes of the line
	upper      bool     // two letters or more, all upper case
	title      bool     // begins with an upper-case letter
	num        bool
	arabic     bool
}

// tokens of a line, at most max of them.
func tokens(s string, max int) []token {
	out := cut(s, max)
	for i := range out {
		out[i].begins = openingOf(out[i].fold)
	}
	return out
}

// cut cuts a line into at most max tokens, of which it is not yet looked up what begins with them. Their folded words lie
// in one string.
func cut(s string, max int) []token {
	var (
		out   = make([]token, 0, min(max, len(s)/5+2))
		ends  [64]int // of the folded words; longer lines are rare
		folds [512]byte
	)
	folded, at := folds[:0], ends[:0]
	for i := 0; i < len(s) && len(out) < max; {
		switch r, n := runeAt(s, i); {
		case isWordRune(r):
			var t token
			t, folded = scanWord(s, i, folded)
			out = append(out, t)
			i = t.end
		case r == '©':
			out = append(out, token{start: i, end: i + n})
			folded = append(folded, "©"...)
			i += n
		default:
			i += n
			continue
		}
		at = append(at, len(folded))
	}
	words, from := string(folded), 0
	for k, to := range at {
		out[k].fold = words[from:to]
		from = to
	}
	return out
}

// runeAt is the character at i and how many bytes it takes. Those of the scripts up to Arabic are taken here, since most
// of the time of cutting lines into words went into the library's.
func runeAt(s string, i int) (rune, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if c >= 0xc2 && c < 0xe0 && i+1 < len(s) && s[i+1]&0xc0 == 0x80 {
		return rune(c&0x1f)<<6 | rune(s[i+1]&0x3f), 2
	}
	return utf8.DecodeRuneInString(s[i:])
}

// Classes of characters. Those of the scripts up to Arabic are looked up: the tables of package unicode are searched
// by halving, and most of the time of telling the parts of a report went there.
const (
	isLetter uint8 = 1 << iota
	isDigit
	isMark
	isUpper
	isLower
	isArabic // or Hebrew: a script without capitals, from the right
)

// ofWords are the classes of the characters that words and numbers are made of.
const ofWords = isLetter | isDigit | isMark

var classes = func() (out [0x800]uint8) {
	for r := range rune(len(out)) {
		out[r] = classSearched(r)
	}
	return out
}()

func classOf(r rune) uint8 {
	if r >= 0 && int(r) < len(classes) {
		return classes[r]
	}
	return classSearched(r)
}

func classSearched(r rune) (c uint8) {
	if unicode.IsLetter(r) {
		c |= isLetter
	}
	if unicode.IsDigit(r) {
		c |= isDigit
	}
	if unicode.IsMark(r) {
		c |= isMark
	}
	if unicode.IsUpper(r) {
		c |= isUpper
	}
	if unicode.IsLower(r) {
		c |= isLower
	}
	if unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Hebrew, r) {
		c |= isArabic
	}
	return c
}

func isWordRune(r rune) bool { return classOf(r)&ofWords != 0 }

// wordCount is how many words and numbers a line has, at most max.
func wordCount(s string, max int) (n int) {
	for i := 0; i < len(s) && n < max; {
		switch r, size := runeAt(s, i); {
		case isWordRune(r):
			n++
			i = wordEnd(s, i)
		case r == '©':
			n++
			i += size
		default:
			i += size
		}
	}
	return n
}

// wordEnd is where the word or number that begins at i ends.
func wordEnd(s string, i int) int {
	first, _ := runeAt(s, i)
	digits := classOf(first)&isDigit != 0
	for i < len(s) {
		r, n := runeAt(s, i)
		if !goesOnWith(s, i+n, r, classOf(r), digits) {
			return i
		}
		i += n
	}
	return i
}

// goesOnWith says that a word, or a number where digits says so, goes on with r, of class c, which ends at next.
// Apostrophes and hyphens inside belong to it; a change between digits and letters ends it.
func goesOnWith(s string, next int, r rune, c uint8, digits bool) bool {
	if c&ofWords != 0 || r == '\u0640' || r == '\u00ad' {
		return (c&isDigit != 0) == digits || c&(isDigit|isLetter) == 0
	}
	if digits || r != '\'' && r != '’' && r != '-' || next >= len(s) {
		return false
	}
	behind, _ := runeAt(s, next)
	return classOf(behind)&isLetter != 0
}

// scanWord is the word that begins at i, which is added to what to holds in its folded form.
func scanWord(s string, i int, to []byte) (token, []byte) {
	t := token{start: i, end: i, upper: true}
	letters := 0
	for t.end < len(s) {
		r, n := runeAt(s, t.end)
		c := classOf(r)
		if t.end == i {
			t.title, t.num, t.arabic = c&isUpper != 0, c&isDigit != 0, c&isArabic != 0
		}
		if !goesOnWith(s, t.end+n, r, c, t.num) {
			break
		}
		if c&isLetter != 0 {
			letters++
			t.upper = t.upper && c&isLower == 0
		}
		if f := foldRune(r); f >= 0 {
			to = utf8.AppendRune(to, f)
		}
		t.end += n
	}
	t.upper = t.upper && letters >= 2 && !t.arabic && t.title
	return t, to
}

// fold makes forms of one word equal: case, ё, Arabic vowel signs and alef forms, digits, curly marks.
func fold(s string) string {
	return strings.Map(foldRune, s)
}

func foldRune(r rune) rune {
	if r >= 0 && int(r) < len(folds) {
		return folds[r]
	}
	return foldSearched(r)
}

var folds = func() (out [len(classes)]rune) {
	for r := range rune(len(out)) {
		out[r] = foldSearched(r)
	}
	return out
}()

func foldSearched(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z':
		return r
	case r == 'ё' || r == 'Ё':
		return 'е'
	case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
		return 'ا'
	case r == 'ى':
		return 'ي'
	case r == 'ة':
		return 'ه'
	case r == '’' || r == 'ʼ':
		return '\''
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case classOf(r)&isMark != 0 || r == '\u0640' || r == '\u00ad' || classOf(r)&ofWords == 0 && unicode.Is(unicode.Cf, r):
		return -1
	}
	return unicode.ToLower(r)
}

func folded(s string) []string {
	var out []string
	for _, t := range cut(s, 64) {
		out = append(out, t.fold)
	}
	return out
}
