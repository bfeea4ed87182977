package ner

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
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

// noName drops what is no Arabic name: a sum of money, words that begin with a preposition, hold a pronoun or end as adverbs
// do ("جملة وتفصيلاً").
func (d *document) noName(i int) {
	words := d.words.Sentences[i]
	d.spans[i] = slices.DeleteFunc(d.spans[i], func(s tagger.Span) bool {
		return placePrepositions[tagger.Fold(words[s.First])] || d.prepositional(words[s.First], words[min(s.First+1, s.End-1)]) || d.quotedWords(words, s) || slices.ContainsFunc(words[s.First:s.End], func(w string) bool {
			return strings.Contains(w, "\u064b") || money[tagger.Fold(w)] || pronouns[tagger.Fold(w)]
		})
	})
}

// prepositional says that a name would begin with a preposition of one letter and a word that is none: with a pronoun ("بنفسي"), or
// with a common noun and what belongs to it ("بسجن المحاسب", "بتصوير منشأة").
func (d *document) prepositional(w, next string) bool {
	m := morph.Arabic(w)
	if !strings.HasSuffix(m.Prefix, "ب") || m.Tag != proffer.NOUN || d.listedPerson(w) {
		return false
	}
	known := morph.Known("ar", m.Lemma) || morph.Masdarish(m.Lemma)
	return m.Suffix != "" && known || known && morph.Class("ar", m.Lemma) == "" && next != w && (!d.foreign(next) || !d.listedPerson(next)) && d.class(m.Stem)&(tagger.ClassOrgNoun|tagger.ClassPlaceNoun|tagger.ClassTitle) == 0
}

// bodyQuoted says that the quotation that opens at word j is a body's name: behind its noun, an adjective between or not, or
// behind the words by which somebody speaks for it.
func (d *document) bodyQuoted(words []string, j int) bool {
	return j > 0 && (d.class(words[j-1])&tagger.ClassOrgNoun != 0 && !definite(words[j-1]) || d.spokenFor(words, j-1)) ||
		j > 1 && definite(words[j-1]) && d.class(words[j-2])&tagger.ClassOrgNoun != 0
}

// spokenFor says that somebody speaks for a body at word j: "متحدث باسم", not "known by the name".
func (d *document) spokenFor(words []string, j int) bool {
	return j > 0 && speaksFor[tagger.Fold(words[j])] && d.class(words[j-1])&tagger.ClassTitle != 0
}

// quotedWords says that a name is nothing but indefinite words in quotation marks that begin with a common noun: «ابتزاز علني».
func (d *document) quotedWords(words []string, s tagger.Span) bool {
	if s.First == 0 || s.End >= len(words) || !isMarkWord(words[s.First-1]) || !isMarkWord(words[s.End]) || words[s.First-1] == "(" || d.bodyQuoted(words, s.First-1) {
		return false
	}
	m := morph.Arabic(words[s.First])
	common := morph.Known("ar", m.Lemma) && morph.Class("ar", m.Lemma) == "" || morph.Masdarish(m.Lemma)
	return common && m.Tag == proffer.NOUN && !definite(words[s.First]) && !slices.ContainsFunc(words[s.First+1:s.End], func(w string) bool { return definite(w) || d.foreign(w) })
}

// money are Arabic names of currencies, pronouns those of the third person.
var money, pronouns = lexicon.Set("money"), lexicon.Set("pronouns")

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
		for end < len(words) && end < j+3 && d.foreign(words[end]) && !purposeOrDeed(words[end]) {
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

// deed takes the verbal noun of what is told of somebody off the end of an Arabic person's name: "نفى بريمن | إحضار".
func (d *document) deed(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		last := words[s.End-1]
		if s.Type == tagger.Person && s.End-s.First > 1 && s.First > 0 && d.class(words[s.First-1])&tagger.ClassSaid != 0 && s.End < len(words) && !isMarkWord(words[s.End]) && !definite(last) && morph.Masdarish(morph.NormalizeArabic(last)) && !d.listedPerson(last) &&
			!nameParticles[tagger.Fold(words[s.End-2])] {
			s.End--
		}
	}
}

// spokesman parts the body for which somebody speaks from his name, where the model made one of both: "المتحدث باسم شركة
// ألفار | هوغو بريل".
func (d *document) spokesman(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if s.Type == tagger.Organization && s.End-s.First == 3 && s.First > 1 && d.class(words[s.First-1])&tagger.ClassOrgNoun != 0 &&
			(speaksFor[tagger.Fold(words[s.First-2])] || d.class(words[s.First-2])&tagger.ClassTitle != 0) && d.nameWord(words[s.First]) && d.spelt(words[s.First+1]) && d.spelt(words[s.First+2]) {
			out = append(out, tagger.Span{First: s.First, End: s.First + 1, Type: tagger.Organization})
			s.First++
			s.Type = tagger.Person
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// spelt says that an Arabic word looks like nothing but a name, or is known from foreign names and no other word.
func (d *document) spelt(w string) bool {
	return d.foreign(w) || d.nameWord(w) && d.class(w) == 0 && !definite(w) && d.e.resources.Known([]string{w})&tagger.KnownSpelled != 0
}

// speaksFor are the words by which somebody speaks for a body: "باسم".
var speaksFor = lexicon.Set("speaksfor")

// given finds Arabic persons by a given name that texts do not use otherwise and a word behind it that is known from names,
// some words behind an office: "رئيس النقابة في دروفيا | ياسر بدّور".
func (d *document) given(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		k := d.e.resources.Known(words[j : j+1])
		if k&tagger.KnownGiven != 0 && k&(tagger.KnownWord|placed|tagger.KnownNation) == 0 && d.class(words[j]) == 0 && !definite(words[j]) &&
			utf8.RuneCountInString(words[j]) > 3 && !strings.HasPrefix(words[j], "و") && d.officeBefore(words, j) && (d.spelt(words[j+1]) && d.listedPerson(words[j+1]) || d.undivided(i, j+1)) && !morph.Masdarish(morph.NormalizeArabic(words[j+1])) && free(d.spans[i], j, j+2) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 2, Type: tagger.Person})
		}
	}
}

// officeBefore says that an office stands some words before word j, with no mark between.
func (d *document) officeBefore(words []string, j int) bool {
	const reach = 9 // words
	for k := j - 1; k >= max(0, j-reach) && !isMarkWord(words[k]); k-- {
		if d.class(words[k])&tagger.ClassTitle != 0 {
			return true
		}
	}
	return false
}

// undivided says that Arabic word j, known from romanised names, is not a word of the language with a preposition before it
// as other texts have it: بدّور, not "in the role".
func (d *document) undivided(i, j int) bool {
	t := d.tokens[d.a.Sentences[i].First+j]
	return d.e.resources.Known(d.words.Sentences[i][j:j+1])&tagger.KnownSpelled != 0 && t.Tag == proffer.NOUN && strings.HasPrefix(t.Fine, "+") && !morph.Known("ar", t.Lemma)
}

// mothers finds Arabic persons who are called after a child by a given name: "تقول | أم سالم".
func (d *document) mothers(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if !parents[tagger.Fold(words[j])] || !nameOf(words[j+1]) || j > 0 && !isMarkWord(words[j-1]) && d.class(words[j-1])&tagger.ClassSaid == 0 && d.tokens[d.a.Sentences[i].First+j-1].Tag != proffer.VERB {
			continue
		}
		end := j + 2
		if end < len(words) && definite(words[end]) && strings.HasSuffix(words[end], "ي") && d.class(words[end]) == 0 {
			end++
		}
		d.cover(i, tagger.Span{First: j, End: end, Type: tagger.Person})
	}
}

// kunya takes in "mother of" and "father of" before an Arabic name of one word that stands behind a verb or opens a
// sentence.
func (d *document) kunya(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type != tagger.Person || s.End-s.First != 1 || s.First == 0 || !parents[d.without(tagger.Fold(words[s.First-1]), parents)] || !free(d.spans[i], s.First-1, s.First) {
			continue
		}
		if s.First == 1 || isMarkWord(words[s.First-2]) || knownAs[tagger.Fold(words[s.First-2])] || d.tokens[d.a.Sentences[i].First+s.First-2].Tag == proffer.VERB {
			s.First--
		}
	}
}

// parents are the nouns that make a name with a child's.
var parents = lexicon.Set("parents")
