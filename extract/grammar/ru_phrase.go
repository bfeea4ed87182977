package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// ruPhrase reads «по словам X, …», «согласно X …», «…, по данным X».
func (s *sentence) ruPhrase(i, end int, p phraseCue) {
	if s.at(i).finite() && !s.is(i-1, ",") || s.is(i, "видно") && !s.is(i-1, ",") {
		return // only «…, следует из доклада»
	}
	h := hit{cue: span{i, end}, stance: p.stance, confidence: 900}
	if s.is(i, "ссылаясь") && s.reasonAt(end) { // «, ссылаясь на санитарные нормы»
		h.source, h.content = s.mainSubject(i), []span{{end - 1, s.contentEnd(end-1, i)}}
		h.cue.to = i + 1
		if h.source.ok() {
			s.emit(h)
		}
		return
	}
	stop := end
	if p.cases == "-" && s.is(i+1, "собственному", "собственным", "собственной") {
		h.source = s.phraseSource(end, "g")                                               // «по собственному признанию мэра»
		if stop = max(stop, h.source.to); !h.source.ok() && p.stance == proffer.Asserts { // «о ревизии мэр, по собственным словам, узнал случайно»
			h.source = s.doer()
		}
	} else if p.cases == "-" {
		for k := i; k < end; k++ {
			if s.possessiveWord(k) {
				h.source = span{k, k + 1}
			}
		}
	} else {
		h.source = s.phraseSource(end, p.cases)
		stop = h.source.to
		if !h.source.ok() {
			if s.paper(i, end) {
				h.source = span{end - 1, end}
			}
			if s.is(end, ",") || strings.HasPrefix(s.key(i+1), "предварительн") || len(p.words) == 3 {
				stop = end
			} else {
				return
			}
		}
	}
	if end, ok := s.participial(stop, p.cases); ok {
		h.source, stop = s.described(h.source), end
	}
	left, right := s.around(i, stop)
	if strings.HasPrefix(s.key(h.source.from), "котор") && left.ok() && right.ok() { // «документ, согласно которому кран продан, подписан»
		left, right.to = span{}, s.goesOn(0, right.from, right.to)
	}
	if s.is(0, "об") && s.is(1, "этом") && left.ok() && s.f.prev != nil {
		h.whole, left, right = s.f.prev.sentenceBytes(), span{}, span{}
	}
	if !left.ok() && !right.ok() && h.whole.Valid() {
		s.emit(h)
		return
	}
	if !left.ok() && !right.ok() {
		return
	}
	if left.ok() {
		h.content = append(h.content, left)
	}
	if right.ok() {
		h.content = append(h.content, right)
	}
	s.emit(h)
}

// reasonAt says that the noun phrase at k is nobody and nothing that speaks.
func (s *sentence) reasonAt(k int) bool {
	c, ok := s.np(k, s.boundRight(k), "a")
	if !ok || c.class != "" && c.class != "time" {
		return false
	}
	h := s.items[c.head]
	return h.tag == proffer.NOUN && h.quote == nil && !isCapital(h.raw) && s.named(c.head) == 0 && !agentive(h.key) && !s.f.lex.role("hearsay", h.lemma) && !s.f.lex.role("several", h.lemma)
}

// doer is the subject of the sentence's first verb that has one.
func (s *sentence) doer() span {
	for v, it := range s.items {
		if it.finite() && it.tag != proffer.AUX {
			if src, w := s.subject2(v, v); w >= 3 {
				return src
			}
		}
	}
	return span{}
}

// paper says that a phrase names a paper and not whose it is: «по накладным, груз шёл как мука».
func (s *sentence) paper(i, end int) bool {
	return s.is(i, "по") && end == i+2 && morph.Class("ru", s.items[i+1].lemma) == "doc"
}

// participial is the end of a clause in commas at item i that says more of a source in one of the cases: «, видевшего аварию,»,
// «, на которых ссылается газета,».
func (s *sentence) participial(i int, cases string) (int, bool) {
	if !s.is(i, ",") {
		return 0, false
	}
	end := s.boundRight(i + 1)
	if !s.is(end, ",") {
		return 0, false
	}
	next := s.at(i + 1)
	for k := i + 2; k < min(end, i+5) && next.fine != "part" && !s.hasFinite(i, end); k++ { // «, десять лет проработавшего там,»
		if s.items[k].fine == "part" && activeParticiple(s.items[k].key) {
			next = s.items[k]
		}
	}
	if next.fine == "part" || next.tag == proffer.ADJ && strings.HasSuffix(next.lemma, "нный") || next.lemma == "знакомый" || next.lemma == "близкий" || next.lemma == "осведомленный" {
		return end, meet(s.adjCases(next), cases) != "" && !strings.Contains(s.adjCases(next), "n")
	}
	return end, strings.HasPrefix(next.key, "котор") || next.tag == proffer.ADP && strings.HasPrefix(s.key(i+2), "котор")
}

func (s *sentence) possessiveWord(k int) bool {
	return s.is(k, "его", "ее", "их", "моим", "моему", "мой")
}

// phraseSource is the noun phrase after a phrase cue: up to a near comma when no verb stands before it, else as far
// as the cases go.
func (s *sentence) phraseSource(from int, cases string) span {
	if s.is(from, "с", "со", "из", "от") {
		from++
		cases = "g"
	}
	if from >= len(s.items) {
		return span{}
	}
	bound := s.boundRight(from)
	c, ok := s.np(from, bound, cases)
	if !ok {
		if s.at(from).quote != nil || s.at(from).tag == proffer.X || s.at(from).tag == proffer.PROPN {
			return span{from, from + 1}
		}
		return span{}
	}
	if s.is(bound, ",") && bound-from <= 16 && !s.hasFinite(from, bound) {
		for range 3 { // a list: газет А, Б и других СМИ
			next := s.boundRight(bound + 1)
			l, ok := s.np(bound+1, next, cases)
			if !ok || s.items[l.head].tag != proffer.NOUN && s.items[l.head].tag != proffer.PROPN && s.items[l.head].quote == nil || !s.is(next, ",") || s.hasFinite(bound, next) || strings.Contains(l.cases, "n") && !s.joined(chunk{span: span{bound + 1, next}}) {
				break
			}
			bound = next
		}
		return span{from, bound}
	}
	if bound == len(s.items) || s.is(bound, ".", "»", ")") {
		if !s.hasFinite(from, bound) && bound-from <= 16 {
			return span{from, bound}
		}
	}
	list := s.chunks(from, bound)
	if len(list) > 0 && list[0].kind == 'n' {
		list[0].cases = cases
		out := s.conjoin(list, 0).span
		return out
	}
	return c.span
}

// around is what a phrase in commas or at a sentence's edge reports: the clause on both sides of it.
func (s *sentence) around(i, stop int) (left, right span) {
	right = s.trim(span{stop, len(s.items)})
	if right.ok() {
		right.to = s.contentEnd(right.from, i)
		if right.to > len(s.items) {
			right.to = len(s.items)
		}
		right = s.trim(right)
	}
	from := 0
	for k := i - 1; k >= 0; k-- {
		if s.is(k, ";") || s.is(k, "что", "чтобы") && s.at(k-1).key == "," || s.is(k, ":") {
			from = k + 1
			break
		}
		if s.is(k, "и", "а", "но", "однако", "хотя") && s.is(k-1, ",") && (!s.is(i-1, ",") || s.hasFinite(0, k) && !s.hasFinite(k, i) && s.hasFinite(stop, len(s.items))) {
			from = k + 1
			break
		}
	}
	for k := i - 1; k > from && k >= i-3; k-- { // «танкеры, которые, по её оценке, вывозили нефть»
		if strings.HasPrefix(s.key(k), "котор") && s.is(i-1, ",") {
			b := s.boundLeft(k)
			if from = b; k == b || k == b+1 && s.at(b).tag == proffer.ADP {
				from = i
			}
			break
		}
	}
	left = s.trim(span{from, i})
	if left.ok() && s.onlyIntro(left) {
		left = span{}
	}
	if left.ok() {
		left.from = s.afterIntro(left.from)
	}
	return left, right
}

// onlyIntro says that a stretch holds nothing but conjunctions, adverbs and the like.
func (s *sentence) onlyIntro(r span) bool {
	for i := r.from; i < r.to; i++ {
		it := s.items[i]
		if it.quote != nil {
			return false
		}
		switch it.tag {
		case proffer.CCONJ, proffer.SCONJ, proffer.ADV, proffer.PART, proffer.PUNCT, proffer.DET, proffer.ADP:
		default:
			if !s.f.lex.role("intro", it.key) && !s.f.lex.role("intro", it.lemma) {
				return false
			}
		}
	}
	return true
}
