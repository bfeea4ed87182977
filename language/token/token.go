// Package token cuts a text into tokens and tokens into sentences: English after Universal Dependencies' EWT corpus
// (clitics and most hyphenated words apart), Russian and Arabic with hyphens and clitics left in place, any other
// language by the same general rules.
//
// Enter at [Tokenize], then [Sentences]. What a language knows by heart (abbreviations, words that begin sentences,
// prefixes, units) is in data/LANGUAGE.tsv; its first lines say what the classes mean.
//
// Promises: spans are valid, ordered, do not overlap and lie on rune borders of valid UTF-8; every byte that is not
// white space or an invisible mark belongs to a token; a sentence crosses neither a blank line nor a part's border,
// and holds at most [MaxSentence] tokens; both functions take time linear in the text's length, whatever its bytes.
package token

import (
	"strings"
	"unicode/utf8"

	"proffer"
)

// MaxToken is the greatest length of a token in bytes. A longer run is cut: nothing in a language is that long, and
// what comes after may treat a token as short.
const MaxToken = 1000

// Tokenize is text's tokens with only their spans set (and Head −1). lang is an ISO 639-1 code; one without
// resources is tokenised by general rules.
func Tokenize(lang, text string) []proffer.Token {
	s := scanner{text: text, rules: rulesFor(lang), english: lang == "en"}
	s.out = make([]proffer.Token, 0, len(text)/5+8)
	for s.pos < len(text) {
		s.next()
	}
	return s.out
}

type scanner struct {
	text    string
	pos     int
	out     []proffer.Token
	rules   *rules
	english bool // split clitics, hyphenated words and units
}

// emit appends the token [from, to), cut into pieces of at most MaxToken bytes.
func (s *scanner) emit(from, to int) {
	for to-from > MaxToken {
		cut := from + MaxToken
		for cut > from+MaxToken-utf8.UTFMax && !utf8.RuneStart(s.text[cut]) {
			cut--
		}
		s.out = append(s.out, proffer.Token{Span: proffer.Span{Start: from, End: cut}, Head: -1})
		from = cut
	}
	if from < to {
		s.out = append(s.out, proffer.Token{Span: proffer.Span{Start: from, End: to}, Head: -1})
	}
	s.pos = to
}

// next takes one token, clitic group or stretch of white space.
func (s *scanner) next() {
	r, n := decode(s.text, s.pos)
	switch c := classOf(r); c {
	case blank:
		s.pos += n
	case letter, digit:
		s.word()
	case mark:
		s.emit(s.pos, s.pos+n)
	default:
		s.punctuation(r, n)
	}
}

// punctuation takes runs of one mark as one token ("...", "--", "?!") where readers see one sign.
func (s *scanner) punctuation(r rune, n int) {
	from := s.pos
	if r == '@' || r == '#' {
		if end := s.letters(from + n); end > from+n {
			s.emit(from, end)
			return
		}
	}
	if r == '\'' || r == '’' {
		s.apostrophe(r, n)
		return
	}
	end := from + n
	for repeats(r) {
		next, m := decode(s.text, end)
		if m == 0 || next != r && !(exclaims(r) && exclaims(next)) {
			break
		}
		end += m
	}
	s.emit(from, end)
}

// apostrophe tells a clitic after a token that is no word (U.S.'s), a shortened year or word ('90s, 'em), a doubled
// apostrophe used as a quotation mark, and a lone mark.
func (s *scanner) apostrophe(r rune, n int) {
	from := s.pos
	next, m := decode(s.text, from+n)
	attached := len(s.out) > 0 && s.out[len(s.out)-1].Span.End == from
	end := s.letters(from + n)
	tail := strings.ToLower(s.text[from+n : min(end, from+n+8)])
	switch {
	case next == r && m > 0 && r == '\'':
		s.emit(from, from+n+m)
	case s.english && attached && clitics[tail]:
		s.emit(from, end)
	case s.english && !attached && (classOf(next) == digit && len(tail) <= 3 || shortened[tail]):
		s.emit(from, end)
	default:
		s.emit(from, from+n)
	}
}

// letters is the end of the run of letters, digits and joined marks that begins at i, at most MaxToken bytes away.
func (s *scanner) letters(i int) int {
	limit := i + MaxToken
	for i < len(s.text) && i < limit {
		r, n := decode(s.text, i)
		if c := classOf(r); c != letter && c != digit && c != mark {
			break
		}
		i += n
	}
	return i
}

func repeats(r rune) bool  { return exclaims(r) || strings.ContainsRune(".-–—=*_~`", r) }
func exclaims(r rune) bool { return r == '!' || r == '?' || r == '؟' }

var (
	clitics   = map[string]bool{"s": true, "re": true, "ve": true, "ll": true, "d": true, "m": true}
	shortened = map[string]bool{"em": true, "til": true, "cause": true, "tis": true, "twas": true}
)
