package letters

import "strings"

// Hepburn writes a word of kana, folded, as Japanese names are mostly spelt in Latin letters: long vowels short. What is
// no kana stays.
func Hepburn(word string) string {
	s, kana := spellKana(word, "")
	if !kana {
		return word
	}
	return longVowels.Replace(s)
}

// spellKana writes kana mora by mora, the sign of a long vowel as long; kana says that there is any.
func spellKana(word, long string) (spelt string, kana bool) {
	var b []byte
	double := false
	for _, r := range word {
		if r >= 'ァ' && r <= 'ヺ' {
			r -= 'ァ' - 'ぁ'
		}
		s, ok := morae[r]
		switch {
		case r == 'っ':
			double = true
			continue
		case r == 'ー':
			b = append(b, long...)
			continue
		case r == '゠':
			continue
		case !ok:
			b = append(b, string(r)...)
		case s[0] == '+':
			b = small(b, s[1:])
		case double && strings.HasPrefix(s, "ch"):
			b = append(append(b, 't'), s...)
		case double:
			b = append(append(b, s[0]), s...)
		default:
			b = append(b, s...)
		}
		kana, double = kana || ok, false
	}
	return string(b), kana
}

// isKatakana says that a letter is katakana, in which Japanese writes foreign names by ear.
func isKatakana(r rune) bool { return r >= 'ァ' && r <= 'ヺ' || r == 'ー' }

// heard writes a word of katakana, folded, in the symbols of [Kana]: consonants as one letter each, L for the sign of a long
// vowel, which may stand for an r, and U, O and I for vowels that may stand for none, since all syllables but those on n end
// in one: u behind a consonant, o behind t and d, i behind ch and j.
func heard(word string) string {
	s, _ := spellKana(word, "L")
	b := []byte(kanaPairs.Replace(s))
	for i := 1; i < len(b); i++ {
		switch before := b[i-1]; {
		case b[i] == 'u' && strings.IndexByte("aiueoUOIyL", before) < 0, b[i] == 'o' && (before == 't' || before == 'd'), b[i] == 'i' && (before == 'C' || before == 'j'):
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

var kanaPairs = strings.NewReplacer("tch", "C", "ssh", "S", "tts", "Q", "ch", "C", "sh", "S", "ts", "Q")

// small joins a small kana to the mora before it: "ki" and "+ya" are "kya", "shi" and "+yo" are "sho", "fu" and "+a" are
// "fa".
func small(b []byte, s string) []byte {
	n := len(b)
	if n == 0 {
		return append(b, s...)
	}
	before := b[:n-1] // without its vowel
	bare := n == 1 || strings.IndexByte("aeiou", b[n-2]) >= 0
	switch {
	case bare && b[n-1] == 'u':
		return append(append(before, 'w'), s...)
	case bare:
		return append(b, s...)
	case s[0] == 'y' && (b[n-2] == 'j' || n > 2 && b[n-2] == 'h' && (b[n-3] == 's' || b[n-3] == 'c')):
		return append(before, s[1:]...)
	}
	return append(before, s...)
}

// long vowels as kana write them, and as names do
var longVowels = strings.NewReplacer("ou", "o", "oo", "o", "uu", "u")

// morae are hiragana and their spelling; those that change the one before begin with a plus.
var morae = func() map[rune]string {
	m := map[rune]string{}
	f := strings.Fields("あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go " +
		"さ sa し shi す su せ se そ so ざ za じ ji ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to だ da ぢ ji づ zu で de ど do " +
		"な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po " +
		"ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ vu ゕ ka ゖ ke " +
		"ぁ +a ぃ +i ぅ +u ぇ +e ぉ +o ゃ +ya ゅ +yu ょ +yo ゎ +wa")
	for i := 0; i+1 < len(f); i += 2 {
		m[[]rune(f[i])[0]] = f[i+1]
	}
	return m
}()
