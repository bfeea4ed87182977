package ner

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
	"proffer/places"
)

// bodies gives names of organizations their full length by the grammar of each language.
func (d *document) bodies(i int) {
	switch d.a.Language {
	case "en":
		d.ofState(i)
	case "ru":
		d.shorten(i)
		d.adjectives(i)
		d.genitive(i)
	case "ar":
		d.construct(i)
	}
}

// ofState joins "Central Bank" and "Ostavia" in "Central Bank of Ostavia".
func (d *document) ofState(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if n := len(out); n > 0 && out[n-1].End == s.First-1 && tagger.Fold(words[s.First-1]) == "of" &&
			(s.Type == tagger.State || s.Type == tagger.Place) && out[n-1].Type != tagger.Person && out[n-1].Type != tagger.State {
			head := d.class(words[out[n-1].End-1])
			if head&tagger.ClassOrgNoun != 0 && head&tagger.ClassPlaceNoun == 0 {
				out[n-1].End, out[n-1].Type = s.End, tagger.Organization
				continue
			}
		}
		out = append(out, s)
	}
	d.spans[i] = out
	d.bankOf(i)
	d.groupNamed(i)
}

// bankOf makes "Bank of Merania" one name where the model saw only the state.
func (d *document) bankOf(i int) {
	words := d.words.Sentences[i]
	for _, s := range d.spans[i] {
		first := s.First - 2
		if s.Type != tagger.State && s.Type != tagger.Place || first < 0 || words[first+1] != "of" || !isCapital(words[first]) ||
			d.class(words[first])&tagger.ClassOrgNoun == 0 || tagger.Fold(words[first]) == "government" || !free(d.spans[i], first, s.First) {
			continue
		}
		for first > 0 && isCapital(words[first-1]) && d.class(words[first-1])&(tagger.ClassFunction|tagger.ClassTitle) == 0 &&
			free(d.spans[i], first-1, first) {
			first--
		}
		d.cover(i, tagger.Span{First: first, End: s.End, Type: tagger.Organization})
	}
}

// papers are nouns of what prints and broadcasts. They stand beside the lexicon's nouns of bodies, since the models have
// been trained with its classes as they are.
var papers = map[string]bool{"newspaper": true, "paper": true, "daily": true, "weekly": true, "magazine": true, "journal": true,
	"tabloid": true, "website": true, "broadcaster": true, "station": true, "газета": true, "газеты": true, "газете": true, "газету": true,
	"журнал": true, "журнала": true, "журналу": true, "еженедельник": true, "издание": true, "издания": true, "изданию": true,
	"телеканал": true, "телеканала": true, "телеканалу": true, "сайт": true, "сайта": true}

// groupNamed takes a capitalised run right behind a noun of bodies for its name: "the group Clean Ledger", and "the
// newspaper Evening Tessel" also where the model saw only the town at its end.
func (d *document) groupNamed(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		if words[j] != strings.ToLower(words[j]) || d.class(words[j])&tagger.ClassOrgNoun == 0 && !papers[words[j]] ||
			d.class(words[j])&(tagger.ClassPlaceNoun|tagger.ClassTitle) != 0 {
			continue
		}
		first, end := d.capitals(words, j+1)
		if end > first && within(d.spans[i], first, end) && d.e.resources.Known(words[first:first+1])&tagger.KnownNation == 0 {
			d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Organization})
		}
	}
}

// within says that whatever is named between two words begins behind the first of them.
func within(spans []tagger.Span, first, end int) bool {
	return !slices.ContainsFunc(spans, func(s tagger.Span) bool {
		return s.First < end && s.End > first && (s.First <= first || s.End > end)
	})
}

// genitive lengthens a Russian organization that ends with its noun by the genitives behind it: «Служба | финансовых
// расследований».
func (d *document) genitive(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Organization || d.class(words[s.End-1])&tagger.ClassOrgNoun == 0 {
			continue
		}
		end := s.End
		for j := s.End; j < len(words) && j < s.End+4 && free(d.spans[i], j, j+1); j++ {
			t := tokens[j]
			if isCapital(words[j]) || !strings.Contains(t.Fine, "g") || t.Tag != proffer.ADJ && t.Tag != proffer.NOUN {
				break
			}
			if t.Tag == proffer.NOUN {
				end = j + 1
			}
		}
		d.spans[i][k].End = end
		// "освобождения | Даргии": the state or place behind the genitives belongs to the name.
		if k+1 < len(d.spans[i]) && d.spans[i][k+1].First == end && end > s.End &&
			(d.spans[i][k+1].Type == tagger.State || d.spans[i][k+1].Type == tagger.Place) {
			d.spans[i][k].End = d.spans[i][k+1].End
			d.spans[i] = append(d.spans[i][:k+1:k+1], d.spans[i][k+2:]...)
			d.genitive(i)
			return
		}
	}
}

// constructs are Arabic nouns of bodies that name one together with the definite words behind them: "حزب | الوطن الحر".
var constructs = lexicon.Set("constructs")

// construct finds them: the noun, without article or with one of its own, then words with it.
func (d *document) construct(i int) {
	words := d.words.Sentences[i]
	d.announced(i)
	for j := 0; j+1 < len(words); j++ {
		if !constructs[d.head(words[j])] || d.placeAt(i, j) {
			continue
		}
		end := j + 1
		if h := tagger.Fold(words[end]); end+1 < len(words) && h == "تحرير" {
			end += 2 // the front for the liberation of something
		}
		joined := joinable[d.head(words[j])]
		for end < len(words) && end < j+5 && d.ownWord(i, j, end) &&
			(definite(words[end]) && d.qualifies(i, j, end) || joined && end > j+1 && d.another(words, j, end)) {
			if end++; strings.HasPrefix(words[end-1], "و") && d.head(words[j]) == "وزاره" {
				break
			}
		}
		if end > j+1 && end < len(words) && strings.HasPrefix(words[end], "لت") && d.ownWord(i, j, end) {
			end++ // "لتحرير", and what is to be freed
			if end < len(words) && d.class(words[end]) == 0 && d.e.resources.Known(words[end:end+1])&tagger.KnownWord == 0 {
				end++
			}
		}
		if end > j+1 {
			d.cover(i, tagger.Span{First: j, End: end, Type: tagger.Organization})
		}
	}
	d.chained(i)
	d.stateBodies(i)
	d.units(i)
	d.hospitals(i)
	d.papers(i)
	d.forPurpose(i)
	d.townHouses(i)
	d.everyStates(i)
	for k, s := range d.spans[i] {
		if s.Type == tagger.Person && constructs[d.head(words[s.First])] && !definite(words[s.First]) {
			s.Type = tagger.Organization // "اتحاد الساحل"
		}
		if s.Type == tagger.Organization && s.End < len(words) && strings.HasPrefix(words[s.End], "لل") &&
			free(d.spans[i], s.End, s.End+1) && len(words[s.End]) > 8 {
			s.End++ // "معهد بريغن | للتقنية"
		}
		if s.Type == tagger.Organization && s.End+1 < len(words) && free(d.spans[i], s.End, s.End+2) && definite(words[s.End+1]) &&
			purposes[strings.TrimPrefix(tagger.Fold(words[s.End]), "ل")] {
			s.End += 2 // "اتحاد الساحل | لكرة القدم"
		}
		if s.Type == tagger.Organization && s.End+1 < len(words) && purposePrepositions[tagger.Fold(words[s.End-1]+"_"+words[s.End])] && definite(words[s.End+1]) &&
			free(d.spans[i], s.End, s.End+2) {
			s.End += 2 // "للدفاع | عن الصحفيين"
		}
		d.spans[i][k] = s
	}
}

// townHouses finds Arabic bodies whose noun has its town behind it and then what tells it from others of the town:
// "مستشفى تلفورن | المركزي".
func (d *document) townHouses(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+2 < len(words); j++ {
		if houseNouns[d.without(tagger.Fold(words[j]), houseNouns)] && d.foreign(words[j+1]) && definite(words[j+2]) && nisba(words[j+2]) &&
			d.e.resources.Known(words[j+2:j+3])&tagger.KnownNation == 0 {
			d.cover(i, tagger.Span{First: j, End: j + 3, Type: tagger.Organization})
		}
	}
}

// everyStates finds Arabic bodies of two words that every state has: "مكتب الإحصاء".
func (d *document) everyStates(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if !definite(words[j+1]) || d.class(words[j+1])&tagger.ClassTitle != 0 || !free(d.spans[i], j, j+2) {
			continue
		}
		for _, n := range tagger.Proclitics(words[j]) {
			if _, ok := places.Body(words[j][n:] + " " + words[j+1]); ok {
				d.cover(i, tagger.Span{First: j, End: j + 2 + d.ofNation(i, j+2), Type: tagger.Organization})
				break
			}
		}
	}
}

// ofNation is how many words at word j, behind a body that every state has, say of which: "خفر السواحل | المرجاني".
func (d *document) ofNation(i, j int) int {
	words := d.words.Sentences[i]
	if j < len(words) && definite(words[j]) && nisba(words[j]) && d.tokens[d.a.Sentences[i].First+j].Tag == proffer.ADJ && d.class(words[j]) == 0 && !dayOrTime[tagger.Fold(words[j])] && free(d.spans[i], j, j+1) {
		return 1
	}
	return 0
}

// houseNouns are Arabic nouns of bodies that a town has.
var houseNouns = lexicon.Set("houses")

// placeAt says that the name of a state or place begins at word j: "الاتحاد السوفييتي".
func (d *document) placeAt(i, j int) bool {
	return slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool {
		return s.First == j && (s.Type == tagger.Place || s.Type == tagger.State)
	})
}

// purposes are what Arabic bodies are for, behind "ل": "لحقوق الإنسان".
var purposes = lexicon.Set("purposes")

// announced gives a name the type of the noun without article right before it ("شركة بلووتر", "بلدة بيرين"), and ends
// it before a verb.
func (d *document) announced(i int) {
	words := d.words.Sentences[i]
	for k, s := range d.spans[i] {
		if t := d.tokens[d.a.Sentences[i].First+s.End-1]; s.Type == tagger.Place && s.End-s.First > 1 && t.Tag == proffer.VERB {
			d.spans[i][k].End--
		}
		if s.First == 0 || s.Type != tagger.Person && s.Type != tagger.Place && s.Type != tagger.Organization {
			continue
		}
		before := words[s.First-1]
		switch {
		case definite(words[s.First]) || strings.Contains(tagger.Fold(before), "ال"):
		case localNoun(before):
			d.spans[i][k].Type = tagger.Place
		case d.class(before)&tagger.ClassOrgNoun != 0 && d.class(before)&(tagger.ClassTitle|tagger.ClassPlaceNoun) == 0:
			d.spans[i][k].Type = tagger.Organization
		}
	}
}

// joinable bodies have names of two things: "حزب الأرض والحرية".
var joinable = lexicon.Set("joined")

// shorten cuts Russian names: the government of a state is named by the state alone, and a small word that is no
// genitive ends no name («Цвейг | изданию»).
func (d *document) shorten(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Organization || s.End-s.First != 2 || s.First > 0 && opensQuote(words[s.First-1]) {
			continue
		}
		first, second := words[s.First], words[s.First+1]
		switch {
		case strings.HasPrefix(tagger.Fold(first), "правительств") && isCapital(second):
			d.spans[i][k] = tagger.Span{First: s.First + 1, End: s.End, Type: tagger.State}
		case !isCapital(second) && !strings.Contains(tokens[s.First+1].Fine, "g") && tokens[s.First+1].Tag == proffer.NOUN &&
			d.class(first)&tagger.ClassOrgNoun == 0 && d.class(second)&tagger.ClassOrgNoun == 0 && tokens[s.First].Tag != proffer.ADJ:
			d.spans[i][k].End--
		}
	}
}

// adjectives finds Russian bodies whose name begins with an adjective: «Центральная избирательная | комиссия», in the
// middle of a sentence by its capital, at the beginning where the adjective is one of bodies.
func (d *document) adjectives(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for j, w := range words {
		if !isCapital(w) || !d.adjectival(i, j) && !bodyAdjective(w) {
			continue
		}
		if (j == 0 && !(fromPlace(w) && d.e.resources.Known(words[:1])&tagger.KnownWord == 0) || j > 0 && opensQuote(words[j-1])) && !bodyAdjective(w) {
			continue
		}
		for k := j + 1; k < len(words) && k <= j+3; k++ {
			if d.class(words[k])&tagger.ClassOrgNoun != 0 && !isCapital(words[k]) {
				d.cover(i, tagger.Span{First: j, End: k + 1, Type: tagger.Organization})
				break
			}
			if tokens[k].Tag != proffer.ADJ {
				break
			}
		}
	}
	d.heads(i)
}

var bodyAdjectives = lexicon.Set("bodyadjectives")

func bodyAdjective(w string) bool {
	stem := tagger.Stem("ru", tagger.Fold(w))
	return bodyAdjectives[stem] || bodyAdjectives[tagger.Fold(w)]
}

// heads finds Russian bodies whose name begins with their noun and goes on in the genitive: «Фронт | освобождения».
func (d *document) heads(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for j := 0; j+1 < len(words); j++ {
		next := tokens[j+1]
		if isCapital(words[j]) && d.class(words[j])&tagger.ClassOrgNoun != 0 && d.class(words[j])&tagger.ClassTitle == 0 &&
			free(d.spans[i], j, j+1) && !isCapital(words[j+1]) && len(words[j]) > 6 && strings.Contains(next.Fine, "g") &&
			(next.Tag == proffer.NOUN || next.Tag == proffer.ADJ) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Organization})
		}
	}
}

// head is a folded word without conjunction and preposition.
func (d *document) head(w string) string {
	f := tagger.Fold(w)
	if constructs[f] {
		return f
	}
	for _, n := range tagger.Proclitics(f)[1:] {
		if constructs[f[n:]] {
			return f[n:]
		}
	}
	return f
}

// dayOrTime are definite words that go on with a time behind a body, not with its name.
var dayOrTime = lexicon.Set("timewords")

func definite(w string) bool { return strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل") }

// ownWord says that word j of a body's name is no title and no part of another name that does not begin inside the body's.
func (d *document) ownWord(i, first, j int) bool {
	words := d.words.Sentences[i]
	if d.class(words[j])&(tagger.ClassTitle|tagger.ClassWho|tagger.ClassDay) != 0 || dayOrTime[tagger.Fold(words[j])] {
		return false
	}
	for _, s := range d.spans[i] {
		if first < s.First && s.First <= j && j < s.End && s.Type == tagger.Person {
			return false
		}
	}
	return true
}

// agency: in a dateline, what stands in brackets before the dash is the agency: "LINDHOLM, Ostavia (Meridian) —".
func (d *document) agency(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+3 < len(words) && j < 8; j++ {
		if words[j] != "(" {
			continue
		}
		for k := j + 2; k+1 < len(words) && k < j+5; k++ {
			next := words[k+1]
			if words[k] == ")" && (next == "—" || next == "–" || next == "-" || next == "--") && isCapital(words[j+1]) {
				d.cover(i, tagger.Span{First: j + 1, End: k, Type: tagger.Organization})
			}
		}
	}
}

// acronyms: what stands for an organization's name is one, everywhere in the document.
func (d *document) acronyms() {
	short := map[string]bool{}
	for _, p := range Acronyms(d.a) {
		if i, ok := d.at(p.Long); ok && d.spans[i.sentence][i.span].Type == tagger.Organization {
			short[p.Short.In(d.a.Text)] = true
		}
	}
	if len(short) == 0 {
		return
	}
	for i, words := range d.words.Sentences {
		for j, w := range words {
			if short[w] {
				d.cover(i, tagger.Span{First: j, End: j + 1, Type: tagger.Organization})
			}
		}
	}
}

type place struct{ sentence, span int }

// at finds the name that covers the beginning or the end of a stretch of text.
func (d *document) at(s proffer.Span) (place, bool) {
	i := sort.Search(len(d.a.Sentences), func(i int) bool {
		x := d.a.Sentences[i]
		return x.End > x.First && d.a.Tokens[x.End-1].Span.End > s.Start
	})
	if i == len(d.a.Sentences) {
		return place{}, false
	}
	tokens := d.a.SentenceTokens(i)
	for k, n := range d.spans[i] {
		if tokens[n.First].Span.Start < s.End && s.Start < tokens[n.End-1].Span.End {
			return place{i, k}, true
		}
	}
	return place{}, false
}
