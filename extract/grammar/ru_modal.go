package grammar

import (
	"strings"

	"proffer"
)

// governor is the verb that the infinitive of a verb of saying at i hangs on where who is said to do it does say it: «поспешил
// заявить», «вынужден был признать», «не устаёт повторять»; -1 for none. Of the last kind the negation belongs to the cue.
func (s *sentence) governor(i int) int {
	const reach = 4 // items between the two
	if cue := s.f.lex.verbs[s.items[i].lemma]; !cue.takes("q") && !cue.takes("t") && !cue.takes("n") || s.is(i-1, "не") {
		return -1
	}
	for k := i - 1; k >= max(s.boundLeft(i), i-1-reach); k-- {
		it := s.items[k]
		switch {
		case s.is(k-1, "не"):
			if s.f.lex.role("unfailing", it.lemma) && it.finite() {
				return k
			}
			return -1
		case s.f.lex.role("aspect", it.lemma) && it.finite():
			return k
		case it.lemma == "считать" || it.lemma == "счесть":
			if s.thinksFit(k) {
				return k
			}
			return -1
		case it.finite() && it.tag != proffer.AUX || it.fine == "inf":
			return -1
		}
	}
	return -1
}

// thinksFit says that the verb at i tells what somebody thinks it fit to do: «счёл нужным добавить».
func (s *sentence) thinksFit(i int) bool {
	return s.is(i+1, "нужным", "необходимым", "возможным", "уместным", "важным", "должным") && s.at(i+2).fine == "inf"
}

// governed is the cue of the infinitive at i and its source.
func (s *sentence) governed(i, gov int) (cue, source span, carried bool) {
	from := gov
	if s.is(gov-1, "не") {
		from--
	}
	source, carried = s.ruSource(gov, from)
	if after, w := s.subjectIn(s.rightChunks(i), s.items[gov]); w >= 3 && (!source.ok() || source.from < s.boundLeft(from)) {
		source, carried = after, false // «Мост, поспешил заявить мэр, цел»
	}
	return span{from, i + 1}, source, carried
}

// silence is the idiom of keeping silent that the verb at i makes with words beside it, behind it or before it: «не вышел на
// связь», «на связь не вышел»; the words are what is given as its content.
func (s *sentence) silence(i int) (words span, ok bool) {
	const reach = 4 // items between verb and words
	for _, d := range s.f.lex.idioms[s.items[i].lemma] {
		if d.negated != s.is(i-1, "не") {
			continue
		}
		for k := max(s.boundLeft(i), i-reach-len(d.words)); k < min(len(s.items), i+1+reach); k++ {
			if k+len(d.words) > i && k <= i || !s.has(k, d.words) {
				continue
			}
			if k > i && k >= s.boundRight(i+1) {
				break
			}
			return span{k, k + len(d.words)}, true
		}
	}
	return span{}, false
}

// idiom reads an idiom of keeping silent at the verb i, and says whether there is one.
func (s *sentence) idiom(i int) bool {
	words, ok := s.silence(i)
	if !ok || !s.items[i].finite() {
		return false
	}
	h := hit{cue: span{i, i + 1}, stance: proffer.Declines, confidence: 850, content: []span{words}}
	if s.is(i-1, "не") {
		h.cue.from--
	}
	h.source, h.carried = s.ruSource(i, h.cue.from)
	if h.source.ok() && h.source.from < words.to && h.source.to > words.from {
		h.source.to = words.from
	}
	if s.f.lex.role("comes", s.items[i].lemma) { // «На запрос газеты ответа не поступило»
		if c := s.chunk(s.boundLeft(i), words.from); s.items[i].fine == "past-n" && c.kind == 'p' && s.is(c.from, "на") && s.f.lex.role("put", s.items[c.head].lemma) {
			h.source, h.carried, h.content = span{}, false, []span{c.span}
			s.emit(h)
		}
		return true
	}
	if !h.source.ok() && !h.carried {
		return true
	}
	switch q := s.questionBefore(min(h.cue.from, words.from)); {
	case q.ok():
		h.content[0] = q
	case words.from > i && (s.at(words.to).tag == proffer.ADP || s.at(words.to-1).tag == proffer.ADP):
		h.content[0].to = s.contentEnd(words.from, i) // «ушёл от ответа на вопрос о сроках»
		if h.source.from >= words.to {
			h.content[0].to = h.source.from
		}
	case words.from > i && s.is(words.to, ",") && s.question(words.to+1):
		h.content[0] = span{words.to + 1, s.contentEnd(words.to+1, i)}
	}
	s.emit(h)
	return true
}

// lentStance is the act of the noun of saying right behind the verb at i that lends itself to it: «выразил протест»; "" for none.
func (s *sentence) lentStance(i int) proffer.Stance {
	if !s.f.lex.role("lends", s.items[i].lemma) {
		return ""
	}
	for _, c := range s.chunks(i+1, s.boundRight(i+1)) {
		if n := s.f.lex.nouns[s.items[c.head].lemma]; c.kind == 'n' && n != nil && !strings.Contains(n.frames, "t") {
			return n.stance
		} else if c.kind == 'n' {
			break
		}
	}
	return ""
}

// A lentNoun is a noun of saying with a verb that lends itself to it: «высказал мнение, что», «выступила с предложением закрыть».
type lentNoun struct {
	noun    int // item
	content span
	told    bool // the content is a quotation or what a colon opens
}

// lent finds the noun of saying that the verb at i only lends itself to, and what that noun says.
func (s *sentence) lent(i int) (lentNoun, bool) {
	if !s.f.lex.role("lends", s.items[i].lemma) || s.is(i-1, "не") || s.is(i+1, "слово") {
		return lentNoun{}, false
	}
	end := s.boundRight(i + 1)
	for _, c := range s.chunks(i+1, end) {
		if c.kind == 'v' || c.kind == 'i' {
			break
		}
		cue := s.f.lex.nouns[s.items[c.head].lemma]
		if cue == nil || c.kind != 'n' && c.kind != 'p' || c.kind == 'n' && c.cases == "n" {
			continue
		}
		if c.kind == 'p' && !s.is(c.from, "с", "со", "к") {
			continue
		}
		if out, ok := s.nounSays(c, end, cue); ok {
			return out, true
		}
	}
	return lentNoun{}, false
}

// nounSays is what the noun of saying that heads c says: a clause, an infinitive, what a colon opens, or what it is about.
func (s *sentence) nounSays(c chunk, end int, cue *nounCue) (lentNoun, bool) {
	out := lentNoun{noun: c.head}
	clause := s.is(end, ",") && s.is(end+1, "что", "будто", "чтобы")
	for k := c.head + 1; k < end; k++ {
		switch {
		case s.items[k].fine == "inf" && strings.Contains(cue.frames, "i"):
			from := k
			if s.is(k-1, "не") {
				from--
			}
			for from > c.to && s.f.lex.role("promptly", s.key(from-1)) {
				from--
			}
			out.content = span{from, s.contentEnd(from, c.head)}
			return out, true
		case s.items[k].finite():
			return out, false
		case s.is(k, "о", "об") && !s.correlative(k+1) && strings.Contains(cue.frames, "o"), s.is(k, "в") && !s.correlative(k+1) && strings.Contains(cue.frames, "v"):
			if !clause {
				out.content = span{k, s.contentEnd(k, c.head)}
				return out, true
			}
		}
	}
	switch {
	case clause && strings.Contains(cue.frames, "t"):
		out.content = span{end + 2, s.contentEnd(end+2, c.head)}
		return out, true
	case s.is(end, ":") && c.head+1 == end && end+1 < len(s.items) && strings.Contains(cue.frames, "t"):
		out.content, out.told = span{end + 1, len(s.items)}, true
		return out, true
	}
	return out, false
}

// borrowed reads a verb that lends itself to a noun of saying, and says whether it did.
func (s *sentence) borrowed(i int) bool {
	const most = 3 // items from the verb to the noun of one cue
	l, ok := s.lent(i)
	if !ok || !s.items[i].finite() && s.items[i].fine != "ger" {
		return false
	}
	h := hit{cue: span{i, l.noun + 1}, stance: s.f.lex.nouns[s.items[l.noun].lemma].stance, confidence: 880, content: []span{l.content}}
	if s.items[i].fine == "ger" {
		h.source = s.mainSubject(i)
	} else {
		h.source, h.carried = s.ruSource(i, i)
	}
	if h.source.ok() && h.source.from <= l.noun && h.source.to > l.noun {
		if h.source = s.subject; !h.source.ok() {
			h.source = s.mainSubject(i)
		}
	}
	if !h.source.ok() && !h.carried {
		return false
	}
	if h.source.from > i && h.source.from >= l.content.from { // said of something else
		return false
	}
	if l.told {
		if c, ok := s.afterColon(l.content.from - 1); ok {
			h.content = c
			s.startRun(s.emit(h))
		}
		return true
	}
	if h.source.from > i || l.noun-i > most { // «с предложением выступила партия», «обратились к мэру с требованием»
		h.cue = span{i, i + 1}
	}
	if s.is(l.content.from-1, "чтобы") {
		h.content[0].from--
	}
	return s.emit(h) >= 0
}

// whoWrote is the subject of the sentence where the plural verb at i stands in a clause about what they wrote: «рабочие подписали
// письмо, в котором обвиняют».
func (s *sentence) whoWrote(i int) span {
	b := s.boundLeft(i)
	if b < 2 || s.at(b).tag != proffer.ADP || !strings.HasPrefix(s.key(b+1), "котор") {
		return span{}
	}
	for v := 0; v < b-1; v++ {
		if it := s.items[v]; it.finite() && (strings.HasSuffix(it.fine, "-p") || it.fine == "pres-3p") {
			if src, w := s.subject2(v, v); w >= 3 {
				return src
			}
		}
	}
	return span{}
}

// withWords is what the verb at i does together with the words right behind it: «поставил под сомнение»; nil where it does nothing.
func (s *sentence) withWords(i int) *phrasal {
	for k, p := range s.f.lex.phrasal[s.items[i].lemma] {
		if s.has(i+1, p.words) && !s.is(i-1, "не") {
			return &s.f.lex.phrasal[s.items[i].lemma][k]
		}
	}
	return nil
}

// withLimb says that a part of the body makes a gesture of the verb at i: «разводит руками», «рукой махнула».
func (s *sentence) withLimb(i int) bool {
	const reach = 2 // items
	for k := i - reach; k <= i+reach; k++ {
		if s.f.lex.role("limb", s.key(k)) {
			return true
		}
	}
	return strings.HasPrefix(s.items[i].lemma, "кив")
}
