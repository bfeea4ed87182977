package ner

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
	"proffer/places"
)

// qualifies says that the definite word j goes on with the name of the body whose noun is word first: behind a definite noun
// only what describes it or tells its purpose does ("المركز | العربي", "الهيئة | للدواء"), no other noun ("المركز | السلطات").
func (d *document) qualifies(i, first, j int) bool {
	words := d.words.Sentences[i]
	w := words[j]
	if !definite(d.bare(words[first])) || strings.HasPrefix(w, "لل") || strings.HasPrefix(words[j-1], "لل") || nisba(w) || bodyAdjectivesAr[tagger.Fold(w)] || sized[tagger.Fold(w)] {
		return true
	}
	t := d.tokens[d.a.Sentences[i].First+j]
	return t.Tag != proffer.NOUN || !d.common(w)
}

// bare is an Arabic noun of bodies without conjunction and preposition.
func (d *document) bare(w string) string {
	for _, n := range tagger.Proclitics(w)[1:] {
		if definite(w[n:]) {
			return w[n:]
		}
	}
	return w
}

// another says that word j, with "and", is the second thing of the body that begins at word first: "وزارة الأراضي | والاستصلاح",
// not a second ministry or whoever acts beside it.
func (d *document) another(words []string, first, j int) bool {
	rest, ok := strings.CutPrefix(words[j], "و")
	if !ok || !strings.HasPrefix(rest, "ال") || d.class(rest)&(tagger.ClassOrgNoun|tagger.ClassTitle) != 0 {
		return false
	}
	head := d.head(words[first])
	if head != "وزاره" {
		return true
	}
	_, ministry := places.Body(head + " " + rest)
	return !ministry && d.class(rest) == 0
}

// chained finds Arabic bodies whose noun has other nouns behind it, the last of them with the article, and what describes
// that: "هيئة | تنظيم الاتصالات", "نقابة | صيادي الساحل الشمالي".
func (d *document) chained(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+2 < len(words); j++ {
		head := d.without(tagger.Fold(words[j]), chainHeads)
		if !chainHeads[head] {
			continue
		}
		k := j + 1
		for k < j+3 && k < len(words) && d.linkNoun(i, k) {
			k++
		}
		least := 1
		if head == "شركه" {
			least = 2 // one noun tells what a company does
		}
		if k-j-1 < least || k == len(words) || !strings.HasPrefix(words[k], "ال") || d.class(words[k])&^tagger.ClassPlaceNoun != 0 || townNouns[strings.TrimPrefix(tagger.Fold(words[k]), "ال")] || dayOrTime[tagger.Fold(words[k])] ||
			slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return s.First == k && s.Type == tagger.Organization }) {
			continue
		}
		end := k + 1
		if end < len(words) && strings.HasPrefix(words[end], "ال") && d.tokens[d.a.Sentences[i].First+end].Tag == proffer.ADJ && d.class(words[end])&tagger.ClassTitle == 0 && !dayOrTime[tagger.Fold(words[end])] {
			end++
		}
		d.coverBody(i, j, end)
	}
}

// linkNoun says that word j is a common noun without article that may stand inside a body's name.
func (d *document) linkNoun(i, j int) bool {
	w := d.words.Sentences[i][j]
	t := d.tokens[d.a.Sentences[i].First+j]
	m := morph.Arabic(w)
	deed := morph.Masdarish(morph.NormalizeArabic(w))
	return t.Tag == proffer.NOUN && m.Tag != proffer.VERB && m.Prefix == "" && (m.Suffix == "" || m.Suffix == "ي") && !definite(w) && !isMarkWord(w) && !innerOrgans[tagger.Fold(w)] &&
		(d.class(w) == 0 || deed) && (deed || !d.foreign(w) || morph.Known("ar", m.Lemma)) && !strings.Contains(w, "\u064b") && !strings.HasPrefix(w, "و") && free(d.spans[i], j, j+1)
}

// coverBody puts a body in the place of the names inside it, people's excepted.
func (d *document) coverBody(i, first, end int) {
	for _, s := range d.spans[i] {
		if s.Type == tagger.Person && s.First > first && s.First < end {
			return
		}
	}
	d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Organization})
}

// stateBodies finds Arabic bodies whose noun has the article and, right behind it, an adjective of bodies: "الهيئة القومية | للدواء".
func (d *document) stateBodies(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if !stateBodyNouns[tagger.Fold(d.bare(words[j]))] || !bodyAdjectivesAr[tagger.Fold(words[j+1])] {
			continue
		}
		end := j + 2
		for end < len(words) && end < j+5 && definite(words[end]) && d.ownWord(i, j, end) && d.qualifies(i, j, end) {
			end++
		}
		if end > j+2 || tagger.Fold(d.bare(words[j])) != "الخطوط" {
			d.coverBody(i, j, end)
		}
	}
}

// units finds Arabic units of an army by their number: "الكتيبة | الثالثة عشرة".
func (d *document) units(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if !unitNouns[tagger.Fold(d.bare(words[j]))] || !ordinals[tagger.Fold(words[j+1])] {
			continue
		}
		end := j + 2
		if end < len(words) && teens[tagger.Fold(words[end])] {
			end++
		}
		d.coverBody(i, j, end)
	}
}

// hospitals finds those whose name is a word with the article: "مستشفى | الرحمة", "مستشفى | الزاب الريفي".
func (d *document) hospitals(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if d.without(tagger.Fold(words[j]), hospitalNouns) != "مستشفي" || !strings.HasPrefix(words[j+1], "ال") || d.class(words[j+1]) != 0 && !holders[tagger.Fold(words[j+1])] {
			continue
		}
		end := j + 2
		switch {
		case end == len(words) || isMarkWord(words[end]):
		case holders[tagger.Fold(words[j+1])]:
			end++ // "مستشفى القديسة | حنة"
		case definite(words[end]) && (d.tokens[d.a.Sentences[i].First+end].Tag == proffer.ADJ && d.class(words[end]) == 0 || bodyAdjectivesAr[tagger.Fold(words[end])]):
			end++
		}
		d.coverBody(i, j, end)
	}
}

// bodiesInQuotes finds Arabic bodies that nothing but quotation marks and the words around them tell: whom somebody told
// ("قال لـ«المدار»"), who is asked or asks ("أسئلة «المرآة»"), and what the text has in marks more than once, once behind a verb.
func (d *document) bodiesInQuotes() {
	type quote struct{ i, first, end int }
	var quotes []quote
	count, body := map[string]int{}, map[string]bool{}
	for i, words := range d.words.Sentences {
		for j := range words {
			first, end := quoteAt(words, j)
			if end <= first || end-first > 4 || strings.HasSuffix(words[end-1], "ـ") || end-first == 1 && utf8.RuneCountInString(words[first]) < 3 || d.says(i, first, end) || strings.Contains(strings.Join(words[first:end], ""), "\u064b") {
				continue
			}
			key := d.key(words[first:end])
			quotes = append(quotes, quote{i, first, end})
			count[key]++
			body[key] = body[key] || d.toldOrAsked(i, j) || end-first > 1 && quotedNouns[tagger.Fold(words[first])] && !noLands[tagger.Fold(words[first+1])]
		}
	}
	people := d.peoplesKeys()
	for _, q := range quotes {
		words := d.words.Sentences[q.i]
		key := d.key(words[q.first:q.end])
		acts := !people[key] && count[key] > 1 && d.actsQuoted(q.i, q.first, q.end)
		body[key] = body[key] || acts
	}
	for _, q := range quotes {
		if words := d.words.Sentences[q.i]; body[d.key(words[q.first:q.end])] {
			d.cover(q.i, tagger.Span{First: q.first, End: q.end, Type: tagger.Organization})
			d.sure(words[q.first:q.end], tagger.Organization)
		}
	}
}

// papers finds Arabic papers and stations behind their noun: "مجلة | الركن", "جريدة | الساحل الغربي".
func (d *document) papers(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if noun := d.without(tagger.Fold(words[j]), stationNouns); (stationNouns[noun] || paperNouns[d.without(noun, paperNouns)]) && j+2 < len(words) && d.linkNoun(i, j+1) && strings.HasPrefix(words[j+2], "ال") && d.class(words[j+2]) == 0 {
			d.cover(i, tagger.Span{First: j + 1, End: j + 3, Type: tagger.Organization}) // "قناة | صوت السهل"
			continue
		}
		if !paperNouns[d.without(tagger.Fold(words[j]), paperNouns)] || !strings.HasPrefix(words[j+1], "ال") || d.class(words[j+1])&(tagger.ClassWho|tagger.ClassTitle|tagger.ClassDay) != 0 || dayOrTime[tagger.Fold(words[j+1])] {
			continue
		}
		end := j + 2
		if end < len(words) && strings.HasPrefix(words[end], "ال") && d.tokens[d.a.Sentences[i].First+end].Tag == proffer.ADJ && !dayOrTime[tagger.Fold(words[end])] && d.class(words[end])&^tagger.ClassPeople == 0 &&
			strings.HasSuffix(words[end], "ة") == strings.HasSuffix(words[j+1], "ة") {
			end++ // what agrees with the name's noun, not with that of the paper
		}
		d.cover(i, tagger.Span{First: j + 1, End: end, Type: tagger.Organization})
	}
}

// forPurpose finds Arabic bodies that say behind their name what they are for: "وكالة نورثفيلد | للأنباء", "مركز الساحل | للدراسات".
func (d *document) forPurpose(i int) {
	const least = 8 // bytes of a noun with its preposition and article
	words := d.words.Sentences[i]
	for j := 0; j+2 < len(words); j++ {
		if !purposed[d.without(tagger.Fold(words[j]), purposed)] || isMarkWord(words[j+1]) || d.class(words[j+1])&^tagger.ClassPlaceNoun != 0 || !d.foreign(words[j+1]) && !strings.HasPrefix(words[j+1], "ال") {
			continue
		}
		switch {
		case strings.HasPrefix(words[j+2], "لل") && len(words[j+2]) > least:
			d.coverBody(i, j, j+3)
		case j+3 < len(words) && purposes[strings.TrimPrefix(tagger.Fold(words[j+2]), "ل")] && strings.HasPrefix(words[j+2], "ل") && definite(words[j+3]):
			d.coverBody(i, j, j+4)
		}
	}
}

// actsQuoted says that the quotation [first, end) is the subject of a verb, by the verb's gender and the preposition behind:
// "حصلت «رقمنة» على".
func (d *document) actsQuoted(i, first, end int) bool {
	s := d.a.Sentences[i]
	if first < 2 || s.First+end+1 >= s.End {
		return false
	}
	verb, behind := d.tokens[s.First+first-2], d.tokens[s.First+end+1]
	return verb.Tag == proffer.VERB && strings.HasSuffix(verb.Fine, "-f") && behind.Tag == proffer.ADP
}

// peoplesKeys are the keys of the names that the document has for persons.
func (d *document) peoplesKeys() map[string]bool {
	out := map[string]bool{}
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type == tagger.Person {
				out[d.key(d.words.Sentences[i][s.First:s.End])] = true
			}
		}
	}
	return out
}

// toldOrAsked says that who is named in the quotation that opens at word j is told something or asks.
func (d *document) toldOrAsked(i, j int) bool {
	if j == 0 {
		return false
	}
	before := d.words.Sentences[i][j-1]
	return before == "لـ" || before == "ل" || askers[d.without(tagger.Fold(before), askers)]
}

var (
	chainHeads          = lexicon.Set("chained")
	innerOrgans         = lexicon.Set("innerorgans") // of a body: "board of directors"
	unitNouns           = lexicon.Set("units")
	ordinals            = lexicon.Set("ordinals")
	teens               = lexicon.Set("teens")
	stateBodyNouns      = lexicon.Set("statebodies")
	bodyAdjectivesAr    = lexicon.Set("bodyadjectivesar")
	purposePrepositions = lexicon.Set("purposeprepositions")
	askers              = lexicon.Set("askers")
	holders             = lexicon.Set("holders") // whose name a house has behind their title: "Saint", "King"
	paperNouns          = lexicon.Set("papersar")
	stationNouns        = lexicon.Set("stationsar")
	quotedNouns         = lexicon.Set("quotednouns")
	purposed            = lexicon.Set("purposed")
	hospitalNouns       = map[string]bool{"مستشفي": true}
)
