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

// lexicon: kind of phrase → first word → phrases that begin with it, longest first.
var lexicon = loadWords(wordsTSV)

func loadWords(tsv string) map[string]map[string][][]string {
	out := map[string]map[string][][]string{}
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
		if out[f[0]] == nil {
			out[f[0]] = map[string][][]string{}
		}
		out[f[0]][words[0]] = append(out[f[0]][words[0]], words)
	}
	for _, firsts := range out {
		for _, phrases := range firsts {
			slices.SortStableFunc(phrases, func(a, b []string) int { return len(b) - len(a) })
		}
	}
	return out
}

// A token is a word, number or sign of a line.
type token struct {
	fold       string // as compared
	start, end int    // bytes of the line
	upper      bool   // two letters or more, all upper case
	title      bool   // begins with an upper-case letter
	num        bool
	arabic     bool
}

// tokens of a line, at most max of them. Their folded words lie in one string.
func tokens(s string, max int) []token {
	var (
		out   = make([]token, 0, min(max, len(s)/5+2))
		ends  [64]int // of the folded words; longer lines are rare
		folds [512]byte
	)
	folded, at := folds[:0], ends[:0]
	for i := 0; i < len(s) && len(out) < max; {
		r, n := utf8.DecodeRuneInString(s[i:])
		end := i + n
		switch {
		case isWordRune(r):
			end = wordEnd(s, i)
			out = append(out, newToken(s, i, end))
			folded = appendFold(folded, s[i:end])
		case r == '©':
			out = append(out, token{start: i, end: end})
			folded = append(folded, "©"...)
		default:
			i = end
			continue
		}
		at = append(at, len(folded))
		i = end
	}
	words, from := string(folded), 0
	for k, to := range at {
		out[k].fold = words[from:to]
		from = to
	}
	return out
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
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
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

// wordEnd is where the word or number that begins at i ends. Apostrophes and hyphens inside belong to it; a change
// between digits and letters ends it.
func wordEnd(s string, i int) int {
	first, _ := utf8.DecodeRuneInString(s[i:])
	digits := classOf(first)&isDigit != 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		c := classOf(r)
		if c&ofWords != 0 || r == '\u0640' || r == '\u00ad' {
			if (c&isDigit != 0) != digits && c&(isDigit|isLetter) != 0 {
				return i
			}
			i += n
			continue
		}
		if !digits && (r == '\'' || r == '’' || r == '-') {
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); classOf(next)&isLetter != 0 {
				i += n
				continue
			}
		}
		return i
	}
	return i
}

// newToken is the word s[start:end], not yet folded.
func newToken(s string, start, end int) token {
	t := token{start: start, end: end, upper: true}
	letters := 0
	for i, r := range s[start:end] {
		c := classOf(r)
		if i == 0 {
			t.title, t.num, t.arabic = c&isUpper != 0, c&isDigit != 0, c&isArabic != 0
		}
		if c&isLetter != 0 {
			letters++
			t.upper = t.upper && c&isLower == 0
		}
	}
	t.upper = t.upper && letters >= 2 && !t.arabic && t.title
	return t
}

// fold makes forms of one word equal: case, ё, Arabic vowel signs and alef forms, digits, curly marks.
func fold(s string) string { return string(appendFold(nil, s)) }

func appendFold(to []byte, s string) []byte {
	for _, r := range s {
		if f := foldRune(r); f >= 0 {
			to = utf8.AppendRune(to, f)
		}
	}
	return to
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
	for _, t := range tokens(s, 64) {
		out = append(out, t.fold)
	}
	return out
}
