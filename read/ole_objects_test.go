package read

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

// sectorSize is that of the compound files that are made here (MS-CFB, version 3).
const sectorSize = 512

// compound is a compound file with one stream, in a folder where one is named. The stream is filled up to 4096 bytes,
// below which it would have to lie elsewhere.
func compound(folder, stream string, content []byte) []byte {
	const free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
	for len(content) < 4096 || len(content)%sectorSize != 0 {
		content = append(content, 0)
	}
	le := binary.LittleEndian
	b := make([]byte, 3*sectorSize) // header, table of sectors, directory
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	le.PutUint32(b[24:], 0x3003E) // version 3, minor 3E
	le.PutUint32(b[28:], 0x9FFFE) // little-endian, sectors of 2⁹ bytes
	le.PutUint32(b[32:], 6)
	le.PutUint32(b[44:], 1) // one sector of the table,
	le.PutUint32(b[48:], 1) // the directory in sector 1
	le.PutUint32(b[56:], 4096)
	le.PutUint32(b[60:], end)
	le.PutUint32(b[68:], end)
	for i := 76; i < sectorSize; i += 4 {
		le.PutUint32(b[i:], free)
	}
	le.PutUint32(b[76:], 0) // and the table in sector 0
	table := b[sectorSize : 2*sectorSize]
	for i := range sectorSize / 4 {
		le.PutUint32(table[4*i:], free)
	}
	le.PutUint32(table, fat)
	le.PutUint32(table[4:], end)
	n := len(content) / sectorSize
	for i := range n {
		le.PutUint32(table[4*(2+i):], uint32(3+i))
	}
	le.PutUint32(table[4*(1+n):], end)
	directory := b[2*sectorSize:]
	entry := func(i int, name string, kind byte, child, first, size uint32) {
		e := directory[128*i:]
		for k, u := range utf16.Encode([]rune(name)) {
			le.PutUint16(e[2*k:], u)
		}
		le.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66], e[67] = kind, 1
		le.PutUint32(e[68:], free)
		le.PutUint32(e[72:], free)
		le.PutUint32(e[76:], child)
		le.PutUint32(e[116:], first)
		le.PutUint32(e[120:], size)
	}
	entry(0, "Root Entry", 5, 1, end, 0)
	if folder != "" {
		entry(1, folder, 1, 2, 0, 0)
		entry(2, stream, 2, free, 2, uint32(len(content)))
	} else {
		entry(1, stream, 2, free, 2, uint32(len(content)))
	}
	return append(b, content...)
}

// packed is a file as the Packager of Windows wraps it.
func packed(name string, file []byte) []byte {
	le := binary.LittleEndian
	b := append([]byte("\x02\x00"), name+"\x00C:\\"+name+"\x00\x00\x00\x03\x00"...)
	b = le.AppendUint32(b, uint32(len(name)+1))
	b = append(b, name+"\x00"...)
	b = append(le.AppendUint32(b, uint32(len(file))), file...)
	return append(le.AppendUint32(nil, uint32(len(b))), b...)
}

// TestFilesPutIntoDocuments: what was put into a document as a file is taken out, under its name where it has one.
func TestFilesPutIntoDocuments(t *testing.T) {
	words := "Ida Lund said that the list was complete."
	for _, c := range []struct{ folder, stream, content, name string }{
		{"", "\x01Ole10Native", string(packed("list.txt", []byte(words))), "list.txt"},
		{"_1345470949", "\x01Ole10Native", string(packed("list.txt", []byte(words))), "list.txt"},
		{"", "CONTENTS", words, "CONTENTS"},
		{"", "package", words, "Package"},
	} {
		b := compound(c.folder, c.stream, []byte(c.content))
		out := Result{}
		takeObjects(FromBytes("a.bin", b), &out)
		if len(out.Members) != 1 || out.Members[0].Name != c.name {
			t.Errorf("%q: %+v", c.stream, out)
			continue
		}
		f, err := out.Members[0].Open()
		if err != nil || !strings.HasPrefix(string(readAll(f)), words) {
			t.Errorf("%q: what was taken out is not what was put in: %v", c.stream, err)
		}
		if kind := Read(FromBytes("a.bin", b)).MediaType; (kind == packageType) != (c.folder == "") {
			t.Errorf("%q is taken for %s", c.stream, kind)
		}
	}
	for folder, want := range map[string]string{"MBD0003271D": "1 Office documents were put into it", "VBA": "it holds programs"} {
		out := Result{}
		takeObjects(FromBytes("a.xls", compound(folder, "Workbook", []byte("x"))), &out)
		if !strings.Contains(says(out), want) {
			t.Errorf("%s: %q does not say %q", folder, says(out), want)
		}
	}
}

func FuzzNative(f *testing.F) {
	f.Add(packed("list.txt", []byte("words")))
	f.Add([]byte("\x04\x00\x00\x00data"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, data := native(b); len(data) > len(b) {
			t.Errorf("%d bytes come out of %d", len(data), len(b))
		}
	})
}
