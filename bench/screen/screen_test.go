package screen

import (
	"strings"
	"testing"

	"proffer/bench/gold"
)

// TestMeasure writes the section and looks whether every figure of it is there.
func TestMeasure(t *testing.T) {
	dir := gold.Shared(t)
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
