// Package language analyses a text: tokens, sentences, and for the languages it has resources for, parts of speech,
// lemmas, dependencies and names.
//
// Enter at [Analyze]. The work is done one folder deeper: token (tokens and sentences), syntax (English tags, lemmas
// and dependencies), morph (Russian and Arabic tags and lemmas), ner (names).
//
// Promises: one owner of the tokens, everything else an index into it; spans lie in the text that was given; the same
// text gives the same analysis on every platform; time is linear in the text's length; no input panics. Analyze is
// safe for use by many goroutines.
package language

import (
	"proffer"
	"proffer/language/morph"
	"proffer/language/ner"
	"proffer/language/syntax"
	"proffer/language/token"
)

// Analyze analyses text in the language lang (ISO 639-1). Parts may be nil; no sentence crosses the border of one. A
// language without resources, or "", gets tokens and sentences only.
func Analyze(lang, text string, parts []proffer.Part) *proffer.Analysis {
	tokens := token.Tokenize(lang, text)
	a := &proffer.Analysis{Language: lang, Text: text, Tokens: tokens,
		Sentences: token.Sentences(lang, text, tokens, parts)}
	switch lang {
	case "en":
		syntax.Analyze(text, a.Tokens, a.Sentences)
	case "ru", "ar":
		morph.Annotate(a)
	}
	a.Names = ner.Find(a)
	fold(a)
	return a
}

// fold sets the base forms of Russian and Arabic names that have none yet.
func fold(a *proffer.Analysis) {
	if a.Language != "ru" && a.Language != "ar" {
		return
	}
	for i := range a.Names {
		n := &a.Names[i]
		if surface := n.Span.In(a.Text); n.Base == "" || n.Base == surface {
			n.Base = morph.NameBase(a.Language, surface)
		}
	}
}
