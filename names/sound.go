package names

import (
	"slices"
	"strings"

	"proffer/names/letters"
)

// classes of Latin consonants that names in other scripts and spellings exchange; vowels have none
var soundClass = func() (c [letters.Size]byte) {
	for class, list := range map[byte]string{'1': "bfpvw", '2': "ckqgXGh", '3': "dtTD", '4': "l", '5': "mn", '6': "r", '7': "szSCZjQ"} {
		for i, r := range latin {
			for _, x := range list {
				if r == x {
					c[i+1] = class
				}
			}
		}
	}
	return c
}()

// Sounds are coarse keys of the name's parts, one a part: the classes of the first three consonants; a second one where
// scripts differ over a w or an h; those of all its readings. Names that are alike mostly share one, in any script, so that an index need compare only those.
func (n *Name) Sounds() []string {
	var out []string
	for _, r := range n.readings {
		out = append(out, r.Sounds()...)
	}
	for i := range n.parts {
		p := n.parts[i]
		if p.kind == particle || p.kind == initialLetter {
			continue
		}
		k := sound(p, p.roman)
		if k == "" {
			continue
		}
		out = append(out, k)
		if glides := sound(p, glided(p.roman)); glides != k {
			out = append(out, glides)
		}
		if h := sound(p, breathed(p.roman)); h != k && h != "" {
			out = append(out, h)
		}
		if p.said != nil {
			if other := sound(p, p.said.roman); other != k && other != "" {
				out = append(out, other)
			}
		}
	}
	return out
}

// latin are the letters of the symbols of romanised words.
var latin = letters.Alphabet(letters.Latin)

// glide and lip are the symbols of w and v, rough and breath those of kh and h.
var (
	rough  = uint8(slices.Index(latin, 'X') + 1)
	breath = uint8(slices.Index(latin, 'h') + 1)
	glide  = uint8(slices.Index(latin, 'w') + 1)
	lip    = uint8(slices.Index(latin, 'v') + 1)
)

// breathed is a romanised word with a plain h for each kh, with which a script without an h writes one: "Tahir", «Тахир».
func breathed(roman []uint8) []uint8 {
	if !slices.Contains(roman, rough) {
		return roman
	}
	out := slices.Clone(roman)
	for i, s := range out {
		if s == rough {
			out[i] = breath
		}
	}
	return out
}

// glided is a romanised word with its w and u the other way round: a w behind the first letter left out, which scripts
// without one may leave out or write as a vowel ("Merrow", «Мерроу»), a u before a vowel at the beginning a w («Уилсон»).
func glided(roman []uint8) []uint8 {
	var out []uint8
	for i, s := range roman {
		switch {
		case s == glide && i > 0:
		case i == 0 && latin[s-1] == 'u' && len(roman) > 1 && strings.ContainsRune("aeiou", latin[roman[1]-1]):
			out = append(out, glide)
		case i > 0 && i+1 < len(roman) && latin[s-1] == 'u' && strings.ContainsRune("qae", latin[roman[i-1]-1]):
			out = append(out, lip)
		default:
			out = append(out, s)
		}
	}
	return out
}

func sound(p *part, roman []uint8) string {
	if p.kind == numeral {
		return "#" + p.key
	}
	var k [3]byte
	n := 0
	for _, s := range roman {
		c := soundClass[s]
		if c == 0 || n > 0 && k[n-1] == c || c == '2' && n > 0 && isH(s) {
			continue
		}
		k[n] = c
		if n++; n == len(k) {
			break
		}
	}
	if n == 0 {
		if len(p.roman) == 0 {
			return ""
		}
		return "0"
	}
	return string(k[:n])
}

func isH(s uint8) bool { return latin[s-1] == 'h' }

// Last is the name's last part as a name of its own, for comparing surnames, or nil.
func (n *Name) Last() *Name {
	for i := len(n.parts) - 1; i >= 0; i-- {
		p := n.parts[i]
		if p.kind != particle && p.kind != initialLetter {
			return &Name{Text: p.key, Kind: n.Kind, parts: []*part{p}, squash: p.key}
		}
	}
	return nil
}
