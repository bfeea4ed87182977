package english

import (
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

const framedConfidence = 700

// A frame is what a verb must have behind it to report an act of saying. The verbs are in the lexicon, each under its act and frame
// ("denies-said"), whatever the models make of them.
type frame struct {
	name string
	fits func(r *reader, k int, sent proffer.Sentence) bool // whether the tokens from k on are such a complement
}

var frames = []frame{
	{"thing", func(r *reader, k int, _ proffer.Sentence) bool { return r.opensThing(k) }},
	{"document", func(r *reader, k int, _ proffer.Sentence) bool {
		return r.opensThing(k) && !r.lexicon.Is("question", k)
	}},
	{"said", (*reader).saidThing},
	{"asked", (*reader).askedThing},
	{"for", (*reader).chargedFor},
	{"as", (*reader).namedAs},
	{"to", func(r *reader, k int, _ proffer.Sentence) bool { return r.infinitive(k) > 0 }},
	{"answer", func(r *reader, k int, _ proffer.Sentence) bool { return answering[r.low(r.infinitive(k))] }},
	{"whom", (*reader).whomTo},
	{"phrase", func(r *reader, k int, _ proffer.Sentence) bool {
		t := r.a.Tokens[k]
		return t.Tag == proffer.PUNCT || t.Tag == proffer.SCONJ || t.Tag == proffer.ADP || t.Tag == proffer.ADV || t.Tag == proffer.CCONJ
	}},
	{"feeling", func(r *reader, k int, _ proffer.Sentence) bool {
		h := r.headFrom(k)
		if r.low(k) == "to" { // "conveyed to the governor | their anger"
			if h = r.headFrom(k + 1); h >= 0 {
				h = r.headFrom(h + 1)
			}
		}
		return h >= 0 && feelings[r.a.Tokens[h].Lemma]
	}},
	{"wh", func(r *reader, k int, _ proffer.Sentence) bool {
		return r.lexicon.Is("question", k) && r.low(k) != "about"
	}},
	{"that", func(r *reader, k int, sent proffer.Sentence) bool {
		return r.low(k) == "that" && (r.a.Tokens[k].Tag == proffer.SCONJ || r.clauseFrom(k+1, sent.End))
	}},
	{"doing", func(r *reader, k int, _ proffer.Sentence) bool {
		return k < len(r.a.Tokens) && r.a.Tokens[k].Fine == "VBG"
	}},
}

// framedActs are the acts whose verbs the lexicon lists by their frames.
var framedActs = []proffer.Stance{proffer.Denies, proffer.Accuses, proffer.Admits, proffer.Declines, proffer.Warns, proffer.Demands, proffer.Plans, proffer.Asserts}

// framed reads verbs by what they govern: it adds those that the models leave out ("petitioned for a pardon", "offered to resign") and
// sets the act of those that do another one with another complement ("challenged the figures").
func (r *reader) framed() {
	taken, told := r.cueTokens(), r.sourced() // what is told of deeds, a speaker's own above all, is not said again
	for _, sent := range r.a.Sentences {
		if sent.End-sent.First > longSentence {
			continue
		}
		for i := sent.First; i+1 < sent.End; i++ {
			if r.framedPassive(i, sent, taken) || !r.active(i, sent) {
				continue
			}
			act, end, document := r.frameAt(i, sent)
			if end == 0 {
				continue
			}
			if n := taken[i]; n > 0 {
				r.reframe(&r.out[n-1], act, end, document)
			} else if x := r.framedBy(i, end, sent); x.Source.Valid() && (!document || r.isDocument(x.Source)) && len(x.Content) > 0 && !(overlapsAny(x.Cue, told) && (act == proffer.Plans || document || pronouns[r.low(r.first(x.Source))])) {
				x.Stance = act
				r.out = append(r.out, x)
			}
		}
	}
}

// reframe sets the act of an attribution whose cue the frame ends at token end and whose content stands behind it, and takes it for
// one that is known.
func (r *reader) reframe(x *attribution.Attribution, act proffer.Stance, end int, document bool) {
	if document && !r.isDocument(x.Source) || len(x.Content) == 0 || x.Direct || x.Stance == proffer.Declines && act != proffer.Denies || x.Content[0].End < r.a.Tokens[end-1].Span.End {
		return
	}
	if act != proffer.Asserts {
		x.Stance = act
	}
	if n := len(x.Content) - 1; len(x.Quoted) == 0 {
		_, e := r.tokens(x.Content[n])
		if to := r.listFrom(e, r.sentence(end)); to > 0 {
			x.Content[n].End = r.a.Tokens[to-1].Span.End
		}
	}
	if x.Confidence == strangeConfidence {
		x.Confidence = framedConfidence
	}
}

// frameAt is the act of the verb at i by what it governs, the token behind its words, and whether only a document does it; the longest
// words decide, the first frame among equals.
func (r *reader) frameAt(i int, sent proffer.Sentence) (act proffer.Stance, end int, document bool) {
	for _, f := range frames {
		for _, a := range framedActs {
			if n := r.lexicon.Length(string(a)+"-"+f.name, i, sent.End); n > 0 && (i+n > end || i+n == end && document) && i+n < sent.End && f.fits(r, r.pastTime(i+n, sent.End), sent) {
				act, end, document = a, i+n, f.name == "document"
			}
		}
	}
	return act, end, document
}

// pastTime is the token behind words of time from k on, and behind an adverb between commas.
func (r *reader) pastTime(k, end int) int {
	if k+3 < end && r.low(k) == "," && r.a.Tokens[k+1].Tag == proffer.ADV && r.low(k+2) == "," {
		k += 3 // ", however,"
	}
	for n := k; n < min(end, k+4); n++ {
		if (r.a.Tokens[n].Tag != proffer.ADV || r.lexicon.Is("question", n)) && !sourceTimes[r.low(n)] && r.low(n) != "on" {
			if n > k && r.low(n-1) == "on" {
				return n - 1
			}
			return n
		}
	}
	return k
}

// framedBy is the attribution of the verb in tokens [i, end).
func (r *reader) framedBy(i, end int, sent proffer.Sentence) attribution.Attribution {
	x := attribution.Attribution{Cue: r.span(i, end), NestedIn: -1, Confidence: framedConfidence, Certainty: "certain"}
	if r.inQuote(i) || overlapsAny(x.Cue, r.skip) || overlapsAny(x.Cue, r.reasons) {
		return x
	}
	if r.low(end) == "," {
		end = r.pastTime(end, sent.End)
	}
	if x.Content = r.complement(end, sent); len(x.Content) == 0 && r.lexicon.Length("declines-phrase", i, end) > 0 {
		x.Content = []proffer.Span{x.Cue}
	} else if len(x.Content) > 0 {
		x.Content[0] = r.joined(r.widen(x.Content[0], x.Cue), sent)
	}
	r.fillSource(&x)
	if r.subjectByWords(&x); !x.Source.Valid() && r.mistaken(i, sent) {
		x.Source = r.subject(i, end, sent)
	}
	if k := r.group(i, sent) - 1; !x.Source.Valid() && k >= sent.First && r.low(k) == "it" {
		x.Source = r.a.Tokens[k].Span
	}
	r.pastRelative(&x)
	r.antecedent(&x)
	r.sourceEdge(&x)
	r.quoted(&x)
	x.Direct = false // a thing or a deed is named, if in quoted words
	if r.authorSpeaks(&x) || r.outletAsks(&x) {
		x.Source = proffer.Span{}
	}
	return x
}

// isDocument says that the head of a source is a document.
func (r *reader) isDocument(source proffer.Span) bool {
	i, j := r.tokens(source)
	return i < j && r.lexicon.Is("document", r.head(i, j))
}

// joined takes in a second thing of the same kind behind "and", which has no verb of its own: "his weight | and the sum of £85".
func (r *reader) joined(c proffer.Span, sent proffer.Sentence) proffer.Span {
	_, e := r.tokens(c)
	if end := r.listFrom(e, sent); end > 0 {
		c.End = r.a.Tokens[end-1].Span.End
		return c
	}
	if e+1 >= sent.End || r.low(e) != "and" || !r.opensThing(e+1) {
		return c
	}
	end := e + 1
	for end < sent.End && r.a.Tokens[end].Tag != proffer.PUNCT && r.a.Tokens[end].Tag != proffer.VERB && r.a.Tokens[end].Tag != proffer.AUX {
		end++
	}
	if end < sent.End && r.a.Tokens[end].Tag == proffer.PUNCT {
		c.End = r.a.Tokens[end-1].Span.End
	}
	return c
}

// listFrom is the end of a list of things that goes on at the comma at token e to the end of its sentence, the last behind "and", or 0:
// "an inquiry | , access to the data, and safe routes".
func (r *reader) listFrom(e int, sent proffer.Sentence) int {
	if r.low(e) != "," || !r.opensThing(e+1) {
		return 0
	}
	and := false
	for k := e + 1; k < sent.End; k++ {
		t := r.a.Tokens[k]
		switch {
		case r.low(k) == "and" || r.low(k) == "or":
			and = r.opensThing(k + 1)
		case r.low(k) == "." && and && k+1 >= sent.End:
			return k
		case t.Tag == proffer.VERB && t.Fine != "VBN" || t.Tag == proffer.AUX || t.Tag == proffer.SCONJ || t.Tag == proffer.PUNCT && r.low(k) != "," && t.Fine != "HYPH":
			return 0
		}
	}
	return 0
}

// outletAsks says that the outlet speaks of itself or to its reader: "we asked for the papers".
func (r *reader) outletAsks(x *attribution.Attribution) bool {
	i, j := r.tokens(x.Source)
	return j == i+1 && (r.low(i) == "we" || r.low(i) == "i" || r.low(i) == "you")
}

// active says that token i is a verb in the active voice that is not negated, and tells of what is or was done.
func (r *reader) active(i int, sent proffer.Sentence) bool {
	t := r.a.Tokens[i]
	if i == sent.First {
		return false
	}
	if t.Tag != proffer.VERB && t.Tag != proffer.AUX || t.Fine == "VB" {
		return r.mistaken(i, sent)
	}
	k := i - 1
	for k > sent.First && r.a.Tokens[k].Tag == proffer.ADV && !negations[r.low(k)] {
		k--
	}
	switch before := r.low(k); t.Fine {
	case "VBD", "VBZ", "VBP":
		return !negations[before] && !beings[before]
	case "VBN":
		return before == "has" || before == "have" || before == "had" || r.child(i, "nsubj") >= 0 && !r.passive(i) || before == "," && r.behindRelative(i, sent) || r.mistaken(i, sent) && !r.verbFollows(i+1, sent)
	case "VBG":
		return before == "is" || before == "are" || before == "was" || before == "were" || before == "been" || before == "," && !r.lexicon.Is("void", i) && r.verbIn(sent.First, i)
	}
	return false
}

// mistaken says that the tagger took for something else what has the form of a past tense, right behind a noun and before any other verb
// of its sentence: "A spokesman for the navy implored …".
func (r *reader) mistaken(i int, sent proffer.Sentence) bool {
	t, before := r.a.Tokens[i], r.a.Tokens[i-1].Tag
	if !strings.HasSuffix(r.low(i), "ed") && !pastForms[r.low(i)] || t.Tag != proffer.ADJ && t.Tag != proffer.NOUN && t.Tag != proffer.VERB {
		return false
	}
	return (before == proffer.NOUN || before == proffer.PROPN) && !r.finiteIn(sent.First, i) && r.a.Tokens[sent.First].Tag != proffer.ADP && r.a.Tokens[sent.First].Tag != proffer.SCONJ
}

// verbIn says that a verb is among the tokens [i, j).
func (r *reader) verbIn(i, j int) bool {
	for ; i < j; i++ {
		if r.a.Tokens[i].Tag == proffer.VERB {
			return true
		}
	}
	return false
}

// verbFollows says that the clause has a finite verb from token k on, so that a participle before it only describes its noun: "The man
// named as the buyer | was freed".
func (r *reader) verbFollows(k int, sent proffer.Sentence) bool {
	for ; k < sent.End && r.a.Tokens[k].Tag != proffer.SCONJ && !relatives[r.low(k)] && r.low(k) != "that"; k++ {
		if finite[r.a.Tokens[k].Fine] {
			return true
		}
	}
	return false
}

// behindRelative says that the comma before token i closes a relative clause on what opens the sentence: "Brandt, who runs the clinic, …".
func (r *reader) behindRelative(i int, sent proffer.Sentence) bool {
	k := i - 2
	for k > sent.First && r.low(k) != "," {
		k--
	}
	return k > sent.First && relatives[r.low(k+1)] && r.hasNoun(sent.First, k)
}

// opensThing says that a noun phrase begins at token k, or a pronoun that is not followed by a clause of its own.
func (r *reader) opensThing(k int) bool {
	if k >= len(r.a.Tokens) {
		return false
	}
	switch t := r.a.Tokens[k]; t.Tag {
	case proffer.DET, proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.NUM, proffer.PRON:
		return r.low(k) != "that" || t.Tag != proffer.SCONJ
	}
	return quoteMarks[r.form(k)]
}

// headFrom is the head noun of the noun phrase that begins at token k: the last of its nouns before anything else; -1 for none.
func (r *reader) headFrom(k int) int {
	const most = 7 // tokens of determiner, attributes and noun
	head := -1
	for n := k; n < min(len(r.a.Tokens), k+most); n++ {
		switch t := r.a.Tokens[n]; {
		case t.Tag == proffer.NOUN:
			head = n
		case t.Tag == proffer.DET || t.Tag == proffer.ADJ || t.Tag == proffer.NUM || t.Tag == proffer.PROPN || t.Fine == "PRP$" || t.Fine == "POS" || t.Fine == "HYPH" || quoteMarks[r.form(n)]:
			if head >= 0 && t.Fine != "POS" && t.Tag != proffer.PROPN && r.low(n-1) != "'s" && t.Fine != "HYPH" {
				return head
			}
		default:
			return head
		}
	}
	return head
}

// saidThing says that what stands at token k is something said, found or decided: "the allegations", "his deputy's account".
func (r *reader) saidThing(k int, _ proffer.Sentence) bool {
	h := r.headFrom(k)
	return h >= 0 && (r.lexicon.Is("charge", h) || r.lexicon.Is("account", h) || r.lexicon.Is("nominal", h) || alleged[r.a.Tokens[h].Lemma] || saidThings[r.a.Tokens[h].Lemma])
}

// askedThing says that what stands at token k is what somebody is asked: "the question", "repeated requests for an interview".
func (r *reader) askedThing(k int, _ proffer.Sentence) bool {
	h := r.headFrom(k)
	return h >= 0 && askedThings[r.a.Tokens[h].Lemma]
}

// chargedFor says that a noun phrase stands at token k, and shortly behind it what its bearer is blamed for: "the army for the deaths".
func (r *reader) chargedFor(k int, sent proffer.Sentence) bool {
	const most = 9 // tokens of the one blamed
	if !r.opensThing(k) {
		return false
	}
	for n := k + 1; n < min(sent.End, k+most); n++ {
		if w := r.low(n); w == "for" || w == "over" || w == "as" {
			return true
		} else if t := r.a.Tokens[n].Tag; t == proffer.VERB || t == proffer.AUX || t == proffer.PUNCT {
			return false
		}
	}
	return false
}

// namedAs says that a noun phrase stands at token k, and behind it what it is called: "the raid as a crime".
func (r *reader) namedAs(k int, sent proffer.Sentence) bool {
	const most = 9 // tokens of what is called so
	if !r.opensThing(k) && r.low(k) != "as" {
		return false
	}
	for n := k; n < min(sent.End, k+most); n++ {
		if r.low(n) == "as" {
			return true
		} else if t := r.a.Tokens[n].Tag; t == proffer.VERB || t == proffer.AUX || t == proffer.PUNCT && !quoteMarks[r.form(n)] {
			return false
		}
	}
	return false
}

// whomTo says that a noun phrase or pronoun stands at token k, and what its bearer shall do behind it: "residents to leave".
func (r *reader) whomTo(k int, sent proffer.Sentence) bool {
	const most = 9 // tokens of who shall
	if !r.opensThing(k) {
		return false
	}
	for n := k + 1; n+1 < min(sent.End, k+most); n++ {
		if r.infinitive(n) > 0 {
			return true
		} else if t := r.a.Tokens[n].Tag; t == proffer.VERB || t == proffer.AUX || t == proffer.PUNCT || t == proffer.SCONJ {
			return false
		}
	}
	return false
}

// infinitive is the verb of the infinitive that begins at token k, or 0.
func (r *reader) infinitive(k int) int {
	if r.low(k) == "not" {
		k++
	}
	if r.low(k) != "to" || k+1 >= len(r.a.Tokens) {
		return 0
	}
	if t := r.a.Tokens[k+1]; t.Fine == "VB" || t.Tag == proffer.PROPN && r.form(k+1) == r.low(k+1) { // taken for a name
		return k + 1
	}
	return 0
}

var (
	saidThings  = lists.Of("saidThings")
	askedThings = lists.Of("askedThings")
	feelings    = lists.Of("feelings")
	pastForms   = lists.Of("pastForms")
)
