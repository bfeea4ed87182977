package ner

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// givenNames are Arabic given names by their keys: true for those that are no other word of the language.
var givenNames = givenOf("ar")

func givenOf(language string) map[string]bool {
	out := map[string]bool{}
	for kind, names := range lexicon.Given(language) {
		for _, w := range names {
			out[nameKey(w)] = kind == "own"
		}
	}
	return out
}

// nameKey is an Arabic name without marks, and without hamza on an alif that begins it; other letters are told apart: "علي" is a
// name, "على" a preposition.
func nameKey(w string) string {
	out := strings.Map(func(r rune) rune {
		if r == 'ـ' || 0x64B <= r && r <= 0x652 {
			return -1
		}
		return r
	}, w)
	for _, alif := range []string{"أ", "إ", "آ"} {
		if rest, ok := strings.CutPrefix(out, alif); ok {
			return "ا" + rest
		}
	}
	return out
}

// entitled finds Arabic persons by a given name and the word behind it: whatever else the name means behind an office or a
// kinship ("النائبة | أمل فجر"), elsewhere where it means nothing else.
func (d *document) entitled(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		own, listed := givenNames[nameKey(words[j])]
		own = own && !d.common(words[j])
		behind := d.introducedAt(i, j)
		of := j + 1 // where the family's name is
		if words[of] == "الدين" && of+1 < len(words) && listed {
			own, of = true, of+1 // "كمال الدين"
		}
		if !listed || !own && (!behind || words[max(0, j-1)] == "،" && d.verbAt(i, j)) {
			continue
		}
		end := of
		if d.family(i, of, behind && of == j+1) && !(of > j+1 && d.verbAt(i, of)) {
			end = d.familyEnd(i, of)
		} else if of == j+1 && !d.onlyGiven(i, j) {
			continue
		}
		if !behind && slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return s.First == j && s.End == end && s.Type != tagger.Person }) {
			continue
		}
		d.endBefore(i, j, own)
		d.cover(i, tagger.Span{First: j, End: end, Type: tagger.Person})
	}
}

// onlyGiven says that the given name at word j is all of a person's name: behind a word that tells of somebody without an office,
// before a mark: "الطفل | نور،".
func (d *document) onlyGiven(i, j int) bool {
	words := d.words.Sentences[i]
	return j > 0 && definite(words[j-1]) && personTitles[tagger.Fold(words[j-1])] && isMarkWord(words[j+1])
}

// endBefore ends at word j what is no person's name and was taken to reach beyond the given name there.
func (d *document) endBefore(i, j int, own bool) {
	for k := range d.spans[i] {
		if s := &d.spans[i][k]; own && s.First < j && j < s.End && s.Type == tagger.Place {
			s.End = j
		}
	}
}

// introducedAt says that an office or a kinship stands before word j, definite words between or not: "وزير الإسكان | شريف".
func (d *document) introducedAt(i, j int) bool {
	const reach = 4 // words
	words := d.words.Sentences[i]
	if j > 1 && words[j-1] == "،" {
		j-- // "وزير الإسكان، شريف البنا، إن"
	}
	for k := j - 1; k >= max(0, j-reach) && !isMarkWord(words[k]); k-- {
		if first, ok := d.landOrBody(i, k); ok && first > 0 {
			k, j = first-1, first // "الأمين العام لرابطة دول البحر | لويجي"
		}
		f := tagger.Fold(words[k])
		if d.class(words[k])&tagger.ClassTitle != 0 || personTitles[d.without(f, personTitles)] || kinWords[d.without(f, kinWords)] {
			return true
		}
		if !definite(words[k]) && (k+1 == j || d.class(words[k])&tagger.ClassOrgNoun == 0) {
			return false // "قائد كتائب الساحل | رعد"
		}
	}
	return false
}

// landOrBody is where the body, state or place begins whose name ends with word j.
func (d *document) landOrBody(i, j int) (first int, ok bool) {
	for _, s := range d.spans[i] {
		if s.End == j+1 && (s.Type == tagger.Organization || s.Type == tagger.State || s.Type == tagger.Place) {
			return s.First, true
		}
	}
	return 0, false
}

// family says that word j, behind a given name, is a name, too. Where an office stands before both it may be any noun that
// neither the clause's verb nor its object is.
func (d *document) family(i, j int, behind bool) bool {
	words := d.words.Sentences[i]
	w, f := words[j], tagger.Fold(words[j])
	tag := d.tokens[d.a.Sentences[i].First+j].Tag
	_, given := givenNames[nameKey(w)]
	switch {
	case isMarkWord(w) || utf8.RuneCountInString(w) < 2 || strings.Contains(w, "\u064b") || strings.HasPrefix(w, "لل") || f == "الله" || dayOrTime[f]:
		return false
	case nameParticles[f]:
		return j+1 < len(words) && !isMarkWord(words[j+1])
	case d.class(w) != 0 || tag == proffer.ADP || tag == proffer.NUM || tag == proffer.PRON || tag == proffer.DET || pronouns[f]:
		return false
	case given:
		return true
	case definite(w):
		return behind && !(d.common(w) && !nisba(w) && j+1 < len(words) && definite(words[j+1])) || nisba(w) || d.e.resources.Known([]string{w})&tagger.KnownWord == 0
	case slices.Contains(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Person}):
		return true
	case tag == proffer.VERB || tag == proffer.AUX:
		return d.listedPerson(w) && !d.common(w) || behind && d.verbAt(i, j+1)
	case d.spelt(w):
		return morph.Arabic(w).Tag != proffer.VERB
	case !behind || purposeOrDeed(w) || strings.HasPrefix(w, "و") || d.suffixed(w):
		return false
	}
	object := j+1 < len(words) && (definite(words[j+1]) || morph.Masdarish(morph.NormalizeArabic(w)))
	return d.listedPerson(w) || !object
}

// common says that texts use a word otherwise than as a name.
func (d *document) common(w string) bool {
	return d.e.resources.Known([]string{w})&tagger.KnownWord != 0
}

// suffixed says that an Arabic word ends in a possessive: "his retirement".
func (d *document) suffixed(w string) bool {
	return morph.Arabic(w).Suffix != ""
}

func (d *document) verbAt(i, j int) bool {
	s := d.a.Sentences[i]
	return s.First+j < s.End && d.tokens[s.First+j].Tag == proffer.VERB
}

// familyEnd is where a person's name ends whose second word is word j.
func (d *document) familyEnd(i, j int) int {
	words := d.words.Sentences[i]
	end := j + 1
	for end < len(words) && end < j+5 && !isMarkWord(words[end]) {
		last, next := tagger.Fold(words[end-1]), tagger.Fold(words[end])
		if !nameParticles[last] && !nameParticles[next] && next != "الدين" && (end == j+1 || d.class(words[end]) != 0 || !strings.HasSuffix(words[end], "ي") || !definite(words[end])) {
			break
		}
		end++
	}
	return end
}

// spokenSurnames finds again the last word of a person's full name that is a common word, too, where a verb of saying or an
// office stands before it: "وأكد | نعمة".
func (d *document) spokenSurnames() {
	last := map[string]bool{}
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type == tagger.Person && s.End-s.First > 1 {
				last[tagger.Fold(d.words.Sentences[i][s.End-1])] = true
			}
		}
	}
	for i, words := range d.words.Sentences {
		for j := 1; j < len(words); j++ {
			if last[tagger.Fold(words[j])] && d.class(words[j]) == 0 && d.class(words[j-1])&(tagger.ClassSaid|tagger.ClassTitle) != 0 && free(d.spans[i], j, j+1) {
				d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Person})
			}
		}
	}
}

// calledAr finds Arabic persons behind what says that somebody is called so: "وسيط يدعى | كريم", "واسمه | مروان", "اختارت اسم «سهام»".
func (d *document) calledAr(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		f := tagger.Fold(words[j])
		known := speaksFor[f] && knownAs[tagger.Fold(words[j-1])]
		if !callings[f] && !callings[strings.TrimPrefix(f, "و")] && !known {
			continue
		}
		first, end := quoteAt(words, j+1)
		if d.thingBefore(words, j) {
			if end > first && strings.HasSuffix(f, "اسم") {
				d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Organization})
			}
			continue
		}
		if end == first {
			if !known && strings.HasSuffix(f, "اسم") {
				continue // "the name of"
			}
			first, end = j+1, j+2
			if _, given := givenNames[nameKey(words[first])]; !given && !d.foreign(words[first]) && !parents[tagger.Fold(words[first])] && !(known && d.class(words[first]) == 0 && end < len(words) && isMarkWord(words[end])) {
				continue
			}
			if end < len(words) && !isMarkWord(words[end]) && (parents[tagger.Fold(words[first])] || d.family(i, end, false)) {
				end = d.familyEnd(i, end)
			}
		}
		if end-first < 4 {
			d.cover(i, tagger.Span{First: first, End: end, Type: tagger.Person})
		}
	}
}

// thingBefore says that a noun of bodies or places stands shortly before word j, so that no person is called so.
func (d *document) thingBefore(words []string, j int) bool {
	const reach = 5 // words
	return slices.ContainsFunc(words[max(0, j-reach):j], func(w string) bool {
		c := d.class(w)
		return c&(tagger.ClassOrgNoun|tagger.ClassPlaceNoun|tagger.ClassVessel) != 0 && c&tagger.ClassTitle == 0
	})
}

var (
	// personTitles are offices and ways to address or tell of a person that the lexicon's titles lack, which the models know.
	personTitles = lexicon.Set("persontitles")
	// knownAs are words behind which "by the name" is not "on behalf": "المعروفة باسم".
	knownAs = lexicon.Set("knownas")
	// kinWords are relatives and helpers with a possessive: "his wife".
	kinWords = lexicon.Set("kinwords")
)
