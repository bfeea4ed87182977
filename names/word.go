package names

import (
	"math/bits"

	"proffer/names/letters"
)

// alike is the likeness of two words, 0 to 1000, by ear (how their letters go together) and, within a script, by
// the eye (letters left out, doubled, swapped).
func alike(a, b *part) int32 { return alikeFrom(a, b, leastFor(a, b)) }

// alikeFrom is alike, or anything less than enough where it is not enough.
func alikeFrom(a, b *part, enough int32) int32 {
	if a.key == b.key {
		return 1000
	}
	if a.kind == numeral || b.kind == numeral {
		return 0
	}
	if a.kind == initialLetter || b.kind == initialLetter {
		return alikeInitial(a, b)
	}
	if sharedLine(a, b) != 0 {
		return 900
	}
	if (a.manner == syllabic || b.manner == syllabic) && otherSyllable(a.key, b.key) {
		return 0
	}
	s := likeSaid(a, b, enough)
	switch {
	case a.affix == b.affix:
		return min(s, 990)
	case a.affix != 0 && b.affix != 0:
		s = s * affixOther / 1000
	default:
		s = s * affixGone / 1000
	}
	// it may have been left out, or belong to the name
	return min(max(s, likeLetters(a.asWritten(), b.asWritten(), enough)), 990)
}

// What is left, in thousandths, of the likeness of the rest when one word has an affix, or each another.
const (
	affixGone  = 800 // "Abdul Karim" and "Karim"
	affixOther = 550 // "Nurullah" and "Nuruddin"

	otherDigits = 600 // "AR16" and "AR17"
)

// asWritten is the word with its affix.
func (p *part) asWritten() *part {
	if p.full != nil {
		return p.full
	}
	return p
}

// likeSaid is likeLetters, or that of how either is said where the scripts differ.
func likeSaid(a, b *part, enough int32) int32 {
	s := likeLetters(a, b, enough)
	if a.word.Script != b.word.Script {
		if a.said != nil {
			s = max(s, likeLetters(a.said, b, max(s, enough)))
		}
		if b.said != nil {
			s = max(s, likeLetters(a, b.said, max(s, enough)))
		}
		if a.said != nil && b.said != nil {
			s = max(s, likeLetters(a.said, b.said, max(s, enough)))
		}
	}
	return s
}

// likeLetters is the likeness of what is left of two words without their affixes; anything less where it is not enough.
func likeLetters(a, b *part, enough int32) int32 {
	if a.han && b.han {
		return likeCharacters(a.runes, b.runes)
	}
	if (a.word.Script == letters.Kana) != (b.word.Script == letters.Kana) {
		return byEar(a, b, enough) // which has too few sounds to tell anything at a glance
	}
	if few := min(bits.OnesCount16(a.mask), bits.OnesCount16(b.mask)); few > 0 && bits.OnesCount16(a.mask&b.mask) < min(max(few-1, 1), 2) {
		return 0 // hardly a consonant in common
	}
	if apart(a, b) {
		return 0
	}
	numbered := a.digits != b.digits && a.digits != "" && b.digits != ""
	if a.word.Script == b.word.Script {
		// one script: what differs was written differently, not heard differently, unless all consonants agree
		differ := (a.bones != b.bones || a.bones < 16) && a.manner != heard && b.manner != heard || numbered
		loss := int32(strict)
		if a.byRule() || b.byRule() {
			loss = stricter
		}
		if differ {
			enough += (1000 - enough) * loss / (1000 + loss)
		}
		s := heardAs(a, b, enough, numbered)
		if a.affix == 0 || a.affix != b.affix {
			s = max(s, byEye(a, b, max(s, enough)))
		}
		if differ {
			s -= (1000 - s) * loss / 1000
		}
		return s
	}
	return heardAs(a, b, enough, numbered)
}

// heardAs is byEar, less where the words have different numbers, which the ear passes over.
func heardAs(a, b *part, enough int32, numbered bool) int32 {
	s := byEar(a, b, enough)
	if numbered {
		return s * otherDigits / 1000
	}
	return s
}

// likeCharacters compares names in Chinese characters: another character is another syllable, even where it sounds
// the same.
func likeCharacters(x, y []rune) int32 {
	longer := int32(max(len(x), len(y)))
	return max(0, 1000-halfErrors(x, y)*650/longer)
}

// What two words of one script lose, of what they lack of being the same, when their consonants differ, in thousandths.
const (
	strict   = 400
	stricter = 800 // where one was read by the rules of its language
)

// apart says at a glance that two words have too few consonants in common, by their classes, to be spellings of one.
// How many may differ was read off the words of lists: of a million pairs that sound or look alike, it passes over a
// hundred of the least alike, and it spares two thirds of all others the exact comparison.
func apart(a, b *part) bool {
	most := 3
	short := max(bits.OnesCount64(a.count), bits.OnesCount64(b.count)) <= 3
	switch {
	case a.word.Script != b.word.Script && !short:
		most = 4
	case a.word.Script == b.word.Script && short:
		most = 2
	}
	return bits.OnesCount64(a.count^b.count) > most
}

// sharedLine is the first line of the tables of equals that both words are on, or 0.
func sharedLine(a, b *part) int16 {
	for _, x := range a.short {
		if x == 0 {
			break
		}
		for _, y := range b.short {
			if x == y {
				return x
			}
		}
	}
	return 0
}

func alikeInitial(a, b *part) int32 {
	if len(a.roman) > 0 && len(b.roman) > 0 && (a.kind == initialLetter && b.kind == normal || b.kind == initialLetter && a.kind == normal) {
		if a.roman[0] == b.roman[0] || model().w[letters.Latin][a.roman[0]][b.roman[0]] > 16 {
			return 850
		}
	}
	return 0
}

// byEar lays the symbols side by side so that the most goes together, and sets that beside the most there could be. It may
// be 0 where it is not enough.
func byEar(a, b *part, enough int32) int32 {
	m := model()
	x, y := a.word.Symbols, b.word.Symbols
	if a.word.Script > b.word.Script {
		a, b, x, y = b, a, y, x
	}
	s, t := a.word.Script, b.word.Script
	var w *[letters.Size][letters.Size]int32
	var best *bests
	var self int32
	set := b.set
	switch {
	case s == letters.Latin:
		w, best, self = &m.w[t], &m.best[t], a.self[t]+b.self[t]
	case s == t:
		x, y, set = a.roman, b.roman, b.romanSet
		w, best, self = &m.w[letters.Latin], &m.best[letters.Latin], a.self[letters.Latin]+b.self[letters.Latin]
	default:
		w, best, self = m.cross[s][t], &m.crossBest[s][t], a.self[t]+b.self[s]
	}
	if self <= 0 || len(x) == 0 || len(y) == 0 || best.bound(x, set, len(y))*2000/self < enough {
		return 0
	}
	score := lay(w, x, y)
	if score <= 0 {
		return 0
	}
	return min(1000, score*2000/self)
}

// lay is the score of the best alignment of two short strings of symbols.
func lay(w *[letters.Size][letters.Size]int32, x, y []uint8) int32 {
	var d [letters.MaxSymbols + 1]int32
	for j, c := range y {
		d[j+1] = d[j] + w[0][c]
	}
	for _, r := range x {
		row := &w[r]
		diag := d[0]
		left := d[0] + row[0]
		d[0] = left
		for j, c := range y {
			v := max(diag+row[c], d[j+1]+row[0], left+w[0][c])
			diag = d[j+1]
			d[j+1] = v
			left = v
		}
	}
	return d[len(y)]
}

const longestEye = 24 // runes

// byEye is likeness by typing errors: each letter left out, put in or changed is one error, a doubled or
// swapped one half. It is 0 below enough, from which words match at all.
func byEye(a, b *part, enough int32) int32 {
	x, y := a.runes, b.runes
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	longer := max(len(x), len(y))
	if longer < 3 || longer-min(len(x), len(y)) > longer/3 {
		return 0
	}
	errs := int32(0)
	if n := len(x); n == len(y)+1 && x[n-1] == 's' {
		x, errs = x[:n-1], 1 // an ending of some languages: "Belovs"
	} else if n := len(y); n == len(x)+1 && y[n-1] == 's' {
		y, errs = y[:n-1], 1
	}
	most := (1000-enough)*int32(longer)/550 + 1 - errs
	if fewestErrors(a, b)-2*errs > most {
		return 0
	}
	if h := halfErrorsUpTo(x, y, most); h <= most {
		return max(0, 1000-(errs+h)*550/int32(longer))
	}
	return 0
}

// fewestErrors is at least the number of typing errors between two words, counted in halves, by the letters that either has
// and the other has not: each of them was left out, put in or changed, two of them at once, which is one error, or half a
// one where a letter was doubled.
func fewestErrors(a, b *part) int32 {
	return int32(2*max(bits.OnesCount64(a.bag&^b.bag), bits.OnesCount64(b.bag&^a.bag))) - int32(a.doubled) - int32(b.doubled)
}

func runes(s string, out []rune) []rune {
	for _, r := range s {
		if len(out) == longestEye {
			return out
		}
		out = append(out, r)
	}
	return out
}

// halfErrors is the number of typing errors between two words, counted in halves (optimal string alignment). Letters
// doubled, or swapped with their neighbour, are the commonest slips of the hand and hardly ever make another name: half
// an error.
func halfErrors(x, y []rune) int32 { return halfErrorsUpTo(x, y, 4*longestEye) }

// halfErrorsUpTo is halfErrors, or any larger number than most when they are more.
func halfErrorsUpTo(x, y []rune, most int32) int32 {
	var prev2, prev, cur [longestEye + 1]int32
	for j := range y {
		prev[j+1] = int32(j+1) * 2
	}
	for i, c := range x {
		cur[0] = int32(i+1) * 2
		low := cur[0]
		for j, e := range y {
			if c == e {
				cur[j+1] = prev[j]
				low = min(low, prev[j])
				continue
			}
			del, ins := int32(2), int32(2)
			if i > 0 && x[i-1] == c {
				del = 1
			}
			if j > 0 && y[j-1] == e {
				ins = 1
			}
			v := min(prev[j]+2, prev[j+1]+del, cur[j]+ins)
			if i > 0 && j > 0 && x[i-1] == e && y[j-1] == c {
				v = min(v, prev2[j-1]+1)
			}
			cur[j+1] = v
			low = min(low, v)
		}
		if low > most+1 { // a swap may look one row further back
			return low
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(y)]
}
