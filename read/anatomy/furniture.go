package anatomy

import "strings"

// isFurniture says that a line belongs to the page and not to the report: menus, "read also", rights, sharing. toks are
// its first 41 words: of longer lines nothing is asked but that they are longer than 40. tail says that it stands below
// the report, where less is asked of it.
func isFurniture(s string, toks []token, tail bool) bool {
	if len(s) > 1200 {
		return false
	}
	if signed := withSign(s); signed != s {
		s, toks = signed, tokens(signed, mostMetaWords+1)
	}
	t := strings.TrimLeft(s, " \t*_#>-–—•▶►→»[(")
	if len(toks) == 0 {
		return true // a rule of dashes or stars
	}
	if strings.HasPrefix(s, "((") { // a wire's note to desks
		return true
	}
	if hasAnyPrefix(t, "http://", "https://", "www.") && !strings.ContainsAny(strings.TrimSpace(t), " \t") {
		return true
	}
	if all(toks, "end") && len(toks) <= 3 {
		return true
	}
	if n := match("contact", toks); n > 0 && (n == len(toks) || strings.HasPrefix(strings.TrimSpace(s[toks[n-1].end:]), ":")) {
		return true
	}
	if copyrightSign(toks) && len(toks) <= 40 {
		return true
	}
	n := match("furniture", toks)
	if n > 0 && n < len(toks) && strings.IndexAny(t, "\"“«'‘") == 0 {
		return false // somebody's words
	}
	if len(toks) <= 40 && has("furniture-any", toks) && !strings.ContainsAny(s, "\"“”«»") {
		return true
	}
	if n == 0 {
		return len(toks) <= 3 && (strings.HasPrefix(toks[0].fold, "http") || strings.HasPrefix(toks[0].fold, "www"))
	}
	rest := strings.TrimSpace(s[toks[n-1].end:])
	colon := strings.HasPrefix(rest, ":")
	switch {
	case n == len(toks):
		return true
	case n == 1 && match("caption", toks) > 0 && !colon:
		return false
	case n == 1:
		return colon && len(toks) <= 40 || tail && len(toks) <= 12 || !endsSentence(t) && len(toks) <= 4
	case n == 2:
		return len(toks) <= 14 || tail || colon
	}
	return true
}

// withSign writes "(c) 2024" with the sign, whichever alphabet its letter is of.
func withSign(s string) string {
	if !strings.Contains(s, "(") {
		return s
	}
	return strings.NewReplacer("(c) ", "© ", "(C) ", "© ", "(с) ", "© ", "(С) ", "© ").Replace(s)
}

// copyrightSign says that the sign stands by itself, and is not half of a letter in a text that was decoded wrongly.
func copyrightSign(toks []token) bool {
	for i, t := range toks {
		if t.fold == "©" && (i == 0 || toks[i-1].end < t.start) {
			return true
		}
	}
	return false
}

// copyrightOf reads the outlet and the year of "© 2024 The Halden Post. All rights reserved."
func copyrightOf(s string) (outlet string, year int) {
	s = withSign(s)
	toks := tokens(s, 40)
	for i, t := range toks {
		if t.fold != "©" && t.fold != "copyright" && t.fold != "حقوق" {
			continue
		}
		j := i + 1
		for j < len(toks) && (toks[j].num || toks[j].fold == "©" || toks[j].fold == "c" || toks[j].fold == "by") {
			if y := number(toks[j]); y >= 1900 && y < 2200 {
				year = y
			}
			j++
		}
		if j >= len(toks) {
			return outlet, year
		}
		rest := s[toks[j].start:]
		for _, stop := range []string{". ", ".\n", ", ", "، ", " – ", " — ", " | ", "; ", "\n", " All rights"} {
			rest, _, _ = strings.Cut(rest, stop)
		}
		rest = strip(rest)
		rt := tokens(rest, 8)
		if y := lastYear(rt); y > 0 && year == 0 {
			year = y
			rest = strip(rest[:rt[len(rt)-1].start])
			rt = rt[:len(rt)-1]
		}
		if len(rt) > 0 && len(rt) <= 6 && nameShaped(rt) && outlet == "" && match("furniture", rt) == 0 {
			outlet = rest
		}
	}
	return outlet, year
}

func lastYear(toks []token) int {
	if len(toks) < 2 {
		return 0
	}
	if y := number(toks[len(toks)-1]); y >= 1900 && y < 2200 {
		return y
	}
	return 0
}
