package extract

import (
	"slices"

	"proffer"
)

// tongues are the languages in which a document has paragraphs to be read: its own first, then the others in the order in
// which they come. A paragraph in a language that nobody reads is left to the document's own reader, which finds names.
func tongues(doc *proffer.Document) []string {
	out := []string{doc.Language}
	for _, p := range doc.Parts {
		if readers[p.Language] != nil && !slices.Contains(out, p.Language) {
			out = append(out, p.Language)
		}
	}
	return out
}

// only is the document with nothing but what it says in one of its tongues: the rest is blank, so that whatever is found
// stands where it stands in the whole.
func only(doc *proffer.Document, tongue string, all []string) *proffer.Document {
	out := *doc
	out.Language, out.Parts = tongue, nil
	text := []byte(doc.Text)
	if tongue != doc.Language {
		blank(text)
	}
	for _, p := range doc.Parts {
		lang := p.Language
		if !slices.Contains(all, lang) {
			lang = doc.Language
		}
		within := p.Span.Valid() && p.Span.End <= len(text)
		switch {
		case lang == tongue:
			p.Language = ""
			out.Parts = append(out.Parts, p)
			if within && tongue != doc.Language {
				copy(text[p.Span.Start:p.Span.End], p.Span.In(doc.Text))
			}
		case within && tongue == doc.Language:
			blank(text[p.Span.Start:p.Span.End])
		}
	}
	out.Text = string(text)
	return &out
}

// blank leaves white space and lines as they are.
func blank(text []byte) {
	for i, b := range text {
		if b != '\n' && b != '\r' {
			text[i] = ' '
		}
	}
}

// joined is what two readings of one document say together, statements and quantities in text order.
func joined(a, b *proffer.Reading) *proffer.Reading {
	n := proffer.EntityID(len(a.Entities))
	s1, s2 := merged(len(a.Statements), len(b.Statements), func(i, j int) bool { return begins(&b.Statements[j]) < begins(&a.Statements[i]) })
	q1, q2 := merged(len(a.Quantities), len(b.Quantities), func(i, j int) bool { return b.Quantities[j].Start < a.Quantities[i].Start })
	x := a.Renumbered(proffer.Renumbering{Entity: func(e proffer.EntityID) proffer.EntityID { return e }, Statement: at[proffer.StatementID](s1), Quantity: at[proffer.QuantityID](q1)})
	y := b.Renumbered(proffer.Renumbering{Entity: func(e proffer.EntityID) proffer.EntityID { return e + n }, Statement: at[proffer.StatementID](s2), Quantity: at[proffer.QuantityID](q2)})
	out := &proffer.Reading{Entities: append(x.Entities, y.Entities...), Statements: append(x.Statements, y.Statements...),
		Doubtful: append(x.Doubtful, y.Doubtful...), Times: append(x.Times, y.Times...), Quantities: append(x.Quantities, y.Quantities...),
		Events: append(x.Events, y.Events...), Relations: append(x.Relations, y.Relations...), Voices: append(x.Voices, y.Voices...),
		Problems: append(x.Problems, y.Problems...)}
	slices.SortFunc(out.Statements, func(s, t proffer.Statement) int { return int(s.ID - t.ID) })
	slices.SortFunc(out.Quantities, func(s, t proffer.Quantity) int { return int(s.ID - t.ID) })
	slices.SortStableFunc(out.Times, func(s, t proffer.Time) int { return s.Span.Start - t.Span.Start })
	for i := range out.Doubtful {
		out.Doubtful[i].ID = proffer.StatementID(len(out.Statements) + i + 1)
	}
	for i := range out.Events {
		out.Events[i].ID = proffer.EventID(i + 1)
	}
	return out
}

// merged are the places, from 1, that the members of two lists take in one that keeps the order of both; before says that
// the second's j stands before the first's i.
func merged(n, m int, before func(i, j int) bool) (first, second []int) {
	for i, j := 0, 0; i < n || j < m; {
		if i == n || j < m && before(i, j) {
			j++
			second = append(second, i+j)
			continue
		}
		i++
		first = append(first, i+j)
	}
	return first, second
}

// at maps a place in a list, from 1; what is no place of it stays what it is.
func at[T ~int](places []int) func(T) T {
	return func(id T) T {
		if id < 1 || int(id) > len(places) {
			return id
		}
		return T(places[id-1])
	}
}

// begins is where a statement's words begin.
func begins(s *proffer.Statement) int {
	first := s.Content[0].Start
	for _, p := range []proffer.Span{s.Speaker.Span, s.Cue} {
		if p.Valid() {
			first = min(first, p.Start)
		}
	}
	return first
}
