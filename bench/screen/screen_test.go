package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMeasure writes the section and looks whether every figure of it is there.
func TestMeasure(t *testing.T) {
	dir := shared(t)
	var b strings.Builder
	if err := Measure(dir, &b); err != nil {
		t.Fatal(err)
	}
	t.Log(b.String())
	for _, want := range []string{"## Screening", "on the list, damaged as typed | 683", "on no list (false alarms) | 50000", "names a second"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the section lacks %q", want)
		}
	}
}

// shared is the folder of development data: PROFFER_SHARED, or a folder "shared" beside the repository.
func shared(t *testing.T) string {
	if dir := os.Getenv("PROFFER_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		dir = filepath.Dir(dir)
		if _, err := os.Stat(filepath.Join(dir, "shared", "data", "lists")); err == nil {
			return filepath.Join(dir, "shared")
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("no development data: set PROFFER_SHARED")
	}
	t.Skip("no development data here; set PROFFER_SHARED to measure")
	return ""
}
