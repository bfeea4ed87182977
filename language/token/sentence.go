package token

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// MaxSentence is the greatest number of tokens in a sentence. Text that goes on without a full stop is cut, after a
// comma or semicolon where there is one in the second half.
const MaxSentence = 300

// Sentences is the sentences of tokens, as [Tokenize] made them of text. Parts may be nil; the borders of each are
// borders of sentences. Every token belongs to exactly one sentence.
func Sentences(lang, text string, tokens []proffer.Token, parts []proffer.Part) []proffer.Sentence {
	s := splitter{text: text, tokens: tokens, rules: rulesFor(lang), breaks: hardBreaks(text, parts)}
	for s.next < len(tokens) {
		s.take()
	}
	return s.out
}

type splitter struct {
	text   string
	tokens []proffer.Token
	rules  *rules
	breaks []int // offsets that no sentence crosses, ascending
	out    []proffer.Sentence
	next   int // first token that is in no sentence yet
}

// take appends one sentence.
func (s *splitter) take() {
	end := s.next
	for {
		end++
		if end == len(s.tokens) || s.broken(end) || s.ends(end) || end == s.next+1 && s.stamped(end) {
			break
		}
		if end-s.next == MaxSentence {
			end = s.softCut(end)
			break
		}
	}
	s.out = append(s.out, proffer.Sentence{First: s.next, End: end})
	s.next = end
}

// broken says that a hard break lies between the tokens i-1 and i. Called for ascending i only.
func (s *splitter) broken(i int) bool {
	before, after := s.tokens[i-1].Span.End, s.tokens[i].Span.Start
	for len(s.breaks) > 0 && s.breaks[0] < before {
		s.breaks = s.breaks[1:]
	}
	return len(s.breaks) > 0 && s.breaks[0] <= after
}

// stamped says that the token before i is the time that opens a line, as entries of a live report do: "10:55 The doors are
// open." It is no part of what is told.
func (s *splitter) stamped(i int) bool {
	hour, minute, ok := strings.Cut(s.word(i-1), ":")
	if !ok || !twoDigits(hour) && !twoDigits("0"+hour) || !twoDigits(minute) {
		return false
	}
	before := s.text[:s.tokens[i-1].Span.Start]
	if line := strings.TrimRight(before, " \t\u00a0"); line != "" && line[len(line)-1] != '\n' {
		return false
	}
	first := firstRune(s.word(i))
	return unicode.IsLetter(first) && !unicode.IsLower(first) && s.word(i) != "AM" && s.word(i) != "PM" && s.word(i) != "GMT" && s.word(i) != "UTC" ||
		strings.ContainsRune("«“\"„", first)
}

func twoDigits(w string) bool {
	return len(w) == 2 && w[0] >= '0' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

func (s *splitter) softCut(end int) int {
	for i := end; i > end-MaxSentence/2; i-- {
		if w := s.word(i - 1); w == "," || w == ";" || w == "،" || w == "؛" {
			return i
		}
	}
	return end
}

func (s *splitter) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Span.In(s.text)
}

func (s *splitter) attached(i int) bool {
	return i > 0 && i < len(s.tokens) && s.tokens[i-1].Span.End == s.tokens[i].Span.Start
}

// ends says that a sentence ends before the token i: a terminator, with the quotation marks and brackets that close
// behind it, lies before, and what follows can begin a sentence.
func (s *splitter) ends(i int) bool {
	last := i - 1
	for last > s.next && i-last < 4 && s.closes(last) {
		last--
	}
	if s.closes(i) {
		return false
	}
	w := s.word(last)
	switch {
	case w == "." || w == "。" || w == "۔" || w == "।":
		return s.begins(i)
	case exclaims(firstRune(w)):
		return s.begins(i) && !(last < i-1 && s.speechFollows(i))
	case w == "…" || strings.HasPrefix(w, ".."):
		return s.begins(i)
	case len(w) > 1 && w[len(w)-1] == '.':
		return s.abbreviationEnds(w, i, last < i-1)
	}
	return false
}

// closes says that the token is a quotation mark or bracket that closes.
func (s *splitter) closes(i int) bool {
	switch s.word(i) {
	case "”", "»", ")", "]", "’", "''", "’’":
		return true
	case "\"", "'", "“": // “ closes a German-style quotation
		if !s.attached(i) {
			return false
		}
		return i+1 >= len(s.tokens) || !s.attached(i+1) || !isWord(s.word(i+1))
	}
	return false
}

// begins says that the token i can begin a sentence after a full stop: not a small letter, nor a mark that joins.
func (s *splitter) begins(i int) bool {
	r := firstRune(s.word(i))
	switch {
	case unicode.IsLower(r):
		return false
	case strings.ContainsRune(",;:،؛", r):
		return false
	case strings.ContainsRune("-–—", r):
		return !unicode.IsLower(firstRune(s.word(i + 1)))
	case r == '.' || exclaims(r):
		return false
	}
	return true
}

// abbreviationEnds says that the sentence ends behind an abbreviation: it may, and what follows usually begins one.
func (s *splitter) abbreviationEnds(w string, i int, closed bool) bool {
	bare := w[:len(w)-1]
	single := utf8.RuneCountInString(bare) == 1
	if s.rules.has(bare, never|number) && !s.rules.has(bare, may) || single && !s.rules.has(bare, may) {
		return false
	}
	if closed {
		return s.begins(i)
	}
	next := s.word(i)
	switch next {
	case "“", "«", "\"", "„", "(":
		return unicode.IsUpper(firstRune(s.word(i + 1)))
	}
	return s.rules.has(next, starter)
}

// speechFollows says that a question or exclamation in quotation marks goes on with who asked.
func (s *splitter) speechFollows(i int) bool {
	for j := i; j < i+6; j++ {
		w := s.word(j)
		if s.rules.has(w, speech) {
			return true
		}
		if w == "." || w == "," || w == "“" || w == "«" || w == "" {
			return false
		}
	}
	return false
}

func isWord(w string) bool {
	c := classOf(firstRune(w))
	return c == letter || c == digit
}

// hardBreaks is the offsets that no sentence crosses, ascending: borders of parts and breaks of lines.
func hardBreaks(text string, parts []proffer.Part) []int {
	breaks := lineBreaks(text)
	for _, p := range parts {
		if p.Span.Valid() {
			breaks = append(breaks, p.Span.Start, p.Span.End)
		}
	}
	sort.Ints(breaks)
	return breaks
}
