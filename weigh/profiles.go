package weigh

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"proffer"
	"proffer/cores"
	"proffer/language/concepts"
)

// profileOf is what a stretch of a document is about.
func (c *corpus) profileOf(doc int, spans []proffer.Span) profile {
	p := profile{lang: c.languageIn(doc, spans)}
	fs := c.scratch[:0]
	for _, s := range spans {
		fs = c.features(fs, doc, s, nil)
	}
	c.scratch = fs
	slices.Sort(fs)
	fs = slices.Compact(fs)
	const frames = 4 // that are likely to come to them
	if len(fs) > 0 {
		p.terms = make([]term, 0, len(fs)+frames)
	}
	for _, f := range fs {
		p.terms = append(p.terms, newTerm(f, baseWeight(f)*c.rarityOf(f)))
	}
	return p
}

func (c *corpus) rarityOf(f feature) int64 {
	if k, ok := c.rare[f]; ok && int(k) < len(c.multiply) && c.multiply[k] > 0 {
		return c.multiply[k]
	}
	return 3
}

// addFrames puts in the frames of the profile's concepts.
func (p *profile) addFrames() {
	n := len(p.terms)
	for _, t := range p.terms[:n] {
		if t.frames == 0 {
			continue
		}
		for _, f := range conceptFrames(t.feature) {
			k := isFrame | feature(f)
			i := n
			for i < len(p.terms) && p.terms[i].feature != k {
				i++
			}
			if i == len(p.terms) {
				p.terms = append(p.terms, newTerm(k, 0))
			}
			p.terms[i].weight = max(p.terms[i].weight, t.weight/frameShare)
		}
	}
	slices.SortFunc(p.terms[n:], func(a, b term) int { return cmp.Compare(a.feature, b.feature) }) // frames stand behind all else
}

// features adds to out what a stretch of a document is about, some of it more than once, and to kinds, if there is one, of
// what kinds its words are.
func (c *corpus) features(out []feature, doc int, s proffer.Span, kinds *wordKind) []feature {
	d := &c.Documents[doc]
	c.named = c.addMentions(c.named[:0], doc, s)
	named := c.named
	for _, m := range named {
		out = append(out, isEntity|feature(m.entity))
	}
	for i := range c.counts[doc].touching(s) {
		if n, ok := quantityFeature(&c.Quantities[i]); ok {
			out = append(out, n)
		}
	}
	k, lang := 0, c.language(doc, s.Start)
	for w, at := range wordsIn(d.Text, s) {
		for k < len(named) && named[k].span.End <= at.Start {
			k++
		}
		inName := k < len(named) && named[k].span.Overlaps(at) && !describes(named[k], d.Text)
		if inName && kinds == nil {
			continue
		}
		x := c.word(lang, w)
		if kinds != nil {
			*kinds |= x.kind
		}
		if !inName {
			out = append(out, x.features...)
		}
	}
	return out
}

// describes says that a mention is no name but a word for what somebody is: "police".
func describes(m namedSpan, text string) bool {
	if m.span.End > len(text) {
		return false
	}
	words := m.span.In(text)
	return !strings.Contains(words, " ") && words == strings.ToLower(words) && words != strings.ToUpper(words)
}

// A word is what is asked of a word again and again.
type word struct {
	features []feature // what it stands for
	kind     wordKind
}

// word looks a word up. A case says the same words again and again, so they are remembered.
func (c *corpus) word(lang, w string) *word {
	if c.heard == nil || c.speaking != lang {
		if c.words[lang] == nil {
			c.words[lang] = map[string]*word{}
		}
		c.speaking, c.heard = lang, c.words[lang]
	}
	x := c.heard[w]
	if x == nil {
		forms := concepts.Forms(lang, w)
		x = &word{features: c.readWord(lang, w, forms), kind: kindOf(lang, forms)}
		c.heard[strings.Clone(w)] = x
	}
	return x
}

func (c *corpus) readWord(lang, w string, forms []string) []feature {
	if n, err := strconv.ParseInt(w, 10, 64); err == nil {
		if n < 3 {
			return nil
		}
		return []feature{isNumber | feature(n*1000)&^kindMask}
	}
	if concepts.Function(lang, w) {
		return nil
	}
	if e := c.nation(forms); e != 0 {
		return []feature{isEntity | feature(e)}
	}
	if ids := concepts.Of(lang, w); len(ids) > 0 {
		out := []feature{isConcept | feature(ids[0])}
		if len(ids) > 1 {
			out = append(out, isConcept|feature(ids[1]))
		}
		return out
	}
	stem := concepts.Stem(lang, w)
	if len([]rune(stem)) < 3 {
		return nil
	}
	return []feature{isWord | feature(hash(lang, stem))&^kindMask}
}

func quantityFeature(q *proffer.Quantity) (feature, bool) {
	v := q.Max
	if !v.Known {
		v = q.Min
	}
	if !v.Known || v.Value < 3000 {
		return 0, false
	}
	return isNumber | feature(v.Value)&^kindMask, true
}

type namedSpan struct {
	entity proffer.EntityID
	span   proffer.Span
}

// mentionsIn are the mentions that begin in s, outermost only.
func (c *corpus) mentionsIn(doc int, s proffer.Span) []namedSpan { return c.addMentions(nil, doc, s) }

func (c *corpus) addMentions(out []namedSpan, doc int, s proffer.Span) []namedSpan {
	ms := c.mentions[doc]
	i, _ := slices.BinarySearchFunc(ms, s.Start, func(m namedSpan, at int) int { return cmp.Compare(m.span.Start, at) })
	end := s.Start
	for ; i < len(ms) && ms[i].span.Start < s.End; i++ {
		if ms[i].span.Start >= end {
			out = append(out, ms[i])
			end = ms[i].span.End
		}
	}
	return out
}

// measureRarity counts in how many origins the statements speak of each feature: copies do not make a word common.
func (c *corpus) measureRarity(origin func(doc int) int) {
	c.readContents()
	// Statements in the order of their origins, so that an origin is counted once for a feature.
	said := make([][2]int32, 0, len(c.Statements))
	for i := range c.Statements {
		if c.use[i] {
			said = append(said, [2]int32{int32(origin(c.document.at(c.Statements[i].Document))), int32(i)})
		}
	}
	slices.SortFunc(said, func(a, b [2]int32) int {
		return cmp.Compare(uint64(a[0])<<32|uint64(a[1]), uint64(b[0])<<32|uint64(b[1]))
	})
	var have, last []int32 // by feature: how many origins have it, and the last of them
	origins := 0
	for n, s := range said {
		if n == 0 || said[n-1][0] != s[0] {
			origins++
		}
		for _, k := range c.contents[s[1]] {
			for len(have) <= int(k) {
				have, last = append(have, 0), append(last, -1)
			}
			if last[k] != s[0] {
				have[k], last[k] = have[k]+1, s[0]
			}
		}
	}
	c.multiply = c.multiply[:0]
	for _, n := range have {
		c.multiply = append(c.multiply, 0)
		if n > 0 {
			c.multiply[len(c.multiply)-1] = rarity(int(n), origins)
		}
	}
}

// readContents reads what the statements say that weigh, unless that was done before.
func (c *corpus) readContents() {
	const atOnce = 1 << 14 // statements
	hands, read := c.hands(), make([][]feature, atOnce)
	for from := 0; from < len(c.Statements); from += atOnce {
		n := min(atOnce, len(c.Statements)-from)
		cores.Among(hands, n, func(h *corpus, k int) {
			if i := from + k; h.use[i] && h.contents[i] == nil {
				read[k] = slices.Clone(h.readContent(i))
			}
		})
		for k := range n {
			if i := from + k; c.use[i] && c.contents[i] == nil {
				c.contents[i] = c.numberFeatures(read[k])
			}
		}
	}
}

// readContent are the features of all that a statement says, each once. It lasts until the next call.
func (c *corpus) readContent(i int) []feature {
	s := &c.Statements[i]
	kinds := wordKnown
	fs := c.scratch[:0]
	for _, p := range s.Content {
		fs = c.features(fs, c.document.at(s.Document), p, &kinds)
	}
	c.scratch, c.kinds[i] = fs, kinds
	slices.Sort(fs)
	return slices.Compact(fs)
}

// numberFeatures are features as c.rare numbers them.
func (c *corpus) numberFeatures(fs []feature) []int32 {
	out := make([]int32, len(fs))
	for n, f := range fs {
		k, known := c.rare[f]
		if !known {
			k = int32(len(c.rare))
			c.rare[f] = k
		}
		out[n] = k
	}
	return out
}

// speaksOfOwnSide says that the content uses "we", "our" and their like.
func (c *corpus) speaksOfOwnSide(s *proffer.Statement) bool {
	return c.contentHas(s, wordOfOwnSide)
}

// contentHas says that some word of the content is of a kind.
func (c *corpus) contentHas(s *proffer.Statement, kind wordKind) bool {
	return c.hasWord(c.statement.at(s.ID), kind)
}

// hasWord says so of a statement by its place.
func (c *corpus) hasWord(i int, kind wordKind) bool {
	if c.kinds[i] == 0 {
		c.readContent(i)
	}
	return c.kinds[i]&kind != 0
}

// A wordKind is which lists a word stands in, in any of its forms.
type wordKind uint8

const (
	wordOfOwnSide wordKind = 1 << iota // "we", "our"
	wordOfFuture
	wordThatNarrows
	wordOfRepeating
	wordKnown // not a list: the word was looked up
)

func kindOf(lang string, forms []string) (k wordKind) {
	for _, f := range forms {
		if ownSide()[lang][f] {
			k |= wordOfOwnSide
		}
		if futures()[lang][f] {
			k |= wordOfFuture
		}
		if narrowing()[lang][f] {
			k |= wordThatNarrows
		}
		if repeating()[lang][f] {
			k |= wordOfRepeating
		}
	}
	return k
}

// statementProfile is what a statement says: its content, the speaker's own side where it is meant or understood, and
// where the content alone says little, a part of what stands around it.
func (c *corpus) statementProfile(i int) profile {
	s := &c.Statements[i]
	doc := c.document.at(s.Document)
	main, rest := c.clauses(doc, s.Content)
	p := c.profileOf(doc, main)
	p.thin = thin(&p)
	if aside := c.profileOf(doc, rest); len(aside.terms) > 0 {
		p.add(&aside, 1, 3)
	}
	p.thin = p.thin && thin(&p)
	p.goesOn = c.beginsWithAnaphora(s)
	if s.Stance == proffer.Declines {
		p.terms = slices.DeleteFunc(p.terms, func(t term) bool { return t.kind() == isWord || silentConcepts()[t.feature] })
	}
	understood := s.Stance == proffer.Denies || s.Stance == proffer.Admits || s.Stance == proffer.Declines || s.Stance == proffer.Plans
	if understood || c.speaksOfOwnSide(s) {
		for _, party := range c.parties(s) {
			f := isEntity | feature(party)
			q := profile{terms: []term{newTerm(f, baseWeight(f)*c.rarityOf(f))}}
			p.add(&q, 1, 1)
		}
	}
	p.addFrames()
	if p.thin && len(s.Content) > 0 && s.Stance != proffer.Declines {
		core := p
		p.core = &core
		around := c.profileOf(doc, c.around(doc, s.Content[0]))
		p.add(&around, 1, 2)
	}
	return p
}

// thin says that a passage has fewer than two acts or things of weight.
func thin(p *profile) bool { return p.distinct() < 2 }

// around is the sentence before that of the span, in the same paragraph.
func (c *corpus) around(doc int, s proffer.Span) []proffer.Span {
	text := c.Documents[doc].Text
	const reach = 600
	start := max(c.line(doc, s.Start), s.Start-reach)
	end := min(len(text), s.End+reach)
	if n := strings.IndexByte(text[min(s.End, end):end], '\n'); n >= 0 {
		end = s.End + n
	}
	var before proffer.Span
	met := false
	eachSentence(text, proffer.Span{Start: start, End: end}, func(x proffer.Span) {
		if met = met || x.Overlaps(s); !met {
			before = x
		}
	})
	var out []proffer.Span
	if before.Valid() {
		out = append(out, before)
	}
	return out
}

// clauses parts a content into its main clause and what goes along with it: the first clause is what a statement says,
// the rest tells more about it. An aside between commas ends where the main clause goes on with "and". Both last until
// the next call.
func (c *corpus) clauses(doc int, content []proffer.Span) (main, rest []proffer.Span) {
	d, lang := &c.Documents[doc], c.languageIn(doc, content)
	words := subordinators()[lang]
	main, rest = c.main[:0], c.rest[:0]
	const (
		least      = 3 // words of a main clause: "After the flood we left" has its main clause last
		apposition = 8 // after so many words a comma begins an aside
	)
	for _, p := range content {
		n, from, end := 0, p.Start, p.Start
		aside, inside := false, false // in an aside; in a subordinate clause, which lasts
		add := func(to int) {
			if to > from {
				if s := (proffer.Span{Start: from, End: to}); aside || inside {
					rest = append(rest, s)
				} else {
					main = append(main, s)
				}
			}
			from = to
		}
		eachWord(d.Text, p, func(w string, at proffer.Span) {
			w = strings.ToLower(w)
			between := d.Text[end:at.Start]
			comma := between != " " && strings.ContainsAny(between, ",،;—(")
			switch {
			case !inside && n >= least && words[w]:
				add(at.Start)
				inside = true
			case comma && (aside || inside) && joiners()[lang][w]:
				add(at.Start)
				aside, inside = false, false
			case comma && !aside && n >= apposition && !joiners()[lang][w]:
				add(at.Start)
				aside = true
			}
			n, end = n+1, at.End
		})
		add(p.End)
	}
	c.main, c.rest = main, rest
	return main, rest
}

// beginsWithAnaphora says that the content's first word points back.
func (c *corpus) beginsWithAnaphora(s *proffer.Statement) bool {
	if len(s.Content) == 0 {
		return true
	}
	d, lang := &c.Documents[c.document.at(s.Document)], c.languageOf(s)
	for w := range wordsIn(d.Text, s.Content[0]) {
		w = strings.ToLower(w)
		if s.Direct || !complementizers()[lang][w] { // "that the mill burned" points at nothing
			return anaphora()[lang][w]
		}
	}
	return false
}
