package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A fragment is the words of one line in one column.
type fragment struct {
	words          []word
	x0, y0, x1, y1 int
	size           int
	bold           bool
	rtl            bool
}

func newFragment(ws []word) *fragment {
	f := &fragment{words: ws, x0: ws[0].x0, y0: ws[0].y0, x1: ws[0].x1, y1: ws[0].y1}
	right, letters, bold := 0, 0, 0
	for _, w := range ws {
		f.x0, f.y0, f.x1, f.y1 = min(f.x0, w.x0), min(f.y0, w.y0), max(f.x1, w.x1), max(f.y1, w.y1)
		f.size = max(f.size, w.size)
		letters += w.letters
		if w.rtl {
			right += w.letters
		}
		if w.bold {
			bold++
		}
	}
	f.rtl, f.bold = right*2 > letters, bold*2 > len(ws)
	return f
}

// text is the fragment's words in the order in which they are read.
func (f *fragment) text() string {
	ws := f.words
	if f.rtl {
		ws = slices.Clone(ws)
		slices.Reverse(ws)
		for i := 0; i < len(ws); i++ { // words of other scripts, and numbers, keep their own order
			j := i
			for j < len(ws) && !ws[j].rtl && ws[j].letters > 0 {
				j++
			}
			if j > i+1 {
				slices.Reverse(ws[i:j])
			}
			i = max(i, j-1)
		}
	}
	var b strings.Builder
	for i, w := range ws {
		if i > 0 && !(f.rtl && joined(ws[i-1], w)) {
			b.WriteByte(' ')
		}
		if f.rtl && w.asRTL != "" {
			b.WriteString(w.asRTL)
		} else {
			b.WriteString(w.text)
		}
	}
	if f.rtl {
		return facing(b.String())
	}
	return b.String()
}

// joined says that two words of a line from right to left, b left of a, are parts of one word, or a word and its mark.
// What is drawn of a mark is narrow, so that it stands farther off.
func joined(a, b word) bool {
	gap := a.x0 - b.x1
	switch {
	case a.left && b.right: // a drawn space
		return false
	case a.letters == 0 || b.letters == 0:
		return gap < b.size*29/100
	}
	return b.rtl && gap < b.size/5
}

// facing turns brackets and quotation marks around that close where a word begins, or open where it ends: files state
// now the character and now the shape that is drawn, which in lines from right to left is the other one.
func facing(s string) string {
	const opening, closing = "«([{‹", "»)]}›"
	words := strings.Split(s, " ")
	for i, w := range words {
		body := strings.TrimRight(w, ".,:;!،؛؟")
		if utf8.RuneCountInString(body) < 2 {
			continue
		}
		if r, n := utf8.DecodeRuneInString(body); strings.ContainsRune(closing, r) {
			w = opposite(r, closing, opening) + w[n:]
		}
		if r, n := utf8.DecodeLastRuneInString(body); strings.ContainsRune(opening, r) {
			at := strings.LastIndex(w, string(r))
			w = w[:at] + opposite(r, opening, closing) + w[at+n:]
		}
		words[i] = w
	}
	return strings.Join(words, " ")
}

func opposite(r rune, from, to string) string {
	n := utf8.RuneCountInString(from[:strings.IndexRune(from, r)])
	return string([]rune(to)[n])
}

// overlap is how much of the shorter of two stretches lies in the other, in hundredths.
func overlap(a0, a1, b0, b1 int) int {
	shorter := max(1, min(a1-a0, b1-b0))
	return max(0, min(a1, b1)-max(a0, b0)) * 100 / shorter
}

// fragments puts words into lines and cuts the lines at gutters.
func fragments(words []word) []*fragment {
	var out []*fragment
	for _, line := range cut(lines(words)) {
		out = append(out, newFragment(line))
	}
	slices.SortStableFunc(out, func(a, b *fragment) int { return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0)) })
	return out
}

// farthest is how many times the size of the type two words of a line may stand apart.
const farthest = 30

// lines joins each word with the nearest on its right: any that is close, and one farther off if it was drawn next, which
// the words of another column rarely are. Marks in lines from right to left may be drawn before all of the line's words.
func lines(words []word) [][]word {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(words[a].x0, words[b].x0), cmp.Compare(words[a].y0, words[b].y0))
	})
	// open lines by their last word, looked up by the hundredths of a point that it covers
	const band = 400
	byBand := map[int][]int{}
	var out [][]word
	for _, k := range order {
		w := words[k]
		best, nearest := -1, 0
		head, low := w.y0, w.y1
		if w.letters == 0 { // a mark is drawn high or low on its line
			head, low = head-w.size*2/5, low+w.size*2/5
		}
		for b := head / band; b <= low/band; b++ {
			for _, l := range byBand[b] {
				last := &out[l][len(out[l])-1]
				if top, foot := tail(out[l]); overlap(top, foot, head, low) < 50 || last.x1 > w.x0+w.size/2 || w.x0-last.x1 > farthest*w.size ||
					w.x0-last.x1 > w.size*4/5 && !near(last.drawn, w.drawn, 3) && (last.letters > 0 && w.letters > 0 || w.x0-last.x1 > w.size*3/2) {
					continue
				}
				if best < 0 || last.x1 > nearest {
					best, nearest = l, last.x1
				}
			}
		}
		if best < 0 {
			best = len(out)
			out = append(out, nil)
		} else {
			top, foot := tail(out[best])
			for b := top / band; b <= foot/band; b++ {
				byBand[b] = slices.DeleteFunc(byBand[b], func(l int) bool { return l == best })
			}
		}
		out[best] = append(out[best], w)
		top, foot := tail(out[best])
		for b := top / band; b <= foot/band; b++ {
			byBand[b] = append(byBand[b], best)
		}
	}
	return out
}

// tail is the height of a line's last words: of several, since a quotation mark stands higher than a full stop.
func tail(l []word) (top, foot int) {
	l = l[max(0, len(l)-3):]
	top, foot = l[0].y0, l[0].y1
	for _, w := range l[1:] {
		top, foot = min(top, w.y0), max(foot, w.y1)
	}
	return top, foot
}

// A gap is the empty stretch between two words of a line.
type gap struct {
	line, after    int // the line, and the word that it follows
	x0, x1, y0, y1 int
	size           int
	wide           bool // wider than the line's others
	gutter         bool
	strip          [2]int // what it shares with the gaps above and below, where it is a gutter
}

// cut parts lines at gutters.
func cut(ls [][]word) [][]word {
	var gaps []*gap
	for n, l := range ls {
		usual := usualGap(l)
		for k := 1; k < len(l); k++ {
			a, b := l[k-1], l[k]
			if size := max(a.size, b.size); (b.x0-a.x1)*2 >= size {
				gaps = append(gaps, &gap{line: n, after: k, x0: a.x1, x1: b.x0, y0: b.y0, y1: b.y1, size: size,
					wide: (b.x0-a.x1)*2 >= min(usual, mostUsual*size/2)*3})
			}
		}
	}
	slices.SortStableFunc(gaps, func(a, b *gap) int { return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0)) })
	for i, g := range gaps {
		down, x0, x1 := g.follow(gaps, i, 1, g.x0, g.x1)
		up, x0, x1 := g.follow(gaps, i, -1, x0, x1)
		g.gutter = g.wide && (1+down+up >= 3 || g.x1-g.x0 >= 4*g.size && !g.bridged(ls))
		g.strip = [2]int{x0, x1}
	}
	at := map[[2]int]bool{}
	for i, g := range gaps {
		if g.gutter || g.nearGutter(gaps, i, 1) || g.nearGutter(gaps, i, -1) {
			at[[2]int{g.line, g.after}] = true
		}
	}
	var out [][]word
	for n, l := range ls {
		from := 0
		for k := 1; k < len(l); k++ {
			if at[[2]int{n, k}] {
				out = append(out, l[from:k])
				from = k
			}
		}
		if len(l) > 0 {
			out = append(out, l[from:])
		}
	}
	return out
}

// bridged says that the line above or below has words where this gap is, and reaches as far on both sides: then the gap
// is one of a line that was set justified, however wide.
func (g *gap) bridged(ls [][]word) bool {
	own := ls[g.line]
	x0, x1 := own[0].x0, own[len(own)-1].x1
	for n, l := range ls {
		if n == g.line || len(l) < 2 || l[0].y0 > g.y1+g.size || l[0].y1 < g.y0-g.size || overlap(l[0].y0, l[0].y1, g.y0, g.y1) > 40 ||
			!near(l[0].x0, x0, g.size/2) || !near(l[len(l)-1].x1, x1, g.size/2) {
			continue
		}
		for _, w := range l {
			if w.x0 < g.x1 && w.x1 > g.x0 {
				return true
			}
		}
	}
	return false
}

// mostUsual is how many halves of the size of the type the words of a line may usually stand apart: those of a table's row
// of single words stand farther apart, all of them.
const mostUsual = 3

// usualGap is the distance between most words of a line: where a line is set justified, all its gaps are wide.
func usualGap(l []word) int {
	if len(l) < 3 {
		return 0
	}
	var gaps []int
	for k := 1; k < len(l); k++ {
		gaps = append(gaps, l[k].x0-l[k-1].x1)
	}
	slices.Sort(gaps)
	return max(0, gaps[(len(gaps)-1)/2])
}

// mostFollowed is how many gaps of a page are looked at on the way down or up from one.
const mostFollowed = 200

// follow counts the gaps below (step 1) or above (step -1) that leave the strip from x0 to x1 empty, with the words on
// one side of it in line with those beside g: what is set justified leaves gaps too, but not one below the other. It
// gives what is left of the strip.
func (g *gap) follow(gaps []*gap, i, step, x0, x1 int) (int, int, int) {
	n, y0, y1 := 0, g.y0, g.y1
	g.neighbours(gaps, i, step, &y0, &y1, func(o *gap) bool {
		a, b := max(x0, o.x0), min(x1, o.x1)
		straight := near(o.x0, g.x0, g.size/6) || near(o.x1, g.x1, g.size/6)
		if (b-a)*5 < g.size*2 || !straight || !o.wide {
			return false
		}
		x0, x1 = a, b
		n++
		return true
	})
	return n, x0, x1
}

// nearGutter says that a gap goes on a gutter next to it: a line that is indented, or ends early.
func (g *gap) nearGutter(gaps []*gap, i, step int) bool {
	found := false
	y0, y1 := g.y0, g.y1
	g.neighbours(gaps, i, step, &y0, &y1, func(o *gap) bool {
		found = found || o.gutter && g.x0 <= o.strip[0]+g.size/5 && g.x1 >= o.strip[1]-g.size/5
		return false
	})
	return found
}

// neighbours hands out the gaps of other lines below (step 1) or above (step -1), as far as two lines' distance from the
// last that take accepted.
func (g *gap) neighbours(gaps []*gap, i, step int, y0, y1 *int, take func(*gap) bool) {
	for j, looked := i+step, 0; j >= 0 && j < len(gaps) && looked < mostFollowed; j, looked = j+step, looked+1 {
		o := gaps[j]
		if step > 0 && o.y0 > *y1+2*g.size || step < 0 && *y0 > o.y1+2*g.size {
			return
		}
		if overlap(o.y0, o.y1, *y0, *y1) <= 40 && take(o) {
			*y0, *y1 = o.y0, o.y1
		}
	}
}

func near(a, b, by int) bool { return a-b <= by && b-a <= by }
