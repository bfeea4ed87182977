package read

import (
	"encoding/xml"
	"slices"
	"strings"

	"proffer/read/anatomy"
)

// fallback is the element around what older programs are to show instead of a newer shape (ISO/IEC 29500-3): the same words
// again.
const fallback = "Fallback"

// word handles the tokens of WordprocessingML (ISO/IEC 29500): paragraphs "p", runs of text "t".
func (w *office) word(t xml.Token, path []string) {
	if inside(path, fallback) {
		return
	}
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "tab", "br", "cr":
			w.text.WriteByte(' ')
		case "noBreakHyphen":
			w.text.WriteByte('-')
		case "pStyle":
			w.role = styleRole(attribute(t, "val"), w.role)
		case "vanish":
			if attribute(t, "val") != "false" && attribute(t, "val") != "0" && inside(path, "r") {
				w.hidden++
			}
		case "del", "moveFrom":
			w.aside.Reset()
		case "txbxContent":
			w.openBox(true)
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "txbxContent":
			w.closeBox()
		case "del", "moveFrom":
			if w.aside.Len() > 0 {
				w.deleted = append(w.deleted, w.aside.String())
				w.aside.Reset()
			}
		case "p":
			if innermost(path, "tc", "txbxContent") == "tc" {
				w.text.WriteByte(' ')
			} else {
				w.flush()
			}
		case "tc":
			w.text.WriteByte(' ')
		case "tr":
			w.role = anatomy.RoleTable
			w.flush()
		}
	case xml.CharData:
		if len(path) == 0 || path[len(path)-1] != "t" && path[len(path)-1] != "delText" {
			return
		}
		if inside(path, "del") || inside(path, "moveFrom") {
			w.aside.Write(t)
		} else if path[len(path)-1] == "t" {
			w.text.Write(t)
		}
	}
}

// wordComments collects the words of comments, each behind its author's name.
func (w *office) wordComments(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.StartElement:
		if t.Name.Local == "comment" {
			w.aside.Reset()
			w.aside.WriteString(attribute(t, "author") + ": ")
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "p":
			w.aside.WriteByte(' ')
		case "comment":
			w.comments = append(w.comments, w.aside.String())
		}
	case xml.CharData:
		if len(path) > 0 && path[len(path)-1] == "t" {
			w.aside.Write(t)
		}
	}
}

// styleRole reads the names of Word's and LibreOffice's own paragraph styles.
func styleRole(style string, role anatomy.Role) anatomy.Role {
	s := strings.ToLower(strings.ReplaceAll(style, " ", ""))
	switch {
	case s == "title" || s == "heading1" || s == "heading_20_1":
		return anatomy.RoleHeadline
	case strings.HasPrefix(s, "heading"):
		return anatomy.RoleSubhead
	case s == "subtitle":
		return anatomy.RoleLead
	case s == "caption" || s == "illustration" || s == "figure":
		return anatomy.RoleCaption
	case strings.HasPrefix(s, "quot") || s == "intensequote":
		return anatomy.RoleQuote
	}
	return role
}

// open handles the tokens of OpenDocument's content (ISO/IEC 26300): paragraphs "p" and headings "h".
func (w *office) open(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "tab", "line-break", "s":
			w.text.WriteByte(' ')
		case "h":
			w.role = anatomy.RoleSubhead
			if attribute(t, "outline-level") == "1" || attribute(t, "outline-level") == "" {
				w.role = anatomy.RoleHeadline
			}
		case "p":
			w.role = styleRole(attribute(t, "style-name"), w.role)
		case "deletion", "annotation", "note-body":
			w.aside.Reset()
		case "text-box":
			w.openBox(inside(path, "p") || inside(path, "h"))
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "text-box":
			w.closeBox()
		case "deletion":
			w.deleted = append(w.deleted, w.aside.String())
		case "annotation":
			w.comments = append(w.comments, w.aside.String())
		case "note-body":
			if s := strings.Join(strings.Fields(w.aside.String()), " "); s != "" {
				w.notes = append(w.notes, s)
			}
		case "creator":
			w.aside.WriteString(": ")
		case "p", "h":
			switch {
			case inside(path, "annotation"), inside(path, "note"), inside(path, "deletion"):
				w.aside.WriteByte(' ')
			case innermost(path, "table-cell", "text-box") == "table-cell":
				w.text.WriteByte(' ')
			default:
				w.flush()
			}
		case "table-row":
			w.role = anatomy.RoleTable
			w.flush()
		}
	case xml.CharData:
		switch {
		case inside(path, "annotation"):
			switch path[len(path)-1] {
			case "date", "date-string", "creator-initials": // of its writing
			default:
				w.aside.Write(t)
			}
		case inside(path, "note-body"), inside(path, "deletion"):
			if inside(path, "p") || inside(path, "h") {
				w.aside.Write(t)
			}
		case (inside(path, "p") || inside(path, "h")) && !inside(path, "note"):
			w.text.Write(t)
		}
	}
}

// innermost is the one of the names that stands last in the path, "" where none does.
func innermost(path []string, names ...string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if slices.Contains(names, path[i]) {
			return path[i]
		}
	}
	return ""
}
