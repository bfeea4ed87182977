// Package weigh measures the weighing of evidence on the invented stories of testdata, from their gold statements: what
// origins, claims and findings come out when everything before has been read without error.
//
// Enter at [Measure].
package weigh

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"proffer"
	"proffer/bench/gold"
	"proffer/weigh"
)

// A Story is an invented story with its gold answers.
type Story struct {
	*gold.Story
	texts []string // of a sketch's documents; a full story's are files
}

// read is the text of a document.
func (s *Story) read(i int) (string, error) {
	if s.texts != nil {
		return s.texts[i], nil
	}
	return s.Text(s.Documents[i].File)
}

// Load reads the story in a folder.
func Load(folder string) (*Story, error) {
	s, err := gold.Load(folder)
	return &Story{Story: s}, err
}

// Input makes what weigh takes out of gold.
func (s *Story) Input() (weigh.Input, map[proffer.StatementID]string, error) {
	b := &builder{story: s, entity: map[string]proffer.EntityID{}, gold: map[proffer.StatementID]string{}}
	for _, e := range s.Entities {
		b.entityNamed(e.Name, proffer.EntityKind(e.Kind), false)
	}
	for i, e := range s.Entities {
		b.in.Entities[i].Aliases = e.Mentions
		if e.Of != nil {
			b.in.Entities[i].Of = b.entity[*e.Of]
		}
	}
	for i := range s.Documents {
		if err := b.document(i); err != nil {
			return b.in, nil, err
		}
	}
	return b.in, b.gold, nil
}

type builder struct {
	story  *Story
	in     weigh.Input
	entity map[string]proffer.EntityID
	gold   map[proffer.StatementID]string
}

func (b *builder) entityNamed(name string, kind proffer.EntityKind, unnamed bool) proffer.EntityID {
	if id, ok := b.entity[name]; ok {
		return id
	}
	id := proffer.EntityID(len(b.in.Entities) + 1)
	b.in.Entities = append(b.in.Entities, proffer.Entity{ID: id, Name: name, Kind: kind, Unnamed: unnamed})
	b.entity[name] = id
	return id
}

func (b *builder) document(i int) error {
	d := &b.story.Documents[i]
	text, err := b.story.read(i)
	if err != nil {
		return err
	}
	id := proffer.DocumentID(i + 1)
	b.in.Documents = append(b.in.Documents, proffer.Document{ID: id, Language: d.Language, Title: d.Title, Authors: d.Authors,
		Publisher: d.Publisher, Credit: d.Credit, Published: d.Published, Text: text})
	for k, e := range b.story.Entities {
		for _, m := range e.Mentions {
			for _, s := range all(text, m) {
				p := proffer.Passage{Document: id, Span: s}
				b.in.Entities[k].Mentions = append(b.in.Entities[k].Mentions, proffer.Mention{Passage: p, Text: m})
			}
		}
	}
	for _, q := range d.Quantities {
		for _, s := range all(text, q.Text) {
			b.in.Quantities = append(b.in.Quantities, proffer.Quantity{ID: proffer.QuantityID(len(b.in.Quantities) + 1),
				Passage: proffer.Passage{Document: id, Span: s}, Min: bound(q.Min), Max: bound(q.Max), Unit: q.Unit})
		}
	}
	from := 0
	for k := range d.Statements {
		if err := b.statement(i, k, &from); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) statement(i, k int, from *int) error {
	g := &b.story.Documents[i].Statements[k]
	text := b.in.Documents[i].Text
	span := located(text, g.Content, *from)
	if !span.Valid() {
		span = located(text, g.Content, 0)
	}
	if !span.Valid() {
		return fmt.Errorf("%s: %s is not in %s", b.story.World, g.ID, b.story.Documents[i].File)
	}
	s := proffer.Statement{ID: proffer.StatementID(len(b.in.Statements) + 1), Document: proffer.DocumentID(i + 1), Part: proffer.PartBody,
		Content: []proffer.Span{span}, Stance: proffer.Stance(g.Stance), Direct: g.Direct, Status: proffer.Proposed}
	s.Cue = nearest(text, g.Cue, span)
	*from = span.Start
	_, named := b.entity[g.Speaker]
	e := b.entityNamed(g.Speaker, proffer.KindGroup, !named)
	s.Speaker.Entities = []proffer.EntityID{e}
	if !named {
		s.Speaker.For = b.state(g.Speaker)
		b.in.Entities[e-1].Of = s.Speaker.For
	}
	b.gold[s.ID] = g.ID
	b.in.Statements = append(b.in.Statements, s)
	return nil
}

// located is where words stand in text from some byte on, lines broken as they may be.
func located(text, words string, from int) proffer.Span {
	line := strings.Join(strings.Fields(regexp.QuoteMeta(words)), `\s+`)
	if m := regexp.MustCompile(line).FindStringIndex(text[from:]); m != nil {
		return proffer.Span{Start: from + m[0], End: from + m[1]}
	}
	return proffer.Span{}
}

// state is the state that a description begins with: "Norlandic officials".
func (b *builder) state(description string) proffer.EntityID {
	owner, _, possessive := strings.Cut(description, "'s ")
	for _, e := range b.story.Entities {
		if possessive && strings.HasSuffix(e.Name, owner) {
			return b.entity[e.Name]
		}
		if e.Kind != string(proffer.KindCountry) {
			continue
		}
		for _, m := range append([]string{e.Name}, e.Mentions...) {
			if strings.HasPrefix(description, strings.TrimSuffix(m, "ia")) {
				return b.entity[e.Name]
			}
		}
	}
	return 0
}

func bound(x *float64) proffer.Bound {
	if x == nil {
		return proffer.Bound{}
	}
	return proffer.Bound{Known: true, Value: proffer.Milli(*x * 1000)}
}

// all are the places of a phrase in a text, as whole words.
func all(text, phrase string) []proffer.Span {
	var out []proffer.Span
	for at := 0; phrase != ""; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			break
		}
		out = append(out, proffer.Span{Start: at + i, End: at + i + len(phrase)})
		at += i + len(phrase)
	}
	return out
}

// nearest is the place of a phrase that is nearest to a span.
func nearest(text, phrase string, to proffer.Span) proffer.Span {
	spans := all(text, phrase)
	if len(spans) == 0 {
		return proffer.Span{}
	}
	return slices.MinFunc(spans, func(a, b proffer.Span) int { return distance(a, to) - distance(b, to) })
}

func distance(a, b proffer.Span) int {
	return max(a.Start-b.End, b.Start-a.End, 0)
}
