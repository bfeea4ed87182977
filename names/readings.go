package names

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"proffer/names/fold"
)

// How many readings of a name in Chinese characters are compared, of each language.
const (
	mostMandarin  = 4
	mostCantonese = 2
	mostJapanese  = 5
	mostKorean    = 4 // spellings of a surname
	longestRead   = 8 // characters
)

// readWorth is what is left, in thousandths, of a likeness to a reading: one spelling stands for many characters.
const readWorth = 970

// Readings are the ways in which a name may be read that does not itself say how it sounds: one in Chinese characters,
// which are read otherwise in each language, a Korean one, whose surname has several spellings, a Chinese one in Russian.
// Mostly nil.
func (n *Name) Readings() []*Name { return n.readings }

// read finds the readings of a name of some words.
func (n *Name) read(words []string) {
	kanji, all := false, true
	for _, w := range words {
		h := isHan(w)
		kanji = kanji || h || isKanji(w)
		r, _ := utf8.DecodeRuneInString(w)
		all = all && (h || isKanji(w) || isKana(r))
	}
	switch {
	case kanji && all:
		n.readHan(words)
	case len(words) == 0:
	case words[0] < "\u0250":
		if s := inOwnLetters(n.Text); s != "" && n.language != spelt {
			n.readings = append(n.readings, n.parser.parse(s, n.Kind, spelt))
		}
	case n.Kind != Person:
	case words[0] >= "\u1100" && words[0] < "\u1200":
		n.readKorean(words)
	case words[0] >= "а" && words[0] < "ѐ":
		if w := fromRussian(words); w != nil {
			n.as(palladius, w...)
		}
		n.readKoreanInRussian(words)
	}
}

// Languages in which each syllable has one spelling.
const (
	mandarin  = "Mandarin"
	palladius = "Chinese in Russian letters"

	koryoSaram = "Korean in Russian letters"

	spelt = "as spelt" // nothing but another spelling
)

// as adds a reading of the name unless it is there.
func (n *Name) as(language string, words ...string) {
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	squash := strings.Join(words, "")
	for _, r := range n.readings {
		if r.squash == squash && len(r.parts) == len(words) {
			return
		}
	}
	if squash != "" {
		r := &Name{Text: n.Text, Kind: n.Kind, language: language, eastern: n.eastern, parser: n.parser}
		r.fill(words, mannerOf(language))
		r.parser = nil
		n.readings = append(n.readings, r)
	}
}

// readHan adds the readings of a name in Chinese characters, in Mandarin, Cantonese, Korean and Japanese; that of a person
// has its surname first.
func (n *Name) readHan(words []string) {
	whole := strings.Join(words, "")
	chars := []rune(whole)
	if len(chars) > longestRead {
		return
	}
	if isHan(whole) {
		n.eastern = hanScript
	}
	cut := 0 // where the surname ends
	switch {
	case n.Kind != Person:
	case len(words) > 1:
		words = surnameFirst(words, func(w string) bool { return surnames().long[w] || len(han().japanese[w]) > 0 })
		whole = strings.Join(words, "")
		chars, cut = []rune(whole), utf8.RuneCountInString(words[0])
	case len(chars) > 2 && surnames().long[string(chars[:2])]:
		cut = 2
	case len(chars) > 1:
		cut = 1
	}
	if n.eastern == hanScript {
		n.readChinese(chars, cut)
	}
	cuts := []int{cut}
	if n.Kind == Person && len(words) == 1 {
		cuts = japaneseCuts(chars)
	}
	for _, c := range cuts {
		n.readJapanese(chars, c)
	}
}

// surnameFirst turns the words of a name round where it is the last that is the surname: a known one, or of one character
// where the first has more.
func surnameFirst(words []string, known func(string) bool) []string {
	first, last := words[0], words[len(words)-1]
	if !known(first) && utf8.RuneCountInString(first) > 1 && (known(last) || utf8.RuneCountInString(last) == 1) {
		return append([]string{last}, words[:len(words)-1]...)
	}
	return words
}

// readChinese adds readings in Mandarin, Cantonese and Korean.
func (n *Name) readChinese(chars []rune, cut int) {
	add := func(language string, most int, of func(character) []string, spell func(string) string) {
		for _, s := range combined(chars, cut, most, of) {
			for i := range s {
				s[i] = spell(s[i])
			}
			n.as(language, strings.Join(s[:cut], ""), strings.Join(s[cut:], ""))
		}
	}
	same := func(s string) string { return s }
	wade := func(s string) string { return cmp.Or(syllables().wade[s], s) }
	add(mandarin, mostMandarin, func(c character) []string { return c.mandarin }, same)
	add(mandarin, 1, func(c character) []string { return c.mandarin }, wade)
	add("Cantonese", mostCantonese, func(c character) []string { return c.cantonese }, hongKong)
	if n.Kind != Person || cut == 0 {
		return
	}
	for _, s := range combined(chars, cut, 3, func(c character) []string { return c.hangul }) {
		surname, given := strings.Join(s[:cut], ""), strings.Join(s[cut:], "")
		if surnames().korean[surname] != nil {
			n.spellKorean("Korean", surname, norm.NFD.String(given))
		}
	}
}

// japaneseCuts are the places where a Japanese surname may end: behind a known one, else behind two characters, or one.
func japaneseCuts(chars []rune) []int {
	for c := len(chars) - 1; c > 0; c-- {
		if len(han().japanese[string(chars[:c])]) > 0 {
			return []int{c}
		}
	}
	switch len(chars) {
	case 0, 1:
		return []int{0}
	case 2:
		return []int{1}
	}
	return []int{2, 1}
}

// readJapanese adds Japanese readings: the surname's as a whole where it is a known one.
func (n *Name) readJapanese(chars []rune, cut int) {
	of := func(c character) []string { return c.japanese }
	surname := han().japanese[string(chars[:cut])]
	if len(surname) == 0 {
		for _, s := range combined(chars[:cut], cut, 1, of) {
			surname = append(surname, strings.Join(s, ""))
		}
	}
	most := mostJapanese
	if len(surname) == 0 { // hardly Japanese
		most = 2
	}
	given := combined(chars[cut:], 0, most, of)
	for _, s := range surname[:min(len(surname), 3)] {
		for _, g := range given {
			n.as("Japanese", s, strings.Join(g, ""))
		}
	}
	if cut == 0 {
		for _, g := range given {
			n.as("Japanese", strings.Join(g, ""))
		}
	}
}

// combined are the readings of some characters, at most longestRead, together, those of the commonest readings first, at most
// so many; nil when one of them has none. A rarer reading is likelier in the surname, which ends at cut. Kana are read as
// what they are.
func combined(chars []rune, cut, most int, of func(character) []string) [][]string {
	type way struct {
		rank int
		pick [longestRead]int8 // of each character's readings
	}
	lists := make([][]string, len(chars))
	ways, next := []way{{}}, []way(nil)
	for at, r := range chars {
		rarer := 2
		if at < cut {
			rarer = 1
		}
		if lists[at] = of(han().chars[r]); isKana(r) {
			lists[at] = []string{string(r)}
		}
		next = next[:0]
		for _, w := range ways {
			for i := range lists[at] {
				w.pick[at] = int8(i)
				next = append(next, way{w.rank + i*rarer, w.pick})
			}
		}
		slices.SortStableFunc(next, func(a, b way) int { return cmp.Compare(a.rank, b.rank) })
		ways, next = next[:min(len(next), 4*most)], ways
	}
	if len(chars) == 0 {
		return nil
	}
	var out [][]string
	for _, w := range ways[:min(len(ways), most)] {
		sounds := make([]string, len(chars))
		for i := range sounds {
			sounds[i] = lists[i][w.pick[i]]
		}
		out = append(out, sounds)
	}
	return out
}

// surnames are those of two characters, and how Korean ones are spelt in Latin letters, by themselves and by their
// Russian spelling.
var surnames = sync.OnceValue(func() (t struct {
	long            map[string]bool
	korean, russian map[string][]string
}) {
	t.long, t.korean, t.russian = map[string]bool{}, map[string][]string{}, map[string][]string{}
	rows("surnames.tsv", func(f []string) {
		if f[0] == "korean" {
			var latin []string
			for _, s := range f[2:] {
				if s[0] < utf8.RuneSelf {
					latin = append(latin, s)
				} else {
					t.russian[fold.Key(s)] = append(t.russian[fold.Key(s)], latin[0])
				}
			}
			t.korean[f[1]] = latin
			return
		}
		for _, s := range f[1:] {
			t.long[oneForm(s)] = true
		}
	})
	return t
})

// jamo write the letters of Hangul in Latin ones, in several ways.
var jamo = sync.OnceValue(func() []*strings.Replacer {
	var rules, usual []string
	rows("jamo.tsv", func(f []string) {
		rules, usual = append(rules, f[0], f[1]), append(usual, f[0], f[2])
	})
	rules, usual = append(rules, "ᄋ", ""), append(usual, "ᄋ", "")
	return []*strings.Replacer{strings.NewReplacer(rules...), strings.NewReplacer(usual...)}
})

// oldKoryo puts right, in a word with a space behind it, what the press writes otherwise than it is said.
var oldKoryo = strings.NewReplacer("чен", "чонъ", "сен", "сонъ", "ен", "ёнъ", "н ", "нъ ", "р ", "л ", "ын", "ун")

// koryo writes Korean names in Russian letters in Latin ones.
var koryo = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	rows("koryo.tsv", func(f []string) { pairs = append(pairs, f[0], strings.Trim(f[1], "-")) })
	return strings.NewReplacer(pairs...)
})

// koreanSpellings are the ways in which a surname in Hangul is spelt elsewhere; itself where none is known.
func koreanSpellings(surname string) []string {
	if s := surnames().korean[surname]; s != nil {
		return s
	}
	return []string{norm.NFD.String(surname)}
}

// readKorean adds the spellings of a name in Hangul.
func (n *Name) readKorean(words []string) {
	if len(words) == 2 {
		n.eastern = hangulScript
		n.spellKorean(spelt, norm.NFC.String(words[0]), words[1])
	}
}

// spellKorean adds the spellings of a surname, in syllables, and a given name, in the letters of which syllables consist.
func (n *Name) spellKorean(language, surname, given string) {
	list := koreanSpellings(surname)
	for _, s := range list[:min(len(list), mostKorean)] {
		n.as(language, s, given)
		for _, spell := range jamo() {
			n.as(language, s, spell.Replace(given))
		}
	}
}

// readKoreanInRussian adds the reading of a name in Russian letters that begins with a Korean surname.
func (n *Name) readKoreanInRussian(words []string) {
	latin, ok := surnames().russian[words[0]]
	if !ok || len(words) < 2 || len(words) > 3 {
		return
	}
	if utf8.RuneCountInString(strings.Join(words[1:], "")) > mostSyllables*longestSyllable {
		return
	}
	for _, s := range latin {
		for _, old := range []bool{false, true} {
			read := []string{s}
			for _, w := range words[1:] {
				if old {
					w = oldKoryo.Replace(w + " ")
				}
				read = append(read, strings.TrimSpace(koryo().Replace(w)))
			}
			n.as(koryoSaram, read...)
		}
	}
}

// compareRead compares two names of which one has readings, and says which of them are the most alike.
func (m *Memory) compareRead(a, b *Name) (score int, x, y *Name) {
	if a.eastern != otherScript && a.eastern == b.eastern {
		return m.compareOne(a, b), a, b
	}
	for i := a.first(); i < len(a.readings); i++ {
		for j := b.first(); j < len(b.readings); j++ {
			p, q := a.reading(i), b.reading(j)
			v := m.compareOne(p, q)
			if p.interpreted() || q.interpreted() {
				v = v * readWorth / 1000
			}
			if v > score || x == nil {
				score, x, y = v, p, q
			}
		}
	}
	return score, x, y
}

// interpreted says that the name is a reading that somebody may have read otherwise.
func (n *Name) interpreted() bool { return n.language != "" && n.language != spelt }

// first is the first way to read a name: 0, or -1 for the name itself, where it says how it sounds.
func (n *Name) first() int {
	if n.eastern != otherScript && len(n.readings) > 0 {
		return 0
	}
	return -1
}

func (n *Name) reading(i int) *Name {
	if i < 0 {
		return n
	}
	return n.readings[i]
}
