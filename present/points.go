package present

import (
	"unicode/utf8"

	"proffer"
)

// stride is how many bytes lie between two remembered counts.
const stride = 256

// points turns byte offsets of one text into code points, in constant time and little memory.
type points struct {
	text   string
	counts []int // code points before byte i*stride, counting only those that begin before it
}

func newPoints(text string) *points {
	p := &points{text: text, counts: make([]int, 0, len(text)/stride+1)}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			p.counts = append(p.counts, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return p
}

// at is the number of code points that begin before byte offset b.
func (p *points) at(b int) int {
	b = min(max(b, 0), len(p.text))
	block := min(b/stride, len(p.counts)-1)
	if block < 0 {
		return 0
	}
	n := p.counts[block]
	for i := block * stride; i < b; i++ {
		if utf8.RuneStart(p.text[i]) {
			n++
		}
	}
	return n
}

// span is the JSON form of s, or nil where it names nothing.
func (p *points) span(doc proffer.DocumentID, s proffer.Span) *jsonSpan {
	if !s.Valid() || s.End > len(p.text) {
		return nil
	}
	return &jsonSpan{doc.String(), p.at(s.Start), p.at(s.End), p.text[s.Start:s.End]}
}
