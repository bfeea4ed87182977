package english

import (
	"proffer"
	"proffer/extract/attribution"
	model "proffer/language/attribution"
)

const clauseConfidence = 750

// clauses adds what a verb that always reports an act of saying has behind it as a clause of its own, where the models saw none:
// in the words of somebody quoted ("The police told us that he was drunk"), who hands on what another says, and behind an
// insertion ("has denied, through counsel, that he was there").
func (r *reader) clauses() {
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		if sent.End-sent.First > longSentence {
			continue
		}
		for i := sent.First + 1; i+2 < sent.End; i++ {
			if taken[i] > 0 || overlapsAny(r.a.Tokens[i].Span, r.skip) {
				continue
			}
			x := attribution.Attribution{Cue: r.a.Tokens[i].Span, NestedIn: -1}
			if r.orderedBy(&x); !x.Source.Valid() && r.sayingVerb(i) {
				x.Source, x.Content = r.nounBefore(i, sent), r.clauseBehind(i, sent)
				if w := r.low(i - 1); !x.Source.Valid() && (w == "but" || w == "and") && !r.inQuote(i) {
					r.fillSource(&x) // "concedes the delay, but argues that …"
				}
			}
			if !x.Source.Valid() || len(x.Content) == 0 {
				continue
			}
			if r.quoted(&x); r.inQuote(i) {
				x.Quoted, x.Direct = nil, false // who is quoted tells it in words of his own
			}
			if r.asksOnly(&x) || r.authorSpeaks(&x) || !r.judge(&x) {
				continue
			}
			x.Confidence = clauseConfidence
			x.Hearer = r.hearer(&x)
			r.out = append(r.out, x)
		}
	}
}

// sayingVerb says that the token at i is a finite verb, or a participle behind "have", that reports an act of saying and is not negated.
func (r *reader) sayingVerb(i int) bool {
	t := r.a.Tokens[i]
	if !r.lexicon.Is("sure", i) && !(r.lexicon.Is("asker", i) || r.lexicon.Is("demands", i)) {
		return false
	}
	if t.Tag != proffer.VERB {
		return t.Fine == "NNS" && r.a.Tokens[i-1].Tag == proffer.CCONJ && r.low(i+1) == "that" // "but argues that", taken for a noun
	}
	before := r.low(i - 1)
	if t.Fine == "VBN" || t.Fine == "VBD" {
		return !beings[before] && before != "being" && !negations[before]
	}
	return (t.Fine == "VBZ" || t.Fine == "VBP") && r.a.Tokens[i-1].Fine != "PRP$"
}

// nounBefore is the noun phrase right before the verb group of the verb at i: a name, a noun with what describes it, a pronoun of the
// third person.
func (r *reader) nounBefore(i int, sent proffer.Sentence) proffer.Span {
	if i <= sent.First {
		return proffer.Span{}
	}
	k := i - 1
	for k > sent.First && (r.a.Tokens[k].Tag == proffer.AUX || r.a.Tokens[k].Tag == proffer.ADV) {
		k--
	}
	t := r.a.Tokens[k]
	if t.Tag != proffer.NOUN && t.Tag != proffer.PROPN && t.Tag != proffer.PRON || spoken[r.low(k)] || relatives[r.low(k)] || expletives[r.low(k)] && r.low(k) != "it" {
		return proffer.Span{}
	}
	first := k
	for first > sent.First && (r.a.Tokens[first].Tag != proffer.DET || first == k) {
		switch t := r.a.Tokens[first-1]; t.Tag {
		case proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.DET, proffer.NUM:
			first--
			continue
		case proffer.PRON:
			if t.Fine == "PRP$" {
				first--
				continue
			}
		}
		break
	}
	if first-1 > sent.First && r.a.Tokens[first-1].Tag == proffer.ADP {
		if before := r.nounBefore(first-1, sent); before.Valid() && r.a.Tokens[first-2].Tag != proffer.PRON {
			return proffer.Span{Start: before.Start, End: r.a.Tokens[k].Span.End} // "the board of the port said"
		}
		return proffer.Span{}
	}
	return r.span(first, k+1)
}

// clauseBehind is the clause behind the verb at i, the one who is told passed over: with "that", with a subject and verb of its own, or
// what somebody is told to do. It ends with the sentence or with the quotation in which the verb stands.
func (r *reader) clauseBehind(i int, sent proffer.Sentence) []proffer.Span {
	end := sent.End
	if q := r.quotesIn(r.a.Tokens[i].Span); len(q) > 0 {
		_, e := r.tokens(q[0])
		end = min(end, e)
	}
	k := r.pastInsertion(i+1, end)
	k = r.pastHearer(k, end)
	k = r.pastInsertion(k, end)
	switch {
	case k+2 >= end:
		return nil
	case r.low(k) == "that" && r.a.Tokens[k].Tag == proffer.SCONJ, k > i+1 && r.low(k) == "to" && r.a.Tokens[k+1].Fine == "VB":
	case k > i+1 || len(r.quotesIn(r.a.Tokens[i].Span)) > 0:
		if !r.clauseFrom(k, end) {
			return nil
		}
	default:
		return nil
	}
	return r.trim(r.span(k, end))
}

// clauseFrom says that a clause begins at token k: a short subject, then a finite verb.
func (r *reader) clauseFrom(k, end int) bool {
	const most = 6 // tokens of the subject
	for n := k; n < min(end, k+most); n++ {
		t := r.a.Tokens[n]
		if n > k && finite[t.Fine] {
			return true
		}
		switch t.Tag {
		case proffer.NOUN, proffer.PROPN, proffer.PRON, proffer.DET, proffer.ADJ, proffer.NUM, proffer.ADV, proffer.X:
		default:
			return false
		}
	}
	return false
}

// pastHearer is the token behind a pronoun or short noun phrase at k that is no subject of a clause: "told us", "told my mother".
func (r *reader) pastHearer(k, end int) int {
	if k < end && hearers[r.low(k)] {
		return k + 1
	}
	if k+2 < end && (r.a.Tokens[k].Tag == proffer.DET || r.a.Tokens[k].Fine == "PRP$") && r.a.Tokens[k+1].Tag == proffer.NOUN && !finite[r.a.Tokens[k+2].Fine] {
		return k + 2
	}
	if k+1 < end && r.a.Tokens[k].Fine == "NNS" && !finite[r.a.Tokens[k+1].Fine] {
		return k + 1
	}
	return k
}

// pastInsertion is the token behind words of time or an insertion between commas at k: ", through counsel,", "for a year", "yesterday".
func (r *reader) pastInsertion(k, end int) int {
	const most = 12 // tokens of an insertion
	if k < end && r.low(k) == "," {
		for n := k + 1; n < min(end, k+most); n++ {
			if finite[r.a.Tokens[n].Fine] {
				return k
			}
			if r.low(n) == "," {
				return n + 1
			}
		}
		return k
	}
	if k+2 < end && r.low(k) == "for" && (timeUnits[r.low(k+2)] || timeWords[r.low(k+2)]) {
		return k + 3
	}
	for k < end && timeWords[r.low(k)] && r.low(k) != "the" {
		k++
	}
	return k
}

var (
	spoken  = lists.Of("spoken")
	hearers = lists.Of("hearers")
)

// shortCue ends a cue behind its verb where that is one of denying, owning or charging and the rest names what is denied or whom it charges:
// "condemns any attack | on civilians", "rejecting calls for | her resignation".
func (r *reader) shortCue(f model.Found) model.Found {
	i, j := r.tokens(f.Cue)
	for v := i; v+1 < j; v++ {
		if w := r.low(v + 1); r.lexicon.Is("charger", v) && (w == "of" || w == "for") && r.a.Tokens[v+2].Fine == "VBG" && len(f.Content) > 0 && f.Content[0].Start >= f.Cue.End {
			f.Cue.End = r.a.Tokens[v].Span.End
			f.Content = append([]proffer.Span{{Start: r.a.Tokens[v+1].Span.Start, End: f.Content[0].End}}, f.Content[1:]...)
			return f // "had been accused | of warning him"
		}
		if v+2 >= j || !r.lexicon.Is("denies", v) && !r.lexicon.Is("charger", v) && !r.lexicon.Is("admits", v) {
			continue
		}
		n := r.a.Tokens[j-1].Tag
		if t := r.a.Tokens[v+1].Tag; t != proffer.DET && t != proffer.NOUN || n != proffer.ADP || r.fixedPhrase(v) > 0 || len(f.Content) == 0 || f.Content[0].Start < f.Cue.End {
			return f
		}
		f.Cue.End = r.a.Tokens[v].Span.End
		f.Content = append([]proffer.Span{{Start: r.a.Tokens[v+1].Span.Start, End: f.Content[0].End}}, f.Content[1:]...)
		return f
	}
	return f
}

// orderedBy reads "was ordered by the captain to stay": the captain orders, and what is to be done is what he says.
func (r *reader) orderedBy(x *attribution.Attribution) {
	const most = 10 // tokens of who orders
	i, j := r.tokens(x.Cue)
	if i == j || r.low(j) != "by" || !beings[r.low(j-2)] || r.a.Tokens[j-1].Fine != "VBN" && r.a.Tokens[j-1].Fine != "VBD" || !r.lexicon.Is("to-doer", j-1) && !r.lexicon.Is("asker", j-1) {
		return
	}
	for k := j + 2; k+1 < min(r.sentence(i).End, j+most); k++ {
		if r.low(k) != "to" || r.a.Tokens[k+1].Fine != "VB" {
			continue
		}
		from := k
		if r.low(k-1) == "not" {
			from--
		}
		source, content := r.trim(r.span(j+1, from)), r.complement(from, r.sentence(i))
		if len(source) > 0 && len(content) > 0 && r.hasNoun(j+1, k) {
			x.Source, x.Content = source[0], content
		}
		return
	}
}

// withoutOpening drops from a content what its speaker does in a participle that opens the sentence: "Dismissing the charge as a joke,
// Brandt said …".
func (r *reader) withoutOpening(x *attribution.Attribution) {
	if len(x.Content) < 2 || x.Content[0].End > x.Cue.Start || x.Content[1].Start < x.Cue.End {
		return
	}
	i, _ := r.tokens(x.Content[0])
	if r.a.Tokens[i].Fine == "VBG" && r.sentence(i).First == i && (r.sure[i] || r.opensSentence(i)) {
		x.Content = x.Content[1:]
		r.quoted(x)
	}
}

// besideFronted drops from what was said the circumstances in which it was, behind the verb, where the clause that was said stands
// before its speaker: "A ferry sank, the mayor said on Monday as he opened the port."
func (r *reader) besideFronted(x *attribution.Attribution) {
	n := len(x.Content)
	if n == 0 || x.Content[n-1].Start < x.Cue.End || len(r.quotesIn(x.Content[n-1])) > 0 || !x.Source.Valid() || x.Source.End > x.Cue.Start {
		return
	}
	i, _ := r.tokens(x.Content[n-1])
	k, _ := r.tokens(x.Source)
	s := r.sentence(i)
	if !besides[r.low(i)] && !r.onlyWhere(i, s) || k-1 <= s.First || r.low(k-1) != "," || r.sentence(k) != s {
		return
	}
	if n > 1 {
		x.Content = x.Content[:n-1]
	} else if !r.finiteIn(s.First, k-1) || besides[r.low(s.First)] {
		return
	} else if t := r.trim(r.span(s.First, k-1)); len(t) > 0 {
		x.Content = t
	}
	r.quoted(x)
}

// onlyWhere says that nothing but phrases with prepositions stands from token i to the end of the sentence: "in a notice on the gates".
func (r *reader) onlyWhere(i int, s proffer.Sentence) bool {
	if r.a.Tokens[i].Tag != proffer.ADP || r.low(i) == "of" || r.low(i) == "to" {
		return false
	}
	for ; i < s.End; i++ {
		if t := r.a.Tokens[i]; finite[t.Fine] && t.Rel != "acl" {
			return false
		}
	}
	return true
}

// relativePiece takes for a speaker with its relative clause what the models took for the first piece of what was said: "The agency,
// whose job it is to know, said …".
func (r *reader) relativePiece(x *attribution.Attribution) {
	if len(x.Content) < 2 || x.Content[0].End > x.Cue.Start || x.Content[1].Start < x.Cue.End {
		return
	}
	i, _ := r.tokens(x.Content[0])
	c, _ := r.tokens(x.Cue)
	s := r.sentence(c)
	if w := r.low(i); w != "whose" && w != "who" && w != "which" || i-1 <= s.First || r.low(i-1) != "," || r.low(c-1) != "," || !r.hasNoun(s.First, i) {
		return
	}
	if t := r.trim(r.span(s.First, c)); len(t) > 0 {
		x.Source, x.Content = t[0], x.Content[1:]
		r.quoted(x)
	}
}

// dismissedAs takes in what is dismissed or described as something, where that stands behind and the models saw a saying in its noun:
// "dismissed as “nonsense” | claims that the boat had sunk".
func (r *reader) dismissedAs() {
	r.takeIn(func(x, y *attribution.Attribution) bool {
		i, j := r.tokens(y.Cue)
		c, e := r.tokens(x.Cue)
		noun := j == i+1 && (r.lexicon.Is("nominal", i) || r.lexicon.Is("charge", i)) && (r.a.Tokens[i].Tag != proffer.VERB || r.a.Tokens[i].Fine == "VBZ")
		return noun && c < e && r.low(e) == "as" && (r.lexicon.Is("caller", e-1) || r.lexicon.Is("denies", e-1)) && r.sentence(c) == r.sentence(i)
	})
}
