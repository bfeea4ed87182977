package grammar

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/language/morph"
)

// judge sets stance, negation and certainty by the words of the content, where the cue alone does not decide.
func (s *sentence) judge(x *attribution.Attribution) {
	x.Certainty = "certain"
	f := s.f
	toks := f.a.Tokens
	n := 0
	verb, main := false, true // a verb has come; in the main clause still
	for _, c := range x.Content {
		for i := f.tokenAt(c.Start); i < len(toks) && toks[i].Span.Start < c.End && n < 40; i++ {
			n++
			w := f.wordItem(i)
			switch {
			case n <= 14 && (main || f.lang != "ar") && f.lex.role("negation", w.key) && !verb && !f.counts(i) && !f.onlyThat(i) && !(n > 5 && f.describes(i)):
				x.Negated = true
			case n <= 3 && f.lex.role("none", w.key) && f.isNot(i, x):
				x.Negated = true
			case n <= 3 && f.lex.role("open", w.key):
				x.Certainty = "unknown"
			case x.Certainty == "unknown":
			case n <= 8 && f.lex.role("possible", w.key):
				x.Certainty = "possible"
			case n <= 8 && f.lex.role("probable", w.key):
				x.Certainty = "probable"
			}
			if x.Stance == proffer.Plans && f.lang == "ru" && !verb && n > 1 && strings.HasPrefix(w.fine, "past") && f.swears(x) {
				x.Stance = proffer.Asserts // «клянётся, что ушло»: of what is done
			}
			verb = verb || w.finite() && n > 1 || f.lang == "ar" && w.tells()
			main = main && (n < 4 || w.key != ",") && !(f.lang == "ar" && w.key == ":" && !x.Direct)
			if x.Stance == proffer.Asserts && n <= 25 {
				if by := f.byContent(w, n, i, x); main || by != proffer.Plans {
					x.Stance = by
				}
			}
		}
	}
}

// noneOfMine says that the «не» at i denies that its speaker did anything: «я ничего не брал».
func (f *finder) noneOfMine(i int) bool {
	return i > 1 && f.lex.role("nothing", f.wordItem(i-1).key) && f.lex.role("self", f.wordItem(i-2).key) && i+1 < len(f.a.Tokens) && strings.HasPrefix(f.a.Tokens[i+1].Fine, "past")
}

// isNot says that «никаких …» at i opens a clause that there is none of: «никаких судов там нет», «никаких судов, всё придумали».
func (f *finder) isNot(i int, x *attribution.Attribution) bool {
	const reach = 14 // tokens
	for k := i + 1; k < min(len(f.a.Tokens), i+reach) && f.a.Tokens[k].Span.Start < x.Content[0].End; k++ {
		if w := f.wordItem(k); w.key == "нет" || w.key == "не" && strings.HasPrefix(f.nextKey(k), "был") {
			return true
		} else if w.finite() {
			return false
		}
	}
	return f.nextKey(i) != ""
}

// swears says that the cue is one of swearing, with a clause that may tell of what was as well as of what will be.
func (f *finder) swears(x *attribution.Attribution) bool {
	return f.lex.role("swear", f.a.Tokens[f.tokenAt(x.Cue.Start)].Lemma)
}

// byContent is the stance that a word of the content gives a plain assertion.
func (f *finder) byContent(w item, n, i int, x *attribution.Attribution) proffer.Stance {
	prev := ""
	if i > 0 {
		prev = f.wordItem(i - 1).key
	}
	switch {
	case f.lang == "ru" && f.lex.role("misdeed", w.lemma) && !x.Negated && f.ownDeed(w, n, i, x):
		return proffer.Admits
	case (f.lex.role("denial", w.lemma) || f.lex.role("denial", w.key)) && (w.tag != proffer.VERB || f.lang == "ru"):
		return proffer.Denies
	case f.lex.role("never", w.key) && f.nearNot(i, x) && !f.onlooker(x) && f.selfBefore(x):
		return proffer.Denies
	case n <= 3 && f.lang == "ar" && w.key == "لم" && !f.onlyThat(i) && i+1 < len(f.a.Tokens) && !f.lex.role("mind", f.a.Tokens[i+1].Lemma) && !f.onlooker(x) && f.selfBefore(x):
		return proffer.Denies
	case f.lex.role("groundless", w.lemma) && x.Negated:
		return proffer.Denies
	case (n == 1 || n == 2 && f.lang == "ar") && f.lex.role("opens_denial", w.key) && !f.onlyThat(i) && !f.lex.role("amount", f.nextKey(i)) && !f.onlooker(x) && f.selfBefore(x) && (w.key == "ничего" || f.pastOrPresent(i+1)):
		return proffer.Denies
	case n <= 4 && w.key == "не" && (prev == "мы" || prev == "я" || f.noneOfMine(i)) && !f.onlooker(x) && f.pastOrPresent(i+1):
		return proffer.Denies
	case f.lang == "ru" && (n == 1 || n == 2 && prev == "не") && f.commands(w):
		return proffer.Demands
	case f.lang == "ru" && (n == 1 || n <= 6 && prev == "на") && f.lex.role("need", w.lemma), f.lang == "ru" && n == 1 && f.lex.role("enough", w.key):
		return proffer.Demands
	case f.lang == "ar" && n == 1 && x.Direct && f.name[i] == 0 && ourFuture(w):
		return proffer.Plans
	case f.lang == "ar" && n <= 12 && strings.Contains(w.clitics(), "s") && strings.HasPrefix(w.form(), "pres-1"):
		return proffer.Plans
	case f.lex.role("plan", w.key) && prev != "не" && f.nextKey(i) != "ли" && n <= 12 && !x.Negated:
		return proffer.Plans
	case f.lex.role("demand", w.key) && n <= 12 && !x.Negated && prev != "لم" && prev != "ولم" && !(f.lang == "ar" && f.lex.role("whoever", prev)):
		return proffer.Demands
	}
	return x.Stance
}

// ownDeed says that the verb at i, the nth word of a content, tells what its speaker did: it opens reported speech without a
// subject («сказал, что ошибся») or stands behind «я» or «мы».
func (f *finder) ownDeed(w item, n, i int, x *attribution.Attribution) bool {
	if !strings.HasPrefix(w.fine, "past") && !strings.HasPrefix(w.fine, "short") {
		return false
	}
	prev := item{}
	if i > 0 {
		prev = f.wordItem(i - 1)
	}
	return n == 1 && !x.Direct && prev.tag == proffer.SCONJ && x.Source.Valid() || n <= 3 && (prev.key == "я" || prev.key == "мы")
}

// commands says that a Russian word is an imperative to many: «идите», «не оборачивайтесь».
func (f *finder) commands(w item) bool {
	if f.lex.role("attention", w.key) {
		return false
	}
	if w.fine == "imp" {
		return true
	}
	k := strings.TrimSuffix(w.key, "сь")
	return (strings.HasSuffix(k, "йте") || strings.HasSuffix(k, "ите")) && (w.fine == "pres-2p" || w.lemma == w.key)
}

// ourFuture says that an Arabic word that no list knows looks like a verb of what we will do: سنتعاون.
func ourFuture(w item) bool {
	return strings.HasPrefix(w.raw, "سن") && w.tag == proffer.NOUN && !morph.Known("ar", w.lemma) && len([]rune(w.key)) > 4 && !strings.HasSuffix(w.key, "ات") && !strings.HasSuffix(w.key, "ه")
}

// selfBefore says that the content speaks of its speaker: in the first person, with no subject at all («не был там»), or
// by a pronoun that stands for the speaker.
func (f *finder) selfBefore(x *attribution.Attribution) bool {
	if len(x.Content) == 0 {
		return false
	}
	first := f.tokenAt(x.Content[0].Start)
	for i := first; i < min(first+8, len(f.a.Tokens)) && f.a.Tokens[i].Span.Start < x.Content[0].End; i++ {
		w := f.wordItem(i)
		switch {
		case f.lex.role("self", w.key), strings.Contains(w.fine, "-1"):
			return true
		case f.lang == "ar" && i == first && len(w.key) > 4 && (strings.HasPrefix(w.key, "ان") || strings.HasPrefix(w.key, "بان")) && !x.Direct:
			return true // إنها لم: the speaker, or a body by its pronoun
		case f.lang == "ar" && i == first && !x.Direct && strings.Count(w.fine, "+") == 2 && f.lex.role("ownbody", w.lemma):
			return true // بلاده لم: the speaker's
		case f.lang == "ru" && i == first && f.lex.role("opens_denial", w.key) && !x.Direct:
			return true
		}
	}
	return false
}

// counts says that the negation at i belongs to a number: «не менее», «ما لا يقل عن».
func (f *finder) counts(i int) bool {
	return f.lex.role("amount", f.nextKey(i)) || f.lex.role("negation", f.nextKey(i)) && f.lex.role("amount", f.nextKey(i+1))
}

// describes says that the Arabic negation at i opens a clause that describes the noun without article before it: بحارة لا
// يحملون أوراقاً.
func (f *finder) describes(i int) bool {
	if f.lang != "ar" || i == 0 || f.wordItem(i).key != "لا" {
		return false
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		if strings.HasPrefix(f.wordItem(k).key, "بان") { // بأنها تهويل لا يستند إلى علم: what it is called
			return false
		}
	}
	w := f.wordItem(i - 1)
	return w.tag == proffer.NOUN && !strings.HasSuffix(w.clitics(), "A") && f.name[i-1] == 0
}

// onlyThat says that the Arabic negation at i leaves something out and so says that it alone is so: لا يعرفها إلا هو.
func (f *finder) onlyThat(i int) bool {
	const reach = 5 // tokens
	for k := i + 1; f.lang == "ar" && k < min(len(f.a.Tokens), i+reach); k++ {
		if w := f.wordItem(k).key; w == "الا" || w == "سوي" {
			return true
		}
	}
	return false
}

// nearNot says that the word at i, which makes a denial outright, stands with a plain negation.
func (f *finder) nearNot(i int, x *attribution.Attribution) bool {
	if f.lang == "ar" {
		return x.Negated
	}
	for k := max(0, i-8); k < min(len(f.a.Tokens), i+6); k++ {
		if f.wordItem(k).key == "не" {
			return true
		}
	}
	return false
}

func (f *finder) nextKey(i int) string {
	if i+1 < len(f.a.Tokens) {
		return f.wordItem(i + 1).key
	}
	return ""
}

// pastOrPresent says that token i is a verb that could report a deed, no state of mind.
func (f *finder) pastOrPresent(i int) bool {
	return i < len(f.a.Tokens) && f.a.Tokens[i].Tag == proffer.VERB && !f.lex.role("mind", f.a.Tokens[i].Lemma)
}

// onlooker says that the source is a witness or victim, whose negations deny nothing alleged.
func (f *finder) onlooker(x *attribution.Attribution) bool {
	if !x.Source.Valid() {
		return false
	}
	for i := f.tokenAt(x.Source.Start); i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < x.Source.End; i++ {
		if f.lex.role("onlooker", f.a.Tokens[i].Lemma) {
			return true
		}
	}
	return false
}
