package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// withFont is a file with one font and its table for reading; packed puts the font into an object stream.
func withFont(font, table string, packed bool) []byte {
	font = "<</Type/Font" + font + "/ToUnicode 6 0 R>>"
	flate := func(s string) string {
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		z.Write([]byte(s)) // to memory
		z.Close()
		return b.String()
	}
	object := "5 0 obj" + font + "endobj\n"
	if packed {
		body := flate("5 0 " + font)
		object = fmt.Sprintf("9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n", len(body), body)
	}
	table = flate("begincmap " + table + " endcmap")
	return []byte("%PDF-1.7\n" + object + fmt.Sprintf("6 0 obj<</Filter/FlateDecode/Length %d>>stream\r\n%s\nendstream endobj\n", len(table), table) +
		"7 0 obj<</Type/Encoding/Differences[1/a/b/c/d 65/X/afii10017]>>endobj\n8 0 obj<</Type/FontDescriptor/Flags 4>>endobj\n")
}

func TestFontsThatContradictThemselves(t *testing.T) {
	const honest, shifted = "1 beginbfrange <41> <5A> <0041> endbfrange 1 beginbfchar <61> <0061> endbfchar", "1 beginbfrange <41> <5A> <0048> endbfrange"
	const byName, other = "4 beginbfchar <01> <0061> <02> <0042> <03> <0063> <04> <0064> endbfchar", "4 beginbfchar <01> <0438> <02> <0439> <03> <0434> <04> <0064> endbfchar"
	const winAnsi = "/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding"
	for _, c := range []struct {
		name, font, table string
		packed            bool
		want              int
	}{
		{"honest", winAnsi, honest, false, 0},
		{"shifted", winAnsi, shifted, false, 1},
		{"shifted, packed", winAnsi, shifted, true, 1},
		{"two letters only", winAnsi, "2 beginbfchar <41> <0042> <42> <0041> endbfchar", false, 0},
		{"names", "/Subtype/Type1/Encoding 7 0 R", byName, false, 0},
		{"names that lie", "/Subtype/Type1/Encoding 7 0 R", other, false, 1},
		{"names that are not looked at", "/Subtype/TrueType/FontDescriptor 8 0 R/Encoding 7 0 R", other, false, 0},
		{"codes of its own", "/Subtype/TrueType/FontDescriptor 8 0 R/Encoding/WinAnsiEncoding", shifted, false, 0},
		{"of two bytes", "/Subtype/Type0/Encoding/Identity-H", shifted, false, 0},
		{"digits", winAnsi, "1 beginbfrange <41> <5A> <0021> endbfrange", false, 0},
		{"damaged", winAnsi, "1 beginbfrange <41> <5A endbfrange 1 beginbfchar <4> <> endbfchar", false, 0},
	} {
		if got := contradicted(withFont(c.font, c.table, c.packed)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	files, _ := filepath.Glob(formats + "*.pdf")
	for _, path := range files {
		if b, err := os.ReadFile(path); err != nil || contradicted(b) != 0 {
			t.Errorf("%s: %v, or its fonts lie", path, err)
		}
	}
}

func FuzzContradicted(f *testing.F) {
	f.Add(withFont("/Subtype/Type1/Encoding 7 0 R", "4 beginbfchar <01> <0438> endbfchar 1 beginbfrange <41> <5A> <0048> endbfrange", false))
	f.Add([]byte(strings.Repeat("1 0 obj<</Type/ObjStm/First 9>>stream\n1 0 2 5 9", 9)))
	f.Fuzz(func(t *testing.T, b []byte) { contradicted(b) })
}
