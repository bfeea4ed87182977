package grammar

import (
	"strings"

	"proffer"
)

// A run is a quotation that may go on in later sentences.
type run struct {
	at   int // index in finder.out, -1 for none
	para int
	open bool // the cue's colon ended its sentence: what comes next is the content
	dash bool // a dialogue between dashes: the whole paragraph is speech
	list bool // the content is a list, whose items each open with a mark
}

// openRun records a hit whose content is the next sentence.
func (s *sentence) openRun(h hit) {
	f := s.f
	cue := s.bytes(h.cue)
	if f.cues[cue.Start] || s.depth > 0 && !h.source.ok() {
		return
	}
	f.cues[cue.Start], s.spoken = true, true
	x := found{level: s.depth}
	x.Cue, x.Source, x.Hearer, x.Stance, x.Carried, x.NestedIn = cue, s.bytes(h.source), s.bytes(h.hearer), h.stance, h.carried, -1
	x.Confidence = 850
	f.out = append(f.out, x)
	f.run = run{at: len(f.out) - 1, para: f.para[s.items[len(s.items)-1].last], open: true}
}

// runOn adds a sentence that is nothing but quotation to the direct speech before it.
func (s *sentence) runOn() bool {
	f := s.f
	if f.run.at < 0 || len(s.items) == 0 {
		return false
	}
	p := f.para[s.items[0].first]
	c := s.trim(span{0, len(s.items)})
	if !c.ok() || p > f.run.para+2 {
		return false
	}
	if f.run.open {
		x := &f.out[f.run.at].Attribution
		x.Direct = s.piece(x, c)
		if x.Direct {
			x.Quoted = append([]proffer.Span(nil), x.Content...)
		}
		s.judge(x)
		f.run = run{at: f.run.at, para: p, list: s.listItem()}
		return true
	}
	if f.run.list {
		if !s.listItem() {
			return false
		}
		x := &f.out[f.run.at].Attribution
		s.piece(x, c)
		f.run.para = p
		return true
	}
	if f.run.dash {
		if p != f.run.para {
			return false
		}
		f.out[f.run.at].Content = append(f.out[f.run.at].Content, s.bytes(c))
		return true
	}
	for i := c.from; i < c.to; i++ {
		if q := s.items[i].quote; q == nil && !s.items[i].mark() || q != nil && q.name && c.from+1 == c.to && p != f.run.para {
			return false
		}
	}
	x := &f.out[f.run.at].Attribution
	for i := c.from; i < c.to; i++ {
		if q := s.items[i].quote; q != nil {
			if in := s.inner(q); in.Valid() {
				x.Content = append(x.Content, in)
				x.Quoted = append(x.Quoted, in)
			}
		}
	}
	f.run.para = p
	return true
}

// listItem says that the sentence opens with the mark of a list's item.
func (s *sentence) listItem() bool {
	return isDash(s.items[0].raw) || strings.ContainsAny(s.items[0].raw, "•●▪◾■◆►")
}
