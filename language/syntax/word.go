package syntax

import (
	"unicode"
	"unicode/utf8"

	"proffer/language/linear"
)

// A word is what the models see of a token: hashes of its normalised form. Curly quotation marks and dashes look like
// plain ones, digits like each other.
type word struct {
	form       uint64 // lower case
	suffix     [5]uint64
	prefix     [3]uint64
	shape      uint64  // "Xx", "x-x", "9,9", … runs shortened
	entry      entry   // what the lexicon knows of the form
	tag        int16   // joint tag, once tagged
	capital    bool    // begins with a capital
	alphabetic bool    // begins with a letter
	loud       bool    // in a sentence of capitals or capitalised words, where capitals say nothing
	lexeme     *lexeme // nil while learning
}

// maxForm is the number of bytes of a token that the models look at; of a longer one, the last.
const maxForm = 48

// look fills w from the token's text. buf is scratch of at least 2·maxForm bytes.
func (w *word) look(text string, buf []byte) {
	if len(text) > maxForm {
		text = text[len(text)-maxForm:]
	}
	norm, shape := buf[:0:maxForm*2], [16]byte{}
	n, last, run := 0, byte(0), 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		k := byte(0)
		r, k = normal(r)
		norm = utf8.AppendRune(norm, r)
		if k == last {
			run++
		} else {
			last, run = k, 0
		}
		if run < 2 && n < len(shape) {
			shape[n] = k
			n++
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	w.capital, w.alphabetic = unicode.IsUpper(first), unicode.IsLetter(first)
	w.form = linear.HashBytes(norm)
	w.shape = linear.HashBytes(shape[:n])
	affixes(norm, &w.suffix, &w.prefix)
}

// normal is the rune as the models see it, and its kind for the shape.
func normal(r rune) (rune, byte) {
	switch {
	case r >= 'a' && r <= 'z':
		return r, 'x'
	case r >= 'A' && r <= 'Z':
		return r | 0x20, 'X'
	case r >= '0' && r <= '9':
		return '0', '9'
	case r < utf8.RuneSelf:
		return r, byte(r)
	}
	switch r {
	case '’', '‘', 'ʼ', '`', '‛':
		return '\'', '\''
	case '“', '”', '«', '»', '„', '‟':
		return '"', '"'
	case '–', '—', '‑', '‐', '−':
		return '-', '-'
	}
	switch {
	case unicode.IsUpper(r):
		return unicode.ToLower(r), 'X'
	case unicode.IsLetter(r):
		return r, 'x'
	case unicode.IsDigit(r):
		return '0', '9'
	}
	return r, '?'
}

// affixes hashes the last one to five and the first one to three bytes. Bytes serve English; elsewhere a part of a
// rune is as good a feature.
func affixes(norm []byte, suffix *[5]uint64, prefix *[3]uint64) {
	for i := range suffix {
		suffix[i] = 0
		if i < len(norm) {
			suffix[i] = linear.HashBytes(norm[len(norm)-1-i:])
		}
	}
	for i := range prefix {
		prefix[i] = 0
		if i < len(norm) {
			prefix[i] = linear.HashBytes(norm[:i+1])
		}
	}
}

// edge stands for the places before and after a sentence.
var edge = word{form: linear.HashBytes([]byte("\x00edge")), tag: -1}
