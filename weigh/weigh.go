package weigh

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proffer"
	"proffer/cores"
)

// Weigh finds the origins of a case's documents, groups its statements into claims and weighs each claim. It does not
// change its input; see [Output.Apply].
func Weigh(in Input) Output {
	c := newCorpus(&in)
	c.measureRarity(func(doc int) int { return doc })
	sets, links, order := c.origins()
	origin := func(doc int) int { return sets.root(c.rank[doc]) }
	c.measureRarity(origin)
	us := c.units(c.canonical(), origin)
	out := Output{StatementClaims: make([][]proffer.ClaimID, len(in.Statements)), Grades: make([]proffer.Grade, len(in.Statements))}
	w := &weigher{corpus: c, outlet: c.outlets(), numbered: c.nameOrigins(&out, sets, links, order, us)}
	c.tellCircles(&out)
	groups := c.groups(us)
	w.findSupport(us)
	w.nameClaims(&out, groups)
	out.Relations = mergeRelations(in.Relations)
	w.grades(&out, groups)
	return out
}

// nameOrigins numbers the origins by their earliest document in ledger order, and gives the numbers by canonical set.
func (c *corpus) nameOrigins(out *Output, sets forest, links []link, order []int, us []*unit) map[int]proffer.OriginID {
	ids := map[int]proffer.OriginID{}
	add := func(set int, name string) proffer.OriginID {
		id := proffer.OriginID(len(out.Origins) + 1)
		ids[set] = id
		out.Origins = append(out.Origins, proffer.Origin{ID: id, Name: name})
		return id
	}
	hasOwn := map[int]bool{}
	for _, u := range us {
		hasOwn[u.origin] = true
	}
	out.DocumentOrigins = make([]proffer.OriginID, len(c.Documents))
	for i := range c.Documents {
		root := sets.root(c.rank[i])
		id, ok := ids[root]
		if !ok {
			id = add(root, outletName(&c.Documents[order[root]]))
		}
		if own := c.ownOrigin(i); hasOwn[own] {
			add(own, outletName(&proffer.Document{ID: c.Documents[i].ID, Publisher: c.Documents[i].Publisher}))
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
		if len(o.Documents) == 0 {
			continue
		}
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
	c.namePortions(out, ids, us)
	return ids
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
	w.summarize(groups)
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
	gathering := len(groups) - gatheringIn(groups)
	out.Claims, out.Findings = make([]proffer.Claim, len(groups)), make([]proffer.Finding, len(groups))
	hands := w.hands()
	cores.Among(hands, gathering, func(h *weigher, n int) { h.claim(out, groups[n], n) })
	cores.Among(hands, len(groups)-gathering, func(h *weigher, n int) { // broader claims after all that they gather
		h.claim(out, groups[gathering+n], gathering+n)
	})
	for n := range out.Claims {
		k := &out.Claims[n]
		for _, ids := range [2][]proffer.StatementID{k.Statements, k.Against} {
			for _, id := range ids {
				i := w.statement.at(id)
				out.StatementClaims[i] = append(out.StatementClaims[i], k.ID)
			}
		}
	}
	w.narrow(out, groups)
	w.relate(out, groups)
}

// gatheringIn is how many of the claims, the last ones, gather others.
func gatheringIn(groups []*group) int {
	first := slices.IndexFunc(groups, func(g *group) bool { return g.pieces != nil })
	if first < 0 {
		return 0
	}
	return len(groups) - first
}

// claim makes of the group its claim and its finding, the n-th from 0.
func (w *weigher) claim(out *Output, g *group, n int) {
	if g.pieces != nil {
		g.words = fmt.Sprintf("%d claims of one matter: %s", len(g.leaves()), g.lead().words)
	}
	out.Claims[n] = proffer.Claim{ID: proffer.ClaimID(n + 1), Summary: g.words, Accused: w.defendants(g), Statements: w.members(g.units), Against: w.members(g.against)}
	out.Findings[n] = w.finding(g, &out.Claims[n])
}

// summarize gives each claim that gathers no others its words, in canonical order, so that arrival decides nothing.
func (w *weigher) summarize(groups []*group) {
	const atOnce = 1 << 12 // claims
	taken := map[string]bool{}
	hands, wordings := w.hands(), make([][]wording, atOnce)
	for from := 0; from < len(groups); from += atOnce {
		here := groups[from:min(from+atOnce, len(groups))]
		cores.Among(hands, len(here), func(h *weigher, k int) {
			if wordings[k] = nil; here[k].pieces == nil {
				wordings[k] = h.wordings(here[k])
			}
		})
		for k, g := range here {
			if g.pieces == nil {
				g.words = summary(wordings[k], taken)
			}
		}
	}
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
	cores.Each(len(w.Statements), func(i int) {
		s := &w.Statements[i]
		var f *proffer.Finding
		for _, c := range out.StatementClaims[i] {
			if x := &out.Findings[c-1]; groups[c-1].pieces == nil && supported(out.Claims[c-1].Statements, s.ID) && (f == nil || x.Support == proffer.Corroborated) {
				f = x
			}
		}
		out.Grades[i] = w.grade(f, s, out.StatementClaims[i], held)
	})
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
