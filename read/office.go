package read

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"proffer"
	"proffer/read/anatomy"
)

// mostXML is the most that is read of one member of an office file, unpacked.
const mostXML = 256 << 20

// mostXMLDepth is how deep elements may be nested.
const mostXMLDepth = 1000

// readDOCX reads a Word document: its text with tracked changes as the author left them (inserted text in), its notes;
// what was deleted, and comments, are said in their own words.
func readDOCX(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the document cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &office{in: in}
	known := coreProperties(z)
	w.member(z, "word/document.xml", w.word)
	text := len(w.blocks)
	for _, notes := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		w.member(z, notes, w.word)
	}
	w.drawings(z, "word/document.xml")
	for i := range w.blocks[text:] {
		w.blocks[text+i].Role = anatomy.RoleBody
	}
	w.margins(z)
	w.member(z, "word/comments.xml", w.wordComments)
	if w.hidden > 0 {
		w.say("hidden text", fmt.Sprintf("%d stretches are hidden; they are in the text", w.hidden), "ask why they were hidden")
	}
	w.sayAside()
	carried(in, z, out)
	w.finish(known, out)
}

// margins adds the words of the pages' headers and footers, each once. They are furniture, unless the document has no
// others.
func (w *office) margins(z *zip.Reader) {
	text := len(w.blocks)
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "word/header") || strings.HasPrefix(f.Name, "word/footer") {
			w.member(z, f.Name, w.word)
		}
	}
	seen, kept := map[string]bool{}, w.blocks[:text]
	for _, b := range w.blocks[text:] {
		if text > 0 {
			b.Role = anatomy.RoleFurniture
		}
		if !seen[b.Text] {
			kept = append(kept, b)
		}
		seen[b.Text] = true
	}
	w.blocks = kept
}

// readODT reads an OpenDocument text.
func readODT(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the document cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &office{in: in}
	known := coreProperties(z)
	w.member(z, "content.xml", w.open)
	for _, n := range w.notes {
		w.blocks = append(w.blocks, anatomy.Loose{Text: n, Role: anatomy.RoleBody})
	}
	w.sayAside()
	carried(in, z, out)
	w.finish(known, out)
}

// An office is the work on one office file.
type office struct {
	in       Input
	blocks   []anatomy.Loose
	problems []proffer.Problem
	text     bytes.Buffer
	aside    strings.Builder // a deletion, comment or note that is being read
	role     anatomy.Role
	shape    anatomy.Role // of the shape on a slide that is being read
	page     int          // slide, from 1; 0 where the format has no pages
	deleted  []string     // what was taken out with changes tracked
	comments []string     // "NAME: words"
	authors  []string     // of comments, by number
	notes    []string     // footnotes, in the order of their marks
	hidden   int
	boxes    []officeBox     // text boxes around what is being read
	begin    int             // where the text of the innermost begins in text
	boxed    []anatomy.Loose // words of boxes that stand in the paragraph being read
	seen     map[string]bool // members that were read as drawings
}

// An officeBox is what is kept of its surroundings while a text box is read.
type officeBox struct {
	begin, blocks int
	role          anatomy.Role
	inParagraph   bool
}

// openBox begins a text box: its paragraphs are its own, and follow the one in which it stands.
func (w *office) openBox(inParagraph bool) {
	w.boxes = append(w.boxes, officeBox{w.begin, len(w.blocks), w.role, inParagraph})
	w.begin, w.role = w.text.Len(), anatomy.RoleNone
}

func (w *office) closeBox() {
	n := len(w.boxes) - 1
	if n < 0 {
		return
	}
	w.flush()
	b := w.boxes[n]
	w.boxes, w.begin, w.role = w.boxes[:n], b.begin, b.role
	if b.inParagraph {
		for i := b.blocks; i < len(w.blocks); i++ {
			if x := &w.blocks[i]; x.Role == anatomy.RoleNone { // a box may stand anywhere, and is no line about the report
				x.Role = anatomy.RoleBody
			}
		}
		w.boxed = append(w.boxed, w.blocks[b.blocks:]...)
		w.blocks = w.blocks[:b.blocks]
	}
}

func (w *office) say(where, what, hint string) {
	w.problems = append(w.problems, proffer.Problem{Where: w.in.Name + ", " + where, What: what, Hint: hint})
}

// sayAside says what is in the file and not in its text, in its own words.
func (w *office) sayAside() {
	if n := len(w.deleted); n > 0 {
		w.say("tracked changes", fmt.Sprintf("%d stretches were deleted with changes tracked and are not in the text: %s", n, quoted(w.deleted)),
			"open it in an office program to see where")
	}
	if n := len(w.comments); n > 0 {
		w.say("comments", fmt.Sprintf("it has %d comments, which are not in the text: %s", n, quoted(w.comments)),
			"open it in an office program to see where")
	}
}

// mostQuoted is how many deletions or comments are shown in their own words.
const mostQuoted = 20

func quoted(list []string) string {
	var out []string
	for _, s := range list[:min(len(list), mostQuoted)] {
		s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
		if r := []rune(s); len(r) > 200 {
			s = string(r[:200]) + " …"
		}
		out = append(out, "“"+s+"”")
	}
	if len(list) > mostQuoted {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

func (w *office) flush() {
	if s := strings.Join(strings.Fields(string(w.text.Bytes()[w.begin:])), " "); s != "" {
		w.blocks = append(w.blocks, anatomy.Loose{Text: strings.ToValidUTF8(s, "\ufffd"), Role: w.role, Places: w.pages()})
	}
	w.text.Truncate(w.begin)
	w.role = anatomy.RoleNone
	if len(w.boxes) == 0 {
		w.blocks = append(w.blocks, w.boxed...)
		w.boxed = nil
	}
}

func (w *office) finish(known anatomy.Known, out *Result) {
	out.Problems = append(out.Problems, w.problems...)
	if len(w.blocks) == 0 {
		out.Problems = append(out.Problems, problem(w.in.Name, "the document has no text", "look at its pictures")...)
		return
	}
	doc := anatomy.Compose(w.blocks, known)
	paragraphLanguages(&doc)
	out.Documents = append(out.Documents, doc)
}

// member reads a member's XML with handle, which is given each token.
func (w *office) member(z *zip.Reader, name string, handle func(xml.Token, []string)) {
	for _, f := range z.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err == nil {
			err = eachToken(io.LimitReader(r, mostXML), handle)
			r.Close()
		}
		for len(w.boxes) > 0 { // where it is cut off
			w.closeBox()
		}
		w.flush()
		if err != nil {
			w.say(name, "not all of it could be read: "+err.Error(), "what stands before was read; ask for it again")
		}
		return
	}
}

// eachToken hands out the tokens of an XML stream with the names of the elements around each. Entities of the
// document's own are not expanded, nothing outside of it is looked at.
func eachToken(r io.Reader, handle func(xml.Token, []string)) error {
	d := xml.NewDecoder(r)
	d.Strict = false
	var path []string
	var declared error
	for {
		t, err := d.Token()
		if err == io.EOF {
			return declared
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if len(path) >= mostXMLDepth {
				return errors.New("its elements are nested too deep")
			}
			path = append(path, t.Name.Local)
			handle(t, path)
		case xml.EndElement:
			handle(t, path)
			if len(path) > 0 {
				path = path[:len(path)-1]
			}
		case xml.CharData:
			handle(t, path)
		case xml.Directive:
			if bytes.Contains(t, []byte("<!ENTITY")) {
				declared = errors.New("it declares entities of its own, as programs do not; they stand in the text as their names")
			}
		}
	}
}

// coreProperties are the title, author and date that the office file states of itself. They go behind what its text
// says, since templates and copies carry those of another document.
func coreProperties(z *zip.Reader) anatomy.Known {
	known := anatomy.Known{Weak: true}
	for _, f := range z.File {
		if f.Name != "docProps/core.xml" && f.Name != "meta.xml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return known
		}
		_ = eachToken(io.LimitReader(r, 1<<20), func(t xml.Token, path []string) { // properties are a help, not the text
			s, ok := t.(xml.CharData)
			value := strings.TrimSpace(string(s))
			if !ok || value == "" || len(path) == 0 {
				return
			}
			switch path[len(path)-1] {
			case "title":
				known.Title = value
			case "creator", "initial-creator":
				if people, _ := anatomy.Authors(value); len(people) > 0 {
					known.Authors = people
				}
			}
		})
		r.Close()
	}
	return known
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func inside(path []string, name string) bool {
	for _, p := range path {
		if p == name {
			return true
		}
	}
	return false
}
