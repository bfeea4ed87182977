package names

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proffer/bench/gold"
)

func TestLabelledPairs(t *testing.T) {
	file := filepath.Join(gold.Shared(t), "data", "names", "pairs-dev.csv")
	r, err := labelled(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("F1 %d, precision %d, recall %d", r.f1(), r.precision(), r.recall())
	if r.f1() < 850 {
		t.Errorf("F1 is %d, want at least 850", r.f1())
	}
	wrong, err := Errors(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range wrong {
		t.Log(w)
	}
}

func TestMeasureWritesATable(t *testing.T) {
	var b strings.Builder
	if err := Measure(gold.Shared(t), &b); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); !strings.HasPrefix(s, "## ") || strings.Count(s, "\n|") < 9 {
		t.Errorf("not a section with a table:\n%s", s)
	}
	io.WriteString(os.Stderr, b.String())
}
