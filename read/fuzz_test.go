package read

import (
	"testing"
	"unicode/utf8"

	"proffer"
)

// FuzzRead feeds every reader: what a file is, is told by its bytes, and the seeds begin as each format does.
func FuzzRead(f *testing.F) {
	for _, file := range []string{"testdata/pages.txt", "testdata/mails.txt"} {
		for _, c := range pageCases(f, file) {
			f.Add([]byte(c.source))
		}
	}
	f.Add([]byte("The Coast Courier\nNovember 2, 2023\n\nHeadline here\nBy Peter Amsel\n\nCELSO (Meridian) — Text. (Meridian)\n"))
	f.Add([]byte("\xff\xfeA\x00b\x00"))
	f.Add([]byte("КАРСА, 2 апреля. /Меридиан/. Текст.\nФото: Игорь Сомов"))
	f.Add([]byte("From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\ntext\n--x--"))
	f.Add(zipped(f, "word/document.xml", wordHead+"<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"+wordFoot))
	f.Add(zipped(f, "mimetype", odtType, "content.xml", odtHead+"<text:p>Text.</text:p>"+odtFoot))
	f.Add(zipped(f, "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", `<row r="1"><c r="A1"><v>4</v></c></row>`))
	f.Add([]byte(`{\rtf1\ansi{\fonttbl{\f1\fcharset204 A;}}\f1 \'cf\u1047?\par}`))
	f.Add([]byte("1\n00:00:01,000 --> 00:00:03,000\nWords\n"))
	f.Add([]byte("a,b,c\n1,2,3\n4,5,6\n"))
	f.Add([]byte(`[{"from":"Ana","date":"2024-03-14","text":"Words"}]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		in := FromBytes("fuzz", b)
		r := Read(in)
		if len(r.Documents)+len(r.Members)+len(r.Problems) == 0 {
			t.Error("neither document nor member nor problem")
		}
		for _, d := range r.Documents {
			checkDocument(t, d, int64(len(b)))
		}
		again := Read(in)
		if len(again.Documents) != len(r.Documents) {
			t.Error("read twice, two results")
		}
	})
}

func checkDocument(t *testing.T, d proffer.Document, size int64) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Error("the text is not UTF-8")
	}
	end := 0
	for _, p := range d.Parts {
		if p.Kind == proffer.PartFurniture && !p.Span.Valid() {
			continue
		}
		if !p.Span.Valid() || p.Span.End > len(d.Text) || !utf8.ValidString(p.Span.In(d.Text)) {
			t.Errorf("%s part has span %v of %d bytes", p.Kind, p.Span, len(d.Text))
			continue
		}
		if p.Span.Start < end && p.Span.End > end {
			t.Errorf("%s part %v runs over the end of its neighbour, %d", p.Kind, p.Span, end)
		}
		end = max(end, p.Span.End)
		for _, place := range p.Places {
			if place.Bytes[0] < 0 || place.Bytes[1] < place.Bytes[0] || place.Bytes[1] > size {
				t.Errorf("%s part has bytes %v of %d", p.Kind, place.Bytes, size)
			}
		}
	}
}
