package extract

import (
	"sort"
	"strings"

	"proffer"
	"proffer/extract/grammar"
)

// ownActs settles plain assertions in which a speaker's own party is the subject under its name: what it will do is a
// plan ("Halcyon will invite inspectors, the company said"), what it did not do a denial.
func ownActs(out *proffer.Reading, a *proffer.Analysis) {
	for _, list := range [][]proffer.Statement{out.Statements, out.Doubtful} {
		for i := range list {
			s := &list[i]
			if s.Stance != proffer.Asserts || len(s.Content) == 0 {
				continue
			}
			own := parties(out, s.Speaker)
			verb, subject := mainVerb(a, s.Content[0])
			if verb < 0 {
				continue
			}
			if ofBody(out, s.Speaker) && !s.Direct && !s.Negated && nobodyWill(a, s, verb) {
				s.Stance = proffer.Plans
				continue
			}
			if !namedIn(out, own, subject) && !understood(a, s, verb) {
				continue
			}
			switch {
			case s.Negated && !unable(a, verb):
				s.Stance = proffer.Denies
			case future(a, verb, s.Direct):
				s.Stance = proffer.Plans
			}
		}
	}
}

// unable says that the English verb at i is "can" or "could": who cannot establish or do something denies nothing alleged.
func unable(a *proffer.Analysis, i int) bool {
	if a.Language != "en" {
		return false
	}
	w := strings.ToLower(a.Tokens[i].Span.In(a.Text))
	return w == "can" || w == "could" || w == "ca" || w == "cannot"
}

// understood says that the speaker is the subject of a content whose verb has none of its own ("банк прекратит
// финансирование", "никаких писем не видел"): the speaker stands in the same sentence, right before it, and what stands
// before the verb cannot be a nominative.
func understood(a *proffer.Analysis, s *proffer.Statement, verb int) bool {
	const gap = 100 // bytes between speaker and content
	ts := a.Tokens
	if a.Language != "ru" || s.Direct || !s.Speaker.Span.Valid() {
		return false
	}
	if ts[verb].Span.Start > s.Content[0].Start && grammar.OfMind(a.Language, ts[verb].Lemma) {
		return false // "не знает": nothing that is denied
	}
	if grammar.Impersonal(a.Language, ts[verb].Lemma) {
		return false // "воды нет"
	}
	plural := strings.HasSuffix(ts[verb].Fine, "-p") || ts[verb].Fine == "pres-3p"
	if plural && ts[verb].Span.Start > s.Content[0].Start {
		return false // "рабочим не выплатили": nobody in particular
	}
	if !subjectless(a, s, verb) {
		return false
	}
	between := proffer.Span{Start: s.Speaker.Span.End, End: s.Content[0].Start}
	return between.Start <= between.End && between.End-between.Start <= gap && !strings.ContainsAny(between.In(a.Text), ".!?\n")
}

// subjectless says that nothing that can be a nominative stands before a content's verb.
func subjectless(a *proffer.Analysis, s *proffer.Statement, verb int) bool {
	ts := a.Tokens
	for i := verb - 1; i >= 0 && ts[i].Span.Start >= s.Content[0].Start; i-- {
		switch t := ts[i]; t.Tag {
		case proffer.NOUN, proffer.PROPN, proffer.PRON, proffer.NUM, proffer.X:
			if (t.Fine == "" || nominative(t.Fine, ts[verb].Fine)) && !(i > 0 && oblique(a.Text, ts[i-1], t, ts[verb])) {
				return false
			}
		}
	}
	return true
}

// oblique says that a Russian noun is no subject of a verb by what stands before it: a preposition, a word that agrees with it
// in another case («никаких писем»), or, before a masculine verb, the mark that opens a name in -а («счета «Фонаря» не видел»).
func oblique(text string, before, noun, verb proffer.Token) bool {
	switch before.Tag {
	case proffer.ADP:
		return true
	case proffer.DET, proffer.ADJ:
		return before.Fine != "" && !strings.Contains(before.Fine, "n")
	}
	w := noun.Span.In(text)
	return before.Span.In(text) == "«" && verb.Fine == "past-m" && (strings.HasSuffix(w, "а") || strings.HasSuffix(w, "я"))
}

// nominative says that a Russian noun, by the cases that its form can be ("gsnap": genitive singular, nominative or accusative
// plural), may be the subject of a verb's form; of a plural one it may be with another, joined by «и».
func nominative(noun, verb string) bool {
	singular, _, ok := strings.Cut(noun, "s")
	if strings.HasSuffix(verb, "p") || !ok {
		return strings.Contains(noun, "n")
	}
	return strings.Contains(singular, "n")
}

// nobodyWill says that a Russian content tells in the plural, without a subject, what will be done («семьям выплатят
// пособия»): those who say so of a body will do it.
func nobodyWill(a *proffer.Analysis, s *proffer.Statement, verb int) bool {
	t := a.Tokens[verb]
	return a.Language == "ru" && t.Fine == "pres-3p" && future(a, verb, s.Direct) && subjectless(a, s, verb)
}

// ofBody says that a speaker is a body or speaks for one.
func ofBody(out *proffer.Reading, s proffer.Speaker) bool {
	if s.For > 0 {
		return true
	}
	for _, e := range s.Entities {
		if e > 0 && int(e) <= len(out.Entities) && (out.Entities[e-1].Kind == proffer.KindOrganization || out.Entities[e-1].Of > 0) {
			return true
		}
	}
	return false
}

const subjectTokens = 14 // most tokens of a content before its verb

// mainVerb is the first finite verb of a content and the stretch in which its subject is looked for; -1 for none.
func mainVerb(a *proffer.Analysis, c proffer.Span) (int, proffer.Span) {
	ts := a.Tokens
	first := sort.Search(len(ts), func(k int) bool { return ts[k].Span.End > c.Start })
	from := c.Start
	for i := first; i < min(len(ts), first+subjectTokens) && ts[i].Span.Start < c.End; i++ {
		t := ts[i]
		if i > first && (t.Tag == proffer.SCONJ || strings.Contains(",،;؛", t.Span.In(a.Text))) {
			return -1, proffer.Span{}
		}
		if t.Tag == proffer.ADP && i == first { // "for the company, …", "in March, …": the subject follows
			for i++; i < len(ts) && ts[i].Tag != proffer.NOUN && ts[i].Tag != proffer.PROPN && !finiteToken(a.Language, ts[i]); i++ {
			}
			if i == len(ts) || finiteToken(a.Language, ts[i]) {
				return -1, proffer.Span{}
			}
			from = ts[i].Span.End
			continue
		}
		if !finiteToken(a.Language, t) {
			continue
		}
		s := proffer.Span{Start: from, End: max(from, t.Span.Start)}
		if a.Language == "ar" { // the subject follows its verb
			s.End = ts[min(i+4, len(ts)-1)].Span.End
		}
		return i, s
	}
	return -1, proffer.Span{}
}

func finiteToken(lang string, t proffer.Token) bool {
	switch lang {
	case "ru", "ar":
		_, form, ok := strings.Cut(t.Fine, "+")
		if !ok {
			form = t.Fine
		}
		return t.Tag == proffer.VERB && (strings.HasPrefix(form, "pres") || strings.HasPrefix(form, "past") || strings.HasPrefix(form, "jus"))
	}
	return t.Fine == "VBD" || t.Fine == "VBZ" || t.Fine == "VBP" || t.Fine == "MD"
}

// future says that the verb at i speaks of the future. In another's words "would" does too.
func future(a *proffer.Analysis, i int, direct bool) bool {
	t := a.Tokens[i]
	w := strings.ToLower(t.Span.In(a.Text))
	if a.Language == "ru" || a.Language == "ar" {
		return grammar.FutureVerb(a.Language, t.Lemma, t.Fine, w)
	}
	if w != "will" && w != "’ll" && w != "'ll" && w != "shall" && (w != "would" || direct) || i+1 >= len(a.Tokens) {
		return false
	}
	next := strings.ToLower(a.Tokens[i+1].Span.In(a.Text))
	return next != "have" && next != "be" && next != "like"
}

// namedIn says that one of the parties is named in s.
func namedIn(out *proffer.Reading, own []proffer.EntityID, s proffer.Span) bool {
	for _, e := range own {
		if e <= 0 || int(e) > len(out.Entities) {
			continue
		}
		for _, m := range out.Entities[e-1].Mentions {
			if m.Form != proffer.FormPronoun && s.Contains(m.Span) {
				return true
			}
		}
	}
	return false
}
