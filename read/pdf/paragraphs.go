package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// compose makes paragraphs of all pages' blocks.
func compose(pages []layout) []Paragraph {
	running := runningHeads(pages)
	var out []Paragraph
	for i := range pages {
		p := &pages[i]
		for _, b := range p.blocks {
			switch {
			case running[b]:
				for _, f := range b.lines {
					out = append(out, Paragraph{Text: f.text(), Role: Running, Boxes: []Box{p.box(f)}, size: f.size})
				}
			case b.table:
				out = append(out, Paragraph{Text: b.tableText(), Role: TableRow, size: b.lines[0].size,
					Boxes: []Box{{Page: p.number, X0: b.x0, Y0: b.y0, X1: b.x1, Y1: b.y1}}})
			default:
				out = append(out, p.paragraphs(b)...)
			}
		}
	}
	words := known(out)
	out = joinOpen(out, words)
	for i := range out {
		out[i].Text = unhyphenated(out[i].Text, words)
	}
	roles(out)
	return out
}

func (p *layout) box(f *fragment) Box {
	return Box{Page: p.number, X0: f.x0, Y0: f.y0, X1: f.x1, Y1: f.y1}
}

// lineEnd stands between the lines of a paragraph until hyphens have been looked at.
const lineEnd = "\n"

// paragraphs cuts a block where lines stand farther apart, are indented, or follow one that ended early.
func (p *layout) paragraphs(b *block) []Paragraph {
	lead := b.leading()
	var out []Paragraph
	for i, f := range b.lines {
		if i == 0 || b.begins(i, lead) {
			out = append(out, Paragraph{Text: f.text(), Boxes: []Box{p.box(f)}, size: f.size})
		} else {
			last := &out[len(out)-1]
			last.Text += lineEnd + f.text()
			box := &last.Boxes[0]
			box.X0, box.Y0, box.X1, box.Y1 = min(box.X0, f.x0), min(box.Y0, f.y0), max(box.X1, f.x1), max(box.Y1, f.y1)
		}
		last := &out[len(out)-1]
		last.open = !endsSentence(last.Text)
	}
	return out
}

// leading is the usual distance from one line to the next, from middle to middle.
func (b *block) leading() int {
	var ds []int
	for i := 1; i < len(b.lines); i++ {
		ds = append(ds, b.step(i))
	}
	if len(ds) == 0 {
		return 0
	}
	slices.Sort(ds)
	return ds[(len(ds)-1)/2]
}

func (b *block) step(i int) int {
	a, c := b.lines[i-1], b.lines[i]
	return (c.y0 + c.y1 - a.y0 - a.y1) / 2
}

// begins says that line i begins a paragraph.
func (b *block) begins(i, lead int) bool {
	f, prev := b.lines[i], b.lines[i-1]
	if b.step(i)*100 > lead*128+f.size*10 || f.bold != prev.bold && endsSentence(prev.text()) || f.bold != prev.bold && len(prev.words) < 8 && !prev.continues(f) {
		return true
	}
	width := b.x1 - b.x0
	start, before, end := f.x0-b.x0, prev.x0-b.x0, b.x1-prev.x1
	if f.rtl {
		start, before, end = b.x1-f.x1, b.x1-prev.x1, prev.x0-b.x0
	}
	first := firstRune(f.text())
	if isBullet(first) {
		return true
	}
	if unicode.IsLower(first) {
		return false
	}
	if start > before+f.size*7/10 && start < width/3 && (endsSentence(prev.text()) || end > width/8) {
		return true // indented
	}
	return end > width/6 && endsSentence(prev.text()) || end > width*2/5 && !prev.continues(f)
}

// continues says that the next line goes on with the sentence of this one.
func (f *fragment) continues(next *fragment) bool {
	t := f.text()
	return unicode.IsLower(firstRune(next.text())) || strings.HasSuffix(t, ",") || strings.HasSuffix(t, "-") || strings.HasSuffix(t, "،")
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“«„‘("))
	return r
}

func isBullet(r rune) bool { return strings.ContainsRune("•▪●◦‣■□", r) }

// joinOpen joins a paragraph that stops in the middle of a sentence, at the foot of a column or page, with the one that
// goes on with it: the next in the order of reading, running heads between them left aside.
func joinOpen(ps []Paragraph, words map[string]bool) []Paragraph {
	var out []Paragraph
	last := -1
	for _, p := range ps {
		if p.Role == Running || p.Role == TableRow {
			out = append(out, p)
			if p.Role == TableRow {
				last = -1
			}
			continue
		}
		if last >= 0 && out[last].open && !above(out[last].Boxes[len(out[last].Boxes)-1], p.Boxes[0]) &&
			max(out[last].size, p.size)*100 <= min(out[last].size, p.size)*106 && goesOn(out[last].Text, p.Text) {
			out[last].Text += lineEnd + p.Text
			out[last].Boxes = append(out[last].Boxes, p.Boxes...)
			out[last].open = p.open
			continue
		}
		out = append(out, p)
		last = len(out) - 1
	}
	return out
}

// above says that b stands below a in the same column.
func above(a, b Box) bool {
	return a.Page == b.Page && a.Y1 <= b.Y0 && overlap(a.X0, a.X1, b.X0, b.X1) > 50
}

func goesOn(a, b string) bool {
	r := firstRune(b)
	switch {
	case strings.HasSuffix(a, "-"), unicode.IsLower(r):
		return true
	case isRTL(r) || unicode.IsDigit(r):
		return len(a) > 60
	}
	return len(a) > 60 && len(b) > 60
}

// known are the words of the text that are not cut, by which a cut one is put together.
func known(ps []Paragraph) map[string]bool {
	out := map[string]bool{}
	for _, p := range ps {
		for line := range strings.SplitSeq(p.Text, lineEnd) {
			for w := range strings.FieldsSeq(line) {
				out[strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }))] = true
			}
		}
	}
	return out
}

// unhyphenated joins lines; a hyphen at a line's end goes unless the text has the word with it elsewhere and never
// without, or what follows is no small letter.
func unhyphenated(s string, words map[string]bool) string {
	if !strings.Contains(s, lineEnd) {
		return s
	}
	var b strings.Builder
	for i, line := range strings.Split(s, lineEnd) {
		if i == 0 {
			b.WriteString(line)
			continue
		}
		so := b.String()
		before, cut := strings.CutSuffix(so, "-")
		if !cut || !unicode.IsLetter(lastRune(before)) {
			b.WriteString(" " + line)
			continue
		}
		head, tail := before[strings.LastIndexByte(before, ' ')+1:], line
		if i := strings.IndexByte(tail, ' '); i >= 0 {
			tail = tail[:i]
		}
		head = strings.ToLower(strings.TrimLeftFunc(head, func(r rune) bool { return !unicode.IsLetter(r) }))
		tail = strings.ToLower(strings.TrimRightFunc(tail, func(r rune) bool { return !unicode.IsLetter(r) }))
		if unicode.IsLower(firstRune(line)) && (words[head+tail] || !words[head+"-"+tail]) {
			b.Reset()
			b.WriteString(before)
		}
		b.WriteString(line)
	}
	return b.String()
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// roles finds the headline, the largest type of the first page's upper half, and the headings in larger type than most.
func roles(ps []Paragraph) {
	weight := map[int]int{}
	for _, p := range ps {
		if p.Role == Body {
			weight[p.size] += len(p.Text)
		}
	}
	usual := 0
	for size, n := range weight {
		if n > weight[usual] || n == weight[usual] && size < usual {
			usual = size
		}
	}
	head := -1
	for i := range ps {
		p := &ps[i]
		if p.Role != Body || p.size*100 < usual*115 || utf8.RuneCountInString(p.Text) > 250 {
			continue
		}
		p.Role = Subhead
		if p.Boxes[0].Page == ps[0].Boxes[0].Page && i < 12 && (head < 0 || p.size > ps[head].size) {
			head = i
		}
	}
	if head >= 0 {
		ps[head].Role = Headline
	}
}

// runningHeads are the blocks that stand at the top or foot of pages and say the same on several of them, numbers aside,
// or nothing but the number of the page.
func runningHeads(pages []layout) map[*block]bool {
	said := map[string]map[int]bool{}
	candidates := map[*block]string{}
	for i := range pages {
		p := &pages[i]
		for _, b := range p.blocks {
			if len(b.lines) > 3 || b.y1 > p.height*12/100 && b.y0 < p.height*88/100 {
				continue
			}
			var text []string
			for _, f := range b.lines {
				text = append(text, f.text())
			}
			key := withoutNumbers(strings.Join(text, " "))
			candidates[b] = key
			if said[key] == nil {
				said[key] = map[int]bool{}
			}
			said[key][p.number] = true
		}
	}
	out := map[*block]bool{}
	for b, key := range candidates {
		if n := len(said[key]); n >= 3 || n == 2 && len(pages) < 6 || isPageNumber(key) {
			out[b] = true
		}
	}
	return out
}

func withoutNumbers(s string) string {
	var b strings.Builder
	digit := false
	for _, r := range strings.ToLower(s) {
		if unicode.IsDigit(r) {
			if !digit {
				b.WriteByte('#')
			}
			digit = true
			continue
		}
		digit = false
		b.WriteRune(r)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// isPageNumber: "#", "- # -", "page # of #", "# / #", «стр. # из #», «صفحة # من #».
func isPageNumber(key string) bool {
	if !strings.Contains(key, "#") {
		return false
	}
	words := strings.FieldsFunc(key, func(r rune) bool { return !unicode.IsLetter(r) })
	return len(words) <= 2 && !slices.ContainsFunc(words, func(w string) bool { return !pageWords[w] })
}

var pageWords = map[string]bool{"page": true, "of": true, "p": true, "pp": true, "стр": true, "страница": true, "из": true, "с": true,
	"صفحة": true, "صفحه": true, "من": true, "ص": true}
