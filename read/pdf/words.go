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
	drawn          int    // its place in the order of drawing
	asRTL          string // for a word without letters: how it reads in a line from right to left
	left, right    bool   // a drawn space stands there
}

// words cuts the glyphs, in the order in which they were drawn, where PDFium saw a space, where the line changes, and
// where there is a gap.
func (p *page) words() []word {
	p.untangle()
	p.gather()
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
	p.beside(out)
	return out
}

// beside notes at which words drawn spaces stand.
func (p *page) beside(words []word) {
	const band = 1200
	byBand := map[int][]space{}
	for _, s := range p.spaces {
		byBand[s.y/band] = append(byBand[s.y/band], s)
	}
	for i := range words {
		w := &words[i]
		foot := w.y1 + w.size*3/4 // a quotation mark stands above the line
		for b := w.y0 / band; b <= foot/band; b++ {
			for _, s := range byBand[b] {
				if s.y < w.y0 || s.y > foot {
					continue
				}
				w.left = w.left || s.x0 < w.x0 && s.x1 > w.x0-w.size/2
				w.right = w.right || s.x1 > w.x1 && s.x0 < w.x1+w.size/2
			}
		}
	}
}

// untangle puts the letters of a ligature in their order: PDFium turns the glyphs of a line that is written from right
// to left around, and with them the letters that one glyph stands for. Their boxes are the same. No glyph stands for an
// alef before a lam, and no mark comes before its letter.
func (p *page) untangle() {
	for i := 0; i < len(p.chars); {
		j := i + 1
		for j < len(p.chars) && (isRTL(p.chars[j].r) || unicode.Is(unicode.Mn, p.chars[j].r)) && p.chars[j].x0 == p.chars[i].x0 && p.chars[j].x1 == p.chars[i].x1 &&
			p.chars[j].y0 == p.chars[i].y0 && p.chars[j].y1 == p.chars[i].y1 {
			j++
		}
		if run := p.chars[i:j]; len(run) > 1 && (unicode.Is(unicode.Mn, run[0].r) ||
			strings.ContainsRune("اأإآٱ", run[0].r) && run[len(run)-1].r == 'ل') {
			slices.Reverse(run)
		}
		i = j
	}
}

// gather puts a mark after its letter where one glyph stands for both: PDFium parts the glyph's box between them, and
// what is drawn of it may be the mark alone, far above or below its line, with the letter drawn by a glyph that stands for
// nothing. Such a box is drawn out over the letter.
func (p *page) gather() {
	const around = 3 // glyphs that may be drawn between them
	for i := range p.chars {
		if !unicode.Is(unicode.Mn, p.chars[i].r) {
			continue
		}
		for j := max(0, i-around); j < min(len(p.chars), i+around+1); j++ {
			letter, mark := p.chars[j], p.chars[i]
			if !isRTL(letter.r) || unicode.Is(unicode.Mn, letter.r) || letter.y0 != mark.y0 || letter.y1 != mark.y1 || letter.x0 != mark.x1 && letter.x1 != mark.x0 {
				continue
			}
			x0, x1, y0, y1 := min(letter.x0, mark.x0), max(letter.x1, mark.x1), mark.y0, mark.y1
			if y1-y0 < mark.size*2/5 {
				delete(p.breaks, min(i, j))
				delete(p.breaks, max(i, j)+1)
				if mark.r == '\u0650' || mark.r == '\u064d' { // kasra, which stands below
					y0 -= mark.size
				} else {
					y1 += mark.size
				}
			}
			letter.x0, letter.x1, letter.y0, letter.y1 = x0, x1, y0, y1
			mark.x0, mark.x1, mark.y0, mark.y1 = x0, x1, y0, y1
			p.chars[j] = letter
			p.chars = slices.Delete(p.chars, i, i+1)
			if i > j {
				j++
			}
			p.chars = slices.Insert(p.chars, j, mark)
			break
		}
	}
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
	w.text = textOf(chars)
	if w.letters == 0 && len(chars) > 1 {
		w.asRTL = textOf(reordered(chars))
	}
	return w
}

func textOf(chars []char) string {
	var b strings.Builder
	for _, c := range chars {
		b.WriteRune(c.r)
	}
	return b.String()
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
		for j < len(clusters) && (unicode.IsDigit(clusters[j][0].r) ||
			j > i && j+1 < len(clusters) && isSeparator(clusters[j][0].r) && unicode.IsDigit(clusters[j+1][0].r)) {
			j++
		}
		if j > i+1 {
			slices.Reverse(clusters[i:j])
		}
		i = max(i, j-1)
	}
	return slices.Concat(clusters...)
}

// isSeparator says that a mark between two digits leaves them one number, as the Unicode bidirectional algorithm has it.
func isSeparator(r rune) bool { return strings.ContainsRune(".,:/٫٬", r) }
