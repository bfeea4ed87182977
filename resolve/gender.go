package resolve

import (
	"strings"

	"proffer"
	"proffer/names/fold"
)

// A gender is what texts show of whether a person is a woman or a man: nothing, one, or, where they contradict each other
// or were misread, both.
type gender uint8

const (
	woman gender = 1 << iota
	man
)

// opposite says that texts show of one person a woman and nothing else, of the other a man and nothing else.
func opposite(a, b gender) bool { return a != 0 && b != 0 && a&b == 0 }

// genders notes of each person what the document shows: a title ("Mrs"), or the verb that says that they said something, in
// languages in which it tells. Nothing is joined yet.
func (w *work) genders(docs []Document) {
	titles, verbs := remembered(func(title string) gender { return titleGender[fold.Key(strings.Trim(title, ". "))] }), remembered(verbGender)
	for _, it := range w.items {
		if it.e.Kind == proffer.KindPerson {
			it.gender = titles(it.e.Title)
		}
	}
	for d := range docs {
		text := docs[d].Text
		for _, s := range docs[d].Reading.Statements {
			if len(s.Speaker.Entities) != 1 {
				continue
			}
			if it := w.at(Ref{d, s.Speaker.Entities[0]}); it != nil && it.e.Kind == proffer.KindPerson && namedIn(it.e, s.Speaker.Span) {
				it.gender |= verbs(s.Cue.In(text))
			}
		}
	}
	for _, it := range w.items {
		it.genders = it.gender
	}
}

// remembered asks for the gender that each text shows once.
func remembered(ask func(string) gender) func(string) gender {
	known := map[string]gender{}
	return func(text string) gender {
		g, met := known[text]
		if !met {
			g = ask(text)
			known[text] = g
		}
		return g
	}
}

// namedIn says that a stretch of a document has a name of an entity of it; a pronoun is not enough, since it may have been
// taken for the wrong person.
func namedIn(e *proffer.Entity, s proffer.Span) bool {
	for _, m := range e.Mentions {
		if m.Form == proffer.FormName && m.Start >= s.Start && m.End <= s.End {
			return true
		}
	}
	return false
}

var titleGender = map[string]gender{"mrs": woman, "ms": woman, "miss": woman, "madame": woman, "mme": woman, "госпожа": woman, "г-жа": woman, "السيده": woman,
	"mr": man, "monsieur": man, "господин": man, "г-н": man, "السيد": man}

// verbGender is that of whoever does what a verb of saying says: a Russian one in the past, or an Arabic one.
func verbGender(cue string) gender {
	verb, _, _ := strings.Cut(fold.Key(cue), " ")
	if g, ok := arabicVerbs[verb]; ok {
		return g
	}
	if verb < "а" || verb >= "ѐ" || len(verb) < len("мыла") {
		return 0
	}
	verb = strings.TrimSuffix(strings.TrimSuffix(verb, "ся"), "сь")
	switch {
	case strings.HasSuffix(verb, "ла"):
		return woman
	case strings.HasSuffix(verb, "л"):
		return man
	}
	return 0
}

// arabicVerbs are the commonest verbs of saying in the past, with and without "and" before them.
var arabicVerbs = func() map[string]gender {
	m := map[string]gender{}
	for _, v := range strings.Fields("قال أكد صرح أعلن أضاف أوضح ذكر أشار اتهم رفض كشف شدد اعتبر حذر طالب") {
		for _, and := range []string{"", "و", "ف"} {
			m[fold.Key(and+v)], m[fold.Key(and+v+"ت")] = man, woman
		}
	}
	return m
}()

// shown is what all documents show of a person.
func (it *item) shown() gender { return it.find().genders }

// surnameEndings are how Slavic surnames end for a woman and for a man.
var surnameEndings = [][2]string{{"ва", "в"}, {"на", "н"}, {"ая", "ий"}, {"ая", "ой"}, {"ая", "ый"}, {"va", "v"}, {"na", "n"}, {"aya", "y"}, {"aya", "iy"}, {"aya", "ii"}, {"ska", "ski"}}

// herForm says that one surname is the form for a woman of another.
func herForm(hers, his string) bool {
	for _, e := range surnameEndings {
		if stem, ok := strings.CutSuffix(hers, e[0]); ok && len(stem) > 2 && stem+e[1] == his {
			return true
		}
	}
	return false
}

// byGender leaves, of the people whom a surname fits, those who may be of the gender that the texts show of whoever is
// called by it. Where names are not inflected, whose form of the surname it is shows it, too.
func byGender(s *item, fitting []*item) []*item {
	of := make([]gender, len(fitting))
	for i, p := range fitting {
		of[i] = p.shown()
		for _, q := range fitting {
			of[i] |= bySurname(p, q)
		}
	}
	own := s.gender
	if own == 0 && languageOf(s.e.Name) == "en" {
		own = closest(s, fitting, of)
	}
	var out []*item
	for i, p := range fitting {
		if !opposite(own, of[i]) {
			out = append(out, p)
		}
	}
	return out
}

// otherForm is how much less alike the other gender's form of a surname is at least.
const otherForm = 50

// closest is the gender of those whose surname is most like the item's, if that of all of the other gender is less so.
func closest(s *item, fitting []*item, of []gender) gender {
	best := map[gender]int{}
	for i, p := range fitting {
		best[of[i]] = max(best[of[i]], surnames(s, p))
	}
	switch d := best[woman] - best[man]; {
	case best[woman] == 0 || best[man] == 0:
	case d >= otherForm:
		return woman
	case d <= -otherForm:
		return man
	}
	return 0
}

// bySurname is the gender that the form of a person's surname shows beside that of another.
func bySurname(p, other *item) (g gender) {
	for _, x := range p.lasts() {
		for _, y := range other.lasts() {
			switch {
			case herForm(x.Squash(), y.Squash()):
				g |= woman
			case herForm(y.Squash(), x.Squash()):
				g |= man
			}
		}
	}
	return g
}
