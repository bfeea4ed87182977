package english

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// swapped turns round source and content where the models took for the speaker the clause behind the verb, and for what was said the
// speaker with its relative clause before it: "Mrs Brandt, who was 17 when …, said a nun had come".
func (r *reader) swapped(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i == j || len(x.Content) != 1 || x.Source.Start < x.Cue.End || x.Content[0].End > x.Cue.Start || len(x.Quoted) > 0 || r.low(i-1) != "," {
		return
	}
	first, end := r.tokens(x.Source)
	from, to := r.tokens(x.Content[0])
	if first != j || !r.finiteIn(first, end) || from != r.sentence(i).First || r.relativeFrom(from+1, to) == to || r.finiteIn(from, r.relativeFrom(from+1, to)) {
		return
	}
	x.Source, x.Content = x.Content[0], r.trim(r.span(j, r.sentence(i).End))
}

// turnedLast reads a sentence that ends in a verb of saying and its speaker: "She never wavered, wrote the panel's chair, Dr Hilde Braun."
func (r *reader) turnedLast(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	s := r.sentence(min(i, len(r.a.Tokens)-1))
	if j != i+1 || i-1 <= s.First || r.low(i-1) != "," || !turns[r.low(i)] || len(r.quotesIn(r.span(s.First, i))) > 0 || !r.finiteIn(s.First, i-1) || r.saysWithin(s.First, i-1) {
		return
	}
	end := s.End
	for k := j + 1; k+1 < s.End; k++ {
		if r.low(k) == "," && (besides[r.low(k+1)] || r.a.Tokens[k+1].Tag == proffer.CCONJ || r.a.Tokens[k+1].Fine == "VBG") {
			end = k // ", though she thinks …"
			break
		}
	}
	if t := r.a.Tokens[j].Tag; t != proffer.DET && t != proffer.PROPN && t != proffer.NOUN && r.a.Tokens[j].Fine != "PRP$" || !r.hasNoun(j, end) || r.finiteIn(j, r.relativeFrom(j+1, end)) {
		return
	}
	if source, content := r.trim(r.span(j, end)), r.trim(r.span(s.First, i-1)); len(source) > 0 && len(content) > 0 {
		x.Source, x.Content = source[0], content
	}
}

// documentLast reads a sentence that ends in a document and its verb: "Lead was leaking from the pipes, a survey seen by the Herald
// reveals."
func (r *reader) documentLast(x *attribution.Attribution, i int, sent proffer.Sentence) {
	if !r.endsHere(i+1) || r.inQuote(i) {
		return
	}
	k := r.comma(sent.First, i)
	if k == 0 || !r.finiteIn(sent.First, k) || r.finiteIn(k+1, i) || relatives[r.low(k+1)] || r.saysWithin(sent.First, k) || r.headFrom(k+1) < 0 || !r.lexicon.Is("document", r.headFrom(k+1)) {
		return
	}
	x.Source, x.Content = r.narrow(k+1, i), r.trim(r.span(sent.First, k))
}

// lastTurns adds such sentences where the models saw no verb of saying.
func (r *reader) lastTurns() {
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		if sent.End-sent.First > longSentence {
			continue
		}
		for i := sent.First + 4; i+1 < sent.End; i++ {
			if taken[i] > 0 || !turns[r.low(i)] && !r.lexicon.Is("evidence", i) || !finite[r.a.Tokens[i].Fine] && !(r.a.Tokens[i].Fine == "NNS" && r.low(i+1) == ".") || overlapsAny(r.a.Tokens[i].Span, r.skip) {
				continue
			}
			x := attribution.Attribution{Cue: r.a.Tokens[i].Span, NestedIn: -1}
			if r.turnedLast(&x); len(x.Content) == 0 {
				r.documentLast(&x, i, sent)
			}
			if len(x.Content) == 0 {
				continue
			}
			if r.quoted(&x); r.judge(&x) {
				x.Confidence = insertedConfidence
				r.out = append(r.out, x)
			}
		}
	}
}

// unfinished stretches a clause that stops before its own verb, or inside a word with a hyphen, to its end: "that forty trawlers | are
// inside", "within the six | -mile zone".
func (r *reader) unfinished(x *attribution.Attribution) {
	n := len(x.Content) - 1
	if n < 0 || x.Content[n].Start < x.Cue.End || len(x.Quoted) > 0 {
		return
	}
	i, e := r.tokens(x.Content[n])
	s := r.sentence(i)
	if e >= s.End {
		return
	}
	next := r.a.Tokens[e]
	hyphen := next.Fine == "HYPH" && e+1 < s.End && next.Span.Start == x.Content[n].End
	if !hyphen && !(r.low(i) == "that" && (finite[next.Fine] || next.Tag == proffer.AUX) && !r.finiteIn(i+1, e)) {
		return
	}
	if rest := r.complement(e, s); len(rest) > 0 {
		x.Content[n].End = rest[len(rest)-1].End
	}
}

// deniedNoun makes the verb of denying the cue where the models took for it the noun of what is denied: "denied | suggestions that …".
func (r *reader) deniedNoun(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if j != i+1 || i < 2 || len(x.Content) != 1 || x.Content[0].Start < x.Cue.End || r.a.Tokens[i].Tag != proffer.NOUN || !r.charged(i, j) {
		return
	}
	v := i - 1
	for v > 0 && (r.a.Tokens[v].Tag == proffer.DET || r.a.Tokens[v].Tag == proffer.ADJ) {
		v--
	}
	if s := r.sentence(i); r.lexicon.Is("denies", v) && r.active(v, s) {
		x.Cue, x.Content[0].Start = r.a.Tokens[v].Span, r.a.Tokens[v+1].Span.Start
		if who := r.subject(r.group(v, s), v+1, s); who.Valid() {
			x.Source = who
		}
	}
}

// ofDocument gives a participle behind a document that document for its speaker: "an email from the bank, saying that …", "produced | a
// letter from the land office | confirming the title".
func (r *reader) ofDocument(x *attribution.Attribution) {
	const most = 10 // tokens of the document
	i, j := r.tokens(x.Cue)
	if i == j || i < 2 || r.low(i) == "adding" || !strings.HasSuffix(r.low(i), "ing") || len(x.Content) == 0 || x.Content[0].Start < x.Cue.End {
		return
	}
	s, k := r.sentence(i), i-1
	if r.low(k) == "," {
		k--
	}
	for d := k; d > s.First && k-d < most && (r.holds(d) || r.a.Tokens[d].Tag == proffer.ADP || r.a.Tokens[d].Fine == "POS"); d-- {
		if !r.lexicon.Is("document", d) || r.a.Tokens[d].Tag != proffer.NOUN || r.a.Tokens[d+1].Tag == proffer.NOUN || d == k && r.low(i-1) == "," {
			continue
		}
		first := d
		for first > s.First && (r.a.Tokens[first-1].Tag == proffer.ADJ || r.a.Tokens[first-1].Tag == proffer.DET || r.a.Tokens[first-1].Fine == "PRP$" || r.a.Tokens[first-1].Tag == proffer.NUM) {
			first--
		}
		if r.a.Tokens[max(first-1, s.First)].Tag != proffer.ADP || x.Source.Valid() && !x.Source.Overlaps(r.span(first, k+1)) && r.low(i-1) != "," {
			x.Source = r.span(first, k+1)
		}
		return
	}
}

var turns = lists.Of("turns")
