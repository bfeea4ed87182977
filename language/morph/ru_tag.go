package morph

import (
	"strings"

	"proffer"
)

func annotateRussian(a *proffer.Analysis) {
	x := russian()
	first := firsts(a)
	proper := midCapitals(a, first)
	for i := range a.Tokens {
		t := &a.Tokens[i]
		w := t.Span.In(a.Text)
		t.Tag, t.Lemma, t.Fine = x.tag(w, first[i] && !proper[fold(w)])
	}
	for i := 1; i < len(a.Tokens); i++ { // «не есть рыбу», «Алла К. пишет»
		if w := a.Tokens[i-1].Span.In(a.Text); runes(w) == 1 && isCapital(w) && a.Tokens[i].Span.In(a.Text) == "." {
			a.Tokens[i-1].Tag, a.Tokens[i-1].Lemma, a.Tokens[i-1].Fine = proffer.PROPN, fold(w), "ngdailsp"
		}
		if t := &a.Tokens[i]; t.Lemma == "быть" && t.Span.In(a.Text) == "есть" && a.Tokens[i-1].Lemma == "не" {
			t.Tag, t.Lemma, t.Fine = proffer.VERB, "есть", "inf"
		}
	}
	for i := 0; i+1 < len(a.Tokens); i++ {
		f := fold(a.Tokens[i].Span.In(a.Text))
		capitalAdjective(&a.Tokens[i], a.Tokens[i+1], f)
		x.smallAdjective(&a.Tokens[i], a.Tokens[i+1], f)
	}
}

// capitalAdjective makes an adjective of a capitalised word that looks like one and stands before a noun in the same
// case: «Национальный банк», «Палестинской автономии».
func capitalAdjective(t *proffer.Token, next proffer.Token, f string) {
	if t.Tag != proffer.PROPN || next.Tag != proffer.NOUN {
		return
	}
	tag, lemma, fine := guessRussian(f)
	if tag != proffer.ADJ || fine == "" {
		return
	}
	for _, c := range "ngdail" {
		if strings.ContainsRune(fine, c) && strings.ContainsRune(next.Fine, c) {
			t.Tag, t.Lemma, t.Fine = tag, lemma, fine
			return
		}
	}
}

// smallAdjective makes an adjective of an unknown word whose ending could be a noun's or an adjective's and that stands before
// a known noun in the case which it would have as an adjective: «в прибрежном агентстве».
func (x *russianLexicon) smallAdjective(t *proffer.Token, next proffer.Token, f string) {
	if t.Tag != proffer.NOUN || next.Tag != proffer.NOUN || next.Fine == "" || len(f) < 10 {
		return
	}
	if _, known := x.words[f]; known {
		return
	}
	if k, ok := x.words[next.Lemma]; !ok || k.tag != proffer.NOUN {
		return
	}
	for _, e := range [...][2]string{{"овом", "l"}, {"евом", "l"}, {"ском", "l"}, {"ном", "l"}, {"овой", "gdil"}, {"евой", "gdil"}, {"овым", "id"}, {"ёвым", "id"}, {"евым", "id"}} {
		if strings.HasSuffix(f, e[0]) && strings.ContainsAny(next.Fine, e[1]) {
			t.Tag, t.Lemma, t.Fine = proffer.ADJ, cut(f, 2)+"ый", e[1]+"s"
			return
		}
	}
}

// midCapitals are the words that begin with a capital somewhere inside a sentence.
func midCapitals(a *proffer.Analysis, first []bool) map[string]bool {
	out := map[string]bool{}
	for i, t := range a.Tokens {
		if w := t.Span.In(a.Text); !first[i] && isCapital(w) {
			out[fold(w)] = true
		}
	}
	return out
}

// tag reads one word; opens says that its capital may be the sentence's.
func (x *russianLexicon) tag(w string, opens bool) (proffer.Tag, string, string) {
	switch {
	case isPunct(w):
		return proffer.PUNCT, w, ""
	case isNumber(w):
		return proffer.NUM, w, ""
	}
	f := fold(w)
	capital := isCapital(w) && !opens
	if k, ok := x.words[f]; ok && !(capital && k.tag == proffer.VERB) {
		return k.tag, k.lemma, k.fine
	}
	if head, rest, ok := strings.Cut(f, "-"); ok && head != "" {
		if k, ok := x.words[rest]; ok && k.tag == proffer.NOUN {
			if h, ok := x.words[head]; ok && h.tag == proffer.NOUN {
				head = h.lemma // «компании-застройщике»
			}
			return k.tag, head + "-" + k.lemma, k.fine
		}
	}
	if k, head := x.compound(f); head != "" && !isCapital(w) {
		return k.tag, head + k.lemma, k.fine
	}
	if names := x.names[f]; len(names) > 0 && isCapital(w) {
		return proffer.PROPN, names[0], givenCases(f, names)
	}
	if isCapital(w) && (foreign(f) || runes(w) >= 2 && runes(w) <= 6 && strings.ToUpper(w) == w) {
		return proffer.PROPN, f, "ngdailsp"
	}
	if capital {
		tag, lemma, fine := guessRussian(f)
		if tag == proffer.ADJ && fine != "" && !strings.HasPrefix(fine, "short") {
			return proffer.PROPN, lemma, fine
		}
		return proffer.PROPN, f, properCases(f)
	}
	return guessRussian(f)
}

// foreign says that a word is in Latin letters.
func foreign(f string) bool { return f[0] >= 'a' && f[0] <= 'z' }

// givenCases is "ns" for a given name in the nominative, else the oblique cases.
func givenCases(f string, names []string) string {
	for _, n := range names {
		if n == f {
			return "ns"
		}
	}
	return "gdails"
}

// An ending guesses the tag, form and lemma of an unknown word: drop runes, then add to make the lemma.
type ending struct {
	suffix string
	tag    proffer.Tag
	fine   string
	drop   int
	add    string
	least  int // runes of the whole word, at least
}

// guessRussian reads an unknown lower-case word from its ending; the first fitting row wins.
func guessRussian(f string) (proffer.Tag, string, string) {
	for _, e := range ruEndings() {
		if strings.HasSuffix(f, e.suffix) && runes(f) >= e.least {
			stem, add := cut(f, e.drop), e.add
			if add == "ый" && strings.ContainsRune("гкхжчшщ", last(stem)) {
				add = "ий" // близкий
			}
			return e.tag, stem + add, e.fine
		}
	}
	return proffer.NOUN, f, properCases(f)
}

// properCases are the cases that an unknown noun's ending allows.
func properCases(f string) string {
	switch last(f) {
	case 'а', 'я':
		return "ngas"
	case 'ы', 'и':
		if strings.HasSuffix(f, "ии") {
			return "gdlsnap"
		}
		return "gdlsnap"
	case 'у', 'ю':
		if strings.HasSuffix(f, "ию") {
			return "as"
		}
		return "das"
	case 'о', 'э':
		return "ngdails"
	case 'е':
		if strings.HasSuffix(f, "ие") || strings.HasSuffix(f, "ье") {
			return "nap"
		}
		return "ndls"
	}
	for _, e := range [...][2]string{{"ого", "gas"}, {"его", "gas"}, {"ому", "ds"}, {"ему", "ds"}, {"ами", "ip"}, {"ями", "ip"},
		{"ах", "lp"}, {"ях", "lp"}, {"ам", "dp"}, {"ям", "dp"}, {"ым", "is"}, {"им", "is"}, {"ом", "is"}, {"ем", "is"},
		{"ов", "ngaps"}, {"ев", "ngaps"}, {"ой", "gdlnis"}, {"ей", "gdlnis"}, {"ых", "galnp"}, {"их", "galnp"}} {
		if strings.HasSuffix(f, e[0]) && runes(f) > runes(e[0])+2 {
			return e[1]
		}
	}
	return "nas"
}
