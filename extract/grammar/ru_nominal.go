package grammar

import (
	"strings"
	"unicode"

	"proffer"
)

// withoutVerb reads an attribution that has no verb of saying: a speaker before a colon («Мэр Анна Орлова: «…»») or behind
// a dash («Погибли двое — МЧС», ««…», — Анна Орлова, мэр»).
func (s *sentence) withoutVerb() {
	if s.depth > 0 || s.f.run.dash {
		return
	}
	if s.f.lex.role("hear", s.at(0).lemma) && s.items[0].fine == "pres-3p" && s.is(1, ",") {
		if c := s.trim(span{2, len(s.items)}); c.ok() && s.hasFinite(c.from, c.to) { // «Говорят, мост закроют»
			s.emit(hit{cue: span{0, 1}, content: []span{c}, stance: proffer.Asserts, confidence: 800})
		}
		return
	}
	if cue := s.f.lex.verbs[s.at(0).lemma]; s.items[0].fine == "pres-3s" && cue.takes("q") && cue.stance == proffer.Asserts && s.is(1, ",") && s.at(2).tag != proffer.SCONJ && s.f.prev != nil {
		if c := s.trim(span{2, len(s.items)}); c.ok() && s.hasFinite(c.from, c.to) { // «Говорит, мост удержали»
			s.emit(hit{cue: span{0, 1}, content: []span{c}, carried: true, stance: cue.stance, confidence: 800})
		}
		return
	}
	first := 0
	for first < len(s.items) && s.sign(first) {
		first++
	}
	if !s.gesture() && !s.beforeColon(first) {
		s.behindDash(first)
	}
}

// sign says that an item is a mark or symbol that opens a line: a bullet, a dash.
func (s *sentence) sign(i int) bool {
	it := s.items[i]
	return it.quote == nil && (it.mark() || strings.IndexFunc(it.raw, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0)
}

// beforeColon reads a speaker, a colon and a quotation.
func (s *sentence) beforeColon(first int) bool {
	const most = 14 // items of a speaker
	for c := first + 1; c+1 < min(len(s.items), first+most); c++ {
		if s.items[c].finite() || s.items[c].quote != nil && !s.items[c].quote.name {
			return false
		}
		if !s.is(c, ":") {
			continue
		}
		q := s.items[c+1].quote
		source := span{first, c}
		content, ok := s.afterColon(c)
		quoted := q != nil && !q.name
		if open := s.bracket(c - 1); open > first { // «Глава района Ольга Сом (в комментарии газете): «…»»
			source.to = open
		}
		if !ok || !s.speaker(source, quoted) || !quoted && (first > 0 || !s.predicate(c+1, len(s.items))) {
			return false
		}
		for k := source.from + 1; k < source.to; k++ { // where it was said is no part of who said it
			if d := s.chunk(k, source.to); d.kind == 'p' && d.to == source.to && (s.named(k-1) != 0 || s.items[k-1].tag == proffer.PROPN) {
				source.to = k
			}
		}
		h := hit{cue: span{c, c + 1}, source: source, content: content, stance: proffer.Asserts, confidence: 900}
		if !quoted { // «Адвокат Ян Крог: мой клиент за границей»
			h.confidence = 700
			return s.emit(h) >= 0
		}
		s.startRun(s.emit(h))
		return true
	}
	return false
}

// bracket is where the bracket opens that closes at item i; -1 for none.
func (s *sentence) bracket(i int) int {
	if !s.is(i, ")") {
		return -1
	}
	for i > 0 && !s.is(i, "(") {
		i--
	}
	return i
}

// gesture reads a quotation, a dash and what its speaker does meanwhile: ««Тут был лес», — лесник обводит рукой пни».
func (s *sentence) gesture() bool {
	d := 0
	for d < len(s.items) && (s.items[d].quote != nil && !s.items[d].quote.name || s.items[d].mark() && !s.is(d, "—")) {
		d++
	}
	if d == 0 || !s.is(d, "—") || !s.hasSpeech(span{0, d}) {
		return false
	}
	for v := d + 1; v < s.boundRight(d+1); v++ {
		if !s.items[v].finite() {
			continue
		}
		src, w := s.subject2(v, v)
		if w < 5 || src.from <= d {
			return false
		}
		h := hit{cue: span{v, v + 1}, source: src, stance: proffer.Asserts, confidence: 750}
		for k := 0; k < len(s.items); k++ {
			if q := s.items[k].quote; q != nil && !q.name && (k < d || s.is(k-1, "—")) {
				h.content = append(h.content, span{k, k + 1})
			}
		}
		s.startRun(s.emit(h))
		return true
	}
	return false
}

// behindDash reads a clause or quotation, a dash and who says so.
func (s *sentence) behindDash(first int) {
	d := len(s.items) - 1
	for d > first && !s.is(d, "—") {
		if s.items[d].finite() || s.items[d].quote != nil && !s.items[d].quote.name {
			return
		}
		d--
	}
	end := len(s.items)
	for end > d+1 && s.sign(end-1) {
		end--
	}
	source := span{d + 1, end}
	said := s.trim(span{first, d})
	if d <= first || !said.ok() {
		return
	}
	last := s.items[said.to-1].quote
	quoted := last != nil && !last.name
	if !s.speaker(source, quoted) {
		return
	}
	h := hit{cue: span{d, d + 1}, source: source, stance: proffer.Asserts, confidence: 850}
	if quoted {
		h.content = []span{{said.to - 1, said.to}}
		s.startRun(s.emit(h))
		return
	}
	if !s.hasFinite(said.from, said.to) || s.hasSpeech(said) {
		return
	}
	h.content = []span{said}
	s.emit(h)
}

// hasSpeech says that a stretch holds a quotation that is no name.
func (s *sentence) hasSpeech(r span) bool {
	for i := r.from; i < r.to; i++ {
		if q := s.items[i].quote; q != nil && !q.name {
			return true
		}
	}
	return false
}

// speaker says that a stretch is a phrase in the nominative for a person, a body or a paper, with what commas add to it;
// beside a quotation any proper name will do.
func (s *sentence) speaker(r span, quoted bool) bool {
	if !r.ok() {
		return false
	}
	bound := min(s.boundRight(r.from), r.to)
	c, ok := s.np(r.from, bound, "n")
	if !ok || s.hasFinite(r.from, r.to) {
		return false
	}
	list := s.chunks(r.from, bound)
	whole := s.grow(list, 0, nil)
	for k, d := range list { // «начальник порта капитан Иван Дрок», «мэр Анна Орлова в своём канале»
		if d.from != whole.to || k == 0 {
			continue
		}
		if d.kind == 'n' && c.class == "person" && strings.Contains(d.cases, "n") && (d.class == "person" || s.items[d.head].tag == proffer.PROPN) || d.kind == 'p' && quoted && s.is(d.from, "в", "на", "у") && d.to == bound {
			whole.to = d.to
		}
	}
	if whole.to != bound {
		return false
	}
	h := s.items[c.head]
	switch {
	case c.class == "person": // "there were two — a mayor and a driver"
		return s.hasName(r)
	case acronym(h.raw) && h.tag != proffer.NUM, quoted && h.tag == proffer.PROPN:
		return true
	case c.class == "body" || c.class == "media": // "it was — the only institute"
		return c.head == r.from || s.hasName(r)
	}
	return s.named(c.head) != 0 && s.f.a.Names[s.named(c.head)-1].Kind == proffer.KindOrganization
}

// hasName says that a stretch holds a proper name.
func (s *sentence) hasName(r span) bool {
	for i := r.from; i < r.to; i++ {
		if s.items[i].tag == proffer.PROPN || s.named(i) != 0 {
			return true
		}
	}
	return false
}
