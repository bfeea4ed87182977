package names

import (
	"proffer/names/letters"
)

// classes of Latin consonants that names in other scripts and spellings exchange; vowels have none
var soundClass = func() (c [letters.Size]byte) {
	for class, list := range map[byte]string{'1': "bfpvw", '2': "ckqgXGh", '3': "dtTD", '4': "l", '5': "mn", '6': "r", '7': "szSCZjQ"} {
		for i, r := range letters.Alphabet(letters.Latin) {
			for _, x := range list {
				if r == x {
					c[i+1] = class
				}
			}
		}
	}
	return c
}()

// Sounds are coarse keys of the name's parts, one a part: the classes of the first three consonants. Names that are
// alike mostly share one, in any script, so that an index need compare only those.
func (n *Name) Sounds() []string {
	var out []string
	for i := range n.parts {
		p := &n.parts[i]
		if p.kind == particle || p.kind == initialLetter {
			continue
		}
		if k := sound(p); k != "" {
			out = append(out, k)
		}
	}
	return out
}

func sound(p *part) string {
	if p.kind == numeral {
		return "#" + p.key
	}
	var k [3]byte
	n := 0
	for _, s := range p.roman {
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

func isH(s uint8) bool { return letters.Alphabet(letters.Latin)[s-1] == 'h' }

// Last is the name's last part as a name of its own, for comparing surnames, or nil.
func (n *Name) Last() *Name {
	for i := len(n.parts) - 1; i >= 0; i-- {
		p := n.parts[i]
		if p.kind != particle && p.kind != initialLetter {
			return &Name{Text: p.key, Kind: n.Kind, parts: []part{p}, squash: p.key}
		}
	}
	return nil
}
