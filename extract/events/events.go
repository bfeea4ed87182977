// Package events finds what clauses say happened, in PLOVER terms: type, actor, target, place, time, count, and whether
// it is planned, demanded, possible, conditional or denied.
//
// Enter at [Find]. It knows verbs, verbs with their object ("impose sanctions"), light verbs and nominalisations from
// lexicons (data/LANGUAGE.tsv). English roles come from the dependency parse; Russian and Arabic roles from the order
// of phrases, prepositions and the cases that forms allow.
//
// Terms: a trigger is the verb or noun that reports an event; a frame is a trigger with its roles, before parties that
// are joined ("A and B attacked C") become one event each.
//
// Types are the sixteen of PLOVER (openeventdata.org, manual 0.8, 2021): AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE,
// AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT. The actor is who does
// it, and of two equal parties the first named; a role that the clause leaves open, or fills with somebody who has no
// mention, is 0.
//
// Promises: events come in text order, numbered from 1; their spans lie in the text; time is linear in the text, since
// all walks are bounded; foreign bytes give no panic.
package events

import (
	"cmp"
	"slices"
	"sort"

	"proffer"
)

// Bounds of all walks, in tokens or items, so that no sentence costs more than its length.
const (
	maxWords  = 80 // words of a clause
	maxGroup  = 4  // parties joined in one role
	maxClimb  = 5  // governing words looked at for mood
	maxPhrase = 12 // words of a noun phrase searched for a party
)

// A frame is a trigger with its roles.
type frame struct {
	class, predicate string
	head             int // trigger token
	lo, hi           int // first and last token of the clause
	actors, targets  []proffer.EntityID
	speaks           bool  // the actor is the speaker of the statement that holds it: "we"
	counted          []int // tokens whose phrases may hold the count
	place            proffer.EntityID
	negated          bool
	mood             string
}

type finder struct {
	a      *proffer.Analysis
	r      *proffer.Reading
	lex    *lexicon
	at     []proffer.EntityID // by token: whose shortest mention covers it, or 0
	named  []bool             // by token: inside of a name
	edges  []bool             // by token: a mention ends here
	verbs  map[int]string     // by token: lemma of a verb that the morphology does not know
	kinds  map[proffer.EntityID]proffer.EntityKind
	frames []frame

	speakers map[proffer.StatementID][]proffer.EntityID
}

// Find gives the events that a document's clauses report. Of the reading it uses entities, statements, times and
// quantities, to whose local ids the events refer; passages leave the document zero.
func Find(a *proffer.Analysis, r *proffer.Reading) []proffer.Event {
	lex := lexiconFor(a.Language)
	if lex == nil || len(a.Tokens) == 0 {
		return nil
	}
	f := &finder{a: a, r: r, lex: lex, kinds: map[proffer.EntityID]proffer.EntityKind{},
		speakers: map[proffer.StatementID][]proffer.EntityID{}}
	for i := range r.Statements {
		f.speakers[r.Statements[i].ID] = r.Statements[i].Speaker.Entities
	}
	f.index()
	f.recognise()
	for _, s := range a.Sentences {
		if s.First < 0 || s.End > len(a.Tokens) || s.First >= s.End {
			continue
		}
		if lex.language == "en" {
			f.english(s)
		} else {
			f.ordered(s)
		}
	}
	return f.events()
}

// index lays mentions over tokens; the longer come first, so that the shortest stays.
func (f *finder) index() {
	n := len(f.a.Tokens)
	f.at, f.named, f.edges = make([]proffer.EntityID, n), make([]bool, n), make([]bool, n)
	type entry struct {
		id proffer.EntityID
		m  *proffer.Mention
	}
	var all []entry
	for i := range f.r.Entities {
		e := &f.r.Entities[i]
		f.kinds[e.ID] = e.Kind
		for k := range e.Mentions {
			all = append(all, entry{e.ID, &e.Mentions[k]})
		}
	}
	slices.SortStableFunc(all, func(x, y entry) int { return cmp.Compare(y.m.Len(), x.m.Len()) })
	for _, x := range all {
		first := f.tokenAt(x.m.Start)
		for i := first; i < n && i < first+maxPhrase && f.a.Tokens[i].Span.Start < x.m.End; i++ {
			f.at[i] = x.id
			f.named[i] = f.named[i] || x.m.Form == proffer.FormName
			f.edges[i] = f.edges[i] || f.a.Tokens[i].Span.End >= x.m.End
		}
	}
}

// tokenAt is the first token that ends after a place in the text.
func (f *finder) tokenAt(pos int) int {
	return sort.Search(len(f.a.Tokens), func(i int) bool { return f.a.Tokens[i].Span.End > pos })
}

// events are the frames with their parties, times, counts and statements.
func (f *finder) events() []proffer.Event {
	slices.SortStableFunc(f.frames, func(x, y frame) int { return cmp.Compare(x.head, y.head) })
	inside := newNest(f.r.Statements)
	var out []proffer.Event
	for i := range f.frames {
		x := &f.frames[i]
		span := proffer.Span{Start: f.a.Tokens[x.lo].Span.Start, End: f.a.Tokens[x.hi].Span.End}
		e := proffer.Event{Passage: proffer.Passage{Span: span}, Type: x.class, Predicate: x.predicate, Place: x.place,
			Negated: x.negated, Mood: x.mood, Statement: inside.at(f.a.Tokens[x.head].Span),
			Time: f.when(span, f.a.Tokens[x.head].Span), Quantity: f.count(x)}
		if x.speaks && len(x.actors) == 0 {
			x.actors = f.speakers[e.Statement]
		}
		if len(x.actors)+len(x.targets) == 0 && x.place == 0 && e.Quantity == 0 {
			continue
		}
		for _, pair := range pairs(x) {
			e.ID, e.Actor, e.Target = proffer.EventID(len(out)+1), pair[0], pair[1]
			if e.Place == e.Actor || e.Place == e.Target && x.class == "CONSULT" {
				e.Place = 0
			}
			out = append(out, e)
		}
	}
	return out
}

// pairs are the actors with their targets; equal parties that nobody else stands against meet each other.
func pairs(x *frame) [][2]proffer.EntityID {
	actors, targets := x.actors, x.targets
	if len(targets) == 0 && len(actors) > 1 && mutual[x.class] {
		actors, targets = actors[:1], actors[1:]
	}
	if len(actors) == 0 {
		actors = []proffer.EntityID{0}
	}
	if len(targets) == 0 {
		targets = []proffer.EntityID{0}
	}
	var out [][2]proffer.EntityID
	for _, a := range actors {
		for _, t := range targets {
			if a == t {
				t = 0
			}
			if p := [2]proffer.EntityID{a, t}; !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// mutual are the types of what several parties do with each other.
var mutual = map[string]bool{"CONSULT": true, "AGREE": true, "COOPERATE": true, "SUPPORT": true, "ASSAULT": true, "SANCTION": true}

func (f *finder) parties(tokens []int) []proffer.EntityID {
	var out []proffer.EntityID
	for _, t := range tokens {
		for _, id := range f.party(t) {
			if !slices.Contains(out, id) && len(out) < maxGroup {
				out = append(out, id)
			}
		}
	}
	return out
}

// when is the time expression of a clause that stands nearest to its trigger.
func (f *finder) when(clause, trigger proffer.Span) *proffer.Time {
	ts := f.r.Times
	first := sort.Search(len(ts), func(i int) bool { return ts[i].Span.Start >= clause.Start })
	best, far := (*proffer.Time)(nil), 0
	for i := first; i < len(ts) && i < first+maxGroup && ts[i].Span.End <= clause.End; i++ {
		d := max(ts[i].Span.Start-trigger.End, trigger.Start-ts[i].Span.End)
		if best == nil || d < far {
			best, far = &ts[i], d
		}
	}
	return best
}

// count is the first quantity in the phrases that may hold one.
func (f *finder) count(x *frame) proffer.QuantityID {
	qs := f.r.Quantities
	for _, t := range x.counted {
		at := f.a.Tokens[t].Span
		i := sort.Search(len(qs), func(k int) bool { return qs[k].Span.End > at.Start })
		if i < len(qs) && qs[i].Span.Overlaps(at) {
			return qs[i].ID
		}
	}
	return 0
}
