package stance

import "proffer"

// Reply is the act of an answer in a talk: it evades the question, owns to what it charges or denies that; otherwise what
// the answer by itself is. A question charges when it accuses, or asks of the deeds of the one who answers.
func Reply(language string, question, answer []Word, by proffer.Stance) proffer.Stance {
	l := lexicons()[language]
	if l == nil {
		return by
	}
	said, put := fold(answer[:min(len(answer), contentWords)], l), fold(question[:min(len(question), contentWords)], l)
	switch {
	case l.evades(said):
		return proffer.Declines
	case by != proffer.Asserts && by != proffer.Admits || !l.charges(put):
		return by
	case l.opens("yes", said):
		return proffer.Admits
	case l.opens("no", said):
		return proffer.Denies
	}
	return by
}

// YesOrNo says that an answer begins with a yes or a no, which may go on: "That's true in a way".
func YesOrNo(language string, answer []Word) bool {
	l := lexicons()[language]
	if l == nil {
		return false
	}
	said := fold(answer[:min(len(answer), contentWords)], l)
	return l.at0("yes", said) || l.opens("no", said)
}

// evades says that an answer begins with words that refuse one and nothing more of its sentence that they could govern: "I
// cannot say", not "I cannot say that he was there".
func (l *lexicon) evades(ws []folded) bool {
	n := 0
	if len(ws) > 0 {
		n = l.at("evasion", ws, 0)
	}
	if n == 0 {
		return false
	}
	for _, w := range ws[n:min(len(ws), n+2)] {
		if mark(w) {
			return true
		}
	}
	return len(ws) <= n+1
}

// opens says that an answer begins with a word of a class, set off from the rest.
func (l *lexicon) opens(class string, ws []folded) bool {
	if len(ws) == 0 {
		return false
	}
	n := l.at(class, ws, 0)
	return n > 0 && (n == len(ws) || mark(ws[n]))
}

func mark(w folded) bool {
	return w.form == "," || w.form == "." || w.form == "،" || w.form == "!" || w.form == ";" || w.form == ":"
}

func (l *lexicon) charges(ws []folded) bool {
	return l.has("accusing", ws) || l.has("addressed", ws) && !l.has("inner", ws)
}
