package screen

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
)

// rows reads delimited text, one record at a time. A record that is cut short is an error that names its line.
type rows struct {
	bytes []byte
	in    *csv.Reader
	cols  map[string][]int // columns of a head line by their lower-case names
	row   []string
	line  int
	read  int  // records so far
	ended bool // by the sign with which OFAC ends its files
}

func newRows(b []byte, comma rune) *rows {
	t := &rows{bytes: bytes.TrimRight(b, "\x1a")}
	t.ended = len(t.bytes) < len(b)
	t.start(comma, false)
	return t
}

func (t *rows) start(comma rune, lazy bool) {
	t.in = csv.NewReader(bytes.NewReader(t.bytes))
	t.in.Comma, t.in.FieldsPerRecord, t.in.LazyQuotes, t.in.ReuseRecord = comma, -1, lazy, true
}

// next goes to the next record that has a field; it returns io.EOF after the last one.
func (t *rows) next() error {
	for {
		row, err := t.in.Read()
		var bad *csv.ParseError
		if errors.As(err, &bad) && !t.in.LazyQuotes {
			if errors.Is(bad.Err, csv.ErrQuote) && int(t.in.InputOffset()) >= len(t.bytes) {
				return cut(bad.StartLine, "a quotation mark is never closed")
			}
			if err = t.again(); err == nil { // marks inside a field, an issuer's slip
				continue
			}
		}
		if err != nil {
			return err
		}
		t.read++
		if len(row) > 1 || len(row) == 1 && clean(row[0]) != "" {
			t.line, _ = t.in.FieldPos(0)
			t.row = row
			return t.whole()
		}
	}
}

// again reads on from the same record, taking quotation marks as they come.
func (t *rows) again() error {
	t.start(t.in.Comma, true)
	for range t.read {
		if _, err := t.in.Read(); err != nil {
			return err
		}
	}
	return nil
}

// whole says whether the last record of a file that does not end its last line has all columns.
func (t *rows) whole() error {
	if int(t.in.InputOffset()) < len(t.bytes) || bytes.HasSuffix(t.bytes, []byte("\n")) || len(t.row) >= t.width() {
		return nil
	}
	return cut(t.line, fmt.Sprintf("the last line has %d of %d columns", len(t.row), t.width()))
}

func (t *rows) width() int {
	n := 0
	for _, c := range t.cols {
		n += len(c)
	}
	return n
}

// cut says that a file ends too early.
func cut(line int, how string) error {
	return fmt.Errorf("line %d: %s: the file is truncated", line, how)
}

// head takes the current record as the names of columns. The same name may head several.
func (t *rows) head() {
	t.cols = map[string][]int{}
	for i, c := range t.row {
		c = strings.ToLower(clean(c))
		t.cols[c] = append(t.cols[c], i)
	}
}

func (t *rows) has(names ...string) bool {
	for _, n := range names {
		if len(t.cols[n]) == 0 {
			return false
		}
	}
	return true
}

// get is the first of the named columns that is there and not empty.
func (t *rows) get(names ...string) string {
	for _, n := range names {
		for _, i := range t.cols[n] {
			if i < len(t.row) {
				if v := clean(t.row[i]); v != "" {
					return v
				}
			}
		}
	}
	return ""
}

// all are the values in columns whose names start so.
func (t *rows) all(prefix string, n int) []string {
	var out []string
	for i := 1; i <= n; i++ {
		put(&out, t.get(fmt.Sprintf("%s%d", prefix, i)))
	}
	return out
}

// at is field i of the record, with OFAC's sign for nothing as nothing.
func (t *rows) at(i int) string {
	if i >= len(t.row) {
		return ""
	}
	if s := clean(t.row[i]); s != "-0-" {
		return s
	}
	return ""
}

// raw is field i as it stands: a text that goes on in another file is cut anywhere, also at a space.
func (t *rows) raw(i int) string {
	if t.at(i) == "" {
		return ""
	}
	return t.row[i]
}
