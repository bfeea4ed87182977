package weigh

import (
	"testing"

	"proffer"
)

// A report that dates something after the days in which copies of another appear, of which the other knows nothing,
// tells another story; a date that both give does not.
func TestTellsLater(t *testing.T) {
	for _, c := range []struct {
		name       string
		of         proffer.DocumentID
		day        string
		known, out bool
	}{
		{"weeks later", 2, "2025-02-20", false, true},
		{"a day later", 2, "2025-02-04", false, false},
		{"both announce it", 2, "2025-02-20", true, false},
	} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "The harbour was closed.")
		m.report("ru", "Port Mirror", "Dunmore Wire", "", "Порт закрыт.")
		add := func(d proffer.DocumentID) {
			m.in.Times = append(m.in.Times, proffer.Time{Passage: proffer.Passage{Document: d, Span: proffer.Span{Start: 0, End: 4}}, Start: c.day, End: c.day})
		}
		add(c.of)
		if c.known {
			add(1)
		}
		k := newCorpus(&m.in)
		f := &originFinder{corpus: k}
		for i := range m.in.Documents {
			f.day = append(f.day, dayOf(m.in.Documents[i].Published))
		}
		if got := f.tellsLater(1, 0); got != c.out {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
