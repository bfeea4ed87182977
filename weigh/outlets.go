package weigh

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/concepts"
	"proffer/language/wordlist"
	"proffer/names"
)

// A desk is who made a document: the names under which it was published and credited, and the entities of the case
// that carry these names, so that «Меридиан» and Meridian meet.
type desk struct {
	publisher, credit []string  // folded words
	called            [2]string // both as one string each; "" for none
	publishers        []proffer.EntityID
	credits           []proffer.EntityID
	authors           []string

	publishedAs, creditedAs *names.Name // as written, to compare across scripts; nil for none
}

//go:embed data/outlets.tsv
var outletList string

// mediaWords are words in names of outlets, folded: those of an outlet only, and all that many share or that say what kind of
// outlet it is.
var mediaWords = sync.OnceValue(func() wordlist.Lists {
	lists := wordlist.Parse(outletList)
	for name, words := range lists {
		folded := map[string]bool{}
		for w := range words {
			folded[concepts.Fold("ar", w)] = true
		}
		lists[name] = folded
	}
	return lists
})

func deskWords(name string) []string {
	var out []string
	eachWord(name, proffer.Span{Start: 0, End: len(name)}, func(w string, _ proffer.Span) {
		w = concepts.Fold("ar", w)
		if !mediaWords().Of("outlet")[w] && !mediaWords().Of("shared")[w] {
			out = append(out, w)
		}
	})
	return out
}

func (c *corpus) desks() []desk {
	byWord := map[string][]proffer.EntityID{}
	for i := range c.Entities {
		e := &c.Entities[i]
		if e.Kind != proffer.KindOrganization && e.Kind != proffer.KindGroup {
			continue
		}
		for _, f := range formsOf(e) {
			key := strings.Join(deskWords(f), " ")
			if key != "" && !slices.Contains(byWord[key], e.ID) {
				byWord[key] = append(byWord[key], e.ID)
			}
		}
	}
	type outlet struct {
		words    []string
		called   string
		entities []proffer.EntityID
		name     *names.Name
	}
	known := map[string]*outlet{}
	read := func(name string) *outlet {
		o := known[name]
		if o == nil {
			o = &outlet{words: deskWords(name), name: outletNamed(name)}
			o.called = strings.Join(o.words, " ")
			o.entities = byWord[o.called]
			if short := withoutState(name); short != name && len(o.entities) == 0 {
				o.entities = byWord[strings.Join(deskWords(short), " ")]
			}
			known[name] = o
		}
		return o
	}
	out := make([]desk, len(c.Documents))
	for i := range c.Documents {
		d := &c.Documents[i]
		p, r := read(d.Publisher), read(d.Credit)
		out[i] = desk{publisher: p.words, credit: r.words, called: [2]string{p.called, r.called}, publishers: p.entities, credits: r.entities, publishedAs: p.name, creditedAs: r.name}
		for _, a := range d.Authors {
			out[i].authors = append(out[i].authors, strings.Join(deskWords(a), " "))
		}
	}
	return out
}

// withoutState is the full name of a state's body as reports give it, without the state: "Ministry of Ports of the Republic of
// Tarvo".
func withoutState(name string) string {
	for _, of := range ofState() {
		if k := strings.Index(strings.ToLower(name), of); k > 0 && len(strings.ToLower(name)) == len(name) {
			return name[:k]
		}
	}
	return name
}

// sameWords says that one name's words are among the other's.
func sameWords(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

func meet(a, b []proffer.EntityID) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// samePublisher says that one desk made both.
func (a *desk) samePublisher(b *desk) bool {
	return sameWords(a.publisher, b.publisher) || meet(a.publishers, b.publishers)
}

// credits says that a credits what b made or credits itself.
func (a *desk) creditsOf(b *desk) bool {
	return sameWords(a.credit, b.credit) || sameWords(a.credit, b.publisher) || meet(a.credits, b.credits) || meet(a.credits, b.publishers) ||
		soundsAlike(a.creditedAs, b.publishedAs) || soundsAlike(a.creditedAs, b.creditedAs)
}

// alikeAcrossScripts is the likeness, in thousandths, from which on two spellings in different scripts are one outlet's.
const alikeAcrossScripts = 720

func outletNamed(s string) *names.Name {
	words := deskWords(s)
	if len(words) == 0 {
		return nil
	}
	return names.Parse(strings.Join(words, " "), names.Organization)
}

// soundsAlike says that two names in different scripts are one: «Деловой Озёрск» and «ديلوفوي أوزيرسك».
func soundsAlike(a, b *names.Name) bool {
	return a != nil && b != nil && script(a.Text) != script(b.Text) && names.Compare(a, b) >= alikeAcrossScripts
}

// script tells the scripts apart that reports come in, by a name's first letter.
func script(s string) *unicode.RangeTable {
	for _, r := range s {
		for _, t := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Arabic} {
			if unicode.Is(t, r) {
				return t
			}
		}
	}
	return nil
}

// cites says that the text of document i names the desk b, or quotes the body that published it: a press release is
// "cited" by naming the body.
func (c *corpus) cites(i int, b *desk) bool {
	for _, m := range c.mentions[i] {
		if slices.Contains(b.publishers, m.entity) || slices.Contains(b.credits, m.entity) {
			return true
		}
	}
	for _, name := range b.called {
		if name != "" && c.namesIn(i)[name] {
			return true
		}
	}
	return c.citesByEar(i, b)
}

// citedByEar is the likeness, in thousandths, from which on a body named in a text is an outlet of another script. It is
// less than where an outlet is credited, since what the text says must bear it out.
const citedByEar = 640

// citesByEar says that the text of document i names a body that sounds like the outlet b in another script.
func (c *corpus) citesByEar(i int, b *desk) bool {
	if b.publishedAs == nil {
		return false
	}
	return slices.ContainsFunc(c.bodiesIn(i), b.heardIn)
}

// heardIn says that the name of a body sounds like the outlet in another script.
func (b *desk) heardIn(n *names.Name) bool {
	return script(n.Text) != script(b.publishedAs.Text) && names.Compare(n, b.publishedAs) >= citedByEar
}

// bodiesIn are the names of bodies in a document's text, without what stands before a quotation mark, few of them.
func (c *corpus) bodiesIn(i int) []*names.Name {
	const most = 24
	if c.bodies[i] != nil {
		return c.bodies[i]
	}
	out, seen := []*names.Name{}, map[string]bool{}
	for _, m := range c.mentions[i] {
		if k, ok := c.at(m.entity); !ok || c.Entities[k].Kind != proffer.KindOrganization || len(out) == most {
			continue
		}
		if n := c.bodyNamed(m.span.In(c.Documents[i].Text)); n != nil && !seen[n.Text] {
			seen[n.Text] = true
			out = append(out, n)
		}
	}
	c.bodies[i] = out
	return out
}

// bodyNamed is the name of a body as a text has it, without what stands before a quotation mark; nil where that is no name.
func (c *corpus) bodyNamed(text string) *names.Name {
	if k := strings.LastIndexAny(strings.TrimRight(text, nameMarks), nameMarks); k >= 0 {
		text = text[k:]
	}
	text = strings.Trim(text, nameMarks+" ")
	n, known := c.bodyNames[text]
	if !known {
		n = outletNamed(text)
		c.bodyNames[strings.Clone(text)] = n
	}
	return n
}

const nameMarks = "\"“”«»„"

// namesIn are the names of desks that stand in a document's text.
func (c *corpus) namesIn(i int) map[string]bool {
	if c.cited[i] == nil {
		c.cited[i] = noNames
		text := c.Documents[i].Text
		whole := proffer.Span{Start: 0, End: len(text)}
		for w := range wordsIn(text, whole) {
			if c.begins.mayHave(w) && c.firstWord(w) != "" {
				c.cited[i] = c.readNames(text, whole)
				break
			}
		}
	}
	return c.cited[i]
}

var noNames = map[string]bool{}

func (c *corpus) readNames(text string, whole proffer.Span) map[string]bool {
	found := map[string]bool{}
	var words []string
	eachWord(text, whole, func(w string, _ proffer.Span) { words = append(words, concepts.Fold("ar", w)) })
	for k, w := range words {
		for _, n := range c.names[w].lengths {
			if n > len(words)-k {
				continue
			}
			if name := strings.Join(words[k:k+n], " "); c.names[w].whole[name] {
				found[name] = true
			}
		}
	}
	return found
}

// firstWord is the word, folded, if the name of a desk begins with it; else "".
func (c *corpus) firstWord(w string) string {
	first, known := c.firsts[w]
	if !known {
		if f := concepts.Fold("ar", w); c.names[f].whole != nil {
			first = f
		}
		c.firsts[strings.Clone(w)] = first
	}
	return first
}

// beginnings are the words with which the names of desks begin.
type beginnings struct {
	bits [1 << 8]uint64 // of the hashes of those in plain letters
}

func (b *beginnings) add(word string) {
	h := hashLower(word)
	b.bits[h>>56] |= 1 << (h >> 50 & 63)
}

// mayHave says no only for words with which no name begins.
func (b *beginnings) mayHave(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return true // they are folded in more ways
		}
	}
	h := hashLower(w)
	return b.bits[h>>56]>>(h>>50&63)&1 != 0
}

// nameDesks lists the names under which the case's documents were published or credited.
func (c *corpus) nameDesks() {
	c.cited, c.names, c.begins = make([]map[string]bool, len(c.Documents)), map[string]deskNames{}, &beginnings{}
	for i := range c.desk {
		for k, name := range [][]string{c.desk[i].publisher, c.desk[i].credit} {
			if len(name) == 0 {
				continue
			}
			x := c.names[name[0]]
			if x.whole == nil {
				x.whole = map[string]bool{}
				c.begins.add(name[0])
			}
			x.whole[c.desk[i].called[k]] = true
			if !slices.Contains(x.lengths, len(name)) {
				x.lengths = append(x.lengths, len(name))
			}
			c.names[name[0]] = x
		}
	}
}

// deskNames are the names of desks that begin with one word.
type deskNames struct {
	whole   map[string]bool
	lengths []int // in words
}

// outlets are the entities that publish or are credited for some document in which they are no speaker.
func (c *corpus) outlets() map[proffer.EntityID]bool {
	speaks := map[proffer.DocumentID]map[proffer.EntityID]bool{}
	for i := range c.Statements {
		s := &c.Statements[i]
		for _, e := range append(slices.Clone(s.Speaker.Entities), s.Speaker.For) {
			if speaks[s.Document] == nil {
				speaks[s.Document] = map[proffer.EntityID]bool{}
			}
			speaks[s.Document][c.partyOf(e)] = true
		}
	}
	out := map[proffer.EntityID]bool{}
	for i, d := range c.desk {
		for _, e := range append(slices.Clone(d.publishers), d.credits...) {
			if !speaks[c.Documents[i].ID][c.partyOf(e)] {
				out[e] = true
			}
		}
	}
	return out
}

// releases finds the press releases: documents that the body that speaks in them published itself. In a report others
// speak than its outlet.
func (c *corpus) releases() []bool {
	own, others := make([]int, len(c.Documents)), make([]int, len(c.Documents))
	called := make([][]string, len(c.Entities)) // the words of their names, once they are asked for
	for i := range c.Statements {
		if !c.use[i] {
			continue
		}
		s := &c.Statements[i]
		doc := c.document.at(s.Document)
		if c.speaksFor(s, c.desk[doc].publisher, called) {
			own[doc]++
		} else if len(s.Speaker.Entities) > 0 {
			others[doc]++
		}
	}
	out := make([]bool, len(c.Documents))
	for i := range out {
		out[i] = own[i] > 0 && others[i] == 0
	}
	return out
}

// speaksFor says that a speaker, or the body for which he speaks, goes by the words.
func (c *corpus) speaksFor(s *proffer.Statement, words []string, called [][]string) bool {
	if len(words) == 0 {
		return false
	}
	for k := range len(s.Speaker.Entities) + 1 {
		e := s.Speaker.For
		if k < len(s.Speaker.Entities) {
			e = s.Speaker.Entities[k]
		}
		for range 3 { // up to the body
			i, ok := c.at(e)
			if !ok {
				break
			}
			if called[i] == nil {
				called[i] = append([]string{}, deskWords(c.Entities[i].Name)...)
			}
			if !c.Entities[i].Unnamed && sameWords(words, called[i]) {
				return true
			}
			e = c.Entities[i].Of
		}
	}
	return false
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
