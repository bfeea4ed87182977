// Package present prints what a case holds for those who must decide on it: case.json for programs, the dossier for
// people. It derives nothing: what it shows is in the [proffer.Case] that it is given.
//
// Enter at [JSON] (the whole case), [ReadingJSON] (one document, nothing kept) and [Dossier].
package present

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"

	"proffer"
)

// Format is the name and version of case.json.
const Format = "proffer-case/1"

// JSON writes the whole case as case.json: UTF-8, two spaces of indentation, one line feed at the end. The same case
// gives the same bytes.
func JSON(w io.Writer, c *proffer.Case) error {
	x := newExporter(c.Documents)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(x.wholeCase(c))
}

// ReadingJSON writes one document and what was read in it as one line. name is the path as it was given; problems
// are those of the bytes, before those of the document.
func ReadingJSON(w io.Writer, name string, doc *proffer.Document, r *proffer.Reading, problems []proffer.Problem) error {
	x := newExporter([]proffer.Document{*doc})
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Name       string          `json:"name"`
		Document   jsonDocument    `json:"document"`
		Entities   []jsonEntity    `json:"entities"`
		Statements []jsonStatement `json:"statements"`
		Doubtful   []jsonStatement `json:"doubtful"`
		Times      []jsonTime      `json:"times"`
		Quantities []jsonQuantity  `json:"quantities"`
		Events     []jsonEvent     `json:"events"`
		Relations  []jsonRelation  `json:"relations"`
		Problems   []string        `json:"problems"`
	}{
		name, x.document(doc), list(r.Entities, x.entity), list(r.Statements, x.statement), list(r.Doubtful, x.statement),
		list(r.Times, x.time), list(r.Quantities, x.quantity), list(r.Events, x.event), list(r.Relations, x.relation),
		words(append(append(append([]proffer.Problem(nil), problems...), doc.Problems...), r.Problems...)),
	})
}

// StatementsJSON writes statements alone, shaped as in case.json, as one indented array.
func StatementsJSON(w io.Writer, c *proffer.Case, statements []proffer.Statement) error {
	x := newExporter(c.Documents)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list(statements, x.statement))
}

// PartJSON writes one top-level key of case.json alone ("entities", "findings" …) as an indented array. An unknown
// key is an error of kind Usage.
func PartJSON(w io.Writer, c *proffer.Case, key string) error {
	x := newExporter(c.Documents)
	whole, err := json.Marshal(x.wholeCase(c))
	if err != nil {
		return err
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(whole, &parts); err != nil {
		return err
	}
	part, ok := parts[key]
	if !ok {
		return &proffer.Error{Kind: proffer.Usage, Op: "print", Path: key, Err: fmt.Errorf("case.json has no such part")}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(part)
}

type exporter struct {
	texts map[proffer.DocumentID]*points
}

func newExporter(docs []proffer.Document) *exporter {
	x := &exporter{map[proffer.DocumentID]*points{}}
	for i := range docs {
		x.texts[docs[i].ID] = newPoints(docs[i].Text)
	}
	return x
}

func (x *exporter) span(doc proffer.DocumentID, s proffer.Span) *jsonSpan {
	p := x.texts[doc]
	if p == nil {
		return nil
	}
	return p.span(doc, s)
}

func (x *exporter) passage(p proffer.Passage) *jsonSpan { return x.span(p.Document, p.Span) }

func (x *exporter) spans(doc proffer.DocumentID, spans []proffer.Span) []spanned {
	return list(spans, func(s *proffer.Span) spanned { return spanned{x.span(doc, *s)} })
}

func (x *exporter) wholeCase(c *proffer.Case) jsonCase {
	head := jsonHead{c.Name, stamp(c.Created), jsonEngine{proffer.Version, some(c.Models)}, nil}
	if c.Checkpoint.Size > 0 {
		head.Checkpoint = &jsonCheckpoint{c.Checkpoint.Origin, c.Checkpoint.Size,
			base64.StdEncoding.EncodeToString(c.Checkpoint.Root[:])}
	}
	return jsonCase{
		Format: Format, Case: head,
		Exhibits:    list(c.Exhibits, x.exhibit),
		Documents:   list(c.Documents, x.document),
		Entities:    list(c.Entities, x.entity),
		Statements:  list(c.Statements, x.statement),
		Times:       list(c.Times, x.time),
		Quantities:  list(c.Quantities, x.quantity),
		Events:      list(c.Events, x.event),
		Origins:     list(c.Origins, x.origin),
		Claims:      list(c.Claims, x.claim),
		Relations:   list(c.Relations, x.relation),
		Findings:    list(c.Findings, x.finding),
		Allegations: list(c.Allegations, x.allegation),
		Signatures:  max(1, c.Signatures),
		Contrary:    some(c.Contradictions),
		Stale:       some(c.Stale),
	}
}
