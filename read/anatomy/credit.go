package anatomy

import (
	"strings"
	"unicode/utf8"
)

// endCredit finds an agency in brackets behind the last sentence of a paragraph, "(Reuters)" or "/Меридиан/", or
// behind a dash, "— Интерфакс"; last says that it is the report's last paragraph, where one word will do. ok is false where the brackets hold anything but a name.
func endCredit(s string, last bool) (span [2]int, agency string, ok bool) {
	trimmed := strings.TrimRight(s, " \t\n*_")
	bare := strings.TrimSuffix(trimmed, ".")
	for _, pair := range []string{"()", "[]", "//"} {
		if !strings.HasSuffix(bare, pair[1:]) {
			continue
		}
		open := strings.LastIndex(bare[:len(bare)-1], pair[:1])
		if open <= 0 || len(bare)-open > 120 {
			continue
		}
		inner := bare[open+1 : len(bare)-1]
		before := strings.TrimRight(bare[:open], " ")
		if isAgencyName(inner, endsSentence(before) && !strings.HasSuffix(bare, ").")) {
			return [2]int{open, len(trimmed)}, strip(inner), true
		}
	}
	if i := lastDash(trimmed); i > 0 && endsSentence(strings.TrimRight(trimmed[:i], " ")) {
		if inner := strip(trimmed[i:]); isAgencyName(inner, last && wordCount(inner, 3) == 1) {
			return [2]int{i, len(trimmed)}, inner, true
		}
	}
	return span, "", false
}

func lastDash(s string) int {
	return max(strings.LastIndex(s, " — "), strings.LastIndex(s, " – "), strings.LastIndex(s, " - "))
}

// isAgencyName says that a string names an agency; loose: or any short name that stands where agencies stand.
func isAgencyName(s string, loose bool) bool {
	s = strip(s)
	toks := tokens(s, 8)
	if len(toks) == 0 || len(toks) > 6 || strings.ContainsAny(s, "0123456789:;?!") {
		return false
	}
	if match("known", toks) == len(toks) || has("agency", toks) && nameShaped(toks) {
		return true
	}
	return loose && nameShaped(toks) && len(toks) <= 4 && !has("notname", toks) && !has("photo", toks) &&
		!all(toks, "section") && !has("furniture", toks)
}

// knownAgencies is short form → full name, from the lexicon's entries with "=".
var knownAgencies = loadKnown(wordsTSV)

func loadKnown(tsv string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) == 3 && f[0] == "known" {
			if short, full, ok := strings.Cut(f[2], "="); ok {
				out[short] = full
			}
		}
	}
	return out
}

// agencyName is a credit as a name: without article, quotation marks, "агентства" and the like before them.
func agencyName(s string) string {
	s = strip(s)
	if full := knownAgencies[s]; full != "" {
		return full
	}
	for _, pair := range [][2]string{{"«", "»"}, {"“", "”"}, {"\"", "\""}, {"„", "“"}} {
		if i := strings.Index(s, pair[0]); i >= 0 {
			rest := s[i+len(pair[0]):]
			if j := strings.Index(rest, pair[1]); j > 0 {
				return rest[:j]
			}
			return strip(rest) // its closing mark was taken for the edge's
		}
	}
	toks := tokens(s, 8)
	if len(toks) > 1 && (toks[0].fold == "the" || match("agencyword", toks) > 0 && !toks[0].title) {
		s = s[toks[1].start:]
	}
	return bodyCase(strip(s))
}

// bodyCase writes a body's name that is all in capitals as such names are written, unless it is short: "TASS" stays.
func bodyCase(s string) string {
	toks := tokens(s, 8)
	for _, t := range toks {
		if !t.upper {
			return s
		}
	}
	if len(toks) == 1 && utf8.RuneCountInString(s) < 6 {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		if utf8.RuneCountInString(w) > 3 || w == "THE" || w == "OF" || w == "AND" || w == "FOR" {
			words[i] = lowerTail(w)
		}
	}
	return strings.Join(words, " ")
}
