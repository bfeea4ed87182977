package read

import (
	"archive/zip"
	"encoding/xml"
	"strconv"
	"strings"
)

const odsType = "application/vnd.oasis.opendocument.spreadsheet"

// mostRepeated is how often a cell or row that is repeated is written out; more are the empty rest of a sheet.
const mostRepeated = 1000

// readODS reads an OpenDocument spreadsheet (ISO/IEC 26300): the words of its cells as they are shown, sheet by sheet.
func readODS(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the workbook cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w, s := &workbook{}, &openSheet{table: &table{}}
	w.each(in, z, "content.xml", out, s.token)
	if s.read > mostCells {
		out.Problems = append(out.Problems, problem(in.Name, "it has more cells than are read (5 million)", "split it")...)
	}
	notes := &office{in: in, comments: s.notes}
	notes.sayAside()
	out.Problems = append(out.Problems, notes.problems...)
	carried(in, z, out)
	s.table.finish(in, out)
}

// An openSheet is the sheet being read.
type openSheet struct {
	table            *table
	name             string
	row, read        int
	cells            []string
	text, note       strings.Builder
	notes            []string // the words of comments
	repeated, rowsOf int
}

func (s *openSheet) token(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "table":
			s.name, s.row = attribute(t, "name"), 0
		case "table-row":
			s.cells, s.rowsOf = s.cells[:0], repeats(t, "number-rows-repeated")
		case "table-cell", "covered-table-cell":
			s.text.Reset()
			s.repeated = repeats(t, "number-columns-repeated")
		case "p", "line-break", "s", "tab":
			s.text.WriteByte(' ')
		}
	case xml.CharData:
		switch {
		case !inside(path, "p"):
		case inside(path, "annotation"):
			s.note.Write(t)
		case inside(path, "table-cell"):
			s.text.Write(t)
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "annotation":
			s.notes = append(s.notes, s.note.String())
			s.note.Reset()
		case "table-cell", "covered-table-cell":
			s.cell()
		case "table-row":
			for i := range s.rowsOf {
				if i > mostRepeated {
					break
				}
				s.table.row(s.name, s.row+i+1, s.cells)
			}
			s.row += s.rowsOf
		}
	}
}

func (s *openSheet) cell() {
	words := strings.TrimSpace(s.text.String())
	n := s.repeated
	if words != "" {
		n = min(n, mostRepeated)
	}
	if s.read += n; s.read > mostCells || len(s.cells)+n > 16384 {
		return
	}
	for range n {
		s.cells = append(s.cells, words)
	}
}

func repeats(t xml.StartElement, name string) int {
	n, err := strconv.Atoi(attribute(t, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 1<<20)
}
