package ner

import (
	"strings"

	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// edges sets names right that the model let run into each other: whoever is of somewhere, whatever a title belongs to,
// the words after a name.
func (d *document) edges(i int) {
	switch d.a.Language {
	case "en":
		d.joinHyphens(i)
		d.firm(i)
		d.folk(i)
		d.honours(i)
		d.landformsEn(i)
		d.saint(i)
		d.terrain(i)
		d.splitOf(i)
		d.memberOf(i)
		d.twoThings(i)
		d.presented(i)
	case "ru":
		d.trailing(i)
		d.seatOf(i)
		d.holder(i)
		d.shortGiven(i)
		d.opening(i)
		d.matter(i)
		d.district(i)
		d.areas(i)
		d.paired(i)
		d.lettered(i)
	case "ar":
		d.noName(i)
		d.seatOf(i)
		d.workplace(i)
		d.ministry(i)
		d.company(i)
		d.spokesman(i)
		d.deed(i)
		d.given(i)
		d.kunya(i)
		d.mothers(i)
		d.blamed(i)
		d.besideAr(i)
	}
}

// ownWords says that words look like nothing but a proper name: capitals that no text writes small, and no noun of
// offices, bodies or places.
func (d *document) ownWords(words []string) bool {
	for _, w := range words {
		if !isCapital(w) || d.class(w) != 0 || d.e.resources.Known([]string{w})&tagger.KnownWord != 0 {
			return false
		}
	}
	return len(words) > 0
}

// seatOf tells the place from the person where a title or a noun of places has its place before the name: «мэр Ламска |
// Ирена Добель», «из провинции Ульт | Петер Краус».
func (d *document) seatOf(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for k, s := range d.spans[i] {
		mixed := s.Type == tagger.Organization && d.a.Language == "ru" && s.End-s.First == 3 && s.First > 0 && site(words[s.First-1]) && isCapital(words[s.First+1]) && d.class(words[s.End-1]) == 0
		if s.Type != tagger.Person && !mixed || s.First == 0 {
			out = append(out, s)
			continue
		}
		before := d.class(words[s.First-1])
		switch {
		case s.End-s.First == 1 && before&tagger.ClassTitle != 0 && k+1 < len(d.spans[i]) && d.fullPersonAt(d.spans[i][k+1], s.End):
			s.Type = tagger.Place
		case s.End-s.First == 3 && words[s.First-1] == strings.ToLower(words[s.First-1]) && (before&tagger.ClassPlaceNoun != 0 || site(words[s.First-1]) || d.inGenitive(i, s.First)):
			out = append(out, tagger.Span{First: s.First, End: s.First + 1, Type: tagger.Place})
			s.First++
			s.Type = tagger.Person
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// site says that a Russian word, in any case, is a noun of places that have names of their own.
func site(w string) bool {
	return sites[w] || strings.HasSuffix(w, "а") && sites[strings.TrimSuffix(w, "а")] || strings.HasSuffix(w, "е") && sites[strings.TrimSuffix(w, "е")]
}

var sites = lexicon.Set("sites")

func (d *document) fullPersonAt(s tagger.Span, j int) bool {
	return s.First == j && s.Type == tagger.Person && s.End-s.First > 1
}

// listedPerson says that lists know a word from people's names.
func (d *document) listedPerson(w string) bool {
	return d.e.resources.Known([]string{w})&(tagger.KnownGiven|tagger.KnownFamily|tagger.KnownPart|tagger.KnownSpelled) != 0
}
