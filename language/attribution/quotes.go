package attribution

import (
	"strings"

	"proffer"
)

// A quotation is a stretch of tokens in quotation marks, marks included: [first, end). next is the quotation that
// carries it on in the following paragraph, which begins with a mark of its own because this one was never closed;
// -1 for none.
type quotation struct {
	first, end int
	open       bool // never closed
	next, prev int
}

// quotations finds the stretches in quotation marks; single ones where no double ones are open, and none inside single
// ones. A mark that opens while another is open begins the
// continuation of the same quotation in a new paragraph. Straight marks alternate. What is still open at the end of a
// paragraph ends there.
func quotations(a *proffer.Analysis, para []int32) []quotation {
	var qs []quotation
	openAt, single := -1, false
	carry := -1 // an unclosed quotation of the paragraph just before
	closeAt := func(end int, open bool) {
		q := quotation{first: openAt, end: end, open: open, next: -1, prev: -1}
		if carry >= 0 && para[qs[carry].first]+1 >= para[openAt] {
			qs[carry].next, q.prev = len(qs), carry
		}
		carry = -1
		qs = append(qs, q)
		if open {
			carry = len(qs) - 1
		}
		openAt = -1
	}
	for i := range a.Tokens {
		w := a.Tokens[i].Span.In(a.Text)
		if openAt >= 0 && para[i] != para[openAt] {
			if single {
				openAt = -1 // an apostrophe that only looked like a mark
			} else {
				closeAt(i, true)
			}
		}
		if openAt < 0 {
			single = false
		}
		switch w {
		case "“", "``", "«", "„":
			if openAt >= 0 && !single {
				closeAt(i, true)
			}
			openAt, single = i, false
		case "”", "»":
			if openAt >= 0 && !single {
				closeAt(i+1, false)
			}
		case "‘", "'", "’", "`":
			switch {
			case openAt < 0 && w != "’" && opensHere(a, i):
				openAt, single = i, true
			case openAt >= 0 && single && w != "‘" && w != "`" && closesHere(a, i):
				closeAt(i+1, false)
			}
		case "\"", "''":
			if single {
				openAt, single = -1, false
			}
			if openAt >= 0 && !opensHere(a, i) {
				closeAt(i+1, false)
			} else if openAt < 0 {
				openAt = i
			} else {
				closeAt(i, true)
				openAt = i
			}
		}
	}
	if openAt >= 0 && !single {
		closeAt(len(a.Tokens), true)
	}
	return qs
}

// closesHere says that the single mark i ends a quotation rather than a plural's possessive: punctuation stands before
// it, or behind it.
func closesHere(a *proffer.Analysis, i int) bool {
	s := a.Tokens[i].Span
	if s.Start == 0 || a.Text[s.Start-1] == ' ' {
		return false
	}
	if strings.IndexByte(".,!?", a.Text[s.Start-1]) >= 0 || s.End >= len(a.Text) {
		return true
	}
	return strings.IndexByte(".,;:!?)\n", a.Text[s.End]) >= 0 || a.Text[s.End] == ' ' && a.Text[s.Start-1] != 's'
}

// opensHere says that the straight mark i has a space before it and none behind.
func opensHere(a *proffer.Analysis, i int) bool {
	s := a.Tokens[i].Span
	before := s.Start == 0 || a.Text[s.Start-1] == ' ' || a.Text[s.Start-1] == '\n' || a.Text[s.Start-1] == '('
	after := s.End >= len(a.Text) || a.Text[s.End] == ' ' || a.Text[s.End] == '\n'
	return before && !after
}

// Quotations is what stands in double quotation marks, the marks left out, in text order.
func Quotations(a *proffer.Analysis) []proffer.Span {
	v := &view{a: a, words: make([]word, len(a.Tokens))}
	v.paragraphs()
	var out []proffer.Span
	for _, q := range quotations(a, v.paras()) {
		first, end := q.first+1, q.end
		if !q.open {
			end--
		}
		if first < end {
			out = append(out, v.span(first, end))
		}
	}
	return out
}
