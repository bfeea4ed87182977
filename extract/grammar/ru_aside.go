package grammar

import (
	"strings"

	"proffer"
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
	if h.source.ok() && h.source.from > i && end > h.source.to && s.is(h.source.to, ",") && !s.pronoun(h.source) && s.apposition(h.source.to+1, end) {
		h.source.to = end
	}
	if v, src := s.second(i, end); v > 0 {
		end = max(end, src.to)
		defer s.alsoSaid(h.cue, v, src)
	}
	before := s.trim(span{0, open})
	after := s.trim(span{end, len(s.items)})
	for k := before.to - 1; k > before.from; k-- { // «критик видит закономерность: за год, напоминает он, …»
		if s.is(k, ":") && s.hasFinite(before.from, k) && !s.hasSpeech(span{before.from, k}) {
			before.from = k + 1
			break
		}
	}
	for k := before.to - 1; k > before.from; k-- {
		if s.is(k, ",") && s.is(k+1, "но", "а", "однако") && k+2 < before.to && s.hasCue(before.from, k) {
			before.from = k + 1
			break
		}
	}
	if before.ok() && s.f.lex.role("sourced", s.items[i].lemma) && s.toldWithin(before) {
		return false
	}
	if as && s.f.lex.role("phrases", s.items[i].lemma) && s.is(end, ",") && s.at(end+1).quote != nil { // «как он выразился, «смеялся»»
		h.content = []span{{end + 1, end + 2}}
		s.emit(h)
		return true
	}
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
	if q := s.items[before.to-1].quote; q != nil && !s.partQuoted(before, after, end) {
		return s.asideQuote(before, after, end, h)
	}
	if !h.source.ok() && !as && !reported(s.items[i].lemma) && !h.carried {
		return false
	}
	behind := h.source.ok() && h.source.from > i // «…, говорят эксперты, …»
	switch {
	case as:
	case reported(s.items[i].lemma) && h.source.ok() && after.ok() && s.is(end, ",") && !s.adverbial(before): // «Полиция, говорится в отчёте, действовала»
	case behind && s.onlyIntro(before) && after.ok():
		before = span{}
	case behind && (before.to-before.from >= 2 || after.ok() && s.is(end, ",")) && (s.worthOf(h.source) >= 3 || s.is(h.source.from-1, "в", "на")) && !s.adverbial(before):
	case h.carried && after.ok() && s.is(end, ",") && end == i+1: // «: всех, говорит, обязали молчать»
	case !s.unit(before):
		return false
	}
	if before.ok() {
		before.from = s.afterIntro(before.from)
		h.content = []span{before}
	}
	if after.ok() && (s.is(end, ",") || s.is(end, "—") && (s.is(open, "—") || s.hasFinite(end+1, len(s.items))) || s.is(end, ":")) {
		h.content = append(h.content, after)
	}
	if s.f.run.dash && s.f.run.para == s.f.para[s.items[0].first] {
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

// hasCue says that the items [from, to) hold a cue that was found.
func (s *sentence) hasCue(from, to int) bool {
	for k := from; k < to; k++ {
		if s.f.cues[s.bytes(span{k, k + 1}).Start] {
			return true
		}
	}
	return false
}

// pronoun says that a source is a pronoun alone, which nothing is put beside.
func (s *sentence) pronoun(source span) bool {
	return source.to == source.from+1 && s.at(source.from).tag == proffer.PRON
}

// second is another verb of saying with a speaker of its own that «и» adds to the one at i in an aside that ends at item end: «…,
// рассказали два докера и подтвердил собеседник, близкий к порту»; 0 for none.
func (s *sentence) second(i, end int) (int, span) {
	for v := i + 2; v < min(end, len(s.items)); v++ {
		if cue := s.f.lex.verbs[s.items[v].lemma]; !s.is(v-1, "и") || !s.items[v].finite() || !cue.takes("q") || s.is(v-1, "не") {
			continue
		}
		src, w := s.subjectIn(s.rightChunks(v), s.items[v])
		if w < 3 {
			return 0, span{}
		}
		return v, s.described(src)
	}
	return 0, span{}
}

// alsoSaid gives what the cue was found to say to the speaker of the verb at v as well.
func (s *sentence) alsoSaid(cue span, v int, src span) {
	f := s.f
	for k := len(f.out) - 1; k >= 0; k-- {
		if f.out[k].Cue != s.bytes(cue) {
			continue
		}
		x := f.out[k]
		x.Cue, x.Source, x.Hearer, x.Content = s.bytes(span{v, v + 1}), s.bytes(src), proffer.Span{}, append(x.Content[:0:0], x.Content...)
		f.cues[x.Cue.Start] = true
		f.out = append(f.out, x)
		return
	}
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
	if h.source.ok() && h.source.to <= from && s.is(from-1, ",") && (!s.is(from-2, "\"") || h.source.to == from-1) {
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
		if c, ok := s.np(end+1, s.boundRight(end+1), "n"); ok && (c.class == "person" || c.class == "body") && !s.hasFinite(c.to, s.boundRight(end+1)) && s.at(s.boundRight(end+1)).quote == nil && !s.pronoun(h.source) {
			apposed = true
		}
		if next.key == "кто" && s.is(end-1, "те", "тот", "та", "все") {
			end = s.boundRight(end + 1) // «так рассказывают те, кто выжил»
			continue
		}
		if next.fine == "ger" && s.f.lex.verbs[next.lemma] != nil {
			break // «, назвав доклад ложью»: a cue of its own
		}
		if !(next.fine == "ger" || next.fine == "part" || apposed || strings.HasPrefix(next.lemma, "котор") && !s.is(end+1, "как") || next.tag == proffer.ADP && strings.HasPrefix(s.key(end+2), "котор")) {
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
	if r.ok() && s.f.lex.role("there", s.key(r.from)) {
		return 4
	}
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
