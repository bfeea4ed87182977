package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviation is end+1 where the full stop at end belongs to the word [from, end), else end.
func (s *scanner) abbreviation(from, end int, dotted bool) int {
	if end >= len(s.text) || s.text[end] != '.' || strings.HasPrefix(s.text[end:], "..") {
		return end
	}
	word := s.text[from:end]
	switch {
	case s.rules.has(word, number):
		if classOf(s.afterSpace(end+1)) == digit {
			return end + 1
		}
		return end
	case dotted || s.rules.has(word, never) || s.rules.has(word, may):
		return end + 1
	case utf8.RuneCountInString(word) == 1 && word != "I":
		return s.initial(end, firstRune(word))
	}
	return end
}

// initial is end+1 where a single letter is an initial: a capital before a capitalised word, an Arabic letter before
// any word.
func (s *scanner) initial(end int, r rune) int {
	next := s.afterSpace(end + 1)
	capital := unicode.IsUpper(r) && unicode.IsUpper(next)
	uncased := unicode.In(r, unicode.Arabic) && classOf(next) == letter
	if capital || uncased {
		return end + 1
	}
	return end
}

// afterSpace is the first rune at or after i that is no space, on the same line; 0 where there is none near.
func (s *scanner) afterSpace(i int) rune {
	for range 4 {
		r, n := decode(s.text, i)
		if n == 0 || r == '\n' {
			return 0
		}
		if classOf(r) != blank {
			return r
		}
		i += n
	}
	return 0
}

// parts emits an English word with its clitics and units apart.
func (s *scanner) parts(from, end int) {
	word := s.text[from:end]
	if end-from > 40 {
		s.emit(from, end)
		return
	}
	if cut, ok := s.rules.merged[strings.ToLower(word)]; ok && cut < len(word) {
		s.emit(from, from+cut)
		s.emit(from+cut, end)
		return
	}
	if cut := unitAt(word); cut > 0 && s.rules.has(strings.ToLower(word[cut:]), unit) {
		s.emit(from, from+cut)
		s.emit(from+cut, end)
		return
	}
	if cut := cliticAt(word); cut > 0 {
		s.parts(from, from+cut)
		s.emit(from+cut, end)
		return
	}
	s.emit(from, end)
}

// unitAt is where the letters behind a number's digits begin, or 0.
func unitAt(word string) int {
	if word[0] < '0' || word[0] > '9' {
		return 0
	}
	for i := range len(word) {
		if c := word[i] | 0x20; c >= 'a' && c <= 'z' {
			return i
		}
	}
	return 0
}

// cliticAt is where a word's last clitic begins ("do|n't", "Ruiz|'s"), or 0.
func cliticAt(word string) int {
	i := strings.LastIndexAny(word, "'’")
	if i <= 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(word[i:])
	tail := strings.ToLower(word[i+n:])
	if tail == "t" && i > 1 && word[i-1]|0x20 == 'n' {
		return i - 1
	}
	if clitics[tail] {
		return i
	}
	return 0
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
