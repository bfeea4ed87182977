package anatomy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A datePiece is one stretch of a possible dateline between two separators.
type datelinePiece struct {
	text    string
	sep     string // the separator behind it
	end     int    // byte behind that separator
	bracket bool   // it stood in brackets or slashes
}

// datelinePieces cuts the beginning of a paragraph at commas, dashes, colons, stops, brackets and slashes, but never
// inside a date.
func datelinePieces(s, lang string) []datelinePiece {
	s = s[:cutRune(s, mostDateline)]
	toks := tokens(s, 30)
	var skip [][2]int
	for _, d := range dates(s, toks, lang) {
		skip = append(skip, [2]int{toks[d.first].start, toks[d.last-1].end})
	}
	var out []datelinePiece
	start, depth := 0, 0
	for i := 0; i < len(s) && len(out) < 10; {
		if len(skip) > 0 && i >= skip[0][0] {
			i = max(i, skip[0][1])
			skip = skip[1:]
			if strings.HasPrefix(s[i:], " г.") {
				i += len(" г.")
			} else if strings.HasPrefix(s[i:], "г.") {
				i += len("г.")
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		sep := separatorAt(s, i, r, n)
		if sep == "." && shortWordBefore(toks, i) {
			sep = ""
		}
		inside := depth > 0 || len(out) > 0 && out[len(out)-1].sep == "/" && !out[len(out)-1].bracket
		if sep == "" || inside && (sep == "." || sep == ",") {
			i += n
			continue
		}
		if sep != "--" {
			n = utf8.RuneLen(r)
		} else {
			n = 2
		}
		p := datelinePiece{text: s[start:i], sep: sep, end: i + n}
		if sep == "(" || sep == "[" {
			depth++
		} else if (sep == ")" || sep == "]") && depth > 0 {
			depth--
			p.bracket = true
		}
		if sep == "/" && len(out) > 0 && out[len(out)-1].sep == "/" {
			p.bracket = true
		}
		p.end = skipMarks(s, p.end, &p)
		out = append(out, p)
		i, start = p.end, p.end
	}
	return out
}

// skipMarks goes over white space, and over further separators, of which the last counts.
func skipMarks(s string, i int, p *datelinePiece) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
		case strings.ContainsRune("—–―", r) || r == '-' || r == ':' || r == ',' || r == '.' || r == '،':
			if p.sep == "(" {
				return i
			}
			p.sep = string(r)
			if r == '،' {
				p.sep = ","
			}
		default:
			return i
		}
		i += n
	}
	return i
}

// separatorAt is the separator that begins at i with r, of n bytes, or "". A stop counts behind abbreviations too.
func separatorAt(s string, i int, r rune, n int) string {
	if r == ' ' || classOf(r)&ofWords != 0 && r != '\u0640' {
		return ""
	}
	spacedAfter := i+n >= len(s) || s[i+n] == ' ' || strings.HasPrefix(s[i+n:], "\u00a0")
	spacedBefore := i > 0 && (s[i-1] == ' ' || strings.HasSuffix(s[:i], "\u00a0"))
	switch r {
	case '—', '–', '―', '(', ')', '[', ']', '/', ',', '،', '|':
		return string(r)
	case ':':
		if spacedAfter {
			return ":"
		}
	case '\u0640': // the Arabic letter that stretches words, by itself, is a dash
		if spacedAfter && spacedBefore {
			return "–"
		}
	case '-':
		if strings.HasPrefix(s[i:], "--") {
			return "--"
		}
		if spacedAfter || spacedBefore {
			return "-"
		}
	case '.':
		if spacedAfter {
			return "."
		}
	}
	return ""
}

// shortWordBefore says that the stop at i ends an abbreviation of one letter or two, as in "U.S." or "St.".
func shortWordBefore(toks []token, i int) bool {
	for _, t := range toks {
		if t.end >= i {
			return t.end == i && utf8.RuneCountInString(t.fold) <= 2 && !t.num
		}
	}
	return false
}

func cutRune(s string, n int) int {
	if len(s) <= n {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
