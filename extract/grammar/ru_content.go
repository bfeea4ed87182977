package grammar

import (
	"proffer"
	"proffer/extract/stance"
)

// ruComplement finds what the verb at i says, by the frames that it takes, and emits.
func (s *sentence) ruComplement(i int, cue *verbCue, h hit) {
	end := s.boundRight(i + 1)
	if b := s.boundLeft(h.cue.from) - 1; cue.takes("q") && s.is(b, "—") && (s.is(b-1, "\"") || s.is(b-1, ",") && s.is(b-2, "\"")) && h.stance != proffer.Declines && s.items[i].fine != "ger" && s.aside(i, h) {
		return
	}
	if q := s.questionBefore(h.cue.from); q.ok() && h.stance == proffer.Declines && s.is(end, ":") { // «Какие документы, он не сказал: связь прервалась»
		h.content, h.confidence = []span{q}, 850
		s.emit(h)
		return
	}
	if s.is(end, ":") && cue.takes("q") && end > i+1 && s.f.lex.role("cataphor", s.key(end-1)) {
		if c, ok := s.afterColon(end); ok { // «просят об одном: не закапывать ров»
			h.content, h.confidence = c, 850
			s.startRun(s.emit(h))
			return
		}
	}
	if s.is(end, ":") && cue.takes("n") && cue.stance != proffer.Asserts {
		if start, _ := s.phraseStart(i, cue, h); start > 0 {
			h.content, h.confidence = []span{{start, end}}, 800
			if c, ok := s.afterColon(end); ok && s.items[c[0].from].quote != nil {
				h.content = append(h.content, c...)
			} else if ok && cue.stance == proffer.Denies { // «опровергли сообщения о взрыве: вызова не было»
				h.content[0].to = c[0].to
			}
			s.emit(h)
			return
		}
	}
	if k := i + 1; s.at(k).quote != nil && s.at(k).quote.name && cue.takes("q") && !cue.takes("n") && !cue.takes("o") && !cue.takes("i") && h.stance != proffer.Declines && s.smallQuote(k) { // «кричал «быстрее»»
		h.content, h.confidence = []span{{k, k + 1}}, 850
		s.emit(h)
		return
	}
	if (s.is(end, ":") && !(cue.takes("n") && end > i+1 && s.asideIn(end+1)) || s.at(end).quote != nil && s.bytesGap(end)) && cue.takes("q") {
		if s.nextSays(i, end) {
			return // «улыбнулся и сказал: «…»»
		}
		if s.is(end, ":") && end == len(s.items)-1 {
			s.openRun(h)
			return
		}
		if c, ok := s.afterColon(end); ok {
			h.content, h.confidence = c, 950
			s.startRun(s.emit(h))
			return
		}
	}
	if s.is(i+1, "следующее") && cue.takes("q") && h.stance == proffer.Asserts && !s.trim(span{i + 2, len(s.items)}).ok() {
		s.openRun(h)
		return
	}
	inf, infConf := 0, 0
	if cue.takes("i") {
		if inf, infConf = s.phraseStart(i, cue, h); inf > 0 && !s.infinitiveAt(inf, i) {
			inf = 0
		}
	}
	afterSpeech := cue.takes("q") && s.at(s.boundLeft(h.cue.from)-1).quote != nil || s.is(s.boundLeft(h.cue.from)-1, "—") && s.is(s.boundLeft(h.cue.from)-2, ",", "\"")
	if start, ok := s.clauseStart(i, cue); ok && inf == 0 && !s.whereFrom(start, h) && !(afterSpeech && !s.is(start-1, "что", "чтобы")) {
		h.content, h.confidence = []span{{start, s.contentEnd(start, i)}}, 930
		if (cue.phrase == proffer.Accuses || cue.phrase == proffer.Denies) && cue.takes("n") {
			if first, _ := s.phraseStart(i, cue, h); first > 0 {
				h.content[0].from = first
			}
		}
		if s.is(start-1, "чтобы", "чтоб") {
			h.content[0].from = start - 1
			if h.stance == proffer.Asserts {
				h.stance = proffer.Demands
			}
		}
		s.emit(h)
		return
	}
	if inf > 0 {
		h.content, h.confidence = []span{{inf, s.contentEnd(inf, i)}}, infConf
		s.emit(h)
		return
	}
	if cue.takes("q") && h.stance != proffer.Declines && s.items[i].fine != "ger" && s.aside(i, h) {
		return
	}
	if q := s.questionBefore(h.cue.from); q.ok() && h.stance == proffer.Declines {
		h.content, h.confidence = []span{q}, 850
		s.emit(h)
		return
	}
	if b := s.boundLeft(h.cue.from); h.stance == proffer.Declines && cue.takes("i") && b > 3 && s.is(b-1, ",") && s.items[0].fine == "inf" && s.f.lex.role("silence", s.items[0].lemma) {
		h.content, h.confidence = []span{{0, b - 1}}, 800 // «Отвечать на вопрос о том, кто платит, она отказалась»
		s.emit(h)
		return
	}
	if q := s.questionBefore(h.cue.from); q.ok() && q.from == 3 && cue.takes("o") && h.source.ok() && s.is(1, "том") { // «О том, как чинили кран, докер рассказал газете»
		h.content, h.confidence = []span{q}, 850
		s.emit(h)
		return
	}
	if b := s.boundLeft(h.cue.from); s.is(0, "о") && s.is(1, "том") && s.is(2, ",") && s.is(3, "что") && b > 5 && s.is(b-1, ",") && (cue.takes("t") || cue.takes("o")) && h.source.ok() && h.source.from >= b && s.boundRight(i+1) == len(s.items)-1 {
		h.content, h.confidence = []span{{4, b - 1}}, 850 // «О том, что плотина течёт, инженеры твердили с весны»
		s.emit(h)
		return
	}
	if s.anaphor(i, cue, h) {
		return
	}
	if h.stance == cue.stance {
		h.stance = cue.phrase
	}
	if h.stance == proffer.Accuses { // whom the verb takes is accused, not told
		h.hearer = span{}
	}
	if cue.stance == proffer.Asserts && s.worries(i) {
		h.stance = proffer.Warns
	}
	if n := s.lentStance(i); n != "" && cue.stance == proffer.Asserts {
		h.stance = n
	}
	if s.f.lex.role("find", s.items[i].lemma) && h.stance == cue.stance {
		return
	}
	if start, conf := s.phraseStart(i, cue, h); start > 0 {
		if !h.source.ok() && !h.carried && h.stance == proffer.Warns && (s.items[i].fine == "past-p" || s.items[i].fine == "pres-3p") {
			return // «рудник предупредили о проверке»: nobody knows who
		}
		if h.stance == proffer.Asserts && (s.worthOf(h.source) < 2 || s.items[i].fine == "ger" && conf <= 760 && !stance.Is("ru", "caller", stance.Word{Form: s.items[i].lemma})) || s.celebrates(start) {
			return
		}
		h.content, h.confidence = []span{{start, s.contentEnd(start, i)}}, conf
		if s.is(start, "это") && (s.at(start+1).tag == proffer.ADV || s.at(start+1).tag == proffer.PART) {
			h.content[0].to = start + 1 // «подтвердила это вчера вечером»
		}
		if named := s.calledBefore(i, h); named.ok() {
			h.content = append([]span{named}, h.content...)
		} else if o := s.actIn(h); o.ok() && stance.Is("ru", "caller", stance.Word{Form: s.items[i].lemma}) {
			h.source.to, h.content = o.from, append([]span{o}, h.content...) // «в управлении обвинения назвали бредом»
		}
		s.emit(h)
		return
	}
	s.objectBefore(i, cue, h)
}

// nextSays says that between the verb at i and item end «и» adds a verb of saying in the same form, which what follows belongs to.
func (s *sentence) nextSays(i, end int) bool {
	for v := i + 2; v < end; v++ {
		if s.is(v-1, "и", "но") && s.items[v].finite() && s.items[v].fine == s.items[i].fine && s.f.lex.verbs[s.items[v].lemma].takes("q") {
			return true
		}
	}
	return false
}

// bytesGap says that a quotation directly follows words, as in: сказал «…».
func (s *sentence) bytesGap(i int) bool { return !s.items[i].quote.name }

// smallQuote says that the quotation at i begins with a small letter, as no name does.
func (s *sentence) smallQuote(i int) bool {
	return isSmall(s.f.a.Tokens[s.items[i].quote.first].Span.In(s.f.a.Text))
}

// startRun remembers direct speech that may go on.
func (s *sentence) startRun(at int) {
	if at < 0 {
		return
	}
	dash := s.f.run.dash && s.f.run.para == s.f.para[s.items[0].first]
	s.f.run = run{at: at, para: s.f.para[s.items[len(s.items)-1].last], dash: dash}
}

// afterColon is what follows a colon, or the quotation at i itself.
func (s *sentence) afterColon(i int) ([]span, bool) {
	if s.at(i).quote == nil {
		i++
	}
	for s.is(i, "—") {
		i++
	}
	if i >= len(s.items) {
		return nil, false
	}
	if s.items[i].quote == nil {
		return []span{{i, len(s.items)}}, true
	}
	out := []span{{i, i + 1}}
	for k := i + 1; k < len(s.items) && (s.items[k].mark() || s.items[k].quote != nil); k++ {
		if s.items[k].quote != nil {
			out = append(out, span{k, k + 1})
		}
	}
	return out, true
}
