package relations

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"proffer"
	"proffer/language/wordlist"
)

//go:embed data/governments.tsv
var governmentData string

var governmentWords = wordlist.Parse(governmentData)

// Governments are the bodies that a text calls by the state or town which they govern or sit in ("the Tripoli
// government") and that are no entities of it yet. They are numbered behind the entities, each with its mentions.
func Governments(a *proffer.Analysis, entities []proffer.Entity) []proffer.Entity {
	words := governmentWords[a.Language]
	var out []proffer.Entity
	if len(words) == 0 {
		return nil
	}
	for i := range entities {
		e := &entities[i]
		if e.Kind != proffer.KindPlace && e.Kind != proffer.KindCountry {
			continue
		}
		for _, m := range e.Mentions {
			end := governedEnd(a.Text, m.Span.End, words)
			if m.Form != proffer.FormName || end < 0 {
				continue
			}
			whole := proffer.Span{Start: m.Span.Start, End: end}
			if slices.ContainsFunc(entities, func(o proffer.Entity) bool { return names(&o, whole) }) {
				continue
			}
			out = governed(out, e, proffer.Mention{Passage: proffer.Passage{Span: whole}, Text: whole.In(a.Text), Form: proffer.FormDescription}, len(entities))
		}
	}
	return out
}

// governedEnd is where a word for a government ends that stands behind a name, "based" between them or not; -1 where none
// does.
func governedEnd(text string, at int, words map[string]bool) int {
	after, ok := strings.CutPrefix(strings.TrimPrefix(text[at:], "-based"), " ")
	if !ok {
		return -1
	}
	n := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		n = len(after)
	}
	if !words[after[:n]] {
		return -1
	}
	return len(text) - len(after) + n
}

// names says that an entity has a mention that ends where a stretch ends.
func names(e *proffer.Entity, s proffer.Span) bool {
	return slices.ContainsFunc(e.Mentions, func(m proffer.Mention) bool { return m.Span.End == s.End && m.Span.Overlaps(s) })
}

// governed adds a mention to the government that it names, one of the text's first if need be.
func governed(out []proffer.Entity, of *proffer.Entity, m proffer.Mention, before int) []proffer.Entity {
	for i := range out {
		if out[i].Name == m.Text {
			out[i].Mentions = append(out[i].Mentions, m)
			return out
		}
	}
	e := proffer.Entity{ID: proffer.EntityID(before + len(out) + 1), Kind: proffer.KindOrganization, Name: m.Text, Mentions: []proffer.Mention{m}}
	if of.Kind == proffer.KindCountry {
		e.Of = of.ID
	}
	return append(out, e)
}
