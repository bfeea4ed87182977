package weigh

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// wouldChange says what would make the finding fall or stand.
func (w *weigher) wouldChange(g *group, f *proffer.Finding, vs []voice) []string {
	var out []string
	if g.pieces != nil {
		return []string{"what would change the claims that it gathers"}
	}
	switch f.Support {
	case proffer.SingleOrigin:
		out = append(out, "it falls without "+w.withoutAll(vs), "a voice of another party in another origin would corroborate it")
	case proffer.Corroborated:
		if cut := w.smallestCut(vs); cut != nil {
			out = append(out, "it would be corroborated no more without "+w.originList(cut))
		} else {
			out = append(out, fmt.Sprintf("more than %d origins would have to fall before it is corroborated no more", mostCut))
		}
	case proffer.Unsupported:
		out = append(out, "somebody who says that it is so would support it")
	}
	if s := w.leansOn(f, vs); s != "" {
		out = append(out, s)
	}
	for _, x := range f.Answers {
		if x.Answer == proffer.AnswerNone || x.Answer == proffer.AnswerDeclined {
			out = append(out, "an answer of "+w.name(x.Accused)+" is missing")
		}
	}
	return out
}

// mostCut is the largest set of origins that is looked for: who needs more to fall stands firm.
const mostCut = 6

// withoutAll names the origins of all voices: a finding on one party falls only when every one of them does.
func (w *weigher) withoutAll(vs []voice) string {
	var all []int
	for _, v := range vs {
		if !slices.Contains(all, v.origin) {
			all = append(all, v.origin)
		}
	}
	if len(all) > mostCut {
		return fmt.Sprintf("all of its %d origins", len(all))
	}
	return w.originList(all)
}

// smallestCut is the smallest set of origins without which no two voices bear each other out, the first such in
// canonical order; nil where more than mostCut would be needed. It is a vertex cover of the graph in which two origins
// are joined by voices that bear each other out, found by bounded search.
func (w *weigher) smallestCut(vs []voice) []int {
	pairs := w.corroborating(vs)
	for size := 1; size <= mostCut; size++ {
		if cut := cover(pairs, nil, size); cut != nil {
			return cut
		}
	}
	return nil
}

// corroborating are the pairs of origins with voices that bear each other out. Where
// there are more than any small cut can cover, not all are listed.
func (w *weigher) corroborating(vs []voice) [][2]int {
	const most = 400
	var out [][2]int
	seen := map[[2]int]bool{}
	vs = twinsCut(vs)
	for i := range vs {
		for j := range vs[:i] {
			k := [2]int{min(vs[i].origin, vs[j].origin), max(vs[i].origin, vs[j].origin)}
			if !seen[k] && w.bearOut(&vs[i], &vs[j]) {
				seen[k] = true
				if out = append(out, k); len(out) == most {
					return out
				}
			}
		}
	}
	return out
}

// twinsCut leaves out voices of origins that speak for the same parties as mostCut+1 others before them: no cut that is
// looked for can take so many twins, so the others tell nothing more.
func twinsCut(vs []voice) []voice {
	parties, twins := map[int][]int32{}, map[string]int{}
	var order []int
	for _, v := range vs {
		if parties[v.origin] == nil {
			order = append(order, v.origin)
		}
		parties[v.origin] = append(parties[v.origin], v.who)
	}
	keep := map[int]bool{}
	for _, o := range order {
		slices.Sort(parties[o])
		class := fmt.Sprint(parties[o])
		twins[class]++
		keep[o] = twins[class] <= mostCut+1
	}
	return slices.DeleteFunc(slices.Clone(vs), func(v voice) bool { return !keep[v.origin] })
}

// cover is a set of at most size that holds an end of every pair and all of have; nil where there is none.
func cover(pairs [][2]int, have []int, size int) []int {
	for _, p := range pairs {
		if slices.Contains(have, p[0]) || slices.Contains(have, p[1]) {
			continue
		}
		if len(have) == size {
			return nil
		}
		for _, end := range p {
			if c := cover(pairs, append(slices.Clone(have), end), size); c != nil {
				return c
			}
		}
		return nil
	}
	return have
}

// originList names canonical sets as the case numbers them.
func (w *weigher) originList(sets []int) string {
	var ids []proffer.OriginID
	for _, s := range sets {
		ids = append(ids, w.numbered[s])
	}
	slices.Sort(ids)
	var names []string
	for _, id := range ids {
		names = append(names, id.String())
	}
	return strings.Join(names, " and ")
}

// leastSure is the confidence, in thousandths, below which a statement that nobody accepted is doubtful: of statements
// read with less, more than one in five is not as read (see docs/measures.md).
const leastSure = 700

// leansOn names the doubtful statements without which the finding would not be what it is; "" where it would.
func (w *weigher) leansOn(f *proffer.Finding, vs []voice) string {
	var sure []voice
	var doubtful []string
	for _, v := range vs {
		if w.doubtful(v.unit) {
			doubtful = append(doubtful, w.Statements[v.unit.statements[0]].ID.String())
		} else {
			sure = append(sure, v)
		}
	}
	if len(doubtful) == 0 {
		return ""
	}
	a, _ := w.corroborated(sure)
	if f.Support == proffer.Corroborated && a != nil || f.Support == proffer.SingleOrigin && len(sure) > 0 {
		return ""
	}
	return "it leans on " + strings.Join(doubtful, ", ") + ", read with doubt and accepted by nobody yet"
}

// doubtful says that every statement of a unit was read with little confidence and none accepted by a person.
func (w *weigher) doubtful(u *unit) bool {
	for _, i := range u.statements {
		s := &w.Statements[i]
		if s.Status == proffer.Accepted || s.Status == proffer.ByHand || s.Confidence == 0 || s.Confidence >= leastSure {
			return false
		}
	}
	return true
}
