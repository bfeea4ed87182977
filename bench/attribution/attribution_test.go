package attribution

import (
	"os"
	"testing"
)

func TestShow(t *testing.T) {
	if err := Measure("../../../shared", os.Stdout); err != nil {
		t.Fatal(err)
	}
}

func TestFit(t *testing.T) {
	if err := Fit("../../../shared", os.Stdout); err != nil {
		t.Fatal(err)
	}
}
