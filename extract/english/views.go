package english

import (
	"proffer"
	"proffer/extract/attribution"
)

const viewConfidence = 800

// views adds what a phrase beside its clause attributes to whose view or count it is, without any verb, where the models saw none: "by
// his own admission", "in the panel's view", "by police estimates", "per the report", "as the mayor sees it".
func (r *reader) views() {
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		if sent.End-sent.First > longSentence {
			continue
		}
		for i := sent.First; i+2 < sent.End; i++ {
			if r.inQuote(i) || overlapsAny(r.a.Tokens[i].Span, r.skip) {
				continue
			}
			x, end := r.viewAt(i, sent)
			if end == 0 || !x.Source.Valid() || !r.besideClause(&x, i, end, sent) {
				continue
			}
			if n := takenBy(taken, i, end); n > 0 {
				if y := &r.out[n-1]; r.span(i, end).Contains(y.Cue) && !y.Direct {
					y.Source, y.Content = x.Source, x.Content
					r.quoted(y)
				}
				continue
			}
			if r.quoted(&x); r.judge(&x) {
				x.Confidence = viewConfidence
				r.out = append(r.out, x)
			}
		}
	}
}

// besideClause gives x the rest of the sentence in which its phrase, the tokens [i, end), is set apart; false where the phrase is part
// of the clause, or there is none.
func (r *reader) besideClause(x *attribution.Attribution, i, end int, sent proffer.Sentence) bool {
	opens, closes := i == sent.First || r.low(i-1) == ",", r.a.Tokens[end].Tag == proffer.PUNCT
	if !closes && !(i == sent.First && r.clauseFrom(end, sent.End)) || !opens {
		return false
	}
	if i > sent.First {
		x.Content = r.trim(r.span(sent.First, i))
	}
	if end+1 < sent.End {
		x.Content = append(x.Content, r.trim(r.span(end, sent.End))...)
	}
	return len(x.Content) > 0 && (r.finiteIn(sent.First, i) || r.finiteIn(end, sent.End) || len(r.quotesIn(x.Content[0])) > 0)
}

// viewAt reads a phrase of view that begins at token i, and gives the token behind it; 0 where there is none.
func (r *reader) viewAt(i int, sent proffer.Sentence) (x attribution.Attribution, end int) {
	x.NestedIn = -1
	first, noun := i+1, 0
	switch w := r.low(i); {
	case w == "according" && r.low(first) == "to":
		if k := r.thingEnd(i+2, sent); k > 0 {
			x.Source, x.Cue = r.narrow(i+2, k), r.span(i, i+2)
			return x, k
		}
	case w == "as":
		for k := i + 2; k+1 < min(sent.End, i+8); k++ {
			if seesIt[r.low(k)] && r.low(k+1) == "it" {
				x.Source, x.Cue = r.narrow(first, k), r.span(k, k+2)
				return x, k + 2
			}
		}
	case w == "per" && (r.a.Tokens[first].Tag == proffer.DET || r.a.Tokens[first].Fine == "PRP$"):
		if k := r.holderEnd(first, sent); k > 0 {
			x.Source, x.Cue = r.narrow(first, k), r.span(i, first)
			return x, k
		}
	case views[w] != nil:
		if x.Source, noun = r.whoseView(first, sent, views[w]); noun > 0 {
			from := noun
			if r.low(noun-1) == "own" {
				from--
			}
			x.Cue = r.span(from, noun+1)
			return x, noun + 1
		}
	}
	return x, 0
}

// thingEnd is the token behind the noun phrase that begins at token k where a clause with an article or a pronoun of its own follows at
// once, without a comma: "According to the log | the ship left at noon". 0 where there is none.
func (r *reader) thingEnd(k int, sent proffer.Sentence) int {
	const most = 8 // tokens
	for n := k + 1; n < min(sent.End, k+most); n++ {
		t, before := r.a.Tokens[n], r.a.Tokens[n-1].Tag
		if (before == proffer.NOUN || before == proffer.PROPN) && (t.Tag == proffer.DET || t.Fine == "PRP" || t.Fine == "PRP$") && r.clauseFrom(n, sent.End) {
			return n
		}
		if !r.holds(n) && r.low(n) != "of" && t.Fine != "POS" {
			return 0
		}
	}
	return 0
}

// whoseView is who holds a view, and its noun, of the words from token k on: "his own admission", "the old board's first count",
// "police estimates".
func (r *reader) whoseView(k int, sent proffer.Sentence, nouns map[string]bool) (proffer.Span, int) {
	const most = 9 // tokens
	for n := k + 1; n < min(sent.End, k+most); n++ {
		if !r.holds(n-1) && r.a.Tokens[n-1].Fine != "POS" {
			break
		}
		if !nouns[r.low(n)] {
			continue
		}
		if who := r.possessor(n, sent); who.Valid() {
			return who, n
		}
		if t := r.a.Tokens[k]; n == k+1 && t.Tag == proffer.NOUN && r.a.Tokens[n].Fine == "NNS" {
			return t.Span, n // "by police estimates"
		}
	}
	return proffer.Span{}, 0
}

var (
	seesIt = lists.Of("seesIt")
	views  = map[string]map[string]bool{"by": lists.Of("viewsBy"), "on": lists.Of("viewsOn"), "in": lists.Of("viewsIn"), "to": lists.Of("viewsTo"), "from": lists.Of("viewsTo")}
)
