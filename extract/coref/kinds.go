package coref

import (
	"slices"
	"strings"

	"proffer"
	"proffer/places"
)

// bodyName says that a name taken for a person's is a body's: the coast guard, or words of which the last is a body's.
func (r *resolver) bodyName(m *mention) bool {
	if _, ok := places.Body(m.base); ok {
		return true
	}
	if len(m.key) < 2 || r.lang != "en" {
		return false
	}
	last := m.key[len(m.key)-1]
	if trades[last] && len(last) > 4 && strings.HasSuffix(last, "s") {
		return true // "Drovia Tankers"
	}
	c := r.lex.class(last, "")
	return c&classOrg != 0 && c&(classPerson|classRank|classHonor) == 0
}

// paper says that a name of several words ends as those of newspapers do: "Harrow Bay Tribune".
func (r *resolver) paper(m *mention) bool {
	return len(m.key) > 1 && papers[m.key[len(m.key)-1]]
}

// bareBody says that a name is nothing but a noun for a body, written as a name: "the Group".
func (r *resolver) bareBody(m *mention) bool {
	return len(m.key) == 1 && r.lang == "en" && r.lex.class(m.key[0], "")&classOrg != 0
}

var papers = lists.Of("papers")

// inDateline says that the span lies in the line of place and agency at the head of a report.
func (r *resolver) inDateline(s proffer.Span) bool {
	for _, p := range r.doc.Parts {
		if p.Kind == proffer.PartDateline && p.Span.Contains(s) {
			return true
		}
	}
	return false
}

// headsDateline says that the name stands where datelines have their place, and is no agency's.
func (r *resolver) headsDateline(m *mention) bool {
	_, agency := places.World(m.text)
	return !agency && slices.ContainsFunc(r.doc.Parts, func(p proffer.Part) bool {
		return p.Kind == proffer.PartDateline && p.Span.Start == m.span.Start
	})
}

// opensReport says that the name stands in capitals at the head of a paragraph, before a mark, as datelines do.
func (r *resolver) opensReport(m *mention) bool {
	if strings.ToUpper(m.text) != m.text || m.first > 0 && r.words[m.first-1].para == r.words[m.first].para || m.last+1 >= len(r.words) {
		return false
	}
	switch r.words[m.last+1].key {
	case ",", ".", "(", "-":
		return true
	}
	return false
}

// calledState says that the name has a word for a state and one other: "Republic of X", «Х-ская Федерация».
func (r *resolver) calledState(m *mention) bool {
	if len(m.key) < 2 {
		return false
	}
	first, last := r.lex.class(m.key[0], ""), r.lex.class(m.key[len(m.key)-1], "")
	if m.kind == proffer.KindOrganization {
		return len(m.key) == 2 && (first == classStateKind || first == classStateKind|classOrg) && last == 0 ||
			len(m.key) == 2 && r.lang == "ru" && first == 0 && last&classStateKind != 0 && strings.HasSuffix(m.key[0], "ск")
	}
	return first&classStateKind != 0
}

// findCode asks the gazetteer whether the name is a state, a seat of power or a capital.
func (r *resolver) findCode(m *mention) {
	if m.kind != proffer.KindPerson || len(m.key) == 1 {
		if name, ok := places.World(m.text); ok {
			m.world, m.kind = name, proffer.KindOrganization
			return
		}
	}
	if m.kind == proffer.KindPerson && len(m.key) > 1 {
		return
	}
	for _, s := range []string{m.base, m.text} {
		if code, ok := places.State(r.lang, s); ok && (m.kind == proffer.KindCountry || m.kind == proffer.KindPlace || m.kind == proffer.KindOrganization && !vague(code, s)) {
			m.code, m.kind = code, proffer.KindCountry
			return
		}
		if code, ok := places.Seat(r.lang, s); ok {
			m.code, m.kind, m.capital = code, proffer.KindCountry, true
			return
		}
	}
	for _, s := range []string{m.base, m.text} {
		if code, ok := places.Capital(r.lang, s); ok && m.kind != proffer.KindPerson {
			m.code, m.capital, m.kind = code, true, proffer.KindPlace
			return
		}
	}
}

// vague says that a state's name may well be a short form of something else.
func vague(code, s string) bool {
	return len(s) < 4 && s != code && s != "USA" && s != "UAE" && s != "UK"
}
