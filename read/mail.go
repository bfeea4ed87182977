package read

import (
	"fmt"
	"io"
	"strings"

	"proffer"
	"proffer/read/anatomy"
)

// Limits of one mail. What lies beyond is not read; the mail itself is kept whole.
const (
	MostMailParts = 1000 // parts taken from one mail
	mostMailDepth = 16   // multiparts within multiparts
)

// readMail reads a mail: its header, the best of its text parts as a document, every other part as a member.
func readMail(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(),
			"add it again when it can be read")...)
	}
	m := parseMail(b)
	for _, p := range m.problems {
		p.Where = in.Name + p.Where
		out.Problems = append(out.Problems, p)
	}
	out.Members = m.members
	known := m.known()
	blocks, known, problems := m.report(known)
	out.Problems = append(out.Problems, problems...)
	if len(blocks) == 0 && known.Title == "" {
		out.Problems = append(out.Problems, problem(in.Name, "the mail has no text", "look at its attachments")...)
		return
	}
	doc := anatomy.Compose(blocks, known)
	paragraphLanguages(&doc)
	out.Documents = append(out.Documents, doc)
}

// A mailPart is a part of a mail that has no parts itself.
type mailPart struct {
	header   header
	kind     string            // media type, lower case
	params   map[string]string // of the content type
	body     []byte            // decoded from its transfer encoding
	name     string
	attached bool
	where    string // "part 2.1"
}

// A parsedMail is a mail taken apart.
type parsedMail struct {
	header   header
	plain    []mailPart // texts to be read, in order
	pages    []mailPart
	members  []Member
	problems []proffer.Problem
	parts    int
	cut      bool // that it is cut off has been said
}

func (m *parsedMail) note(where, what, hint string) {
	if where != "" {
		where = ", " + where
	}
	m.problems = append(m.problems, proffer.Problem{Where: where, What: what, Hint: hint})
}

func parseMail(b []byte) *parsedMail {
	m := &parsedMail{}
	h, body, bad := readHeader(b)
	m.header = h
	if bad > 0 {
		m.note("header", fmt.Sprintf("%d lines of the header are no fields", bad), "compare with the mail's source")
	}
	m.part(h, body, "", 0)
	if m.parts > MostMailParts {
		m.note("", fmt.Sprintf("it has more than %d parts; the first %d were taken", MostMailParts, MostMailParts),
			"the mail itself is kept whole; add the parts that matter one by one")
	}
	return m
}

// part takes one part of a mail: a text is kept to be read, a multipart is gone through, all else is a member.
func (m *parsedMail) part(h header, body []byte, where string, depth int) {
	if m.parts++; m.parts > MostMailParts {
		return
	}
	kind, params := contentType(h.get("Content-Type"))
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		m.multipart(params["boundary"], body, where, depth)
		return
	}
	decoded, err := transferDecode(h.get("Content-Transfer-Encoding"), body)
	if err != nil {
		m.note(where, "its encoding is damaged: "+err.Error(), "what could be decoded was read; ask for it again")
	}
	disposition, dp := contentType(h.get("Content-Disposition"))
	p := mailPart{header: h, kind: kind, params: params, body: decoded, where: where}
	p.name = decodeWords(first(dp["filename"], params["name"]))
	p.attached = disposition == "attachment" || p.name != "" && disposition != "inline"
	switch {
	case !p.attached && (kind == textType || kind == ""):
		m.plain = append(m.plain, p)
	case !p.attached && kind == htmlType:
		m.pages = append(m.pages, p)
	default:
		m.members = append(m.members, memberOfPart(p))
	}
}

func memberOfPart(p mailPart) Member {
	name := baseName(p.name)
	if name == "" && p.kind == mailType {
		h, _, _ := readHeader(p.body)
		name = first(decodeWords(h.get("Subject")), "message") + ".eml"
	}
	if name == "" {
		name = strings.ReplaceAll(first(p.where, "part"), " ", "-")
	}
	x := memberOf(name, p.kind, proffer.MethodMail, p.body)
	x.Path = first(p.name, name)
	return x
}

// baseName is the last piece of a name, whichever way its folders are written.
func baseName(s string) string {
	s = strings.ReplaceAll(s, "\\", "/")
	s = s[strings.LastIndexByte(s, '/')+1:]
	if s == "." || s == ".." {
		return ""
	}
	return s
}

func readAll(r io.Reader) []byte {
	b, _ := io.ReadAll(r) // a truncated part is read as far as it goes; the caller says so
	return b
}
