package english

import (
	"sort"
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
)

const bareWords = 5 // a quotation of fewer words than this is no statement of its own

// followers adds a statement for each quotation that nobody's content covers and that begins a paragraph: it carries
// on what the last speaker said, without a cue of its own.
func (r *reader) followers() {
	r.release()
	var more []attribution.Attribution
	taken := r.taken()
	for _, q := range r.quotes {
		if !r.beginsParagraph(q) || len(strings.Fields(q.In(r.a.Text))) < bareWords || overlapsAny(q, taken) {
			continue
		}
		if r.lastBefore(q.Start) < 0 {
			continue
		}
		x := attribution.Attribution{Carried: true, NestedIn: -1, Confidence: followerConfidence, Content: r.trim(q), Certainty: "certain"}
		if len(x.Content) == 0 {
			continue
		}
		r.quoted(&x)
		v := stance.Of(stance.Act{Language: "en", Content: r.contentWords(&x), Direct: true})
		x.Stance, x.Negated, x.Certainty = v.Stance, v.Negated, v.Certainty
		more = append(more, x)
	}
	r.out = append(r.out, more...)
}

// afterDeed adds a quotation of nobody that stands behind a sentence of what its speaker does or is, in the same paragraph: "Brandt shook
// her head. “We were never asked.”"
func (r *reader) afterDeed() {
	taken := r.taken()
	for _, q := range r.quotes {
		i, _ := r.tokens(q)
		k := i - 1 // the mark
		if k < 2 || len(strings.Fields(q.In(r.a.Text))) < deedWords || overlapsAny(q, taken) || r.low(k-1) != "." && r.low(k-1) != "?" || strings.Contains(r.a.Text[r.a.Tokens[k-1].Span.End:q.Start], "\n") {
			continue
		}
		s := r.sentence(k - 1)
		whole := r.span(s.First, k)
		if s.First == s.End || overlapsAny(whole, r.quotes) || overlapsAny(whole, taken) || overlapsAny(whole, r.skip) {
			continue
		}
		x := attribution.Attribution{Source: r.doer(s), Content: r.trim(q), NestedIn: -1, Confidence: followerConfidence, Certainty: "certain"}
		if x.Source.Valid() && len(x.Content) > 0 {
			r.spoken(&x)
		}
	}
}

const deedWords = 3 // fewest words of such a quotation

// doer is the person by a name or pronoun who is the subject of the main verb of a sentence.
func (r *reader) doer(s proffer.Sentence) proffer.Span {
	for k := s.First; k < s.End; k++ {
		t := r.a.Tokens[k]
		if t.Rel != "nsubj" || t.Head < 0 || r.a.Tokens[t.Head].Rel != "root" {
			continue
		}
		if w := r.low(k); w == "he" || w == "she" || t.Tag == proffer.PROPN && r.a.Tokens[s.First].Tag == proffer.PROPN {
			return r.span(r.subtree(k, func(i int) bool { return r.a.Tokens[i].Rel == "acl:relcl" }))
		}
		return proffer.Span{}
	}
	return proffer.Span{}
}

// beginsParagraph says that nothing but a mark or two stands between q and the start of its line.
func (r *reader) beginsParagraph(q proffer.Span) bool {
	before := r.a.Text[max(0, q.Start-16):q.Start]
	k := strings.LastIndexByte(before, '\n')
	return (k >= 0 || len(before) == q.Start) && len(strings.Trim(before[k+1:], edges)) == 0
}

// taken is every stretch that is some attribution's cue or content, in text order and joined where they overlap.
func (r *reader) taken() []proffer.Span {
	var all []proffer.Span
	for _, x := range r.out {
		all = append(all, x.Content...)
		if x.Cue.Valid() {
			all = append(all, x.Cue)
		}
	}
	return union(all)
}

// union is spans in text order, joined where they overlap.
func union(all []proffer.Span) []proffer.Span {
	sort.Slice(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	joined := all[:0]
	for _, s := range all {
		if n := len(joined); n > 0 && s.Start < joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, s.End)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// lastBefore is the last attribution with a source whose cue stands before at, within reach; -1 for none.
func (r *reader) lastBefore(at int) int {
	k := sort.Search(len(r.out), func(k int) bool { return r.out[k].Cue.Start >= at })
	for k--; k >= 0 && at-r.out[k].Cue.End <= followReach; k-- {
		if r.out[k].Source.Valid() && r.out[k].NestedIn < 0 {
			return k
		}
	}
	return -1
}

const followReach = 1500 // bytes between a cue and a bare quotation that still belongs to its speaker

// release takes from contents the quotations that begin a paragraph of their own after one that was closed: each is a
// statement without a cue, not a piece of the one before. A quotation that was never closed runs on.
func (r *reader) release() {
	for i := range r.out {
		x := &r.out[i]
		if len(x.Content) < 2 {
			continue
		}
		kept := x.Content[:1]
		for _, c := range x.Content[1:] {
			q := r.quotesIn(c)
			if len(q) == 1 && c.Start > x.Cue.End && r.beginsParagraph(q[0]) && r.closedBefore(q[0]) && strings.Contains(r.a.Text[x.Cue.End:c.Start], "\n") {
				continue
			}
			kept = append(kept, c)
		}
		x.Content = kept
	}
}

// closedBefore says that the text before the quotation's own mark ends with a closing mark or no quotation at all.
func (r *reader) closedBefore(q proffer.Span) bool {
	before := strings.TrimRight(r.a.Text[:q.Start], "\"“ \n\r\t")
	for _, p := range r.quotesIn(proffer.Span{Start: max(0, len(before)-2), End: len(before)}) {
		if p.End >= len(before) {
			return false // ran to the end of its paragraph without a mark
		}
	}
	return true
}
