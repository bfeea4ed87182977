package ner

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// cluedRu gives Russian names of one word that no list knows the kind that the words before and behind them say: «мэр Толны»,
// «судоходная компания Норрейл», «Толна, город у границы», «захватили Толну».
func (d *document) cluedRu(i int) {
	words := d.words.Sentences[i]
	for j := range words {
		if !d.ownWords(words[j:j+1]) || d.e.resources.Known(words[j:j+1])&(placed|tagger.KnownNation|tagger.KnownBody) != 0 || d.listedPerson(words[j]) {
			continue
		}
		c, noun, ok := d.clueRu(i, j)
		if !ok || d.longer(i, j, c) {
			continue
		}
		for k := range d.spans[i] { // «Окраины | Толны», whose noun has its capital from the sentence alone
			if s := &d.spans[i][k]; noun == 0 && s.First == 0 && s.End == j+1 && j > 0 {
				s.First = j
			}
		}
		d.follow(i, tagger.Span{First: j, End: j + 1, Type: c.kind}, c)
	}
}

// longer says that word j begins or goes on with a name that the words around it make longer: a person's of two words.
func (d *document) longer(i, j int, c clue) bool {
	words := d.words.Sentences[i]
	if j+1 == len(words) || !isCapital(words[j+1]) {
		return false
	}
	holder := c.kind != tagger.Organization && j+2 < len(words) && isCapital(words[j+2]) || d.fullPersonFrom(i, j+1)
	return !holder // «мэр Толны Олег Панин»
}

// fullPersonFrom says that a person's name of several words begins at word j.
func (d *document) fullPersonFrom(i, j int) bool {
	return slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return d.fullPersonAt(s, j) })
}

// clueRu is what the words around word j say of it, and the word that says it, -1 for one behind.
func (d *document) clueRu(i, j int) (c clue, at int, ok bool) {
	if c, ok = d.clueAppositionRu(i, j); ok {
		return c, -1, true
	}
	if j == 0 {
		return clue{}, 0, false
	}
	before, table := d.lemma(i, j-1), d.clues()
	if c, ok = table[[2]string{"apposed", before}]; ok && (closed(d.words.Sentences[i][j]) || c.kind == tagger.Place) && !d.heldBy(i, j) {
		c.near = true
		return c, j - 1, true
	}
	if c, at, ok = d.clueGenitive(i, j); ok {
		return c, at, true
	}
	if c, ok = table[[2]string{"verb", before}]; ok {
		return c, j - 1, true
	}
	c, ok = table[[2]string{"prep", before}]
	return c, j - 1, ok && slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return s.First == j && s.End == j+1 && s.Type == tagger.Person })
}

// heldBy says that word j is in the nominative behind an office and its place: «мэр города | Лужков».
func (d *document) heldBy(i, j int) bool {
	words := d.words.Sentences[i]
	return j > 1 && closed(words[j]) && d.class(words[j-2])&tagger.ClassTitle != 0 && strings.Contains(d.tokens[d.a.Sentences[i].First+j-1].Fine, "g")
}

// clueGenitive reads a noun before word j, which is in the genitive, with no more than a few genitives between: «коллегия
// адвокатов | Толны».
func (d *document) clueGenitive(i, j int) (clue, int, bool) {
	const reach = 3 // words back
	if !genitiveEnding(d.words.Sentences[i][j]) {
		return clue{}, 0, false
	}
	for k := j - 1; k >= max(0, j-reach); k-- {
		c, ok := d.clues()[[2]string{"genitive", d.lemma(i, k)}]
		if !ok && k < j-1 {
			c, ok = d.clues()[[2]string{"portfolio", d.lemma(i, k)}]
		}
		c.near = k == j-1 && !c.weak
		if ok && (k == j-1 || c.kind != tagger.Organization) {
			return c, k, k == 0 || d.words.Sentences[i][k-1] != "под" // «под управлением Х»
		}
		t := d.tokens[d.a.Sentences[i].First+k]
		if ok || t.Tag != proffer.NOUN && t.Tag != proffer.ADJ || !strings.Contains(t.Fine, "g") || isCapital(d.words.Sentences[i][k]) {
			break
		}
	}
	return clue{}, 0, false
}

// genitiveEnding says that a word ends as the genitives of names do.
func genitiveEnding(w string) bool {
	last, _ := utf8.DecodeLastRuneInString(w)
	return strings.ContainsRune("аяыи", last)
}

// clueAppositionRu reads a noun behind word j and a comma: «Норрейл |, судоходная компания,».
func (d *document) clueAppositionRu(i, j int) (clue, bool) {
	const reach = 2 // adjectives
	words := d.words.Sentences[i]
	if j+2 >= len(words) || words[j+1] != "," {
		return clue{}, false
	}
	for k := j + 2; k < min(len(words), j+3+reach); k++ {
		if c, ok := d.clues()[[2]string{"apposed", d.lemma(i, k)}]; ok && strings.Contains(d.tokens[d.a.Sentences[i].First+k].Fine, "n") {
			return c, !isCapital(words[k])
		}
		if d.tokens[d.a.Sentences[i].First+k].Tag != proffer.ADJ {
			break
		}
	}
	return clue{}, false
}

// lemma is the form of Russian word k that dictionaries have, folded.
func (d *document) lemma(i, k int) string {
	return strings.ReplaceAll(tagger.Fold(d.tokens[d.a.Sentences[i].First+k].Lemma), "ё", "е")
}

// bodyNounRu says that Russian word j is a common noun for a body or an outlet, in any case: «с лабораторией».
func (d *document) bodyNounRu(i, j int) bool {
	if d.a.Language != "ru" || d.tokens[d.a.Sentences[i].First+j].Tag != proffer.NOUN {
		return false
	}
	c := morph.Class("ru", d.lemma(i, j))
	return c == "body" || c == "media"
}

// placed says that the Russian words [first, end) in quotation marks at word j stand where a body or outlet does: where something
// goes to or comes from («обратилась к «Доброму дому»»), who is told («рапорт «Дневнику» не показали»), what opens a sentence before its
// verb, and what ends a byline. Nothing but nouns and adjectives may stand in them.
func (d *document) placed(i, j, first, end int) bool {
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for _, t := range tokens[first:end] {
		if t.Tag != proffer.NOUN && t.Tag != proffer.PROPN && t.Tag != proffer.ADJ {
			return false
		}
	}
	words := d.words.Sentences[i]
	last := tokens[end-1]
	verb := end+1 < len(words) && tokens[end+1].Tag == proffer.VERB && (strings.HasPrefix(tokens[end+1].Fine, "pres-3") || strings.HasPrefix(tokens[end+1].Fine, "past"))
	if j == 0 {
		return verb
	}
	switch before := words[j-1]; {
	case whither[before]:
		return true
	case d.class(before)&tagger.ClassSaid != 0 && strings.Contains(last.Fine, "d"):
		return true
	case before == ",":
		return end+1 == len(words) || end+2 < len(words) && words[end+1] == "," && unicode.IsDigit(firstRune(words[end+2]))
	}
	return tokens[j-1].Tag != proffer.ADP && strings.Contains(last.Fine, "d") && !strings.ContainsAny(last.Fine, "na") && last.Tag == proffer.NOUN
}

// whither are Russian prepositions before bodies that things go to and come from.
var whither = lexicon.Set("whither")

// quotedRu makes bodies of short quotations behind an office («директор «Чистая вода»»), before a noun of bodies that is set
// beside them, and of those that say or deny something.
func (d *document) quotedRu(i int) {
	words := d.words.Sentences[i]
	for j := range words {
		first, end := quoteAt(words, j)
		if end <= first || end-first > 3 || !isCapital(words[first]) || d.says(i, first, end) || slices.ContainsFunc(words[first:end], isMarkWord) {
			continue
		}
		office, apposed, speaks := false, false, false
		if j > 0 {
			_, office = d.clues()[[2]string{"quoted", d.lemma(i, j-1)}]
		}
		if end+2 < len(words) && words[end+1] == "," {
			_, apposed = d.clueAppositionRu(i, end)
		}
		if end+1 < len(words) && (j == 0 || isMarkWord(words[j-1])) {
			speaks = d.class(words[end+1])&tagger.ClassSaid != 0 || deniesOf[d.lemma(i, end+1)]
		}
		if office || apposed || speaks || d.placed(i, j, first, end) {
			d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Organization})
			d.sure(words[first:end], tagger.Organization)
		}
	}
}
