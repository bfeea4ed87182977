package english

import "proffer"

// head is the token of [first, end) that governs the others.
func (r *reader) head(first, end int) int {
	for i := first; i < end; i++ {
		t := r.a.Tokens[i]
		if t.Rel != "" && t.Tag != proffer.PUNCT && (t.Head < first || t.Head >= end) {
			return i
		}
	}
	return end - 1
}

// sentence is the sentence that holds token i.
func (r *reader) sentence(i int) proffer.Sentence {
	lo, hi := 0, len(r.a.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if r.a.Sentences[m].End <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(r.a.Sentences) {
		return proffer.Sentence{}
	}
	return r.a.Sentences[lo]
}

// child is a token of the sentence that hangs on h by one of the relations, or -1.
func (r *reader) child(h int, rels ...string) int {
	s := r.sentence(h)
	for i := s.First; i < s.End; i++ {
		if r.a.Tokens[i].Head != h {
			continue
		}
		for _, rel := range rels {
			if r.a.Tokens[i].Rel == rel {
				return i
			}
		}
	}
	return -1
}

// subtree is the stretch of tokens that token h governs, as far as it hangs together around h and without the parts
// that without rejects.
func (r *reader) subtree(h int, without func(i int) bool) (first, end int) {
	s := r.sentence(h)
	in := func(i int) bool {
		for n := 0; i >= 0 && n < 60; n++ {
			if i == h {
				return true
			}
			if without != nil && without(i) {
				return false
			}
			i = r.a.Tokens[i].Head
		}
		return false
	}
	first, end = h, h+1
	for first > s.First && in(first-1) {
		first--
	}
	for end < s.End && in(end) {
		end++
	}
	return first, end
}

// passive says that the verb h is in the passive: it has an auxiliary that says so. A passive subject alone is often
// a mistake of the parse ("the chairman admitted").
func (r *reader) passive(h int) bool { return r.child(h, "aux:pass") >= 0 }

// complementOf is the rest of the clause behind a cue whose words always report an act of saying, for where the models
// see no content.
func (r *reader) complementOf(cue proffer.Span) []proffer.Span {
	i, j := r.tokens(cue)
	for k := i; k < j; k++ {
		if r.sure[k] {
			return r.complement(j, r.sentence(i))
		}
	}
	return nil
}
