package casefile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestDossierStandsAlone writes a real dossier and checks what a reader without a network relies on: every link leads
// somewhere, nothing comes from outside, no script is needed, the checksums are true.
func TestDossierStandsAlone(t *testing.T) {
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	add(t, c, exampleFiles(t)...)
	dir := filepath.Join(t.TempDir(), "dossier")
	if _, err := c.Dossier(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	pages := map[string]*page{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".html") {
			pages[path] = readPage(t, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 20 {
		t.Errorf("%d pages", len(pages))
	}
	for path, p := range pages {
		for _, l := range p.links {
			checkLink(t, pages, path, l)
		}
		if p.title == "" || p.scripts > 0 || p.headings == 0 {
			t.Errorf("%s: title %q, %d scripts, %d headings", path, p.title, p.scripts, p.headings)
		}
	}
	checkSums(t, dir)
}

type page struct {
	title             string
	links             []string
	ids               map[string]bool
	scripts, headings int
}

func readPage(t *testing.T, path string) *page {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	p := &page{ids: map[string]bool{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			p.scripts++
		case "h1":
			p.headings++
		case "title":
			if n.FirstChild != nil && n.Namespace == "" {
				p.title = n.FirstChild.Data
			}
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "href", "src":
				p.links = append(p.links, a.Val)
			case "id":
				p.ids[a.Val] = true
			}
		}
	}
	return p
}

func checkLink(t *testing.T, pages map[string]*page, from, link string) {
	t.Helper()
	if strings.Contains(link, "://") || strings.HasPrefix(link, "//") {
		t.Errorf("%s: %s comes from outside", from, link)
		return
	}
	file, anchor, _ := strings.Cut(link, "#")
	to := from
	if file != "" {
		to = filepath.Join(filepath.Dir(from), filepath.FromSlash(file))
	}
	if _, err := os.Stat(to); err != nil {
		t.Errorf("%s: %s leads nowhere", from, link)
		return
	}
	if p := pages[to]; anchor != "" && p != nil && !p.ids[anchor] {
		t.Errorf("%s: %s has no such place", from, link)
	}
}

func checkSums(t *testing.T, dir string) {
	t.Helper()
	sums, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(sums)) {
		want, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil || hash(b) != want {
			t.Errorf("%s: %v, digest does not match", name, err)
		}
		n++
	}
	if n != 9 {
		t.Errorf("%d checksums of 9 exhibits", n)
	}
}
