package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/extract/stance"
)

// unlabelled are the turns of a talk that does not say who speaks: paragraphs that begin with dashes, or a question a
// paragraph and an answer behind it. None where the text is no such talk.
func unlabelled(doc *proffer.Document, a *proffer.Analysis) []turn {
	lines := linesOf(doc, a.Text)
	if turns := dashed(a.Text, lines); len(turns) > 0 {
		return turns
	}
	return asked(a, lines)
}

// linesOf are the lines of a text that are not empty, those of headline and by-line left out, and prose before and behind
// a talk with them.
func linesOf(doc *proffer.Document, text string) []proffer.Span {
	var out []proffer.Span
	above := spansOf(doc, proffer.PartHeadline, proffer.PartByline)
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		line := trimmed(text, proffer.Span{Start: at, End: end})
		at = end + 1
		if line.Len() > 0 && !within(above, line) {
			out = append(out, line)
		}
	}
	return out
}

// spansOf are the parts of some kinds, in the order of the text.
func spansOf(doc *proffer.Document, kinds ...proffer.PartKind) []proffer.Span {
	var out []proffer.Span
	for _, p := range doc.Parts {
		if n := len(out); slices.Contains(kinds, p.Kind) && (n == 0 || out[n-1].End <= p.Span.Start) {
			out = append(out, p.Span)
		}
	}
	return out
}

// within says that one of some spans, which are in order and do not overlap, holds s.
func within(spans []proffer.Span, s proffer.Span) bool {
	k := sort.Search(len(spans), func(k int) bool { return spans[k].End >= s.End })
	return k < len(spans) && spans[k].Contains(s)
}

const mostBetween = 3 // lines of one answer

// dashed reads turns that begin with dashes, or questions and answers with marks of their own, a question first and then one by one; an answer may go on for some lines. Two
// answers to questions that are questions by their mark make a talk.
func dashed(text string, lines []proffer.Span) []turn {
	var out, run []turn
	var more []proffer.Span
	end := func() {
		marks := 0
		for i := range run {
			if run[i].asks && questionMark(text, run[i].from) {
				marks++
			}
		}
		if marks > 1 && len(run) > 3 {
			out = append(out, run[:len(run)-len(run)%2]...)
		}
		run, more = nil, nil
	}
	for _, line := range lines {
		dash, said := dashOf(text, line)
		switch {
		case !dash.Valid() && (len(run) == 0 || run[len(run)-1].asks || len(more) == mostBetween):
			end()
		case !dash.Valid():
			more = append(more, ended(text, line))
		case len(run) == 0 && !questionMark(text, line):
		default:
			asks := len(run)%2 == 0
			if asks && len(run) > 0 && (len(more) == 0 || questionMark(text, line)) {
				run[len(run)-1].said = append(run[len(run)-1].said, more...)
			} else if asks && len(run) > 0 {
				end()
				continue
			}
			run, more = append(run, turn{from: line, cue: dash, said: []proffer.Span{ended(text, said)}, asks: asks, answers: !asks}), nil
		}
	}
	end()
	return out
}

// dashOf parts a line from the dash, or the asterisk or bullet with a space behind it, that it begins with.
func dashOf(text string, line proffer.Span) (dash, said proffer.Span) {
	first, size := utf8.DecodeRuneInString(line.In(text))
	switch first {
	case '—', '–':
	case '-', '*', '•', '●':
		if line.Len() > size && text[line.Start+size] != ' ' {
			return proffer.Span{}, line
		}
	default:
		return proffer.Span{}, line
	}
	if line.Len() == size {
		return proffer.Span{}, line
	}
	dash = proffer.Span{Start: line.Start, End: line.Start + size}
	return dash, trimmed(text, proffer.Span{Start: dash.End, End: line.End})
}

func questionMark(text string, line proffer.Span) bool {
	last, _ := utf8.DecodeLastRuneInString(line.In(text))
	return last == '?' || last == '؟'
}

const (
	fewestAsked = 3 // questions of their own paragraphs that make a talk
	fewestAgain = 2 // and that belong to it where prose parts them from the others
)

// asked reads paragraphs that are questions with the paragraphs behind them that answer: a talk where somebody is spoken to
// in one and speaks of himself in another. The last answer is one paragraph; what comes behind it is prose again.
func asked(a *proffer.Analysis, lines []proffer.Span) []turn {
	var out, run []turn
	talk := false
	end := func() {
		if n := len(run); n > 0 && len(run[n-1].said) > 1 {
			run[n-1].said = run[n-1].said[:1]
		}
		if len(run) >= 2*fewestAgain {
			talk = talk || len(run) >= 2*fewestAsked && talksTo(a, run)
			out = append(out, run[:len(run)-len(run)%2]...)
		}
		run = nil
	}
	for k, line := range lines {
		n := len(run)
		switch {
		case questionMark(a.Text, line) || n > 0 && !run[n-1].asks && k+1 < len(lines) && putTo(a, line, lines[k+1]):
			if n > 0 && run[n-1].asks {
				end()
			}
			run = append(run, turn{from: line, said: []proffer.Span{ended(a.Text, line)}, asks: true})
		case n == 0:
		case run[n-1].asks:
			run = append(run, turn{from: line, said: []proffer.Span{ended(a.Text, line)}, answers: true})
		case len(run[n-1].said) == mostBetween:
			end()
		default:
			run[n-1].said = append(run[n-1].said, ended(a.Text, line))
		}
	}
	end()
	if !talk {
		return nil
	}
	return out
}

// putTo says that a short paragraph without a question mark is put to somebody: the next begins with a yes or a no to it, and
// it does not speak of the one who speaks; or it speaks to somebody, and the next of himself.
func putTo(a *proffer.Analysis, line, next proffer.Span) bool {
	const most, mostTo = 160, 250 // bytes
	if questionMark(a.Text, next) || hasWord(a, []proffer.Span{line}, ownPronouns) {
		return false
	}
	return line.Len() <= most && stance.YesOrNo(a.Language, wordsIn(a, []proffer.Span{next})) ||
		line.Len() <= mostTo && hasWord(a, []proffer.Span{line}, address) && hasWord(a, []proffer.Span{next}, ownPronouns)
}

// talksTo says that some question speaks to somebody, and some answer of the one who speaks.
func talksTo(a *proffer.Analysis, turns []turn) bool {
	return slices.ContainsFunc(turns, func(t turn) bool { return t.asks && hasWord(a, t.said, address) }) &&
		slices.ContainsFunc(turns, func(t turn) bool { return !t.asks && hasWord(a, t.said, ownPronouns) })
}

func hasWord(a *proffer.Analysis, spans []proffer.Span, words map[string]bool) bool {
	for _, w := range wordsIn(a, spans) {
		if words[strings.ToLower(w.Form)] {
			return true
		}
	}
	return false
}

var address = dialogueWords.Of("address")
