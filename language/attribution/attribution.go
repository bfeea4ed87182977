// Package attribution finds in an analysed English text who is said to say, think or want what: sources, cues and
// contents, by two trained models.
//
// Enter at [Find]. The first model labels cues ("said", "according to", "the denial that") sentence by sentence; the
// second looks at the surroundings of each cue, over sentences and paragraphs where quotation marks lead there, and
// labels its source and content. [Train] makes the models, from tokens, tags, lemmas, the dependency tree, names and
// quotation marks.
//
// Terms: a quotation is a stretch in quotation marks; a cue's window is the tokens in which its source and content are
// looked for.
//
// Promises: spans lie on the borders of tokens; the same analysis gives the same attributions on every machine; time is
// linear in the length of the text.
package attribution

import "proffer"

// A Found is one attribution as the models see it. Absent spans are invalid.
type Found struct {
	Source  proffer.Span
	Cue     proffer.Span
	Content []proffer.Span // in text order, quotation marks included
	Score   int            // by how much the first model prefers the cue to none, in units of a 1/crf.Unit log odds
}
