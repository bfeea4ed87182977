package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
)

// shapes puts right what the models read wrongly of a few constructions that have a fixed shape.
func (r *reader) shapes(x *attribution.Attribution) {
	r.cueBeforeReason(x)
	r.cueBeforeGerund(x)
	r.behindAddressee(x)
	r.putIt(x)
	r.according(x)
	r.nominal(x)
	r.retracted(x)
	r.denied(x)
	r.hearsayAdverb(x)
}

// whereSaid says that what the models took for content is the place where somebody spoke: "testifying behind a screen".
func (r *reader) whereSaid(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	return j-i > 1 && wherePut[r.low(j-1)] && len(x.Content) > 0 && len(x.Quoted) == 0 && !r.clausal(x)
}

// cueBeforeReason ends a cue before the words that say why its source is unnamed: "said on condition of anonymity".
//
// One that the models let begin in those words is what stands behind them: "an official who was not authorised to speak said".
func (r *reader) cueBeforeReason(x *attribution.Attribution) {
	for _, why := range overlapping(x.Cue, r.reasons) {
		if x.Cue.Start >= why.Start-12 && x.Cue.End > why.End && x.Source.Valid() && x.Source.End <= x.Cue.Start {
			if t := r.trim(proffer.Span{Start: why.End, End: x.Cue.End}); len(t) > 0 {
				x.Cue, x.Source.End = t[0], why.End
				return
			}
		}
	}
	for _, why := range overlapping(x.Cue, r.reasons) {
		if x.Cue.Start < why.Start {
			if t := r.trim(proffer.Span{Start: x.Cue.Start, End: why.Start}); len(t) > 0 {
				x.Cue = t[0]
			}
		}
	}
}

// cueBeforeGerund gives the content what is said to have been done: "denied | knowing the captain".
func (r *reader) cueBeforeGerund(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if j-i < 2 || len(x.Content) == 0 || r.a.Tokens[j-1].Fine != "VBG" || r.a.Tokens[j-2].Tag == proffer.AUX || !r.lexicon.Is("sure", j-2) || r.lexicon.Is("sure", j-1) {
		return
	}
	if first, _ := r.tokens(x.Content[0]); first == j {
		x.Cue = r.span(i, j-1)
		x.Content[0].Start = r.a.Tokens[j-1].Span.Start
	}
}

// behindAddressee begins a content behind the one who is told: "informed the council | that its forces had left".
func (r *reader) behindAddressee(x *attribution.Attribution) {
	const most = 9 // tokens of an addressee
	_, j := r.tokens(x.Cue)
	if j == 0 || len(x.Content) == 0 || !addressing[r.a.Tokens[j-1].Lemma] {
		return
	}
	first, end := r.tokens(x.Content[0])
	if first != j {
		return
	}
	for k := first; k < min(end, first+most); k++ {
		t := r.a.Tokens[k]
		if r.low(k) == "that" && k > first {
			x.Content[0].Start = t.Span.Start
			return
		}
		if t.Tag == proffer.VERB || t.Tag == proffer.AUX || t.Tag == proffer.PUNCT || t.Tag == proffer.SCONJ {
			return
		}
	}
}

var (
	addressing = lists.Of("addressing")
	wherePut   = lists.Of("whereSaid")
)

// putIt reads "as the minister put it": what was put is the quotation or clause before or behind it.
func (r *reader) putIt(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if j != i+1 || r.a.Tokens[i].Lemma != "put" || r.low(j) != "it" || r.low(j+1) == "at" {
		return
	}
	x.Cue = r.span(i, j+1)
	s := r.sentence(i)
	before, behind := r.quotesIn(r.span(s.First, i)), r.quotesIn(r.span(i, s.End))
	switch {
	case len(before) > 0:
		x.Content = r.trim(before[len(before)-1])
	case len(behind) > 0:
		x.Content = r.trim(behind[0])
	default:
		x.Content = r.fronted(x)
	}
}

// nominal ends the content of a noun where the clause ends that belongs to the noun: before the second finite verb of
// "the claim that the boats were there was denied". What stands beyond a conjunction or a comma is left as it is.
func (r *reader) nominal(x *attribution.Attribution) {
	_, j := r.tokens(x.Cue)
	if len(x.Content) == 0 || j == 0 || !r.lexicon.Is("nominal", j-1) {
		return
	}
	first, end := r.tokens(x.Content[0])
	if first < j || r.low(first) != "that" {
		return
	}
	verbs := 0
	for k := first + 1; k < end; k++ {
		switch t := r.a.Tokens[k]; {
		case t.Tag == proffer.SCONJ, t.Tag == proffer.CCONJ, t.Tag == proffer.PUNCT, relatives[r.low(k)]:
			return
		case t.Fine == "VBD" || t.Fine == "VBZ" || t.Fine == "VBP" || t.Fine == "MD":
			if verbs++; verbs == 2 {
				x.Content = append(r.trim(r.span(first, k)), x.Content[1:]...)
				return
			}
		}
	}
}

// retracted reads "withdrew his claim that …": the verb is the cue, its subject the source, the claim the content.
func (r *reader) retracted(x *attribution.Attribution) {
	const reach = 3 // tokens between verb and noun
	_, j := r.tokens(x.Cue)
	if j < 2 || len(x.Content) != 1 || x.Content[0].Start < x.Cue.End || !r.lexicon.Is("nominal", j-1) {
		return
	}
	for v := j - 2; v >= max(0, j-1-reach); v-- {
		t := r.a.Tokens[v]
		if t.Tag != proffer.VERB {
			continue
		}
		if !retracts[t.Lemma] || v+1 == j {
			return
		}
		x.Cue, x.Content[0].Start = t.Span, r.a.Tokens[v+1].Span.Start
		if s := r.subject(v, v+1, r.sentence(v)); s.Valid() && r.a.Tokens[v].Fine != "VBG" {
			x.Source = s
		}
		return
	}
}

// takesBack says that the cue is a verb of retracting and the content something said.
func (r *reader) takesBack(x *attribution.Attribution) bool {
	const most = 4 // tokens in which the noun stands
	i, j := r.tokens(x.Cue)
	if j != i+1 || !retracts[r.a.Tokens[i].Lemma] || len(x.Content) == 0 {
		return false
	}
	k, end := r.tokens(x.Content[0])
	for end = min(end, k+most); k < end; k++ {
		if r.lexicon.Is("nominal", k) {
			return true
		}
	}
	return false
}

var retracts = lists.Of("retracts")

// denied gives the content of "rejected the suggestion that …" the noun that the clause belongs to.
func (r *reader) denied(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if len(x.Content) == 0 || j-i < 2 {
		return
	}
	h := r.head(i, j)
	n := r.lexicon.Length("denies", h, j)
	first, _ := r.tokens(x.Content[0])
	if n == 0 || h+n >= j || first < j || first > j+1 || !r.charged(h+n, j) {
		return
	}
	x.Cue = r.span(i, h+n)
	x.Content = append(r.trim(proffer.Span{Start: r.a.Tokens[h+n].Span.Start, End: x.Content[0].End}), x.Content[1:]...)
}

// charged says that what lies between tokens i and j is a phrase for something alleged: "the suggestion", "claims of".
func (r *reader) charged(i, j int) bool {
	if r.a.Tokens[j-1].Tag == proffer.ADP {
		j--
	}
	return i < j && (r.lexicon.Is("charge", j-1) || alleged[r.a.Tokens[j-1].Lemma]) && r.a.Tokens[i].Tag != proffer.ADP
}

var alleged = lists.Of("alleged")

func (r *reader) word(i int) stance.Word {
	t := r.a.Tokens[i]
	return stance.Word{Form: t.Span.In(r.a.Text), Lemma: t.Lemma}
}

// according reads "according to X, …" and "in the words of X": the source is the phrase behind the cue, a relative clause
// included, the content the rest of its sentence, on both sides of an insertion: "The mayor has, according to clerks, left".
func (r *reader) according(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i == j || !r.lexicon.Is("prepositional", i) || r.lexicon.Length("prepositional-cue", i, j) != j-i {
		return
	}
	if x.Source.Valid() && x.Source.Start > x.Cue.End && x.Source.Start <= x.Cue.End+2 && len(x.Content) > 0 && x.Content[0].Start > x.Source.End+40 {
		return
	}
	if len(x.Content) > 1 && x.Source.Valid() && x.Source.Start >= x.Cue.End && x.Source.Start <= x.Cue.End+2 && x.Content[0].End <= x.Cue.Start && x.Content[1].Start >= x.Source.End {
		return // "Neither death, according to its maker, Calder, was linked to it"
	}
	s := r.sentence(i)
	k := j
	for k < s.End && r.low(k) != "," && r.low(k) != "." && len(r.quotesIn(r.a.Tokens[k].Span)) == 0 {
		k++
	}
	if w := r.low(k + 1); r.low(k) == "," && (w == "who" || w == "whose" || w == "which") {
		if e := r.nextComma(k+1, s.End); e > 0 {
			k = e
		}
	}
	source := r.trim(r.span(j, max(k, j+1)))
	if len(source) == 0 || k == j {
		return
	}
	x.Source = source[0]
	switch {
	case i-s.First < 4 && k < s.End:
		x.Content = r.trim(r.span(k, s.End))
	case i-s.First >= 4 && (len(x.Content) == 0 || holdsPart(&attribution.Attribution{Content: x.Content}, x.Source)):
		x.Content = r.trim(r.span(s.First, i))
	case r.low(i-1) == "," && silenceAux[r.low(i-2)] && r.low(k) == "," && x.Content[len(x.Content)-1].End <= x.Cue.Start:
		x.Content = append(x.Content, r.trim(r.span(k, s.End))...)
	}
}

// nextComma is the first comma of the tokens [i, end) that stands outside quotation marks, or 0.
func (r *reader) nextComma(i, end int) int {
	for ; i < end; i++ {
		if r.low(i) == "," && !r.inQuote(i) {
			return i
		}
	}
	return 0
}

func (r *reader) wordsAt(i, j int) []stance.Word {
	out := make([]stance.Word, 0, j-i)
	for ; i < j; i++ {
		out = append(out, r.word(i))
	}
	return out
}

// hearsayAdverb gives "reportedly" the clause that it stands in.
func (r *reader) hearsayAdverb(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	for k := i; k < j; k++ {
		if !hearsayAdverbs[r.low(k)] {
			continue
		}
		v := r.a.Tokens[k].Head
		if v < 0 || r.a.Tokens[k].Rel != "advmod" {
			return
		}
		x.Cue, x.Source = r.span(k, k+1), proffer.Span{}
		first, end := r.subtree(v, func(n int) bool { return r.a.Tokens[n].Rel == "parataxis" })
		x.Content = nil
		if first < k {
			x.Content = append(x.Content, r.trim(r.span(first, k))...)
		}
		if k+1 < end {
			x.Content = append(x.Content, r.trim(r.span(k+1, end))...)
		}
		return
	}
}

var hearsayAdverbs = lists.Of("hearsayAdverbs")

const nameWords = 8 // most words of a speaker before a colon

// colons adds what is written like a play: a speaker at the start of a paragraph, a colon, a quotation.
func (r *reader) colons() {
	taken := r.taken()
	for _, q := range r.quotes {
		i, _ := r.tokens(q)
		c := i - 2 // past the mark
		if c < 1 || r.low(c) != ":" || overlapsAny(q, taken) || labels[r.low(c-1)] && r.startsLine(c-1) {
			continue
		}
		k := c
		for k > 0 && c-k <= nameWords && !r.startsLine(k) {
			k--
		}
		if !r.startsLine(k) || k == c {
			continue
		}
		first, _ := utf8.DecodeRuneInString(r.form(k))
		if t := r.trim(r.span(k, c)); unicode.IsUpper(first) && len(t) > 0 {
			x := attribution.Attribution{Source: t[0], Cue: r.span(c, c+1), Content: r.trim(q), NestedIn: -1}
			if v := r.firstFinite(k, c); v > k && r.hasNoun(k, v) { // "Brandt was blunt: “…”"
				x.Source, x.Cue = r.narrow(k, v), r.span(v, c)
			}
			if who := r.possessor(c-1, r.sentence(c-1)); who.Valid() && (r.lexicon.Is("held", c-1) || r.lexicon.Is("nominal", c-1)) { // "Brandt's answer: “…”"
				x.Source, x.Cue = who, r.span(c-1, c)
			}
			r.quoted(&x)
			if len(x.Content) > 0 && r.judge(&x) {
				x.Confidence = followerConfidence
				r.out = append(r.out, x)
			}
		}
	}
}

// firstFinite is the first finite verb of the tokens [i, j), or 0.
func (r *reader) firstFinite(i, j int) int {
	for ; i < j; i++ {
		if finite[r.a.Tokens[i].Fine] {
			return i
		}
	}
	return 0
}

// labels are words before a colon that say what a line is, and are nobody: "CLAIM: …", "FACT: …".
var labels = lists.Of("labels")

// unlabelled is s without a label that it begins with; nothing where it stands right behind one that opens a line, in
// another paragraph than the cue.
func (r *reader) unlabelled(s, cue proffer.Span) []proffer.Span {
	i, j := r.tokens(s)
	if i+2 < j && labels[r.low(i)] && r.low(i+1) == ":" && r.startsLine(i) {
		return r.trim(proffer.Span{Start: r.a.Tokens[i+2].Span.Start, End: s.End})
	}
	k := i - 1
	for k > 0 && quoteMarks[r.form(k)] {
		k--
	}
	if k > 0 && r.low(k) == ":" && labels[r.low(k-1)] && r.startsLine(k-1) && s.End <= cue.Start && strings.Contains(r.a.Text[s.End:cue.Start], "\n") {
		return nil
	}
	return []proffer.Span{s}
}

// withoutLabels takes labels off a content.
func (r *reader) withoutLabels(x *attribution.Attribution) {
	var kept []proffer.Span
	for _, c := range x.Content {
		kept = append(kept, r.unlabelled(c, x.Cue)...)
	}
	if len(kept) < len(x.Content) {
		x.Content = kept
		r.quoted(x)
	} else {
		copy(x.Content, kept)
	}
}

// startsLine says that token i is the first of its line.
func (r *reader) startsLine(i int) bool {
	return i == 0 || strings.Contains(r.a.Text[r.a.Tokens[i-1].Span.End:r.a.Tokens[i].Span.Start], "\n")
}
