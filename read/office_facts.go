package read

import (
	"archive/zip"
	"encoding/xml"
	"io"

	"proffer"
)

// holdsProperties are the kinds of file that state who wrote them, when and with what, beside their text.
var holdsProperties = map[string]bool{docxType: true, xlsxType: true, xlsbType: true, pptxType: true, odtType: true, odsType: true, odpType: true}

// officeProperties names what is shown of an office file's properties (ECMA-376 part 2, section 11, and extended
// properties; ODF 1.3 part 3, section 4.3), by member and element.
var officeProperties = map[string]map[string]string{
	"docProps/core.xml": {"creator": "author", "lastModifiedBy": "changed by", "created": "written", "modified": "changed", "revision": "times saved",
		"lastPrinted": "printed", "title": "title", "subject": "subject", "keywords": "keywords"},
	"docProps/app.xml": {"Application": "program", "AppVersion": "program version", "Company": "company", "Manager": "manager", "Template": "template"},
	"meta.xml": {"initial-creator": "author", "creator": "changed by", "creation-date": "written", "date": "changed", "editing-cycles": "times saved",
		"print-date": "printed", "printed-by": "printed by", "generator": "program", "title": "title", "subject": "subject", "keyword": "keywords"},
}

// programSays is what limits such properties.
const programSays = "as the program wrote it, by the computer's clock and the name set in it"

// officeFacts are an office file's properties, in the file's order.
func officeFacts(in Input) (out []proffer.Fact) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		return nil // the reader has said so
	}
	for _, f := range z.File {
		names := officeProperties[f.Name]
		if names == nil {
			continue
		}
		r, err := f.Open()
		if err != nil {
			continue
		}
		_ = eachToken(io.LimitReader(r, 1<<20), func(t xml.Token, path []string) { // what is damaged states nothing
			s, ok := t.(xml.CharData)
			if !ok || len(path) == 0 || len(out) > 100 {
				return
			}
			if name, value := names[path[len(path)-1]], tagText(string(s)); name != "" && value != "" {
				out = append(out, property(name, value, f.Name+" "+path[len(path)-1]))
			}
		})
		r.Close()
	}
	return out
}

// property is one property; times are written as times.
func property(name, value, from string) proffer.Fact {
	fact := proffer.Fact{Name: name, Value: value, From: from}
	switch name {
	case "written", "changed", "printed":
		if t := stamp(value); t != "" {
			fact.Value = t
		}
		fact.Limit = programSays
	case "author", "changed by", "printed by":
		fact.Limit = programSays
	}
	return fact
}
