package attribution

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shared is the folder of the data, or the test is skipped; under CI its absence is a failure.
func shared(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("PROFFER_SHARED")
	if dir == "" {
		at, _ := os.Getwd()
		for ; dir == ""; at = filepath.Dir(at) {
			if _, err := os.Stat(filepath.Join(at, "shared", "data")); err == nil {
				dir = filepath.Join(at, "shared")
			}
			if at == filepath.Dir(at) {
				break
			}
		}
	}
	if dir == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("the data are not there: set PROFFER_SHARED")
		}
		t.Skip("the data are not there: set PROFFER_SHARED to measure")
	}
	return dir
}

func TestAttributionReachesItsTargets(t *testing.T) {
	dir := shared(t)
	if testing.Short() {
		t.Skip("reads the whole development part")
	}
	c, err := Score(dir, proposed)
	if err != nil {
		t.Fatal(err)
	}
	for i, least := range []float64{74, 70, 61} {
		if c[i].F1() < least {
			t.Errorf("%s: F1 %.1f, want at least %.0f", roles[i], c[i].F1(), least)
		}
	}
}

func TestConfidenceIsCalibrated(t *testing.T) {
	dir := shared(t)
	if testing.Short() {
		t.Skip("reads the whole development part")
	}
	var b bytes.Buffer
	off, err := reliability(dir, &b)
	if err != nil {
		t.Fatal(err)
	}
	if off > 50 {
		t.Errorf("expected calibration error %d thousandths, want at most 50:\n%s", off, b.String())
	}
	if !strings.Contains(b.String(), "| 0.9–1.0 |") {
		t.Error("no statement is held for sure")
	}
}
