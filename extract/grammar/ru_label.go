package grammar

import (
	"strings"

	"proffer"
)

// announced reads a sentence whose head only announces whose words come behind its colon: «Версия полиции такова: …», «Ответ министра
// был краток: «…»», «У соседей своё объяснение: …».
func (s *sentence) announced() {
	const most = 14 // items of the head
	end := s.boundRight(0)
	if s.depth > 0 || s.f.run.dash || end > most || !s.is(end, ":") {
		return
	}
	noun, source := s.labelOf(0, end)
	if s.is(0, "у") {
		noun, source = s.labelAt(end)
	}
	if !source.ok() {
		return
	}
	if c, ok := s.afterColon(end); ok {
		for k := range end {
			s.f.cues[s.bytes(span{k, k + 1}).Start] = k != noun // the head is read
		}
		s.startRunIfDirect(hit{cue: span{noun, noun + 1}, source: source, content: c, stance: s.labelStance(noun), confidence: 800})
	}
}

// labels says that item i is a noun for what somebody says.
func (s *sentence) labels(i int) bool {
	it := s.at(i)
	return it.tag == proffer.NOUN && (s.f.lex.nouns[it.lemma] != nil || s.f.lex.role("label", it.lemma))
}

// labelStance is the act of the noun at i.
func (s *sentence) labelStance(i int) proffer.Stance {
	if n := s.f.lex.nouns[s.items[i].lemma]; n != nil {
		return n.stance
	}
	return proffer.Asserts
}

// labelOf finds in [from, end) a noun of saying in the nominative, whose it is, and a predicate that only qualifies it.
func (s *sentence) labelOf(from, end int) (int, span) {
	noun := from
	for noun < end && !s.labels(noun) && s.items[noun].tag != proffer.ADP && !s.items[noun].finite() {
		noun++
	}
	if !s.labels(noun) || !strings.Contains(s.items[noun].fine, "n") || noun > from+2 {
		return 0, span{}
	}
	c, ok := s.np(noun+1, end, "g")
	if !ok || s.worth(c) < 3 {
		return 0, span{}
	}
	for k := c.head + 1; k < c.to; k++ {
		if s.f.lex.role("qualifier", s.key(k)) || s.f.lex.role("suchlike", s.key(k)) {
			c.to = k
		}
	}
	for k := c.to; k < end; k++ {
		if !s.qualifies(k) {
			return 0, span{}
		}
	}
	return noun, c.span
}

// qualifies says that item k can stand in a predicate that only qualifies its subject: «был краток», «весьма простое».
func (s *sentence) qualifies(k int) bool {
	it := s.items[k]
	switch it.tag {
	case proffer.AUX, proffer.ADV, proffer.PART, proffer.ADJ, proffer.DET, proffer.PRON:
		return true
	}
	return strings.HasPrefix(it.fine, "short") || s.f.lex.role("state", it.lemma) || s.f.lex.role("suchlike", it.key) || s.f.lex.role("qualifier", it.key) || s.is(k, "—")
}

// labelAt finds who is said to have what in «у X своё мнение» that ends at item end.
func (s *sentence) labelAt(end int) (int, span) {
	noun := end - 1
	c, ok := s.np(1, end, "g")
	if !ok || s.worth(c) < 1 || !s.labels(noun) || c.to > noun {
		return 0, span{}
	}
	for k := c.to; k < noun; k++ {
		if !s.qualifies(k) {
			return 0, span{}
		}
	}
	return noun, c.span
}

// suchIs reads «…, такова версия таможни» and «Таково мнение врачей» at item i: what stands before is what they say.
func (s *sentence) suchIs(i int) {
	end := s.boundRight(i)
	noun, source := s.labelOf(i+1, end)
	if s.depth > 0 || s.f.run.dash || !source.ok() || noun != i+1 {
		return
	}
	h := hit{cue: span{noun, noun + 1}, source: source, stance: s.labelStance(noun), confidence: 750}
	switch {
	case i == 0 && s.f.prev != nil:
		h.whole = s.f.prev.sentenceBytes()
	case i > 1 && s.is(i-1, "—", ",") && s.hasFinite(0, i):
		h.content = []span{s.trim(span{0, i})}
	default:
		return
	}
	s.emit(h)
}

// hedged reads a clause that a particle gives to whoever was told of before: «Зарплату, мол, дадут», «разводят руками: мол, бензин
// кончился».
func (s *sentence) hedged() {
	for i := range s.items {
		if !s.f.lex.role("hedge", s.key(i)) || !s.is(i+1, ",") || i > 0 && !s.is(i-1, ",", ":", "—") {
			continue
		}
		h := hit{cue: span{i, i + 1}, content: []span{s.trim(span{0, len(s.items)})}, carried: true, stance: proffer.Asserts, confidence: 700}
		for k := i - 1; k > 0; k-- {
			if !s.is(k, ":") {
				continue
			}
			h.content = []span{s.trim(span{k + 1, len(s.items)})}
			for v := range k {
				if s.items[v].finite() && !h.source.ok() {
					h.source, _ = s.ruSource(v, v)
				}
			}
			break
		}
		s.emit(h)
		return
	}
}

// notAWord reads «О пострадавших в сообщении ни слова».
func (s *sentence) notAWord() {
	for i := range s.items {
		if !s.is(i, "ни") || !s.is(i+1, "слова", "слова") || s.boundRight(i) > i+2 && !s.is(i+2, "о", "об") {
			continue
		}
		from, end := s.boundLeft(i), s.boundRight(i)
		if s.hasFinite(from, end) {
			return
		}
		list := s.chunks(from, end)
		h := hit{cue: span{i, i + 2}, source: s.place(list), stance: proffer.Declines, confidence: 800}
		for _, c := range list {
			if c.kind == 'p' && s.is(c.from, "о", "об", "про") {
				h.content = []span{c.span}
			}
		}
		if h.source.ok() && len(h.content) > 0 {
			s.emit(h)
		}
		return
	}
}

// withheld reads «Кто ведёт переговоры, не разглашается»: a question that is kept open, by nobody who is named.
func (s *sentence) withheld(i int) {
	if q := s.questionBefore(i - 1); q.ok() {
		s.emit(hit{cue: span{i - 1, i + 1}, source: s.placeFar(i), content: []span{q}, stance: proffer.Declines, confidence: 800})
	}
}
