package ner

import (
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
	"proffer/places"
)

// name makes a name of the words of sentence i that a span covers.
func (d *document) name(i int, s tagger.Span) proffer.Name {
	tokens := d.a.SentenceTokens(i)
	span := proffer.Span{Start: tokens[s.First].Span.Start, End: tokens[s.End-1].Span.End}
	n := proffer.Name{Kind: kinds[s.Type], Nationality: s.Type == tagger.Nation}
	lead := ""
	if s.Type == tagger.Person && s.End-s.First > 1 && letter(tokens[s.End-1].Span.In(d.a.Text)) && strings.HasPrefix(d.a.Text[span.End:], ".") {
		span.End++ // "Jonas W."
	}
	if d.a.Language == "ar" {
		span.Start, lead = d.unclitic(span, tokens[s.First].Span.In(d.a.Text))
	}
	n.Span = span
	n.Base = lead + d.base(span.In(d.a.Text), s.Type)
	if n.Nationality {
		if code, ok := places.Demonym(d.a.Language, n.Base); ok {
			n.Base = stateName(d.a.Language, code, n.Base)
		} else if name := d.roots.of(d.stem(n.Base)); name != "" {
			n.Base = name
		}
	}
	return n
}

// letter says that a word is one capital letter.
func letter(w string) bool { return isCapital(w) && utf8.RuneCountInString(w) == 1 }

// base is a name's base form by itself; see declined.
func (d *document) base(text string, t tagger.Type) string {
	if d.a.Language != "ru" {
		return text
	}
	if contraction(text) {
		return text
	}
	base := morph.NameBase("ru", text)
	if stem, ok := strings.CutSuffix(base, "ья"); ok && t == tagger.Place && !strings.Contains(base, " ") {
		return stem + "ье" // places in -ья are as good as none, and those in -ье many
	}
	return base
}

// contraction says that a Russian word is a body's that ends in a genitive already and so has no cases: «Минобороны».
func contraction(w string) bool {
	f := tagger.Fold(w)
	_, body := places.Body(w)
	return body && strings.HasPrefix(f, "мин") && (strings.HasSuffix(f, "ы") || strings.HasSuffix(f, "и") || strings.HasSuffix(f, "ия"))
}

// unclitic is where an Arabic name begins in its first word, behind conjunction and preposition, where what is left
// is known or stands elsewhere in the document; and an article to put before the base form where "لل" hides it.
func (d *document) unclitic(span proffer.Span, w string) (start int, lead string) {
	const forThe = "لل"
	const names = tagger.KnownState | tagger.KnownCity | tagger.KnownRegion | tagger.KnownGiven | tagger.KnownFamily | tagger.KnownPart
	whole := d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.Fold(w)})]
	for _, n := range tagger.Proclitics(w)[1:] {
		rest := w[n:]
		known := d.e.resources.Gazetteer[tagger.Key("ar", []string{tagger.Fold(rest)})]
		if d.stands(rest) || whole == 0 && givenNames[nameKey(rest)] && !nameOf(w) || constructs[tagger.Fold(rest)] || chainHeads[tagger.Fold(rest)] || landforms[tagger.Fold(rest)] || whole == 0 && known&names != 0 && d.occurs(w) < 2 {
			return span.Start + n, ""
		}
	}
	if rest, ok := strings.CutPrefix(w, "و"); ok && whole == 0 && !nameOf(w) && d.class(w) == 0 && utf8.RuneCountInString(rest) > 3 && d.occurs(w) < 2 {
		return span.Start + len("و"), ""
	}
	if strings.HasPrefix(w, forThe) && len(w) > 8 {
		return span.Start + len(forThe), "ال"
	}
	if strings.HasPrefix(w, "وال") || strings.HasPrefix(w, "بال") && d.occurs(w) < 2 && whole == 0 {
		return span.Start + 2, ""
	}
	return span.Start, ""
}

// nameOf says that an Arabic word is a given name as it stands: وليد.
func nameOf(w string) bool {
	_, ok := givenNames[nameKey(w)]
	return ok
}

// stands says that the document has the word by itself.
func (d *document) stands(w string) bool { return d.occurs(w) > 0 }

// occurs is how often the document has the word by itself.
func (d *document) occurs(w string) int {
	if d.forms == nil {
		d.count()
	}
	return d.forms[tagger.Fold(w)]
}

// count counts the folded words of the document.
func (d *document) count() {
	d.forms = map[string]int{}
	for _, s := range d.words.Sentences {
		for _, x := range s {
			d.forms[tagger.Fold(x)]++
		}
	}
}
