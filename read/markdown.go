package read

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extra "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"proffer"
	"proffer/read/anatomy"
)

const markdownType = "text/markdown"

// Signs of Markdown that other texts do not have.
var (
	markdownHeading = regexp.MustCompile(`(?m)(?:\A|\n[ \t\r]*\n)#{1,6} \S[^\n]*(?:\n[ \t\r]*\n|\n[^#\n]|\z)`)
	markdownSigns   = []struct {
		needs   string // letters without which it is not there, and need not be looked for
		pattern *regexp.Regexp
	}{
		{"](", regexp.MustCompile(`\[[^\]\n]+\]\((?:https?://|mailto:|/|\.{0,2}/|#|[\w-]+\.)[^)\s]*\)`)}, // a link
		{"```", regexp.MustCompile("(?m)^```")},                                                          // a fence around code
		{"~~~", regexp.MustCompile("(?m)^~~~")},                                                          // the same
		{"---", regexp.MustCompile(`(?m)^\|?[ \t]*:?-{3,}:?[ \t]*\|[-| :\t]*\r?$`)},                      // the line below a table's head
		{"**", regexp.MustCompile(`(?:^|[\s(])\*\*[^\s*][^*\n]*\*\*`)},                                   // strong words
		{"](", regexp.MustCompile(`!\[[^\]\n]*\]\([^)\s]+`)},                                             // a picture
	}
	frontMatter = regexp.MustCompile(`\A---\r?\n((?:[\w-]+:[^\n]*\r?\n|[ \t-][^\n]*\r?\n)+)---\r?\n`)
)

// looksMarkdown says that a text is marked up: it has headings and another sign, two headings that stand alone, or
// two signs. A sign alone stands in many plain texts.
func looksMarkdown(text string) bool {
	signs := 0
	for _, s := range markdownSigns {
		if strings.Contains(text, s.needs) && s.pattern.MatchString(text) {
			signs++
		}
	}
	headings := 0
	if strings.Contains(text, "# ") {
		headings = len(markdownHeading.FindAllStringIndex(text, 2))
	}
	return headings+signs >= 2 || headings+signs == 1 && frontMatter.MatchString(text)
}

var markdownParser = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser()

// readMarkdown reads CommonMark with tables and footnotes: the words without their marks, links by their words. Code is
// furniture. Places are bytes of the original. A text made to keep the parser busy is read as plain text.
func readMarkdown(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	source, charset := in.decode(b, charsetParam(in.Declared))
	if tangled(source) {
		readText(in, out)
		return
	}
	out.Problems = append(out.Problems, charsetProblems(in, b, source, charset)...)
	m := &markdown{source: []byte(source)}
	known := m.front()
	m.block(markdownParser.Parse(text.NewReader(m.source)), anatomy.RoleNone)
	doc := anatomy.Compose(m.blocks, known)
	if doc.Text == "" {
		out.Problems = append(out.Problems, problem(in.Name, "the document has no text", "look at it as plain text")...)
		return
	}
	toOriginal(&doc, newMapper(b, charset, source))
	paragraphLanguages(&doc)
	out.Documents = append(out.Documents, doc)
}

// tangled says that a paragraph has more links, or a line more quotation marks, than any text has: the parser's time
// grows with their square.
func tangled(source string) bool {
	const most = 1000
	for block := range strings.SplitSeq(source, "\n\n") {
		if strings.Count(block, "](") > most {
			return true
		}
	}
	for line := range strings.SplitSeq(source, "\n") {
		if strings.Count(line, ">") > most {
			return true
		}
	}
	return false
}

type markdown struct {
	source     []byte
	blocks     []anatomy.Loose
	headed     bool
	words      strings.Builder
	start, end int // bytes of the block being read
}

// front reads the fields before the text, as programs for web pages keep them, and blanks them out of it.
func (m *markdown) front() (known anatomy.Known) {
	found := frontMatter.FindSubmatchIndex(m.source)
	if found == nil {
		return known
	}
	for line := range strings.Lines(string(m.source[found[2]:found[3]])) {
		name, value, _ := strings.Cut(line, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(name) {
		case "title":
			known.Title = value
		case "author":
			known.Authors, _ = anatomy.Authors(value)
		case "date":
			known.Published = anatomy.Date(value, "")
		}
	}
	for i := range found[1] {
		if m.source[i] != '\n' {
			m.source[i] = ' '
		}
	}
	return known
}

// block reads a block and those in it. role is what stands around it.
func (m *markdown) block(n ast.Node, role anatomy.Role) {
	switch n := n.(type) {
	case *ast.Heading:
		role = anatomy.RoleSubhead
		if n.Level == 1 && !m.headed {
			role, m.headed = anatomy.RoleHeadline, true
		}
		m.flush(n, role)
	case *ast.Paragraph, *ast.TextBlock:
		if pictures(n) {
			role = anatomy.RoleCaption
		}
		m.flush(n, role)
	case *extra.TableRow, *extra.TableHeader:
		m.flush(n, anatomy.RoleTable)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.lines(n, anatomy.RoleFurniture)
	case *ast.HTMLBlock:
		m.html(n)
	default:
		if _, quote := n.(*ast.Blockquote); quote {
			role = anatomy.RoleQuote
		}
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			m.block(c, role)
		}
	}
}

// pictures says that a paragraph holds pictures only, so that its words are what stands below them.
func pictures(n ast.Node) bool {
	found := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if _, ok := c.(*ast.Image); !ok {
			return false
		}
		found = true
	}
	return found
}

func (m *markdown) flush(n ast.Node, role anatomy.Role) {
	m.words.Reset()
	m.start, m.end = len(m.source), 0
	m.inline(n)
	m.add(m.words.String(), role)
}

func (m *markdown) add(words string, role anatomy.Role) {
	if words = strings.Join(strings.Fields(words), " "); words == "" {
		return
	}
	b := anatomy.Loose{Text: words, Role: role}
	if m.end > m.start {
		b.Places = []proffer.Place{{Bytes: [2]int64{int64(m.start), int64(m.end)}}}
	}
	m.blocks = append(m.blocks, b)
}

// inline collects the words of a block.
func (m *markdown) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		m.start, m.end = min(m.start, n.Segment.Start), max(m.end, n.Segment.Stop)
		m.words.Write(plainMarkdown(n.Segment.Value(m.source)))
		if n.SoftLineBreak() || n.HardLineBreak() {
			m.words.WriteByte(' ')
		}
	case *ast.String:
		m.words.Write(n.Value)
	case *ast.AutoLink:
		m.words.Write(n.Label(m.source))
	case *extra.FootnoteLink, *extra.FootnoteBacklink, *ast.RawHTML:
	default:
		if _, cell := n.(*extra.TableCell); cell {
			m.words.WriteByte(' ')
		}
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			m.inline(c)
		}
	}
}

// plainMarkdown is text without its escapes.
func plainMarkdown(b []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b)))
}

// lines takes a block as it stands.
func (m *markdown) lines(n ast.Node, role anatomy.Role) string {
	var b strings.Builder
	m.start, m.end = len(m.source), 0
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		m.start, m.end = min(m.start, s.Start), max(m.end, s.Stop)
		b.Write(s.Value(m.source))
	}
	if role != anatomy.RoleNone {
		m.add(b.String(), role)
	}
	return b.String()
}

// html takes in the words of a page's elements that stand in the text.
func (m *markdown) html(n ast.Node) {
	source := m.lines(n, anatomy.RoleNone)
	root, err := parsePage(source)
	if err != nil {
		return
	}
	walk := newWalk(root)
	walk.collect(anatomy.Known{})
	for _, b := range walk.blocks {
		m.add(b.Text, b.Role)
	}
}
