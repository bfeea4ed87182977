package read

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"strings"
	"testing"
)

// winmail makes a winmail.dat of attributes.
func winmail(attributes ...[]byte) []byte {
	return append([]byte("\x78\x9f\x3e\x22\x01\x00"), bytes.Join(attributes, nil)...)
}

func tnefAttribute(kind uint32, b []byte) []byte {
	level, sum := byte(1), uint16(0)
	if kind == tnefStart || kind == tnefTitle || kind == tnefData || kind == tnefAttachment {
		level = 2
	}
	for _, c := range b {
		sum += uint16(c)
	}
	out := binary.LittleEndian.AppendUint32([]byte{level}, kind)
	out = append(binary.LittleEndian.AppendUint32(out, uint32(len(b))), b...)
	return binary.LittleEndian.AppendUint16(out, sum)
}

// A mapi is a property to be packed: one of fixed length by its number, else by its bytes.
type mapi struct {
	kind, id uint16
	number   uint32
	bytes    string
}

func tnefPacked(list ...mapi) []byte {
	le := binary.LittleEndian
	out := le.AppendUint32(nil, uint32(len(list)))
	for _, p := range list {
		out = le.AppendUint16(le.AppendUint16(out, p.kind), p.id)
		if p.id >= 0x8000 {
			out = append(out, make([]byte, 16)...)
			out = le.AppendUint32(le.AppendUint32(out, 0), 1)
		}
		if p.kind == 3 {
			out = le.AppendUint32(out, p.number)
			continue
		}
		out = le.AppendUint32(le.AppendUint32(out, 1), uint32(len(p.bytes)))
		out = append(out, p.bytes...)
		for len(p.bytes)%4 != 0 {
			p.bytes += "\x00"
			out = append(out, 0)
		}
	}
	return out
}

// packedMail is a mail with an attachment that Outlook names twice, and a message within it.
func packedMail() []byte {
	inner := winmail(tnefAttribute(tnefCodepage, []byte("\xe4\x04\x00\x00\x00\x00\x00\x00")), tnefAttribute(tnefSubject, []byte("The bridge\x00")),
		tnefAttribute(tnefBody, []byte("It stands, the mayor said.\x00")))
	return winmail(
		tnefAttribute(tnefCodepage, []byte("\xe3\x04\x00\x00\x00\x00\x00\x00")), // windows-1251
		tnefAttribute(tnefSubject, []byte("\xce\xf2\xe2\xe5\xf2\x00")),
		tnefAttribute(tnefProperties, tnefPacked(mapi{kind: 3, id: 0x8001, number: 7},
			mapi{kind: mapiWide, id: propBody, bytes: string(utf16le("Министр отрицает, что солдаты были там, и ждёт ответа от соседей.\x00"))})),
		tnefAttribute(tnefStart, make([]byte, 14)),
		tnefAttribute(tnefTitle, []byte("REPORT~1.TXT\x00")),
		tnefAttribute(tnefData, []byte("Nobody was there.")),
		tnefAttribute(tnefAttachment, tnefPacked(mapi{kind: 3, id: propMethod, number: 1}, mapi{kind: mapiWide, id: propLongName, bytes: string(utf16le("Отчёт.txt\x00"))})),
		tnefAttribute(tnefStart, make([]byte, 14)),
		tnefAttribute(tnefAttachment, tnefPacked(mapi{kind: 3, id: propMethod, number: 5},
			mapi{kind: mapiObject, id: propData, bytes: strings.Repeat("\x00", tnefClass) + string(inner)})))
}

func TestWinmail(t *testing.T) {
	r := Read(FromBytes("winmail.dat", packedMail()))
	if r.MediaType != tnefType || len(r.Documents) != 1 || len(r.Members) != 2 || len(r.Problems) > 0 {
		t.Fatalf("%s, %d documents, %d members, %v", r.MediaType, len(r.Documents), len(r.Members), r.Problems)
	}
	if d := r.Documents[0]; d.Title != "Ответ" || !strings.Contains(d.Text, "Министр отрицает, что солдаты были там, и ждёт ответа от соседей.") {
		t.Errorf("%q: %q", d.Title, d.Text)
	}
	for i, want := range []struct{ name, words string }{{"Отчёт.txt", "Nobody was there."}, {"message.eml", "It stands, the mayor said."}} {
		m := r.Members[i]
		f, err := m.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(f)
		inner := Read(FromBytes(m.Name, b))
		if m.Name != want.name || len(inner.Documents) != 1 || !strings.Contains(inner.Documents[0].Text, want.words) {
			t.Errorf("%q: %+v", m.Name, inner)
		}
	}
	if file := os.Getenv("PROFFER_WINMAIL"); file != "" { // for a look at it with other programs
		os.WriteFile(file, packedMail(), 0o644)
	}
}

// TestDamagedWinmail: what stands before the damage is read, and the damage is said.
func TestDamagedWinmail(t *testing.T) {
	whole := packedMail()
	lying := bytes.Replace(whole, tnefPacked(mapi{kind: 3, id: propMethod, number: 1})[4:], []byte("\x1f\x00\x07\x37\xff\xff\xff\xff\xff\xff\xff\x7f"), 1)
	for name, c := range map[string]struct {
		b    []byte
		says string
		left int // members
	}{
		"cut in an attribute's head":    {whole[:len(whole)-len(tnefAttribute(tnefAttachment, nil))-1], "not all of them could be read", 2},
		"cut in an attachment":          {whole[:bytes.Index(whole, []byte("Nobody"))+6], "it is cut off", 1},
		"a property's length that lies": {lying, "it is cut off", 1},
		"nothing but its mark":          {whole[:6], "it is cut off", 0},
		"many attachments":              {winmail(bytes.Repeat(tnefAttribute(tnefStart, nil), 2*MostMailParts)), "more than 1000 attachments", MostMailParts},
	} {
		r := Read(FromBytes("winmail.dat", c.b))
		if !strings.Contains(says(r), c.says) || len(r.Members) < c.left-2 || len(r.Members) > c.left {
			t.Errorf("%s: %d members, %q", name, len(r.Members), says(r))
		}
	}
	for n := range whole {
		if r := Read(FromBytes("winmail.dat", whole[:n])); len(r.Documents)+len(r.Members)+len(r.Problems) == 0 {
			t.Fatalf("cut at %d: nothing is said", n)
		}
	}
}
