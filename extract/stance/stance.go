// Package stance tells what act a statement performs (it asserts, accuses, denies, admits, plans, demands, warns or
// declines), whether its content is negated and how certain its speaker is, from the words of cue and content.
//
// Enter at [Of], or at [Ready] to ask many times which words are in a class. What a language's words mean is in
// data/LANGUAGE.tsv, whose first lines explain the classes; the same code serves every language that has such a file.
//
// Terms: a phrase is a sequence of lemmas; "*" in one stands for up to two words.
//
// Promises: the same words give the same answer; time is linear in the number of words.
package stance

import "proffer"

// A Word is a word of a cue or content.
type Word struct {
	Form  string // as in the text
	Lemma string // dictionary form in lower case; "" where unknown
}

// An Act is what is known of one act of saying.
type Act struct {
	Language string // ISO 639-1
	Cue      []Word
	Source   []Word
	Content  []Word
	Direct   bool // all of the content is quoted: third persons in it are not the speaker
}

// A Verdict is what the words report or perform.
type Verdict struct {
	Stance    proffer.Stance
	Negated   bool   // the content's main clause is negated
	Certainty string // from the speaker's view: "certain", "probable", "possible"; "unknown" where the content is a question or hangs on a condition
	Private   bool   // the cue reports an attitude or wish that nobody is said to have uttered
	Void      bool   // no statement at all: "did not deny"
	Known     bool   // the cue is in the lexicon
	Hearsay   bool   // a saying even where nobody is named: "is alleged to", "reportedly"
}

// Of judges one act of saying. A language without a lexicon yields asserts, certain.
func Of(a Act) Verdict {
	lex := lexicons()[a.Language]
	v := Verdict{Stance: proffer.Asserts, Certainty: "certain"}
	if lex == nil {
		return v
	}
	cue := fold(a.Cue, lex)
	content := fold(a.Content, lex)
	neg := lex.negated(cue) || lex.at0("negative-source", fold(a.Source, lex))
	v.Negated = lex.negated(lex.clause(content))
	class, _ := lex.classOf(cue)
	class = lex.refine(class, cue, content)
	v.Known = class != "" || lex.has("sure", cue) || lex.has("likely", cue) || lex.has("phrase", cue)
	switch class {
	case "private":
		v.Private = true
		if lex.has("dread", cue) {
			v.Stance = proffer.Warns
		}
	case "":
	default:
		v.Stance = proffer.Stance(class)
	}
	v.Certainty = lex.certainty(cue, content)
	v.Hearsay = lex.has("hearsay", cue)
	if lex.has("void", cue) {
		v.Void = true
		return v
	}
	if neg {
		switch {
		case lex.disbelieves(cue, content):
			v.Stance, v.Known, v.Private = proffer.Denies, true, false
		case class == string(proffer.Denies):
			v.Void = true
		case lex.has("silent", cue) || class == string(proffer.Admits):
			v.Stance, v.Known = proffer.Declines, true
		case class == "" || class == string(proffer.Asserts):
			v.Negated = true
		}
		return v
	}
	if v.Stance == proffer.Asserts && !v.Private {
		v.Stance = lex.byContent(cue, content, v.Negated, a.Direct)
	}
	return v
}
