package stance

import (
	"strings"

	"proffer"
)

// A folded word is a word in the ways in which a phrase may name it.
type folded struct {
	form, lemma, stem string
	begins            [3]byClass // the phrases that begin with each of the three, where they differ
}

func (f folded) is(w string) bool { return f.form == w || f.lemma == w || f.stem == w && w != "" }

func fold(ws []Word, l *lexicon) []folded {
	out := make([]folded, 0, len(ws))
	for _, w := range ws {
		out = append(out, l.fold(w))
	}
	return out
}

func (l *lexicon) fold(w Word) folded {
	f := folded{form: strings.ToLower(strings.ReplaceAll(w.Form, "’", "'")), lemma: strings.ToLower(w.Lemma)}
	if f.lemma == "" {
		f.lemma = f.form
	}
	if f.lemma == f.form || !l.words[f.lemma] {
		f.stem = l.stemOf(f.form)
	}
	f.begins[0], f.begins[2] = l.phrases[f.form], l.phrases[f.stem]
	if f.lemma != f.form {
		f.begins[1] = l.phrases[f.lemma]
	}
	return f
}

// stemOf is a word of the lexicon of which form looks like an English inflection, or "". It serves where the text was
// not lemmatised, or wrongly.
func (l *lexicon) stemOf(form string) string {
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
	return ""
}

const clauseWords = 16

// clause is the main clause at the beginning of a content, as far as marks and conjunctions show its end.
//
// A condition before it ("unless they act, …") is passed over.
func (l *lexicon) clause(ws []folded) []folded {
	if l.at0("subordinate", ws) {
		for i := range ws[:min(len(ws), 2*clauseWords)] {
			if ws[i].form == "," && i+1 < len(ws) {
				ws = ws[i+1:]
				break
			}
		}
	}
	for i, w := range ws {
		if i >= clauseWords || i > 0 && w.form == "." && i+1 < len(ws) && len(ws[i-1].form) > 1 || i > 3 && (w.form == "," || w.form == ";" || w.form == "—" || w.form == "." || l.at("subordinate", ws, i) > 0 && l.at("not-negation", ws, max(0, i-2)) == 0) {
			return ws[:i]
		}
	}
	return ws
}

// byContent is the act that a content performs by itself behind a plain verb of saying.
func (l *lexicon) byContent(cue, ws []folded, negated, quoted bool) proffer.Stance {
	first := l.clause(ws)
	future, own := l.future(first, quoted)
	switch {
	case negated && l.has("no-comment", ws):
		return proffer.Declines
	case l.has("denial", ws), l.never(ws), quoted && len(ws) <= 2 && l.has("scorn", ws):
		return proffer.Denies
	case l.has("admission", ws):
		return proffer.Admits
	case negated && l.has("insist", cue) && !future:
		return proffer.Denies
	case l.has("warning", ws), l.has("modal", first) && l.has("harm", first) && !own:
		return proffer.Warns
	case l.has("demand", first) && !l.has("pronoun", first[:min(len(first), 2)]) && !l.has("no-demand", first):
		return proffer.Demands
	case l.has("announce", cue) && l.has("planned", first[:min(len(first), 4)]) && !l.finite(first):
		return proffer.Plans
	case l.has("plan", first) && !negated, future && !negated && (own || l.has("scheduled", first) || l.has("announce", cue)):
		return proffer.Plans
	case future && negated && own:
		return proffer.Declines
	case negated && !future && !l.has("duty", first) && l.self(first, quoted) && l.has("own-negation", first) && !l.has("witness", first) && !l.has("possible", first):
		return proffer.Denies
	}
	return proffer.Asserts
}

// disbelieves says that somebody does not hold to be so what another has said, which denies it: "did not accept that …", "does not
// consider it to be …".
func (l *lexicon) disbelieves(cue, content []folded) bool {
	if !l.has("disbelief", cue) || len(content) == 0 {
		return false
	}
	for i := range content[:max(0, min(len(content)-1, clauseWords))] {
		if content[i].form == "to" && content[i+1].form == "be" {
			return true
		}
	}
	return content[0].form == "that"
}

// finite says that the first words of a clause hold an auxiliary or a verb of being, so that they tell of something rather
// than name it.
func (l *lexicon) finite(ws []folded) bool { return l.has("auxiliary", ws[:min(len(ws), 6)]) }

// future says that the clause speaks of the future, and whether its subject is the speaker or what is the speaker's: a
// pronoun, or the speaker's body by its kind ("the company", "his country"). In a quotation only the first person is
// the speaker.
func (l *lexicon) future(ws []folded, quoted bool) (future, own bool) {
	class := "own"
	if quoted {
		class = "own-quoted"
	}
	for i := range ws {
		if l.at("future", ws, i) == 0 {
			continue
		}
		if l.at("no-plan", ws, i) > 0 || quoted && ws[i].form == "would" || l.suffered(ws, i) {
			return false, false
		}
		return true, l.has(class, ws[:i])
	}
	return false, l.has(class, ws[:min(len(ws), 2)])
}

// suffered says that what is to come behind word i is done to somebody who is a person by his pronoun, so that he plans nothing: "that
// he would be run over".
func (l *lexicon) suffered(ws []folded, i int) bool {
	return i > 0 && i+2 < len(ws) && (ws[i-1].form == "he" || ws[i-1].form == "she") && ws[i+1].form == "be" && (strings.HasSuffix(ws[i+2].form, "ed") || ws[i+2].form == "run" || strings.HasSuffix(ws[i+2].form, "en"))
}

// never says that the speaker denies in the first person ever to have done something, seen or understood left aside.
func (l *lexicon) never(ws []folded) bool {
	for i := range ws {
		if n := l.at("never-self", ws, i); n > 0 {
			return !l.has("witness", ws[i+n:min(len(ws), i+n+2)])
		}
	}
	return false
}

// self says that the clause is about the speaker himself, who denies by negating it.
func (l *lexicon) self(ws []folded, quoted bool) bool {
	if quoted {
		return l.has("own-quoted", ws[:min(len(ws), 3)])
	}
	if len(ws) > 0 && ws[0].form == "that" {
		ws = ws[1:]
	}
	if l.at0("not-self", ws) {
		return l.has("aware", ws)
	}
	return l.has("self", ws[:min(len(ws), 2)])
}

// certainty is the speaker's: none where the content begins with a condition or is an indirect question, or a condition
// closes its first clause; else the weakest hedge of the cue or of that clause.
func (l *lexicon) certainty(cue, content []folded) string {
	first := l.clause(content)
	next := content[min(len(content), len(first)):]
	if len(content) > 0 && content[0].form == "that" {
		content = content[1:]
	}
	if l.at0("open", content) || l.at0("open", next) || len(next) > 0 && next[0].form == "," && l.at0("open", next[1:]) {
		return "unknown"
	}
	for _, c := range []string{"possible", "probable"} {
		if l.has(c, cue) || l.has(c, first) {
			return c
		}
	}
	return "certain"
}
