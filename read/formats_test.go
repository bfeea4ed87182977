package read

import (
	"os"
	"strings"
	"testing"

	"proffer"
)

// TestOtherPeoplesFiles reads files that other programs wrote (testdata/formats/generate.py).
func TestOtherPeoplesFiles(t *testing.T) {
	read := func(name string) proffer.Document {
		t.Helper()
		b, err := os.ReadFile("../testdata/formats/" + name)
		if err != nil {
			t.Fatal(err)
		}
		r := Read(FromBytes(name, b))
		if len(r.Documents) != 1 {
			t.Fatalf("%s: %+v", name, r)
		}
		return r.Documents[0]
	}
	want := func(name, ending string) string {
		b, err := os.ReadFile("../testdata/formats/columns-" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSuffix(string(b), "\n") + ending
	}
	if d := read("report.docx"); d.Text != want("ru", "\n\nСвидетели 30") || d.Language != "ru" || len(d.Authors) != 1 {
		t.Errorf("report.docx: %q %v", d.Text, d.Authors)
	}
	if d := read("report.odt"); d.Text != want("ar", "\n\nمحضر الجلسة الرابعة") || len(d.Authors) != 0 {
		t.Errorf("report.odt: %q %v", d.Text, d.Authors)
	}
	d := read("deck.pptx")
	if d.Title != "Committee of inquiry on the Sellen dam" || !strings.Contains(d.Text, "Read point 2 slowly.") ||
		d.Parts[len(d.Parts)-1].Places[0].Page != 3 {
		t.Errorf("deck.pptx: %q %q %v", d.Title, d.Text, d.Parts)
	}
	for _, c := range []struct{ name, text, cell string }{
		{"table.xlsx", "Date From Landings\n\n2024-02-03 Tessel 14\n\n2024-02-09 Орса 3", "Flights!C3"},
		{"table.ods", "Дата Откуда Посадок\n\n2024-02-03 Тессель 14\n\n2024-02-09 Орса 3", "Рейсы!C3"},
	} {
		d := read(c.name)
		if d.Text != c.text || d.Parts[2].Places[2].Cell != c.cell {
			t.Errorf("%s: %q %v", c.name, d.Text, d.Parts[2].Places)
		}
	}
	d = read("book.epub")
	if d.Title != "The Sellen file" || len(d.Authors) != 1 || strings.Count(d.Text, "\n\n") != 6 || !strings.HasSuffix(d.Text, "to the municipality.") {
		t.Errorf("book.epub: %q %v %q", d.Title, d.Authors, d.Text)
	}
}

// TestShortWordsOnSlides: behind the first slide every word is a slide's own, those too that would be a menu's on a page.
func TestShortWordsOnSlides(t *testing.T) {
	r := Read(FromBytes("a.odp", zipped(t, "mimetype", odpType, "content.xml", `<d xmlns:draw="d" xmlns:text="t" xmlns:p="p">`+
		`<draw:page><draw:frame p:class="title"><text:p>The dam</text:p></draw:frame></draw:page>`+
		`<draw:page><draw:frame><text:p>Country</text:p></draw:frame><draw:frame p:class="outline"><text:p>Home</text:p></draw:frame></draw:page></d>`)))
	if len(r.Documents) != 1 || r.Documents[0].Text != "The dam\n\nCountry\n\nHome" {
		t.Errorf("%+v", r)
	}
}

// TestDamagedOfficeFiles cuts files off everywhere and changes bytes: each is kept or read, never a panic.
func TestDamagedOfficeFiles(t *testing.T) {
	for _, name := range []string{"report.docx", "report.odt", "deck.pptx", "table.xlsx", "table.ods", "book.epub"} {
		b, err := os.ReadFile("../testdata/formats/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 1; i < 40; i++ {
			broken := append([]byte{}, b...)
			for at := i * 13; at < len(broken); at += 997 {
				broken[at] ^= byte(i)
			}
			for _, x := range [][]byte{b[:len(b)*i/40], broken} {
				r := Read(FromBytes(name, x))
				if len(r.Documents) == 0 && len(r.Members) == 0 && len(r.Problems) == 0 {
					t.Errorf("%s, damage %d: nothing was read and nothing said", name, i)
				}
			}
		}
	}
}

// TestRepeatedCells: a sheet that claims to repeat a cell without end gives neither memory nor time away.
func TestRepeatedCells(t *testing.T) {
	b := zipped(t, "mimetype", odsType, "content.xml", `<d xmlns:t="t"><t:table t:name="a"><t:table-row t:number-rows-repeated="99999999">`+
		`<t:table-cell t:number-columns-repeated="99999999"><t:p>x</t:p></t:table-cell></t:table-row></t:table></d>`)
	if r := Read(FromBytes("a.ods", b)); len(r.Documents) != 1 || len(r.Documents[0].Text) > 8<<20 {
		t.Errorf("%d documents", len(r.Documents))
	}
}
