package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// arComplement finds what the verb at i says, from the item after its source on, and emits.
func (s *sentence) arComplement(i, end int, cue *verbCue, h hit) {
	if s.arAside(i, end, h) {
		return
	}
	reach, said := s.reach(end, i), false
	for k := end; k < reach; k++ {
		if s.saidSo(k) && (cue.takes("n") && s.firstObject(end, k, h) < k || cue.stance != proffer.Asserts && s.takenBefore(end, k, cue)) {
			reach = k
			break
		}
		if s.word(k, "as_follows") && s.is(k+1, "يلي", "ياتي") {
			continue // بما يلي:
		}
		if s.saidSo(k) {
			s.f.cues[s.bytes(span{k, k + 1}).Start], said = true, true
			continue
		}
		switch {
		case (s.word(k, "asks") || s.is(k, "ما") && s.is(k+1, "اذا")) && (h.stance == proffer.Declines || cue.takes("t")):
			if o := s.firstObject(end, k, h); s.items[i].lemma == "رفض" && o < k && s.silent(o) {
				h.stance = proffer.Declines // رفضت الوزارة الإفصاح عما إذا
			}
			h.content, h.confidence = []span{{k, s.arEnd(k, i)}}, 880
			s.emit(h)
			return
		case s.is(k, ":") && cue.takes("n") && cue.stance != proffer.Asserts && s.firstObject(end, k, h) < k && !s.saidSoon(end, k):
			h.content, h.confidence = []span{{s.firstObject(end, k, h), k}}, 800
			if c, ok := s.afterColon(k); ok && s.items[c[0].from].quote != nil {
				h.content = append(h.content, c...)
			}
			s.emit(h)
			return
		case (s.is(k, ":") || s.speech(k) && s.bytesGap(k)) && cue.takes("q"), s.is(k, ":") && s.speech(k+1) && cue.takes("c"):
			if s.is(k, ":") && k == len(s.items)-1 {
				s.openRun(h)
				return
			}
			if c, ok := s.afterColon(k); ok {
				h.content, h.confidence = c, 950
				if s.items[c[0].from].quote == nil {
					h.content[0].to = s.arEnd(c[0].from, i)
				}
				s.startRun(s.emit(h))
				return
			}
		case s.that(k) > 0 && s.is(k-1, "بعد", "قبل") && s.is(s.arComma(k), ",") && s.setOff(s.arComma(k)):
			k = s.arComma(k) // أُغلق قبل أن يُنشر، أن
		case s.that(k) > 0 && s.is(k-1, "بعد", "قبل") && s.is(s.arComma(k), ":") && cue.takes("q"):
			k = s.arComma(k) - 1 // يقول السائق قبل أن يطفئ مصباحه: «…»
		case s.that(k) > 0 && s.word(k-1, "subordinates"):
			return
		case s.that(k) > 0 && (cue.takes("t") || said && cue.takes("q") || h.stance == proffer.Declines):
			start := k
			if s.that(k) == 1 {
				start++
			}
			h.content, h.confidence = []span{{start, s.arEnd(start, i)}}, 930
			if o := s.firstObject(end, k, h); o < k && s.arPrep(o) == "" && !h.hearer.ok() && (h.stance == proffer.Demands || h.stance == proffer.Accuses) {
				h.content[0].from = o // طالب النواب الحكومة بأن تستقيل
			}
			s.emit(h)
			s.f.cues[s.bytes(span{k, k + 1}).Start] = true
			return
		case s.is(k, "علي") && cue.takes("q") && s.quoteCloses(k):
			continue // علّقت السفارة على الصورة بكلمة واحدة: «مفبركة»
		case s.arTakes(k, cue) && s.testifies(i, h):
			return
		case s.arTakes(k, cue) && !s.arVenueOnly(k, cue) && !s.saidSoon(k, s.apart(k, reach, cue)) && !(cue.takes("t") && s.that(k) == 0 && s.thatLater(k, reach)):
			if j := s.prepClause(k); j > 0 && cue.takes("t") {
				start := j
				if s.that(j) == 1 {
					start++
				}
				h.content, h.confidence = []span{{start, s.arEnd(start, i)}}, 920
			} else {
				from := k
				if o := s.firstObject(end, k, h); h.stance == proffer.Demands || h.stance == proffer.Accuses || h.stance == proffer.Warns || o < k && cue.takes("n") && s.ownWord(o) {
					from = o
				} else if cue.takes("n") && k-1 > end && s.ownWord(k-1) && s.f.lex.nouns[s.items[k-1].lemma] != nil {
					from = k - 1 // أعلنت الحركة في بيان مسؤوليتها عن
				}
				h.stance = s.expressed(from, h.stance)
				if cue.stance == proffer.Asserts && (s.worry(k+1) || s.arPrep(k) != "" && s.worry(k+2)) || s.worry(k) { // عن بالغ قلقها
					h.stance = proffer.Warns
				}
				h.content, h.confidence = []span{{from, s.arEnd(k, i)}}, 800
			}
			s.emit(h)
			return
		}
	}
	if q := s.lastQuote(end); q > 0 && !s.participleIn(end, q) && cue.takes("q") && !cue.takes("n") && h.source.from == i+1 && s.arPrep(i+1) == "" && q <= end+reachOfQuote && s.items[q].quote.last-s.items[q].quote.first > 1 {
		h.content, h.confidence = []span{{q, q + 1}}, 800
		s.startRun(s.emit(h))
		return
	}
	s.arObject(i, end, reach, cue, h)
}

// quoteCloses says that what follows item k ends in a colon and a quotation that closes the sentence.
func (s *sentence) quoteCloses(k int) bool {
	const reach = 12 // items
	for j := k + 1; j < min(len(s.items), k+reach) && s.that(j) == 0 && !s.is(j, ","); j++ {
		if s.is(j, ":") {
			return s.speech(j+1) && s.lastQuote(j) == j+1
		}
	}
	return false
}

// participleIn says that a participle of a verb of saying stands in items [from, to), whose words follow: وردّ النائب متهماً إياها بـ«…».
func (s *sentence) participleIn(from, to int) bool {
	for k := from; k < to; k++ {
		if it := s.items[k]; it.tag == proffer.VERB && it.form() == "part" && adverbial(it.raw) && s.f.lex.verbs[it.lemma].says() && !s.saidSo(k) {
			return true
		}
	}
	return false
}

// reachOfQuote is how many items may stand between a source and its words in quotation marks without a colon.
const reachOfQuote = 5

// lastQuote is the quotation at the end of the sentence, at or behind item i, without a preposition or clause before it: قال مصدر رفض
// الكشف عن هويته «كلاهما مخطئ»; 0 for none.
func (s *sentence) lastQuote(i int) int {
	k := len(s.items) - 1
	for k >= i && s.items[k].mark() {
		k--
	}
	if k < i || s.items[k].quote == nil || s.arPrep(k-1) != "" || s.that(k-1) > 0 {
		return 0
	}
	return k
}

// testifies says that the verb at i gives testimony or a vote, which does not tell what was said: أدلت بشهادتها.
func (s *sentence) testifies(i int, h hit) bool {
	return s.items[i].lemma == "ادلي" && h.stance == proffer.Asserts
}

// saidSo is a participle or verbal noun that repeats the verb of saying before its clause: رد قائلا, نقل عنه قوله.
func (s *sentence) saidSo(k int) bool {
	return s.word(k, "saying_so")
}

// sayingSo says that words by which somebody goes on to say something stand at i, before a colon or a clause: سخر من الضجة بقوله:.
func (s *sentence) sayingSo(i int) bool {
	byWord := s.word(i, "by_saying") || s.is(i, "القول") && (s.at(i-1).tag == proffer.ADP || s.is(i-1, "حد"))
	return byWord && (s.is(i+1, ":") || s.that(i+1) > 0 || s.venueColon(i+1) > 0) && !s.f.cues[s.bytes(span{i, i + 1}).Start]
}

// saidBefore is the subject, right before item i, of a verb of saying in a relative clause: التعهد الذي سخر منه النائب [بقوله].
func (s *sentence) saidBefore(i int) span {
	const reach = 10 // items
	for k := i - 1; k >= max(1, i-reach) && !s.items[k].mark(); k-- {
		if it := s.items[k]; !it.tells() || s.f.lex.verbs[it.lemma] == nil || !s.relative(k-1) && !s.word(k-1, "what") {
			continue
		}
		from := k + 1
		for s.prepPronoun(from) {
			from++
		}
		if from < i && s.arPrep(from) == "" && s.arPhraseEnd(from, &verbCue{preps: []string{"ب"}}) == i {
			return span{from, i}
		}
		return span{}
	}
	return span{}
}

// venueColon is the colon before a quotation behind where something was said, at i: بقوله أمام المجلس: «…»; 0 for none.
func (s *sentence) venueColon(i int) int {
	const most = 5 // items
	if s.arPrep(i) == "" && s.at(i).tag != proffer.ADP && s.at(i).tag != proffer.ADV {
		return 0
	}
	for k := i + 1; k < min(len(s.items)-1, i+most) && s.that(k) == 0; k++ {
		if s.is(k, ":") && s.speech(k+1) {
			return k
		}
	}
	return 0
}

// goesOnSaying reads them, of the sentence's speaker.
func (s *sentence) goesOnSaying(i int) {
	h := hit{cue: span{i, i + 1}, source: s.subject, stance: proffer.Asserts, confidence: 850, carried: !s.subject.ok()}
	if b := s.saidBefore(i); b.ok() {
		h.source, h.carried = b, false
	} else if !s.spoken {
		if h.source, h.carried = s.arMain(i), false; !h.source.ok() {
			return
		}
	}
	colon := max(i+1, s.venueColon(i+1))
	switch c, ok := s.afterColon(colon); {
	case s.is(colon, ":") && ok:
		h.content = c
	case s.that(i+1) == 1:
		h.content = []span{{i + 2, s.arEnd(i+2, i)}}
	default:
		h.content = []span{{i + 1, s.arEnd(i+1, i)}}
	}
	s.startRun(s.emit(h))
}

// takenBefore says that the verb has a complement of its own before item k: طالب باستقالته، قائلا.
func (s *sentence) takenBefore(from, k int, cue *verbCue) bool {
	for j := from; j < k; j++ {
		if s.arTakes(j, cue) && !s.arVenueOnly(j, cue) {
			return true
		}
	}
	return false
}

// apart is reach, or the participle behind a comma that opens a statement of its own beside the complement at k.
func (s *sentence) apart(k, reach int, cue *verbCue) int {
	for j := k + 2; j < reach && cue.stance != proffer.Asserts; j++ {
		if s.saidSo(j) {
			return j
		}
	}
	return reach
}

// thatSoon says that a complementiser follows item k before the next mark.
func (s *sentence) thatSoon(k, reach int) bool {
	for j := k + 1; j < min(len(s.items), reach); j++ {
		if s.items[j].mark() {
			return false
		}
		if s.that(j) > 0 {
			return true
		}
	}
	return false
}

// thatLater says that بأن comes after item k, so that the preposition at k is no complement's.
func (s *sentence) thatLater(k, reach int) bool {
	for j := k + 2; j < reach; j++ {
		if s.that(j) > 0 && strings.HasPrefix(s.key(j), "بان") && s.is(j-1, ",") {
			return true
		}
	}
	return false
}

func (s *sentence) saidSoon(k, reach int) bool {
	for j := k; j < reach; j++ {
		if s.saidSo(j) {
			return true
		}
	}
	return false
}

// arTakes says that item k is or begins with a preposition that the verb takes.
func (s *sentence) arTakes(k int, cue *verbCue) bool {
	p := s.arPrep(k)
	return p != "" && in(cue.preps, p) || s.unknownBehindB(k) && in(cue.preps, "ب")
}

// unknownBehindB says that a word that no list knows begins with ب, which may be the preposition: نصح السكان بغلي المياه.
func (s *sentence) unknownBehindB(k int) bool {
	it := s.at(k)
	return it.tag == proffer.NOUN && it.quote == nil && it.clitics() == "" && strings.HasPrefix(it.raw, "ب") && s.named(k) == 0 && !morph.Known("ar", it.lemma) && !strings.HasSuffix(it.raw, "ة")
}

// arVenueOnly says that a preposition the verb takes here begins an adjunct: في مؤتمر صحفي.
func (s *sentence) arVenueOnly(k int, cue *verbCue) bool {
	return s.arPrep(k) == "في" && s.arVenue(k)
}

// prepClause is the complementiser after a preposition (إلى أن, من أن, بأن), or 0.
func (s *sentence) prepClause(k int) int {
	if s.that(k) > 0 {
		return k
	}
	if s.items[k].tag == proffer.ADP && s.that(k+1) > 0 {
		return k + 1
	}
	return 0
}

// arObject reads a noun phrase as complement: نفى الوزير الاتهامات.
func (s *sentence) arObject(i, end, reach int, cue *verbCue, h hit) {
	if !cue.takes("n") && h.stance != proffer.Declines && !cue.takes("e") {
		return
	}
	from := s.firstObject(end, reach, h)
	if s.f.lex.role("unwilling", s.items[i].lemma) && s.is(end, "في") && end+1 < reach && s.silent(end+1) {
		from = end // لم يرغب في الحديث إلينا
	}
	if k := s.arComma(end); s.arPrep(end) != "" && s.arVenue(end) && !s.hasVerb(end, k) && reach == k && s.objectBehindAside(k, cue) > 0 {
		end = k // ونفى فلان في منشور على صفحته، قبل ساعات، أي صلة
	}
	if s.is(end, ",") && reach == end && s.objectWord(end+1) {
		from, reach = end+1, len(s.items)
	} else if o := s.objectBehindAside(end, cue); o > 0 {
		from, reach = o, len(s.items)
	}
	if from >= reach || from >= len(s.items) || s.items[from].mark() {
		if s.f.lex.role("mute", s.items[i].lemma) && h.stance == proffer.Declines && h.cue.from < i && h.source.from == i+1 && !s.relative(h.cue.from-1) && !s.word(h.cue.from-1, "conditions") {
			h.content, h.confidence = []span{{i, i + 1}}, 740 // ولم يعلق الوزير
			s.emit(h)
		}
		return
	}
	for from+1 < reach && from+1 < len(s.items) && adverbial(s.items[from].raw) && s.items[from].clitics() == "" && s.named(from) == 0 && (adverbial(s.items[from+1].raw) || s.objectWord(from+1)) {
		from++ // نفت نفياً قاطعاً وجود أي دفتر
	}
	it := s.items[from]
	switch {
	case it.tag == proffer.VERB && it.form() != "part" && !s.deed(from), s.arPrep(from) != "" && h.stance != proffer.Declines && !(strings.Count(s.items[i].fine, "+") == 2 && cue.takes("n")): // عزاه إلى
		return
	case s.items[i].lemma == "رفض" && s.silent(from):
		h.stance = proffer.Declines
	case s.ownDeed(from) && s.f.lex.role("refusing", it.lemma):
		h.stance = proffer.Denies // أعلنت رفضها للمشروع
	}
	if s.items[i].lemma == "عرض" && (adverbial(it.raw) || classOf("ar", it.lemma) == "doc" || !morph.Masdarish(it.key) && it.form() != "masdar" && !s.ownTail(from)) {
		return // عرضت صوراً, عرض تقرير اللجنة, عرضت مضمون الحوار على: nothing is offered
	}
	h.content, h.confidence = []span{{from, s.arEnd(from, i)}}, 740
	if s.ownWord(from) {
		h.stance = s.expressed(from, h.stance)
	}
	s.emit(h)
}

// ownWord says that the noun at i has a pronoun: استعداده.
func (s *sentence) ownWord(i int) bool {
	return s.at(i).tag == proffer.NOUN && strings.Count(s.at(i).fine, "+") == 2
}

// deed says that what could be a verb in the past is a verbal noun, where an object is expected: أعلنت الشركة تراجع أرباحها.
func (s *sentence) deed(i int) bool {
	it := s.at(i)
	if it.tag != proffer.VERB || it.clitics() != "" || it.form() != "past-m" {
		return false
	}
	next := s.at(i + 1)
	if s.ownDeed(i) {
		return true
	}
	return s.objectWord(i) || s.article(i+1) || next.tag == proffer.NOUN && next.clitics() == "" || s.named(i+1) != 0
}

// objectBehindAside is the object behind what commas set off after the subject, how or when it was said: وأنكرت الوزارة، في رد
// مكتوب، حدوث أي إعادة; أعلن الوزير، الأحد، مقتل; 0 for none.
func (s *sentence) objectBehindAside(end int, cue *verbCue) int {
	if !s.is(end, ",") || !cue.takes("n") || !s.f.lex.role("how", s.arPrep(end+1)) && !s.temporal(end+1) && !s.is(end+1, "قبل", "بعد", "عقب") {
		return 0
	}
	const most = 16 // items between the commas
	b := s.arComma(end + 1)
	o := b + 1
	if !s.is(b, ",") || b-end > most || o >= len(s.items) || s.items[o].tag != proffer.NOUN && !s.deed(o) && !s.objectWord(o) || s.arPrep(o) != "" || strings.HasPrefix(s.items[o].clitics(), "w") || s.items[o].form() == "part" {
		return 0
	}
	return o
}

// worry says that the word at i is a noun of concern.
func (s *sentence) worry(i int) bool {
	return s.f.lex.role("worry", s.at(i).lemma) || s.f.lex.role("worry", s.key(i))
}

// silent says that the word at i is a noun for what is kept back in silence: التعليق, الإفصاح.
func (s *sentence) silent(i int) bool {
	it := s.items[i]
	return s.f.lex.role("silence", it.lemma) || s.f.lex.role("silence", strings.TrimPrefix(it.key, "ال"))
}

// firstObject is the first word of an object before the preposition at k: اتهم [روسيا ب…].
func (s *sentence) firstObject(from, k int, h hit) int {
	if from < k && s.items[from].tag == proffer.ADP && !s.temporal(from+1) && k < len(s.items) && s.arPrep(k) != "" {
		return k
	}
	for i := from; i < k; i++ {
		it := s.items[i]
		if h.hearer.ok() && i >= h.hearer.from && i < h.hearer.to {
			continue
		}
		if s.word(i, "strongly") {
			i++ // بأشد العبارات
			continue
		}
		if it.mark() || s.temporal(i) || it.tag == proffer.NUM && s.temporal(i-1) || s.arPrep(i) != "" && s.arVenue(i) {
			if s.items[i].tag == proffer.ADP {
				i++
			}
			continue
		}
		if s.arPrep(i-1) != "" && s.items[i-1].tag == proffer.ADP {
			continue
		}
		return i
	}
	return k
}
