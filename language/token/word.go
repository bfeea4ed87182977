package token

import (
	"strings"
	"unicode"
)

// word takes what begins with a letter or digit: a URL, e-mail address, number, abbreviation, or a word that is then
// split into its parts.
func (s *scanner) word() {
	from := s.pos
	if end := s.url(from); end > from {
		s.emit(from, end)
		return
	}
	end, dotted, address := s.run(from)
	if address {
		s.emit(from, end)
		return
	}
	if stop := s.abbreviation(from, end, dotted); stop > end {
		s.emit(from, stop)
		return
	}
	if s.english {
		s.parts(from, end)
		return
	}
	s.emit(from, end)
}

// url is the end of an address that begins at from, or from. What ends a sentence does not end an address.
func (s *scanner) url(from int) int {
	t := s.text[from:]
	if !hasPrefixFold(t, "http://") && !hasPrefixFold(t, "https://") && !hasPrefixFold(t, "www.") && !hasPrefixFold(t, "ftp://") {
		return from
	}
	end := from
	for end < len(s.text) && end < from+MaxToken {
		r, n := decode(s.text, end)
		if classOf(r) == blank || strings.ContainsRune("<>\"“”«»{}|", r) {
			break
		}
		end += n
	}
	for end > from && strings.IndexByte(".,;:!?)'*]", s.text[end-1]) >= 0 {
		end--
	}
	return end
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && s[0]|0x20 == prefix[0] && strings.EqualFold(s[:len(prefix)], prefix)
}

// run is the end of the word that begins at from with the connectors that stay inside of words; dotted says that all
// its pieces are single letters with full stops between ("U.S"), address that it is an e-mail address or host.
func (s *scanner) run(from int) (end int, dotted, address bool) {
	end, dotted = from, true
	pieces, piece := 1, 0 // piece counts the letters since the last full stop
	for end < len(s.text) && end-from < MaxToken {
		r, n := decode(s.text, end)
		switch classOf(r) {
		case letter, digit, mark:
			if alone(r) {
				if end == from {
					end += n
				}
				return end, false, false
			}
			if classOf(r) != mark {
				piece++
			}
			end += n
			continue
		}
		next, m := decode(s.text, end+n)
		if c := classOf(next); m == 0 || c != letter && c != digit {
			break
		}
		join := s.connects(from, end, r, n, piece == 1 && dotted)
		if join == 0 {
			break
		}
		if join == joinsAddress {
			return s.address(end + n), false, true
		}
		if r == '.' {
			pieces, piece = pieces+1, 0
		} else {
			dotted = false
		}
		end += n
	}
	return end, dotted && pieces > 1 && piece == 1 && classOf(firstRune(s.text[from:])) == letter, false
}

func firstRune(s string) rune {
	r, _ := decode(s, 0)
	return r
}

const (
	joins        = 1
	joinsAddress = 2
)

// connects decides whether the connector r at i, with a letter or digit on both sides, stays inside the word.
func (s *scanner) connects(from, i int, r rune, n int, initials bool) int {
	before, after := rune(s.text[i-1]), firstRune(s.text[i+n:])
	digits := classOf(lastRune(s.text[from:i])) == digit && classOf(after) == digit
	switch r {
	case '\'', '’', 'ʼ':
		return b2i(classOf(after) == letter)
	case '.':
		if digits || initials && classOf(after) == letter && s.single(i+1) {
			return joins
		}
		if label := s.text[i+1 : s.letters(i+1)]; s.rules.has(label, tld) && label[0] >= 'a' {
			return joins
		}
	case ',', '٫', '٬':
		return b2i(digits && (!s.english || s.thousands(r, i+n)))
	case ':':
		return b2i(digits && s.letters(i+1)-(i+1) == 2)
	case '/':
		return b2i(digits)
	case '@':
		return joinsAddress
	case '_':
		return joins
	case '&':
		return b2i(before >= 'A' && before <= 'Z' && after >= 'A' && after <= 'Z')
	case '-', '‑', '‐':
		return b2i(s.hyphen(from, i, n, digits))
	}
	return 0
}

// single says that the letter at i is followed by no other.
func (s *scanner) single(i int) bool {
	_, n := decode(s.text, i)
	r, _ := decode(s.text, i+n)
	c := classOf(r)
	return c != letter && c != digit
}

// thousands says that an English comma between digits belongs to a number: three digits follow (or, for Arabic marks, any).
func (s *scanner) thousands(r rune, i int) bool {
	if r != ',' {
		return true
	}
	n := 0
	for n < 4 && i+n < len(s.text) && s.text[i+n] >= '0' && s.text[i+n] <= '9' {
		n++
	}
	return n == 3
}

// hyphen says that the hyphen at i stays inside the word that began at from.
func (s *scanner) hyphen(from, i, n int, digits bool) bool {
	first := s.text[from:i]
	if digits {
		if strings.ContainsAny(first, "-‑‐") {
			return true
		}
		return s.secondHyphen(i + n) // dates and telephone numbers
	}
	if !s.english {
		return true
	}
	after := firstRune(s.text[i+n:])
	runes := len([]rune(first[:min(len(first), 40)]))
	switch {
	case strings.ContainsAny(first, "-‑‐'’"):
		return false
	case runes == 1 && classOf(firstRune(first)) == letter: // e-mail, F-16, X-ray
		return true
	case classOf(after) == digit: // Su-24, AK-47, COVID-19
		return runes <= 5 && unicode.IsUpper(firstRune(first))
	}
	return s.rules.has(strings.ToLower(first), prefix)
}

// secondHyphen says that the digits at i are followed by another hyphen and digit.
func (s *scanner) secondHyphen(i int) bool {
	for n := 0; n < 8 && i < len(s.text) && s.text[i] >= '0' && s.text[i] <= '9'; n++ {
		i++
	}
	if i+1 >= len(s.text) || s.text[i] != '-' {
		return false
	}
	return s.text[i+1] >= '0' && s.text[i+1] <= '9'
}

// address is the end of the part of an e-mail address behind its at sign.
func (s *scanner) address(i int) int {
	end := i
	for end < len(s.text) && end < i+253 { // RFC 1035: a host name's greatest length
		r, n := decode(s.text, end)
		if c := classOf(r); c != letter && c != digit && r != '.' && r != '-' && r != '_' {
			break
		}
		end += n
	}
	for end > i && (s.text[end-1] == '.' || s.text[end-1] == '-') {
		end--
	}
	return end
}

func b2i(b bool) int {
	if b {
		return joins
	}
	return 0
}
