package read

import (
	"os"
	"strings"
	"testing"

	"proffer"
)

func TestPDF(t *testing.T) {
	read := func(name string) Result {
		b, err := os.ReadFile("../testdata/formats/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return Read(FromBytes(name, b))
	}
	out := read("columns-en.pdf")
	if len(out.Documents) != 1 || out.Documents[0].Title != "Committee of inquiry on the Sellen dam" || out.Documents[0].Language != "en" {
		t.Fatalf("%+v", out)
	}
	for _, p := range out.Documents[0].Parts {
		if p.Kind == proffer.PartBody && (len(p.Places) == 0 || p.Places[0].Page != 1 || p.Places[0].Box[2] <= p.Places[0].Box[0]) {
			t.Errorf("%q has places %v", p.Span.In(out.Documents[0].Text), p.Places)
		}
	}
	out = read("running.pdf")
	if d := out.Documents[0]; strings.Contains(d.Text, "Page 1 of 3") || strings.Contains(d.Text, "Report 2023") {
		t.Errorf("running heads are in the text: %s", d.Text)
	}
	out = read("carrying.pdf")
	if len(out.Members) != 1 || out.Members[0].Name != "list.txt" || len(out.Problems) != 2 {
		t.Errorf("members %v, problems %v", out.Members, out.Problems)
	}
	for name, want := range map[string]string{"locked.pdf": "kept, not read: it is locked with a password",
		"scan.pdf": "kept, not read: its pages are pictures without text"} {
		out := read(name)
		if len(out.Documents) != 0 || len(out.Problems) != 1 || out.Problems[0].What != want {
			t.Errorf("%s: %v", name, out.Problems)
		}
	}
}
