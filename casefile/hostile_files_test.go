package casefile

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
)

// A hostileFile is a broken or hostile file.
type hostileFile struct {
	name  string
	bytes []byte
}

const honest = "The bridge is closed\n\nTransport Minister Ana Ruiz said on March 11, 2024 that the bridge was closed.\n"

func zipWith(change func(*zip.FileHeader), files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &zip.FileHeader{Name: files[i], Method: zip.Deflate}
		if change != nil {
			change(h)
		}
		f, _ := w.CreateHeader(h) // a buffer takes everything
		io.WriteString(f, files[i+1])
	}
	w.Close()
	return b.Bytes()
}

func tarWith(headers ...*tar.Header) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range headers {
		h.Mode = 0o600
		if h.Typeflag == tar.TypeReg {
			h.Size = int64(len(honest))
		}
		w.WriteHeader(h)
		if h.Size > 0 {
			io.WriteString(w, honest)
		}
	}
	w.Close()
	return b.Bytes()
}

func through(w func(io.Writer) io.WriteCloser, text string) []byte {
	var b bytes.Buffer
	z := w(&b)
	io.WriteString(z, text)
	z.Close()
	return b.Bytes()
}

func gzipped(text string) []byte {
	return through(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, text)
}

const honestMail = "From: a@b.example\nSubject: Bridge\nDate: Thu, 14 Mar 2024 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=qqq\n\n--qqq\nContent-Type: text/plain\n\n" + honest +
	"--qqq\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\nVGhlIGJyaWRnZSBpcyBjbG9zZWQu\n--qqq--\n"

const honestPDF = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" +
	"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n" +
	"4 0 obj\n<</Length 58>>\nstream\nBT /F 12 Tf 50 400 Td (Ana Ruiz said that it was closed.) Tj ET \nendstream\nendobj\n" +
	"5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 6>>\nstartxref\n480\n%%EOF\n"

// A wholeFile is an honest file and the marks between its structures, before and within which it is cut off.
type wholeFile struct {
	name  string
	bytes []byte
	marks []string
}

// wholeFiles are honest files of the formats; broken ones are made of them.
func wholeFiles(t *testing.T) []wholeFile {
	t.Helper()
	read := func(path string) []byte {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	zipMarks := []string{"PK\x03\x04", "PK\x01\x02", "PK\x05\x06"}
	out := []wholeFile{
		{"a.zip", zipWith(nil, "a.txt", honest, "b/c.txt", honest+"."), zipMarks},
		{"a.tar", tarWith(&tar.Header{Name: "a.txt", Typeflag: tar.TypeReg}, &tar.Header{Name: "b.txt", Typeflag: tar.TypeReg}), []string{"ustar", "The bridge", "b.txt"}},
		{"a.txt.gz", gzipped(honest), nil},
		{"a.txt.xz", through(func(w io.Writer) io.WriteCloser { z, _ := xz.NewWriter(w); return z }, honest), nil},
		{"a.txt.zst", through(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z }, honest), nil},
		{"a.7z", read("../container/testdata/two.7z"), nil},
		{"a.eml", []byte(honestMail), []string{"Subject", "\n\n--qqq", "Content-Type: text", "The bridge", "--qqq\nContent-D", "base64", "VGhl", "--qqq--"}},
		{"a.mbox", []byte("From a@b Thu Mar 14 10:00:00 2024\n" + honestMail + "\nFrom a@b Thu Mar 14 10:00:00 2024\n" + honestMail), []string{"Subject", "--qqq--", "From a@b", "VGhl"}},
		{"a.rtf", []byte(`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 ` + honest + `caf\'e9 \u1047?\par{\*\x y}}`), []string{`\ansi`, "Arial", `\f0`, `\'e9`, `\u1047`, `\*`}},
		{"a.html", []byte("<!DOCTYPE html><html><head><title>Bridge</title><style>p{}</style></head><body><!-- c --><h1 class=\"x\">Bridge</h1><p>" + honest + "&amp;</p></body></html>"),
			[]string{"<title", "<style", "<!-- c", "class=", "</h1>", "&amp;", "</html>"}},
		{"a.json", []byte(`[{"id":1,"text":"` + strings.TrimSpace(strings.ReplaceAll(honest, "\n", " ")) + `","date":"2024-03-11"}]`), []string{`"text"`, "Minister", `"date"`, "}]"}},
		{"a.csv", []byte("place,when,what\nKarsa,2024-03-11,\"bridge, closed\"\nTesh,2024-03-12,ferry\nOrsa,2024-03-13,road\n"), []string{",when", `bridge, c`, "ferry"}},
		{"a.srt", []byte("1\n00:00:01,000 --> 00:00:04,000\nThe bridge is closed, she said.\n\n2\n00:00:05,000 --> 00:00:07,000\nAna Ruiz said so.\n"), []string{" --> ", "bridge", "\n2\n"}},
		{"a.pdf", []byte(honestPDF), []string{"%PDF", "/Catalog", "/Kids", "/MediaBox", "stream", "Tj", "endstream", "/BaseFont", "xref", "trailer", "/Root", "startxref", "%%EOF"}},
		{"b.pdf", read("../testdata/formats/running.pdf"), []string{" obj", "stream", "endstream", "xref", "trailer"}},
	}
	for _, name := range []string{"report.docx", "report.odt", "table.xlsx", "table.ods", "deck.pptx", "book.epub"} {
		out = append(out, wholeFile{name, read("../testdata/formats/" + name), zipMarks})
	}
	return out
}

// cutOff is each whole file cut off within the first and before the last of each of its marks, in the middle, and just
// before its end.
func cutOff(t *testing.T) (out []hostileFile) {
	t.Helper()
	for _, w := range wholeFiles(t) {
		cuts := map[int]bool{1: true, len(w.bytes) / 2: true, len(w.bytes) - 3: true}
		for _, m := range w.marks {
			from, to := bytes.Index(w.bytes, []byte(m)), bytes.LastIndex(w.bytes, []byte(m))
			if from < 0 {
				t.Fatalf("%s has no %q", w.name, m)
			}
			cuts[from+(len(m)+1)/2] = true
			cuts[to] = to > 0
		}
		for at := range len(w.bytes) {
			if cuts[at] {
				out = append(out, hostileFile{fmt.Sprintf("cut-%s-at-%d", strings.ReplaceAll(w.name, ".", "-"), at), w.bytes[:at]})
			}
		}
	}
	return out
}

// png is the beginning of a picture that says how large it is.
func png(width, height uint32) []byte {
	h := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("IHDR"), width), height)
	h = append(h, 8, 2, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), h...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(h))
}

// laughs is XML whose entities, were they expanded, would give ten to the ninth letters.
func laughs(root string) string {
	var x strings.Builder
	x.WriteString(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY file SYSTEM "file:///etc/passwd">`)
	for c := 'b'; c < 'k'; c++ {
		fmt.Fprintf(&x, `<!ENTITY %c "%s">`, c, strings.Repeat("&"+string(c-1)+";", 10))
	}
	return x.String() + "]>" + root
}

const wordXML = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>`

func hostileContainers(t *testing.T) []hostileFile {
	t.Helper()
	bomb := strings.Repeat("a", 4<<20)
	nested := zipWith(nil, "bomb.txt", bomb)
	for i := range 10 {
		nested = zipWith(nil, fmt.Sprintf("level%d.zip", i), string(nested))
	}
	wide := []string{}
	for i := range 4 {
		wide = append(wide, fmt.Sprintf("b%d.gz", i), string(gzipped(strings.Repeat(string(rune('a'+i)), 2<<20))))
	}
	encrypted := func(h *zip.FileHeader) { h.Flags |= 1 }
	link := func(h *zip.FileHeader) { h.SetMode(os.ModeSymlink | 0o777) }
	device := func(h *zip.FileHeader) { h.SetMode(os.ModeDevice | 0o600) }
	wrong := zipWith(func(h *zip.FileHeader) { h.Method = zip.Store }, "a.txt", honest)
	wrong[bytes.Index(wrong, []byte("bridge"))] ^= 1
	overlapping := zipWith(nil, "a.txt", honest, "b.txt", honest+"!")
	at := bytes.LastIndex(overlapping, []byte("PK\x01\x02"))
	copy(overlapping[at+42:], []byte{0, 0, 0, 0}) // the second member begins where the first does
	sevenBomb, err := os.ReadFile("../container/testdata/bomb.7z")
	if err != nil {
		t.Fatal(err)
	}
	sevenLocked, err := os.ReadFile("../container/testdata/encrypted.7z")
	if err != nil {
		t.Fatal(err)
	}
	return []hostileFile{
		{"encrypted.zip", zipWith(encrypted, "s.txt", honest)}, {"encrypted.7z", sevenLocked},
		{"bomb.zip", zipWith(nil, "bomb.txt", bomb)}, {"bomb.gz", gzipped(bomb)}, {"bomb.7z", sevenBomb},
		{"bomb.zst", through(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z }, bomb)},
		{"bomb.xz", through(func(w io.Writer) io.WriteCloser { z, _ := xz.NewWriter(w); return z }, bomb)},
		{"nested.zip", nested}, {"wide.zip", zipWith(nil, wide...)},
		{"up.zip", zipWith(nil, "../../up.txt", honest+"1")}, {"absolute.zip", zipWith(nil, "/etc/passwd", honest+"2")},
		{"drive.zip", zipWith(nil, `C:\a.txt`, honest+"3")}, {"backslash.zip", zipWith(nil, `..\..\up.txt`, honest+"4")},
		{"device.zip", zipWith(nil, "CON", honest+"5", "aux.txt", honest+"6", "d/NUL", honest+"7")},
		{"zero.zip", zipWith(nil, "a\x00b.txt", honest+"8", "c\x1b[2Jd.txt", honest+"9")},
		{"same.zip", zipWith(nil, "a.txt", honest+"10", "a.txt", honest+"11")},
		{"link.zip", zipWith(link, "l", "/etc/passwd")}, {"dev.zip", zipWith(device, "d", "x")},
		{"checksum.zip", wrong}, {"overlapping.zip", overlapping},
		{"up.tar", tarWith(&tar.Header{Name: "../up.txt", Typeflag: tar.TypeReg})},
		{"link.tar", tarWith(&tar.Header{Name: "l", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink})},
		{"hard.tar", tarWith(&tar.Header{Name: "l", Linkname: "/etc/shadow", Typeflag: tar.TypeLink})},
		{"device.tar", tarWith(&tar.Header{Name: "d", Typeflag: tar.TypeChar})}, {"pipe.tar", tarWith(&tar.Header{Name: "p", Typeflag: tar.TypeFifo})},
	}
}

func hostileDocuments() []hostileFile {
	deepMail := "From: a@b.example\nSubject: Deep\nDate: Thu, 14 Mar 2024 10:00:00 +0000\n"
	for i := range 40 {
		deepMail += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	docx := func(xml string) []byte {
		return zipWith(nil, "word/document.xml", xml, "word/vbaProject.bin", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a macro")
	}
	return []hostileFile{
		{"deep.eml", []byte(deepMail + "\n" + honest)},
		{"boundary.eml", []byte("From: a@b.example\nSubject: x\nDate: Thu, 14 Mar 2024 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=\"\"\n\n" + honest)},
		{"up.eml", []byte(strings.ReplaceAll(honestMail, "filename=a.txt", "filename=\"../../etc/passwd\""))},
		{"deep.html", []byte("<html><body>" + strings.Repeat("<div>", 100000) + honest)},
		{"script.html", []byte("<html><body><script>" + strings.Repeat("alert(1);", 9999) + "</script><p>" + honest)},
		{"laughs.docx", docx(fmt.Sprintf(laughs(wordXML), "&j;&file;"))}, {"macro.docx", docx(fmt.Sprintf(wordXML, honest))},
		{"deep.docx", docx(fmt.Sprintf(wordXML, strings.Repeat("<w:a>", 3000)+honest))},
		{"broken.docx", docx(fmt.Sprintf(wordXML, honest)[:180])}, {"hollow.docx", zipWith(nil, "word/document.xml", "")},
		{"laughs.odt", zipWith(nil, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", laughs(`<d xmlns:text="t"><text:p>&j;</text:p></d>`))},
		{"laughs.xlsx", zipWith(nil, "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", laughs(`<s><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></s>`))},
		{"far.xlsx", zipWith(nil, "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", `<s><row r="999999999"><c r="XFDZZZ9" t="s"><v>77777777</v></c></row></s>`)},
		{"repeated.ods", zipWith(nil, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
			`<d xmlns:t="t"><t:table t:name="a"><t:table-row t:number-rows-repeated="99999999"><t:table-cell t:number-columns-repeated="99999999"><t:p>x</t:p></t:table-cell></t:table-row></t:table></d>`)},
		{"lost.epub", zipWith(nil, "mimetype", "application/epub+zip", "META-INF/container.xml", `<c><rootfile full-path="../../etc/passwd"/></c>`)},
		{"groups.rtf", []byte(`{\rtf1 ` + strings.Repeat("{", 200000) + honest)}, {"object.rtf", []byte(`{\rtf1 ` + honest + `{\object{\*\objdata ` + strings.Repeat("4d5a", 999) + `}}}`)},
		{"deep.json", []byte(`[{"text":` + strings.Repeat("[", 100000))},
		{"empty.txt", nil}, {"program.txt", []byte("\x7fELF\x02\x01\x01" + strings.Repeat("\x00", 64))}, {"program.pdf", []byte("MZ\x90\x00\x03" + strings.Repeat("\x00", 64))},
		{"huge.png", png(100_000, 100_000)}, {"most.png", png(1<<31-1, 1<<31-1)}, {"huge.gif", []byte("GIF89a\xff\xff\xff\xff\x00\x00\x00")},
		{"noise.bin", []byte(strings.Repeat("\x00\x01\x02\x90", 500))}, {"two.png", append(png(9, 9), zipWith(nil, "a.txt", honest+"12")...)},
		{"locked.doc", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...)},
	}
}
