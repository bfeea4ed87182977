package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// boundLeft is where the clause that ends before item v begins: after the nearest mark, subordinator, or speech.
func (s *sentence) boundLeft(v int) int {
	for i := v - 1; i >= 0; i-- {
		it := s.items[i]
		if it.quote != nil && !it.quote.name {
			return i + 1
		}
		if it.mark() && !s.is(i, ")", "(") {
			return i + 1
		}
		if it.tag == proffer.SCONJ && !s.is(i, "чем") && !(s.is(i, "как") && i > 0 && !s.items[i-1].mark()) {
			return i + 1
		}
	}
	return 0
}

// agrees says that a noun phrase can be the subject of the verb, by number and, in the past, roughly by gender.
func (s *sentence) agrees(c chunk, v item) bool {
	if !strings.Contains(c.cases, "n") {
		return false
	}
	h := s.items[c.head]
	f := h.fine
	switch {
	case strings.HasSuffix(v.fine, "-p"), v.fine == "pres-3p":
		return c.plural || strings.Contains(f, "p") || s.joined(c) || h.key == "они" || h.quote != nil
	case strings.HasPrefix(v.fine, "past"), v.fine == "pres-3s", strings.HasPrefix(v.fine, "pass"):
		if c.plural && !countsOnly(s, c) {
			return false
		}
		return s.gender(c, v)
	case v.fine == "pres-1s":
		return h.key == "я"
	case v.fine == "pres-1p":
		return h.key == "мы"
	}
	return true
}

func countsOnly(s *sentence, c chunk) bool { return s.items[c.from].tag == proffer.NUM }

// joined says that the phrase holds a conjunction.
func (s *sentence) joined(c chunk) bool {
	for i := c.from; i < c.to; i++ {
		if s.is(i, "и", "или") {
			return true
		}
	}
	return false
}

// gender rules out a clear clash: a neuter or feminine verb with a masculine noun and the like. Persons of
// masculine grammatical gender may be women (министр заявила).
func (s *sentence) gender(c chunk, v item) bool {
	h := s.items[c.head]
	if h.fine == "ngdailsp" { // undeclined: минобороны, МИД
		return true
	}
	if h.tag == proffer.PRON {
		switch h.key {
		case "он":
			return !strings.HasSuffix(v.fine, "-f") && !strings.HasSuffix(v.fine, "-n")
		case "она":
			return !strings.HasSuffix(v.fine, "-m") && !strings.HasSuffix(v.fine, "-n")
		}
		return h.key != "это" && h.key != "все" && h.key != "то"
	}
	if strings.HasSuffix(v.fine, "-n") {
		r := h.lemma
		return strings.HasSuffix(r, "о") || strings.HasSuffix(r, "е") || acronym(h.raw) || h.quote != nil || countsOnly(s, c)
	}
	if strings.HasSuffix(v.fine, "-m") && h.tag == proffer.NOUN && c.class != "person" {
		return !strings.HasSuffix(h.key, "а") && !strings.HasSuffix(h.key, "я") && !strings.HasSuffix(h.key, "о") && !strings.HasSuffix(h.key, "ие")
	}
	if strings.HasSuffix(v.fine, "-m") && h.tag == proffer.PROPN && strings.HasSuffix(h.key, "ова") {
		return false
	}
	if strings.HasSuffix(v.fine, "-f") && h.tag == proffer.NOUN && c.class != "person" {
		return strings.HasSuffix(h.lemma, "а") || strings.HasSuffix(h.lemma, "я") || strings.HasSuffix(h.lemma, "ь") || acronym(h.raw)
	}
	return true
}

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
		if k > 0 && list[k-1].kind == 'p' && c.from > 0 && s.items[c.from-1].finite() == false && strings.Contains(c.cases, "g") && c.class == "" && s.items[c.head].tag == proffer.NOUN {
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
	return s.grow(list, at), best
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

// grow adds to a subject what belongs to it: «и X», and prepositional phrases that say whose it is.
func (s *sentence) grow(list []chunk, k int) (out span) {
	c := s.conjoin(list, k)
	out = c.span
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
		if d.from != out.to || d.kind != 'p' || s.adjunct(d) || s.worth(c) < 2 {
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

// subjectBefore finds the subject of the verb at v to its left, stepping over what commas set off.
func (s *sentence) subjectBefore(v int) (span, int) {
	end := v
	for try := 0; try < 6 && end > 0; try++ {
		from := s.boundLeft(end)
		list := s.chunks(from, end)
		if sp, w := s.subjectIn(list, s.items[v]); w > 0 {
			if s.is(sp.from, "который", "которая", "которое", "которые") {
				return s.antecedent(sp.from), 4
			}
			return s.chain(s.stretch(sp, end, v), s.items[v]), w
		}
		if sp, w := s.adjacent(from, end, s.items[v]); w > 0 && end == v {
			return sp, w
		}
		if !s.is(from-1, ",", "—", ")") || try == 0 && s.hasFinite(from, end) {
			return span{}, 0
		}
		if try > 0 && s.at(from).tag != proffer.SCONJ { // an insertion of several parts
			end = from - 1
			continue
		}
		open := s.boundLeft(from-1) - 1
		if open < 0 || !s.is(open, ",", "—", "(") || s.at(open+1).tag == proffer.SCONJ {
			return span{}, 0
		}
		end = open
	}
	return span{}, 0
}

// described adds to a source without a name the clause that says who it is: «источник, знакомый с делом». A clause
// that only says why it is not named stays out.
func (s *sentence) described(sp span) span {
	if !sp.ok() || !s.is(sp.to, ",") {
		return sp
	}
	next := s.at(sp.to + 1)
	if !(next.fine == "part" || next.lemma == "знакомый" || next.lemma == "близкий" || next.lemma == "осведомленный" || strings.HasPrefix(next.key, "котор") && next.tag == proffer.PRON) {
		return sp
	}
	for i := sp.from; i < sp.to; i++ {
		if it := s.items[i]; s.named(i) != 0 && s.f.a.Names[s.named(i)-1].Kind == proffer.KindPerson || it.tag == proffer.PRON {
			return sp
		}
	}
	end := s.boundRight(sp.to + 1)
	for i := sp.to + 1; i < end; i++ {
		if s.is(i, "анонимности", "неизвестным", "неизвестной", "анонимным", "называть", "раскрывать") {
			return sp
		}
		if cue := s.f.lex.verbs[s.items[i].lemma]; cue != nil && cue.takes("t") && s.items[i].finite() && s.is(end+1, "что") {
			return sp
		}
	}
	return span{sp.from, end}
}

// chain goes back over a list of appositions to the name that it describes: «Имя, певец и актёр, написал».
func (s *sentence) chain(sp span, v item) span {
	for range 3 {
		if !s.is(sp.from-1, ",") {
			return sp
		}
		list := s.chunks(s.boundLeft(sp.from-1), sp.from-1)
		if len(list) == 0 {
			return sp
		}
		c := list[len(list)-1]
		if c.kind != 'n' || c.to != sp.from-1 || s.worth(c) < 4 || !s.agrees(c, v) || strings.Contains(c.cases, "a") && s.items[c.head].tag != proffer.PROPN {
			return sp
		}
		sp.from = c.from
	}
	return sp
}

// adjacent is a noun or name right before the verb which the phrase before it swallowed («в письме Челентано призвал»).
func (s *sentence) adjacent(from, v int, verb item) (span, int) {
	k := v
	for k > from && (s.at(k-1).tag == proffer.ADV || s.at(k-1).tag == proffer.PART) {
		k--
	}
	to := k
	for k > from && s.items[k-1].tag == proffer.PROPN && strings.Contains(s.items[k-1].fine, "n") {
		k--
	}
	if k == to && k > from && s.items[k-1].tag == proffer.NOUN && strings.Contains(s.items[k-1].fine, "n") {
		k--
	}
	if k == to || k == from || s.items[k-1].tag == proffer.ADP || s.items[k].tag == proffer.PROPN && (strings.HasSuffix(s.items[k].key, "ы") || strings.HasSuffix(s.items[k].key, "и") || strings.HasSuffix(s.items[k].key, "а")) && s.items[k-1].tag != proffer.ADP && s.items[k-1].tag == proffer.NOUN && !s.person(s.items[k-1]) {
		return span{}, 0
	}
	c := chunk{span: span{k, to}, kind: 'n', head: k, cases: "n", class: morph.Class("ru", s.items[k].lemma), plural: strings.Contains(s.items[k].fine, "p") && !strings.Contains(s.items[k].fine, "s")}
	if !s.agrees(c, verb) {
		return span{}, 0
	}
	if s.items[k].tag == proffer.PROPN {
		return c.span, 4
	}
	return c.span, max(1, s.worth(c)-1)
}

// stretch adds an apposition in commas that stands between a subject and its verb.
func (s *sentence) stretch(sp span, end, v int) span {
	if end == v || sp.to != end {
		return sp
	}
	if d := s.described(sp); d.to > sp.to && d.to < v {
		return d
	}
	c, ok := s.np(end+1, v, "n")
	if ok && (c.class == "person" || c.class == "body" || s.at(c.head).tag == proffer.PROPN) && !s.hasFinite(end, v) {
		sp.to = s.boundLeft(v) - 1
	}
	return sp
}

func (s *sentence) hasFinite(from, to int) bool {
	for i := from; i < to; i++ {
		if s.items[i].finite() {
			return true
		}
	}
	return false
}

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

// boundRight is the end of the stretch after item v that holds subject, hearer and adjuncts: the next mark or speech.
func (s *sentence) boundRight(v int) int {
	for i := v; i < len(s.items); i++ {
		it := s.items[i]
		if it.quote != nil && !it.quote.name || it.mark() && !s.is(i, "(", ")") {
			return i
		}
	}
	return len(s.items)
}

// place is the body that a prepositional phrase with «в» or «на» names as the one that speaks («сообщили в полиции»).
func (s *sentence) place(list []chunk) span {
	for k, c := range list {
		if c.kind != 'p' || !s.is(c.from, "в", "во", "на", "из", "у") || s.adjunct(c) && c.class != "doc" && c.class != "act" {
			continue
		}
		h := s.items[c.head]
		if c.class == "body" || c.class == "media" || c.class == "doc" || c.class == "act" || h.tag == proffer.PROPN || h.quote != nil || acronym(h.raw) {
			out := span{c.from + 1, c.to}
			for _, d := range list[k+1:] {
				if d.kind != 'p' || d.from != out.to || s.adjunct(d) {
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
