package casefile

import (
	"slices"
	"testing"
)

// What many have in common is one line, what few have is a line each, and no problem is left out.
func TestLinesOfProblems(t *testing.T) {
	s := Status{troubled: []troubled{{"E1 (a)", "it is empty"}, {"D1 (b)", "undated"}, {"D2 (c)", "undated"}, {"D2 (c)", "unsigned"}, {"D3 (d)", "undated"}, {"D4 (e)", "undated"}}}
	for _, x := range s.troubled {
		s.Problems = append(s.Problems, x.what+": "+x.problem)
	}
	s.Problems = append(s.Problems, "a and b decided against each other")
	want := []string{"E1 (a): it is empty", "4 of them, D1 (b) … D4 (e): undated", "D2 (c): unsigned", "a and b decided against each other"}
	if got := s.Lines(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
