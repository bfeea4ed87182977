package copies

import (
	"unicode"
	"unicode/utf8"
)

// Words appends to out the hashes of a text's words in order: runs of letters and digits, without case.
func Words(text string, out []uint64) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	h, open := uint64(offset), false
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf {
			i++
			if b = lowered[b]; b != 0 {
				h, open = (h^uint64(b))*prime, true
				continue
			}
		} else {
			r, n := utf8.DecodeRuneInString(text[i:])
			i += n
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
				h, open = (h^uint64(unicode.ToLower(r)))*prime, true
				continue
			}
		}
		if open {
			out = append(out, h)
			h, open = offset, false
		}
	}
	if open {
		out = append(out, h)
	}
	return out
}

// lowered are the ASCII letters and digits in lower case; zero for what parts words.
var lowered = func() (t [utf8.RuneSelf]byte) {
	for b := range byte(utf8.RuneSelf) {
		switch {
		case b >= 'a' && b <= 'z', b >= '0' && b <= '9':
			t[b] = b
		case b >= 'A' && b <= 'Z':
			t[b] = b + 'a' - 'A'
		}
	}
	return t
}()
