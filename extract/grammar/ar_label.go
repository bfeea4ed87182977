package grammar

import (
	"unicode"

	"proffer"
)

// labelled reads a line that opens with who speaks, a colon and quoted words, as posts do: 10:05 قائد الشرطة لقناتنا: «…». What
// an outlet's own reporter tells need not be quoted.
func (s *sentence) labelled() {
	const most = 20 // items before the colon
	from := s.firstWord()
	if from >= len(s.items) || s.depth > 0 {
		return
	}
	it := s.items[from]
	if s.f.lex.role("account", it.lemma) && s.arPrep(from) == "" {
		from++ // حساب شركة «النور» على منصة: the company's
		it = s.at(from)
	}
	c := classOf("ar", it.lemma)
	if it.tag == proffer.VERB || c != "person" && c != "body" && !s.personNamed(from) || s.arPrep(from) != "" {
		return
	}
	colon := from + 1
	for ; colon < min(len(s.items)-1, from+most) && !s.is(colon, ":"); colon++ {
		if it := s.items[colon]; it.tells() && s.f.lex.verbs[it.lemma].says() || s.saidSo(colon) || s.that(colon) > 0 || s.speech(colon) || s.is(colon, ";") {
			return
		}
	}
	to := min(colon, s.arPhraseEnd(from, &verbCue{}))
	if !s.is(colon, ":") || !s.speech(colon+1) && it.lemma != "مراسل" && !(to == colon && s.listed()) {
		return
	}
	for to > from && s.is(to-1, ",") {
		to--
	}
	h := hit{cue: span{colon, colon + 1}, source: span{from, to}, stance: proffer.Asserts, confidence: 800}
	if c, ok := s.afterColon(colon); ok {
		h.content = c
		s.startRun(s.emit(h))
	}
}

// firstWord is the first item that has a letter of the Arabic script, behind a post's time and signs.
func (s *sentence) firstWord() int {
	for i, it := range s.items {
		for _, r := range it.raw {
			if unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) {
				return i
			}
		}
		if it.quote != nil {
			break
		}
	}
	return len(s.items)
}

// listed says that the sentence stands behind a bullet, as the items of a round-up of posts do.
func (s *sentence) listed() bool {
	return len(s.items) > 0 && !isDash(s.items[0].raw) && s.listItem()
}
