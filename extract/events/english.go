package events

import (
	"strings"

	"proffer"
)

// A tree is one English sentence with its dependents by head.
type tree struct {
	*finder
	s    proffer.Sentence
	kids [][]int // by token - First
	used map[int]bool
}

func (f *finder) english(s proffer.Sentence) {
	t := &tree{finder: f, s: s, kids: make([][]int, s.End-s.First), used: map[int]bool{}}
	for i := s.First; i < s.End; i++ {
		if h := f.a.Tokens[i].Head; h >= s.First && h < s.End && h != i {
			t.kids[h-s.First] = append(t.kids[h-s.First], i)
		}
	}
	for i := s.First; i < s.End; i++ {
		if f.a.Tokens[i].Tag == proffer.VERB {
			t.verb(i)
		}
	}
	for i := s.First; i < s.End; i++ {
		if f.a.Tokens[i].Tag == proffer.NOUN && !t.used[i] {
			t.noun(i)
		}
	}
}

func (t *tree) tok(i int) *proffer.Token { return &t.a.Tokens[i] }

// dependents are up to maxGroup·4 dependents of a token with one of the relations; a relation ending in "*" is a prefix.
func (t *tree) dependents(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i-t.s.First] {
		for _, r := range rels {
			p, open := strings.CutSuffix(r, "*")
			if rel := t.tok(k).Rel; len(out) < 4*maxGroup && (rel == r || open && strings.HasPrefix(rel, p)) {
				out = append(out, k)
				break
			}
		}
	}
	return out
}

// preposition is the lemma of what marks a phrase's case, or "".
func (t *tree) preposition(i int) string {
	if k := t.dependents(i, "case"); len(k) > 0 {
		return t.tok(k[0]).Lemma
	}
	return ""
}

// group is a token with what is joined to it.
func (t *tree) group(tokens []int) []int {
	var out []int
	for _, i := range tokens {
		out = append(out, i)
		out = append(out, t.dependents(i, "conj")...)
	}
	return out[:min(len(out), 3*maxGroup)]
}

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
	x.actors = t.group(subject)
	x.targets = t.targets(i, patient, prep)
	if t.lex.is("swap", t.tok(i).Lemma) {
		x.targets, x.actors = x.actors, t.group(t.phrases(object, t.agentive))
	}
	if object >= 0 {
		t.used[object] = true
		if t.lex.nouns[t.tok(object).Lemma] == class {
			x.predicate = t.tok(object).Lemma
		}
		if len(x.actors) == 0 {
			x.actors = t.group(t.phrases(object, t.agentive))
		}
	}
	x.counted = append(t.words(patient, 6), t.words(t.dependents(i, "nsubj*"), 6)...)
	x.class = t.promised(i, class)
	t.finish(&x)
}

// promised turns a promise of violence into the threat that it is.
func (t *tree) promised(i int, class string) string {
	switch t.tok(i).Lemma {
	case "vow", "pledge", "promise", "swear":
		for _, k := range t.dependents(i, "xcomp", "ccomp", "obj") {
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
		if c := t.lex.byObject(lemma, noun); c != "" {
			return c, k, ""
		}
		if c := t.lex.nouns[noun]; c != "" && !t.named[k] && (t.lex.is("light", lemma) && t.tok(k).Rel != "obl" || t.lex.is("swap", lemma)) {
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
				return t.phrases(h, t.agentive), nil
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
// behind another; else whoever the patient's phrase names.
func (t *tree) targets(i int, patient []int, prep string) []int {
	if g := t.group(patient); len(t.parties(g)) > 0 {
		return g
	}
	var own, other []int
	for _, k := range t.dependents(i, "obl*", "nmod*", "xcomp", "advcl") {
		switch p := t.preposition(k); {
		case p != "" && p == prep:
			own = append(own, k)
		case t.lex.is("target", p) && !t.lex.is("place", p):
			other = append(other, k)
		case t.lex.is("target", p) && len(patient) == 0:
			other = append(other, k)
		}
	}
	for _, list := range [][]int{own, other} {
		for _, k := range list {
			if g := t.group([]int{k}); len(t.parties(g)) > 0 {
				return g
			}
		}
	}
	return nil
}

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
	x.actors, x.targets = t.group(t.phrases(i, t.agentive)), t.group(t.phrases(i, t.affected))
	for _, k := range t.dependents(i, "nmod") {
		switch p := t.preposition(k); {
		case p == "between":
			x.actors = t.group([]int{k})
		case p == "of" && ofActor[class] && len(x.actors) == 0:
			x.actors = t.group([]int{k})
		case p == "of" && !ofActor[class]:
			x.targets = append(t.group([]int{k}), x.targets...)
		}
	}
	x.counted = t.words(t.dependents(i, "nmod", "nummod"), 6)
	if len(t.parties(x.actors)) > 0 || len(t.parties(x.targets)) > 0 {
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
		return t.lex.is("agent", p) || p == "from"
	}
}

func (t *tree) affected(k int) bool {
	p := t.preposition(k)
	return p != "" && t.lex.is("target", p)
}

// party is whom the phrase of a token names: itself, else the nearest of its modifiers ("soldiers from Arden").
func (f *finder) party(i int) proffer.EntityID {
	if f.at[i] != 0 {
		return f.at[i]
	}
	if f.lex.language != "en" {
		return f.phraseParty(i)
	}
	lo, hi := max(0, i-maxPhrase), min(len(f.a.Tokens), i+maxPhrase)
	best, rank := proffer.EntityID(0), 9
	for k := lo; k < hi; k++ {
		if f.at[k] == 0 || k == i {
			continue
		}
		if r := f.below(k, i); r < rank {
			best, rank = f.at[k], r
		}
	}
	return best
}

// below ranks how closely a token modifies another: 9 where it does not.
func (f *finder) below(k, i int) int {
	for n := 0; n < maxClimb; n++ {
		switch f.a.Tokens[k].Rel {
		case "nmod:poss", "compound", "amod", "flat", "nmod", "appos", "nummod", "det":
		default:
			return 9
		}
		h := f.a.Tokens[k].Head
		if h == i {
			return n
		}
		if h < 0 || h >= len(f.a.Tokens) {
			return 9
		}
		k = h
	}
	return 9
}

// words are the tokens right before and at phrase heads, where their numbers stand.
func (t *tree) words(heads []int, n int) []int {
	var out []int
	for _, h := range heads {
		for k := max(t.s.First, h-n); k <= h; k++ {
			if t.tok(k).Head == h || k == h {
				out = append(out, k)
			}
		}
	}
	return out
}

// finish sets clause, place and mood of an English frame and keeps it.
func (t *tree) finish(x *frame) {
	x.lo, x.hi = x.head, x.head
	queue := []int{x.head}
	for n := 0; n < len(queue) && len(queue) < maxWords; n++ {
		for _, k := range t.kids[queue[n]-t.s.First] {
			switch rel := t.tok(k).Rel; {
			case rel == "punct", rel == "cc", rel == "parataxis", rel == "acl:relcl", rel == "ccomp", rel == "advcl", rel == "discourse":
			case rel == "conj" && t.tok(k).Tag == proffer.VERB:
			case len(queue) < maxWords:
				queue = append(queue, k)
				x.lo, x.hi = min(x.lo, k), max(x.hi, k)
				if id := t.at[k]; x.place == 0 && t.kinds[id] != "" && isPlace(t.kinds[id]) && t.lex.is("place", t.preposition(k)) {
					x.place = id
				}
			}
		}
	}
	x.negated, x.mood = t.mood(x.head)
	t.frames = append(t.frames, *x)
}

func isPlace(k proffer.EntityKind) bool { return k == proffer.KindPlace || k == proffer.KindCountry }
