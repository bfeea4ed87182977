package english

import (
	"proffer"
	"proffer/extract/attribution"
)

// passiveSource puts right a source that is the subject of a passive: "both sides were accused by the bishop", "he was
// told". Who did it, or nobody, is the source.
func (r *reader) passiveSource(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i == j || !x.Source.Valid() {
		return
	}
	h := r.head(i, j)
	if a := r.child(h, "obl:agent"); a >= 0 && x.Source.Contains(r.a.Tokens[a].Span) {
		first, end := r.tokens(x.Source)
		r.agent(x, first, end)
		return
	}
	s := r.child(h, "nsubj:pass")
	if !r.passive(h) && !r.participle(x.Source, i, h) || s >= 0 && !x.Source.Contains(r.a.Tokens[s].Span) {
		return
	}
	x.Source = proffer.Span{}
	if a := r.child(h, "obl:agent"); a >= 0 {
		first, end := r.subtree(a, nil)
		for first < end && r.a.Tokens[first].Tag == proffer.ADP {
			first++
		}
		r.agent(x, first, max(end, first+1))
	}
}

// asWhat takes in what the subject of a passive is called, behind who calls it so: "The broker was identified by two clerks | as the owner".
func (r *reader) asWhat(x *attribution.Attribution) {
	_, end := r.tokens(x.Source)
	if len(x.Content) != 1 || x.Content[0].End > x.Cue.Start || x.Source.Start < x.Cue.End || r.low(end) != "as" {
		return
	}
	if i, j := r.tokens(x.Cue); i < j && r.passive(r.head(i, j)) && r.lexicon.Is("asserts-as", r.head(i, j)) {
		x.Content = append(x.Content, r.complement(end+1, r.sentence(end))...)
	}
}

// agent makes the tokens [first, end) the source of a passive, as far as they name who did it; what the subject is charged with or
// called, which the parse hangs on them, belongs to the content.
func (r *reader) agent(x *attribution.Attribution, first, end int) {
	if h := r.head(r.tokens(x.Cue)); r.a.Tokens[h].Lemma == "quote" {
		return // "was quoted by a paper as saying": the subject says it
	}
	own := r.agentEnd(first, end)
	t := r.trim(r.span(first, own))
	if len(t) == 0 || holdsPart(x, t[0]) {
		return
	}
	x.Source = t[0]
	if n := len(x.Content); own < end && n > 0 && x.Content[n-1].End < t[0].Start {
		x.Content = append(x.Content, r.complement(own, r.sentence(first))...)
	}
}

// agentEnd ends an agent before what the subject of the passive is charged with or called, which the parse hangs on the agent: "accused
// by an aide | of selling visas", "rejected by the firm | as baseless".
func (r *reader) agentEnd(first, end int) int {
	for k := first + 1; k+1 < end; k++ {
		switch w := r.low(k); {
		case w == "as", w == "to" && r.a.Tokens[k].Tag == proffer.PART, (w == "of" || w == "for" || w == "over") && r.a.Tokens[k+1].Fine == "VBG", w == "for" && r.a.Tokens[k+1].Fine == "PRP$":
			return k
		}
	}
	return end
}

// participle says that a cue of one word only describes the noun before it: "emails quoted in the report show …".
func (r *reader) participle(source proffer.Span, i, h int) bool {
	_, e := r.tokens(source)
	t := r.a.Tokens[h]
	return h == i && e == i && t.Fine == "VBN" && r.child(h, "aux") < 0 && !r.clauseBehindTime(i+1) &&
		(r.low(i+1) == "of" || t.Rel == "acl" && i+1 < len(r.a.Tokens) && r.a.Tokens[i+1].Tag == proffer.ADP)
}

// framedPassive adds what is told in the passive of a thing said or done, with who tells it behind "by": "Her account was corroborated by
// two sailors", "He was identified by five witnesses as the owner".
func (r *reader) framedPassive(i int, sent proffer.Sentence, taken map[int]int) bool {
	const most = 4 // tokens of a verb group
	k := i + 1
	if k < sent.End && r.a.Tokens[k].Tag == proffer.ADV {
		k++
	}
	first := r.group(i, sent)
	if t := r.a.Tokens[i].Fine; t != "VBN" && t != "VBD" || r.low(k) != "by" || taken[i] > 0 || i-first > most || first == sent.First || !r.beingBefore(first, i) || r.inQuote(i) {
		return false
	}
	what := r.pleader(first, sent)
	act := r.passiveAct(i, what, k, sent)
	end := k + 1
	for end < sent.End && (r.holds(end) || r.low(end) == "of" || r.low(end) == "and" || r.low(end) == "in" || r.low(end) == "at" || r.a.Tokens[end].Fine == "POS" || r.a.Tokens[end].Fine == "HYPH") {
		end++
	}
	x := attribution.Attribution{Cue: r.span(first, i+1), Source: r.narrow(k+1, end), NestedIn: -1, Confidence: framedConfidence, Stance: act, Certainty: "certain"}
	if act == "" || !what.Valid() || !x.Source.Valid() || !r.hasNoun(k+1, end) || overlapsAny(x.Cue, r.skip) || overlapsAny(x.Cue, r.sourced()) {
		return false
	}
	x.Content = []proffer.Span{what}
	if r.low(end) == "as" {
		x.Content = append(x.Content, r.complement(end+1, sent)...)
	}
	r.quoted(&x)
	x.Direct = false
	r.out = append(r.out, x)
	return true
}

// beingBefore says that one of the tokens [i, j) is a form of "to be".
func (r *reader) beingBefore(i, j int) bool {
	for ; i < j; i++ {
		if w := r.low(i); beings[w] && w != "has" || w == "being" {
			return true
		}
	}
	return false
}

// passiveAct is the act of the passive at i, of which what is the subject and k the "by"; "" for none.
func (r *reader) passiveAct(i int, what proffer.Span, k int, sent proffer.Sentence) proffer.Stance {
	first, end := r.tokens(what)
	if first == end {
		return ""
	}
	for _, a := range framedActs {
		switch {
		case r.lexicon.Length(string(a)+"-said", i, i+1) > 0 && r.saidThing(first, sent), r.lexicon.Length(string(a)+"-asked", i, i+1) > 0 && r.askedThing(first, sent):
			return a
		case r.lexicon.Length(string(a)+"-as", i, i+1) > 0 && r.namedAs(k+1, sent), r.lexicon.Length(string(a)+"-for", i, i+1) > 0 && r.chargedFor(k+1, sent):
			return a
		case a == proffer.Accuses && r.lexicon.Length("accuses-thing", i, i+1) > 0:
			return a
		}
	}
	return ""
}
