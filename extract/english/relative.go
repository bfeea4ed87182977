package english

import (
	"slices"

	"proffer"
	"proffer/extract/attribution"
)

// inRelative puts right who says what in a relative clause, which the models let run into the clause around it: "Brandt, who says |
// the hull was sound |, has sued"; "the hull, which Brandt says | was sound |, broke".
func (r *reader) inRelative(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i == j || len(x.Content) == 0 {
		return
	}
	s := r.sentence(i)
	p := r.relativeBefore(i, s)
	if p == 0 || r.low(p-1) != "," && r.low(p) != "what" {
		return
	}
	end := r.relativeEnd(j, s)
	content := r.trim(r.span(j, max(end, j+1)))
	if end == j || len(content) == 0 || x.Content[0].Start >= x.Cue.End && x.Content[len(x.Content)-1].End <= content[0].End && x.Source.Valid() && !relatives[r.low(r.first(x.Source))] {
		return
	}
	if r.hasNoun(p+1, i) {
		x.Source = r.narrow(p+1, r.group(i, s))
	} else if who := r.nounBefore(p-1, s); who.Valid() {
		x.Source = who
	}
	x.Content = content
}

// relativeBefore is the relative pronoun of the clause of the verb at i, between which nothing stands but a subject; 0 for none.
func (r *reader) relativeBefore(i int, s proffer.Sentence) int {
	const most = 8 // tokens
	for k := i - 1; k > s.First && i-k <= most; k-- {
		if relatives[r.low(k)] || r.low(k) == "what" {
			return k
		}
		if t := r.a.Tokens[k]; t.Tag == proffer.VERB || t.Tag == proffer.PUNCT || t.Tag == proffer.CCONJ || t.Tag == proffer.SCONJ {
			return 0
		}
	}
	return 0
}

// relativeEnd is the comma at which a relative clause ends, behind which the verb of the clause around it follows, or the end of the
// sentence.
func (r *reader) relativeEnd(j int, s proffer.Sentence) int {
	for k := j; k+1 < s.End; k++ {
		if r.low(k) != "," || r.inQuote(k) {
			continue
		}
		v := k + 1
		if r.a.Tokens[v].Tag == proffer.ADV && v+1 < s.End {
			v++ // "…, now accepts"
		}
		if finite[r.a.Tokens[v].Fine] || r.a.Tokens[v].Tag == proffer.AUX {
			return k
		}
	}
	return s.End
}

// behindVerb gives an insertion what the sentence goes on with, where that has the verb of which the piece before it is the subject: "What
// the port needs, Brandt says, | is a dredger."
func (r *reader) behindVerb(x *attribution.Attribution) {
	_, j := r.tokens(x.Cue)
	if len(x.Content) != 1 || x.Content[0].End > x.Cue.Start || len(x.Quoted) > 0 || r.low(j) != "," || !x.Source.Valid() || x.Source.End > x.Cue.Start {
		return
	}
	s := r.sentence(j)
	k, _ := r.tokens(x.Source)
	if j+2 < s.End && k > s.First && r.low(k-1) == "," && (finite[r.a.Tokens[j+1].Fine] || r.a.Tokens[j+1].Tag == proffer.AUX) && !r.saysWithin(j+1, s.End) {
		x.Content = append(x.Content, r.trim(r.span(j, s.End))...)
	}
}

// turned reads an insertion in which the verb comes first: "The ferry, said Mayor Brandt, sank at noon."
func (r *reader) turned(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i < 2 || j != i+1 || r.low(i-1) != "," || !finite[r.a.Tokens[i].Fine] || r.inQuote(i) {
		return
	}
	s := r.sentence(i)
	end := r.relativeEnd(j, s)
	if end >= s.End-1 || end-j > 12 || !r.hasNoun(j, end) || r.finiteIn(j, end) || r.finiteIn(s.First, i) && !r.lexicon.Is("question", s.First) || !r.hasNoun(s.First, i) || slices.ContainsFunc(r.quotes, r.span(s.First, s.End).Overlaps) {
		return
	}
	if source := r.trim(r.span(j, end)); len(source) > 0 {
		x.Source, x.Content = source[0], append(r.trim(r.span(s.First, i-1)), r.trim(r.span(end, s.End))...)
	}
}

// bracketed gives a source that the models found in brackets behind a name that name: "Brandt (Green, Tarn)".
func (r *reader) bracketed(x *attribution.Attribution) {
	i, _ := r.tokens(x.Source)
	if !x.Source.Valid() || i < 2 || r.form(i-1) != "(" {
		return
	}
	if who := r.nounBefore(i-1, r.sentence(i)); who.Valid() {
		x.Source.Start = who.Start
	}
}

// closeBefore gives a clause with "that" for which no source was found the noun right before its verb: "Late on Monday | the mayor
// announced in a brief statement that …".
func (r *reader) closeBefore(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if x.Source.Valid() || i == j || !r.sure[i] && !r.sure[j-1] || len(x.Content) == 0 || !r.clausal(x) || x.Content[0].Start < x.Cue.End || r.passive(r.head(i, j)) || beings[r.low(i)] {
		return
	}
	if who := r.nounBefore(i, r.sentence(i)); who.Valid() && !holdsPart(x, who) {
		x.Source = who
	}
}
