package coref

import (
	"sort"
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/names/fold"
)

// A turn is one attribution's resolved source, for the pronouns after it.
type turn struct {
	at      int // byte
	parties []*entity
	owner   *entity // for whom
	voice   int     // its place among the voices
}

// A voice is a Voice before entities have numbers.
type voice struct {
	parties []*entity
	owner   *entity
	span    proffer.Span
	why     string
	hearer  *entity
}

// voices resolves sources and hearers in the order of the text, so that a pronoun meets those who spoke before.
func (r *resolver) voices(atts []attribution.Attribution) []voice {
	out := make([]voice, len(atts))
	order := make([]int, len(atts))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return placeOf(atts[order[a]]) < placeOf(atts[order[b]]) })
	// "I" and "we" come last, when it is known who speaks around them
	sort.SliceStable(order, func(a, b int) bool {
		return !r.firstPerson(atts[order[a]].Source) && r.firstPerson(atts[order[b]].Source)
	})
	for _, i := range order {
		a := atts[i]
		v := voice{why: a.WhyUnnamed}
		if a.Source.Valid() && a.Source.End <= len(r.doc.Text) {
			v.span = r.withName(a.Source)
			r.quoted, r.goesOn = a.Quoted, r.lex.goesOn(a.Cue.In(r.doc.Text))
			if a.Direct {
				r.quoted = a.Content
			}
			v.parties, v.owner = r.source(v.span, r.speakerAround(a, atts, out))
		} else if a.Writer {
			v.span, v.parties = r.signatory()
		} else if a.Carried && len(r.turns) > 0 {
			t := r.carriedFrom(a.Cue, atts)
			v.parties, v.owner = t.parties, t.owner
		}
		if len(v.parties) > 0 {
			r.turns = append(r.turns, turn{placeOf(a), v.parties, v.owner, i})
		}
		out[i] = v
	}
	r.quoted, r.goesOn = nil, false
	for i, a := range atts {
		if a.Hearer.Valid() && a.Hearer.End <= len(r.doc.Text) {
			if heard, _ := r.source(a.Hearer, nil); len(heard) > 0 {
				out[i].hearer = heard[0]
			}
		}
	}
	return out
}

// carriedFrom is the turn whose source goes on speaking by a cue without one: the last, or, where the form of an Arabic verb
// shows that it is not his, the nearest one before that it may be of.
func (r *resolver) carriedFrom(cue proffer.Span, atts []attribution.Attribution) turn {
	const reach = 6 // turns
	last := len(r.turns) - 1
	for k := last; k > 0 && r.lang == "ar" && saidWithin(atts, r.turns[k].voice, cue); k-- {
		last = k - 1
	}
	var sex class
	for i, j := r.within(cue); i < j; i++ {
		sex |= r.words[i].sex
	}
	for k := last; k >= max(0, last-reach) && (sex == classShe || sex == classHe); k-- {
		if t := r.turns[k]; len(t.parties) != 1 || !r.otherSex(t.parties[0], sex) {
			return t
		}
	}
	return r.turns[last]
}

// saidWithin says that attribution i stands in the direct words of another, which the cue is not part of, so that whom it tells of does
// not go on to speak outside them.
func saidWithin(atts []attribution.Attribution, i int, cue proffer.Span) bool {
	p := atts[i].NestedIn
	if p < 0 || p >= len(atts) || !atts[p].Direct {
		return false
	}
	for _, c := range atts[p].Content {
		if c.Contains(cue) {
			return false
		}
	}
	return true
}

// otherSex says that what an Arabic text calls a person or body does not agree with a verb for the sex.
func (r *resolver) otherSex(e *entity, sex class) bool {
	if e.named && e.kind == proffer.KindPerson {
		s := e.sexNow(r)
		if s == 0 {
			s = r.sureSex(e)
		}
		if s != 0 {
			return s != sex
		}
		if sex == classShe && !r.wholeTitle(e) {
			return false
		}
	}
	first, _, _ := strings.Cut(fold.Key(e.title), " ")
	if one := first == "احد"; one || e.kind == proffer.KindGroup {
		return one && sex == classShe
	}
	if e.kind != proffer.KindPerson && e.kind != proffer.KindOrganization || (r.lex.class(first, "")|r.lex.class(strings.TrimPrefix(first, article), ""))&(classPerson|classOrg|classSpokes|classTitle|classDoc) == 0 {
		return false
	}
	return womans(e.title) != (sex == classShe)
}

// wholeTitle says that nothing that could be of a named person's title stands before what is taken for it: not "العالم" of "بطلة
// العالم".
func (r *resolver) wholeTitle(e *entity) bool {
	for _, m := range e.mentions {
		if m.prefix < m.first && m.first < len(r.words) {
			k := m.prefix - 1
			return k < 0 || r.words[k].punct || r.words[k].verb || r.words[k].sent != r.words[m.first].sent
		}
	}
	return true
}

// womans says that the first word of a description is feminine, a pronoun behind it or not: رئيسة, رئيستها.
func womans(title string) bool {
	first, _, _ := strings.Cut(title, " ")
	if strings.HasSuffix(first, "ة") {
		return true
	}
	for _, p := range []string{"ها", "هم", "ه", "نا"} {
		if owned, ok := strings.CutSuffix(first, p); ok {
			return strings.HasSuffix(owned, "ت")
		}
	}
	return false
}

// withName adds to a source that is only the title of the name after it the rest of the title and the name.
func (r *resolver) withName(s proffer.Span) proffer.Span {
	i, j := r.within(s)
	if i >= j || len(r.namesIn(i, j)) > 0 && r.namesIn(i, j)[len(r.namesIn(i, j))-1].kind == proffer.KindPerson {
		return s
	}
	for k := j; k < len(r.words) && k < j+5 && r.words[k].sent == r.words[i].sent; k++ {
		if m := r.nameAt(k); m != nil && m.first == k && m.ent != nil && m.kind == proffer.KindPerson {
			if m.prefix <= i {
				s.End = m.span.End
			}
			return s
		}
		if r.words[k].punct {
			return s
		}
	}
	return s
}

// firstPerson says that the span is "I" or "we".
func (r *resolver) firstPerson(s proffer.Span) bool {
	i, j := r.within(s)
	return j-i == 1 && r.words[i].class&(classIPronoun|classWePronoun) != 0
}

// speakerAround is who speaks the attribution that holds a, for "I" and "we": the one that it is nested in, else the
// nearest whose own words hold it.
func (r *resolver) speakerAround(a attribution.Attribution, atts []attribution.Attribution, out []voice) *entity {
	if a.NestedIn >= 0 && a.NestedIn < len(atts) && len(out[a.NestedIn].parties) > 0 {
		return out[a.NestedIn].parties[0]
	}
	if !r.firstPerson(a.Source) {
		return nil
	}
	for k := len(r.turns) - 1; k >= 0 && k > len(r.turns)-2000; k-- {
		t := r.turns[k]
		for _, q := range atts[t.voice].Quoted {
			if q.Contains(a.Source) {
				return t.parties[0]
			}
		}
	}
	return nil
}

func placeOf(a attribution.Attribution) int {
	switch {
	case a.Source.Valid():
		return a.Source.Start
	case a.Cue.Valid():
		return a.Cue.Start
	case len(a.Content) > 0:
		return a.Content[0].Start
	}
	return 0
}

// source finds the parties that a source or hearer phrase names and the body or state for which they speak.
func (r *resolver) source(s proffer.Span, around *entity) ([]*entity, *entity) {
	i, j := r.within(s)
	for i < j && r.words[i].punct {
		i++
	}
	for j > i && r.words[j-1].punct {
		j--
	}
	if i >= j {
		return nil, nil
	}
	if j-i == 1 && r.words[i].class&classPronoun != 0 && r.nameAt(i) == nil {
		return r.pronoun(i, around)
	}
	if parties, owner := r.named(i, j); len(parties) > 0 {
		return parties, owner
	}
	return r.described(i, j)
}
