package read

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// mostCells is how many cells of one workbook are read.
const mostCells = 5_000_000

// readXLSX reads a workbook (ISO/IEC 29500): the values of its cells as stored, sheet by sheet, a part for each row.
// Numbers are as stored: dates among them are days since 1900.
func readXLSX(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the workbook cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &workbook{}
	w.each(in, z, "xl/sharedStrings.xml", out, w.strings)
	t := &table{}
	for _, f := range sheets(z) {
		s := &sheet{book: w, table: t, name: strings.TrimSuffix(path.Base(f), ".xml")}
		w.each(in, z, f, out, s.token)
		s.flush()
	}
	if w.cells > mostCells {
		out.Problems = append(out.Problems, problem(in.Name, "it has more cells than are read (5 million)", "split it")...)
	}
	t.finish(in, out)
}

func sheets(z *zip.Reader) []string {
	var out []string
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "xl/worksheets/") && strings.HasSuffix(f.Name, ".xml") {
			out = append(out, f.Name)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		if d := len(a) - len(b); d != 0 {
			return d // sheet2 before sheet10
		}
		return strings.Compare(a, b)
	})
	return out
}

type workbook struct {
	shared []string
	text   strings.Builder
	cells  int
}

func (w *workbook) each(in Input, z *zip.Reader, name string, out *Result, handle func(xml.Token, []string)) {
	for _, f := range z.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err == nil {
			err = eachToken(io.LimitReader(r, mostXML), handle)
			r.Close()
		}
		if err != nil {
			out.Problems = append(out.Problems, problem(in.Name+", "+name, "not all of it could be read: "+err.Error(), "ask for it again")...)
		}
	}
}

// strings handles the table of texts that cells point into.
func (w *workbook) strings(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.CharData:
		if inside(path, "t") && !inside(path, "rPh") {
			w.text.Write(t)
		}
	case xml.EndElement:
		if t.Name.Local == "si" {
			w.shared = append(w.shared, w.text.String())
			w.text.Reset()
		}
	}
}

type sheet struct {
	book   *workbook
	table  *table
	name   string
	cells  []string
	row    int
	at     int // column of the cell being read
	kind   string
	value  strings.Builder
	inCell bool
}

func (s *sheet) token(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "row":
			s.flush()
			s.row++
			if n, err := strconv.Atoi(attribute(t, "r")); err == nil && n > 0 {
				s.row = n
			}
		case "c":
			s.inCell = true
			s.kind = attribute(t, "t")
			s.at = columnOf(attribute(t, "r"), len(s.cells))
			s.value.Reset()
		}
	case xml.CharData:
		if s.inCell && (inside(path, "v") || inside(path, "t")) && !inside(path, "f") {
			s.value.Write(t)
		}
	case xml.EndElement:
		if t.Name.Local == "c" && s.inCell {
			s.cell()
		}
	}
}

func (s *sheet) cell() {
	s.inCell = false
	if s.book.cells++; s.book.cells > mostCells {
		return
	}
	v := s.value.String()
	if s.kind == "s" {
		i, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || i < 0 || i >= len(s.book.shared) {
			return
		}
		v = s.book.shared[i]
	}
	for len(s.cells) <= s.at {
		s.cells = append(s.cells, "")
	}
	s.cells[s.at] = v
}

func (s *sheet) flush() {
	if len(s.cells) > 0 {
		s.table.row(s.name, s.row, s.cells)
	}
	s.cells = s.cells[:0]
}

// columnOf is the number of the column in "BC17", or next where there is none or it is beyond what sheets can have.
func columnOf(ref string, next int) int {
	n := 0
	for _, r := range ref {
		if r < 'A' || r > 'Z' {
			break
		}
		if n = n*26 + int(r-'A') + 1; n > 16384 {
			return min(next, 16383)
		}
	}
	if n == 0 {
		return min(next, 16383)
	}
	return n - 1
}
