package read

import (
	"errors"
	"fmt"
	"image"
	"path"
	"slices"
	"strings"

	"proffer"
	"proffer/read/anatomy"
	"proffer/read/pdf"
)

const pdfType = "application/pdf"

// readPDF reads the text layer of a PDF, each paragraph with its pages and boxes, and says what the pages do not show.
func readPDF(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "cannot be read: "+err.Error(), "add it again when it can be read")...)
		return
	}
	f, err := pdf.Read(b)
	if err != nil {
		hint := "ask for it again, or open it and add what it shows as text"
		if errors.Is(err, pdf.ErrPassword) {
			hint = "ask for the password, save it without one, and add that too, naming this exhibit in a note"
		}
		out.Problems = append(out.Problems, problem(in.Name, "kept, not read: "+err.Error(), hint)...)
		return
	}
	out.Problems = append(out.Problems, remarks(in.Name, &f)...)
	for _, p := range f.Properties {
		out.Facts = append(out.Facts, property(pdfProperties[p.Name], tagText(p.Value), "PDF "+p.Name))
	}
	if scan := toScan(&f); scan != nil {
		scan.Render = func(each func(page, dpi int, m *image.Gray) error) error {
			b, err := in.all()
			if err != nil {
				return err
			}
			return pdf.Render(b, scan.Pages, each)
		}
		out.Scan = scan
	}
	for _, a := range f.Attachments {
		out.Members = append(out.Members, memberOf(path.Base(strings.ReplaceAll(a.Name, "\\", "/")), "", proffer.MethodArchive, a.Bytes))
	}
	var blocks []anatomy.Loose
	for _, p := range f.Paragraphs {
		blocks = append(blocks, anatomy.Loose{Text: strings.ToValidUTF8(p.Text, "\ufffd"), Role: pdfRoles[p.Role], Edge: p.Role == pdf.Running,
			Places: places(p.Boxes)})
	}
	for _, note := range f.Notes {
		if note.Filled {
			blocks = append(blocks, anatomy.Loose{Text: remark(note), Role: anatomy.RoleTable, Places: places([]pdf.Box{note.Box})})
		}
	}
	if len(blocks) == 0 {
		return
	}
	doc := anatomy.Compose(blocks, stated(in.Name, &f))
	paragraphLanguages(&doc)
	if doc.Language == "" && len(doc.Text) >= worthwhile {
		out.Problems = append(out.Problems, problem(in.Name, "its text is in no language that is known: its fonts may say other letters than they show",
			"compare the text with what the pages show")...)
		if out.Scan != nil {
			out.Scan.Sample = false
		}
	}
	for _, note := range f.Notes { // comments with their page and box, and none of the report's words
		if note.Filled {
			continue
		}
		doc.Parts = append(doc.Parts, proffer.Part{Kind: proffer.PartFurniture, Text: remark(note), Places: places([]pdf.Box{note.Box})})
	}
	out.Documents = append(out.Documents, doc)
}

// Pages with text whose pictures are compared with it.
const (
	mostCompared = 3   // of one file
	worthwhile   = 200 // bytes of text that a page has at least
)

// toScan is the pages that a program for scans may read: those without text, else those whose text may not be what they
// show, else the first few, as a sample.
func toScan(f *pdf.File) *Scan {
	if len(f.Empty) > 0 {
		return &Scan{Pages: f.Empty[:min(len(f.Empty), mostScanned)]}
	}
	doubtful := slices.Concat(f.Unmapped, f.Hidden)
	for _, u := range f.Unseen {
		doubtful = append(doubtful, u.Page)
	}
	slices.Sort(doubtful)
	doubtful = slices.Compact(doubtful)
	if len(doubtful) > 0 {
		return &Scan{Pages: doubtful[:min(len(doubtful), mostCompared)], Text: true}
	}
	length := map[int]int{}
	for _, p := range f.Paragraphs {
		length[p.Boxes[0].Page] += len(p.Text)
	}
	var sample []int
	for page := 1; page <= f.Pages && len(sample) < mostCompared; page++ {
		if length[page] >= worthwhile {
			sample = append(sample, page)
		}
	}
	if len(sample) == 0 {
		return nil
	}
	return &Scan{Pages: sample, Text: true, Sample: f.Contradicted == 0}
}

// remark is an annotation's words behind the name of who wrote them.
func remark(n pdf.Note) string {
	if n.Author == "" {
		return n.Text
	}
	return n.Author + ": " + n.Text
}

// pdfProperties names what is shown of a file's information dictionary.
var pdfProperties = map[string]string{"Title": "title", "Author": "author", "Subject": "subject", "Keywords": "keywords", "Creator": "program",
	"Producer": "program", "CreationDate": "written", "ModDate": "changed"}

var pdfRoles = map[pdf.Role]anatomy.Role{pdf.Headline: anatomy.RoleHeadline, pdf.Subhead: anatomy.RoleSubhead,
	pdf.TableRow: anatomy.RoleTable, pdf.Running: anatomy.RoleFurniture}

// places are boxes in points.
func places(boxes []pdf.Box) []proffer.Place {
	var out []proffer.Place
	for _, b := range boxes {
		out = append(out, proffer.Place{Page: b.Page,
			Box: [4]float64{float64(b.X0) / 100, float64(b.Y0) / 100, float64(b.X1) / 100, float64(b.Y1) / 100}})
	}
	return out
}

// stated is the title and author that the file states of itself, behind what its text says; names of files and of the
// programs that made them are no titles.
func stated(name string, f *pdf.File) anatomy.Known {
	known := anatomy.Known{Weak: true}
	title := strings.ToLower(f.Title)
	if strings.Contains(title, " ") && !strings.HasPrefix(title, "microsoft ") && !strings.HasPrefix(title, "untitled") &&
		path.Ext(title) == "" && !strings.EqualFold(title, name) {
		known.Title = f.Title
	}
	if people, _ := anatomy.Authors(f.Author); len(people) > 0 && strings.Contains(f.Author, " ") {
		known.Authors = people
	}
	return known
}

// remarks are what a person should know of the file beside its text.
func remarks(name string, f *pdf.File) (out []proffer.Problem) {
	say := func(where, what, hint string) {
		out = append(out, proffer.Problem{Where: strings.TrimSuffix(name+", "+where, ", "), What: what, Hint: hint})
	}
	if n := len(f.Empty); n > 0 && n == f.PagesRead {
		say("", "kept, not read: its pages are pictures without text", scanHint)
	} else if n > 0 {
		say("pages "+pageList(f.Empty), "have no text: empty, or pictures", "look at them")
	}
	if len(f.Hidden) > 0 {
		say("pages "+pageList(f.Hidden), "have text that is not drawn, as a program for scans leaves it; it was read", "compare it with the pictures")
	}
	if n := len(f.Unseen); n > 0 {
		var words []string
		var pages []int
		for _, u := range f.Unseen {
			words = append(words, u.Text)
			if len(pages) == 0 || pages[len(pages)-1] != u.Page {
				pages = append(pages, u.Page)
			}
		}
		say("pages "+pageList(pages), fmt.Sprintf("have text that cannot be seen (not drawn, covered, off the page, or in the colour of what it stands on) in %d places: %s; it was read", n, quoted(words)),
			"select the text in a viewer and compare")
	}
	if len(f.Unmapped) > 0 {
		say("pages "+pageList(f.Unmapped), "have many glyphs that stand for no known letter", "compare the text with what the pages show")
	}
	if n := f.Contradicted; n > 0 {
		say("", fmt.Sprintf("%d of its fonts say other letters than their glyphs are named after: its text may not be what its pages show", n), "compare the text with what the pages show")
	}
	if f.PagesRead < f.Pages {
		say("", fmt.Sprintf("%d of its %d pages were read; the others are damaged or beyond the limit of %d", f.PagesRead, f.Pages, pdf.MostPages),
			"split it, or ask for it again")
	}
	var comments []string
	filled := 0
	for _, note := range f.Notes {
		if note.Filled {
			filled++
		} else {
			comments = append(comments, remark(note))
		}
	}
	if n := len(comments); n > 0 {
		say("comments", fmt.Sprintf("it has %d, which are not in the text: %s", n, quoted(comments)), "open it to see where")
	}
	if filled > 0 {
		say("form", fmt.Sprintf("%d of its fields are filled in; they follow the text, each behind its name", filled), "open it to see what each asks for")
	}
	if f.Scripts > 0 {
		say("", fmt.Sprintf("it holds %d programs (JavaScript, or such as it starts); they were not run", f.Scripts), "do not open it outside of a safe machine")
	}
	if f.Saved > 0 {
		say("", fmt.Sprintf("it was changed %d times after it was first saved, and the older states are still inside", f.Saved),
			"compare them if changes matter")
	}
	return out
}

// pageList is page numbers for a person: "1–3, 7"; long lists are cut.
func pageList(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		if j > i {
			parts = append(parts, fmt.Sprintf("%d–%d", pages[i], pages[j]))
		} else {
			parts = append(parts, fmt.Sprint(pages[i]))
		}
		i = j + 1
		if len(parts) == 20 && i < len(pages) {
			return strings.Join(parts, ", ") + ", …"
		}
	}
	return strings.Join(parts, ", ")
}
