package english

import (
	"slices"
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// seconds finds the second verb of saying of a speaker that a content has swallowed: "called the report false and vowed
// to sue", "admitted that the tank leaked but blamed the weather". The content ends before it, and what follows is a
// statement of its own.
func (r *reader) seconds() {
	cues := map[int]bool{}
	for _, x := range r.out {
		cues[x.Cue.Start] = true
	}
	for n, i := len(r.out), 0; i < n; i++ {
		x := &r.out[i]
		if !x.Source.Valid() || x.Source.Start > x.Cue.Start || len(x.Content) != 1 || x.Content[0].Start < x.Cue.End {
			continue
		}
		k, v := r.secondVerb(x)
		if v == 0 {
			continue
		}
		first, _ := r.tokens(x.Content[0])
		cut := r.trim(r.span(first, k))
		if len(cut) == 0 {
			continue
		}
		y := attribution.Attribution{Source: x.Source, Cue: r.a.Tokens[v].Span, Content: r.complement(v+1, r.sentence(v)),
			NestedIn: -1, Margin: x.Margin, Hearer: x.Hearer}
		y.Content = r.firstPiece(y.Content)
		if len(y.Content) == 1 {
			r.chargeBehind(&y)
		}
		x.Content = cut
		r.quoted(x)
		r.judge(x)
		if r.quoted(&y); len(y.Content) > 0 && !cues[y.Cue.Start] && r.judge(&y) {
			r.out = append(r.out, y)
		}
	}
}

// firstPiece is all but what begins in a later paragraph.
func (r *reader) firstPiece(list []proffer.Span) []proffer.Span {
	for i, c := range list {
		if strings.Contains(c.In(r.a.Text), "\n\n") {
			return list[:i]
		}
	}
	return list
}

// present says that the verb at v is in the third person of the present with a clause of its own: "and cautions that".
func (r *reader) present(v, e int) bool {
	if v+1 >= e || r.a.Tokens[v].Fine != "VBZ" && r.a.Tokens[v].Fine != "NNS" {
		return false
	}
	w := r.low(v + 1)
	return w == "that" || w == "to" || w == "for" || w == "on"
}

// secondVerb is the conjunction in x's content behind which the speaker's second verb stands, and that verb; 0 for
// none. Behind "and" only where the content before it is no clause, since a clause's own verbs can be joined by it.
func (r *reader) secondVerb(x *attribution.Attribution) (conjunction, verb int) {
	i, e := r.tokens(x.Content[0])
	clause := false
	for k := i; k+2 < e; k++ {
		w := r.low(k)
		if finite[r.a.Tokens[k].Fine] || r.a.Tokens[k].Tag == proffer.AUX {
			clause = true
		}
		closed := w == "and" && quoteMarks[r.form(k-1)] && len(r.quotesIn(r.a.Tokens[k].Span)) == 0
		if k < i+2 || w != "but" && !closed && (w != "and" || clause && !r.present(k+1, e) || r.low(i) == "to") || len(r.quotesIn(r.a.Tokens[k].Span)) > 0 {
			continue
		}
		v := k + 1
		if r.a.Tokens[v].Tag == proffer.ADV && v+2 < e {
			v++
		}
		word := r.low(v)
		if (strings.HasSuffix(word, "ed") || word == "said" || r.present(v, e)) && r.lexicon.Is("sure", v) && (r.a.Tokens[v+1].Tag != proffer.PUNCT || quoteMarks[r.form(v+1)] && len(r.quotesIn(r.a.Tokens[v+2].Span)) > 0) &&
			r.a.Tokens[v+1].Tag != proffer.NOUN && r.low(v+1) != "by" {
			return k, v
		}
	}
	return 0, 0
}

// ownPieces leaves a quotation to the verb that it belongs to: of what stands before a cue and is in the content of an
// earlier one of the same sentence, nothing is said again by the later one, which has words of its own behind it ("called
// it “a farce” and urged the board to resign").
func (r *reader) ownPieces() {
	for i := range r.out {
		x := &r.out[i]
		if len(x.Content) < 2 || x.Content[len(x.Content)-1].Start < x.Cue.End {
			continue
		}
		s := r.sentenceSpan(x.Cue)
		kept := slices.DeleteFunc(slices.Clone(x.Content), func(c proffer.Span) bool {
			return c.End <= x.Cue.Start && c.Start >= s.Start && r.saidBefore(i, c)
		})
		if len(kept) < len(x.Content) {
			x.Content = kept
			r.quoted(x)
			r.judge(x)
		}
	}
}

// toDo gives to a verb that asks somebody to do something the whole of what is asked, where the models saw a saying in the
// deed: "asked the ministry to confirm the papers".
func (r *reader) toDo() {
	r.takeIn(func(x, y *attribution.Attribution) bool {
		i, _ := r.tokens(y.Cue)
		_, e := r.tokens(x.Cue)
		first, _ := r.tokens(x.Content[0])
		return (r.low(i) == "to" || r.low(i-1) == "to") && first == e && x.Source == y.Source && (r.lexicon.Is("asker", e-1) || r.lexicon.Is("demands", e-1))
	})
}

// takeIn gives to an attribution x the content of the next one, y, whose cue follows on what x has, where that belongs to x and y
// is none by itself.
func (r *reader) takeIn(belongs func(x, y *attribution.Attribution) bool) {
	kept := r.out[:0]
	for _, y := range r.out {
		if n := len(kept); n > 0 && len(kept[n-1].Content) == 1 && len(y.Content) == 1 {
			x := &kept[n-1]
			i, _ := r.tokens(y.Cue)
			_, end := r.tokens(x.Content[0])
			if (end == i-1 || end == i) && belongs(x, &y) {
				x.Content[0].End = y.Content[0].End
				r.quoted(x)
				r.judge(x)
				continue
			}
		}
		kept = append(kept, y)
	}
	r.out = kept
}

// saidBefore says that a stretch before the cue of attribution n is in the content of an attribution whose cue stands
// before the stretch.
func (r *reader) saidBefore(n int, c proffer.Span) bool {
	for k := max(0, n-neighbours); k < min(len(r.out), n+neighbours); k++ {
		if k != n && r.out[k].Cue.End <= c.Start && holds(r.out[k].Content, c) {
			return true
		}
	}
	return false
}
