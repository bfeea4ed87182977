package events

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// A chunk is a noun phrase of a Russian or Arabic clause: its head comes first among its nouns.
type chunk struct {
	lo, hi, head int // tokens, hi exclusive
	prep         string
	cases        string // letters that the head's form allows; Russian only
}

// A clause is what stands between two breaks of a sentence.
type clause struct {
	*finder
	lo, hi int
	chunks []chunk
	used   map[int]bool
	doers  map[int][]proffer.EntityID // by verb: who does it
}

// ordered reads a sentence of a language without a parse.
func (f *finder) ordered(s proffer.Sentence) {
	lo := s.First
	var last []proffer.EntityID // who did the clause before
	for i := s.First; i <= s.End; i++ {
		if i < s.End && !f.breaks(i) && i-lo < maxWords {
			continue
		}
		if i > lo {
			c := &clause{finder: f, lo: lo, hi: i, used: map[int]bool{}, doers: map[int][]proffer.EntityID{}}
			c.chunk()
			last = c.read(last)
		}
		lo = i
		if i < s.End && f.a.Tokens[i].Tag == proffer.PUNCT {
			lo++
		}
	}
}

func (f *finder) breaks(i int) bool {
	t := &f.a.Tokens[i]
	if f.lex.language == "ar" && f.tag(i) == proffer.VERB && strings.HasPrefix(t.Span.In(f.a.Text), "و") && !strings.HasPrefix(f.lemma(i), "و") {
		return true // "and" written with its verb opens a clause
	}
	return t.Tag == proffer.PUNCT && t.Span.In(f.a.Text) != "-" || f.lex.is("breaks", f.lex.fold(strings.ToLower(t.Span.In(f.a.Text))))
}

func (f *finder) lemma(i int) string {
	if v := f.verbs[i]; v != "" {
		return v
	}
	return f.lex.fold(f.a.Tokens[i].Lemma)
}

// tag is a token's part of speech; a form of a verb of ours that the morphology does not know is a verb.
func (f *finder) tag(i int) proffer.Tag {
	if f.verbs[i] != "" {
		return proffer.VERB
	}
	return f.a.Tokens[i].Tag
}

// recognise finds the verb forms that only this package's lexicon knows.
func (f *finder) recognise() {
	f.verbs = map[int]string{}
	for i := range f.a.Tokens {
		t := &f.a.Tokens[i]
		if f.lex.forms == nil || f.at[i] != 0 || t.Tag != proffer.NOUN && t.Tag != proffer.X || morph.Known("ar", t.Lemma) {
			continue
		}
		w := f.lex.fold(t.Span.In(f.a.Text))
		for _, before := range []string{"", "و", "ف", "س", "وس"} {
			if rest, ok := strings.CutPrefix(w, before); ok && f.lex.forms[rest] != "" {
				f.verbs[i] = f.lex.forms[rest]
				break
			}
		}
	}
}

func nominal(t proffer.Tag) bool {
	switch t {
	case proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.NUM, proffer.DET, proffer.PRON, proffer.X:
		return true
	}
	return false
}

// chunk parts the clause into noun phrases with their prepositions.
func (c *clause) chunk() {
	prep, open := "", false
	for i := c.lo; i < c.hi; i++ {
		t := &c.a.Tokens[i]
		if !nominal(c.tag(i)) {
			open, prep = false, ""
			if t.Tag == proffer.ADP {
				prep = c.lemma(i)
			}
			continue
		}
		attached := c.attached(i)
		if !open || attached != "" || c.starts(i) {
			if attached != "" {
				prep = attached
			}
			c.chunks = append(c.chunks, chunk{lo: i, hi: i, head: -1, prep: prep})
			open, prep = true, ""
		}
		k := &c.chunks[len(c.chunks)-1]
		k.hi = i + 1
		if k.head < 0 && (t.Tag == proffer.NOUN || t.Tag == proffer.PROPN || t.Tag == proffer.PRON) {
			k.head, k.cases = i, c.cases(i)
		}
	}
	for i := range c.chunks {
		if k := &c.chunks[i]; k.head < 0 {
			k.head = k.lo
		}
	}
}

// attached is the Arabic preposition that is written with its word, or "".
func (c *clause) attached(i int) string {
	if c.lex.language != "ar" {
		return ""
	}
	clitics, _, _ := strings.Cut(c.a.Tokens[i].Fine, "+")
	switch {
	case strings.Contains(clitics, "l"):
		return "ل"
	case strings.Contains(clitics, "b"):
		return "ب"
	}
	return ""
}

// starts says that a new phrase begins inside of a run of nominal words: in Russian at a noun in the instrumental or
// dative alone, in Arabic at an indefinite noun after a definite one or a name.
func (c *clause) starts(i int) bool {
	k := &c.chunks[len(c.chunks)-1]
	t := &c.a.Tokens[i]
	if k.head < 0 || t.Tag != proffer.NOUN && t.Tag != proffer.PROPN {
		return false
	}
	if c.lex.language == "ru" {
		cs := c.cases(i)
		return t.Tag == proffer.NOUN && cs != "" && strings.Trim(cs, "id") == "" && !strings.ContainsAny(k.cases, "id")
	}
	if strings.Contains(t.Fine, "A") || strings.HasPrefix(t.Fine, "w") {
		return false
	}
	return c.edges[i-1] && !c.sameParty(i) || strings.Contains(c.a.Tokens[i-1].Fine, "A") && t.Tag == proffer.NOUN
}

func (c *clause) sameParty(i int) bool { return c.at[i] != 0 && c.at[i] == c.at[i-1] }

func (c *clause) cases(i int) string {
	if c.lex.language != "ru" {
		return ""
	}
	return strings.Trim(c.a.Tokens[i].Fine, "sp")
}

// read adds the clause's frames and gives who its last finite verb is about.
func (c *clause) read(last []proffer.EntityID) []proffer.EntityID {
	governor := -1
	for i := c.lo; i < c.hi; i++ {
		t := &c.a.Tokens[i]
		lemma := c.lemma(i)
		if c.tag(i) != proffer.VERB {
			if c.lex.moods["adj "+lemma] != "" || c.lex.moods["noun "+lemma] != "" {
				governor = i
			}
			continue
		}
		if t.Fine == "part" {
			continue
		}
		x := frame{predicate: lemma, head: i, lo: c.lo, hi: c.hi - 1}
		object := c.roles(&x, i)
		if len(x.actors) == 0 && !strings.HasPrefix(t.Fine, "pass") {
			x.actors = last
		} else if len(x.actors) > 0 {
			last = x.actors
		}
		c.doers[i] = x.actors
		x.negated, x.mood = c.moodAt(i, governor)
		if c.lex.moods["verb "+lemma] != "" {
			governor = i
		}
		if c.classify(&x, object) {
			c.keep(&x)
		}
	}
	for n := range c.chunks {
		c.nominalisation(n)
	}
	return last
}

// classify gives a verb's frame its type, by its object where the verb alone says nothing.
func (c *clause) classify(x *frame, object int) bool {
	for _, k := range c.chunks {
		if k.lo <= x.head && k.hi > c.lo && k.hi <= x.head && !strings.HasPrefix(c.a.Tokens[x.head].Fine, "pass") || k.head-x.head > maxPhrase {
			continue
		}
		noun := c.lemma(k.head)
		class := c.lex.byObject(x.predicate, noun)
		light, swap := c.lex.is("light", x.predicate) && k.prep == "", c.lex.is("swap", x.predicate)
		if n := c.lex.nouns[noun]; class == "" && n != "" && (light || swap) {
			class = n
		}
		if class == "" {
			continue
		}
		x.class, c.used[k.head] = class, true
		if c.lex.nouns[noun] == class {
			x.predicate = noun
		}
		inner, outer := c.around(k)
		if swap {
			x.targets, x.actors = x.actors, c.parties(append(c.sources(k), inner...))
		} else if x.targets = c.parties(outer); len(x.targets) == 0 {
			x.targets = c.parties(inner)
		}
		return true
	}
	x.class = c.lex.class(proffer.VERB, x.predicate)
	if x.class == "RETREAT" && len(x.targets) == 0 {
		x.targets = c.parties(c.sources(chunk{hi: x.head}))
	}
	return x.class != ""
}

// keep sets the place of a frame and keeps it.
func (c *clause) keep(x *frame) {
	for _, k := range c.chunks {
		if id := c.phraseParty(k.head); x.place == 0 && c.lex.is("place", k.prep) && isPlace(c.kinds[id]) {
			x.place = id
		}
	}
	for n := c.lo; n < c.hi && len(x.counted) < maxWords; n++ {
		if d := n - x.head; d > -8 && d < 8 && c.a.Tokens[n].Tag == proffer.NUM {
			x.counted = append(x.counted, n)
		}
	}
	c.frames = append(c.frames, *x)
}

// roles fills a verb's parties from the phrases around it and gives the object's chunk or -1.
func (c *clause) roles(x *frame, i int) int {
	before, after := -1, []int{}
	for n, k := range c.chunks {
		switch {
		case k.hi <= i && k.prep == "" && c.subject(k):
			before = n
		case k.lo > i && k.lo-i < 2*maxPhrase:
			after = append(after, n)
		}
	}
	passive := strings.HasPrefix(c.a.Tokens[i].Fine, "pass")
	subject, object := before, -1
	for _, n := range after {
		k := &c.chunks[n]
		switch {
		case k.prep != "":
		case subject < 0 && c.subject(*k) && !(c.lex.language == "ru" && strings.Contains(k.cases, "a") && !strings.Contains(c.a.Tokens[i].Fine, "past") && len(after) == 1):
			subject = n
		case subject == before && before >= 0 && c.inverted(c.chunks[before], *k):
			subject, object = n, before
		case object < 0:
			object = n
		}
	}
	for _, n := range after {
		if k := &c.chunks[n]; object < 0 && (c.lex.is("target", k.prep) && c.phraseParty(k.head) != 0) {
			object = n
		}
	}
	if subject >= 0 {
		x.actors = c.parties(c.members(subject))
	}
	if object >= 0 {
		x.targets = c.parties(c.members(object))
	}
	if passive || c.byInstrument(i, object) {
		x.actors, x.targets = x.targets, x.actors
	}
	return object
}

// subject says that a phrase can be a clause's subject.
func (c *clause) subject(k chunk) bool {
	return c.lex.language != "ru" || k.cases == "" || strings.Contains(k.cases, "n")
}

// inverted says that a Russian clause names its object first: the earlier phrase may be an accusative, the later is
// surely a nominative.
func (c *clause) inverted(early, late chunk) bool {
	return c.lex.language == "ru" && strings.Contains(early.cases, "a") && strings.Contains(late.cases, "n") && strings.Trim(late.cases, "nsp") == ""
}

// byInstrument says that a Russian reflexive verb is a passive whose agent stands in the instrumental.
func (c *clause) byInstrument(i, object int) bool {
	return c.lex.language == "ru" && object >= 0 && strings.Trim(c.chunks[object].cases, "i") == "" && c.chunks[object].cases != "" &&
		c.chunks[object].prep == "" && strings.HasSuffix(c.a.Tokens[i].Lemma, "ся")
}

// members are the heads of a phrase and of those that "and" joins to it.
func (c *clause) members(n int) []int {
	out := []int{c.chunks[n].head}
	for m := n; m > 0 && len(out) < maxGroup && c.chunks[m].prep == "" && c.chunks[m-1].hi == c.chunks[m].lo-1 && c.a.Tokens[c.chunks[m].lo-1].Tag == proffer.CCONJ; m-- {
		out = append([]int{c.chunks[m-1].head}, out...)
	}
	for ; n+1 < len(c.chunks) && len(out) < maxGroup; n++ {
		gap := c.chunks[n+1].lo - c.chunks[n].hi
		if gap != 1 || c.a.Tokens[c.chunks[n].hi].Tag != proffer.CCONJ {
			break
		}
		out = append(out, c.chunks[n+1].head)
	}
	return out
}

// phraseParty is whom the phrase at a head names: the head, or the first party in the words that follow it.
func (f *finder) phraseParty(i int) proffer.EntityID {
	for k := i; k < len(f.a.Tokens) && k < i+maxPhrase/2 && nominal(f.tag(k)); k++ {
		if f.at[k] != 0 {
			return f.at[k]
		}
		if k > i && strings.ContainsAny(strings.TrimRight(f.a.Tokens[k].Fine, "+"), "lb") && f.lex.language == "ar" {
			break
		}
	}
	if i > 0 && f.a.Tokens[i-1].Tag == proffer.ADJ {
		return f.at[i-1]
	}
	return 0
}

// around are the parties of a nominalisation: in its own phrase ("обстрел порта"), and behind what follows it.
func (c *clause) around(k chunk) (inner, outer []int) {
	for i := k.head + 1; i < k.hi; i++ {
		if c.a.Tokens[i].Tag != proffer.ADJ || c.at[i] != 0 {
			inner = append(inner, i)
			break
		}
	}
	for _, o := range c.chunks {
		if o.lo >= k.hi && o.lo < k.hi+maxPhrase && len(outer) == 0 && c.lex.is("target", o.prep) {
			outer = append(outer, o.head)
		}
	}
	return inner, outer
}

// sources are the phrases behind a place that say from whom: "со стороны Ардена".
func (c *clause) sources(k chunk) []int {
	for _, o := range c.chunks {
		if o.lo >= k.hi && o.lo < k.hi+maxPhrase && c.lex.is("source", o.prep) {
			return []int{o.head}
		}
	}
	return nil
}

// nominalisation adds the frame of a noun in which somebody takes part.
func (c *clause) nominalisation(n int) {
	k := c.chunks[n]
	t := &c.a.Tokens[k.head]
	class := c.lex.class(t.Tag, c.lemma(k.head))
	if class == "" || t.Tag != proffer.NOUN || c.used[k.head] || c.named[k.head] {
		return
	}
	x := frame{class: class, predicate: c.lemma(k.head), head: k.head, lo: k.lo, hi: k.hi - 1}
	inner, outer := c.around(k)
	x.actors, x.targets = c.parties(inner), c.parties(outer)
	if len(x.targets) == 0 && !ofActor[class] {
		x.actors, x.targets = nil, x.actors
	} else if class == "RETREAT" && len(x.targets) == 0 {
		x.targets = c.parties(c.sources(k))
	}
	if n+1 < len(c.chunks) {
		if o := c.chunks[n+1]; o.lo == k.hi && o.prep == "" && o.cases != "" && strings.Trim(o.cases, "i") == "" {
			x.actors, x.hi = c.parties([]int{o.head}), o.hi-1
		}
	}
	v := c.governor(k.head)
	x.negated, x.mood = c.moodAt(k.head, v)
	if len(x.actors) == 0 && (x.negated || x.mood == "planned") {
		x.actors = c.doers[v]
	}
	if len(x.actors)+len(x.targets) == 0 {
		return
	}
	c.keep(&x)
}

// governor is the verb of mood right before a noun, or -1.
func (c *clause) governor(i int) int {
	for k := i - 1; k >= max(c.lo, i-maxPhrase/2); k-- {
		if c.tag(k) == proffer.VERB {
			if c.lex.moods["verb "+c.lemma(k)] != "" {
				return k
			}
			break
		}
	}
	return -1
}

// moodAt reads the words right before a trigger, and the word that governs its infinitive or complement.
func (c *clause) moodAt(i, governor int) (negated bool, mood string) {
	for k := max(c.lo, i-4); k < i; k++ {
		w := c.lex.fold(strings.ToLower(c.a.Tokens[k].Span.In(c.a.Text)))
		if m := c.lex.moods["word "+w]; m != "" {
			mood = m
		}
		if k >= i-2 && c.lex.is("negation", w) {
			negated = true
		}
	}
	for _, k := range []int{c.lo, governor} {
		if k < 0 || k >= i || k == governor && i-k > maxPhrase/2 {
			continue
		}
		if k == c.lo && k == governor {
			governor = -1
		}
		m := c.lex.moods[kindOf(c.tag(k))+" "+c.lemma(k)]
		if k == c.lo && c.tag(k) != proffer.VERB {
			if m = c.lex.moods["word "+c.lemma(k)]; m != "conditional" && m != "demanded" {
				m = ""
			}
		}
		if m == "denied" {
			negated = !negated
		} else if m != "" {
			mood = m
		}
	}
	return negated, mood
}
