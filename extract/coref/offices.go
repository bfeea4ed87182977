package coref

import (
	"strings"

	"proffer"
)

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
	if r.overPlace(m, from) {
		return nil
	}
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

// overPlace says that the office beside a person's name is one over a place: "the mayor of Tolna, X".
func (r *resolver) overPlace(m *mention, from int) bool {
	for _, s := range r.beside(m, from) {
		for _, n := range r.namesIn(s[0], s[1]) {
			if n.kind == proffer.KindPlace && r.officeOver(n, s[0]) {
				return true
			}
		}
	}
	return false
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
	if found := r.bodies(k); len(found) == 1 && found[0].kind == proffer.KindOrganization && !r.houseSince(found[0], k) {
		return found[0]
	}
	return nil
}

// houseSince says that a noun for another body stands between a body and the possessive at word k, in its sentence and behind
// its last verb: "The army emptied the museum in Arn, its curator, X, said".
func (r *resolver) houseSince(e *entity, k int) bool {
	last := e.lastBefore(r.words[k].Start)
	for b := k - 1; b >= 0 && r.words[b].sent == r.words[k].sent && r.words[b].Start > last && !r.words[b].verb; b-- {
		if noun := r.nounAt(b); r.isBodyNoun(b) && !e.nouns[noun] && !generic[noun] {
			return true
		}
	}
	return false
}

func only(es []*entity) *entity {
	if len(es) != 1 {
		return nil
	}
	return es[0]
}

// servant says that an office at word k or between it and word end is one that serves a person: a lawyer, a deputy.
func (r *resolver) servant(k, end int) bool { return r.hasWord(k, end, r.lex.servants) }

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

// bodyOfOffice is the body for which a common noun beside a person's office stands: "the company's lawyer, X", "X, the
// union's secretary", "club president X", «адвокат компании X», "محامي النادي X". nil where there is none.
func (r *resolver) bodyOfOffice(m *mention, from int) *entity {
	for _, s := range r.beside(m, from) {
		for k := s[0]; k < s[1]; k++ {
			if r.words[k].class&(classPerson|classSpokes|classRank) == 0 || r.nameAt(k) != nil {
				continue
			}
			if b := r.bodyNoun(k, s[0], s[1]); b >= 0 {
				if e := r.bodyCalled(b); e != nil && e != m.ent {
					return e
				}
				return nil
			}
		}
	}
	return nil
}

// bodyNoun is the common noun for a body to which the office at word k belongs, among the words [i, j), or -1.
func (r *resolver) bodyNoun(k, i, j int) int {
	const reach = 4 // words between
	if r.lang != "en" {
		for b := k + 1; b < min(j, k+reach); b++ {
			w := r.words[b]
			switch {
			case w.punct || r.nameAt(b) != nil || w.class&(classPrep|classCoord) != 0:
				return -1
			case r.isBodyNoun(b) && (r.lang == "ru" || strings.Contains(w.key, article) || strings.HasPrefix(w.key, "لل")):
				return b
			}
		}
		return -1
	}
	for b := k - 1; b >= max(i, k-reach); b-- {
		w := r.words[b]
		if r.isBodyNoun(b) {
			return b
		}
		if w.punct && w.key != "'s" && w.key != "’s" || w.class&(classPrep|classCoord) != 0 || r.nameAt(b) != nil {
			break
		}
	}
	if k+1 >= j || r.words[k+1].class&classPrep == 0 {
		return -1
	}
	for b := k + 2; b < min(j, k+2+reach); b++ {
		if w := r.words[b]; w.punct || r.nameAt(b) != nil || w.class&(classPrep|classCoord) != 0 {
			break
		}
		if r.isBodyNoun(b) && r.words[k+2].key == "the" {
			return b
		}
	}
	return -1
}

// isBodyNoun says that word b is a noun for bodies and for nobody.
func (r *resolver) isBodyNoun(b int) bool {
	return r.words[b].class&classOrg != 0 && r.words[b].class&(classPerson|classSpokes|classDoc) == 0 && r.nameAt(b) == nil
}

// bodyCalled is the body that the noun at word b stands for: the one so called that was spoken of last before, one that has
// the noun in its name first; for a noun that fits any body, the one that spoke last or was named last.
func (r *resolver) bodyCalled(b int) *entity {
	noun, start := r.nounAt(b), r.words[b].Start
	var best *entity
	at, named := -1, false
	for _, e := range r.called[noun] {
		if e.kind != proffer.KindOrganization && e.kind != proffer.KindGroup || e.named && r.outlet(e) {
			continue
		}
		near, inName := e.lastBefore(start), has(e.key, noun)
		if near >= 0 && (inName && !named || inName == named && near > at) {
			best, at, named = e, near, inName
		}
	}
	if best == nil {
		best = r.loneAround(b)
	}
	if best != nil || !generic[noun] {
		return best
	}
	if t := r.lastTurn(start); t != nil && r.sentencesBack(t.at, b) <= lookBack {
		if e := t.parties[0]; e.named && (e.kind == proffer.KindOrganization || e.unplaced()) { // even an outlet, where it speaks: a press release
			e.kind = proffer.KindOrganization
			return e
		}
	}
	return r.recentBody(b)
}

// loneAround is the body that every state has one of, named alone in the text, whose name is around word b.
func (r *resolver) loneAround(b int) *entity {
	if len(r.lone) == 0 {
		return nil
	}
	_, _, name := r.bodyAround(b)
	return r.lone[name]
}

// unplaced says that an entity is taken for a person by nothing but the look of its name, of one word.
func (e *entity) unplaced() bool {
	return e.kind == proffer.KindPerson && len(e.key) == 1 && e.title == "" && len(e.nouns) == 0 && e.sex == 0
}

// officesLater gives persons without an owner, who may not have spoken with their office beside them, to the body or person
// that a possessive or a common noun beside it stands for, and their voices too.
func (r *resolver) officesLater(vs []voice) {
	for _, m := range r.names {
		if e := m.ent; e != nil && e.kind == proffer.KindPerson && e.named && e.owner == nil {
			r.ownerByOffice(m, m.prefix)
		}
	}
	for i := range vs {
		if v := &vs[i]; len(v.parties) == 1 && v.owner == nil && v.parties[0].kind == proffer.KindPerson && v.parties[0].named {
			v.owner = v.parties[0].owner
		}
	}
}
