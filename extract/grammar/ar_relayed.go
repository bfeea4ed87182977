package grammar

import (
	"strings"

	"proffer"
)

// relayed reads what somebody is said to have said, in a clause behind "from": نفى ما ذكرته الصحيفة من أن الجسر مهدد, ما ورد في التقرير من
// أن. It stands in what another denies, or before who confirms it. The sentence's speaker stays who he is.
func (s *sentence) relayed(i int) bool {
	const reach = 14 // items
	if !s.word(i-1, "what") || s.at(i).quote != nil {
		return false
	}
	it := s.items[i]
	inDoc := s.arPrep(i+1) == "في" && s.f.lex.verbs[it.lemma].takes("d")
	if !inDoc && !it.owned() {
		return false
	}
	k := i + 1
	for ; k < min(len(s.items), i+reach) && !(s.is(k, "من") && s.that(k+1) > 0); k++ {
		if s.items[k].mark() || s.speech(k) || s.that(k) > 0 {
			return false
		}
	}
	if !s.is(k, "من") {
		return false
	}
	h := hit{cue: span{i, i + 1}, source: span{i + 1, k}, stance: proffer.Asserts, confidence: 850}
	if inDoc {
		h.source.from++
	}
	if s.hasVerb(h.source.from, k) {
		h.source.to = min(k, s.arPhraseEnd(h.source.from, &verbCue{preps: []string{"من"}}))
	}
	if cue := s.f.lex.verbs[it.lemma]; cue.says() && it.tag == proffer.VERB {
		h.stance = cue.stance
	}
	start := k + 2 - s.that(k+1)/2
	end := s.arEnd(start, i)
	taken := s.takenUp(start, end)
	if taken > 0 {
		end = taken
	}
	h.content = []span{{start, end}}
	speaker, spoken := s.subject, s.spoken
	s.emit(h)
	if spoken {
		s.subject = speaker
	}
	if taken > 0 {
		cue := s.f.lex.verbs[s.items[taken].lemma]
		if src, _ := s.arSubject(taken, cue); src.ok() {
			s.emit(hit{cue: span{taken, taken + 1}, source: src, content: []span{{i - 1, taken}}, stance: cue.stance, confidence: 800})
		}
	}
	return true
}

// takenUp is the verb of saying in items [from, to) whose pronoun takes up what the sentence opens with: ما قاله الحارس من أن الأبواب
// كانت مفتوحة [أكده] عاملان; 0 for none.
func (s *sentence) takenUp(from, to int) int {
	for k := from + 1; k < to; k++ {
		if it := s.items[k]; it.tells() && it.owned() && it.clitics() == "" && s.f.lex.verbs[it.lemma].takes("n") && s.word(0, "what") {
			return k
		}
	}
	return 0
}

// emerges reads what follows from a document: يستفاد من المحضر أن, يتبين من السجلات أن.
func (s *sentence) emerges(i int) bool {
	const reach = 14 // items
	if !s.word(i, "emerges") || !s.is(i+1, "من") || s.at(i+2).first < 0 {
		return false
	}
	to := s.arPhraseEnd(i+2, &verbCue{})
	c := classOf("ar", s.at(i+2).lemma)
	if to <= i+2 || to > i+reach || s.that(to) == 0 || c != "doc" && c != "act" && c != "media" {
		return false
	}
	start := to + 1 - s.that(to)/2
	s.emit(hit{cue: span{i, i + 1}, source: span{i + 2, to}, content: []span{{start, s.arEnd(start, i)}}, stance: proffer.Asserts, confidence: 800})
	return true
}

// replied reads somebody's answer that a noun names before a colon or a clause: وجاء رد الوزارة مقتضباً: «…»; وخلاصة التقرير أن.
func (s *sentence) replied(i int) bool {
	const most = 3 // items between the source and the colon
	it := s.items[i]
	key := strings.TrimPrefix(it.key, "و")
	if it.quote != nil || it.owned() || !s.f.lex.role("reply", key) || strings.HasSuffix(it.clitics(), "A") || !s.opensReply(i) {
		return false
	}
	c := classOf("ar", s.at(i+1).lemma)
	if s.arPrep(i+1) != "" || c != "person" && c != "body" && c != "doc" && s.named(i+1) == 0 {
		return false
	}
	to := s.arPhraseEnd(i+1, &verbCue{})
	for k := i + 2; k < to; k++ {
		if w := s.items[k]; w.quote == nil && s.named(k) == 0 && s.article(k-1) && !s.article(k) {
			to = k // مقتضباً, واضحة
			break
		}
	}
	h := hit{cue: span{i, i + 1}, source: span{i + 1, to}, stance: proffer.Asserts, confidence: 800}
	for k := to; k <= min(len(s.items)-1, to+most); k++ {
		if s.that(k) > 0 && k == to {
			start := k + 1 - s.that(k)/2
			h.content = []span{{start, s.arEnd(start, i)}}
			s.emit(h)
			return true
		}
		if content, ok := s.afterColon(k); s.is(k, ":") && ok && s.items[content[0].from].quote != nil {
			h.content = content
			s.startRun(s.emit(h))
			return true
		}
	}
	return false
}

// opensReply says that a noun at i is the subject of its sentence: it opens it, or stands behind "was" or "came".
func (s *sentence) opensReply(i int) bool {
	if i == 0 {
		return true
	}
	return i == 1 && (s.word(0, "was") || s.is(0, "جاء", "وجاء", "اتي", "واتي", "فجاء", "اما"))
}
