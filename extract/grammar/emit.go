package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// A hit is an attribution in items of one sentence, before it is turned into spans of bytes.
type hit struct {
	cue, source, hearer span
	content             []span
	stance              proffer.Stance
	confidence          int
	carried             bool
	sourceBytes         proffer.Span // a source that stands in another sentence's items, or part of one
	whole               proffer.Span // a content outside the sentence: the one before, or a dialogue's beginning
}

// emit records a hit once for each cue, and returns its index, or -1.
func (s *sentence) emit(h hit) int {
	f := s.f
	cue := s.bytes(h.cue)
	if s.depth > 0 && !h.source.ok() && !h.sourceBytes.Valid() {
		return -1
	}
	if cue.Valid() && f.cues[cue.Start] {
		return -1
	}
	if s.depth > 0 && h.source.to == h.source.from+1 && s.is(h.source.from, "я", "мы") && f.lex.verbs[s.at(h.cue.from).lemma] != nil && len(h.content) > 0 && s.items[h.content[0].from].quote == nil {
		f.cues[cue.Start] = true
		return -1 // the quoted speaker's own «я сказал»
	}
	x := found{level: s.depth}
	x.Cue, x.Source, x.Hearer = cue, s.bytes(h.source), s.bytes(h.hearer)
	if f.lang == "ar" && h.source.ok() {
		x.Source.Start += s.proclitic(h.source.from)
	}
	if h.sourceBytes.Valid() {
		x.Source = h.sourceBytes
	}
	direct := true
	if h.whole.Valid() {
		x.Content = append(x.Content, h.whole)
		direct = s.f.run.dash // a paragraph of dialogue is all speech
	}
	for _, c := range h.content {
		if !s.piece(&x.Attribution, c) || f.lang == "ar" && (s.that(c.from-1) > 0 || s.arPrep(c.from-1) != "") {
			direct = false // بأن «الموعد قريب»: a fragment in what is told
		}
	}
	if len(x.Content) == 0 {
		return -1
	}
	x.Direct, x.Stance, x.Carried = direct && !s.reportedBy(h), h.stance, h.carried
	x.Writer = f.lang == "ar" && s.depth == 0 && !x.Source.Valid() && s.writes(h.cue)
	x.NestedIn = -1
	if direct && !h.whole.Valid() {
		x.Quoted = append([]proffer.Span(nil), x.Content...)
	}
	conf := h.confidence
	if !x.Source.Valid() {
		conf -= 150
	}
	x.Confidence = proffer.Milli(max(conf, 100))
	s.judge(&x.Attribution)
	f.cues[cue.Start], s.spoken = true, true
	if h.source.ok() {
		s.subject = h.source
	}
	f.out = append(f.out, x)
	return len(f.out) - 1
}

// proclitics are the letters that are written with the word behind them, by their marks in a form.
var proclitics = map[rune]string{'w': "و", 'f': "ف", 'b': "ب", 'l': "ل", 'k': "ك"}

// proclitic is the length in bytes of the conjunction and preposition before an Arabic word, which are no part of a source: والدفاع
// المدني, بمدير الشركة. Those that are joined to the article stay.
func (s *sentence) proclitic(i int) int {
	it := s.items[i]
	c, _ := strings.CutSuffix(it.clitics(), "A")
	if it.quote != nil || it.tag != proffer.NOUN && it.tag != proffer.NUM && it.tag != proffer.ADJ || c == "" || strings.Contains(it.clitics(), "lA") || s.wholeName(i) {
		return 0
	}
	n := 0
	for _, r := range c {
		letter := proclitics[r]
		if letter == "" || !strings.HasPrefix(it.raw[n:], letter) {
			return 0
		}
		n += len(letter)
	}
	return n
}

// reportedBy says that a conjunction makes the content reported speech, quotation marks or not: «заявил, что «мост цел»».
func (s *sentence) reportedBy(h hit) bool {
	if s.f.lang != "ru" || len(h.content) == 0 {
		return false
	}
	return s.is(h.content[0].from-1, "что", "будто", "якобы") || s.toDo(h)
}

// toDo says that the content is an infinitive in quotation marks right behind a cue that asks for it: «посоветовал «не спешить»».
func (s *sentence) toDo(h hit) bool {
	at := h.content[0].from
	return s.at(at).quote != nil && (at == h.cue.to || h.hearer.ok() && at >= h.hearer.from && at <= h.hearer.to) && s.f.lex.verbs[s.at(h.cue.from).lemma].takes("i") && s.askedIn(at)
}

// askedIn says that the quotation at item i begins with an infinitive.
func (s *sentence) askedIn(i int) bool {
	q := s.at(i).quote
	if q == nil {
		return false
	}
	k := q.first
	if s.f.wordItem(k).key == "не" {
		k++
	}
	return k <= q.last && s.f.wordItem(k).fine == "inf"
}

func classOf(lang, lemma string) string { return morph.Class(lang, lemma) }
