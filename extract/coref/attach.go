package coref

import (
	"strings"

	"proffer"
	"proffer/places"
)

// attach gives entities what the words beside their names say: titles, what they are called, and whose they are.
func (r *resolver) attach() {
	for _, m := range r.names {
		if m.ent == nil {
			continue
		}
		e := m.ent
		if m.prefix < m.first {
			if e.title == "" {
				e.title = r.phrase(m.prefix, m.first)
			}
			r.note(e, m.prefix, m.first)
		}
		if m.apposed[1] > m.apposed[0] {
			if e.title == "" && e.kind == proffer.KindPerson {
				e.title = r.withoutArticle(m.apposed[0], m.apposed[1])
			}
			e.apposed = append(e.apposed, r.phrase(m.apposed[0], m.apposed[1]))
			r.note(e, m.apposed[0], m.apposed[1])
		}
		if e.kind == proffer.KindOrganization || e.kind == proffer.KindGroup {
			r.noteKind(e, m)
		} else if e.kind == proffer.KindPerson && e.owner == nil {
			e.owner = r.memberOf(m)
			r.servedBy(m)
		}
	}
	for _, e := range r.ents {
		r.ownBody(e)
	}
}

// memberOf is the body named right behind a person's name and "of", or a minister's state: "X of the Drovian Seamen's Union",
// "X من نقابة البحارة", "Defence Minister X of Drovia".
func (r *resolver) memberOf(m *mention) *entity {
	k := m.last + 1
	if k+1 >= len(r.words) || r.words[k].key != "of" && r.words[k].key != "من" || r.words[k].sent != r.words[m.first].sent {
		return nil
	}
	if k++; r.words[k].key == "the" && k+1 < len(r.words) {
		k++
	}
	if n := r.nameAt(k); n != nil && n.first <= k && n.ent != nil && (n.ent.kind == proffer.KindOrganization || n.ent.kind == proffer.KindCountry && r.ministerial(m)) {
		return n.ent
	}
	return nil
}

// note records the nouns in the words [i, j) and, if none is known yet, the owner that they name.
func (r *resolver) note(e *entity, i, j int) {
	for k := i; k < j; k++ {
		if r.words[k].class&(classHead|classRank) != 0 {
			r.call(e, r.nounAt(k))
		}
	}
	if e.owner == nil {
		e.owner = r.ownerIn(i, j, e)
		if e.owner != nil && e.kind == proffer.KindOrganization && e.owner.kind == proffer.KindPerson {
			e.owner = nil // who leads a body does not own it
		}
	}
}

// nounAt is the noun at word k, with "vice" or "assistant" before it if it stands there, which make another office.
func (r *resolver) nounAt(k int) string {
	noun := r.lex.stem(r.words[k].key)
	if k > 0 && lesser[r.words[k-1].key] {
		return r.words[k-1].key + " " + noun
	}
	return noun
}

var lesser = lists.Of("lesser")

// noteKind records what a body is called beside its name: "security company Ostrel", and the words of the name itself.
func (r *resolver) noteKind(e *entity, m *mention) {
	for _, w := range m.key {
		if r.lex.class(w, "")&classOrg != 0 {
			r.call(e, w)
		}
	}
	for k := m.first - 1; k >= 0 && k >= m.first-3 && r.words[k].sent == r.words[m.first].sent; k-- {
		w := r.words[k]
		if w.class&classOrg != 0 {
			r.call(e, r.lex.stem(w.key))
			break
		}
		if w.verb || r.isComma(k) || w.class&(classPrep|classCoord) != 0 {
			break
		}
	}
	if k := m.last + 1; k < len(r.words) && r.words[k].class&classOrg != 0 && !r.words[k].verb {
		r.call(e, r.lex.stem(r.words[k].key))
	}
}

// ownBody finds the state of a body in its own name: "Libyan National Army", "Foreign Ministry of Drovia".
func (r *resolver) ownBody(e *entity) {
	if e.owner != nil || e.world != "" || e.kind != proffer.KindOrganization && e.kind != proffer.KindGroup || len(e.mentions) == 0 {
		return
	}
	m := e.mentions[0]
	if code, ok := places.Organ(r.lang, m.base); ok {
		e.owner = r.state(code, m.span.Start)
		return
	}
	if _, nobodys := places.Body(m.base); nobodys {
		e.owner = r.ownerBeside(m, e)
		return
	}
	for k := min(m.first+3, m.last); k > m.first; k-- {
		if code, ok := places.State(r.lang, r.phrase(m.first, k)); ok {
			e.owner = r.state(code, m.span.Start)
			return
		}
	}
	if o := r.ownerIn(m.first, m.last+1, e); o != nil {
		e.owner = o
		return
	}
	e.owner = r.ownerBeside(m, e)
}

// ownerBeside is the one whose a body is by the words before and behind its name: "Drovia's air force", «минздрав Дровии».
func (r *resolver) ownerBeside(m *mention, e *entity) *entity {
	if m.first >= 2 && (r.words[m.first-1].key == "'s" || r.words[m.first-1].key == "’s") {
		if n := r.nameAt(m.first - 2); n != nil && n.ent != nil && n.ent != e {
			return n.ent
		}
	}
	if m.first >= 1 {
		if c := r.demonymEntity(r.words[m.first-1].key, m.first-1); c != nil {
			return c
		}
	}
	if n := r.seatBehind(m); n != nil && n.ent != e && n.kind == proffer.KindCountry {
		return n.ent
	}
	return nil
}

// seatBehind is the name of the state or place right behind a body's, which says whose it is: «Минфин Дровии», "وزارة
// الصحة في دروفيا".
func (r *resolver) seatBehind(m *mention) *mention {
	i := m.last + 1
	if r.lang == "ar" && i < len(r.words) && r.words[i].key == "في" {
		i++
	} else if r.lang != "ru" {
		return nil
	}
	if i >= len(r.words) || r.words[i].sent != r.words[m.first].sent {
		return nil
	}
	n := r.nameAt(i)
	if n == nil || n.first != i || n.ent == nil || n.form != proffer.FormName {
		return nil
	}
	switch n.kind {
	case proffer.KindCountry, proffer.KindPlace:
		return n
	case proffer.KindPerson: // in the genitive behind a body that every state has, it is no person
		if _, ok := places.Body(m.base); ok && len(n.key) == 1 && n.base != n.text {
			return n
		}
	}
	return nil
}

// ownerIn is the body or state that the words [i, j) name: the body first, the state that an adjective names last.
func (r *resolver) ownerIn(i, j int, not *entity) *entity {
	var state, body *entity
	for _, m := range r.namesIn(i, j) {
		if m.ent == nil || m.ent == not || m.last+1 < len(r.words) && r.words[m.last+1].key == "-" || r.shownTo(m) || r.sentTo(m, i) {
			continue // "U.N.-backed" says who backs, not whose it is
		}
		switch m.ent.kind {
		case proffer.KindOrganization, proffer.KindGroup, proffer.KindPerson:
			if body == nil {
				body = m.ent
			}
		case proffer.KindCountry:
			if state == nil {
				state = m.ent
			}
		case proffer.KindPlace:
			if body == nil && r.officeOver(m, i) && r.placedIn(i, j) == nil {
				return m.ent // a mayor is his town's and no body's
			}
		}
	}
	if body != nil {
		return body
	}
	if placed := r.placedIn(i, j); placed != nil && placed != not {
		return placed
	}
	if described := r.bodyIn(i, j, state); described != nil && described != not {
		return described
	}
	if state != nil {
		return state
	}
	for k := i; k < j; k++ {
		if c := r.demonymEntity(r.words[k].key, k); c != nil && c != not {
			return c
		}
	}
	return nil
}

// officeOver says that a place's name says over what an office in the words from i on is: "the mayor of X", "X's bishop", «мэр
// Х».
func (r *resolver) officeOver(m *mention, i int) bool {
	office := func(k int) bool { return k >= i && k < len(r.words) && r.words[k].class&(classPerson|classSpokes) != 0 }
	if r.lang != "en" {
		return office(m.first - 1)
	}
	if k := m.last + 1; k+1 < len(r.words) && (r.words[k].key == "'s" || r.words[k].key == "’s") {
		return office(k + 1)
	}
	return m.first > 1 && r.words[m.first-1].key == "of" && office(m.first-2)
}

// shownTo says that a name tells who has seen a document and not whose it is: "an audit seen by the Herald".
func (r *resolver) shownTo(m *mention) bool {
	k := m.first - 1
	for ; k > 0 && r.words[k].class&classStop != 0; k-- {
	}
	return k > 0 && r.words[k].class&classPrep != 0 && shown[r.words[k-1].key]
}

var shown = lists.Of("shown")

// sentTo says that a name tells where an envoy is, or what a body looks into, and not whose they are, in words from i on:
// "Drovia's ambassador to the United Nations", «посол Дровии в ООН», "سفير دروفيا لدى الأمم المتحدة", "the Panel of Experts on
// Drovia".
func (r *resolver) sentTo(m *mention, i int) bool {
	k := m.first - 1
	if k > i && r.words[k].key == "the" {
		k--
	}
	switch {
	case k <= i:
		return false
	case subjects[r.words[k].key]:
		return true
	}
	return sendings[r.words[k].key] && r.hasWord(i, k, r.lex.envoys)
}

// subjects are prepositions before what a body looks into.
var subjects = lists.Of("onIt")

// sendings are prepositions before the state or body to which an envoy is sent.
var sendings = lists.Of("sentTo")

// demonymEntity is the entity of the state whose adjective stands at word k; where the text never names that state,
// one is made without a mention.
func (r *resolver) demonymEntity(key string, k int) *entity {
	if r.lang == "ar" && k > 0 && r.words[k-1].class&(classTitle|classOrg) != 0 && portfolio[strings.TrimSuffix(stripArabicAdjective(key), "ه")] {
		return nil // "وزير المالية", "المدير المالي": of finance, not of Mali
	}
	code := r.demonym(key)
	if code == "" && r.words[k].cap && len(key) < 5 {
		code, _ = places.State(r.lang, r.words[k].In(r.doc.Text)) // "U.S. officials"
	}
	if code == "" {
		return nil
	}
	if code == "?" {
		for _, e := range r.byWord[beginning(stripArabicAdjective(key))] {
			if e.kind == proffer.KindCountry && e.country == "" && len(e.key) == 1 && derivedFrom(r.lang, key, e.key[0]) {
				return e
			}
		}
		return nil
	}
	return r.state(code, r.words[k].Start)
}

// state is the entity of the state with the code, without a mention where the text never names it.
func (r *resolver) state(code string, at int) *entity {
	if e := r.byCode[code]; e != nil {
		return e
	}
	e := &entity{kind: proffer.KindCountry, country: code, nouns: map[string]bool{}, order: at, named: true}
	r.ents = append(r.ents, e)
	r.byCode[code] = e
	return e
}

// bodyIn is the body that a description in the words [i, j) names: "the Drovian foreign ministry spokesman". state is
// the one that a name in the words names, if any.
func (r *resolver) bodyIn(i, j int, state *entity) *entity {
	for k := i; k < j; k++ {
		if r.words[k].class&classOrg == 0 || r.nameAt(k) != nil {
			continue
		}
		for from := max(i, k-2); from <= k; from++ {
			for to := min(j, k+4); to > k; to-- {
				name, ok := places.Body(r.phrase(from, to))
				if !ok {
					continue
				}
				if state == nil {
					state = r.stateIn(i, j)
				}
				if state != nil {
					return r.body(name, state, from, to)
				}
				return nil
			}
		}
	}
	return nil
}

func (r *resolver) stateIn(i, j int) *entity {
	for _, m := range r.namesIn(i, j) {
		if m.ent != nil && m.ent.kind == proffer.KindCountry {
			return m.ent
		}
	}
	for k := i; k < j; k++ {
		if c := r.demonymEntity(r.words[k].key, k); c != nil {
			return c
		}
	}
	return nil
}

// body is the entity of a body that every state has one of, with state as its owner.
func (r *resolver) body(name string, state *entity, from, to int) *entity {
	key := name + "|" + state.stateKey()
	if e := r.byKey[key]; e != nil {
		return e
	}
	for _, e := range r.byWord[beginning(r.lex.stem(r.words[from].key))] {
		if e.owner == state && e.kind == proffer.KindOrganization && e.named && r.isBody(e, name) {
			r.byKey[key] = e
			return e
		}
	}
	e := &entity{kind: proffer.KindOrganization, nouns: map[string]bool{}, owner: state, order: r.words[from].Start, title: name}
	for k := from; k < to; k++ {
		if r.words[k].class&classOrg != 0 {
			r.call(e, r.lex.stem(r.words[k].key))
		}
	}
	r.ents = append(r.ents, e)
	r.byKey[key] = e
	if r.lone[name] == nil {
		r.lone[name] = e
	}
	return e
}

func (r *resolver) isBody(e *entity, name string) bool {
	b, _ := places.Body(e.mentions[0].base)
	return b == name
}

func (e *entity) stateKey() string {
	if e.country != "" {
		return e.country
	}
	return strings.Join(e.key, " ")
}

// withoutArticle is the words [i, j) without an article or pronoun in front.
func (r *resolver) withoutArticle(i, j int) string {
	for i < j-1 && (r.words[i].key == "the" || r.words[i].key == "a" || r.words[i].key == "an") {
		i++
	}
	return r.phrase(i, j)
}
