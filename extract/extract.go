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
	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/coref"
	"proffer/extract/english"
	"proffer/extract/grammar"
)

// Engine names this reader in the statements that it proposes.
const Engine = "fast"

// Threshold is the confidence below which a statement is kept apart as doubtful.
const Threshold proffer.Milli = 450

// Read is everything that one document says. Identifiers in it are local to the reading.
func Read(doc *proffer.Document) *proffer.Reading {
	out := &proffer.Reading{}
	if doc == nil || doc.Text == "" {
		return out
	}
	a := analyse(doc)
	atts := attributions(doc, a)
	who := coref.Resolve(doc, a, atts)
	out.Entities = who.Entities
	join(doc, atts, who, out)
	answers(out)
	enrich(doc, a, who, out)
	return out
}

// attributions asks the reader of the document's language.
func attributions(doc *proffer.Document, a *proffer.Analysis) []attribution.Attribution {
	switch a.Language {
	case "en", "":
		return english.Find(doc, a)
	case "ru", "ar":
		return grammar.Find(doc, a)
	}
	return nil
}
