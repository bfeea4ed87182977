package ner

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
	"proffer/places"
)

// workplace takes off the front of Arabic personal names what is none: the common noun of a body ("مطبعة فليدور
// نوستاك"), or the name of the place of work that a noun without article announces ("مصهر تورغيل | أنطون لوسك").
func (d *document) workplace(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if s.Type != tagger.Person || s.End-s.First != 3 || d.listedPerson(words[s.First]) || definite(words[s.First]) ||
			definite(words[s.First+1]) || nameParticles[tagger.Fold(words[s.First+1])] {
			out = append(out, s)
			continue
		}
		switch {
		case strings.HasSuffix(words[s.First], "ة"):
			s.First++
			s.Type = tagger.Organization
		case s.First > 1 && d.listedPerson(words[s.First+1]) && d.class(words[s.First-1])&^(tagger.ClassOrgNoun|tagger.ClassPlaceNoun) == 0 &&
			!definite(words[s.First-1]) && d.class(words[s.First-2])&(tagger.ClassPrep|tagger.ClassTitle) != 0:
			out = append(out, tagger.Span{First: s.First, End: s.First + 1, Type: tagger.Organization})
			s.First++
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// ministry ends an Arabic body that every state has before a noun that is no part of its name: "وزارة المالية | المؤتمر".
func (d *document) ministry(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type != tagger.Organization || s.End-s.First != 3 || tokens[s.End-1].Tag != proffer.NOUN {
			continue
		}
		head := words[s.First]
		for _, n := range tagger.Proclitics(head) {
			if _, ok := places.Body(head[n:] + " " + words[s.First+1]); ok && !nisba(words[s.End-1]) && !strings.HasPrefix(words[s.End-1], "و") {
				s.End--
				break
			}
		}
	}
}

// blamed parts the surname that speaks from the body with an article that it speaks of: "واتهمت برليتش | الوكالة الوطنية".
func (d *document) blamed(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if s.End-s.First > 2 && (s.Type == tagger.Organization || s.Type == tagger.Person) && s.First > 0 && d.class(words[s.First-1])&tagger.ClassSaid != 0 &&
			d.foreign(words[s.First]) && definite(words[s.First+1]) && d.class(words[s.First+1])&tagger.ClassOrgNoun != 0 {
			out = append(out, tagger.Span{First: s.First, End: s.First + 1, Type: tagger.Person})
			s.First++
			s.Type = tagger.Organization
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// nisba says that an Arabic word has the ending of an adjective of origin or kind.
func nisba(w string) bool { return strings.HasSuffix(w, "ية") || strings.HasSuffix(w, "ي") }

// company finds Arabic bodies behind a noun of bodies without article: one or two words that texts do not use otherwise,
// up to where something else begins ("أعلنت شركة | أغروبلان | أن").
func (d *document) company(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if c := d.class(words[j]); c&tagger.ClassOrgNoun == 0 || c&(tagger.ClassTitle|tagger.ClassPlaceNoun) != 0 || strings.Contains(tagger.Fold(words[j]), "ال") {
			continue
		}
		end := j + 1
		for end < len(words) && end < j+3 && d.foreign(words[end]) {
			end++
		}
		if end > j+1 && free(d.spans[i], j+1, end) && d.closes(words, end) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j + 1, End: end, Type: tagger.Organization})
		}
	}
}

// foreign says that an Arabic word looks like nothing but a name: no text uses it otherwise, and it has neither the
// article nor an ending of Arabic nouns and adjectives.
func (d *document) foreign(w string) bool {
	return d.nameWord(w) && d.class(w) == 0 && !definite(w) && !nisba(w) && utf8.RuneCountInString(w) > 3 &&
		!slices.ContainsFunc(nounEndings, func(e string) bool { return strings.HasSuffix(w, e) })
}

// nounEndings are those of Arabic feminines and plurals, and the possessives.
var nounEndings = []string{"ة", "ات", "ون", "ين", "ه", "ها", "هم", "هن"}

// situated finds Arabic places that no list knows: a foreign word that the text has more than once, once behind a
// preposition of place with nothing that belongs to it behind, and never with the article.
func (d *document) situated() {
	if d.a.Language != "ar" {
		return
	}
	for i, words := range d.words.Sentences {
		for j := 1; j < len(words); j++ {
			if !placePrepositions[tagger.Fold(words[j-1])] || !d.foreign(words[j]) || !free(d.spans[i], j, j+1) ||
				d.e.resources.Known(words[j:j+1]) != 0 || d.occurs(words[j]) < 2 || d.occurs("ال"+words[j]) > 0 {
				continue
			}
			end := j + 1
			if end < len(words) && sized[tagger.Fold(words[end])] {
				end++ // "غرومار السفلى"
			} else if end < len(words) && definite(words[end]) {
				continue
			}
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: end, Type: tagger.Place})
		}
	}
}

var (
	placePrepositions = lexicon.Set("placeprepositions")
	// sized are words that tell two places of one name apart: "the lower", "the greater".
	sized = lexicon.Set("sized")
)
