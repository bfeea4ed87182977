package attribution

import (
	"bytes"
	"strings"
	"testing"

	"proffer/bench/gold"
)

func TestAttributionReachesItsTargets(t *testing.T) {
	dir := gold.Shared(t)
	c, err := Score(dir, Proposed)
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
	dir := gold.Shared(t)
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
