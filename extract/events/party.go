package events

import (
	"proffer"
)

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
