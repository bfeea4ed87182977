package grammar

import (
	"strings"

	"proffer"
)

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
	if w >= 5 && right.ok() && s.is(right.to, ",") && s.at(right.to+1).tag == proffer.SCONJ && left.to < s.boundLeft(from) && !s.actorIn(right) {
		return left, w // «инспектор Ян Крог, уволенный весной, рассказал Порт Лайф, что …»
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

// ruSource is the source of a finite verb; carried says that the words leave it out.
func (s *sentence) ruSource(i, from int) (span, bool) {
	if k := s.boundLeft(from); k == from-1 && s.is(k, "и", "а", "но", "однако") && s.subject.ok() && s.subject.to <= k && (s.f.lex.verbs[s.items[i].lemma].takes("n") || s.f.lex.role("state", s.items[i].lemma)) && s.hasFinite(s.subject.to, k) &&
		s.agrees(s.conjoin(s.chunks(s.subject.from, s.subject.to), 0), s.items[i]) {
		return s.subject, false // «источник подтвердил, что …, но назвал цифру завышенной»
	}
	src, w := s.subject2(i, from)
	v := s.items[i]
	unnamed := v.fine == "past-p" || v.fine == "pres-3p" // «в мэрии сообщили»: no subject is needed
	if unnamed && w >= 1 && w < 4 {
		if p := s.place(s.chunks(s.boundLeft(from), from)); p.ok() {
			return p, false
		}
		if p := s.there(i, from); p.ok() {
			return p, false
		}
		if p := s.seat(i, from); p.ok() && src.from > i {
			return p, false
		}
	}
	if far := src.to < s.boundLeft(from); unnamed && w >= 1 && far && s.is(from-1, ",") { // «Погибли двое, трое ранены, сообщили в штабе»
		if p := s.place(s.rightChunks(i)); p.ok() && s.hasFinite(0, from) {
			return p, false
		}
	}
	if w >= 1 {
		if s.subject.ok() && src.from == s.subject.from && src.to > s.subject.to && src.to <= from && s.spoken {
			return s.subject, false // «Сторож | вины не видит и твердит»
		}
		return src, false
	}
	if unnamed {
		if p := s.place(append(s.rightChunks(i), s.chunks(s.boundLeft(from), from)...)); p.ok() {
			return p, false
		}
		if s.is(s.boundLeft(from), "и", "а", "но", "однако") && s.subject.ok() && s.agrees(s.conjoin(s.chunks(s.subject.from, s.subject.to), 0), v) {
			return s.subject, false // «двое подтвердили это, но говорить побоялись»
		}
		if p := s.saidIn(i); p.ok() && !s.there(i, from).ok() {
			return p, false
		}
		if p := s.there(i, from); p.ok() || !s.subject.ok() || !s.is(s.subject.from-1, "в", "во", "на") {
			return p, false
		}
		return s.subject, false // «в мэрии говорят …, но … не уточнили»
	}
	if s.subject.ok() {
		return s.subject, false
	}
	if m := s.mainSubject(i); m.ok() {
		return m, false
	}
	q := s.questionBefore(from)
	return span{}, from == 0 || s.is(0, "—") || from == 1 && s.is(from, "не") || q.ok() && q.from == 0 && q.to == from-1
}

// seat is the noun phrase of a sentence that opens with «в» or «на» and it right before a verb in the plural, whatever it is
// called: «в охране порта опровергли слухи».
func (s *sentence) seat(i, from int) span {
	list := s.chunks(s.boundLeft(from), from)
	if len(list) == 0 || list[0].from > 0 || list[0].kind != 'p' || !s.is(0, "в", "во", "на") || s.adjunct(list[0]) || list[len(list)-1].kind == 'n' && strings.Contains(list[len(list)-1].cases, "n") {
		return span{}
	}
	return span{1, list[len(list)-1].to}
}

// saidIn is the noun phrase with «в» or «на» right behind the plural verb of saying at i, whatever it is called, where no clause
// follows: «Проверка идёт, сообщили нам в дежурной части».
func (s *sentence) saidIn(i int) span {
	if cue := s.f.lex.verbs[s.items[i].lemma]; !cue.takes("q") || !s.is(i-1, ",", "—") && !s.is(i-1, "как") {
		return span{}
	}
	for _, c := range s.rightChunks(i) {
		switch {
		case c.kind == 'p' && s.is(c.from, "в", "во", "на") && s.items[c.head].tag == proffer.NOUN && !s.adjunct(c) && c.to == s.boundRight(i+1):
			return span{c.from + 1, c.to}
		case c.kind != 'n' || s.items[c.head].tag != proffer.PRON && !strings.Contains(c.cases, "d"):
			return span{}
		}
	}
	return span{}
}

// there is the word for a body that was just named, beside the verb at i: «подчеркнули там», «там же сообщили».
func (s *sentence) there(i, from int) span {
	const reach = 3 // items before the cue
	if s.f.lex.role("there", s.key(i+1)) {
		return span{i + 1, i + 2}
	}
	for k := from - 1; k >= max(s.boundLeft(from), from-reach); k-- {
		if s.f.lex.role("there", s.key(k)) {
			return span{k, k + 1}
		}
	}
	return span{}
}

// mainSubject is who a verbal adverb or a further verb of the sentence belongs to: the latest source, else the
// subject of the sentence's first finite verb that has one.
func (s *sentence) mainSubject(i int) span {
	if s.subject.ok() {
		return s.subject
	}
	var weak span
	for k, it := range s.items {
		if k > i && it.tag == proffer.SCONJ {
			break // what is said
		}
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
