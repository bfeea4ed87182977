package read

import (
	"bytes"
	"errors"
	"strings"

	"golang.org/x/net/html"

	"proffer"
	"proffer/read/anatomy"
)

// readHTML reads a web page as the article that it holds. Byte places of each stretch refer to the original.
func readHTML(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(),
			"add it again when it can be read")...)
	}
	declared := charsetParam(in.Declared)
	if declared == "" {
		declared = metaCharset(b)
	}
	text, charset := in.decode(b, declared)
	in.Declared = "text/html; charset=" + declared
	if declared != "" {
		out.Problems = append(out.Problems, charsetProblems(in, b, text, charset)...)
	}
	doc, problems := page(text)
	for i := range problems {
		problems[i].Where = in.Name
	}
	out.Problems = append(out.Problems, problems...)
	toOriginal(&doc, newMapper(b, charset, text))
	paragraphLanguages(&doc)
	out.Documents = append(out.Documents, doc)
}

// page makes a document of a page's decoded source.
func page(source string) (proffer.Document, []proffer.Problem) {
	root, err := parsePage(source)
	if err != nil {
		doc := flatPage(source)
		return doc, problem("", "its elements are nested too deep to tell the article from the page ("+err.Error()+")",
			"all of its words were read; compare with the page as a browser shows it")
	}
	w := newWalk(root)
	w.places = placesOf(root, source)
	known := w.metadata()
	known = w.collect(known)
	return anatomy.Compose(w.blocks, known), nil
}

// parsePage never goes deeper than the parser's own limit of 512 open elements.
func parsePage(source string) (root *html.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			root, err = nil, errors.New("the parser gave up")
		}
	}()
	return html.Parse(strings.NewReader(source))
}

// metaCharset is the charset that the page's own beginning declares.
func metaCharset(b []byte) string {
	head := bytes.ToLower(b[:min(len(b), 2048)])
	i := bytes.Index(head, []byte("charset="))
	if i < 0 {
		if i = bytes.Index(head, []byte("encoding=")); i < 0 {
			return ""
		}
		i++ // "encoding=" is one byte longer
	}
	rest := bytes.TrimLeft(head[i+len("charset="):], `"' `)
	end := bytes.IndexAny(rest, "\"' />;?\r\n")
	if end < 0 {
		return ""
	}
	return string(rest[:end])
}

// toOriginal turns places in the decoded source into places in the original bytes.
func toOriginal(doc *proffer.Document, m *mapper) {
	for i := range doc.Parts {
		for k := range doc.Parts[i].Places {
			p := &doc.Parts[i].Places[k]
			if p.Bytes[1] > 0 {
				p.Bytes = [2]int64{m.of(int(p.Bytes[0])), m.of(int(p.Bytes[1]))}
			}
		}
	}
}

// flatPage reads a page that cannot be parsed as a tree: its text between tags, cut where block elements begin or end.
func flatPage(source string) proffer.Document {
	z := html.NewTokenizer(strings.NewReader(source))
	var blocks []anatomy.Loose
	var text strings.Builder
	flush := func() {
		if s := strings.Join(strings.Fields(text.String()), " "); s != "" {
			blocks = append(blocks, anatomy.Loose{Text: s})
		}
		text.Reset()
	}
	skip := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			flush()
			return anatomy.Compose(blocks, anatomy.Known{})
		case html.TextToken:
			if skip == "" {
				text.Write(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			raw, _ := z.TagName()
			name := string(raw)
			if name == "script" || name == "style" || name == "title" {
				skip = map[bool]string{true: name}[skip == ""]
			}
			if !inline[name] {
				flush()
			}
		}
	}
}
