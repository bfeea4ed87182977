package weigh

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"proffer"
	"proffer/bench/gold"
	"proffer/casefile"
	"proffer/weigh"
)

// Read is the story as the program itself reads it from its files, with the gold statement that each statement found
// stands for. A sketch has no files and gives no documents.
func (s *Story) Read() (weigh.Input, map[proffer.StatementID]string, error) {
	ctx := context.Background()
	if s.texts != nil {
		return weigh.Input{}, nil, nil
	}
	work, err := os.MkdirTemp("", "proffer-story")
	if err != nil {
		return weigh.Input{}, nil, err
	}
	defer os.RemoveAll(work)
	c, err := casefile.New(ctx, filepath.Join(work, "case"), s.World, casefile.Options{KeyDir: filepath.Join(work, "keys")})
	if err != nil {
		return weigh.Input{}, nil, err
	}
	defer c.Close()
	var paths []string
	for _, d := range s.Documents {
		paths = append(paths, filepath.Join(s.Folder, d.File))
	}
	if _, err := c.Add(ctx, casefile.AddOptions{Paths: paths}); err != nil {
		return weigh.Input{}, nil, err
	}
	v, err := c.Load(ctx)
	if err != nil {
		return weigh.Input{}, nil, err
	}
	in := weigh.Input{Documents: v.Documents, Entities: v.Entities, Statements: v.Statements, Quantities: v.Quantities,
		Events: v.Events, Times: v.Times, Relations: v.Relations}
	return in, s.paired(v), nil
}

// paired finds for each gold statement the one that was read for it, as the scorer does: the likest contents first, half
// of whose words are the same.
func (s *Story) paired(v *proffer.Case) map[proffer.StatementID]string {
	out := map[proffer.StatementID]string{}
	for i := range s.Documents {
		d := &s.Documents[i]
		var found []*proffer.Statement
		for k := range v.Statements {
			if x := v.Documents[v.Statements[k].Document-1].Exhibit; filepath.Base(v.Exhibits[x-1].Name) == d.File {
				found = append(found, &v.Statements[k])
			}
		}
		for _, p := range matched(d.Statements, found, func(st *proffer.Statement) string {
			var words []string
			for _, c := range st.Content {
				words = append(words, c.In(v.Documents[st.Document-1].Text))
			}
			return strings.Join(words, " ")
		}) {
			out[found[p.b].ID] = d.Statements[p.a].ID
		}
	}
	return out
}

type match struct {
	a, b int
	like float64
}

func matched(gs []gold.Statement, found []*proffer.Statement, text func(*proffer.Statement) string) []match {
	const least = 0.5
	var all, out []match
	for i, g := range gs {
		for k, st := range found {
			if v := overlap(g.Content, text(st)); v >= least {
				all = append(all, match{i, k, v})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y match) int {
		switch {
		case x.like > y.like:
			return -1
		case x.like < y.like:
			return 1
		}
		return 0
	})
	taken, used := map[int]bool{}, map[int]bool{}
	for _, m := range all {
		if !taken[m.a] && !used[m.b] {
			taken[m.a], used[m.b] = true, true
			out = append(out, m)
		}
	}
	return out
}

var word = regexp.MustCompile(`[\pL\pN_]+`)

// overlap is the share of the words of both that both have; where one is a good part of the other it counts as half.
func overlap(gold, found string) float64 {
	a, b := wordCounts(gold), wordCounts(found)
	both, either, na, nb := 0, 0, 0, 0
	for w, n := range a {
		both, either, na = both+min(n, b[w]), either+max(n, b[w]), na+n
	}
	for w, n := range b {
		nb += n
		if a[w] == 0 {
			either += n
		}
	}
	if either == 0 {
		return 0
	}
	v := float64(both) / float64(either)
	if v < 0.5 && 10*both >= 9*min(na, nb) && nb >= 3 && 100*nb >= 34*na {
		return 0.5
	}
	return v
}

func wordCounts(s string) map[string]int {
	out := map[string]int{}
	for _, w := range word.FindAllString(strings.ToLower(s), -1) {
		out[w]++
	}
	return out
}
