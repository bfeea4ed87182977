package grammar

import (
	"strings"

	"proffer"
)

// ruRefusal reads «не стал комментировать», «комментировать побоялся».
func (s *sentence) ruRefusal(i int) {
	first := i // of the cue
	if s.is(i-1, "не") {
		first--
	}
	right := s.rightEnd(i)
	order := []int{i + 1, i + 2, i + 3, first - 1, first - 2, first - 3, s.boundLeft(first)}
	for _, k := range order {
		if k < 0 || k >= right || s.items[k].fine != "inf" {
			continue
		}
		if !s.f.lex.role("silence", s.items[k].lemma) {
			if cue := s.f.lex.verbs[s.items[i].lemma]; cue != nil && cue.negated != "-" {
				s.ruVerb(i) // «не намерен платить»
			}
			return
		}
		src, carried := s.ruSource(i, first)
		if far := s.mainSubject(i); k < i && src.ok() && src.to == k && !s.actorIn(src) && s.actorIn(far) && strings.Contains(s.chunk(src.from, k).cases, "a") {
			src, carried = far, false // «говорит, но имя называть не берётся»
		}
		end := s.contentEnd(k, i)
		h := hit{cue: span{first, i + 1}, source: src, content: []span{{k, end}}, stance: proffer.Declines, confidence: 880, carried: carried}
		if k < i {
			from := s.objectOf(k, src)
			if o := s.sayingIn(src); o > 0 && src.to == k { // «в компании слова капитана комментировать не стали»
				h.source.to, from = o, o
			}
			h.content[0] = span{from, k + 1}
			if k == first-3 && s.chunk(k+1, first).kind == 'p' { // «говорить под запись побоялись»
				h.content[0].to = first
			}
			if k < i-3 { // «комментировать дело капитана там не стали»
				h.content[0] = s.trim(span{k, first})
				if src.ok() && src.from > k && src.to == first {
					h.content[0].to = s.whereOpens(src)
				}
			}
		}
		if o := s.about(k); k < i && h.content[0].from == k && o.ok() && s.chunk(o.from, k).kind == 'p' {
			h.content[0] = o
		}
		if q := s.questionBefore(min(first, k)); q.ok() && (s.trim(span{k, end}).to == k+1 || k < i) {
			h.content[0] = q
		}
		s.emit(h)
		return
	}
}

// rightEnd is how far right of the verb at i its infinitive may stand: up to a mark, a conjunction or another verb.
func (s *sentence) rightEnd(i int) int {
	const reach = 4 // items
	k := i + 1
	for k < min(len(s.items), i+reach) && !s.items[k].mark() && s.items[k].tag != proffer.CCONJ && !s.items[k].finite() {
		k++
	}
	return k
}

// about is the phrase with «о» that opens the clause of the infinitive at k: «о сроках там говорить не готовы».
func (s *sentence) about(k int) span {
	from := s.boundLeft(k)
	if !s.is(from, "о", "об", "обо") || s.is(from+1, "этом", "том", "чем") {
		return span{}
	}
	return s.chunk(from, k).span
}

// leavesOpen is where it says that the verb at i leaves something without an answer: «оставили без комментариев», «оставили запрос
// без ответа»; 0 for nowhere.
func (s *sentence) leavesOpen(i int) int {
	l := s.items[i].lemma
	if l != "оставить" && l != "оставлять" || s.is(i-1, "не") {
		return 0
	}
	for k := i + 1; k < s.boundRight(i+1); k++ {
		if w := s.at(k + 1).lemma; s.is(k, "без") && (w == "комментарий" || w == "ответ" || w == "внимание") {
			return k
		}
	}
	return 0
}

// ruLeftOpen reads «эти слова в мэрии оставили без комментариев».
func (s *sentence) ruLeftOpen(i int) {
	src, carried := s.ruSource(i, i)
	without := s.leavesOpen(i)
	h := hit{cue: span{i, without + 2}, source: src, stance: proffer.Declines, confidence: 850, carried: carried}
	before := s.boundLeft(i)
	switch from := s.objectOf(i, src); {
	case without > i+1:
		h.cue.to = i + 1
		h.content = []span{{i + 1, without}}
	case from < i:
		h.content = []span{{from, i}}
	case src.ok() && src.to <= i && src.from > before && strings.Contains(s.chunk(before, src.from).cases, "a"): // «запрос мэр оставил без ответа»
		h.content = []span{{before, src.from}}
	case i+3 < len(s.items) && s.items[i+3].tag == proffer.NOUN:
		h.content = []span{{i + 3, s.contentEnd(i+3, i)}}
	default:
		h.content = []span{h.cue}
	}
	s.emit(h)
}

// sayingIn is a noun of saying inside a source, which is the verb's object and no genitive; 0 for none.
func (s *sentence) sayingIn(source span) int {
	for j := source.from + 1; j < source.to; j++ {
		if it := s.items[j]; it.tag == proffer.NOUN && s.f.lex.nouns[it.lemma] != nil && strings.Contains(it.fine, "a") {
			return j
		}
	}
	return 0
}

// objectOf is where the object right before the infinitive at k begins, or k: «слова бригадира комментировать не стали».
func (s *sentence) objectOf(k int, source span) int {
	list := s.chunks(s.boundLeft(k), k)
	for j := len(list) - 1; j >= 0; j-- {
		c := list[j]
		if c.kind == 'p' && s.is(c.from, "на") && s.f.lex.role("silence", s.items[c.head].lemma) {
			return c.from // «на вопросы газеты отвечать не стали»
		}
		if c.kind == 'p' && j > 0 && s.is(c.from, "о", "об") && s.is(list[j-1].from, "на") {
			continue // «на вопрос о сроках ответить не смогли»
		}
		if c.kind == 'i' && j > 0 && list[j-1].kind == 'n' && list[j-1].to == c.from {
			continue // «просьбу | прокомментировать находку»
		}
		if c.kind != 'n' || c.class == "time" || !strings.Contains(c.cases, "a") && !strings.Contains(c.cases, "g") || c.from < source.to && c.to > source.from {
			break
		}
		k = c.from
	}
	return k
}
