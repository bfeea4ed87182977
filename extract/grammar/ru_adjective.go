package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// possessive is «его», «ее», «их» before what is theirs.
func (s *sentence) possessive(j, to int) bool {
	return s.is(j, "его", "ее", "их") && j+1 < to && (s.nominal(j+1) && s.at(j+1).tag == proffer.NOUN || s.at(j+1).tag == proffer.ADJ)
}

func (s *sentence) nominal(j int) bool {
	it := s.items[j]
	switch it.tag {
	case proffer.NOUN, proffer.PROPN, proffer.PRON:
		return true
	case proffer.X:
		return it.quote == nil || it.quote.name
	}
	return it.quote != nil && it.quote.name
}

// adjCases are the cases of an adjective, participle or determiner.
func (s *sentence) adjCases(it item) string {
	if it.fine != "part" {
		return it.fine
	}
	key := strings.TrimSuffix(it.key, "ся")
	for _, e := range adjEndings {
		if strings.HasSuffix(key, e[0]) {
			return e[1]
		}
	}
	return allCases
}

var adjEndings = [][2]string{{"ого", "ga"}, {"его", "ga"}, {"ому", "d"}, {"ему", "d"}, {"ыми", "i"}, {"ими", "i"}, {"ый", "na"}, {"ий", "na"},
	{"ой", "gdil"}, {"ей", "gdil"}, {"ая", "n"}, {"яя", "n"}, {"ую", "a"}, {"юю", "a"}, {"ое", "na"}, {"ее", "na"}, {"ые", "na"}, {"ие", "na"},
	{"ых", "gal"}, {"их", "gal"}, {"ым", "id"}, {"им", "id"}, {"ом", "l"}, {"ем", "l"}}

// finishNP takes what follows the head: names beside it, genitives, a bracketed abbreviation.
func (s *sentence) finishNP(c chunk, j, to int, counted bool) chunk {
	for n := 0; j < to && n < 14; n++ {
		it := s.items[j]
		prev := s.at(j - 1)
		switch {
		case it.quote != nil && it.quote.name && prev.tag != proffer.PRON:
			j++
			continue
		case s.named(j) != 0 && s.named(j) == s.named(j-1):
			j++
			continue
		case it.raw == "(" && j+2 < to && s.is(j+2, ")"):
			j += 3
			continue
		case it.raw == "№" && j+1 < to: // «школы № 9»
			j += 2
			continue
		case s.twoSurnames(j): // «вчера Сорель Брилл назвал»
		case it.tag == proffer.PROPN && (prev.tag == proffer.PROPN || c.class == "person" || s.person(prev) || s.fullName(j) && agentive(prev.key) && !morph.Known("ru", prev.lemma)) && (meet(it.fine, c.cases) != "" || it.fine == ""):
			if m := meet(it.fine, c.cases); m != "" && c.class == "person" {
				c.cases = m
			}
			j++
			continue
		case prev.tag == proffer.PROPN && it.tag == proffer.PROPN && !(adjectival(it.key) && meet(it.fine, c.cases) == ""):
			j++
			continue
		case c.class == "time" && !counted:
			if it.tag == proffer.NUM || strings.Contains(it.fine, "g") && (morph.Class("ru", it.lemma) == "time" || it.tag == proffer.ADJ && morph.Class("ru", s.at(j+1).lemma) == "time") {
				j++
				continue
			}
		case prev.tag == proffer.PRON || prev.tag == proffer.PROPN && it.tag != proffer.PROPN && prev.quote == nil && !acronym(prev.raw):
		case prev.quote != nil:
			if it.tag == proffer.PROPN {
				j++
				continue
			}
		case !strings.Contains(c.cases, "n") && s.surname(j):
		default:
			if g, ok := s.genitive(j, to); ok {
				j = g
				continue
			}
		}
		break
	}
	c.to = j
	return c
}

// twoSurnames says that the items before j and at j are the surnames of two persons whom the text names in full.
func (s *sentence) twoSurnames(j int) bool {
	a, b := s.named(j-1), s.named(j)
	if a == 0 || b == 0 || a == b || s.named(j-2) == a || s.named(j+1) == b {
		return false
	}
	one, two := s.f.a.Names[a-1], s.f.a.Names[b-1]
	return one.Kind == proffer.KindPerson && two.Kind == proffer.KindPerson && s.f.surnames[beginning(s.key(j-1))] && s.f.surnames[beginning(s.key(j))]
}

// beginning is the first letters of a word, which its cases share.
func beginning(w string) string {
	const letters = 4
	if r := []rune(w); len(r) > letters {
		return string(r[:letters])
	}
	return w
}

// fullName says that at item j begins a person's name of two words or more.
func (s *sentence) fullName(j int) bool {
	return s.personNamed(j) && s.named(j+1) == s.named(j) && s.named(j-1) != s.named(j)
}
