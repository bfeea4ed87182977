package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// onePage is a file of one page of 612 × 792 points with what else is said of it, what is drawn, and an annotation.
func onePage(said, drawn, annotation string) []byte {
	return fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]%s/Contents 4 0 R/Annots[6 0 R]/Resources<</Font<</F 5 0 R>>>>>>endobj\n"+
		"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"+
		"6 0 obj<</Type/Annot/Subtype/FreeText%s/Contents(checked)>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF", said, len(drawn), drawn, annotation)
}

// TestBoxesAreOnWhatIsShown: a box is told from the corner of what is shown of a page, the page turned so that its text
// stands upright, and a comment's box lies among those of the text.
func TestBoxesAreOnWhatIsShown(t *testing.T) {
	const words = "(The harbour said that nothing was missing.) Tj ET"
	for _, c := range []struct {
		name, said, drawn, annotation string
		text, note                    Box
	}{
		{"plain", "", "BT /F 12 Tf 150 600 Td " + words, "/Rect[150 590 250 612]", Box{1, 15000, 18300, 37800, 19500}, Box{1, 15000, 18000, 25000, 20200}},
		{"cropped", "/CropBox[100 200 500 700]", "BT /F 12 Tf 150 600 Td " + words, "/Rect[150 590 250 612]", Box{1, 5000, 9100, 27800, 10300}, Box{1, 5000, 8800, 15000, 11000}},
		{"beyond its paper", "/CropBox[-100 -100 900 900]", "BT /F 12 Tf 150 600 Td " + words, "/Rect[150 590 250 612]", Box{1, 15000, 18300, 37800, 19500}, Box{1, 15000, 18000, 25000, 20200}},
		{"turned", "/Rotate 90", "BT /F 12 Tf 0 1 -1 0 300 100 Tm " + words, "/Rect[290 100 302 200]", Box{1, 10000, 29100, 32800, 30300}, Box{1, 10000, 29000, 20000, 30200}},
		{"turned and cropped", "/Rotate 90/CropBox[100 50 500 700]", "BT /F 12 Tf 0 1 -1 0 300 100 Tm " + words, "/Rect[290 100 302 200]", Box{1, 5000, 19100, 27800, 20300}, Box{1, 5000, 19000, 15000, 20200}},
		{"upside down", "/Rotate 180", "BT /F 12 Tf -1 0 0 -1 400 100 Tm " + words, "/Rect[300 90 400 102]", Box{1, 21200, 9100, 43900, 10300}, Box{1, 21200, 9000, 31200, 10200}},
		{"turned, hardly a word", "/Rotate 270", "BT /F 12 Tf 0 -1 1 0 300 700 Tm (Seen.) Tj ET", "/Rect[290 500 302 700]", Box{1, 9200, 30300, 12300, 31300}, Box{1, 9200, 31000, 29200, 32200}},
	} {
		f, err := Read(onePage(c.said, c.drawn, c.annotation))
		if err != nil || len(f.Paragraphs) != 1 || len(f.Notes) != 1 || len(f.Paragraphs[0].Boxes) != 1 {
			t.Errorf("%s: %v %+v", c.name, err, f)
			continue
		}
		if got := f.Paragraphs[0].Text; got != "The harbour said that nothing was missing." && got != "Seen." {
			t.Errorf("%s: %q", c.name, got)
		}
		if got := f.Paragraphs[0].Boxes[0]; !sameBox(got, c.text, 200) {
			t.Errorf("%s: the text is at %v, want about %v", c.name, got, c.text)
		}
		if got := f.Notes[0].Box; !sameBox(got, c.note, 0) {
			t.Errorf("%s: the comment is at %v, want %v", c.name, got, c.note)
		}
	}
}

func sameBox(a, b Box, by int) bool {
	return a.Page == b.Page && near(a.X0, b.X0, by) && near(a.Y0, b.Y0, by) && near(a.X1, b.X1, by) && near(a.Y1, b.Y1, by)
}

// TestTextThatCannotBeSeen: it is read like all text, and named; what is merely pale, or has something behind it, is not.
func TestTextThatCannotBeSeen(t *testing.T) {
	line := func(y int, how, words string) string {
		return fmt.Sprintf("q BT %s /F 12 Tf 72 %d Td (%s) Tj ET Q\n", how, y, words)
	}
	area := func(color string, y int) string { return fmt.Sprintf("q %s rg 60 %d 400 24 re f Q\n", color, y) }
	drawn := line(740, "", "Plain words that everybody sees.") +
		area("0 0 0.4", 704) + line(710, "1 1 1 rg", "White words on a dark ground.") +
		line(680, "1 1 1 rg", "White words on white.") +
		line(650, "", "Black words under a black bar.") + area("0 0 0", 644) +
		area("0.9 0.9 0.5", 614) + line(620, "", "Black words over an area.") +
		line(590, "3 Tr", "Words that are not drawn.") +
		line(-40, "", "Words below the page.") +
		line(560, "0.8 g", "Grey words.") + "q BT /F 0.5 Tf 72 530 Td (Words like specks.) Tj ET Q\n" + line(500, "", "_____")
	f, err := Read(onePage("", drawn, "/Rect[0 0 1 1]"))
	want := []Unseen{{1, "White words on white."}, {1, "Words that are not drawn."}, {1, "Words below the page."}, {1, "Words like specks."}, {1, "Black words under a black bar."}}
	byText := func(a, b Unseen) int { return strings.Compare(a.Text, b.Text) }
	slices.SortFunc(want, byText)
	slices.SortFunc(f.Unseen, byText)
	if diff := cmp.Diff(want, f.Unseen); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	if len(f.Hidden) > 0 || !strings.Contains(text(&f), "White words on white.") {
		t.Errorf("hidden %v, %q", f.Hidden, text(&f))
	}
	if f, err := Read(file(t, "running.pdf")); err != nil || len(f.Unseen) > 0 {
		t.Errorf("%v %v", err, f.Unseen)
	}
}
