package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// An Acronym pairs a short name with what it stands for, as the text itself says it: "Government of National Accord
// (GNA)" or "GNA (Government of National Accord)".
type Acronym struct {
	Long, Short proffer.Span
}

// Acronyms finds the pairs in a text whose tokens and sentences are set, in text order (after Schwartz and Hearst
// 2003: the letters of the short form are found, from the right, in words of the long one).
func Acronyms(a *proffer.Analysis) []Acronym {
	var out []Acronym
	for i := range a.Sentences {
		tokens := a.SentenceTokens(i)
		for j := 1; j+1 < len(tokens); j++ {
			if text := tokens[j-1].Span.In(a.Text); text != "(" {
				continue
			}
			if p, ok := acronymAt(a.Text, tokens, j); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// acronymAt reads the bracket that opens before token j.
func acronymAt(text string, tokens []proffer.Token, j int) (Acronym, bool) {
	end := j
	for end < len(tokens) && end < j+14 && tokens[end].Span.In(text) != ")" {
		end++
	}
	if end >= len(tokens) || end >= j+14 || end == j {
		return Acronym{}, false
	}
	inside := proffer.Span{Start: tokens[j].Span.Start, End: tokens[end-1].Span.End}
	if short := trimQuotes(text, inside); isShort(short.In(text)) {
		from, ok := expansion(text, tokens[:j-1], short.In(text))
		return Acronym{Long: from, Short: short}, ok
	}
	if j >= 2 {
		if short := tokens[j-2].Span; isShort(short.In(text)) {
			long, ok := expansion(text, tokens[j:end], short.In(text))
			return Acronym{Long: long, Short: short}, ok && long == inside
		}
	}
	return Acronym{}, false
}

func trimQuotes(text string, s proffer.Span) proffer.Span {
	in := s.In(text)
	left := strings.TrimLeft(in, "\"“”«»‘’")
	s.Start += len(in) - len(left)
	s.End = s.Start + len(strings.TrimRight(left, "\"“”«»‘’"))
	return s
}

// isShort says that a word could be an acronym: two to ten letters, the first a capital, at least two of them.
func isShort(w string) bool {
	letters, capitals := 0, 0
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			capitals++
			letters++
		case unicode.IsLetter(r):
			letters++
		case r == '.' || r == '-' || unicode.IsDigit(r):
		default:
			return false
		}
		if i == 0 && !unicode.IsUpper(r) {
			return false
		}
	}
	return letters >= 2 && letters <= 10 && capitals >= 2
}

// expansion finds the words at the end of tokens whose letters spell short, and where they begin.
func expansion(text string, tokens []proffer.Token, short string) (proffer.Span, bool) {
	letters := []rune(strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, short)))
	k := len(letters) - 1
	least := max(0, len(tokens)-(len(letters)*2+5))
	for i := len(tokens) - 1; i >= least; i-- {
		w := []rune(strings.ToLower(tokens[i].Span.In(text)))
		if len(w) == 0 || w[0] == '(' || w[0] == ')' {
			return proffer.Span{}, false
		}
		if k = spell(w, letters, k); k < 0 {
			s := proffer.Span{Start: tokens[i].Span.Start, End: tokens[len(tokens)-1].Span.End}
			first, _ := utf8.DecodeRuneInString(s.In(text))
			return s, unicode.ToLower(first) == letters[0] && len(tokens)-i > 1
		}
	}
	return proffer.Span{}, false
}

// spell takes a word's share of the letters up to k: its first letter, and before it further ones inside the word.
func spell(w, letters []rune, k int) int {
	// The longest run of letters that ends at k and begins with the word's first letter, in order inside the word.
	for n := min(3, k+1); n > 0; n-- {
		run := letters[k-n+1 : k+1]
		if run[0] != w[0] {
			continue
		}
		at := 0
		for _, r := range w {
			if at < n && r == run[at] {
				at++
			}
		}
		if at == n && (n == 1 || k-n+1 == 0 || len(w) > 2*n) {
			return k - n
		}
	}
	return k
}
