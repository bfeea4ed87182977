package grammar

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// piece appends the content in items c, cut to what is said; it says whether all of it is quoted.
func (s *sentence) piece(x *attribution.Attribution, c span) bool {
	c = s.trim(c)
	if !c.ok() {
		return true
	}
	quoted := true
	for i := c.from; i < c.to; i++ {
		it := s.items[i]
		if it.quote == nil {
			if !it.mark() {
				quoted = false
			}
			continue
		}
		if in := s.inner(it.quote); in.Valid() && !properName(in.In(s.f.a.Text)) {
			x.Quoted = append(x.Quoted, in)
		}
	}
	if quoted {
		x.Quoted = nil
		for i := c.from; i < c.to; i++ {
			if q := s.items[i].quote; q != nil {
				if in := s.inner(q); in.Valid() {
					x.Content = append(x.Content, in)
				}
			}
		}
		return true
	}
	b := s.bytes(c)
	if q := s.items[c.from].quote; q != nil && !q.name {
		b.Start = s.inner(q).Start
	}
	if q := s.items[c.to-1].quote; q != nil && !properName(s.inner(q).In(s.f.a.Text)) {
		b.End = s.inner(q).End
	}
	if b.Valid() {
		x.Content = append(x.Content, b)
	}
	return false
}

// properName says that a quotation is a title or name: it begins with a capital and is short.
func properName(t string) bool { return isCapital(t) && len(strings.Fields(t)) <= 3 }

// inner is the text of a quotation without its marks and edge punctuation.
func (s *sentence) inner(q *quote) proffer.Span {
	first, last := q.first, q.last
	t := s.f.a.Tokens
	for first <= last && edge(t[first].Span.In(s.f.a.Text)) {
		first++
	}
	for last >= first && edge(t[last].Span.In(s.f.a.Text)) {
		last--
	}
	if first > last {
		return proffer.Span{}
	}
	return proffer.Span{Start: t[first].Span.Start, End: t[last].Span.End}
}

// edge says that a token is punctuation that no content begins or ends with.
func edge(t string) bool {
	switch t {
	case ",", ".", ";", ":", "…", "...", "..", "،", "؛", "!", "?", "?!", "!?", "؟", "«", "»", "\"", "“", "”", "„", "''", "``":
		return true
	}
	return isDash(t)
}

// trim cuts marks off both ends of a stretch of items.
func (s *sentence) trim(c span) span {
	for c.ok() && s.items[c.from].quote == nil && edge(s.items[c.from].raw) {
		c.from++
	}
	for c.ok() && s.items[c.to-1].quote == nil && edge(s.items[c.to-1].raw) {
		c.to--
	}
	return c
}

// tokenAt is the first token that begins at or after a byte offset.
func (f *finder) tokenAt(at int) int {
	lo, hi := 0, len(f.a.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if f.a.Tokens[m].Span.Start < at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// sentenceBytes is the text of a sentence without edge punctuation.
func (s *sentence) sentenceBytes() proffer.Span {
	c := s.trim(span{0, len(s.items)})
	if !c.ok() {
		return proffer.Span{}
	}
	b := s.bytes(c)
	if q := s.items[c.from].quote; q != nil && c.from+1 == c.to {
		return s.inner(q)
	}
	return b
}
