package events

import (
	"proffer"
)

// subjects are who does a verb's event, and to whom where the verb says it by its form: the object, or the subject of
// a passive. A verb without a subject of its own takes that of the verb that governs it.
func (t *tree) subjects(i int) (subject, patient []int) {
	patient = t.dependents(i, "obj", "iobj")
	subject = t.dependents(i, "nsubj")
	passive := t.dependents(i, "nsubj:pass")
	for _, k := range t.dependents(i, "obl*", "nmod") {
		if t.lex.is("agent", t.preposition(k)) && (len(passive) > 0 || t.tok(i).Fine == "VBN" || t.tok(k).Rel == "obl:agent") {
			subject = append(subject, k)
		}
	}
	patient = append(patient, passive...)
	if len(passive) > 0 || len(subject) > 0 && t.tok(subject[0]).Tag != proffer.PRON {
		return subject, patient
	}
	s, p := t.inherited(i)
	if len(subject) == 0 || len(s) > 0 && relative(t.tok(subject[0]).Lemma) {
		subject = append(s, subject...)
	}
	return subject, append(patient, p...)
}

func relative(lemma string) bool { return lemma == "who" || lemma == "which" || lemma == "that" }

// inherited are the parties that a verb without its own subject takes from above.
func (t *tree) inherited(i int) (subject, patient []int) {
	for range maxClimb {
		h, rel := t.tok(i).Head, t.tok(i).Rel
		if h < t.s.First || h >= t.s.End {
			return nil, nil
		}
		switch rel {
		case "acl:relcl", "acl":
			if t.tok(h).Tag == proffer.VERB || t.tok(h).Tag == proffer.ADJ {
				break
			}
			if rel == "acl" && t.tok(i).Fine == "VBN" {
				return nil, []int{h}
			}
			if c := t.lex.moods["noun "+t.tok(h).Lemma]; rel == "acl" && c != "" {
				if own := t.phrases(h, t.agentive); len(own) > 0 {
					return own, nil
				}
				if v := t.tok(h).Head; v >= t.s.First && v < t.s.End && t.tok(v).Tag == proffer.VERB {
					return t.dependents(v, "nsubj"), nil
				}
				return nil, nil
			}
			return []int{h}, nil
		case "xcomp", "ccomp", "advcl", "conj", "parataxis":
		default:
			return nil, nil
		}
		if rel == "xcomp" || rel == "ccomp" {
			if o := t.dependents(h, "obj", "iobj"); len(o) > 0 && t.lex.is("ask", t.tok(h).Lemma) {
				return o, nil
			}
		}
		if s := t.dependents(h, "nsubj", "nsubj:pass"); len(s) > 0 {
			return s, nil
		}
		i = h
	}
	return nil, nil
}

// targets are the parties on whom a verb's event falls: its patient; else who stands behind its own preposition, then
// behind another. An object that is itself an event names its place with "in", not its target.
func (t *tree) targets(i int, patient []int, prep string, object int) []proffer.EntityID {
	var own, other []int
	for _, k := range t.dependents(i, "obl*", "nmod*", "xcomp", "advcl") {
		switch p := t.preposition(k); {
		case p != "" && p == prep:
			own = append(own, k)
		case t.lex.is("target", p) && (!t.lex.is("place", p) || len(patient) == 0):
			other = append(other, k)
		}
	}
	lists := [][]int{patient, own, other}
	if object >= 0 {
		lists = [][]int{t.phrases(object, t.affected), own, other, patient}
	}
	for n, list := range lists {
		if ids := t.parties(t.group(list)); len(ids) > 0 && (object < 0 || n < 3 || t.rank(list) < 3) {
			return ids
		}
	}
	return nil
}

// rank is how closely the parties of some phrases belong to them.
func (t *tree) rank(heads []int) int {
	best := unrelated
	for _, h := range heads {
		_, r := t.nearest(h)
		best = min(best, r)
	}
	return best
}

// first says that a subject is the speaker: "we".
func (t *tree) first(subject []int) bool {
	for _, k := range subject {
		if l := t.tok(k).Lemma; l == "we" || l == "i" {
			return true
		}
	}
	return false
}
