package grammar

import (
	"proffer"
	"proffer/language/morph"
)

// anaphor reads «Об этом сообщил министр», «Так считает министр» and «, о чём заявил министр»: the content stands before.
func (s *sentence) anaphor(i int, cue *verbCue, h hit) bool {
	if !cue.takes("q") && !cue.takes("o") && !cue.takes("c") {
		return false
	}
	from := s.boundLeft(h.cue.from)
	if s.is(0, "так") && h.cue.from == 1 && s.f.prev != nil && h.source.ok() && cue.stance == proffer.Asserts && cue.takes("t") && !s.f.run.dash && !s.is(h.source.to+1, "что") {
		h.whole, h.confidence = s.f.prev.sentenceBytes(), 750 // «Так утверждают трое докеров»
		return s.emit(h) >= 0
	}
	for k := from; k < h.cue.from; k++ {
		if s.f.lex.role("such", s.key(k)) && s.f.prev != nil && from <= 1 {
			noun := s.at(k + 1)
			if noun.key == "же" {
				noun = s.at(k + 2)
			}
			if noun.key == "выводу" || cue.takes("c") && noun.lemma != "вывод" && morph.Class("ru", noun.lemma) == "act" {
				h.whole, h.confidence = s.f.prev.sentenceBytes(), 700
				return s.emit(h) >= 0
			}
		}
		if !s.is(k, "об", "о", "это") {
			continue
		}
		switch {
		case (s.is(k, "об") && s.is(k+1, "этом") || s.is(k, "это") && cue.stance != proffer.Asserts) && k <= from+3 && s.f.prev != nil:
			h.whole, h.confidence = s.f.prev.sentenceBytes(), 800
			if from > 1 {
				h.whole = s.bytes(s.trim(span{0, from}))
			}
			if h.whole.Valid() && !s.f.run.dash {
				return s.emit(h) >= 0
			}
		case s.is(k, "о") && s.is(k+1, "чем") && from > 1:
			h.content, h.confidence = []span{{0, from}}, 800
			return s.emit(h) >= 0
		}
	}
	return false
}
