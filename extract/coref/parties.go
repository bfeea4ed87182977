package coref

import (
	"strings"

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
	if owner == nil && e.kind == proffer.KindOrganization {
		return e
	}
	return owner
}

// ownerBesideName is for whom the office beside a person's name in the words [i, j) speaks, by a possessive or a common noun.
func (r *resolver) ownerBesideName(i, j int, e *entity) *entity {
	for _, m := range r.namesIn(i, j) {
		if m.ent == e {
			return r.ownerByOffice(m, i)
		}
	}
	return nil
}

// ownerByOffice finds the owner of the person named at m by a possessive or a common noun beside the office, and makes it so.
func (r *resolver) ownerByOffice(m *mention, from int) *entity {
	e := m.ent
	if owner := r.possessed(m, from); owner != nil {
		e.owner = owner
		e.because("a possessive beside the office stands for the one spoken of before")
		return owner
	}
	if owner := r.bodyOfOffice(m, from); owner != nil {
		e.owner = owner
		e.because("a common noun beside the office stands for the body so called")
		return owner
	}
	return nil
}

// possessed is the one for whom a possessive beside a person's office stands: "its director, X", "X, its director",
// «заявление его директора X», "مديرها X"; a person's too where the office is one that persons have: "his lawyer, X". nil
// where there is none.
func (r *resolver) possessed(m *mention, from int) *entity {
	for _, s := range r.beside(m, from) {
		for k := s[0]; k < s[1]; k++ {
			if !r.possessive(k, s[1]) {
				continue
			}
			if e := r.possessorAt(k, s[1]); e != nil && e != m.ent {
				return e
			}
			return nil
		}
	}
	return nil
}

// beside are the words around a person's name that say what he is, half-open: from word from or his titles to the name,
// and the description set beside it.
func (r *resolver) beside(m *mention, from int) [][2]int {
	return [][2]int{{min(from, m.prefix), m.first}, m.apposed}
}

// possessorAt is whom the possessive at word k means, beside an office between it and word end.
func (r *resolver) possessorAt(k, end int) *entity {
	w := r.words[k]
	if r.servant(k, end) {
		sex := w.class & (classHePronoun | classShePronoun)
		switch {
		case r.lang == "ar" && strings.HasSuffix(w.key, "ها"):
			sex = classShe
		case r.lang == "ar":
			sex = classHe
		case sex&classShePronoun != 0:
			sex = classShe
		case sex != 0:
			sex = classHe
		}
		if sex != 0 {
			person := r.persons(k, sex)
			if r.lang == "en" || len(person) == 0 {
				return only(person)
			}
			body := r.bodies(k)
			if len(body) == 0 || person[0].lastBefore(w.Start) > body[0].lastBefore(w.Start) {
				return person[0]
			}
			return body[0]
		}
	}
	if t := r.lastTurn(w.Start); t != nil && r.lang == "en" && r.sentencesBack(t.at, k) <= 1 && len(t.parties) == 1 && t.parties[0].unplaced() && !r.outlet(t.parties[0]) {
		t.parties[0].kind = proffer.KindOrganization // "X said … Its director"
		return t.parties[0]
	}
	if found := r.bodies(k); len(found) == 1 && found[0].kind == proffer.KindOrganization {
		return found[0]
	}
	return nil
}

func only(es []*entity) *entity {
	if len(es) != 1 {
		return nil
	}
	return es[0]
}

// servant says that an office at word k or between it and word end is one that serves a person: a lawyer, a deputy.
func (r *resolver) servant(k, end int) bool {
	for ; k < end; k++ {
		for _, beginning := range r.lex.servants {
			if strings.HasPrefix(r.words[k].key, beginning) {
				return true
			}
		}
	}
	return false
}

// possessive says that word k, by itself or by its ending, says whose is an office that stands at it or between it and
// word end.
func (r *resolver) possessive(k, end int) bool {
	w := r.words[k]
	if r.lang == "ar" {
		if strings.HasSuffix(w.In(r.doc.Text), "ة") {
			return false // a woman's office, and no pronoun
		}
		for _, suffix := range []string{"ها", "ه"} {
			office, ok := strings.CutSuffix(w.key, suffix)
			woman, _ := strings.CutSuffix(office, "ت")
			if ok && (r.lex.class(office, "")|r.lex.class(woman+"ه", ""))&(classPerson|classSpokes) != 0 {
				return true
			}
		}
		return false
	}
	if !ownedBy[w.key] && !(r.lang == "en" && (w.key == "his" || w.key == "her") && r.servant(k, end)) {
		return false
	}
	for k++; k < end && !r.words[k].punct; k++ {
		if r.words[k].class&(classPerson|classSpokes|classRank) != 0 {
			return true
		}
	}
	return false
}

// ownedBy are the possessives that stand for bodies.
var ownedBy = lists.Of("ownedBy")

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
