package weigh

import (
	"slices"
	"strings"
	"testing"
)

// everything is all stories and sketches of the repository.
func everything(t *testing.T) []*Story {
	t.Helper()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	stories, err := Everything(root)
	if err != nil {
		t.Fatal(err)
	}
	return stories
}

// TestStoriesComeOutNoWorse keeps what was reached on the mean of the stories and sketches that teach; the aims stand in the
// heading of the table that Measure writes.
func TestStoriesComeOutNoWorse(t *testing.T) {
	stories := slices.DeleteFunc(everything(t), (*Story).unseen)
	if len(stories) < 12 {
		t.Fatalf("%d stories, not twelve", len(stories))
	}
	var sum Result
	for _, s := range stories {
		r, _, err := Score(s)
		if err != nil {
			t.Fatal(err)
		}
		sum.add(r)
	}
	n := len(stories)
	for _, c := range []struct {
		name       string
		got, least int
	}{{"claims", sum.Claims / n, 870}, {"support", sum.Support / n, 810}, {"answer", sum.Answer / n, 880}, {"contested", sum.Contested / n, 920}} {
		if c.got < c.least {
			t.Errorf("%s %d on the mean, was at least %d", c.name, c.got, c.least)
		}
	}
}

func TestMeasureWritesATable(t *testing.T) {
	stories := everything(t)
	var b strings.Builder
	if err := measureGiven(stories, &b); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "## ") || strings.Count(b.String(), "\n| ") < 4 {
		t.Errorf("no section with a table:\n%s", b.String())
	}
}
