package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const formats = "../../testdata/formats/"

func file(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(formats + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func text(f *File) string {
	var out []string
	for _, p := range f.Paragraphs {
		if p.Role != Running {
			out = append(out, p.Text)
		}
	}
	return strings.Join(out, "\n\n") + "\n"
}

func TestTextIsWhatWasPutIn(t *testing.T) {
	files, _ := filepath.Glob(formats + "*.pdf")
	n := 0
	for _, path := range files {
		want, err := os.ReadFile(strings.TrimSuffix(path, ".pdf") + ".txt")
		if err != nil {
			continue
		}
		n++
		f, err := Read(file(t, filepath.Base(path)))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if got := text(&f); got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", filepath.Base(path), got, want)
		}
		if f.Paragraphs[0].Role != Headline && f.Paragraphs[1].Role != Headline {
			t.Errorf("%s: no headline", path)
		}
	}
	if n < 4 {
		t.Fatalf("%d files with texts", n)
	}
}

func TestEachParagraphKnowsItsPages(t *testing.T) {
	f, err := Read(file(t, "running.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range f.Paragraphs {
		if !strings.HasPrefix(p.Text, "The board met") {
			continue
		}
		if len(p.Boxes) != 2 || p.Boxes[0].Page != 1 || p.Boxes[1].Page != 2 || p.Boxes[0].X0 < 7000 || p.Boxes[0].Y0 < 10000 {
			t.Errorf("boxes %v", p.Boxes)
		}
		return
	}
	t.Error("the paragraph that goes over a page's end is not there")
}

func TestWhatIsNotOnThePage(t *testing.T) {
	read := func(name string) File {
		f, err := Read(file(t, name))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return f
	}
	c := read("carrying.pdf")
	if len(c.Notes) != 1 || c.Notes[0].Box.Page != 1 || c.Scripts != 1 || len(c.Attachments) != 1 || c.Attachments[0].Name != "list.txt" ||
		!strings.HasPrefix(string(c.Attachments[0].Bytes), "Orla Brand") {
		t.Errorf("notes %+v, scripts %d, attachments %v", c.Notes, c.Scripts, c.Attachments)
	}
	if f := read("updated.pdf"); f.Saved != 1 {
		t.Errorf("saved anew %d times, want 1", f.Saved)
	}
	if f := read("running.pdf"); f.Saved != 0 {
		t.Errorf("saved anew %d times, want 0", f.Saved)
	}
	if f := read("under.pdf"); !slices.Equal(f.Hidden, []int{1}) || text(&f) != "The clerk said that the seal was broken.\n" {
		t.Errorf("hidden on %v: %q", f.Hidden, text(&f))
	}
	if f := read("forms.pdf"); !slices.Equal(f.Unseen, []Unseen{{1, "Nobody was to read this."}, {1, "Far off the page."}}) || len(f.Hidden) > 0 {
		t.Errorf("unseen %+v, hidden on %v", f.Unseen, f.Hidden)
	}
	if f := read("scan.pdf"); !slices.Equal(f.Empty, []int{1}) || len(f.Paragraphs) != 0 {
		t.Errorf("empty %v", f.Empty)
	}
	if _, err := Read(file(t, "locked.pdf")); !errors.Is(err, ErrPassword) {
		t.Errorf("locked: %v", err)
	}
}

// TestDamage cuts files off and changes bytes all over them: each is read or refused, and the next file is read as if
// nothing had happened.
func TestDamage(t *testing.T) {
	for _, name := range []string{"running.pdf", "carrying.pdf", "columns-ru.pdf"} {
		b := file(t, name)
		for i := 1; i < 24; i++ {
			if _, err := Read(b[:len(b)*i/24]); err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("%s cut at %d/24: %v", name, i, err)
			}
			broken := slices.Clone(b)
			for at := i * 7; at < len(broken); at += 311 {
				broken[at] ^= byte(i * 37)
			}
			if _, err := Read(broken); err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrPassword) && !errors.Is(err, ErrLocked) {
				t.Errorf("%s with changed bytes, %d: %v", name, i, err)
			}
		}
	}
	loop := "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999/Parent 2 0 R>>endobj\n" +
		"trailer<</Root 1 0 R>>\n%%EOF"
	if f, err := Read([]byte(loop)); err == nil && len(f.Paragraphs) > 0 {
		t.Errorf("pages that hold themselves gave %v", f.Paragraphs)
	}
	if f, err := Read(file(t, "running.pdf")); err != nil || f.PagesRead != 3 {
		t.Errorf("after all that: %v, %d pages", err, f.PagesRead)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"running.pdf", "carrying.pdf", "under.pdf"} {
		f.Add(file(f, name))
		if _, err := Read(file(f, name)); err != nil { // PDFium is started before the time of single inputs is taken
			f.Fatal(err)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		out, err := Read(b)
		if err == nil && out.PagesRead > out.Pages {
			t.Errorf("%d of %d pages", out.PagesRead, out.Pages)
		}
	})
}
