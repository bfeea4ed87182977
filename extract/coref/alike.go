package coref

import (
	"strings"

	"proffer"
)

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
		case r.lex.class(w, "")&(classOrg|classGroup) != 0 || legal[w] || trades[w]:
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

// trades are words for what a company does at the end of its name, which its short form leaves out.
var legal, trades = lists.Of("legal"), lists.Of("trades")

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
