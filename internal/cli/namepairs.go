package cli

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"proffer"
	"proffer/casefile"
	match "proffer/names"
)

// longestHead is how many bytes of a table are looked at for its head line.
const longestHead = 64 << 10

// pairTable is a table of pairs of names.
type pairTable struct {
	path                    string
	in                      *csv.Reader
	head                    []string
	one, two, schema, score int             // columns; schema is -1 where there is none
	width                   int             // columns that the file's own head line names
	guessed                 map[string]bool // schemata that are not known and were said to be so
	refused                 bool            // a row could not be scored, or not be written back whole
}

// namePairs writes the rows of a table back with their scores; schema is what the names name where a row does not say.
func (a *app) namePairs(path, schema string) error {
	in, done, err := a.opened(path)
	if err != nil {
		return err
	}
	defer done()
	t, err := newPairTable(path, in)
	if err != nil {
		return err
	}
	w := csv.NewWriter(a.out)
	w.Comma = t.in.Comma
	if !a.json {
		if err := w.Write(t.head); err != nil {
			return err
		}
	}
	for {
		row, err := t.in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			w.Flush()
			return &proffer.Error{Kind: proffer.Refused, Op: "pairs", Path: path, Err: err}
		}
		if err := a.scored(t, row, schema, w); err != nil {
			return err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	if t.refused {
		return errRefused
	}
	return nil
}

// newPairTable reads the head line. Of what may part the columns that counts by which it has both names.
func newPairTable(path string, in io.Reader) (*pairTable, error) {
	refuse := func(err error) error {
		return &proffer.Error{Kind: proffer.Refused, Op: "pairs", Path: path, Err: err, Hint: "the first line names the columns: name1,name2,schema"}
	}
	b := bufio.NewReaderSize(in, longestHead)
	top, err := b.Peek(longestHead)
	if len(top) == 0 {
		if err == io.EOF {
			err = errors.New("the file is empty")
		}
		return nil, refuse(fmt.Errorf("no head line: %w", err))
	}
	line, _, _ := strings.Cut(string(top), "\n")
	t := &pairTable{path: path, guessed: map[string]bool{}}
	for _, comma := range ",;\t" {
		c := csv.NewReader(strings.NewReader(strings.TrimPrefix(line, "\ufeff")))
		c.Comma, c.LazyQuotes = comma, true
		if head, err := c.Read(); err == nil && t.takes(head) {
			t.in = csv.NewReader(b)
			t.in.Comma, t.in.FieldsPerRecord, t.in.LazyQuotes = comma, -1, true
			_, err := t.in.Read()
			return t, err
		}
	}
	return nil, refuse(fmt.Errorf("the head line has no name1 and name2: %s", cut(strings.ToValidUTF8(line, ""), maxCell)))
}

// takes finds the columns in a head line, and says whether both names are there.
func (t *pairTable) takes(head []string) bool {
	cols := map[string]int{}
	for i, c := range head {
		cols[strings.ToLower(strings.TrimSpace(c))] = i
	}
	column := func(name string, otherwise int) int {
		if i, ok := cols[name]; ok {
			return i
		}
		return otherwise
	}
	t.one, t.two, t.schema, t.score = column("name1", -1), column("name2", -1), column("schema", -1), column("score", len(head))
	t.head, t.width = head, len(head)
	if t.score == t.width {
		t.head = append(t.head, "score")
	}
	return t.one >= 0 && t.two >= 0
}

// scored writes a row with its score and says what is odd about it.
func (a *app) scored(t *pairTable, row []string, schema string, w *csv.Writer) error {
	if len(row) > t.width {
		a.say(t, 0, "more columns than the head line names; the rest is left out")
		row, t.refused = row[:t.width], true
	}
	value := ""
	if max(t.one, t.two) < len(row) {
		x, y := row[t.one], row[t.two]
		kind := casefile.PairKind(x, y, a.schemaOf(t, row, schema))
		m, n := match.Parse(x, kind), match.Parse(y, kind)
		score := match.Compare(m, n)
		if odd := casefile.NameOdd(m, n); len(odd) > 0 {
			a.say(t, t.one, strings.Join(odd, "; "))
		}
		if a.json {
			return lineJSON(a.out, resultOf(x, y, m, n, score))
		}
		value = fraction(score)
	} else {
		a.say(t, 0, "too few columns")
		if t.refused = true; a.json {
			return nil
		}
	}
	for len(row) <= t.score {
		row = append(row, "")
	}
	row[t.score] = value
	return w.Write(row)
}

// schemaOf is what the names of a row name: as the row says, else as all do.
func (a *app) schemaOf(t *pairTable, row []string, schema string) string {
	if t.schema >= 0 && t.schema < len(row) && row[t.schema] != "" {
		schema = row[t.schema]
	}
	if schema != "" && schema != "Thing" && casefile.NameKind(schema) == nil && !t.guessed[schema] {
		t.guessed[schema] = true
		a.say(t, t.schema, fmt.Sprintf("schema %q is not known: what the names name is guessed", cut(schema, maxCell)))
	}
	return schema
}

// say says something about the row at hand, at a column of it.
func (a *app) say(t *pairTable, column int, what string) {
	line, _ := t.in.FieldPos(column)
	fmt.Fprintf(a.err, "%s: line %d: %s\n", t.path, line, what)
}
