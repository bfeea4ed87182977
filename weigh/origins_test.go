package weigh

import (
	"slices"
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

// An interview told again in other words and another order is no second origin where its desk is cited and those who speak
// are the same; where other people speak besides, or nobody is cited, it is one.
func TestAnInterviewRetoldIsOneOrigin(t *testing.T) {
	const cites, silent = "Tarn spoke to the Dunmore Wire on Monday.", "Tarn spoke on Monday."
	retold := []string{"Ivo Tarn | said | asserts | divers of the coast guard of Ostrel had laid the mines in the harbour of Salm", "Ivo Tarn | refused | declines | to name the sailors of the tug that carried them"}
	others := []string{"Harbour League | said | asserts | the fishing fleet had lost nine boats", "Rena Volk | said | asserts | the port would be open in spring", "Per Aske | said | asserts | insurers had been told"}
	for _, c := range []struct {
		name    string
		lead    string
		lines   []string
		origins int
	}{
		{"retold", cites, retold, 1},
		{"nobody cited", silent, retold, 2},
		{"others speak", cites, append(slices.Clone(retold), others...), 2},
	} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Ivo Tarn has commanded the coast guard of Ostrel for nine years and met us in his office.",
			"Ivo Tarn | said | asserts | Yes, our divers laid mines in the harbour of Salm", "Ivo Tarn | said | declines | I give nobody the names of the sailors on the tug", "Outside, gulls fought over a fish.")
		m.report("en", "Port Mirror", "", "2025-02-04", append([]string{c.lead}, c.lines...)...)
		if out := Weigh(m.in); len(out.Origins) != c.origins {
			t.Errorf("%s: %d origins, want %d:\n%s", c.name, len(out.Origins), c.origins, describe(&out))
		}
	}
}
