package tagger

import (
	"bufio"
	"strings"
)

// A Class is a set of words that matter around names, as bits.
type Class uint32

// Classes in lexicon files, by name. What a class means for a name is learnt, not written here.
var classNames = []string{"title", "orgnoun", "placenoun", "statenoun", "stateness", "said", "who", "prep", "month",
	"day", "vessel", "aircraft", "function", "kinword", "agency", "people"}

// Classes that other code asks for by name.
const (
	ClassTitle Class = 1 << iota
	ClassOrgNoun
	ClassPlaceNoun
	ClassStateNoun
	ClassStateness
	ClassSaid
	ClassWho
	ClassPrep
	ClassMonth
	ClassDay
	ClassVessel
	ClassAircraft
	ClassFunction
	ClassKin
	ClassAgency
	ClassPeople
)

// A Lexicon says to which classes a word belongs. Words are as [Fold] leaves them.
type Lexicon struct {
	words map[string]Class
	stems bool // Russian: entries are beginnings of words
}

// ParseLexicon reads lines "class TAB word word …". With stems, a word belongs to a class when it is an entry plus
// an ending of at most three letters.
func ParseLexicon(text string, stems bool) *Lexicon {
	x := &Lexicon{map[string]Class{}, stems}
	for sc := bufio.NewScanner(strings.NewReader(text)); sc.Scan(); {
		name, words, _ := strings.Cut(sc.Text(), "\t")
		for i, n := range classNames {
			if n != name {
				continue
			}
			for _, w := range strings.Fields(words) {
				x.words[w] |= 1 << i
			}
		}
	}
	return x
}

// ClassOf is the classes of a folded word.
func (x *Lexicon) ClassOf(folded string) Class {
	c := x.words[folded]
	if !x.stems || c != 0 {
		return c
	}
	for cut, end := 0, len(folded); cut < 3; cut++ {
		end = runeStart(folded, end)
		if end < 4 {
			break
		}
		if c = x.words[folded[:end]]; c != 0 {
			return c
		}
	}
	return 0
}

// runeStart is where the character that ends before end begins.
func runeStart(s string, end int) int {
	for end--; end > 0 && s[end]&0xC0 == 0x80; end-- {
	}
	return max(end, 0)
}

// Fold makes spellings alike that differ in case or writing only: lower case, ё as е, Arabic without vowel signs,
// tatweel and hamza carriers, final ta marbuta as ha, alif maqsura as ya.
func Fold(w string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'ё', 'Ё':
			return 'е'
		case 'أ', 'إ', 'آ', 'ٱ':
			return 'ا'
		case 'ى', 'ئ':
			return 'ي'
		case 'ؤ':
			return 'و'
		case 'ة':
			return 'ه'
		case 'ـ':
			return -1
		case '’', 'ʼ':
			return '\''
		}
		if 0x64B <= r && r <= 0x652 {
			return -1
		}
		return r
	}, strings.ToLower(w))
}
