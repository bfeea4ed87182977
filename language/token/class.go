package token

import (
	"unicode"
	"unicode/utf8"
)

// A class is what the scanner needs to know of a rune.
type class uint8

const (
	other class = iota // punctuation, symbols, undecodable bytes
	blank              // white space and invisible marks outside of words
	letter
	digit
	mark // combining marks and invisible joiners: part of a word that they follow
)

var ascii [utf8.RuneSelf]class

func init() {
	for r := range rune(utf8.RuneSelf) {
		ascii[r] = slowClass(r)
	}
}

func classOf(r rune) class {
	if uint32(r) < utf8.RuneSelf {
		return ascii[r]
	}
	return slowClass(r)
}

// decode is the rune at i and its width; a byte that is no UTF-8 is a RuneError of width 1. The width is 0 at the end.
func decode(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func slowClass(r rune) class {
	switch {
	case r == 0xAD || r == 0x200C || r == 0x200D || r == 0x640: // soft hyphen, joiners, tatweel
		return mark
	case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == 0x200B || unicode.IsControl(r):
		return blank
	case unicode.IsLetter(r):
		return letter
	case unicode.IsDigit(r) || r == '½' || r == '¼' || r == '¾':
		return digit
	case unicode.IsMark(r):
		return mark
	}
	return other
}

// alone says that a rune is a token by itself in scripts written without spaces.
func alone(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
