package english

import (
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
	for _, q := range r.quotes {
		if !r.beginsParagraph(q) || len(strings.Fields(q.In(r.a.Text))) < bareWords || r.covered(q) {
			continue
		}
		if r.lastBefore(q.Start) < 0 {
			continue
		}
		x := attribution.Attribution{Carried: true, NestedIn: -1, Confidence: 600, Content: r.trim(q), Certainty: "certain"}
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

// beginsParagraph says that nothing but a mark stands between q and the start of its line.
func (r *reader) beginsParagraph(q proffer.Span) bool {
	k := strings.LastIndexByte(r.a.Text[:q.Start], '\n')
	return len(strings.Trim(r.a.Text[k+1:q.Start], edges)) == 0
}

func (r *reader) covered(q proffer.Span) bool {
	for _, x := range r.out {
		for _, c := range x.Content {
			if c.Overlaps(q) {
				return true
			}
		}
		if x.Cue.Overlaps(q) {
			return true
		}
	}
	return false
}

// lastBefore is the last attribution with a source whose cue stands before at, within reach.
func (r *reader) lastBefore(at int) int {
	for k := len(r.out) - 1; k >= 0; k-- {
		x := r.out[k]
		if x.Cue.Valid() && x.Cue.Start < at && x.Source.Valid() && x.NestedIn < 0 {
			if at-x.Cue.End > followReach {
				return -1
			}
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
