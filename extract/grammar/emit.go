package grammar

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/language/morph"
)

// A hit is an attribution in items of one sentence, before it is turned into spans of bytes.
type hit struct {
	cue, source, hearer span
	content             []span
	stance              proffer.Stance
	confidence          int
	carried             bool
	sourceBytes         proffer.Span // a source that stands in another sentence's items, or part of one
	whole               proffer.Span // a content outside the sentence: the one before, or a dialogue's beginning
}

// A run is a quotation that may go on in later sentences.
type run struct {
	at   int // index in finder.out, -1 for none
	para int
	open bool // the cue's colon ended its sentence: what comes next is the content
	dash bool // a dialogue between dashes: the whole paragraph is speech
}

// emit records a hit once for each cue, and returns its index, or -1.
func (s *sentence) emit(h hit) int {
	f := s.f
	cue := s.bytes(h.cue)
	if s.depth > 0 && !h.source.ok() && !h.sourceBytes.Valid() {
		return -1
	}
	if cue.Valid() && f.cues[cue.Start] {
		return -1
	}
	x := found{level: s.depth}
	x.Cue, x.Source, x.Hearer = cue, s.bytes(h.source), s.bytes(h.hearer)
	if h.sourceBytes.Valid() {
		x.Source = h.sourceBytes
	}
	direct := true
	if h.whole.Valid() {
		x.Content = append(x.Content, h.whole)
		direct = s.f.dialogue(h.whole)
	}
	for _, c := range h.content {
		if !s.piece(&x.Attribution, c) {
			direct = false
		}
	}
	if len(x.Content) == 0 {
		return -1
	}
	x.Direct, x.Stance, x.Carried = direct, h.stance, h.carried
	x.NestedIn = -1
	if direct && !h.whole.Valid() {
		x.Quoted = append([]proffer.Span(nil), x.Content...)
	}
	conf := h.confidence
	if !x.Source.Valid() {
		conf -= 150
	}
	x.Confidence = proffer.Milli(max(conf, 100))
	s.judge(&x.Attribution)
	f.cues[cue.Start], s.spoken = true, true
	if h.source.ok() {
		s.subject = h.source
	}
	f.out = append(f.out, x)
	return len(f.out) - 1
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

// dialogue says that a stretch is spoken between dashes: its paragraph begins with one.
func (f *finder) dialogue(b proffer.Span) bool { return f.run.dash }

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

// judge sets stance, negation and certainty by the words of the content, where the cue alone does not decide.
func (s *sentence) judge(x *attribution.Attribution) {
	x.Certainty = "certain"
	f := s.f
	toks := f.a.Tokens
	n := 0
	verb := false
	for _, c := range x.Content {
		for i := f.tokenAt(c.Start); i < len(toks) && toks[i].Span.Start < c.End && n < 40; i++ {
			n++
			w := f.wordItem(i)
			switch {
			case n <= 14 && f.lex.role("negation", w.key) && !verb:
				x.Negated = true
			case n <= 8 && f.lex.role("possible", w.key):
				x.Certainty = "possible"
			case n <= 8 && f.lex.role("probable", w.key):
				x.Certainty = "probable"
			}
			verb = verb || w.finite() && n > 1
			if x.Stance == proffer.Asserts && n <= 25 {
				x.Stance = f.byContent(w, n, i, x)
			}
		}
	}
}

// byContent is the stance that a word of the content gives a plain assertion.
func (f *finder) byContent(w item, n, i int, x *attribution.Attribution) proffer.Stance {
	prev := ""
	if i > 0 {
		prev = f.wordItem(i - 1).key
	}
	switch {
	case (f.lex.role("denial", w.lemma) || f.lex.role("denial", w.key)) && (w.tag != proffer.VERB || f.lang == "ru"):
		return proffer.Denies
	case f.lex.role("never", w.key) && f.nearNot(i, x) && !f.onlooker(x):
		return proffer.Denies
	case n <= 3 && f.lang == "ar" && w.key == "لم" && i+1 < len(f.a.Tokens) && !f.lex.role("mind", f.a.Tokens[i+1].Lemma) && !f.onlooker(x):
		return proffer.Denies
	case f.lex.role("groundless", w.lemma) && x.Negated:
		return proffer.Denies
	case (n == 1 || n == 2 && f.lang == "ar") && f.lex.role("opens_denial", w.key) && !f.lex.role("amount", f.nextKey(i)) && !f.onlooker(x) && (w.key == "ничего" || f.pastOrPresent(i+1)):
		return proffer.Denies
	case n <= 4 && w.key == "не" && (prev == "мы" || prev == "я") && !f.onlooker(x) && f.pastOrPresent(i+1):
		return proffer.Denies
	case f.lang == "ar" && n <= 12 && strings.Contains(w.clitics(), "s") && strings.HasPrefix(w.form(), "pres-1"):
		return proffer.Plans
	case f.lex.role("plan", w.key) && prev != "не" && n <= 12 && !x.Negated:
		return proffer.Plans
	case f.lex.role("demand", w.key) && n <= 12 && !x.Negated:
		return proffer.Demands
	}
	return x.Stance
}

// nearNot says that the word at i, which makes a denial outright, stands with a plain negation.
func (f *finder) nearNot(i int, x *attribution.Attribution) bool {
	if f.lang == "ar" {
		return x.Negated
	}
	for k := max(0, i-8); k < min(len(f.a.Tokens), i+6); k++ {
		if f.wordItem(k).key == "не" {
			return true
		}
	}
	return false
}

func (f *finder) nextKey(i int) string {
	if i+1 < len(f.a.Tokens) {
		return f.wordItem(i + 1).key
	}
	return ""
}

// pastOrPresent says that token i is a verb that could report a deed, no state of mind.
func (f *finder) pastOrPresent(i int) bool {
	return i < len(f.a.Tokens) && f.a.Tokens[i].Tag == proffer.VERB && !f.lex.role("mind", f.a.Tokens[i].Lemma)
}

// onlooker says that the source is a witness or victim, whose negations deny nothing alleged.
func (f *finder) onlooker(x *attribution.Attribution) bool {
	if !x.Source.Valid() {
		return false
	}
	for i := f.tokenAt(x.Source.Start); i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < x.Source.End; i++ {
		if f.lex.role("onlooker", f.a.Tokens[i].Lemma) {
			return true
		}
	}
	return false
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
		f.run = run{at: f.run.at, para: p}
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

func classOf(lang, lemma string) string { return morph.Class(lang, lemma) }
