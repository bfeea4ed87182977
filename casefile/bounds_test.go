package casefile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"proffer"
	"proffer/read"
)

// TestWhatSpinsCostsOneFile: a reader or a search that does not come back is given up and said to be; one that panics
// costs its document.
func TestWhatSpinsCostsOneFile(t *testing.T) {
	never := make(chan bool)
	defer close(never)
	in := read.FromBytes("a.txt", []byte("text"))
	got := readWithin(time.Millisecond, in, func(read.Input) read.Result { <-never; return read.Result{} })
	if len(got.Problems) != 1 || got.Problems[0].String() != "a.txt: kept, not read: it took longer than 1ms (convert it to text, and add that too, naming this exhibit in a note)" {
		t.Errorf("%+v", got)
	}
	if got := readWithin(time.Minute, in, read.Read); len(got.Documents) != 1 {
		t.Errorf("%+v", got)
	}
	for want, search := range map[string]func(*proffer.Document, ...proffer.Said) *proffer.Reading{
		"it took longer than 1ms": func(*proffer.Document, ...proffer.Said) *proffer.Reading { <-never; return nil },
		"out of its mind":         func(*proffer.Document, ...proffer.Said) *proffer.Reading { panic("out of its mind") },
	} {
		most := time.Minute
		if strings.HasPrefix(want, "it took") {
			most = time.Millisecond
		}
		d := &proffer.Document{Text: "text"}
		if r := extractWithin(most, d, nil, search); r == nil || len(r.Statements) != 0 || !strings.Contains(fmt.Sprint(d.Problems), want) {
			t.Errorf("%v does not say %q", d.Problems, want)
		}
	}
	d := &proffer.Document{}
	extractWithin(time.Minute, d, nil, func(*proffer.Document, ...proffer.Said) *proffer.Reading {
		return &proffer.Reading{Problems: []proffer.Problem{{What: "heard half"}}}
	})
	if len(d.Problems) != 1 || d.Problems[0].What != "heard half" {
		t.Errorf("%v", d.Problems)
	}
}
