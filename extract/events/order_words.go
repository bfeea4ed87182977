package events

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

func (f *finder) breaks(i int) bool {
	t := &f.a.Tokens[i]
	if f.lex.language == "ar" && f.tag(i) == proffer.VERB && strings.HasPrefix(t.Span.In(f.a.Text), "و") && !strings.HasPrefix(f.lemma(i), "و") {
		return true // "and" written with its verb opens a clause
	}
	return t.Tag == proffer.PUNCT && t.Span.In(f.a.Text) != "-" || f.lex.is("breaks", f.lex.fold(strings.ToLower(t.Span.In(f.a.Text))))
}

func (f *finder) lemma(i int) string {
	if v := f.verbs[i]; v != "" {
		return v
	}
	return f.lex.fold(f.a.Tokens[i].Lemma)
}

// tag is a token's part of speech; a form of a verb of ours that the morphology does not know is a verb.
func (f *finder) tag(i int) proffer.Tag {
	if f.verbs[i] != "" {
		return proffer.VERB
	}
	return f.a.Tokens[i].Tag
}

// recognise finds the verb forms that only this package's lexicon knows.
func (f *finder) recognise() {
	f.verbs = map[int]string{}
	for i := range f.a.Tokens {
		t := &f.a.Tokens[i]
		if f.lex.forms == nil || f.at[i] != 0 || t.Tag != proffer.NOUN && t.Tag != proffer.X || morph.Known("ar", t.Lemma) {
			continue
		}
		w := f.lex.fold(t.Span.In(f.a.Text))
		for _, before := range []string{"", "و", "ف", "س", "وس"} {
			if rest, ok := strings.CutPrefix(w, before); ok && f.lex.forms[rest] != "" {
				f.verbs[i] = f.lex.forms[rest]
				break
			}
		}
	}
}
