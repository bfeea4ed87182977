package screen

import (
	"strings"
	"unicode"

	"proffer/names"
)

// What screening holds against a match beyond the comparison of the names, in percent of the score that is left: a
// list is searched for anyone, so that what is only a part of a name, or hangs on a single letter, is mostly somebody
// else. The figures were set on people who are on no list (docs/lists.md).
const (
	initialWorth = 90 // a letter stands for a name on one side
	easternWorth = 76 // Chinese characters, hiragana or hangul beside an alphabet: many names share a reading
	nearlyWorth  = 70 // the same where the reading is less alike than readingLeast
	readingLeast = 950
	longerWorth  = 94 // for each name that the query has more than a listed name of two
	longerMost   = 4
	usualWorth   = 92 // all of the query's names are names of very many people
)

// outline is what of a name shaping looks at.
type outline struct {
	words   int8 // that count
	initial bool
	eastern bool // in Chinese characters, hiragana or hangul
	usual   bool // of words alone that very many people are called by
}

func outlineOf(words []weighed, kind names.Kind, text string) (o outline) {
	o.usual = true
	for _, w := range words {
		if w.weight > 0 {
			o.words++
			o.usual = o.usual && w.usual
		}
		o.initial = o.initial || w.initial(kind)
	}
	o.eastern = eastern(text)
	return o
}

// eastern says that there is a letter of Chinese, Japanese or Korean; katakana spell a foreign name by ear, as an alphabet
// does.
func eastern(text string) bool {
	for _, r := range text {
		if r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana) {
			return true
		}
	}
	return false
}

func inKatakana(key string) bool {
	return strings.ContainsFunc(key, func(r rune) bool { return unicode.Is(unicode.Katakana, r) })
}

// shaped is the score of two names as screening takes it.
func shaped(score int, query, listed outline, kind names.Kind) int {
	if score == 1000 {
		return score
	}
	if query.eastern != listed.eastern {
		worth := easternWorth
		if score < readingLeast {
			worth = nearlyWorth
		}
		score = score * worth / 100
		if query.initial || listed.initial { // a character is no initial
			score = score * worth / 100
		}
	}
	if kind != names.Person {
		return score
	}
	if query.usual {
		score = score * usualWorth / 100
	}
	if query.initial != listed.initial {
		score = score * initialWorth / 100
	}
	if listed.words <= 2 {
		for range min(longerMost, int(query.words-listed.words)) {
			score = score * longerWorth / 100
		}
	}
	return score
}
