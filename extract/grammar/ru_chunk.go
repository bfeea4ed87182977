package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// A chunk is a phrase without a verb, or one other item.
type chunk struct {
	span
	kind   byte   // n noun phrase, p prepositional phrase, a adverb or particle, i infinitive, v finite verb, g verbal adverb, m mark, x other
	cases  string // of a noun phrase: cases that it may stand in
	plural bool   // of a noun phrase: is, or may be, plural only
	head   int    // item of the head noun
	class  string // of the head noun, see morph.Class
}

const allCases = "ngdail"

// chunks reads the items [from, to).
func (s *sentence) chunks(from, to int) []chunk {
	var out []chunk
	for i := from; i < to; {
		c := s.chunk(i, to)
		out = append(out, c)
		i = c.to
	}
	return out
}

func (s *sentence) chunk(i, to int) chunk {
	it := s.items[i]
	one := chunk{span: span{i, i + 1}, head: i}
	switch {
	case it.quote != nil && !it.quote.name:
		one.kind = 'q'
		return one
	case it.mark():
		one.kind = 'm'
		return one
	case it.tag == proffer.ADP:
		if np, ok := s.np(i+1, to, "gdail"); ok {
			np.kind, np.from = 'p', i
			return np
		}
		one.kind = 'x'
		return one
	}
	if np, ok := s.np(i, to, allCases); ok {
		np.kind = 'n'
		return np
	}
	switch {
	case it.finite():
		one.kind = 'v'
	case it.fine == "inf":
		one.kind = 'i'
	case it.fine == "ger":
		one.kind = 'g'
	case it.tag == proffer.ADV, it.tag == proffer.PART:
		one.kind = 'a'
	default:
		one.kind = 'x'
	}
	return one
}

// np reads a noun phrase at item i, in one of the cases wanted.
func (s *sentence) np(i, to int, want string) (chunk, bool) {
	c := chunk{cases: want, head: -1}
	c.from = i
	counted := false
	j := i
	for ; j < to && j < i+12; j++ {
		it := s.items[j]
		switch {
		case s.possessive(j, to):
			continue
		case it.tag == proffer.NUM:
			counted = counted || it.key != "один" && it.lemma != "один"
			if !counted {
				c.cases = meet(c.cases, it.fine)
			}
			if strings.HasSuffix(it.fine, "p") && it.fine != "" {
				c.cases = meet(c.cases, it.fine)
			}
			c.head = j
			continue
		case it.tag == proffer.DET, it.tag == proffer.ADJ && it.fine != "", it.fine == "part":
			m := meet(c.cases, s.adjCases(it))
			if m == "" {
				if c.head < 0 {
					return c, false
				}
				return s.finishNP(c, j, to, counted), true
			}
			c.cases = m
			c.head = j
			continue
		case s.is(j, "и", "или") && j > i && s.at(j-1).tag == proffer.ADJ && s.at(j+1).tag == proffer.ADJ:
			continue
		}
		break
	}
	if j < to && s.nominal(j) && j < i+12 {
		it := s.items[j]
		m := meet(c.cases, it.fine)
		if counted || it.fine == "" || it.quote != nil {
			m = c.cases
		}
		if m != "" {
			c.cases, c.head = m, j
			c.class = morph.Class("ru", it.lemma)
			c.plural = counted || strings.Contains(it.fine, "p") && !strings.Contains(it.fine, "s")
			return s.finishNP(c, j+1, to, counted), true
		}
	}
	if c.head < 0 || s.items[c.head].tag == proffer.NUM && s.items[c.head].fine == "" {
		if c.head >= 0 {
			c.to = c.head + 1
			return c, true
		}
		return c, false
	}
	if s.items[c.head].fine == "part" {
		return c, false
	}
	return s.finishNP(c, c.head+1, to, counted), true
}

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
		case it.tag == proffer.PROPN && (prev.tag == proffer.PROPN || c.class == "person" || s.person(prev)) && (meet(it.fine, c.cases) != "" || it.fine == ""):
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
	return j, false
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
