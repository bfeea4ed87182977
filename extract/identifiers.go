package extract

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/language/ner"
	"proffer/language/ner/lexicon"
)

// carriers are the kinds of things that a type of identifier belongs to, the first for a thing that the text does not
// name. A type without one is given to named things only.
var carriers = map[string][]proffer.EntityKind{
	"imo":          {proffer.KindVessel},
	"mmsi":         {proffer.KindVessel},
	"registration": {proffer.KindAircraft, proffer.KindVehicle, proffer.KindVessel},
	"plate":        {proffer.KindVehicle},
	"serial":       {proffer.KindVehicle, proffer.KindAircraft, proffer.KindWeapon},
	"passport":     {proffer.KindPerson},
	"iban":         {proffer.KindOrganization, proffer.KindPerson, proffer.KindGroup},
	"bic":          {proffer.KindOrganization},
	"lei":          {proffer.KindOrganization},
}

// creates says that a thing without a name becomes an entity by its identifier alone: a ship, an aircraft, a car is what
// it is by its number. Other things are named by their noun besides.
func creates(kind string) bool {
	return kind == "imo" || kind == "mmsi" || kind == "registration" || kind == "plate"
}

// identify gives the identifiers of a text to the things that carry them: the thing named last before the identifier in
// its sentence or the one before, else one that is only called a rifle or a jet there, else, for ships and aircraft, a thing
// that goes by its number.
func identify(a *proffer.Analysis, out *proffer.Reading) {
	for _, id := range ner.Identifiers(a.Text) {
		found := proffer.Identifier{Type: id.Type, Value: id.Value}
		e := carrier(a, out, id)
		if e == nil || !carries(e, found) {
			if kind, noun := calledBefore(a, id, e); kind != "" {
				e = byNumber(out, id)
				if e.Kind = kind; !creates(id.Type) {
					e.Name = noun + " " + id.Value
				}
			}
		}
		if e == nil && creates(id.Type) {
			e = byNumber(out, id)
		}
		if e != nil && !slices.Contains(e.Identifiers, found) {
			e.Identifiers = append(e.Identifiers, found)
		}
	}
}

// carrier is the entity that an identifier belongs to, or nil.
func carrier(a *proffer.Analysis, out *proffer.Reading, id ner.Identifier) *proffer.Entity {
	from := sentenceBefore(a, id.Span)
	var best *proffer.Entity
	at := -1
	for i := range out.Entities {
		e := &out.Entities[i]
		if carries(e, proffer.Identifier{Type: id.Type, Value: id.Value}) {
			return e
		}
		if !slices.Contains(carriers[id.Type], e.Kind) || hasType(e, id.Type) {
			continue
		}
		for _, m := range e.Mentions {
			if m.Span.Start >= from && m.Span.End <= id.Span.Start && m.Span.Start > at {
				best, at = e, m.Span.Start
			}
		}
	}
	return best
}

func carries(e *proffer.Entity, id proffer.Identifier) bool {
	return slices.Contains(e.Identifiers, id)
}

// things are the lemmas of what things are called that carry numbers.
var things = map[proffer.EntityKind]map[string]bool{
	proffer.KindWeapon: lexicon.Set("weapons"), proffer.KindAircraft: lexicon.Set("aircraft"), proffer.KindVehicle: lexicon.Set("vehicles"),
}

// calledBefore is what the text calls the thing with a number where it says so nearer before the number than it names the
// thing that would carry it otherwise: its kind, and the noun's lemma; "" for none of the kinds that have such numbers.
func calledBefore(a *proffer.Analysis, id ner.Identifier, other *proffer.Entity) (kind proffer.EntityKind, noun string) {
	from := sentenceBefore(a, id.Span)
	if other != nil {
		for _, m := range other.Mentions {
			if m.Span.End <= id.Span.Start {
				from = max(from, m.Span.End)
			}
		}
	}
	i := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Span.End > id.Span.Start }) - 1
	for ; i >= 0 && a.Tokens[i].Span.Start >= from; i-- {
		for _, k := range carriers[id.Type] {
			if things[k][a.Tokens[i].Lemma] {
				return k, a.Tokens[i].Lemma
			}
		}
	}
	return "", ""
}

// hasType says that a thing has another identifier of the type: it has one of each.
func hasType(e *proffer.Entity, kind string) bool {
	return slices.ContainsFunc(e.Identifiers, func(o proffer.Identifier) bool { return o.Type == kind })
}

// sentenceBefore is where the sentence before that of a span begins.
func sentenceBefore(a *proffer.Analysis, s proffer.Span) int {
	from, last := 0, 0
	for _, sentence := range a.Sentences {
		start := a.Tokens[sentence.First].Span.Start
		if start > s.Start {
			break
		}
		from, last = last, start
	}
	return from
}

// byNumber makes an entity of a thing that the text knows by its identifier alone.
func byNumber(out *proffer.Reading, id ner.Identifier) *proffer.Entity {
	name := id.Value
	if id.Type == "imo" || id.Type == "mmsi" {
		name = strings.ToUpper(id.Type) + " " + name
	}
	out.Entities = append(out.Entities, proffer.Entity{ID: proffer.EntityID(len(out.Entities) + 1), Kind: carriers[id.Type][0],
		Name: name, Mentions: []proffer.Mention{{Passage: proffer.Passage{Span: id.Span}, Text: id.Value, Form: proffer.FormName}}})
	return &out.Entities[len(out.Entities)-1]
}
