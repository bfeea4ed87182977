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
