package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many bytes of a name's text count.
const longest = 1000

// Visible is a name without what nobody sees in it: control characters, signs of direction and of no width, bytes that
// are no UTF-8. White space stays, and so does the sign that parts Persian letters without a space. Hidden says that
// anything was left out.
func Visible(s string) (out string, hidden bool) {
	if plain(s) {
		return s, false
	}
	valid := strings.ToValidUTF8(s, "")
	out = strings.Map(func(r rune) rune {
		if !unicode.IsSpace(r) && r != '\u200c' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError) {
			return -1
		}
		return r
	}, valid)
	return out, len(out) < len(s)
}

// plain says that every byte is a printed sign of ASCII or a space.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// Odd says in words what is strange about how the name is written, and may be meant to deceive; nil where nothing is.
func (n *Name) Odd() []string {
	var out []string
	if n.Hidden {
		out = append(out, "control characters or invisible signs removed")
	}
	if n.Cut {
		out = append(out, "very long: only its beginning is compared")
	}
	if n.Mixed {
		out = append(out, "letters of two scripts mixed in one word")
	}
	switch {
	case strings.TrimSpace(n.Text) == "":
		out = append(out, "empty")
	case n.Empty():
		out = append(out, "no letters or digits to compare")
	}
	return out
}

// look-alikes: Cyrillic and Greek letters that are drawn as Latin ones, small or capital, pairwise
var looksLatin = strings.NewReplacer("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x", "і", "i", "ѕ", "s",
	"к", "k", "м", "m", "т", "t", "в", "b", "н", "h", "ј", "j", "ԛ", "q", "ԝ", "w", "һ", "h", "ԁ", "d",
	"ο", "o", "α", "a", "ν", "v", "ρ", "p", "β", "b", "ε", "e", "ζ", "z", "η", "h", "ι", "i", "κ", "k", "μ", "m", "τ", "t", "υ", "y", "χ", "x")
var looksCyrillic = strings.NewReplacer("a", "а", "e", "е", "o", "о", "p", "р", "c", "с", "y", "у", "x", "х", "i", "і", "k", "к",
	"m", "м", "t", "т", "b", "в", "h", "н")

// oneScript rewrites a word that mixes Latin with letters drawn alike into the script that most of it has, or into the other
// where only so it is in one, and notes that it was mixed. Digits between letters that stand for letters ("I9or") stay.
func (n *Name) oneScript(w string) string {
	lat, other := scriptsOf(w)
	if lat == 0 || other == 0 {
		return w
	}
	n.Mixed = true
	asLatin, asOther := looksLatin.Replace(w), looksCyrillic.Replace(w)
	_, foreign := scriptsOf(asLatin)
	latin, _ := scriptsOf(asOther)
	if lat >= other && (foreign == 0 || latin > 0) || foreign == 0 && latin > 0 {
		return asLatin
	}
	return asOther
}

// scriptsOf counts the Latin letters of a folded word, and those of Greek and Cyrillic.
func scriptsOf(w string) (latin, other int) {
	for _, r := range w {
		switch {
		case r < 0x250 && (r >= 'a' && r <= 'z' || r > 0x7f):
			latin++
		case r >= 0x370 && r < 0x530:
			other++
		}
	}
	return latin, other
}

// disguised rewrites words of a person's name that have letters of Cyrillic or Greek alone, each drawn as a Latin one,
// where another word is Latin: nobody writes half of a name in another alphabet. Words of three letters stay, since
// legal forms and ranks are written so.
func (n *Name) disguised(words []string) {
	latin := false
	for _, w := range words {
		latin = latin || len(w) > 1 && w[0] >= 'a' && w[0] <= 'z'
	}
	if !latin || n.Kind != Person {
		return
	}
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); r < 0x370 || r >= 0x530 || utf8.RuneCountInString(w) < 4 {
			continue
		}
		if s := looksLatin.Replace(w); plain(s) {
			words[i], n.Mixed = s, true
		}
	}
}
