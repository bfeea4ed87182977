package anatomy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capsFirst parts "JANE DOE Meridian News Agency" where the capitals end; "" where it is not so written.
func capsFirst(s string) (caps, rest string) {
	toks := tokens(s, 12)
	n := 0
	for n < len(toks) && (toks[n].upper || n > 0 && len(toks[n].fold) == 1) {
		n++
	}
	if n < 2 || n > 4 || isOrganisation(toks[:n]) || len(toks)-n > 5 {
		return "", ""
	}
	if n < len(toks) && !isOrganisation(toks[n:]) && !has("role", toks[n:]) {
		return "", ""
	}
	caps = s[:toks[n-1].end]
	return caps, s[toks[n-1].end:]
}

// nameCase writes a name that is all in capitals, or has a surname in capitals, as names are written.
func nameCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		toks := tokens(w, 4)
		if len(toks) == 1 && toks[0].upper && utf8.RuneCountInString(w) > 2 {
			words[i] = lowerTail(w)
		}
	}
	return strings.Join(words, " ")
}

func lowerTail(w string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			start = true
			return r
		}
		if start {
			start = false
			return r
		}
		return unicode.ToLower(r)
	}, w)
}

// strip takes white space and the marks around a value off it.
func strip(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(".,;:—–-|/()[]*_«»\"“”„'‘’•·،؛>=#~", r) ||
			unicode.Is(unicode.Cf, r)
	})
}
