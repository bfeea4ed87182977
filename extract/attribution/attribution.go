// Package attribution holds what the readers of each language hand to extract: attributions as spans, before anybody
// knows which entity a source names.
package attribution

import "proffer"

// An Attribution is one act of saying found in a text. Spans are in the analysed text; invalid spans are absent.
type Attribution struct {
	Source     proffer.Span   // the whole phrase: "Deputy Minister Ana Ruiz", "he", "two Western diplomats"
	Carried    bool           // the words leave the source out (dropped subject, running quotation): it is that of the attribution before
	Writer     bool           // who writes says so, in the first person
	Cue        proffer.Span   // the words that attribute: "told", "according to", "the ministry's denial that"
	Content    []proffer.Span // the whole complement, in text order, without quotation marks and edge punctuation
	Quoted     []proffer.Span // the quoted stretches of the content
	Hearer     proffer.Span   // "reporters" in "told reporters"
	Stance     proffer.Stance // set by the reader from cue and content
	Direct     bool           // all of the content is quoted
	Negated    bool           // the content negates what it describes
	Certainty  string         // "certain", "probable", "possible", "unknown"; "" is certain
	NestedIn   int            // index of the attribution whose content holds this one; -1 for none
	WhyUnnamed string         // the text's own reason why the source is not named
	Margin     int            // by how much a trained model prefers it to nothing, in the model's unit; 0 where none was asked
	Confidence proffer.Milli  // calibrated where the reader can, 0 … 1000
	Engine     string         // the outside model that proposes it; "" for this program
}
