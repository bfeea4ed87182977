package anatomy

import (
	"strings"

	"proffer"
	"proffer/language/identify"
)

// A Loose block is a paragraph that has no text around it yet: of a page, a mail, an office file.
type Loose struct {
	Text   string // white space as single spaces
	Role   Role
	Edge   bool // beside the article's own text: what is not told to be of the report is furniture
	Places []proffer.Place
}

// Compose makes a document's text of blocks: the headline first, then paragraphs with a blank line between, furniture
// left out and kept as parts. What the report states is filled in too.
func Compose(blocks []Loose, known Known) proffer.Document {
	text, placed := join(blocks)
	lang := identify.Language(text)
	r := readBlocks(text, lang, placed, known)
	out := r.facts()
	if r.title < 0 && out.Title != "" && !opensWith(r, out.Title) {
		r.items = append([]*item{{kind: proffer.PartHeadline, text: out.Title}}, r.items...)
		r.title = 0
	}
	doc := proffer.Document{Language: lang, Text: r.compose()}
	out.Parts = r.parts()
	out.Apply(&doc)
	return doc
}

func join(blocks []Loose) (string, []Block) {
	var text strings.Builder
	var out []Block
	for _, b := range blocks {
		if b.Text == "" {
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		text.WriteString(b.Text)
		out = append(out, Block{Span: proffer.Span{Start: start, End: text.Len()}, Role: b.Role, Edge: b.Edge,
			Places: b.Places})
	}
	return text.String(), out
}

// opensWith says that the text already begins with the title, so that it is not set before it again.
func opensWith(r *reading, title string) bool {
	for i, it := range r.items {
		if i > 5 {
			break
		}
		if it.kind == proffer.PartHeadline && sameTitle(it.text, title) {
			return true
		}
	}
	return false
}

// compose moves the headline to the front, takes furniture out of the text, and gives each item its new span.
func (r *reading) compose() string {
	if r.title > 0 {
		head := r.items[r.title]
		copy(r.items[1:r.title+1], r.items[:r.title])
		r.items[0] = head
	}
	var text strings.Builder
	for _, it := range r.items {
		if it.kind == proffer.PartFurniture {
			it.Span = proffer.Span{}
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		text.WriteString(it.text)
		it.Span = proffer.Span{Start: start, End: text.Len()}
	}
	return text.String()
}
