package weigh

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// Weigh finds the origins of a case's documents, groups its statements into claims and weighs each claim. It does not
// change its input; see [Output.Apply].
func Weigh(in Input) Output {
	c := newCorpus(&in)
	c.measureRarity(func(doc int) int { return doc })
	sets, links, order := c.origins()
	origin := func(doc int) int { return sets.root(c.rank[doc]) }
	c.measureRarity(origin)
	out := Output{StatementClaims: make([][]proffer.ClaimID, len(in.Statements)), Grades: make([]proffer.Grade, len(in.Statements))}
	c.nameOrigins(&out, sets, links, order)
	c.tellCircles(&out)
	w := &weigher{corpus: c, originOf: out.DocumentOrigins, origin: origin, outlet: c.outlets()}
	groups := c.groups(c.units(c.canonical(), w.origin))
	w.nameClaims(&out, groups)
	out.Relations = mergeRelations(in.Relations)
	w.grades(&out, groups)
	return out
}

// nameOrigins numbers the origins by their earliest document in ledger order.
func (c *corpus) nameOrigins(out *Output, sets forest, links []link, order []int) {
	ids := map[int]proffer.OriginID{}
	out.DocumentOrigins = make([]proffer.OriginID, len(c.Documents))
	for i := range c.Documents {
		root := sets.root(c.rank[i])
		id, ok := ids[root]
		if !ok {
			id = proffer.OriginID(len(out.Origins) + 1)
			ids[root] = id
			first := &c.Documents[order[root]]
			out.Origins = append(out.Origins, proffer.Origin{ID: id, Name: outletName(first)})
		}
		o := &out.Origins[id-1]
		o.Documents = append(o.Documents, c.Documents[i].ID)
		out.DocumentOrigins[i] = id
	}
	why := map[proffer.OriginID][]string{}
	for r, l := range links {
		if l.from < 0 || sets.root(r) != sets.root(l.from) {
			continue
		}
		o := &out.Origins[out.DocumentOrigins[order[r]]-1]
		d, from := &c.Documents[order[r]], &c.Documents[order[l.from]]
		why[o.ID] = append(why[o.ID], d.ID.String()+" ← "+from.ID.String()+": "+l.why)
		o.Chain = append(o.Chain, copyName(d)+" ← "+copyName(from))
		o.Takings = append(o.Takings, proffer.Taking{Document: d.ID, From: from.ID, Why: l.why})
	}
	for i := range out.Origins {
		o := &out.Origins[i]
		o.Why = strings.Join(why[o.ID], "; ")
		first := c.document.at(o.Documents[0])
		for _, id := range o.Documents {
			if k := c.document.at(id); c.rank[k] < c.rank[first] {
				first = k
			}
		}
		switch {
		case len(o.Documents) > 1 && c.release[first]:
			o.Why = fmt.Sprintf("a press release of %s (%s) stands behind all of them: %s", c.Documents[first].Publisher, c.Documents[first].ID, o.Why)
		case o.Why == "" && c.release[first]:
			o.Why = "a press release"
		case o.Why == "":
			o.Why = "nothing else in the case has its wording, its credit or its order"
		}
	}
}

// copyName is who published a copy, and whom it credits.
func copyName(d *proffer.Document) string {
	name := cmp.Or(d.Publisher, d.ID.String())
	if d.Credit != "" && d.Credit != d.Publisher {
		name += " (credits " + d.Credit + ")"
	}
	return name
}

// nameClaims numbers the claims by their earliest statement in ledger order and weighs them.
func (w *weigher) nameClaims(out *Output, groups []*group) {
	taken := map[string]bool{}
	for _, g := range groups { // in canonical order, so that arrival decides nothing
		if g.pieces == nil {
			g.words = w.summary(g, taken)
		}
	}
	earliest := make(map[*group]int, len(groups))
	for _, g := range groups {
		least := len(w.Statements)
		for _, us := range [2][]*unit{g.units, g.against} {
			for _, u := range us {
				least = min(least, slices.Min(u.statements))
			}
		}
		earliest[g] = least
	}
	slices.SortStableFunc(groups, func(a, b *group) int {
		return cmp.Or(compareBool(a.pieces != nil, b.pieces != nil), cmp.Compare(earliest[a], earliest[b]))
	})
	for n, g := range groups { // broader claims after all that they gather
		if g.pieces != nil {
			g.words = fmt.Sprintf("%d claims of one matter: %s", len(g.leaves()), g.lead().words)
		}
		claim := proffer.Claim{ID: proffer.ClaimID(n + 1), Summary: g.words, Accused: w.defendants(g)}
		claim.Statements = w.members(g.units)
		claim.Against = w.members(g.against)
		for _, id := range slices.Concat(claim.Statements, claim.Against) {
			i := w.statement.at(id)
			out.StatementClaims[i] = append(out.StatementClaims[i], claim.ID)
		}
		out.Claims = append(out.Claims, claim)
		out.Findings = append(out.Findings, w.finding(g, &out.Claims[n]))
	}
	w.narrow(out, groups)
	w.relate(out, groups)
}

func (w *weigher) members(us []*unit) []proffer.StatementID {
	if len(us) == 0 {
		return nil
	}
	out := make([]proffer.StatementID, 0, len(us))
	for _, u := range us {
		for _, i := range u.statements {
			out = append(out, w.statement.id(i))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// grades grades every statement by the best finding it supports, of what it says itself; a person's grade wins.
func (w *weigher) grades(out *Output, groups []*group) {
	held := w.trackRecords(out, groups)
	for i := range w.Statements {
		s := &w.Statements[i]
		var f *proffer.Finding
		for _, c := range out.StatementClaims[i] {
			if x := &out.Findings[c-1]; groups[c-1].pieces == nil && supported(out.Claims[c-1].Statements, s.ID) && (f == nil || x.Support == proffer.Corroborated) {
				f = x
			}
		}
		out.Grades[i] = w.grade(f, s, out.StatementClaims[i], held)
	}
	for _, d := range w.Decisions {
		if d.Act != ActGrade {
			continue
		}
		for _, id := range d.Statements {
			if i, ok := w.statement.find(id); ok {
				out.Grades[i] = d.Grade
			}
		}
	}
}

// supported says that a claim's statements, which are sorted, have one among them.
func supported(statements []proffer.StatementID, id proffer.StatementID) bool {
	_, is := slices.BinarySearch(statements, id)
	return is
}

// mergeRelations makes one of relations that say the same of the same parties, with all the statements and passages
// that say so. Contradicting ones stay side by side.
func mergeRelations(in []proffer.Relation) []proffer.Relation {
	type key struct {
		from, to   proffer.EntityID
		sign       int
		kind       string
		start, end string
	}
	at := map[key]int{}
	var out []proffer.Relation
	for _, r := range in {
		if r.From == 0 || r.To == 0 || r.From == r.To {
			continue
		}
		k := key{r.From, r.To, r.Sign, r.Kind, r.Start, r.End}
		i, ok := at[k]
		if !ok {
			at[k] = len(out)
			r.Statements, r.Spans = slices.Clone(r.Statements), slices.Clone(r.Spans)
			out = append(out, r)
			continue
		}
		out[i].Statements = append(out[i].Statements, r.Statements...)
		out[i].Spans = append(out[i].Spans, r.Spans...)
	}
	for i := range out {
		slices.Sort(out[i].Statements)
		out[i].Statements = slices.Compact(out[i].Statements)
	}
	return out
}
