package read

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"proffer"
	"proffer/language/identify"
)

const csvType = "text/csv"

// looksCSV says that every line of a text's beginning has the same number of separators, two at least. A comma counts
// only where no space follows it, as none does in tables and one does in sentences.
func looksCSV(text string) (separator rune, ok bool) {
	lines := strings.Split(text, "\n")
	if len(lines) > 1 {
		lines = lines[:len(lines)-1] // the last may be cut
	}
	for _, sep := range []string{"\t", ";", ","} {
		count, rows := -1, 0
		for _, l := range lines[:min(len(lines), 30)] {
			if strings.TrimSpace(l) == "" {
				continue
			}
			n := separators(l, sep[0])
			if n < 2 || count >= 0 && n != count || sep == "," && strings.Contains(unquoted(l), ", ") {
				count = -1
				break
			}
			count = n
			rows++
		}
		if count >= 2 && rows >= 3 {
			return rune(sep[0]), true
		}
	}
	return 0, false
}

// separators counts them outside of quotation marks.
func separators(line string, sep byte) int { return strings.Count(unquoted(line), string(sep)) }

func unquoted(line string) string {
	var out strings.Builder
	quoted := false
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		} else if !quoted {
			out.WriteByte(line[i])
		}
	}
	return out.String()
}

// readCSV reads a table of separated values: a part for each row, a place for each cell.
func readCSV(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	source, _ := in.decode(b, charsetParam(in.Declared))
	sep, _ := looksCSV(source[:min(len(source), 64<<10)])
	r := csv.NewReader(strings.NewReader(source))
	r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = -1, true, true
	if sep != 0 {
		r.Comma = sep
	}
	t := &table{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			out.Problems = append(out.Problems, problem(in.Name, "the table is damaged: "+err.Error(), "compare with the original")...)
			break
		}
		line, _ := r.FieldPos(0)
		t.row("", line, row)
	}
	t.finish(in, out)
}

// A table is a document of rows.
type table struct {
	text  strings.Builder
	parts []proffer.Part
}

// row adds a row; the cells that are not empty stand apart by single spaces.
func (t *table) row(sheet string, number int, cells []string) {
	start := t.text.Len()
	var places []proffer.Place
	for i, c := range cells {
		c = strings.Join(strings.Fields(strings.ToValidUTF8(c, "\ufffd")), " ")
		if c == "" {
			continue
		}
		if len(places) > 0 {
			t.text.WriteByte(' ')
		} else if start > 0 {
			t.text.WriteString("\n\n")
			start += 2
		}
		t.text.WriteString(c)
		cell := fmt.Sprintf("%s%d", column(i), number)
		if sheet != "" {
			cell = sheet + "!" + cell
		}
		places = append(places, proffer.Place{Cell: cell})
	}
	if len(places) > 0 {
		t.parts = append(t.parts, proffer.Part{Kind: proffer.PartTable,
			Span: proffer.Span{Start: start, End: t.text.Len()}, Places: places})
	}
}

// named adds a row whose cells have names rather than addresses. No cell is empty.
func (t *table) named(names, cells []string) {
	before := len(t.parts)
	t.row("", 1, cells)
	for _, p := range t.parts[before:] {
		for i := range p.Places {
			p.Places[i].Cell = names[i]
		}
	}
}

// body adds a paragraph.
func (t *table) body(words string) {
	if words == "" {
		return
	}
	t.row("", 1, []string{words})
	p := &t.parts[len(t.parts)-1]
	p.Kind, p.Places = proffer.PartBody, nil
}

// column is a column's letters: A, B … Z, AA.
func column(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

func (t *table) finish(in Input, out *Result) {
	if len(t.parts) == 0 {
		out.Problems = append(out.Problems, problem(in.Name, "the table is empty", "ask for it again")...)
		return
	}
	doc := proffer.Document{Text: t.text.String(), Parts: t.parts}
	doc.Language = identify.Language(doc.Text)
	out.Documents = append(out.Documents, doc)
}
