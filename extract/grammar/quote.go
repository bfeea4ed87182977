package grammar

import (
	"strings"

	"proffer"
)

// A quote is a pair of quotation marks, tokens open and close, and the tokens first…last between them. A quotation
// that a paragraph's end leaves open closes there, with close = last.
type quote struct {
	open, close, first, last int
	name                     bool // short, without a sentence in it: a title, a name or words held at a distance
}

const (
	maxOpen  = 8    // quotations nested in each other; deeper ones are read as text
	maxQuote = 3000 // tokens
)

// matchQuotes pairs the quotation marks of the tokens [from, to), and cuts what a narrator puts between dashes
// («А, — сказал он. — Б») out of its quotation.
func matchQuotes(a *proffer.Analysis, from, to int, para []int) map[int]*quote {
	m := &quoteMatcher{a: a, from: from, to: to, para: para, out: map[int]*quote{}}
	for i := from; i < to; i++ {
		if i > from && para[i] != para[i-1] {
			i = m.paragraph(i)
		}
		if i < to {
			m.token(i)
		}
	}
	for len(m.stack) > 0 {
		m.pop(to-1, true)
	}
	return m.out
}

type quoteMatcher struct {
	a        *proffer.Analysis
	from, to int
	para     []int
	stack    []openMark
	out      map[int]*quote
}

type openMark struct {
	at   int
	mark string
}

func (m *quoteMatcher) text(i int) string {
	if i < m.from || i >= m.to {
		return ""
	}
	return m.a.Tokens[i].Span.In(m.a.Text)
}

func (m *quoteMatcher) top() string {
	if len(m.stack) == 0 {
		return ""
	}
	return m.stack[len(m.stack)-1].mark
}

func (m *quoteMatcher) token(i int) {
	if len(m.stack) > 0 && i-m.stack[0].at > maxQuote {
		m.stack = nil
	}
	t := m.text(i)
	switch t {
	case "«":
		if m.has("»") && !m.has("«") {
			m.close(i, "»")
			return
		}
		m.push(i, t)
	case "„", "‹":
		m.push(i, t)
	case "»":
		if !m.has("«") && (i == m.from || m.a.Tokens[i-1].Span.End < m.a.Tokens[i].Span.Start) {
			m.push(i, t) // »…«, as some set it
			return
		}
		m.close(i, "«")
	case "›":
		m.close(i, "‹")
	case "“", "”", "\"", "''", "``", "＂", "‟":
		m.even(i, t)
	}
}

// even decides whether a mark that may open or close does the one or the other, by the spaces around it.
func (m *quoteMatcher) even(i int, t string) {
	if t == "“" && m.top() == "„" {
		m.close(i, "„")
		return
	}
	open := m.has("\"")
	tight := i > m.from && m.a.Tokens[i-1].Span.End == m.a.Tokens[i].Span.Start // touches what stands before
	loose := i+1 >= m.to || m.a.Tokens[i+1].Span.Start > m.a.Tokens[i].Span.End
	if tight && i > m.from && strings.ContainsAny(m.text(i-1), "([{—–-:«") && !loose {
		tight = false
	}
	switch {
	case open && !tight && !loose && m.depth("\"") < 2:
		m.push(i, "\"")
	case open && (tight || loose):
		m.close(i, "\"")
	case open && t == "”":
		m.close(i, "\"")
	case !open && !(tight && loose):
		m.push(i, "\"")
	}
}

func (m *quoteMatcher) has(mark string) bool {
	for _, o := range m.stack {
		if o.mark == mark {
			return true
		}
	}
	return false
}

func (m *quoteMatcher) depth(mark string) int {
	n := 0
	for _, o := range m.stack {
		if o.mark == mark {
			n++
		}
	}
	return n
}

func (m *quoteMatcher) push(i int, mark string) {
	if len(m.stack) < maxOpen {
		m.stack = append(m.stack, openMark{i, mark})
	}
}

// close pairs the mark at i with the latest opening one of its kind; what was opened since stays unpaired text.
func (m *quoteMatcher) close(i int, mark string) {
	for k := len(m.stack) - 1; k >= 0; k-- {
		if m.stack[k].mark == mark {
			m.stack = m.stack[:k+1]
			m.pop(i, false)
			return
		}
	}
}

func (m *quoteMatcher) pop(i int, unclosed bool) {
	o := m.stack[len(m.stack)-1]
	m.stack = m.stack[:len(m.stack)-1]
	q := &quote{open: o.at, close: i, first: o.at + 1, last: i - 1}
	if unclosed {
		q.last = i
	}
	if q.last < q.first {
		return
	}
	m.classify(q)
	m.add(q)
}

// paragraph handles quotations that are open at a paragraph's border: one goes on when the next paragraph opens with
// a mark of its kind or closes it; else it ends with the paragraph. It returns the token to go on from.
func (m *quoteMatcher) paragraph(i int) int {
	for len(m.stack) > 0 {
		kind := m.top()
		t := m.text(i)
		same := t == kind || kind == "\"" && (t == "“" || t == "”" || t == "\"")
		if same {
			m.stack = m.stack[:1]
			return i + 1
		}
		if kind == "«" && m.closesNext(i) {
			return i
		}
		m.pop(i-1, true)
	}
	return i
}

func (m *quoteMatcher) closesNext(i int) bool {
	for k := i; k < min(m.to, i+400); k++ {
		switch m.text(k) {
		case "»":
			return true
		case "«":
			return false
		}
	}
	return false
}
