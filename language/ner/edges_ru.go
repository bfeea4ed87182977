package ner

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// trailing cuts the noun of a body off the end of somebody's Russian name: «пишет Хаммадин | агентство».
func (d *document) trailing(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if last := s.End - 1; last-s.First == 1 && !(s.First > 0 && opensQuote(words[s.First-1])) && !isCapital(words[last]) && tokens[last].Tag == proffer.NOUN && d.class(words[last])&tagger.ClassOrgNoun != 0 &&
			tokens[s.First].Tag == proffer.PROPN && d.class(words[s.First]) == 0 {
			s.End--
		}
	}
}

// district lengthens a Russian body of one word in capitals by the territory that it is for: «УМВД | по Озёрскому краю».
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
// quotation marks: «директор компании Торвальд Хельм», «директор Национальной библиотеки | Зольмар».
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

// shortGiven takes in the given name before a Russian surname: «специалист по связи | Ан | Дрогов».
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

// opening finds a Russian person at the beginning of a sentence: two capitals, the first of them a word that texts do not
// use otherwise, before a verb in the past that one person does: «Гвидо Марш | восемь лет водил бригаду».
func (d *document) opening(i int) {
	const reach = 5 // words between name and verb
	words := d.words.Sentences[i]
	if len(words) < 4 || !d.ownWords(words[:1]) || !isCapital(words[1]) || d.class(words[1]) != 0 || isCapital(words[2]) || isMarkWord(words[2]) ||
		strings.ToUpper(words[0]) == words[0] || d.e.resources.Known(words[:1])&(placed|tagger.KnownBody) != 0 || !closed(words[1]) || !free(d.spans[i], 0, 2) {
		return
	}
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for j := 2; j < min(len(words), 2+reach) && !isMarkWord(words[j]); j++ {
		if f := tokens[j].Fine; tokens[j].Tag == proffer.VERB && (f == "past-m" || f == "past-f") {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: 0, End: 2, Type: tagger.Person})
			return
		}
	}
}
