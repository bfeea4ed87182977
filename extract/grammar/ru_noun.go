package grammar

import (
	"strings"

	"proffer"
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
	for v := i - 1; v >= max(0, i-reach) && !s.items[v].mark() && (s.items[v].quote == nil || s.items[v].quote.name); v-- {
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
	if strings.Contains(cue.frames, "l") || !h.source.ok() && !s.withAppeal(i, &h) {
		return
	}
	if q := s.wordsQuoted(i); q.ok() {
		h.content, h.confidence = []span{q}, 900
		s.startRun(s.emit(h))
		return
	}
	switch {
	case strings.Contains(cue.frames, "t") && s.is(end, ",") && s.is(end+1, "что", "будто") && (end == j || end == j+2 && s.correlative(end-1)):
		h.content = []span{{end + 2, s.goesOn(i, end+2, s.contentEnd(end+2, i))}}
	case strings.Contains(cue.frames, "i") && s.at(j).fine == "inf":
		h.content = []span{{j, s.verbOf(i, j, s.contentEnd(j, i))}}
	default:
		return
	}
	s.emit(h)
}

// goesOn is where the clause that the noun at i governs from item start on ends: at the comma behind which its own sentence goes
// on, where that has had no verb yet: «Заявление мэра, что мост цел, никого не убедило».
func (s *sentence) goesOn(i, start, end int) int {
	if s.hasFinite(0, i) && i > 0 {
		return end
	}
	for k := start + 1; k < end; k++ {
		if next := s.at(k + 1); !s.is(k, ",") || !s.predicate(start, k) || next.tag == proffer.SCONJ || next.tag == proffer.CCONJ || next.fine == "part" || next.fine == "ger" || s.question(k+1) || strings.HasPrefix(next.key, "котор") || strings.HasPrefix(s.key(k+2), "котор") {
			continue
		}
		if to := s.boundRight(k + 1); s.hasFinite(k+1, to) {
			return k
		}
	}
	return end
}

// predicate says that the items [from, to) hold a finite verb or a short adjective.
func (s *sentence) predicate(from, to int) bool {
	for i := from; i < to; i++ {
		if s.items[i].finite() || strings.HasPrefix(s.items[i].fine, "short") {
			return true
		}
	}
	return false
}

// verbOf is where the infinitive at start which the noun at i governs ends: before the verb of its own sentence, with that verb's
// subject or negation: «Обещание мэра починить мост | осталось на бумаге», «Требование рабочих поднять зарплату | завод отклонил».
func (s *sentence) verbOf(i, start, end int) int {
	if s.hasFinite(0, i) {
		return end
	}
	list := s.chunks(start, min(end, s.boundRight(start)))
	for k, c := range list {
		if c.kind != 'v' {
			continue
		}
		to := c.from
		for ; k > 0 && list[k-1].kind == 'a'; k-- {
			to = list[k-1].from
		}
		if k > 2 && list[k-1].kind == 'n' && s.agrees(list[k-1], s.items[c.from]) && s.worth(list[k-1]) >= 4 {
			to = list[k-1].from
		}
		return to
	}
	return end
}
