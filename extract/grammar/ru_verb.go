package grammar

import (
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/extract/stance"
)

// russian reads one sentence.
func (s *sentence) russian() {
	before := len(s.f.out)
	if len(s.items) == 0 {
		return
	}
	s.initials()
	dialogue := s.is(0, "—") && s.items[0].first == s.f.paragraphStart(s.items[0].first)
	if dialogue {
		s.f.run = run{at: -1, para: s.f.para[s.items[0].first], dash: true}
	}
	s.announced()
	past := 0 // items of a phrase that has been read
	for i := range s.items {
		if s.tried > maxCues {
			break
		}
		if p, end := s.phrase(i); end > i && i >= past {
			s.tried++
			past = end
			s.ruPhrase(i, end, p)
			continue
		}
		it := s.items[i]
		switch {
		case it.tag == proffer.VERB && s.is(i-1, "не") && s.f.lex.role("refuse", it.lemma) && (strings.HasPrefix(it.fine, "past") || strings.HasPrefix(it.fine, "pres-3") && s.f.lex.role("refuse_now", it.lemma)):
			s.ruRefusal(i)
		case s.f.lex.role("withheld", it.lemma) && s.is(i-1, "не") && it.finite():
			s.tried++
			s.withheld(i)
		case s.f.lex.role("suchlike", it.key):
			s.suchIs(i)
		case it.finite() && s.f.lex.role("shy", it.lemma) && !s.is(i-1, "не"):
			s.ruRefusal(i)
		case it.finite() && s.f.lex.role("keep", it.lemma) && s.is(i+1, "молчание") && !s.is(i-1, "не"):
			s.tried++
			src, carried := s.ruSource(i, i)
			if src.ok() && src.from == i+1 && s.is(i+2, "и") { // «Хранят молчание и соседи»
				if c, ok := s.np(i+3, s.boundRight(i+3), "n"); ok {
					src = c.span
				}
			}
			if src.ok() || carried {
				s.emit(hit{cue: span{i, i + 2}, source: src, carried: carried, content: []span{{i, i + 2}}, stance: proffer.Declines, confidence: 850})
			}
		case it.finite() && s.f.lex.role("prefer", it.lemma) && s.is(i+1, "не") && s.at(i+2).fine == "inf":
			s.ruRefusal(i)
		case it.finite() && s.charge(i) > 0:
			s.tried++
			s.ruCharge(i)
		case it.tag == proffer.VERB && s.leavesOpen(i) > 0:
			s.tried++
			s.ruLeftOpen(i)
		case it.tag == proffer.VERB && s.idiom(i), it.tag == proffer.VERB && s.borrowed(i):
			s.tried++
		case (it.tag == proffer.VERB || it.fine == "ger") && (s.f.lex.verbs[it.lemma] != nil || s.standsOn(i) > 0 || s.withWords(i) != nil):
			s.tried++
			s.ruVerb(i)
		case s.f.lex.role("seen", it.key) && s.is(i+1, ",") && s.is(i+2, "что", "как"):
			s.ruSeen(i)
		case it.tag == proffer.NOUN && s.f.lex.nouns[it.lemma] != nil:
			s.ruNoun(i)
		}
	}
	s.referred(before)
	if len(s.f.out) == before {
		s.hedged()
		s.notAWord()
	}
	if len(s.f.out) == before {
		s.withoutVerb()
	}
	if len(s.f.out) == before || s.f.run.open && s.f.run.at < before {
		if !s.runOn() && !s.f.run.dash {
			s.f.run = run{at: -1}
		}
	}
}

// initials takes the full stop of an initial into its word where it ends nothing: «вдова, Алла М., рассказала», «Алла М. рассказала».
func (s *sentence) initials() {
	kept := s.items[:0]
	for i, it := range s.items {
		if n := len(kept) - 1; it.raw == "." && n >= 0 && utf8.RuneCountInString(kept[n].raw) == 1 && isCapital(kept[n].raw) && i+1 < len(s.items) && (s.items[i+1].key == "," || isSmall(s.items[i+1].raw)) {
			kept[n].last = it.last
			continue
		}
		kept = append(kept, it)
	}
	s.items = kept
}

// standsOn reads «стоит на своём: …», «стояли на том, что», and gives the cue's last word, 0 for none.
func (s *sentence) standsOn(i int) int {
	if !strings.HasPrefix(s.key(i), "стоя") && s.key(i) != "стоит" || s.items[i].tag != proffer.VERB || !s.is(i+1, "на") || !s.is(i+2, "своем", "том") || !s.is(i+3, ":", ",") || s.is(i-1, "не") {
		return 0
	}
	return i + 2
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

// ruVerb reads one verb of saying.
func (s *sentence) ruVerb(i int) {
	it := s.items[i]
	cue := s.f.lex.verbs[it.lemma]
	last := i // the cue's last word
	if k := s.standsOn(i); k > 0 {
		last, cue = k, &verbCue{stance: proffer.Asserts, phrase: proffer.Asserts, frames: "qt", negated: "-"}
	}
	if p := s.withWords(i); p != nil {
		last, cue = i+len(p.words), p.cue
	}
	h := hit{cue: span{i, last + 1}, stance: cue.stance, confidence: 900}
	if s.is(i+1, "понять", "знать", "слово") && (it.lemma == "дать" || it.lemma == "давать") && s.is(i+2, ",") {
		last, cue = i+1, &verbCue{stance: proffer.Asserts, phrase: proffer.Asserts, frames: "qtw", negated: "declines"}
		h.cue.to = i + 2
		if s.is(i+1, "слово") {
			h.stance = proffer.Plans
		}
	}
	if cue.stance == proffer.Admits && s.findsGuilty(i) {
		return
	}
	if cue.stance == proffer.Declines && s.is(i+1, "от") && s.givenUp(it.lemma, i+2) {
		return
	}
	if s.disbelieves(i) {
		return
	}
	if s.f.lex.role("gesture", it.lemma) {
		if !s.withLimb(i) {
			return
		}
		if s.shrugs(i) {
			return
		}
	}
	if it.fine == "ger" && strings.HasPrefix(it.lemma, "отве") && s.is(i+1, "на") && s.f.lex.role("put", s.at(i+2).lemma) {
		return // «отвечая на вопрос»: when it was said
	}
	if s.thinksFit(i) || s.is(i+1, "ли") || s.ownMind(i) || it.fine == "ger" && it.lemma == "говорить" {
		return
	}
	if s.f.lex.role("blind", it.lemma) && !s.is(i-1, "не") {
		return
	}
	if s.is(i-1, "не") {
		if cue.negated == "-" || cue.negated == "" {
			return
		}
		if s.f.lex.role("blind", it.lemma) && !s.atFault(i) {
			return
		}
		h.cue.from, h.stance = i-1, proffer.Stance(cue.negated)
		if k := i + 3; s.is(i+1, "и") && s.is(i+2, "не") && s.at(k).fine == it.fine && s.f.lex.verbs[s.at(k).lemma] != nil { // «не подтвердили и не опровергли обыск»
			last, h.cue.to = k, k+1
		}
	}
	switch {
	case it.fine == "inf":
		gov := s.governor(i)
		if gov < 0 {
			return
		}
		if h.cue, h.source, h.carried = s.governed(i, gov); !h.source.ok() && !h.carried {
			return
		}
	case it.fine == "part":
		if !activeParticiple(it.key) || !s.is(i-1, ",") || s.at(i+1).fine == "inf" && !cue.takes("i") || s.agreesTo(i) {
			return
		}
		h.source = s.antecedent(i)
	case it.fine == "ger":
		if it.lemma == "сослаться" || it.lemma == "ссылаться" {
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
		if !h.source.ok() && (strings.HasPrefix(it.fine, "pres-3p") || it.fine == "past-p") {
			if far := s.whoWrote(i); far.ok() {
				h.source, h.carried = far, false
			} else if far := s.placeFar(i); far.ok() { // «в комитете, впрочем, допускают»
				h.source, h.carried = far, false
			}
		}
		if cue.takes("n") && h.source.ok() && h.source.from > i && s.worthOf(h.source) <= 1 && !s.is(h.source.from-1, "в", "на") {
			h.source = s.subject // what stands after the verb is its object
			if !h.source.ok() {
				h.source, h.carried = s.mainSubject(i), false
			}
		}
	}
	if !h.source.ok() && strings.HasPrefix(it.fine, "pres-3s") && s.is(i-1, ",") && s.is(i+1, ",") {
		h.carried = true // «В больнице ему, говорит, велели молчать»
	}
	if s.f.lex.role("shows", it.lemma) && h.source.ok() && s.boundRight(i+1) < len(s.items) && s.personIn(h.source) && !s.is(s.boundRight(i+1)+1, "что", "как") {
		return // «мэр показал письмо»
	}
	if !h.source.ok() && (it.fine == "past-p" || it.fine == "pres-3p") && s.at(s.boundLeft(h.cue.from)-1).tag == proffer.SCONJ && !s.is(s.boundRight(i+1)+1, "что", "чтобы") && !s.is(s.boundRight(i+1), ":", "\"") && s.spoken {
		return // «рассказал, что о холоде докладывали»: nobody knows who
	}
	if (it.lemma == "отвечать" || it.lemma == "ответить" || it.lemma == "реагировать") && h.stance == proffer.Declines && h.source.ok() && !s.actorIn(h.source) && s.worthOf(h.source) < 3 {
		return // «опухоль не отвечает на лечение»
	}
	if (it.lemma == "исключить" || it.lemma == "исключать") && h.stance == proffer.Denies && !s.is(i-1, "не") && s.fromList(i) {
		return // «исключил судно из реестра»
	}
	if far := s.ownObject(i, cue, h); far.ok() {
		h.source, h.carried = far, false
	}
	if o := s.faultIn(h); o.ok() && s.is(i-1, "не") { // «Водитель | вины за собой не видит»
		h.source.to = o.from
		if h.source.ok() {
			h.content, h.confidence = []span{{o.from, h.cue.from}}, 800
			s.emit(h)
			return
		}
	}
	if c := s.cited(i, h.source); c.ok() {
		h.source, h.carried = c, false
	}
	if h.source.ok() && h.source.from > i && s.f.lex.role("sourced", it.lemma) && s.worthOf(h.source) < 3 {
		return // «установят камеры»
	}
	if h.source.ok() && h.source.from > i {
		h.source = s.introduced(s.described(h.source))
	}
	if (h.stance == proffer.Demands || cue.stance == proffer.Demands) && s.keepsNameBack(i) && !s.asked(i) || s.is(h.source.from, "кто") && (h.source.from == 0 || s.is(h.source.from-1, ",")) && h.source.to == h.source.from+1 {
		return // «проверяют, кто предупредил»: nobody who is named
	}
	if !h.source.ok() && !h.carried && s.f.lex.role("sourced", it.lemma) {
		return
	}
	if s.f.lex.role("state", it.lemma) && (!h.source.ok() || s.at(s.boundLeft(h.cue.from)-1).tag == proffer.SCONJ && h.source == s.subject) {
		return
	}
	if (it.lemma == "отклонить" || it.lemma == "отклонять") && h.source.ok() && s.f.lex.role("court", s.items[h.source.from].lemma) {
		return // a ruling
	}
	if (it.lemma == "ответить" || it.lemma == "отвечать") && h.stance == proffer.Asserts && s.f.lex.role("flatly", s.key(i+1)) {
		h.stance, cue = proffer.Denies, &verbCue{stance: proffer.Denies, phrase: proffer.Denies, frames: cue.frames, negated: cue.negated, preps: cue.preps}
	}
	if it.lemma == "узнать" && s.is(h.source.from, "мы", "я") && h.source.to == h.source.from+1 {
		return
	}
	if it.lemma == "знать" && (h.carried || !s.heardFrom(h.source)) {
		return
	}
	if h.stance == proffer.Declines && h.source.ok() && h.source.to <= i && s.f.lex.role("put", s.items[h.source.to-1].lemma) {
		for k := h.source.to - 2; k > h.source.from; k-- {
			if s.is(k, "на") {
				h.source.to = k // «директор | на вопросы отвечать отказался»
			}
		}
	}
	if s.f.lex.role("tally", it.lemma) && it.fine != "past-p" && !s.bodyIn(h.source) {
		return // «она насчитала девять грузовиков»: what somebody did
	}
	if h.stance == proffer.Denies && h.source.ok() && cue.takes("n") && s.is(h.cue.from-1, "все") {
		h.content = []span{{h.cue.from - 1, h.cue.from}} // «всё отрицает»
		h.source.to = min(h.source.to, max(h.cue.from-1, h.source.from+1))
		s.emit(h)
		return
	}
	if it.lemma == "молчать" {
		if b := s.boundLeft(h.cue.from); s.at(b-1).tag == proffer.SCONJ || s.question(b) {
			return // «в том, что тот молчал»
		}
		if h.source.to < i && s.is(h.source.to, "на") && s.f.lex.role("put", s.items[i-1].lemma) { // «мэрия на наши письма молчит»
			h.content = []span{{h.source.to, i}}
			s.emit(h)
			return
		}
	}
	right := s.rightChunks(i)
	h.hearer = s.hearer(append(right, s.chunks(s.boundLeft(h.cue.from), h.cue.from)...), h.source)
	s.ruComplement(last, cue, h)
}

// shrugs reads «На вопрос о сроках мэр развёл руками»: no answer.
func (s *sentence) shrugs(i int) bool {
	q := s.questionBefore(i)
	if c := s.chunk(0, i); !q.ok() && c.kind == 'p' && s.is(0, "на") && s.f.lex.role("put", s.items[c.head].lemma) {
		if q = c.span; s.is(q.to, "о", "об") {
			q.to = s.chunk(q.to, i).to
		}
	}
	if !q.ok() {
		return false
	}
	src, carried := s.ruSource(i, i)
	if src.from < q.to && src.ok() {
		src.from = q.to
	}
	s.emit(hit{cue: span{i, i + 1}, source: src, carried: carried, content: []span{q}, stance: proffer.Declines, confidence: 800})
	return true
}

// ownObject is the speaker of the verb at i where what stands right before it looks like its subject and is its object: «мэр родство
// признаёт, а причастность отвергает», «…, журнал же показать отказался».
func (s *sentence) ownObject(i int, cue *verbCue, h hit) span {
	if !cue.takes("n") && cue.stance != proffer.Declines || !h.source.ok() || h.source.to > i || s.boundRight(i+1) != i+1 && !s.namedSo(i) || s.actorIn(h.source) || h.source.from < s.boundLeft(h.cue.from) {
		return span{}
	}
	far := s.subject
	if !far.ok() || far.from >= h.source.from {
		far = span{}
		for v := h.source.from - 1; v >= 0; v-- {
			if it := s.items[v]; it.finite() && it.tag != proffer.AUX {
				if src, w := s.subject2(v, v); w >= 3 {
					far = src
				}
				break
			}
		}
	}
	if !s.actorIn(far) {
		return span{}
	}
	return far
}

// namedSo says that nothing but a word in the instrumental stands behind the verb of naming at i: «подпись считает поддельной».
func (s *sentence) namedSo(i int) bool {
	end := s.boundRight(i + 1)
	c, ok := s.np(i+1, end, "i")
	return ok && c.to == end && stance.Is("ru", "caller", stance.Word{Form: s.items[i].lemma})
}

// introduced adds to a source without a name, at the end of the sentence, the name behind its comma: «сообщил глава делегации,
// вице-премьер Ян Крог».
func (s *sentence) introduced(src span) span {
	end := s.boundRight(src.to + 1)
	if !s.is(src.to, ",") || !s.is(end, ".", ",") && end < len(s.items) {
		return src
	}
	for k := src.from; k < src.to; k++ {
		if it := s.items[k]; it.tag == proffer.PRON || s.named(k) != 0 && s.f.a.Names[s.named(k)-1].Kind == proffer.KindPerson {
			return src
		}
	}
	c, ok := s.np(src.to+1, end, "n")
	if !ok || c.to != end || c.class != "person" || s.items[end-1].tag != proffer.PROPN {
		return src
	}
	return span{src.from, end}
}

// personIn says that a source has a word for a person, a person's name or a pronoun.
func (s *sentence) personIn(source span) bool {
	for k := source.from; k < source.to; k++ {
		if it := s.items[k]; it.tag == proffer.PRON && !s.possessiveWord(k) || s.personNamed(k) || s.person(it) {
			return true
		}
	}
	return false
}

// atFault says that what is not seen at the verb i is a fault.
func (s *sentence) atFault(i int) bool {
	for k := s.boundLeft(i); k < s.boundRight(i+1); k++ {
		if s.f.lex.role("fault", s.items[k].lemma) {
			return true
		}
	}
	return false
}

// faultIn is the fault at the end of a source that is no part of it but the object of its verb in the genitive, a pronoun before it
// included.
func (s *sentence) faultIn(h hit) span {
	for k := h.source.from + 1; k < h.source.to; k++ {
		if s.items[k].tag == proffer.NOUN && s.f.lex.role("fault", s.items[k].lemma) && strings.Contains(s.items[k].fine, "g") {
			if s.is(k-1, "своей", "никакой", "никаких", "своих", "ничьей") {
				return span{k - 1, k + 1}
			}
			return span{k, k + 1}
		}
	}
	return span{}
}

// fromList says that what the verb at i takes out is taken out of something.
func (s *sentence) fromList(i int) bool {
	for _, c := range s.rightChunks(i) {
		if c.kind == 'p' && s.is(c.from, "из") {
			return true
		}
	}
	return false
}

// heardFrom says that a source is somebody unnamed of whom «знает» reports what he tells: «источник в мэрии знает, что».
func (s *sentence) heardFrom(source span) bool {
	for k := source.from; k < source.to; k++ {
		if s.items[k].tag == proffer.NOUN {
			return s.f.lex.role("hearsay", s.items[k].lemma)
		}
	}
	return false
}

// bodyIn says that a source has a word for a body or a document.
func (s *sentence) bodyIn(source span) bool {
	for k := source.from; k < source.to; k++ {
		if c := classOf("ru", s.items[k].lemma); c == "body" || c == "doc" || c == "media" {
			return true
		}
	}
	return false
}

// agreesTo reads «согласившимися ответить»: consent to a deed, nothing said.
func (s *sentence) agreesTo(i int) bool {
	return s.f.lex.role("consent", s.items[i].lemma) && s.at(i+1).fine == "inf"
}

// givenUp says that what is refused, the noun phrase at k, is a thing or a deed and no answer: «отказались от прививок».
func (s *sentence) givenUp(verb string, k int) bool {
	for to := k + 3; k < to && k < len(s.items) && !s.items[k].mark(); k++ {
		if it := s.items[k]; it.tag == proffer.NOUN {
			refuses := verb == "отказаться" || verb == "отказываться"
			return s.f.lex.role("dropped", it.lemma) || refuses && !s.f.lex.role("silence", it.lemma) && !s.f.lex.role("talk", it.lemma)
		}
	}
	return false
}

// findsGuilty reads «признал его виновным»: a verdict, nobody's admission.
func (s *sentence) findsGuilty(i int) bool {
	for k := max(0, i-2); k < min(len(s.items), i+14) && !s.is(k, "."); k++ {
		switch s.items[k].lemma {
		case "виновный", "невиновный", "виновен", "недействительный", "банкрот", "незаконный", "экстремистский", "нежелательный", "вменяемый", "невменяемый":
			return true
		}
		if k > i && s.is(k, "что") {
			return false
		}
	}
	return false
}

// ownMind says that the speaker tells what goes on in his own mind or interrupts himself: «я думаю», «скажем».
func (s *sentence) ownMind(i int) bool {
	it := s.items[i]
	if it.fine == "pres-1p" && it.lemma == "сказать" {
		return true
	}
	if cue := s.f.lex.verbs[it.lemma]; it.fine == "pres-1p" && cue != nil && cue.stance == proffer.Demands && s.depth == 0 && !s.f.run.dash && !s.is(i-1, "мы") {
		return false // «Просим граждан сохранять спокойствие»: whose paper it is
	}
	return s.f.lex.role("mental", it.lemma) && (it.fine == "pres-1s" || it.fine == "pres-1p")
}

// keepsNameBack reads «попросил не называть его имени»: why a source is not named, no statement.
func (s *sentence) keepsNameBack(i int) bool {
	if s.is(i+1, "об", "о") && s.is(i+2, "анонимности") {
		return true
	}
	for k := i + 1; k < min(len(s.items), i+4); k++ {
		if s.items[k].fine == "inf" && s.is(k-1, "не") && (s.items[k].lemma == "называть" || s.items[k].lemma == "раскрывать" || s.items[k].lemma == "назвать" || s.items[k].lemma == "указывать" || s.items[k].lemma == "упоминать" || s.items[k].lemma == "печатать" || s.items[k].lemma == "публиковать") {
			return true
		}
	}
	return false
}
