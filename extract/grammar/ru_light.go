package grammar

import (
	"proffer"
)

// charge is the noun behind the verb at i that together with it asks for something or points at it: «дал поручение проверить»,
// «обратила внимание на»; 0 for none.
func (s *sentence) charge(i int) int {
	const reach = 4 // items between verb and noun
	l := s.items[i].lemma
	points := l == "обратить" || l == "обращать"
	if s.is(i-1, "не") || !points && !s.f.lex.role("light", l) {
		return 0
	}
	end := s.boundRight(i + 1)
	for k := i + 1; k < min(end, i+reach); k++ {
		switch {
		case points && s.is(k, "внимание"):
			for j := k + 1; j < end; j++ {
				if s.is(j, "на") {
					return k
				}
			}
		case !points && s.items[k].tag == proffer.NOUN && s.f.lex.role("charge", s.items[k].lemma):
			for j := k + 1; j < end; j++ {
				if s.items[j].fine == "inf" {
					return k
				}
			}
		}
	}
	return 0
}

// ruCharge reads what the verb at i and its noun ask for or point at.
func (s *sentence) ruCharge(i int) {
	noun := s.charge(i)
	src, carried := s.ruSource(i, i)
	h := hit{cue: span{i, noun + 1}, source: src, carried: carried, stance: proffer.Demands, confidence: 850}
	if !src.ok() && !carried {
		return
	}
	if src.ok() && src.from > noun { // «дала поручение директор»
		return
	}
	start := noun + 1
	if s.is(noun, "внимание") {
		h.stance = proffer.Asserts
		if c, ok := s.clauseStart(noun, &verbCue{frames: "tw"}); ok {
			start = c
		}
	}
	h.content = []span{{start, s.contentEnd(start, i)}}
	s.emit(h)
}
