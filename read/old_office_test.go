package read

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"os"
	"strings"
	"testing"

	"proffer"
)

// sample is a file of testdata/formats, unpacked where it is packed.
func sample(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("../testdata/formats/" + name)
	if err == nil && strings.HasSuffix(name, ".gz") {
		var z *gzip.Reader
		if z, err = gzip.NewReader(bytes.NewReader(b)); err == nil {
			b, err = io.ReadAll(z)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestOldOffice: LibreOffice wrote the same document in the new format and the old one; the same is read of both.
func TestOldOffice(t *testing.T) {
	for _, c := range []struct{ old, kind, modern string }{
		{"report.doc", wordType, "report.docx"}, {"marked.doc", wordType, "marked.docx"}, {"marked.rtf", rtfType, "marked.docx"},
		{"table.xls", excelType, "table.xlsx"}, {"deck.ppt.gz", pointType, "deck.pptx"},
	} {
		a, b := Read(FromBytes("a", sample(t, c.old))), Read(FromBytes("a", sample(t, c.modern)))
		if a.MediaType != c.kind || len(a.Documents) != 1 || len(b.Documents) != 1 {
			t.Errorf("%s: %s, %d documents, %q", c.old, a.MediaType, len(a.Documents), says(a))
			continue
		}
		if x, y := a.Documents[0], b.Documents[0]; x.Text != y.Text || x.Title != y.Title || standing(x) != standing(y) {
			t.Errorf("%s: %q, not %q; at %s, not %s", c.old, x.Text, y.Text, standing(x), standing(y))
		}
		if strings.HasPrefix(c.old, "marked") && says(a) != says(b) {
			t.Errorf("%s: %q, not %q", c.old, says(a), says(b))
		}
	}
	if d := Read(FromBytes("a", sample(t, "marked.doc"))); !strings.Contains(says(d), "“, he shouted,”") || !strings.Contains(says(d), "1 stretches are hidden") ||
		!strings.HasSuffix(d.Documents[0].Text, "\n\nIt was built in 1931.") || strings.Contains(d.Documents[0].Text, "HYPERLINK") {
		t.Errorf("%q %q", d.Documents[0].Text, says(d))
	}
}

// standing is the pages and cells of a document's own stretches.
func standing(d proffer.Document) string {
	var out []string
	for _, p := range d.Parts {
		for _, x := range p.Places {
			if p.Kind != proffer.PartFurniture {
				out = append(out, x.Cell+strings.Repeat("|", x.Page))
			}
		}
	}
	return strings.Join(out, " ")
}

// TestTextsGoOnInTheNextRecord: Excel cuts its table of texts anywhere and says anew how wide characters are.
func TestTextsGoOnInTheNextRecord(t *testing.T) {
	head := func(n int, flags byte, more ...byte) []byte {
		return append(append(binary.LittleEndian.AppendUint16(nil, uint16(n)), flags), more...)
	}
	formatted := append(head(4, 8, 1, 0), "abcd\x00\x00\x01\x00"...)
	text := &xlsText{parts: [][]byte{append(head(5, 0), "Har"...), append([]byte{1}, "b\x00o\x00"...), formatted}}
	for _, want := range []string{"Harbo", "abcd"} {
		if got := text.text(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if !text.done() {
		t.Errorf("left: %q", text.parts)
	}
	if cut := (&xlsText{parts: [][]byte{head(900, 0, 'x')}}).text(); cut != "x" {
		t.Errorf("%q", cut)
	}
	if got := number(rk(1<<2|2)) + " " + number(rk(1234<<2|3)) + " " + number(rk(0x3FF00000)); got != "1 12.34 1" {
		t.Error(got)
	}
}

// TestDamagedOldOffice cuts files off and changes bytes: each is read or said to be damaged.
func TestDamagedOldOffice(t *testing.T) {
	for _, name := range []string{"report.doc", "marked.doc", "table.xls", "deck.ppt.gz"} {
		b := sample(t, name)
		for i := 1; i < 40; i++ {
			broken := bytes.Clone(b)
			for at := 512 + i*13; at < len(broken); at += 997 {
				broken[at] ^= byte(i)
			}
			for _, x := range [][]byte{b[:len(b)*i/40], broken} {
				if r := Read(FromBytes(name, x)); len(r.Documents)+len(r.Members)+len(r.Problems) == 0 || strings.Contains(says(r), "failed (") {
					t.Errorf("%s, damage %d: %q", name, i, says(r))
				}
			}
		}
	}
}

// TestSlidesMadeOfOneStretch: ten thousand slides that are all the same bytes give no time away.
func TestSlidesMadeOfOneStretch(t *testing.T) {
	record := func(kind, instance uint16, container bool, body []byte) []byte {
		head := binary.LittleEndian.AppendUint16(nil, instance<<4)
		if container {
			head[0] |= 15
		}
		head = binary.LittleEndian.AppendUint16(head, kind)
		return append(binary.LittleEndian.AppendUint32(head, uint32(len(body))), body...)
	}
	one := record(pptSlidePersist, 0, false, append(binary.LittleEndian.AppendUint32(nil, 2), make([]byte, 12)...))
	document := record(0x03E8, 0, true, record(pptList, 0, true, bytes.Repeat(one, 10_000)))
	slide := record(0x03EE, 0, true, bytes.Repeat(record(pptNarrow, 0, false, []byte("x")), 10_000))
	b := append(document, slide...)
	p := &ppt{b: b, at: map[uint32]uint32{1: 0, 2: uint32(len(document))}, notes: map[uint32]*pptSlide{}, budget: pptBudget(b)}
	edit := binary.LittleEndian.AppendUint32(make([]byte, 16), 1)
	p.b = append(p.b, record(pptEdit, 0, false, edit)...)
	if err := p.open(uint32(len(b))); err != nil || len(p.slides) != 10_000 {
		t.Fatal(err, len(p.slides))
	}
	w := &office{}
	for _, s := range p.slides {
		p.slide(w, s, p.at[s.id])
	}
	if p.budget >= 0 || len(w.blocks) > 1_000_000 {
		t.Errorf("%d blocks", len(w.blocks))
	}
}

func FuzzDOC(f *testing.F) {
	fuzzBytes(f, wordType, string(sample(f, "marked.doc")))
}

func FuzzXLS(f *testing.F) {
	fuzzBytes(f, excelType, string(sample(f, "table.xls")))
}

// FuzzPPT has the stream of slides alone: the whole file is mostly pictures.
func FuzzPPT(f *testing.F) {
	root, err := openOLE(bytes.NewReader(sample(f, "deck.ppt.gz")), int64(len(sample(f, "deck.ppt.gz"))))
	if err != nil {
		f.Fatal(err)
	}
	b, err := root.stream("PowerPoint Document")
	user, err2 := root.stream("Current User")
	if err != nil || err2 != nil {
		f.Fatal(err, err2)
	}
	edit := binary.LittleEndian.Uint32(user[16:])
	from := uint32(max(0, len(b)-60_000))
	f.Add(b[from:], edit-from)
	f.Fuzz(func(t *testing.T, b []byte, edit uint32) {
		p := &ppt{b: b, at: map[uint32]uint32{}, notes: map[uint32]*pptSlide{}, budget: pptBudget(b)}
		if p.open(edit) != nil {
			return
		}
		w := &office{}
		for _, s := range p.slides {
			p.slide(w, s, p.at[s.id])
		}
	})
}
