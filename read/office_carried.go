package read

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"path"
	"strconv"
	"strings"

	"proffer"
	"proffer/container"
)

// carried takes the files that were put into an office file as members, and says which programs it holds.
func carried(in Input, z *zip.Reader, out *Result) {
	programs, embedded := 0, false
	w := &office{in: in}
	for _, f := range z.File {
		switch {
		case isRemarks(f.Name):
			w.authors = nil
			w.member(z, f.Name, w.remarks)
		case isMacro(f.Name):
			programs++
		case isEmbedded(f.Name):
			embedded = true
		}
	}
	w.sayAside()
	out.Problems = append(out.Problems, w.problems...)
	if programs > 0 {
		out.Problems = append(out.Problems, problem(in.Name+", macros", fmt.Sprintf("it holds programs (%d files of macros); they were not run", programs),
			"do not open it outside of a safe machine")...)
	}
	if !embedded {
		return
	}
	members, _ := container.Open("application/zip", in.Name, in.Bytes, in.Size, in.Depth, container.Limits{}) // what is wrong with its other members was said
	for _, m := range members {
		if isEmbedded(m.Path) {
			out.Members = append(out.Members, Member{Name: m.Name(), Path: m.Path, Method: proffer.MethodArchive, Size: m.Size, Open: m.Open})
		}
	}
}

// isMacro says that a member of an office file holds a program (ISO/IEC 29500, ISO/IEC 26300).
func isMacro(name string) bool {
	return path.Base(name) == "vbaProject.bin" || strings.HasPrefix(name, "Basic/") && strings.HasSuffix(name, ".xml") && !strings.Contains(path.Base(name), "script-l") ||
		strings.HasPrefix(name, "Scripts/") && !strings.HasSuffix(name, "/")
}

// isRemarks says that a member holds the comments of a workbook's sheet or of a slide.
func isRemarks(name string) bool {
	return (strings.HasPrefix(name, "xl/comments") || strings.HasPrefix(name, "ppt/comments/")) && strings.HasSuffix(name, ".xml")
}

// remarks collects the words of a workbook's or a presentation's comments. A workbook's stand behind their author's name.
func (w *office) remarks(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "comment", "cm":
			w.aside.Reset()
			if i, err := strconv.Atoi(attribute(t, "authorId")); err == nil && i >= 0 && i < len(w.authors) {
				w.aside.WriteString(w.authors[i] + ": ")
			}
		case "p":
			w.aside.WriteByte(' ')
		}
	case xml.CharData:
		if len(path) == 0 {
			return
		}
		switch path[len(path)-1] {
		case "author":
			w.authors = append(w.authors, string(t))
		case "t", "text":
			w.aside.Write(t)
		}
	case xml.EndElement:
		if name := t.Name.Local; (name == "comment" || name == "cm") && w.aside.Len() > 0 {
			w.comments = append(w.comments, w.aside.String())
			w.aside.Reset()
		}
	}
}

// isEmbedded says that a member is a file of its own that was put into the document.
func isEmbedded(name string) bool {
	return strings.Contains(name, "/embeddings/") && !strings.HasSuffix(name, "/") && !strings.HasSuffix(name, ".rels")
}
