package present

import (
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"

	"proffer"
	"proffer/language/edits"
)

// A Reprint is one document of an origin beside the one that it takes its story from.
type Reprint struct {
	Document, From *proffer.Document
	Why            string
	Translated     bool         // the two are in different languages: words are not compared
	Edits          []edits.Edit // sentence by sentence, in the order of the later one
	Tally          edits.Tally
}

// Reprints tells the edit history of an origin: for each of its documents that takes its story from another, what was
// kept, cut, added and changed.
func Reprints(c *proffer.Case, o *proffer.Origin) []Reprint {
	document := map[proffer.DocumentID]*proffer.Document{}
	for i := range c.Documents {
		document[c.Documents[i].ID] = &c.Documents[i]
	}
	var out []Reprint
	for _, t := range o.Takings {
		r := Reprint{Document: document[t.Document], From: document[t.From], Why: t.Why}
		if r.Document == nil || r.From == nil {
			continue
		}
		if r.Translated = r.Document.Language != r.From.Language; !r.Translated {
			r.Edits = edits.Compare(edits.Version{Language: r.From.Language, Text: r.From.Text},
				edits.Version{Language: r.Document.Language, Text: r.Document.Text})
			r.Tally = edits.Count(r.Edits)
		}
		out = append(out, r)
	}
	return out
}

// TallyWords is a tally in words: "12 sentences kept, 1 changed, 2 cut".
func TallyWords(t edits.Tally) string {
	out := fmt.Sprintf("%d sentences kept", t.Kept)
	for _, p := range []struct {
		n    int
		word string
	}{{t.Changed, "changed"}, {t.Moved, "moved"}, {t.Cut, "cut"}, {t.Added, "added"}} {
		if p.n > 0 {
			out += fmt.Sprintf(", %d %s", p.n, p.word)
		}
	}
	return out
}

type reprintRow struct {
	Kind        edits.Kind
	Moved       bool
	Left, Right template.HTML
}

type reprintView struct {
	Reprint
	Tally string
	Rows  []reprintRow
}

// sides puts an edit into two columns, the earlier text and the later.
func (r *Reprint) sides(e edits.Edit) reprintRow {
	row := reprintRow{Kind: e.Kind, Moved: e.Moved}
	quote := func(s proffer.Span, text string) template.HTML {
		return template.HTML(template.HTMLEscapeString(strings.Join(strings.Fields(s.In(text)), " ")))
	}
	switch e.Kind {
	case edits.Cut:
		row.Left = "<del>" + quote(e.From, r.From.Text) + "</del>"
	case edits.Added:
		row.Right = "<ins>" + quote(e.To, r.Document.Text) + "</ins>"
	case edits.Changed:
		row.Left, row.Right = woven(e.Pieces, edits.Added, "del"), woven(e.Pieces, edits.Cut, "ins")
	default:
		row.Left, row.Right = quote(e.From, r.From.Text), quote(e.To, r.Document.Text)
	}
	return row
}

// woven is one side of a changed sentence: all pieces but those of the other side, its own set in an element.
func woven(ps []edits.Piece, not edits.Kind, element string) template.HTML {
	var out []string
	for _, p := range ps {
		text := template.HTMLEscapeString(p.Text)
		switch p.Kind {
		case not:
			continue
		case edits.Kept:
		default:
			text = "<" + element + ">" + text + "</" + element + ">"
		}
		out = append(out, text)
	}
	return template.HTML(strings.Join(out, " "))
}

// reprints writes for each origin of several documents the page of its edit history.
func (b *book) reprints() error {
	for i := range b.c.Origins {
		o := &b.c.Origins[i]
		if len(o.Takings) == 0 {
			continue
		}
		var views []reprintView
		for _, r := range Reprints(b.c, o) {
			v := reprintView{Reprint: r, Tally: TallyWords(r.Tally)}
			for _, e := range r.Edits {
				v.Rows = append(v.Rows, r.sides(e))
			}
			views = append(views, v)
		}
		err := b.write(fmt.Sprintf("origin/%s.html", o.ID), "origin.html", struct {
			page
			Origin   *proffer.Origin
			Circle   string
			Reprints []reprintView
		}{b.page(o.ID.String()+": what the copies changed", "../"), o, CircleWords(o.Circle), views})
		if err != nil {
			return err
		}
	}
	return nil
}

// CircleWords says who cites whom in a ring; "" where nobody does.
func CircleWords(ring []string) string {
	if len(ring) == 0 {
		return ""
	}
	return strings.Join(append(append([]string{}, ring...), ring[0]), " cites ")
}

// OriginJSON writes one origin as in case.json, with what each of its copies changed.
func OriginJSON(w io.Writer, c *proffer.Case, o *proffer.Origin) error {
	type edit struct {
		Kind    edits.Kind `json:"kind"`
		Moved   bool       `json:"moved"`
		Earlier *jsonSpan  `json:"earlier"`
		Later   *jsonSpan  `json:"later"`
	}
	type reprint struct {
		Document   string `json:"document"`
		From       string `json:"from"`
		Why        string `json:"why"`
		Translated bool   `json:"translated"`
		Edits      []edit `json:"edits"`
	}
	x := newExporter(c.Documents)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		jsonOrigin
		Reprints []reprint `json:"reprints"`
	}{x.origin(o), list(Reprints(c, o), func(r *Reprint) reprint {
		return reprint{r.Document.ID.String(), r.From.ID.String(), r.Why, r.Translated, list(r.Edits, func(e *edits.Edit) edit {
			return edit{e.Kind, e.Moved, x.span(r.From.ID, e.From), x.span(r.Document.ID, e.To)}
		})}
	})})
}
