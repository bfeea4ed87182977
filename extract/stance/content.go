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
			f.lemma = l.stem(f.form)
		}
		out = append(out, f)
	}
	return out
}

// stem is a word of the lexicon of which form looks like an English inflection, or form itself. It serves where the
// text was not lemmatised.
func (l *lexicon) stem(form string) string {
	for _, e := range [][2]string{{"ied", "y"}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"es", ""}, {"s", ""}} {
		if b, ok := strings.CutSuffix(form, e[0]); ok && len(b) > 2 {
			if l.words[b+e[1]] {
				return b + e[1]
			}
			if n := len(b); e[1] == "" && b[n-1] == b[n-2] && l.words[b[:n-1]] {
				return b[:n-1]
			}
		}
	}
	return form
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
