package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// aside reads a verb of saying set off from what it reports: «…», — сказал он. … ; А, сообщил министр, Б.
func (s *sentence) aside(i int, h hit) bool {
	open := s.asideOpens(i, h)
	if open < 0 || s.items[i].fine == "part" || s.f.lex.role("noaside", s.items[i].lemma) && s.at(open-1).quote == nil {
		return false
	}
	as := false // «как сообщил он»
	if s.is(h.cue.from-1, "как") {
		h.cue.from--
		as = true
	} else if s.is(s.boundLeft(h.cue.from)-1, "как") || s.is(open, "как") || s.is(open+1, "как") {
		as = true
	}
	end := s.asideEnds(i, h)
	if h.source.ok() && h.source.from > i && end > h.source.to && s.is(h.source.to, ",") && s.apposition(h.source.to+1, end) {
		h.source.to = end
	}
	before := s.trim(span{0, open})
	after := s.trim(span{end, len(s.items)})
	if as && open > 0 && (s.at(open-1).tag == proffer.SCONJ || strings.HasPrefix(s.key(open-1), "котор")) {
		before = span{}
	}
	if as && !before.ok() {
		h.content = []span{{end, len(s.items)}}
		s.startRunIfDirect(h)
		return true
	}
	if !before.ok() {
		return false
	}
	h.confidence = 880
	if q := s.items[before.to-1].quote; q != nil {
		return s.asideQuote(before, after, end, h)
	}
	if !h.source.ok() && !as && !reported(s.items[i].lemma) && !h.carried {
		return false
	}
	behind := h.source.ok() && h.source.from > i // «…, говорят эксперты, …»
	switch {
	case as:
	case behind && s.onlyIntro(before) && after.ok():
		before = span{}
	case behind && (before.to-before.from >= 2 || after.ok() && s.is(end, ",")) && s.worthOf(h.source) >= 3 && !s.adverbial(before):
	case !s.unit(before):
		return false
	}
	if before.ok() {
		before.from = s.afterIntro(before.from)
		h.content = []span{before}
	}
	if after.ok() && (s.is(end, ",") || s.is(end, "—") || s.is(end, ":")) {
		h.content = append(h.content, after)
	}
	if s.f.run.dash {
		h.whole = s.speechBefore(open)
		if h.whole.Valid() {
			h.content = h.content[1:]
		}
		s.startRun(s.emit(h))
		return true
	}
	s.emit(h)
	return true
}

// apposition says that the items [from, to) are a noun phrase that names the speaker again.
func (s *sentence) apposition(from, to int) bool {
	c, ok := s.np(from, to, "n")
	return ok && (c.class == "person" || c.class == "body") && !s.hasFinite(from, to) && c.to == to
}

func (s *sentence) startRunIfDirect(h hit) {
	at := s.emit(h)
	if at >= 0 && s.f.out[at].Direct {
		s.startRun(at)
	}
}

// asideOpens is the mark that sets the cue at i off from what stands before it, or -1.
func (s *sentence) asideOpens(i int, h hit) int {
	from := s.boundLeft(h.cue.from)
	if s.is(from-1, "как") {
		from--
	}
	if from == 0 {
		if s.is(0, "как") {
			return 0
		}
		return -1
	}
	subjectLeft := h.source.ok() && h.source.from >= from && h.source.to <= h.cue.from
	if h.source.ok() && h.source.to <= from && s.is(from-1, ",") && !s.is(from-2, "\"") {
		return -1
	}
	for k := from; k < h.cue.from; k++ {
		if k >= h.source.from && k < h.source.to {
			continue
		}
		it := s.items[k]
		if strings.HasPrefix(it.key, "котор") || it.finite() || it.fine == "ger" || it.fine == "part" || k == from && it.tag == proffer.CCONJ {
			return -1
		}
	}
	for _, c := range s.chunks(from, h.cue.from) {
		if c.kind == 'n' && c.class != "time" && (c.from >= h.source.to || c.to <= h.source.from) && !strings.Contains(c.cases, "d") && s.at(from-1).quote == nil && s.is(from-1, ",") && !s.is(from, "как") {
			return -1 // an object of its own
		}
	}
	mark := s.at(from - 1)
	switch {
	case mark.quote != nil:
		return from
	case s.is(from-1, "—"):
		return from - 1
	case s.is(from-1, ",") && s.is(from-2, "\""):
		return from - 1
	case s.is(from-1, ",") && !subjectLeft && s.at(from).tag != proffer.SCONJ:
		return from - 1
	case s.is(from-1, ",") && s.is(from, "как"):
		return from - 1
	}
	return -1
}

// asideEnds is the item at which the cue's own words end: the mark after its source and what belongs to it.
func (s *sentence) asideEnds(i int, h hit) int {
	end := s.boundRight(i + 1)
	for try := 0; try < 3 && s.is(end, ","); try++ {
		next := s.at(end + 1)
		apposed := false
		if c, ok := s.np(end+1, s.boundRight(end+1), "n"); ok && (c.class == "person" || c.class == "body") && !s.hasFinite(c.to, s.boundRight(end+1)) {
			apposed = true
		}
		if !(next.fine == "ger" || next.fine == "part" || apposed || strings.HasPrefix(next.lemma, "котор") && !s.is(end+1, "как")) {
			break
		}
		end = s.boundRight(end + 1)
	}
	return end
}

// asideQuote reads direct speech before the cue, and what goes on after it.
func (s *sentence) asideQuote(before, after span, end int, h hit) bool {
	from := before.to - 1
	for from > before.from && (s.items[from-1].quote != nil || s.items[from-1].mark()) {
		from--
	}
	for from < before.to && s.items[from].quote == nil {
		from++
	}
	h.content = []span{{from, before.to}}
	if from > before.from { // words before the quotation belong to what is said
		h.content = []span{before}
	}
	h.confidence = 950
	for k := end; k < len(s.items); k++ {
		it := s.items[k]
		if it.quote != nil {
			h.content = append(h.content, span{k, k + 1})
			continue
		}
		if !it.mark() {
			break
		}
	}
	s.startRun(s.emit(h))
	return true
}

// unit says that a stretch can be a sentence of its own: it has a verb or is long, and opens no subordinate clause
// that the rest would have to complete.
func (s *sentence) unit(r span) bool {
	if s.hasFinite(r.from, r.to) {
		return true
	}
	for i := r.from; i < r.to; i++ {
		if s.items[i].fine == "inf" || s.is(i, "—", "нет", "можно", "нельзя", "нужно", "необходимо", "должен", "должна", "должны") || strings.HasPrefix(s.items[i].fine, "short") {
			return true
		}
	}
	for i := r.from; i < r.to; i++ {
		if it := s.items[i]; it.tag == proffer.VERB || strings.HasSuffix(it.key, "но") && it.tag == proffer.ADV {
			return true
		}
	}
	return false
}

// afterIntro steps over a conjunction that opens the sentence.
func (s *sentence) afterIntro(i int) int {
	if s.is(i, "и", "а", "но", "однако") && i+1 < len(s.items) {
		return i + 1
	}
	return i
}

// worthOf ranks the head of a source.
func (s *sentence) worthOf(r span) int {
	best := 0
	for _, c := range s.chunks(r.from, r.to) {
		if c.kind == 'n' {
			best = max(best, s.worth(c))
		}
	}
	return best
}

// adverbial says that a stretch begins like an adjunct or subordinate clause that no reported clause could be: a
// verbal adverb.
func (s *sentence) adverbial(r span) bool {
	return s.items[r.from].fine == "ger" && !s.hasFinite(r.from, r.to)
}

// speechBefore is the stretch of a dialogue's paragraph from its dash to the item open.
func (s *sentence) speechBefore(open int) proffer.Span {
	f := s.f
	first := s.items[0].first
	p := f.para[first]
	for first > s.from && f.para[first-1] == p && first > s.items[0].first-400 {
		first--
	}
	for first < len(f.a.Tokens) && isDash(f.a.Tokens[first].Span.In(f.a.Text)) {
		first++
	}
	last := s.at(open).first - 1
	for last > first && edge(f.a.Tokens[last].Span.In(f.a.Text)) {
		last--
	}
	if last < first {
		return proffer.Span{}
	}
	return proffer.Span{Start: f.a.Tokens[first].Span.Start, End: f.a.Tokens[last].Span.End}
}

// anaphor reads «Об этом сообщил министр» and «, о чём заявил министр»: the content stands before.
func (s *sentence) anaphor(i int, cue *verbCue, h hit) bool {
	if !cue.takes("q") && !cue.takes("o") && !cue.takes("c") {
		return false
	}
	from := s.boundLeft(h.cue.from)
	for k := from; k < h.cue.from; k++ {
		if s.f.lex.role("such", s.key(k)) && s.f.prev != nil && from <= 1 {
			noun := s.at(k + 1)
			if noun.key == "выводу" || cue.takes("c") && noun.lemma != "вывод" && morph.Class("ru", noun.lemma) == "act" {
				h.whole, h.confidence = s.f.prev.sentenceBytes(), 700
				return s.emit(h) >= 0
			}
		}
		if !s.is(k, "об", "о", "это") {
			continue
		}
		switch {
		case (s.is(k, "об") && s.is(k+1, "этом") || s.is(k, "это") && cue.stance != proffer.Asserts) && k <= from+3 && s.f.prev != nil:
			h.whole, h.confidence = s.f.prev.sentenceBytes(), 800
			if from > 1 {
				h.whole = s.bytes(s.trim(span{0, from}))
			}
			if h.whole.Valid() && !s.f.run.dash {
				return s.emit(h) >= 0
			}
		case s.is(k, "о") && s.is(k+1, "чем") && from > 1:
			h.content, h.confidence = []span{{0, from}}, 800
			return s.emit(h) >= 0
		}
	}
	return false
}

// ruPhrase reads «по словам X, …», «согласно X …», «…, по данным X».
func (s *sentence) ruPhrase(i, end int, p phraseCue) {
	h := hit{cue: span{i, end}, stance: p.stance, confidence: 900}
	stop := end
	if p.cases == "-" {
		for k := i; k < end; k++ {
			if s.possessiveWord(k) {
				h.source = span{k, k + 1}
			}
		}
	} else {
		h.source = s.phraseSource(end, p.cases)
		stop = h.source.to
		if !h.source.ok() {
			if s.is(end, ",") || strings.HasPrefix(s.key(i+1), "предварительн") || len(p.words) == 3 {
				stop = end
			} else {
				return
			}
		}
	}
	left, right := s.around(i, stop)
	if s.is(0, "об") && s.is(1, "этом") && left.ok() && s.f.prev != nil {
		h.whole, left, right = s.f.prev.sentenceBytes(), span{}, span{}
	}
	if !left.ok() && !right.ok() && h.whole.Valid() {
		s.emit(h)
		return
	}
	if !left.ok() && !right.ok() {
		return
	}
	if left.ok() {
		h.content = append(h.content, left)
	}
	if right.ok() {
		h.content = append(h.content, right)
	}
	s.emit(h)
}

func (s *sentence) possessiveWord(k int) bool {
	return s.is(k, "его", "ее", "их", "моим", "моему", "мой")
}

// phraseSource is the noun phrase after a phrase cue: up to a near comma when no verb stands before it, else as far
// as the cases go.
func (s *sentence) phraseSource(from int, cases string) span {
	if s.is(from, "с", "со", "из", "от") {
		from++
		cases = "g"
	}
	if from >= len(s.items) {
		return span{}
	}
	bound := s.boundRight(from)
	c, ok := s.np(from, bound, cases)
	if !ok {
		if s.at(from).quote != nil || s.at(from).tag == proffer.X || s.at(from).tag == proffer.PROPN {
			return span{from, from + 1}
		}
		return span{}
	}
	if s.is(bound, ",") && bound-from <= 16 && !s.hasFinite(from, bound) {
		for range 3 { // a list: газет А, Б и других СМИ
			next := s.boundRight(bound + 1)
			l, ok := s.np(bound+1, next, cases)
			if !ok || s.items[l.head].tag != proffer.NOUN && s.items[l.head].tag != proffer.PROPN && s.items[l.head].quote == nil || !s.is(next, ",") || s.hasFinite(bound, next) || strings.Contains(l.cases, "n") && !s.joined(chunk{span: span{bound + 1, next}}) {
				break
			}
			bound = next
		}
		return span{from, bound}
	}
	if bound == len(s.items) || s.is(bound, ".", "»", ")") {
		if !s.hasFinite(from, bound) && bound-from <= 16 {
			return span{from, bound}
		}
	}
	list := s.chunks(from, bound)
	if len(list) > 0 && list[0].kind == 'n' {
		list[0].cases = cases
		out := s.conjoin(list, 0).span
		return out
	}
	return c.span
}

// around is what a phrase in commas or at a sentence's edge reports: the clause on both sides of it.
func (s *sentence) around(i, stop int) (left, right span) {
	right = s.trim(span{stop, len(s.items)})
	if right.ok() {
		right.to = s.contentEnd(right.from, i)
		if right.to > len(s.items) {
			right.to = len(s.items)
		}
		right = s.trim(right)
	}
	from := 0
	for k := i - 1; k >= 0; k-- {
		if s.is(k, ";") || s.is(k, "что", "чтобы") && s.at(k-1).key == "," || s.is(k, ":") {
			from = k + 1
			break
		}
		if s.is(k, "и", "а", "но", "однако", "хотя") && s.is(k-1, ",") && !s.is(i-1, ",") {
			from = k + 1
			break
		}
	}
	left = s.trim(span{from, i})
	if left.ok() && s.onlyIntro(left) {
		left = span{}
	}
	if left.ok() {
		left.from = s.afterIntro(left.from)
	}
	return left, right
}

// onlyIntro says that a stretch holds nothing but conjunctions, adverbs and the like.
func (s *sentence) onlyIntro(r span) bool {
	for i := r.from; i < r.to; i++ {
		it := s.items[i]
		if it.quote != nil {
			return false
		}
		switch it.tag {
		case proffer.CCONJ, proffer.SCONJ, proffer.ADV, proffer.PART, proffer.PUNCT, proffer.DET, proffer.ADP:
		default:
			if !s.f.lex.role("intro", it.key) && !s.f.lex.role("intro", it.lemma) {
				return false
			}
		}
	}
	return true
}

// withAppeal reads «обратился с призывом», «выступил с требованием»: the verb's subject is the source.
func (s *sentence) withAppeal(i int, h *hit) bool {
	if !s.is(i-1, "с", "со") {
		return false
	}
	for k := i - 2; k > max(-1, i-9); k-- {
		if s.items[k].mark() {
			return false
		}
		if s.items[k].finite() {
			src, w := s.subject2(k, k)
			h.source, h.cue = src, span{k, k + 1}
			return w > 0
		}
	}
	return false
}

// ruNoun reads «заявление X о том, что», «обвинения X в».
func (s *sentence) ruNoun(i int) {
	cue := s.f.lex.nouns[s.items[i].lemma]
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 700}
	end := s.boundRight(i + 1)
	j := i + 1
	if g, ok := s.genitive(j, end); ok {
		c, _ := s.np(j, end, "g")
		h.source = span{j, max(g, c.to)}
		j = h.source.to
	} else if s.is(i-1, "его", "ее", "их") {
		h.source = span{i - 1, i}
	}
	if !h.source.ok() && !s.withAppeal(i, &h) {
		return
	}
	switch {
	case strings.Contains(cue.frames, "t") && s.is(end, ",") && s.is(end+1, "что") && (end == j || end == j+2 && s.correlative(end-1)):
		h.content = []span{{end + 2, s.contentEnd(end+2, i)}}
	case strings.Contains(cue.frames, "i") && s.at(j).fine == "inf":
		h.content = []span{{j, s.contentEnd(j, i)}}
	default:
		return
	}
	s.emit(h)
}
