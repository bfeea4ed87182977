package weigh

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestStories prints with -v how each story comes out, claim by claim where STORY names it.
func TestStories(t *testing.T) {
	var b strings.Builder
	if err := Measure("", &b); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
	root, _ := moduleRoot()
	if name := os.Getenv("STORY"); name != "" {
		show(t, filepath.Join(root, "testdata", "stories", name))
	}
}

func show(t *testing.T, folder string) {
	s, err := Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	in, gold, _ := s.Input()
	_, out, _ := Score(s)
	goldClaims := map[string][]string{}
	for _, c := range s.Claims {
		for _, x := range c.Statements {
			goldClaims[x] = append(goldClaims[x], c.ID)
		}
		for _, x := range c.Against {
			goldClaims[x] = append(goldClaims[x], "-"+c.ID)
		}
	}
	var l strings.Builder
	for _, o := range out.Origins {
		fmt.Fprintln(&l, o.ID, o.Documents, o.Why)
	}
	for i, c := range out.Claims {
		f := out.Findings[i]
		var acc []string
		for _, e := range c.Accused {
			acc = append(acc, in.Entities[e-1].Name)
		}
		fmt.Fprintf(&l, "\n%s %q accused=%v %s/%s contested=%v bounds=%v\n", c.ID, c.Summary, acc, f.Support, f.Answer, f.Contested, f.Bounds)
		for _, id := range slices.Concat(c.Statements, c.Against) {
			st := &in.Statements[id-1]
			sign := "+"
			if slices.Contains(c.Against, id) {
				sign = "-"
			}
			text := []rune(st.Content[0].In(in.Documents[st.Document-1].Text))
			fmt.Fprintf(&l, "   %s %-8s %-12v %-8s %s | %s\n", sign, gold[id], goldClaims[gold[id]], st.Stance, in.Entities[st.Speaker.Entities[0]-1].Name, string(text[:min(90, len(text))]))
		}
	}
	t.Log(l.String())
}
