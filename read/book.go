package read

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"strings"

	"proffer/read/anatomy"
)

const epubType = "application/epub+zip"

// mostChapter is the most that is read of one chapter.
const mostChapter = 64 << 20

// readEPUB reads a book (EPUB 3, ISO/IEC 23761) as one document: its chapters in the order of the spine.
func readEPUB(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the book cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &office{in: in}
	b := &book{files: map[string]string{}}
	w.member(z, "META-INF/container.xml", func(t xml.Token, _ []string) {
		if s, ok := t.(xml.StartElement); ok && s.Name.Local == "rootfile" && b.root == "" {
			b.root = attribute(s, "full-path")
		}
	})
	w.member(z, b.root, b.contents)
	if len(b.spine) == 0 {
		w.say(b.root, "the order of its chapters is not stated", "ask for it again")
	}
	for _, id := range b.spine {
		chapter, problem := readChapter(z, path.Join(path.Dir(b.root), b.files[id]))
		if problem != "" {
			w.say(b.files[id], problem, "ask for it again")
		}
		w.blocks = append(w.blocks, chapter...)
	}
	w.finish(b.known, out)
}

// A book is what the package document says.
type book struct {
	root  string
	files map[string]string // by id
	spine []string          // ids
	known anatomy.Known
}

func (b *book) contents(t xml.Token, path []string) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "item":
			if href, err := url.PathUnescape(attribute(t, "href")); err == nil {
				b.files[attribute(t, "id")] = href
			}
		case "itemref":
			if attribute(t, "linear") != "no" {
				b.spine = append(b.spine, attribute(t, "idref"))
			}
		}
	case xml.CharData:
		value := strings.TrimSpace(string(t))
		if value == "" || len(path) == 0 {
			return
		}
		switch path[len(path)-1] {
		case "title":
			if b.known.Title == "" {
				b.known.Title = value
			}
		case "creator":
			people, _ := anatomy.Authors(value)
			b.known.Authors = append(b.known.Authors, people...)
		case "publisher":
			b.known.Publisher = value
		case "date":
			if len(value) >= len("2006-01-02") && b.known.Published == "" {
				b.known.Published = value[:len("2006-01-02")]
			}
		}
	}
}

// readChapter gives a chapter's blocks; what is wrong is said in words.
func readChapter(z *zip.Reader, name string) ([]anatomy.Loose, string) {
	for _, f := range z.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, "it could not be read: " + err.Error()
		}
		defer r.Close()
		source, err := io.ReadAll(io.LimitReader(r, mostChapter))
		said := ""
		if err != nil {
			said = "not all of it could be read: " + err.Error()
		}
		text, _ := decode(source, "utf-8")
		root, err := parsePage(text)
		if err != nil {
			return nil, "its elements are nested too deep"
		}
		walk := newWalk(root)
		walk.collect(anatomy.Known{})
		for i := range walk.blocks {
			b := &walk.blocks[i]
			if b.Role == anatomy.RoleHeadline {
				b.Role = anatomy.RoleSubhead
			}
		}
		return walk.blocks, said
	}
	return nil, "it is named in the book and is not there"
}
