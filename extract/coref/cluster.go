package coref

import (
	"sort"
	"strings"

	"proffer"
)

// cluster joins the names that name one thing. The full names come first, so that a short name meets all the full
// ones; two people whose first names differ stay apart, whatever their surname.
func (r *resolver) cluster() {
	r.byKey = map[string]*entity{}
	exact := map[string]*entity{}
	r.expandAcronyms()
	common := false
	for _, long := range []bool{true, false} {
		for _, m := range r.names {
			if m.ent != nil || long != (len(m.key) > 1) {
				continue
			}
			if !long && !common {
				common = true
				r.commonNames()
				if m.ent != nil {
					continue
				}
			}
			key := r.exactKey(m)
			if e := exact[key]; e != nil && (m.kind != proffer.KindPerson || long) {
				r.join(e, m)
				continue
			}
			e, why := r.match(m)
			if e == nil {
				e = r.add(m, m.kind)
				e.place = m.capital && m.kind != proffer.KindCountry
			} else {
				r.join(e, m)
				e.because(why)
			}
			exact[key] = e
		}
	}
}

// exactKey is equal for names that are surely of one thing.
func (r *resolver) exactKey(m *mention) string {
	if m.kind == proffer.KindCountry && m.code != "" {
		return "=" + m.code
	}
	if m.world != "" {
		return "world " + m.world
	}
	return string(m.kind) + " " + strings.Join(m.key, " ")
}

// match finds the entity that a name belongs to, and says why.
func (r *resolver) match(m *mention) (*entity, string) {
	var best *entity
	var why string
	at := -1
	for _, e := range r.candidates(m) {
		w := r.alikeTo(m, e)
		if w == "" {
			continue
		}
		near := e.lastBefore(m.span.Start) // the one last named before m; failing that, the first one after
		if best == nil || near > at {
			best, why, at = e, w, near
		}
	}
	return best, why
}

// candidates are the entities with a word that begins like one of m's, in the order in which they were met.
func (r *resolver) candidates(m *mention) []*entity {
	if len(m.key) == 1 {
		return r.byWord[beginning(m.key[0])]
	}
	seen := map[*entity]bool{}
	var out []*entity
	for _, w := range m.key {
		for _, e := range r.byWord[beginning(w)] {
			if !seen[e] {
				seen[e] = true
				out = append(out, e)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].order < out[j].order })
	return out
}

// alikeTo says why m may name e, or "".
func (r *resolver) alikeTo(m *mention, e *entity) string {
	if !e.named || len(e.key) == 0 {
		return ""
	}
	if m.kind == proffer.KindPerson && e.kind == proffer.KindPerson {
		return r.samePerson(m, e)
	}
	if m.kind == proffer.KindCountry || e.kind == proffer.KindCountry {
		if m.kind == e.kind && m.code == e.country && m.code != "" || m.code == "" && e.country == "" && !m.capital && equal(r.bareState(m.key), r.bareState(e.key)) {
			return "the same state"
		}
		return ""
	}
	if m.world != "" || e.world != "" {
		if m.world == e.world {
			return "the same body"
		}
		return ""
	}
	if e.place != (m.capital && m.kind == proffer.KindPlace) {
		return ""
	}
	if equal(m.key, e.key) && (len(m.key) > 1 || m.kind != proffer.KindPerson || !r.titled(m)) {
		return "the same words"
	}
	if m.kind == proffer.KindPlace || e.kind == proffer.KindPlace {
		return ""
	}
	if m.kind != proffer.KindPerson && e.kind != proffer.KindPerson || len(m.key) == 1 {
		return r.shortOf(m, e)
	}
	return ""
}

// bareState leaves out what a state is besides its name: "Republic of X".
func (r *resolver) bareState(key []string) []string {
	var out []string
	for _, w := range key {
		if r.lex.class(w, "")&classStateKind == 0 {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return key
	}
	return out
}

func (r *resolver) titled(m *mention) bool { return m.prefix < m.first }

// samePerson compares personal names: equal surnames, and first names that do not contradict each other.
func (r *resolver) samePerson(m *mention, e *entity) string {
	a, b := m.key, e.key
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || len(b) == 0 {
		return ""
	}
	if s := r.sexOf(m); s != 0 && e.sexNow(r) != 0 && e.sexNow(r) != s {
		return ""
	}
	if len(a) == 1 {
		if near(a[0], b[len(b)-1]) {
			return "the surname alone"
		}
		if len(b) > 1 && e.order < m.span.Start && (near(a[0], b[0]) && !r.titled(m) || len(b) > 2 && near(a[0], b[1])) {
			return "a part of the full name" // a first name alone comes after the full one
		}
		return ""
	}
	if !near(a[len(a)-1], b[len(b)-1]) && !(len(b) > len(a) && near(a[len(a)-1], b[len(b)-2])) {
		return ""
	}
	used := 0
	for _, x := range a[:len(a)-1] {
		found := false
		for i := used; i < len(b); i++ {
			if near(x, b[i]) || initial(x, b[i]) || initial(b[i], x) {
				used, found = i+1, true
				break
			}
		}
		if !found {
			return ""
		}
	}
	return "the same surname and first names that agree"
}

func initial(x, full string) bool {
	return len([]rune(x)) == 1 && strings.HasPrefix(full, x)
}

// near says that two folded words differ by at most one letter, in words long enough for that to be a slip.
func near(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || len(x) < 5 || x[0] != y[0] {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return i == len(x) || string(x[i+1:]) == string(y[i+1:])
	}
	return string(x[i:]) == string(y[i+1:])
}

// shortOf says why m is a shorter form of e's name or the other way round: "Wagner" of "Wagner Group".
func (r *resolver) shortOf(m *mention, e *entity) string {
	a, b := m.key, e.key
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == len(b) || len(a) == 0 {
		return ""
	}
	i := 0
	for _, w := range b {
		switch {
		case i < len(a) && w == a[i]:
			i++
		case r.lex.class(w, "")&(classOrg|classGroup) != 0 || legal[w]:
		default:
			return ""
		}
	}
	if i == len(a) && r.distinct(a) {
		return "a short form of the name"
	}
	return ""
}

// distinct says that the words are more than "the ministry".
func (r *resolver) distinct(key []string) bool {
	for _, w := range key {
		if r.lex.class(w, "")&(classHead|classStop|classStateNoun) == 0 && r.demonym(w) == "" {
			return true
		}
	}
	return false
}

var legal = map[string]bool{"ltd": true, "llc": true, "inc": true, "plc": true, "gmbh": true, "ag": true, "sa": true, "bv": true,
	"oao": true, "ooo": true, "pmc": true, "private": true, "limited": true, "holding": true, "holdings": true, "co": true,
	"ооо": true, "оао": true, "зао": true, "пао": true, "ао": true, "чвк": true, "international": true, "global": true,
	"news": true, "media": true, "press": true, "agency": true, "новости": true, "медиа": true}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// expandAcronyms joins a name of capitals with the full name whose first letters it has, where both are in the text
// ("the Government of National Accord … the GNA").
func (r *resolver) expandAcronyms() {
	full := map[string][]*mention{} // by first letters
	same := map[string][]*mention{} // by words
	for _, n := range r.names {
		same[strings.Join(n.key, " ")] = append(same[strings.Join(n.key, " ")], n)
		if n.kind == proffer.KindPerson || n.world != "" {
			continue
		}
		for _, letters := range r.initials(n) {
			full[letters] = append(full[letters], n)
		}
	}
	for _, m := range r.names {
		letters := acronymOf(m.text)
		if letters == "" || m.ent != nil || m.kind == proffer.KindCountry || m.world != "" {
			continue
		}
		list := full[letters]
		k := sort.Search(len(list), func(k int) bool { return list[k].span.Start > m.span.Start })
		switch {
		case len(list) == 0:
			continue
		case k > 0:
			k-- // the one last named before, else the first after
		}
		r.expand(m, list[k], same)
	}
}

// expand makes one entity of all mentions of the full name and of the acronym.
func (r *resolver) expand(m, full *mention, same map[string][]*mention) {
	e := full.ent
	if e == nil {
		e = r.add(full, proffer.KindOrganization)
		if full.kind == proffer.KindCountry {
			e.kind = full.kind
		}
	}
	for _, key := range [][]string{full.key, m.key} {
		for _, n := range same[strings.Join(key, " ")] {
			if n.ent == nil && n.kind != proffer.KindPerson {
				r.join(e, n)
			}
		}
	}
	e.because("“" + m.text + "” is the first letters of “" + full.text + "”")
}

// acronymOf is the folded letters of a name written in two to seven capitals, or "".
func acronymOf(s string) string {
	s = strings.ReplaceAll(s, ".", "")
	n := 0
	for _, c := range s {
		if !(c >= 'A' && c <= 'Z' || c >= 'А' && c <= 'Я') {
			return ""
		}
		n++
	}
	if n < 2 || n > 7 {
		return ""
	}
	return strings.ToLower(s)
}

// initials are the first letters of a name's words, with and without the small ones.
func (r *resolver) initials(n *mention) []string {
	var all, large []rune
	for _, w := range strings.FieldsFunc(n.base, func(c rune) bool { return c == ' ' || c == '-' }) {
		c := []rune(w)
		low := []rune(strings.ToLower(w))[0]
		all = append(all, low)
		if low != c[0] || r.lang != "en" && len(c) > 3 {
			large = append(large, low)
		}
	}
	if len(large) < 2 {
		return nil
	}
	if string(all) == string(large) {
		return []string{string(all)}
	}
	return []string{string(all), string(large)}
}

// sexOf reads a mention's titles.
func (r *resolver) sexOf(m *mention) class {
	var c class
	for i := m.prefix; i < m.first; i++ {
		c |= r.words[i].class & (classShe | classHe)
	}
	for i := m.apposed[0]; i < m.apposed[1]; i++ {
		if i > m.apposed[0]+3 {
			break
		}
		c |= r.words[i].class & (classShe | classHe)
	}
	if c == classShe|classHe {
		return 0
	}
	return c
}

func (e *entity) sexNow(r *resolver) class {
	if e.sex != 0 {
		return e.sex
	}
	for _, m := range e.mentions {
		if s := r.sexOf(m); s != 0 {
			e.sex = s
			return s
		}
	}
	return 0
}
