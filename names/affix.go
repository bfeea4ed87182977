package names

import (
	"strings"

	"proffer/names/letters"
)

// Affixes that many Arabic, Persian and Turkic names share, and that say little of who it is: "servant of", "of God",
// "of the faith".
var (
	prefixes = []string{"abdul", "abdel", "abdal", "abdoul", "abdur", "abdus", "абдул", "абдель", "عبدال", "アブドゥル", "アブドル", "アブデル"}
	suffixes = [][]string{{"ullah", "oullah", "allah", "ollah", "улла", "алла", "الله"},
		{"uddin", "uddeen", "eddin", "eddine", "aldin", "oddin", "oddine", "addin", "addine", "uddine", "уддин", "эддин", "аддин", "الدين"}}
)

// withoutAffix is the telling part of a name's word, and which affix it had.
func withoutAffix(w string) (string, uint8) {
	for _, p := range prefixes {
		if s, ok := strings.CutPrefix(w, p); ok && len(s) >= 3 {
			return s, 1
		}
	}
	for i, list := range suffixes {
		for _, x := range list {
			if s, ok := strings.CutSuffix(w, x); ok && len(s) >= 3 {
				return s, uint8(i + 2)
			}
		}
	}
	return w, 0
}

// joinPrefixes writes "abd al rahman", "abdul rahman" and "عبد الرحمن" as one word, likewise "shams ud din", "ubaid
// ullah" and «مطيع الله», and drops the Arabic article.
func joinPrefixes(words []string, kind Kind) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		if kind == Person {
			if n, end := suffixAt(words, i); n > 0 && len(out) > 0 && !isParticle(out[len(out)-1]) {
				out[len(out)-1] += end
				i += n - 1
				continue
			}
			if n, joined := prefixAt(words, i); n > 0 {
				out = append(out, joined)
				i += n - 1
				continue
			}
		}
		out = append(out, withoutArticle(w))
	}
	return out
}

func isParticle(w string) bool { return lexicon()[w] == "particle" }

// withoutArticle drops "al-" in Arabic script, where it is written to its word.
func withoutArticle(w string) string {
	if s, ok := strings.CutPrefix(w, "ال"); ok && len(s) >= 4 {
		return s
	}
	return w
}

// suffixAt is how many words from one on are an affix that belongs to the word before, and how it is written there.
func suffixAt(words []string, i int) (int, string) {
	w := words[i]
	switch letters.ScriptOf(w) {
	case letters.Arabic:
		if w == "الله" || w == "الدين" {
			return 1, w
		}
	case letters.Cyrillic:
		if w == "алла" || w == "улла" || w == "уддин" || w == "эддин" || w == "аддин" {
			return 1, w
		}
	default:
		for _, x := range suffixes[0] {
			if w == x && i > 0 {
				return 1, "ullah"
			}
		}
		for _, x := range suffixes[1] {
			if w == x && i > 0 {
				return 1, "uddin"
			}
		}
		if (isParticle(w) || w == "ud" || w == "ed" || w == "id" || w == "od") && len(w) == 2 && i+1 < len(words) && (words[i+1] == "din" || words[i+1] == "deen" || words[i+1] == "dine") {
			return 2, "uddin"
		}
	}
	return 0, ""
}

// prefixAt is how many words from one on are a name that begins with "servant of", and that name in one word.
func prefixAt(words []string, i int) (int, string) {
	if lexicon()[words[i]] != "join" || i+1 >= len(words) {
		return 0, ""
	}
	n, next := 2, words[i+1]
	if (next == "al" || next == "el" || next == "ul" || next == "ur" || next == "аль" || next == "アル") && i+2 < len(words) {
		n, next = 3, words[i+2]
	}
	switch letters.ScriptOf(words[i]) {
	case letters.Arabic: // without an article behind it "servant" is a name by itself
		s, ok := strings.CutPrefix(next, "ال")
		if !ok {
			return 0, ""
		}
		return n, "عبدال" + s
	case letters.Cyrillic:
		return n, "абдул" + next
	case letters.Kana:
		return n, "アブドゥル" + next
	}
	return n, "abdul" + next
}
