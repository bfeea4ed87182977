package grammar

import (
	"strings"

	"proffer"
)

// russian reads one sentence.
func (s *sentence) russian() {
	before := len(s.f.out)
	if len(s.items) == 0 {
		return
	}
	dialogue := s.is(0, "—") && s.items[0].first == s.f.paragraphStart(s.items[0].first)
	if dialogue {
		s.f.run = run{at: -1, para: s.f.para[s.items[0].first], dash: true}
	}
	for i := range s.items {
		if s.tried > maxCues {
			break
		}
		if p, end := s.phrase(i); end > i {
			s.tried++
			s.ruPhrase(i, end, p)
			continue
		}
		it := s.items[i]
		switch {
		case it.tag == proffer.VERB && s.is(i-1, "не") && s.f.lex.role("refuse", it.lemma) && (strings.HasPrefix(it.fine, "past") || strings.HasPrefix(it.fine, "pres-3") && (it.lemma == "мочь" || it.lemma == "хотеть")):
			s.ruRefusal(i)
		case (it.tag == proffer.VERB || it.fine == "ger") && s.f.lex.verbs[it.lemma] != nil:
			s.tried++
			s.ruVerb(i)
		case it.tag == proffer.NOUN && s.f.lex.nouns[it.lemma] != nil:
			s.ruNoun(i)
		}
	}
	if len(s.f.out) == before || s.f.run.open && s.f.run.at < before {
		if !s.runOn() && !s.f.run.dash {
			s.f.run = run{at: -1}
		}
	}
}

// paragraphStart is the first token of the paragraph that token i is in, when that is at most a few tokens away.
func (f *finder) paragraphStart(i int) int {
	for i > 0 && f.para[i-1] == f.para[i] && !f.skip[i-1] {
		i--
		if f.starts[i+1] {
			break
		}
	}
	return i
}

// ruRefusal reads «не стал комментировать».
func (s *sentence) ruRefusal(i int) {
	order := []int{i + 1, i + 2, i + 3, i - 2, i - 3}
	for _, k := range order {
		if k < 0 || k >= len(s.items) || s.items[k].fine != "inf" {
			continue
		}
		if !s.f.lex.role("silence", s.items[k].lemma) {
			return
		}
		src, carried := s.ruSource(i, i-1)
		end := s.contentEnd(k, i)
		h := hit{cue: span{i - 1, i + 1}, source: src, content: []span{{k, end}}, stance: proffer.Declines, confidence: 880, carried: carried}
		if k < i {
			h.content[0].to = k + 1
		}
		if q := s.questionBefore(min(i-1, k)); q.ok() && (end == k+1 || k < i) {
			h.content[0] = q
		}
		s.emit(h)
		return
	}
}

// subject2 is the subject of the verb at v, whose cue begins at from, on either side.
func (s *sentence) subject2(v, from int) (span, int) {
	left, w := s.subjectBefore(from)
	if from != v { // agreement is asked of the verb itself
		left, w = s.subjectBeforeOf(from, s.items[v])
	}
	right, rw := s.subjectIn(s.rightChunks(v), s.items[v])
	if w > 0 && right.ok() && s.items[right.from].quote != nil { // told «Утру»
		return left, w
	}
	if rw > w || rw >= 3 && left.from < s.boundLeft(from) { // a subject at hand before one beyond a comma
		return right, rw
	}
	return left, w
}

// rightChunks are the phrases between a verb and the next mark, up to an infinitive or another verb.
func (s *sentence) rightChunks(v int) []chunk {
	list := s.chunks(v+1, s.boundRight(v+1))
	for k, c := range list {
		if c.kind == 'v' || c.kind == 'i' {
			return list[:k]
		}
	}
	return list
}

// subjectBeforeOf is subjectBefore for a cue that begins before its verb.
func (s *sentence) subjectBeforeOf(from int, verb item) (span, int) {
	saved := s.items[from]
	probe := verb
	probe.first, probe.last = saved.first, saved.last
	s.items[from] = probe
	sp, w := s.subjectBefore(from)
	s.items[from] = saved
	return sp, w
}

// ruVerb reads one verb of saying.
func (s *sentence) ruVerb(i int) {
	it := s.items[i]
	cue := s.f.lex.verbs[it.lemma]
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 900}
	if s.is(i+1, "ли") || s.ownMind(i) || it.fine == "ger" && it.lemma == "говорить" {
		return
	}
	if s.is(i-1, "не") {
		if cue.negated == "-" || cue.negated == "" {
			return
		}
		h.cue.from, h.stance = i-1, proffer.Stance(cue.negated)
	}
	switch {
	case it.fine == "inf":
		return
	case it.fine == "part":
		if !activeParticiple(it.key) || !s.is(i-1, ",") {
			return
		}
		h.source = s.antecedent(i)
	case it.fine == "ger":
		if s.is(i-1, "не") {
			return
		}
		h.source = s.mainSubject(i)
	case strings.HasPrefix(it.fine, "pass"):
		s.ruPassive(i, h)
		return
	case reported(it.lemma):
		h.source = s.placeFar(i)
	default:
		h.source, h.carried = s.ruSource(i, h.cue.from)
		if cue.takes("n") && h.source.ok() && h.source.from > i && s.worthOf(h.source) <= 1 {
			h.source = s.subject // what stands after the verb is its object
			if !h.source.ok() {
				h.source, h.carried = s.mainSubject(i), false
			}
		}
	}
	if h.source.ok() && h.source.from > i {
		h.source = s.described(h.source)
	}
	if h.stance == proffer.Demands && s.keepsNameBack(i) {
		return
	}
	if !h.source.ok() && !h.carried && s.f.lex.role("sourced", it.lemma) {
		return
	}
	if s.f.lex.role("state", it.lemma) && (!h.source.ok() || s.at(s.boundLeft(h.cue.from)-1).tag == proffer.SCONJ && h.source == s.subject) {
		return
	}
	right := s.rightChunks(i)
	h.hearer = s.hearer(append(right, s.chunks(s.boundLeft(h.cue.from), h.cue.from)...), h.source)
	s.ruComplement(i, cue, h)
}

// ownMind says that the speaker tells what goes on in his own mind or interrupts himself: «я думаю», «скажем».
func (s *sentence) ownMind(i int) bool {
	it := s.items[i]
	if it.fine == "pres-1p" && it.lemma == "сказать" {
		return true
	}
	return s.f.lex.role("mental", it.lemma) && (it.fine == "pres-1s" || it.fine == "pres-1p")
}

// keepsNameBack reads «попросил не называть его имени»: why a source is not named, no statement.
func (s *sentence) keepsNameBack(i int) bool {
	for k := i + 1; k < min(len(s.items), i+4); k++ {
		if s.items[k].fine == "inf" && s.is(k-1, "не") && (s.items[k].lemma == "называть" || s.items[k].lemma == "раскрывать" || s.items[k].lemma == "назвать" || s.items[k].lemma == "указывать" || s.items[k].lemma == "упоминать") {
			return true
		}
	}
	return false
}

// reported says that a reflexive verb is a passive of saying, whose subject is not its speaker.
func reported(lemma string) bool {
	switch lemma {
	case "следовать", "говориться", "сообщаться", "отмечаться", "указываться", "подчеркиваться", "утверждаться", "уточняться", "поясняться", "считаться", "предполагаться", "ожидаться", "допускаться", "рекомендоваться":
		return true
	}
	return false
}

func activeParticiple(key string) bool {
	return strings.Contains(key, "вш") || strings.Contains(key, "ющ") || strings.Contains(key, "ящ") || strings.Contains(key, "ущ")
}

// ruSource is the source of a finite verb; carried says that the words leave it out.
func (s *sentence) ruSource(i, from int) (span, bool) {
	src, w := s.subject2(i, from)
	v := s.items[i]
	if w >= 1 && w < 4 && (v.fine == "past-p" || v.fine == "pres-3p") {
		if p := s.place(s.chunks(s.boundLeft(from), from)); p.ok() {
			return p, false
		}
	}
	if w >= 1 {
		return src, false
	}
	if v.fine == "past-p" || v.fine == "pres-3p" {
		if p := s.place(append(s.rightChunks(i), s.chunks(s.boundLeft(from), from)...)); p.ok() {
			return p, false
		}
		return span{}, false
	}
	if s.subject.ok() {
		return s.subject, false
	}
	if m := s.mainSubject(i); m.ok() {
		return m, false
	}
	return span{}, from == 0 || s.is(0, "—")
}

// mainSubject is who a verbal adverb or a further verb of the sentence belongs to: the latest source, else the
// subject of the sentence's first finite verb that has one.
func (s *sentence) mainSubject(i int) span {
	if s.subject.ok() {
		return s.subject
	}
	var weak span
	for k, it := range s.items {
		if k == i || !it.finite() || it.tag == proffer.AUX {
			continue
		}
		src, w := s.subject2(k, k)
		if w >= 3 {
			return src
		}
		if w > 0 && !weak.ok() {
			weak = src
		}
	}
	return weak
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
	h.confidence = 700
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
	if s.items[i].fine == "pass-n" && cue.takes("q") {
		if src := s.place(right); src.ok() {
			h.source = src
			if s.aside(i, h) {
				return
			}
		}
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
