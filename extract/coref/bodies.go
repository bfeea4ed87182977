package coref

import (
	"strings"

	"proffer"
	"proffer/places"
)

// findBodies finds bodies that every state has one of, where the words say whose: "the Drovian air force", "the
// Ministry of Health of Drovia", «минздрав Дровии». Each becomes an entity of its own, however often it is named.
func (r *resolver) findBodies() {
	for k := 0; k < len(r.words); k++ {
		if r.words[k].class&classOrg == 0 || r.insideName(k) {
			continue
		}
		from, to, name := r.bodyAround(k)
		if name == "" {
			r.placedBody(k)
			continue
		}
		state, i, j := r.stateBeside(from, to)
		if state == nil {
			if place, _, _ := r.placeOfBody(k); place != nil {
				r.placedBody(k)
			} else {
				r.bodyAlone(name, from, to)
			}
			k = to - 1
			continue
		}
		for j < len(r.words) && r.words[j].class&(classPerson|classSpokes) != 0 && r.lang == "en" {
			state = nil // "the Drovian foreign ministry spokesman" is a person's title
			break
		}
		if state != nil {
			r.mention(r.body(name, state, from, to), i, j, proffer.FormName)
		}
		k = to - 1
	}
}

// bodyAlone takes "the energy ministry" for the one such body that the text names before, else for a body of which the
// text does not say whose it is.
func (r *resolver) bodyAlone(name string, from, to int) {
	if to-from < 2 || to < len(r.words) && r.words[to].class&(classPerson|classSpokes|classRank) != 0 && r.words[to].sent == r.words[from].sent && r.lang == "en" {
		return
	}
	if from > 0 && r.words[from-1].class&(classPerson|classRank|classPronoun) != 0 {
		return // a minister's title in Russian and Arabic; "its foreign ministry"
	}
	r.mention(r.loneBody(name, from), from, to, proffer.FormName)
}

func (r *resolver) loneBody(name string, at int) *entity {
	e := r.lone[name]
	if e == nil {
		e = &entity{kind: proffer.KindOrganization, nouns: map[string]bool{}, order: r.words[at].Start, title: name}
		r.ents = append(r.ents, e)
		r.lone[name] = e
	}
	return e
}

// insideName says that word k is in a name that already names a body with more words than this one.
func (r *resolver) insideName(k int) bool {
	m := r.nameAt(k)
	return m != nil
}

// bodyAround is the longest stretch around word k that names such a body.
func (r *resolver) bodyAround(k int) (from, to int, name string) {
	for size := 6; size > 0; size-- {
		for from = max(0, k-size+1); from <= k && from+size <= len(r.words); from++ {
			to = from + size
			if r.words[from].sent != r.words[to-1].sent || r.words[to-1].punct {
				continue
			}
			if b, ok := places.Body(r.phrase(from, to)); ok {
				return from, to, b
			}
		}
	}
	return 0, 0, ""
}

// stateBeside is the state that stands before or after the words [from, to), and the whole stretch.
func (r *resolver) stateBeside(from, to int) (*entity, int, int) {
	if from > 0 {
		if e := r.demonymEntity(r.words[from-1].key, from-1); e != nil {
			return e, from - 1, to
		}
		i := from - 1
		if r.words[i].key == "'s" || r.words[i].key == "’s" {
			i--
		}
		if m := r.nameEnding(i); m != nil && m.ent != nil && m.kind == proffer.KindCountry && r.lang == "en" {
			return m.ent, m.first, to
		}
	}
	i := to
	if i < len(r.words) && (r.words[i].key == "of" || r.words[i].key == "in") {
		i++
	}
	if i < len(r.words) && r.words[i].sent == r.words[from].sent {
		if m := r.nameAt(i); m != nil && m.first == i && m.ent != nil && m.kind == proffer.KindCountry {
			return m.ent, from, m.last + 1
		}
		if r.lang != "en" {
			if e := r.demonymEntity(r.words[i].key, i); e != nil {
				return e, from, i + 1
			}
		}
	}
	return nil, 0, 0
}

func (r *resolver) nameEnding(i int) *mention {
	if i < 0 {
		return nil
	}
	m := r.nameAt(i)
	if m == nil || m.last != i {
		return nil
	}
	return m
}

// commonNames gives names that are nothing but a common noun ("the Front", «Фронт», "the Agency") to the one body
// last named before that has the noun in its name.
func (r *resolver) commonNames() {
	for _, m := range r.names {
		if m.ent != nil || m.kind == proffer.KindCountry || len(m.key) != 1 || r.distinct(m.key) ||
			m.kind == proffer.KindPerson && r.lex.class(m.key[0], "")&classOrg == 0 {
			continue
		}
		var best *entity
		at := -1
		for _, e := range r.byWord[beginning(m.key[0])] {
			if !e.named || len(e.key) < 2 || !has(e.key, m.key[0]) {
				continue
			}
			near := e.lastBefore(m.span.Start)
			if near > at || best == nil {
				best, at = e, near
			}
		}
		if best == nil {
			continue
		}
		if m.first > 0 && r.words[m.first-1].key == "the" {
			m.first--
			m.span.Start = r.words[m.first].Start
			m.text = m.span.In(r.doc.Text)
		}
		r.join(best, m)
		best.because("“" + strings.TrimSpace(m.text) + "” is a word of its name")
	}
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
