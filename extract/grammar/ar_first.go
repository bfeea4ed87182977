package grammar

import (
	"strings"

	"proffer"
)

// hamzaVerbs are told by the hamza or the shadda that is written: أقترح is what I propose, where the past is اقترح; تعدّه is to hold for
// something, where وعد promises.
func (s *sentence) hamzaVerbs() {
	for i := range s.items {
		it := &s.items[i]
		if it.tag == proffer.NOUN && it.owned() && s.f.lex.role("toldof", it.lemma) && (s.is(i+1, "عن") || s.that(i+1) > 0) {
			it.tag, it.fine = proffer.VERB, strings.Replace(it.fine, "+", "+past-m", 1) // حدثنا عن
		}
		if it.lemma == "راي" && strings.HasSuffix(it.raw, "رأيي") && it.quote == nil {
			it.tag, it.fine = proffer.NOUN, it.clitics()+"++y"
		}
		if it.tag == proffer.NOUN && it.quote == nil && strings.HasPrefix(strings.TrimLeft(it.raw, "وف"), "حمّل") && !s.article(i) {
			it.tag, it.lemma, it.fine = proffer.VERB, "حمل", it.clitics()+"+past-m+h" // وحمّله رسالة
		}
		if it.tag != proffer.VERB || it.quote != nil {
			continue
		}
		switch raw := strings.TrimLeft(it.raw, "وف"); {
		case it.form() == "past-m" && strings.HasPrefix(raw, "أ") && derived(it.lemma):
			it.fine = strings.Replace(it.fine, "past-m", "pres-1s", 1)
		case it.lemma == "ابلغ" && (s.is(i+1, "من") && s.is(i+2, "العمر") || s.at(i+1).tag == proffer.NUM):
			it.lemma = "بلغ"
		case it.lemma == "وعد" && strings.Contains(raw, "عدّ") && !strings.Contains(raw, "ُ") && (it.owned() || strings.HasPrefix(it.form(), "past")):
			it.lemma = "اعتبر"
		}
	}
}

// derived says that a verb is of one of the forms whose past has no hamza: افتعل, استفعل.
func derived(lemma string) bool {
	const least = 5 // letters
	r := []rune(lemma)
	return len(r) >= least && r[0] == 'ا' && (r[2] == 'ت' || r[1] == 'س' && r[2] == 'ت')
}

// ourAct says that who writes asks, warns, accuses or vouches in the first person by the verb at i, outside what others say: نطالبكم
// بفتح تحقيق, أشهد بأنني رأيت.
func (s *sentence) ourAct(i int) bool {
	it := s.items[i]
	if !strings.HasPrefix(it.form(), "pres-1") || s.depth > 0 || s.spoken || s.colonBefore(i) || s.that(i-1) > 0 {
		return false
	}
	if neg, _ := s.arNegated(i); neg {
		return false
	}
	switch s.f.lex.verbs[it.lemma].stance {
	case proffer.Demands, proffer.Warns, proffer.Accuses:
		return true
	}
	return s.f.lex.role("vouches", it.lemma) && s.thatSoon(i, i+8)
}

// askedByWriter says that the verb at i tells of a question that who writes has put, by its form, or by the man or the one behind it who
// answers: سألنا المدير; سألت المهندس، فأجاب.
func (s *sentence) askedByWriter(i int) bool {
	it := s.items[i]
	if !s.f.lex.role("asking", it.lemma) || !strings.HasPrefix(it.form(), "past") || s.word(i, "asked_passive") {
		return false
	}
	if strings.HasSuffix(it.fine, "+na") || it.form() == "past-1p" {
		return true
	}
	if !strings.HasSuffix(it.form(), "-f") || classOf("ar", s.at(i+1).lemma) != "person" || s.arPrep(i+1) != "" {
		return false
	}
	const reach = 24 // items
	for k := i + 2; k < min(len(s.items), i+reach) && !s.is(k, ";", ":"); k++ {
		if v := s.items[k]; v.tells() && v.clitics() == "f" && s.f.lex.verbs[v.lemma].says() && s.is(k-1, ",") {
			return strings.HasSuffix(v.form(), "-f") == s.feminine(i+1)
		}
	}
	return false
}

// writes says that a cue is who writes's own: a verb in the first person, or a noun of saying that is his.
func (s *sentence) writes(cue span) bool {
	for i := cue.from; i < cue.to; i++ {
		if it := s.items[i]; it.form() == "pres-1s" || s.nounCue(i) != nil && strings.HasSuffix(it.fine, "+y") {
			return true
		}
	}
	return false
}
