package ner

import "unicode/utf8"

// roots finds states by their nationality words: both begin alike ("Ostavia", "Ostavian"; «Кессария», «кессарийский»).
type roots map[string][]string // first four letters of a stem → stem and name, by turns

func fourLetters(stem string) string {
	at := 0
	for range 4 {
		if at == len(stem) {
			return ""
		}
		_, n := utf8.DecodeRuneInString(stem[at:])
		at += n
	}
	return stem[:at]
}

func (r roots) add(stem, name string) {
	if k := fourLetters(stem); k != "" && r.of(stem) == "" {
		r[k] = append(r[k], stem, name)
	}
}

// of is the name of the state to whose name a stem belongs, or "": all but three letters of the shorter are common.
func (r roots) of(stem string) string {
	known := r[fourLetters(stem)]
	for i := 0; i+1 < len(known); i += 2 {
		a, b := []rune(known[i]), []rune(stem)
		n := 0
		for n < len(a) && n < len(b) && a[n] == b[n] {
			n++
		}
		if n >= max(4, min(len(a), len(b))-3) && len(a) > 4 && len(b) > 4 {
			return known[i+1]
		}
	}
	return ""
}
