package grammar

import (
	"strings"
	"unicode/utf8"

	"proffer"
)

// passive says that the verb at i is written as a passive of the past, by a damma on one of its first letters: اتُهم, وُصف, أُبلغ.
func (s *sentence) passive(i int) bool {
	const most = 4 // runes
	it := s.items[i]
	at := strings.Index(it.raw, "\u064f")
	return strings.HasPrefix(it.form(), "past") && at > 0 && utf8.RuneCountInString(it.raw[:at]) < most
}

// passiveBy is by whom what the passive verb at i tells was said: أُبلغ الفريق من جانب دولتين بأن, اتُهم الوزير من قبل المعارضة.
func (s *sentence) passiveBy(i int) span {
	const reach = 10 // items
	if !s.passive(i) {
		return span{}
	}
	for k := i + 1; k+1 < min(len(s.items), i+reach) && !s.items[k].mark() && s.that(k) == 0; k++ {
		if s.is(k, "من") && s.word(k+1, "side") {
			return span{k + 2, s.arPhraseEnd(k+2, &verbCue{preps: []string{"ب"}})}
		}
	}
	return span{}
}

// undergone reads a passive verb of accusing, calling or telling, whose subject is no source. False where the verb is read as others are.
func (s *sentence) undergone(i int, cue *verbCue, h hit) bool {
	by := s.passiveBy(i)
	if !by.ok() && !(s.passive(i) && (cue.stance == proffer.Accuses || s.f.lex.role("describing", s.items[i].lemma))) || h.cue.from < i {
		return false
	}
	h.source, h.confidence = by, 800
	from := i + 1
	if by.ok() {
		from = by.to
	}
	for k := from; k < min(len(s.items), from+2); k++ {
		if by.ok() && s.that(k) > 0 && cue.takes("t") {
			h.content = []span{{k + 1 - s.that(k)/2, s.arEnd(k+1, i)}}
			s.emit(h)
			return true
		}
	}
	end := s.arEnd(i+1, i)
	if by.ok() {
		h.content = []span{s.trim(span{i + 1, by.from - 2}), s.trim(span{by.to, end})}
		if !h.content[1].ok() {
			h.content = h.content[:1]
		}
	} else {
		h.content = []span{{i + 1, end}}
	}
	if !h.content[0].ok() {
		h.content = h.content[1:]
	}
	if len(h.content) > 0 {
		s.emit(h)
	}
	return true
}

// writtenOn reads what is written on something, before a colon: كُتب على اللافتة: «…», منشورات كُتب فيها: «…».
func (s *sentence) writtenOn(i int, h hit) bool {
	const reach = 6 // items
	if s.items[i].lemma != "كتب" || !s.passive(i) {
		return false
	}
	colon := i + 1
	for colon < min(len(s.items), i+reach) && !s.is(colon, ":") && !s.speech(colon) {
		colon++
	}
	switch p := s.arPrep(i + 1); {
	case s.prepPronoun(i+1) && s.at(i-1).tag == proffer.NOUN:
		h.source = span{i - 1, i}
	case p == "علي" || p == "في":
		h.source = span{i + 2, min(colon, s.arPhraseEnd(i+2, &verbCue{}))}
	}
	c, ok := s.afterColon(colon)
	if !ok || !s.is(colon, ":") && !s.speech(colon) || !h.source.ok() {
		return false
	}
	h.content, h.confidence = c, 850
	s.startRun(s.emit(h))
	return true
}
