package extract

import (
	_ "embed"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/grammar"
	"proffer/extract/stance"
	"proffer/language/wordlist"
)

//go:embed dialogue.tsv
var dialogueText string

var dialogueWords = wordlist.Parse(dialogueText)

// A turn is what one says in a talk, as interviews and records of hearings are, up to the next who speaks; what stands in
// brackets is not said.
type turn struct {
	label   proffer.Span   // "Hugo Brell", "A", «Свидетель»; invalid where the talk does not say who speaks
	cue     proffer.Span   // the colon behind the label, the dash that opens the turn, or invalid
	from    proffer.Span   // its first line
	said    []proffer.Span // a paragraph each, without edge punctuation
	asks    bool           // a question
	answers bool           // said by the one who is interviewed
	host    bool           // said by one whose label says that he leads the talk
}

// dialogue finds what is said in a text that is set as a talk. What a reader found in a question is not said, unless
// somebody else is said to have said it; what it found with the label for its source, or with nearly all of an answer for
// its content, gives way to the answer.
func dialogue(doc *proffer.Document, a *proffer.Analysis, found []attribution.Attribution) []attribution.Attribution {
	turns := turnsOf(a)
	if len(turns) == 0 {
		turns = unlabelled(doc, a)
	}
	if len(turns) == 0 {
		return found
	}
	who := interviewed(doc, a, turns[0].from.Start)
	byCue := make([]int, len(found))
	for i := range byCue {
		byCue[i] = i
	}
	slices.SortStableFunc(byCue, func(x, y int) int { return found[x].Cue.Start - found[y].Cue.Start })
	gone := make([]bool, len(found))
	var added []attribution.Attribution
	for n, t := range turns {
		end := t.said[len(t.said)-1].End
		told := false // the narrator says who speaks: "— Nobody came, — she says"
		k := sort.Search(len(byCue), func(k int) bool { return found[byCue[k]].Cue.Start >= t.from.Start })
		for ; k < len(byCue) && found[byCue[k]].Cue.Start < end; k++ {
			i, x := byCue[k], found[byCue[k]]
			switch {
			case t.asks && grammar.Addressed(a, x.Cue) && !x.Source.Valid() && who.Valid() && len(x.Content) > 0 && !asks(a.Text, x.Content):
				found[i].Source, found[i].Carried = who, false // "you say that": the one who is interviewed
			case t.asks:
				gone[i] = gone[i] || x.Source.Overlaps(t.label) || !othersWords(a, x)
			case t.cue.Valid() && !t.label.Valid() && t.mostly(x) && x.Source.Valid() && !firstPerson(a, x.Source):
				told = true
			default:
				gone[i] = gone[i] || !x.Source.Valid() || x.Source.Start < t.said[0].Start || t.mostly(x) || firstPerson(a, x.Source)
			}
		}
		if t.asks || told {
			continue
		}
		x := attribution.Attribution{Source: t.label, Cue: t.cue, Content: t.said, Quoted: t.said, Direct: true, NestedIn: -1, Confidence: 900}
		if t.answers && who.Valid() {
			x.Source = who
		}
		words := stance.Spelt(a.Language, wordsIn(a, t.said))
		v := stance.Of(stance.Act{Language: a.Language, Content: words, Direct: true})
		x.Stance, x.Negated, x.Certainty = v.Stance, v.Negated, v.Certainty
		if x.Stance == proffer.Asserts {
			x.Stance = stance.ByPhrases(a.Language, words)
		}
		if x.Stance == proffer.Asserts && grammar.OurFuture(a, t.said[0]) {
			x.Stance = proffer.Plans
		}
		if n > 0 && turns[n-1].asks {
			x.Stance = stance.Reply(a.Language, stance.Spelt(a.Language, wordsIn(a, turns[n-1].said)), words, x.Stance)
		}
		added = append(added, x)
	}
	return attribution.Replace(found, gone, added)
}

// othersWords says that an attribution in a question tells what somebody else says or accuses of, and is not what is asked:
// "The union says that you were paid. Is that so?"
func othersWords(a *proffer.Analysis, x attribution.Attribution) bool {
	source := strings.ToLower(x.Source.In(a.Text))
	return (x.Source.Valid() || x.Stance == proffer.Accuses) && !ownPronouns[source] && !address[source] && len(x.Content) > 0 && !asks(a.Text, x.Content)
}

// mostly says that an attribution's content is nearly all of what is said.
func (t *turn) mostly(x attribution.Attribution) bool {
	all, some := 0, 0
	for _, s := range t.said {
		all += s.Len()
		for _, c := range x.Content {
			some += max(0, min(c.End, s.End)-max(c.Start, s.Start))
		}
	}
	return 3*some > 2*all
}

func firstPerson(a *proffer.Analysis, s proffer.Span) bool {
	return ownPronouns[strings.ToLower(s.In(a.Text))]
}

var (
	questions   = dialogueWords.Of("question")
	answerLabel = dialogueWords.Of("answer")
	ownPronouns = dialogueWords.Of("own")
	roles       = dialogueWords.Of("roles")
	hostWords   = dialogueWords.Of("hosts")
)

// turnsOf are the turns of a text that is set as a talk, none where it is not: two at least that are said, and by the label
// a person, or an answer.
func turnsOf(a *proffer.Analysis) []turn {
	var turns []turn
	lines, spoken := 0, 0
	var more []proffer.Span // lines without a label since the last turn: its own where another turn follows
	persons := personsOf(a)
	for at := 0; at < len(a.Text); {
		end := len(a.Text)
		if n := strings.IndexByte(a.Text[at:], '\n'); n >= 0 {
			end = at + n
		}
		line := trimmed(a.Text, proffer.Span{Start: at, End: end})
		at = end + 1
		if line.Len() == 0 {
			continue
		}
		if t, ok := turnAt(a, line, persons); ok {
			if !t.asks {
				spoken++
			}
			if n := len(turns); n > 0 && !turns[n-1].asks {
				turns[n-1].said = append(turns[n-1].said, more...)
			}
			turns, more = append(turns, t), nil
		} else if len(turns) > 0 {
			lines++
			if first, _ := utf8.DecodeRuneInString(line.In(a.Text)); first != '(' && first != '[' {
				more = append(more, ended(a.Text, line))
			}
		}
	}
	if spoken < 2 || len(turns) < 3 || lines > 2*len(turns) {
		return nil
	}
	hosted(a.Text, turns)
	led(a.Text, turns)
	return turns
}

// hosted makes questions of all turns of one whose label says once that he leads the talk, by his surname: "IDA BRANDT (presenter): …",
// "BRANDT: …".
func hosted(text string, turns []turn) {
	leads := map[string]bool{}
	surname := func(t turn) string {
		words := strings.Fields(strings.ToLower(t.label.In(text)))
		return words[len(words)-1]
	}
	for _, t := range turns {
		if t.host && len(strings.Fields(t.label.In(text))) > 1 {
			leads[surname(t)] = true
		}
	}
	for i := range turns {
		if t := &turns[i]; !t.answers && t.label.Len() > 0 && leads[surname(*t)] {
			t.asks = true
		}
	}
}

// led makes questions of all that one says who opens a talk and, alone in it, asks more than once.
func led(text string, turns []turn) {
	const fewest = 2
	host, asked := turns[0].label.In(text), 0
	for _, t := range turns {
		switch {
		case !questionMark(text, t.from):
		case t.label.In(text) != host:
			return
		default:
			asked++
		}
	}
	for i := range turns {
		if t := &turns[i]; asked >= fewest && !t.answers && t.label.In(text) == host {
			t.asks = true
		}
	}
}

const (
	longestLabel = 60 // bytes
	mostLabel    = 6  // words
)

// turnAt reads a line that begins with who speaks.
func turnAt(a *proffer.Analysis, line proffer.Span, known persons) (turn, bool) {
	text := line.In(a.Text)
	n := strings.IndexByte(text, ':')
	if n <= 0 || n > longestLabel || n+1 == len(text) || !unicode.IsSpace(rune(text[n+1])) {
		return turn{}, false
	}
	t := turn{label: trimmed(a.Text, proffer.Span{Start: line.Start, End: line.Start + n}), cue: proffer.Span{Start: line.Start + n, End: line.Start + n + 1}, from: line}
	host := hosts(t.label.In(a.Text))
	t.label = bareLabel(a.Text, t.label)
	said := trimmed(a.Text, proffer.Span{Start: line.Start + n + 1, End: line.End})
	label := t.label.In(a.Text)
	numbered := false // "Q4 Ida Brandt": who asks, by the number of the question
	if w, _, _ := strings.Cut(label, " "); len(w) > 1 && w[0] == 'Q' && strings.Trim(w[1:], "0123456789") == "" {
		numbered = true
	}
	t.said, t.asks, t.answers = []proffer.Span{ended(a.Text, said)}, numbered || questions[label] || questionMark(a.Text, said), answerLabel[label]
	t.host = !t.answers && host
	t.asks = t.asks || t.host
	if !t.asks && !t.answers && !known.speak(a.Text, t.label) {
		return turn{}, false
	}
	return t, len(strings.Fields(label)) <= mostLabel && len(strings.Fields(said.In(a.Text))) > 1
}

// bareLabel is a label without what a script adds to who speaks: "(clip) | IDA BRANDT | , passenger", "WORKER | (voiced by an actor)".
func bareLabel(text string, label proffer.Span) proffer.Span {
	in := label.In(text)
	if first := strings.IndexAny(in, "([]"); first == 0 {
		if end := strings.IndexAny(in, ")]"); end > 0 && end+1 < len(in) {
			return bareLabel(text, trimmed(text, proffer.Span{Start: label.Start + end + 1, End: label.End}))
		}
	}
	if k := strings.IndexAny(in, "([,"); k > 0 && in[:k] == strings.ToUpper(in[:k]) {
		return trimmed(text, proffer.Span{Start: label.Start, End: label.Start + k})
	}
	return label
}

// hosts says that a label names who leads the talk, by a word of it: "the presenter Ida Brandt". What he says asks or tells what
// others say.
func hosts(label string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(label)) {
		if hostWords[strings.Trim(w, "()[],")] {
			return true
		}
	}
	return false
}

// persons are those whom a text names: where each name begins, by its end, and their surnames in lower case.
type persons struct {
	begins   map[int]int
	surnames map[string]bool
}

func personsOf(a *proffer.Analysis) persons {
	out := persons{map[int]int{}, map[string]bool{}}
	for _, n := range a.Names {
		if n.Kind != proffer.KindPerson {
			continue
		}
		out.begins[n.Span.End] = n.Span.Start
		if words := strings.Fields(strings.ToLower(n.Span.In(a.Text))); len(words) > 1 {
			out.surnames[words[len(words)-1]] = true
		}
	}
	return out
}

// speak says that a label is a person's name, with or without what he is, a surname of a person who is named elsewhere, or
// what somebody is who speaks in a talk.
func (p persons) speak(text string, label proffer.Span) bool {
	own := strings.ToLower(label.In(text))
	fields := strings.Fields(own)
	if len(fields) == 0 || strings.ContainsAny(own, ",;!?«»\"()0123456789") {
		return false
	}
	if start, ok := p.begins[label.End]; ok && start >= label.Start {
		return true
	}
	if k := strings.LastIndexByte(own, ' '); k > 0 && label.In(text) == strings.ToUpper(own) {
		if start, ok := p.begins[label.Start+k]; ok && start == label.Start || len(own)-k <= 4 && p.surnames[fields[len(fields)-2]] {
			return true // "IDA BRANDT MP"
		}
	}
	last := fields[len(fields)-1]
	return len(fields) <= 3 && (roles[last] || p.surnames[last])
}

// interviewed is the first person named before the talk begins who has not written it, rather below the headline, and whose
// name is not oftener that of something else: of a place, say, in whose name a headline seems to speak.
func interviewed(doc *proffer.Document, a *proffer.Analysis, before int) proffer.Span {
	bylines := spansOf(doc, proffer.PartByline)
	persons := map[string]int{} // how much oftener a name is a person's than anything else's
	for _, n := range a.Names {
		if n.Kind == proffer.KindPerson {
			persons[n.Span.In(a.Text)]++
		} else {
			persons[n.Span.In(a.Text)]--
		}
	}
	for _, left := range [][]proffer.Span{spansOf(doc, proffer.PartHeadline, proffer.PartByline), bylines} {
		for _, n := range a.Names {
			if n.Kind == proffer.KindPerson && n.Span.End <= before && !within(left, n.Span) && persons[n.Span.In(a.Text)] >= 0 {
				return n.Span
			}
		}
	}
	return proffer.Span{}
}

// ended is a span without the marks that end its last sentence.
func ended(text string, s proffer.Span) proffer.Span {
	s.End = s.Start + len(strings.TrimRight(s.In(text), ".!…"))
	return s
}

// trimmed is a span without white space and marks of quotation at its ends.
func trimmed(text string, s proffer.Span) proffer.Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeft(in, " \t\r\u00a0\"“„«"))
	return proffer.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(text[s.Start:max(s.Start, s.End)], " \t\r\u00a0\"”»"))}
}

func wordsIn(a *proffer.Analysis, spans []proffer.Span) []stance.Word {
	var out []stance.Word
	for _, s := range spans {
		i := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Span.Start >= s.Start })
		for ; i < len(a.Tokens) && a.Tokens[i].Span.End <= s.End; i++ {
			out = append(out, stance.Word{Form: a.Tokens[i].Span.In(a.Text), Lemma: a.Tokens[i].Lemma})
		}
	}
	return out
}
