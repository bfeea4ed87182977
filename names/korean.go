package names

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// korean splits a person's name in Hangul, as folded, into the surname and the given name, however it was written: in one
// word, or a syllable a word.
func korean(words []string) (surname, given string, ok bool) {
	for _, w := range words {
		if w < "\u1100" || w >= "\u1200" {
			return "", "", false
		}
	}
	if len(words) == 2 {
		words = surnameFirst([]string{norm.NFC.String(words[0]), norm.NFC.String(words[1])}, func(w string) bool { return surnames().long[w] })
	}
	r := []rune(norm.NFC.String(strings.Join(words, "")))
	if len(r) < 2 || len(r) > 4 {
		return "", "", false
	}
	at := 1
	switch {
	case len(words) == 2:
		at = len([]rune(words[0]))
	case len(r) > 2 && surnames().long[string(r[:2])]:
		at = 2
	}
	return norm.NFD.String(string(r[:at])), norm.NFD.String(string(r[at:])), true
}
