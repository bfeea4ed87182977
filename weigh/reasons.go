package weigh

import (
	"fmt"
	"strings"

	"proffer"
)

// reasons says in words how a finding came about.
func (w *weigher) reasons(g *group, claim *proffer.Claim, f *proffer.Finding) []string {
	var out []string
	if n := len(g.leaves()); n > 1 {
		out = append(out, fmt.Sprintf("it gathers %d narrower claims that are told of one matter", n))
	}
	switch f.Support {
	case proffer.Corroborated:
		by := "corroborated"
		if g.pieces != nil {
			by = fmt.Sprintf("corroborated by what %s and %s say alike", w.idOf(g.first.unit), w.idOf(g.second.unit))
		}
		out = append(out, fmt.Sprintf("%s: %s in %s and %s in %s differ in party and in origin", by,
			w.partyNames(g.first.parties), w.originName(g.first.unit), w.partyNames(g.second.parties), w.originName(g.second.unit)))
	case proffer.SingleOrigin:
		out = append(out, w.whySingle(g.voices))
	default:
		out = append(out, w.whyUnsupported(g))
	}
	if n := w.copies(g); n > 0 {
		out = append(out, fmt.Sprintf("%d of its statements are copies or translations of another and were counted out", n))
	}
	for _, x := range f.Answers {
		out = append(out, w.answerReason(x))
	}
	if f.Contested {
		out = append(out, "contested by "+w.statementNames(f.ContestedBy))
	}
	for _, d := range g.disputed {
		out = append(out, fmt.Sprintf("%s and %s name other %s", w.idOf(d.a), w.idOf(d.b), d.over))
	}
	if f.Bounds == nil && len(f.BoundsBy) > 1 {
		out = append(out, "the numbers do not meet: each voice's own interval stands")
	}
	return append(out, w.alignments(claim, g.voices)...)
}

func (w *weigher) whySingle(vs []voice) string {
	origins, parties := map[int]bool{}, map[string]bool{}
	for _, v := range vs {
		origins[v.origin] = true
		parties[w.partyNames(v.parties)] = true
	}
	switch {
	case len(origins) == 1 && len(parties) > 1:
		return fmt.Sprintf("single origin: %d parties say it, all of them in %s", len(parties), w.originName(vs[0].unit))
	case len(origins) > 1 && len(parties) > 1 && w.allTold(vs) != 0:
		return fmt.Sprintf("single origin: %d reports carry it, and have it from %s, whose own is not in the case", len(origins), w.name(w.allTold(vs)))
	case len(origins) > 1 && len(parties) > 1:
		return fmt.Sprintf("single origin: %d origins carry it, and no two parties say alike things in different ones", len(origins))
	case len(origins) > 1:
		return fmt.Sprintf("single origin: %d origins carry it, all of them from %s", len(origins), w.partyNames(vs[0].parties))
	}
	return "single origin: " + w.partyNames(vs[0].parties) + " in " + w.originName(vs[0].unit)
}

// allTold is the outlet from which all voices are, see toldOne; else 0.
func (w *weigher) allTold(vs []voice) proffer.EntityID {
	outlet := proffer.EntityID(0)
	for _, v := range vs[1:] {
		if outlet = w.toldOne(vs[0].unit, v.unit); outlet == 0 {
			return 0
		}
	}
	return outlet
}

func (w *weigher) whyUnsupported(g *group) string {
	switch {
	case len(g.units) == 0:
		return "unsupported: only denied"
	case g.isOnly(plan):
		return "unsupported: only planned"
	case g.isOnly(demand):
		return "unsupported: only asked for"
	case g.isOnly(silence):
		return "unsupported: only declined"
	}
	return "unsupported: nobody who is named says that it is so"
}

// copies are the statements of a claim that repeat another of the same origin.
func (w *weigher) copies(g *group) (n int) {
	for _, u := range g.units {
		n += len(u.statements) - 1
	}
	return n
}

func (w *weigher) answerReason(x proffer.AccusedAnswer) string {
	name := w.name(x.Accused)
	switch x.Answer {
	case proffer.AnswerDenied:
		return name + " denies it"
	case proffer.AnswerAdmitted:
		return name + " admits it, which outweighs what it denied"
	case proffer.AnswerDeclined:
		return name + " was asked and did not answer"
	case proffer.AnswerPartial:
		return name + " answers something narrower"
	}
	return name + " has not been heard"
}

func (w *weigher) partyNames(ps []proffer.EntityID) string {
	var names []string
	for _, p := range ps {
		names = append(names, w.name(p))
	}
	return strings.Join(names, " and ")
}

func (w *weigher) originName(u *unit) string {
	doc := w.document.at(w.Statements[u.statements[0]].Document)
	return fmt.Sprintf("%s (%s)", w.numbered[u.origin], outletName(&w.Documents[doc]))
}

// idOf is the id of a unit's first statement.
func (w *weigher) idOf(u *unit) proffer.StatementID { return w.Statements[u.statements[0]].ID }

func (w *weigher) statementNames(ids []proffer.StatementID) string {
	var names []string
	for _, id := range ids {
		names = append(names, id.String())
	}
	return strings.Join(names, ", ")
}
