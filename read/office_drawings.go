package read

import (
	"archive/zip"
	"encoding/xml"
	"path"

	"proffer/read/anatomy"
)

// drawn are the kinds of members that draw something with words of its own, by the last piece of their relation's kind
// (ISO/IEC 29500-1, 15): shapes on a sheet, charts with their titles, and diagrams.
var drawn = map[string]bool{"drawing": true, "chart": true, "chartEx": true, "diagramData": true}

// mostDrawn is how many drawings of one file are read.
const mostDrawn = 10_000

// drawings adds the words of what is drawn in a member and stands in members of its own. Each is read once.
func (w *office) drawings(z *zip.Reader, member string) {
	if w.seen == nil {
		w.seen = map[string]bool{}
	}
	for _, r := range relations(z, member) {
		if !drawn[path.Base(r.kind)] || w.seen[r.target] || len(w.seen) >= mostDrawn {
			continue
		}
		w.seen[r.target] = true
		w.member(z, r.target, w.drawing)
		w.drawings(z, r.target)
	}
}

// drawing handles the tokens of DrawingML: paragraphs "p" of runs "t".
func (w *office) drawing(t xml.Token, path []string) {
	if inside(path, fallback) {
		return
	}
	switch t := t.(type) {
	case xml.StartElement:
		if t.Name.Local == "br" || t.Name.Local == "tab" {
			w.text.WriteByte(' ')
		}
	case xml.EndElement:
		if t.Name.Local == "p" {
			w.role = anatomy.RoleBody
			w.flush()
		}
	case xml.CharData:
		if len(path) > 0 && path[len(path)-1] == "t" {
			w.text.Write(t)
		}
	}
}
