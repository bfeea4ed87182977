package weigh

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// bonds are the relations between two parties, by the pair, the lower first.
type bonds map[[2]proffer.EntityID][]*proffer.Relation

// bonds indexes the case's relations by the parties for which their ends speak; a person stands for himself, since who
// backs a general does not back his country.
func (w *weigher) bondsOf(a, b proffer.EntityID) []*proffer.Relation {
	w.findBonds()
	return w.bonds[[2]proffer.EntityID{min(a, b), max(a, b)}]
}

// findBonds indexes the relations, unless that was done before.
func (w *weigher) findBonds() {
	if w.bonds != nil {
		return
	}
	w.bonds = bonds{}
	for i := range w.Relations {
		r := &w.Relations[i]
		f, t := w.endOf(r.From), w.endOf(r.To)
		if k := [2]proffer.EntityID{min(f, t), max(f, t)}; f != t {
			w.bonds[k] = append(w.bonds[k], r)
		}
	}
}

// endOf is the party that an end of a relation means.
func (w *weigher) endOf(e proffer.EntityID) proffer.EntityID {
	if i, ok := w.at(e); ok && w.Entities[i].Kind == proffer.KindPerson {
		return w.first(e)
	}
	return w.partyOf(e)
}

// alignmentOf says in words what those who speak are to each accused of a claim. It discounts nothing.
func (w *weigher) alignmentOf(claim *proffer.Claim, parties []proffer.EntityID, pro bool) []string {
	var out []string
	for _, accused := range claim.Accused {
		root := w.partyOf(accused)
		for _, p := range parties {
			text := ""
			switch {
			case p == root && pro:
				text = w.name(p) + " against its own interest"
			case p == root:
				text = w.name(p) + " about itself"
			default:
				text = w.aligned(claim, p, root)
			}
			if text != "" && !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

// aligned says what the reports make of two parties, each side of it with what says so; "" where they say nothing.
func (w *weigher) aligned(claim *proffer.Claim, p, accused proffer.EntityID) string {
	var friend, foe []*proffer.Relation
	for _, r := range w.bondsOf(p, accused) {
		if r.Sign > 0 {
			friend = append(friend, r)
		} else if r.Sign < 0 {
			foe = append(foe, r)
		}
	}
	ally := func() string { return "an ally of " + w.name(accused) + w.ground(claim, friend) }
	enemy := func() string { return "an adversary of " + w.name(accused) + w.ground(claim, foe) }
	switch {
	case len(friend) > 0 && len(foe) > 0:
		return w.name(p) + ", by some " + ally() + ", by others " + enemy() + ": both are kept"
	case len(foe) > 0:
		return w.name(p) + ", " + enemy()
	case len(friend) > 0:
		return w.name(p) + ", " + ally()
	}
	return ""
}

// ground names what relations say, in which documents and since when, and says where all of it rests on the very claim
// that is weighed.
func (w *weigher) ground(claim *proffer.Claim, rs []*proffer.Relation) string {
	var kinds, docs, when []string
	own := true
	add := func(l *[]string, s string) {
		if s != "" && !slices.Contains(*l, s) {
			*l = append(*l, s)
		}
	}
	for _, r := range rs {
		add(&kinds, r.Kind)
		for _, p := range r.Spans {
			add(&docs, p.Document.String())
		}
		switch {
		case r.Start != "" && r.End != "":
			add(&when, r.Start+" to "+r.End)
		case r.Start != "":
			add(&when, "since "+r.Start)
		case r.End != "":
			add(&when, "until "+r.End)
		}
		own = own && w.restsOn(claim, r)
	}
	const few = 4
	more := ""
	if len(docs) > few {
		docs, more = docs[:few], " and others"
	}
	text := strings.Join(kinds, ", ")
	if len(docs) > 0 {
		text += " in " + strings.Join(docs, ", ") + more
	}
	if len(when) > 0 {
		text += ", " + strings.Join(when, ", ")
	}
	if own {
		text += "; that rests on the claim being weighed"
	}
	return fmt.Sprintf(" (%s)", text)
}

// restsOn says that a relation is known only from what the claim's own statements say.
func (w *weigher) restsOn(claim *proffer.Claim, r *proffer.Relation) bool {
	of := func(id proffer.StatementID) bool {
		return slices.Contains(claim.Statements, id) || slices.Contains(claim.Against, id)
	}
	for _, id := range r.Statements {
		if !of(id) {
			return false
		}
	}
	for _, p := range r.Spans {
		inside := len(r.Statements) > 0
		for _, id := range claim.Statements {
			s := &w.Statements[w.statement.at(id)]
			inside = inside || s.Document == p.Document && slices.ContainsFunc(s.Content, func(c proffer.Span) bool { return c.Overlaps(p.Span) })
		}
		if !inside {
			return false
		}
	}
	return len(r.Statements)+len(r.Spans) > 0
}

// alignments print who speaks about whom; they discount nothing.
func (w *weigher) alignments(claim *proffer.Claim, vs []voice) []string {
	var out []string
	for _, v := range vs {
		for _, s := range w.alignmentOf(claim, v.parties, true) {
			if s = "said by " + s; !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}
