package names

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"strings"
	"sync"
	"unicode"
)

// A character is what the table of Chinese characters says of one: how it is read, the commonest reading first.
type character struct {
	mandarin, cantonese, hangul, japanese []string
}

// A hanTable holds the characters that names are written with.
type hanTable struct {
	form     map[rune]rune // of a character, to the form in which all its forms are compared
	chars    map[rune]character
	japanese map[string][]string // surnames in those forms, with their readings
}

var han = sync.OnceValue(func() *hanTable {
	b, err := data.ReadFile("data/han.tsv.gz")
	if err != nil {
		panic("names: the table of characters is missing from the program")
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		panic("names: the table of characters is damaged")
	}
	t := &hanTable{form: map[rune]rune{}, chars: make(map[rune]character, 1<<13), japanese: map[string][]string{}}
	for s := bufio.NewScanner(z); s.Scan(); {
		f := strings.Split(s.Text(), "\t")
		if surname, ok := strings.CutPrefix(f[0], "="); ok && len(f) == 2 {
			t.japanese[surname] = append(t.japanese[surname], f[1])
		}
		if len(f) != 5 {
			continue
		}
		forms := []rune(f[0])
		for _, r := range forms[1:] {
			t.form[r] = forms[0]
		}
		t.chars[forms[0]] = character{strings.Fields(f[1]), strings.Fields(f[2]), strings.Fields(f[3]), strings.Fields(f[4])}
	}
	return t
})

// oneForm writes a word's Chinese characters in one of their forms each, so that a name in traditional characters is the
// same in simplified ones.
func oneForm(w string) string {
	if !isHan(w) && !isKanji(w) {
		return w
	}
	return strings.Map(func(r rune) rune {
		if f, ok := han().form[r]; ok {
			return f
		}
		return r
	}, w)
}

// isHan says that a word is written in Chinese characters only.
func isHan(w string) bool {
	for _, r := range w {
		if r < 0x3000 || !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return w != ""
}

// isKanji says that a word is written in Chinese characters and kana, both.
func isKanji(w string) bool {
	kanji, kana := false, false
	for _, r := range w {
		switch {
		case r < 0x3000:
			return false
		case unicode.Is(unicode.Han, r):
			kanji = true
		case isKana(r):
			kana = true
		default:
			return false
		}
	}
	return kanji && kana
}

func isKana(r rune) bool { return r >= 0x3040 && r < 0x3100 }
