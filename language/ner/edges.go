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

// edges sets names right that the model let run into each other: whoever is of somewhere, whatever a title belongs to,
// the words after a name.
func (d *document) edges(i int) {
	switch d.a.Language {
	case "en":
		d.joinHyphens(i)
		d.firm(i)
		d.splitOf(i)
		d.memberOf(i)
	case "ru":
		d.trailing(i)
		d.seatOf(i)
		d.holder(i)
		d.shortGiven(i)
		d.matter(i)
		d.district(i)
	case "ar":
		d.seatOf(i)
		d.workplace(i)
		d.ministry(i)
		d.company(i)
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

// joinHyphens completes English names that go on behind a hyphen: "Poligraf | -Vostok".
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

// firm makes one body of two names that "&" joins, and of a plural's apostrophe and the body that is theirs: "Brandt &
// Lowe", "Farmers' Union".
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
			}
		}
	}
}

// coverAll makes one name of a stretch and of the names that it touches.
func (d *document) coverAll(i int, s tagger.Span) {
	for _, o := range d.spans[i] {
		if o.First < s.End && s.First < o.End {
			s.First, s.End = min(s.First, o.First), max(s.End, o.End)
		}
	}
	d.cover(i, s)
}

// splitOf parts "Petra Nilsen of the World Schools Forum", which is a person and a body, and other names whose words
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

// memberOf finds the body that a person is of ("Hugo Stahl of Credence Research", "an analyst at Credence Research"), and
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

// trailing cuts the noun of a body off the end of somebody's Russian name: «цитирует Хаддадин | агентство».
func (d *document) trailing(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if last := s.End - 1; last-s.First == 1 && !isCapital(words[last]) && tokens[last].Tag == proffer.NOUN && d.class(words[last])&tagger.ClassOrgNoun != 0 &&
			tokens[s.First].Tag == proffer.PROPN && d.class(words[s.First]) == 0 {
			s.End--
		}
	}
}

// district lengthens a Russian body of one word in capitals by the territory that it is for: «УМВД | по Заречному краю».
func (d *document) district(i int) {
	words := d.words.Sentences[i]
	for _, s := range slices.Clone(d.spans[i]) {
		body := words[s.First]
		if s.Type != tagger.Organization || s.End-s.First != 1 || s.End+2 >= len(words) || body != strings.ToUpper(body) ||
			words[s.End] != "по" || !isCapital(words[s.End+1]) || !territories[words[s.End+2]] {
			continue
		}
		s.End += 3
		d.cover(i, s)
	}
}

// sameEnding says that two Russian words end in the same vowel, as a given name and a surname in one case mostly do.
func sameEnding(a, b string) bool {
	x, _ := utf8.DecodeLastRuneInString(a)
	y, _ := utf8.DecodeLastRuneInString(b)
	return x == y && strings.ContainsRune("ауеыяюи", x)
}

// territories are nouns of them in the dative.
var territories = lexicon.Set("territories")

// matter lengthens a Russian body that ends with its noun by what it is for: «Управление | по чрезвычайным ситуациям».
func (d *document) matter(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Organization || s.End+1 >= len(words) || words[s.End] != "по" || !matters[tagger.Stem("ru", tagger.Fold(words[s.End+1]))] ||
			d.class(words[s.End-1])&tagger.ClassOrgNoun == 0 {
			continue
		}
		end := s.End
		for j := s.End + 1; j < len(words) && j < s.End+6 && free(d.spans[i], j, j+1) && !isCapital(words[j]); j++ {
			t := tokens[j]
			against := words[j] == "с" && strings.HasPrefix(words[j-1], "борьб")
			if !against && (t.Tag != proffer.ADJ && t.Tag != proffer.NOUN || end > s.End && words[j-1] != "с" && !strings.Contains(t.Fine, "g")) {
				break
			}
			if t.Tag == proffer.NOUN {
				end = j + 1
			}
		}
		if end > s.End {
			d.spans[i][k].End = end
		}
	}
}

// matters are what Russian bodies are for, behind «по».
var matters = lexicon.Set("matters")

// holder takes a Russian name for a person's where an office stands before it, with its body between, and nothing in
// quotation marks: «директор компании Хенрик Аслунд», «директор Национальной библиотеки | Сольберг».
func (d *document) holder(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type == tagger.Nation || s.Type == tagger.Person || s.First < 2 || s.End-s.First > 2 || !closed(words[s.End-1]) ||
			!d.ownWords(words[s.First:s.End]) || d.e.resources.Known(words[s.First:s.End])&(tagger.KnownState|tagger.KnownCity|tagger.KnownRegion|tagger.KnownBody) != 0 {
			continue
		}
		office := s.First - 2
		if k > 0 && d.spans[i][k-1].End == s.First && d.spans[i][k-1].Type != tagger.Person {
			office = d.spans[i][k-1].First - 1 // the body is a name itself
		} else if s.End-s.First != 2 || d.class(words[s.First-1])&tagger.ClassOrgNoun == 0 || isCapital(words[s.First-1]) {
			continue
		}
		if office >= 0 && d.class(words[office])&tagger.ClassTitle != 0 {
			s.Type = tagger.Person
		}
	}
}

// seatOf tells the place from the person where a title or a noun of places has its place before the name: «мэр Харска |
// Ирена Валк», «из провинции Ольт | Петер Грау».
func (d *document) seatOf(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for k, s := range d.spans[i] {
		if s.Type != tagger.Person || s.First == 0 {
			out = append(out, s)
			continue
		}
		before := d.class(words[s.First-1])
		switch {
		case s.End-s.First == 1 && before&tagger.ClassTitle != 0 && k+1 < len(d.spans[i]) && d.fullPersonAt(d.spans[i][k+1], s.End):
			s.Type = tagger.Place
		case s.End-s.First == 3 && words[s.First-1] == strings.ToLower(words[s.First-1]) && (before&tagger.ClassPlaceNoun != 0 || d.inGenitive(i, s.First)):
			out = append(out, tagger.Span{First: s.First, End: s.First + 1, Type: tagger.Place})
			s.First++
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// inGenitive says that Russian word j, which lists of people do not know, has the ending of a genitive behind a noun in
// the genitive: «министр сельского хозяйства | Дровии | Ана Руис».
func (d *document) inGenitive(i, j int) bool {
	if d.a.Language != "ru" {
		return false
	}
	words, before := d.words.Sentences[i], d.tokens[d.a.Sentences[i].First+j-1]
	last, _ := utf8.DecodeLastRuneInString(words[j])
	return before.Tag == proffer.NOUN && strings.Contains(before.Fine, "g") && strings.ContainsRune("аяыи", last) && !d.listedPerson(words[j]) &&
		!patronymic(words[j+2]) && (closed(words[j+1]) || d.listedPerson(words[j+1]))
}

func (d *document) fullPersonAt(s tagger.Span, j int) bool {
	return s.First == j && s.Type == tagger.Person && s.End-s.First > 1
}

// shortGiven takes in the given name before a Russian surname: «специалист по кибербезопасности | Ли | Хван».
func (d *document) shortGiven(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type == tagger.Person && s.End-s.First == 1 && s.First > 0 && d.ownWords(words[s.First-1:s.First]) &&
			(s.First == 1 && sameEnding(words[0], words[1]) || s.First > 1 && !isMarkWord(words[s.First-2]) && !isCapital(words[s.First-2])) && free(d.spans[i], s.First-1, s.First) {
			s.First--
		}
	}
}

// listedPerson says that lists know a word from people's names.
func (d *document) listedPerson(w string) bool {
	return d.e.resources.Known([]string{w})&(tagger.KnownGiven|tagger.KnownFamily|tagger.KnownPart|tagger.KnownSpelled) != 0
}

// workplace takes off the front of Arabic personal names what is none: the common noun of a body ("مطبعة بوليغراف
// فوستوك"), or the name of the place of work that a noun without article announces ("مصهر نورغيت | أنطون روسك").
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

// nisba says that an Arabic word has the ending of an adjective of origin or kind.
func nisba(w string) bool { return strings.HasSuffix(w, "ية") || strings.HasSuffix(w, "ي") }

// company finds Arabic bodies behind a noun of bodies without article: one or two words that texts do not use otherwise,
// up to where something else begins ("أعلنت شركة | أغريفانت | أن").
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
				end++ // "مسكت السفلى"
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
