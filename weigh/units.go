package weigh

import (
	"cmp"
	"slices"
	"strings"

	"proffer"
	"proffer/cores"
)

// A mode is what kind of proposition a statement makes: that something is so, is planned, is asked for, is not so, or
// nothing.
type mode int

const (
	fact mode = iota
	plan
	demand
	denial
	silence
)

// modeOf is the mode of a statement's words; what a speaker says that its own side will do is planned, whatever the cue.
func (c *corpus) modeOf(s *proffer.Statement) mode {
	switch s.Stance {
	case proffer.Plans:
		return plan
	case proffer.Demands:
		return demand
	case proffer.Denies:
		return denial
	case proffer.Declines:
		return silence
	case proffer.Asserts:
		if c.ownFuture(s) {
			return plan
		}
	}
	return fact
}

// ownFuture says that a statement puts off to the future what the speaker's own side does: its subject, within the first
// words, is the speaker's party or a pronoun.
func (c *corpus) ownFuture(s *proffer.Statement) bool {
	if len(s.Content) == 0 {
		return false
	}
	d := &c.Documents[c.document.at(s.Document)]
	lang := c.languageOf(s)
	if lang != "en" && c.aheadOf(s, d.Published) {
		return true
	}
	const head = 7 // words in which subject and verb are looked for
	n, own, future := 0, false, false
	for w := range wordsIn(d.Text, s.Content[0]) {
		w = strings.ToLower(w)
		if n == 0 && !s.Direct && complementizers()[lang][w] {
			continue
		}
		if n++; n > head || future {
			break
		}
		switch {
		case futures()[lang][w], lang == "ar" && arabicFuture(w):
			future = true
		case n <= 3 && (anaphora()[lang][w] || ownSide()[lang][w]):
			own = true
		}
	}
	if !future || own || lang == "ar" {
		return future
	}
	for _, m := range c.mentionsIn(c.document.at(s.Document), s.Content[0]) {
		return slices.Contains(c.parties(s), c.partyOf(m.entity)) && m.span.Start-s.Content[0].Start < 20
	}
	return false
}

// aheadOf says that the main clause of the content names a time after the day of publication. Russian puts its future into the verb's form,
// and this tells it without a parse.
func (c *corpus) aheadOf(s *proffer.Statement, published string) bool {
	main, _ := c.clauses(c.document.at(s.Document), s.Content)
	return published != "" && slices.ContainsFunc(c.dates[c.document.at(s.Document)].inside(main), func(k int) bool {
		return c.Times[k].Start > published
	})
}

// arabicFuture says that a word is a verb with the prefix of the future.
func arabicFuture(w string) bool {
	if futures()["noun"][w] {
		return false
	}
	for p := range futures().Of("prefix") {
		if strings.HasPrefix(w, p) && len(w) >= 10 {
			return true
		}
	}
	return false
}

// A unit is what one party said once in one origin, however many copies and translations print it.
type unit struct {
	statements []int // indices in Input.Statements, in canonical order
	origin     int   // of the report that its words are from
	lender     int   // that report's document, where they are not from the document's own story
	parties    []proffer.EntityID
	speakers   []proffer.EntityID
	hearer     proffer.EntityID // whom the text says was told
	mode       mode
	admits     bool
	negated    bool // see negates
	supports   bool // it is a voice for what it says, once all claims are made
	profile    profile
	told       []profile        // what copies of it in other languages tell, one a language
	rebuts     bool             // no denial in words, but its speaker's side says that it is not so, or goes on after a denial
	order      int              // of its first statement in canonical order
	places     []place          // where its statements stand, in canonical order
	target     proffer.EntityID // whom it charges
	counts     []uint64         // what it counts
	numbered   bool             // some statement of it counts something
	nth, of    uint8            // among what its speaker states in its report, from 1, and how much that is; 0 for a reply
	place      int              // among the units, in canonical order
	card       *card            // once all units are made

	first struct { // where most have all their statements and places
		statement [1]int
		place     [1]place
	}
}

// A place is where a statement stands: its document, paragraph and sentence.
type place struct {
	doc             int
	paragraph, from int // where they begin
	at              int
}

// alikeOnce is how similar two statements of one party in one document must be to be one utterance.
const alikeOnce = 800

// units groups the statements; order lists them canonically. Documents of one origin are aligned with the origin's
// earlier ones, the first first: a statement that is aligned joins the unit of its original.
func (c *corpus) units(order []int, origin func(doc int) int) []*unit {
	reports := c.reports(order, origin)
	hands := c.hands()
	cores.Among(hands, len(reports), func(h *corpus, k int) { h.newUnits(&reports[k], order) })
	for _, r := range reports {
		for _, u := range r.units {
			u.parties, u.speakers = c.lists.kept(u.parties), c.lists.kept(u.speakers)
			u.profile.sumUp(c.table)
		}
	}
	c.findInDock()
	origins := byOrigin(reports)
	cores.Among(c.hands(), len(origins), func(h *corpus, k int) { h.settleAll(origins[k]) })
	c.lend(reports)
	var out []*unit
	for _, r := range reports {
		out = append(out, r.fresh...)
	}
	c.makeCards(out)
	return out
}

// A report is a document that has statements which weigh.
type report struct {
	doc, origin int
	from, to    int     // its statements in canonical order
	units       []*unit // what they are, in order
	fresh       []*unit // those that repeat no other
}

// reports parts the statements, which are in canonical order, by their documents.
func (c *corpus) reports(order []int, origin func(doc int) int) (out []report) {
	for n, i := range order {
		doc := c.document.at(c.Statements[i].Document)
		if len(out) == 0 || out[len(out)-1].doc != doc {
			out = append(out, report{doc: doc, origin: origin(doc), from: n})
		}
		out[len(out)-1].to = n + 1
	}
	return out
}

// byOrigin puts together the reports of each origin.
func byOrigin(reports []report) (out [][]*report) {
	at := map[int]int{}
	for i := range reports {
		r := &reports[i]
		k, known := at[r.origin]
		if !known {
			k = len(out)
			at[r.origin] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], r)
	}
	return out
}

// newUnits makes each statement of a report a unit.
func (c *corpus) newUnits(r *report, order []int) {
	r.units = make([]*unit, 0, r.to-r.from)
	for n := r.from; n < r.to; n++ {
		r.units = append(r.units, c.newUnit(order[n], n, r.origin))
	}
}

// settleAll settles the reports of one origin, which are in order.
func (c *corpus) settleAll(reports []*report) {
	const most = 12       // documents to which a copy is aligned
	var earlier [][]*unit // the statements of each report, as the units they belong to
	for _, r := range reports {
		c.rebuttals(r.units)
		countEach(r.units)
		c.settle(r.units, earlier, &r.fresh)
		if len(earlier) < most {
			earlier = append(earlier, r.units)
		}
	}
}

// countEach counts what each speaker states in one report, whose statements are given in order.
func countEach(here []*unit) {
	stated := map[*proffer.EntityID]uint8{} // by the speakers, of whom each list is kept once
	for _, u := range here {
		if len(u.speakers) > 0 && u.mode != denial && u.mode != silence {
			k := &u.speakers[0]
			stated[k] = min(stated[k], 254) + 1
			u.nth = stated[k]
		}
	}
	for _, u := range here {
		if u.nth > 0 {
			u.of = stated[&u.speakers[0]]
		}
	}
}

func (c *corpus) newUnit(i, n, origin int) *unit {
	s := &c.Statements[i]
	u := &unit{origin: origin, parties: c.parties(s), speakers: s.Speaker.Entities, hearer: s.Hearer,
		mode: c.modeOf(s), admits: s.Stance == proffer.Admits, negated: s.Negated, profile: c.statementProfile(i), order: n, target: c.target(i)}
	u.first.statement[0], u.first.place[0] = i, c.placeOf(s)
	u.statements, u.places = u.first.statement[:], u.first.place[:]
	for _, v := range c.counted(i) {
		u.counts = append(u.counts, v.unit)
	}
	u.numbered = len(u.counts) > 0
	return u
}

// settle puts each statement of a document into the unit that it repeats, or makes it a unit of its own. It leaves in
// here, for each statement, its unit.
func (c *corpus) settle(here []*unit, earlier [][]*unit, out *[]*unit) {
	fresh := make([]*unit, len(here))
	copy(fresh, here)
	least := int64(alignLeast)
	if len(here) > 0 && c.retold[here[0].places[0].doc] {
		least = alignRetold
	}
	for _, before := range earlier {
		for j, i := range c.align(before, fresh, least) {
			if i >= 0 && here[j] == fresh[j] && !c.decidedApart(before[i], fresh[j]) {
				here[j] = before[i]
			}
		}
	}
	for j, u := range fresh {
		if here[j] == u {
			here[j] = c.repeated(u, here[:j])
		}
		if to := here[j]; to != u {
			to.toldToo(&u.profile)
			to.statements, to.places = append(to.statements, u.statements...), append(to.places, u.places...)
			to.numbered = to.numbered || u.numbered
			continue
		}
		*out = append(*out, u)
	}
}

// toldToo keeps what a copy of u tells in a language in which u is not told yet.
func (u *unit) toldToo(p *profile) {
	const most = 2 // languages besides its own
	if p.lang == u.profile.lang || len(u.told) >= most || slices.ContainsFunc(u.told, func(t profile) bool { return t.lang == p.lang }) {
		return
	}
	u.told = append(u.told, *p)
}

// in is what a unit tells in a language, if it is told in it.
func (u *unit) in(lang string) *profile {
	if u.profile.lang == lang {
		return &u.profile
	}
	for i := range u.told {
		if u.told[i].lang == lang {
			return &u.told[i]
		}
	}
	return nil
}

// inOneLanguage are profiles of two units that were first told in different languages, in one in which both are told: words
// are shared within a language only. nil where there is none.
func inOneLanguage(a, b *unit) (x, y *profile) {
	if len(a.told)+len(b.told) == 0 || a.profile.lang == b.profile.lang {
		return nil, nil
	}
	if p := b.in(a.profile.lang); p != nil {
		return &a.profile, p
	}
	if p := a.in(b.profile.lang); p != nil {
		return p, &b.profile
	}
	for i := range a.told {
		if p := b.in(a.told[i].lang); p != nil {
			return &a.told[i], p
		}
	}
	return nil, nil
}

// sayAlike is the similarity of two units, as they were first told or in a language that both have.
func (l *layout) sayAlike(a, b *unit) int64 {
	s := l.similarity(&a.profile, &b.profile)
	if x, y := inOneLanguage(a, b); x != nil {
		s = max(s, l.similarity(x, y))
	}
	return s
}

// repeated is the unit before it in the same document that says the same for the same party; else u.
func (c *corpus) repeated(u *unit, before []*unit) *unit {
	const look = 40
	for _, o := range before[max(0, len(before)-look):] {
		if o.mode == u.mode && sameParties(o, u) && c.similarity(&o.profile, &u.profile) >= alikeOnce && !u.profile.slight() && !c.decidedApart(o, u) {
			return o
		}
	}
	return u
}

// canonical lists the statements that weigh: by canonical rank of their document, then as they stand in it.
func (c *corpus) canonical() []int {
	of := make([][]int, len(c.Documents)) // by rank
	n := 0
	for i := range c.Statements {
		if c.use[i] {
			r := c.rank[c.document.at(c.Statements[i].Document)]
			of[r] = append(of[r], i)
			n++
		}
	}
	out := make([]int, 0, n)
	for _, here := range of {
		slices.SortStableFunc(here, func(a, b int) int {
			x, y := &c.Statements[a], &c.Statements[b]
			return cmp.Or(cmp.Compare(position(x), position(y)), cmp.Compare(x.Cue.Start, y.Cue.Start))
		})
		out = append(out, here...)
	}
	return out
}

// position is where a statement's content begins.
func position(s *proffer.Statement) int {
	if len(s.Content) > 0 {
		return s.Content[0].Start
	}
	return s.Cue.Start
}

func (c *corpus) placeOf(s *proffer.Statement) place {
	doc := c.document.at(s.Document)
	p := place{doc: doc, at: position(s)}
	text := c.Documents[doc].Text
	p.at = min(p.at, len(text))
	p.paragraph = c.line(doc, p.at)
	p.from = p.paragraph
	const reach = 1000 // bytes: a sentence that is longer than this counts as several
	eachSentence(text, proffer.Span{Start: max(p.paragraph, p.at-reach), End: p.at}, func(x proffer.Span) { p.from = x.Start })
	return p
}

// neighbours says whether some statements of two units by one speaker stand in one sentence (2) or paragraph (1).
func neighbours(a, b *unit) int {
	if len(a.speakers) == 0 || !slices.Equal(a.speakers, b.speakers) {
		return 0
	}
	best := 0
	const few = 4
	for _, p := range a.places[:min(few, len(a.places))] {
		for _, q := range b.places[:min(few, len(b.places))] {
			switch {
			case p.doc != q.doc || p.paragraph != q.paragraph:
			case p.from == q.from:
				best = 2
			default:
				best = max(best, 1)
			}
		}
	}
	return best
}
