package attribution

import (
	"fmt"
	"io"

	"proffer"
)

// Counts of exact spans.
type Counts struct{ Right, Found, Gold int }

// F1 in per mille.
func (c Counts) F1() float64 {
	if c.Found+c.Gold == 0 {
		return 0
	}
	return 200 * float64(c.Right) / float64(c.Found+c.Gold)
}

// Evaluate prints exact-span scores on reports, by role.
func Evaluate(m *Models, reports []Report, w io.Writer) {
	var cnt [3]Counts
	for _, r := range reports {
		v := newView(r.Analysis)
		var found []Found
		switch {
		case m.rel == nil:
			for _, c := range m.cues(v, nil) {
				found = append(found, Found{Cue: v.span(c.first, c.end)})
			}
		case m.cue == nil:
			var cs []cueSpan
			for _, g := range prepare(r).gold {
				cs = append(cs, g.cue)
			}
			found = m.relate(v, cs)
		default:
			found = Outermost(m.find(v))
		}
		for role := range 3 {
			g, s := v.spans(r.Gold, role), v.spans(found, role)
			cnt[role].Gold += len(g)
			cnt[role].Found += len(s)
			for x := range s {
				if g[x] {
					cnt[role].Right++
				}
			}
		}
	}
	for role, name := range []string{"source", "cue", "content"} {
		c := cnt[role]
		fmt.Fprintf(w, "%-8s P %.1f R %.1f F %.1f (%d found, %d gold)\n", name, 100*float64(c.Right)/float64(max(1, c.Found)), 100*float64(c.Right)/float64(max(1, c.Gold)), c.F1(), c.Found, c.Gold)
	}
}

// spans is the set of token ranges that play a role.
func (v *view) spans(fs []Found, role int) map[[2]int]bool {
	out := map[[2]int]bool{}
	add := func(s proffer.Span) {
		if a, b, ok := v.tokens(s); ok && s.Valid() {
			out[[2]int{a, b}] = true
		}
	}
	for _, f := range fs {
		switch role {
		case 0:
			add(f.Source)
		case 1:
			add(f.Cue)
		default:
			for _, c := range f.Content {
				add(c)
			}
		}
	}
	return out
}
