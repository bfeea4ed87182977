package numbers

import (
	"embed"
	"strconv"
	"strings"
	"unicode"

	"proffer"
)

//go:embed data/*.tsv
var data embed.FS

// An entry is one meaning of a phrase.
type entry struct {
	role   string
	lo, hi proffer.Milli
	code   string // ISO 4217 of a currency
}

// A lexicon is one language's table. Where a phrase has several roles, phrases holds the first and roles all.
type lexicon struct {
	language string
	spaced   bool // thousands may be parted by spaces
	phrases  map[string]entry
	roles    map[string]map[string]bool
	longest  int // words in the longest phrase
}

var lexicons = map[string]*lexicon{"en": load("en"), "ru": load("ru"), "ar": load("ar")}

func load(language string) *lexicon {
	l := &lexicon{language: language, spaced: language == "ru", phrases: map[string]entry{}, roles: map[string]map[string]bool{}}
	table, err := data.ReadFile("data/" + language + ".tsv")
	if err != nil {
		panic(err) // embedded: it is there
	}
	for line := range strings.Lines(string(table)) {
		line = strings.TrimRight(line, "\n")
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 2 {
			continue
		}
		e := entry{role: cells[1]}
		if len(cells) > 2 {
			if e.role == "money" {
				e.code = cells[2]
			} else {
				e.lo = thousandths(cells[2])
			}
		}
		if len(cells) > 3 {
			e.hi = thousandths(cells[3])
		}
		for form := range strings.SplitSeq(cells[0], "|") {
			l.add(form, e)
		}
	}
	return l
}

func (l *lexicon) add(form string, e entry) {
	words := strings.Fields(form)
	for i, w := range words {
		words[i] = l.fold(w)
	}
	key := strings.Join(words, " ")
	if _, known := l.phrases[key]; !known {
		l.phrases[key] = e
		l.roles[key] = map[string]bool{}
	}
	l.roles[key][e.role] = true
	l.longest = max(l.longest, len(words))
}

func thousandths(s string) proffer.Milli {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("numbers: table: " + s)
	}
	return proffer.Milli(f * 1000)
}

// fold lower-cases; for Arabic it drops vowels and tatweel, unifies the seats of hamza, and turns the digits of the
// Arabic world into ASCII, cutting a conjunction written onto digits.
func (l *lexicon) fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r), r == 'ـ':
			continue
		case r >= '٠' && r <= '٩':
			r = r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			r = r - '۰' + '0'
		case r == '٬':
			r = ','
		case r == '٫':
			r = '.'
		case r == 'أ', r == 'إ', r == 'آ':
			r = 'ا'
		case r == 'ى':
			r = 'ي'
		}
		b.WriteRune(unicode.ToLower(r))
	}
	out := b.String()
	if rest, ok := strings.CutPrefix(out, "و"); ok && l.language == "ar" && l.phrases != nil {
		if e, known := l.phrases[rest]; isDigit(rest) || known && (e.role == "card" || e.role == "mult") {
			return rest
		}
	}
	return out
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
