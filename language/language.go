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
	"strings"
	"sync"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner"
	"proffer/language/syntax"
	"proffer/language/token"
)

// Analyze analyses text in the language lang (ISO 639-1). Parts may be nil; no sentence crosses the border of one. A
// language without resources, or "", gets tokens and sentences only.
func Analyze(lang, text string, parts []proffer.Part) *proffer.Analysis {
	if lang == "en" {
		warm()
	}
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
	trim(a)
	fold(a)
	return a
}

// warm loads the English models of names while the first text's syntax is worked out: loading is most of the time that a
// single report takes.
var warm = sync.OnceFunc(func() { go ner.Find(&proffer.Analysis{Language: "en"}) })

// trim ends Arabic names of persons where a word follows that no name holds: a particle, a verb with a conjunction, or
// a known noun with a preposition written to it (قندلفت باستقالة); and drops quoted clauses taken for names of bodies.
func trim(a *proffer.Analysis) {
	if a.Language != "ar" {
		return
	}
	t := 0
	kept := a.Names[:0]
	defer func() { a.Names = kept }()
	for k := range a.Names {
		n := &a.Names[k]
		for t < len(a.Tokens) && a.Tokens[t].Span.Start < n.Span.Start {
			t++
		}
		if n.Kind != proffer.KindPerson {
			if t > 0 && says(a, t, n.Span.End) {
				continue
			}
			kept = append(kept, *n)
			continue
		}
		for i := t + 1; i < len(a.Tokens) && a.Tokens[i].Span.End <= n.Span.End; i++ {
			if endsName(a.Text, a.Tokens[i]) {
				n.Span.End, n.Base = a.Tokens[i-1].Span.End, ""
				break
			}
		}
		kept = append(kept, *n)
	}
}

// says tells a quoted clause from the quoted name of a body: it opens with a negation or a verb, or goes on with a
// preposition that names do not hold.
func says(a *proffer.Analysis, t, end int) bool {
	if w := a.Tokens[t-1].Span.In(a.Text); w != "\"" && w != "«" && w != "“" {
		return false
	}
	first := a.Tokens[t]
	_, form, _ := strings.Cut(first.Fine, "+")
	if first.Tag == proffer.PART || first.Tag == proffer.VERB && !strings.HasPrefix(form, "part") && !nounBefore(a, t-1) {
		return t+1 < len(a.Tokens) && a.Tokens[t+1].Span.End <= end
	}
	if t+2 >= len(a.Tokens) || a.Tokens[t+2].Span.End > end {
		return false
	}
	switch a.Tokens[t+1].Span.In(a.Text) {
	case "مع", "في", "إلى", "على", "عن", "أن":
		return true
	}
	return false
}

// nounBefore says that a noun without article stands before the token t, whose name a quotation then is: "مختبر «سيتاديل لاب»".
func nounBefore(a *proffer.Analysis, t int) bool {
	return t > 0 && a.Tokens[t-1].Tag == proffer.NOUN && !strings.HasPrefix(a.Tokens[t-1].Fine, "A")
}

// endsName says that no name of a person goes on with an Arabic word.
func endsName(text string, w proffer.Token) bool {
	switch w.Span.In(text) {
	case "في", "عن", "إلى", "على", "مع", "أن", "إن", "فإن", "بأن", "أنه", "أنها", "قد", "بعد", "قبل", "خلال":
		return true
	}
	clitics, form, _ := strings.Cut(w.Fine, "+")
	switch w.Tag {
	case proffer.VERB:
		return clitics != "" && !strings.HasPrefix(form, "part") && w.Span.End-w.Span.Start >= 10 // shorter ones may be names: ورد
	case proffer.NOUN:
		return strings.TrimLeft(clitics, "wf") == "b" && morph.Known("ar", w.Lemma)
	}
	return false
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
