package events

import "proffer"

// mood climbs from an English trigger to what governs it: auxiliaries and negation first, then verbs, nouns and
// adjectives that plan, demand, doubt or deny.
func (t *tree) mood(i int) (negated bool, mood string) {
	negated, mood = t.own(i)
	if rel := t.tok(i).Rel; mood == "" && (rel == "advcl" || rel == "acl") && t.infinitive(i) {
		mood = "planned" // an aim: "sent ships to blockade the port"
	}
	for range maxClimb {
		h, rel := t.tok(i).Head, t.tok(i).Rel
		if h < t.s.First || h >= t.s.End || !t.governs(h, i, rel) {
			break
		}
		if rel == "conj" {
			if mood == "" {
				_, mood = t.own(h)
			}
			i = h
			continue
		}
		switch m := t.lex.moods[kindOf(t.tok(h).Tag)+" "+t.tok(h).Lemma]; {
		case m == "denied":
			negated = !negated
		case m != "" && (mood == "" || mood == "planned" || mood == "possible" && m == "planned"):
			mood = m
		case m == "" && rel != "xcomp" && rel != "ccomp":
			return negated, mood
		}
		if n, m := t.own(h); rel == "xcomp" || kindOf(t.tok(h).Tag) != "verb" {
			negated = negated != n
			if mood == "" {
				mood = m
			}
		}
		i = h
	}
	return negated, mood
}

// governs says that a head can change the mood of its dependent.
func (t *tree) governs(h, i int, rel string) bool {
	switch rel {
	case "xcomp", "ccomp", "csubj", "conj":
		return true
	case "acl":
		return t.lex.moods["noun "+t.tok(h).Lemma] != ""
	case "obj", "nsubj:pass", "obl", "nmod":
		return t.tok(i).Tag == proffer.NOUN || t.tok(i).Tag == proffer.VERB
	case "advcl":
		return t.tok(h).Tag == proffer.ADJ || t.lex.moods[kindOf(t.tok(h).Tag)+" "+t.tok(h).Lemma] != "" && t.infinitive(i)
	}
	return false
}

func (t *tree) infinitive(i int) bool {
	for _, k := range t.dependents(i, "mark") {
		if t.tok(k).Lemma == "to" {
			return true
		}
	}
	return false
}

func kindOf(t proffer.Tag) string {
	switch t {
	case proffer.VERB, proffer.AUX:
		return "verb"
	case proffer.ADJ, proffer.ADV, proffer.ADP:
		return "adj"
	}
	return "noun"
}

// own is what a trigger's own auxiliaries, determiners, adjectives and markers say.
func (t *tree) own(i int) (negated bool, mood string) {
	for _, k := range t.dependents(i, "aux*", "advmod", "det", "mark", "amod", "case") {
		w := t.tok(k).Lemma
		if t.lex.is("negation", w) {
			negated = true
		}
		m := t.lex.moods["word "+w]
		if t.tok(k).Rel == "amod" {
			m = t.lex.moods["adj "+w]
		}
		switch {
		case m == "denied":
			negated = true
		case m == "conditional" || m != "" && mood == "":
			mood = m
		}
	}
	return negated, mood
}
