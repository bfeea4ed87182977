package stance

import "proffer"

// contentWords is how much of a content is looked at for a phrase.
const contentWords = 40

// ByPhrases is the act that a content performs by its own phrases behind a plain verb of saying, in a language whose
// verbs are judged elsewhere; asserts where there is none. Words are given as the language's lexicon spells them.
func ByPhrases(language string, content []Word) proffer.Stance {
	l := lexicons()[language]
	if l == nil {
		return proffer.Asserts
	}
	ws := fold(content[:min(len(content), contentWords)], l)
	switch {
	case l.has("no-comment", ws):
		return proffer.Declines
	case l.has("admission", ws):
		return proffer.Admits
	case l.has("denial", ws):
		return proffer.Denies
	case l.has("warning", ws):
		return proffer.Warns
	}
	return proffer.Asserts
}

// BrushesAside says that a verb which gives a thing a name (cue, by its lemma) denies what the content names: a charge, or
// an account by a word of scorn.
func BrushesAside(language string, cue Word, content []Word) bool {
	l := lexicons()[language]
	if l == nil || !Is(language, "caller", cue) {
		return false
	}
	ws := fold(content[:min(len(content), contentWords)], l)
	return l.has("charge", ws[:min(len(ws), 3)]) || l.has("account", ws[:min(len(ws), 4)]) && l.has("scorn", ws)
}
