// Package identify tells the language of a text.
//
// Enter at [Language]. It looks at the script first, then, within a script, at the most frequent function words and
// at letters that one language has and its neighbours lack; so it is right on single sentences of six words or more
// and on single paragraphs of running text. The words and letters are data, in words.tsv.
//
// Promises: the answer is an ISO 639-1 code (639-2 where there is none), or "" when the text does not tell; it depends
// on nothing but the text; the time is linear in the text's length, of which it looks at no more than 64 KiB.
package identify

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// most is how much of a text is looked at: a language is plain long before.
const most = 64 << 10

// Language of most of the text, or "" when it cannot be told.
func Language(text string) string {
	lang, _, _ := read(head(text))
	return lang
}

// read is the language of a text, and the profiles of its script with what was counted for them.
func read(text string) (lang string, b *ballot, seen counted) {
	b = ballots[scriptOf(text)]
	if b == nil {
		return "", nil, seen
	}
	if len(b.profiles) == 1 {
		return b.profiles[0].code, b, seen
	}
	seen = b.tally(text)
	return b.best(seen), b, seen
}

// leastWords is how many words a stretch must have before it is said to be in another language of the same script.
const leastWords = 8

// leastScore is two to three words that only the other language has.
const leastScore = 600

// Other is the language of a stretch of a text that is mostly in base, or "" when it can be base's: names and
// quotations alone do not make a paragraph foreign. Another script does; within a script, the other language must
// score three times as high.
func Other(text, base string) string {
	lang, b, seen := read(head(text))
	if lang == "" || lang == base || base == "" {
		return ""
	}
	i, j := b.of(base), b.of(lang)
	if i < 0 || j < 0 {
		return lang // in another script
	}
	if p, q := seen.of[i].score(), seen.of[j].score(); seen.words < leastWords || q < 3*p || q < leastScore {
		return ""
	}
	return lang
}

// of is the number of a language's profile, or -1.
func (b *ballot) of(code string) int {
	return slices.IndexFunc(b.profiles, func(p *profile) bool { return p.code == code })
}

// head is the first part of the text, cut between two characters.
func head(text string) string {
	if len(text) <= most {
		return text
	}
	end := most
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// common is the script of each letter up to Arabic, by its place in scripts; -1 for what is no letter of theirs.
var common = func() (out [0x800]int8) {
	for r := range rune(len(out)) {
		out[r] = -1
		for i, s := range scripts {
			if unicode.IsLetter(r) && unicode.Is(s.table, r) {
				out[r] = int8(i)
				break
			}
		}
	}
	return out
}()

// scriptOf is the script of most letters; kana counts as Japanese, whatever Han stands beside it.
func scriptOf(text string) string {
	counts := make([]int, len(scripts))
	kana := 0
	for _, r := range text {
		if int(r) < len(common) {
			if i := common[r]; i >= 0 {
				counts[i]++
			}
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.In(r, unicode.Hiragana, unicode.Katakana) {
			kana++
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				break
			}
		}
	}
	top := 0
	for i := range counts {
		if counts[i] > counts[top] {
			top = i
		}
	}
	if kana > 0 && (scripts[top].name == "Han" || counts[top] < kana) {
		return "Japanese"
	}
	if counts[top] == 0 {
		return ""
	}
	return scripts[top].name
}

// best weighs words and letters: a word that several languages share is worth less, one that only one has more.
func (b *ballot) best(seen counted) string {
	top, second := -1, 0
	code := ""
	for i, p := range b.profiles {
		score := seen.of[i].score()
		switch {
		case score > top:
			top, second, code = score, max(top, 0), p.code
		case score > second:
			second = score
		}
	}
	if top <= 0 || top == second {
		return b.fallback(seen)
	}
	return code
}

// fallback names a script's language where no other that the table knows is likely: short texts in Cyrillic and
// Arabic letters without anything foreign to Russian and Arabic.
func (b *ballot) fallback(seen counted) string {
	if b.profiles[0].script == "Latin" || seen.words < 1 {
		return ""
	}
	own := ""
	for i, p := range b.profiles {
		if p.code == "ru" || p.code == "ar" {
			own = p.code
		} else if seen.of[i].distinct {
			return ""
		}
	}
	return own
}
