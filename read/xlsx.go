package read

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// mostCells is how many cells of one workbook are read.
const mostCells = 5_000_000

// readXLSX reads a workbook (ISO/IEC 29500): the values of its cells, sheet by sheet, a part for each row. Numbers are
// written as their cells show them, dates among them in full.
func readXLSX(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the workbook cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &workbook{}
	w.each(in, z, "xl/sharedStrings.xml", out, w.strings)
	w.each(in, z, "xl/styles.xml", out, w.style)
	w.each(in, z, "xl/workbook.xml", out, w.property)
	t, hidden, d := &table{}, 0, &office{in: in}
	for _, f := range sheets(z) {
		if f.hidden {
			hidden++
		}
		s := &sheet{book: w, table: t, name: f.name}
		w.each(in, z, f.member, out, s.token)
		s.flush()
		t.drawings(d, z, f.member)
	}
	out.Problems = append(out.Problems, d.problems...)
	if w.cells > mostCells {
		out.Problems = append(out.Problems, problem(in.Name, "it has more cells than are read (5 million)", "split it")...)
	}
	sayHidden(in, hidden, out)
	carried(in, z, out)
	t.finish(in, out)
}

// drawings adds the words of what is drawn on a sheet.
func (t *table) drawings(w *office, z *zip.Reader, member string) {
	w.blocks = nil
	w.drawings(z, member)
	for _, b := range w.blocks {
		t.body(b.Text)
	}
}

// sayHidden says how many of a workbook's sheets are not shown.
func sayHidden(in Input, sheets int, out *Result) {
	if sheets > 0 {
		out.Problems = append(out.Problems, problem(in.Name, fmt.Sprintf("%d of its sheets are hidden; they are in the text", sheets), "ask why they were hidden")...)
	}
}

// A namedSheet is a sheet's member of the archive and its name on the tab.
type namedSheet struct {
	member, name string
	hidden       bool
}

// sheets are those of the workbook in their order; where it does not say, those that are there in the order of their
// numbers.
func sheets(z *zip.Reader) []namedSheet {
	const book = "xl/workbook.xml"
	byID := map[string]string{}
	for _, r := range relations(z, book) {
		byID[r.id] = r.target
	}
	var out []namedSheet
	w := &office{}
	w.member(z, book, func(t xml.Token, _ []string) {
		if s, ok := t.(xml.StartElement); ok && s.Name.Local == "sheet" {
			for _, a := range s.Attr {
				if m := byID[a.Value]; a.Name.Local == "id" && m != "" {
					out = append(out, namedSheet{m, attribute(s, "name"), strings.HasSuffix(strings.ToLower(attribute(s, "state")), "hidden")})
				}
			}
		}
	})
	if len(out) > 0 {
		return out
	}
	for _, m := range numbered(z, "xl/worksheets/") {
		out = append(out, namedSheet{member: m, name: strings.TrimSuffix(path.Base(m), ".xml")})
	}
	return out
}

// numbered are the XML members of a folder, sheet2 before sheet10.
func numbered(z *zip.Reader, folder string) []string {
	var out []string
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, folder) && strings.HasSuffix(f.Name, ".xml") && !strings.Contains(f.Name[len(folder):], "/") {
			out = append(out, f.Name)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return out
}

type workbook struct {
	shared []string
	text   strings.Builder
	cells  int
	styles cellStyles
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

// style handles the table of formats: what each shows, then what each style of cells uses.
func (w *workbook) style(t xml.Token, path []string) {
	s, ok := t.(xml.StartElement)
	if !ok {
		return
	}
	id, err := strconv.Atoi(attribute(s, "numFmtId"))
	switch {
	case s.Name.Local == "numFmt" && err == nil && !inside(path, "dxfs"):
		w.styles.name(id, attribute(s, "formatCode"))
	case s.Name.Local == "xf" && inside(path, "cellXfs"):
		w.styles.add(id)
	}
}

// property handles what the workbook says of itself: what its days are counted from.
func (w *workbook) property(t xml.Token, _ []string) {
	if s, ok := t.(xml.StartElement); ok && s.Name.Local == "workbookPr" {
		v := attribute(s, "date1904")
		w.styles.from1904 = v == "1" || v == "true"
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
	style  string
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
			s.kind, s.style = attribute(t, "t"), attribute(t, "s")
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
	v := s.value.String()
	switch s.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || i < 0 || i >= len(s.book.shared) {
			return
		}
		v = s.book.shared[i]
	case "", "n":
		shape := s.shape()
		if f, err := strconv.ParseFloat(v, 64); err == nil && (shape != asNumber || strings.ContainsAny(v, ".eE")) { // whole numbers keep all of their digits
			v = s.book.styles.shown(f, shape)
		}
	}
	s.put(s.at, v)
}

// put takes a cell into the row.
func (s *sheet) put(column int, v string) {
	if s.book.cells++; s.book.cells > mostCells {
		return
	}
	for len(s.cells) <= column {
		s.cells = append(s.cells, "")
	}
	s.cells[column] = v
}

// shape is what the cell's style shows a number as.
func (s *sheet) shape() numberShape {
	if i, err := strconv.Atoi(s.style); err == nil {
		return s.book.styles.shape(i)
	}
	return asNumber
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
