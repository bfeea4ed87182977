package ner

import (
	"slices"
	"strings"

	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// joinHyphens completes English names that go on behind a hyphen: "Velidur | -Nostak".
func (d *document) joinHyphens(i int) {
	words, tokens := d.words.Sentences[i], d.a.SentenceTokens(i)
	const placed = tagger.KnownState | tagger.KnownNation | tagger.KnownCity | tagger.KnownRegion
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type == tagger.Nation || s.Type == tagger.State || d.e.resources.Known(words[s.End-1:s.End])&placed != 0 {
			continue
		}
		for s.End+1 < len(words) && words[s.End] == "-" && d.ownWords(words[s.End+1:s.End+2]) && free(d.spans[i], s.End, s.End+2) &&
			d.e.resources.Known(words[s.End+1:s.End+2])&placed == 0 &&
			tokens[s.End-1].Span.End == tokens[s.End].Span.Start && tokens[s.End].Span.End == tokens[s.End+1].Span.Start {
			if s.End += 2; s.Type == tagger.Person && s.End-s.First == 3 && !d.listedPerson(words[s.First]) {
				s.Type = tagger.Organization // two parts that lists of people do not know, and no given name
			}
		}
	}
}

// firm makes one body of two names that "&" joins, and of a plural's apostrophe and the body that is theirs: "Grubel &
// Lund", "Nurses' Union".
func (d *document) firm(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		if !isCapital(words[j-1]) || !isCapital(words[j+1]) {
			continue
		}
		switch words[j] {
		case "&":
			d.coverAll(i, tagger.Span{First: j - 1, End: j + 2, Type: tagger.Organization})
		case "'", "’":
			if strings.HasSuffix(words[j-1], "s") && d.class(words[j+1])&tagger.ClassOrgNoun != 0 && free(d.spans[i], j-1, j+2) {
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j - 1, End: j + 2, Type: tagger.Organization})
			} else if strings.HasSuffix(words[j-1], "s") && streets[tagger.Fold(words[j+1])] {
				d.coverAll(i, tagger.Span{First: j - 1, End: j + 2, Type: tagger.Place})
			}
		}
	}
}

// streets are nouns of places in a town that a name ends with: "Tanners' Square".
var streets = lexicon.Set("streets")

// terrain makes places of names that begin with a noun for what they are, of English or of the languages that maps keep: "Wadi
// Sarab", "Fort Malin".
func (d *document) terrain(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		if s := &d.spans[i][k]; s.Type == tagger.Person && s.End-s.First > 1 && terrains[tagger.Fold(words[s.First])] {
			s.Type = tagger.Place
		}
	}
}

var terrains = lexicon.Set("terrains")

// saint finds what is called after a saint: "St Anne's hospital".
func (d *document) saint(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+3 < len(words); j++ {
		if w := words[j]; (w == "St" || w == "St." || w == "Saint") && isCapital(words[j+1]) && (words[j+2] == "'s" || words[j+2] == "’s") && saintly[tagger.Fold(words[j+3])] {
			d.coverAll(i, tagger.Span{First: j, End: j + 4, Type: tagger.Organization})
		}
	}
}

// saintly are nouns of bodies that are called after saints.
var saintly = lexicon.Set("saintly")

// coverAll makes one name of a stretch and of the names that it touches.
func (d *document) coverAll(i int, s tagger.Span) {
	for _, o := range d.spans[i] {
		if o.First < s.End && s.First < o.End {
			s.First, s.End = min(s.First, o.First), max(s.End, o.End)
		}
	}
	d.cover(i, s)
}

// splitOf parts "Petra Ilsen of the World Music Forum", which is a person and a body, and other names whose words
// before the "of" are nothing but a name.
func (d *document) splitOf(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		of := slices.Index(words[s.First:s.End], "of") + s.First
		behind := of + 1
		if behind < s.End && tagger.Fold(words[behind]) == "the" {
			behind++
		}
		if of <= s.First || behind >= s.End || !isCapital(words[behind]) || !d.ownWords(without(words[s.First:of], "-")) ||
			s.Type == tagger.State || s.Type == tagger.Person && of-s.First < 2 {
			out = append(out, s)
			continue
		}
		first, last := s, tagger.Span{First: behind, End: s.End, Type: tagger.Place}
		first.End = of
		if s.Type == tagger.Place {
			first.Type = tagger.Organization
		}
		if s.End-behind > 1 || d.class(words[s.End-1])&tagger.ClassOrgNoun != 0 {
			last.Type = tagger.Organization
		}
		out = append(out, first, last)
	}
	d.spans[i] = out
}

func without(words []string, w string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(x string) bool { return x == w })
}

// memberOf finds the body that a person is of ("Hugo Brell of Larch Research", "an analyst at Larch Research"), and
// the person who is of a body.
func (d *document) memberOf(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+2 < len(words); j++ {
		of := words[j] == "of"
		if !of && words[j] != "at" && words[j] != "with" {
			continue
		}
		person := slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return s.End == j && s.Type == tagger.Person && s.End-s.First > 1 })
		first := j + 1
		if tagger.Fold(words[first]) == "the" {
			first++
		}
		if person || !of && d.class(words[j-1])&tagger.ClassTitle != 0 && !isCapital(words[j-1]) {
			if _, end := d.capitals(words, first); end > first+1 && free(d.spans[i], first, end) {
				d.spans[i] = insert(d.spans[i], tagger.Span{First: first, End: end, Type: tagger.Organization})
			}
			continue
		}
		body := slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return s.First == first && s.Type == tagger.Organization })
		if of && body && j >= 2 && d.ownWords(words[j-2:j]) && free(d.spans[i], j-2, j) && (j == 2 || !isCapital(words[j-3])) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j - 2, End: j, Type: tagger.Person})
		}
	}
}
