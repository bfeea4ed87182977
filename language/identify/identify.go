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
	"unicode"
	"unicode/utf8"
)

// most is how much of a text is looked at: a language is plain long before.
const most = 64 << 10

// Language of most of the text, or "" when it cannot be told.
func Language(text string) string {
	text = head(text)
	script := scriptOf(text)
	if script == "" {
		return ""
	}
	candidates := byScript[script]
	if len(candidates) == 1 {
		return candidates[0].code
	}
	return best(candidates, tally(text))
}

// leastWords is how many words a stretch must have before it is said to be in another language of the same script.
const leastWords = 8

// leastScore is two to three words that only the other language has.
const leastScore = 600

// Other is the language of a stretch of a text that is mostly in base, or "" when it can be base's: names and
// quotations alone do not make a paragraph foreign. Another script does; within a script, the other language must
// score three times as high.
func Other(text, base string) string {
	lang := Language(text)
	if lang == "" || lang == base || base == "" {
		return ""
	}
	script := scriptOf(head(text))
	seen := tally(head(text))
	for _, p := range byScript[script] {
		if p.code != base {
			continue
		}
		if seen.words < leastWords {
			return ""
		}
		for _, q := range byScript[script] {
			if q.code == lang && (q.score(seen) < 3*p.score(seen) || q.score(seen) < leastScore) {
				return ""
			}
		}
	}
	return lang
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
func best(candidates []*profile, seen counted) string {
	top, second := -1, 0
	code := ""
	for _, p := range candidates {
		score := p.score(seen)
		switch {
		case score > top:
			top, second, code = score, max(top, 0), p.code
		case score > second:
			second = score
		}
	}
	if top <= 0 || top == second {
		return fallback(candidates, seen)
	}
	return code
}

// fallback names a script's language where no other that the table knows is likely: short texts in Cyrillic and
// Arabic letters without anything foreign to Russian and Arabic.
func fallback(candidates []*profile, seen counted) string {
	if candidates[0].script == "Latin" || seen.words < 1 {
		return ""
	}
	for _, p := range candidates {
		if p.code != "ru" && p.code != "ar" && p.letters(seen) > 0 && p.distinct(seen) {
			return ""
		}
	}
	for _, p := range candidates {
		if p.code == "ru" || p.code == "ar" {
			return p.code
		}
	}
	return ""
}
