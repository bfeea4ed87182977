package present

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"strings"

	"proffer"
)

//go:embed pages
var pages embed.FS

var templates = template.Must(template.ParseFS(pages, "pages/*.html"))

// DossierInput is what a dossier shows.
type DossierInput struct {
	Case           *proffer.Case
	Summary        string
	Clock          string // what stands behind the times
	CheckpointText string // as signed
	VerifierKey    string
	Story          func(proffer.FindingID) proffer.Story // tells a finding in full; nil leaves that out
	Exhibit        func(proffer.Digest) string           // where an exhibit's bytes lie; nil leaves them out
	Proof          func(record int) (string, error)      // a record's proof as text; nil leaves proofs out
}

// Dossier writes the dossier into dir, which is made where it is missing: pages that open from disk, the exhibits'
// bytes with their checksums, proofs, case.json. Files that are there are written over.
func Dossier(dir string, in DossierInput) error {
	b := newBook(dir, in)
	steps := []func() error{b.style, b.caseJSON, b.exhibitFiles, b.proofFiles, b.index, b.findings, b.documents, b.timeline,
		b.alignment, b.origins, b.reprints, b.names, b.exhibits, b.method}
	for _, step := range steps {
		if err := step(); err != nil {
			return &proffer.Error{Kind: proffer.Unreadable, Op: "dossier", Path: dir, Err: err,
				Hint: "choose a place that can be written to and has room"}
		}
	}
	return nil
}

// A book is a dossier in the making.
type book struct {
	dir       string
	in        DossierInput
	c         *proffer.Case
	document  map[proffer.DocumentID]*proffer.Document
	origin    map[proffer.OriginID]*proffer.Origin
	findingOf map[proffer.ClaimID]proffer.FindingID
	broader   map[proffer.ClaimID]proffer.ClaimID
	proofs    map[int]string // record → file
	files     map[proffer.Digest]string
}

func newBook(dir string, in DossierInput) *book {
	b := &book{dir: dir, in: in, c: in.Case, document: map[proffer.DocumentID]*proffer.Document{},
		origin: map[proffer.OriginID]*proffer.Origin{}, findingOf: map[proffer.ClaimID]proffer.FindingID{}, broader: Broader(in.Case),
		proofs: map[int]string{}, files: map[proffer.Digest]string{}}
	for i := range b.c.Documents {
		b.document[b.c.Documents[i].ID] = &b.c.Documents[i]
	}
	for i := range b.c.Origins {
		b.origin[b.c.Origins[i].ID] = &b.c.Origins[i]
	}
	for _, f := range b.c.Findings {
		b.findingOf[f.Claim] = f.ID
	}
	return b
}

// A page is what every template can use; what is its own is embedded around it.
type page struct {
	Title, Root string
	Case        *proffer.Case
	Standing    string // what must be said of what is not released; "" where all of it is
}

// standing is what a page says of a finding that is not released.
var standing = map[proffer.Status]string{
	proffer.Proposed: "Proposed by program, not reviewed.",
	proffer.Reviewed: "Reviewed, not released.",
}

func (b *book) page(title, root string) page {
	return page{title, root, b.c, b.standing()}
}

// standing says how far the review of the whole case has come; "" once every finding is released.
func (b *book) standing() string {
	n := map[proffer.Status]int{}
	for _, f := range b.c.Findings {
		n[f.Status]++
	}
	all := len(b.c.Findings)
	switch {
	case all > 0 && n[proffer.Released] == all:
		return ""
	case n[proffer.Reviewed]+n[proffer.Released] == 0:
		return standing[proffer.Proposed]
	}
	return fmt.Sprintf("Not released: %d of %d findings are released, %d reviewed, %d proposed by program and not reviewed.",
		n[proffer.Released], all, n[proffer.Reviewed], n[proffer.Proposed])
}

// write fills a template into a file.
func (b *book) write(name, tmpl string, data any) error {
	var out bytes.Buffer
	if err := templates.ExecuteTemplate(&out, tmpl, data); err != nil {
		return err
	}
	return b.file(name, out.Bytes())
}

func (b *book) file(name string, data []byte) error {
	path := filepath.Join(b.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

func (b *book) style() error {
	css, err := pages.ReadFile("pages/style.css")
	if err != nil {
		return err
	}
	return b.file("style.css", css)
}

func (b *book) caseJSON() error {
	var out bytes.Buffer
	if err := JSON(&out, b.c); err != nil {
		return err
	}
	return b.file("case.json", out.Bytes())
}

// exhibitFiles copies the exhibits' bytes, named by digest, and writes their checksums as sha256sum reads them.
func (b *book) exhibitFiles() error {
	var sums strings.Builder
	if b.in.Exhibit == nil {
		return nil
	}
	for _, e := range b.c.Exhibits {
		name := "exhibits/" + e.Digest.String()
		if err := b.copy(name, b.in.Exhibit(e.Digest)); err != nil {
			return err
		}
		b.files[e.Digest] = name
		fmt.Fprintf(&sums, "%s  %s\n", e.Digest, name)
	}
	return b.file("SHA256SUMS", []byte(sums.String()))
}

func (b *book) copy(name, from string) error {
	to := filepath.Join(b.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}

// proofFiles writes the proof of every acquisition's record.
func (b *book) proofFiles() error {
	if b.in.Proof == nil {
		return nil
	}
	for _, e := range b.c.Exhibits {
		for _, a := range e.Acquisitions {
			text, err := b.in.Proof(a.Record)
			if err != nil {
				return err
			}
			name := fmt.Sprintf("proofs/record-%d.txt", a.Record)
			if err := b.file(name, []byte(text)); err != nil {
				return err
			}
			b.proofs[a.Record] = name
		}
	}
	return nil
}

func (b *book) method() error {
	return b.write("method.html", "method.html", struct {
		page
		Clock, Checkpoint, Key string
	}{b.page("Method and proof", ""), b.in.Clock, b.in.CheckpointText, b.in.VerifierKey})
}
