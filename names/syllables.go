package names

import (
	"strings"
	"sync"
)

// syllables are those of Mandarin by their Russian spelling, in Pinyin, and by Pinyin as Wade and Giles spell them.
var syllables = sync.OnceValue(func() (t struct{ pinyin, wade map[string]string }) {
	t.pinyin, t.wade = map[string]string{}, map[string]string{}
	var initials, finals, palatals, whole [][]string
	rows("syllables.tsv", func(f []string) {
		switch f[0] {
		case "initial":
			initials = append(initials, f[1:])
		case "final":
			finals = append(finals, f[1:])
		case "palatal":
			palatals = append(palatals, f[1:])
		case "whole":
			whole = append(whole, f[1:])
		}
	})
	enter := func(pinyin, russian, wade string) {
		for _, r := range []string{russian, strings.ReplaceAll(russian, "э", "е")} {
			if t.pinyin[r] == "" {
				t.pinyin[r] = pinyin
			}
		}
		if t.wade[pinyin] == "" {
			t.wade[pinyin] = wade
		}
	}
	for _, w := range whole {
		enter(w[0], w[1], w[2])
	}
	for _, i := range initials {
		palatal := strings.Contains("jqx", i[0])
		if palatal {
			for _, f := range palatals {
				enter(i[0]+f[0], i[1]+f[1], i[2]+f[2])
			}
		}
		for _, f := range finals {
			if palatal == (f[0][0] == 'i') || !palatal && !strings.Contains("zh ch sh r z c s g k h", i[0]) {
				enter(i[0]+f[0], i[1]+f[1], i[2]+f[2])
			}
		}
	}
	return t
})

// otherSyllable says that two words are two syllables of Mandarin, and that none is the other as Wade and Giles spell it.
func otherSyllable(a, b string) bool {
	x, ok := syllables().wade[a]
	y, also := syllables().wade[b]
	return ok && also && x != b && y != a
}

// A Russian spelling of a Chinese name has so many words, of so many syllables each.
const (
	mostRussianWords = 3
	mostSyllables    = 3
	longestSyllable  = 5 // letters
)

// fromRussian writes the words of a name, where all are syllables of Mandarin as Russian spells them, in Pinyin; nil
// otherwise.
func fromRussian(words []string) []string {
	if len(words) < 2 || len(words) > mostRussianWords {
		return nil
	}
	out := make([]string, len(words))
	for i, w := range words {
		r := []rune(w)
		if r[0] < 'а' || r[0] > 'я' || len(r) > mostSyllables*longestSyllable {
			return nil
		}
		s, ok := pinyinOf(r, mostSyllables)
		if !ok {
			return nil
		}
		out[i] = s
	}
	return out
}

func pinyinOf(r []rune, most int) (string, bool) {
	if len(r) == 0 {
		return "", true
	}
	if most == 0 {
		return "", false
	}
	for n := min(len(r), longestSyllable); n > 0; n-- {
		s, ok := syllables().pinyin[string(r[:n])]
		if !ok {
			continue
		}
		next := r[n:]
		if len(next) > 0 && next[0] == 'ъ' {
			next = next[1:]
		}
		if rest, ok := pinyinOf(next, most-1); ok {
			return s + rest, true
		}
	}
	return "", false
}

var cantonese = sync.OnceValue(func() map[string]map[string]string {
	out := map[string]map[string]string{"initial": {}, "final": {}, "whole": {}}
	rows("cantonese.tsv", func(f []string) { out[f[0]][f[1]] = f[2] })
	return out
})

// hongKong is a syllable in Jyutping as names in Hong Kong are spelt.
func hongKong(jyutping string) string {
	t := cantonese()
	if s, ok := t["whole"][jyutping]; ok {
		return s
	}
	i := strings.IndexAny(jyutping, "aeiouy")
	if i < 0 {
		return jyutping
	}
	initial, final := jyutping[:i], jyutping[i:]
	if s, ok := t["initial"][initial]; ok {
		initial = s
	}
	if s, ok := t["final"][final]; ok {
		final = s
	}
	return initial + final
}
