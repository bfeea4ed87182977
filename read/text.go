package read

import (
	"proffer"
	"proffer/language/identify"
	"proffer/read/anatomy"
)

// readText reads plain text. The document's text is the decoded file, whole: what is furniture in it keeps its span.
func readText(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(),
			"add it again when it can be read")...)
	}
	text, charset := in.decode(b, charsetParam(in.Declared))
	out.Problems = append(out.Problems, charsetProblems(in, b, text, charset)...)
	doc := proffer.Document{Text: text, Language: identify.Language(text)}
	anatomy.Plain(text, doc.Language).Apply(&doc)
	placeBytes(&doc, newMapper(b, charset, text))
	paragraphLanguages(&doc)
	out.Documents = append(out.Documents, doc)
}

// placeBytes notes for each part of a plain text its bytes in the original.
func placeBytes(doc *proffer.Document, m *mapper) {
	for i := range doc.Parts {
		p := &doc.Parts[i]
		if p.Span.Valid() {
			p.Places = []proffer.Place{{Bytes: [2]int64{m.of(p.Span.Start), m.of(p.Span.End)}}}
		}
	}
}

// paragraphLanguages notes the language of each stretch that differs from its document's.
func paragraphLanguages(doc *proffer.Document) {
	for i := range doc.Parts {
		p := &doc.Parts[i]
		if s := p.Span.In(doc.Text); len(s) > 40 {
			p.Language = identify.Other(s, doc.Language)
		}
	}
}
