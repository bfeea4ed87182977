package weigh

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// reasons says in words how a finding came about.
func (w *weigher) reasons(g *group, claim *proffer.Claim, f *proffer.Finding, vs []voice, a, b *voice) []string {
	var out []string
	switch f.Support {
	case proffer.Corroborated:
		out = append(out, fmt.Sprintf("corroborated: %s in %s and %s in %s differ in party and in origin",
			w.partyNames(a.parties), w.originName(a.unit), w.partyNames(b.parties), w.originName(b.unit)))
	case proffer.SingleOrigin:
		out = append(out, w.whySingle(vs))
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
	if f.Bounds == nil && len(f.BoundsBy) > 1 {
		out = append(out, "the numbers do not meet: each voice's own interval stands")
	}
	return append(out, w.alignments(claim, vs)...)
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
	case len(origins) > 1:
		return fmt.Sprintf("single origin: %d origins carry it, all of them from %s", len(origins), w.partyNames(vs[0].parties))
	}
	return "single origin: " + w.partyNames(vs[0].parties) + " in " + w.originName(vs[0].unit)
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

// alignments print who speaks about whom; they discount nothing.
func (w *weigher) alignments(claim *proffer.Claim, vs []voice) []string {
	var out []string
	add := func(s string) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, accused := range claim.Accused {
		root := w.partyOf(accused)
		for _, v := range vs {
			for _, p := range v.parties {
				switch {
				case p == root:
					add("said by " + w.name(p) + " against its own interest")
				case w.sign(p, root) < 0:
					add("said by " + w.name(p) + ", an adversary of " + w.name(root))
				case w.sign(p, root) > 0:
					add("said by " + w.name(p) + ", an ally of " + w.name(root))
				}
			}
		}
	}
	return out
}

// sign of what two parties are to each other in the relations of the case: the sum decides, contradictions are 0.
func (w *weigher) sign(a, b proffer.EntityID) (sum int) {
	for _, r := range w.Relations {
		f, t := w.partyOf(r.From), w.partyOf(r.To)
		if f == a && t == b || f == b && t == a {
			sum += r.Sign
		}
	}
	return sum
}

func (w *weigher) partyNames(ps []proffer.EntityID) string {
	var names []string
	for _, p := range ps {
		names = append(names, w.name(p))
	}
	return strings.Join(names, " and ")
}

func (w *weigher) originName(u *unit) string {
	doc := w.document[w.Statements[u.statements[0]].Document]
	return fmt.Sprintf("%s (%s)", w.originOf[doc], outletName(&w.Documents[doc]))
}

func (w *weigher) statementNames(ids []proffer.StatementID) string {
	var names []string
	for _, id := range ids {
		names = append(names, id.String())
	}
	return strings.Join(names, ", ")
}

// wouldChange says what would make the finding fall or stand.
func (w *weigher) wouldChange(g *group, claim *proffer.Claim, f *proffer.Finding, vs []voice) []string {
	var out []string
	switch f.Support {
	case proffer.SingleOrigin:
		out = append(out, "it falls without "+f.Origins[0].String())
		out = append(out, "a voice of another party in another origin would corroborate it")
	case proffer.Corroborated:
		if o := w.smallestCut(vs); len(o) > 0 {
			out = append(out, "it would rest on one origin without "+w.originList(o))
		}
	case proffer.Unsupported:
		out = append(out, "somebody who says that it is so would support it")
	}
	for _, x := range f.Answers {
		if x.Answer == proffer.AnswerNone || x.Answer == proffer.AnswerDeclined {
			out = append(out, "an answer of "+w.name(x.Accused)+" is missing")
		}
	}
	return out
}

// smallestCut is the one origin without which no two voices differ in origin and party; none where two would be needed.
func (w *weigher) smallestCut(vs []voice) []int {
	seen := map[int]bool{}
	for _, v := range vs {
		if seen[v.origin] {
			continue
		}
		seen[v.origin] = true
		var rest []voice
		for _, o := range vs {
			if o.origin != v.origin {
				rest = append(rest, o)
			}
		}
		if a, _ := w.corroborated(rest); a == nil {
			return []int{w.document[w.Statements[v.unit.statements[0]].Document]}
		}
	}
	return nil
}

func (w *weigher) originList(docs []int) string {
	var names []string
	for _, d := range docs {
		names = append(names, w.originOf[d].String())
	}
	return strings.Join(names, " and ")
}
