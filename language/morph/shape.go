package morph

import (
	"unicode"
	"unicode/utf8"
)

// isPunct says that a token holds neither letter nor digit.
func isPunct(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// isNumber says that a token begins with a digit.
func isNumber(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(r)
}

// isCapital says that a word begins with a capital letter.
func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// cut is w without its last n runes.
func cut(w string, n int) string {
	for ; n > 0 && len(w) > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(w)
		w = w[:len(w)-size]
	}
	return w
}

// last is the last rune of w.
func last(w string) rune {
	r, _ := utf8.DecodeLastRuneInString(w)
	return r
}

// runes is the length of w in code points.
func runes(w string) int { return utf8.RuneCountInString(w) }
