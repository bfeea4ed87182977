package grammar

import (
	"strings"

	"proffer"
	"proffer/extract/stance"
	"proffer/language/morph"
)

// celebrates says that what follows is a feast: «отмечали день города».
func (s *sentence) celebrates(i int) bool { return s.f.lex.role("celebrate", s.at(i).lemma) }

// worries says that what is expressed is concern: «выразил обеспокоенность».
func (s *sentence) worries(i int) bool {
	for k := i + 1; k < min(len(s.items), i+8); k++ {
		if s.items[k].mark() {
			return false
		}
		if s.f.lex.role("worry", s.items[k].lemma) {
			return true
		}
	}
	return false
}

// phraseStart is where a complement without a clause begins: infinitive, preposition, noun phrase.
func (s *sentence) phraseStart(i int, cue *verbCue, h hit) (int, int) {
	end := s.boundRight(i + 1)
	if end < len(s.items) && s.items[end].quote != nil && (cue.takes("n") || in(cue.preps, s.key(end-1))) {
		end++
	}
	list := s.chunks(i+1, end)
	declines := h.stance == proffer.Declines
	first := -1
	for k, c := range list {
		if c.kind == 'n' && c.to > c.from+1 && s.items[c.to-1].quote != nil && cue.takes("i") && s.askedIn(c.to-1) {
			return c.to - 1, 900
		}
		inSource := c.from < h.source.to && c.to > h.source.from
		inHearer := c.from >= h.hearer.from && c.to <= h.hearer.to && h.hearer.ok()
		if inSource || c.kind == 'a' || c.kind == 'm' {
			continue
		}
		if c.kind == 'v' {
			break
		}
		switch {
		case c.kind == 'q' && first < 0 && cue.takes("i") && s.askedIn(c.from):
			return c.from, 900 // «посоветовал жителям «не ждать»»
		case c.kind == 'p' && first < 0 && cue.stance == proffer.Plans && s.is(c.from, "по") && s.numeral(c.from+1):
			return c.from, 800 // «пообещал семьям по миллиону рублей»
		case c.kind == 'i' && cue.takes("i"):
			if first >= 0 && cue.stance == proffer.Demands {
				return first, 850
			}
			if from := s.whenToDo(list, k); from == c.from && k > 0 && list[k-1].to == from && s.at(from-1).tag == proffer.PRON && !strings.Contains(list[k-1].cases, "n") && declines {
				return list[k-1].from, 850 // «отказался их предоставить»
			} else {
				return from, 850
			}
		case c.kind == 'p' && (cue.takes("o") && s.is(c.from, "о", "об", "обо", "про") || in(cue.preps, s.key(c.from))):
			if s.f.lex.role("venue", s.items[c.head].lemma) && s.is(c.from, "в") {
				continue
			}
			if s.is(c.from+1, "этом", "чем") && c.to == c.from+2 {
				continue
			}
			if first >= 0 && cue.stance != proffer.Warns && cue.takes("n") {
				return first, 800
			}
			return c.from, 800
		case (c.kind == 'n' || c.kind == 'q') && !inHearer && first < 0 && (c.cases != "n" || c.kind == 'q'):
			if c.class == "time" && k == 0 && k+1 < len(list) && s.items[c.head].tag != proffer.NUM && s.items[c.from].tag != proffer.NUM {
				continue
			}
			if s.is(c.from-1, "не") && k > 0 && list[k-1].kind == 'a' && stance.Is("ru", "caller", stance.Word{Form: s.items[i].lemma}) {
				c.from-- // «назвали не соответствующей действительности»
			}
			if first = c.from; k > 0 && list[k-1].kind == 'p' && list[k-1].to == first && s.numeral(first-1) {
				first = list[k-1].from // «обещала по 100 тысяч крон»
			}
			if s.numeral(first) && s.is(first-1, "меньше", "менее", "больше", "более") && s.is(first-2, "не") {
				first -= 2
			}
		}
	}
	switch {
	case first < 0:
		return 0, 0
	case declines:
		if cue.takes("n") || cue.takes("x") || s.saying(first, list) {
			return first, 650
		}
	case cue.takes("n") && !(cue.stance == proffer.Plans && cue.takes("i") && !cue.takes("q")):
		return first, 760
	case cue.takes("b") && s.blames(first, list):
		return first, 800
	case cue.takes("x") && s.saying(first, list):
		return first, 600
	}
	return 0, 0
}

// whenToDo is where the infinitive list[k] begins with what stands before it that says by when or how to do it: «пообещал в
// течение месяца прислать», «потребовал немедленно вернуть».
func (s *sentence) whenToDo(list []chunk, k int) int {
	from := list[k].from
	if s.is(from-1, "не") && k > 0 {
		from, k = from-1, k-1
	}
	for j := k - 1; j >= 0 && list[j].to == from; j-- {
		c := list[j]
		if !(c.kind == 'p' && (s.f.lex.role("until", s.key(c.from)) || s.is(c.from, "в") && s.is(c.from+1, "течение")) || c.kind == 'a' && s.f.lex.role("promptly", s.key(c.from)) ||
			c.kind == 'n' && c.cases != "" && !strings.Contains(c.cases, "n") && j > 0 && list[j-1].to == c.from && s.is(list[j-1].from, "в") && s.is(list[j-1].from+1, "течение")) {
			break
		}
		from = c.from
	}
	return from
}

// numeral says that item i is a number or a noun of number.
func (s *sentence) numeral(i int) bool {
	return s.at(i).tag == proffer.NUM || strings.HasPrefix(s.key(i), "тысяч") || strings.HasPrefix(s.key(i), "миллион") || strings.HasPrefix(s.key(i), "миллиард") || s.is(i, "тыс", "млн", "млрд", "трлн")
}

// saying says that the noun phrase at item i has a head of saying or of silence.
func (s *sentence) saying(i int, list []chunk) bool {
	for _, c := range list {
		if c.from == i {
			l := s.items[c.head].lemma
			return s.f.lex.role("silence", l)
		}
	}
	return false
}

// blames says that the noun phrase at item i is blame or responsibility: «возложил вину на».
func (s *sentence) blames(i int, list []chunk) bool {
	for _, c := range list {
		if c.from == i {
			return s.f.lex.role("blame", s.items[c.head].lemma)
		}
	}
	return false
}

func in(list []string, k string) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}

// objectBefore reads «обвинения отверг министр», «от комментариев он отказался».
func (s *sentence) objectBefore(i int, cue *verbCue, h hit) {
	from := s.boundLeft(h.cue.from)
	if h.source.ok() && h.source.to == from-1 && h.source.from < from { // a source with an apposition in commas
		from = s.boundLeft(h.source.from)
	}
	list := s.chunks(from, h.cue.from)
	for k, c := range list {
		if c.from < h.source.to && c.to > h.source.from {
			continue
		}
		ok := false
		switch c.kind {
		case 'i':
			ok = cue.takes("i") && (h.stance == proffer.Declines || h.stance == proffer.Plans || h.stance == proffer.Demands)
			if ok && h.stance == proffer.Demands && s.is(c.from-1, "не") {
				c.from--
			}
			if ok && k > 1 && list[0].kind == 'n' && strings.Contains(list[0].cases, "a") && list[0].to <= h.source.from {
				h.content, h.confidence = []span{list[0].span, c.span}, 800
				s.emit(h)
				return
			}
			if ok && k > 0 && list[k-1].kind == 'n' && strings.Contains(list[k-1].cases, "a") && !(list[k-1].from < h.source.to && list[k-1].to > h.source.from) {
				c.from = list[k-1].from
			}
			if ok && k > 2 && s.is(list[k-2].from, "же") && list[k-1].kind == 'n' && list[k-3].kind == 'n' && strings.Contains(list[k-3].cases, "a") && list[k-3].from >= h.source.to {
				c.from = list[k-3].from // «акт же осмотра показать отказался»
			}
			if end := s.boundRight(i + 1); ok && h.stance == proffer.Plans && c.from == 0 && end > i+1 && h.source.ok() && h.source.to <= i {
				h.content, h.confidence = []span{{0, end}}, 800 // «Погасить долг он рассчитывает из субсидии»
				s.emit(h)
				return
			}
			if p := k - 1; ok && p >= 0 && list[p].kind == 'p' && list[p].to == c.from && s.is(list[p].from, "на") && s.f.lex.role("put", s.items[list[p].head].lemma) && !(list[p].from < h.source.to && list[p].to > h.source.from) {
				c.from = list[p].from // «на вопросы отвечать отказался»
			}
		case 'n':
			if k+1 < len(list) && list[k+1].kind == 'i' && cue.takes("i") {
				continue
			}
			ok = cue.takes("b") && s.f.lex.role("blame", s.items[c.head].lemma) && h.source.ok() || cue.takes("n") && (strings.Contains(c.cases, "a") || (s.is(h.cue.from, "не") || h.stance == proffer.Demands) && strings.Contains(c.cases, "g")) && c.class != "time" && (h.source.ok() || h.carried && s.is(h.cue.from, "не")) || h.stance == proffer.Declines && (s.f.lex.role("silence", s.items[c.head].lemma) || strings.HasSuffix(s.items[i].lemma, "комментировать") && h.source.ok() && c.class != "time" && (!strings.Contains(c.cases, "n") || c.from >= h.source.to))
		case 'p':
			about := cue.takes("o") && s.is(c.from, "о", "об", "про") && c.class != "time" // «о покупке заявлял и завод»
			put := s.f.lex.role("put", s.items[c.head].lemma) || s.f.lex.role("silence", s.items[c.head].lemma)
			ok = !s.is(c.from+1, "этом", "этим", "чем", "том") && (about || in(cue.preps, s.key(c.from)) && (!s.adjunct(c) || s.f.lex.role("state", s.items[i].lemma) && s.items[c.head].tag == proffer.PRON)) ||
				in(cue.preps, s.key(c.from)) && h.stance == proffer.Declines && (put || !s.adjunct(c))
		}
		if !ok {
			continue
		}
		to := c.to
		if c.kind == 'i' && h.source.from > c.to && h.source.to <= h.cue.from { // «назвать сумму штрафа она затруднилась»
			to = h.source.from
		}
		for _, d := range list[k+1:] {
			if d.from == to && (d.kind == 'p' || c.kind == 'i' && d.kind == 'n' && (!strings.Contains(d.cases, "n") || h.stance == proffer.Demands && strings.Contains(d.cases, "a"))) && !(d.from < h.source.to && d.to > h.source.from) {
				to = d.to
			}
		}
		h.content, h.confidence = []span{{c.from, to}}, 700
		if c.kind == 'n' && (s.at(i+1).tag == proffer.ADP || s.at(i+1).tag == proffer.ADV && s.at(i+2).tag == proffer.ADP) && !(h.source.ok() && h.source.from > i) && h.stance != proffer.Declines {
			rest := s.chunks(i+1, s.boundRight(i+1))
			if len(rest) > 1 && rest[0].kind == 'a' {
				rest = rest[1:]
			}
			if len(rest) > 0 && rest[0].kind == 'p' && !s.adjunct(rest[0]) { // «ущерб он оценил примерно в миллион»
				h.content = append(h.content, span{i + 1, rest[0].to})
			}
		}
		if adv := s.at(i + 1); c.kind == 'n' && adv.tag == proffer.ADV && s.is(i+2, ".", ",") && s.f.lex.role("rates", s.items[i].lemma) {
			h.content = append(h.content, span{i + 1, i + 2}) // «сделку он оценивает скептически»
		}
		s.emit(h)
		return
	}
	if s.swallowed(cue, h); s.f.lex.role("mute", s.items[i].lemma) && h.source.ok() && s.at(h.source.from).tag != proffer.PRON && s.items[i].finite() {
		h.content, h.confidence = []span{h.cue}, 700 // «ведомство молчит»
		s.emit(h)
	}
}

// whereOpens is where a source begins with the preposition of a place that speaks: «в штабе».
func (s *sentence) whereOpens(source span) int {
	if s.is(source.from-1, "в", "во", "на") {
		return source.from - 1
	}
	return source.from
}

// swallowed reads «власти обвинения отрицают», where the object looked like the subject's genitive.
func (s *sentence) swallowed(cue *verbCue, h hit) {
	if o := s.actIn(h); o.ok() && (cue.takes("n") || h.stance == proffer.Declines) {
		h.source.to = o.from
		h.content, h.confidence = []span{o}, 700
		s.emit(h)
	}
}

// actIn is the noun of an act at the end of a source right before its verb, which may be the verb's object.
func (s *sentence) actIn(h hit) span {
	last := h.source.to - 1
	if h.source.to-h.source.from < 2 || last+1 != h.cue.from {
		return span{}
	}
	if s.is(h.cue.from, "не") && !s.f.lex.role("acting", s.items[h.source.from].lemma) {
		for k := h.source.from + 1; k <= last; k++ { // «завод обвинений экологов не признаёт»
			it := s.items[k]
			if n := s.f.lex.nouns[it.lemma]; it.tag == proffer.NOUN && strings.Contains(it.fine, "g") && (n != nil || morph.Class("ru", it.lemma) == "act" || s.f.lex.role("silence", it.lemma)) {
				return span{k, h.source.to}
			}
			if it.tag == proffer.PROPN || s.person(it) || it.quote != nil {
				break
			}
		}
	}
	if it := s.items[last]; it.tag == proffer.NOUN && strings.Contains(it.fine, "a") && morph.Class("ru", it.lemma) == "act" {
		return span{last, last + 1}
	}
	return span{}
}

// calledBefore is what a verb of naming names where it opens the sentence: «Обвинения в том, что …, мэр назвал бредом».
func (s *sentence) calledBefore(i int, h hit) span {
	if !stance.Is("ru", "caller", stance.Word{Form: s.items[i].lemma}) && !s.f.lex.role("explains", s.items[i].lemma) {
		return span{}
	}
	to := h.cue.from
	if h.source.ok() && h.source.to <= h.cue.from {
		to = s.whereOpens(h.source)
	}
	if before := s.chunks(s.boundLeft(h.cue.from), h.cue.from); len(before) > 1 { // «в порту обвинения в подлоге назвали нелепыми»
		c := before[len(before)-1]
		for k := len(before) - 2; k > 0 && c.kind == 'p' && before[k].to == c.from; k-- {
			if to := c.to; before[k].kind == 'n' || before[k].kind == 'p' {
				c = before[k]
				c.to = to
			}
		}
		if inSource := c.from < h.source.to && c.to > h.source.from; c.kind == 'n' && !inSource && h.source.ok() && h.source.to <= c.from && strings.Contains(c.cases, "a") && c.class != "time" && c.class != "person" {
			return c.span
		}
	}
	list := s.chunks(0, min(to, s.boundRight(0)))
	if len(list) == 0 || list[0].from > 0 || list[0].kind != 'n' || !strings.Contains(list[0].cases, "a") || s.worth(list[0]) > 3 {
		return span{}
	}
	for to > 0 && s.items[to-1].mark() {
		to--
	}
	for k := 1; k < to; k++ {
		if s.items[k].quote != nil && !s.items[k].quote.name {
			return span{}
		}
	}
	return span{0, to}
}
