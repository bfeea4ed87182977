package ner

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/ner/internal/tagger"
)

// declined brings the Russian names of one word that no list knows to one nominative over the document: a single form
// mostly does not show whether «Туссу» is of «Тусс» or of «Тусса», all forms together and the prepositions before them do.
func (d *document) declined(names []proffer.Name) {
	type group struct {
		members []int
		shows   gender
		bare    string // the nominative where the text has it: a masculine without ending
	}
	groups := map[string]*group{}
	var order []string
	for n := range names {
		w := names[n].Span.In(d.a.Text)
		if names[n].Nationality || !d.declines(w) {
			continue
		}
		stem, ending := cut(w)
		g := groups[stem]
		if g == nil {
			g = &group{}
			groups[stem], order = g, append(order, stem)
		}
		g.members = append(g.members, n)
		g.shows |= d.shown(names[n].Span, ending)
		if ending == "" && g.bare == "" && closed(w) {
			g.bare = w
		}
	}
	for _, n := range names { // a surname is a man's or a woman's by the first name
		if words := strings.Fields(n.Span.In(d.a.Text)); n.Kind == proffer.KindPerson && len(words) > 1 {
			stem, _ := cut(words[len(words)-1])
			delete(groups, stem)
		}
	}
	for _, stem := range order {
		g := groups[stem]
		if g == nil {
			continue
		}
		for _, n := range g.members {
			switch w := names[n].Span.In(d.a.Text); {
			case g.shows == masculine && g.bare != "":
				names[n].Base = g.bare
			case g.shows == feminine && w != strings.ToUpper(w):
				names[n].Base = w[:len(stem)] + "а"
			}
		}
	}
}

// A gender is what the forms of a name show; of names that show both nothing is known.
type gender uint8

const (
	masculine gender = 1 << iota
	feminine
)

// declines says that a word has cases by the rules for words that no list knows.
func (d *document) declines(w string) bool {
	if strings.Contains(w, " ") || utf8.RuneCountInString(w) < 4 || !isCapital(w) {
		return false
	}
	const listed = tagger.KnownState | tagger.KnownCity | tagger.KnownRegion | tagger.KnownGiven | tagger.KnownFamily | tagger.KnownBody
	return d.e.resources.Known([]string{w})&listed == 0 && !contraction(w)
}

// cut parts a word behind its last consonant: the stem and an ending of one vowel, "ой" or "ом". Other words have none.
func cut(w string) (stem, ending string) {
	f := strings.ToLower(w)
	for _, e := range []string{"ой", "ом", "а", "у", "е", "ы"} {
		if s, ok := strings.CutSuffix(f, e); ok && utf8.RuneCountInString(s) > 2 {
			if closed(s) {
				return s, e
			}
		}
	}
	return f, ""
}

// closed says that a word ends in a consonant that has no sign of softness.
func closed(w string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.ToLower(w))
	return strings.ContainsRune("бвгджзклмнпрстфхцчшщ", last)
}

var (
	towards  = []string{"в", "во", "на", "за", "через", "про", "сквозь"}
	fromWith = []string{"из", "от", "до", "у", "для", "без", "с", "со", "около", "против", "после", "возле", "из-за"}
)

// shown is the gender that an ending shows behind the word before it: «в Туссу» is a feminine's accusative, «из Ламска» a
// masculine's genitive.
func (d *document) shown(s proffer.Span, ending string) gender {
	before := strings.ToLower(d.wordBefore(s))
	switch {
	case ending == "ом", ending == "" && closed(s.In(d.a.Text)):
		return masculine
	case ending == "ы", ending == "ой", ending == "у" && slices.Contains(towards, before):
		return feminine
	case ending == "а" && slices.Contains(fromWith, before):
		return masculine
	}
	return 0
}

// wordBefore is the token before a span, "" at the text's beginning.
func (d *document) wordBefore(s proffer.Span) string {
	at, _ := slices.BinarySearchFunc(d.a.Tokens, s.Start, func(t proffer.Token, start int) int { return t.Span.Start - start })
	if at == 0 {
		return ""
	}
	return d.a.Tokens[at-1].Span.In(d.a.Text)
}
