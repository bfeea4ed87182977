// Package morph gives Russian and Arabic words a part of speech, a lemma and what their form says (case, person,
// tense), good enough to find who said what, and folds names to their base form.
//
// Enter at [Annotate], which fills the tokens of an analysis, and at [NameBase]. Words are known from compact lexicons
// (ru/*.tsv, ar/*.tsv) whose entries are inflected by rule; what they lack is guessed from its ending or its clitics.
//
// Promises: results depend on the bytes alone; time is linear in the text; nothing panics on foreign bytes.
package morph

import (
	"strings"

	"proffer"
)

// Annotate sets Tag, Lemma and Fine of every token of a Russian or Arabic analysis; others are left as they are.
//
// Fine of a verb is its form: "inf", "past-m", "past-f", "past-n", "past-p", "pres-1s" … "pres-3p", "imp", "ger"
// (verbal adverb), "part" (participle), "pass-n" … (short passive). Fine of a Russian noun, adjective or pronoun is
// the set of cases that its form allows, letters of "ngdail" (nominative … locative), then of "sp" (number). Fine
// of an Arabic word is its proclitics, a plus sign, and its form: "w+past-m", "bl+", "+part".
func Annotate(a *proffer.Analysis) {
	switch a.Language {
	case "ru":
		annotateRussian(a)
	case "ar":
		annotateArabic(a)
	}
}

// NameBase is a name in its base form: Russian in the nominative («Анной Руис» is «Анна Руис»), Arabic without
// proclitics («وبالحداد» is «الحداد»); other languages' names are returned as they are. It knows no context, so that
// a surname that could be a man's genitive or a woman's nominative is read as the man's.
func NameBase(lang, name string) string {
	switch lang {
	case "ru":
		return russianName(name)
	case "ar":
		return arabicName(name)
	}
	return name
}

// firsts marks the tokens that open a sentence, where a capital says nothing.
func firsts(a *proffer.Analysis) []bool {
	first := make([]bool, len(a.Tokens))
	for _, s := range a.Sentences {
		for i := s.First; i < s.End && i < len(a.Tokens); i++ {
			if !isPunct(a.Tokens[i].Span.In(a.Text)) {
				first[i] = true
				break
			}
		}
	}
	return first
}

// rows calls f with the tab-separated fields of each line that is neither empty nor a comment.
func rows(data string, f func(col []string)) {
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		for i := range col {
			col[i] = strings.TrimSpace(col[i])
		}
		f(col)
	}
}

// field is the i-th field, or "".
func field(col []string, i int) string {
	if i < len(col) {
		return col[i]
	}
	return ""
}
