package read

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"io"
	"strings"
	"testing"
	"unicode/utf16"
)

func message(t testing.TB) []byte { return sampleFile(t, "message.msg") }

// TestOutlookMessage reads a message that another program wrote (testdata/formats/generate.py): its text, an
// attachment, and a Russian mail within it with an attachment of its own.
func TestOutlookMessage(t *testing.T) {
	r := Read(FromBytes("message.msg", message(t)))
	if r.MediaType != msgType || len(r.Documents) != 1 || len(r.Members) != 2 {
		t.Fatalf("%s, %d documents, %d members, %v", r.MediaType, len(r.Documents), len(r.Members), r.Problems)
	}
	d := r.Documents[0]
	if !strings.Contains(d.Text, "“The bridge is closed,”") && !strings.Contains(d.Text, `"The bridge is closed,"`) || d.Published != "2024-03-14" || len(d.Authors) != 1 || d.Authors[0] != "Peter Amsel" {
		t.Errorf("%q %q %v", d.Text, d.Published, d.Authors)
	}
	if m := r.Members[0]; m.Name != "scan.pdf" || m.Size != int64(len("%PDF-1.4 nothing")) {
		t.Errorf("%q of %d bytes", m.Name, m.Size)
	}
	inner := r.Members[1]
	f, err := inner.Open()
	if err != nil {
		t.Fatal(err)
	}
	b, _ := io.ReadAll(f)
	r = Read(FromBytes(inner.Name, b))
	if inner.Name != "Доклад о рейсах.eml" || len(r.Documents) != 1 || len(r.Members) != 1 || r.Members[0].Name != "рейсы.csv" ||
		!strings.Contains(r.Documents[0].Text, "Анна Руис заявила в понедельник") {
		t.Errorf("%q %+v", inner.Name, r)
	}
}

// TestUnpackRTF unpacks the examples of MS-OXRTFCP, sections 3.1.1 and 3.1.2.
func TestUnpackRTF(t *testing.T) {
	for packed, want := range map[string]string{
		"2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0": "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
		"1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0":                                       "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
	} {
		b, _ := hex.DecodeString(packed)
		got, err := unpackRTF(b)
		if err != nil || string(got) != want {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
		if _, err := unpackRTF(b[:len(b)-4]); err == nil {
			t.Error("cut off, and not said")
		}
	}
	if _, err := unpackRTF([]byte("0123456789abcdefg")); err == nil {
		t.Error("packed in no known way, and not said")
	}
}

func TestFileTime(t *testing.T) {
	for in, want := range map[string]string{"00803ed5deb19d01": "Thu, 01 Jan 1970 00:00:00 +0000", "0000000000000000": "", "ffffffffffffffff": ""} {
		b, _ := hex.DecodeString(in)
		if got := fileTime(b); got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}

// TestOldOfficeFilesAreNamed tells compound files apart by their streams, here by a made name in a real directory.
func TestOldOfficeFilesAreNamed(t *testing.T) {
	for stream, kind := range map[string]string{"WordDocument": wordType, "EncryptedPackage": encryptedType, "Workbook": excelType, "Nothing": oleType} {
		b := message(t)
		at := bytes.Index(b, utf16le("__properties_version1.0"))
		clear(b[at : at+64])
		copy(b[at:], utf16le(stream))
		b[at+64] = byte(2*len(stream) + 2) // how long the name is, its end included
		r := Read(FromBytes("a.doc", b))
		if r.MediaType != kind || len(r.Problems) == 0 {
			t.Errorf("%s: %s %v", stream, r.MediaType, r.Problems)
		}
	}
}

func utf16le(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

func FuzzMSG(f *testing.F) {
	b := message(f)
	f.Add(b)
	f.Add(b[:len(b)/2])
	f.Fuzz(func(t *testing.T, b []byte) {
		in := FromBytes("f.msg", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), b[min(8, len(b)):]...))
		r := Read(in)
		if len(r.Documents)+len(r.Members)+len(r.Problems) == 0 {
			t.Error("neither document nor member nor problem")
		}
		total := int64(0)
		for _, m := range r.Members {
			total += m.Size
		}
		if total > 8*in.Size+1<<20 {
			t.Errorf("%d bytes come out of %d", total, in.Size)
		}
		for _, d := range r.Documents {
			checkDocument(t, d, in.Size)
		}
		for _, p := range r.Problems {
			if strings.Contains(p.What, "failed (") {
				t.Errorf("a panic: %v", p)
			}
		}
	})
}
