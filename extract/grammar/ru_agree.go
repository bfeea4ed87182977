package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
)

// agrees says that a noun phrase can be the subject of the verb, by number and, in the past, roughly by gender.
func (s *sentence) agrees(c chunk, v item) bool {
	if !strings.Contains(c.cases, "n") {
		return false
	}
	h := s.items[c.head]
	f := h.fine
	if s.misnamed(c.head) {
		return !strings.HasSuffix(v.fine, "-p") && v.fine != "pres-3p"
	}
	switch {
	case strings.HasSuffix(v.fine, "-p"), v.fine == "pres-3p":
		return c.plural || strings.Contains(f, "p") || s.joined(c) || h.key == "они" || h.quote != nil && s.pluralTitle(h)
	case strings.HasPrefix(v.fine, "past"), v.fine == "pres-3s", strings.HasPrefix(v.fine, "pass"):
		if c.plural && !countsOnly(s, c) || pluralOnly(h) && !strings.HasSuffix(v.fine, "-p") {
			return false
		}
		return s.gender(c, v)
	case v.fine == "pres-1s":
		return h.key == "я"
	case v.fine == "pres-1p":
		return h.key == "мы"
	}
	return true
}

// pluralTitle says that a name in quotation marks may be a plural by its last word: «Известия», and any that is not Russian.
func (s *sentence) pluralTitle(h item) bool {
	w := strings.ToLower(s.f.a.Tokens[h.quote.last].Span.In(s.f.a.Text))
	r, _ := utf8.DecodeLastRuneInString(w)
	return !unicode.Is(unicode.Cyrillic, r) || strings.ContainsRune("аиыя", r)
}

// pluralOnly says that a noun which could be a genitive singular or a plural is in the nominative a plural: нарушения.
func pluralOnly(h item) bool {
	return h.tag == proffer.NOUN && (strings.HasPrefix(h.fine, "gs") || strings.HasPrefix(h.fine, "gdls")) && strings.HasSuffix(h.fine, "p") && h.key != h.lemma
}

func countsOnly(s *sentence, c chunk) bool { return s.items[c.from].tag == proffer.NUM }

// joined says that the phrase holds a conjunction.
func (s *sentence) joined(c chunk) bool {
	for i := c.from; i < c.to; i++ {
		if s.is(i, "и", "или") {
			return true
		}
	}
	return false
}

// gender rules out a clear clash: a neuter or feminine verb with a masculine noun and the like. Persons of
// masculine grammatical gender may be women (министр заявила).
func (s *sentence) gender(c chunk, v item) bool {
	h := s.items[c.head]
	if h.fine == "ngdailsp" { // undeclined: минобороны, МИД
		return true
	}
	if h.tag == proffer.PRON {
		switch h.key {
		case "он":
			return !strings.HasSuffix(v.fine, "-f") && !strings.HasSuffix(v.fine, "-n")
		case "она":
			return !strings.HasSuffix(v.fine, "-m") && !strings.HasSuffix(v.fine, "-n")
		}
		return h.key != "это" && h.key != "все" && h.key != "то"
	}
	if strings.HasSuffix(v.fine, "-n") {
		r := h.lemma
		return strings.HasSuffix(r, "о") || strings.HasSuffix(r, "е") || acronym(h.raw) || h.quote != nil || countsOnly(s, c)
	}
	if strings.HasSuffix(v.fine, "-m") && h.tag == proffer.NOUN && c.class != "person" {
		return !strings.HasSuffix(h.key, "а") && !strings.HasSuffix(h.key, "я") && !strings.HasSuffix(h.key, "о") && !strings.HasSuffix(h.key, "ие")
	}
	if strings.HasSuffix(v.fine, "-m") && h.tag == proffer.PROPN && strings.HasSuffix(h.key, "ова") {
		return false
	}
	if surname := s.named(c.head) != 0 && isCapital(h.raw) && !morph.Known("ru", h.lemma); surname && strings.HasSuffix(v.fine, "-f") {
		return true // a woman's, at the beginning of a sentence
	}
	if strings.HasSuffix(v.fine, "-f") && h.tag == proffer.NOUN && c.class != "person" {
		return strings.HasSuffix(h.lemma, "а") || strings.HasSuffix(h.lemma, "я") || strings.HasSuffix(h.lemma, "ь") || acronym(h.raw) || agentive(h.key)
	}
	return true
}
