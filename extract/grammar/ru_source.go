package grammar

import (
	"slices"
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
		if o := s.aparted(i); o >= 0 && o < i {
			i = o
			continue
		}
		if it.mark() && !s.is(i, ")", "(") {
			return i + 1
		}
		if it.tag == proffer.SCONJ && !s.is(i, "чем") && !(s.is(i, "пока") && i > 0 && !s.items[i-1].mark()) && !(s.is(i, "как") && i > 0 && !s.items[i-1].mark()) {
			return i + 1
		}
	}
	return 0
}

// aparted is where the brackets open that close at item i and hold a clause with a verb; -1 for none.
func (s *sentence) aparted(i int) int {
	const most = 40 // items
	if !s.is(i, ")") {
		return -1
	}
	for o := i - 1; o >= max(0, i-most); o-- {
		if s.is(o, "(") {
			if s.hasFinite(o, i) {
				return o
			}
			break
		}
	}
	return -1
}

// outside is the phrases of a list that stand in no brackets with a verb.
func (s *sentence) outside(list []chunk) []chunk {
	out := make([]chunk, 0, len(list))
	for k := len(list) - 1; k >= 0; k-- {
		if o := s.aparted(list[k].to - 1); o >= 0 {
			for k >= 0 && list[k].from > o {
				k--
			}
			continue
		}
		out = append(out, list[k])
	}
	slices.Reverse(out)
	return out
}

// subjectBefore finds the subject of the verb at v to its left, stepping over what commas set off.
func (s *sentence) subjectBefore(v int) (span, int) {
	if both := s.bothOf(v); both.ok() {
		return both, 5
	}
	end := v
	for try := 0; try < 6 && end > 0; try++ {
		from := s.boundLeft(end)
		list := s.outside(s.chunks(from, end))
		if sp, w := s.subjectIn(list, s.items[v]); w > 0 {
			if far := s.behindObject(sp, w, from, v); far.ok() {
				return far, 4
			}
			if s.is(sp.from, "который", "которая", "которое", "которые") {
				return s.antecedent(sp.from), 4
			}
			return s.counted(s.chain(s.stretch(sp, end, v), s.items[v])), w
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
		if open > 0 && s.f.lex.role("whereto", s.key(open)) { // «командование части, куда звонила редакция, это отрицает»
			open--
		}
		if open < 0 || !s.is(open, ",", "—", "(") || s.at(open+1).tag == proffer.SCONJ && !s.f.lex.role("whereto", s.key(open+1)) {
			return span{}, 0
		}
		end = open
	}
	return span{}, 0
}

// behindObject is the speaker behind whose apposition in commas an object right before the verb looks like its subject:
// «Владелец, компания «Мост», связь с пожаром отрицает».
func (s *sentence) behindObject(sp span, w, from, v int) span {
	if cue := s.f.lex.verbs[s.items[v].lemma]; w > 1 || !cue.takes("n") || sp.from != from || !s.is(from-1, ",") {
		return span{}
	}
	open := s.boundLeft(from-1) - 1
	if !s.is(open, ",") || s.hasFinite(open, from) || s.at(open+1).tag == proffer.SCONJ {
		return span{}
	}
	far, fw := s.subjectIn(s.chunks(s.boundLeft(open), open), s.items[v])
	if c, ok := s.np(open+1, from-1, "n"); fw < 4 || !ok || c.class != "person" && c.class != "body" && s.items[c.head].tag != proffer.PROPN && s.items[c.head].quote == nil {
		return span{}
	}
	far.to = from - 1
	return far
}

// described adds to a source without a name the clause that says who it is: «источник, знакомый с делом». A clause
// that only says why it is not named stays out.
func (s *sentence) described(sp span) span {
	if !sp.ok() || !s.is(sp.to, ",") {
		return sp
	}
	next := s.at(sp.to + 1)
	if sp.to == sp.from+1 && s.is(sp.from, "тот", "та", "те", "все") && s.is(sp.to+1, "кто") {
		return span{sp.from, s.boundRight(sp.to + 1)} // «те, кто работал на заводе»
	}
	if !(next.fine == "part" || next.tag == proffer.ADJ && strings.HasSuffix(next.lemma, "нный") || next.lemma == "знакомый" || next.lemma == "близкий" || next.lemma == "осведомленный" || strings.HasPrefix(next.key, "котор") && next.tag == proffer.PRON) {
		return sp
	}
	for i := sp.from; i < sp.to; i++ {
		if it := s.items[i]; s.named(i) != 0 && s.f.a.Names[s.named(i)-1].Kind == proffer.KindPerson || it.tag == proffer.PRON && !s.f.lex.role("several", it.lemma) {
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

// counted adds to a subject what stands before it in one phrase of number: «каждый третий | житель», «более сорока | шахтёров».
func (s *sentence) counted(sp span) span {
	if s.is(sp.from-1, "третий", "второй", "третья", "вторая", "четвертый", "пятый", "десятый") && s.at(sp.from-2).lemma == "каждый" {
		sp.from -= 2
	}
	return sp
}

// bothOf reads two subjects that a repeated conjunction joins over a comma: «и рабочие, и директор», «ни мэр, ни губернатор».
func (s *sentence) bothOf(v int) span {
	b := s.boundLeft(v)
	if !s.is(b, "и", "ни") || !s.is(b-1, ",") {
		return span{}
	}
	a := s.boundLeft(b - 1)
	if !s.is(a, s.key(b)) {
		return span{}
	}
	one, ok := s.np(a+1, b-1, "n")
	two, ok2 := s.np(b+1, v, "n")
	if !ok || !ok2 || one.to != b-1 || s.worth(one) < 3 && s.worth(two) < 3 {
		return span{}
	}
	return span{a + 1, two.to}
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
		if c.kind != 'n' || c.to != sp.from-1 || s.worth(c) < 4 || s.items[c.head].tag == proffer.PRON || !s.agrees(c, v) || strings.Contains(c.cases, "a") && s.items[c.head].tag != proffer.PROPN {
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
	if k == to || k == from || s.items[k-1].tag == proffer.ADP || s.items[k-1].tag == proffer.NUM || s.items[k].tag == proffer.PROPN && (strings.HasSuffix(s.items[k].key, "ы") || strings.HasSuffix(s.items[k].key, "и") || strings.HasSuffix(s.items[k].key, "а")) && s.items[k-1].tag != proffer.ADP && s.items[k-1].tag == proffer.NOUN && !s.person(s.items[k-1]) {
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
