package grammar

import (
	"strings"

	"proffer"
)

// arNoWord reads silence without a verb of saying: لم يصدر أي تعليق من الوزارة, لم يتسن الحصول على تعليق من الشركة.
func (s *sentence) arNoWord(i int) bool {
	if s.word(i, "impossible") {
		return s.outOfReach(i, i)
	}
	neg, from := s.arNegated(i)
	if !neg || !s.word(i, "comes") {
		return false
	}
	if s.noWordOf(i, from) || s.outOfReach(i, from) || s.unavailable(i, from) {
		return true
	}
	word, what := 0, i+1
	for k := i + 1; k < min(len(s.items), i+9); k++ {
		it := s.items[k]
		if it.mark() || s.that(k) > 0 || s.speech(k) {
			return false
		}
		if s.is(k, "الحصول") {
			what = k // لم تتمكن الوكالة من الحصول على تعليق
		}
		if word == 0 && s.silent(k) {
			word = k
		}
		if p := s.arPrep(k); word == 0 || k == word || p != "من" && p != "عن" && !s.is(k, "لدي") {
			continue
		}
		start := k + 1
		if s.word(start, "side") {
			start++
		}
		to := s.arPhraseEnd(start, &verbCue{})
		if to <= start {
			return false
		}
		s.emit(hit{cue: span{from, i + 1}, source: span{start, to}, content: []span{{what, k}}, stance: proffer.Declines, confidence: 850})
		return true
	}
	return false
}

// outOfReach reads whoever could not be reached: ولم يتسن لنا الوصول إلى المدير, تعذر الاتصال بالوزير. from is where the cue begins.
func (s *sentence) outOfReach(i, from int) bool {
	const reach = 6 // items
	for k := i + 1; k < min(len(s.items), i+reach) && !s.items[k].mark(); k++ {
		if !s.word(k, "reaching") {
			continue
		}
		start := k + 1
		if p := s.arPrep(start); p != "الي" && p != "ب" && p != "مع" {
			return false
		}
		if s.at(start).tag == proffer.ADP {
			start++
		}
		to := s.arPhraseEnd(start, &verbCue{})
		if to <= start {
			return false
		}
		s.emit(hit{cue: span{from, i + 1}, source: span{start, to}, content: []span{{k, to}}, stance: proffer.Declines, confidence: 850})
		return true
	}
	return false
}

// withoutWord says that what is not told beside what is said opens at i: دون الكشف عن الأسماء.
func (s *sentence) withoutWord(i int) bool {
	return s.word(i, "without") && s.f.lex.role("told", s.at(i+1).lemma) && (s.at(i+1).lemma != "تقديم" || s.detailsSoon(i+1))
}

// keepsBack reads it, of the sentence's speaker.
func (s *sentence) keepsBack(i int) {
	if s.spoken {
		s.emit(hit{cue: span{i, i + 1}, source: s.subject, carried: !s.subject.ok(), content: []span{{i + 1, s.arEnd(i+1, i)}}, stance: proffer.Declines, confidence: 800})
	}
}

// unavailable reads لم يكن المدير متاحاً للتعليق.
func (s *sentence) unavailable(i, from int) bool {
	to := s.arPhraseEnd(i+1, &verbCue{})
	for k := i + 2; k <= min(to, len(s.items)-2); k++ {
		if s.f.lex.within("available", s.key(k)) && s.arPrep(k+1) == "ل" && s.silent(k+1) {
			s.emit(hit{cue: span{from, i + 1}, source: span{i + 1, k}, content: []span{{k, s.arEnd(k+1, i)}}, stance: proffer.Declines, confidence: 850})
			return true
		}
	}
	return false
}

// detailsSoon says that what is not given, behind the verb at i, would have been an answer: لم يقدم الوزير أرقاماً.
func (s *sentence) detailsSoon(i int) bool {
	const reach = 6 // items
	for k := i + 1; k < min(len(s.items), i+reach) && !s.items[k].mark(); k++ {
		base, _ := strings.CutSuffix(s.key(k), "ا")
		if s.f.lex.role("details", s.at(k).lemma) || s.f.lex.role("details", base) {
			return true
		}
	}
	return false
}

// noWordOf reads silence that names the silent first: ولم يصدر عن الوزارة أي تعليق.
func (s *sentence) noWordOf(i, from int) bool {
	const reach = 10 // items
	if p := s.arPrep(i + 1); p != "عن" && p != "من" {
		return false
	}
	start := i + 2
	if s.word(start, "side") {
		start++
	}
	for k := start + 1; k < min(len(s.items), i+2*reach); k++ {
		switch it := s.items[k]; {
		case s.is(k, ",") && s.relative(k+1) && s.is(s.arComma(k+1), ",") && s.arComma(k+1)-k < reach:
			k = s.arComma(k + 1)
		case it.mark() || s.that(k) > 0 || s.speech(k):
			return false
		case s.is(k, "اي") && s.silent(k+1), s.silent(k) && s.arPrep(k-1) == "":
			to := k
			if s.is(k-1, ",") {
				to--
			}
			s.emit(hit{cue: span{from, i + 1}, source: span{start, to}, content: []span{{k, s.arEnd(k, i)}}, stance: proffer.Declines, confidence: 850})
			return true
		}
	}
	return false
}

// silentSoon says that a noun of what is kept back stands at i, behind a preposition and a negation: عن عدم التعليق.
func (s *sentence) silentSoon(i int) bool {
	for ; s.at(i).tag == proffer.ADP || s.is(i, "عدم"); i++ {
	}
	return i < len(s.items) && s.silent(i)
}

// quiet reads silence that is kept: التزمت الشركة الصمت, لاذ الوزير بالصمت, فضل الوزير عدم التعليق.
func (s *sentence) quiet(i int) bool {
	const reach = 10 // items
	it := s.items[i]
	if it.form() == "part" || !s.f.lex.role("quiet", it.lemma) || s.asksSilence(i) {
		return false
	}
	for k := i + 1; k < min(len(s.items), i+reach) && !s.items[k].mark(); k++ {
		if !s.is(k, "الصمت", "بالصمت") && !(s.is(k, "عدم") && s.silent(k+1)) {
			continue
		}
		h := hit{cue: span{i, i + 1}, content: []span{{k, s.arEnd(k, i)}}, stance: proffer.Declines, confidence: 850}
		if h.source = (span{i + 1, k}); !h.source.ok() {
			h.source = s.arBefore(i)
		}
		if !h.source.ok() {
			h.source = s.subject
		}
		h.carried = !h.source.ok()
		s.emit(h)
		return true
	}
	return false
}

// plea says that on what ground something is said to be so opens at i: بدعوى أن المتهم أحرق الدفاتر.
func (s *sentence) plea(i int) bool { return s.f.lex.role("plea", s.key(i)) && s.that(i+1) > 0 }

// pleadsOn gives such a ground to the one who speaks or acts in the sentence.
func (s *sentence) pleadsOn(i int) {
	h := hit{cue: span{i, i + 1}, source: s.subject, stance: proffer.Asserts, confidence: 800}
	if !h.source.ok() {
		h.source = s.arMain(i)
	}
	start := i + 1
	if s.that(start) == 1 {
		start++
	}
	h.carried = !h.source.ok()
	h.content = []span{{start, s.arEnd(start, i)}}
	s.emit(h)
}
