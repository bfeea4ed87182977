package read

import (
	"encoding/xml"
	"strings"

	"proffer/read/anatomy"
)

// word handles the tokens of WordprocessingML (ISO/IEC 29500): paragraphs "p", runs of text "t".
func (w *office) word(t xml.Token, path []string) {
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
			w.deleted++
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "p":
			if inside(path, "tc") {
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
		if len(path) > 0 && path[len(path)-1] == "t" && !inside(path, "del") && !inside(path, "moveFrom") {
			w.text.Write(t)
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
		case "deletion":
			w.deleted++
		case "annotation":
			w.hidden++
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "p", "h":
			if inside(path, "table-cell") {
				w.text.WriteByte(' ')
			} else if !inside(path, "annotation") && !inside(path, "note") {
				w.flush()
			}
		case "table-row":
			w.role = anatomy.RoleTable
			w.flush()
		}
	case xml.CharData:
		if (inside(path, "p") || inside(path, "h")) && !inside(path, "annotation") && !inside(path, "deletion") &&
			!inside(path, "note") {
			w.text.Write(t)
		}
	}
}
