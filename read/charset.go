package read

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decode turns bytes into valid UTF-8 text. The charset is told by the bytes; the declared one is followed where the
// bytes allow it. A byte order mark says how the text is stored and is no part of it, so it is left out. A byte that
// the charset does not know becomes U+FFFD, one for each byte.
func decode(b []byte, declared string) (text, charset string) {
	charset = charsetOf(b, declared)
	switch charset {
	case "utf-8":
		return decodeUTF8(b[bomLength(b):]), charset
	case "utf-16le", "utf-16be":
		return decodeUTF16(b[bomLength(b):], charset == "utf-16be"), charset
	}
	if e := wide[charset]; e != nil {
		return decodeWide(b, e), charset
	}
	return decodeTable(b, tables[charset]), charset
}

// decode is [decode] of the input's whole bytes b, which were decoded before where they are few.
func (in Input) decode(b []byte, declared string) (text, charset string) {
	if in.charset != "" && int64(len(b)) == in.Size && (declared == "" || strings.HasPrefix(in.charset, "utf-") && wide[canonical(declared)] == nil) {
		return in.text, in.charset
	}
	return decode(b, declared)
}

// charsetOf names the charset of b in WHATWG's lower-case names.
func charsetOf(b []byte, declared string) string {
	if u := unicodeOf(b); u != "" {
		return u
	}
	declared = canonical(declared)
	if s := shiftedOf(b, declared); s != "" {
		return s
	}
	if mostlyUTF8(b) {
		return "utf-8"
	}
	if e := wide[declared]; e != nil && readsAs(b, e) {
		return declared
	}
	if t := tables[declared]; t == nil || t == charmap.Windows1252 {
		if w := guessWide(b); w != "" {
			return w
		}
	}
	return guessTable(b, declared)
}

// unicodeOf finds Unicode by its byte order mark, or UTF-16 without one by where its zero bytes stand.
func unicodeOf(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return "utf-8"
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return "utf-16le"
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return "utf-16be"
	}
	n := min(len(b), 4096) &^ 1
	if bytes.IndexByte(b[:n], 0) < 0 {
		return ""
	}
	var zero, text [2]int // by parity: bytes that are zero; pairs that would be a common letter, space or stop
	for i := 0; i+1 < n; i += 2 {
		for p := range 2 {
			high, low := b[i+p], b[i+1-p]
			if high == 0 {
				zero[p]++
			}
			if high == 0 && (low >= 0x20 && low < 0x7f || low == '\n' || low == '\r' || low == '\t') ||
				high == 4 && low >= 0x10 && low < 0x60 || high == 6 && low >= 0x20 && low < 0x50 {
				text[p]++
			}
		}
	}
	for p, name := range []string{"utf-16be", "utf-16le"} {
		if n >= 8 && zero[p] > 0 && text[p]*2*10 >= n*9 && zero[1-p]*20 < n {
			return name
		}
	}
	return ""
}

func bomLength(b []byte) int {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return 3
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		return 2
	}
	return 0
}

// mostlyUTF8 says that b is UTF-8, or was before a few bytes of it were damaged: of 20 places that are not ASCII, 19
// are right.
func mostlyUTF8(b []byte) bool {
	if validHead(b) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= 19*bad
}

func decodeUTF8(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var out strings.Builder
	out.Grow(len(b) + 16)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		out.WriteRune(r)
		i += n
	}
	return out.String()
}

func decodeUTF16(b []byte, big bool) string {
	var out strings.Builder
	out.Grow(len(b))
	for i := 0; i < len(b); {
		r, n := decodeUnit(b[i:], big)
		out.WriteRune(r)
		i += n
	}
	return out.String()
}

// decodeUnit reads one character of UTF-16 and says how many bytes it took.
func decodeUnit(b []byte, big bool) (rune, int) {
	if len(b) < 2 {
		return utf8.RuneError, 1
	}
	unit := func(i int) rune {
		if big {
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i+1])<<8 | rune(b[i])
	}
	r := unit(0)
	if r < 0xd800 || r > 0xdfff {
		return r, 2
	}
	if r < 0xdc00 && len(b) >= 4 {
		if low := unit(2); low >= 0xdc00 && low <= 0xdfff {
			return 0x10000 + (r-0xd800)<<10 + (low - 0xdc00), 4
		}
	}
	return utf8.RuneError, 2
}

func decodeTable(b []byte, table *charmap.Charmap) string {
	var out strings.Builder
	out.Grow(len(b) + len(b)/2)
	for _, c := range b {
		out.WriteRune(table.DecodeByte(c))
	}
	return out.String()
}

// A mapper finds the place of decoded text in the original bytes. It goes forward only, so that a whole document
// costs one pass.
type mapper struct {
	orig      []byte
	charset   string
	text      string
	at, place int // the same place in text and in orig
	wide      *encoding.Decoder
}

func newMapper(orig []byte, charset, text string) *mapper {
	return &mapper{orig: orig, charset: charset, text: text, place: bomLength(orig)}
}

// of is the place of offset in the original bytes. Offsets must not fall.
func (m *mapper) of(offset int) int64 {
	if offset < m.at { // asked for an earlier place: begin again
		m.at, m.place, m.wide = 0, bomLength(m.orig), nil
	}
	if e := wide[m.charset]; e != nil && m.wide == nil {
		m.wide = e.NewDecoder()
	}
	for m.at < offset && m.at < len(m.text) {
		_, n := utf8.DecodeRuneInString(m.text[m.at:])
		m.at += n
		m.place += m.width(n)
	}
	return int64(min(m.place, len(m.orig)))
}

// width is how many bytes of the original the next character takes, which is n bytes of the text.
func (m *mapper) width(n int) int {
	if m.place >= len(m.orig) {
		return 0
	}
	if m.wide != nil {
		return wideWidth(m.wide, m.orig[m.place:], n)
	}
	switch m.charset {
	case "utf-8":
		_, n := utf8.DecodeRune(m.orig[m.place:])
		return n
	case "utf-16le", "utf-16be":
		_, n := decodeUnit(m.orig[m.place:], m.charset == "utf-16be")
		return n
	}
	return 1
}
