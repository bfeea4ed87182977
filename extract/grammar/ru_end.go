package grammar

import (
	"strings"

	"proffer"
	"proffer/extract/stance"
)

// contentEnd is where a content that begins at start ends: with the sentence, or where another attribution begins
// that is not part of it. v is the cue's verb.
func (s *sentence) contentEnd(start, v int) int {
	clause := s.at(start-1).tag == proffer.SCONJ || s.question(start)
	inRelative := strings.HasPrefix(s.key(s.boundLeft(v)), "котор")
	for k := start + 1; k < len(s.items); k++ {
		if s.is(k, ";") || s.is(k, ":") && (clause && s.othersPhrase(k+1) || s.asideIn(k+1)) {
			return k
		}
		if s.is(k, ")") && !s.opened(start, k) {
			return k
		}
		if s.is(k, ",") && s.is(k+1, "но", "а", "однако") && s.asideIn(k+2) { // «допустил, что …, но приказов, подчеркнул он, не было»
			return k
		}
		if s.is(k, ",") && inRelative && s.at(k+1).finite() {
			return k
		}
		if s.is(k, ",") && (!clause || v <= 1 && s.items[v].tag == proffer.NOUN) && s.otherSpeaker(k+1) {
			return k
		}
		if s.is(k, ",") && (s.refusesNext(k+1, v) || !clause && s.items[v].finite() && s.saysNext(k+1, v)) {
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

// asideIn says that behind item i the clause is told by an aside of its own: «: такие краны, поясняет он, падают».
func (s *sentence) asideIn(i int) bool {
	const reach = 3 // items of an aside behind its verb
	for v := i + 2; v+1 < len(s.items); v++ {
		if s.is(v-1, ",") && s.items[v].finite() && s.f.lex.verbs[s.items[v].lemma].takes("q") {
			end := s.boundRight(v + 1)
			src, w := s.subjectIn(s.chunks(v+1, end), s.items[v])
			return w >= 3 && src.from == v+1 && s.is(end, ",") && end <= v+1+reach
		}
	}
	return false
}

// saysNext says that at j the speaker of the verb of saying at v goes on with another: «признал задержку, объяснил её морозом и».
func (s *sentence) saysNext(j, v int) bool {
	it := s.at(j)
	return it.finite() && it.fine == s.items[v].fine && s.f.lex.verbs[it.lemma] != nil && !s.actorIn(s.bestOf(j))
}

// bestOf is the subject right of the verb at j, if any.
func (s *sentence) bestOf(j int) span {
	src, _ := s.subjectIn(s.rightChunks(j), s.items[j])
	return src
}

// refusesNext says that the clause at j ends with an infinitive and a verb of refusing in the form of the verb of saying at v, and has
// no person for a subject: «сообщил, что …, журнал же показать отказался».
func (s *sentence) refusesNext(j, v int) bool {
	end := s.boundRight(j)
	it := s.at(end - 1)
	cue := s.f.lex.verbs[it.lemma]
	if cue == nil || cue.stance != proffer.Declines || !it.finite() || it.fine != s.items[v].fine || s.at(end-2).fine != "inf" {
		return false
	}
	src, _ := s.subjectIn(s.chunks(j, end-2), it)
	return !s.actorIn(src)
}

// actorIn says that a subject is somebody who can act: a person, a body, a pronoun, a name.
func (s *sentence) actorIn(src span) bool {
	for k := src.from; k < src.to; k++ {
		switch it := s.items[k]; {
		case it.tag == proffer.PROPN || it.tag == proffer.PRON && !s.possessiveWord(k) || it.quote != nil || s.named(k) != 0, it.tag == proffer.NOUN && agentive(it.key):
			return true
		default:
			if c := classOf("ru", it.lemma); c == "person" || c == "body" {
				return true
			}
		}
	}
	return false
}

// othersPhrase says that soon behind item i a phrase in commas gives the clause to somebody else: «: у него, по данным полиции, есть».
func (s *sentence) othersPhrase(i int) bool {
	const soon = 5 // items
	for k := i; k < min(len(s.items), i+soon); k++ {
		if p, end := s.phrase(k); end > k && p.cases != "-" && (k == i || s.is(k-1, ",")) {
			return true
		}
	}
	return false
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
	if s.is(j, "и", "а", "но", "однако", "хотя", "зато") && (s.sameSubject(j, v) || s.otherSpeaker(j+1) || s.leftOpen(j+1)) {
		return true
	}
	if s.is(j, "как") && !s.is(s.boundRight(j), ".") && s.boundRight(j) < len(s.items) {
		return false
	}
	for s.is(j, "—", "при", "этом", "также", "как", "однако") && j < k+4 {
		j++
	}
	if s.is(j, "не") && s.at(j+1).fine == "ger" { // «, не уточнив, кто летит»
		if cue := s.f.lex.verbs[s.at(j+1).lemma]; cue != nil && cue.negated == string(proffer.Declines) || s.f.lex.role("refuse", s.at(j+1).lemma) {
			return true
		}
	}
	it := s.at(j)
	cue := s.f.lex.verbs[it.lemma]
	isCue := cue != nil && it.tag == proffer.VERB && it.first >= 0
	switch {
	case isCue && it.fine == "ger":
		return true
	case isCue && it.finite() && cue.takes("q") && j > v:
		list := s.rightChunks(j)
		_, w := s.subjectIn(list, it)
		return w >= 3 || s.place(list).ok()
	case s.is(j, "ссылаясь", "со") && s.is(j+1, "на", "ссылкой"):
		return true
	}
	if s.is(j, "и", "а", "но", "однако", "хотя", "тогда", "зато") {
		return s.sameSubject(j, v) || s.otherSpeaker(j+1)
	}
	return false
}

// leftOpen says that at j stands a question that is not answered: «признал, что подписал приказы, но чьи, не уточнил».
func (s *sentence) leftOpen(j int) bool {
	c := s.boundRight(j)
	if !s.question(j) || !s.is(c, ",") {
		return false
	}
	for k := c + 1; k+1 < min(len(s.items), c+4); k++ {
		if cue := s.f.lex.verbs[s.items[k+1].lemma]; s.is(k, "не") && cue != nil && cue.negated == string(proffer.Declines) && s.items[k+1].finite() {
			return true
		}
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
			cue := s.f.lex.verbs[it.lemma]
			if s.is(k, "но", "однако", "зато") && cue != nil && onePerson(it.fine, s.items[v].fine) {
				return true // «признал, что …, но утверждает»
			}
			if cue != nil && s.f.lex.role("state", s.items[v].lemma) && (it.fine == "pres-3s" || it.fine == "pres-3p") && !s.is(k-1, "и") {
				return true // «убеждён, что …, и возлагает вину»
			}
			if it.fine != s.items[v].fine || it.tag == proffer.AUX {
				return false
			}
			return cue != nil || s.inObject(k, v)
		case it.fine == "ger" && s.f.lex.verbs[it.lemma] != nil:
			return true
		case it.tag == proffer.NOUN && strings.Contains(it.fine, "a") && !s.person(it) && s.callsBehind(j+1, v): // «а подпись на бланке считает поддельной»
		case it.tag == proffer.NOUN && strings.Contains(it.fine, "g") && s.is(j+1, "не"): // «но имени не называют»
		case it.tag == proffer.NOUN && strings.Contains(it.fine, "g") && s.at(j-1).tag == proffer.NOUN && s.at(j-2).tag == proffer.ADP: // «но в письме редакции сообщил»
		case pluralOnly(it) && strings.HasPrefix(s.items[v].fine, "past-") && s.items[v].fine != "past-p" && !s.person(it): // «но обвинения назвал»
		case it.tag == proffer.NOUN && strings.Contains(it.fine, "n") && s.at(j-1).tag != proffer.ADP, it.tag == proffer.PROPN, it.tag == proffer.PRON && strings.Contains(it.fine, "n"):
			return false
		}
	}
	return false
}

// callsBehind says that soon behind item j, before any mark, a verb of naming stands in the form of the one at v.
func (s *sentence) callsBehind(j, v int) bool {
	for k := j; k < min(len(s.items), j+4) && !s.items[k].mark(); k++ {
		if it := s.items[k]; it.finite() {
			return it.fine == s.items[v].fine && stance.Is("ru", "caller", stance.Word{Form: it.lemma})
		}
	}
	return false
}

// onePerson says that a past and a present form of verbs can have one subject.
func onePerson(a, b string) bool {
	if strings.HasPrefix(a, "past-") {
		a, b = b, a
	}
	return a == "pres-3s" && strings.HasPrefix(b, "past-") && b != "past-p" || a == "pres-3p" && b == "past-p"
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
		if end := s.boundRight(i + 1); s.is(i, ",") && s.is(end, ",") && end <= i+4 && !s.hasFinite(i, end) {
			i = end // «а ещё один, Лев, рассказал»
			continue
		}
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
