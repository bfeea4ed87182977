package anatomy

import (
	"slices"
	"strings"

	"proffer"
	"proffer/language/concepts"
	"proffer/places"
)

// masthead is the outlet, or the body that issues a report, where no line says which it is: a name in the head beside the day,
// below a byline or above the headline, that is no person, place or section. "" where there is none.
func (r *reading) masthead(authors []string, credit string) string {
	const most = 12 // lines of a head, and words of one
	best := ""
	for i := 0; i < min(r.body, most); i++ {
		it := r.items[i]
		if i == r.title || it.words > most || it.kind == proffer.PartCaption || endsSentence(it.text) && !r.hasDate(it.text) {
			continue
		}
		name, sure := r.nameOnLine(i, authors)
		switch {
		case sure:
			return name
		case best == "" && credit == "":
			best = name
		}
	}
	return best
}

// nameOnLine is the outlet that a line of the head names; sure says that the words or their place tell no less.
func (r *reading) nameOnLine(i int, authors []string) (name string, sure bool) {
	text := r.items[i].text
	pieces := r.headPieces(text)
	dated := r.hasDate(text)
	for k, p := range pieces {
		value, toks := nameOf(p), tokens(p, 8)
		below := len(pieces) == 1 && r.besideDay(i) && i > 0 && r.behindByline(i) && commonWords(r.lang, toks)
		if !r.mayBeOutlet(p) || slices.Contains(authors, value) && !below {
			continue
		}
		own := outletShaped(toks) || match("body", toks) > 0 || endsInBody(toks)
		alone := len(pieces) == 1
		the := toks[0].fold == "the" && len(toks) > 2 && dated                                         // "The Night Owl, 14 February 2026"
		told := k+1 < len(pieces) && hasAnyPrefix(strings.TrimSpace(pieces[k+1]), "a ", "an ", "the ") // "Slow Rivers, a blog about water"
		switch {
		case told, the, dated && r.quotedInBody(value), own && (!alone || r.besideDay(i) || i < r.title), below && !r.mentioned(value):
			return value, true
		case personLike(value, toks):
		case quotedName(p) && dated:
			return strings.Trim(value, "«»"), true
		case dated && (len(toks) > 1 && !r.mentioned(value) || !r.wordMentioned(value) && strings.ContainsAny(text, "|·")):
			return value, false
		case !alone && k == 0 && tokens(p, 1)[0].arabic && !r.wordMentioned(value):
			return value, false
		}
	}
	return "", false
}

// headPieces are the pieces of a line between marks, days among them.
func (r *reading) headPieces(s string) []string {
	var out []string
	for _, p := range cutAny(s, "|", "·", "•") {
		out = append(out, cutAround(p, tokens(p, mostMetaWords), r.lang)...)
	}
	return slices.DeleteFunc(out, func(p string) bool { return strip(p) == "" })
}

// mayBeOutlet says that a piece is a name, and none of a place, a day or a section.
func (r *reading) mayBeOutlet(p string) bool {
	value, toks := strip(p), tokens(p, 8)
	if len(toks) == 0 || len(toks) > 6 || !(toks[0].title || toks[0].arabic || quotedName(p)) || strings.ContainsAny(value, "0123456789:@№") {
		return false
	}
	if quotedName(p) {
		return true
	}
	if all(toks, "section", "role", "datefill") || has("role", toks) || has("weekday", toks) || beginsAsLabel(toks) {
		return false
	}
	if _, label := labelled(value, toks, r.lang); label {
		return false
	}
	return len(places.Lookup(r.lang, value)) == 0
}

// beginsAsLabel says that words are a label without what it stands for, "Published", or begin as who wrote is told: "Reporting
// from the High Court".
func beginsAsLabel(toks []token) bool {
	for _, l := range labels {
		if n := match(l.words, toks); n == len(toks) || n > 0 && l.kind == factReporter {
			return true
		}
	}
	return false
}

// commonWords says that one of the words is none of a name only: "Harbour Lights".
func commonWords(lang string, toks []token) bool {
	return slices.ContainsFunc(toks, func(t token) bool { return len(concepts.Of(lang, t.fold)) > 0 })
}

// quotedInBody says that the running text has the name in quotation marks, as it has an outlet's and no town's.
func (r *reading) quotedInBody(name string) bool {
	for _, it := range r.items[r.body:r.end] {
		if strings.Contains(it.text, "\""+name+"\"") || strings.Contains(it.text, "«"+name+"»") || strings.Contains(it.text, "“"+name+"”") {
			return true
		}
	}
	return false
}

// nameOf is a piece without the marks around it, but with those that are of the name: Центр «Маяк».
func nameOf(p string) string {
	name := strip(p)
	if strings.Count(name, "«") > strings.Count(name, "»") {
		name += "»"
	}
	return name
}

// quotedBesideDay is the outlet that a line of the head names in quotation marks beside a day; "" where none does.
func (r *reading) quotedBesideDay() string {
	for _, it := range r.items[:min(r.body, mostHead)] {
		if it.words > 12 || !r.hasDate(it.text) {
			continue
		}
		for _, p := range r.headPieces(it.text) {
			if quotedName(p) {
				return strip(p)
			}
		}
	}
	return ""
}

// endsInBody says that a name ends in what kind of body it is: "Northern Fisheries Commission".
func endsInBody(toks []token) bool {
	for i := range toks {
		if n := match("body", toks[i:]); n > 0 && i+n == len(toks) {
			return true
		}
	}
	return false
}

// hasDate says that a line of the head tells a whole day.
func (r *reading) hasDate(s string) bool {
	for _, d := range dates(s, tokens(s, mostMetaWords), r.lang) {
		if d.date.iso() != "" {
			return true
		}
	}
	return false
}

// besideDay says that one of the lines around it in the head tells a day or names somebody who wrote.
func (r *reading) besideDay(i int) bool {
	const near = 2 // lines
	for k := max(0, i-near); k < min(r.body, i+near+1); k++ {
		if k == i {
			continue
		}
		if r.hasDate(r.items[k].text) || slices.ContainsFunc(r.items[k].facts, func(f fact) bool { return f.kind == factAuthor }) {
			return true
		}
	}
	return false
}
