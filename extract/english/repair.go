package english

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// repair settles quarrels: a stretch of content that two cues claim goes to the cue of its own sentence; the one that
// loses everything takes the clause before or behind its verb. What then has no content worth the name is left out.
func (r *reader) repair() {
	for i := range r.out {
		for j := max(0, i-3); j <= min(i+3, len(r.out)-1); j++ {
			if i != j {
				r.yield(&r.out[i], &r.out[j])
				r.cutAtSpeaker(&r.out[i], &r.out[j])
			}
		}
	}
	kept := r.out[:0]
	for _, x := range r.out {
		r.subjectBehind(&x)
		if len(x.Content) == 0 {
			x.Content = r.fronted(&x)
		}
		r.quoted(&x)
		if len(x.Content) == 0 || !r.saysSomething(&x) {
			continue
		}
		if !r.judge(&x) {
			continue
		}
		kept = append(kept, x)
	}
	r.out = kept
}

// yield takes from x the pieces that lie outside x's sentence and that y, whose sentence they are in or beside whose
// cue they stand, claims as well.
func (r *reader) yield(x, y *attribution.Attribution) {
	sx, sy := r.sentenceSpan(x.Cue), r.sentenceSpan(y.Cue)
	var kept []proffer.Span
	for _, c := range x.Content {
		lost := false
		for _, d := range y.Content {
			if c.Overlaps(d) && !sx.Overlaps(c) && (sy.Overlaps(c) || r.near(y.Cue, c) < r.near(x.Cue, c)) {
				lost = true
			}
		}
		if !lost {
			kept = append(kept, c)
		}
	}
	x.Content = kept
}

// cutAtSpeaker ends x's content before y's source where y speaks the sentence that x stands in: "The firm reported four
// deaths, a person with knowledge of it said."
func (r *reader) cutAtSpeaker(x, y *attribution.Attribution) {
	if !y.Source.Valid() || y.Source.Start > y.Cue.Start || !holds(y.Content, x.Cue) {
		return
	}
	for k, c := range x.Content {
		if c.Contains(y.Source) && c.Contains(y.Cue) || c.Overlaps(y.Source) && c.Start < y.Source.Start {
			if t := r.trim(proffer.Span{Start: c.Start, End: y.Source.Start}); len(t) > 0 {
				x.Content[k] = t[0]
			}
		}
	}
}

// near is the number of bytes between two spans.
func (r *reader) near(a, b proffer.Span) int {
	return max(a.Start-b.End, b.Start-a.End, 0)
}

func (r *reader) sentenceSpan(s proffer.Span) proffer.Span {
	i, j := r.tokens(s)
	if i == j {
		return proffer.Span{}
	}
	return r.span(r.sentence(i).First, r.sentence(i).End)
}

// fronted is the clause that stands before the source in the cue's sentence: "The road is cut, the mayor told …".
func (r *reader) fronted(x *attribution.Attribution) []proffer.Span {
	i, j := r.tokens(x.Cue)
	if i == j || r.takesThing(r.head(i, j)) {
		return nil
	}
	s := r.sentence(i)
	start := x.Cue.Start
	if x.Source.Valid() {
		start = min(start, x.Source.Start)
	}
	k := s.First
	for k < i && r.a.Tokens[k].Span.Start < start {
		k++
	}
	if k-s.First >= 3 && r.low(k-1) == "," && !r.goesOn(j, s) {
		return r.trim(r.span(s.First, k-1))
	}
	return nil
}

// goesOn says that a clause follows in the sentence from token j on, so that what stands before the cue is not the
// whole of what was said.
func (r *reader) goesOn(j int, s proffer.Sentence) bool {
	for k := j; k < s.End && r.low(k) != ";"; k++ {
		if f := r.a.Tokens[k].Fine; finite[f] && !r.determined(k) || r.low(k) == "that" {
			return true
		}
	}
	return false
}

// determined says that a token stands behind an article or whose it is, and so is no verb whatever the tagger says: "in its
// report".
func (r *reader) determined(k int) bool {
	return k > 0 && (r.a.Tokens[k-1].Tag == proffer.DET || r.a.Tokens[k-1].Fine == "PRP$")
}

// saysSomething says that the content is more than a "yes", a date or a scrap: it has a verb or a quotation, or its cue
// is of those that take a thing ("denied it", "blamed the army").
func (r *reader) saysSomething(x *attribution.Attribution) bool {
	if r.bareEvidence(x) {
		return false
	}
	if len(x.Quoted) > 0 && len(strings.Fields(x.Quoted[0].In(r.a.Text))) > 1 {
		return true
	}
	if i, j := r.tokens(x.Content[0]); x.Direct && j == i+1 && r.lexicon.Is("scorn", i) {
		return true // "“Lies,” the mayor said"
	}
	i, j := r.tokens(x.Cue)
	plain := i < j
	for ; i < j; i++ {
		if t := r.a.Tokens[i]; (t.Tag == proffer.VERB || t.Tag == proffer.NOUN) && !plainVerbs[t.Lemma] {
			plain = false
		}
	}
	if !plain {
		return true
	}
	const scrap = 4 // tokens that can be no clause whose verb the tagger missed
	for _, c := range x.Content {
		i, j := r.tokens(c)
		if j-i > scrap && r.hasNoun(i, j) && c.End < x.Cue.Start {
			return true // "The ferry sank within minutes, …", the verb taken for a noun
		}
		if j > i+1 && subjects[r.low(i)] {
			return true // "says he fears poverty", the verb taken for a noun
		}
		for ; i < j; i++ {
			if t := r.a.Tokens[i]; t.Tag == proffer.VERB || t.Tag == proffer.AUX {
				return true
			}
		}
	}
	return false
}

// subjects are pronouns that only the subject of a clause has.
var subjects = lists.Of("subjects")

var plainVerbs = lists.Of("plainVerbs")

var finite = lists.Of("finite")

// bareEvidence says that the cue is one of finding or showing with a thing for its object: "showed him the road".
func (r *reader) bareEvidence(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	if i == j || !r.lexicon.Is("evidence", r.head(i, j)) || len(x.Quoted) > 0 || r.clausal(x) || r.peopleReport(r.head(i, j)) {
		return false
	}
	for k, e := r.tokens(x.Source); k < e; k++ {
		if r.lexicon.Is("document", k) {
			return false
		}
	}
	for _, c := range x.Content {
		for k, e := r.tokens(c); k < e; k++ {
			if finite[r.a.Tokens[k].Fine] {
				return false
			}
		}
	}
	return true
}

// semicolons ends a content at a semicolon behind which another speaks: "It says …; the union has yet to answer."
func (r *reader) semicolons() {
	for i := range r.out {
		x := &r.out[i]
		n := len(x.Content) - 1
		if x.Direct || n < 0 {
			continue
		}
		c := x.Content[n]
		k := strings.IndexByte(c.In(r.a.Text), ';')
		if k < 0 || len(r.quotesIn(proffer.Span{Start: c.Start + k, End: c.Start + k + 1})) > 0 {
			continue
		}
		rest := proffer.Span{Start: c.Start + k, End: c.End}
		for j := max(0, i-3); j < len(r.out) && j < i+4; j++ {
			if y := &r.out[j]; j != i && len(y.Content) > 0 && rest.Contains(y.Source) && rest.Contains(y.Cue) || j != i && y.Source.Valid() && y.Content[0].Start > rest.Start && rest.Contains(y.Content[0]) && r.sentenceSpan(x.Cue) == r.sentenceSpan(y.Cue) && y.Cue.Start >= y.Content[0].End {
				x.Content = append(x.Content[:n:n], r.trim(proffer.Span{Start: c.Start, End: rest.Start})...)
				break
			}
		}
	}
}
