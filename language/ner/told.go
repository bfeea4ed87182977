package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

var (
	// callings are nouns behind which a person's name stands: "by the name Torvin", «под псевдонимом Торвин».
	callings = lexicon.Set("callings")
	// missions are nouns of what a state has abroad, behind which it stands: "the embassy of", «посольство», "سفارة".
	missions = lexicon.Set("missions")
	// stateWords are the English nouns before "of" and a state: "the neighbouring state of".
	stateWords = lexicon.Set("statewords")
)

// told gives names the type that the words around them say surely, and finds those where the model saw nothing.
func (d *document) told(i int) {
	d.dateline(i)
	if d.a.Language == "ar" {
		d.calledAr(i)
	} else {
		d.called(i)
	}
	d.abroad(i)
	d.houses(i)
	switch d.a.Language {
	case "ru":
		d.quotedRu(i)
		d.cluedRu(i)
	case "ar":
		d.cluedAr(i)
	case "en":
		d.clued(i)
		d.apposed(i)
		d.makers(i)
		d.articled(i)
	}
}

// articled: a single word behind "the" that says something is a paper or a body, since nobody's surname takes an article:
// "the Bulletin reported".
func (d *document) articled(i int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Person || s.End-s.First != 1 || s.First == 0 || tagger.Fold(words[s.First-1]) != "the" || strings.HasSuffix(words[s.First], "s") ||
			s.End == len(words) || d.class(words[s.End])&tagger.ClassSaid == 0 && d.a.SentenceTokens(i)[s.End].Tag != proffer.VERB {
			continue
		}
		d.spans[i][k].Type = tagger.Organization
		d.sure(words[s.First:s.End], tagger.Organization)
	}
}

// makers: one word of a name or two before a comma and a noun of businesses are a body: "Halvorn, the battery maker that".
func (d *document) makers(i int) {
	const most = 3 // words before the noun
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Person && s.Type != tagger.Place || s.End-s.First > 2 || s.End+2 >= len(words) || words[s.End] != "," ||
			!articles[words[s.End+1]] || !d.ownWords(words[s.First:s.End]) || s.End-s.First == 2 && d.listedPerson(words[s.First]) ||
			d.e.resources.Known(words[s.First:s.End])&placed != 0 {
			continue
		}
		for j := s.End + 2; j < min(len(words), s.End+2+most) && words[j] == strings.ToLower(words[j]) && !isMarkWord(words[j]); j++ {
			if businesses[words[j]] && (j+1 == len(words) || !businesses[words[j+1]] && d.class(words[j+1])&tagger.ClassTitle == 0 && words[j+1] != "'s" && words[j+1] != "’s") {
				d.spans[i][k].Type = tagger.Organization
				d.sure(words[s.First:s.End], tagger.Organization)
			}
		}
	}
}

// businesses are nouns of companies that no person is.
var businesses = lexicon.Set("businesses")

// located takes an English word that nobody knows and that the model took for a person's name for a place where the text has
// it more than once, once behind "at" or "in", never beside a verb of saying and in no longer person's name.
func (d *document) located() {
	if d.a.Language != "en" {
		return
	}
	count, behind, out := map[string]int{}, map[string]bool{}, map[string]bool{}
	for i, spans := range d.spans {
		words := d.words.Sentences[i]
		for _, s := range spans {
			if s.Type == tagger.Nation {
				continue
			}
			key := d.stem(words[s.End-1])
			count[key]++
			out[key] = out[key] || s.End-s.First > 1 || !d.ownWords(words[s.First:s.End]) || d.e.resources.Known(words[s.First:s.End]) != 0 || d.talks(words, s)
			owns := s.End < len(words) && (words[s.End] == "'s" || words[s.End] == "’s")
			behind[key] = behind[key] || s.First > 0 && (words[s.First-1] == "at" || words[s.First-1] == "in") && !owns
		}
	}
	for i, spans := range d.spans {
		for k, s := range spans {
			if key := d.stem(d.words.Sentences[i][s.First]); s.Type == tagger.Person && s.End-s.First == 1 && count[key] > 1 && behind[key] && !out[key] {
				d.spans[i][k].Type = tagger.Place
			}
		}
	}
}

// talks says that a verb of saying or a title stands beside a name.
func (d *document) talks(words []string, s tagger.Span) bool {
	before := s.First > 0 && d.class(words[s.First-1])&(tagger.ClassSaid|tagger.ClassTitle) != 0
	return before || s.End < len(words) && d.class(words[s.End])&tagger.ClassSaid != 0
}

// sure notes that words have a type, which then outvotes what the model took them for elsewhere.
func (d *document) sure(words []string, t tagger.Type) {
	if d.surely == nil {
		d.surely = map[string]tagger.Type{}
	}
	d.surely[d.key(words)] = t
}

// tell makes a single word, named or not, a name of a type.
func (d *document) tell(i, j int, t tagger.Type) {
	s := tagger.Span{First: j, End: j + 1, Type: t}
	d.cover(i, s)
	for _, o := range d.spans[i] {
		if o == s {
			d.sure(d.words.Sentences[i][j:j+1], t)
		}
	}
}

// dateline: one word or two in capitals before a date open a sentence with a place: «ЛАМСК, 4 мая — ».
func (d *document) dateline(i int) {
	words := d.words.Sentences[i]
	n := 0
	for n < len(words) && n < 3 && utf8.RuneCountInString(words[n]) > 2 && isCapital(words[n]) && strings.ToUpper(words[n]) == words[n] {
		n++
	}
	if n == 0 || n > 2 || n+2 >= len(words) || words[n] != "," || !unicode.IsDigit(firstRune(words[n+1])) && d.class(words[n+1])&tagger.ClassMonth == 0 {
		return
	}
	s := tagger.Span{First: 0, End: n, Type: tagger.Place}
	if d.cover(i, s); len(d.spans[i]) > 0 && d.spans[i][0] == s {
		d.sure(words[:n], tagger.Place)
	}
}

// called: a single word behind a noun of callings is a person's: "who goes by the name Torvin".
func (d *document) called(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		if !callings[tagger.Fold(words[j])] || d.a.Language == "en" && words[j-1] != "the" {
			continue
		}
		at := j + 1
		if words[at] == "of" {
			at++
		}
		if at < len(words) && isCapital(words[at]) && (at+1 == len(words) || !isCapital(words[at+1])) && (d.a.Language == "ru" || d.ownWords(words[at:at+1])) {
			d.tell(i, at, tagger.Person)
		}
	}
}

// abroad: what has an embassy is a state, and so is "the neighbouring state of Tarmia", unless lists know better.
func (d *document) abroad(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		at, noun := j+1, tagger.Fold(words[j])
		switch {
		case d.a.Language != "en":
			if !missions[d.without(noun, missions)] {
				continue
			}
		case at+1 < len(words) && words[at] == "of" && words[j] == noun && (missions[noun] || stateWords[noun]):
			at++
		default:
			continue
		}
		own := d.a.Language == "ar" && d.foreign(words[at]) || d.a.Language != "ar" && d.ownWords(words[at:at+1])
		if own && (at+1 == len(words) || d.a.Language == "ar" || !isCapital(words[at+1])) && d.e.resources.Known(words[at:at+1])&placed == 0 {
			d.tell(i, at, tagger.State)
		}
	}
}

// without is a folded word without clitics where that is one of the set; else as it is.
func (d *document) without(w string, set map[string]bool) string {
	if d.a.Language == "ar" && !set[w] {
		for _, n := range tagger.Proclitics(w)[1:] {
			if set[w[n:]] {
				return w[n:]
			}
		}
	}
	return w
}

// houses: a hospital of a town is a body, not the town: its noun stands before "of" in English, first of the nouns in
// Russian.
func (d *document) houses(i int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Place || s.End-s.First < 2 || d.e.resources.Known(words[s.First:s.End])&placed != 0 {
			continue
		}
		if at, ok := d.headOf(i, s); ok && d.class(words[at])&(tagger.ClassOrgNoun|tagger.ClassPlaceNoun|tagger.ClassStateNoun) == tagger.ClassOrgNoun {
			d.spans[i][k].Type = tagger.Organization
		}
	}
}

// headOf is the noun that says what a name of several words is of, where the language shows it.
func (d *document) headOf(i int, s tagger.Span) (at int, ok bool) {
	words := d.words.Sentences[i]
	for j := s.First; j < s.End; j++ {
		if d.a.Language == "en" && j+1 < s.End && words[j+1] == "of" || d.a.Language == "ru" && d.tokens[d.a.Sentences[i].First+j].Tag == proffer.NOUN {
			return j, true
		}
	}
	return 0, false
}

// apposed: two words of a name before a comma and an office are a person: "Irma Dolan, the director of".
func (d *document) apposed(i int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Place && s.Type != tagger.Organization || s.End-s.First != 2 || s.End+2 >= len(words) || words[s.End] != "," ||
			!d.ownWords(words[s.First:s.End]) || d.e.resources.Known(words[s.First:s.End])&(placed|tagger.KnownBody) != 0 {
			continue
		}
		at := s.End + 1
		if articles[words[at]] {
			at++
		}
		if at < len(words) && d.class(words[at])&tagger.ClassTitle != 0 && words[at] == strings.ToLower(words[at]) {
			d.spans[i][k].Type = tagger.Person
		}
	}
}

// articles are the English words that stand before an office behind a name.
var articles = lexicon.Set("articles")
