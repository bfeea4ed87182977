package read

import (
	"html"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"proffer"
)

type pageCase struct {
	name, source string
	want         map[string]string
}

func pageCases(t testing.TB, file string) []pageCase {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []pageCase
	for _, s := range strings.Split("\n"+string(b), "\n=== ")[1:] {
		head, source, _ := strings.Cut(s, "\n---\n")
		lines := strings.Split(head, "\n")
		x := pageCase{name: lines[0], source: source, want: map[string]string{}}
		for _, l := range lines[1:] {
			key, value, _ := strings.Cut(l, ": ")
			x.want[key] = value
		}
		out = append(out, x)
	}
	return out
}

func TestPages(t *testing.T) {
	for _, c := range append(pageCases(t, "testdata/pages.txt"), pageCases(t, "testdata/pages2.txt")...) {
		t.Run(c.name, func(t *testing.T) {
			if c.want["encoding"] == "windows-1251" {
				c.source, _ = charmap.Windows1251.NewEncoder().String(c.source)
			}
			r := Read(FromBytes("page.html", []byte(c.source)))
			if len(r.Documents) != 1 {
				t.Fatalf("documents: %d, problems %v", len(r.Documents), r.Problems)
			}
			d := r.Documents[0]
			checkFacts(t, d, c.want)
			checkWords(t, d, c.want)
			checkPlaces(t, d, c.source)
			if t.Failed() {
				for _, p := range d.Parts {
					t.Logf("%-10s %.90s%.90s", p.Kind, p.Span.In(d.Text), p.Text)
				}
			}
		})
	}
}

func checkFacts(t *testing.T, d proffer.Document, want map[string]string) {
	t.Helper()
	got := map[string]string{"title": d.Title, "authors": strings.Join(d.Authors, "; "), "publisher": d.Publisher,
		"credit": d.Credit, "published": d.Published}
	for _, p := range d.Parts {
		if p.Kind == proffer.PartCaption {
			got["caption"] = p.Date
		}
	}
	for _, key := range []string{"title", "authors", "publisher", "credit", "published", "caption"} {
		if got[key] != want[key] {
			t.Errorf("%s: got %q, want %q", key, got[key], want[key])
		}
	}
}

func checkWords(t *testing.T, d proffer.Document, want map[string]string) {
	t.Helper()
	for _, s := range strings.Split(want["has"], " | ") {
		if n := strings.Count(d.Text, s); n != 1 && s != "" {
			t.Errorf("the text has %q %d times", s, n)
		}
	}
	for _, s := range strings.Split(want["lacks"], " | ") {
		if s != "" && strings.Contains(d.Text, s) {
			t.Errorf("the text has %q", s)
		}
	}
	if n := len(d.Title); len(d.Text) < n || !strings.EqualFold(d.Text[:n], d.Title) {
		t.Errorf("the text does not begin with its headline: %.80q", d.Text)
	}
}

func TestPointsOfAListAreBody(t *testing.T) {
	page := `<!doctype html><html><head><title>Lights go out in Ketta</title></head><body><article><h1>Lights go out in Ketta</h1><h3>What we know</h3>
<ul><li>About 900 homes are dark, the harbour board says</li><li><a href=/q>Read also: how the pumps of Ketta work</a></li></ul>
<p>The lights in Ketta went out at two in the morning, and the trams stood still until noon.</p><p>The mayor slept through it in his house on the hill above the port.</p></article></body></html>`
	kinds := map[string]proffer.PartKind{}
	d := Read(FromBytes("page.html", []byte(page))).Documents[0]
	for _, p := range d.Parts {
		kinds[p.Span.In(d.Text)+p.Text] = p.Kind
	}
	if got := kinds["About 900 homes are dark, the harbour board says"]; got != proffer.PartBody {
		t.Errorf("a point is %q of %v", got, kinds)
	}
	if got := kinds["Read also: how the pumps of Ketta work"]; got == proffer.PartBody {
		t.Errorf("a link is %q", got)
	}
}

// checkPlaces wants the bytes of each part to begin and end with the part's own words.
func checkPlaces(t *testing.T, d proffer.Document, source string) {
	t.Helper()
	placed := 0
	for _, p := range d.Parts {
		for _, place := range p.Places {
			placed++
			raw, _ := decode([]byte(source[place.Bytes[0]:place.Bytes[1]]), "")
			raw = html.UnescapeString(raw)
			words := strings.Fields(p.Span.In(d.Text) + p.Text)
			if !strings.HasPrefix(raw, words[0]) || !strings.HasSuffix(raw, words[len(words)-1]) {
				t.Errorf("%s: bytes %v are %q, words %q", p.Kind, place.Bytes, raw, words)
			}
		}
	}
	if placed == 0 {
		t.Error("no part has a place")
	}
}

func TestMails(t *testing.T) {
	for _, c := range append(pageCases(t, "testdata/mails.txt"), pageCases(t, "testdata/mails2.txt")...) {
		t.Run(c.name, func(t *testing.T) {
			r := Read(FromBytes("mail.eml", []byte(c.source)))
			if r.MediaType != mailType || len(r.Documents) != 1 {
				t.Fatalf("%s, documents: %d, problems %v", r.MediaType, len(r.Documents), r.Problems)
			}
			checkFacts(t, r.Documents[0], c.want)
			checkWords(t, r.Documents[0], c.want)
			if t.Failed() {
				for _, p := range r.Documents[0].Parts {
					t.Logf("%-10s %.90s%.90s", p.Kind, p.Span.In(r.Documents[0].Text), p.Text)
				}
			}
		})
	}
}
