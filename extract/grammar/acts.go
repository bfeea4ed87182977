package grammar

import (
	"slices"
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
)

// acts settles the stances that the whole of a content decides, once every piece of it is known.
func (f *finder) acts(x *attribution.Attribution) {
	words := f.contentWords(x)
	cue := f.cueWord(x)
	switch {
	case (x.Stance == proffer.Asserts || x.Stance == proffer.Accuses) && stance.BrushesAside(f.lang, cue, words):
		x.Stance = proffer.Denies
	case x.Stance == proffer.Asserts && f.lang == "ru" && f.lex.role("confess", cue.Lemma) && f.ofGuilt(words):
		x.Stance = proffer.Admits
	case f.lang == "ru" && (x.Stance == proffer.Demands || x.Stance == proffer.Asserts) && strings.HasPrefix(cue.Lemma, "наста") && f.ofInnocence(words):
		x.Stance = proffer.Denies
	case x.Stance == proffer.Asserts && f.lang == "ru" && !x.Negated && stance.Is("ru", "caller", cue) && f.ofBlame(words):
		x.Stance = proffer.Accuses
	case x.Stance != proffer.Asserts:
		return
	case f.lang == "ru" && f.about(x, "intent"):
		x.Stance = proffer.Plans
	case f.lang == "ru" && x.Negated && (f.lex.role("insist", cue.Lemma) || f.lex.role("assure", cue.Lemma)) && f.ownPeople(words) && !f.onlooker(x):
		x.Stance = proffer.Denies // «заверил, что его солдаты не стреляли»
	case f.lang == "ru" && f.lex.role("assure", cue.Lemma) && f.comesTrue(x):
		x.Stance = proffer.Plans
	case f.lang == "ru" && x.Negated && f.lex.role("insist", cue.Lemma) && thereIsNone(words) && !f.onlooker(x):
		x.Stance = proffer.Denies // «уверяет, что сокращений не будет»
	case f.ownFuture(x) && !(f.lang == "ru" && f.wordItem(f.tokenAt(x.Cue.Start)).key == "не"), f.lex.role("announce", cue.Lemma) && f.planned(x):
		x.Stance = proffer.Plans
	default:
		x.Stance = stance.ByPhrases(f.lang, words)
	}
}

// ofGuilt says that what is consented to is a charge or guilt: «согласился с частью обвинения».
func (f *finder) ofGuilt(words []stance.Word) bool {
	const most = 5 // words
	for _, w := range words[:min(len(words), most)] {
		if f.lex.role("guilt", w.Lemma) {
			return true
		}
	}
	return false
}

// ofBlame says that somebody else is called guilty: «считает виновным врача».
func (f *finder) ofBlame(words []stance.Word) bool {
	const most = 8 // words
	words = words[:min(len(words), most)]
	return slices.ContainsFunc(words, func(w stance.Word) bool { return f.lex.role("guilty", w.Form) }) &&
		!slices.ContainsFunc(words, func(w stance.Word) bool { return w.Form == "себя" })
}

// ownPeople says that Russian words open with the speaker's own people or things: «его солдаты».
func (f *finder) ownPeople(words []stance.Word) bool {
	if len(words) == 0 {
		return false
	}
	switch words[0].Form {
	case "его", "ее", "их", "наши", "наша", "наш", "мои", "мой", "моя":
		return true
	}
	return false
}

// thereIsNone says that Russian words negate that something is, was or will be.
func thereIsNone(words []stance.Word) bool {
	const most = 14 // words
	for i, w := range words[:min(len(words), most)] {
		if w.Form == "нет" || w.Lemma == "быть" && i > 0 && words[i-1].Form == "не" {
			return true
		}
	}
	return false
}

// ofInnocence says that what is insisted on is that there was no guilt: «настаивает на своей невиновности».
func (f *finder) ofInnocence(words []stance.Word) bool {
	const most = 6 // words
	for _, w := range words[:min(len(words), most)] {
		if f.lex.role("innocence", w.Lemma) || f.lex.role("innocence", w.Form) {
			return true
		}
	}
	return false
}

func (f *finder) contentWords(x *attribution.Attribution) []stance.Word {
	var out []stance.Word
	for _, c := range x.Content {
		for i := f.tokenAt(c.Start); i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < c.End && len(out) < 60; i++ {
			w := f.wordItem(i)
			word := stance.Word{Form: w.key, Lemma: keyOf(f.lang)(w.lemma)}
			if f.lang == "ar" && (w.form() == "pres-m" || w.form() == "pres-f") {
				word.Lemma = "" // اعتذر is spelt like "I apologise", and the lemma of every form
			}
			out = append(out, word)
		}
		out = append(out, stance.Word{Form: "."})
	}
	return out
}

// cueWord is the verb of a cue.
func (f *finder) cueWord(x *attribution.Attribution) stance.Word {
	for i := f.tokenAt(x.Cue.Start); x.Cue.Valid() && i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < x.Cue.End; i++ {
		if t := f.a.Tokens[i]; t.Tag == proffer.VERB || t.Tag == proffer.NOUN {
			return stance.Word{Form: f.wordItem(i).key, Lemma: keyOf(f.lang)(t.Lemma)}
		}
	}
	return stance.Word{}
}

// ownFuture says that the content opens with what the speaker or the speaker's body will do.
func (f *finder) ownFuture(x *attribution.Attribution) bool {
	if len(x.Content) == 0 {
		return false
	}
	first := f.tokenAt(x.Content[0].Start)
	own := false
	for i := first; i < min(first+12, len(f.a.Tokens)) && f.a.Tokens[i].Span.Start < x.Content[0].End; i++ {
		w := f.wordItem(i)
		switch {
		case f.lang == "ar" && i == first && len(w.key) > 4 && (strings.HasPrefix(w.key, "ان") || strings.HasPrefix(w.key, "بان")):
			own = true // إنهم، أنها: the speaker
		case f.lang == "ar" && i == first && strings.Count(w.fine, "+") == 2 && w.tag == proffer.NOUN:
			own = true // حكومته: the speaker's
		case f.lang == "ru" && i <= first+1 && f.lex.role("own", w.key):
			own = true
		case w.key == "," || w.tag == proffer.SCONJ && i > first:
			return false
		case FutureVerb(f.lang, w.lemma, w.fine, w.key):
			return own || f.lang == "ru" && (strings.HasPrefix(w.fine, "pres-1"))
		case (w.tag == proffer.VERB || w.tag == proffer.AUX) && w.finite():
			return false
		}
	}
	return false
}

// comesTrue says that the first verb of the content speaks of the future: «заверили, что деньги вернут».
func (f *finder) comesTrue(x *attribution.Attribution) bool {
	if len(x.Content) == 0 {
		return false
	}
	for i := f.tokenAt(x.Content[0].Start); i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < x.Content[0].End; i++ {
		if w := f.wordItem(i); w.finite() {
			return FutureVerb(f.lang, w.lemma, w.fine, w.key)
		}
	}
	return false
}

// about says that the content opens with «о» and a noun of the role.
func (f *finder) about(x *attribution.Attribution, role string) bool {
	const most = 4 // tokens before the noun's end
	if len(x.Content) == 0 {
		return false
	}
	first := f.tokenAt(x.Content[0].Start)
	if k := f.wordItem(first).key; k != "о" && k != "об" {
		return false
	}
	for i := first + 1; i < min(first+most, len(f.a.Tokens)) && f.a.Tokens[i].Span.Start < x.Content[0].End; i++ {
		if w := f.wordItem(i); w.tag == proffer.NOUN {
			return f.lex.role(role, w.lemma)
		}
	}
	return false
}

// planned says that what is announced is an act to come of the speaker's own, by its noun: «об отставке», "عن استقالته".
func (f *finder) planned(x *attribution.Attribution) bool {
	const most = 4 // tokens before the noun's end
	if len(x.Content) == 0 {
		return false
	}
	first := f.tokenAt(x.Content[0].Start)
	for i := first; i < min(first+most, len(f.a.Tokens)) && f.a.Tokens[i].Span.Start < x.Content[0].End; i++ {
		switch t := f.a.Tokens[i]; {
		case t.Tag == proffer.NOUN:
			return f.lex.role("planned", f.wordItem(i).lemma)
		case t.Tag == proffer.VERB && f.lang == "ru":
			return false
		}
	}
	return false
}

// OfMind says that a verb of a language, by its lemma, tells of a state of mind: who negates it denies nothing alleged.
func OfMind(lang, lemma string) bool {
	if lang == "ru" {
		return russianCues().role("mind", lemma)
	}
	return lang == "ar" && arabicCues().role("mind", lemma)
}

// Impersonal says that a verb of a language, by its lemma, needs no subject, so that who says it without one does not speak of
// himself: «воды нет», «не хватает врачей».
func Impersonal(lang, lemma string) bool {
	return lang == "ru" && russianCues().role("impersonal", lemma)
}

// FutureVerb says that a verb, by its lemma, form and spelling, speaks of the future: Arabic with س, Russian perfective
// in a form of the present.
func FutureVerb(lang, lemma, fine, key string) bool {
	if lang == "ar" {
		clitics, form, _ := strings.Cut(fine, "+")
		return strings.Contains(clitics, "s") && strings.HasPrefix(form, "pres")
	}
	if !strings.HasPrefix(fine, "pres") {
		return false
	}
	return lemma == "быть" && strings.HasPrefix(key, "буд") || perfective(lemma)
}

// perfective says that a verb looks perfective: a prefix, and neither the suffix that makes it imperfective again nor a
// verb of motion or one of a few that only seem to have a prefix.
func perfective(lemma string) bool {
	base := strings.TrimSuffix(lemma, "ся")
	base = strings.TrimSuffix(base, "сь")
	for _, e := range imperfectEnds {
		if strings.HasSuffix(base, e) {
			return false
		}
	}
	if seemPerfective[lemma] {
		return false
	}
	if shortPerfective[lemma] {
		return true
	}
	for _, p := range perfectPrefixes {
		if strings.HasPrefix(base, p) && len(base) > len(p)+6 {
			return strings.HasSuffix(base, "ить") || strings.HasSuffix(base, "нуть") || strings.HasSuffix(base, "ти") || strings.HasSuffix(base, "чь") || strings.HasSuffix(base, "еть") || strings.HasSuffix(base, "нять")
		}
	}
	return false
}

var (
	imperfectEnds   = []string{"ывать", "ивать", "ходить", "водить", "носить", "возить", "езжать", "лазить", "давать", "ставать", "знавать"}
	perfectPrefixes = []string{"пере", "пре", "при", "про", "под", "раз", "рас", "воз", "вос", "по", "на", "за", "вы", "от", "об", "из", "ис", "до", "со", "у", "о"}
	seemPerfective  = lists.Of("seemPerfective")
	shortPerfective = lists.Of("shortPerfective")
)
