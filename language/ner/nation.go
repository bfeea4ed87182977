package ner

import (
	"strings"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
	"proffer/places"
)

// nations finds, in Russian and Arabic, the adjectives of states outside names («ливийские», "الليبية"): those of
// real states by the gazetteer, others where the document names a state with the same root.
func (d *document) nations(names []proffer.Name) []proffer.Name {
	if d.a.Language == "en" {
		return d.twoWords(names)
	}
	states := roots{}
	for _, n := range names {
		if n.Kind == proffer.KindCountry && !strings.Contains(n.Base, " ") {
			states.add(d.stem(n.Base), n.Base)
		}
	}
	var out []proffer.Name
	k := 0
	for _, t := range d.a.Tokens {
		for k < len(names) && names[k].Span.End <= t.Span.Start {
			out = append(out, names[k])
			k++
		}
		if k < len(names) && names[k].Span.Overlaps(t.Span) {
			continue
		}
		if n, ok := d.nation(t, states); ok {
			out = append(out, n)
		}
	}
	return append(out, names[k:]...)
}

func (d *document) nation(t proffer.Token, states roots) (proffer.Name, bool) {
	w := t.Span.In(d.a.Text)
	if len(w) < 8 || len(w) > 60 || notNations[tagger.Fold(w)] {
		return proffer.Name{}, false
	}
	n := proffer.Name{Span: t.Span, Kind: proffer.KindCountry, Nationality: true, Base: w}
	if code, ok := places.Demonym(d.a.Language, w); ok && d.adjective(w) {
		n.Base = stateName(d.a.Language, code, w)
		return n, true
	}
	if d.adjective(w) {
		if base := states.of(d.stem(w)); base != "" {
			n.Base = base
			return n, true
		}
	}
	return n, false
}

// notNations are words that look like a state's adjective and mostly are not: "المالية" is finance, seldom Mali's.
var notNations = lexicon.Set("notnations")

// adjective says that a word has the look of a nationality adjective.
func (d *document) adjective(w string) bool {
	f := tagger.Fold(w)
	if d.a.Language == "ru" {
		return strings.Contains(f, "ск") || strings.Contains(f, "цк")
	}
	for _, e := range []string{"ي", "يه", "يين", "يون", "يتين", "يات"} {
		if strings.HasSuffix(f, e) {
			return true
		}
	}
	return false
}

// stateName is a state's usual name in a language, or the word itself.
func stateName(language, code, word string) string {
	n, ok := places.Country(code)
	if !ok {
		return word
	}
	if language == "en" {
		return n.Name
	}
	for _, name := range n.Names {
		if scriptOf(name) == language {
			return name
		}
	}
	return n.Name
}

func scriptOf(s string) string {
	for _, r := range s {
		switch {
		case 'А' <= r && r <= 'я' || r == 'ё' || r == 'Ё':
			return "ru"
		case 0x600 <= r && r <= 0x6FF:
			return "ar"
		case r < 0x250 && r > 0x40:
			return "en"
		}
	}
	return ""
}

// twoWords finds English nationality words of two words ("South African"), which the model sees as one at most.
func (d *document) twoWords(names []proffer.Name) []proffer.Name {
	var out []proffer.Name
	k := 0
	for t := 0; t+1 < len(d.a.Tokens); t++ {
		span := proffer.Span{Start: d.a.Tokens[t].Span.Start, End: d.a.Tokens[t+1].Span.End}
		for k < len(names) && names[k].Span.End <= span.Start {
			out = append(out, names[k])
			k++
		}
		text := span.In(d.a.Text)
		if len(text) > 40 || !isCapital(text) || !isCapital(d.a.Tokens[t+1].Span.In(d.a.Text)) {
			continue
		}
		if k < len(names) && names[k].Span.Overlaps(span) && !(names[k].Nationality && span.Contains(names[k].Span)) {
			continue
		}
		code, ok := places.Demonym("en", text)
		if !ok || k < len(names) && names[k].Span == span {
			continue
		}
		for k < len(names) && span.Contains(names[k].Span) {
			k++
		}
		out = append(out, proffer.Name{Span: span, Kind: proffer.KindCountry, Nationality: true, Base: stateName("en", code, text)})
	}
	return append(out, names[k:]...)
}
