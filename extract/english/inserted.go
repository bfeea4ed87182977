package english

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

const insertedConfidence = 800

// inserted adds speakers and their verbs that stand between commas in the midst of what they say, where the models saw none:
// "There was, the board maintained, no sign of a leak"; "Divers had closed the valve, it went on, but could not save the pump."
func (r *reader) inserted() {
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		if sent.End-sent.First > longSentence {
			continue
		}
		for i := sent.First + 3; i+2 < sent.End; i++ {
			end := r.insertedVerb(i, sent)
			if end == 0 || taken[i] > 0 || r.inQuote(i) || overlapsAny(r.span(i, end), r.skip) {
				continue
			}
			comma := r.insertionOpens(i, sent)
			if comma == 0 {
				continue
			}
			own := sent // from the last semicolon on
			for k := comma - 1; k > sent.First; k-- {
				if r.low(k) == ";" && !r.inQuote(k) {
					own.First = k + 1
					break
				}
			}
			before, after := r.trim(r.span(own.First, comma)), r.trim(r.span(end+1, sent.End))
			source := r.trim(r.span(comma+1, i))
			if len(before) == 0 || len(after) == 0 || len(source) == 0 || r.saidWithin(own, taken) || !r.finiteIn(own.First, comma) && !r.finiteIn(end+1, sent.End) {
				continue
			}
			x := attribution.Attribution{Source: source[0], Cue: r.span(i, end), Content: append(before, after...), NestedIn: -1, Confidence: insertedConfidence}
			if r.quoted(&x); r.judge(&x) {
				x.Confidence = insertedConfidence
				r.out = append(r.out, x)
			}
		}
	}
}

// insertedVerb is the token behind a finite verb of saying at i that a comma follows, 0 where there is none.
func (r *reader) insertedVerb(i int, sent proffer.Sentence) int {
	end := i + 1
	switch {
	case r.low(i) == "points" && r.low(end) == "out":
		end++
	case goesOnSaying[r.low(i)]:
		if r.low(end) == "on" {
			end++
		} else if r.low(i) != "continued" && r.low(i) != "continues" {
			return 0
		}
	case !finite[r.a.Tokens[i].Fine] && !r.takenForNoun(i, sent) || !r.lexicon.Is("sure", i) && !r.lexicon.Is("likely", i) && !r.lexicon.Is("insist", i) && !r.lexicon.Is("asserts", i):
		return 0
	}
	if end >= sent.End || r.low(end) != "," {
		return 0
	}
	return end
}

// takenForNoun says that the tagger took for a noun what is a verb between commas, by the verb that follows: "In neither case,
// the board notes, did it fail".
func (r *reader) takenForNoun(i int, sent proffer.Sentence) bool {
	return r.a.Tokens[i].Fine == "NNS" && r.low(i+1) == "," && i+2 < sent.End && (finite[r.a.Tokens[i+2].Fine] || r.a.Tokens[i+2].Tag == proffer.AUX) && r.a.Tokens[i-1].Tag == proffer.NOUN
}

// insertionOpens is the comma before the speaker of the verb at i, a pronoun or a short noun phrase that nothing joins to the
// clause before it; 0 for none.
func (r *reader) insertionOpens(i int, sent proffer.Sentence) int {
	const most = 7 // tokens of the speaker
	for k := i - 1; k > sent.First && i-k <= most; k-- {
		t := r.a.Tokens[k]
		switch {
		case r.low(k) == ",":
			if r.low(k+1) == "as" {
				k++ // ", as the keeper notes,"
			}
			first := r.a.Tokens[k+1]
			if k+1 == i || relatives[r.low(k+1)] || first.Tag == proffer.SCONJ || first.Tag == proffer.CCONJ || first.Tag == proffer.ADP || first.Tag == proffer.ADV || !r.hasNoun(k+1, i) || r.listed(k, sent) {
				return 0
			}
			return k
		case t.Tag == proffer.VERB, t.Tag == proffer.AUX, t.Tag == proffer.PUNCT, t.Tag == proffer.CCONJ, t.Tag == proffer.SCONJ, relatives[r.low(k)]:
			return 0
		}
	}
	return 0
}

// listed says that the comma at k parts clauses of a row: "and" stands behind the next comma, with a verb of its own.
func (r *reader) listed(k int, sent proffer.Sentence) bool {
	for n := k + 1; n+1 < sent.End; n++ {
		if r.low(n) == "," && r.low(n+1) == "and" && r.finiteIn(n+2, sent.End) {
			return true
		}
	}
	return false
}

// saidWithin says that a cue of the sentence was found already.
func (r *reader) saidWithin(sent proffer.Sentence, taken map[int]int) bool {
	for k := sent.First; k < sent.End; k++ {
		if taken[k] > 0 && r.sure[k] {
			return true
		}
	}
	return false
}

func (r *reader) finiteIn(i, j int) bool {
	for ; i < j; i++ {
		if finite[r.a.Tokens[i].Fine] {
			return true
		}
	}
	return false
}

// saidBehind turns round a clause that was said by the one behind the verb, where the models took the clause for the speaker or
// both for what was said: "Pale and shaking, recalled Ida Brandt, the ship's cook", "The pass is closed, said the mayor of Arn."
func (r *reader) saidBehind(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i < 2 || j != i+1 || r.low(i-1) != "," || !finite[r.a.Tokens[i].Fine] || !r.lexicon.Is("sure", i) && !r.lexicon.Is("likely", i) {
		return
	}
	s := r.sentence(i)
	if j >= s.End || r.finiteIn(j, r.relativeFrom(j, s.End)) {
		return
	}
	clause := len(r.quotesIn(r.span(s.First, i))) == 0 && r.lastClause(s.First, i, finite) == i-1
	behind := x.Source.Start == r.a.Tokens[j].Span.Start
	switch {
	case clause && r.namesBehind(j, s.End) && !(behind && len(x.Content) > 0):
	case r.a.Tokens[j].Tag != proffer.PROPN:
		return
	case !x.Source.Valid(), behind && len(x.Content) == 0:
	case x.Source.Start == r.a.Tokens[s.First].Span.Start && (r.nobody(s.First, i) || r.oneComma(s.First, i) && (len(x.Content) == 0 || x.Content[0].Start == r.a.Tokens[j].Span.Start)):
	default:
		return
	}
	content, source := r.trim(r.span(s.First, i)), r.trim(r.span(j, s.End))
	if len(content) > 0 && len(source) > 0 {
		x.Source, x.Content = source[0], content
	}
}

// namesBehind says that a name, or a noun phrase with an article or whose it is, begins at token j.
func (r *reader) namesBehind(j, end int) bool {
	switch t := r.a.Tokens[j]; t.Tag {
	case proffer.PROPN:
		return true
	case proffer.DET:
		return r.hasNoun(j, min(end, j+5))
	default:
		return t.Fine == "PRP$" && r.hasNoun(j, min(end, j+5))
	}
}

// clauseForSpeaker parts what the models took for a long-winded speaker, or for what nobody said, at the comma behind its last
// clause: the clause is what was said, by who stands behind it: "The road is cut, the governor, Ida Brandt, said on Monday."
func (r *reader) clauseForSpeaker(x *attribution.Attribution) {
	whole := x.Source
	switch i, j := r.tokens(x.Cue); {
	case i == j || !finite[r.a.Tokens[i].Fine]:
		return
	case !whole.Valid() && len(x.Content) == 1:
		whole = x.Content[0]
	case !whole.Valid() || len(x.Content) > 0:
		return
	}
	i, _ := r.tokens(x.Cue)
	s := r.sentence(i)
	first, end := r.tokens(whole)
	if first != s.First || end > i || i-end > 1 || i-first > longSentence {
		return
	}
	at := r.lastClause(first, i, finite)
	if _, j := r.tokens(x.Cue); at == 0 && (j >= s.End-1 || r.onlyTime(r.span(j, s.End-1))) {
		at = r.lastClause(first, i, taggedLoosely) // nothing is said behind the verb, so it stands before
	}
	if at == 0 || at >= i-1 || !r.hasNoun(at+1, i) {
		return
	}
	content, source := r.trim(r.span(first, at)), r.trim(r.span(at+1, i))
	if len(content) > 0 && len(source) > 0 {
		x.Content, x.Source = content, source[0]
	}
}

// taggedLoosely are the tags of finite verbs and of participles, for which "crashed" is easily taken.
var taggedLoosely = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true, "VBN": true}

// lastClause is the comma behind the last clause in [first, i) that has a verb of the tags and is not relative; 0 where there is
// none, or no comma behind it.
func (r *reader) lastClause(first, i int, verbs map[string]bool) int {
	at := 0
	verb, relative := false, false // what stands since the last comma has a finite verb of its own; is a relative clause
	for k := first; k < i; k++ {
		switch w := r.low(k); {
		case w == ",":
			if verb {
				at = k
			}
			verb, relative = false, false
		case relatives[w] || r.a.Tokens[k].Fine == "WP$":
			relative = true
		case verbs[r.a.Tokens[k].Fine] && !relative && k > first:
			verb = true
		}
	}
	if verb {
		return 0
	}
	return at
}

// relativeFrom is the relative pronoun behind a comma from token i on, or end.
func (r *reader) relativeFrom(i, end int) int {
	for ; i < end; i++ {
		if relatives[r.low(i)] && r.low(i-1) == "," {
			return i
		}
	}
	return end
}

// oneComma says that there is no comma in [i, j) but the last token: no speaker is parted from his verb by one comma.
func (r *reader) oneComma(i, j int) bool {
	for k := i; k < j-1; k++ {
		if r.low(k) == "," {
			return false
		}
	}
	return r.low(j-1) == ","
}

// nobody says that no token of [i, j) is a name, a pronoun or an article: nobody is meant.
func (r *reader) nobody(i, j int) bool {
	if i+1 < j && r.a.Tokens[i+1].Tag != proffer.PROPN {
		i++ // the capital that opens a sentence
	}
	for ; i < j; i++ {
		if t := r.a.Tokens[i].Tag; t == proffer.PROPN || t == proffer.PRON || t == proffer.DET {
			return false
		}
	}
	return true
}

// colonBehind gives the verb of an insertion that a colon follows the clause before it as well: "The charges are old, the
// ministry notes: they were dropped in May."
func (r *reader) colonBehind(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i == j || len(x.Content) != 1 || x.Content[0].Start < x.Cue.End || len(x.Quoted) > 0 || r.low(j-1) != ":" && r.low(j) != ":" {
		return
	}
	s := r.sentence(i)
	comma := r.insertionOpens(i, s)
	if comma == 0 || !r.finiteIn(s.First, comma) || !finite[r.a.Tokens[i].Fine] || x.Source.Start != r.a.Tokens[comma+1].Span.Start {
		return
	}
	for k := s.First; k < comma; k++ {
		if r.sure[k] && r.a.Tokens[k].Tag == proffer.VERB {
			return
		}
	}
	x.Content = append(r.trim(r.span(s.First, comma)), x.Content...)
}

// subjectBehind gives a verb that lost its content the clause before its own subject, which the models took for part of what
// was said: "He swam daily, Ida Brandt said by telephone; she had seen him."
func (r *reader) subjectBehind(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if len(x.Content) > 0 || i == j {
		return
	}
	h := r.head(i, j)
	n, s := r.child(h, "nsubj"), r.sentence(i)
	if n <= s.First || n >= i {
		return
	}
	first, _ := r.subtree(n, nil)
	if first-1 <= s.First || r.low(first-1) != "," || !r.finiteIn(s.First, first) || r.takesThing(h) || r.goesOn(j, s) {
		return
	}
	content, source := r.trim(r.span(s.First, first)), r.trim(r.span(first, i))
	if len(content) > 0 && len(source) > 0 {
		x.Content, x.Source = content, source[0]
		r.pastBehind(x)
	}
}

// quotedSaying reads "quoted Ida Brandt as saying that …": she says it, and who quotes her says that she does.
func (r *reader) quotedSaying() {
	for n := range r.out {
		x := &r.out[n]
		i, j := r.tokens(x.Cue)
		if i == j || !strings.HasPrefix(r.low(j-1), "quot") || r.a.Tokens[j-1].Fine == "VBN" && r.passive(j-1) {
			continue
		}
		for m := range r.out {
			y := &r.out[m]
			k, _ := r.tokens(y.Cue)
			if m == n || k < j+2 || k > j+14 || r.low(k-1) != "as" || r.a.Tokens[k].Fine != "VBG" || len(y.Content) == 0 || r.sentence(i) != r.sentence(k) {
				continue
			}
			who := r.trim(r.span(j, k-1))
			if len(who) == 0 || !r.hasNoun(j, k-1) {
				continue
			}
			y.Source = who[0]
			x.Content = []proffer.Span{{Start: who[0].Start, End: y.Content[len(y.Content)-1].End}}
			r.quoted(x)
			r.judge(y)
			break
		}
	}
}

// behindSemicolon begins a content behind the semicolon before which another cue stands: "The board denied that the ferry
// leaked; it had been mended in May, it said."
func (r *reader) behindSemicolon() {
	for n := range r.out {
		x := &r.out[n]
		if len(x.Content) != 1 || x.Content[0].Start > x.Cue.Start {
			continue
		}
		s := r.sentenceSpan(x.Cue)
		from := max(s.Start, 0)
		k := strings.LastIndexByte(r.a.Text[from:x.Cue.Start], ';')
		if k < 0 || x.Content[0].Start > from+k || len(r.quotesIn(proffer.Span{Start: from + k, End: from + k + 1})) > 0 {
			continue
		}
		mark := from + k
		for m := max(0, n-3); m < min(len(r.out), n+4); m++ {
			if y := r.out[m]; m != n && y.Cue.Start >= s.Start && y.Cue.End <= mark && y.Source.Valid() && y.Source.End <= mark {
				x.Content = r.trim(proffer.Span{Start: mark + 1, End: x.Content[0].End})
				r.quoted(x)
				r.judge(x)
				break
			}
		}
	}
}

// pastBehind takes in what is told behind a semicolon in the past perfect of what was said before it: "He swam daily, Ida
// Brandt said by telephone; he had never been ill."
func (r *reader) pastBehind(x *attribution.Attribution) {
	const far = 14 // tokens between verb and semicolon
	_, j := r.tokens(x.Cue)
	if len(x.Content) != 1 || x.Content[0].End > x.Cue.Start || !x.Source.Valid() || len(x.Quoted) > 0 {
		return
	}
	s := r.sentence(j - 1)
	for k := j; k+3 < s.End && k < j+far; k++ {
		if r.low(k) != ";" {
			if r.sure[k] || finite[r.a.Tokens[k].Fine] {
				return
			}
			continue
		}
		if r.lexicon.Is("pronoun", k+1) && r.low(k+2) == "had" && !r.saysWithin(k+1, s.End) {
			x.Content = append(x.Content, r.trim(r.span(k+1, s.End))...)
		}
		return
	}
}

func (r *reader) saysWithin(i, j int) bool {
	for ; i < j; i++ {
		if r.sure[i] {
			return true
		}
	}
	return false
}

// asideBehind drops what a quotation's sentence adds in its own words behind the speaker: "“One bad egg,” Brandt keeps saying,
// as though nobody else had been there."
func (r *reader) asideBehind(x *attribution.Attribution) {
	n := len(x.Content)
	if n < 2 || x.Content[n-1].Start < x.Cue.End || len(r.quotesIn(x.Content[n-1])) > 0 || len(r.quotesIn(x.Content[0])) == 0 || x.Content[0].End > x.Cue.Start {
		return
	}
	if i, _ := r.tokens(x.Content[n-1]); besides[r.low(i)] {
		x.Content = x.Content[:n-1]
		r.quoted(x)
	}
}

var (
	goesOnSaying = lists.Of("goesOnSaying")
	besides      = lists.Of("besides")
)
