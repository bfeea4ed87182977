package grammar

import (
	"strings"
)

// withAppeal reads «обратился с призывом», «выступил с требованием»: the verb's subject is the source.
func (s *sentence) withAppeal(i int, h *hit) bool {
	if !s.is(i-1, "с", "со") {
		return false
	}
	for k := i - 2; k > max(-1, i-9); k-- {
		if s.items[k].mark() {
			return false
		}
		if s.items[k].finite() {
			src, w := s.subject2(k, k)
			h.source, h.cue = src, span{k, k + 1}
			return w > 0
		}
	}
	return false
}

// wordsQuoted is the quotation before «приводит агентство слова X», of which the words at i are.
func (s *sentence) wordsQuoted(i int) span {
	const reach = 6 // items between verb and «слова»
	if s.items[i].key != "слова" {
		return span{}
	}
	for v := i - 1; v >= max(0, i-reach) && !s.items[v].mark() && s.items[v].quote == nil; v-- {
		if !s.items[v].finite() {
			continue
		}
		if !s.f.lex.role("hands_on", s.items[v].lemma) {
			return span{}
		}
		for v--; v >= 0 && s.items[v].mark(); v-- {
		}
		if v >= 0 && s.items[v].quote != nil && !s.items[v].quote.name {
			return span{v, v + 1}
		}
		return span{}
	}
	return span{}
}

// ruNoun reads «заявление X о том, что», «обвинения X в».
func (s *sentence) ruNoun(i int) {
	cue := s.f.lex.nouns[s.items[i].lemma]
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 700}
	end := s.boundRight(i + 1)
	j := i + 1
	if g, ok := s.genitive(j, end); ok {
		c, _ := s.np(j, end, "g")
		h.source = span{j, max(g, c.to)}
		j = h.source.to
	} else if s.is(i-1, "его", "ее", "их") {
		h.source = span{i - 1, i}
	}
	if !h.source.ok() && !s.withAppeal(i, &h) {
		return
	}
	if q := s.wordsQuoted(i); q.ok() {
		h.content, h.confidence = []span{q}, 900
		s.startRun(s.emit(h))
		return
	}
	switch {
	case strings.Contains(cue.frames, "t") && s.is(end, ",") && s.is(end+1, "что") && (end == j || end == j+2 && s.correlative(end-1)):
		h.content = []span{{end + 2, s.contentEnd(end+2, i)}}
	case strings.Contains(cue.frames, "i") && s.at(j).fine == "inf":
		h.content = []span{{j, s.contentEnd(j, i)}}
	default:
		return
	}
	s.emit(h)
}
