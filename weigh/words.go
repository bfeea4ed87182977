package weigh

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// eachWord calls f for every run of letters or digits of text within s, in order.
func eachWord(text string, s proffer.Span, f func(word string, at proffer.Span)) {
	for w, at := range wordsIn(text, s) {
		f(w, at)
	}
}

// wordsIn are the runs of letters or digits of text within s, in order.
func wordsIn(text string, s proffer.Span) iter.Seq2[string, proffer.Span] {
	return func(yield func(string, proffer.Span) bool) {
		start := -1
		end := min(s.End, len(text))
		for i := max(0, s.Start); i < end; {
			if b := text[i]; b < utf8.RuneSelf && b != '\'' { // most text takes this way
				switch {
				case b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9':
					if start < 0 {
						start = i
					}
				case start >= 0:
					if !yield(text[start:i], proffer.Span{Start: start, End: i}) {
						return
					}
					start = -1
				}
				i++
				continue
			}
			r, n := utf8.DecodeRuneInString(text[i:])
			inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) ||
				start >= 0 && (r == '\'' || r == '’') && i+n < end && isLetterAt(text, i+n)
			switch {
			case inside && start < 0:
				start = i
			case !inside && start >= 0:
				if !yield(text[start:i], proffer.Span{Start: start, End: i}) {
					return
				}
				start = -1
			}
			i += n
		}
		if start >= 0 {
			yield(text[start:end], proffer.Span{Start: start, End: end})
		}
	}
}

func isLetterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// Of hash, which is 64-bit FNV-1a.
const (
	hashSeed  = 14695981039346656037
	hashPrime = 1099511628211
)

func hash(parts ...string) uint64 {
	h := uint64(hashSeed)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint64(p[i])) * hashPrime
		}
		h = (h ^ 0xff) * hashPrime
	}
	return h
}

// sentences cuts a stretch of text at ends of sentences and lines. It need not be exact: it serves comparison only.
func sentences(text string, s proffer.Span) []proffer.Span {
	var out []proffer.Span
	eachSentence(text, s, func(x proffer.Span) { out = append(out, x) })
	return out
}

func eachSentence(text string, s proffer.Span, f func(proffer.Span)) {
	start := s.Start
	cut := func(end int) {
		if end > start {
			f(proffer.Span{Start: start, End: end})
		}
		start = end
	}
	for i := s.Start; i < min(s.End, len(text)); {
		if b := text[i]; b < utf8.RuneSelf && b != '\n' && b != '.' && b != '!' && b != '?' { // most text takes this way
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		switch r {
		case '\n':
			cut(i)
		case '.', '!', '?', '؟', '…':
			if i < len(text) && unicode.IsSpace(rune(text[i])) && i-start > 25 {
				cut(i)
			}
		}
	}
	cut(min(s.End, len(text)))
}
