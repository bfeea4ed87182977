package screen

import (
	"math/bits"
	"strings"

	"proffer/names/letters"
)

// A skeleton is what is left of a word when vowels and weak consonants (h, j, y, kh …) go and consonants that names
// exchange between spellings and scripts are one class: four bits a class, the first one lowest. Spellings of one word
// have skeletons that differ in few places, so that an index need look only at those.
type skeleton struct {
	classes uint64
	count   uint64 // how often each class occurs, in unary, eight bits a class
	n       int8   // classes, at most longestSkeleton
}

const (
	longestSkeleton = 16
	classes         = 8 // and 0 for none
	classL          = 4
	classR          = 6
	mostEdits       = 2 // that spellings of one word are off
)

// fromFront is a number by which skeletons are in the order of their classes, those with the same beginning together.
func (s skeleton) fromFront() uint64 {
	out := uint64(0)
	for i := range s.n {
		out |= s.classes >> (4 * i) & 15 << (60 - 4*i)
	}
	return out
}

// classes of consonants, 1 to 8, by script; letters that are not here are left out
var consonants = [letters.Scripts][8]string{
	letters.Latin:    {"bfpvw", "ckqgG", "dtTD", "l", "mn", "r", "szSCZQ", ""},
	letters.Cyrillic: {"бвфпў", "гкґќѓ", "дтђ", "лљ", "мнњ", "р", "зжсцчшћѕ", ""},
	letters.Arabic:   {"بفپ", "كقغ", "دتطذثض", "ل", "من", "ر", "زسصشجظچژ", ""},
	letters.Greek:    {"βπφ", "γκξ", "δτθ", "λ", "μν", "ρ", "ζσψ", ""},
	letters.Hebrew:   {"בפ", "גקכ", "דטת", "ל", "מנ", "ר", "זסצש", ""},
	letters.Kana:     {"bfpvw", "kg", "td", "", "mn", "r", "szSCQ", ""},
}

var classOf = func() (c [letters.Scripts][letters.Size]uint8) {
	for s := range letters.Scripts {
		for i, r := range letters.Alphabet(s) {
			for class, list := range consonants[s] {
				if strings.ContainsRune(list, r) {
					c[s][i+1] = uint8(class + 1)
				}
			}
		}
	}
	return c
}()

// bones is the skeleton of a folded word. Digits are class 8.
func bones(key string) skeleton {
	var s skeleton
	w := letters.EncodeKey(key)
	last := uint8(0)
	for _, x := range w.Symbols {
		if c := classOf[w.Script][x]; c != 0 && c != last {
			s.add(c)
			last = c
		}
	}
	for i := 0; i < len(key); i++ {
		if key[i] >= '0' && key[i] <= '9' {
			s.add(8)
		}
	}
	return s
}

func (s *skeleton) add(class uint8) {
	if s.n == longestSkeleton {
		return
	}
	s.classes |= uint64(class) << (4 * s.n)
	s.n++
	lane := s.count >> (8 * (class - 1)) & 0xff
	s.count |= (lane<<1 | 1) & 0xff << (8 * (class - 1))
}

// near says that two skeletons differ by at most edits insertions, deletions and changes.
func (s skeleton) near(o skeleton, edits int) bool {
	if s.classes == o.classes {
		return true
	}
	if d := int(s.n) - int(o.n); d > edits || -d > edits || bits.OnesCount64(s.count^o.count) > 2*edits {
		return false
	}
	if edits == 0 {
		return false
	}
	s, o = differing(s, o)
	switch few := min(s.n, o.n); {
	case few == 0:
		return int(max(s.n, o.n)) <= edits
	case few == 1 && s.n == o.n:
		return true
	case edits == 1:
		return false // both begin and end differently
	}
	return s.within(edits, o)
}

// differing are two skeletons without what they begin and end with alike, which changes nothing about their distance.
// Of the results only the classes and their number hold.
func differing(s, o skeleton) (skeleton, skeleton) {
	same := min(int8(bits.TrailingZeros64(s.classes^o.classes)/4), s.n, o.n)
	s.classes, o.classes, s.n, o.n = s.classes>>(4*same), o.classes>>(4*same), s.n-same, o.n-same
	last := s.classes<<(4*(longestSkeleton-s.n)) ^ o.classes<<(4*(longestSkeleton-o.n)) // both set to end at the highest bit
	same = min(int8(bits.LeadingZeros64(last)/4), s.n, o.n)
	s.n, o.n = s.n-same, o.n-same
	return s, o
}

// within says that no more than so many classes are to be put in, left out or changed to make one skeleton of the other.
func (s skeleton) within(edits int, o skeleton) bool {
	same := min(int8(bits.TrailingZeros64(s.classes^o.classes)/4), s.n, o.n)
	s, o = s.without(same), o.without(same)
	if s.n == 0 || o.n == 0 {
		return int(max(s.n, o.n)) <= edits
	}
	if d := int(s.n) - int(o.n); edits == 0 || d > edits || -d > edits {
		return false
	}
	return s.without(1).within(edits-1, o.without(1)) || s.without(1).within(edits-1, o) || s.within(edits-1, o.without(1))
}

// without is the skeleton without so many classes at its beginning; what it says of their number is left as it was.
func (s skeleton) without(n int8) skeleton {
	s.classes, s.n = s.classes>>(4*n), s.n-n
	return s
}

// allowed is how many edits a word of so many consonants may be off.
func allowed(n int8) int {
	switch {
	case n <= 1:
		return 0
	case n <= 5:
		return 1
	}
	return mostEdits
}

// A look is a word as the index tells at a glance whether another with a near skeleton may be like it: its letters in
// any order as sets of bits whose number of differences says how many letters two words do not share.
type look struct {
	bag    uint64 // letters of its own script, two bits each
	fine   uint64 // consonants by finer classes that all scripts have, four bits each
	script uint8  // a letters.Script
}

// finer classes of consonants, which letters of different scripts have in common
var fineConsonants = [letters.Scripts][12]string{
	letters.Latin:    {"bp", "vfw", "ckq", "gG", "dtTD", "l", "m", "n", "r", "szQ", "SCZ", ""},
	letters.Cyrillic: {"бп", "вфў", "кќ", "гґѓ", "дтђ", "лљ", "м", "нњ", "р", "зсцѕ", "жшчћ", ""},
	letters.Arabic:   {"بپ", "ف", "كق", "غ", "دتطذثض", "ل", "م", "ن", "ر", "زسصظ", "شجچژ", ""},
	letters.Greek:    {"βπ", "φ", "κξ", "γ", "δτθ", "λ", "μ", "ν", "ρ", "ζσψ", "", ""},
	letters.Hebrew:   {"בפ", "", "כק", "ג", "דטת", "ל", "מ", "נ", "ר", "זסצ", "ש", ""},
	letters.Kana:     {"bp", "vfw", "k", "g", "td", "", "m", "n", "r", "szQ", "SC", ""},
}

var fineOf = func() (c [letters.Scripts][letters.Size]uint8) {
	for s := range letters.Scripts {
		for i, r := range letters.Alphabet(s) {
			for class, list := range fineConsonants[s] {
				if strings.ContainsRune(list, r) {
					c[s][i+1] = uint8(class + 1)
				}
			}
		}
	}
	return c
}()

// lookOf is the look of a folded word.
func lookOf(key string) look {
	w := letters.EncodeKey(key)
	l := look{script: uint8(w.Script)}
	for _, x := range w.Symbols {
		at := 2 * (uint(x-1) % 32)
		l.bag |= (l.bag>>at&1<<1 | 1) << at
		if c := fineOf[w.Script][x]; c != 0 {
			at := 4 * uint(c-1)
			l.fine |= (l.fine>>at&7<<1 | 1) << at
		}
	}
	return l
}

// like says that two words of which the first has n consonants and whose skeletons are near may be spellings of one: how
// many letters may differ was read off pairs of words on lists that the exact comparison holds for alike; it spares nineteen
// in twenty that comparison.
func (l *look) like(o *look, n int8, edits int) bool {
	n = min(n, 5)
	switch {
	case l.script == o.script:
	case l.script == uint8(letters.Kana) || o.script == uint8(letters.Kana):
		return bits.OnesCount64(lAsR(l.fine)^lAsR(o.fine)) <= mostFine[min(edits, 1)][n]+moreHeard
	default:
		return bits.OnesCount64(l.fine^o.fine) <= mostFine[min(edits, 1)][n]
	}
	return bits.OnesCount64(l.bag^o.bag) <= mostLetters[min(edits, 1)][n]
}

// lAsR counts each l of a look's finer classes as an r.
func lAsR(fine uint64) uint64 {
	const l, r, lane = 4 * 5, 4 * 8, 0xf
	return (fine | fine>>l&lane<<r) &^ (lane << l)
}

// moreHeard is how many consonants by finer classes katakana may differ in more than other scripts do.
const moreHeard = 1

// how many letters, or across scripts how many consonants by finer classes, two words may not share, by whether their
// skeletons are the same and the number of consonants
var (
	mostLetters = [2][6]int{{3, 2, 3, 4, 5, 5}, {0, 2, 2, 3, 4, 5}}
	mostFine    = [2][6]int{{1, 1, 2, 2, 3, 3}, {0, 1, 1, 2, 2, 2}}
)
