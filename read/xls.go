package read

import (
	"encoding/binary"
	"math"
)

// Records of a workbook (MS-XLS 2.3).
const (
	xlsFormula  = 0x0006
	xlsDates    = 0x0022 // Date1904
	xlsContinue = 0x003C
	xlsPass     = 0x002F
	xlsSheet    = 0x0085
	xlsMulRK    = 0x00BD
	xlsXF       = 0x00E0
	xlsStrings  = 0x00FC
	xlsShared   = 0x00FD // LabelSst
	xlsNumber   = 0x0203
	xlsLabel    = 0x0204
	xlsTruth    = 0x0205 // BoolErr
	xlsString   = 0x0207
	xlsRK       = 0x027E
	xlsFormat   = 0x041E
	xlsBegin    = 0x0809
)

// readXLS reads a workbook of the years 1997 to 2003 (MS-XLS, BIFF8): the values of its cells, sheet by sheet, a
// part for each row. Numbers are written as their cells show them, dates among them in full.
func readXLS(in Input, out *Result) {
	defer takeObjects(in, out)
	const hint = "save it as XLSX or CSV, and add that too, naming this exhibit in a note"
	root, err := openOLE(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, Unread+err.Error(), hint)...)
		return
	}
	b, err := root.stream("Workbook")
	if err != nil || len(b) < 8 || binary.LittleEndian.Uint16(b) != xlsBegin || binary.LittleEndian.Uint16(b[4:]) != 0x0600 {
		out.Problems = append(out.Problems, problem(in.Name, Unread+"it is damaged, or from a version of Excel before 1997", hint)...)
		return
	}
	x := &xls{b: b, table: &table{}}
	x.globals()
	if x.locked {
		out.Problems = append(out.Problems, problem(in.Name, Unread+"it is encrypted", "ask for the password, save it without one, and add that too, naming this exhibit in a note")...)
		return
	}
	hidden := 0
	for _, s := range x.sheets {
		if s.hidden {
			hidden++
		}
		x.sheet(s)
	}
	sayHidden(in, hidden, out)
	if x.cut {
		out.Problems = append(out.Problems, problem(in.Name, "it is damaged: not all of its cells could be read", "ask for it again")...)
	}
	if x.cells > mostCells {
		out.Problems = append(out.Problems, problem(in.Name, "it has more cells than are read (5 million)", "split it")...)
	}
	x.table.finish(in, out)
}

type xls struct {
	b      []byte
	shared []string
	sheets []xlsTab
	styles cellStyles
	table  *table
	cells  int
	walked int // bytes of sheets, since many can be made of one stretch
	locked bool
	cut    bool
}

type xlsTab struct {
	name   string
	at     uint32
	hidden bool
}

// record is the record at a place, with the records that continue it, and where the next one begins.
func (x *xls) record(at int) (kind uint16, parts [][]byte, next int) {
	for {
		if at+4 > len(x.b) {
			return kind, parts, len(x.b)
		}
		k, n := binary.LittleEndian.Uint16(x.b[at:]), int(binary.LittleEndian.Uint16(x.b[at+2:]))
		if len(parts) > 0 && k != xlsContinue {
			return kind, parts, at
		}
		if at+4+n > len(x.b) {
			x.cut = true
			return kind, parts, len(x.b)
		}
		if len(parts) == 0 {
			kind = k
		}
		parts = append(parts, x.b[at+4:at+4+n])
		at += 4 + n
	}
}

// globals reads what stands before the sheets: their names and the texts that cells share.
func (x *xls) globals() {
	for at := 0; at < len(x.b); {
		kind, parts, next := x.record(at)
		switch kind {
		case 0x000A: // the end of the globals
			return
		case xlsPass:
			x.locked = true
			return
		case xlsSheet:
			if p := parts[0]; len(p) > 7 && p[5] == 0 { // a sheet of cells, not of a chart
				name := (&xlsText{parts: [][]byte{p[7:]}}).chars(int(p[6]))
				x.sheets = append(x.sheets, xlsTab{name, binary.LittleEndian.Uint32(p), p[4]&3 != 0})
			}
		case xlsStrings:
			x.strings(parts)
		case xlsDates, xlsFormat, xlsXF:
			x.style(kind, parts)
		}
		at = next
	}
}

// style takes in a record that says how numbers are shown.
func (x *xls) style(kind uint16, parts [][]byte) {
	p := parts[0]
	if len(p) < 2 {
		return
	}
	first := int(binary.LittleEndian.Uint16(p))
	switch {
	case kind == xlsDates:
		x.styles.from1904 = first == 1
	case kind == xlsFormat && len(p) >= 5:
		t := &xlsText{parts: append([][]byte{p[4:]}, parts[1:]...)}
		x.styles.name(first, t.chars(int(binary.LittleEndian.Uint16(p[2:]))))
	case kind == xlsXF && len(p) >= 4:
		x.styles.add(int(binary.LittleEndian.Uint16(p[2:])))
	}
}

// shown is a number as a cell of the style shows it.
func (x *xls) shown(style []byte, f float64) string {
	return x.styles.shown(f, x.styles.shape(int(binary.LittleEndian.Uint16(style))))
}

func (x *xls) strings(parts [][]byte) {
	if len(parts[0]) < 8 {
		return
	}
	n := int(binary.LittleEndian.Uint32(parts[0][4:]))
	t := &xlsText{parts: append([][]byte{parts[0][8:]}, parts[1:]...)}
	for range n {
		if t.done() {
			x.cut = true
			return
		}
		x.shared = append(x.shared, t.text())
	}
}

// sheet reads the cells of one sheet, which stand row by row.
func (x *xls) sheet(s xlsTab) {
	var cells []string
	row, formulaAt := -1, -1
	flush := func() {
		if row >= 0 {
			x.table.row(s.name, row+1, cells)
		}
		cells = cells[:0]
	}
	put := func(r, column int, value string) {
		if x.cells++; x.cells > mostCells || column > 255 {
			return
		}
		if r != row {
			flush()
			row = r
		}
		for len(cells) <= column {
			cells = append(cells, "")
		}
		cells[column] = value
	}
	depth := 0
	for at := int(s.at); at < len(x.b); {
		kind, parts, next := x.record(at)
		x.walked += next - at
		at = next
		if len(parts) == 0 || x.walked > 16*len(x.b) {
			x.cut = true
			break
		}
		p := parts[0]
		switch {
		case kind == xlsBegin:
			depth++ // a chart within the sheet begins and ends too
		case kind == 0x000A:
			if depth--; depth <= 0 {
				flush()
				return
			}
		case depth > 1:
		case kind == xlsString && formulaAt >= 0 && len(p) > 2:
			put(row, formulaAt, (&xlsText{parts: append([][]byte{p[2:]}, parts[1:]...)}).chars(int(binary.LittleEndian.Uint16(p))))
			formulaAt = -1
		case len(p) >= 6:
			r, column := int(binary.LittleEndian.Uint16(p)), int(binary.LittleEndian.Uint16(p[2:]))
			formulaAt = -1
			if kind == xlsFormula && len(p) >= 14 && binary.LittleEndian.Uint16(p[12:]) == 0xFFFF && p[6] == 0 { // its text follows
				put(r, column, "")
				formulaAt = column
				continue
			}
			for i, v := range x.values(kind, parts) {
				put(r, column+i, v)
			}
		}
	}
	flush()
}

// values are those of a record of cells: of one cell, but of a run of numbers.
func (x *xls) values(kind uint16, parts [][]byte) []string {
	p := parts[0]
	switch {
	case kind == xlsShared && len(p) >= 10:
		if i := binary.LittleEndian.Uint32(p[6:]); uint64(i) < uint64(len(x.shared)) {
			return []string{x.shared[i]}
		}
	case kind == xlsLabel && len(p) > 8:
		t := &xlsText{parts: append([][]byte{p[8:]}, parts[1:]...)}
		return []string{t.chars(int(binary.LittleEndian.Uint16(p[6:])))}
	case kind == xlsNumber && len(p) >= 14, kind == xlsFormula && len(p) >= 14 && binary.LittleEndian.Uint16(p[12:]) != 0xFFFF:
		return []string{x.shown(p[4:], math.Float64frombits(binary.LittleEndian.Uint64(p[6:])))}
	case kind == xlsFormula && len(p) >= 14 && p[6] == 1, kind == xlsTruth && len(p) >= 8 && p[7] == 0:
		truth := p[6]
		if kind == xlsFormula {
			truth = p[8]
		}
		return []string{truthOf(truth != 0)}
	case kind == xlsRK && len(p) >= 10:
		return []string{x.shown(p[4:], rk(binary.LittleEndian.Uint32(p[6:])))}
	case kind == xlsMulRK:
		var out []string
		for i := 4; i+6 <= len(p)-2; i += 6 {
			out = append(out, x.shown(p[i:], rk(binary.LittleEndian.Uint32(p[i+2:]))))
		}
		return out
	}
	return nil
}

func truthOf(v bool) string { return map[bool]string{true: "TRUE", false: "FALSE"}[v] }

// rk is a number of 30 bits: the upper ones of a float, or a whole number, perhaps of hundredths (MS-XLS 2.5.217).
func rk(v uint32) float64 {
	f := math.Float64frombits(uint64(v&^3) << 32)
	if v&2 != 0 {
		f = float64(int32(v) >> 2)
	}
	if v&1 != 0 {
		f /= 100
	}
	return f
}
