// Package names says how likely two names are names of one thing, whatever their spelling and script, and why.
//
// Enter at [Parse], once a name, and [Compare], once a pair; a parsed name is read-only and may be shared. [Same] is
// the one threshold at which a pair counts as a match.
//
// Terms: a part is a word of a name that tells something; particles ("al-", "bin", "de") tell little, honorifics
// nothing; a legal form ("Ltd", «ООО») is taken out and compared by what it stands for. How letters of one script
// go with letters of another was learned from lists that give both (names/train, docs/models/names.md).
//
// Promises: scores are integers from 0 to 1000, the same on every platform; Compare(a, b) is Compare(b, a); a name of
// any length and any bytes is accepted, of one with more than 12 parts only the first 12 count; no pair takes more
// than a bounded time.
package names

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"proffer/names/fold"
)

// A Kind is what the name is a name of; it decides what may be left out of it.
type Kind uint8

// Kinds of name.
const (
	Person Kind = iota
	Organization
	PlaceName
	Vessel // or aircraft: short names, every letter and number counts
)

// Scripts of names that are compared by their readings.
const (
	otherScript script = iota
	hanScript
	hangulScript
)

type script uint8

// MaxParts is how many parts of a name count.
const MaxParts = 12

const (
	normal partKind = iota
	particle
	common // "company", "international"
	initialLetter
	numeral
)

// A Name is a name taken apart.
type Name struct {
	Text   string
	Kind   Kind
	Mixed  bool    // letters of Latin and another script in one name, made to look alike
	Hidden bool    // control characters or signs that nobody sees were left out
	Cut    bool    // only its beginning counts
	parts  []*part // shared with other names
	titled bool    // honorifics were left out
	legal  string  // what its legal form stands for, or ""
	squash string  // all parts without spaces
	number shipNumber
	parser *Parser              // that takes it apart, as long as it does
	whole  atomic.Pointer[part] // all parts written together, once asked for

	readings []*Name
	eastern  script // in which the name does not say how it sounds
	language string // of a reading, where the name is one
}

// Empty says that the name has no part to compare.
func (n *Name) Empty() bool { return len(n.parts) == 0 }

// Len is the number of words that count.
func (n *Name) Len() int { return len(n.parts) }

// Squash is the whole name folded and written together, equal for equal names.
func (n *Name) Squash() string { return n.squash }

// Parts are the folded words that count.
func (n *Name) Parts() []string {
	out := make([]string, len(n.parts))
	for i := range n.parts {
		out[i] = n.parts[i].key
	}
	return out
}

// Parse takes a name apart. Of kind Person a comma puts the surname first ("Frost, William").
func Parse(text string, kind Kind) *Name { return new(Parser).Parse(text, kind) }

// parse is Parse for a name that is a reading in a language, unless that is "".
func (p *Parser) parse(text string, kind Kind, language string) *Name {
	n := &Name{Kind: kind, language: language, parser: p}
	if text, n.Hidden = Visible(text); len(text) > longest {
		cut := longest
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		text, n.Cut = text[:cut], true
	}
	n.Text = text
	if kind == Person {
		text = surnameLast(text)
	}
	words := n.takeNumber(n.words(text))
	switch kind {
	case Organization:
		words = n.takeLegal(words)
	case Vessel:
		words = withoutPrefix(words)
	case PlaceName:
		words = placeWords(words)
	}
	words = joinPrefixes(words, kind)
	all := len(words)
	words = n.withoutTitles(words)
	n.titled = kind == Person && len(words) < all
	if kind == Organization || kind == Vessel {
		words = numbersIn(words)
	}
	n.fill(words, written)
	n.read(words)
	n.parser = nil
	return n
}

// fill makes the parts of a name from its words.
func (n *Name) fill(words []string, m manner) {
	n.Cut = n.Cut || len(words) > MaxParts
	n.parts = make([]*part, min(len(words), MaxParts))
	for i := range n.parts {
		n.parts[i] = n.parser.part(words[i], n.Kind, m)
	}
	n.squash = strings.Join(words, "")
}

// surnameLast turns "Frost, William" round.
func surnameLast(text string) string {
	surname, given, ok := strings.Cut(text, ",")
	if !ok || strings.Contains(given, ",") {
		return text
	}
	return given + " " + surname
}

// words are the folded words; dots inside initials go ("A.B.C." is "abc"), letters made to look alike are put right.
func (n *Name) words(text string) []string {
	text = dotless(text)
	if strings.Contains(text, "أل") {
		text = notArticle.Replace(" " + text)
	}
	text = fold.Key(text)
	if n.Kind == Person && strings.Contains(text, "-") {
		text = hyphened(text)
	}
	var out []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '&'
	}) {
		w = strings.Trim(w, "'")
		if s, ok := strings.CutSuffix(w, "'s"); ok {
			w = s + "s"
		}
		w = strings.ReplaceAll(w, "'", "")
		if w == "&" {
			w = "and"
		}
		for _, x := range strings.Split(w, "&") {
			if x = n.oneScript(x); x == "" {
				continue
			}
			out = append(out, oneForm(x))
		}
	}
	n.disguised(out)
	if n.Kind == Person {
		if surname, given, ok := korean(out); ok {
			return []string{surname, given}
		}
	}
	return out
}

// hyphened writes the last word behind a hyphen to the one before it where it would be taken for a particle ("Jae-in").
func hyphened(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if at := strings.LastIndexByte(w, '-'); at > 0 && isParticle(w[at+1:]) && !isParticle(w[:at]) {
			words[i] = w[:at] + w[at+1:]
		}
	}
	return strings.Join(words, " ")
}

// notArticle keeps a name that begins with alif-hamza and lam from being read as a word with the article.
var notArticle = strings.NewReplacer(" أل", " اال")

// dotless takes the dots out of runs of single letters.
func dotless(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	r := []rune(s)
	var b strings.Builder
	for i, c := range r {
		if c == '.' && i > 0 && unicode.IsLetter(r[i-1]) && (i == 1 || !unicode.IsLetter(r[i-2])) {
			if i+1 < len(r) && unicode.IsLetter(r[i+1]) && (i+2 >= len(r) || !unicode.IsLetter(r[i+2])) {
				continue
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

// withoutTitles drops honorifics, unless nothing else would be left.
func (n *Name) withoutTitles(words []string) []string {
	if n.Kind == PlaceName {
		return words
	}
	var out []string
	for _, w := range words {
		c := lexicon()[w]
		if n.Kind == Person && (c == "honor" && (len(out) == 0 || len(words) > 3) || c == "rank" && len(out) == 0) || n.Kind == Vessel && (w == "mv" || w == "mt" || w == "ms" || w == "ss") || w == "the" {
			continue
		}
		out = append(out, w)
	}
	if len(out) == 0 {
		return words
	}
	return out
}

// withoutPrefix leaves out what sort of ship one is where it is written with a stroke or points: "M/V", "M.T."
func withoutPrefix(words []string) []string {
	if len(words) > 2 && words[0] == "m" && (words[1] == "v" || words[1] == "t" || words[1] == "s") {
		return words[2:]
	}
	return words
}
