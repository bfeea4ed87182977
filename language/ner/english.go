package ner

import (
	"slices"
	"strings"
	"unicode"

	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

const placed = tagger.KnownState | tagger.KnownCity | tagger.KnownRegion

// english finds and mends names by patterns of English alone.
func (d *document) english(i int) {
	d.written(i)
	d.uncapitalised(i)
	d.onlyPlace(i)
	d.companies(i)
	d.titled(i)
	d.reversed(i)
	d.stateBehind(i)
}

// uncapitalised finds English places that careless people write small ("near san jose"): known ones that are no word
// besides: states and regions, what has two words or more, and others behind a preposition of place.
func (d *document) uncapitalised(i int) {
	words := d.words.Sentences[i]
	for j := 0; j < len(words); j++ {
		n, is := d.smallPlace(words[j:])
		if n == 0 || n == 1 && !free(d.spans[i], j, j+n) {
			continue
		}
		if n > 1 || is&(tagger.KnownState|tagger.KnownRegion) != 0 || j > 0 && d.leadsToPlace(words[j-1]) {
			d.cover(i, tagger.Span{First: j, End: j + n, Type: placeOrState(is)})
			j += n - 1
		}
	}
}

func (d *document) leadsToPlace(w string) bool {
	return d.class(w)&(tagger.ClassPrep|tagger.ClassPlaceNoun) != 0
}

func placeOrState(is tagger.Known) tagger.Type {
	if is&tagger.KnownState != 0 {
		return tagger.State
	}
	return tagger.Place
}

// smallPlace is how many words at the beginning are a known place written small, and what is known of it.
func (d *document) smallPlace(words []string) (int, tagger.Known) {
	const besides = tagger.KnownWord | tagger.KnownGiven | tagger.KnownFamily | tagger.KnownNation | tagger.KnownLegal
	small := 0
	for small < min(3, len(words)) && unicode.IsLower(firstRune(words[small])) {
		small++
	}
	for n := small; n > 0; n-- {
		is := d.e.resources.Gazetteer.Look("en", words[:n])
		switch {
		case is&placed == 0 || is&besides != 0:
		case n == 1 && (len(words[0]) < 5 || d.class(words[0]) != 0):
		case n > 1 && (d.class(words[0])|d.class(words[n-1]))&tagger.ClassFunction != 0:
		default:
			return n, is
		}
	}
	return 0, 0
}

// onlyPlace takes a single word that lists know as a place and as nothing else for one where the model saw a body: a
// region or state anywhere, a town where it does not speak and is not spoken to.
func (d *document) onlyPlace(i int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.End-s.First != 1 || s.Type != tagger.Organization {
			continue
		}
		is := d.e.resources.Known(words[s.First:s.End])
		talks := s.First > 0 && d.class(words[s.First-1])&tagger.ClassSaid != 0 || s.End < len(words) && d.class(words[s.End])&tagger.ClassSaid != 0
		if (!talks || is&(tagger.KnownState|tagger.KnownRegion) != 0) && is&placed != 0 && is&^placed == 0 && strings.ToUpper(words[s.First]) != words[s.First] {
			d.spans[i][k].Type = tagger.Place
		}
	}
}

// titled takes off English persons what only stands before them: "PM | Iva Sorel", "of Defense | Iva Sorel".
func (d *document) titled(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type != tagger.Person || s.End-s.First < 2 {
			continue
		}
		switch first := words[s.First]; {
		case first == "of" && s.End-s.First > 3 && d.e.resources.Known(words[s.First+1:s.First+2])&tagger.KnownWord != 0:
			s.First += 2
		case first == "of" || first == "PM":
			s.First++
		}
	}
}

// reversed makes one person of a surname and a given name as mail writes them: "Sorel, Iva" in quotation marks.
func (d *document) reversed(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+4 < len(words); j++ {
		if opensQuote(words[j]) && isCapital(words[j+1]) && words[j+2] == "," && isCapital(words[j+3]) && closesQuote(words[j+4]) &&
			d.listedPerson(words[j+3]) {
			d.coverAll(i, tagger.Span{First: j + 1, End: j + 4, Type: tagger.Person})
		}
	}
}

// stateBehind finds the letters of a state of the USA behind a place: "Harrow, OH".
func (d *document) stateBehind(i int) {
	words := d.words.Sentences[i]
	for _, s := range d.spans[i] {
		if s.Type == tagger.Place && s.End+1 < len(words) && words[s.End] == "," && postal[strings.TrimSuffix(words[s.End+1], ".")] && free(d.spans[i], s.End+1, s.End+2) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: s.End + 1, End: s.End + 2, Type: tagger.Place})
		}
	}
}

var postal = lexicon.Set("postal")

// written takes known places with a capital for such where the models saw nothing: states and regions, and what is a
// place and nothing else behind a preposition of place.
func (d *document) written(i int) {
	words := d.words.Sentences[i]
	for j, w := range words {
		if !isCapital(w) || len(w) < 4 || strings.ToUpper(w) == w || !free(d.spans[i], j, j+1) {
			continue
		}
		is := d.e.resources.Known(words[j : j+1])
		if is&placed == 0 || is&^placed != 0 || d.class(w) != 0 {
			continue
		}
		if is&(tagger.KnownState|tagger.KnownRegion) == 0 && (j == 0 || !d.leadsToPlace(words[j-1])) {
			continue
		}
		d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: placeOrState(is)})
	}
}

// companies finds English bodies by the legal form at their end, which is where they end: "Larch & Sons Ltd", "Norvane
// Services, Inc. | of Harrow".
func (d *document) companies(i int) {
	words := d.words.Sentences[i]
	for j := 1; j < len(words); j++ {
		if !legalForm(words[j]) || j+1 < len(words) && legalForm(words[j+1]) {
			continue
		}
		d.endAt(i, j+1)
		first := j
		for first > max(0, j-mostCompany) && d.inCompany(i, first-1, j) {
			first--
		}
		for first < j && !isCapital(words[first]) {
			first++
		}
		if first < j {
			d.coverAll(i, tagger.Span{First: first, End: j + 1, Type: tagger.Organization})
		}
	}
}

// inCompany says that word k belongs to the name of the company whose legal form is word j.
func (d *document) inCompany(i, k, j int) bool {
	words := d.words.Sentences[i]
	if slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool {
		return s.Type == tagger.Person && s.End-s.First > 1 && s.First <= k && k < s.End && s.End < j
	}) {
		return false
	}
	switch w := words[k]; {
	case isCapital(w):
		return d.class(w)&(tagger.ClassTitle|tagger.ClassFunction|tagger.ClassSaid|tagger.ClassPrep) == 0
	case w == ",":
		return k == j-1
	default:
		return k < j-1 && (w == "&" || w == "-")
	}
}

// endAt ends a name before the small word at word j, and what is behind that is a place.
func (d *document) endAt(i, j int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.First < j && j < s.End && !isCapital(words[j]) && words[j] != "&" && words[j] != "-" {
			if d.spans[i][k].End, d.spans[i][k].Type = j, tagger.Organization; j+1 == s.End {
				return
			}
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j + 1, End: s.End, Type: tagger.Place})
			return
		}
	}
}

// mostCompany is how many words may stand before a legal form in one name.
const mostCompany = 8

func legalForm(w string) bool {
	return (isCapital(w) || w == "plc") && legalEnds[strings.TrimSuffix(tagger.Fold(w), ".")]
}

var legalEnds = lexicon.Set("legalends")
