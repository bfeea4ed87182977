// Package coref finds what the names, descriptions and pronouns of one document refer to: its entities, and for each
// attribution who speaks, for whom, and to whom.
//
// Enter at [Resolve]. It takes the names that the language library found and the attributions that a language's
// reader found, and knows English, Russian and Arabic (data/LANGUAGE.tsv); of other languages it joins the names.
//
// Terms: a party is one of those whom a source names ("Libyan and U.S. officials" are two); a description stands for
// an entity without naming it ("the minister"); the owner of an entity is the body or state that the text says it
// belongs to or speaks for.
//
// Promises: entities come in the order of their first mention and are numbered from 1; every mention's span lies in
// the document's text; an unnamed source keeps the words of the text and gets no name; nothing is taken from any
// other document; time is linear in the text but for the look back, which is bounded.
package coref

import (
	"slices"
	"sort"

	"proffer"
	"proffer/extract/attribution"
)

// A Result is what the words of one document refer to.
type Result struct {
	Entities []proffer.Entity // numbered from 1 in this order
	Voices   []Voice          // one for each attribution, in their order
	places   []place          // of all mentions, in text order
}

type place struct {
	span    proffer.Span
	id      proffer.EntityID
	pronoun bool
}

// A Voice is the resolved source and hearer of one attribution.
type Voice struct {
	Speaker proffer.Speaker
	Hearer  proffer.EntityID // 0 for none
}

// At is the entity that has a mention exactly at s, or else the one with the longest mention inside s, or 0.
func (r Result) At(s proffer.Span) proffer.EntityID {
	var best proffer.EntityID
	size := 0
	for i := sort.Search(len(r.places), func(k int) bool { return r.places[k].span.Start >= s.Start }); i < len(r.places) && r.places[i].span.Start < s.End; i++ {
		p := r.places[i]
		if p.span == s {
			return p.id
		}
		if s.Contains(p.span) && p.span.Len() > size && !p.pronoun {
			best, size = p.id, p.span.Len()
		}
	}
	return best
}

// Resolve finds the entities of the document and the voices of its attributions. Spans of a and atts are in
// doc.Text; what lies outside it is left out.
func Resolve(doc *proffer.Document, a *proffer.Analysis, atts []attribution.Attribution) Result {
	r := &resolver{doc: doc, lang: a.Language, lex: lexiconFor(a.Language), nations: map[string]string{},
		bySent: map[int][]*mention{}, byWord: map[string][]*entity{}, byCode: map[string]*entity{}, called: map[string][]*entity{}, lone: map[string]*entity{}}
	r.readWords(a)
	r.readNames(r.withSources(a.Names, atts))
	r.learnStates()
	r.placeCapitals(atts)
	r.cluster()
	r.findMissed()
	r.findBodies()
	r.attach()
	r.describe()
	r.homeOffices()
	r.seated()
	voices := r.voices(atts)
	r.officesLater(voices)
	r.nameLater(voices)
	return r.finish(voices)
}

// resolver is the work on one document.
type resolver struct {
	doc     *proffer.Document
	lang    string
	lex     *lexicon
	words   []word
	given   []proffer.Name       // as they were found, in text order
	names   []*mention           // in text order
	missed  []*mention           // names that the language library did not see
	ents    []*entity            // in the order in which they were met
	alike   map[string]bool      // adjectives of states that only this text knows
	nations map[string]string    // words that the language library took for adjectives of states → code or "?"
	byKey   map[string]*entity   // descriptions by what they say
	bySent  map[int][]*mention   // mentions by sentence
	byWord  map[string][]*entity // named entities by the beginnings of the words of their names
	byCode  map[string]*entity   // states
	called  map[string][]*entity // entities by what the text calls them
	lone    map[string]*entity   // bodies that every state has one of, as first named
	turns   []turn               // who has spoken so far
	wanted  class                // classHe or classShe while a pronoun is resolved
	quoted  []proffer.Span       // what the source that is being resolved says in its own words
	inside  map[string]bool      // words with a capital inside a sentence, once asked for
	goesOn  bool                 // its cue says that the same one goes on
}

// A mention is one place where an entity is named, described or meant.
type mention struct {
	span        proffer.Span
	first, last int // words, inclusive
	text, base  string
	key         []string // folded words without particles
	kind        proffer.EntityKind
	form        proffer.MentionForm
	code        string // state that the words name
	world       string // body that every desk knows
	capital     bool   // named by its capital or palace
	prefix      int    // first word of the titles before it, or first
	apposed     [2]int // words of a description set beside it, half-open, or zero
	ent         *entity
}

// An entity is what mentions have been joined into.
type entity struct {
	kind      proffer.EntityKind
	mentions  []*mention
	key       []string // of the fullest name
	country   string
	world     string
	owner     *entity
	guessed   bool // the owner is only likely
	stateless bool // a minister of whom the text does not say whose
	title     string
	apposed   []string        // descriptions set beside its name by commas
	nouns     map[string]bool // what the text calls it: "minister", "company"
	sex       class           // classShe, classHe or 0
	unnamed   bool
	written   bool // a document
	named     bool
	place     bool // a capital where it is a place
	why       []string
	order     int // in text, of the first mention
	id        proffer.EntityID
}

func (r *resolver) add(m *mention, kind proffer.EntityKind) *entity {
	e := &entity{kind: kind, nouns: map[string]bool{}, order: m.span.Start}
	r.ents = append(r.ents, e)
	r.join(e, m)
	return e
}

// join makes m a mention of e, in the order of the text.
func (r *resolver) join(e *entity, m *mention) {
	m.ent = e
	at := sort.Search(len(e.mentions), func(k int) bool { return e.mentions[k].span.Start > m.span.Start })
	e.mentions = slices.Insert(e.mentions, at, m)
	if m.first < len(r.words) {
		sent := r.words[m.first].sent
		r.bySent[sent] = append(r.bySent[sent], m)
	}
	if m.form == proffer.FormName {
		e.named = true
		if len(m.key) > len(e.key) {
			e.key = m.key
		}
		for _, w := range m.key {
			r.indexWord(e, w)
		}
		if m.world != "" {
			e.world = m.world
		}
		if m.code != "" && !e.place {
			e.country = m.code
			if m.kind == proffer.KindCountry && r.byCode[m.code] == nil {
				r.byCode[m.code] = e
			}
		}
	}
	if m.span.Start < e.order {
		e.order = m.span.Start
	}
}

// indexWord notes that a word like this one is in a name of e: its first three letters, since a slip is mostly later.
func (r *resolver) indexWord(e *entity, w string) {
	k := beginning(w)
	list := r.byWord[k]
	if n := len(list); n > 0 && list[n-1] == e || n > maxAlike {
		return
	}
	r.byWord[k] = append(list, e)
}

// maxAlike is how many entities with a word that begins alike are looked at; more are in no report, only in lists.
const maxAlike = 400

func beginning(w string) string {
	n := 0
	for i := range w {
		if n == 3 {
			return w[:i]
		}
		n++
	}
	return w
}

// call notes that the text calls e by a noun.
func (r *resolver) call(e *entity, noun string) {
	if !e.nouns[noun] {
		e.nouns[noun] = true
		if len(r.called[noun]) < maxAlike {
			r.called[noun] = append(r.called[noun], e)
		}
	}
}

func (e *entity) because(why string) {
	for _, w := range e.why {
		if w == why {
			return
		}
	}
	e.why = append(e.why, why)
}
