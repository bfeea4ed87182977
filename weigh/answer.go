package weigh

import (
	"slices"

	"proffer"
	"proffer/language/concepts"
	"proffer/places"
)

// replying is what a statement of an accused's side answers to a claim; the greater outweighs. Who admits a part no longer
// denies the whole, but who asserts something narrower may deny it still.
type replying int

const (
	unheard replying = iota
	silent
	narrows
	denies
	admitsPart
	admitsAll
)

func (r replying) answer() string {
	return [...]string{unheard: proffer.AnswerNone, silent: proffer.AnswerDeclined, narrows: proffer.AnswerPartial, denies: proffer.AnswerDenied,
		admitsPart: proffer.AnswerPartial, admitsAll: proffer.AnswerAdmitted}[r]
}

// answers are the positions of the accused, and the strongest of them.
func (w *weigher) answers(g *group, accused []proffer.EntityID) (each []proffer.AccusedAnswer, strongest string) {
	best := unheard
	for i, r := range w.replies(g, accused) {
		each = append(each, proffer.AccusedAnswer{Accused: accused[i], Answer: r.answer()})
		best = max(best, r)
	}
	return each, best.answer()
}

// replies are what each of the accused replies. A later admission outweighs earlier denials.
func (w *weigher) replies(g *group, accused []proffer.EntityID) []replying {
	if g.pieces != nil {
		return w.repliesToAny(g, accused)
	}
	best := make([]replying, len(accused))
	dock := w.dockOf(accused)
	var against map[place][]*unit // once somebody admits
	see := func(u *unit, r replying) {
		w.answering(dock, u, func(i int) bool {
			best[i] = max(best[i], r)
			return true
		})
	}
	for _, u := range g.units {
		switch first := u.statements[0]; {
		case u.mode == silence:
			see(u, silent)
		case u.admits:
			if against == nil {
				against = inParagraphs(g.against)
			}
			if takesBack(u, against) {
				see(u, admitsPart)
			} else {
				see(u, admitsAll)
			}
		case w.hasWord(first, wordThatNarrows) && w.Statements[first].Stance == proffer.Asserts:
			see(u, narrows)
		}
	}
	for _, u := range g.against {
		see(u, denies)
	}
	return best
}

// repliesToAny are what the accused reply to a broader claim: the strongest to any that it gathers. Who admits another than
// the one by which it is called admits a part, and so does who denies another still.
func (w *weigher) repliesToAny(g *group, accused []proffer.EntityID) []replying {
	out := make([]replying, len(accused))
	lead := g.lead()
	var called []replying // what they reply to the claim by which it is called
	denied := make([]bool, len(accused))
	for _, p := range g.leaves() {
		replies := w.replies(p, accused)
		if p == lead {
			called = replies
		}
		for i, r := range replies {
			out[i] = max(out[i], r)
			denied[i] = denied[i] || r == denies
		}
	}
	for i := range out {
		if called[i] != admitsAll || denied[i] {
			out[i] = min(out[i], admitsPart)
		}
	}
	return out
}

// inParagraphs are units by the paragraphs in which they stand.
func inParagraphs(us []*unit) map[place][]*unit {
	out := map[place][]*unit{}
	for _, u := range us {
		for _, p := range u.places {
			k := place{doc: p.doc, paragraph: p.paragraph}
			out[k] = append(out[k], u)
		}
	}
	return out
}

// takesBack says that the same speaker denies a part of the claim in the same breath: "one letter, and not about that".
func takesBack(u *unit, against map[place][]*unit) bool {
	for _, p := range u.places {
		for _, d := range against[place{doc: p.doc, paragraph: p.paragraph}] {
			if neighbours(u, d) > 0 {
				return true
			}
		}
	}
	return false
}

// A dock is the accused of a claim, to be found by whoever may speak for them.
type dock struct {
	byFirst map[proffer.EntityID][]int // by what above gives of those who belong to them
	byParty map[proffer.EntityID][]int // by their state or body
	byKind  map[concepts.ID][]int      // by what they are called and nothing else: "the police"
}

func (w *weigher) dockOf(accused []proffer.EntityID) dock {
	d := dock{map[proffer.EntityID][]int{}, map[proffer.EntityID][]int{}, map[concepts.ID][]int{}}
	for i, e := range accused {
		f, p := w.first(e), w.partyOf(e)
		d.byFirst[f], d.byParty[p] = append(d.byFirst[f], i), append(d.byParty[p], i)
		for _, k := range w.callings(e) {
			d.byKind[k] = append(d.byKind[k], i)
		}
	}
	return d
}

// callings are the kinds of body that every state has one of and that stand for an entity by themselves: "the police".
func (w *weigher) callings(e proffer.EntityID) (out []concepts.ID) {
	i, ok := w.at(e)
	if !ok || w.Entities[i].Kind != proffer.KindOrganization {
		return nil
	}
	for _, form := range formsOf(&w.Entities[i]) {
		if _, every := places.Body(form); every {
			out = append(out, bodiesAmong(conceptsOf(form))...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// answering calls f for each accused for whom a unit speaks, until f says no: the speaker belongs to it, or it is a body
// of the speaker's state, or the kind of body in the speaker's title; an unnamed speaker's words begin with it. An accused may
// come more than once.
func (w *weigher) answering(d dock, u *unit, f func(i int) bool) {
	each := func(is []int) bool { return !slices.ContainsFunc(is, func(i int) bool { return !f(i) }) }
	belonging := func(e proffer.EntityID) bool {
		return !slices.ContainsFunc(w.above(e), func(x proffer.EntityID) bool { return !each(d.byFirst[x]) })
	}
	for _, p := range u.parties {
		if !each(d.byParty[p]) || !belonging(p) {
			return
		}
	}
	for _, e := range u.speakers {
		if !belonging(e) {
			return
		}
		if i, ok := w.at(e); ok && len(d.byKind) > 0 && slices.ContainsFunc(bodiesAmong(w.description(&w.Entities[i])), func(k concepts.ID) bool { return !each(d.byKind[k]) }) {
			return
		}
	}
	if w.unnamed(u) {
		if e := w.namedFirst(u); e != 0 {
			belonging(e)
		}
	}
}

// byAccused says that a unit speaks for some accused.
func (w *weigher) byAccused(u *unit, d dock) (is bool) {
	w.answering(d, u, func(int) bool {
		is = true
		return false
	})
	return is
}

// namedFirst is with whom what a unit says begins, as an answer of its own does ("Dry Lines has never …"); 0 for nobody.
func (w *weigher) namedFirst(u *unit) proffer.EntityID {
	s := &w.Statements[u.statements[0]]
	for _, p := range s.Content {
		for _, e := range w.inOrder(w.document.at(s.Document), p) {
			return e
		}
	}
	return 0
}
