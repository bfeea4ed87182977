package render

import "html/template"

// A Source is an origin and the documents that share it.
type Source struct {
	Name      string
	Documents []SourceDocument
}

// A SourceDocument is one document of an origin.
type SourceDocument struct{ Label, Tip, Href string }

// Origins draws each origin with the reports that rest on it.
func Origins(sources []Source) template.HTML {
	if len(sources) == 0 {
		return ""
	}
	const boxWidth, perRow = 168, 4
	d := &drawing{width: 260 + perRow*boxWidth}
	y := 10
	for _, s := range sources {
		rows := (len(s.Documents) + perRow - 1) / perRow
		top := y
		d.circle(22, y+16, 9, "origin", s.Name)
		d.text(40, y+21, "label", short(s.Name, 26))
		for i, doc := range s.Documents {
			x, yy := 250+(i%perRow)*boxWidth, top+(i/perRow)*38
			if i == 0 {
				d.line(232, yy+16, x, yy+16, "tie")
			}
			d.link(doc.Href, func() {
				d.rect(x, yy, boxWidth-10, 32, "document", doc.Tip)
				d.text(x+8, yy+20, "doc", short(doc.Label, 21))
			})
		}
		y = top + max(1, rows)*38 + 12
	}
	d.height = y
	return d.done("Which reports rest on which original piece of reporting")
}
