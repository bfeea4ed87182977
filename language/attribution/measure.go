package attribution

import (
	"fmt"
	"io"

	"proffer"
)

// Evaluate writes precision, recall and F1 of exact spans on reports with gold, for sources, cues and contents.
func (m *Models) Evaluate(reports []Report, w io.Writer) {
	var right, found, gold [3]int
	for _, r := range reports {
		v := newView(r.Analysis)
		fs := Outermost(m.relate(v, m.cues(v, nil)))
		for role := range 3 {
			g, s := v.ranges(r.Gold, role), v.ranges(fs, role)
			gold[role] += len(g)
			found[role] += len(s)
			for x := range s {
				if g[x] {
					right[role]++
				}
			}
		}
	}
	for role, name := range []string{"source", "cue", "content"} {
		p, r := 100*float64(right[role])/float64(max(1, found[role])), 100*float64(right[role])/float64(max(1, gold[role]))
		fmt.Fprintf(w, "%-8s precision %.1f, recall %.1f, F1 %.1f\n", name, p, r, 200*float64(right[role])/float64(max(1, found[role]+gold[role])))
	}
}

// ranges is the set of token ranges that play a role: 0 source, 1 cue, 2 content.
func (v *view) ranges(fs []Found, role int) map[[2]int]bool {
	out := map[[2]int]bool{}
	for _, f := range fs {
		for _, s := range [][]proffer.Span{{f.Source}, {f.Cue}, f.Content}[role] {
			if a, b, ok := v.tokens(s); ok && s.Valid() {
				out[[2]int{a, b}] = true
			}
		}
	}
	return out
}
