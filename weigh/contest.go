package weigh

import (
	"slices"

	"proffer"
)

// contest finds who, other than the accused, contradicts the claim: by denial, by a number that cannot hold beside another
// voice's, or by another day or place.
func (w *weigher) contest(g *group, claim *proffer.Claim, f *proffer.Finding) {
	if f.Support == proffer.Unsupported {
		return
	}
	side := slices.Clone(claim.Accused)
	if persons, bodies := w.admitting(g); len(bodies) > 0 {
		side = append(side, persons...) // who admits what the accused admits is no third party
	}
	accused := w.dockOf(side)
	for _, u := range g.against {
		if !w.byAccused(u, accused) && (len(side) == 0 || !w.unnamed(u)) { // an unnamed voice may be the accused's own
			f.ContestedBy = append(f.ContestedBy, w.ids(u.statements)...)
		}
	}
	for _, x := range g.leaves() {
		for _, pair := range w.clashes(x, accused) {
			for _, v := range pair {
				f.ContestedBy = append(f.ContestedBy, w.Statements[v.statement].ID)
			}
		}
		for _, d := range x.disputes {
			if !w.byAccused(d.a, accused) && !w.byAccused(d.b, accused) {
				f.ContestedBy = append(f.ContestedBy, w.idOf(d.a), w.idOf(d.b))
				g.disputed = append(g.disputed, d)
			}
		}
	}
	slices.Sort(f.ContestedBy)
	f.ContestedBy = slices.Compact(f.ContestedBy)
	f.Contested = len(f.ContestedBy) > 0
}

func (c *corpus) ids(statements []int) []proffer.StatementID {
	var out []proffer.StatementID
	for _, i := range statements {
		out = append(out, c.statement.id(i))
	}
	return out
}

// clashes are pairs of numbers by different parties, none of them accused, that cannot both hold at one time. Numbers
// of days that lie more than a few apart are of different times, and different times are different facts.
func (w *weigher) clashes(g *group, accused dock) [][2]voiced {
	const most, apart = 60, 3
	given := w.numbers(g.units)
	if len(given) < 2 {
		return nil
	}
	var vs []voiced
	owner := map[int]*unit{}
	for _, u := range g.units {
		if !u.numbered || w.byAccused(u, accused) {
			continue
		}
		for _, i := range u.statements {
			owner[i] = u
		}
	}
	for _, v := range given {
		if owner[v.statement] != nil {
			vs = append(vs, v)
		}
	}
	vs = vs[:min(len(vs), most)]
	var out [][2]voiced
	for i, a := range vs {
		for _, b := range vs[:i] {
			ua, ub := owner[a.statement], owner[b.statement]
			if ua != ub && w.differ(ua.parties, ub.parties) && a.contradicts(b.interval) && w.daysApart(a.statement, b.statement) <= apart {
				out = append(out, [2]voiced{b, a})
			}
		}
	}
	return out
}

// bound sets each voice's interval and what they have in common: of a broader claim, where one of those that it gathers
// gives numbers and no other does.
func (w *weigher) bound(g *group, f *proffer.Finding) {
	var vs []voiced
	for n, x := range g.leaves() {
		more := w.numbers(x.units)
		if n > 0 && len(vs) > 0 && len(more) > 0 {
			return
		}
		vs = append(vs, more...)
	}
	for _, v := range vs {
		v.bounds.Start, v.bounds.End = w.daysFor(v.statement)
		f.BoundsBy = append(f.BoundsBy, v.bounds)
	}
	slices.SortStableFunc(f.BoundsBy, func(a, b proffer.StatementBounds) int { return int(a.Statement - b.Statement) })
	var all []interval
	met := map[interval]bool{}
	for _, v := range w.latest(vs) {
		if !met[v.interval] {
			met[v.interval] = true
			all = append(all, v.interval)
		}
	}
	if x, ok := meetAll(all); ok {
		f.Bounds = &proffer.Interval{Min: x.min, Max: x.max, Unit: w.unitName(vs)}
	}
}

// unitName is the unit in the words of the earliest English statement, else of the earliest.
func (w *weigher) unitName(vs []voiced) string {
	for _, v := range vs {
		if w.languageOf(&w.Statements[v.statement]) == "en" && v.bounds.Unit != "" {
			return v.bounds.Unit
		}
	}
	return vs[0].bounds.Unit
}
