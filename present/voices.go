package present

import (
	"fmt"
	"html/template"
	"sort"
	"strings"

	"proffer"
	"proffer/render"
)

// A voice is a statement as a row of a table.
type voice struct {
	ID                    proffer.StatementID
	Who, For, Words       string
	Stance, Status, Lang  string
	RTL                   bool
	Doc                   proffer.DocumentID
	Href, From, When      string
	Origin, Number, Grade string
	GradeWhy              string

	Chain, Basis, Alignment, Days, Repeats string // of a finding that is told in full
}

// rtl are the languages written from right to left.
var rtl = map[string]bool{"ar": true, "fa": true, "he": true, "ur": true, "ps": true}

func (b *book) voices(root string, ids []proffer.StatementID, f *proffer.Finding) []voice {
	var out []voice
	for _, id := range ids {
		out = append(out, b.voice(root, &b.c.Statements[id-1], f))
	}
	return out
}

func (b *book) voice(root string, s *proffer.Statement, f *proffer.Finding) voice {
	d := b.document[s.Document]
	lang := d.LanguageAt(s.Content[0].Start)
	v := voice{ID: s.ID, Who: b.who(s), Words: b.words(s), Stance: string(s.Stance), Lang: lang, RTL: rtl[lang],
		Doc: d.ID, Href: fmt.Sprintf("%sdocument/%s.html#%s", root, d.ID, s.ID), From: publication(d), Origin: s.Origin.String()}
	if s.Speaker.For != 0 {
		v.For = b.name(s.Speaker.For)
	}
	if s.Status != proffer.Proposed {
		v.Status = string(s.Status)
	}
	if s.Time != nil && s.Time.Start != "" {
		v.When = dates(s.Time.Start, s.Time.End)
	}
	if s.Grade.Reliability != "" {
		v.Grade, v.GradeWhy = fmt.Sprintf("%s%d", s.Grade.Reliability, s.Grade.Credibility), strings.Join(s.Grade.Why, "; ")
	}
	if f != nil {
		for _, q := range f.BoundsBy {
			if q.Statement == s.ID {
				v.Number = Interval(&proffer.Interval{Min: q.Min, Max: q.Max, Unit: q.Unit})
			}
		}
	}
	return v
}

func dates(start, end string) string {
	if end == "" || end == start {
		return start
	}
	return start + " to " + end
}

func (b *book) name(id proffer.EntityID) string {
	if id <= 0 || int(id) > len(b.c.Entities) {
		return ""
	}
	return b.c.Entities[id-1].Name
}

// who names the speakers, with the text's own words where they differ.
func (b *book) who(s *proffer.Statement) string {
	named := b.speakers(s)
	text := s.Speaker.Span.In(b.document[s.Document].Text)
	switch {
	case named == "" && text == "":
		return "nobody named"
	case named == "" || named == text:
		return text
	case text == "":
		return named
	}
	return named + " (“" + text + "”)"
}

// speakers are the names of the entities that speak, "" when the text names none.
func (b *book) speakers(s *proffer.Statement) string {
	var names []string
	for _, e := range s.Speaker.Entities {
		names = append(names, b.name(e))
	}
	return strings.Join(names, ", ")
}

func (b *book) words(s *proffer.Statement) string {
	text := b.document[s.Document].Text
	var pieces []string
	for _, c := range s.Content {
		pieces = append(pieces, strings.Join(strings.Fields(c.In(text)), " "))
	}
	return strings.Join(pieces, " … ")
}

func publication(d *proffer.Document) string {
	var out []string
	for _, s := range []string{d.Published, d.Publisher} {
		if s != "" {
			out = append(out, s)
		}
	}
	if d.Credit != "" && d.Credit != d.Publisher {
		out = append(out, "credit "+d.Credit)
	}
	return strings.Join(out, ", ")
}

// bars draws every voice's interval, those of the accused's side apart by colour.
func (b *book) bars(f *proffer.Finding) template.HTML {
	against := map[proffer.StatementID]bool{}
	for _, s := range b.c.Claims[f.Claim-1].Against {
		against[s] = true
	}
	var bars []render.Bar
	for _, q := range f.BoundsBy {
		s := &b.c.Statements[q.Statement-1]
		bar := render.Bar{Label: fmt.Sprintf("%s %s", s.ID, b.who(s)), Approx: q.Approx,
			Href: fmt.Sprintf("../document/%s.html#%s", s.Document, s.ID)}
		if against[s.ID] {
			bar.Class = "against"
		}
		if q.Min.Known {
			n := int64(q.Min.Value)
			bar.Min = &n
		}
		if q.Max.Known {
			n := int64(q.Max.Value)
			bar.Max = &n
		}
		bars = append(bars, bar)
	}
	if len(bars) == 0 {
		return ""
	}
	return render.Intervals(bars)
}

// segments cuts a stretch of text at every edge of a statement's content, cue and source, and marks each piece.
func (b *book) segments(d *proffer.Document, part proffer.Span, statements []*proffer.Statement) template.HTML {
	edges := map[int]bool{part.Start: true, part.End: true}
	for _, s := range statements {
		for _, p := range marked(s) {
			if p.Overlaps(part) {
				edges[max(p.Start, part.Start)], edges[min(p.End, part.End)] = true, true
			}
		}
	}
	cuts := make([]int, 0, len(edges))
	for e := range edges {
		cuts = append(cuts, e)
	}
	sort.Ints(cuts)
	var out strings.Builder
	for i := 0; i+1 < len(cuts); i++ {
		b.segment(&out, d.Text, proffer.Span{Start: cuts[i], End: cuts[i+1]}, statements)
	}
	return template.HTML(out.String())
}

func marked(s *proffer.Statement) []proffer.Span {
	return append([]proffer.Span{s.Cue, s.Speaker.Span}, s.Content...)
}

func (b *book) segment(out *strings.Builder, text string, at proffer.Span, statements []*proffer.Statement) {
	var open, tips []string
	class := ""
	for _, s := range statements {
		for i, c := range s.Content {
			if !c.Overlaps(at) {
				continue
			}
			class = string(s.Stance)
			tips = append(tips, fmt.Sprintf("%s: %s %s", s.ID, b.who(s), s.Stance))
			if i == 0 && c.Start == at.Start {
				open = append(open, fmt.Sprintf(`<a id="%s"></a>`, s.ID))
			}
		}
		if len(s.Content) == 0 && s.Cue.Start == at.Start {
			open = append(open, fmt.Sprintf(`<a id="%s"></a>`, s.ID))
		}
	}
	out.WriteString(strings.Join(open, ""))
	words := template.HTMLEscapeString(at.In(text))
	for _, s := range statements {
		switch {
		case s.Cue.Overlaps(at) && s.Cue.Valid():
			words = `<span class="cue">` + words + `</span>`
		case s.Speaker.Span.Overlaps(at) && s.Speaker.Span.Valid():
			words = `<span class="source">` + words + `</span>`
		}
	}
	if class != "" {
		words = fmt.Sprintf(`<mark class="%s" title="%s">%s</mark>`, class, template.HTMLEscapeString(strings.Join(tips, "\n")), words)
	}
	out.WriteString(words)
}
