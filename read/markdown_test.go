package read

import (
	"strings"
	"testing"
	"time"

	"proffer"
)

const marked = "---\ntitle: \"Strike at the port\"\nauthor: Lena Oster\ndate: 2024-03-11\n---\n\n# Strike at the port of Orsa\n\n" +
	"Harbour master **Jon Aske** said on Monday that [the cranes](https://orsa.example/cranes) had\nstopped &amp; would stay so\\*.[^1]\n\n" +
	"> We were never asked.\n\n- First demand\n- Second *demand*\n\n## What it costs\n\n| Day | Loss |\n|-----|-----:|\n| Monday | 40 |\n\n" +
	"```go\nfunc main() {}\n```\n\n![Cranes at Orsa](cranes.jpg)\n\n<div><p>Editor's <b>note</b> in HTML.</p></div>\n\n[^1]: As of Monday.\n"

func TestMarkdown(t *testing.T) {
	r := Read(FromBytes("a.md", []byte(marked)))
	if r.MediaType != markdownType || len(r.Documents) != 1 || len(r.Problems) > 0 {
		t.Fatalf("%+v", r)
	}
	d := r.Documents[0]
	want := "Strike at the port of Orsa\n\nHarbour master Jon Aske said on Monday that the cranes had stopped & would stay so*.\n\nWe were never asked.\n\nFirst demand\n\n" +
		"Second demand\n\nWhat it costs\n\nDay Loss\n\nMonday 40\n\nCranes at Orsa\n\nEditor's note in HTML.\n\nAs of Monday."
	if d.Text != want || d.Title != "Strike at the port of Orsa" || d.Published != "2024-03-11" || strings.Join(d.Authors, ",") != "Lena Oster" {
		t.Errorf("%q %q %q %v", d.Text, d.Title, d.Published, d.Authors)
	}
	kinds := map[proffer.PartKind]int{}
	for _, p := range d.Parts {
		kinds[p.Kind]++
		if p.Kind == proffer.PartQuote && marked[p.Places[0].Bytes[0]:p.Places[0].Bytes[1]] != "We were never asked." {
			t.Errorf("the quote stands at %v", p.Places)
		}
	}
	if kinds[proffer.PartTable] != 2 || kinds[proffer.PartQuote] != 1 || kinds[proffer.PartCaption] != 1 || kinds[proffer.PartFurniture] == 0 {
		t.Errorf("%v", kinds)
	}
}

// TestNotMarkdown: what has one sign, or a sign in another sense, is plain text and stays as it is.
func TestNotMarkdown(t *testing.T) {
	for _, s := range []string{
		"# a comment\nset -e\n# another\nrun it\n",
		"- We will go, he said.\n- When? asked the other.\n",
		"The rate [1] rose (see below) to 40 ** 2.\n\nIt fell later.\n",
		"Ana Ruiz wrote **no** to all of it.\n",
		"CELSO (Meridian) -- The port was closed.\n\n#strike #orsa\n",
	} {
		if r := Read(FromBytes("a.txt", []byte(s))); r.MediaType != textType || r.Documents[0].Text != s {
			t.Errorf("%q: %s", s, r.MediaType)
		}
	}
}

// TestTangledMarkdown: links and quotations without end are read as they stand, at once.
func TestTangledMarkdown(t *testing.T) {
	for _, s := range []string{strings.Repeat("[a](", 100_000), strings.Repeat("> ", 100_000), strings.Repeat("[", 100_000), strings.Repeat("` `` ", 20_000)} {
		began := time.Now()
		var r Result
		readMarkdown(FromBytes("a.md", []byte("# a\n\n"+s)), &r)
		if took := time.Since(began); took > 20*time.Second || len(r.Documents) != 1 {
			t.Errorf("%.10q: %v, %d documents", s, took, len(r.Documents))
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	fuzzBytes(f, markdownType, marked, "# a\n\n[x](y.z) ~~no~~ <b>c</b>\n\n1. d\n   ```\n   e\n", "| a |\n|---|\n\n\\&#0;&bogus;\n===\n")
}
