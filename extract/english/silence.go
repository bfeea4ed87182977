package english

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// silences adds what the models' training data leaves out: that somebody did not answer. It looks for a negated verb
// of answering ("did not respond"), for a refusal ("declined", "would not say") and for "could not be reached", where
// no attribution has its cue yet.
func (r *reader) silences() {
	taken, known := r.cueTokens(), len(r.out)
	for s := range r.a.Sentences {
		sent := r.a.Sentences[s]
		for i := sent.First; i < sent.End; i++ {
			if x, end := r.noAnswerFrom(i, sent); end > 0 && takenBy(taken, i, end) == 0 && !r.inQuote(i) {
				r.out = append(r.out, x)
				i = end - 1
				continue
			}
			if x, end := r.norDid(i, sent); end > 0 && takenBy(taken, i, end) == 0 && !r.inQuote(i) {
				r.out = append(r.out, x)
				i = end - 1
				continue
			}
			if x, end := r.vainEfforts(i, sent); end > 0 && takenBy(taken, i, end) == 0 && !r.inQuote(i) {
				r.out = append(r.out, x)
				i = end - 1
				continue
			}
			first, end := r.silence(i, sent)
			if end == 0 || r.inQuote(i) {
				continue
			}
			if n := takenBy(taken, first, end); n > 0 {
				r.sourceOfSilence(&r.out[n-1], first, end, sent)
				r.ownSilence(&r.out[n-1], first, end, sent)
				continue
			}
			x := attribution.Attribution{Cue: r.span(first, end), NestedIn: -1, Confidence: silenceConfidence, Stance: proffer.Declines, Certainty: "certain"}
			if r.low(first) == "without" {
				x.Source = r.sourceBefore(first, sent, known) // "He vowed that his men would act, without saying when"
			} else {
				x.Source = r.nobodyAt(r.called(r.subject(first, end, sent)))
			}
			if !x.Source.Valid() && sent.End-sent.First < longSentence {
				if r.fillSource(&x); !x.Source.Valid() {
					x.Source = r.sourceBefore(first, sent, known)
				}
			}
			x.Content = r.complement(end, sent)
			if w := r.low(r.afterAdverb(end)); w == "while" || w == "until" || w == "before" || w == "because" {
				x.Content = r.trim(r.span(end, sent.End)) // "will not comment further while the inquiry is under way"
			}
			if k := r.comma(sent.First, first); asking[r.low(sent.First)] && k > sent.First+1 && r.evasion(i, sent) > 0 {
				x.Content = r.trim(r.span(sent.First+1, k))
				x.Source = r.narrow(k+1, first)
			}
			if len(x.Content) == 0 || r.onlyTime(x.Content[0]) {
				x.Content = []proffer.Span{x.Cue}
				if q := r.questionBefore(&x, sent); len(q) > 0 {
					x.Content = q
				}
			}
			if r.saidWithinSource(x.Source, taken) {
				continue // "The lawyer said her client would not comment": the lawyer declines
			}
			if !x.Source.Valid() || r.authorSpeaks(&x) || overlapsAny(x.Cue, r.skip) || overlapsAny(r.around(x.Cue), r.reasons) {
				continue
			}
			r.out = append(r.out, x)
			i = end - 1
		}
	}
}

// saidWithinSource says that the words before a silence hold a cue of another attribution, so that they are no subject.
func (r *reader) saidWithinSource(source proffer.Span, taken map[int]int) bool {
	for k, end := r.tokens(source); k < end; k++ {
		if taken[k] > 0 && r.sure[k] && finite[r.a.Tokens[k].Fine] {
			return true
		}
	}
	return false
}

// afterAdverb is the token behind a word that only says how silent somebody is: "further", "publicly".
func (r *reader) afterAdverb(i int) int {
	if i < len(r.a.Tokens) && (r.a.Tokens[i].Tag == proffer.ADV || r.low(i) == "further") {
		i++
	}
	return i
}

// questionBefore is the question that opens the sentence of a silence, up to the comma before the silent: "Whose order, he
// would not say". Or the sentence before, in the same paragraph, that asks, with the silence: "Would the port open? The board did not say."
func (r *reader) questionBefore(x *attribution.Attribution, sent proffer.Sentence) []proffer.Span {
	k, _ := r.tokens(x.Source)
	if x.Source.Valid() && k <= sent.First+1 && k > 0 && r.form(sent.First-1) == "?" && !r.startsLine(sent.First) && !r.inQuote(sent.First-1) {
		before := r.sentence(sent.First - 1)
		return append(r.trim(r.span(before.First, before.End-1)), x.Cue)
	}
	first := sent.First
	if r.a.Tokens[first].Tag == proffer.ADP {
		first++ // "In what way, she did not say"
	}
	if !x.Source.Valid() || k-1 <= sent.First || r.low(k-1) != "," || !r.lexicon.Is("question", first) && !relatives[r.low(first)] && r.low(first) != "whose" {
		return nil
	}
	return r.trim(r.span(sent.First, k-1))
}

// noAnswerFrom reads silence that names the silent behind it, and the token after its cue: "there was no immediate
// response from the ministry", "no comment was available from the palace".
func (r *reader) noAnswerFrom(i int, sent proffer.Sentence) (attribution.Attribution, int) {
	if r.low(i) != "no" {
		return attribution.Attribution{}, 0
	}
	k := i + 1
	for k < sent.End && k < i+4 && !noAnswers[r.low(k)] {
		k++
	}
	if k >= sent.End || !noAnswers[r.low(k)] {
		return attribution.Attribution{}, 0
	}
	end := k + 1
	for k = end; k < sent.End && k < end+5 && r.low(k) != "from"; k++ {
		if w := r.low(k); !beings[w] && !silenceAux[w] && !noneCame[w] {
			return attribution.Attribution{}, 0
		}
	}
	if k >= sent.End || r.low(k) != "from" {
		return attribution.Attribution{}, 0
	}
	to := k + 1
	for to < sent.End && to < k+16 && !sourceEnds[r.low(to)] {
		to++
	}
	source := r.trim(r.span(k+1, max(to, k+2)))
	if to <= k+1 || len(source) == 0 || overlapsAny(source[0], r.skip) {
		return attribution.Attribution{}, 0
	}
	cue := r.span(i, end)
	return attribution.Attribution{Cue: cue, Source: source[0], Content: []proffer.Span{cue}, NestedIn: -1, Confidence: silenceConfidence, Stance: proffer.Declines, Certainty: "certain"}, to
}

// offered says that somebody is offered a word of his own in tokens [i, j): "was offered a right of reply and declined".
func (r *reader) offered(i, j int) bool {
	for ; i < j; i++ {
		if offering[r.low(i)] {
			return true
		}
	}
	return false
}

// vainEfforts reads "Efforts to reach the minister were unsuccessful", and the token after its cue: the silent one is who was sought.
func (r *reader) vainEfforts(i int, sent proffer.Sentence) (attribution.Attribution, int) {
	const most = 24 // tokens between efforts and failure
	if end := r.unreached(i); end > 0 {
		to := end
		for to < min(sent.End, end+most) && !sourceEnds[r.low(to)] && r.low(to) != "for" {
			to++
		}
		if source := r.narrow(end, to); source.Valid() && !overlapsAny(source, r.skip) {
			cue := r.span(i, end)
			return attribution.Attribution{Cue: cue, Source: source, Content: []proffer.Span{cue}, NestedIn: -1, Confidence: silenceConfidence, Stance: proffer.Declines, Certainty: "certain"}, to
		}
	}
	if !efforts[r.low(i)] || r.low(i+1) != "to" || !reaching[r.low(i+2)] {
		return attribution.Attribution{}, 0
	}
	from := i + 3
	for k := from; k < min(sent.End, i+most); k++ {
		if w := r.low(k); w == "from" || w == "with" && k < i+6 {
			from = k + 1
		} else if end := r.failure(k); end > 0 {
			to := k
			if n := k - 2; n > from && r.low(n) == "to" && r.a.Tokens[n+1].Fine == "VB" {
				to = n // "to get the minister | to speak | proved abortive"
			}
			source, cue := r.narrow(from, to), r.span(k, end)
			if !source.Valid() || overlapsAny(source, r.skip) {
				break
			}
			return attribution.Attribution{Cue: cue, Source: source, Content: []proffer.Span{cue}, NestedIn: -1, Confidence: silenceConfidence, Stance: proffer.Declines, Certainty: "certain"}, end
		}
	}
	return attribution.Attribution{}, 0
}

// norDid reads "nor did he reply to letters", and the token after its cue.
func (r *reader) norDid(i int, sent proffer.Sentence) (attribution.Attribution, int) {
	const most = 8 // tokens of who is silent
	if r.low(i) != "nor" || !silenceAux[r.low(i+1)] {
		return attribution.Attribution{}, 0
	}
	for k := i + 3; k < min(sent.End, i+most); k++ {
		if !silentVerbs[r.low(k)] || !r.hasNoun(i+2, k) {
			continue
		}
		x := attribution.Attribution{Cue: r.span(i, k+1), Source: r.narrow(i+2, k), Content: r.complement(k+1, sent), NestedIn: -1, Confidence: silenceConfidence, Stance: proffer.Declines, Certainty: "certain"}
		if len(x.Content) == 0 {
			x.Content = []proffer.Span{x.Cue}
		}
		return x, k + 1
	}
	return attribution.Attribution{}, 0
}

// unreached is the token behind words at token i by which a reporter did not reach somebody, or 0: "were unable to reach", "could not
// contact".
func (r *reader) unreached(i int) int {
	k := i + 1
	switch {
	case r.low(i) == "unable" && r.low(k) == "to":
		k++
	case r.low(i) == "could" && r.low(k) == "not":
		k++
	default:
		return 0
	}
	if k < len(r.a.Tokens) && r.a.Tokens[k].Tag == proffer.ADV {
		k++
	}
	if w := r.low(k); w == "reach" || w == "contact" || w == "locate" || w == "trace" {
		return k + 1
	}
	return 0
}

// failure is the token behind words at token k that say that an effort failed, or 0.
func (r *reader) failure(k int) int {
	switch w := r.low(k); {
	case w == "failed" || w == "proved" && vain[r.low(k+1)]:
		if w == "proved" {
			k++
		}
		return k + 1
	case beings[w] && vain[r.low(k+1)]:
		return k + 2
	case beings[w] && r.low(k+1) == "not" && r.low(k+2) == "successful":
		return k + 3
	}
	return 0
}

// nobodyAt is the body of which nobody speaks: "no one at | the palace", "nobody from | the firm".
func (r *reader) nobodyAt(source proffer.Span) proffer.Span {
	i, end := r.tokens(source)
	if w := r.low(i); w == "no" && r.low(i+1) == "one" {
		i++
	} else if w != "nobody" && w != "none" {
		return source
	}
	if w := r.low(i + 1); i+2 < end && (w == "at" || w == "from" || w == "in" || w == "inside") {
		return r.span(i+2, end)
	}
	return source
}

// called is who was called in vain, of the calls that went unanswered: "calls to the ministry".
func (r *reader) called(source proffer.Span) proffer.Span {
	if !source.Valid() {
		return source
	}
	i, end := r.tokens(source)
	if i >= end || !calls[r.low(i)] && !calls[r.low(min(i+1, end-1))] {
		return source
	}
	for k := end - 2; k > i; k-- {
		if r.low(k) == "to" {
			return r.span(k+1, end)
		}
	}
	return source
}

// longSentence is the number of tokens from which on a stretch is no sentence that somebody wrote.
const longSentence = 300

// sourceBefore is the source of the latest of the first known attributions before token i in its sentence.
func (r *reader) sourceBefore(i int, sent proffer.Sentence, known int) proffer.Span {
	best := proffer.Span{}
	from, to := r.a.Tokens[sent.First].Span.Start, r.a.Tokens[i].Span.Start
	k := sort.Search(known, func(k int) bool { return r.out[k].Cue.Start >= to })
	for n := 0; n < neighbours && k > 0; n++ {
		k--
		if x := r.out[k]; x.Source.Valid() && x.Source.Start >= from && x.Source.End <= to && x.Source.Start >= best.Start {
			best = x.Source
		}
	}
	return best
}

// onlyTime says that a stretch is nothing but words of time: "yesterday", "on Monday night".
func (r *reader) onlyTime(s proffer.Span) bool {
	i, j := r.tokens(s)
	for ; i < j; i++ {
		if !timeWords[r.low(i)] {
			return false
		}
	}
	return true
}

var timeWords = lists.Of("timeWords")

// around is a cue of refusing with the words behind it: "declined to be named".
func (r *reader) around(cue proffer.Span) proffer.Span {
	cue.End = min(cue.End+12, len(r.a.Text))
	return cue
}

// cueTokens gives for each token of a cue 1 + its attribution.
func (r *reader) cueTokens() map[int]int {
	taken := map[int]int{}
	for n, x := range r.out {
		i, j := r.tokens(x.Cue)
		for ; i < j; i++ {
			taken[i] = n + 1
		}
	}
	return taken
}

// takenBy is 1 + the first attribution whose cue has a token of [i, j), or 0.
func takenBy(taken map[int]int, i, j int) int {
	for ; i < j; i++ {
		if taken[i] > 0 {
			return taken[i]
		}
	}
	return 0
}

// sourceOfSilence gives an attribution in whose cue, the tokens [first, end), somebody is silent but for whom the models
// saw no source the subject of its verb, which is none of its content.
func (r *reader) sourceOfSilence(x *attribution.Attribution, first, end int, sent proffer.Sentence) {
	if x.Source.Valid() {
		return
	}
	source := r.subject(first, end, sent)
	if !source.Valid() {
		return
	}
	after := slices.DeleteFunc(slices.Clone(x.Content), func(c proffer.Span) bool { return c.Overlaps(source) })
	if len(after) == 0 {
		return
	}
	x.Source, x.Content = source, after
}

// ownSilence takes from an attribution whose cue begins with the silence of tokens [first, end) what stands before its source,
// where that is another clause: "The port made no comment, and the guild did not respond to letters."
func (r *reader) ownSilence(x *attribution.Attribution, first, end int, sent proffer.Sentence) {
	k, _ := r.tokens(x.Source)
	if c, _ := r.tokens(x.Cue); c != first || !x.Source.Valid() || len(x.Content) == 0 || k-1 <= sent.First || x.Content[len(x.Content)-1].End > x.Source.Start {
		return
	}
	if w := r.low(k - 1); w != "and" && w != "but" && w != "while" {
		return
	}
	x.Cue, x.Content = r.span(first, end), r.complement(end, sent)
	if len(x.Content) == 0 {
		x.Content = []proffer.Span{x.Cue}
	}
	x.Stance, x.Quoted, x.Direct = proffer.Declines, nil, false
}

func (r *reader) inQuote(i int) bool { return len(r.quotesIn(r.a.Tokens[i].Span)) > 0 }

func (r *reader) span(first, end int) proffer.Span {
	return proffer.Span{Start: r.a.Tokens[first].Span.Start, End: r.a.Tokens[end-1].Span.End}
}

// silence is the token range of a cue of silence that begins at token i, or zero.
func (r *reader) silence(i int, sent proffer.Sentence) (first, end int) {
	w := r.low(i)
	if refusals[w] {
		if r.low(i+1) == "to" && answering[r.low(i+2)] || r.low(i-1) == "and" && r.endsHere(i+1) && r.offered(sent.First, i) {
			return i, i + 1
		}
		return 0, 0
	}
	if (w == "had" || w == "has" || w == "have") && r.low(i+1) == "no" {
		for k := i + 2; k < i+4 && k < sent.End; k++ {
			if r.low(k) == "comment" || r.low(k) == "response" && r.low(k+1) != "to" {
				return i, k + 1
			}
		}
	}
	if end := r.silentPhrase(i, sent); end > 0 {
		if (givers[w] || sayings[w] || beings[w]) && i > sent.First && silenceAux[r.low(i-1)] {
			return i - 1, end // "will make no comment"
		}
		return i, end
	}
	if w == "went" && r.low(i+1) == "unanswered" {
		return i, i + 2
	}
	if w == "returned" && calls[r.low(i+1)] && r.negatedSubject(i, sent) {
		return i, i + 1 // "Neither the mayor nor his deputy returned calls"
	}
	if end := r.evasion(i, sent); end > 0 {
		return i, end
	}
	if !silenceAux[w] || w == "could" && r.low(i-1) == "nobody" {
		return 0, 0
	}
	if v := r.low(i + 1); (v == "go" || v == "say") && r.low(i+2) == "no" && (r.low(i+3) == "further" || r.low(i+3) == "more") {
		return i, i + 4 // "would go no further"
	}
	k, neg, be := i+1, false, w == "was" || w == "were" || w == "is" || w == "are"
	for k < sent.End && k < i+6 && (negations[r.low(k)] || fillers[r.low(k)] || strings.HasSuffix(r.low(k), "ly")) {
		neg, be = neg || negations[r.low(k)], be || strings.HasPrefix(r.low(k), "be")
		k++
	}
	neg = neg || r.negatedSubject(i, sent)
	if !neg || k >= sent.End {
		return 0, 0
	}
	switch v := r.low(k); {
	case be && (v == "reached" || v == "reachable" || v == "returned" || v == "contacted" || v == "located" || v == "traced" || v == "drawn" && (w == "would" || w == "will" || w == "wo")), be && v == "available" && (r.low(k+1) == "for" || r.low(k+1) == "to"):
		return i, k + 1
	case !be && (v == "spoken" || v == "speak") && r.low(k+1) == "publicly":
		return i, k + 1
	case !be && (silentVerbs[v] || withheld[v] && (w == "will" || w == "would" || w == "wo")):
		return i, k + 1
	case !be && givers[v] && (r.low(k+1) == "any" || r.low(k+1) == "a") && (noSuch[r.low(k+2)] || lessSuch[r.low(k+2)] && noSuch[r.low(k+3)]):
		for k += 2; !noSuch[r.low(k)]; k++ {
		}
		return i, k + 1 // "did not issue any comment"
	case !be && (v == "take" || v == "field") && (askedThings[r.a.Tokens[k+1].Lemma] || r.a.Tokens[k+1].Fine == "PRP$" && askedThings[r.a.Tokens[k+2].Lemma]):
		return i, k + 1 // "would not take questions", "would take our calls"
	case !be && givers[v] && r.low(k+1) == "any" && r.endsHere(k+2):
		return i, k + 2 // "was asked for papers but did not provide any"
	case !be && (v == "come" || v == "appear" || v == "go") && (r.low(k+1) == "on" || r.low(k+1) == "before") && (w == "would" || w == "will" || w == "wo"):
		return i, k + 1 // "would not come on the programme"
	case silentWishes[v] && r.low(k+1) == "to" && answering[r.low(k+2)] && (be || v != "willing" && v != "prepared" && v != "able"):
		return i, k + 3
	}
	return 0, 0
}

// evasion is the token behind a deed at token i by which somebody who was asked does not answer, or 0: "Asked whether they had
// been paid, he changed the subject."
func (r *reader) evasion(i int, sent proffer.Sentence) int {
	if r.a.Tokens[i].Tag != proffer.VERB {
		return 0
	}
	end := i + 1
	if evading[r.low(i)] && r.low(end) == "when" && asking[r.low(end+1)] {
		return end // "He shrugged when asked about the money"
	}
	if whenAsked := r.low(i-1) == "," && asking[r.low(i-2)] && r.low(i-3) == "when"; !whenAsked && (!asking[r.low(sent.First)] || r.comma(sent.First, i) == 0) {
		return 0 // "The clerk, when asked, shook her head"
	}
	if next := evasions[r.low(i)]; len(next) > 0 {
		for end < min(sent.End, i+4) && !slices.Contains(next, r.low(end-1)) {
			end++
		}
		if !slices.Contains(next, r.low(end-1)) {
			return 0
		}
		return end
	}
	if evading[r.low(i)] && (r.low(end) == "." || r.low(end) == ",") {
		return end
	}
	return 0
}

// narrow is the tokens [first, end) without marks at their ends.
func (r *reader) narrow(first, end int) proffer.Span {
	if first >= end {
		return proffer.Span{}
	}
	if t := r.trim(r.span(first, end)); len(t) > 0 {
		return t[0]
	}
	return proffer.Span{}
}

// comma is the last comma of the tokens [first, end), or 0.
func (r *reader) comma(first, end int) int {
	for k := end - 1; k > first; k-- {
		if r.low(k) == "," {
			return k
		}
	}
	return 0
}

// asking are participles that open a sentence with what somebody was asked, evading verbs that evade it by themselves, evasions
// those that do so with another word.
var (
	asking   = lists.Of("asking")
	evading  = lists.Of("evading")
	evasions = map[string][]string{"changed": {"subject"}, "hung": {"up"}, "walked": {"away", "off"}, "turned": {"away"}, "fell": {"silent"}, "shook": {"head"}, "looked": {"away"}}
)

// silentPhrase is the token after a cue of silence without a negation of its verb that begins at token i, or 0: "has yet
// to comment", "made no comment", "takes no position", "remained silent".
func (r *reader) silentPhrase(i int, sent proffer.Sentence) int {
	w, next := r.low(i), r.low(i+1)
	switch {
	case (w == "has" || w == "have" || w == "had") && next == "yet" && r.low(i+2) == "to" && (silentVerbs[r.low(i+3)] || answering[r.low(i+3)]):
		return i + 4
	case givers[w]:
		k := i + 1
		if k < sent.End && r.low(k) == "no" {
			for k++; k < min(sent.End, i+6); k++ {
				if noSuch[r.low(k)] {
					return k + 1
				}
				if !lessSuch[r.low(k)] {
					break
				}
			}
		}
	case sayings[w] && next == "nothing" && r.low(i-1) != "to" && (nothingOn[r.low(i+2)] || i+2 == sent.End):
		return i + 2
	case w == "turned" && next == "down" && turnedDown[r.low(i+3)] || w == "turned" && next == "down" && turnedDown[r.low(i+2)]:
		return i + 2
	case silenceAux[w] && next == "neither" && strings.HasPrefix(r.low(i+2), "confirm") && r.low(i+3) == "nor" && strings.HasPrefix(r.low(i+4), "den"):
		return i + 5
	case w == "neither" && (strings.HasPrefix(next, "confirm")) && r.low(i+2) == "nor" && strings.HasPrefix(r.low(i+3), "den"):
		return i + 4
	case w == "did" && r.low(i+1) == "not" && r.low(i+2) == "pick" && r.low(i+3) == "up":
		return i + 4
	case beings[w] && next == "unavailable" && (r.endsHere(i+2) || r.low(i+2) == "for" || r.low(i+2) == "to"):
		return i + 2
	case beings[w] && (next == "silent" || next == "mum" || next == "tight-lipped" || next == "tightlipped") && (r.low(i+2) == "on" || r.low(i+2) == "about" || r.low(i+2) == "as" || w != "be" && w != "been" && r.low(i+2) == "."):
		return i + 2
	case w == "without" && r.withholds(i+1):
		return i + 2
	}
	return 0
}

// withholds says that a participle at k is one of answering, or of giving what is asked for: "without | saying why", "without | giving a date".
func (r *reader) withholds(k int) bool {
	t := r.a.Tokens[min(k, len(r.a.Tokens)-1)]
	switch {
	case t.Fine != "VBG":
		return false
	case givers[r.low(k)]:
		return noSuch[r.low(k+1)] || (r.low(k+1) == "a" || r.low(k+1) == "any" || lessSuch[r.low(k+1)]) && (noSuch[r.low(k+2)] || noSuch[r.low(k+3)])
	}
	return withheldBy[r.low(k)]
}

// negatedSubject says that the subject before the auxiliary i is a negative one: "neither ministry would confirm".
func (r *reader) negatedSubject(i int, sent proffer.Sentence) bool {
	for k := i - 1; k >= sent.First && k > i-7; k-- {
		switch r.low(k) {
		case "neither", "none", "nobody":
			return true
		case "one":
			return k > sent.First && r.low(k-1) == "no"
		case ",", ";", "”", "\"":
			return false
		}
	}
	return false
}

// low is a token in lower case, with plain apostrophes; "" beyond the ends.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.lows) {
		return ""
	}
	if r.lows[i] == "" {
		r.lows[i] = strings.ToLower(strings.ReplaceAll(r.form(i), "’", "'"))
	}
	return r.lows[i]
}

// subject is the phrase before a verb group: by the parse where there is one, else the words back to a mark.
func (r *reader) subject(first, end int, sent proffer.Sentence) proffer.Span {
	i := first
	for i > sent.First {
		w := r.low(i - 1)
		if w == ";" || w == ":" || w == "\"" || w == "”" || w == "“" || w == "and" && i-1 == first-1 || w == "but" || w == "while" || w == "that" || w == "because" || w == "(" {
			break
		}
		if w == "," && first-i < 2 {
			if i < first && pronouns[r.low(i)] {
				break // "Whose order, he would not say"
			}
			// an apposition or relative clause stands before the verb: go back to its own comma
			i--
			for i > sent.First && r.low(i-1) != "," {
				i--
			}
			if i > sent.First {
				i--
			}
			continue
		}
		if w == "," {
			break
		}
		i--
	}
	if i >= first {
		return proffer.Span{}
	}
	if t := r.trim(r.span(i, first)); len(t) > 0 {
		return t[0]
	}
	return proffer.Span{}
}

// aside is the token behind a few words between the comma at token i and the next, which only limit what stands before them, or 0:
// ", if any, ".
func (r *reader) aside(i int, sent proffer.Sentence) int {
	if r.low(i) != "," || r.low(i+1) != "if" {
		return 0
	}
	for k := i + 2; k < min(sent.End, i+5); k++ {
		if r.low(k) == "," {
			return k + 1
		}
	}
	return 0
}

// complement is the rest of the clause behind a cue of silence.
func (r *reader) complement(end int, sent proffer.Sentence) []proffer.Span {
	i := end
	for i < sent.End {
		w := r.low(i)
		if quoteMarks[r.form(i)] && i+1 < sent.End && r.inQuote(i+1) {
			_, e := r.tokens(r.quotesIn(r.a.Tokens[i+1].Span)[0])
			i = max(i+1, min(e, sent.End))
			continue
		}
		if k := r.aside(i, sent); k > 0 && i > end {
			i = k
			continue
		}
		if w == "," || w == ";" || w == "." || w == "and" || w == "but" || w == "\"" || w == "”" || w == "—" || w == "while" || w == "when" && i > end+4 || w == "(" || w == "as" && i == end {
			break
		}
		i++
	}
	if i == end {
		return nil
	}
	return r.trim(r.span(end, i))
}

var (
	calls        = lists.Of("calls")
	noAnswers    = lists.Of("noAnswers")
	sourceEnds   = lists.Of("sourceEnds")
	refusals     = lists.Of("refusals")
	answering    = lists.Of("answering")
	silentWishes = lists.Of("silentWishes")
	turnedDown   = lists.Of("turnedDown")
	givers       = lists.Of("givers")
	noSuch       = lists.Of("noSuch")
	lessSuch     = lists.Of("lessSuch")
	sayings      = lists.Of("sayings")
	efforts      = lists.Of("efforts")
	reaching     = lists.Of("reaching")
	vain         = lists.Of("vain")
	offering     = lists.Of("offering")
	nothingOn    = lists.Of("nothingOn")
	beings       = lists.Of("beings")
	silenceAux   = lists.Of("silenceAux")
	negations    = lists.Of("negations")
	fillers      = lists.Of("fillers")
	silentVerbs  = lists.Of("silentVerbs")
	noneCame     = lists.Of("noneCame")
	withheld     = lists.Of("withheld")
	withheldBy   = lists.Of("withheldBy")
)
