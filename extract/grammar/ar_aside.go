package grammar

import (
	"slices"
	"strings"

	"proffer"
)

// arAside reads a verb after what it reports: «…»، قال الوزير; كما قالت الوزارة.
func (s *sentence) arAside(i, end int, h hit) bool {
	as := s.f.lex.role("as", strings.TrimPrefix(s.key(i-1), "و")) || s.is(i-1, "ما") && s.word(i-2, "according")
	if as && s.is(i-1, "ما") && s.is(i-2, "علي") && s.takenByVerb(i-2) {
		return false // ولم تعلق الوزارة على ما ورد
	}
	if as {
		h.cue.from = i - 1
		if s.alsoSays(i, end) {
			h.cue.from = i
		}
		if s.is(i-1, "ما") {
			h.cue.from = i - 2
		}
		if s.alsoSays(i, end) || s.that(end) > 0 || s.is(end, ":") || s.is(0, "كما") && i == 1 && end < len(s.items) && !s.items[end].mark() { // كما قال إن, كما أعلن وقف: also
			return false
		}
	} else if s.clauseBefore(i, end) {
		h.content, h.confidence = []span{s.trim(span{0, s.asideMark(i)})}, 800
		return s.emit(h) >= 0
	} else if k := s.asideMark(i); !(s.is(k, ",", "—") && s.speech(k-1) || s.speech(k)) || s.ownComplement(i) || s.opensClause(i) && !s.bare(end) || strings.HasPrefix(s.items[i].clitics(), "w") {
		return false
	}
	if k := s.arComma(end); !as && s.relative(end) && h.source.ok() && h.source.to == end && !s.thatSoon(end, k) && k-end > 1 && !s.asksSilence(end+1) {
		h.source.to, end = k, k // «…»، تقول المحامية التي تدافع عن العمال
	}
	before := s.trim(span{0, h.cue.from})
	if s.is(before.to-1, "هكذا") {
		before = s.trim(span{0, before.to - 1})
	}
	after := s.trim(span{end, len(s.items)})
	switch {
	case before.ok() && !as:
		from := before.to - 1
		h.content = []span{{from, before.to}}
		if from > before.from && !s.items[from-1].mark() {
			h.content = []span{before}
		}
		h.confidence = 930
		s.startRun(s.emit(h))
		return true
	case before.ok():
		h.content, h.confidence = []span{before}, 880
	case after.ok() && s.is(end, ","):
		h.content = []span{after}
	default:
		return false
	}
	return s.emit(h) >= 0
}

// alsoSays says that the verb at i behind كما goes on to something else that is said: كما طالبت بإعادة الشحنة, كما أشار إلى أن.
func (s *sentence) alsoSays(i, end int) bool {
	cue := s.f.lex.verbs[s.items[i].lemma]
	return s.is(i-1, "كما", "وكما") && (end < len(s.items) && s.prepClause(end) > 0 || cue.stance != proffer.Asserts && s.arTakes(end, cue))
}

// clauseBefore says that the clause before the comma is what the verb at i says, whose subject closes the sentence: الطريق مقطوعة،
// يقول السائق.
func (s *sentence) clauseBefore(i, end int) bool {
	k := s.asideMark(i)
	for e := end; e < len(s.items); e++ {
		if !s.items[e].mark() {
			return false
		}
	}
	cue := s.f.lex.verbs[s.items[i].lemma]
	return end > i+1 && k > 1 && s.is(k, ",") && !s.speech(k-1) && s.items[i].clitics() == "" && !s.spoken && s.depth == 0 && cue.takes("q") && cue.stance == proffer.Asserts &&
		!cue.takes("n") && s.arPrep(0) == "" && !s.opensBelow() && !s.word(0, "yet")
}

// bare says that no object stands at i, behind the subject of a verb that may do without: «…»، أكد الوزير للصحفيين.
func (s *sentence) bare(i int) bool {
	return i >= len(s.items) || s.items[i].mark() || s.arPrep(i) != "" || s.items[i].clitics() == "w"
}

// asideMark is the item before a verb that follows speech, stepping over هكذا.
func (s *sentence) asideMark(i int) int {
	if s.is(i-1, "هكذا", "كما") {
		return i - 2
	}
	return i - 1
}

// takenByVerb says that the preposition at k belongs to a verb of saying before it that takes it.
func (s *sentence) takenByVerb(k int) bool {
	const reach = 10 // items
	for j := k - 1; j >= max(0, k-reach) && !s.items[j].mark(); j-- {
		if it := s.items[j]; it.tag == proffer.VERB && s.f.lex.verbs[it.lemma] != nil {
			return s.arTakes(k, s.f.lex.verbs[it.lemma])
		}
	}
	return false
}

// onRemand says that the word at i is ذمة with a case behind it, for which somebody is held: على ذمة التحقيق.
func (s *sentence) onRemand(i int) bool {
	return s.is(i, "ذمه") && !s.speaks(span{i + 1, i + 2})
}

// ownWords says that item i is a speaker's words with his pronoun, in بحسب تعبيره.
func (s *sentence) ownWords(i int) bool {
	it := s.at(i)
	return it.quote == nil && strings.Count(it.fine, "+") == 2 && s.f.lex.role("own_words", it.lemma)
}

// arPhrase reads «بحسب X، …» and «…، وفقا لـX».
func (s *sentence) arPhrase(i, end int, p phraseCue) {
	if s.f.lex.role("standard", s.at(end).lemma) || s.f.lex.role("standard", s.key(end)) { // وفق القانون
		return
	}
	if s.is(end, "الله") { // a name: حسب الله
		return
	}
	if s.is(end, "ما") { // بحسب ما قال: the verb reports
		return
	}
	if s.onLips(i, end) {
		return
	}
	own := s.ownWords(end)
	to := s.arPhraseEnd(end, &verbCue{})
	if own {
		to = end + 1
	} else if end > i+1 && s.ownWords(end-1) { // على حد قوله
		own, to = true, end
	}
	if to <= end {
		if s.at(end).quote == nil && s.arPrep(end) == "" {
			return
		}
		to = end + 1
	}
	if s.is(to, "(") && s.is(to+2, ")") {
		to += 3
	}
	to = s.saidOfUnnamed(end, to)
	if s.prepPronoun(to) && (s.is(to+1, ",") || s.asksSilence(min(to+1, len(s.items)-1))) {
		to++ // المهندس المشرف عليها; مصدر بها طلب عدم نشر اسمه
	}
	silence := to
	if to < len(s.items) && s.asksSilence(to) {
		silence = s.arComma(to)
	}
	h := hit{cue: span{i, end}, source: span{end, to}, stance: p.stance, confidence: 900}
	if own {
		h.cue, h.source, h.carried = span{i, to}, span{}, true
	}
	for k := to; k < min(len(s.items), to+3); k++ {
		if s.prepPronoun(k) && s.is(k+1, ",") && s.hasVerb(to, k) {
			to = k + 1 // بحسب زملاء شاركوا فيه
		}
	}
	left := s.trim(span{0, i})
	for k := i - 1; k > left.from; k-- {
		if s.word(k, "whereas") && s.that(k+1) > 0 && k > 0 {
			left.from = k + 2 - s.that(k+1)/2 // إذ إنها تُحفظ، بحسب المهندس
			break
		}
	}
	right := s.trim(span{silence, len(s.items)})
	if s.that(right.from) > 0 && s.is(to, ",") && s.is(i-1, ",") {
		left = span{} // وأظهر تحقيق، بحسب مصدر، أن
	}
	if s.that(right.from) == 1 {
		right.from++
	}
	for k := i - 1; k > 0; k-- {
		if s.that(k) > 0 && s.is(i-1, ",") && k == i-2 {
			left = span{}
		}
	}
	if i <= 2 && s.items[0].quote == nil || !left.ok() {
		if right.ok() {
			right.to = s.arEnd(right.from, i)
			h.content = []span{right}
		}
	} else if own && i > 0 && s.items[i-1].tells() && right.ok() { // وتظهر بحسب قولها وجود قوارب: the clause of that verb
		for k := i - 1; k > left.from; k-- {
			if s.is(k-1, ",") {
				left.from = k
			}
		}
		h.content = []span{left, right}
	} else {
		h.content = []span{left}
		if right.ok() && s.is(silence, ",") && !s.cueSoon(right.from, 2) {
			h.content = append(h.content, right)
		}
	}
	speaker := s.subject
	if n := s.emit(h); n >= 0 && strings.HasPrefix(s.key(i), "نقل") {
		s.handedOn(n, i)
		if speaker.ok() && s.is(i-1, ",") {
			s.subject = speaker // لكنه أكد: the one who speaks, not the one he has it from
		}
	}
}

// handedOn gives the one from whom another has it what that other, earlier in the sentence, hands on: ذكرت الصحيفة أن …، نقلا
// عن مسؤولين.
func (s *sentence) handedOn(n, i int) {
	x, before := &s.f.out[n], s.bytes(span{0, i})
	for k := n - 1; k >= 0 && before.Contains(s.f.out[k].Cue); k-- {
		if o := &s.f.out[k]; len(o.Content) == 1 && o.Content[0].Start > x.Source.End { // وأقر مسؤول، نقلا عن تقرير، بأن
			x.Content, x.Stance = slices.Clone(o.Content), o.Stance
			return
		}
	}
	for k := n - 1; k >= 0; k-- {
		o := &s.f.out[k]
		if !before.Contains(o.Cue) {
			return
		}
		if last := len(o.Content) - 1; last >= 0 && o.Stance == proffer.Asserts && o.Content[last].End <= x.Cue.Start {
			x.Content = slices.Clone(o.Content)
			return
		}
	}
}

// onLips reads a clause behind "on the lips of" somebody: ما ورد على لسان النائبة من أن, مؤكدة على لسان مديرها أن.
func (s *sentence) onLips(i, end int) bool {
	to := s.arPhraseEnd(end, &verbCue{preps: []string{"من", "ب"}})
	k := to
	if s.at(k).tag == proffer.ADP {
		k++
	}
	if !s.is(i, "علي") || !s.is(i+1, "لسان") || s.that(k) == 0 || to <= end {
		return false
	}
	h := hit{cue: span{i, end}, source: span{end, to}, stance: proffer.Asserts, confidence: 850}
	if cue := s.f.lex.verbs[s.at(i-1).lemma]; cue != nil && s.at(i-1).tag == proffer.VERB {
		h.cue.from, h.stance = i-1, cue.stance
	}
	h.content = []span{{k + 1 - s.that(k)/2, s.arEnd(k+1, i)}}
	if b := s.arComma(k); s.is(0, "حول", "وحول", "عن", "وعن") && s.is(b, ",") {
		h.content[0].to = b
	}
	s.emit(h)
	return true
}

// saidOfUnnamed is the end of a source at [from, to) with the clause that tells of one without a name, which ف closes, with a
// comma before it or none: بحسب تاجرين طلبا عدم كشف هويتهما، فإن.
func (s *sentence) saidOfUnnamed(from, to int) int {
	const most = 12 // items of the clause
	if s.article(from) || s.named(from) != 0 || s.at(to).tag != proffer.VERB || s.at(to).form() == "part" {
		return to
	}
	for b := to; b <= to+most && b < len(s.items); b++ {
		if next := s.at(b + 1); s.is(b+1, "فقد") || s.that(b+1) > 0 && strings.HasPrefix(next.key, "ف") {
			if s.is(b, ",") {
				return b
			}
			return b + 1
		}
		if s.is(b, ",", ":", ";", ".") || s.speech(b) {
			return to
		}
	}
	return to
}
