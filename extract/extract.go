// Package extract makes a document into a reading: who says what in it, and whom its words name.
//
// Enter at [Read]. It analyses the text with the language library, has the language's reader (english, grammar) find
// attributions, resolves their sources to entities of the document (coref), and joins all that into statements.
//
// Terms: an attribution is spans, before anybody knows whom its source names; a statement is what it becomes.
//
// Promises: the same document gives the same reading; whatever its bytes, reading does not panic and takes time
// linear in the length of the text; every span lies in the document's text; nothing outside the document is looked at.
package extract

import (
	"cmp"
	"fmt"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/coref"
	"proffer/extract/english"
	"proffer/extract/grammar"
	"proffer/extract/proposed"
)

// Engine names this reader in the statements that it proposes.
const Engine = "fast"

// Threshold is the confidence below which a statement is kept apart as doubtful.
const Threshold proffer.Milli = 450

// Read is everything that one document says. Identifiers in it are local to the reading. What outside models said of
// the document adds to what is found here.
func Read(doc *proffer.Document, said ...proffer.Said) *proffer.Reading {
	out := &proffer.Reading{}
	if doc == nil || doc.Text == "" {
		return out
	}
	all := tongues(doc)
	if len(all) == 1 || len(said) > 0 { // an outside model is shown the text as a whole
		return readOne(doc, said)
	}
	for i, tongue := range all {
		r := readOne(only(doc, tongue, all), nil)
		if i == 0 {
			out = r
			continue
		}
		out = joined(out, r)
	}
	return out
}

// readOne reads a document that is all in one language.
func readOne(doc *proffer.Document, said []proffer.Said) *proffer.Reading {
	out := &proffer.Reading{}
	a := analyse(doc)
	atts := attributions(doc, a)
	for _, s := range said {
		more, refused := proposed.Read(a, s.Engine, s.Answers)
		atts = proposed.Join(atts, more, Threshold)
		out.Problems = append(out.Problems, heard(s, len(more), refused)...)
	}
	who := coref.Resolve(doc, a, atts)
	out.Entities = who.Entities
	join(doc, atts, who, out)
	goOnAdmitting(doc, out)
	answers(out, a)
	ownActs(out, a)
	passedOn(out)
	enrich(doc, a, who, out)
	return out
}

// heard says what became of an outside model's proposals where not all of them could be used.
func heard(s proffer.Said, used, refused int) []proffer.Problem {
	switch {
	case refused > 0:
		return []proffer.Problem{{Where: "reader " + s.Engine, What: fmt.Sprintf("%d of its %d proposals were left out: their words do not stand together in the text", refused, used+refused)}}
	case used == 0:
		return []proffer.Problem{{Where: "reader " + s.Engine, What: "it proposed no statement"}}
	}
	return nil
}

// Instructions are what an outside model is told before it is shown a text.
func Instructions() string { return proposed.Instructions }

// Pieces are the stretches of a text that an outside model is shown, each with its answer in [proffer.Said].
func Pieces(text string) []string { return proposed.Pieces(text) }

// readers find attributions, by language.
var readers = map[string]func(*proffer.Document, *proffer.Analysis) []attribution.Attribution{"en": english.Find, "ru": grammar.Find, "ar": grammar.Find}

// attributions asks the reader of the document's language.
func attributions(doc *proffer.Document, a *proffer.Analysis) []attribution.Attribution {
	if find := readers[cmp.Or(a.Language, "en")]; find != nil {
		return dialogue(doc, a, find(doc, a))
	}
	return nil
}
