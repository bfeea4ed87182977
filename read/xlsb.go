package read

import (
	"archive/zip"
	"encoding/binary"
	"io"
	"math"
	"strings"
	"unicode/utf16"
)

// xlsbType is a workbook in the binary form of Excel since 2007.
const xlsbType = "application/vnd.ms-excel.sheet.binary.macroenabled.12"

// Records of a workbook in binary form (MS-XLSB 2.3.2).
const (
	xlsbRow      = 0
	xlsbRK       = 2
	xlsbTruth    = 4
	xlsbNumber   = 5
	xlsbText     = 6
	xlsbShared   = 7
	xlsbWasText  = 8 // what a formula gave
	xlsbWasReal  = 9
	xlsbWasTruth = 10
	xlsbString   = 19 // of the table that cells share
	xlsbFormat   = 44
	xlsbXF       = 47
	xlsbProperty = 153
	xlsbTab      = 156
	xlsbXFs      = 617
	xlsbXFsEnd   = 618
)

// readXLSB reads a workbook in the binary form of Excel since 2007 (MS-XLSB) as [readXLSX] does one in XML.
func readXLSB(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the workbook cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	x := &xlsb{in: in, z: z, out: out, tables: &table{}}
	x.each("xl/sharedStrings.bin", func(kind int, b xlsbRecord) {
		if kind == xlsbString && len(b) > 1 {
			x.book.shared = append(x.book.shared, b.text(1)) // behind one byte of flags
		}
	})
	x.each("xl/styles.bin", x.style)
	var tabs []namedSheet
	const book = "xl/workbook.bin"
	x.each(book, func(kind int, b xlsbRecord) { tabs = x.tab(tabs, kind, b) })
	members := map[string]string{}
	for _, r := range relations(z, book) {
		members[r.id] = r.target
	}
	hidden, d := 0, &office{in: in}
	for _, t := range tabs {
		if t.hidden {
			hidden++
		}
		s := &sheet{book: &x.book, table: x.tables, name: t.name}
		x.each(members[t.member], func(kind int, b xlsbRecord) { x.cell(s, kind, b) })
		s.flush()
		x.tables.drawings(d, z, members[t.member])
	}
	out.Problems = append(out.Problems, d.problems...)
	if x.book.cells > mostCells {
		out.Problems = append(out.Problems, problem(in.Name, "it has more cells than are read (5 million)", "split it")...)
	}
	sayHidden(in, hidden, out)
	carried(in, z, out)
	x.tables.finish(in, out)
}

type xlsb struct {
	in     Input
	z      *zip.Reader
	out    *Result
	book   workbook
	tables *table
	inXFs  bool
}

// An xlsbRecord is a record's bytes. What is asked of it beyond its end is nought.
type xlsbRecord []byte

func (b xlsbRecord) number(at int) uint32 {
	if at+4 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint32(b[at:])
}

// text is the text at a place: how many characters of UTF-16, and they.
func (b xlsbRecord) text(at int) string {
	n := uint64(b.number(at))
	if at+4 > len(b) || n > uint64(len(b)-at-4)/2 { // 2³²-1 stands for none
		return ""
	}
	units := make([]uint16, n)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(b[at+4+2*i:])
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}

// each hands out the records of a member.
func (x *xlsb) each(name string, handle func(kind int, b xlsbRecord)) {
	for _, f := range x.z.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		var b []byte
		if err == nil {
			b, err = io.ReadAll(io.LimitReader(r, mostXML))
			r.Close()
		}
		whole := xlsbRecords(b, handle)
		if err != nil || !whole {
			x.out.Problems = append(x.out.Problems, problem(x.in.Name+", "+name, "it is damaged: not all of it could be read", "ask for it again")...)
		}
		return
	}
}

// xlsbRecords hands out the records of a stretch; whole says that the last of them ended with it. Kind and length are
// written seven bits a byte, the lowest first.
func xlsbRecords(b []byte, handle func(kind int, b xlsbRecord)) (whole bool) {
	for len(b) > 0 {
		kind, k := int(b[0]), 1
		if b[0]&0x80 != 0 {
			if len(b) < 2 {
				return false
			}
			kind, k = int(b[0]&0x7f)|int(b[1]&0x7f)<<7, 2
		}
		size := 0
		for shift := 0; shift < 28; shift += 7 {
			if k >= len(b) {
				return false
			}
			c := b[k]
			k++
			size |= int(c&0x7f) << shift
			if c&0x80 == 0 {
				break
			}
		}
		if size > len(b)-k {
			return false
		}
		handle(kind, b[k:k+size])
		b = b[k+size:]
	}
	return true
}

// tab takes in a record of the workbook's own: a sheet's name and relation, or what days are counted from.
func (x *xlsb) tab(tabs []namedSheet, kind int, b xlsbRecord) []namedSheet {
	switch {
	case kind == xlsbProperty:
		x.book.styles.from1904 = b.number(0)&1 != 0
	case kind == xlsbTab && len(b) >= 12:
		relation := b.text(8)
		name := b.text(12 + 2*len(utf16.Encode([]rune(relation))))
		tabs = append(tabs, namedSheet{member: relation, name: name, hidden: b.number(0) != 0})
	}
	return tabs
}

// style takes in a record that says how numbers are shown.
func (x *xlsb) style(kind int, b xlsbRecord) {
	switch {
	case kind == xlsbXFs || kind == xlsbXFsEnd:
		x.inXFs = kind == xlsbXFs
	case kind == xlsbFormat && len(b) > 6:
		x.book.styles.name(int(binary.LittleEndian.Uint16(b)), b.text(2))
	case kind == xlsbXF && x.inXFs && len(b) >= 4:
		x.book.styles.add(int(binary.LittleEndian.Uint16(b[2:])))
	}
}

// cell takes in a row's number or a cell: its column, its style in 24 bits, and its value.
func (x *xlsb) cell(s *sheet, kind int, b xlsbRecord) {
	if kind == xlsbRow {
		s.flush()
		s.row = int(b.number(0)) + 1
		return
	}
	column := b.number(0)
	if kind > xlsbWasTruth || len(b) < 9 || column >= 16384 {
		return
	}
	shown := func(f float64) string {
		return s.book.styles.shown(f, s.book.styles.shape(int(b.number(4)&0xffffff)))
	}
	v := ""
	switch kind {
	case xlsbRK:
		v = shown(rk(b.number(8)))
	case xlsbNumber, xlsbWasReal:
		if len(b) < 16 {
			return
		}
		v = shown(math.Float64frombits(binary.LittleEndian.Uint64(b[8:])))
	case xlsbTruth, xlsbWasTruth:
		v = truthOf(b[8] != 0)
	case xlsbText, xlsbWasText:
		v = b.text(8)
	case xlsbShared:
		if i := b.number(8); uint64(i) < uint64(len(s.book.shared)) {
			v = s.book.shared[i]
		}
	default:
		return
	}
	s.put(int(column), v)
}
