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

// besideAr sets Arabic names right by the words that they stand beside.
func (d *document) besideAr(i int) {
	d.negated(i)
	d.dative(i)
	d.described(i)
	d.landformed(i)
	d.sizedUp(i)
	d.conjoined(i)
	d.coordinated(i)
	d.dated(i)
}

// negated takes a verb off the front of an Arabic person's name behind a negation that only verbs have: "لم تفصح | بن هادي".
func (d *document) negated(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		if s := &d.spans[i][k]; s.Type == tagger.Person && s.End-s.First > 1 && s.First > 0 && verbNegations[d.unjoined(words[s.First-1])] {
			s.First++
		}
	}
}

// unjoined is a folded word without the conjunction before it.
func (d *document) unjoined(w string) string {
	w = tagger.Fold(w)
	if rest := strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف"); verbNegations[rest] {
		return rest
	}
	return w
}

// dative takes a noun with its preposition and article off the front of an Arabic person's full name: "الأمين العام | للمنظمة باتريك
// ماندل".
func (d *document) dative(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if s.Type == tagger.Person && s.End-s.First > 2 && strings.HasPrefix(words[s.First], "لل") && morph.Known("ar", morph.Arabic(words[s.First]).Lemma) {
			s.First++
		}
	}
}

var verbNegations = lexicon.Set("verbnegations")

// described leaves out what only tells of somebody, whom the text also tells of with the article, or without: "مقاتل سابق",
// "نستور باوم | المقاتل السابق".
func (d *document) described(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		last := tagger.Fold(words[s.End-1])
		bare := strings.TrimPrefix(last, "ال")
		switch {
		case s.Type != tagger.Person || d.class(words[s.First])&tagger.ClassTitle != 0:
		case s.End-s.First > 2 && bare != last && !definite(words[s.End-2]) && d.occurs(bare) > 0 && d.alone(bare) && d.alone(last):
			s.End--
		case s.End-s.First == 1 && d.occurs(bare) > 0 && d.occurs("ال"+bare) > 0 && d.alone(bare) && d.alone("ال"+bare):
			continue
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// alone says that a folded word ends no name of two words in the document.
func (d *document) alone(w string) bool {
	for i, spans := range d.spans {
		for _, s := range spans {
			if s.Type == tagger.Person && s.End-s.First == 2 && tagger.Fold(d.words.Sentences[i][s.End-1]) == w {
				return false
			}
		}
	}
	return true
}

// divided joins a given name and a surname that the model took for two persons, the first known as one or the second from
// another's full name: "إدريس | شمور".
func (d *document) divided(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		n := len(out) - 1
		if n >= 0 && s.Type == tagger.Person && s.End-s.First == 1 && out[n].Type == tagger.Person && out[n].End == s.First && out[n].End-out[n].First == 1 &&
			(d.e.resources.Known(words[out[n].First:out[n].End])&tagger.KnownGiven != 0 || !d.alone(tagger.Fold(words[s.First]))) && d.alone(tagger.Fold(words[out[n].First])) {
			out[n].End = s.End
			continue
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// landform takes into an Arabic place's name of one word the valley, hill or well that it is called after: "وادي سراب".
func (d *document) landform(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		if (s.Type == tagger.Place || s.Type == tagger.Person && !definite(words[s.First])) && s.End-s.First == 1 && s.First > 0 &&
			landforms[d.without(tagger.Fold(words[s.First-1]), landforms)] && d.e.resources.Known(words[s.First:s.End])&placed == 0 && free(d.spans[i], s.First-1, s.First) {
			s.First--
			s.Type = tagger.Place
		}
	}
}

// landformed finds Arabic places called after their valley, cape or bay, with one word behind it, where they stand behind a
// preposition of place, the side of something or a noun of places: "قبالة | رأس الغراب", "مدينة | كفر نور".
func (d *document) landformed(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+1 < len(words); j++ {
		before, next := tagger.Fold(words[j-1]), words[j+1]
		if !landforms[tagger.Fold(words[j])] || isMarkWord(next) || noLands[tagger.Fold(next)] || d.verbAt(i, j+1) || d.class(next)&^tagger.ClassKin != 0 || dayOrTime[tagger.Fold(next)] ||
			utf8.RuneCountInString(next) < 3 || !placePrepositions[before] && !overLand[before] && !(sureLands[tagger.Fold(words[j])] && !d.common(next)) && !sidesOf[d.without(before, sidesOf)] && d.class(words[j-1])&tagger.ClassPlaceNoun == 0 {
			continue
		}
		for k := range d.spans[i] {
			if s := &d.spans[i][k]; s.First == j+1 && s.End == j+3 && s.Type == tagger.Person && definite(words[j+2]) {
				s.End-- // "كفر | نور المحاصرة"
			}
		}
		if passages[tagger.Fold(words[j])] || d.e.resources.Known(words[j+1:j+2])&placed == 0 {
			d.cover(i, tagger.Span{First: j, End: j + 2, Type: tagger.Place})
		}
	}
}

// sizedUp takes in the word that tells two Arabic places of one name apart: "دولم | العليا".
func (d *document) sizedUp(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		if s := &d.spans[i][k]; s.Type == tagger.Place && s.End < len(words) && d.e.resources.Known(words[s.First:s.End])&placed == 0 && sized[tagger.Fold(words[s.End])] && free(d.spans[i], s.End, s.End+1) {
			s.End++
		}
	}
}

// conjoined parts two Arabic names that "and" joins, where the model made one person of both: "فرنسا | وبرمان".
func (d *document) conjoined(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		for j := s.First + 1; j < s.End && s.Type == tagger.Person; j++ {
			if rest, ok := strings.CutPrefix(words[j], "و"); ok && !nameOf(words[j]) && d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.Fold(words[j])})] == 0 &&
				(d.foreign(rest) || d.e.knowsPlace(rest)) {
				out = append(out, tagger.Span{First: s.First, End: j, Type: d.landOr(words[s.First:j], s.Type)})
				s = tagger.Span{First: j, End: s.End, Type: d.landOr([]string{rest}, out[len(out)-1].Type)}
			}
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// landOr is what lists know a name of a state or place as, else the type given.
func (d *document) landOr(words []string, t tagger.Type) tagger.Type {
	switch is := d.e.resources.Known(words); {
	case is&tagger.KnownState != 0:
		return tagger.State
	case is&(tagger.KnownCity|tagger.KnownRegion) != 0:
		return tagger.Place
	}
	return t
}

// coordinated finds the Arabic states and places of a list by the first of them: "سالوريا | وبرانت | وكيمار".
func (d *document) coordinated(i int) {
	words := d.words.Sentences[i]
	for k := 0; k < len(d.spans[i]); k++ {
		s := d.spans[i][k]
		if s.Type != tagger.State && s.Type != tagger.Place || s.End == len(words) || !free(d.spans[i], s.End, s.End+1) {
			continue
		}
		if rest, ok := strings.CutPrefix(words[s.End], "و"); ok && d.foreign(words[s.End]) && d.foreign(rest) && !purposeOrDeed(rest) && !strings.HasSuffix(rest, "وا") && !strings.HasSuffix(rest, "ت") && !morph.Known("ar", morph.Arabic(rest).Lemma) && (d.occurs(rest) > 0 || d.listGoesOn(words, s.End)) && d.tokens[d.a.Sentences[i].First+s.End].Tag == proffer.NOUN {
			d.spans[i] = insert(d.spans[i], tagger.Span{First: s.End, End: s.End + 1, Type: s.Type})
		}
	}
}

// listGoesOn says that word j is neither the first nor the last that "and" joins to the name before it.
func (d *document) listGoesOn(words []string, j int) bool {
	and := func(j int) bool {
		return j < len(words) && strings.HasPrefix(words[j], "و") && d.foreign(words[j]) && !nameOf(words[j])
	}
	return and(j+1) || and(j-1)
}

// dated ends an Arabic place before the day that stands behind it in a dateline: "برقين | 12 شباط".
func (d *document) dated(i int) {
	words := d.words.Sentences[i]
	for k := range d.spans[i] {
		s := &d.spans[i][k]
		for j := s.First + 1; j < s.End; j++ {
			if s.Type != tagger.Vessel && s.Type != tagger.Organization && strings.ContainsAny(words[j][:1], "0123456789") {
				s.End = j
			}
		}
	}
}

var (
	landforms = lexicon.Set("landforms")
	// noLands are words that mean something else together with a landform: "رأس المال".
	noLands = lexicon.Set("nolands")
	// overLand are prepositions that stand before landforms, and before much else.
	overLand = lexicon.Set("overland")
	// sureLands are landforms that mean little else; passages are places of people or goods, another thing than the town they are
	// called after.
	sureLands, passages = lexicon.Set("surelands"), lexicon.Set("passages")
)

// lands finds Arabic states and regions that no list knows: a word without article that the text has behind a noun of its
// sides ("شرق") or its rulers ("حكومة") and behind a preposition of place as well.
func (d *document) lands() {
	if d.a.Language != "ar" {
		return
	}
	sides, ruled, in := map[string]bool{}, map[string]bool{}, map[string]bool{}
	d.eachLand(func(before, w string, _, _ int) {
		sides[w] = sides[w] || sidesOf[before]
		ruled[w] = ruled[w] || rulersOf[before]
		in[w] = in[w] || placePrepositions[before]
	})
	d.eachLand(func(_, w string, i, j int) {
		if !sides[w] && !ruled[w] || !in[w] && !(sides[w] && ruled[w]) || !free(d.spans[i], j, j+1) {
			return
		}
		t := tagger.Place
		if ruled[w] {
			t = tagger.State
		}
		d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: t})
	})
}

// demonymic makes states of the Arabic words that nobody knows and of which the text has the adjective, too: "مارسان" beside
// "السفير المارساني".
func (d *document) demonymic() {
	if d.a.Language != "ar" {
		return
	}
	for i, words := range d.words.Sentences {
		for j, w := range words {
			f := tagger.Fold(w)
			stem := strings.TrimSuffix(strings.TrimSuffix(f, "ا"), "ي")
			adverb := strings.HasSuffix(f, "يا") || strings.Contains(w, "\u064b") // "legally", or the land: nothing tells
			if len(stem) < 8 || adverb || !d.foreign(w) || d.e.resources.Known(words[j:j+1]) != 0 || nameOf(w) || d.occurs("ال"+f) > 0 ||
				d.tokens[d.a.Sentences[i].First+j].Tag != proffer.NOUN || d.occurs("ال"+stem+"ي")+d.occurs("ال"+stem+"يه") == 0 {
				continue
			}
			if s := (tagger.Span{First: j, End: j + 1, Type: tagger.State}); !slices.ContainsFunc(d.spans[i], func(o tagger.Span) bool {
				return o.Type == tagger.Person && o.End-o.First > 1 && o.First <= j && j < o.End
			}) {
				d.cover(i, s)
				d.sure(words[j:j+1], tagger.State)
			}
		}
	}
}

// eachLand calls f with each word that may be the name of a land, folded, and the word before it, folded too.
func (d *document) eachLand(f func(before, w string, i, j int)) {
	for i, words := range d.words.Sentences {
		for j := 1; j < len(words); j++ {
			w := tagger.Fold(words[j])
			if len(w) > 6 && d.nameWord(words[j]) && d.class(words[j]) == 0 && !definite(words[j]) && !nisba(words[j]) && d.occurs("ال"+w) == 0 &&
				d.e.resources.Known(words[j:j+1]) == 0 {
				before := tagger.Fold(words[j-1])
				f(d.without(d.without(before, sidesOf), rulersOf), w, i, j)
			}
		}
	}
}

var (
	sidesOf  = lexicon.Set("sidesof")
	rulersOf = lexicon.Set("rulersof")
)
