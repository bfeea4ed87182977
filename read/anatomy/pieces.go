package anatomy

import (
	"strings"
)

// cutLabels cuts before each label with a colon: "Опубликовано: 04.08.2020 Источник: Меридиан".
func cutLabels(s string) []string {
	if strings.Count(s, ":") < 2 {
		return []string{s}
	}
	toks := tokens(s, mostMetaWords+1)
	var out []string
	from := 0
	for i := 1; i < len(toks); i++ {
		for _, l := range labels {
			if n := match(l.words, toks[i:]); n > 0 && i+n < len(toks) && strings.HasPrefix(strings.TrimSpace(s[toks[i+n-1].end:]), ":") {
				out = append(out, s[from:toks[i].start])
				from = toks[i].start
				i += n - 1
				break
			}
		}
	}
	return append(out, s[from:])
}

func cutAny(s string, seps ...string) []string {
	parts := []string{s}
	for _, sep := range seps {
		if !strings.Contains(s, sep) {
			continue
		}
		var next []string
		for _, p := range parts {
			next = append(next, strings.Split(p, sep)...)
		}
		parts = next
	}
	var out []string
	for _, p := range parts {
		if strip(p) != "" {
			out = append(out, p)
		}
	}
	return out
}

// cutAround cuts at dashes, slashes, commas and stops, but not inside dates.
func cutAround(s string, toks []token, lang string) []string {
	var out []string
	at := 0
	seps := []string{" \u0640 ", " — ", " – ", " - ", " -- ", " / ", ", ", "، ", ". "}
	for _, d := range dates(s, toks, lang) {
		out = append(out, cutAny(s[at:toks[d.first].start], seps...)...)
		at = toks[d.last-1].end
		out = append(out, s[toks[d.first].start:at])
	}
	return append(out, cutAny(s[at:], seps...)...)
}

// plainPiece tells a piece without label or date.
func plainPiece(s string, toks []token) fact {
	value := strip(s)
	switch {
	case all(toks, "section", "role"):
		return fact{kind: factSection, value: value}
	case isDomain(value):
		return fact{kind: factPublisher, value: value}
	case len(toks) <= 6 && nameShaped(toks) && match("known", toks) == len(toks):
		return fact{kind: factAgency, value: value}
	case len(toks) <= 7 && nameShaped(toks) && (has("agency", toks) || joined("agency", toks)) && !endsSentence(s) && strings.Count(value, "(") == strings.Count(value, ")"): // no part of "Karsa (agencies)"
		return fact{kind: factAgency, value: value}
	case len(toks) >= 2 && len(toks) <= 5 && nameShaped(toks) && outletShaped(toks) && !endsSentence(s):
		return fact{kind: factPublisher, value: value}
	case quotedName(s):
		return fact{kind: factPublisher, value: value}
	case endsSentence(s):
	case personLike(value, toks):
		return fact{kind: factName, value: value}
	default:
		if name, _, ok := strings.Cut(value, " ("); ok && personLike(name, tokens(name, 8)) {
			return fact{kind: factName, value: name}
		}
		if cut := behindPlace(value); cut > 0 && wordCount(value[cut:], 6) <= 4 && !strings.ContainsAny(value[cut:], "0123456789") && personLike(value[:cut], tokens(value[:cut], 8)) {
			return fact{kind: factName, value: strip(value[:cut])}
		}
	}
	return fact{kind: factOther, value: value}
}

// quotedName says that a piece is nothing but a name in angle quotation marks.
func quotedName(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "«") && strings.HasSuffix(s, "»") && strings.Count(s, "«") == 1 && len(tokens(s, 7)) <= 5
}

// outletShaped says that the words are those of an outlet's name: one of its words at an end of it.
func outletShaped(toks []token) bool {
	if match("outlet", toks) > 0 {
		return true
	}
	for i := range toks {
		if n := match("outlet", toks[i:]); n > 0 && i+n == len(toks) {
			return true
		}
	}
	return false
}

// nameShaped says that every word begins with a capital but for short joining words, or that the script has none.
func nameShaped(toks []token) bool {
	for i, t := range toks {
		if !t.title && !t.arabic && !t.num && (i == 0 || len(t.fold) > 4) && match("agency", toks[i:]) == 0 {
			return false
		}
	}
	return len(toks) > 0
}

// isDomain says that s is a site's name or an address on it.
func isDomain(s string) bool {
	if i := strings.IndexByte(s, ' '); i >= 0 && !strings.Contains(s[:i], "/") {
		return false // as most lines are found out before they are written small
	}
	s = strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(s), "https://"), "http://")
	s, _, _ = strings.Cut(s, "/")
	host, top, ok := cutLast(s, ".")
	return ok && len(top) >= 2 && len(top) <= 8 && len(host) >= 3 && !strings.ContainsAny(s, " ,@:()") && isLetters(top)
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

func isLetters(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return true
}

// endsSentence says that a line ends as sentences do.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\"”»’')]“*_")
	if year, ok := strings.CutSuffix(s, " г."); ok && year != "" && year[len(year)-1] >= '0' && year[len(year)-1] <= '9' {
		return false // «6 мая 2024 г.»
	}
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") ||
		strings.HasSuffix(s, "…") || strings.HasSuffix(s, "؟") || strings.HasSuffix(s, "۔")
}

// onlyPeople reads "Dana Whitlow and Tom Roe in Tesh": names without a label and nothing else.
func onlyPeople(s string, toks []token) []fact {
	if len(toks) > 10 || endsSentence(s) || !strings.ContainsAny(s, " ") {
		return nil
	}
	people, others := authorsIn(s)
	if len(people) < 2 || len(others) > 0 {
		return nil
	}
	var out []fact
	for _, p := range people {
		out = append(out, fact{kind: factName, value: p})
	}
	return out
}
