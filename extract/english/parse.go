package english

import (
	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
)

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

// fillSource gives an attribution without a source the subject of its verb, or of the verb that its verb is joined to
// ("denied it and said …").
func (r *reader) fillSource(x *attribution.Attribution) {
	if x.Source.Valid() || !x.Cue.Valid() {
		return
	}
	i, j := r.tokens(x.Cue)
	if i == j {
		return
	}
	h := r.head(i, j)
	if r.a.Tokens[h].Lemma == "ask" {
		return // "Asked whether …": the speaker is who was asked
	}
	for n := 0; h >= 0 && n < 4; n++ {
		if r.passive(h) {
			return
		}
		if s := r.child(h, "nsubj"); s >= 0 {
			first, end := r.subtree(s, func(i int) bool { return r.a.Tokens[i].Rel == "acl:relcl" || r.a.Tokens[i].Rel == "parataxis" })
			if t := r.trim(r.span(first, end)); len(t) > 0 && !holdsPart(x, t[0]) && !expletives[r.low(s)] {
				x.Source = t[0]
			}
			return
		}
		switch t := r.a.Tokens[h]; t.Rel {
		case "conj", "advcl", "xcomp":
			h = t.Head
		default:
			return
		}
	}
}

var expletives = set("it there what")

func holdsPart(x *attribution.Attribution, s proffer.Span) bool {
	for _, c := range x.Content {
		if c.Overlaps(s) {
			return true
		}
	}
	return x.Cue.Overlaps(s)
}

// passive says that the verb h is in the passive.
func (r *reader) passive(h int) bool {
	return r.child(h, "aux:pass", "nsubj:pass") >= 0
}

// complementOf is the rest of the clause behind a cue whose verb always reports an act of saying, for where the models
// see no content.
func (r *reader) complementOf(cue proffer.Span) []proffer.Span {
	i, j := r.tokens(cue)
	if i == j {
		return nil
	}
	t := r.a.Tokens[r.head(i, j)]
	if stance.Sayer("en", stance.Word{Form: t.Span.In(r.a.Text), Lemma: t.Lemma}) != stance.Sure {
		return nil
	}
	return r.complement(j, r.sentence(i))
}
