package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer/names/letters"
)

type partKind uint8

// A part is a word of a name. What decides most comparisons comes first, in few lines of the processor's cache.
type part struct {
	key           string
	word          letters.Word
	mask          uint16 // classes of its consonants
	doubled       uint8  // runes that are the same as the one before
	kind          partKind
	affix         uint8 // which affix that many names share was taken off, or 0
	manner        manner
	han           bool   // in Chinese characters
	bin           bool   // "son of"
	count         uint64 // how often each class of consonants occurs, in unary, eight bits a class
	set, romanSet uint64 // which symbols it has, and which as romanised
	bag           uint64 // its runes in any order, two bits for each of 32 sorts, in unary
	bones         uint64 // classes of its consonants in their order, four bits each
	self          [letters.Scripts]int32
	weight        int32
	roman         []uint8  // as Latin symbols
	runes         []rune   // of the key, at most longestEye
	digits        string   // in it, in order
	short         [4]int16 // see equals; 0 behind the last
	full          *part    // with its affix, when one was taken off
	said          *part    // as it is said, where that is not as it is spelt
}

func newPart(w string, kind Kind) part {
	p := part{key: w, weight: 1000}
	rest := w
	if kind == Person {
		rest, p.affix = withoutAffix(w)
	}
	p.word = letters.EncodeKey(rest)
	if p.affix != 0 {
		full := newPart(w, PlaceName)
		p.full = &full
	}
	p.sound()
	p.said = saidPart(rest, p.word)
	p.han = isHan(w)
	p.digits = digitsIn(w)
	n := utf8.RuneCountInString(w)
	p.runes = runes(w, make([]rune, 0, min(n, longestEye)))
	for i, r := range p.runes {
		if i > 0 && p.runes[i-1] == r {
			p.doubled++
		}
		at := 2 * (uint(r) % 32)
		p.bag |= (p.bag>>at&1<<1 | 1) << at
	}
	switch c := lexicon()[w]; {
	case isNumber(w):
		p.kind, p.weight = numeral, 700
	case c == "particle" && !(kind == Person && letterAlone(w)):
		p.kind, p.weight = particle, 120
	case c == "common" && kind != Person:
		p.kind, p.weight = common, 450
	case n == 1 && !p.han:
		p.kind, p.weight = initialLetter, 300
	case n <= 3:
		p.weight = 800
	}
	p.short = equals()[w]
	p.bin = w == "bin" || w == "ibn" || w == "ben" || w == "بن" || w == "ابن" || w == "бин" || w == "ибн"
	return p
}

// letterAlone says that a word is one letter of a script that writes initials: in a person's name an initial, though elsewhere
// "y", «и» and «в» join words.
func letterAlone(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && (unicode.Is(unicode.Latin, r) || unicode.Is(unicode.Cyrillic, r))
}

// placeWords leaves out what a state is besides its name ("Republic of …"), and takes Russian adjectives for the name
// in them («Арденская Федерация»).
func placeWords(words []string) []string {
	var out []string
	stated := false
	for _, w := range words {
		if state := stateWords()[w]; state || w == "of" || w == "the" {
			stated = stated || state
			continue
		}
		out = append(out, w)
	}
	if len(out) == 0 {
		return words
	}
	if !stated {
		return out
	}
	for i, w := range out {
		for _, e := range []string{"ская", "ский", "ское", "скую", "ской", "ского", "скому", "ским", "ском"} {
			if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 6 {
				out[i] = s
			}
		}
	}
	return out
}

// sound works out how the word sounds from its symbols.
func (p *part) sound() {
	p.roman = p.word.Symbols
	if p.word.Script != letters.Latin {
		p.roman = model().romanise(p.word)
	}
	p.measure()
}

// measure counts the word's consonants and works out the best score that it can have.
func (p *part) measure() {
	m := model()
	p.mask, p.bones, p.count = 0, 0, 0
	p.set, p.romanSet = setOf(p.word.Symbols), setOf(p.roman)
	for _, s := range p.roman {
		if c := soundClass[s]; c != 0 {
			c -= '0'
			p.mask |= 1 << c
			if p.bones&15 != uint64(c) {
				p.bones = p.bones<<4 | uint64(c)
				lane := p.count >> (8 * (c - 1)) & 0xff
				p.count |= (lane<<1 | 1) & 0xff << (8 * (c - 1))
			}
		}
	}
	if p.word.Script == letters.Latin {
		for s := range letters.Scripts {
			p.self[s] = m.self(letters.Latin, s, p.word.Symbols)
		}
	} else {
		for s := letters.Cyrillic; s < letters.Scripts; s++ {
			p.self[s] = m.self(p.word.Script, s, p.word.Symbols)
		}
		p.self[letters.Latin] = m.self(letters.Latin, letters.Latin, p.roman)
	}
}

func digitsIn(w string) string {
	var b []byte
	for i := 0; i < len(w); i++ {
		if w[i] >= '0' && w[i] <= '9' {
			b = append(b, w[i])
		}
	}
	return string(b)
}

func isNumber(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}
