package numbers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// widest is how many tokens a counted thing's words may take.
const widest = 5

// unit finds what a number counts; is false where the number is no quantity: a year, a date, a percentage, a
// duration, a distance, a label.
func (f *finder) unit(n interval, explicit bool) (unit string, end int, is bool) {
	if f.Has(n.first, "money") {
		return f.currency(n.first), n.end, true
	}
	end = n.end
	if end < len(f.W) && f.Has(end, "money") {
		return f.currency(end), end + 1, true
	}
	if f.dated(n) || f.measured(end) {
		return "", end, false
	}
	j := end
	if f.word(j) == "of" { // "hundreds of people", "20 of the fighters"
		j++
		for j < len(f.W) && (f.tokens[j].Tag == proffer.DET || f.W[j] == "the" || f.W[j] == "its" || f.W[j] == "their") {
			j++
		}
	}
	if n.vague && f.Language == "ar" && f.word(j) == "من" { // "مئات من المدنيين"
		j++
	}
	first, last := f.thing(j)
	if first < 0 {
		bare := !explicit && !n.vague && n.min == n.max
		return "", end, !(bare || n.oneAsWord)
	}
	if f.measured(last) || f.measured(first) {
		return "", end, false
	}
	if f.label(n, explicit) {
		return "", end, false
	}
	return f.tokens[last].Span.In(f.text), max(end, last+1), true
}

func (f *finder) word(i int) string {
	if i < len(f.W) {
		return f.W[i]
	}
	return ""
}

// currency is the ISO 4217 code of the money word at token i.
func (f *finder) currency(i int) string {
	cells, _ := f.Longest(i, "money")
	return cells[0]
}

// measured says that the word at token i makes the number a percentage, duration or distance.
func (f *finder) measured(i int) bool {
	if f.word(i) == "-" {
		i++ // "25-year-old"
	}
	if i >= len(f.W) || i < 0 {
		return false
	}
	if role, w := f.LongestOf(i, "percent", "skip"); w > 0 {
		return role == "percent" || f.Language != "en" || !isMonthVerb(f.tokens[i].Span.In(f.text), f.W[i])
	}
	return false
}

// isMonthVerb tells "may" and "march" from May and March.
func isMonthVerb(surface, folded string) bool {
	return (folded == "may" || folded == "march") && surface == folded
}

// dated says that the number belongs to a date: it stands behind a month, or is a bare year.
func (f *finder) dated(n interval) bool {
	i := n.first - 1
	if i >= 0 && f.Has(i, "skip") && !isMonthVerb(f.tokens[i].Span.In(f.text), f.W[i]) && unicode.IsUpper(initial(f.tokens[i].Span.In(f.text))) {
		return true
	}
	s := f.W[n.first]
	year := len(s) == 4 && n.end == n.first+1 && allDigits(s) && n.min.Value >= 1900*1000 && n.min.Value <= 2100*1000
	if !year {
		return false
	}
	first, _ := f.thing(n.end)
	return first < 0 || i >= 0 && (f.Has(i, "stop") || f.W[i] == ",") || f.Language == "ar" && i >= 0 && f.Has(i, "skip")
}

func initial(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// label says that the number names rather than counts: "Resolution 1970 forbids", "Building 4".
func (f *finder) label(n interval, explicit bool) bool {
	i := n.first - 1
	if explicit || i < 0 || n.vague {
		return false
	}
	before := f.tokens[i].Span.In(f.text)
	if before == "№" || before == "#" || f.W[i] == "no." {
		return true
	}
	return i > 0 && f.tokens[i].Tag == proffer.PROPN && f.Language == "en" && f.tokens[n.first].Head == i
}

// thing finds the words of what is counted, from token j: the run of adjectives and nouns. first is -1 for none; last
// is the head: the run's last word in English, its first noun where nouns depend on what stands before them.
func (f *finder) thing(j int) (first, last int) {
	first, last = -1, -1
	for i := j; i < len(f.W) && i < j+widest; i++ {
		t := f.tokens[i]
		s := t.Span.In(f.text)
		if r := initial(s); !unicode.IsLetter(r) || f.Has(i, "stop") || !f.nominal(t) || last >= 0 && (f.Has(i, "skip") || t.Tag == proffer.ADJ && f.tokens[last].Tag == proffer.NOUN) {
			break
		}
		if first < 0 {
			first = i
		}
		last = i
		if t.Tag == proffer.TagNone || f.Language != "en" && t.Tag != proffer.ADJ {
			break // without tags the first word is the best guess
		}
	}
	return first, last
}

// nominal says that a word can be part of what is counted; a Russian or Arabic participle can ("26 пострадавших").
func (f *finder) nominal(t proffer.Token) bool {
	switch t.Tag {
	case proffer.TagNone, proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.X:
		return true
	case proffer.VERB:
		return strings.HasSuffix(t.Fine, "part")
	}
	return false
}
