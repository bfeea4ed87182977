package grammar

import (
	"strings"

	"proffer"
)

// nounCue is the noun of saying at i, which may be spelt like a verb: بعد تعهد الرئيس. Nil for none.
func (s *sentence) nounCue(i int) *nounCue {
	it := s.at(i)
	switch {
	case it.quote != nil || adverbial(it.raw): // نفى نفياً قاطعاً أن
		return nil
	case it.tag == proffer.NOUN:
		return s.f.lex.nouns[it.lemma]
	case it.tag == proffer.VERB && it.clitics() == "" && it.form() != "part" && (s.masdarHere(i) || s.masdarAfter(i-1)):
		if it.owned() {
			return s.f.lex.nouns[it.lemma] // وفي رأيه أن
		}
		return s.f.lex.nouns[it.key]
	}
	return nil
}

// masdarAfter says that the word at i is followed by a noun only: رغم, وسط.
func (s *sentence) masdarAfter(i int) bool {
	return i >= 0 && s.word(i, "before_noun", "before_noun_too")
}

// arNoun reads «اتهامات X بأن», «نفي X وجود», «تعهدات X بإصلاح».
func (s *sentence) arNoun(i int) {
	cue := s.nounCue(i)
	end := s.arPhraseEnd(i+1, &verbCue{preps: cue.preps})
	for k := i + 2; k < end; k++ {
		if s.is(k, "عدم") || cue.takes("n") && s.objectWord(k) && s.arPrep(k-1) == "" {
			end = k
		}
	}
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 650}
	switch {
	case end > i+1 && end < len(s.items) && s.arPrep(i+1) == "":
		h.source = span{i + 1, end}
	case strings.Count(s.items[i].fine, "+") == 2: // تصريحاته بأن
		end = i + 1
		h.carried = !strings.HasSuffix(s.items[i].fine, "+y") // رأيي: who writes's
	default:
		return
	}
	start := end
	switch {
	case s.is(end, "عدم") && s.speaks(h.source) && !s.article(i): // تأكيد البلدية عدم وجود قوارب
		h.stance = proffer.Denies
	case s.article(i), s.f.cues[s.bytes(span{end, end + 1}).Start], s.calledSo(i, end):
		return
	case s.that(end) > 0 && cue.takes("t"):
		start = end + 1 - s.that(end)/2
	case s.at(end).tag == proffer.ADP && s.that(end+1) > 0 && cue.takes("t") && s.speaks(h.source) && in(cue.preps, s.arPrep(end)):
		start = end + 2 - s.that(end+1)/2
	case cue.takes("p") && s.speaks(h.source) && in(cue.preps, s.arPrep(end)), cue.takes("n") && s.speaks(h.source) && s.objectWord(end):
	default:
		return
	}
	h.content = []span{{start, s.nounEnd(start, i)}}
	s.emit(h)
}

// calledSo says that the clause at k tells what the noun at i is called: وصف رواية الشركة بأنها كذب.
func (s *sentence) calledSo(i, k int) bool {
	const reach = 8 // items
	for j := i - 1; s.that(k) == 2 && strings.HasPrefix(s.key(k), "ب") && j >= max(0, i-reach) && !s.items[j].mark(); j-- {
		if s.f.lex.role("describing", s.items[j].lemma) {
			return true
		}
	}
	return false
}

// speaks says that a source is somebody or something that can speak.
func (s *sentence) speaks(src span) bool {
	if !src.ok() {
		return false
	}
	c := classOf("ar", s.at(src.from).lemma)
	return s.named(src.from) != 0 || c == "person" || c == "body" || c == "media"
}

// nounEnd is where the content of the noun of saying at i ends: at the first comma, where it stands in what the sentence opens with before
// its verb: رغم نفي الشركة أن المنتج ضار، سُحب.
func (s *sentence) nounEnd(start, i int) int {
	end := s.arEnd(start, i)
	if b := s.arComma(start); s.is(b, ",") && b < end && !s.hasVerb(0, i) && (s.items[0].tag == proffer.ADP || s.masdarAfter(0)) {
		return b
	}
	return end
}

// lightNoun is the noun of saying that the light verb at i has for its object: وجه المدعي العام اتهامات إلى; 0 for none.
func (s *sentence) lightNoun(i int) int {
	const reach = 10 // items
	if !s.f.lex.verbs[s.items[i].lemma].takes("l") || s.items[i].form() == "part" {
		return 0
	}
	for k := i + 1; k < min(len(s.items), i+reach) && !s.items[k].mark() && s.that(k) == 0; k++ {
		base, _ := strings.CutSuffix(s.key(k), "ا")
		if s.items[k].tells() && s.items[k].key != base {
			return 0
		}
		if it := s.items[k]; it.quote == nil && (s.f.lex.nouns[it.lemma].takes("o") || s.f.lex.nouns[base].takes("o")) {
			return k
		}
	}
	return 0
}

// lightVerb reads such a verb; what is said begins behind the subject.
func (s *sentence) lightVerb(i, noun int) {
	cue := s.f.lex.nouns[s.items[noun].lemma]
	if !cue.takes("o") {
		base, _ := strings.CutSuffix(s.key(noun), "ا")
		cue = s.f.lex.nouns[base]
	}
	if neg, _ := s.arNegated(i); neg {
		return
	}
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 750}
	end := i + 1
	if noun > i+1 {
		h.source, end = s.arSubject(i, &verbCue{stance: cue.stance, frames: "n", preps: []string{"ب", "الي", "ل", "علي"}})
	}
	if !h.source.ok() {
		h.source = s.arBefore(i)
	}
	if !h.source.ok() {
		h.source = s.subject
	}
	if end > noun {
		end = noun
	}
	h.source.to = min(h.source.to, max(end, h.source.from))
	if !h.source.ok() {
		return
	}
	h.content = []span{{end, s.arEnd(noun, i)}}
	s.emit(h)
}

// expressed is the stance of what is expressed, by the noun within a few items of k that says it: عن استعدادها, خشيته من. Or stance.
func (s *sentence) expressed(k int, stance proffer.Stance) proffer.Stance {
	const reach = 3 // items
	for j := k; stance == proffer.Asserts && j < min(len(s.items), k+reach) && !s.items[j].mark(); j++ {
		if n := s.f.lex.nouns[s.items[j].lemma]; s.items[j].tag != proffer.ADP && (n.takes("o") || n.takes("w") && s.ownWord(j)) {
			return n.stance
		}
	}
	return stance
}
