package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

func (s *sentence) person(it item) bool {
	return it.tag == proffer.NOUN && morph.Class("ru", it.lemma) == "person"
}

// adjectival says that a capitalised word has an oblique adjective's ending, so that it begins a phrase of its own.
func adjectival(key string) bool {
	for _, e := range []string{"ской", "ому", "ого", "скую", "ским", "ном", "ной"} {
		if strings.HasSuffix(key, e) {
			return true
		}
	}
	return false
}

func acronym(w string) bool { return len(w) <= 16 && strings.ToUpper(w) == w && len([]rune(w)) >= 2 }

// genitive is the end of a dependent in the genitive that begins at j: adjectives, then a noun or name.
func (s *sentence) genitive(j, to int) (int, bool) {
	k := j
	for ; k < to && k < j+6; k++ {
		it := s.items[k]
		mod := it.tag == proffer.DET || it.tag == proffer.ADJ && it.fine != "" || it.fine == "part" || it.tag == proffer.NUM
		if it.tag == proffer.NUM && it.fine != "" && !strings.Contains(it.fine, "g") {
			break // «нашей газете два дипломата»
		}
		if it.tag == proffer.NUM && k+1 < to {
			continue
		}
		if mod && strings.Contains(s.adjCases(it), "g") {
			continue
		}
		if s.possessive(k, to) {
			continue
		}
		if s.is(k, "и") && k > j && s.at(k+1).tag == proffer.ADJ {
			continue
		}
		break
	}
	if k < to && (s.items[k].tag == proffer.NOUN || s.items[k].tag == proffer.PROPN) && strings.Contains(s.items[k].fine, "g") {
		return k + 1, true
	}
	if k < to && k > j && s.items[k].quote != nil && s.items[k].quote.name {
		return k + 1, true
	}
	if k > j && s.standsForPeople(k-1) && !(k < to && s.nominal(k)) { // «семьи погибших»
		return k, true
	}
	return j, false
}

// surname says that item i is a person's surname in the nominative, by its ending: «призвал к порядку Громов».
func (s *sentence) surname(i int) bool {
	n := s.named(i)
	if n == 0 || s.f.a.Names[n-1].Kind != proffer.KindPerson {
		return false
	}
	for _, e := range []string{"ов", "ев", "ин", "ын"} {
		if strings.HasSuffix(s.key(i), e) {
			return true
		}
	}
	return false
}

// meet is the cases that two sets share; number letters do not count.
func meet(a, b string) string {
	if b == "" {
		return ""
	}
	var out []byte
	for i := range len(allCases) {
		c := allCases[i]
		if strings.IndexByte(a, c) >= 0 && strings.IndexByte(b, c) >= 0 {
			out = append(out, c)
		}
	}
	return string(out)
}

// standsForPeople says that a participle in the genitive plural names people by itself: «погибших», «опрошенных».
func (s *sentence) standsForPeople(i int) bool {
	it := s.items[i]
	return (it.fine == "part" || strings.HasSuffix(it.lemma, "нный")) && (strings.HasSuffix(it.key, "ших") || strings.HasSuffix(it.key, "щих") || strings.HasSuffix(it.key, "нных"))
}
