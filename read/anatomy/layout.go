package anatomy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// A line of a plain text without its white space.
type textLine struct {
	start, end int
	runes      int
	gap        bool // an empty line stands before it
}

// Layout cuts a plain text into blocks: lines, or paragraphs where lines were wrapped at a fixed width.
func Layout(text string) []Block {
	lines := linesOf(text)
	width := wrapWidth(text, lines)
	var out []Block
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !lines[j].gap && (width > 0 && joins(text, lines[j-1], lines[j], width) ||
			goesOn(text, lines[j-1], lines[j])) {
			j++
		}
		out = append(out, Block{Span: proffer.Span{Start: lines[i].start, End: lines[j-1].end}})
		i = j
	}
	return out
}

func linesOf(text string) []textLine {
	var out []textLine
	gap := true
	for at := 0; at < len(text); {
		n := strings.IndexByte(text[at:], '\n')
		end, next := at+n, at+n+1
		if n < 0 {
			end, next = len(text), len(text)
		}
		s := strings.TrimRightFunc(text[at:end], space)
		start := at + len(s) - len(strings.TrimLeftFunc(s, space))
		if s = strings.TrimLeftFunc(s, space); s == "" {
			gap = true
		} else {
			out = append(out, textLine{start, start + len(s), runesUpTo(s, 400), gap})
			gap = false
		}
		at = next
	}
	return out
}

func space(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200f' || r == '\u200e' }

func runesUpTo(s string, max int) int {
	if len(s) > max*4 {
		return max
	}
	return min(utf8.RuneCountInString(s), max)
}

// wrapWidth is the width at which the text's lines were wrapped, or 0 where each line is a paragraph. Wrapped text has
// many lines that stop in the middle of a sentence at nearly the same width, and none much longer.
func wrapWidth(text string, lines []textLine) int {
	longest, pairs, broken := 0, 0, 0
	for _, l := range lines {
		longest = max(longest, l.runes)
	}
	if longest > 130 || longest < 40 {
		return 0
	}
	for i := 1; i < len(lines); i++ {
		if lines[i].gap || lines[i-1].runes*10 < longest*6 {
			continue // short lines are lines about the report, or the last of their paragraph
		}
		pairs++
		if !endsSentence(text[lines[i-1].start:lines[i-1].end]) {
			broken++
		}
	}
	if pairs < 2 || broken*5 < pairs*2 {
		return 0
	}
	return longest
}

// joins says that line b goes on where line a was wrapped: a is long enough that b's first word did not fit.
func joins(text string, a, b textLine, width int) bool {
	s := text[b.start:b.end]
	word, _, _ := strings.Cut(s, " ")
	fits := a.runes + 1 + utf8.RuneCountInString(word)
	if wordCount(s, 1) == 0 || strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "• ") || strings.HasPrefix(s, "* ") {
		return false
	}
	return fits*100 >= width*88
}

// leastWrapped is the shortest line in characters that one pair of lines by itself shows to have been wrapped.
const leastWrapped = 50

// goesOn says of two lines that the second goes on in the middle of the first's sentence, whatever the rest of the
// text looks like.
func goesOn(text string, a, b textLine) bool {
	first, _ := utf8.DecodeRuneInString(text[b.start:])
	return a.runes >= leastWrapped && a.runes <= 130 && unicode.IsLower(first) && !endsSentence(text[a.start:a.end]) &&
		!strings.HasSuffix(text[a.start:a.end], ":")
}
