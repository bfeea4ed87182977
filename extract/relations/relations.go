// Package relations finds what parties are to each other in a report's words: who backs, arms, funds, fights,
// sanctions or controls whom, who is whose ally or part.
//
// Enter at [Find]. It works on the mentions of a document's entities, sentence by sentence: parties joined by commas
// and conjunctions form a group, and the words between two groups (before the first, where a language puts the verb
// first) are compared with patterns kept as data, for English, Russian and Arabic. "A is backed by B and C, as well as
// D, while E receives aid from F" gives B, C and D for A, and F for E: a pattern never reaches into another clause.
//
// Promises: relations are in text order, each with the passage that says it; the signs are +1 for support and -1 for
// hostility; the work is linear in the length of the text.
package relations

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"proffer"
)

// A party is a mention that can stand in a relation.
type party struct {
	entity proffer.EntityID
	span   proffer.Span
	base   bool // in its base form, which in Russian is the subject's
}

// A group is parties joined by conjunctions.
type group []party

func (g group) span() proffer.Span {
	return proffer.Span{Start: g[0].span.Start, End: g[len(g)-1].span.End}
}

// Find gives the relations that a document states. The entities are the document's own, with mentions in it; ids in the
// result are theirs, and passages leave the document zero.
func Find(doc *proffer.Document, a *proffer.Analysis, entities []proffer.Entity) []proffer.Relation {
	f := &finder{text: doc.Text, lang: a.Language, patterns: patterns()[a.Language]}
	if len(f.patterns) == 0 {
		return nil
	}
	ps := f.parties(entities)
	k := 0
	for i := range a.Sentences {
		ts := a.SentenceTokens(i)
		if len(ts) == 0 {
			continue
		}
		s := proffer.Span{Start: ts[0].Span.Start, End: ts[len(ts)-1].Span.End}
		for k < len(ps) && ps[k].span.Start < s.Start {
			k++
		}
		n := k
		for n < len(ps) && ps[n].span.Start < s.End {
			n++
		}
		f.sentence(s, ps[k:n])
		k = n
	}
	return f.out
}

// parties are the mentions in text order, outermost only.
func (f *finder) parties(entities []proffer.Entity) []party {
	var all []party
	for i := range entities {
		e := entities[i].ID
		if entities[i].Unnamed { // "the government of X" is X, "officials" nobody in particular
			e = entities[i].Of
		}
		for _, m := range entities[i].Mentions {
			if m.Valid() && m.Form != proffer.FormPronoun && e != 0 {
				all = append(all, party{e, m.Span, m.Base == "" || m.Base == m.Text})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y party) int {
		return cmp.Or(cmp.Compare(x.span.Start, y.span.Start), cmp.Compare(y.span.End, x.span.End))
	})
	var out []party
	for _, p := range all {
		n := len(out)
		switch {
		case n == 0 || p.span.Start >= out[n-1].span.End:
			out = append(out, p)
		case p.span.End == out[n-1].span.End && f.bodyOf(out[n-1].span.Start, p.span.Start):
			out[n-1] = p
		}
	}
	return out
}

// bodyOf says that a stretch is a body's kind before its party's name: "the government of".
func (f *finder) bodyOf(from, to int) bool {
	ws := wordsOf(f.text[from:to])
	n := len(ws)
	if n > 0 && ws[n-1] == "the" {
		n--
	}
	return f.lang == "en" && n > 1 && ws[n-1] == "of" && bodies()["en"][ws[n-2]]
}

type finder struct {
	text, lang string
	patterns   []pattern
	out        []proffer.Relation
}

// reach is how many words may stand between two groups that are related.
const reach = 14

func (f *finder) sentence(s proffer.Span, ps []party) {
	gs := f.groups(f.named(ps))
	for i := 0; i+1 < len(gs); i++ {
		words, ok := f.between(gs[i].span().End, gs[i+1].span().Start)
		if !ok {
			continue
		}
		if !f.related(gs[i], gs[i+1], words) {
			f.verbFirst(s, gs, i, words)
		}
	}
}

// named leaves out a body that only stands before its own party's name: "the army of Tarvia" is Tarvia.
func (f *finder) named(ps []party) []party {
	var out []party
	for i, p := range ps {
		if i+1 == len(ps) || ps[i+1].span.Start-p.span.End > len(" of the ") || !f.bodyOf(p.span.Start, ps[i+1].span.Start) {
			out = append(out, p)
		}
	}
	return out
}

// groups joins parties between which only conjunctions stand.
func (f *finder) groups(ps []party) []group {
	var gs []group
	for _, p := range ps {
		if n := len(gs); n > 0 {
			last := gs[n-1]
			if f.joined(last.span().End, p.span.Start) {
				gs[n-1] = append(last, p)
				continue
			}
		}
		gs = append(gs, group{p})
	}
	return gs
}

func (f *finder) joined(from, to int) bool {
	if to-from > 40 || strings.TrimSpace(f.text[from:to]) == "" {
		return false
	}
	ws := wordsOf(f.text[from:to])
	for _, w := range ws {
		if !joins()[f.lang][w] {
			return false
		}
	}
	return !slices.Contains(ws, "as") || slices.Contains(ws, "well") // "recognised the Front as the government"
}

// between are the words between two places, lower-case; false where a clause ends or the way is too far.
func (f *finder) between(from, to int) ([]string, bool) {
	if to <= from || to-from > reach*20 {
		return nil, false
	}
	text := strings.TrimRight(strings.TrimLeft(f.text[from:to], "»”\""), "«“\"") // marks around a name part nothing
	if strings.ContainsAny(text, ";:“”«»\"\n") {
		return nil, false
	}
	ws := wordsOf(text)
	if len(ws) == 0 || len(ws) > reach {
		return nil, false
	}
	for _, w := range ws {
		if breaks()[f.lang][w] {
			return nil, false
		}
	}
	return ws, true
}

// Slack around a pattern between two groups: words before it (adverbs, "has long been") and after it ("the forces of").
const (
	slackBefore = 4
	slackAfter  = 3
)

// related applies the first pattern that the words between two groups fit.
func (f *finder) related(a, b group, words []string) bool {
	for i := range f.patterns {
		p := &f.patterns[i]
		if p.order == "VSO" {
			continue
		}
		from, to, ok := p.match(words)
		if !ok || from > slackBefore || len(words)-to > slackAfter || f.anotherObject(words[to:]) || !f.with(p, words, b) {
			continue
		}
		if f.inPhrase(a) || f.owns(b) || to < len(words) && f.commaWithin(a.span().End, b.span().Start, len(words)-to) {
			continue
		}
		object := p.order == "OS"
		if f.lang == "ru" && !object && objectFirst(a, b) {
			object = true
		}
		if object {
			a, b = b, a
		}
		f.add(a, b, p)
		return true
	}
	return false
}

// anotherObject says that the words after a pattern name a thing of the party, not the party: "the siege of".
func (f *finder) anotherObject(after []string) bool {
	for i, w := range after {
		switch {
		case w == "of" && f.lang == "en":
			if i > 0 && !bodies()[f.lang][after[i-1]] {
				return true
			}
		case i > 0 && prepositions()[f.lang][w]: // "the hospital in Ostland"
			return true
		}
	}
	return false
}

// inPhrase says that a group stands in a phrase about somebody else: "a former accountant of Brask has backed …".
func (f *finder) inPhrase(g group) bool {
	if f.lang != "en" {
		return false
	}
	at := g.span().Start
	before := wordsOf(f.text[max(0, at-60):at])
	n := len(before)
	for n > 0 && before[n-1] == "the" {
		n--
	}
	return n > 1 && (before[n-1] == "of" || prepositions()["en"][before[n-1]]) && !bodies()["en"][before[n-2]]
}

// owns says that what follows the last party of a group is a thing of its own: "in Tarvia's hills".
func (f *finder) owns(g group) bool {
	rest := f.text[g.span().End:]
	for _, s := range []string{"'s ", "’s "} {
		if after, ok := strings.CutPrefix(rest, s); ok {
			next := wordsOf(after[:min(len(after), 40)])
			return len(next) > 0 && !bodies()[f.lang][next[0]]
		}
	}
	return false
}

// commaWithin says that a comma stands among the last words of a stretch: another clause has begun.
func (f *finder) commaWithin(from, to, words int) bool {
	i := strings.LastIndexAny(f.text[from:to], ",،")
	return i >= 0 && len(wordsOf(f.text[from+i:to])) <= words
}

// with says that one of the words that a pattern asks for beside the parties stands between them or shortly after.
func (f *finder) with(p *pattern, between []string, b group) bool {
	if len(p.beside.words) == 0 {
		return true
	}
	const near, bytes = 4, 80
	end := b.span().End
	after := wordsOf(f.text[end:min(len(f.text), end+bytes)])
	return slices.ContainsFunc(between, p.beside.fits) || slices.ContainsFunc(after[:min(len(after), near)], p.beside.fits)
}

// objectFirst says that a Russian sentence names its object first: the later group stands in the base form and the
// earlier does not, or several follow one ("Правительство поддерживают Лизия и Арден").
func objectFirst(a, b group) bool {
	if a[0].base != b[0].base {
		return b[0].base
	}
	return len(b) > len(a) && b[0].base
}

// verbFirst applies patterns whose words stand before the first of two groups.
func (f *finder) verbFirst(s proffer.Span, gs []group, i int, words []string) {
	from := s.Start
	if i > 0 {
		from = gs[i-1].span().End
	}
	before := wordsOf(f.text[from:gs[i].span().Start])
	if len(before) == 0 || len(words) > slackAfter+1 {
		return
	}
	before = before[max(0, len(before)-2):]
	for k := range f.patterns {
		p := &f.patterns[k]
		if p.order != "VSO" {
			continue
		}
		if _, to, ok := p.match(before); ok && len(before)-to <= 1 && f.with(p, words, gs[i+1]) {
			f.add(gs[i], gs[i+1], p)
			return
		}
	}
}

func (f *finder) add(from, to group, p *pattern) {
	span := proffer.Span{Start: min(from.span().Start, to.span().Start), End: max(from.span().End, to.span().End)}
	for _, x := range from {
		for _, y := range to {
			if x.entity != y.entity {
				f.out = append(f.out, proffer.Relation{From: x.entity, To: y.entity, Sign: p.sign, Kind: p.kind,
					Spans: []proffer.Passage{{Span: span}}})
			}
		}
	}
}

// wordsOf are the words of a stretch, lower-case; an Arabic "and" that is written with its word stands alone.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && r != '&' && r != '\''
	})
}
