package english

import (
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/extract/attribution"
)

const edges = " \t\r\n\u00a0,.;:!?\"“”‘’'«»—–-()…[]"

// trim is s without the quotation marks and punctuation at its edges, nothing when nothing is left. A question or
// exclamation mark says something and stays.
func (r *reader) trim(s proffer.Span) []proffer.Span {
	text := r.a.Text
	for s.Start < s.End {
		c, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !strings.ContainsRune(edges, c) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		c, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !strings.ContainsRune(edges, c) || c == '.' && abbreviation(text[s.Start:s.End]) {
			break
		}
		s.End -= n
	}
	if !s.Valid() {
		return nil
	}
	return []proffer.Span{s}
}

// abbreviation says that the full stop at the end of s belongs to its last word: "U.S.", "Inc."
func abbreviation(s string) bool {
	k := strings.LastIndexAny(s, " \n")
	w := s[k+1:]
	return strings.Count(w, ".") > 1 && len(w) <= 8 && !strings.HasSuffix(w, "..")
}

// outsideSkips is s less the datelines, bylines and credits in it.
func (r *reader) outsideSkips(s proffer.Span) []proffer.Span {
	out := []proffer.Span{s}
	for _, k := range overlapping(s, r.skip) {
		var next []proffer.Span
		for _, p := range out {
			if !k.Overlaps(p) {
				next = append(next, p)
				continue
			}
			if p.Start < k.Start {
				next = append(next, proffer.Span{Start: p.Start, End: k.Start})
			}
			if k.End < p.End {
				next = append(next, proffer.Span{Start: k.End, End: p.End})
			}
		}
		out = next
	}
	return out
}

// quoted fills in which stretches of the content stand in quotation marks, and whether all of it does.
func (r *reader) quoted(x *attribution.Attribution) {
	x.Quoted, x.Direct = nil, true
	for _, c := range x.Content {
		covered := 0
		for _, q := range r.quotesIn(c) {
			p := proffer.Span{Start: max(c.Start, q.Start), End: min(c.End, q.End)}
			for _, p := range r.trim(p) {
				x.Quoted = append(x.Quoted, p)
				covered += p.Len()
			}
		}
		if covered*10 < c.Len()*9 {
			x.Direct = false
		}
	}
}

// quotesIn is the quotations that touch s.
func (r *reader) quotesIn(s proffer.Span) []proffer.Span { return overlapping(s, r.quotes) }

// cutAtQuote ends a piece that begins with a quotation where that quotation ends with a comma and no other begins:
// what follows ("… the chairman of the union") is no content.
func (r *reader) cutAtQuote(c proffer.Span) proffer.Span {
	qs := r.quotesIn(c)
	if len(qs) != 1 || qs[0].End >= c.End || qs[0].Start > c.Start+4 || !strings.HasSuffix(qs[0].In(r.a.Text), ",") && !r.narratesOn(qs[0], c) {
		return c
	}
	c.End = qs[0].End
	return c
}

// narratesOn says that a quotation ends its sentence and that the rest of the piece is a sentence of the report's own.
func (r *reader) narratesOn(q, c proffer.Span) bool {
	if in := q.In(r.a.Text); !strings.HasSuffix(in, ".") && !strings.HasSuffix(in, "!") && !strings.HasSuffix(in, "?") {
		return false
	}
	_, k := r.tokens(q)
	if k+1 < len(r.a.Tokens) && quoteMarks[r.form(k)] {
		k++
	}
	return k < len(r.a.Tokens) && r.sentence(k).First == k && r.a.Tokens[k].Span.End < c.End
}

// widen takes in what still belongs to the last noun of a piece behind its cue, a relative clause above all.
func (r *reader) widen(c, cue proffer.Span) proffer.Span {
	i, j := r.tokens(c)
	if i == j || c.Start < cue.End || len(r.quotesIn(c)) > 0 {
		return c
	}
	s := r.sentence(j - 1)
	if r.low(j) == "according" && relatives[r.low(j+2)] { // "reports according to which the port is closed"
		for j < s.End && r.a.Tokens[j].Tag != proffer.PUNCT {
			j++
		}
		c.End = r.a.Tokens[j-1].Span.End
	}
	first := j
	for j < s.End && r.a.Tokens[j].Tag != proffer.PUNCT && r.hangsIn(j, i, first) {
		j++
	}
	if j > first {
		c.End = r.a.Tokens[j-1].Span.End
	}
	if r.low(j) == "," && (r.restHangsIn(j, s.End, i) || r.compares(j+1, s.End)) {
		c.End = r.a.Tokens[s.End-1].Span.End
	}
	return c
}

// compares says that the rest of a sentence from token j on only adds a measure or a result: ", up from 54 percent a
// year ago", ", leaving two dead".
func (r *reader) compares(j, end int) bool {
	if j+2 >= end || !additions[r.low(j)] {
		return false
	}
	for k := j; k < end; k++ {
		if finite[r.a.Tokens[k].Fine] || r.sure[k] || len(r.quotesIn(r.a.Tokens[k].Span)) > 0 {
			return false
		}
	}
	return true
}

var additions = lists.Of("additions")

// restHangsIn says that all that is left of the sentence from token j on belongs to a noun of the piece that begins at
// i: an apposition, a relative clause.
func (r *reader) restHangsIn(j, end, i int) bool {
	for k := j; k < end; k++ {
		if r.a.Tokens[k].Tag == proffer.PUNCT {
			if w := r.low(k); w != "," && k+2 < end {
				return false
			}
			continue
		}
		if !r.hangsIn(k, i, j) || len(r.quotesIn(r.a.Tokens[k].Span)) > 0 || r.sure[k] {
			return false
		}
	}
	return true
}

// charge takes in what somebody is charged with, behind an apposition: "blamed the operator, a state company, for …".
func (r *reader) charge(x *attribution.Attribution) {
	i, j := r.tokens(x.Cue)
	if i == j || len(x.Content) == 0 || x.Content[0].Start < x.Cue.End || !r.lexicon.Is("charger", r.head(i, j)) {
		return
	}
	if len(x.Content) == 2 && strings.TrimSpace(r.a.Text[x.Content[0].End:max(x.Content[0].End, x.Content[1].Start)]) == "," {
		x.Content = []proffer.Span{{Start: x.Content[0].Start, End: x.Content[1].End}}
	}
	if len(x.Content) != 1 {
		return
	}
	_, e := r.tokens(x.Content[0])
	s := r.sentence(i)
	if r.low(e) == "and" && r.chargedToo(e+1) {
		if t := r.complement(e+1, s); len(t) > 0 {
			x.Content[0].End = t[0].End
		}
		return
	}
	k := r.chargeFrom(e, s)
	if k > 0 {
		if t := r.complement(k, s); len(t) > 0 {
			x.Content[0].End = t[0].End
		}
		return
	}
	if r.low(e) == "," {
		r.appositionTo(x, e, s)
	}
}

// chargeBehind takes in what a party in quotation marks is charged with: "accused “certain groups” | of smuggling".
func (r *reader) chargeBehind(x *attribution.Attribution) {
	_, e := r.tokens(x.Content[0])
	if i, j := r.tokens(x.Cue); i == j || !r.lexicon.Is("charger", i) || !quoteMarks[r.form(e)] || r.low(e+1) != "of" && r.low(e+1) != "for" {
		return
	}
	if t := r.complement(e+1, r.sentence(e)); len(t) > 0 {
		x.Content[0].End = t[0].End
	}
}

// chargeFrom is where "of" or "for" begins what the party that ends before token e is charged with: right there, or behind what
// tells more of the party, a relative clause perhaps. 0 where there is none.
func (r *reader) chargeFrom(e int, s proffer.Sentence) int {
	const most = 14 // tokens that tell more of the party
	begins := func(k int) bool { return k+1 < s.End && (r.low(k) == "of" || r.low(k) == "for") }
	if begins(e) && r.a.Tokens[e+1].Fine == "VBG" {
		return e
	}
	if e >= s.End || r.low(e) != "," {
		return 0
	}
	relative := e+1 < s.End && (relatives[r.low(e+1)] || r.a.Tokens[e+1].Fine == "WP$")
	for k := e + 1; k+1 < s.End && k < e+most; k++ {
		switch {
		case finite[r.a.Tokens[k].Fine] && !relative:
			return 0
		case begins(k) && (r.a.Tokens[k+1].Fine == "VBG" && !relative || r.low(k-1) == ","):
			return k
		}
	}
	return 0
}

// apposition takes in what is set behind the last name or noun of a content, to the end of the sentence: "the rise to papers
// kept by Tarn, a firm of haulers".
func (r *reader) apposition(x *attribution.Attribution) {
	if len(x.Content) != 1 || x.Content[0].Start < x.Cue.End || len(r.quotesIn(x.Content[0])) > 0 {
		return
	}
	i, e := r.tokens(x.Content[0])
	if i == e || e >= len(r.a.Tokens) || r.low(e) != "," {
		return
	}
	if t := r.a.Tokens[e-1].Tag; t == proffer.PROPN || t == proffer.NOUN {
		r.appositionTo(x, e, r.sentence(i))
	}
}

// appositionTo takes in what is set behind the name of the one charged, to the end of the sentence: "blamed Tarn, the firm
// hired to guard the docks".
func (r *reader) appositionTo(x *attribution.Attribution, comma int, s proffer.Sentence) {
	const most = 16 // tokens
	k := comma + 1
	if w := r.low(k); w != "the" && w != "a" && w != "an" || s.End-comma > most {
		return
	}
	for ; k < s.End; k++ {
		if t := r.a.Tokens[k]; finite[t.Fine] || t.Tag == proffer.CCONJ || t.Tag == proffer.PUNCT && k+1 < s.End {
			return
		}
	}
	if t := r.trim(r.span(comma+1, s.End)); len(t) > 0 {
		x.Content[0].End = t[0].End
	}
}

// adjunct says that what stands behind the cue only tells when or where it was said: "said today on publishing it".
func (r *reader) adjunct(c, cue proffer.Span) bool {
	i, j := r.tokens(c)
	if i == j || c.Start < cue.End || c.Start > cue.End+2 || !occasions[r.low(i)] || len(r.quotesIn(c)) > 0 {
		return false
	}
	for ; i < j; i++ {
		if finite[r.a.Tokens[i].Fine] {
			return false
		}
	}
	return true
}

var occasions = lists.Of("occasions")

// dropEarlier leaves out what was said before the cue's sentence where that sentence begins with its speaker and goes on
// with what is said: "… to fly." He did not say who would travel.
func (r *reader) dropEarlier(x *attribution.Attribution) {
	s := r.sentenceSpan(x.Cue)
	if !x.Source.Valid() || x.Source.Start > s.Start+2 {
		return
	}
	var kept []proffer.Span
	inside := false
	for _, c := range x.Content {
		if c.End > s.Start {
			kept = append(kept, c)
			inside = inside || c.Start >= x.Cue.End && c.Start < s.End
		}
	}
	if inside {
		x.Content = kept
	}
}

// wholeClause stretches a content that stops before the verb of its own clause ("said that experts") to the end of
// that clause.
func (r *reader) wholeClause(x *attribution.Attribution) {
	f, e := r.tokens(x.Cue)
	if f == e {
		return
	}
	c := r.child(r.head(f, e), "ccomp", "xcomp")
	if c < e {
		return
	}
	verb := r.a.Tokens[c].Span
	for k, p := range x.Content {
		i, _ := r.tokens(p)
		if p.Start < x.Cue.End || p.Contains(verb) || p.End > verb.Start || c-i > 40 || r.low(i) == "to" {
			continue
		}
		first, end := r.subtree(c, nil)
		if first <= i && len(x.Content) == k+1 {
			if t := r.trim(proffer.Span{Start: p.Start, End: r.a.Tokens[end-1].Span.End}); len(t) > 0 && !t[0].Overlaps(x.Source) {
				x.Content[k] = t[0]
			}
		}
	}
}

// throughTime leaves off the time at or through which something was said, where its clause follows: "throughout the trial |
// that the grain was sound", "in January | that the boats were sold".
func (r *reader) throughTime(x *attribution.Attribution) {
	i, j := r.tokens(x.Content[0])
	if k := r.clauseBehindPlace(i, j); k > 0 && x.Content[0].Start >= x.Cue.End {
		x.Content[0].Start = r.a.Tokens[k].Span.Start
		return
	}
	if i == j || !during[r.low(i)] && !r.clauseBehindTime(i) {
		return
	}
	for k := i + 1; k < min(j, i+6); k++ {
		if r.low(k) == "that" && r.a.Tokens[k].Tag == proffer.SCONJ {
			x.Content[0].Start = r.a.Tokens[k].Span.Start
			return
		}
	}
}

// clauseBehindPlace is the "that" of the tokens [i, j) before which only phrases with prepositions stand, which say where or by what
// something was said, or 0: "in an interview with a local paper on Monday | that …".
func (r *reader) clauseBehindPlace(i, j int) int {
	const most = 16 // tokens of such phrases
	if i == j || r.a.Tokens[i].Tag != proffer.ADP || r.low(i) == "of" || len(r.quotesIn(r.a.Tokens[i].Span)) > 0 {
		return 0
	}
	for k := i + 1; k < min(j, i+most); k++ {
		switch t := r.a.Tokens[k]; {
		case r.low(k) == "that":
			if t.Tag != proffer.SCONJ {
				return 0
			}
			return k
		case t.Tag == proffer.VERB || t.Tag == proffer.AUX || t.Tag == proffer.PUNCT && t.Fine != "HYPH" || t.Tag == proffer.SCONJ || relatives[r.low(k)]:
			return 0
		}
	}
	return 0
}

// clauseBehindTime says that a time stands at token i and a clause with "that" right behind it: "on 4 May that …".
func (r *reader) clauseBehindTime(i int) bool {
	const most = 6 // tokens of the time
	for k := i; k < min(len(r.a.Tokens), i+most); k++ {
		if w := r.low(k); w == "that" {
			return k > i
		} else if t := r.a.Tokens[k]; !timeWords[w] && !months[w] && !timeUnits[w] && t.Tag != proffer.NUM {
			return false
		}
	}
	return false
}

var months = lists.Of("months")

var during = lists.Of("during")

// hangsIn says that token k is governed by one of the tokens [i, j), by way of a relative clause or a part of a noun.
func (r *reader) hangsIn(k, i, j int) bool {
	for n := 0; k >= 0 && n < 40; n++ {
		t := r.a.Tokens[k]
		if t.Head >= i && t.Head < j {
			return t.Rel == "acl:relcl" || t.Rel == "acl" || t.Rel == "nmod" || t.Rel == "appos" || t.Rel == "conj" && t.Tag == proffer.NOUN
		}
		k = t.Head
	}
	return false
}
