package grammar

import (
	"proffer"
)

// arNoWord reads silence without a verb of saying: لم يصدر أي تعليق من الوزارة, لم يتسن الحصول على تعليق من الشركة.
func (s *sentence) arNoWord(i int) bool {
	neg, from := s.arNegated(i)
	if !neg || !s.is(i, "يصدر", "تصدر", "يتسن", "يتسني", "يصل", "يرد", "يكن", "يتوفر", "يتوافر") {
		return false
	}
	word := 0
	for k := i + 1; k < min(len(s.items), i+9); k++ {
		it := s.items[k]
		if it.mark() || s.that(k) > 0 || s.speech(k) {
			return false
		}
		if word == 0 && s.silent(k) {
			word = k
		}
		if p := s.arPrep(k); word == 0 || k == word || p != "من" && p != "عن" && !s.is(k, "لدي") {
			continue
		}
		start := k + 1
		if s.is(start, "جانب", "قبل", "جهه", "طرف") {
			start++
		}
		to := s.arPhraseEnd(start, &verbCue{})
		if to <= start {
			return false
		}
		s.emit(hit{cue: span{from, i + 1}, source: span{start, to}, content: []span{{i + 1, k}}, stance: proffer.Declines, confidence: 850})
		return true
	}
	return false
}
