package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// ruComplement finds what the verb at i says, by the frames that it takes, and emits.
func (s *sentence) ruComplement(i int, cue *verbCue, h hit) {
	end := s.boundRight(i + 1)
	if b := s.boundLeft(h.cue.from) - 1; cue.takes("q") && s.is(b, "—") && (s.is(b-1, "\"") || s.is(b-1, ",") && s.is(b-2, "\"")) && h.stance != proffer.Declines && s.items[i].fine != "ger" && s.aside(i, h) {
		return
	}
	if s.is(end, ":") && cue.takes("n") && cue.stance != proffer.Asserts {
		if start, _ := s.phraseStart(i, cue, h); start > 0 {
			h.content, h.confidence = []span{{start, end}}, 800
			if c, ok := s.afterColon(end); ok && s.items[c[0].from].quote != nil {
				h.content = append(h.content, c...)
			}
			s.emit(h)
			return
		}
	}
	if (s.is(end, ":") || s.at(end).quote != nil && s.bytesGap(end)) && cue.takes("q") {
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
	inf, infConf := 0, 0
	if cue.takes("i") {
		if inf, infConf = s.phraseStart(i, cue, h); inf > 0 && !s.infinitiveAt(inf, i) {
			inf = 0
		}
	}
	afterSpeech := cue.takes("q") && s.at(s.boundLeft(h.cue.from)-1).quote != nil || s.is(s.boundLeft(h.cue.from)-1, "—") && s.is(s.boundLeft(h.cue.from)-2, ",", "\"")
	if start, ok := s.clauseStart(i, cue); ok && inf == 0 && !(afterSpeech && !s.is(start-1, "что", "чтобы")) {
		h.content, h.confidence = []span{{start, s.contentEnd(start, i)}}, 930
		if cue.phrase == proffer.Accuses && cue.takes("n") {
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
	if start, conf := s.phraseStart(i, cue, h); start > 0 {
		if h.stance == proffer.Asserts && (s.worthOf(h.source) < 2 || s.items[i].fine == "ger" && conf <= 760) || s.celebrates(start) {
			return
		}
		h.content, h.confidence = []span{{start, s.contentEnd(start, i)}}, conf
		s.emit(h)
		return
	}
	s.objectBefore(i, cue, h)
}

// bytesGap says that a quotation directly follows words, as in: сказал «…».
func (s *sentence) bytesGap(i int) bool { return !s.items[i].quote.name }

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

// clauseStart finds the clause that completes the verb: after «, что», «о том, что», an indirect question.
func (s *sentence) clauseStart(i int, cue *verbCue) (int, bool) {
	k := s.boundRight(i + 1)
	for try := 0; try < 3 && s.is(k, ","); try++ {
		if s.is(k+1, "что", "чтобы", "чтоб", "будто", "якобы") && (cue.takes("t") || s.correlative(k-1)) {
			return k + 2, true
		}
		if cue.takes("w") || cue.takes("t") && (s.is(i-1, "не") || s.correlative(k-1)) {
			if s.question(k + 1) {
				return k + 1, true
			}
		}
		next := s.at(k + 1)
		if s.f.lex.role("intro", next.key) || next.tag == proffer.ADV && s.is(k+2, ",") {
			k = s.boundRight(k + 1)
			continue
		}
		if !(next.fine == "ger" || next.fine == "part" || next.tag == proffer.ADP || strings.HasPrefix(next.lemma, "котор") || morph.Class("ru", next.lemma) != "") {
			return 0, false
		}
		if next.fine == "ger" && s.f.lex.verbs[next.lemma].takes("t") && s.is(s.boundRight(k+2)+1, "что", "чтобы") {
			return 0, false
		}
		k = s.boundRight(k + 1)
	}
	return 0, false
}

// celebrates says that what follows is a feast: «отмечали день города».
func (s *sentence) celebrates(i int) bool { return s.f.lex.role("celebrate", s.at(i).lemma) }

// worries says that what is expressed is concern: «выразил обеспокоенность».
func (s *sentence) worries(i int) bool {
	for k := i + 1; k < min(len(s.items), i+8); k++ {
		if s.items[k].mark() {
			return false
		}
		if s.f.lex.role("worry", s.items[k].lemma) {
			return true
		}
	}
	return false
}

// infinitiveAt says that the complement that begins at start has an infinitive before the next mark.
func (s *sentence) infinitiveAt(start, v int) bool {
	for k := start; k < s.boundRight(v+1); k++ {
		if s.items[k].fine == "inf" {
			return true
		}
	}
	return false
}

// questionBefore is an indirect question at the sentence's beginning, closed by a comma in the clause before the cue:
// «Когда закончится проверка, он не сказал».
func (s *sentence) questionBefore(from int) span {
	b := s.boundLeft(from)
	if b < 3 || !s.is(b-1, ",") {
		return span{}
	}
	if s.question(0) || s.question(1) && s.items[0].mark() {
		return span{0, b - 1}
	}
	return span{}
}

// correlative is the «том» of «о том, что».
func (s *sentence) correlative(i int) bool {
	return s.is(i, "том", "то", "тем", "того", "этом", "факт", "факте")
}

func (s *sentence) question(k int) bool {
	if s.is(k, "в", "на", "по", "за", "с", "о", "из", "к", "от", "для", "у") {
		k++
	}
	switch s.key(k) {
	case "как", "где", "когда", "куда", "откуда", "почему", "зачем", "сколько", "насколько", "кто", "кого", "кому", "кем", "ком", "чем", "чего", "какой", "какая", "какое", "какие", "каких", "каким", "какую", "каком", "какими":
		return true
	}
	return s.is(k+1, "ли")
}

// contentEnd is where a content that begins at start ends: with the sentence, or where another attribution begins
// that is not part of it. v is the cue's verb.
func (s *sentence) contentEnd(start, v int) int {
	clause := s.at(start-1).tag == proffer.SCONJ || s.question(start)
	inRelative := strings.HasPrefix(s.key(s.boundLeft(v)), "котор")
	for k := start + 1; k < len(s.items); k++ {
		if s.is(k, ";") {
			return k
		}
		if s.is(k, ")") && !s.opened(start, k) {
			return k
		}
		if s.is(k, ",") && inRelative && s.at(k+1).finite() {
			return k
		}
		if s.is(k, ",") && !clause && s.otherSpeaker(k+1) {
			return k
		}
		if s.is(k, ",", "—") && (s.breaks(k, v) || (v <= 2 && s.items[v].fine == "ger" || s.items[v].fine == "part") && s.mainClause(k+1)) {
			return k
		}
		if s.is(k, "и", "а", "но") && !s.is(k-1, ",") && s.sameSubject(k, v) {
			return k
		}
	}
	return len(s.items)
}

// mainClause says that at j begins a clause with a finite verb and no subordinator: what a verbal adverb at the
// sentence's beginning leads up to.
func (s *sentence) mainClause(j int) bool {
	it := s.at(j)
	if it.tag == proffer.SCONJ || strings.HasPrefix(it.key, "котор") || s.at(j+1).tag == proffer.PRON && strings.HasPrefix(s.key(j+1), "котор") {
		return false
	}
	return s.hasFinite(j, s.boundRight(j))
}

func (s *sentence) opened(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, "(") {
			return true
		}
	}
	return false
}

// breaks says that the mark at k opens another attribution: «, добавив, что», «, сообщает агентство», «, а он заявил».
func (s *sentence) breaks(k, v int) bool {
	j := k + 1
	if s.is(j, "и", "а", "но", "однако", "хотя", "зато") && (s.sameSubject(j, v) || s.otherSpeaker(j+1)) {
		return true
	}
	if s.is(j, "как") && !s.is(s.boundRight(j), ".") && s.boundRight(j) < len(s.items) {
		return false
	}
	for s.is(j, "—", "при", "этом", "также", "как", "однако") && j < k+4 {
		j++
	}
	it := s.at(j)
	cue := s.f.lex.verbs[it.lemma]
	isCue := cue != nil && it.tag == proffer.VERB && it.first >= 0
	switch {
	case isCue && it.fine == "ger":
		return true
	case isCue && it.finite() && cue.takes("q") && j > v:
		src, w := s.subjectIn(s.rightChunks(j), it)
		list := s.rightChunks(j)
		_ = src
		return w >= 3 || s.place(list).ok()
	case s.is(j, "ссылаясь", "со") && s.is(j+1, "на", "ссылкой"):
		return true
	}
	if s.is(j, "и", "а", "но", "однако", "хотя", "тогда", "зато") {
		return s.sameSubject(j, v) || s.otherSpeaker(j+1)
	}
	return false
}

// sameSubject says that after the conjunction at k the verb of saying at v is continued by another verb of the same
// form, with no subject of its own.
func (s *sentence) sameSubject(k, v int) bool {
	for j := k + 1; j < min(len(s.items), k+6); j++ {
		it := s.items[j]
		switch {
		case it.mark():
			return false
		case it.finite():
			if it.fine != s.items[v].fine || it.tag == proffer.AUX {
				return false
			}
			cue := s.f.lex.verbs[it.lemma]
			return cue != nil || s.inObject(k, v)
		case it.fine == "ger" && s.f.lex.verbs[it.lemma] != nil:
			return true
		case it.tag == proffer.NOUN && strings.Contains(it.fine, "n") && s.at(j-1).tag != proffer.ADP, it.tag == proffer.PROPN, it.tag == proffer.PRON && strings.Contains(it.fine, "n"):
			return false
		}
	}
	return false
}

// inObject says that no clause with a verb of its own lies between the cue and the conjunction, so that a verb after
// it is the speaker's.
func (s *sentence) inObject(k, v int) bool {
	for i := v + 1; i < k; i++ {
		if s.items[i].finite() || s.items[i].tag == proffer.SCONJ || s.items[i].quote != nil && !s.items[i].quote.name {
			return false
		}
	}
	return true
}

// otherSpeaker says that the clause at j has a subject and a verb of saying of its own.
func (s *sentence) otherSpeaker(j int) bool {
	for i := j; i < min(len(s.items), j+14); i++ {
		it := s.items[i]
		if it.mark() {
			return false
		}
		if it.finite() {
			cue := s.f.lex.verbs[it.lemma]
			if cue == nil {
				return false
			}
			_, w := s.subjectIn(s.chunks(j, i), it)
			_, rw := s.subjectIn(s.rightChunks(i), it)
			return w >= 4 || rw >= 4
		}
	}
	return false
}

// phraseStart is where a complement without a clause begins: infinitive, preposition, noun phrase.
func (s *sentence) phraseStart(i int, cue *verbCue, h hit) (int, int) {
	end := s.boundRight(i + 1)
	if end < len(s.items) && s.items[end].quote != nil && cue.takes("n") {
		end++
	}
	list := s.chunks(i+1, end)
	declines := h.stance == proffer.Declines
	first := -1
	for k, c := range list {
		inSource := c.from < h.source.to && c.to > h.source.from
		inHearer := c.from >= h.hearer.from && c.to <= h.hearer.to && h.hearer.ok()
		if inSource || c.kind == 'a' || c.kind == 'm' {
			continue
		}
		if c.kind == 'v' {
			break
		}
		switch {
		case c.kind == 'i' && cue.takes("i"):
			if first >= 0 && cue.stance == proffer.Demands {
				return first, 850
			}
			return c.from, 850
		case c.kind == 'p' && (cue.takes("o") && s.is(c.from, "о", "об", "обо", "про") || in(cue.preps, s.key(c.from))):
			if s.f.lex.role("venue", s.items[c.head].lemma) && s.is(c.from, "в") {
				continue
			}
			if s.is(c.from+1, "этом", "чем") && c.to == c.from+2 {
				continue
			}
			if first >= 0 && cue.stance != proffer.Warns && cue.takes("n") {
				return first, 800
			}
			return c.from, 800
		case (c.kind == 'n' || c.kind == 'q') && !inHearer && first < 0 && (c.cases != "n" || c.kind == 'q'):
			if c.class == "time" && k == 0 && k+1 < len(list) && s.items[c.head].tag != proffer.NUM && s.items[c.from].tag != proffer.NUM {
				continue
			}
			first = c.from
		}
	}
	switch {
	case first < 0:
		return 0, 0
	case declines:
		if cue.takes("n") || cue.takes("x") || s.saying(first, list) {
			return first, 650
		}
	case cue.takes("n") && !(cue.stance == proffer.Plans && cue.takes("i") && !cue.takes("q")):
		return first, 760
	case cue.takes("b") && s.blames(first, list):
		return first, 800
	case cue.takes("x") && s.saying(first, list):
		return first, 600
	}
	return 0, 0
}

// saying says that the noun phrase at item i has a head of saying or of silence.
func (s *sentence) saying(i int, list []chunk) bool {
	for _, c := range list {
		if c.from == i {
			l := s.items[c.head].lemma
			return s.f.lex.role("silence", l)
		}
	}
	return false
}

// blames says that the noun phrase at item i is blame or responsibility: «возложил вину на».
func (s *sentence) blames(i int, list []chunk) bool {
	for _, c := range list {
		if c.from == i {
			return s.f.lex.role("blame", s.items[c.head].lemma)
		}
	}
	return false
}

func in(list []string, k string) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}

// objectBefore reads «обвинения отверг министр», «от комментариев он отказался».
func (s *sentence) objectBefore(i int, cue *verbCue, h hit) {
	from := s.boundLeft(h.cue.from)
	list := s.chunks(from, h.cue.from)
	for k, c := range list {
		if c.from < h.source.to && c.to > h.source.from {
			continue
		}
		ok := false
		switch c.kind {
		case 'i':
			ok = cue.takes("i") && (h.stance == proffer.Declines || h.stance == proffer.Plans)
			if ok && k > 1 && list[0].kind == 'n' && strings.Contains(list[0].cases, "a") && list[0].to <= h.source.from {
				h.content, h.confidence = []span{list[0].span, c.span}, 800
				s.emit(h)
				return
			}
			if ok && k > 0 && list[k-1].kind == 'n' && strings.Contains(list[k-1].cases, "a") && !(list[k-1].from < h.source.to && list[k-1].to > h.source.from) {
				c.from = list[k-1].from
			}
		case 'n':
			if k+1 < len(list) && list[k+1].kind == 'i' && cue.takes("i") {
				continue
			}
			ok = cue.takes("n") && (strings.Contains(c.cases, "a") || s.is(h.cue.from, "не") && strings.Contains(c.cases, "g")) && c.class != "time" && h.source.ok() || h.stance == proffer.Declines && s.f.lex.role("silence", s.items[c.head].lemma)
		case 'p':
			ok = (in(cue.preps, s.key(c.from)) || cue.takes("o") && s.is(c.from, "о", "об", "про")) && !s.is(c.from+1, "этом", "чем", "том") && !s.adjunct(c) || in(cue.preps, s.key(c.from)) && h.stance == proffer.Declines
		}
		if !ok {
			continue
		}
		to := c.to
		for _, d := range list[k+1:] {
			if d.from == to && d.kind == 'p' && !(d.from < h.source.to && d.to > h.source.from) {
				to = d.to
			}
		}
		h.content, h.confidence = []span{{c.from, to}}, 700
		s.emit(h)
		return
	}
	s.swallowed(cue, h)
}

// swallowed reads «власти обвинения отрицают», where the object looked like the subject's genitive.
func (s *sentence) swallowed(cue *verbCue, h hit) {
	last := h.source.to - 1
	if !cue.takes("n") || h.source.to-h.source.from < 2 || last+1 != h.cue.from {
		return
	}
	it := s.items[last]
	if it.tag == proffer.NOUN && strings.Contains(it.fine, "a") && morph.Class("ru", it.lemma) == "act" {
		h.source.to = last
		h.content, h.confidence = []span{{last, last + 1}}, 700
		s.emit(h)
	}
}
