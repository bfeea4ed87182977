package english

import (
	"strings"

	"proffer"
	"proffer/extract/stance"
)

// How much more readily a word is taken for a cue than the models, trained on one corpus, would: verbs that always
// report an act of saying, the same where the tagger takes them for something else, verbs that often report one, and
// verbs of private attitude, which make no statement.
const (
	sureNudge     = 140
	mistakenNudge = 180
	likelyNudge   = 32
	privateNudge  = -16
	thatNudge     = 90 // a verb that often reports, before its clause
	// adjectiveNudge is for participles that only describe a noun.
	adjectiveNudge = -80
)

// nudges says for each token how much more likely it is to be a cue than the models think.
func (r *reader) nudges() []int {
	out := make([]int, len(r.a.Tokens))
	for i := range r.a.Tokens {
		if n := r.fixedPhrase(i); n > 0 {
			for k := i; k < i+n; k++ {
				out[k] = mistakenNudge
			}
		}
		if out[i] == 0 {
			out[i] = r.nudge(i)
		}
		if out[i] >= sureNudge {
			r.sure[i] = true
		}
	}
	r.hush(out)
	return out
}

// hush takes the cues of silence that a phrase makes, and a noun of saying right behind them, from the models: what the
// silent "take no position on" is theirs, "the allegation that …" no statement.
func (r *reader) hush(out []int) {
	for _, sent := range r.a.Sentences {
		for i := sent.First; i < sent.End; i++ {
			end := r.silentPhrase(i, sent)
			if end == 0 {
				continue
			}
			for k := i; k < min(end+4, len(out)); k++ {
				if k < end || r.a.Tokens[k].Tag == proffer.NOUN {
					out[k], r.sure[k] = adjectiveNudge, false
				}
			}
		}
	}
}

func (r *reader) nudge(i int) int {
	t := r.a.Tokens[i]
	if q := r.quotesIn(t.Span); len(q) > 0 && strings.Count(q[0].In(r.a.Text), " ") > 4 {
		return 0 // a quoted speaker's own words are left to the models
	}
	if t.Rel == "amod" && r.lexicon.Is("sure", i) {
		return adjectiveNudge // "the alleged deployment", "estimated losses"
	}
	if r.compared(i) {
		return adjectiveNudge
	}
	if t.Fine == "VB" && r.low(i-1) == "to" {
		return 0 // "warned drivers to expect delays"
	}
	if (t.Fine == "VBN" && t.Rel == "acl" || t.Fine == "VBD" && i > 1 && anyOf[r.low(i-2)] && r.a.Tokens[i-1].Tag == proffer.NOUN) && r.low(i+1) == "to" && (r.low(i+2) == "have" || r.low(i+2) == "be") {
		return adjectiveNudge // "anyone found to have taken a bribe"
	}
	if t.Lemma == "blame" && r.low(i-1) == "to" && beings[r.low(i-2)] {
		return adjectiveNudge // "the rain was to blame"
	}
	if r.closesQuote(i) {
		return sureNudge
	}
	if r.courtHears(i) {
		return mistakenNudge
	}
	if r.parts(i) {
		return mistakenNudge
	}
	if t.Tag != proffer.VERB {
		if t.Tag == proffer.NOUN && i > 0 && r.a.Tokens[i-1].Tag == proffer.PROPN && strings.HasSuffix(r.low(i), "s") && r.lexicon.Is("sure", i) && (r.low(i+1) == "to" || r.low(i+1) == "for" || r.low(i+1) == "on" || r.low(i+1) == "that") {
			return mistakenNudge // "Mayor Brandt appeals to drivers", the verb taken for a noun
		}
		if r.lexicon.Is("nominal", i) && (r.low(i+1) == "that" || r.byWhom(i)) {
			return mistakenNudge
		}
		if hearsayAdverbs[r.low(i)] {
			return sureNudge
		}
		if t.Fine == "NNS" && turns[r.low(i)] && i > 1 && r.a.Tokens[i-1].Tag == proffer.PROPN && r.low(i+1) == "." {
			return mistakenNudge // "More shots near the station, our correspondent Ida Brandt reports."
		}
		if t.Tag != proffer.PROPN && r.lexicon.Is("sure", i) && !stance.Is("en", "noun-too", stance.Word{Form: r.form(i)}) {
			return mistakenNudge
		}
		return 0
	}
	switch {
	case r.peopleReport(i):
		return mistakenNudge
	case r.lexicon.Is("sure", i):
		return sureNudge
	case r.lexicon.Is("likely", i):
		if r.parenthetic(i) {
			return mistakenNudge
		}
		if r.thatFollows(i) || r.asksToDo(i) {
			return thatNudge
		}
		if r.opensSentence(i) {
			return sureNudge
		}
		return likelyNudge
	case r.asksToDo(i):
		return thatNudge
	case r.lexicon.Is("with-that", i) && r.low(i+1) == "that" && r.a.Tokens[i+1].Tag == proffer.SCONJ:
		return mistakenNudge
	case finite[t.Fine] && r.low(i+1) == "that" && r.a.Tokens[i+1].Tag == proffer.SCONJ && !timeUnits[r.low(i+2)] && !noThat[t.Lemma] && !r.lexicon.Is("private", i):
		return sureNudge
	case r.lexicon.Is("private", i):
		return privateNudge
	}
	return 0
}

// opensSentence says that a participle at i opens its sentence with what its subject does in saying something else: "Rubbishing the
// charge, Brandt said …".
func (r *reader) opensSentence(i int) bool {
	return r.a.Tokens[i].Fine == "VBG" && r.sentence(i).First == i && (r.lexicon.Is("denies", i) || r.lexicon.Is("accuses", i) || r.lexicon.Is("admits", i))
}

// peopleReport says that several people report a thing or a deed in the present: "residents report a smell of gas",
// "villagers report seeing smoke".
func (r *reader) peopleReport(i int) bool {
	if t := r.a.Tokens[i]; t.Lemma != "report" || t.Fine != "VBP" || i == 0 || r.a.Tokens[i-1].Fine != "NNS" || i+1 >= len(r.a.Tokens) {
		return false
	}
	next := r.a.Tokens[i+1]
	return next.Tag == proffer.DET || next.Tag == proffer.NOUN || next.Tag == proffer.NUM || next.Tag == proffer.ADJ || next.Fine == "VBG"
}

// asksToDo says that the verb at i is one of asking, and that somebody shall do something or not: "asked the press not to name them".
func (r *reader) asksToDo(i int) bool {
	const most = 7 // tokens of who is asked
	if f := r.a.Tokens[i].Fine; !r.lexicon.Is("asker", i) && !r.lexicon.Is("to-doer", i) || f != "VBD" && f != "VBZ" && f != "VBP" || i > 0 && beings[r.low(i-1)] || r.sentence(i).First == i {
		return false
	}
	for k := i + 2; k+1 < min(len(r.a.Tokens), i+most); k++ {
		switch t := r.a.Tokens[k]; {
		case r.low(k) == "to" && r.a.Tokens[k+1].Fine == "VB":
			return true
		case t.Tag == proffer.VERB || t.Tag == proffer.AUX || t.Tag == proffer.PUNCT || t.Tag == proffer.SCONJ:
			return false
		}
	}
	return false
}

// byWhom says that the noun of saying at i is followed by whose it is, and by its clause: "claims by the union that …".
func (r *reader) byWhom(i int) bool {
	const most = 8 // tokens
	if w := r.low(i + 1); w != "by" && w != "from" {
		return false
	}
	for k := i + 2; k < min(len(r.a.Tokens), i+most); k++ {
		switch t := r.a.Tokens[k]; {
		case r.low(k) == "that":
			return k > i+2
		case t.Tag == proffer.VERB && t.Fine != "VBN" || t.Tag == proffer.AUX || t.Tag == proffer.PUNCT && t.Fine != "HYPH" || t.Tag == proffer.CCONJ:
			return false
		}
	}
	return false
}

// closesQuote says that the verb at i stands beside a quotation that ended with a comma, a question or an exclamation,
// with nothing but its speaker between: "“…,” quipped the mayor", "“…,” the mayor quipped."
func (r *reader) closesQuote(i int) bool {
	t := r.a.Tokens[i]
	verb := t.Tag == proffer.VERB && (t.Fine == "VBD" || t.Fine == "VBZ" || t.Fine == "VBN")
	if !verb && !(t.Fine == "NNS" && i > 1 && r.lexicon.Is("likely", i)) || beings[r.low(i)] {
		return false
	}
	k := i - 1
	for k >= 0 && i-k < 12 && !quoteMarks[r.form(k)] {
		if f := r.a.Tokens[k].Fine; finite[f] || f == "VBG" || r.low(k) == "." || r.low(k) == "and" || r.a.Tokens[k].Tag == proffer.SCONJ {
			return false
		}
		k--
	}
	if k < 1 || !quoteMarks[r.form(k)] || i-k > 1 && !r.endsHere(i+1) {
		return false
	}
	last := r.form(k - 1)
	return (last == "," || last == "?" || last == "!") && len(r.quotesIn(r.a.Tokens[k-1].Span)) > 0
}

// compared says that the verb at i stands in what the sentence compares with: "twice as many as the ministry had conceded",
// "contrary to what her office had said". Nothing of the sentence is its content.
func (r *reader) compared(i int) bool {
	const reach = 8 // tokens
	for k := i - 1; k > 1 && k > i-reach; k-- {
		switch w := r.low(k); {
		case w == "," || w == ";" || w == "." || quoteMarks[w]:
			return false
		case w == "as" && measures[r.low(k-1)]:
			return r.hasNoun(k+1, i)
		case w == "what" && contrasts[r.low(k-1)], w == "what" && contrasts[r.low(k-2)]:
			return r.hasNoun(k+1, i)
		}
	}
	return false
}

var (
	anyOf     = lists.Of("anyOf")
	noThat    = lists.Of("noThat")
	measures  = lists.Of("measures")
	contrasts = lists.Of("contrasts")
)

// courtHears reads "…, a jury heard" and "the inquiry heard that …": what was said before a court.
func (r *reader) courtHears(i int) bool {
	return i > 0 && r.low(i) == "heard" && courts[r.low(i-1)] && (r.low(i+1) == "that" || r.endsHere(i+1))
}

var courts = lists.Of("courts")

// endsHere says that nothing but words of time stands between token i and the next mark.
func (r *reader) endsHere(i int) bool {
	for n := 0; n < 6 && i < len(r.a.Tokens); n++ {
		if w := r.low(i); w == "." || w == "," || w == "" || r.a.Tokens[i].Tag == proffer.PUNCT {
			return true
		} else if !timeWords[w] && r.a.Tokens[i].Tag != proffer.NUM && r.a.Tokens[i].Tag != proffer.ADV {
			return false
		}
		i++
	}
	return i >= len(r.a.Tokens)
}

// parenthetic says that the verb at i stands in an insertion of speaker and verb behind the clause that it reports:
// "Two bridges are closed, the ministry disclosed on Tuesday."
func (r *reader) parenthetic(i int) bool {
	return r.insertedAt(i) > 0
}

// parts says that the verb at i, with a pronoun for its subject, parts the subject of a clause from its verb, as only what
// reports the clause does: "Some of them, he allowed, had fired."
func (r *reader) parts(i int) bool {
	const most = 10 // tokens of the subject
	if i < 3 || !finite[r.a.Tokens[i].Fine] || !subjects[r.low(i-1)] || r.low(i-2) != "," || r.low(i+1) != "," || i+2 >= len(r.a.Tokens) || !finite[r.a.Tokens[i+2].Fine] {
		return false
	}
	s := r.sentence(i)
	if t := r.a.Tokens[s.First].Tag; t == proffer.SCONJ || t == proffer.ADP || i-2-s.First > most {
		return false
	}
	for k := s.First; k < i-2; k++ {
		if finite[r.a.Tokens[k].Fine] {
			return false
		}
	}
	return r.hasNoun(s.First, i-2)
}

// insertedAt is the comma at which the insertion of speaker and verb i opens, or 0.
func (r *reader) insertedAt(i int) int {
	first := i
	if r.a.Tokens[i].Fine == "VBN" && i > 0 && (r.low(i-1) == "has" || r.low(i-1) == "have" || r.low(i-1) == "had") {
		first--
	}
	bare := r.a.Tokens[i].Fine == "VBN" && r.lexicon.Is("self", i-1) && r.a.Tokens[i-1].Tag == proffer.NOUN // "the ministry disclosed", taken for a participle
	if first == i && !finite[r.a.Tokens[i].Fine] && !bare || !r.endsHere(i+1) {
		return 0
	}
	s := r.sentence(i)
	k := first - 1
	for k > s.First && i-k < 12 && r.low(k) != "," {
		if t := r.a.Tokens[k]; finite[t.Fine] && t.Tag != proffer.AUX || t.Tag == proffer.SCONJ || relatives[r.low(k)] || t.Tag == proffer.CCONJ ||
			(t.Tag == proffer.DET || t.Tag == proffer.PRON) && r.a.Tokens[k-1].Tag == proffer.NOUN {
			return 0 // the last: "a charge the club rejects"
		}
		k--
	}
	if r.low(k) != "," || k-s.First < 4 || !r.hasNoun(k+1, i) || relatives[r.low(k+1)] || r.a.Tokens[k+1].Tag == proffer.ADP {
		return 0
	}
	comma := k
	for ; k > s.First; k-- {
		if finite[r.a.Tokens[k].Fine] {
			return comma
		}
	}
	return 0
}

// thatFollows says that a clause with "that" follows the verb at i, at once or behind a few words of when and how.
func (r *reader) thatFollows(i int) bool {
	through := false
	for k := i + 1; k < min(len(r.a.Tokens), i+7); k++ {
		if r.low(k) == "that" {
			return k == i+1 || r.a.Tokens[k].Tag == proffer.SCONJ
		}
		through = through || during[r.low(k)]
		switch t := r.a.Tokens[k]; t.Tag {
		case proffer.ADV, proffer.NUM, proffer.ADP, proffer.ADJ, proffer.NOUN, proffer.PROPN, proffer.DET:
			if through {
				break
			}
			if t.Tag == proffer.DET || t.Tag == proffer.NOUN && !timeWords[r.low(k)] && !timeUnits[r.low(k)] || t.Tag == proffer.PROPN && !timeWords[r.low(k)] {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// fixedPhrase is the number of tokens of a phrase of several words that begins at i and always reports an act of saying
// ("expressed serious concern", "put their number at"), 0 for none.
func (r *reader) fixedPhrase(i int) int {
	t := r.a.Tokens[i]
	if t.Tag != proffer.VERB && t.Tag != proffer.AUX && t.Tag != proffer.ADP {
		return 0
	}
	end := i
	for end < min(i+7, len(r.a.Tokens)) && r.a.Tokens[end].Tag != proffer.PUNCT {
		end++
	}
	if r.lexicon.Length("put-at", i, end) > 0 || r.lexicon.Length("seek-act", i, end) > 0 {
		return 1
	}
	if r.lexicon.Length("put-it", i, end) > 0 {
		for k := i - 1; k >= 0 && k > i-8; k-- {
			if r.low(k) == "as" {
				return 1
			}
		}
	}
	return r.lexicon.Length("phrase", i, end)
}
