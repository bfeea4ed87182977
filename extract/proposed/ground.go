package proposed

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
	model "proffer/language/attribution"
)

// Confidence of what only the model proposes. Nobody has measured the model that a user brings, so that it cannot be
// calibrated; it is set just above what is doubtful, and the statement says whose it is.
const Confidence proffer.Milli = 500

const (
	mostPlaces = 40  // occurrences of the same words that are looked at
	reach      = 500 // bytes between source, cue and pieces of one statement
)

// Read is the attributions that answers propose for the analysed text, and how many proposals were left out because
// their words do not stand in the text, or not together. engine names the model.
func Read(a *proffer.Analysis, engine string, answers []string) (out []attribution.Attribution, refused int) {
	g := ground{a: a, quotes: model.Quotations(a)}
	for _, answer := range answers {
		for _, p := range proposals(answer) {
			x, ok := g.attribution(p)
			if !ok {
				refused++
				continue
			}
			x.Engine = engine
			out = append(out, x)
		}
	}
	return out, refused
}

// A ground is the text on which proposals must stand.
type ground struct {
	a      *proffer.Analysis
	quotes []proffer.Span
	taken  map[proffer.Span]bool // first pieces of content
}

// attribution finds the words of a proposal. Where they occur several times, the place at which they stand closest
// together counts that no earlier proposal has.
func (g *ground) attribution(p proposal) (best attribution.Attribution, ok bool) {
	if len(p.Content) == 0 || len(p.Content) > 8 || strings.TrimSpace(p.Cue) == "" {
		return
	}
	least := 0
	for _, first := range g.places(p.Content[0], 0, len(g.a.Text)) {
		x, far := g.around(p, first)
		if far < 0 || g.taken[first] || ok && far >= least {
			continue
		}
		best, least, ok = x, far, true
	}
	if !ok {
		return
	}
	if g.taken == nil {
		g.taken = map[proffer.Span]bool{}
	}
	g.taken[best.Content[0]] = true
	g.shape(&best)
	return best, g.judge(&best, p.Stance)
}

// around is the attribution whose content begins with first, and how far its words lie apart; −1 where they do not
// stand there.
func (g *ground) around(p proposal, first proffer.Span) (x attribution.Attribution, far int) {
	x = attribution.Attribution{Content: []proffer.Span{first}, NestedIn: -1, Confidence: Confidence}
	end := first.End
	for _, piece := range p.Content[1:] {
		next := g.places(piece, end, end+reach)
		if len(next) == 0 {
			return x, -1
		}
		far += next[0].Start - end
		x.Content, end = append(x.Content, next[0]), next[0].End
	}
	d := 0
	if x.Cue, d = g.nearest(p.Cue, first.Start, end, x.Content); d < 0 {
		return x, -1
	}
	far += d
	if strings.TrimSpace(p.Source) != "" {
		if x.Source, d = g.nearest(p.Source, x.Cue.Start, x.Cue.End, append(x.Content[:len(x.Content):len(x.Content)], x.Cue)); d < 0 {
			return x, -1
		}
		far += d
	}
	return x, far
}

// nearest is the occurrence of words that is closest to the stretch [from, to), in a line that the stretch touches, and
// inside none of the spans, and its distance; −1 where there is none in reach.
func (g *ground) nearest(words string, from, to int, outside []proffer.Span) (best proffer.Span, least int) {
	least = -1
	low, high := max(from-reach, strings.LastIndexByte(g.a.Text[:from], '\n')), to+reach
	if i := strings.IndexByte(g.a.Text[to:], '\n'); i >= 0 {
		high = min(high, to+i)
	}
next:
	for _, s := range g.places(words, low, high) {
		for _, o := range outside {
			if o.Overlaps(s) {
				continue next
			}
		}
		if d := max(s.Start-to, from-s.End, 0); least < 0 || d < least {
			best, least = s, d
		}
	}
	return
}

// places is where words stand in [from, to) of the text as whole words, white space and marks at their edges left out.
func (g *ground) places(words string, from, to int) (out []proffer.Span) {
	words = strings.TrimFunc(words, edge)
	text := g.a.Text
	from, to = max(from, 0), min(to, len(text))
	for words != "" && len(out) < mostPlaces && from < to {
		i := strings.Index(text[from:to], words)
		if i < 0 {
			break
		}
		s := proffer.Span{Start: from + i, End: from + i + len(words)}
		if before, _ := utf8.DecodeLastRuneInString(text[:s.Start]); !joined(before) {
			if after, _ := utf8.DecodeRuneInString(text[s.End:]); !joined(after) {
				out = append(out, s)
			}
		}
		from = s.Start + 1
		for from < to && !utf8.RuneStart(text[from]) {
			from++
		}
	}
	return out
}

// edge says that a letter at an edge is no part of a content: white space, quotation marks, punctuation.
func edge(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Pi, unicode.Pf) || strings.ContainsRune("\"',;:.„،؛", r)
}

func joined(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// shape works out what is quoted.
func (g *ground) shape(x *attribution.Attribution) {
	x.Direct = true
	for _, c := range x.Content {
		i := sort.Search(len(g.quotes), func(k int) bool { return g.quotes[k].End > c.Start })
		whole := i < len(g.quotes) && g.quotes[i].Contains(c)
		for ; i < len(g.quotes) && g.quotes[i].Start < c.End; i++ {
			x.Quoted = append(x.Quoted, proffer.Span{Start: max(c.Start, g.quotes[i].Start), End: min(c.End, g.quotes[i].End)})
		}
		x.Direct = x.Direct && whole
	}
}

// judge sets the stance: the model's where it is one, but negation and certainty by the words themselves. False for
// what is no statement ("did not deny").
func (g *ground) judge(x *attribution.Attribution, said string) bool {
	v := stance.Of(stance.Act{Language: g.a.Language, Cue: g.words(x.Cue), Source: g.words(x.Source), Content: g.words(x.Content...), Direct: x.Direct})
	x.Stance, x.Negated, x.Certainty = v.Stance, v.Negated, v.Certainty
	switch s := proffer.Stance(strings.ToLower(strings.TrimSpace(said))); s {
	case proffer.Asserts, proffer.Accuses, proffer.Denies, proffer.Admits, proffer.Plans, proffer.Demands, proffer.Warns, proffer.Declines:
		x.Stance = s
	}
	return !v.Void
}

func (g *ground) words(spans ...proffer.Span) (out []stance.Word) {
	for _, s := range spans {
		i := sort.Search(len(g.a.Tokens), func(k int) bool { return g.a.Tokens[k].Span.End > s.Start })
		for ; i < len(g.a.Tokens) && g.a.Tokens[i].Span.Start < s.End; i++ {
			out = append(out, stance.Word{Form: g.a.Tokens[i].Span.In(g.a.Text), Lemma: g.a.Tokens[i].Lemma})
		}
	}
	return out
}
