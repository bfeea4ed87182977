package names

import "strings"

// A Term is one folded word, to be compared with many others.
type Term part

// Terms makes terms of folded words. What they hold lies in memory in the order of the
// words, so that comparing with one after the other is quick.
func Terms(words []string) []Term {
	out := make([]Term, len(words))
	var symbols []uint8
	var letters []rune
	keys := strings.Join(words, "")
	at := 0
	for i, w := range words {
		p := newPart(w, PlaceName)
		p.key = keys[at : at+len(w)]
		at += len(w)
		symbols, p.word.Symbols = kept(symbols, p.word.Symbols)
		symbols, p.roman = kept(symbols, p.roman)
		letters, p.runes = kept(letters, p.runes)
		out[i] = Term(p)
	}
	return out
}

// kept copies a short list to the end of a long one, or of a new one when that is full, and returns the long one and
// the copy.
func kept[T any](long, short []T) ([]T, []T) {
	const room = 4096
	if cap(long)-len(long) < len(short) {
		long = make([]T, 0, room)
	}
	at := len(long)
	long = append(long, short...)
	return long, long[at:len(long):len(long)]
}

// Like is the likeness of two words, 0 to 1000, as that of two names of one word.
func (t *Term) Like(o *Term) int { return compareWords((*part)(t), (*part)(o)) }
