package english

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// subjectPiece makes a source of what the models took for a piece of content: a noun that opens the sentence, right before
// the cue, with the clause that was said behind it: "The keeper | confirmed | that the boat had left", "The keeper, who slept, | said |
// that the boat had left".
func (r *reader) subjectPiece(x *attribution.Attribution) {
	if x.Source.Valid() || len(x.Content) != 2 {
		return
	}
	first, end := r.tokens(x.Content[0])
	i, j := r.tokens(x.Cue)
	rest := end // of the noun: a clause about it
	if end == i-1 && r.low(end) == "," {
		rest, end = r.relativeFrom(first+1, end), i
	}
	if i == j || end != i || rest == first || first != r.sentence(i).First || x.Content[1].Start < x.Cue.End || !r.hasNoun(first, end) || len(r.quotesIn(x.Content[0])) > 0 {
		return
	}
	for k := first; k < rest; k++ {
		if finite[r.a.Tokens[k].Fine] || r.a.Tokens[k].Tag == proffer.PUNCT && k+1 < rest {
			return
		}
	}
	x.Source, x.Content = x.Content[0], x.Content[1:]
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
	if s := r.sentence(i); r.low(s.First) == "it" && r.low(i-1) == "," && r.a.Tokens[h].Fine == "VBG" && !holdsPart(x, r.a.Tokens[s.First].Span) && r.a.Tokens[s.First+1].Lemma != "be" {
		x.Source = r.a.Tokens[s.First].Span // "It would not release them, saying …"
		return
	}
	if t := r.a.Tokens[h]; t.Lemma == "ask" && (t.Rel != "conj" || r.form(h) == "Asked") {
		return // "Asked whether …": the speaker is who was asked
	}
	for n := 0; h >= 0 && n < 5; n++ {
		t := r.a.Tokens[h]
		if r.passive(h) && t.Lemma == "quote" {
			if s := r.child(h, "nsubj:pass"); s >= 0 { // "the director was quoted as saying"
				x.Source = r.span(r.subtree(s, nil))
			}
			return
		}
		if r.passive(h) {
			return
		}
		if s := r.child(h, "nsubj"); s >= 0 && (t.Rel == "acl:relcl" || !relatives[r.low(s)]) {
			first, end := r.subtree(s, func(i int) bool { return r.a.Tokens[i].Rel == "acl:relcl" || r.a.Tokens[i].Rel == "parataxis" })
			if t := r.trim(r.span(first, end)); len(t) > 0 && !holdsPart(x, t[0]) && !expletives[r.low(s)] {
				x.Source = t[0]
			}
			return
		}
		switch t.Rel {
		case "conj", "advcl", "xcomp":
			h = t.Head
		case "ccomp":
			if n == 0 {
				return
			}
			h = t.Head
		default:
			return
		}
	}
}

var expletives = lists.Of("expletives")

func holdsPart(x *attribution.Attribution, s proffer.Span) bool {
	for _, c := range x.Content {
		if c.Overlaps(s) {
			return true
		}
	}
	return x.Cue.Overlaps(s)
}

// subjectOverPronoun drops a source that is a bare relative pronoun where the cue's verb is not in a relative clause:
// "did not say who had fired but noted …".
func (r *reader) subjectOverPronoun(x *attribution.Attribution) {
	i, j := r.tokens(x.Source)
	if j != i+1 || !relatives[r.low(i)] {
		return
	}
	f, e := r.tokens(x.Cue)
	if f == e {
		return
	}
	h := r.head(f, e)
	for n := 0; h >= 0 && n < 4; n++ {
		t := r.a.Tokens[h]
		if t.Rel == "acl:relcl" || r.a.Tokens[i].Head == h {
			return
		}
		if t.Rel != "conj" {
			break
		}
		h = t.Head
	}
	x.Source = proffer.Span{}
}

var relatives = lists.Of("relatives")

// lastWords reads a sentence that ends in its speaker: "Ten people died, a doctor at the hospital said." It serves
// where the models found the cue and no source or no content.
func (r *reader) lastWords(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if x.Source.Valid() && len(x.Content) > 0 || i == j || r.passive(r.head(i, j)) || r.takesThing(r.head(i, j)) {
		return
	}
	s := r.sentence(i)
	if r.goesOn(j, s) {
		return
	}
	k := i
	for k > s.First && i-k < 14 && r.low(k-1) != "," {
		if t := r.a.Tokens[k-1]; t.Tag == proffer.AUX || len(r.quotesIn(t.Span)) > 0 {
			return
		}
		k--
	}
	if k == i || k-s.First < 3 || r.low(k-1) != "," {
		return
	}
	source, content := r.trim(r.span(k, i)), r.trim(r.span(s.First, k-1))
	if r.hasNoun(k, i) && len(source) > 0 && len(content) > 0 {
		x.Source, x.Content = source[0], content
	}
}

// subjectByWords is the last resort for a finite verb without a source whose content follows it: the words before it,
// back past an apposition ("An officer, who asked not to be named, said …").
func (r *reader) subjectByWords(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if x.Source.Valid() || i == j || len(x.Content) == 0 || x.Content[0].Start < x.Cue.End {
		return
	}
	h := r.head(i, j)
	if !finite[r.a.Tokens[h].Fine] || r.passive(h) {
		return
	}
	t := r.subject(i, j, r.sentence(i))
	k, e := r.tokens(t)
	if t.Valid() && r.hasNoun(k, e) && !expletives[strings.ToLower(t.In(r.a.Text))] && !holdsPart(x, t) {
		x.Source = t
	}
}

// pastRelative gives a verb right behind a relative clause, for which the models saw no source or only a part of the clause, the
// noun before it: "A porter, who asked not to be named because he fears for his job, said …".
func (r *reader) pastRelative(x *attribution.Attribution) {
	const most = 8 // tokens of the noun
	i, j := r.tokens(x.Cue)
	if i == j || r.low(i-1) != "," || len(x.Content) == 0 || x.Content[0].Start < x.Cue.End {
		return
	}
	if x.Source.Valid() && (!overlapsAny(x.Source, r.reasons) || x.Source.End > x.Cue.Start) {
		return
	}
	s := r.sentence(i)
	k := s.First
	for k < i && k-s.First <= most && r.low(k) != "," {
		k++
	}
	if w := r.low(k + 1); r.low(k) != "," || w != "who" && w != "which" && w != "whose" || !r.hasNoun(s.First, k) {
		return
	}
	for n := s.First; n < k; n++ {
		if finite[r.a.Tokens[n].Fine] && (n == s.First || r.a.Tokens[n-1].Tag != proffer.DET) || r.a.Tokens[n].Tag == proffer.ADP && n == s.First {
			return
		}
	}
	if t := r.trim(r.span(s.First, i)); len(t) > 0 {
		x.Source = t[0]
	}
}

// besideQuote gives an attribution without a source the name or noun that stands between its quotation and its cue, or
// behind the cue at the end of the sentence: "“…,” its director, Ida Bern, said by telephone."
func (r *reader) besideQuote(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if x.Source.Valid() || i == j || len(x.Quoted) == 0 || r.passive(r.head(i, j)) && !r.quotedAs(i, j) {
		return
	}
	s := r.sentence(i)
	k := i
	for k > s.First && i-k < 14 && !quoteMarks[r.form(k-1)] && !finite[r.a.Tokens[k-1].Fine] {
		k--
	}
	if k > s.First && quoteMarks[r.form(k-1)] && r.hasNoun(k, i) {
		r.takeSource(x, k, i)
		return
	}
	e := j
	for e < s.End && e-j < 14 && !quoteMarks[r.form(e)] && !finite[r.a.Tokens[e].Fine] && r.low(e) != "." {
		e++
	}
	if e > j && r.hasNoun(j, min(j+4, e)) && r.a.Tokens[j].Tag != proffer.ADP {
		r.takeSource(x, j, e)
	}
}

// quotedAs says that a cue is "was quoted as saying", whose subject speaks.
func (r *reader) quotedAs(i, j int) bool {
	for k := i; k+1 < j; k++ {
		if r.low(k) == "quoted" && r.low(k+1) == "as" {
			return true
		}
	}
	return false
}

func (r *reader) takeSource(x *attribution.Attribution, i, j int) {
	if t := r.trim(r.span(i, j)); len(t) > 0 && !holdsPart(x, t[0]) {
		x.Source = t[0]
	}
}

var quoteMarks = lists.Of("quoteMarks")

func (r *reader) hasNoun(i, j int) bool {
	for ; i < j; i++ {
		if t := r.a.Tokens[i].Tag; t == proffer.NOUN || t == proffer.PROPN || t == proffer.PRON {
			return true
		}
	}
	return false
}

// takesThing says that the verb h has an object or clause behind it, or is one that takes them: what was said is there
// and not before the speaker.
func (r *reader) takesThing(h int) bool {
	if r.lexicon.Is("charger", h) {
		return true
	}
	o := r.child(h, "obj", "ccomp", "xcomp")
	for k := h + 1; k < o; k++ {
		if r.low(k) == ";" {
			return false // a clause of its own
		}
	}
	return o > h && !takesHearer[r.low(h)]
}

// antecedent is what a relative pronoun that is a source stands for: "producers, who claim …".
func (r *reader) antecedent(x *attribution.Attribution) {
	i, j := r.tokens(x.Source)
	if j != i+1 || !relatives[r.low(i)] {
		return
	}
	if k := r.besideRelative(i, x.Cue); k.Valid() {
		x.Source = k
		return
	}
	if k := i - 2; k > 0 && r.low(i-1) == "," && r.a.Tokens[k].Tag == proffer.PROPN && sourceTimes[r.low(i+1)] { // "Mr Drozd, who yesterday alleged"
		for k > r.sentence(i).First && r.a.Tokens[k-1].Tag == proffer.PROPN {
			k--
		}
		x.Source = r.span(k, i-1)
		return
	}
	v := r.a.Tokens[i].Head
	for n := 0; v >= 0 && n < 3; n++ {
		if t := r.a.Tokens[v]; t.Rel == "acl:relcl" && t.Head >= 0 {
			first, end := r.subtree(t.Head, func(k int) bool { return r.a.Tokens[k].Rel == "acl:relcl" })
			if s := r.trim(r.span(first, min(end, max(i, first+1)))); len(s) > 0 && !holdsPart(x, s[0]) {
				x.Source = s[0]
			}
			return
		}
		v = r.a.Tokens[v].Head
	}
}

// ownClause gives a verb the subject of its own clause, which something set apart by commas parts from it, where the models took that of
// the clause before: "The board has yet to answer, but two pilots, who asked not to be named, said …".
func (r *reader) ownClause(x *attribution.Attribution) {
	const most = 8 // tokens of the subject
	i, j := r.tokens(x.Cue)
	s := r.sentence(min(i, len(r.a.Tokens)-1))
	if i == j || !x.Source.Valid() || x.Source.End > x.Cue.Start || r.low(i-1) != "," || s.End-s.First > longSentence {
		return
	}
	from, _ := r.tokens(x.Source)
	for k := i - 2; k > from+1; k-- {
		if w := r.low(k); w != "but" && w != "and" && w != "while" || r.low(k-1) != "," || !r.finiteIn(from, k) || r.inQuote(k) {
			continue
		}
		end := k + 1
		for end < min(i, k+most) && r.low(end) != "," {
			end++
		}
		if r.low(end) == "," && end < i-1 && r.hasNoun(k+1, end) && !r.verbIn(k+1, end) && !r.finiteIn(k+1, end) {
			x.Source = r.narrow(k+1, i)
		}
		return
	}
}

// besideRelative is the subject before a relative clause that a comma closes before the cue: "One, who asked to be called
// Daro, claimed". Nothing where the cue stands in the clause.
func (r *reader) besideRelative(i int, cue proffer.Span) proffer.Span {
	const most = 12 // tokens of a subject
	s := r.sentence(i)
	c, _ := r.tokens(cue)
	closed := c > i && (r.low(c-1) == "," || c-2 > i && r.low(c-2) == "," && r.a.Tokens[c-1].Tag != proffer.PRON)
	if i-1 <= s.First || r.low(i-1) != "," || !closed || i-1-s.First > most {
		return proffer.Span{}
	}
	if t := r.trim(r.span(s.First, i-1)); len(t) > 0 {
		return t[0]
	}
	return proffer.Span{}
}

// sourceEdge drops a preposition or conjunction from the beginning of a source and a possessive ending from its end.
func (r *reader) sourceEdge(x *attribution.Attribution) {
	i, j := r.tokens(x.Source)
	if j == i+1 && i > 0 && r.a.Tokens[i-1].Tag == proffer.ADP && r.lexicon.Is("channel", i) {
		x.Source = proffer.Span{} // "said by telephone"
		r.fillSource(x)
		return
	}
	if j-1 > i && r.a.Tokens[j-1].Fine == "POS" {
		j--
		x.Source = r.span(i, j)
	}
	for i+1 < j && (sourceTimes[r.low(j-1)] || j-2 > i && sourceTimes[r.low(j-1)] && r.low(j-2) == "on") {
		j--
		if r.low(j-1) == "on" || r.low(j-1) == "late" || r.low(j-1) == "last" || r.low(j-1) == "early" {
			j--
		}
		x.Source = r.span(i, max(j, i+1))
	}
	if j-1 > i && r.low(j) == "and" && finite[r.a.Tokens[j-1].Fine] && !r.determined(j-1) && r.hasNoun(i, j-1) && !r.finiteIn(i, j-1) {
		j-- // "Another laughed and told"
		x.Source = r.span(i, j)
	}
	if j == i+1 && sourceTimes[r.low(i)] && i > 0 && relatives[r.low(i-1)] {
		x.Source = r.a.Tokens[i-1].Span // "who yesterday alleged"
		r.antecedent(x)
		return
	}
	if j == i+1 && sourceTimes[r.low(i)] {
		x.Source = proffer.Span{} // "on Monday described"
		r.fillSource(x)
		if !x.Source.Valid() || r.onlyTime(x.Source) {
			x.Source = proffer.Span{}
		}
		return
	}
	for k := i + 1; k < min(j-1, i+6); k++ { // "two weeks after the group insisted"
		if w := r.low(k); (w == "after" || w == "before" || w == "since") && (r.onlyTime(r.span(k-1, k)) || timeUnits[r.low(k-1)]) {
			i = k + 1
			x.Source = r.span(i, j)
			break
		}
	}
	if r.a.Tokens[min(i, len(r.a.Tokens)-1)].Fine == "VBG" && j-i > 3 && r.sentence(i).First == i { // "Giving evidence behind a screen, the keeper"
		for k := i + 1; k+1 < min(j, i+12); k++ {
			if r.low(k) == "," && r.hasNoun(k+1, j) {
				i = k + 1
				x.Source = r.span(i, j)
				break
			}
		}
	}
	if whereFirst[r.low(i)] || r.low(i) == "the" && whereFirst[r.low(i-1)] && r.sentence(i).First == i-1 { // "Outside the court, Ida Brandt, a lawyer"
		for k := i + 1; k+1 < min(j, i+8); k++ {
			if t := r.a.Tokens[k+1]; r.a.Tokens[k].Tag == proffer.NOUN && t.Tag == proffer.DET && r.hasNoun(k+1, j) { // "Outside the court | the lawyer"
				i = k + 1
				x.Source = r.span(i, j)
				break
			}
			if r.low(k) == "," {
				i = k + 1
				x.Source = r.span(i, j)
				break
			}
		}
	}
	for k := i + 2; k+1 < j && x.Source.End <= x.Cue.Start; k++ { // "The firm was fined on Monday after | the court"
		if w := r.low(k); (w == "after" || w == "before" || w == "because" || w == "since") && r.finiteIn(i, k) && !r.finiteIn(k, j) && r.comma(i, k) == 0 {
			i = k + 1
			x.Source = r.span(i, j)
			break
		}
	}
	if r.low(i-1) == "for" && i+1 < j && timeUnits[r.low(i)] { // "For years doctors"
		i++
		x.Source = r.span(i, j)
	}
	for i+1 < j && (r.a.Tokens[i].Tag == proffer.ADP || r.a.Tokens[i].Tag == proffer.SCONJ || r.a.Tokens[i].Tag == proffer.CCONJ) && r.a.Tokens[i].Fine != "DT" {
		i++
		x.Source = r.span(i, j)
	}
}

var (
	sourceTimes = lists.Of("sourceTimes")
	timeUnits   = lists.Of("timeUnits")
	whereFirst  = lists.Of("whereFirst")
)

// roleBefore gives the speaker's name the words for what he is, where the content ends in them: "burned the mill, | baker Lena
// Holt told the agency".
func (r *reader) roleBefore(x *attribution.Attribution) {
	const most = 4 // tokens of such words
	n := len(x.Content)
	if n == 0 || !x.Source.Valid() {
		return
	}
	i, j := r.tokens(x.Content[n-1])
	at, _ := r.tokens(x.Source)
	if i == j || j != at || r.a.Tokens[at].Tag != proffer.PROPN {
		return
	}
	k := j
	for k > i && j-k < most && (r.a.Tokens[k-1].Tag == proffer.NOUN || r.a.Tokens[k-1].Tag == proffer.ADJ) {
		k--
	}
	if k == j || k <= i+1 || r.low(k-1) != "," || r.a.Tokens[j-1].Tag != proffer.NOUN {
		return
	}
	x.Source.Start = r.a.Tokens[k].Span.Start
	x.Content[n-1].End = r.a.Tokens[k-2].Span.End
}

// nameBefore gives the content back the name in which it ends, which the models took for the beginning of the speaker: "stole grain
// from occupied | Hartova, Ulmark's minister, Signe Alm, said".
func (r *reader) nameBefore(x *attribution.Attribution) {
	n := len(x.Content)
	if n == 0 || !x.Source.Valid() || x.Source.End > x.Cue.Start {
		return
	}
	i, j := r.tokens(x.Content[n-1])
	at, end := r.tokens(x.Source)
	if i == j || j != at {
		return
	}
	switch r.a.Tokens[j-1].Tag {
	case proffer.ADJ, proffer.ADP, proffer.DET, proffer.NUM:
	default:
		return
	}
	for k := at; k+2 < end; k++ {
		if r.low(k) == "," {
			x.Content[n-1].End, x.Source.Start = r.a.Tokens[k-1].Span.End, r.a.Tokens[k+1].Span.Start
			return
		}
	}
}

// hearerBefore begins a content behind those who were told and when: "confirmed | to the Herald on Thursday that …".
func (r *reader) hearerBefore(x *attribution.Attribution) {
	const most = 12 // tokens
	if len(x.Content) == 0 || x.Content[0].Start < x.Cue.End {
		return
	}
	i, j := r.tokens(x.Content[0])
	if i == j || r.low(i) != "to" {
		return
	}
	for k := i + 1; k < min(j-1, i+most) && !finite[r.a.Tokens[k].Fine] && r.a.Tokens[k].Tag != proffer.PUNCT; k++ {
		if r.a.Tokens[k].Fine == "VB" && k == i+1 {
			return // "to do"
		}
		if r.low(k) == "that" && k > i+1 {
			x.Content[0].Start = r.a.Tokens[k].Span.Start
			return
		}
	}
}
