package grammar

import (
	"strings"

	"proffer"
	"proffer/extract/stance"
)

// reported says that a reflexive verb is a passive of saying, whose subject is not its speaker.
func reported(lemma string) bool {
	switch lemma {
	case "следовать", "говориться", "сообщаться", "отмечаться", "указываться", "подчеркиваться", "утверждаться", "уточняться", "поясняться", "считаться", "предполагаться", "ожидаться", "допускаться", "рекомендоваться", "обвиняться", "подозреваться", "значиться", "предписываться":
		return true
	}
	return false
}

func activeParticiple(key string) bool {
	return strings.Contains(key, "вш") || strings.Contains(key, "ющ") || strings.Contains(key, "ящ") || strings.Contains(key, "ущ")
}

// ruPassive reads «был обвинён в хищении», «объявлено, что».
func (s *sentence) ruPassive(i int, h hit) {
	cue := s.f.lex.verbs[s.items[i].lemma]
	if s.at(i-1).tag == proffer.AUX {
		h.cue.from = i - 1
	}
	right := s.rightChunks(i)
	for _, c := range right {
		if c.kind == 'n' && c.cases == "i" && s.worth(c) >= 3 {
			h.source = c.span
		}
	}
	for _, c := range s.chunks(s.boundLeft(h.cue.from), h.cue.from) {
		if c.kind == 'n' && c.cases == "i" && s.worth(c) >= 3 && !h.source.ok() {
			h.source = c.span // «комиссией установлено»
		}
	}
	h.confidence = 700
	if o, w := s.subject2(i, h.cue.from); stance.Is("ru", "caller", stance.Word{Form: s.items[i].lemma}) && w > 0 && o.to <= h.cue.from {
		if h.source.ok() && o != h.source || !h.source.ok() && s.placeFar(i).ok() { // «в письме требования названы незаконными»
			if !h.source.ok() {
				h.source = s.placeFar(i)
			}
			if h.source.from < o.from && o.from < h.source.to {
				h.source.to = o.from
			}
			h.content = []span{o, {i + 1, s.contentEnd(i+1, i)}}
			s.emit(h)
			return
		}
	}
	if s.items[i].fine != "pass-n" && h.source.ok() && cue.takes("n") && cue.stance != proffer.Accuses {
		if o, w := s.subject2(i, h.cue.from); w > 0 && o != h.source { // «слухи опровергнуты мэрией»
			if o.to < h.cue.from && s.boundLeft(h.cue.from) == o.from && h.source.from > i {
				o.to = h.cue.from // «слухи об аварии»
			}
			h.content = []span{o}
			s.emit(h)
		}
		return
	}
	if start, conf := s.phraseStart(i, cue, h); s.items[i].fine == "pass-n" && start > 0 && (s.at(start).fine == "inf" || s.at(start).quote != nil || s.is(start, "не", "по")) { // «Вдовам обещано по миллиону»
		if !h.source.ok() {
			h.source = s.placeFar(i)
		}
		if h.source.ok() || h.stance == proffer.Plans {
			h.content, h.confidence = []span{{start, s.contentEnd(start, i)}}, conf
			s.emit(h)
		}
		return
	}
	if s.items[i].fine == "pass-n" && !h.source.ok() && s.f.lex.role("sourced", s.items[i].lemma) {
		return // «установлено, что»
	}
	if q := s.questionBefore(h.cue.from); h.stance == proffer.Declines && q.ok() {
		if src := s.placeFar(i); src.ok() { // «О том, кто платил, в письме не сказано»
			h.source, h.content = src, []span{q}
			s.emit(h)
			return
		}
	}
	if cue.stance == proffer.Accuses {
		for _, c := range right {
			if c.kind == 'p' && s.is(c.from, "в", "во", "за") {
				h.content = []span{{c.from, s.contentEnd(c.from, i)}}
				s.emit(h)
				return
			}
		}
		return
	}
	if end := s.boundRight(i + 1); s.items[i].fine == "pass-n" && cue.takes("q") && (s.is(end, ":") || s.at(end).quote != nil) {
		if c, ok := s.afterColon(end); ok {
			if h.source = s.placeFar(i); h.source.ok() {
				h.content = c
				s.startRun(s.emit(h))
				return
			}
		}
	}
	if s.items[i].fine == "pass-n" && cue.takes("q") {
		if src := s.place(right); src.ok() {
			h.source = src
			if s.aside(i, h) {
				return
			}
		}
	}
	if about := s.about(h.cue.from); s.items[i].fine == "pass-n" && h.source.ok() && cue.takes("o") && about.ok() { // «об аварии объявлено мэром»
		h.content = []span{about}
		s.emit(h)
		return
	}
	if s.items[i].fine == "pass-n" {
		if start, ok := s.clauseStart(i, cue); ok {
			h.content = []span{{start, s.contentEnd(start, i)}}
			if src := s.place(append(right, s.chunks(s.boundLeft(h.cue.from), h.cue.from)...)); src.ok() && !h.source.ok() {
				h.source = src
			}
			s.emit(h)
		}
	}
}

// ruSeen reads «на снимках видно, что».
func (s *sentence) ruSeen(i int) {
	if src := s.placeFar(i); src.ok() && s.bodyIn(src) {
		s.emit(hit{cue: span{i, i + 1}, source: src, content: []span{{i + 3, s.contentEnd(i+3, i)}}, stance: proffer.Asserts, confidence: 800})
	}
}
