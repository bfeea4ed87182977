package grammar

import (
	"strings"

	"proffer"
)

// antecedent is the noun phrase before the comma of a relative clause whose pronoun stands at i.
func (s *sentence) antecedent(i int) span {
	if !s.is(i-1, ",") {
		return span{}
	}
	list := s.chunks(s.boundLeft(i-1), i-1)
	for k := len(list) - 1; k >= 0; k-- {
		if list[k].kind == 'n' && s.worth(list[k]) >= 2 {
			return span{list[k].from, i - 1}
		}
		if list[k].kind == 'p' && s.worth(list[k]) >= 4 {
			return span{list[k].from + 1, i - 1}
		}
	}
	return span{}
}

// place is the body that a prepositional phrase with «в» or «на» names as the one that speaks («сообщили в полиции»).
func (s *sentence) place(list []chunk) span {
	for k, c := range list {
		people := s.is(c.from, "у") && c.class == "person" && strings.Contains(s.items[c.head].fine, "p") && !strings.Contains(s.items[c.head].fine, "s") // «у спасателей уточнили»
		if c.kind != 'p' || !s.is(c.from, "в", "во", "на", "из", "у") || !people && s.adjunct(c) && c.class != "doc" && c.class != "act" && !s.is(c.head, "ответе") {
			continue
		}
		h := s.items[c.head]
		if s.is(c.head, "ответе") || people || c.class == "body" || c.class == "media" || c.class == "doc" || c.class == "act" || h.tag == proffer.PROPN || h.quote != nil || acronym(h.raw) {
			out := span{c.from + 1, c.to}
			for _, d := range list[k+1:] {
				if d.kind != 'p' || d.from != out.to || s.adjunct(d) || s.is(d.from, "от", "к", "с", "со") || s.f.lex.role("silence", s.items[d.head].lemma) || s.is(d.from, "на") && s.f.lex.role("put", s.items[d.head].lemma) {
					break
				}
				out.to = d.to
			}
			return out
		}
	}
	return span{}
}

// hearer is the one told: a dative or «журналистам», or whom an interview was given to.
func (s *sentence) hearer(list []chunk, source span) span {
	for k, c := range list {
		h := s.items[c.head]
		if c.from >= source.from && c.from < source.to {
			continue
		}
		told := c.class == "person" || c.class == "media" || c.class == "body" || h.tag == proffer.PROPN || h.quote != nil || h.tag == proffer.PRON
		switch {
		case c.kind == 'n' && strings.Contains(c.cases, "d") && told && (!strings.Contains(c.cases, "n") || c.class == "media" && strings.Contains(h.fine, "d")):
			return c.span
		case c.kind == 'n' && h.quote != nil && source.ok() && properName(s.inner(h.quote).In(s.f.a.Text)):
			return c.span
		case c.kind == 'p' && s.is(c.from, "с", "со") && s.f.lex.role("hearer", h.lemma):
			return span{c.from + 1, c.to}
		case c.kind == 'p' && s.f.lex.role("venue", h.lemma) && s.is(c.head, "интервью", "комментарии", "разговоре", "беседе"):
			if c.to > c.head+1 {
				return span{c.head + 1, c.to}
			}
			if k+1 < len(list) && list[k+1].kind == 'n' && !(list[k+1].from >= source.from && list[k+1].from < source.to) {
				return list[k+1].span
			}
		}
	}
	return span{}
}

// placeFar is place, stepping left over what commas set off, and to the antecedent of «в котором говорится».
func (s *sentence) placeFar(i int) span {
	end := i
	for try := 0; try < 3; try++ {
		from := s.boundLeft(end)
		list := s.chunks(from, end)
		for _, c := range list {
			if c.kind == 'p' && strings.HasPrefix(s.key(c.from+1), "котор") {
				return s.antecedentFar(from)
			}
		}
		if try == 0 {
			list = append(list, s.rightChunks(i)...)
		}
		if p := s.place(list); p.ok() {
			if end != i {
				p.to = max(p.to, min(s.boundLeft(i)-1, i))
			}
			return p
		}
		if !s.is(from-1, ",") {
			break
		}
		open := s.boundLeft(from-1) - 1
		if open < 0 || !s.is(open, ",") {
			break
		}
		end = open
	}
	return span{}
}

// antecedentFar is the noun phrase before the comma at from-1, in any case.
func (s *sentence) antecedentFar(from int) span {
	if !s.is(from-1, ",") {
		return span{}
	}
	list := s.chunks(s.boundLeft(from-1), from-1)
	for k := len(list) - 1; k >= 0; k-- {
		c := list[k]
		if (c.kind == 'n' || c.kind == 'p') && (c.class == "doc" || c.class == "act" || c.class == "media" || c.class == "body") {
			start := c.from
			if c.kind == 'p' {
				start++
			}
			return span{start, from - 1}
		}
	}
	return span{}
}
