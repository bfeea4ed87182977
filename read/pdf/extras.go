package pdf

import (
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Limits of what is looked at beside the text.
const (
	mostObjects     = 20_000 // on one page
	mostAnnotations = 2_000  // on one page
	mostAttachments = 1_000
)

// properties reads what the file says of itself, and what it carries.
func (r *reading) properties() {
	if m, err := r.in.GetMetaData(&requests.GetMetaData{Document: r.doc, Tags: &[]string{"Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"}}); err == nil {
		for _, t := range m.Tags {
			switch t.Tag {
			case "Title":
				r.file.Title = strings.TrimSpace(t.Value)
			case "Author":
				r.file.Author = strings.TrimSpace(t.Value)
			}
			if v := strings.TrimSpace(t.Value); v != "" {
				r.file.Properties = append(r.file.Properties, Property{t.Tag, v})
			}
		}
	}
	if n, err := r.in.FPDFDoc_GetJavaScriptActionCount(&requests.FPDFDoc_GetJavaScriptActionCount{Document: r.doc}); err == nil {
		r.file.Scripts = max(0, n.JavaScriptActionCount)
	}
	if a, err := r.in.GetAttachments(&requests.GetAttachments{Document: r.doc}); err == nil {
		for _, f := range a.Attachments[:min(len(a.Attachments), mostAttachments)] {
			r.file.Attachments = append(r.file.Attachments, Attachment{Name: f.Name, Bytes: f.Content})
		}
	}
}

// extras looks at a page's annotations and at text that is there but cannot be seen.
func (r *reading) extras(page requests.Page, text references.FPDF_TEXTPAGE, p *page) {
	if n, err := r.in.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page}); err == nil {
		for i := range min(n.Count, mostAnnotations) {
			if note, ok := r.note(page, i); ok {
				b := p.sheet.box(note.Box.X0, note.Box.Y0, note.Box.X1, note.Box.Y1)
				note.Box = p.sheet.turned(b, p.turn)
				note.Box.Page = p.number
				r.file.Notes = append(r.file.Notes, note)
			}
		}
	}
	if len(p.chars) > 0 {
		r.unseen(page, text, p)
	}
}

// note is an annotation that is a person's words: a comment, or what was filled into a form. Its box is the file's own.
func (r *reading) note(page requests.Page, i int) (note Note, ok bool) {
	a, err := r.in.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: i})
	if err != nil {
		return note, false
	}
	defer r.in.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: a.Annotation})
	kind, err := r.in.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a.Annotation})
	if err != nil || kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_LINK || kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_POPUP {
		return note, false
	}
	value := func(key string) string {
		v, err := r.in.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: a.Annotation, Key: key})
		if err != nil {
			return ""
		}
		return strings.Join(strings.Fields(strings.ToValidUTF8(v.Value, "\ufffd")), " ")
	}
	note.Author, note.Text = value("T"), value("Contents")
	if kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_WIDGET {
		if note.Filled, note.Text = true, value("V"); note.Text == "Off" { // a box that is not ticked
			note.Text = ""
		}
	}
	if rect, err := r.in.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: a.Annotation}); err == nil {
		note.Box = Box{X0: hundredths(float64(rect.Rect.Left)), X1: hundredths(float64(rect.Rect.Right)), Y0: hundredths(float64(rect.Rect.Bottom)), Y1: hundredths(float64(rect.Rect.Top))}
	}
	return note, note.Text != ""
}
