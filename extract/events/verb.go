package events

import (
	"proffer"
)

// verb adds the frame of a verb, if it reports an event.
func (t *tree) verb(i int) {
	if rel := t.tok(i).Rel; rel == "amod" || rel == "compound" || rel == "case" {
		return
	}
	class, object, prep := t.verbClass(i)
	if class == "" {
		return
	}
	x := frame{class: class, predicate: t.tok(i).Lemma, head: i}
	subject, patient := t.subjects(i)
	x.actors, x.speaks = t.doers(subject), t.first(subject)
	x.targets = t.targets(i, patient, prep, object)
	if l := t.tok(i).Lemma; t.lex.is("swap", l) || object >= 0 && t.lex.is("swap", l+"_"+t.preposition(object)) {
		x.targets, x.actors = x.actors, t.parties(t.phrases(max(object, i), t.agentive))
	}
	if object >= 0 {
		t.used[object] = true
		if t.lex.nouns[t.tok(object).Lemma] == class {
			x.predicate = t.tok(object).Lemma
		}
		if len(x.actors) == 0 {
			x.actors = t.parties(t.phrases(object, t.agentive))
		}
	}
	x.counted = append(t.words(patient, 6), t.words(t.dependents(i, "nsubj*"), 6)...)
	x.class = t.promised(i, class)
	t.finish(&x)
}

// doers are the parties of subjects; of one that is itself an event ("the raid by …") who did that.
func (t *tree) doers(subject []int) []proffer.EntityID {
	var heads []int
	for _, k := range subject {
		if t.at[k] == 0 && t.lex.nouns[t.tok(k).Lemma] != "" {
			heads = append(heads, t.phrases(k, t.agentive)...)
		} else {
			heads = append(heads, k)
		}
	}
	return t.parties(t.group(heads))
}

// promised turns a promise of violence into the threat that it is.
func (t *tree) promised(i int, class string) string {
	switch t.tok(i).Lemma {
	case "vow", "pledge", "promise", "swear":
		for _, k := range t.dependents(i, "xcomp", "ccomp", "obj", "advcl") {
			c, _, _ := t.verbClass(k)
			if t.tok(k).Tag == proffer.NOUN {
				c = t.lex.nouns[t.tok(k).Lemma]
			}
			switch c {
			case "ASSAULT", "COERCE", "SANCTION", "MOBILIZE":
				return "THREATEN"
			}
		}
	}
	return class
}

// verbClass is a verb's type, the object that gives it (or -1), and the preposition that belongs to the verb.
func (t *tree) verbClass(i int) (class string, object int, prep string) {
	lemma := t.tok(i).Lemma
	for _, k := range t.dependents(i, "compound:prt", "advmod") {
		if t.tok(k).Rel == "compound:prt" || t.lex.verbs[lemma+"_"+t.tok(k).Lemma] != "" || t.lex.is("light", lemma+"_"+t.tok(k).Lemma) {
			lemma += "_" + t.tok(k).Lemma
			break
		}
	}
	for _, k := range t.dependents(i, "obj", "nsubj:pass", "obl") {
		noun := t.tok(k).Lemma
		for _, verb := range []string{lemma, lemma + "_" + t.preposition(k)} {
			if c := t.lex.byObject(verb, noun); c != "" {
				return c, k, ""
			}
		}
		swap := t.lex.is("swap", lemma) || t.lex.is("swap", lemma+"_"+t.preposition(k))
		if c := t.lex.nouns[noun]; c != "" && !t.named[k] && (t.lex.is("light", lemma) && t.tok(k).Rel != "obl" || swap) {
			return c, k, ""
		}
	}
	for _, k := range t.dependents(i, "obl*", "advcl", "xcomp", "ccomp") {
		p := t.preposition(k)
		if p == "" {
			if m := t.dependents(k, "mark"); len(m) > 0 {
				p = t.tok(m[0]).Lemma
			}
		}
		if c := t.lex.verbs[lemma+"_"+p]; p != "" && c != "" {
			return c, -1, p
		}
	}
	return t.lex.verbs[lemma], -1, ""
}
