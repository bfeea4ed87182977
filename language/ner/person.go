package ner

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// persons mends persons' names: initials belong to the name behind them, a patronymic to the given name before it, a
// Russian common noun at the beginning of a sentence to neither.
func (d *document) persons(i int) {
	if d.a.Language == "ar" {
		d.introduced(i)
		d.entitled(i)
		d.lengthen(i)
		return
	}
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if s.Type != tagger.Person {
			out = append(out, s)
			continue
		}
		for s.First > 0 && initial(words[s.First-1]) {
			s.First--
		}
		s = d.hyphened(i, s)
		for len(out) > 0 && out[len(out)-1].End > s.First && out[len(out)-1].First >= s.First {
			out = out[:len(out)-1] // initials that were taken for something else
		}
		n := len(out)
		if n > 0 && out[n-1].End > s.First {
			s.First = out[n-1].End
		}
		if n > 0 && out[n-1].Type == tagger.Person && out[n-1].End == s.First && patronymic(words[s.First]) {
			out[n-1].End = s.End
			continue
		}
		if s.First < s.End {
			out = append(out, d.withoutNoun(i, s))
		}
	}
	d.spans[i] = out
}

// hyphened takes in a given name of two parts: "Sun - hee | Park", written without spaces.
func (d *document) hyphened(i int, s tagger.Span) tagger.Span {
	words := d.words.Sentences[i]
	tokens := d.a.SentenceTokens(i)
	j := s.First - 3
	if j >= 0 && words[j+1] == "-" && isCapital(words[j]) && !isMarkWord(words[j+2]) &&
		tokens[j].Span.End == tokens[j+1].Span.Start && tokens[j+1].Span.End == tokens[j+2].Span.Start {
		s.First = j
	}
	return s
}

// initial says that a word is one: "J.", «А.», "J.R."
func initial(w string) bool {
	return len(w) <= 6 && strings.HasSuffix(w, ".") && isCapital(w) && utf8.RuneCountInString(strings.ReplaceAll(w, ".", "")) <= 2 &&
		strings.ToUpper(w) == w
}

func patronymic(w string) bool {
	f := tagger.Fold(w)
	for _, e := range []string{"ович", "евич", "ьич", "овна", "евна", "ична"} {
		if at := strings.LastIndex(f, e[:len(e)-2]); strings.HasSuffix(f, e) || at > 6 && len(f)-at <= len(e)+6 && strings.Contains(f, e[:len(e)-2]) {
			return true
		}
	}
	return false
}

// withoutNoun leaves off «Певец» in «Певец Артур Джалилов», which only opens the sentence with a capital and is a word of
// its own elsewhere.
func (d *document) withoutNoun(i int, s tagger.Span) tagger.Span {
	if d.a.Language != "ru" || s.End-s.First < 2 {
		return s
	}
	t := d.tokens[d.a.Sentences[i].First+s.First]
	if s.First == 0 && t.Tag == proffer.NOUN && t.Fine != "" && !strings.Contains(t.Fine, "n") && morph.Known("ru", t.Lemma) {
		s.First++ // «Вину | Громов отрицает»
		return s
	}
	if first := d.words.Sentences[i][s.First : s.First+1]; s.First == 0 && t.Tag == proffer.NOUN && (t.Lemma != tagger.Fold(first[0]) || !strings.Contains(t.Fine, "n") || !d.ownWords(first)) &&
		d.e.resources.Known(first)&(tagger.KnownGiven|tagger.KnownFamily) == 0 {
		s.First++
	}
	return s
}

// listed takes known places for such where the model saw nothing and the text points at a place: behind a preposition
// of place or a noun of places (Arabic, which has no capitals), or by their capital inside a sentence (Russian).
func (d *document) listed() {
	if d.a.Language == "en" {
		return
	}
	for i, words := range d.words.Sentences {
		for j := 1; j < len(words); j++ {
			if !free(d.spans[i], j, j+1) || !d.pointsAtPlace(words, j) {
				continue
			}
			k := d.e.resources.Known(words[j : j+1])
			if k == 0 && d.a.Language == "ar" && localNoun(words[j-1]) && d.class(words[j]) == 0 && !isMarkWord(words[j]) {
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Place})
				continue
			}
			if d.a.Language == "ar" && townNouns[d.without(tagger.Fold(words[j-1]), townNouns)] && d.class(words[j]) == 0 && !d.common(words[j]) && !dayOrTime[tagger.Fold(words[j])] && d.tokens[d.a.Sentences[i].First+j].Tag == proffer.NOUN {
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Place})
				continue
			}
			if k&(tagger.KnownWord|tagger.KnownGiven|tagger.KnownFamily|tagger.KnownNation) != 0 {
				continue
			}
			switch {
			case k&tagger.KnownState != 0:
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.State})
			case k&(tagger.KnownCity|tagger.KnownRegion) != 0:
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Place})
			}
		}
	}
}

func (d *document) pointsAtPlace(words []string, j int) bool {
	w := words[j]
	if utf8.RuneCountInString(w) < 4 {
		return false
	}
	if d.a.Language == "ru" {
		return isCapital(w) && !opensQuote(words[j-1]) && words[j-1] != "." && strings.ToUpper(w) != w
	}
	c := d.class(words[j-1])
	return c&(tagger.ClassPrep|tagger.ClassPlaceNoun|tagger.ClassStateness) != 0
}

// localNouns name a place together with the proper name right behind them: "مدينة الحديرة", "نهر تولفا".
var localNouns = lexicon.Set("local")

// townNouns are those of them behind which nothing but a name stands.
var townNouns = lexicon.Set("towns")

// localNoun says that a word, without clitics, is one of them.
func localNoun(w string) bool {
	f := tagger.Fold(w)
	for _, n := range tagger.Proclitics(f) {
		if localNouns[f[n:]] {
			return true
		}
	}
	return false
}

func isMarkWord(w string) bool { return strings.IndexFunc(w, unicode.IsLetter) != 0 }

// introduced finds Arabic persons behind a title, with up to three definite words between ("المدير العام فكتور سعار"),
// or behind a verb of saying: two words that texts do not use otherwise, one of them known from names.
func (d *document) introduced(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+2 < len(words); j++ {
		c := d.class(words[j])
		if moreTitles[d.without(tagger.Fold(words[j]), moreTitles)] && definite(words[j+1]) {
			c |= tagger.ClassTitle
		}
		if c&(tagger.ClassTitle|tagger.ClassSaid) == 0 {
			continue
		}
		k := j + 1
		for c&tagger.ClassTitle != 0 && k < len(words) && k < j+4 && definite(words[k]) {
			k++
		}
		if c&tagger.ClassTitle != 0 && k > j+1 && k+3 < len(words) && words[k] == "في" && !definite(words[k+1]) {
			k += 2 // "وزير البيئة في دروفيا"
		}
		if k+1 >= len(words) || definite(words[k]) || !d.nameWord(words[k+1]) {
			continue
		}
		homograph := k > j+1 && alsoGiven[tagger.Fold(words[k])] && d.foreign(words[k+1])
		if !homograph && (!d.nameWord(words[k]) || !d.listedName(words[k:k+2]) && !d.closes(words, k+2)) {
			continue
		}
		if d.release(i, k); homograph {
			d.cover(i, tagger.Span{First: k, End: k + 2, Type: tagger.Person})
		} else if free(d.spans[i], k, k+2) {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: k, End: k + 2, Type: tagger.Person})
		}
	}
}

var (
	// moreTitles are nouns that are offices with a definite word behind them: "كبيرة الأطباء".
	moreTitles = lexicon.Set("moretitles")
	// alsoGiven are given names that texts have as other words far more often ("أنا" is Anna and I).
	alsoGiven = lexicon.Set("alsogiven")
)

// release drops a body that begins with a definite word of a title and takes in word k: "الرئيسة التنفيذية للبنك | آنا".
func (d *document) release(i, k int) {
	words := d.words.Sentences[i]
	d.spans[i] = slices.DeleteFunc(d.spans[i], func(s tagger.Span) bool {
		return s.First < k && s.End == k+1 && s.Type == tagger.Organization && strings.HasPrefix(words[s.First], "لل")
	})
}

// nameParticles hold an Arabic name together: none ends or begins one.
var nameParticles = lexicon.Set("nameparticles")

// lengthen completes Arabic persons: a name goes on behind "بن" and the like, and with a word that lists know of people.
func (d *document) lengthen(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type != tagger.Person {
			continue
		}
		for s.End < len(words) && s.End-s.First < 8 && free(d.spans[i], s.End, s.End+1) && !isMarkWord(words[s.End]) &&
			(nameParticles[tagger.Fold(words[s.End-1])] || nameParticles[tagger.Fold(words[s.End])] || d.goesOn(words, s)) {
			s.End++
		}
		if s.First > 0 && words[s.First-1] == "آل" && free(d.spans[i], s.First-1, s.First) {
			s.First--
		}
		for s.End-s.First > 1 && strings.HasSuffix(words[s.End-1], "ـ") {
			s.End-- // "ميساء | لـ"
		}
		if w := tagger.Fold(words[s.First]); nameParticles[w] && s.First > 0 && strings.HasPrefix(w, "بن") &&
			free(d.spans[i], s.First-1, s.First) && d.nameWord(words[s.First-1]) {
			s.First--
		}
	}
}

// goesOn says that the word behind a person's name is another of its parts.
func (d *document) goesOn(words []string, s *tagger.Span) bool {
	w := words[s.End]
	if s.End-s.First > 3 || !d.nameWord(w) || d.class(w) != 0 {
		return false
	}
	k := d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.Fold(w)})]
	return s.End-s.First > 1 && definite(w) && strings.HasSuffix(tagger.Fold(w), "ي") && k&tagger.KnownNation == 0 ||
		k&(tagger.KnownFamily|tagger.KnownPart) != 0 && k&tagger.KnownNation == 0
}

// closes says that at word j something other than a name begins: a mark, a conjunction, a preposition.
func (d *document) closes(words []string, j int) bool {
	if j >= len(words) {
		return true
	}
	f := tagger.Fold(words[j])
	return isMarkWord(words[j]) || f == "ان" || f == "بان" || d.class(words[j])&(tagger.ClassPrep|tagger.ClassFunction) != 0 || definite(words[j])
}

// nameWord says that an Arabic word may be part of a person's name.
func (d *document) nameWord(w string) bool {
	if utf8.RuneCountInString(w) < 3 || isMarkWord(w) || strings.HasPrefix(w, "لل") || d.class(w)&^tagger.ClassKin != 0 {
		return false
	}
	return d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.BareArabic(tagger.Fold(w))})]&tagger.KnownWord == 0 &&
		d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.Fold(w)})]&tagger.KnownWord == 0
}

func (d *document) listedName(words []string) bool {
	for _, w := range words {
		if d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.Fold(w)})]&
			(tagger.KnownGiven|tagger.KnownFamily|tagger.KnownPart|tagger.KnownSpelled) != 0 {
			return true
		}
	}
	return false
}
