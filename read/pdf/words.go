package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// A word is glyphs without a space between them.
type word struct {
	text           string
	x0, y0, x1, y1 int
	size           int
	bold           bool
	rtl            bool // has letters of a script that is written from right to left, and more of them than others
	letters        int
	drawn          int // its place in the order of drawing
}

// words cuts the glyphs, in the order in which they were drawn, where PDFium saw a space, where the line changes, and
// where there is a gap.
func (p *page) words() []word {
	var out []word
	start := 0
	for i := range p.chars {
		if i > start && p.apart(i) {
			out = append(out, wordOf(p.chars[start:i]))
			start = i
		}
	}
	if start < len(p.chars) {
		out = append(out, wordOf(p.chars[start:]))
	}
	out = slices.DeleteFunc(out, func(w word) bool { return w.text == "" })
	for i := range out {
		out[i].drawn = i
	}
	return out
}

// apart says that glyph i and the one drawn before it belong to two words. A space that PDFium guesses is none in a
// script whose letters join, unless there is a gap: it takes letters that do not join for ends of words.
func (p *page) apart(i int) bool {
	a, b := &p.chars[i-1], &p.chars[i]
	size := max(a.size, b.size)
	gap := max(b.x0-a.x1, a.x0-b.x1)
	if sure, ok := p.breaks[i]; ok {
		return sure || !isRTL(a.r) || !isRTL(b.r) || gap > size/5
	}
	if unicode.Is(unicode.Mn, b.r) {
		return false
	}
	return gap > size*7/20 || a.y0 > b.y1+size || b.y0 > a.y1+size
}

// wordOf makes a word of glyphs. One in a script that is written from right to left is put into the order of its letters
// on the page, since files keep it now in this order and now in that.
func wordOf(chars []char) word {
	w := word{x0: chars[0].x0, y0: chars[0].y0, x1: chars[0].x1, y1: chars[0].y1}
	right, left, bold := 0, 0, 0
	for _, c := range chars {
		w.x0, w.y0, w.x1, w.y1 = min(w.x0, c.x0), min(w.y0, c.y0), max(w.x1, c.x1), max(w.y1, c.y1)
		w.size = max(w.size, c.size)
		if c.bold {
			bold++
		}
		switch {
		case isRTL(c.r):
			right++
		case unicode.IsLetter(c.r):
			left++
		}
	}
	w.bold, w.rtl, w.letters = bold*2 > len(chars), right > left, right+left
	if w.rtl {
		chars = reordered(chars)
	}
	var b strings.Builder
	for _, c := range chars {
		b.WriteRune(c.r)
	}
	w.text = b.String()
	return w
}

// reordered puts glyphs from right to left, marks after the letter they stand on, and digits from left to right.
func reordered(chars []char) []char {
	var clusters [][]char
	for _, c := range chars {
		if n := len(clusters); n > 0 && unicode.Is(unicode.Mn, c.r) {
			clusters[n-1] = append(clusters[n-1], c)
			continue
		}
		clusters = append(clusters, []char{c})
	}
	slices.SortStableFunc(clusters, func(a, b []char) int { return b[0].x0 + b[0].x1 - a[0].x0 - a[0].x1 })
	for i := 0; i < len(clusters); i++ {
		j := i
		for j < len(clusters) && isNumeral(clusters[j][0].r, j > i) {
			j++
		}
		if j > i+1 {
			slices.Reverse(clusters[i:j])
		}
		i = max(i, j-1)
	}
	return slices.Concat(clusters...)
}

func isNumeral(r rune, inside bool) bool {
	return unicode.IsDigit(r) || inside && (r == '.' || r == ',' || r == '٫' || r == '٬')
}
