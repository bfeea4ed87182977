package attribution

import (
	"fmt"
	"io"
	"sort"
)

// CueErrors writes what goes wrong with cues, by kind and lemma.
func CueErrors(m *Models, reports []Report, w io.Writer) {
	kinds := map[string]map[string]int{"missed": {}, "false": {}, "border": {}}
	for _, r := range reports {
		p := prepare(r)
		found := m.cues(p.v, nil)
		for _, g := range p.gold {
			exact, over := false, ""
			for _, f := range found {
				if f.first == g.cue.first && f.end == g.cue.end {
					exact = true
				} else if f.first < g.cue.end && g.cue.first < f.end {
					over = p.v.span(f.first, f.end).In(r.Analysis.Text)
				}
			}
			if exact {
				continue
			}
			gt := p.v.span(g.cue.first, g.cue.end).In(r.Analysis.Text)
			if over != "" {
				kinds["border"][gt+" <- "+over]++
			} else {
				kinds["missed"][r.Analysis.Tokens[g.cue.head].Lemma]++
			}
		}
		for _, f := range found {
			over := false
			for _, g := range p.gold {
				over = over || f.first < g.cue.end && g.cue.first < f.end
			}
			if !over {
				kinds["false"][r.Analysis.Tokens[f.head].Lemma]++
			}
		}
	}
	for _, k := range []string{"missed", "false", "border"} {
		n := 0
		var ls []string
		for l, c := range kinds[k] {
			n += c
			ls = append(ls, l)
		}
		sort.Slice(ls, func(i, j int) bool {
			if kinds[k][ls[i]] != kinds[k][ls[j]] {
				return kinds[k][ls[i]] > kinds[k][ls[j]]
			}
			return ls[i] < ls[j]
		})
		fmt.Fprintln(w, "##", k, n)
		for _, l := range ls[:min(len(ls), 120)] {
			fmt.Fprint(w, l, " ", kinds[k][l], "; ")
		}
		fmt.Fprintln(w)
	}
}
