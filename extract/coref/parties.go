package coref

import (
	"proffer"
	namewords "proffer/language/ner/lexicon"
)

// named finds the parties of a phrase whose head is a name, or names joined by "and".
func (r *resolver) named(i, j int) ([]*entity, *entity) {
	var parties []*entity
	var owner *entity
	head := r.head(i, j)
	var before *mention
	for _, m := range r.namesIn(i, j) {
		if m.ent == nil {
			continue
		}
		if before != nil && r.townBefore(before, m, head) {
			parties = nil // «мэр Харска Ирена Валк»: the first name is the office's
		}
		before = m
		person := m.kind == proffer.KindPerson
		if r.calledSo(m, i) {
			return []*entity{m.ent}, r.speaksFor(m.ent, i, j, owner) // "a seller who goes by the name X"
		}
		if r.modifies(m, i, j, head) {
			continue
		}
		if len(parties) > 0 && !r.joined(parties[len(parties)-1], m, i) {
			if !person || parties[0].kind == proffer.KindPerson {
				continue
			}
			parties = nil // "State Department spokesman N": the person speaks
		}
		if !person && r.headAfter(m, j) {
			continue
		}
		parties = append(parties, m.ent)
	}
	if len(parties) == 0 {
		return nil, nil
	}
	return parties, r.speaksFor(parties[0], i, j, owner)
}

// calledSo says that a name says what the described one calls itself: "who goes by the name X", «под именем X».
func (r *resolver) calledSo(m *mention, i int) bool {
	k := m.first - 1
	if k > i && r.words[k].key == "of" && m.kind == proffer.KindPerson {
		k-- // not "in the name of the board"
	}
	return k > i && callings[r.words[k].key] && m.kind != proffer.KindCountry
}

var callings = namewords.Set("callings")

// townBefore says that one word taken for a name stands between a Russian office and the name of its holder.
func (r *resolver) townBefore(m, next *mention, head int) bool {
	return r.lang == "ru" && head >= 0 && m.first == head+1 && m.first == m.last && next.first == m.last+1 && next.kind == proffer.KindPerson && next.last > next.first
}

// speaksFor is the body or state for which a named party speaks, as this phrase or the rest of the text says.
func (r *resolver) speaksFor(e *entity, i, j int, owner *entity) *entity {
	if e.kind == proffer.KindCountry {
		return e
	}
	if owner == e {
		owner = nil
	}
	if owner == nil && e.kind == proffer.KindPerson {
		owner = r.ownerIn(i, j, e)
		if owner != nil && e.owner == nil {
			e.owner = owner
		}
	}
	if owner == nil {
		owner = e.owner
	}
	if owner == nil && e.kind == proffer.KindPerson {
		owner = r.ownerBesideName(i, j, e)
	}
	if e.kind == proffer.KindOrganization && (owner == nil || owner.kind == proffer.KindPlace) {
		return e
	}
	return owner
}

// modifies says that the name only tells more about the head: "a spokesman for X", "X's spokesman", «представитель Х».
func (r *resolver) modifies(m *mention, i, j, head int) bool {
	if next := m.last + 1; next < j && (r.words[next].key == "'s" || r.words[next].key == "’s" || r.words[next].key == "'" || r.words[next].key == "’" || r.words[next].key == "-") {
		return true
	}
	from := min(m.prefix, m.first)
	if m.kind != proffer.KindPerson {
		from = m.first
	}
	if from <= i {
		return false
	}
	if r.lang == "en" {
		for k := from - 1; k >= i && k >= from-3; k-- {
			w := r.words[k]
			if r.isComma(k) || w.class&classCoord != 0 {
				return k > i && w.class&classCoord != 0 && r.prepBefore(k, i)
			}
			if w.class&classPrep != 0 && w.key != "that" {
				return true
			}
		}
		return false
	}
	if r.isComma(from-1) || r.words[from-1].class&classCoord != 0 {
		return false
	}
	if head >= 0 && head < from {
		if m.kind != proffer.KindPerson {
			return !r.appositeBody(m, head)
		}
		if r.lang == "ru" {
			return from == head+1 && r.nominative(head) && (r.words[head].class&classSpokes != 0 && m.text != m.base || r.personBehind(m))
		}
		return r.words[from-1].key == "باسم" || len(r.words[m.first].key) > 2 && r.words[m.first].key[:2] == "ل"
	}
	return false
}

// appositeBody says that a body's name stands right after the noun for what it is: «компания "Х"».
func (r *resolver) appositeBody(m *mention, head int) bool {
	c := r.words[head].class
	if m.kind != proffer.KindOrganization || c&classOrg == 0 || c&(classPerson|classSpokes|classDoc) != 0 {
		return false
	}
	for k := head + 1; k < m.first; k++ {
		if !r.words[k].punct {
			return false
		}
	}
	return true
}

// prepBefore says that the coordination at k stands inside a prepositional phrase: "officials from X and Y".
func (r *resolver) prepBefore(k, i int) bool {
	for ; k >= i; k-- {
		if r.isComma(k) {
			return false
		}
		if r.words[k].class&classPrep != 0 {
			return true
		}
	}
	return false
}

// nominative says that a Russian noun stands in its dictionary form.
func (r *resolver) nominative(i int) bool {
	k := r.words[i].key
	_, listed := r.lex.nominatives[k]
	return listed
}

// joined says that m continues a list of parties after e.
func (r *resolver) joined(e *entity, m *mention, i int) bool {
	from := min(m.prefix, m.first)
	if from-1 < i {
		return false
	}
	w := r.words[from-1]
	if w.class&classCoord != 0 || r.lang == "ar" && len(r.words[from].key) > 2 && r.words[from].key[:2] == "و" && r.words[from].Start < m.span.Start {
		return true
	}
	return w.key == "," && m.kind == e.kind && m.apposed[1] == 0
}

// headAfter says that a common noun after the name, before any preposition, is the head: "Meridian correspondents".
func (r *resolver) headAfter(m *mention, j int) bool {
	if r.lang != "en" {
		return false
	}
	for k := m.last + 1; k < j; k++ {
		w := r.words[k]
		if w.class&classPrep != 0 || r.isComma(k) || w.punct && w.key != "-" {
			return false
		}
		if w.class&classHead != 0 && r.nameAt(k) == nil && !w.verb {
			return true
		}
	}
	return false
}

// head is the word of the phrase [i, j) that says what the described one is, or -1.
func (r *resolver) head(i, j int) int {
	best := -1
	for k := i; k < j; k++ {
		w := r.words[k]
		if r.lang == "en" {
			if best >= 0 && (w.class&classPrep != 0 || r.isComma(k)) || w.class&classWho != 0 && k > i && w.key != "that" {
				break
			}
			if w.class&classHead != 0 && r.nameAt(k) == nil {
				best = k
			}
			continue
		}
		if w.class&classHead != 0 && r.nameAt(k) == nil {
			return k
		}
		if r.isComma(k) || w.class&classWho != 0 {
			break
		}
	}
	return best
}
