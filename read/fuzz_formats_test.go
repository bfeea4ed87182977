package read

import (
	"archive/zip"
	"bytes"
	"testing"
	"unicode/utf8"
)

// One target a format, each straight into its reader: [Read] catches panics, and a panic is what is looked for here.
// Formats that are zips are given the XML inside them, since a damaged zip is the library's and is found out before.

// fuzzed reads bytes as one kind and looks at what came of it.
func fuzzed(t *testing.T, kind string, b []byte) {
	t.Helper()
	in := FromBytes("fuzz", b)
	out := Result{MediaType: kind}
	readers[kind](in, &out)
	if len(out.Documents)+len(out.Members)+len(out.Problems) == 0 {
		t.Error("neither document nor member nor problem")
	}
	for _, d := range out.Documents {
		checkDocument(t, d, int64(len(b)))
	}
}

// members is a zip whose members are stored as they are: names and contents in turn.
func members(pairs ...[]byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(pairs); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: string(pairs[i]), Method: zip.Store})
		if err == nil {
			f.Write(pairs[i+1]) // a buffer takes everything
		}
	}
	w.Close()
	return b.Bytes()
}

// fuzzBytes feeds a reader of whole files.
func fuzzBytes(f *testing.F, kind string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { fuzzed(t, kind, b) })
}

// fuzzMembers feeds the members of a zip, the first two of which change.
func fuzzMembers(f *testing.F, kind, first, second string, seeds [][2]string, more ...[]byte) {
	for _, s := range seeds {
		f.Add([]byte(s[0]), []byte(s[1]))
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		fuzzed(t, kind, members(append([][]byte{[]byte(first), a, []byte(second), b}, more...)...))
	})
}

func FuzzText(f *testing.F) {
	fuzzBytes(f, textType, "The Coast Courier\nNovember 2, 2023\n\nHeadline\nBy Peter Amsel\n\nCELSO (Meridian) — Text.\n",
		"\xff\xfeA\x00b\x00", "КАРСА, 2 апреля. /Меридиан/. Текст.\nФото: Игорь Сомов", "\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0")
}

func FuzzPage(f *testing.F) {
	var seeds []string
	for _, c := range pageCases(f, "testdata/pages.txt") {
		seeds = append(seeds, c.source)
	}
	fuzzBytes(f, htmlType, append(seeds, "<table><tr><td>a<td>b</table><p hidden>c<svg><p>d")...)
}

func FuzzMail(f *testing.F) {
	var seeds []string
	for _, c := range pageCases(f, "testdata/mails.txt") {
		seeds = append(seeds, c.source)
	}
	fuzzBytes(f, mailType, append(seeds, "From: a@b.example\nSubject: =?utf-8?B?0JTRgNC+?=\nContent-Type: multipart/mixed; boundary=x\n\n"+
		"--x\nContent-Transfer-Encoding: quoted-printable\n\n=F0=\n--x\nContent-Type: message/rfc822\n\nSubject: y\n\nz\n--x--")...)
}

func FuzzDOCX(f *testing.F) {
	fuzzMembers(f, docxType, "word/document.xml", "word/comments.xml", [][2]string{
		{wordHead + `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins></w:p>` +
			`<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` + wordFoot,
			`<w:comments xmlns:w="w"><w:comment w:author="Ida"><w:p><w:r><w:t>Who?</w:t></w:r></w:p></w:comment></w:comments>`},
		{wordHead + `<w:p><w:r><w:t>a</w:t></w:r>` + box + `</w:p>` + wordFoot, ""}})
}

func FuzzODT(f *testing.F) {
	fuzzMembers(f, odtType, "content.xml", "meta.xml", [][2]string{
		{odtHead + `<text:h text:outline-level="1">a</text:h><text:p>b<text:note><text:note-body><text:p>c</text:p></text:note-body></text:note></text:p>` + odtFoot,
			`<m xmlns:dc="dc"><dc:title>t</dc:title><dc:creator>Ida Lund</dc:creator></m>`}})
}

func FuzzXLSX(f *testing.F) {
	fuzzMembers(f, xlsxType, "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", [][2]string{
		{`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>4</v></c></row></sheetData></worksheet>`,
			"<sst><si><t>place</t></si></sst>"}}, []byte("xl/workbook.xml"), []byte("<workbook/>"))
}

func FuzzODS(f *testing.F) {
	fuzzMembers(f, odsType, "content.xml", "meta.xml", [][2]string{
		{`<d xmlns:t="t"><t:table t:name="a"><t:table-row t:number-rows-repeated="3"><t:table-cell t:number-columns-repeated="2"><t:p>x</t:p></t:table-cell></t:table-row></t:table></d>`, ""}})
}

func FuzzPPTX(f *testing.F) {
	fuzzMembers(f, pptxType, "ppt/slides/slide1.xml", "ppt/presentation.xml", [][2]string{
		{`<p:sld xmlns:p="p" xmlns:a="a"><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><p:txBody><a:p><a:r><a:t>Words</a:t></a:r></a:p></p:txBody></p:sp></p:sld>`,
			`<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>`}},
		[]byte("ppt/_rels/presentation.xml.rels"), []byte(`<R><Relationship Id="r1" Type="slide" Target="slides/slide1.xml"/></R>`))
}

func FuzzODP(f *testing.F) {
	fuzzMembers(f, odpType, "content.xml", "meta.xml", [][2]string{
		{`<d xmlns:draw="d" xmlns:text="t" xmlns:p="p"><draw:page><draw:frame p:class="title"><text:p>Words</text:p></draw:frame></draw:page></d>`, ""}})
}

func FuzzEPUB(f *testing.F) {
	fuzzMembers(f, epubType, "book.opf", "c1.xhtml", [][2]string{
		{`<package><metadata><title>T</title><creator>Orla Brand</creator></metadata><manifest><item id="c" href="c1.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>`,
			"<html><body><h1>One</h1><p>Words.</p></body></html>"}},
		[]byte("META-INF/container.xml"), []byte(`<c><rootfile full-path="book.opf"/></c>`))
}

func FuzzRTF(f *testing.F) {
	fuzzBytes(f, rtfType, `{\rtf1\ansi\ansicpg1251{\fonttbl{\f1\fcharset204 A;}}\f1 \'cf\u1047?\par\u55357?\u56832?{\*\x y}}`,
		`{\rtf1\ansicpg932{\fonttbl{\f1\fcharset134 A;}}\'83A\f1\'c3\'bb{\shp{\*\shpinst{\shptxt a\par}}{\shprslt{\dptxbxtext a}}}{\pict\bin2 {}}{\object{\*\objdata 0105}{\result b}}}`)
}

func FuzzTable(f *testing.F) {
	fuzzBytes(f, csvType, "a,b,c\n1,\"2,\n3\",4\n4,5,6\n", "дата;место;число\n1;Карса;4\n2;Теш;5\n")
}

func FuzzPosts(f *testing.F) {
	fuzzBytes(f, jsonType, `[{"from":"Ana","date":"2024-03-14","edited":1710410400,"forwarded_from":"Press","text":["We hold ",{"type":"bold","text":"Karsa"}]}]`,
		`{"user":{"name":"Ana"},"full_text":"One."}`+"\n"+`{"user":{"name":"Ben"},"full_text":"Two."}`)
}

func FuzzSubtitles(f *testing.F) {
	fuzzBytes(f, subtitleType, "1\n00:00:01,000 --> 00:00:03,000\n<i>Words</i>\nmore\n", "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n")
}

// FuzzCharset decodes bytes as they may have been declared, and finds places in them.
func FuzzCharset(f *testing.F) {
	for _, c := range eastAsian {
		b, err := wide[c.charset].NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, c.declared)
	}
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2 \x83"), "shift_jis")
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		text, charset := decode(b, declared)
		if !utf8.ValidString(text) {
			t.Errorf("as %s: not UTF-8", charset)
		}
		m := newMapper(b, charset, text)
		last := int64(0)
		for at := range text {
			if place := m.of(at); place < last || place > int64(len(b)) {
				t.Fatalf("as %s: byte %d of the text is at %d, behind %d", charset, at, place, last)
			} else {
				last = place
			}
		}
	})
}

func FuzzTNEF(f *testing.F) {
	fuzzBytes(f, tnefType, string(packedMail()))
}

func FuzzXLSB(f *testing.F) {
	book := binaryBook()
	f.Add([]byte(book[9]), []byte(book[1]), []byte(book[5]), []byte(book[7]))
	f.Fuzz(func(t *testing.T, sheet, workbook, strings, styles []byte) {
		fuzzed(t, xlsbType, members([]byte("xl/worksheets/sheet1.bin"), sheet, []byte("xl/workbook.bin"), workbook, []byte("xl/sharedStrings.bin"), strings,
			[]byte("xl/styles.bin"), styles, []byte(book[2]), []byte(book[3])))
	})
}

func FuzzDrawing(f *testing.F) {
	fuzzMembers(f, docxType, "word/a.xml", "word/_rels/a.xml.rels", [][2]string{{titled, rels + `<Relationship Type="chart" Target="b.xml"/></Relationships>`}},
		[]byte("word/document.xml"), []byte(wordHead+"<w:p><w:r><w:t>a</w:t></w:r></w:p>"+wordFoot), []byte("word/_rels/document.xml.rels"),
		[]byte(rels+`<Relationship Type="drawing" Target="a.xml"/></Relationships>`), []byte("word/b.xml"), []byte(shape))
}

// FuzzPPTObject unpacks a file that was put into a presentation.
func FuzzPPTObject(f *testing.F) {
	f.Add(uint16(1), []byte("\x00\x00\x00\x00\x78\x9c\x4b\x04\x00\x00\x62\x00\x62"))
	f.Add(uint16(0), []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	f.Fuzz(func(t *testing.T, instance uint16, body []byte) {
		if b, err := pptUnpack(instance, body); err == nil && len(b) > 251*len(body)+1<<20 {
			t.Errorf("%d bytes come out of %d", len(b), len(body))
		}
	})
}
