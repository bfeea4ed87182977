package ner

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// mend makes the names of a document agree with each other, and finds what a pattern shows surely: the model sees one
// sentence at a time and, of the rest, only single words.
func (d *document) mend() {
	for i := range d.spans {
		d.persons(i)
		d.known(i)
		d.vessels(i)
		d.quoted(i)
		d.states(i)
		d.bodies(i)
		d.edges(i)
		if d.a.Language == "en" {
			d.english(i)
		}
		d.agency(i)
		d.told(i)
	}
	d.listed()
	d.situated()
	d.lands()
	if d.a.Language == "ar" {
		d.demonymic()
		d.bodiesInQuotes()
	}
	d.located()
	d.storms()
	d.acronyms()
	d.agree()
	d.shortened()
	d.surnames()
	d.neighbours()
	d.repeat()
	if d.a.Language == "en" {
		for i := range d.spans {
			d.articledNames(i)
		}
	}
	if d.a.Language == "ar" {
		d.spokenSurnames()
		for i := range d.spans {
			d.divided(i)
			d.landform(i)
		}
	}
}

// neighbours parts two surnames that stand side by side, each of them of a person whom the document names in full: «вчера
// Сорель | Брилл назвал лжецом».
func (d *document) neighbours() {
	family := map[string]map[string]bool{} // by surname, the words before it
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type != tagger.Person || s.End-s.First != 2 {
				continue
			}
			first, last := d.stem(d.words.Sentences[i][s.First]), d.stem(d.words.Sentences[i][s.End-1])
			if family[last] == nil {
				family[last] = map[string]bool{}
			}
			family[last][first] = true
		}
	}
	for i, spans := range d.spans {
		var out []tagger.Span
		for _, s := range spans {
			if words := d.words.Sentences[i]; s.Type == tagger.Person && s.End-s.First == 2 {
				first, last := d.stem(words[s.First]), d.stem(words[s.End-1])
				if len(family[first]) > 0 && len(family[last]) > 1 && !family[first][last] && !d.listedPerson(words[s.First]) {
					out = append(out, tagger.Span{First: s.First, End: s.First + 1, Type: tagger.Person})
					s.First++
				}
			}
			out = append(out, s)
		}
		d.spans[i] = out
	}
}

// stem is the form under which a word is compared over the document.
func (d *document) stem(w string) string { return tagger.Stem(d.a.Language, tagger.Fold(w)) }

func (d *document) key(words []string) string {
	stems := make([]string, len(words))
	for i, w := range words {
		stems[i] = d.stem(w)
	}
	return strings.Join(stems, " ")
}

func (d *document) class(w string) tagger.Class {
	return d.e.resources.ClassOf(w)
}

func isCapital(w string) bool { return unicode.IsUpper(firstRune(w)) }

func firstRune(w string) rune {
	r, _ := utf8.DecodeRuneInString(w)
	return r
}

func opensQuote(w string) bool { return strings.ContainsAny(w, "«“„\"‘") }

func closesQuote(w string) bool { return strings.ContainsAny(w, "»”“\"’") }

// vessels: a name right behind "tanker", «сухогруз», "الناقلة", in quotation marks or not, is a vessel's.
func (d *document) vessels(i int) {
	words, spans := d.words.Sentences[i], d.spans[i]
	for k, s := range spans {
		at := s.First - 1
		if at >= 0 && opensQuote(words[at]) {
			at--
		}
		if at >= 0 && s.Type != tagger.Nation && s.Type != tagger.State && d.class(words[at])&tagger.ClassVessel != 0 {
			spans[k].Type = tagger.Vessel
		}
	}
	for j := range words {
		if d.class(words[j])&tagger.ClassVessel == 0 {
			continue
		}
		first, end := quoteAt(words, j+1)
		if end <= first && words[j] == strings.ToLower(words[j]) {
			first, end = d.capitals(words, j+1)
		}
		if end > first && free(spans, first, end) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: first, End: end, Type: tagger.Vessel})
			spans = d.spans[i]
		}
	}
}

// capitals is the run of capitalised words from word j, at most four, none of them with another meaning here.
func (d *document) capitals(words []string, j int) (first, end int) {
	for end = j; end < len(words) && end < j+4; end++ {
		if !isCapital(words[end]) || d.class(words[end])&(tagger.ClassFunction|tagger.ClassTitle|tagger.ClassMonth|tagger.ClassDay|tagger.ClassSaid) != 0 {
			break
		}
	}
	return j, end
}

// quoteAt is the words inside a short quotation that opens at word j.
func quoteAt(words []string, j int) (first, end int) {
	if j >= len(words) || !opensQuote(words[j]) || utf8.RuneCountInString(words[j]) > 2 {
		return 0, 0
	}
	for k := j + 1; k < len(words) && k <= j+6; k++ {
		if closesQuote(words[k]) && utf8.RuneCountInString(words[k]) <= 2 {
			return j + 1, k
		}
	}
	return 0, 0
}

// quoted: a short quotation right behind a noun of organizations is one's name: «организация «Зелёная линия»»; and so is one
// that opens with such a noun: «оппозиционная «Лига за хлеб»».
func (d *document) quoted(i int) {
	words := d.words.Sentences[i]
	for j := range words {
		if first, end := quoteAt(words, j); end-first > 1 && d.a.Language == "ru" && isCapital(words[first]) && d.class(words[first])&tagger.ClassOrgNoun != 0 && !d.says(i, first, end) {
			d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Organization})
			continue
		}
		if d.class(words[j])&tagger.ClassOrgNoun == 0 && !d.spokenFor(words, j) && !d.bodyNounRu(i, j) && !quotedNouns[d.without(tagger.Fold(words[j]), quotedNouns)] {
			continue
		}
		first, end := quoteAt(words, j+1)
		if end <= first {
			first, end = quoteAt(words, j+2) // «группа хакеров «Сова»»
		}
		if end <= first || d.a.Language != "ar" && !isCapital(words[first]) {
			continue
		}
		d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Organization})
	}
}

// says that the words [first, end) of a Russian sentence have a verb: what they say is no name.
func (d *document) says(i, first, end int) bool {
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	return slices.ContainsFunc(tokens[first:end], func(t proffer.Token) bool { return t.Tag == proffer.VERB || t.Tag == proffer.AUX })
}

// cover puts a name in the place of those that it overlaps, unless one of them reaches beyond it.
func (d *document) cover(i int, s tagger.Span) {
	var out []tagger.Span
	for _, o := range d.spans[i] {
		if o.End <= s.First || s.End <= o.First {
			out = append(out, o)
			continue
		}
		if o.First < s.First || s.End < o.End {
			return
		}
	}
	d.spans[i] = insert(out, s)
}

func free(spans []tagger.Span, first, end int) bool {
	for _, s := range spans {
		if s.First < end && first < s.End {
			return false
		}
	}
	return true
}

// insert keeps spans in order.
func insert(spans []tagger.Span, s tagger.Span) []tagger.Span {
	at := len(spans)
	for at > 0 && spans[at-1].First > s.First {
		at--
	}
	out := append([]tagger.Span(nil), spans[:at]...)
	return append(append(out, s), spans[at:]...)
}

// states: "the Republic of Zarhan" is a state, whatever the model took it for.
func (d *document) states(i int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if s.End-s.First < 3 || s.Type == tagger.State {
			continue
		}
		of := tagger.Fold(words[s.First+1])
		c := d.class(words[s.First])
		if of == "of" && c&tagger.ClassStateNoun != 0 && c&tagger.ClassOrgNoun == 0 && s.End-s.First == 3 {
			d.spans[i][k].Type = tagger.State
		}
	}
}

// agree gives all names written alike the type that most of them have; a place whose nationality word the text uses
// is a state.
func (d *document) agree() {
	votes := map[string]*[tagger.Types]int{}
	nations := roots{}
	for i, spans := range d.spans {
		for _, s := range spans {
			words := d.words.Sentences[i][s.First:s.End]
			if s.Type == tagger.Nation {
				nations.add(d.stem(words[0]), words[0])
				continue
			}
			k := d.key(words)
			if votes[k] == nil {
				votes[k] = &[tagger.Types]int{}
			}
			votes[k][s.Type]++
			if s.Type == tagger.Vessel {
				votes[k][s.Type] += 2 // said by the word before it
			}
			if t, known := d.surely[k]; known && t == s.Type {
				votes[k][t] += 4 // one that is said beats what is only guessed
			}
		}
	}
	for i, spans := range d.spans {
		for k, s := range spans {
			if s.Type == tagger.Nation {
				continue
			}
			words := d.words.Sentences[i][s.First:s.End]
			v := votes[d.key(words)]
			best := s.Type
			for t, n := range v {
				if n > v[best] {
					best = tagger.Type(t)
				}
			}
			if best == tagger.Place && d.surely[d.key(words)] == tagger.State {
				best = tagger.State // "in Ostland" and "the army of Ostland"
			}
			if len(words) == 1 && best != tagger.Vessel && v[tagger.State]+v[tagger.Place] > 0 && nations.of(d.stem(words[0])) != "" {
				best = tagger.State
			}
			spans[k].Type = best
		}
	}
}

// surnames takes a single word for a person where it is the last one of a person's full name, whatever place or Russian
// body the model took it for, and two words for one where the last stands alone as a person's name.
func (d *document) surnames() {
	last, alone := map[string]bool{}, map[string]bool{}
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type == tagger.Person && s.End-s.First < 3 {
				k := d.stem(d.words.Sentences[i][s.End-1])
				last[k] = last[k] || s.End-s.First == 2
				alone[k] = alone[k] || s.End-s.First == 1
			}
		}
	}
	for i, spans := range d.spans {
		for k, s := range spans {
			words := d.words.Sentences[i]
			t, sure := d.surely[d.key(words[s.First:s.End])]
			switch key := d.stem(words[s.End-1]); {
			case s.End-s.First == 2 && sure && t == s.Type:
			case s.End-s.First == 1 && last[key] && d.surnameAlone(words, s),
				s.End-s.First == 2 && alone[key] && (s.Type == tagger.Place || s.Type == tagger.Organization) && d.twoNames(words, s):
				spans[k].Type = tagger.Person
			}
		}
	}
}

// surnameAlone says that a word that is somebody's surname may be meant as that: it is no known place, or one known
// only as a town with no preposition of place before it.
func (d *document) surnameAlone(words []string, s tagger.Span) bool {
	if s.Type == tagger.Organization && d.a.Language == "ar" {
		return s.First > 0 && personsOwn[d.without(tagger.Fold(words[s.First-1]), personsOwn)]
	}
	if s.Type == tagger.Organization {
		return d.a.Language == "ru" && !inGuillemets(words, s) && d.ownWords(words[s.First:s.End])
	}
	if s.Type != tagger.Place && s.Type != tagger.State {
		return false
	}
	is := d.e.resources.Known(words[s.First:s.End]) & placed
	return is == 0 || is == tagger.KnownCity && s.First > 0 && d.a.Language == "en" && !d.leadsToPlace(words[s.First-1])
}

// personsOwn are Arabic nouns of what a person has, and bodies may have, too: "مكتب".
var personsOwn = lexicon.Set("personsown")

// twoNames says that two words may be a given name and a surname, whatever the model took them for.
func (d *document) twoNames(words []string, s tagger.Span) bool {
	return !inGuillemets(words, s) && d.ownWords(words[s.First:s.End]) &&
		d.e.resources.Known(words[s.First:s.End])&(placed|tagger.KnownBody) == 0 && d.e.resources.Known(words[s.First:s.First+1])&placed == 0
}

// repeat finds again what was found once: full names and the last word of a person's full name.
func (d *document) repeat() {
	known := map[string]tagger.Type{}
	for i, spans := range d.spans {
		for _, s := range spans {
			words := d.words.Sentences[i][s.First:s.End]
			if s.Type == tagger.Nation || s.Type == tagger.Other || s.End-s.First > tagger.Phrase {
				continue
			}
			if t, sure := d.surely[d.key(words)]; len(words) > 1 || sure && t == s.Type && t != tagger.Person && (d.a.Language == "ar" || d.ownWords(words)) {
				known[d.key(words)] = s.Type
			}
			if s.Type == tagger.Person && len(words) > 1 {
				d.surname(known, words[len(words)-1])
				if d.a.Language == "ar" && givenNames[nameKey(words[0])] {
					d.surname(known, words[0])
				}
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for i := range d.spans {
		d.find(i, known)
	}
}

// surname takes a person's last name as known where it is no word that could be something else.
func (d *document) surname(known map[string]tagger.Type, w string) {
	if utf8.RuneCountInString(w) < 4 || d.class(w) != 0 {
		return
	}
	if d.e.resources.Known([]string{w})&(tagger.KnownWord|tagger.KnownState|tagger.KnownNation) != 0 {
		return
	}
	if key := d.stem(w); known[key] == 0 {
		known[key] = tagger.Person
	}
}

func (d *document) find(i int, known map[string]tagger.Type) {
	words := d.words.Sentences[i]
	taken := make([]bool, len(words))
	for _, s := range d.spans[i] {
		for j := s.First; j < s.End; j++ {
			taken[j] = true
		}
	}
	stems := make([]string, len(words))
	for j, w := range words {
		stems[j] = d.stem(w)
	}
	for j := 0; j < len(words); j++ {
		if !d.begins(words[j]) {
			continue
		}
		for n := min(tagger.Phrase, len(words)-j); n > 0; n-- {
			t, ok := known[strings.Join(stems[j:j+n], " ")]
			if !ok || !d.findable(words[j:j+n], taken[j:j+n]) {
				continue
			}
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + n, Type: t})
			j += n - 1
			break
		}
	}
}

func (d *document) findable(words []string, taken []bool) bool {
	for i := range words {
		if taken[i] {
			return false
		}
	}
	return d.begins(words[0]) && d.begins(words[len(words)-1])
}

// begins says that a word may be the first or last of a name by its first letter.
func (d *document) begins(word string) bool { return d.a.Language == "ar" || isCapital(word) }

var stormNouns = lexicon.Set("storms")

// storms leaves out what a storm is called, behind its noun and wherever the document has it alone: "Hurricane Ostra".
func (d *document) storms() {
	called := map[string]bool{}
	for i, spans := range d.spans {
		words := d.words.Sentences[i]
		for k, s := range spans {
			switch {
			case s.End-s.First == 2 && stormNouns[d.stem(words[s.First])]:
				called[d.stem(words[s.End-1])] = true
			case s.End-s.First == 1 && s.First > 0 && stormNouns[d.stem(words[s.First-1])]:
				called[d.stem(words[s.First])] = true
			default:
				continue
			}
			d.spans[i][k].Type = tagger.Other
		}
	}
	if len(called) == 0 {
		return
	}
	for i, spans := range d.spans {
		for k, s := range spans {
			if s.End-s.First == 1 && called[d.stem(d.words.Sentences[i][s.First])] {
				d.spans[i][k].Type = tagger.Other
			}
		}
	}
}
