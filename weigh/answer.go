package weigh

import (
	"slices"

	"proffer"
)

// answerStrength orders answers: an admission outweighs everything, a partial reply a refusal to reply.
var answerStrength = []string{proffer.AnswerNone, proffer.AnswerDeclined, proffer.AnswerPartial, proffer.AnswerDenied, proffer.AnswerAdmitted}

func strongestAnswer(as []proffer.AccusedAnswer) string {
	best := 0
	for _, a := range as {
		best = max(best, slices.Index(answerStrength, a.Answer))
	}
	return answerStrength[best]
}

// answers are the positions of the accused. A later admission outweighs earlier denials.
func (w *weigher) answers(g *group, accused []proffer.EntityID) []proffer.AccusedAnswer {
	if g.pieces != nil {
		return w.answersToAny(g, accused)
	}
	best := make([]int, len(accused))
	dock, against := w.dockOf(accused), inParagraphs(g.against)
	see := func(u *unit, answer string) {
		strength := slices.Index(answerStrength, answer)
		w.answering(dock, u, func(i int) bool {
			best[i] = max(best[i], strength)
			return true
		})
	}
	for _, u := range g.units {
		s := &w.Statements[u.statements[0]]
		switch {
		case s.Stance == proffer.Declines:
			see(u, proffer.AnswerDeclined)
		case s.Stance == proffer.Admits && w.sayAlike(u, g) >= admitsWhole && !takesBack(u, against):
			see(u, proffer.AnswerAdmitted)
		case s.Stance == proffer.Admits:
			see(u, proffer.AnswerPartial)
		case s.Stance == proffer.Asserts && w.contentHas(s, wordThatNarrows):
			see(u, proffer.AnswerPartial)
		}
	}
	for _, u := range g.against {
		see(u, proffer.AnswerDenied)
	}
	var out []proffer.AccusedAnswer
	for i, e := range accused {
		out = append(out, proffer.AccusedAnswer{Accused: e, Answer: answerStrength[best[i]]})
	}
	return out
}

// answersToAny are the positions of the accused on a broader claim: the strongest on any that it gathers. Who admits one of
// them and denies another answers something narrower.
func (w *weigher) answersToAny(g *group, accused []proffer.EntityID) []proffer.AccusedAnswer {
	out := make([]proffer.AccusedAnswer, len(accused))
	denied := make([]bool, len(accused))
	for i, e := range accused {
		out[i] = proffer.AccusedAnswer{Accused: e, Answer: proffer.AnswerNone}
	}
	for _, p := range g.pieces {
		for i, x := range w.answers(p, accused) {
			out[i].Answer = strongestAnswer([]proffer.AccusedAnswer{out[i], x})
			denied[i] = denied[i] || x.Answer == proffer.AnswerDenied
		}
	}
	for i := range out {
		if denied[i] && out[i].Answer == proffer.AnswerAdmitted {
			out[i].Answer = proffer.AnswerPartial
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

// admitsWhole is the similarity from which an admission admits the claim itself and not something narrower.
const admitsWhole = 300

// sayAlike is how similar a unit is to the most similar other unit of the claim that another party says, or to the first
// that is similar enough for an admission of the whole.
func (w *weigher) sayAlike(u *unit, g *group) int64 {
	best, others := int64(0), false
	for _, o := range g.units {
		if o != u && o.mode == fact && !slices.Equal(o.parties, u.parties) {
			others = true
			if best = max(best, sayAlike(o, u)); best >= admitsWhole {
				return best
			}
		}
	}
	if !others {
		return 1000
	}
	return best
}

// A dock is the accused of a claim, to be found by whoever may speak for them.
type dock struct {
	byFirst map[proffer.EntityID][]int // by what above gives of those who belong to them
	byParty map[proffer.EntityID][]int // by their state or body
}

func (w *weigher) dockOf(accused []proffer.EntityID) dock {
	d := dock{map[proffer.EntityID][]int{}, map[proffer.EntityID][]int{}}
	for i, e := range accused {
		f, p := w.first(e), w.partyOf(e)
		d.byFirst[f], d.byParty[p] = append(d.byFirst[f], i), append(d.byParty[p], i)
	}
	return d
}

// answering calls f for each accused for whom a unit speaks, until f says no: the speaker belongs to it, or it is a body
// of the speaker's state; an unnamed speaker's words begin with it. An accused may come more than once.
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
