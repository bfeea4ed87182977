package coref

import (
	"sort"
	"strings"

	"proffer"
)

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
