package screen

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// clean takes white space from the edges, makes runs of it single spaces and drops control characters.
func clean(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == 0x7f || c >= 0x80 || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.IsControl(r), r == '\ufeff', r == utf8.RuneError:
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// counted is a number with what it counts, one or several.
func counted(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + several
}

// join writes what there is with a separator.
func join(sep string, parts ...string) string {
	var out []string
	put(&out, parts...)
	return strings.Join(out, sep)
}

// words is join for the parts of one name, which may repeat.
func words(parts ...string) string { return clean(strings.Join(parts, " ")) }

// decode makes the bytes UTF-8: a mark of order goes, and what is not UTF-8 is taken for Windows-1252, in which older
// lists were published.
func decode(b []byte) []byte {
	if len(b) >= 3 && b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf {
		b = b[3:]
	}
	if utf8.Valid(b) {
		return b
	}
	if out, err := charmap.Windows1252.NewDecoder().Bytes(b); err == nil {
		return out
	}
	return b
}

// month by its English name's first three letters, 1 to 12, or 0
func month(s string) int {
	if len(s) < 3 {
		return 0
	}
	const months = "janfebmaraprmayjunjulaugsepoctnovdec"
	if i := strings.Index(months, strings.ToLower(s[:3])); i >= 0 && i%3 == 0 {
		return i/3 + 1
	}
	return 0
}
