package read

import (
	"encoding/binary"
	"math"
	"os"
	"strings"
	"testing"
)

// binaryRecord is a record as a workbook in binary form has it.
func binaryRecord(kind int, b []byte) []byte {
	out := []byte{byte(kind)}
	if kind > 0x7f {
		out = []byte{byte(kind&0x7f | 0x80), byte(kind >> 7)}
	}
	n := len(b)
	for ; n > 0x7f; n >>= 7 {
		out = append(out, byte(n&0x7f|0x80))
	}
	return append(append(out, byte(n)), b...)
}

func binaryText(s string) []byte {
	b := utf16le(s)
	return append(binary.LittleEndian.AppendUint32(nil, uint32(len(b)/2)), b...)
}

func numbers(list ...uint32) (out []byte) {
	for _, n := range list {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}

func joinedBytes(list ...[]byte) string {
	out := ""
	for _, b := range list {
		out += string(b)
	}
	return out
}

// binaryBook is the members of a workbook of two sheets, one of them hidden, with a date in the second style.
func binaryBook() []string {
	real := func(f float64) []byte { return binary.LittleEndian.AppendUint64(nil, math.Float64bits(f)) }
	cell := func(kind int, column, style uint32, value []byte) []byte {
		return binaryRecord(kind, append(numbers(column, style), value...))
	}
	row := func(n uint32) []byte { return binaryRecord(xlsbRow, append(numbers(n, 0), make([]byte, 9)...)) }
	sheet := func(cells ...[]byte) string {
		return joinedBytes(binaryRecord(129, nil), cells[0], binaryRecord(145, nil), []byte(joinedBytes(cells[1:]...)), binaryRecord(146, nil), binaryRecord(130, nil))
	}
	xf := func(format uint16) []byte {
		return binaryRecord(xlsbXF, append(binary.LittleEndian.AppendUint16([]byte{0, 0}, format), make([]byte, 12)...))
	}
	return []string{
		"xl/workbook.bin", joinedBytes(binaryRecord(131, nil), binaryRecord(xlsbProperty, append(numbers(0, 0), binaryText("")...)), binaryRecord(143, nil),
			binaryRecord(xlsbTab, append(append(numbers(0, 1), binaryText("rId1")...), binaryText("Рейсы")...)),
			binaryRecord(xlsbTab, append(append(numbers(1, 2), binaryText("rId2")...), binaryText("Hidden")...)), binaryRecord(144, nil), binaryRecord(132, nil)),
		"xl/_rels/workbook.bin.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.bin"/>` +
			`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.bin"/>` +
			`<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.bin"/></Relationships>`,
		"xl/sharedStrings.bin", joinedBytes(binaryRecord(159, numbers(1, 1)), binaryRecord(xlsbString, append([]byte{0}, binaryText("Карса")...)), binaryRecord(160, nil)),
		"xl/styles.bin", joinedBytes(binaryRecord(278, nil), binaryRecord(xlsbFormat, append([]byte{164, 0}, binaryText("dd.mm.yyyy")...)),
			binaryRecord(626, numbers(1)), xf(9), binaryRecord(627, nil), binaryRecord(xlsbXFs, numbers(2)), xf(0), xf(164), binaryRecord(xlsbXFsEnd, nil), binaryRecord(279, nil)),
		"xl/worksheets/sheet1.bin", sheet(binaryRecord(148, numbers(0, 4, 0, 3)), row(0), cell(xlsbShared, 0, 0, numbers(0)), cell(xlsbRK, 1, 0, numbers(40<<2|2)), cell(xlsbNumber, 3, 1, real(45365)),
			row(4), cell(xlsbText, 0, 0, binaryText("Tesh")), cell(xlsbWasReal, 1, 0, append(real(2.5), make([]byte, 10)...)), cell(xlsbTruth, 2, 0, []byte{1}),
			cell(xlsbWasText, 3, 0, append(binaryText("said"), make([]byte, 10)...))),
		"xl/worksheets/sheet2.bin", sheet(binaryRecord(148, numbers(0, 0, 0, 0)), row(0), cell(xlsbText, 0, 0, binaryText("secret"))),
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
	}
}

func TestWorkbookInBinaryForm(t *testing.T) {
	b := zipped(t, binaryBook()...)
	r := Read(FromBytes("book.xlsb", b))
	if r.MediaType != xlsbType || len(r.Documents) != 1 {
		t.Fatalf("%+v", r)
	}
	d := r.Documents[0]
	if want := "Карса 40 2024-03-14\n\nTesh 2.5 TRUE said\n\nsecret"; d.Text != want {
		t.Errorf("%q, want %q", d.Text, want)
	}
	if got, want := cells(d), "Рейсы!A1 Рейсы!B1 Рейсы!D1 Рейсы!A5 Рейсы!B5 Рейсы!C5 Рейсы!D5 Hidden!A1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if s := says(r); !strings.Contains(s, "1 of its sheets are hidden") || len(r.Problems) != 1 {
		t.Errorf("%q", s)
	}
	if file := os.Getenv("PROFFER_XLSB"); file != "" { // for a look at it with other programs
		os.WriteFile(file, b, 0o644)
	}
}

// TestDamagedWorkbookInBinaryForm: what stands before the damage is read, and the damage is said.
func TestDamagedWorkbookInBinaryForm(t *testing.T) {
	for name, damage := range map[string]func(member, s string) string{
		"cut off": func(m, s string) string {
			return map[bool]string{true: s[:len(s)-9], false: s}[m == "xl/worksheets/sheet2.bin"]
		},
		"a length that lies": func(m, s string) string {
			return map[bool]string{true: s + "\x06\xff\xff\xff\x7f", false: s}[m == "xl/worksheets/sheet2.bin"]
		},
		"half a kind": func(m, s string) string {
			return map[bool]string{true: s + "\x9c", false: s}[m == "xl/worksheets/sheet2.bin"]
		},
		"no length": func(m, s string) string {
			return map[bool]string{true: s + "\x06", false: s}[m == "xl/worksheets/sheet2.bin"]
		},
		"shared strings gone": func(m, s string) string {
			return map[bool]string{true: "\x13\x80", false: s}[m == "xl/sharedStrings.bin"]
		},
	} {
		book := binaryBook()
		for i := 0; i < len(book); i += 2 {
			book[i+1] = damage(book[i], book[i+1])
		}
		r := Read(FromBytes("book.xlsb", zipped(t, book...)))
		if len(r.Documents) != 1 || !strings.Contains(r.Documents[0].Text, "Tesh 2.5") || !strings.Contains(says(r), "it is damaged: not all of it could be read") {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if r := Read(FromBytes("book.xlsb", zipped(t, "xl/workbook.bin", "x"))); len(r.Documents) > 0 || !strings.Contains(says(r), "the table is empty") {
		t.Errorf("%+v", r)
	}
}
