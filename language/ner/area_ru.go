package ner

import (
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// areas finds Russian territories named by an adjective in front of their noun: «в Приозёрном | крае».
func (d *document) areas(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if isCapital(words[j]) && !isCapital(words[j+1]) && areaNouns[d.lemma(i, j+1)] && d.adjectival(i, j) && (j > 0 || fromPlace(words[j])) {
			d.cover(i, tagger.Span{First: j, End: j + 2, Type: tagger.Place})
		}
	}
}

// adjectival says that Russian word j is an adjective, or is made like one of a place.
func (d *document) adjectival(i, j int) bool {
	return d.tokens[d.a.Sentences[i].First+j].Tag == proffer.ADJ || fromPlace(d.words.Sentences[i][j])
}

// fromPlace says that a Russian word is made like the adjective of a place, in any case: «Лужинский», «Тавринском».
func fromPlace(w string) bool {
	f := tagger.Fold(w)
	at := strings.LastIndex(f, "ск")
	return at > 4 && placeEndings[f[at+len("ск"):]] && !strings.HasSuffix(f[:at], "че") && !strings.Contains(f, "-") // no «метеорологический», «военно-морской»
}

// paired finds Russian places of two words of which the first is an adjective that tells places apart: «в Нижних Лугах».
func (d *document) paired(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		if !isCapital(words[j]) || !isCapital(words[j+1]) || !apart[d.lemma(i, j)] || opensQuote(words[j-1]) || j+2 < len(words) && isCapital(words[j+2]) ||
			words[j+1] == strings.ToUpper(words[j+1]) || d.class(words[j+1])&tagger.ClassOrgNoun != 0 {
			continue
		}
		d.cover(i, tagger.Span{First: j, End: j + 2, Type: tagger.Place})
	}
}

// lettered finds Russian persons whose surname is no more than a letter: «массажист Антти Р. отрицает».
func (d *document) lettered(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		end := j + 2
		if w := words[j+1]; utf8.RuneCountInString(w) == 1 && isCapital(w) && end < len(words) && words[end] == "." {
			end++
		} else if !initial(w) || utf8.RuneCountInString(w) > 2 {
			continue
		}
		if utf8.RuneCountInString(words[j]) < 3 || !isCapital(words[j]) || words[j] == strings.ToUpper(words[j]) || end < len(words) && isCapital(words[end]) ||
			morph.Known("ru", d.lemma(i, j)) && d.tokens[d.a.Sentences[i].First+j].Tag == proffer.NOUN {
			continue
		}
		d.cover(i, tagger.Span{First: j, End: end, Type: tagger.Person})
	}
}

var (
	areaNouns    = lexicon.Set("areanouns")
	apart        = lexicon.Set("apart")
	placeEndings = lexicon.Set("placeendings")
)
