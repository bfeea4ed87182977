// Package fold brings spellings of one word to one form, so that they can be looked up: lower case, no marks above or
// below letters, one form of each Arabic letter that is written in several.
//
// Enter at [Key]. It promises the same result on every platform, and that Key(Key(s)) is Key(s). It does not
// transliterate: a Cyrillic word stays Cyrillic (й stays й, ё becomes е).
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters that have no decomposition, and letters that readers do not keep apart
var letters = map[rune]string{
	'ł': "l", 'ø': "o", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t",
	'ə': "a", 'ŋ': "n", 'ĸ': "k", 'ƒ': "f",
	'ى': "ي", 'ة': "ه", 'ـ': "", 'ک': "ك", 'ی': "ي", 'ہ': "ه", 'ھ': "ه", 'ە': "ه", 'ٱ': "ا", 'گ': "ك", 'ڤ': "ف",
	'’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", '`': "'", '´': "'", 'ʹ': "'", '′': "'",
	'‐': "-", '‑': "-", '–': "-", '—': "-",
	'\u200c': "", '\u200d': "", '\u200e': "", '\u200f': "", '\u202a': "", '\u202b': "", '\u202c': "", '\u00ad': "",
}

// Key is the folded form of s, with runs of white space as single spaces and none at the edges.
func Key(s string) string {
	if plain(s) {
		return strings.ToLower(s)
	}
	b := make([]byte, 0, len(s)+8)
	space := false
	var base rune
	for _, r := range norm.NFKD.String(s) {
		r = unicode.ToLower(r)
		switch {
		case unicode.IsSpace(r):
			space = len(b) > 0
			continue
		case unicode.Is(unicode.Mn, r):
			// the breve of й makes another letter; every other mark goes
			if r == '\u0306' && base == 'и' {
				b = append(b[:len(b)-len("и")], "й"...)
				base = 0
			}
			if r == '\u3099' || r == '\u309a' { // so do the marks of kana
				if c := []rune(norm.NFC.String(string([]rune{base, r}))); base != 0 && len(c) == 1 {
					b = append(b[:len(b)-utf8.RuneLen(base)], string(c)...)
					base = 0
				}
			}
			continue
		}
		out, ok := letters[r]
		if !ok {
			out = string(r)
		}
		if out != "" && space {
			b = append(b, ' ')
			space = false
		}
		base = r
		b = append(b, out...)
	}
	return string(b)
}

// plain says that s is ASCII and folded once it is in lower case.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c == '`' || c < ' ' || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}
