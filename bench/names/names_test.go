package names

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shared finds the folder of gathered data: PROFFER_SHARED, or "shared" beside a folder above.
func shared(t *testing.T) string {
	if s := os.Getenv("PROFFER_SHARED"); s != "" {
		return s
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for dir != filepath.Dir(dir) {
		dir = filepath.Dir(dir)
		if s := filepath.Join(dir, "shared"); exists(filepath.Join(s, "data", "names")) {
			return s
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("the shared data is not there; set PROFFER_SHARED")
	}
	t.Skip("the shared data is not there; set PROFFER_SHARED")
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestLabelledPairs(t *testing.T) {
	file := filepath.Join(shared(t), "data", "names", "pairs-dev.csv")
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
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	var b strings.Builder
	if err := Measure(shared(t), &b); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); !strings.HasPrefix(s, "## ") || strings.Count(s, "\n|") < 9 {
		t.Errorf("not a section with a table:\n%s", s)
	}
	io.WriteString(os.Stderr, b.String())
}
