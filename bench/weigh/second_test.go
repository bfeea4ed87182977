package weigh

import (
	"slices"
	"testing"

	"proffer/bench/gold"
)

// The second annotator's claims are of the stories' statements, each on one side, and agree with themselves.
func TestSecondAnnotator(t *testing.T) {
	stories, err := Everything("../..")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, s := range stories {
		claims, err := gold.LoadSecond(s.Folder)
		if err != nil {
			t.Fatal(err)
		}
		if len(claims) == 0 {
			continue
		}
		found++
		known := map[string]bool{}
		for _, d := range s.Documents {
			for _, x := range d.Statements {
				known[x.ID] = true
			}
		}
		for _, c := range claims {
			for _, x := range slices.Concat(c.Statements, c.Against) {
				if !known[x] {
					t.Errorf("%s %s: no statement %s", s.World, c.ID, x)
				}
			}
		}
		in, names, err := s.Input()
		if err != nil {
			t.Fatal(err)
		}
		other := *s.Story
		other.Claims = claims
		var r Result
		out := givenClaims(&in, names, claims)
		(&Story{Story: &other}).scoreClaims(&r, &out, names)
		if r.Support < 1000 || r.Claims < 950 {
			t.Errorf("%s: beside itself claims %d, support %d", s.World, r.Claims, r.Support)
		}
	}
	if found != 11 {
		t.Errorf("a second annotator's claims of %d stories, want 11", found)
	}
}
