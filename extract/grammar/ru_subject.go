package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// worth ranks candidates for a subject.
func (s *sentence) worth(c chunk) int {
	h := s.items[c.head]
	n := 1
	switch {
	case h.tag == proffer.PRON:
		n = 5
		if h.key == "это" || h.key == "что" {
			n = 0
		}
	case c.class == "person":
		n = 5
	case h.tag == proffer.PROPN && strings.HasSuffix(h.key, "е"):
		n = 3
	case h.tag == proffer.PROPN, s.named(c.head) != 0:
		n = 4
	case c.class == "body" || c.class == "media":
		n = 4
	case c.class == "act":
		n = 2
	case c.class == "doc":
		n = 3
	case c.class == "time":
		n = 0
	case h.tag == proffer.NOUN && agentive(h.key):
		n = 4
	case h.tag == proffer.NOUN && h.first == s.items[0].first && isCapital(h.raw) && !morph.Known("ru", h.lemma):
		n = 2
	case h.quote != nil:
		n = 3
	case s.f.lex.role("others", h.key):
		n = 4
	case h.tag == proffer.ADJ || h.tag == proffer.NUM:
		n = 2
	}
	return n
}

// subjectIn is the best subject of verb v among the chunks, grown to the whole source phrase.
func (s *sentence) subjectIn(list []chunk, v item) (span, int) {
	best, at, after := -1, -1, false
	for k, c := range list {
		after = after || c.kind == 'v'
		if c.kind != 'n' || !s.agrees(s.conjoin(list, k), v) {
			continue
		}
		w := s.worth(c)
		if q := s.items[c.head].quote; q != nil && isSmall(s.f.a.Tokens[q.first].Span.In(s.f.a.Text)) {
			w = 0 // «назвал это «подлым ударом»»
		}
		if s.twoSurnames(c.to) {
			w-- // the nearer of two to the verb
		}
		if k > 0 && list[k-1].kind == 'p' && c.from > 0 && !s.items[c.from-1].finite() && strings.Contains(c.cases, "g") && c.class == "" && s.items[c.head].tag == proffer.NOUN {
			w = 0
		}
		if k > 1 && list[k-2].kind == 'p' && s.is(c.from-1, "и", "или") {
			w = 0
		}
		own := after && !strings.Contains(c.cases, "a") // a subject of its own after another verb
		if after && !own {
			w--
		}
		if w > 0 && (w > best || own && w == best) {
			best, at = w, k
		}
	}
	if at < 0 {
		return span{}, 0
	}
	return s.grow(list, at, s.f.lex.verbs[v.lemma]), best
}

// conjoin is the chunk with «и X» after it when X shares its case.
func (s *sentence) conjoin(list []chunk, k int) chunk {
	c := list[k]
	if k+2 < len(list) && s.is(list[k+1].from, "и", "или") && list[k+2].kind == 'n' && meet(list[k+2].cases, c.cases) != "" {
		c.to = list[k+2].to
		c.plural = true
	}
	return c
}

// grow adds to a subject what belongs to it: «и X», and prepositional phrases that say whose it is, but none that its verb
// takes itself («управление с выводами не согласилось»).
func (s *sentence) grow(list []chunk, k int, cue *verbCue) (out span) {
	c := s.conjoin(list, k)
	out = c.span
	if s.f.lex.role("several", s.items[c.head].lemma) && s.is(out.to, "из") && k+1 < len(list) && list[k+1].from == out.to {
		return span{out.from, list[k+1].to} // «один из них»
	}
	if s.items[c.head].tag == proffer.PRON {
		return out
	}
	defer func() {
		if out.to > c.to { // «зампред комитета по науке и технологиям Имя Фамилия»
			out.to = s.nameAfter(list, out.to)
		}
	}()
	for _, d := range list[k+1:] {
		if d.from < out.to {
			continue
		}
		if d.from != out.to || d.kind != 'p' || s.adjunct(d) || s.worth(c) < 2 || cue != nil && in(cue.preps, s.key(d.from)) {
			break
		}
		if s.items[out.to-1].tag == proffer.PROPN && s.person(s.items[c.head]) && s.is(d.from, "в", "во", "на") {
			break
		}
		out.to = d.to
	}
	return out
}

// nameAfter is the end of a name that stands at item to, or after «и» and a phrase coordinated with the one before.
func (s *sentence) nameAfter(list []chunk, to int) int {
	for k, d := range list {
		if d.from != to {
			continue
		}
		if d.kind == 'n' && s.items[d.from].tag == proffer.PROPN && strings.Contains(d.cases, "n") {
			return d.to
		}
		if s.is(d.from, "и") && k+1 < len(list) && list[k+1].kind == 'n' && !strings.Contains(list[k+1].cases, "n") {
			if end := s.nameAfter(list[k+1:], list[k+1].to); end > list[k+1].to {
				return end
			}
		}
	}
	return to
}

// adjunct says that a prepositional phrase tells when, where or how something was said.
func (s *sentence) adjunct(d chunk) bool {
	h := s.items[d.head]
	if morph.Class("ru", h.lemma) == "time" || s.f.lex.role("venue", h.lemma) || h.tag == proffer.NUM || h.tag == proffer.PRON {
		return true
	}
	switch s.key(d.from) {
	case "в", "во", "по", "из", "при", "от", "на", "за", "с", "со":
		if s.key(d.from) == "с" || s.key(d.from) == "со" || s.key(d.from) == "за" {
			return s.f.lex.role("hearer", h.lemma)
		}
		return false
	}
	return true
}

// agentive says that an unknown noun looks like a word for people: -тель, -ник, -ист, -лог and the like.
func agentive(key string) bool {
	for _, plural := range []string{"", "и", "ы", "а"} {
		k, ok := strings.CutSuffix(key, plural)
		if !ok {
			continue
		}
		for _, e := range agentEndings {
			if strings.HasSuffix(k, e) && len(k) > len(e)+4 {
				return true
			}
		}
	}
	return false
}

var agentEndings = []string{"тел", "тель", "ник", "ист", "лог", "вед", "иатр", "щик", "чик", "янин", "анин", "янк", "анк", "ер", "ор", "ант", "ент", "арь", "граф", "метр", "истк", "ник", "ниц", "ец"}
