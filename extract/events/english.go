package events

import (
	"slices"
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
		if h := f.a.Tokens[i].Head; h >= s.First && h < s.End && h != i && len(t.kids[h-s.First]) < maxWords {
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

// group are tokens with what is joined to them.
func (t *tree) group(tokens []int) []int {
	out := slices.Clone(tokens[:min(len(tokens), 3*maxGroup)])
	for n := 0; n < len(out) && len(out) < 3*maxGroup; n++ {
		out = append(out, t.dependents(out[n], "conj")...)
	}
	return out
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
		if c := t.lex.byObject(lemma, noun); c != "" {
			return c, k, ""
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

// party are whom the phrase of a token names: itself, else the nearest of its modifiers ("soldiers from Arden") with
// what is joined to that.
func (f *finder) party(i int) []proffer.EntityID {
	if f.at[i] != 0 {
		return []proffer.EntityID{f.at[i]}
	}
	if f.lex.language != "en" {
		if id := f.phraseParty(i); id != 0 {
			return []proffer.EntityID{id}
		}
		return nil
	}
	best, rank := f.nearest(i)
	if rank >= unrelated {
		return nil
	}
	out := []proffer.EntityID{f.at[best]}
	for k := best + 1; k < min(len(f.a.Tokens), best+maxPhrase); k++ {
		if f.a.Tokens[k].Head == best && f.a.Tokens[k].Rel == "conj" && f.at[k] != 0 {
			out = append(out, f.at[k])
		}
	}
	return out
}

// nearest is the token of a party that modifies another token most closely.
func (f *finder) nearest(i int) (best, rank int) {
	rank = unrelated
	if f.at[i] != 0 {
		return i, 0
	}
	for k := max(0, i-maxPhrase); k < min(len(f.a.Tokens), i+maxPhrase); k++ {
		if f.at[k] == 0 || k == i {
			continue
		}
		if r := f.below(k, i); r < rank {
			best, rank = k, r
		}
	}
	return best, rank
}

// unrelated is the rank of what does not modify; a modifier that only says where, or a clause away, counts distant.
const (
	unrelated = 20
	distant   = 3
)

// below ranks how closely a token modifies another.
func (f *finder) below(k, i int) int {
	rank := 0
	for range maxClimb {
		t := &f.a.Tokens[k]
		switch t.Rel {
		case "nmod:poss", "compound", "amod", "flat", "appos", "nummod", "det":
			rank++
		case "nmod", "obl":
			rank += 2
			if p := f.casing(k); f.lex.is("place", p) {
				rank += distant
			} else if f.lex.is("agent", p) {
				rank -= 2
			}
		case "acl", "acl:relcl":
			rank += distant
		default:
			return unrelated
		}
		if t.Head == i {
			return rank
		}
		if t.Head < 0 || t.Head >= len(f.a.Tokens) {
			return unrelated
		}
		k = t.Head
	}
	return unrelated
}

// casing is the preposition before a phrase, looked for right before its head.
func (f *finder) casing(k int) string {
	for n := k - 1; n >= max(0, k-maxPhrase/2); n-- {
		if t := &f.a.Tokens[n]; t.Head == k && t.Rel == "case" && t.Tag == proffer.ADP {
			return t.Lemma
		}
	}
	return ""
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
