package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// arMain is the subject of the verb that opens the sentence, for a participle that carries it on.
func (s *sentence) arMain(i int) span {
	from := 1
	if s.word(0, "negates", "already") && s.at(1).tells() {
		from = 2 // لا يتردد المدير في القول إن, وقد سارعت الشركة إلى
	} else if it := s.items[0]; it.tag != proffer.VERB && !s.word(0, "was") && !s.unknownDeed() || it.form() == "part" || i < 3 {
		return s.behindOpening(i)
	}
	for s.prepPronoun(from) && from < i {
		from++ // ورد عليها النائب
	}
	to := s.arPhraseEnd(from, &verbCue{frames: "n"})
	for k := from + 1; k < to; k++ {
		if s.arPrep(k) != "" && s.personNamed(k-1) {
			to = k // غمز النائب سامي نوفل من قناة الوزير
		}
	}
	if to > from && to <= i && s.arPrep(from) == "" {
		return span{from, to}
	}
	return span{}
}

// unknownDeed says that the sentence opens with a word that no list knows and a person behind it, which is a verb: وغمز النائب
// سامي نوفل من قناة الوزير.
func (s *sentence) unknownDeed() bool {
	it := s.items[0]
	return it.tag == proffer.NOUN && it.clitics() == "" && !morph.Known("ar", it.lemma) && s.named(0) == 0 && classOf("ar", s.at(1).lemma) == "person" && (s.article(1) || s.named(2) != 0) && strings.HasPrefix(it.raw, "و")
}

// behindOpening is the subject of the first verb behind what a comma sets off at the sentence's beginning: من جانبها، أبقت
// الشركة على خطتها، محذرة.
func (s *sentence) behindOpening(i int) span {
	for k := 0; k < min(i, 3); k++ { // وهنا قاطعها النائب متسائلاً
		if it := s.items[k]; it.tells() && k > 0 && (s.items[k-1].tag == proffer.ADV || s.word(k-1, "then")) && s.arPrep(k+1) == "" {
			if to := s.arPhraseEnd(k+1, &verbCue{frames: "n"}); to > k+1 && to <= i {
				return span{k + 1, to}
			}
		}
	}
	b := s.arComma(0)
	if s.hasVerb(0, min(b, i)) || b+2 >= i || !s.is(b, ",") || !s.items[b+1].tells() && s.items[b+1].tag != proffer.NOUN || s.arPrep(0) == "" {
		return span{}
	}
	to := s.arPhraseEnd(b+2, &verbCue{frames: "n"})
	if c := classOf("ar", s.items[b+2].lemma); to <= i && to > b+2 && s.arPrep(b+2) == "" && (s.items[b+1].tells() || c == "person" || c == "body" || s.items[b+2].quote != nil) {
		return span{b + 2, to}
	}
	return span{}
}

// arBefore is the noun phrase that stands directly before a verb at the beginning of its clause: الوزير قال إن;
// after أما also where commas set something off.
func (s *sentence) arBefore(v int) span {
	if s.asFor() && v <= 40 {
		to := s.arPhraseEnd(1, &verbCue{})
		if to > 1 && to <= v && !s.cueSoon(to, v-to) {
			if s.is(to, ",") && s.calledBehind(to, v) {
				to = s.arComma(to + 1)
			}
			return span{1, to}
		}
	}
	if s.word(0, "was") && v <= 40 && (s.is(v-1, "قد") || s.is(v-1, ",")) {
		if to := s.arPhraseEnd(1, &verbCue{}); to > 1 && to <= v && !s.cueSoon(to, v-to) {
			return span{1, to}
		}
	}
	if c := s.items[v].clitics(); (strings.HasPrefix(c, "w") || strings.HasPrefix(c, "f")) && s.items[v].tag == proffer.VERB {
		return span{}
	}
	if s.relative(v - 1) {
		to := v - 1
		if s.is(to-1, ",") {
			to--
		}
		from := to
		for from > 0 && to-from < 8 && !s.items[from-1].mark() && (s.arPrep(from-1) == "" || s.arPrep(from-1) == "ل" && s.article(from-1) && s.at(from-2).tag != proffer.VERB) && s.items[from-1].tag != proffer.VERB {
			from--
		}
		if from > 0 && s.arPrep(from-1) != "" && s.items[from-1].tag != proffer.ADP {
			from--
		}
		return span{from, to}
	}
	from := v
	for from > 0 && !s.items[from-1].mark() && !s.speech(from-1) && s.that(from-1) == 0 {
		from--
	}
	if from == v || v-from > 16 {
		return s.opening(v)
	}
	if s.word(from, "still") && s.word(from+1, "still") {
		from += 2 // ما زالت الوزارة ترفض
	}
	for from < v && (s.word(from, "was", "was_i") || s.items[from].tag == proffer.PART || s.items[from].tag == proffer.CCONJ || s.items[from].tag == proffer.SCONJ || s.items[from].tag == proffer.ADV) {
		from++
	}
	to := v
	for to > from && (s.word(to-1, "whereas") || s.items[to-1].tag == proffer.PART || s.items[to-1].tag == proffer.ADV || s.word(to-1, "before_verb")) {
		to--
	}
	if r := s.relativeSubject(from, v); r.ok() {
		return r
	}
	for to > from && s.word(to-1, "himself") && strings.HasPrefix(s.key(to-1), "وه") {
		to-- // ظهر قائدها وهو يقول
	}
	if s.f.lex.role("goes_on", strings.TrimPrefix(s.key(from), "و")) && classOf("ar", s.at(from+1).lemma) == "person" {
		from++ // a verb that no list knows
		to = min(to, s.arPhraseEnd(from, &verbCue{}))
	}
	if from >= to || s.arPrep(from) != "" || s.hasVerb(from, to) || s.temporal(from) {
		return s.nearBefore(from, to)
	}
	it := s.items[from]
	if it.tag != proffer.NOUN && it.tag != proffer.PROPN && it.tag != proffer.PRON && it.tag != proffer.DET && it.tag != proffer.NUM && it.tag != proffer.ADJ && it.form() != "part" && it.quote == nil {
		return span{}
	}
	end := s.arPhraseEnd(from, &verbCue{})
	return span{from, min(end, to)}
}

// asFor says that the sentence opens with "as for".
func (s *sentence) asFor() bool { return s.is(0, "اما", "واما") }

// hadSaid is the subject between "had" and the verb at v: وكانت سلمى قد وصفت الرحلات بأنها.
func (s *sentence) hadSaid(v int) span {
	for k := v - 3; s.that(v-1) == 1 && k >= 0; k-- {
		if s.is(k, "سبق", "وسبق", "يسبق") && s.arPrep(k+1) == "ل" {
			return span{k + 1, v - 1} // وسبق للمدير أن أكد
		}
	}
	if !s.is(v-1, "قد") || v < 3 || !s.word(0, "was") || s.is(1, "قد") {
		return span{}
	}
	if b := s.arBefore(v); b.ok() && b.to <= v-1 {
		return b
	}
	return span{}
}

// saidOfIt says that what stands before the verb at v is what somebody else speaks of: شركة … التي قال إنها, where the gender
// tells, and صوراً قالت إنها, where it is a thing.
func (s *sentence) saidOfIt(v int) bool {
	if s.that(v+1) != 2 || v < 2 {
		return false
	}
	feminine := strings.HasSuffix(s.items[v].form(), "-f")
	if s.is(v-1, "التي", "والتي") {
		return !feminine && strings.HasSuffix(s.items[v].form(), "-m")
	}
	if s.is(v-1, "الذي", "والذي") {
		return feminine
	}
	it, c := s.items[v-1], classOf("ar", s.items[v-1].lemma)
	return it.tag == proffer.NOUN && it.quote == nil && !s.article(v-1) && s.named(v-1) == 0 && c != "person" && c != "body" && s.mainBefore(v-1).ok()
}

// mainBefore is the subject of the verb that opens the sentence, with the word at i for its object.
func (s *sentence) mainBefore(i int) span {
	if it := s.items[0]; it.tag != proffer.VERB || it.form() == "part" || i < 2 {
		return s.clauseMain(i)
	}
	if to := min(i, s.arPhraseEnd(1, &verbCue{frames: "n"})); to > 1 && s.arPrep(1) == "" {
		return span{1, to}
	}
	return span{}
}

// clauseMain is the same where the verb stands behind a comma: وفي مؤتمر صحفي، عرضت الوزيرة صوراً.
func (s *sentence) clauseMain(i int) span {
	const reach = 10 // items
	for k := i - 1; k > max(0, i-reach); k-- {
		if s.is(k-1, ",") && s.items[k].tells() {
			if to := min(i, s.arPhraseEnd(k+1, &verbCue{frames: "n"})); to > k+1 && s.arPrep(k+1) == "" {
				return span{k + 1, to}
			}
			return span{}
		}
		if s.items[k].tells() && s.items[k].clitics() == "" {
			if b := s.arBefore(k); b.to == k && s.speaks(b) {
				return b // الناشطة نشرت صورة قالت إنها
			}
		}
	}
	return span{}
}

// openedBy gives a silence without a complement what the sentence opens with: وعن موعد الافتتاح لم تفصح الوزيرة.
func (s *sentence) openedBy(v int, h hit) {
	if !h.source.ok() || h.cue.from < 2 || !s.word(0, "about") || s.hasVerb(1, h.cue.from) {
		return
	}
	h.content, h.confidence = []span{s.trim(span{1, h.cue.from})}, 800
	s.emit(h)
}

// opening is a person or body at the sentence's very beginning, set off from its verb by commas.
func (s *sentence) opening(v int) span {
	o := s.turned()
	if o >= len(s.items) {
		return span{}
	}
	c := classOf("ar", s.items[o].lemma)
	if base, ok := strings.CutSuffix(s.items[o].key, "ا"); ok && c == "" {
		c = classOf("ar", base) // لكن مسؤولاً
	}
	if v < 3 || v > 40 || strings.TrimLeft(s.items[o].clitics(), "wf") != "" && !s.article(o) || s.items[o].tag == proffer.VERB || c != "person" && c != "body" && s.named(o) == 0 && !s.is(o, "احد", "احدي") {
		return span{}
	}
	to := s.arPhraseEnd(o, &verbCue{})
	for s.prepPronoun(to) {
		to++ // مسؤولاً فيها
	}
	if to < v && s.is(to, ",") && !s.cueSoon(to, v-to) {
		if s.calledBehind(to, v) {
			return span{o, s.arComma(to + 1)}
		}
		return span{o, to}
	}
	return span{}
}

// calledBehind says that the comma at i opens what somebody is called, which a comma closes right before the verb at v: المتحدث باسم
// الحركة، المعروف بأبي ليث، نفى; ومتحدث باسمه، وهو العميد دانيال، وعد.
func (s *sentence) calledBehind(i, v int) bool {
	const most = 8 // items
	b := s.arComma(i + 1)
	if !s.is(b, ",") || b-i > most || v-b > 2 || s.hasVerb(i+1, b) {
		return false
	}
	if s.personNamed(b-1) && (classOf("ar", s.at(i+1).lemma) == "person" || s.personNamed(b-2)) && s.arPrep(i+1) == "" && s.at(i+1).clitics() != "w" {
		return true // محامي الشركة، الأستاذ ياسر عزت، فقال
	}
	return s.word(i+1, "called") || s.word(i+1, "himself") && (s.personNamed(i+2) || s.personNamed(i+3)) || s.personNamed(i+1) && s.personNamed(b-1)
}

// turned is the item behind the words that turn from the sentence before, where this one opens with some: غير أن, لكن.
func (s *sentence) turned() int {
	switch {
	case s.word(0, "but_of_it") && s.is(1, "ان"):
		return 2
	case s.word(0, "yet"):
		return 1
	}
	return 0
}

// clauseSubject is the subject that a clause opens with, where commas set something off between it and the verb at v: أن المقررة،
// ليلى منصور، كانت قد وصفت.
func (s *sentence) clauseSubject(v int) span {
	const reach = 18 // items
	for k := v - 1; k >= max(0, v-reach); k-- {
		if s.items[k].tells() && !s.word(k, "were") || s.is(k, ":", ";") || s.speech(k) {
			return span{}
		}
		if s.that(k) != 1 {
			continue
		}
		to := s.arPhraseEnd(k+1, &verbCue{})
		c := classOf("ar", s.at(k+1).lemma)
		if b := s.arComma(to + 1); to > k+1 && s.is(to, ",") && s.is(b, ",") && b < v && !s.hasVerb(to, b) && (c == "person" || c == "body" || s.named(k+1) != 0) && s.arPrep(k+1) == "" {
			return span{k + 1, b}
		}
		return span{}
	}
	return span{}
}

// relativeSubject is the noun phrase at from with its relative clause, where the verb at v agrees with it: التقرير الذي نشرته الصحيفة
// يتحدث عن.
func (s *sentence) relativeSubject(from, v int) span {
	it := s.items[v]
	r := from + 1
	for r < v && !s.relative(r) {
		r++
	}
	if r+1 >= v || it.clitics() != "" || s.arPrep(from) != "" || s.hasVerb(from, r) || !s.hasVerb(r, v) && it.form() != "pres-m" && it.form() != "pres-f" || s.feminine(from) != strings.HasSuffix(it.form(), "-f") {
		return span{}
	}
	if c := classOf("ar", s.items[from].lemma); c != "person" && c != "body" && c != "doc" && c != "media" && s.named(from) == 0 {
		return span{}
	}
	return span{from, v}
}

// nearBefore is the indefinite noun right before a verb that describes it: بعد [تقرير للجنة] أكد أن.
func (s *sentence) nearBefore(from, to int) span {
	k := to
	for k > from && to-k < 5 {
		it := s.items[k-1]
		if it.tag == proffer.ADP || it.tag == proffer.VERB || it.mark() || s.temporal(k-1) {
			break
		}
		k--
	}
	if k == to-1 && s.is(k-1, "من") && s.at(to).owned() && !s.article(k) && s.items[k].tag == proffer.NOUN && s.arPrep(k) == "" {
		return span{k, to} // اتصالا من مجهول هدده
	}
	for ; k < to; k++ {
		c := classOf("ar", s.items[k].lemma)
		if (c == "doc" || c == "person" || c == "body") && !s.article(k) && !(c == "body" && s.ownWord(k)) {
			return span{k, to}
		}
	}
	return s.writtenBefore(from, to)
}

// writtenBefore is the document without article, with what belongs to it, that the verb at to describes: رسالة من الشركة تبلغها بأن.
func (s *sentence) writtenBefore(from, to int) span {
	const most = 8 // items
	it := s.at(to)
	if !strings.HasPrefix(it.form(), "pres") || it.clitics() != "" {
		return span{}
	}
	for k := to - 1; k >= max(from, to-most); k-- {
		if s.hasVerb(k, k+1) {
			return span{}
		}
		if classOf("ar", s.items[k].lemma) == "doc" && s.items[k].tag == proffer.NOUN && !s.article(k) && !s.ownWord(k) && !s.article(k+1) && s.feminine(k) == strings.HasSuffix(it.form(), "-f") {
			return span{k, to}
		}
	}
	return span{}
}

// arVenue says that the prepositional phrase at i tells when or where something was said.
func (s *sentence) arVenue(i int) bool {
	head := i
	if s.items[i].tag == proffer.ADP {
		head = i + 1
	}
	return s.f.lex.role("venue", s.at(head).lemma) || s.temporal(head)
}

// arHearer is who is told, after the source: للصحفيين, لوكالة «…», الصحفيين.
func (s *sentence) arHearer(from int) span {
	for i := from; i < min(len(s.items), from+14); i++ {
		it := s.items[i]
		if s.that(i) > 0 || it.mark() || s.speech(i) {
			return span{}
		}
		if !s.f.lex.role("hearer", it.lemma) {
			continue
		}
		p := s.arPrep(i)
		if p != "ل" && p != "" || p == "" && s.arPrep(i-1) != "مع" && s.arPrep(i-1) != "امام" && i != from {
			continue
		}
		to := i + 1
		for to < len(s.items) && to < i+5 && !s.items[to].mark() && s.arPrep(to) == "" && s.that(to) == 0 && !s.temporal(to) && s.items[to].tag != proffer.VERB && !s.speech(to) {
			to++
		}
		return span{i, to}
	}
	return span{}
}
