package english

import (
	"proffer"
	"proffer/extract/attribution"
)

const nounConfidence = 650

// nouns reads nouns of saying by what they govern, where the models saw none or took another for the speaker: "Her answer was that …",
// "the view of the court is that …", "claims by the guild that …", "the mayor's refusal to resign".
func (r *reader) nouns() {
	taken := r.cueTokens()
	for _, sent := range r.a.Sentences {
		if sent.End-sent.First > longSentence {
			continue
		}
		for i := sent.First; i+3 < sent.End; i++ {
			if r.a.Tokens[i].Tag != proffer.NOUN || r.inQuote(i) || overlapsAny(r.a.Tokens[i].Span, r.skip) {
				continue
			}
			x := attribution.Attribution{Cue: r.a.Tokens[i].Span, NestedIn: -1}
			if r.nounClause(&x, i, sent); len(x.Content) == 0 {
				r.nounDeed(&x, i, sent)
			}
			if len(x.Content) == 0 || !x.Source.Valid() || holdsPart(&x, x.Source) && !x.Cue.Overlaps(x.Source) {
				continue
			}
			r.takeNoun(&x, taken[i])
		}
	}
}

// takeNoun adds what a noun reports, or gives it to the attribution that the models made of the noun.
func (r *reader) takeNoun(x *attribution.Attribution, known int) {
	r.quoted(x)
	act := x.Stance
	if !r.judge(x) {
		return
	}
	if act != "" {
		x.Stance = act
	}
	x.Confidence = nounConfidence
	if known == 0 {
		r.out = append(r.out, *x)
	} else if y := &r.out[known-1]; !y.Source.Valid() || y.Source.Overlaps(x.Content[0]) || len(y.Content) > 0 && y.Content[0].Overlaps(x.Source) {
		y.Source, y.Content, y.Quoted, y.Direct, y.Stance, y.Confidence = x.Source, x.Content, x.Quoted, x.Direct, x.Stance, x.Confidence
	}
}

// nounClause reads the noun at i with the clause that it governs and with who holds it: "claims by two nurses that …", "The view of the
// court is that …", "her answer was that …".
func (r *reader) nounClause(x *attribution.Attribution, i int, sent proffer.Sentence) {
	clause := r.lexicon.Is("nominal", i)
	if !clause && !r.lexicon.Is("held", i) {
		return
	}
	x.Source = r.possessor(i, sent)
	k := i + 1
	if w := r.low(k); w == "by" || w == "from" || w == "of" || w == "among" {
		end := r.holderEnd(k+1, sent)
		if end == 0 {
			return
		}
		x.Source, k = r.narrow(k+1, end), end
		clause = clause && w != "of" // "findings of the panel that it has kept"
	}
	be := r.low(k) == "is" || r.low(k) == "was" || r.low(k) == "has" && r.low(k+1) == "been"
	if be {
		for k++; k < sent.End && (r.low(k) == "been" || r.a.Tokens[k].Tag == proffer.ADV); k++ {
		}
	}
	if r.low(k) != "that" || r.a.Tokens[k].Tag != proffer.SCONJ && !r.clauseFrom(k+1, sent.End) || k+2 >= sent.End || !be && (!clause || k == i+1) {
		return
	}
	x.Content = r.trim(r.span(k, sent.End))
	if !be {
		r.nominal(x)
	}
}

// nounDeed reads a noun of undertaking, refusing or asking, with whose it is and what is to be done or had: "the mayor's refusal to
// resign", "a demand by the guild for pay".
func (r *reader) nounDeed(x *attribution.Attribution, i int, sent proffer.Sentence) {
	x.Source = r.possessor(i, sent)
	k := i + 1
	if w := r.low(k); w == "by" || w == "from" {
		if end := r.holderEnd(k+1, sent); end > 0 {
			x.Source, k = r.narrow(k+1, end), end
		}
	}
	switch {
	case r.infinitive(k) > 0 && r.lexicon.Is("plans-noun", i):
		x.Stance = proffer.Plans
	case r.infinitive(k) > 0 && r.lexicon.Is("declines-noun", i):
		x.Stance = proffer.Declines
	case (r.infinitive(k) > 0 || r.low(k) == "for") && r.lexicon.Is("demands-noun", i):
		x.Stance = proffer.Demands
	default:
		return
	}
	end := k + 1
	for end < sent.End && !finite[r.a.Tokens[end].Fine] && r.a.Tokens[end].Tag != proffer.AUX && r.a.Tokens[end].Tag != proffer.PUNCT {
		end++
	}
	x.Content = r.trim(r.span(k, end))
}

// possessor is whose the noun at i is: "her answer", "the old mayor's first answer"; nothing where no one is named.
func (r *reader) possessor(i int, sent proffer.Sentence) proffer.Span {
	const most = 4 // attributes
	k := i - 1
	for k > sent.First && i-k <= most && (r.a.Tokens[k].Tag == proffer.ADJ || r.a.Tokens[k].Tag == proffer.NOUN || r.a.Tokens[k].Tag == proffer.NUM) {
		k--
	}
	switch t := r.a.Tokens[max(k, sent.First)]; {
	case k < sent.First:
	case t.Fine == "PRP$" && r.low(k) != "my" && r.low(k) != "our" && r.low(k) != "your" && r.low(k) != "its":
		return t.Span
	case t.Fine == "POS":
		first := k
		for first > sent.First && r.holds(first-1) {
			first--
		}
		if first < k {
			return r.span(first, k)
		}
	}
	return proffer.Span{}
}

// holds says that token k may be part of the short phrase for who holds something.
func (r *reader) holds(k int) bool {
	switch t := r.a.Tokens[k]; t.Tag {
	case proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.DET, proffer.NUM:
		return true
	default:
		return t.Fine == "PRP$"
	}
}

// holderEnd is the token behind the short phrase that begins at token k for who holds something, 0 where there is none.
func (r *reader) holderEnd(k int, sent proffer.Sentence) int {
	const most = 9 // tokens
	end := k
	for end < sent.End && end-k < most && (r.holds(end) || r.low(end) == "of" || r.low(end) == "in" || r.low(end) == "and" || r.a.Tokens[end].Fine == "POS") && r.low(end) != "that" {
		end++
	}
	if end == k || end-k == most || !r.hasNoun(k, end) {
		return 0
	}
	return end
}
