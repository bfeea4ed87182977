package stance

import (
	"strings"

	"proffer"
)

type folded struct{ form, lemma string }

func fold(ws []Word, l *lexicon) []folded {
	out := make([]folded, 0, len(ws))
	for _, w := range ws {
		f := folded{form: strings.ToLower(strings.ReplaceAll(w.Form, "’", "'"))}
		f.lemma = strings.ToLower(w.Lemma)
		if f.lemma == "" {
			f.lemma = f.form
		}
		out = append(out, f)
	}
	return out
}

const clauseWords = 14

// clause is the beginning of a content, up to the end of its first clause as far as marks show it.
func clause(ws []folded) []folded {
	for i, w := range ws {
		if i >= clauseWords || i > 3 && (w.form == "," || w.form == ";" || w.form == "—" || w.form == ".") {
			return ws[:i]
		}
	}
	return ws
}

// byContent is the act that a content performs by itself behind a plain verb of saying.
func (l *lexicon) byContent(ws []folded, negated bool) proffer.Stance {
	first := clause(ws)
	switch {
	case l.has("denial", ws):
		return proffer.Denies
	case l.has("admission", first):
		return proffer.Admits
	case l.has("warning", ws):
		return proffer.Warns
	case l.has("demand", first):
		return proffer.Demands
	case l.has("plan", first) && !negated:
		return proffer.Plans
	case negated && l.has("self-denial", first):
		return proffer.Denies
	}
	return proffer.Asserts
}

// certainty is the speaker's: the weakest hedge of the cue, else that of the content's first clause.
func (l *lexicon) certainty(cue, content []folded) string {
	first := clause(content)
	for _, c := range []string{"possible", "probable"} {
		if l.has(c, cue) || l.has(c, first) {
			return c
		}
	}
	return "certain"
}
