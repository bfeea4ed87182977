package ner

import (
	"strings"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// folk finds English bodies that are somebody's: "People's Party", "Referees' Guild", "the People's Harvest party".
func (d *document) folk(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		plural := (words[j] == "'" || words[j] == "’") && strings.HasSuffix(words[j-1], "s")
		if !plural && !owns(words, j) || !isCapital(words[j-1]) || !plural && !folkNouns[tagger.Fold(words[j-1])] {
			continue
		}
		first, end := d.capitals(words, j+1)
		if end == first || d.class(words[j-1])&(tagger.ClassOrgNoun|tagger.ClassTitle) != 0 {
			continue
		}
		named := folkEnds[tagger.Fold(words[end-1])] || d.class(words[end-1])&tagger.ClassOrgNoun != 0 && d.class(words[end-1])&tagger.ClassPlaceNoun == 0
		if !named && (end == len(words) || !d.smallBody(words[end])) {
			continue
		}
		s := tagger.Span{First: j - 1, End: end, Type: tagger.Organization}
		d.coverAll(i, s)
		d.sure(words[s.First:s.End], s.Type)
	}
}

// smallBody says that a word is a noun of bodies written small, and none of places: "party".
func (d *document) smallBody(w string) bool {
	c := d.class(w)
	return w == strings.ToLower(w) && c&tagger.ClassOrgNoun != 0 && c&(tagger.ClassPlaceNoun|tagger.ClassTitle) == 0
}

// folkNouns are nouns whose plural has no "s" and that parties and funds are called after: "People's".
var folkNouns = lexicon.Set("folk")

// folkEnds are nouns of bodies that the lexicon's lack, which the models know.
var folkEnds = lexicon.Set("folkends")

// twoThings completes English bodies that are for two things: "Ministry of Fisheries | and the Blue Economy", "the Trade and |
// Arms Committee".
func (d *document) twoThings(i int) {
	words := d.words.Sentences[i]
	for k := 0; k < len(d.spans[i]); k++ {
		s := d.spans[i][k]
		if s.Type != tagger.Organization {
			continue
		}
		if at := s.First - 2; at > 0 && words[at+1] == "and" && tagger.Fold(words[at-1]) == "the" && isCapital(words[at]) && d.common(words[at]) &&
			d.class(words[at])&(tagger.ClassOrgNoun|tagger.ClassTitle) == 0 && s.End-s.First == 2 && d.class(words[s.End-1])&tagger.ClassOrgNoun != 0 && d.common(words[s.First]) && free(d.spans[i], at, s.First) {
			d.spans[i][k].First = at
			continue
		}
		if words[s.First] != "Ministry" && words[s.First] != "Department" || s.End-s.First < 3 || s.End+1 >= len(words) || words[s.End] != "and" {
			continue
		}
		from := s.End + 1
		if words[from] == "the" {
			from++
		}
		first, end := d.capitals(words, from)
		if end > first && d.class(words[end-1])&tagger.ClassOrgNoun == 0 && d.common(words[first]) && within(d.spans[i], first-1, end) {
			d.coverAll(i, tagger.Span{First: s.First, End: end, Type: tagger.Organization})
		}
	}
}

// presented finds English persons in an aside behind their office: "the mayor of Tolna, Karl Vos, has", "a former captain of
// the team, Karl Vos, said".
func (d *document) presented(i int) {
	const reach = 9 // words from the office to the comma
	words := d.words.Sentences[i]
	for j := 2; j+3 < len(words); j++ {
		if words[j] != "," || words[j+3] != "," || !isCapital(words[j+1]) || !isCapital(words[j+2]) || !free(d.spans[i], j+1, j+3) ||
			d.class(words[j+1])&^(tagger.ClassDay|tagger.ClassMonth) != 0 || d.class(words[j+2]) != 0 || strings.ToUpper(words[j+2]) == words[j+2] {
			continue
		}
		for k := j - 1; k > max(0, j-reach) && !isMarkWord(words[k]); k-- {
			if small(words, k) != "" && d.class(words[k])&tagger.ClassTitle != 0 {
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j + 1, End: j + 3, Type: tagger.Person})
				break
			}
		}
	}
}

// honours takes off what stands behind an English person: "Karl Vos | KC".
func (d *document) honours(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		if s := &d.spans[i][k]; s.Type == tagger.Person && s.End-s.First > 2 && honourLetters[words[s.End-1]] {
			s.End--
		}
	}
}

var honourLetters = lexicon.Set("honours")

// landformsEn finds English places that end with what they are: "Sile Reef", "the Lomond Islands".
func (d *document) landformsEn(i int) {
	words := d.words.Sentences[i]
	for j := 1; j < len(words); j++ {
		if !isCapital(words[j]) || !landEnds[tagger.Fold(words[j])] || !isCapital(words[j-1]) || d.class(words[j-1]) != 0 || strings.ToUpper(words[j]) == words[j] ||
			j+1 < len(words) && isCapital(words[j+1]) {
			continue
		}
		first := j - 1
		if j > 1 && (d.a.SentenceTokens(i)[j-2].Tag == proffer.ADJ || d.a.SentenceTokens(i)[j-2].Tag == proffer.PROPN) && isCapital(words[j-2]) && d.class(words[j-2]) == 0 {
			first--
		}
		if within(d.spans[i], first-1, j+1) {
			d.coverAll(i, tagger.Span{First: first, End: j + 1, Type: tagger.Place})
		}
	}
}

var landEnds = lexicon.Set("landends")

// articledNames finds English papers, and what else has an article of its own, by its capital inside a sentence: "told | The
// Lantern". A known place keeps its name without.
func (d *document) articledNames(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		if words[j] != "The" || isMarkWord(words[j-1]) || words[j-1] != strings.ToLower(words[j-1]) {
			continue
		}
		first, end := d.capitals(words, j+1)
		for _, s := range d.spans[i] {
			if s.First == first && s.Type == tagger.Organization {
				end = s.End
			}
		}
		known := end > first && d.e.resources.Known(words[first:end])&(placed|tagger.KnownNation) != 0
		if end > first && !known && d.class(words[end-1])&(tagger.ClassOrgNoun|tagger.ClassPlaceNoun|tagger.ClassTitle|tagger.ClassPeople) == 0 {
			d.cover(i, tagger.Span{First: j, End: end, Type: tagger.Organization})
		}
	}
}
