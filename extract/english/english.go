// Package english finds who says what in English reports.
//
// Enter at [Find]. The trained models of language/attribution propose cue, source and content; this package decides
// which of them are statements by the design's definitions, adds what the models' training data does not mark
// (silence, hearers, the bare quotation that follows a speaker, what is "alleged"), trims contents and sets stance.
//
// Promises: spans are valid and inside the text; attributions are in the order of their cues; the time is linear in
// the length of the text.
package english

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
	model "proffer/language/attribution"
)

// Find is the attributions of a document whose text a analyses.
func Find(doc *proffer.Document, a *proffer.Analysis) []attribution.Attribution {
	r := newReader(doc, a)
	r.nudged = r.nudges()
	for _, f := range model.Find(a, r.nudged) {
		r.add(f)
	}
	r.repair()
	r.seconds()
	r.ownPieces()
	r.toDo()
	r.dismissedAs()
	r.silences()
	r.pleas()
	r.inserted()
	r.lastTurns()
	r.clauses()
	r.views()
	r.framed()
	r.overheard()
	r.swallowed()
	r.nouns()
	r.besideQuotes()
	r.posted()
	r.clips()
	r.quotedSaying()
	r.behindSemicolon()
	r.semicolons()
	r.colons()
	r.order()
	r.afterDeed()
	r.order()
	r.followers()
	r.order()
	r.nest()
	r.confidences()
	r.whyUnnamed()
	return r.out
}

// order puts attributions into the order of their cues; one without a cue goes by its content.
func (r *reader) order() {
	at := func(x attribution.Attribution) int {
		if x.Cue.Valid() || len(x.Content) == 0 {
			return x.Cue.Start
		}
		return x.Content[0].Start
	}
	sort.SliceStable(r.out, func(i, j int) bool { return at(r.out[i]) < at(r.out[j]) })
}

// A reader holds what the steps share.
type reader struct {
	doc    *proffer.Document
	a      *proffer.Analysis
	quotes []proffer.Span // what stands inside quotation marks, marks left out
	skip   []proffer.Span // datelines, bylines and credits: nothing is said there
	sents  []proffer.Span
	out    []attribution.Attribution

	lexicon stance.Text    // the tokens, to be asked for classes of acts
	lows    []string       // each token in lower case, once asked for
	nudged  []int          // for each token: how much more readily it is taken for a cue
	sure    []bool         // for each token: it always reports an act of saying
	reasons []proffer.Span // clauses that say why a source is not named
}

func newReader(doc *proffer.Document, a *proffer.Analysis) *reader {
	r := &reader{doc: doc, a: a, quotes: model.Quotations(a), sents: sentenceSpans(a), sure: make([]bool, len(a.Tokens)), lows: make([]string, len(a.Tokens))}
	r.lexicon = stance.Ready("en", r.wordsAt(0, len(a.Tokens)))
	r.anonymity()
	for _, p := range doc.Parts {
		switch p.Kind {
		case proffer.PartByline, proffer.PartDateline, proffer.PartCredit:
			if n := len(r.skip); p.Span.Valid() && (n == 0 || r.skip[n-1].End <= p.Span.Start) {
				r.skip = append(r.skip, p.Span)
			}
		}
	}
	return r
}

// add takes over what the models propose where it is a statement.
func (r *reader) add(f model.Found) {
	x := attribution.Attribution{Source: f.Source, Cue: f.Cue, NestedIn: -1, Margin: r.rawMargin(f)}
	if overlapsAny(f.Cue, r.skip) {
		return
	}
	f = r.shortCue(f)
	x.Cue = f.Cue
	for _, c := range f.Content {
		c = r.widen(r.cutAtQuote(c), x.Cue)
		if r.adjunct(c, x.Cue) || expletives[strings.ToLower(c.In(r.a.Text))] && c.End <= x.Cue.Start {
			continue // "It is alleged that"
		}
		for _, p := range r.outsideSkips(c) {
			x.Content = append(x.Content, r.trim(p)...)
		}
	}
	r.dropEarlier(&x)
	if t := r.trim(x.Source); x.Source.Valid() && len(t) > 0 {
		x.Source = t[0]
	}
	if len(x.Content) == 1 && r.onlyTime(x.Content[0]) {
		x.Content = nil
	}
	r.insertion(&x)
	r.clauseForSpeaker(&x)
	r.saidBehind(&x)
	if len(x.Content) == 0 {
		r.lastWords(&x)
	}
	if len(x.Content) == 0 {
		x.Content = r.fronted(&x)
	}
	if len(x.Content) == 0 {
		x.Content = r.complementOf(x.Cue)
	}
	if len(x.Content) == 0 {
		return
	}
	r.subjectOverPronoun(&x)
	r.lastWords(&x)
	r.wholeClause(&x)
	r.subjectPiece(&x)
	r.throughTime(&x)
	r.fillSource(&x)
	r.antecedent(&x)
	r.shapes(&x)
	r.charge(&x)
	r.apposition(&x)
	r.passiveSource(&x)
	r.asWhat(&x)
	r.orderedBy(&x)
	r.sourceEdge(&x)
	r.roleBefore(&x)
	r.nameBefore(&x)
	r.hearerBefore(&x)
	r.quoted(&x)
	r.onlyQuotation(&x)
	r.withoutOpening(&x)
	r.besideFronted(&x)
	r.relativePiece(&x)
	r.besideQuote(&x)
	r.subjectByWords(&x)
	r.pastRelative(&x)
	r.ownClause(&x)
	r.withoutLabels(&x)
	r.colonBehind(&x)
	r.asideBehind(&x)
	r.pastBehind(&x)
	r.inRelative(&x)
	r.behindVerb(&x)
	r.turned(&x)
	r.bracketed(&x)
	r.closeBefore(&x)
	r.swapped(&x)
	r.turnedLast(&x)
	r.unfinished(&x)
	r.deniedNoun(&x)
	r.ofDocument(&x)
	if x.Source.Valid() && r.onlyTime(x.Source) {
		r.sourceEdge(&x)
	}
	r.quoted(&x)
	if len(x.Content) == 0 || r.whereSaid(&x) || r.noSaying(&x) || !r.judge(&x) {
		return
	}
	x.Hearer = r.hearer(&x)
	r.out = append(r.out, x)
}

// insertion gives the verb of an insertion the whole clause before it, and its speaker all words between the comma and the
// verb: "All sailings are cancelled, operator Nordlys has confirmed."
func (r *reader) insertion(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i < j && r.parts(i) {
		s := r.sentence(i)
		x.Source, x.Content = r.a.Tokens[i-1].Span, append(r.trim(r.span(s.First, i-2)), r.trim(r.span(j, s.End))...)
		return
	}
	if i == j || len(x.Content) > 2 || len(x.Content) > 0 && x.Content[0].Start > x.Cue.Start && !r.measure(x.Content) {
		return
	}
	var behind []proffer.Span // what goes on behind the insertion
	if len(x.Content) == 2 && x.Content[1].Start > x.Cue.End {
		if k, _ := r.tokens(x.Content[0]); r.a.Tokens[k].Fine != "WP" && r.a.Tokens[k].Fine != "WRB" {
			return
		}
		behind = x.Content[1:] // "It does not know | who fired, the union said, but …"
	}
	comma := r.insertedAt(j - 1)
	s := r.sentence(i)
	if comma == 0 || comma >= i || len(r.quotesIn(r.span(s.First, comma))) > 0 || s.End-s.First > longSentence {
		return
	}
	for k := s.First; k < comma; k++ {
		if r.sure[k] {
			return // somebody else speaks before
		}
	}
	if first := r.a.Tokens[s.First]; len(behind) == 0 && r.low(j) == "," && (first.Tag == proffer.SCONJ || first.Fine == "WRB") && r.finiteIn(j, s.End) {
		behind = r.trim(r.span(j+1, s.End)) // "When he called, he said, | he was told to wait"
	}
	x.Content = append(r.trim(r.span(s.First, comma)), behind...)
	if t := r.trim(r.span(comma+1, i)); len(t) > 0 && r.hasNoun(comma+1, i) {
		x.Source = t[0]
	}
}

// measure says that a content is nothing but a measure set behind the speaker: "…, police said, three times as many as in
// May". What was said stands before.
func (r *reader) measure(content []proffer.Span) bool {
	i, j := r.tokens(content[0])
	if len(content) != 1 || i == 0 || r.low(i-1) != "," {
		return false
	}
	for k := i; k+1 < min(j, i+5); k++ {
		if r.low(k) == "as" && measures[r.low(k+1)] || r.low(k) == "than" {
			return true
		}
	}
	return false
}

// onlyQuotation drops what stands outside quotation marks in sentences before the cue's where the cue has a quotation of
// its own: narration, not what was said.
func (r *reader) onlyQuotation(x *attribution.Attribution) {
	if len(x.Quoted) == 0 || len(x.Content) < 2 && x.Direct {
		return
	}
	s := r.sentenceSpan(x.Cue)
	own := false
	for _, q := range x.Quoted {
		own = own || s.Overlaps(q) || q.End <= s.Start && s.Start-q.End < 4
	}
	if !own {
		return
	}
	var kept []proffer.Span
	for _, c := range x.Content {
		if q := r.quotesIn(c); c.End <= s.Start && len(q) == 0 {
			continue
		} else if c.Start < s.Start && len(q) > 0 && q[0].Start > c.Start+4 && q[0].Start >= s.Start-4 {
			c.Start = q[0].Start
		}
		kept = append(kept, c)
	}
	if len(kept) > 0 {
		x.Content = kept
		r.quoted(x)
	}
}

// judge sets stance, negation and certainty; false when this is no statement.
func (r *reader) judge(x *attribution.Attribution) bool {
	x.Confidence = 0
	v := stance.Of(stance.Act{Language: "en", Cue: r.cueWords(x), Source: r.words(x.Source), Content: r.contentWords(x), Direct: x.Direct})
	x.Stance, x.Negated, x.Certainty = v.Stance, v.Negated, v.Certainty
	if r.takesBack(x) {
		x.Stance, v.Known = proffer.Denies, true
	} else if x.Stance == proffer.Asserts && r.mandative(x) {
		x.Stance = proffer.Demands
	}
	switch {
	case v.Void, overlapsAny(x.Cue, r.reasons), r.questioned(x):
		return false
	case !x.Source.Valid() && len(x.Quoted) == 0:
		return v.Hearsay
	}
	if i, j := r.tokens(x.Cue); !v.Known && len(x.Quoted) == 0 && !r.clausal(x) && x.Cue.Len() > 1 && !(i < j && r.parts(i)) {
		x.Confidence = strangeConfidence // "smoke has covered the town": the models' corpus marks more than sayings
	}
	if i, j := r.tokens(x.Cue); v.Private && i < j && r.courtHears(j-1) {
		return x.Source.Valid()
	}
	if v.Private && r.regrets(x) {
		return x.Source.Valid()
	}
	return !v.Private || x.Source.Valid() && (len(x.Quoted) > 0 || r.sharedBelief(x) || r.wants(x) || r.heldClause(x) || r.judges(x))
}

// mandative says that the clause behind the cue has its verb in the bare form, which tells what shall be: "proposed that the mine be
// closed", "suggested that she resign".
func (r *reader) mandative(x *attribution.Attribution) bool {
	const most = 10 // tokens of the clause's subject
	if !r.clausal(x) {
		return false
	}
	first, end := r.tokens(x.Content[0])
	for k := first + 2; k < min(end, first+most); k++ {
		t := r.a.Tokens[k]
		if finite[t.Fine] || t.Tag == proffer.PUNCT || t.Tag == proffer.SCONJ || t.Tag == proffer.PART && r.low(k) == "to" {
			return false
		}
		if t.Fine == "VB" {
			return r.hasNoun(first+1, k)
		}
	}
	return false
}

// regrets says that somebody regrets a deed, which is said and admits it where it is his own: "The board regrets that its first
// notice was wrong."
func (r *reader) regrets(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	if i == j || r.a.Tokens[j-1].Lemma != "regret" || !r.clausal(x) {
		return false
	}
	first, end := r.tokens(x.Content[0])
	if r.lexicon.Is("own", first+1) && first+1 < end {
		x.Stance = proffer.Admits
	}
	return true
}

// cueWords is the words of a cue, with the "nor" of an inversion: "nor did he say".
func (r *reader) cueWords(x *attribution.Attribution) []stance.Word {
	ws := r.words(x.Cue)
	i, _ := r.tokens(x.Cue)
	for k := i - 1; k >= max(0, i-8); k-- {
		if w := r.low(k); w == "nor" {
			return append([]stance.Word{{Form: "nor"}}, ws...)
		} else if w == "," || w == "." || w == ";" {
			break
		}
	}
	return ws
}

// heldClause says that what somebody holds is told as a clause ("is certain that …", "considers that …"), which is his to say as much
// as what he says; what he only believes is not, nor a thing that he is for or against.
func (r *reader) heldClause(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	first, end := r.tokens(x.Content[0])
	if i == j || first >= end || r.low(first) == "to" || relatives[r.low(i-1)] || r.lexicon.Is("believed", r.head(i, j)) || r.lexicon.Is("question", first) && r.low(j-1) == "know" || takesSides[r.a.Tokens[r.head(i, j)].Lemma] {
		return false
	}
	return r.finiteIn(first, end)
}

// judges says that somebody judges a thing to be so: "considers this to be illegal", "regard the powder as safe".
func (r *reader) judges(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	first, end := r.tokens(x.Content[0])
	if i == j || !judging[r.a.Tokens[r.head(i, j)].Lemma] || first != j || end-first < 2 {
		return false
	}
	for k := first + 1; k < end; k++ {
		if w := r.low(k); w == "as" || w == "to" && r.low(k+1) == "be" || r.a.Tokens[k].Tag == proffer.ADJ && (k+1 == end || r.a.Tokens[k+1].Tag == proffer.CCONJ || r.a.Tokens[k+1].Tag == proffer.ADP && r.a.Tokens[k-1].Tag == proffer.NOUN) {
			return true
		}
	}
	return false
}

var judging = lists.Of("judging")

// wants says that somebody wants a thing done, which he demands: "wants the board dissolved", "wants the mayor to resign".
func (r *reader) wants(x *attribution.Attribution) bool {
	const most = 8 // tokens of what is to be done something with
	i, j := r.tokens(x.Cue)
	first, end := r.tokens(x.Content[0])
	if i == j || r.a.Tokens[r.head(i, j)].Lemma != "want" || len(x.Content) > 1 || r.a.Tokens[first].Tag == proffer.PART || r.lexicon.Is("question", first) {
		return false
	}
	for k := first + 1; k < min(end, first+most); k++ {
		if f := r.a.Tokens[k].Fine; f == "VBN" || f == "VBD" || f == "VB" && r.low(k-1) == "to" {
			x.Stance = proffer.Demands
			return true
		} else if f == "VBZ" || f == "VBP" || relatives[r.low(k)] {
			return false
		}
	}
	return false
}

var takesSides = lists.Of("takesSides")

// sharedBelief says that several people or a body are said to believe something ("investigators believe that …"), or that
// somebody who speaks beside it now believes it, which somebody must have told the reporter.
func (r *reader) sharedBelief(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	s, e := r.tokens(x.Source)
	if i == j || s == e || !r.lexicon.Is("belief", r.head(i, j)) {
		return false
	}
	if f := r.a.Tokens[r.head(s, e)].Fine; f != "NNS" && f != "NNPS" && !r.goesOnToBelieve(r.head(i, j)) {
		return false
	}
	for _, c := range x.Content {
		for k, end := r.tokens(c); k < end; k++ {
			if finite[r.a.Tokens[k].Fine] {
				return true
			}
		}
	}
	return false
}

// goesOnToBelieve says that the verb at v is one of belief in the present and that something is said in its paragraph: "…, Kost said. She believes the true number is higher."
func (r *reader) goesOnToBelieve(v int) bool {
	if r.a.Tokens[v].Fine != "VBZ" || !r.lexicon.Is("believed", v) {
		return false
	}
	const reach = 3 // sentences to either side
	before, behind := r.sentence(v), r.sentence(v)
	if r.blamesToo(v, before) {
		return true
	}
	for range reach {
		if before.First > 0 && r.saidBeside(v, before.First-1) || behind.End < len(r.a.Tokens) && r.saidBeside(v, behind.End) {
			return true
		}
		before, behind = r.sentence(max(0, before.First-1)), r.sentence(min(len(r.a.Tokens)-1, behind.End))
	}
	return false
}

// blamesToo says that the one who believes goes on in the same sentence with a verb that always reports an act of saying:
// "Kost believes that the pump was old, and blames the board".
func (r *reader) blamesToo(v int, s proffer.Sentence) bool {
	for k := v + 2; k < s.End && s.End-s.First < longSentence; k++ {
		if r.a.Tokens[k].Fine == "VBZ" && r.sure[k] && r.low(k-1) == "and" {
			return true
		}
	}
	return false
}

// saidBeside says that token k is in the paragraph of token v, and that its sentence has a verb that always reports an act of
// saying, or a quotation.
func (r *reader) saidBeside(v, k int) bool {
	const far = 2000 // bytes
	a, b := r.a.Tokens[min(v, k)].Span.End, r.a.Tokens[max(v, k)].Span.Start
	if b-a > far || strings.Contains(r.a.Text[a:b], "\n") {
		return false
	}
	s := r.sentence(k)
	return s.End-s.First < longSentence && (slices.Contains(r.sure[s.First:s.End], true) || len(r.quotesIn(r.span(s.First, s.End))) > 0)
}

// clausal says that the content begins with a conjunction that only a verb of saying takes.
func (r *reader) clausal(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Content[0])
	return i < j && r.low(i) == "that"
}

// noSaying says that nothing is said: a question of an interview ("Q: …"), a call for help ("called the police"), a name that
// a source asks to go by.
func (r *reader) noSaying(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	first, end := r.tokens(x.Content[0])
	switch {
	case i == j:
		return false
	case r.nobodySpeaks(x), r.onlyOpens(x):
		return true
	case strings.HasPrefix(r.a.Text[strings.LastIndexByte(r.a.Text[:x.Cue.Start], '\n')+1:], "Q:"):
		return true
	case r.authorSpeaks(x), r.saidWhat(x), r.asksOnly(x):
		return true
	case r.lexicon.Is("asker", j-1) && r.low(first) == "to" && r.low(first+1) == "be" && goesBy[r.low(first+2)]:
		return true
	}
	if r.a.Tokens[j-1].Lemma == "call" && len(x.Content) == 1 && len(x.Quoted) == 0 && first < end {
		return end-first <= 3 && helpers[r.low(end-1)] || r.callsEvent(first, end)
	}
	return r.chargedToo(i) || r.onlyCharged(x, i, j)
}

// nobodySpeaks says that the source is the reader or whoever it may be, outside of quotations: "You asked me …", "before anybody tells
// them".
func (r *reader) nobodySpeaks(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Source)
	if j != i+1 || len(x.Quoted) > 0 || r.inQuote(i) {
		return false
	}
	w := r.low(i)
	return w == "anybody" || w == "anyone" || w == "you" && len(r.doc.Authors) > 0
}

// onlyOpens says that the cue only leads over to another, and has for its content what stands before it and is no clause: "The party, in
// a statement, | fired back, accusing …".
func (r *reader) onlyOpens(x *attribution.Attribution) bool {
	_, j := r.tokens(x.Cue)
	if r.low(j) != "," || j+1 >= len(r.a.Tokens) || r.a.Tokens[j+1].Fine != "VBG" || len(x.Content) != 1 || len(x.Quoted) > 0 || x.Content[0].End > x.Cue.Start {
		return false
	}
	first, end := r.tokens(x.Content[0])
	return !r.finiteIn(first, end)
}

// onlyCharged says that a participle by itself tells who somebody is: "a man | accused of starting the fire | has been freed".
func (r *reader) onlyCharged(x *attribution.Attribution, i, j int) bool {
	if j != i+1 || x.Source.Valid() || !r.lexicon.Is("charger", i) || i == 0 || r.a.Tokens[i].Fine != "VBN" && r.a.Tokens[i].Fine != "VBD" {
		return false
	}
	before := r.a.Tokens[i-1].Tag
	return (r.low(j) == "of" || r.low(j) == "for") && (before == proffer.NOUN || before == proffer.PROPN)
}

// authorSpeaks says that who says it is the author of the report, in his own voice: "I do not say that he lies."
func (r *reader) authorSpeaks(x *attribution.Attribution) bool {
	if i, j := r.tokens(x.Cue); i < j && r.lexicon.Is("demands", j-1) && x.Stance != proffer.Declines {
		return false // "I ask you to come": asked as it is written
	}
	return r.form(r.first(x.Source)) == "I" && x.Source.Len() == 1 && len(x.Quoted) == 0 && len(r.doc.Authors) > 0 && len(r.quotesIn(x.Cue)) == 0
}

// asksOnly says that the cue puts a question in the report's own words ("asked me what I want"), or tells whom the outlet asked ("We
// asked the owner for his view"): nothing is said by it.
func (r *reader) asksOnly(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	h := r.head(i, j)
	if r.a.Tokens[h].Lemma != "ask" || len(x.Quoted) > 0 {
		return false
	}
	if w := strings.ToLower(x.Source.In(r.a.Text)); (w == "we" || w == "i") && r.a.Tokens[h].Fine == "VBD" && !r.inQuote(h) {
		return true
	}
	first, end := r.tokens(x.Content[0])
	for k := first; k < min(end, first+4); k++ {
		if w := r.low(k); r.lexicon.Is("question", k) && w != "about" && w != "which" && w != "who" || w == "who" && k == first {
			return k == first || r.a.Tokens[k-1].Tag == proffer.PRON || r.a.Tokens[k-1].Tag == proffer.NOUN
		}
	}
	return false
}

// saidWhat says that a plain verb of saying is followed by a bare "what" clause, which tells that something was said and not
// what: "Dr Brandt wrote what she saw."
func (r *reader) saidWhat(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	first, end := r.tokens(x.Content[0])
	if j != i+1 || !tellsWhat[r.a.Tokens[i].Lemma] || first != j || r.low(first) != "what" || len(x.Content) > 1 || len(x.Quoted) > 0 {
		return false
	}
	verbs := 0
	for k := first; k < end; k++ {
		if t := r.a.Tokens[k]; finite[t.Fine] || t.Fine == "VBN" && r.a.Tokens[k-1].Tag != proffer.AUX {
			verbs++
		}
	}
	return verbs < 2
}

var tellsWhat = lists.Of("tellsWhat")

// callsEvent says that what is called is held, not spoken of: "called a strike", "had called the march over bread".
func (r *reader) callsEvent(first, end int) bool {
	const most = 4 // tokens of article, attributes and noun
	if t := r.a.Tokens[first].Tag; t != proffer.DET && t != proffer.PRON {
		return false
	}
	for k := first + 1; k < min(end, first+most); k++ {
		if called[r.low(k)] {
			return k+1 == end || r.a.Tokens[k+1].Tag == proffer.ADP || r.a.Tokens[k+1].Tag == proffer.PUNCT || timeWords[r.low(k+1)]
		}
	}
	return false
}

// chargedToo says that the verb at i is the second deed that somebody is charged with: "accuses the mine of paying by the
// sack and asking no questions".
func (r *reader) chargedToo(i int) bool {
	if i == 0 || r.a.Tokens[i].Fine != "VBG" || r.low(i-1) != "and" {
		return false
	}
	s := r.sentence(i)
	for k := i - 2; k > s.First && k > i-20; k-- {
		if w := r.low(k); (w == "of" || w == "for") && r.a.Tokens[k+1].Fine == "VBG" {
			return r.chargerBefore(k, s.First)
		}
	}
	return false
}

// chargerBefore says that a verb of charging stands shortly before token k.
func (r *reader) chargerBefore(k, first int) bool {
	const reach = 12 // tokens
	for n := k - 1; n >= max(first, k-reach); n-- {
		if r.lexicon.Is("charger", n) && r.a.Tokens[n].Tag == proffer.VERB {
			return true
		}
	}
	return false
}

var (
	goesBy  = lists.Of("goesBy")
	helpers = lists.Of("helpers")
	called  = lists.Of("called")
)

// questioned says that the cue is of the kind "Asked whether …, he shrugged": what was asked is not said by him; or that it
// only hangs a clause on a noun.
func (r *reader) questioned(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Cue)
	if i < j && r.low(j-1) == "to" && r.low(j) == "which" {
		return true // "reports according to which the port is closed"
	}
	return i < j && asking[r.low(i)] && (r.a.Tokens[i].Rel == "advcl" && r.low(i) == "asked" || r.sentence(i).First == i)
}

// overlapping is those of list, which is in text order without overlaps, that share a byte with s.
func overlapping(s proffer.Span, list []proffer.Span) []proffer.Span {
	i := sort.Search(len(list), func(k int) bool { return list[k].End > s.Start })
	j := i
	for j < len(list) && list[j].Start < s.End {
		j++
	}
	return list[i:j]
}

func overlapsAny(s proffer.Span, list []proffer.Span) bool { return len(overlapping(s, list)) > 0 }

// rawMargin is the margin of what the models found, without what was added for the cue's words.
func (r *reader) rawMargin(f model.Found) int {
	m := f.Score
	for i, j := r.tokens(f.Cue); i < j; i++ {
		m -= r.nudged[i]
	}
	return m
}

func (r *reader) contentWords(x *attribution.Attribution) []stance.Word {
	var out []stance.Word
	for i, c := range x.Content {
		if i > 0 && (r.sentenceSpan(c) != r.sentenceSpan(x.Content[i-1]) || len(r.quotesIn(c)) > 0 || r.form(r.first(c)-1) != ",") {
			out = append(out, stance.Word{Form: "."})
		}
		for _, w := range r.words(c) {
			if !quoteMarks[w.Form] {
				out = append(out, w)
			}
		}
	}
	return out
}

func (r *reader) first(s proffer.Span) int { i, _ := r.tokens(s); return i }

func (r *reader) words(s proffer.Span) []stance.Word {
	i, j := r.tokens(s)
	out := make([]stance.Word, 0, j-i)
	for ; i < j; i++ {
		t := r.a.Tokens[i]
		out = append(out, stance.Word{Form: t.Span.In(r.a.Text), Lemma: t.Lemma})
	}
	return out
}

// tokens is the range of tokens that s touches.
func (r *reader) tokens(s proffer.Span) (int, int) {
	if !s.Valid() {
		return 0, 0
	}
	ts := r.a.Tokens
	i := sort.Search(len(ts), func(k int) bool { return ts[k].Span.End > s.Start })
	j := i
	for j < len(ts) && ts[j].Span.Start < s.End {
		j++
	}
	return i, j
}

const neighbours = 60 // attributions to either side among which the one that holds another is looked for

// nest says which attribution stands inside the content of which: the innermost one that holds its cue.
func (r *reader) nest() {
	for i := range r.out {
		best := 0
		for j := max(0, i-neighbours); j < min(len(r.out), i+neighbours); j++ {
			if i == j || !r.out[i].Cue.Valid() {
				continue
			}
			for _, c := range r.out[j].Content {
				if c.Contains(r.out[i].Cue) && (best == 0 || c.Len() < best) && !holds(r.out[i].Content, r.out[j].Cue) {
					best, r.out[i].NestedIn = c.Len(), j
				}
			}
		}
	}
}

func holds(content []proffer.Span, s proffer.Span) bool {
	for _, c := range content {
		if c.Contains(s) {
			return true
		}
	}
	return false
}
