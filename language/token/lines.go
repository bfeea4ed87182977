package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrapWidth is the greatest line length, in runes, of text that was broken to fit a page or screen. Where lines are
// longer, each is a paragraph.
const wrapWidth = 120

// lineBreaks is the offsets of the line feeds that end a paragraph: those of blank lines, and those of lines that
// were not broken for want of room (the next word would have fitted into the block's longest line).
func lineBreaks(text string) []int {
	var breaks []int
	for at := 0; at < len(text); {
		end, next := blockEnd(text, at)
		breaks = appendBlock(breaks, text, at, end)
		if end < len(text) {
			breaks = append(breaks, end)
		}
		at = next
	}
	return breaks
}

// blockEnd is where the block that begins at ends (its last line feed), and where the next begins.
func blockEnd(text string, at int) (end, next int) {
	for i := at; i < len(text); {
		j := strings.IndexByte(text[i:], '\n')
		if j < 0 {
			break
		}
		i += j + 1
		k := i
		for k < len(text) && (text[k] == ' ' || text[k] == '\t' || text[k] == '\r') {
			k++
		}
		if k < len(text) && text[k] == '\n' {
			return i - 1, k + 1
		}
		i = k
	}
	return len(text), len(text)
}

func appendBlock(breaks []int, text string, at, end int) []int {
	block := text[at:end]
	if strings.IndexByte(block, '\n') < 0 {
		return breaks
	}
	width := 0
	for line := range strings.Lines(block) {
		width = max(width, utf8.RuneCountInString(strings.TrimRight(line, "\r\n ")))
	}
	pos := at
	for line := range strings.Lines(block) {
		pos += len(line)
		if pos < end && strings.HasSuffix(line, "\n") && paragraphEnds(line, text[pos:end], width) {
			breaks = append(breaks, pos-1)
		}
	}
	return breaks
}

func paragraphEnds(line, rest string, width int) bool {
	if width > wrapWidth {
		return true
	}
	first := firstWord(rest)
	if unicode.IsLower(firstRune(first)) {
		return false
	}
	used := utf8.RuneCountInString(strings.TrimRight(line, "\r\n "))
	return used+1+utf8.RuneCountInString(first) <= width
}

// firstWord is what stands before the first space of s, at most wrapWidth bytes.
func firstWord(s string) string {
	s = strings.TrimLeft(s[:min(len(s), 2*wrapWidth)], " \t")
	if i := strings.IndexAny(s, " \t\r\n"); i >= 0 {
		return s[:i]
	}
	return s
}
