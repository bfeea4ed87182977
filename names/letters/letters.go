// Package letters writes words as short strings of sounds, so that a word in one script can be laid beside a word in
// another.
//
// Enter at [Encode]. A [Word] holds its script and its symbols, small numbers from 1; which number stands for which
// letters of a script is fixed by [Alphabet]. Scripts without an alphabet of their own here (Hangul, Han, hiragana, Armenian,
// Georgian, Thai …) are romanised first. Encoding is total and takes linear time.
package letters

import (
	"strings"
	"unicode"

	"proffer/names/fold"
)

// A Script is an alphabet.
type Script uint8

// Scripts with an alphabet of their own.
const (
	Latin Script = iota
	Cyrillic
	Arabic
	Greek
	Hebrew
	Kana    // katakana alone, by its sounds
	Scripts // how many there are
)

var scriptNames = [Scripts]string{"Latin", "Cyrillic", "Arabic", "Greek", "Hebrew", "Katakana"}

// String is the script's English name.
func (s Script) String() string { return scriptNames[s] }

// MaxSymbols is the longest word in symbols; the rest of a longer one is cut.
const MaxSymbols = 32

// Size is the number of symbols of the largest alphabet, with 0 for "no symbol".
const Size = 48

// A Word is a word as symbols of a script.
type Word struct {
	Script  Script
	Symbols []uint8
}

type digraph struct{ from, to string }

// letter sequences that sound as one come first in the Latin alphabet's order of search
var latinPairs = [...]digraph{
	{"dsch", "j"}, {"dzh", "j"}, {"dj", "j"}, {"sch", "S"}, {"tch", "C"}, {"sh", "S"}, {"ch", "C"}, {"kh", "X"}, {"zh", "Z"}, {"th", "T"}, {"gh", "G"}, {"dh", "D"},
	{"ph", "f"}, {"ck", "k"}, {"ts", "Q"}, {"tz", "Q"}, {"x", "ks"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"},
}

// pairsOf are the sequences that begin with a byte.
var pairsOf = func() (of [256][]digraph) {
	for _, p := range latinPairs {
		of[p.from[0]] = append(of[p.from[0]], p)
	}
	return of
}()

var alphabets = [Scripts]string{
	"abcdefghijklmnopqrstuvwyzSCXZTGDQ",
	"абвгдежзийклмнопрстуфхцчшыэіїєґјљњћђџѓќѕў",
	"ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژ",
	"αβγδεζηθικλμνξοπρστυφχψω",
	"אבגדהוזחטיכלמנסעפצקרשת",
	"aiueokgsztdnhbpmyrwvfjSCQUOIL",
}

// A Cyrillic у before a vowel at the beginning of a word is a w.
var glides = strings.NewReplacer("уа", "ўа", "уи", "ўи", "уэ", "ўэ", "уе", "ўе", "уо", "ўо", "уй", "ўй")

// expansions write letters by others of their alphabet: those of Serbian and Macedonian, which few of the pairs have from
// which correspondences are learned, as Russian writes their sounds, and «дж» and «تش» as one letter, as they are in Latin.
var expansions = strings.NewReplacer("љ", "л", "њ", "н", "ћ", "ч", "дж", "џ", "تش", "چ", "ђ", "џ", "ј", "й", "ѓ", "г", "ќ", "к", "ѕ", "дз", "ё", "йо", "я", "йа", "ю", "йу", "щ", "шч", "ь", "", "ъ", "", "ς", "σ", "μπ", "β",
	"ντ", "δ", "γκ", "γ", "ξ", "κσ", "ψ", "πσ", "ך", "כ", "ם", "מ", "ן", "נ", "ף", "פ", "ץ", "צ")

// numbers are the symbols of letters, for each script; all its alphabets lie below lastLetter.
var numbers = func() (n [Scripts][lastLetter]uint8) {
	for s, a := range alphabets {
		for i, r := range []rune(a) {
			n[s][r] = uint8(i + 1)
		}
	}
	return n
}()

const lastLetter = 0x700

// Alphabet lists the symbols of a script: the first one is symbol 1.
func Alphabet(s Script) []rune { return []rune(alphabets[s]) }

// ScriptOf is the script of the first letter that has one, Latin for all that is romanised.
func ScriptOf(word string) Script {
	for _, r := range word {
		if r < 0x250 {
			if unicode.IsLetter(r) {
				return Latin
			}
			continue
		}
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return Cyrillic
		case unicode.Is(unicode.Arabic, r):
			return Arabic
		case unicode.Is(unicode.Greek, r):
			return Greek
		case unicode.Is(unicode.Hebrew, r):
			return Hebrew
		case isKatakana(r) && strings.IndexFunc(word, func(r rune) bool { return !isKatakana(r) }) < 0:
			return Kana
		case unicode.IsLetter(r):
			return Latin
		}
	}
	return Latin
}

// Encode writes a word as symbols. Doubled letters count once.
func Encode(word string) Word {
	return EncodeKey(fold.Key(word))
}

// EncodeKey is Encode for a word that is folded already.
func EncodeKey(k string) Word {
	w := Word{Script: ScriptOf(k)}
	switch w.Script {
	case Latin:
		k = latin(k)
	case Kana:
		k = heard(k)
	default:
		if strings.HasPrefix(k, "у") && len(k) >= 4 {
			k = glides.Replace(k[:4]) + k[4:]
		}
		k = expansions.Replace(k)
	}
	w.Symbols = symbols(k, &numbers[w.Script])
	if len(w.Symbols) == 0 && k != "" && w.Script != Latin {
		// a letter of the script that its alphabet here lacks
		w.Script = Latin
		w.Symbols = symbols(latin(roman(k)), &numbers[Latin])
	}
	return w
}

func symbols(k string, number *[lastLetter]uint8) []uint8 {
	out := make([]uint8, 0, min(len(k), MaxSymbols))
	for _, r := range k {
		if r >= lastLetter {
			continue
		}
		n := number[r]
		if n == 0 || len(out) > 0 && out[len(out)-1] == n {
			continue
		}
		if len(out) == MaxSymbols {
			break
		}
		out = append(out, n)
	}
	return out
}

// latin romanises what is not Latin and writes digraphs as one letter.
func latin(k string) string {
	for i := 0; i < len(k); i++ {
		if k[i] >= 0x80 {
			k = roman(k)
			break
		}
	}
	b := make([]byte, 0, len(k)+4)
	if len(k) > 1 && k[0] == 'x' && (k[1] == 'i' || k[1] == 'u') {
		b, k = append(b, 'S'), k[1:] // Pinyin: no other spelling begins so
	}
next:
	for i := 0; i < len(k); {
		for _, p := range pairsOf[k[i]] {
			if strings.HasPrefix(k[i:], p.from) {
				b = append(b, p.to...)
				i += len(p.from)
				continue next
			}
		}
		b = append(b, k[i])
		i++
	}
	if n := len(b); n > 3 && b[n-1] == 'e' && !strings.ContainsRune("aeiouy", rune(b[n-2])) {
		b = b[:n-1] // mostly silent
	}
	return string(b)
}
