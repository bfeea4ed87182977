package casefile

import (
	"context"
	"fmt"
	"html"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A painter "reads" the same words in the picture of every page.
type painter struct {
	words string
	pages []int // that it was shown
}

func (*painter) String() string { return "painter 1" }

func (p *painter) Read(_ context.Context, name string, render func(each func(page, dpi int, m *image.Gray) error) error, _ bool) ([]byte, error) {
	var b strings.Builder
	b.WriteString("<html><head><meta name='ocr-system' content='painter'/></head><body>")
	err := render(func(page, dpi int, m *image.Gray) error {
		p.pages = append(p.pages, page)
		fmt.Fprintf(&b, "<div class='ocr_page' title='image \"%s.page-%d.%ddpi.png\"; bbox 0 0 %d %d'><p class='ocr_par'><span class='ocr_line' title='bbox 10 10 300 40'>",
			name, page, dpi, m.Rect.Dx(), m.Rect.Dy())
		for _, w := range strings.Fields(p.words) {
			fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox 10 10 30 40; x_wconf 95'>%s</span> ", html.EscapeString(w))
		}
		b.WriteString("</span></p></div>")
		return nil
	})
	b.WriteString("</body></html>")
	return []byte(b.String()), err
}

// layered is a PDF of one page with a text; how says how it is drawn.
func layered(how, text string) []byte {
	var lines strings.Builder
	words := strings.Fields(text)
	for i := 0; i < len(words); i += 8 {
		fmt.Fprintf(&lines, "(%s ) Tj 0 -14 Td ", strings.Join(words[i:min(len(words), i+8)], " "))
	}
	drawn := "BT " + how + " /F 12 Tf 72 700 Td " + lines.String() + "ET"
	return fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"+
		"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF", len(drawn), drawn)
}

// shifted is a text with each letter some places on in the alphabet, as a font with a false table gives it.
func shifted(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return (r-'a'+7)%26 + 'a'
		}
		return r
	}, s)
}

const (
	saysText  = "Transport Minister Ana Ruiz said on Monday that the bridge at Karsa had been closed since March, and that nobody had asked her ministry to open it again before the summer, when the river is low and the ferry cannot run between the two towns."
	saysOther = "Harbour master Jon Aske denied that any ship had left the port with weapons aboard. He told reporters that every container was weighed and sealed, and showed them lists with signatures of customs officers from both countries."
)

// TestTextThatIsNotWhatThePageShows: a text layer under a scan is compared with what a program reads in the scan. Where
// they differ it is said and both are read; where they agree nothing is said, and nothing is read twice.
func TestTextThatIsNotWhatThePageShows(t *testing.T) {
	ctx := context.Background()
	for _, c := range []struct {
		name, how, text, shown string
		compare                bool
		pages, documents       int
		says                   string
	}{
		{"lies", "3 Tr", saysText, saysOther, false, 1, 2, "layer.pdf, page 1: of 35 words that painter 1 reads in its picture, "},
		{"agrees", "3 Tr", saysText, saysText, false, 1, 1, ""},
		{"plain", "", saysText, saysOther, false, 0, 1, ""},
		{"plain, compared", "", saysText, saysOther, true, 1, 2, "stand in its text: the text is not what the page shows (look at the page; what was read in its picture is E2)"},
		{"plain, compared, agrees", "", saysText, saysText + " Page one.", true, 1, 1, ""},
		{"in no language", "", shifted(saysText), saysText, false, 1, 2, "the text is not what the page shows"},
		{"hardly a word read", "3 Tr", saysText, "smudge blot", false, 1, 2, ""},
	} {
		path := filepath.Join(t.TempDir(), "layer.pdf")
		if err := os.WriteFile(path, layered(c.how, c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		k := open(t, filepath.Join(t.TempDir(), "case"), Options{})
		p := &painter{words: c.shown}
		report, err := k.Add(ctx, AddOptions{Paths: []string{path}, Programs: Programs{Scans: p}, Compare: c.compare})
		if err != nil {
			t.Fatal(err)
		}
		shown, err := k.Load(ctx)
		status, err2 := k.Status(ctx)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if len(p.pages) != c.pages || len(shown.Documents) != c.documents {
			t.Errorf("%s: %d pages looked at, %d documents", c.name, len(p.pages), len(shown.Documents))
		}
		for where, said := range map[string]string{"add": strings.Join(report.Problems, "\n"), "status": strings.Join(status.Problems, "\n")} {
			if !strings.Contains(said, c.says) || c.says == "" && strings.Contains(said, "not what the page shows") {
				t.Errorf("%s: %s says %q, not %q", c.name, where, said, c.says)
			}
		}
		if r, err := k.Replay(ctx, nil); err != nil || !r.Same {
			t.Errorf("%s: replay %v %v", c.name, r, err)
		}
		k.Close()
	}
}
