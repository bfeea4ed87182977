package numbers

import (
	"unicode"
	"unicode/utf8"

	"proffer"
)

// widest is how many tokens a counted thing's words may take.
const widest = 5

// unit finds what a number counts; is false where the number is no quantity: a year, a date, a percentage, a
// duration, a distance, a label.
func (f *finder) unit(n interval, explicit bool) (unit string, end int, is bool) {
	if f.money(n.first) {
		return f.currency(n.first), n.end, true
	}
	end = n.end
	if end < len(f.words) && f.role(end, "money") {
		return f.currency(end), end + 1, true
	}
	if f.dated(n) || f.measured(end) {
		return "", end, false
	}
	j := end
	if f.words0(j) == "of" { // "hundreds of people", "20 of the fighters"
		j++
		for j < len(f.words) && (f.tokens[j].Tag == proffer.DET || f.words[j] == "the" || f.words[j] == "its" || f.words[j] == "their") {
			j++
		}
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

func (f *finder) words0(i int) string {
	if i < len(f.words) {
		return f.words[i]
	}
	return ""
}

func (f *finder) money(i int) bool { return f.role(i, "money") }

func (f *finder) currency(i int) string { return f.lex.phrases[f.words[i]].code }

// measured says that the word at token i makes the number a percentage, duration or distance.
func (f *finder) measured(i int) bool {
	if f.words0(i) == "-" {
		i++ // "25-year-old"
	}
	if i >= len(f.words) || i < 0 {
		return false
	}
	for w := min(f.lex.longest, len(f.words)-i); w > 0; w-- {
		if e, ok := f.lex.phrases[f.phrase(i, i+w)]; ok && (e.role == "percent" || e.role == "skip") {
			return f.lex.language != "en" || !isMonthVerb(f.tokens[i].Span.In(f.text), f.words[i])
		}
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
	if i >= 0 && f.role(i, "skip") && !isMonthVerb(f.tokens[i].Span.In(f.text), f.words[i]) && unicode.IsUpper(initial(f.tokens[i].Span.In(f.text))) {
		return true
	}
	s := f.words[n.first]
	year := len(s) == 4 && n.end == n.first+1 && allDigits(s) && n.min.Value >= 1900*1000 && n.min.Value <= 2100*1000
	if !year {
		return false
	}
	first, _ := f.thing(n.end)
	return first < 0 || i >= 0 && (f.role(i, "stop") || f.words[i] == ",") || f.lex.language == "ar" && i >= 0 && f.role(i, "skip")
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
	if before == "№" || before == "#" || f.words[i] == "no." {
		return true
	}
	return i > 0 && f.tokens[i].Tag == proffer.PROPN && f.lex.language == "en" && f.tokens[n.first].Head == i
}

// thing finds the words of what is counted, from token j: the run of adjectives and nouns. first is -1 for none; last
// is the head: the run's last word in English, its first noun where nouns depend on what stands before them.
func (f *finder) thing(j int) (first, last int) {
	first, last = -1, -1
	for i := j; i < len(f.words) && i < j+widest; i++ {
		t := f.tokens[i]
		s := t.Span.In(f.text)
		if r := initial(s); !unicode.IsLetter(r) || f.role(i, "stop") || !nominal(t.Tag) {
			break
		}
		if first < 0 {
			first = i
		}
		last = i
		if t.Tag == proffer.TagNone || f.lex.language != "en" && t.Tag != proffer.ADJ {
			break // without tags the first word is the best guess
		}
	}
	return first, last
}

func nominal(t proffer.Tag) bool {
	switch t {
	case proffer.TagNone, proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.X:
		return true
	}
	return false
}
