package coref

import (
	"strings"

	"proffer"
)

// A seat is offices and the kinds of body that have them, by the beginnings of their words; no kind for those that any body
// has.
type seat struct{ offices, bodies []string }

// seated gives the holder of an office whose body the text leaves out to the body of that kind named shortly before, if
// it is the only one there: "the embassy denied it. Ambassador X said …", «в больнице … главврач X».
func (r *resolver) seated() {
	for _, e := range r.ents {
		if e.kind != proffer.KindPerson || e.owner != nil || !e.named {
			continue
		}
		for _, m := range e.mentions {
			if body := r.seatOf(m); body != nil {
				e.owner = body
				e.because("an office of the body named before")
				break
			}
		}
	}
}

// seatOf is the body of whose kind the office beside a name speaks, named in the sentence or shortly before it; nil for
// none or several.
func (r *resolver) seatOf(m *mention) *entity {
	const reach = 4 // sentences
	for _, s := range r.lex.seats {
		if !r.officeBeside(m, s.offices) {
			continue
		}
		if len(s.bodies) == 0 {
			if r.manyBeside(m) {
				return nil // "a spokesman for the rebels, X"
			}
			return r.bodySpokenOf(m)
		}
		var only *entity
		sent := r.words[m.first].sent
		for back := sent; back >= max(0, sent-reach); back-- {
			for _, o := range r.bySent[back] {
				if o.ent == nil || o.ent.kind != proffer.KindOrganization || o.form != proffer.FormName || !r.hasWord(o.first, o.last+1, s.bodies) {
					continue
				}
				if only != nil && only != o.ent {
					return nil
				}
				only = o.ent
			}
		}
		return only
	}
	return nil
}

// bodySpokenOf is the body named last before a name, in its paragraph or the one before, and not the outlet: nil where the
// sentence that names one names several.
func (r *resolver) bodySpokenOf(m *mention) *entity {
	const reach = 16 // sentences
	at := r.words[m.first]
	var only *entity
	for back := at.sent; back >= max(0, at.sent-reach) && only == nil; back-- {
		for _, o := range r.bySent[back] {
			switch {
			case o.ent == nil || !o.ent.named || o.ent.kind != proffer.KindOrganization || o.first >= m.prefix || o.form != proffer.FormName || r.outlet(o.ent):
			case r.words[o.first].para+1 < at.para:
				return nil
			case only != nil && only != o.ent:
				return nil
			default:
				only = o.ent
			}
		}
	}
	return only
}

// officeBeside says that one of the words of the title or description beside a name begins like an office.
func (r *resolver) officeBeside(m *mention, offices []string) bool {
	return m.kind == proffer.KindPerson && (r.hasWord(m.prefix, m.first, offices) || r.hasWord(m.apposed[0], m.apposed[1], offices))
}

// manyBeside says that a word for many people stands beside a name, whose the office is.
func (r *resolver) manyBeside(m *mention) bool {
	for _, s := range r.beside(m, m.prefix) {
		for k := s[0]; k < s[1]; k++ {
			if c := r.words[k].class; c&classSpokes == 0 && (c&classGroup != 0 && c&classPerson == 0 || c&classPerson != 0 && r.plural(k)) {
				return true
			}
		}
	}
	return false
}

// hasWord says that one of the words [i, j) begins with one of the beginnings; in Arabic its article aside.
func (r *resolver) hasWord(i, j int, beginnings []string) bool {
	for ; i < j; i++ {
		w := r.words[i].key
		if r.lang == "ar" {
			w = strings.TrimPrefix(strings.TrimPrefix(w, "و"), article)
		}
		for _, b := range beginnings {
			if strings.HasPrefix(w, b) {
				return true
			}
		}
	}
	return false
}
