package pdf

import (
	"cmp"
	"slices"
	"strings"
)

// A block is fragments below one another: a column's run of paragraphs, a heading, a row of a table.
type block struct {
	lines          []*fragment
	x0, y0, x1, y1 int
	table          bool
}

func (b *block) add(f *fragment) {
	if len(b.lines) == 0 {
		b.x0, b.y0, b.x1, b.y1 = f.x0, f.y0, f.x1, f.y1
	}
	b.lines = append(b.lines, f)
	b.x0, b.y0, b.x1, b.y1 = min(b.x0, f.x0), min(b.y0, f.y0), max(b.x1, f.x1), max(b.y1, f.y1)
}

// A layout is one page's blocks in reading order.
type layout struct {
	number, width, height int
	blocks                []*block
}

// mostFragments is the most fragments of a page whose order is worked out; more are read from top to bottom.
const mostFragments = 4000

func (p *page) layout() layout {
	out := layout{number: p.number, width: p.width, height: p.height}
	fs := fragments(p.words())
	if len(fs) > mostFragments {
		for _, f := range fs {
			b := &block{}
			b.add(f)
			out.blocks = append(out.blocks, b)
		}
		return out
	}
	tables, rest := rows(fs)
	out.blocks = inOrder(append(stack(rest), tables...))
	return out
}

// rows takes the rows of tables out of the fragments: three or more lines in a row, each of several cells of few words,
// that were drawn cell after cell, as columns are not.
func rows(fs []*fragment) (tables []*block, rest []*fragment) {
	var lines [][]*fragment
	for _, f := range fs {
		if n := len(lines); n > 0 && overlap(lines[n-1][0].y0, lines[n-1][0].y1, f.y0, f.y1) >= 50 {
			lines[n-1] = append(lines[n-1], f)
			slices.SortStableFunc(lines[n-1], func(a, b *fragment) int { return cmp.Compare(a.x0, b.x0) })
			continue
		}
		lines = append(lines, []*fragment{f})
	}
	for from := 0; from < len(lines); {
		to, cells, words, drawn := from, 0, 0, 0
		for to < len(lines) && len(lines[to]) >= 2 && lines[to][0].y0-lines[max(from, to-1)][0].y1 < 3*lines[to][0].size {
			cells += len(lines[to])
			for k, f := range lines[to] {
				words += len(f.words)
				if k > 0 && f.drawnAfter(lines[to][k-1]) {
					drawn++
				}
			}
			to++
		}
		if to-from >= 3 && words*2 <= cells*7 && drawn*10 >= (cells-to+from)*7 {
			for _, l := range lines[from:to] {
				if mostlyRTL(l) {
					slices.Reverse(l)
				}
				b := &block{table: true}
				for _, f := range l {
					b.add(f)
				}
				tables = append(tables, b)
			}
			from = to
			continue
		}
		to = max(to, from+1)
		for _, l := range lines[from:to] {
			rest = append(rest, l...)
		}
		from = to
	}
	return tables, rest
}

// drawnAfter says that nothing was drawn between two fragments.
func (f *fragment) drawnAfter(g *fragment) bool {
	first, last := f.words[0].drawn, g.words[len(g.words)-1].drawn
	return near(first, last, 1) || near(f.words[len(f.words)-1].drawn, g.words[0].drawn, 1)
}

func mostlyRTL(fs []*fragment) bool {
	n := 0
	for _, f := range fs {
		if f.rtl {
			n++
		}
	}
	return n*2 > len(fs)
}

// stack joins each fragment to the one above where nothing else could be meant: neither has another neighbour there, and
// their type is of one size.
func stack(fs []*fragment) []*block {
	below, above := make([][]int, len(fs)), make([][]int, len(fs))
	for i, a := range fs {
		for j := i + 1; j < len(fs) && fs[j].y0 <= a.y1+6*a.size; j++ {
			b := fs[j]
			if b.y0 < (a.y0+a.y1)/2 || overlap(a.y0, a.y1, b.y0, b.y1) >= 50 || overlap(a.x0, a.x1, b.x0, b.x1) == 0 || between(fs, i, j) {
				continue
			}
			above[j] = append(above[j], i)
			if len(below[i]) == 0 || b.y0 < fs[below[i][0]].y1 { // the next line's, not what comes farther down
				below[i] = append(below[i], j)
			}
		}
	}
	of := make([]*block, len(fs))
	var out []*block
	for j, f := range fs {
		if len(above[j]) == 1 {
			if i := above[j][0]; len(below[i]) == 1 && below[i][0] == j && alike(fs[i], f) {
				of[j] = of[i]
				of[j].add(f)
				continue
			}
		}
		of[j] = &block{}
		of[j].add(f)
		out = append(out, of[j])
	}
	return out
}

// between says that a fragment lies between i and j, so that they are no neighbours.
func between(fs []*fragment, i, j int) bool {
	a, b := fs[i], fs[j]
	for k := i + 1; k < j; k++ {
		f := fs[k]
		if f.y0 >= (a.y0+a.y1)/2 && f.y1 <= (b.y0+b.y1)/2 && overlap(max(a.x0, b.x0), min(a.x1, b.x1), f.x0, f.x1) > 0 {
			return true
		}
	}
	return false
}

// alike says that two lines below one another can be of one block.
func alike(a, b *fragment) bool {
	return max(a.size, b.size)*100 <= min(a.size, b.size)*115 && b.y0-a.y1 <= max(a.size, b.size)*3/2
}

// mostBlocks is the most blocks of a page whose order is worked out.
const mostBlocks = 400

// inOrder sorts blocks as they are read: what is above before what is below it, and a column before the one beside it
// unless something that spans both stands between (T. M. Breuel, High Performance Document Layout Analysis, 2003).
// Pages in a script that is written from right to left have their first column on the right.
func inOrder(blocks []*block) []*block {
	slices.SortStableFunc(blocks, func(a, b *block) int { return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0)) })
	if len(blocks) > mostBlocks || len(blocks) == 0 {
		return blocks
	}
	var all []*fragment
	for _, b := range blocks {
		all = append(all, b.lines...)
	}
	rtl := mostlyRTL(all)
	heads := heads(blocks, usualSize(all))
	before := func(a, b *block) bool {
		if heads[a] && b.y0 >= a.y1 || heads[b] && a.y0 >= b.y1 {
			return a.y0 < b.y0
		}
		if overlap(a.x0, a.x1, b.x0, b.x1) > 0 {
			return a.y0 < b.y0
		}
		if rtl == (a.x1 <= b.x0) {
			return false
		}
		for _, c := range blocks {
			if c != a && c != b && overlap(a.x0, a.x1, c.x0, c.x1) > 0 && overlap(b.x0, b.x1, c.x0, c.x1) > 0 &&
				c.y0 >= b.y1 && c.y1 <= a.y0 {
				return false
			}
		}
		return true
	}
	waits := make([]int, len(blocks))
	then := make([][]int, len(blocks))
	for i, a := range blocks {
		for j, b := range blocks {
			if i != j && before(a, b) {
				waits[j]++
				then[i] = append(then[i], j)
			}
		}
	}
	var out []*block
	done := make([]bool, len(blocks))
	for len(out) < len(blocks) {
		next := -1
		for i := range blocks { // the first that waits for nothing; in a circle, the one that waits for least
			if !done[i] && (next < 0 || waits[i] < waits[next]) {
				next = i
			}
		}
		done[next] = true
		out = append(out, blocks[next])
		for _, j := range then[next] {
			waits[j]--
		}
	}
	return out
}

// usualSize is the size of type of most lines.
func usualSize(fs []*fragment) int {
	var sizes []int
	for _, f := range fs {
		sizes = append(sizes, f.size)
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// heads are the blocks in larger type beside which nothing stands: what is below one belongs below it in every column.
func heads(blocks []*block, usual int) map[*block]bool {
	out := map[*block]bool{}
	for _, b := range blocks {
		if b.table || b.lines[0].size*100 < usual*125 {
			continue
		}
		out[b] = !slices.ContainsFunc(blocks, func(c *block) bool { return c != b && overlap(b.y0, b.y1, c.y0, c.y1) > 0 })
	}
	return out
}

// tableText is a row's cells with a space between.
func (b *block) tableText() string {
	cells := make([]string, len(b.lines))
	for i, f := range b.lines {
		cells[i] = f.text()
	}
	return strings.Join(cells, " ")
}
