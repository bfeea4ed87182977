package weigh

import (
	"cmp"
	"slices"
	"strings"

	"proffer"
	"proffer/language/concepts"
	"proffer/names"
)

// A corpus is the input with look-ups over it.
type corpus struct {
	*Input
	*memory
	memories  []*memory // of the workers, its own first
	document  numbering[proffer.DocumentID]
	statement numbering[proffer.StatementID]
	entity    numbering[proffer.EntityID]
	mentions  [][]namedSpan // by document, by start, longest first
	counts    []row         // quantities by document
	dates     []row         // times by document
	lines     [][]int32     // by document, where its lines begin, once it is asked for
	mixed     []bool        // documents with parts in another language than their own
	rank      []int         // of documents in canonical order
	release   []bool        // documents in which nobody speaks but who published them
	day       []int         // of documents, since the epoch; an undated copy has its origin's; 0 unknown
	retold    []bool        // documents that retell another of their origin
	copyOf    []int         // by document, from which one it takes its story; negative where from none
	lenders   [][]int       // by document: earlier ones that it names or credits without being their copy, the likeliest first
	nations   map[string][]nation
	rare      map[feature]int32    // where the features of statements stand in multiplier
	multiply  []int64              // what their weights are multiplied by
	namesake  []proffer.EntityID   // by entity, see first
	aboves    [][]proffer.EntityID // by entity, see above
	use       []bool               // statements that weigh
	supports  []bool               // statements whose stance supports a claim
	lists     lists                // of parties and speakers
	cards     []card               // of the units, by place
	table     *table               // of the features of units and claims
	contents  [][]int32            // by statement, what it says, as rare numbers it
	kinds     []wordKind           // by statement, of all its words; 0 until asked for
	desk      []desk               // by document
	cited     []map[string]bool    // by document: names of desks that its text has, once they are asked for
	bodies    [][]*names.Name      // by document: bodies that its text names, once they are asked for
	names     map[string]deskNames // of desks, by their first word
	begins    *beginnings          // of these names
	targets   []proffer.EntityID   // by statement, see target; -1 is not known yet
	apart     map[[2]proffer.StatementID]bool
	inDock    map[proffer.EntityID]bool // who is accused in the case, see standsAccused
}

func newCorpus(in *Input) *corpus {
	c := &corpus{Input: in, mentions: make([][]namedSpan, len(in.Documents)),
		counts: make([]row, len(in.Documents)), dates: make([]row, len(in.Documents)), lines: make([][]int32, len(in.Documents)),
		mixed: make([]bool, len(in.Documents)), use: make([]bool, len(in.Statements)), supports: make([]bool, len(in.Statements)),
		lists: lists{by: map[string]int32{}}, memory: newMemory()}
	c.memories = []*memory{c.memory}
	c.document = number(len(in.Documents), func(i int) proffer.DocumentID { return in.Documents[i].ID })
	c.statement = number(len(in.Statements), func(i int) proffer.StatementID { return in.Statements[i].ID })
	c.entity = number(len(in.Entities), func(i int) proffer.EntityID { return in.Entities[i].ID })
	for i := range in.Documents {
		c.mixed[i] = slices.ContainsFunc(in.Documents[i].Parts, func(p proffer.Part) bool { return p.Language != "" })
	}
	for i := range in.Statements {
		s := &in.Statements[i]
		c.supports[i] = supports(s.Stance)
		d, known := c.document.find(s.Document)
		c.use[i] = known && inside(s, in.Documents[d].Text) && s.Status != proffer.Rejected && s.Part != proffer.PartHeadline
	}
	byName := map[string]proffer.EntityID{}
	for i := range in.Entities {
		c.namesake = append(c.namesake, in.Entities[i].ID)
		if k := namesakeKey(&in.Entities[i]); k != "" {
			if _, ok := byName[k]; !ok {
				byName[k] = in.Entities[i].ID
			}
			c.namesake[i] = byName[k]
		}
		for _, m := range in.Entities[i].Mentions {
			if d, ok := c.document.find(m.Document); ok {
				c.mentions[d] = append(c.mentions[d], namedSpan{in.Entities[i].ID, m.Span})
			}
		}
	}
	c.findAbove()
	for _, ms := range c.mentions {
		slices.SortStableFunc(ms, func(a, b namedSpan) int {
			return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
		})
	}
	for i, q := range in.Quantities {
		if d, ok := c.document.find(q.Document); ok {
			c.counts[d].add(i, q.Span)
		}
	}
	for i, t := range in.Times {
		if d, ok := c.document.find(t.Document); ok {
			c.dates[d].add(i, t.Span)
		}
	}
	for d := range in.Documents {
		c.counts[d].sort()
		c.dates[d].sort()
	}
	c.rare = map[feature]int32{}
	c.table = newTable()
	c.contents, c.kinds = make([][]int32, len(in.Statements)), make([]wordKind, len(in.Statements))
	c.targets = make([]proffer.EntityID, len(in.Statements))
	for i := range c.targets {
		c.targets[i] = -1
	}
	c.desk = c.desks()
	c.nameDesks()
	c.bodies = make([][]*names.Name, len(in.Documents))
	c.readDecisions()
	c.rankDocuments()
	c.findNations()
	return c
}

// lineStarts is where each line of a text begins.
func lineStarts(text string) []int32 {
	starts := append(make([]int32, 0, 1+strings.Count(text, "\n")), 0)
	for i := 0; ; i++ {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return starts
		}
		i += n
		starts = append(starts, int32(i+1))
	}
}

// language is that of the text at a place of a document.
func (c *corpus) language(doc, at int) string {
	if c.mixed[doc] {
		return c.Documents[doc].LanguageAt(at)
	}
	return c.Documents[doc].Language
}

// languageOf is that of what a statement says.
func (c *corpus) languageOf(s *proffer.Statement) string {
	return c.languageIn(c.document.at(s.Document), s.Content)
}

// languageIn is that of the first of some stretches of a document.
func (c *corpus) languageIn(doc int, spans []proffer.Span) string {
	if len(spans) == 0 {
		return c.Documents[doc].Language
	}
	return c.language(doc, spans[0].Start)
}

// line is where the line begins in which a place of a text lies.
func (c *corpus) line(doc, at int) int {
	if c.lines[doc] == nil {
		c.lines[doc] = lineStarts(c.Documents[doc].Text)
	}
	i, _ := slices.BinarySearch(c.lines[doc], int32(at+1))
	return int(c.lines[doc][i-1])
}

// inside says that all spans of a statement lie in the text, in order.
func inside(s *proffer.Statement, text string) bool {
	for _, p := range s.Content {
		if !p.Valid() || p.End > len(text) {
			return false
		}
	}
	return s.Cue.End <= len(text)
}

// rankDocuments puts the documents into canonical order, which is independent of when they arrived: the earliest
// published first, of one day a press release before what reports make of it, then the longest, since copies are mostly
// cut.
func (c *corpus) rankDocuments() {
	order := make([]int, len(c.Documents))
	for i := range order {
		order[i] = i
	}
	c.release = c.releases()
	slices.SortFunc(order, func(a, b int) int {
		x, y := &c.Documents[a], &c.Documents[b]
		if by := cmp.Or(strings.Compare(dateKey(x.Published), dateKey(y.Published)), compareBool(c.release[b], c.release[a]), cmp.Compare(len(y.Text), len(x.Text))); by != 0 {
			return by
		}
		return cmp.Or(strings.Compare(x.Text, y.Text), strings.Compare(x.Publisher, y.Publisher), cmp.Compare(a, b))
	})
	c.rank = make([]int, len(order))
	for r, i := range order {
		c.rank[i] = r
	}
}

// dateKey sorts documents without a date last.
func dateKey(published string) string {
	if published == "" {
		return "~"
	}
	return published[:min(10, len(published))]
}

// A nation is the stem of a state's name, which its adjectives and inflections begin with.
type nation struct {
	stem string
	of   proffer.EntityID
}

// findNations makes the table by which "Norlandic" and "норландских" speak of the entity Norland: the adjective of a
// state is no name and so no mention.
func (c *corpus) findNations() {
	c.nations = map[string][]nation{}
	for i := range c.Entities {
		e := &c.Entities[i]
		if e.Kind != proffer.KindCountry {
			continue
		}
		for _, f := range formsOf(e) {
			if stem := nationStem(f); stem != "" && !slices.Contains(c.nations[stem], nation{stem, e.ID}) {
				c.nations[stem] = append(c.nations[stem], nation{stem, e.ID})
			}
		}
	}
}

// formsOf are the ways in which an entity is named; one that comes again right after itself is there once.
func formsOf(e *proffer.Entity) []string {
	forms := append([]string{e.Name}, e.Aliases...)
	for _, m := range e.Mentions {
		if m.Text != forms[len(forms)-1] {
			forms = append(forms, m.Text)
		}
	}
	return forms
}

const nationStemRunes = 4

// nationStem is a name of one word without the ending that its adjective drops; "" for names of several words and
// for names too short to tell.
func nationStem(name string) string {
	if strings.ContainsAny(name, " -") {
		return ""
	}
	w := strings.ToLower(name)
	if f := concepts.Forms("ar", w); w != "" && w[0] >= 0xd8 && w[0] <= 0xdb {
		w = f[0]
	}
	const longest = 2 // runes of an ending
	r := []rune(w)
	for n := longest; n > 0; n-- {
		if stem := len(r) - n; stem >= nationStemRunes && nationEndings().Of("dropped")[string(r[stem:])] {
			return string(r[:stem])
		}
	}
	if len(r) < nationStemRunes {
		return ""
	}
	return w
}

// nation is the state whose adjective the word looks like, or 0.
func (c *corpus) nation(forms []string) proffer.EntityID {
	if len(c.nations) == 0 {
		return 0
	}
	const longest = 8 // runes of an adjective's ending
	for _, f := range forms {
		r := []rune(strings.ToLower(f))
		for n := len(r); n >= max(nationStemRunes, len(r)-longest); n-- {
			if l := c.nations[string(r[:n])]; len(l) > 0 && ofNation(string(r[n:])) {
				return l[0].of
			}
		}
	}
	return 0
}

// ofNation says that what follows the stem of a state's name makes its adjective or a form of its name: "malicious" is not
// of Mali.
func ofNation(rest string) bool {
	const inflected = 3 // letters by which an adjective is inflected
	if rest == "" || nationEndings().Of("name")[rest] {
		return true
	}
	for e := range nationEndings().Of("adjective") {
		if r, ok := strings.CutPrefix(rest, e); ok && len([]rune(r)) <= inflected {
			return true
		}
	}
	return false
}

// at is where the entity stands in the input.
func (c *corpus) at(e proffer.EntityID) (int, bool) { return c.entity.find(e) }

// partyOf climbs from an entity to the state or body for which it speaks in the end.
func (c *corpus) partyOf(e proffer.EntityID) proffer.EntityID {
	for range 5 {
		i, ok := c.at(e)
		if !ok || c.Entities[i].Of == 0 || c.Entities[i].Of == e {
			break
		}
		e = c.Entities[i].Of
	}
	return c.first(e)
}

// first is the first entity of the case that has the same whole name.
func (c *corpus) first(e proffer.EntityID) proffer.EntityID {
	if i, ok := c.at(e); ok {
		return c.namesake[i]
	}
	return e
}

// namesakeKey is the name under which two entities of a case are one party though nobody has joined them: the whole
// name of a body, state or person; "" where a name is too slight to tell.
func namesakeKey(e *proffer.Entity) string {
	if e.Unnamed || e.Kind == proffer.KindPerson && !strings.Contains(e.Name, " ") {
		return ""
	}
	return string(e.Kind) + " " + strings.ToLower(e.Name)
}

// parties are those for whom a statement speaks, sorted, each once; empty when the text names no source.
func (c *corpus) parties(s *proffer.Statement) []proffer.EntityID {
	var out []proffer.EntityID
	if s.Speaker.For != 0 && len(s.Speaker.Entities) <= 1 {
		out = append(out, c.partyOf(s.Speaker.For))
	} else {
		for _, e := range s.Speaker.Entities {
			out = append(out, c.partyOf(e))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// findAbove works out for each entity what above gives.
func (c *corpus) findAbove() {
	c.aboves = make([][]proffer.EntityID, len(c.Entities))
	for i := range c.Entities {
		e := c.Entities[i].ID
		for range 5 {
			c.aboves[i] = append(c.aboves[i], c.first(e))
			k, ok := c.at(e)
			if !ok || c.Entities[k].Of == 0 || c.Entities[k].Of == e {
				break
			}
			e = c.Entities[k].Of
		}
	}
}

// above are an entity and all that it belongs to, directly or not, as [corpus.first] knows them.
func (c *corpus) above(e proffer.EntityID) []proffer.EntityID {
	if i, ok := c.at(e); ok {
		return c.aboves[i]
	}
	return []proffer.EntityID{e}
}

// belongs says that e is party or belongs to it, directly or not.
func (c *corpus) belongs(e, party proffer.EntityID) bool {
	return slices.Contains(c.above(e), c.first(party))
}

func (c *corpus) name(e proffer.EntityID) string {
	if i, ok := c.at(e); ok {
		return c.Entities[i].Name
	}
	return ""
}
