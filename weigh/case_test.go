package weigh

import (
	"fmt"
	"strings"

	"proffer"
)

// A maker builds small cases for tests. A report's text is lines; a line "who | cue | stance | content" is a statement
// and stands in the text as "who cue: content.", any other line is narration.
type maker struct {
	in Input
}

func newMaker() *maker { return &maker{} }

// entity declares a party under its names; of is the party for which it speaks, or "".
func (m *maker) entity(kind proffer.EntityKind, of string, names ...string) *maker {
	e := proffer.Entity{ID: proffer.EntityID(len(m.in.Entities) + 1), Kind: kind, Name: names[0], Aliases: names[1:]}
	e.Of = m.id(of)
	m.in.Entities = append(m.in.Entities, e)
	return m
}

func (m *maker) id(name string) proffer.EntityID {
	for i := range m.in.Entities {
		e := &m.in.Entities[i]
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			if n == name && name != "" {
				return e.ID
			}
		}
	}
	return 0
}

// report adds a document.
func (m *maker) report(lang, publisher, credit, date string, lines ...string) proffer.DocumentID {
	id := proffer.DocumentID(len(m.in.Documents) + 1)
	var text strings.Builder
	for _, l := range lines {
		f := strings.Split(l, " | ")
		if len(f) != 4 {
			text.WriteString(l + "\n\n")
			continue
		}
		s := proffer.Statement{ID: proffer.StatementID(len(m.in.Statements) + 1), Document: id, Part: proffer.PartBody, Stance: proffer.Stance(f[2])}
		if e := m.id(f[0]); e != 0 {
			s.Speaker.Entities = []proffer.EntityID{e}
		}
		start := text.Len()
		text.WriteString(f[0] + " " + f[1] + ": ")
		s.Cue = proffer.Span{Start: start + len(f[0]) + 1, End: start + len(f[0]) + 1 + len(f[1])}
		s.Content = []proffer.Span{{Start: text.Len(), End: text.Len() + len(f[3])}}
		text.WriteString(f[3] + ".\n\n")
		m.in.Statements = append(m.in.Statements, s)
	}
	m.in.Documents = append(m.in.Documents, proffer.Document{ID: id, Language: lang, Publisher: publisher, Credit: credit, Published: date, Text: text.String()})
	for i := range m.in.Entities {
		e := &m.in.Entities[i]
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			for at := 0; ; {
				k := strings.Index(text.String()[at:], n)
				if k < 0 {
					break
				}
				span := proffer.Span{Start: at + k, End: at + k + len(n)}
				e.Mentions = append(e.Mentions, proffer.Mention{Passage: proffer.Passage{Document: id, Span: span}, Text: n})
				at = span.End
			}
		}
	}
	return id
}

// count adds a quantity where the phrase stands in a document.
func (m *maker) count(doc proffer.DocumentID, phrase string, low, high int64, unit string) *maker {
	at := strings.Index(m.in.Documents[doc-1].Text, phrase)
	q := proffer.Quantity{ID: proffer.QuantityID(len(m.in.Quantities) + 1), Unit: unit,
		Passage: proffer.Passage{Document: doc, Span: proffer.Span{Start: at, End: at + len(phrase)}}}
	if low >= 0 {
		q.Min = proffer.Exactly(low)
	}
	if high >= 0 {
		q.Max = proffer.Exactly(high)
	}
	m.in.Quantities = append(m.in.Quantities, q)
	return m
}

// day adds a time of one day where the words stand in a document; words are empty for none.
func (m *maker) day(doc proffer.DocumentID, words [2]string) *maker {
	if at := strings.Index(m.in.Documents[doc-1].Text, words[0]); words[0] != "" {
		m.in.Times = append(m.in.Times, proffer.Time{Passage: proffer.Passage{Document: doc, Span: proffer.Span{Start: at, End: at + len(words[0])}},
			Start: words[1], End: words[1], Granularity: "day"})
	}
	return m
}

// findingOf is the finding of the claim that holds the nth statement (from 1).
func findingOf(out *Output, statement int) *proffer.Finding {
	if cs := out.StatementClaims[statement-1]; len(cs) > 0 {
		return &out.Findings[cs[0]-1]
	}
	return nil
}

func describe(out *Output) string {
	var b strings.Builder
	for i, c := range out.Claims {
		f := &out.Findings[i]
		fmt.Fprintf(&b, "%s %q +%v -%v accused %v: %s, %s, contested %v, %v\n", c.ID, c.Summary, c.Statements, c.Against, c.Accused, f.Support, f.Answer, f.Contested, f.Why)
	}
	for _, o := range out.Origins {
		fmt.Fprintln(&b, o.ID, o.Documents, o.Why)
	}
	return b.String()
}
