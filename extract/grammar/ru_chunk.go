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
	case s.is(i, "между") && s.is(i+1, "тем") && i+1 < to, s.is(i, "кроме") && s.is(i+1, "того") && i+1 < to:
		one.kind, one.to = 'a', i+2 // «между тем | два докера»
		return one
	case it.tag == proffer.ADP:
		want := "gdail"
		if s.is(i, "о", "об", "обо") {
			want = "l"
		}
		if np, ok := s.np(i+1, to, want); ok {
			np.kind, np.from = 'p', i
			return np
		}
		if s.at(i+1).fine == "part" && i+1 < to && meet(s.adjCases(s.items[i+1]), want) != "" { // «о пострадавших», «за случившееся»
			one.to, one.head, one.kind, one.cases = i+2, i+1, 'p', s.adjCases(s.items[i+1])
			return one
		}
		if one.kind = 'x'; i+1 < to && s.items[i+1].quote != nil { // «на «ошибку в списках»»
			one.to, one.head, one.kind = i+2, i+1, 'p'
		}
		return one
	}
	if s.f.lex.role("around", it.key) && s.at(i+1).tag == proffer.NUM {
		if np, ok := s.np(i+1, to, "g"); ok && s.nominal(np.head) { // «более двухсот докеров»
			np.kind, np.from, np.cases, np.plural = 'n', i, allCases, true
			return np
		}
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
	counted, many := false, false // a number, an adjective in the plural
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
			if counted && strings.Contains(s.adjCases(it), "g") { // «два западных дипломата»: the number governs
				m = c.cases
			}
			if m == "" {
				if c.head < 0 {
					return c, false
				}
				return s.finishNP(c, j, to, counted), true
			}
			c.cases = m
			c.head = j
			many = many || strings.HasSuffix(it.fine, "p") && !strings.Contains(it.fine, "s")
			continue
		case s.is(j, "и", "или") && j > i && s.at(j-1).tag == proffer.ADJ && s.at(j+1).tag == proffer.ADJ:
			continue
		}
		break
	}
	if j < to && s.nominal(j) && j < i+12 {
		it := s.items[j]
		m := meet(c.cases, it.fine)
		if s.misnamed(j) {
			m = c.cases
		}
		if counted || it.fine == "" || it.quote != nil {
			m = c.cases
		}
		if m != "" {
			c.cases, c.head = m, j
			c.class = morph.Class("ru", it.lemma)
			c.plural = counted || many || !s.misnamed(j) && strings.Contains(it.fine, "p") && !strings.Contains(it.fine, "s")
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
	if s.items[c.head].fine == "part" && !counted { // «о 14 погибших» counts people
		return c, false
	}
	return s.finishNP(c, c.head+1, to, counted), true
}
