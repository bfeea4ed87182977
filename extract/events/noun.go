package events

// noun adds the frame of a nominalisation, if somebody takes part in it.
func (t *tree) noun(i int) {
	class := t.lex.nouns[t.tok(i).Lemma]
	if class == "" || t.named[i] || t.tok(i).Rel == "compound" || t.tok(i).Rel == "case" {
		return
	}
	for _, k := range t.dependents(i, "compound") {
		if c := t.lex.nouns[t.tok(k).Lemma+"_"+t.tok(i).Lemma]; c != "" {
			class = c
		}
	}
	x := frame{class: class, predicate: t.tok(i).Lemma, head: i}
	actors, targets := t.group(t.phrases(i, t.agentive)), t.group(t.phrases(i, t.affected))
	for _, k := range t.dependents(i, "nmod") {
		switch p := t.preposition(k); {
		case p == "between":
			actors = t.group([]int{k})
		case p == "of" && ofActor[class] && len(actors) == 0:
			actors = t.group([]int{k})
		case p == "of" && !ofActor[class]:
			targets = append(t.group([]int{k}), targets...)
		}
	}
	x.actors, x.targets = t.parties(actors), t.parties(targets)
	x.counted = t.words(t.dependents(i, "nmod", "nummod"), 6)
	if len(x.actors)+len(x.targets) > 0 {
		t.finish(&x)
	}
}

// ofActor are the types whose noun's "of" names who does it: "the withdrawal of the troops", not "the killing of".
var ofActor = map[string]bool{"RETREAT": true, "PROTEST": true, "CONSULT": true, "AGREE": true, "MOBILIZE": true,
	"CONCEDE": true, "COOPERATE": true, "REQUEST": true, "THREATEN": true}

// phrases are the dependents of a noun that a test takes.
func (t *tree) phrases(i int, take func(k int) bool) []int {
	var out []int
	if i >= 0 {
		for _, k := range t.dependents(i, "nmod*", "compound", "amod", "obl*") {
			if take(k) {
				out = append(out, k)
			}
			for _, n := range t.dependents(k, "nmod") { // "the raid on Arden by Lizia": the parser may hang "by" on Arden
				if t.lex.is("agent", t.preposition(n)) && take(n) {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

func (t *tree) agentive(k int) bool {
	switch p := t.preposition(k); t.tok(k).Rel {
	case "nmod:poss":
		return true
	case "compound", "amod":
		return t.at[k] != 0
	default:
		return t.lex.is("agent", p) || t.lex.is("source", p)
	}
}

func (t *tree) affected(k int) bool {
	p := t.preposition(k)
	return p != "" && t.lex.is("target", p)
}
