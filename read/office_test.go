package read

import (
	"strings"
	"testing"
)

const (
	wordHead = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordFoot = `</w:body></w:document>`
	odtHead  = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb"><office:body><office:text>`
	odtFoot  = `</office:text></office:body></office:document-content>`
)

func says(r Result) string {
	var all []string
	for _, p := range r.Problems {
		all = append(all, p.String())
	}
	return strings.Join(all, "\n")
}

func TestWordDocument(t *testing.T) {
	doc := zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml", wordHead+
		`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Court frees editor after 40 days</w:t></w:r></w:p>
<w:p><w:r><w:t>By Dan</w:t></w:r><w:r><w:t xml:space="preserve"> Whitlow</w:t></w:r></w:p><w:p><w:r><w:t>December 9, 2022</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">A court in Tesh freed the editor of a </w:t></w:r><w:del><w:r><w:delText>daily</w:delText></w:r></w:del><w:ins><w:r><w:t>weekly</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> on Friday, her lawyer said.</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>The editor was never charged, a clerk said in private.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Days</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`+wordFoot,
		"word/comments.xml", `<w:comments xmlns:w="w"><w:comment w:author="Ida"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>`)
	r := Read(FromBytes("a.docx", doc))
	if r.MediaType != docxType || len(r.Documents) != 1 {
		t.Fatalf("%+v", r)
	}
	d := r.Documents[0]
	want := "Court frees editor after 40 days\n\nBy Dan Whitlow\n\nDecember 9, 2022\n\nA court in Tesh freed the editor of a weekly on Friday, her lawyer said.\n\nThe editor was never charged, a clerk said in private.\n\nDays 40"
	if d.Text != want || d.Title != "Court frees editor after 40 days" || d.Published != "2022-12-09" || len(d.Authors) != 1 {
		t.Errorf("%q %q %q %v", d.Text, d.Title, d.Published, d.Authors)
	}
	for _, s := range []string{"1 stretches were deleted with changes tracked and are not in the text: “daily”", "1 stretches are hidden", "“Ida: Who says so?”"} {
		if !strings.Contains(says(r), s) {
			t.Errorf("%q does not say %q", says(r), s)
		}
	}
}

func TestOpenDocument(t *testing.T) {
	doc := zipped(t, "mimetype", odtType, "content.xml", odtHead+
		`<text:h text:outline-level="1">Суд освободил редактора</text:h><text:p>9 декабря 2022</text:p>
<text:p>Суд в Теше <text:span>освободил</text:span><text:s/>редактора<text:note><text:note-body><text:p>Сноска</text:p></text:note-body></text:note> еженедельника, сообщил её адвокат.</text:p>`+odtFoot)
	r := Read(FromBytes("a.odt", doc))
	if r.MediaType != odtType || len(r.Documents) != 1 {
		t.Fatalf("%+v", r)
	}
	d := r.Documents[0]
	if d.Text != "Суд освободил редактора\n\n9 декабря 2022\n\nСуд в Теше освободил редактора еженедельника, сообщил её адвокат.\n\nСноска" ||
		d.Published != "2022-12-09" || d.Language != "ru" {
		t.Errorf("%q %q", d.Text, d.Published)
	}
}

func TestRichText(t *testing.T) {
	doc := `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\*\generator x;}{\info{\title Not this}}
\b Strike stops trains\b0\par By Lena Oster\par\f1\'c7\'e0\'e1\'e0\'f1\'f2\'ee\'e2\'ea\'e0\f0 : \u1047?\u1072?, \u8220 ?no\u8221 ?\emdash yes.\par}`
	r := Read(FromBytes("a.rtf", []byte(doc)))
	if len(r.Documents) != 1 {
		t.Fatalf("%+v", r)
	}
	if d := r.Documents[0]; d.Text != "Strike stops trains\n\nBy Lena Oster\n\nЗабастовка: За, “no”—yes." {
		t.Errorf("%q", d.Text)
	}
	for in, want := range map[string]string{
		`{\rtf1\pard{\i0\*\cs7 A mark of no group.}{ \*\x left out}\par}`:    "A mark of no group.",
		`{\rtf1{\rtf1{\fonttbl{\f0 Arial;}}\f0 {\line {\b One}: two.\par}}}`: "One: two.",
	} {
		if r := Read(FromBytes("a.rtf", []byte(in))); len(r.Documents) != 1 || r.Documents[0].Text != want {
			t.Errorf("%s: %+v", in, r)
		}
	}
	if r := Read(FromBytes("a.rtf", []byte(doc[:len(doc)-60]))); !strings.Contains(says(r), "cut off") {
		t.Errorf("cut off: %q", says(r))
	}
}

func TestDamagedAndHostileOfficeFiles(t *testing.T) {
	whole := zipped(t, "word/document.xml", wordHead+"<w:p><w:r><w:t>Some text of the document.</w:t></w:r></w:p>"+wordFoot)
	for name, c := range map[string]struct {
		b    []byte
		says string
	}{
		"cut off":  {whole[:len(whole)-30], "cannot be opened"},
		"no text":  {zipped(t, "word/document.xml", wordHead+wordFoot), "no text"},
		"too deep": {zipped(t, "word/document.xml", wordHead+strings.Repeat("<w:a>", 5000)), "nested too deep"},
		"entity": {zipped(t, "word/document.xml", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`+wordHead+
			"<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"+wordFoot), ""},
		"groups": {[]byte(`{\rtf1` + strings.Repeat("{", 100000) + "text"), "cut off"},
	} {
		r := Read(FromBytes("x", c.b))
		if !strings.Contains(says(r), c.says) {
			t.Errorf("%s: %q does not say %q", name, says(r), c.says)
		}
		for _, d := range r.Documents {
			if strings.Contains(d.Text, "aaaa") {
				t.Errorf("%s: an entity was expanded: %q", name, d.Text)
			}
		}
	}
}

// TestWhatOfficeFilesCarry: files within are members, programs and entities are said, and nothing of them is followed.
func TestWhatOfficeFilesCarry(t *testing.T) {
	words := `<!DOCTYPE d [<!ENTITY x "expanded">]>` + wordHead + `<w:p><w:r><w:t>The mayor said so: &x;</w:t></w:r></w:p>` + wordFoot
	r := Read(FromBytes("a.docx", zipped(t, "word/document.xml", words[strings.Index(words, "<!"):], "word/vbaProject.bin", "x",
		"word/embeddings/list.txt", "Ida Lund said that the list was complete.", "word/embeddings/_rels/a.rels", "x")))
	if len(r.Members) != 1 || r.Members[0].Name != "list.txt" || r.Members[0].Path != "word/embeddings/list.txt" {
		t.Fatalf("members %+v", r.Members)
	}
	f, err := r.Members[0].Open()
	if err != nil || !strings.HasSuffix(string(readAll(f)), "was complete.") {
		t.Errorf("the member cannot be read: %v", err)
	}
	for _, s := range []string{"it holds programs (1 files of macros); they were not run", "it declares entities of its own"} {
		if !strings.Contains(says(r), s) {
			t.Errorf("%q does not say %q", says(r), s)
		}
	}
	if strings.Contains(r.Documents[0].Text, "expanded") {
		t.Errorf("an entity was followed: %q", r.Documents[0].Text)
	}
	if r := Read(FromBytes("a.rtf", []byte(`{\rtf1 Words.{\object{\*\objdata 4d5a}}}`))); !strings.Contains(says(r), "1 files were put into it") {
		t.Errorf("%q", says(r))
	}
}

// TestAsideInOfficeFiles: comments and hidden sheets are said, pages' margins are furniture, and what stands twice for older
// programs is read once.
func TestAsideInOfficeFiles(t *testing.T) {
	book := []string{"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/><sheet name="b" state="veryHidden" r:id="r2"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<R><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="worksheet" Target="worksheets/sheet2.xml"/></R>`,
		"xl/worksheets/sheet1.xml", `<worksheet><row r="1"><c r="A1"><v>4</v></c></row></worksheet>`, "xl/worksheets/sheet2.xml", `<worksheet><row r="1"><c r="A1"><v>5</v></c></row></worksheet>`,
		"xl/comments1.xml", `<comments><authors><author>Ida Lund</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Who says four?</t></r></text></comment></commentList></comments>`}
	deck := []string{"ppt/presentation.xml", "<p/>", "ppt/slides/slide1.xml", `<p:sld xmlns:p="p" xmlns:a="a" xmlns:mc="mc"><mc:AlternateContent><mc:Choice><p:sp><a:p><a:r><a:t>The mayor said so.</a:t></a:r></a:p></p:sp></mc:Choice>` +
		`<mc:Fallback><p:sp><a:p><a:r><a:t>The mayor said so.</a:t></a:r></a:p></p:sp></mc:Fallback></mc:AlternateContent></p:sld>`,
		"ppt/comments/comment1.xml", `<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>Did he?</p:text></p:cm></p:cmLst>`}
	letter := []string{"mimetype", odtType, "content.xml", odtHead + `<text:p>The mayor<o:annotation xmlns:o="o" xmlns:dc="d"><dc:creator>Ida Lund</dc:creator><dc:date>2024-02-03T10:00:00</dc:date>` +
		`<text:p>Did he?</text:p></o:annotation> said so.</text:p>` + odtFoot}
	sheet := []string{"mimetype", odsType, "content.xml", `<d xmlns:t="t" xmlns:o="o"><t:table t:name="a"><t:table-row><t:table-cell><o:annotation><t:p>Who says four?</t:p></o:annotation><t:p>4</t:p></t:table-cell></t:table-row></t:table></d>`}
	for name, c := range map[string]struct {
		members    []string
		text, says string
	}{
		"a.xlsx": {book, "4\n\n5", "1 of its sheets are hidden|“Ida Lund: Who says four?”"},
		"a.pptx": {deck, "The mayor said so.", "“Did he?”"},
		"a.odt":  {letter, "The mayor said so.", "“Ida Lund: Did he?”"},
		"a.ods":  {sheet, "4", "“Who says four?”"},
	} {
		r := Read(FromBytes(name, zipped(t, c.members...)))
		if len(r.Documents) != 1 || r.Documents[0].Text != c.text {
			t.Errorf("%s: %+v", name, r.Documents)
		}
		for s := range strings.SplitSeq(c.says, "|") {
			if !strings.Contains(says(r), s) {
				t.Errorf("%s: %q does not say %q", name, says(r), s)
			}
		}
	}
	margin := strings.ReplaceAll(wordHead+`<w:p><w:r><w:t>The Harbour Office</w:t></w:r></w:p>`+wordFoot, "document", "hdr")
	r := Read(FromBytes("a.docx", zipped(t, "word/document.xml", wordHead+`<w:p><w:r><w:t>The mayor said on Monday that the dam would hold.</w:t></w:r></w:p>`+wordFoot,
		"word/header1.xml", margin, "word/header2.xml", margin)))
	if d := r.Documents[0]; d.Text != "The mayor said on Monday that the dam would hold." || len(d.Parts) != 2 || d.Parts[1].Text != "The Harbour Office" {
		t.Errorf("%q %+v", d.Text, d.Parts)
	}
}
