package anatomy

import (
	"strings"
	"unicode/utf8"
)

// A caption is what stands under a picture, with its own credit and date.
type caption struct {
	credit string
	date   string
}

// mostCaption is the length in bytes of the longest paragraph that is taken for a caption in plain text.
const mostCaption = 2000

// isCaption says that a paragraph of plain text, which begins with toks, is a caption: by a label before it or a
// photographer's credit at its end.
func isCaption(s string, toks []token) bool {
	if len(s) > mostCaption {
		return false
	}
	n := match("caption", toks)
	if n > 0 && n < len(toks) {
		rest := strings.TrimLeft(s[toks[n-1].end:], " )]")
		if hasAnyPrefix(rest, ":", "—", "–", "- ", "-- ", "|", "/") || n >= 2 && begins(toks, []string{"in", "this"}) {
			return true
		}
	}
	_, ok := photoCredit(strings.TrimLeft(s, " \t([*_"))
	return ok
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// photoCredit is the credit in brackets at the end of a caption: "(AP Photo/Jane Doe, File)", "(Фото: Меридиан)", or
// behind a label there: "Photo: Jane Doe / Meridian".
func photoCredit(s string) (span [2]int, ok bool) {
	trimmed := strings.TrimRight(s, " \t.*_\n")
	if strings.HasSuffix(trimmed, ")") || strings.HasSuffix(trimmed, "]") {
		open := strings.LastIndexAny(trimmed, "([")
		if open > 0 {
			inner := trimmed[open+1 : len(trimmed)-1]
			toks := tokens(inner, 16)
			if len(toks) > 0 && len(toks) < 16 && has("photo", toks) &&
				(match("photo", toks) > 0 || strings.Contains(inner, "/") || nameShaped(toks) && !toks[0].arabic) {
				return [2]int{open, len(trimmed)}, true
			}
		}
	}
	return labelledPhoto(trimmed)
}

// labelledPhoto finds "Photo: Jane Doe" or "Фото: Меридиан" as the last sentence.
func labelledPhoto(s string) (span [2]int, ok bool) {
	tail := s[runeStart(s, len(s)-160):]
	base := len(s) - len(tail)
	if !strings.ContainsAny(tail, ":©") && !holdsBy(tail) {
		return span, false
	}
	toks := tokens(tail, 64)
	for i := range toks {
		n := match("photo", toks[i:])
		if n == 0 || i+n >= len(toks) || len(toks)-i > 12 || base+toks[i].start == 0 {
			continue
		}
		between := strings.TrimSpace(tail[toks[i+n-1].end:toks[i+n].start])
		before := strings.TrimRight(tail[:toks[i].start], " ")
		if (between == ":" || between == "©" || toks[i+n-1].fold == "by") && endsPiece(before) {
			return [2]int{base + toks[i].start, len(s)}, true
		}
	}
	return span, false
}

// holdsBy says that the letters "by" stand in s, in capitals or not.
func holdsBy(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i]|0x20 == 'y' && s[i-1]|0x20 == 'b' {
			return true
		}
	}
	return false
}

func endsPiece(s string) bool {
	return s == "" || hasAnySuffix(s, ".", "/", "|", "—", "–", "-", "!", "?", "”", "»", ";", "؛", "،", ",", "\n", "؟", ")")
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// readCaption reads a caption's credit and the first whole date in it.
func readCaption(s, lang string) (c caption, credit [2]int) {
	if span, ok := photoCredit(s); ok {
		credit = span
		c.credit = cleanPhotoCredit(s[span[0]:span[1]])
	}
	body := s[:cutRune(s, mostCaption)]
	toks := tokens(body, 200)
	for _, d := range dates(body, toks, lang) {
		if iso := d.iso(); iso != "" {
			c.date = iso
			break
		}
	}
	return c, credit
}

// cleanPhotoCredit takes label and archive note off: "(Photo: Jane Doe / Meridian, File)" is "Jane Doe / Meridian".
func cleanPhotoCredit(s string) string {
	s = strip(s)
	toks := tokens(s, 16)
	if n := match("photo", toks); n > 0 && n < len(toks) {
		if between := strings.TrimSpace(s[toks[n-1].end:toks[n].start]); between == ":" || between == "©" ||
			toks[n-1].fold == "by" || toks[n-1].fold == "courtesy" || toks[0].arabic {
			s = strip(s[toks[n].start:])
		}
	}
	for _, tail := range []string{", File", ", file", "، أرشيف", ", архив", ", Archive", "/File", " / File", ", FILE", "، أرشيفية"} {
		s = strings.TrimSuffix(s, tail)
	}
	return strip(s)
}

// runeStart is the first beginning of a character at or behind i.
func runeStart(s string, i int) int {
	i = max(i, 0)
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}
