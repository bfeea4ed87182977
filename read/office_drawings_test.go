package read

import (
	"strings"
	"testing"
)

const (
	rels   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relTo  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	box    = `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing><wps:txbx xmlns:wps="wps"><w:txbxContent><w:p><w:r><w:t>Nobody was there,</w:t></w:r></w:p><w:p><w:r><w:t>says the box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Nobody was there,</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	titled = `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Flights </a:t></a:r><a:r><a:t>a month</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:ser><c:val><c:v>4</c:v></c:val></c:ser></c:plotArea></c:chart></c:chartSpace>`
	shape  = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Not for the press</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`
)

// TestWordsOfDrawings: text boxes stand behind the paragraph that they are set into, titles of charts and the words of
// shapes and diagrams behind the text or the sheet; none of them runs into other words, none comes twice.
func TestWordsOfDrawings(t *testing.T) {
	chart := rels + `<Relationship Id="c1" Type="` + relTo + `chart" Target="charts/chart1.xml"/><Relationship Id="c2" Type="` + relTo + `chart" Target="charts/chart1.xml"/></Relationships>`
	for name, c := range map[string]struct {
		members []string
		want    string
	}{
		"box.docx": {[]string{"word/document.xml", wordHead + `<w:p><w:r><w:t>The mayor </w:t></w:r>` + box + `<w:r><w:t>said so.</w:t></w:r></w:p><w:p><w:r><w:t>He left.</w:t></w:r></w:p>` + wordFoot},
			"The mayor said so.\n\nNobody was there,\n\nsays the box.\n\nHe left."},
		"boxes.docx": {[]string{"word/document.xml", wordHead + `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r>` + box + `</w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` + wordFoot},
			"A B\n\nNobody was there,\n\nsays the box."},
		"cut.docx": {[]string{"word/document.xml", wordHead + `<w:p><w:r><w:t>The mayor said so.</w:t></w:r>` + box[:strings.Index(box, "</w:txbxContent>")]},
			"The mayor said so.\n\nNobody was there,\n\nsays the box."},
		"chart.docx": {[]string{"word/document.xml", wordHead + `<w:p><w:r><w:t>The mayor said so.</w:t></w:r></w:p>` + wordFoot, "word/_rels/document.xml.rels", chart, "word/charts/chart1.xml", titled},
			"The mayor said so.\n\nFlights a month"},
		"chart.xlsx": {[]string{"xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", `<row r="1"><c r="A1"><v>4</v></c></row>`,
			"xl/worksheets/_rels/sheet1.xml.rels", rels + `<Relationship Id="d" Type="` + relTo + `drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
			"xl/drawings/drawing1.xml", shape, "xl/drawings/_rels/drawing1.xml.rels", strings.ReplaceAll(chart, "charts/", "../charts/"), "xl/charts/chart1.xml", titled},
			"4\n\nNot for the press\n\nFlights a month"},
		"chart.pptx": {[]string{"ppt/presentation.xml", "<p/>", "ppt/slides/slide1.xml", `<p:sld xmlns:p="p" xmlns:a="a"><p:sp><a:p><a:r><a:t>The mayor said so.</a:t></a:r></a:p></p:sp></p:sld>`,
			"ppt/slides/_rels/slide1.xml.rels", strings.ReplaceAll(strings.ReplaceAll(chart, relTo+"chart", relTo+"diagramData"), "charts/", "../diagrams/"), "ppt/diagrams/chart1.xml",
			`<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><dgm:t><a:p><a:r><a:t>Who gave the order?</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`},
			"The mayor said so.\n\nWho gave the order?"},
		"box.odt": {[]string{"mimetype", odtType, "content.xml", odtHead + `<text:p>The mayor <draw:frame xmlns:draw="d"><draw:text-box><text:p>Nobody was there.</text:p></draw:text-box></draw:frame>said so.</text:p><text:p>He left.</text:p>` + odtFoot},
			"The mayor said so.\n\nNobody was there.\n\nHe left."},
	} {
		r := Read(FromBytes(name, zipped(t, c.members...)))
		if len(r.Documents) != 1 || r.Documents[0].Text != c.want {
			t.Errorf("%s: %+v, want %q", name, r.Documents, c.want)
		}
	}
}

// TestDrawingsInCircles: a drawing that holds itself is read once.
func TestDrawingsInCircles(t *testing.T) {
	r := Read(FromBytes("a.docx", zipped(t, "word/document.xml", wordHead+`<w:p><w:r><w:t>The mayor said so.</w:t></w:r></w:p>`+wordFoot,
		"word/_rels/document.xml.rels", rels+`<Relationship Type="chart" Target="a.xml"/></Relationships>`,
		"word/_rels/a.xml.rels", rels+`<Relationship Type="chart" Target="a.xml"/><Relationship Type="chart" Target="b.xml"/></Relationships>`,
		"word/_rels/b.xml.rels", rels+`<Relationship Type="chart" Target="a.xml"/></Relationships>`, "word/a.xml", titled, "word/b.xml", "<c><a:p xmlns:a='a'><a:t>cut")))
	if len(r.Documents) != 1 || strings.Count(r.Documents[0].Text, "Flights a month") != 1 || !strings.Contains(says(r), "word/b.xml: not all of it could be read") {
		t.Errorf("%+v", r)
	}
}
