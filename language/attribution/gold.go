package attribution

import (
	"sort"

	"proffer"
)

// prepared is a report with its annotations as tokens.
type prepared struct {
	v    *view
	gold []goldSpan
}

// goldSpan is an attribution as token ranges; a source of [0, 0) is absent.
type goldSpan struct {
	cue     cueSpan
	source  [2]int
	content [][2]int
}

// prepare leaves out annotations without a cue: they give the models nothing to hold on to.
func prepare(r Report) prepared {
	p := prepared{v: newView(r.Analysis)}
	for _, g := range r.Gold {
		f, e, ok := p.v.tokens(g.Cue)
		if !g.Cue.Valid() || !ok {
			continue
		}
		x := goldSpan{cue: p.v.cueOf(f, e)}
		if g.Source.Valid() {
			x.source[0], x.source[1], _ = p.v.tokens(g.Source)
		}
		for _, c := range g.Content {
			if a, b, ok := p.v.tokens(c); ok {
				x.content = append(x.content, [2]int{a, b})
			}
		}
		p.gold = append(p.gold, x)
	}
	return p
}

func (p prepared) cueLabels() []uint8 {
	out := make([]uint8, len(p.v.words))
	for _, g := range p.gold {
		for i := g.cue.first; i < g.cue.end; i++ {
			out[i] = cueIn
		}
		out[g.cue.first] = cueBegin
	}
	return out
}

// tokens is the token range that a span touches; ok is false where it touches none.
func (v *view) tokens(s proffer.Span) (first, end int, ok bool) {
	ts := v.a.Tokens
	first = sort.Search(len(ts), func(k int) bool { return ts[k].Span.End > s.Start })
	end = first
	for end < len(ts) && ts[end].Span.Start < s.End {
		end++
	}
	return first, end, end > first
}
