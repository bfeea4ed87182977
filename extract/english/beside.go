package english

import (
	"slices"

	"proffer"
	"proffer/extract/attribution"
)

// besideQuotes adds the speaker who stands right behind a quotation that is nobody's yet, with a verb of saying or with a noun for what
// was said: "“…,” chuckled farmer Ned Brandt", "“…,” was the verdict of the board", "“…,” came the answer from the port".
func (r *reader) besideQuotes() {
	taken := r.taken()
	for _, q := range r.quotes {
		_, k := r.tokens(q)
		k++ // behind the mark
		if k+1 >= len(r.a.Tokens) || overlapsAny(q, taken) || overlapsAny(q, r.skip) || !r.endsOpen(k-2) {
			continue
		}
		x := attribution.Attribution{Content: r.trim(q), NestedIn: -1, Confidence: insertedConfidence, Certainty: "certain"}
		if r.nounBehind(&x, k); !x.Source.Valid() {
			r.verbBehind(&x, k)
		}
		if x.Source.Valid() && len(x.Content) > 0 && !overlapsAny(x.Cue, taken) && !r.authorSpeaks(&x) {
			r.spoken(&x)
		}
	}
}

// endsOpen says that token k, the last of a quotation, is a mark behind which the sentence goes on.
func (r *reader) endsOpen(k int) bool {
	w := r.form(k)
	return w == "," || w == "?" || w == "!"
}

// nounBehind reads "was the verdict of | the board" and "came the answer from | the port" from token k on.
func (r *reader) nounBehind(x *attribution.Attribution, k int) {
	const most = 4 // tokens from the verb to its noun
	if !beings[r.low(k)] && r.low(k) != "came" && r.low(k) != "comes" && r.low(k) != "went" {
		return
	}
	sent := r.sentence(k)
	for n := k + 1; n < min(sent.End, k+most); n++ {
		if !r.lexicon.Is("held", n) && !r.lexicon.Is("nominal", n) {
			continue
		}
		if w := r.low(n + 1); w == "of" || w == "from" || w == "by" {
			x.Source = r.upToMark(n+2, sent)
		} else if who := r.possessor(n, sent); who.Valid() {
			x.Source = who
		}
		x.Cue = r.a.Tokens[n].Span
		return
	}
}

// verbBehind reads "chuckled | farmer Ned Brandt" from token k on.
func (r *reader) verbBehind(x *attribution.Attribution, k int) {
	t := r.a.Tokens[k]
	if t.Fine != "VBD" && t.Fine != "VBN" && t.Fine != "VBZ" || !r.lexicon.Is("sure", k) && !r.lexicon.Is("likely", k) {
		return
	}
	if first := r.a.Tokens[k+1]; first.Tag != proffer.PROPN && first.Tag != proffer.NOUN && first.Tag != proffer.DET {
		return
	}
	x.Source, x.Cue = r.upToMark(k+1, r.sentence(k)), t.Span
}

// upToMark is the noun phrase from token k to the end of the sentence or its first comma behind a noun; nothing where a verb is in it.
func (r *reader) upToMark(k int, sent proffer.Sentence) proffer.Span {
	end := k
	for end < sent.End && r.low(end) != "," && r.low(end) != "." && r.low(end) != ";" && r.low(end) != "(" && r.a.Tokens[end].Tag != proffer.SCONJ {
		end++
	}
	if end <= k || !r.hasNoun(k, end) || r.finiteIn(k, end) {
		return proffer.Span{}
	}
	return r.narrow(k, end)
}

// overheard reads what somebody hears another say, which has no conjunction before it: "He heard the driver joke that …". It is the
// other's.
func (r *reader) overheard() {
	const most = 8 // tokens of who is heard
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		for i := sent.First; i+3 < sent.End; i++ {
			if w := r.low(i); w != "heard" && w != "hears" || r.inQuote(i) || !r.opensThing(i+1) {
				continue
			}
			for v := i + 2; v+1 < min(sent.End, i+most); v++ {
				if r.low(v+1) != "that" || !r.lexicon.Is("sure", v) && !r.lexicon.Is("likely", v) || r.a.Tokens[v].Fine != "VB" && r.a.Tokens[v].Fine != "VBP" && r.a.Tokens[v].Fine != "NN" {
					continue
				}
				x := attribution.Attribution{Source: r.narrow(i+1, v), Cue: r.a.Tokens[v].Span, Content: r.complement(v+1, sent), NestedIn: -1}
				if taken[v] == 0 && x.Source.Valid() && len(x.Content) > 0 && r.judgeBy(&x, insertedConfidence) {
					r.out = append(r.out, x)
				}
				break
			}
		}
	}
}

// judgeBy judges an attribution that rules have made, and sets its confidence.
func (r *reader) judgeBy(x *attribution.Attribution, confidence proffer.Milli) bool {
	r.quoted(x)
	ok := r.judge(x)
	x.Confidence = confidence
	return ok
}

// swallowed gives back to a saying within another its subject, which the models took for all that the other says: "The clerk claims
// officers | told her that there were no tests".
func (r *reader) swallowed() {
	for n := 0; n < len(r.out); n++ {
		x := &r.out[n]
		if len(x.Content) != 1 || x.Content[0].Start < x.Cue.End || len(x.Quoted) > 0 {
			continue
		}
		_, c := r.tokens(x.Cue)
		first, end := r.tokens(x.Content[0])
		if c != first || !r.hasNoun(first, end) || r.finiteIn(first, end) {
			continue
		}
		for m := n + 1; m < min(len(r.out), n+3); m++ {
			y := &r.out[m]
			i, j := r.tokens(y.Cue)
			if i != end || j == i || y.Source != x.Source || len(y.Content) == 0 || y.Content[0].Start < y.Cue.End || !r.finiteIn(i, j) {
				continue
			}
			y.Source, y.Hearer = x.Content[0], proffer.Span{}
			y.Hearer = r.hearer(y)
			x.Content[0].End = y.Content[len(y.Content)-1].End
			r.judge(x)
			if y.Stance == proffer.Declines || y.Stance == proffer.Plans {
				r.out = slices.Delete(r.out, m, m+1) // a deed: "one family in eight still refuses the vaccine"
			}
			break
		}
	}
}
