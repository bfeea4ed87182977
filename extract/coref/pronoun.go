package coref

import (
	"strings"

	"proffer"
)

// lookBack is how many sentences back a pronoun may find the one it stands for.
const lookBack = 6

// pronoun resolves the pronoun at word i as the source or hearer of an attribution, and makes it a mention.
func (r *resolver) pronoun(i int, around *entity) ([]*entity, *entity) {
	w := r.words[i]
	var found []*entity
	switch {
	case w.class&(classIPronoun|classWePronoun) != 0:
		if around != nil {
			found = []*entity{around}
		} else if e := r.author(); e != nil && !r.insideQuotes(i) {
			found = []*entity{e}
		} else if t := r.lastTurn(w.Start); t != nil && r.sentencesBack(t.at, i) <= 2 {
			found = t.parties
		}
	case w.class&classWho != 0 && w.class&(classTheyPronoun|classItPronoun) == 0:
		found = r.relative(i)
	case w.class&classTheyPronoun != 0:
		found = r.plurals(i)
	case w.class&classTherePronoun != 0:
		found = r.there(i)
	case w.class&classItPronoun != 0:
		if found = r.ownSubject(i); len(found) == 0 {
			found = r.bodies(i)
		}
	case w.class&classShePronoun != 0:
		found = r.persons(i, classShe)
	default:
		found = r.persons(i, classHe)
	}
	if len(found) == 0 {
		return nil, nil
	}
	for _, e := range found {
		r.mention(e, i, i+1, proffer.FormPronoun)
	}
	return found, r.speaksFor(found[0], i, i+1, nil)
}

// insideQuotes says that quotation marks are open at word i, counted from the beginning of its paragraph.
func (r *resolver) insideQuotes(i int) bool {
	open := false
	first := i
	for first > 0 && first > i-500 && r.words[first-1].para == r.words[i].para {
		first--
	}
	for _, c := range r.doc.Text[r.words[first].Start:r.words[i].Start] {
		switch c {
		case '“', '«', '„':
			open = true
		case '”', '»':
			open = false
		case '"':
			open = !open
		}
	}
	return open
}

// author is the entity of the one who wrote the report, if the text names the person too.
func (r *resolver) author() *entity {
	if len(r.doc.Authors) != 1 {
		return nil
	}
	key := r.nameKey(r.doc.Authors[0])
	if len(key) == 0 {
		return nil
	}
	for _, e := range r.byWord[beginning(key[0])] {
		if e.kind == proffer.KindPerson && equal(e.key, key) {
			return e
		}
	}
	return nil
}

// signatory is the one who wrote the report: as an entity, if the text names the person, else as it is signed.
func (r *resolver) signatory() (proffer.Span, []*entity) {
	if e := r.author(); e != nil {
		return proffer.Span{}, []*entity{e}
	}
	if len(r.doc.Authors) != 1 {
		return proffer.Span{}, nil
	}
	at := strings.LastIndex(r.doc.Text, r.doc.Authors[0])
	if at < 0 {
		return proffer.Span{}, nil
	}
	s := proffer.Span{Start: at, End: at + len(r.doc.Authors[0])}
	parties, _ := r.source(s, nil)
	return s, parties
}

func (r *resolver) lastTurn(before int) *turn {
	for k := len(r.turns) - 1; k >= 0; k-- {
		if r.turns[k].at < before {
			return &r.turns[k]
		}
	}
	return nil
}

// relative is the entity named right before "who".
func (r *resolver) relative(i int) []*entity {
	k := i - 1
	for k >= 0 && r.words[k].punct {
		k--
	}
	for back := k; back >= 0 && back > k-3; back-- {
		if m := r.nameAt(back); m != nil && m.ent != nil && back == k {
			return []*entity{m.ent}
		}
	}
	if k >= 0 && r.words[k].sent == r.words[i].sent && r.words[k].class&(classPerson|classGroup) != 0 {
		from := k
		for from > 0 && from > k-5 && r.words[from-1].sent == r.words[k].sent && !r.words[from-1].punct && !r.words[from-1].verb && r.words[from-1].class&(classPrep|classCoord) == 0 {
			from--
		}
		e, _ := r.described(from, k+1)
		return e
	}
	return nil
}

// persons finds whom "he" or "she" means: the one named earlier in the sentence as its subject, the one who spoke
// last nearby, the first person of the sentences before.
func (r *resolver) persons(i int, sex class) []*entity {
	fits := func(e *entity) bool {
		if e.kind != proffer.KindPerson {
			return (r.lang != "en") && (e.kind == proffer.KindOrganization || e.kind == proffer.KindCountry) && sex == classShe
		}
		s := e.sexNow(r)
		if s == 0 && r.sureSex(e) != 0 {
			s = r.sureSex(e)
		}
		return s == 0 || s == sex
	}
	r.wanted = sex
	defer func() { r.wanted = 0 }()
	person := func(e *entity) bool { return e.kind == proffer.KindPerson && fits(e) }
	e := r.recent(i, person)
	if e == nil {
		e = r.recent(i, fits)
	}
	if e == nil {
		return nil
	}
	if e.kind == proffer.KindPerson && e.sex == 0 && r.sureSex(e) == 0 {
		e.sex = sex
	}
	return []*entity{e}
}

// ownSubject is the body that is the subject of a clause behind which "it" says it, in English: "The council has looked at
// the pictures, it said."
func (r *resolver) ownSubject(i int) []*entity {
	const most = 5 // words of the subject
	if r.lang != "en" || i == 0 || !r.isComma(i-1) || i+1 >= len(r.words) || !r.words[i+1].verb {
		return nil
	}
	first := i
	for first > 0 && r.words[first-1].sent == r.words[i].sent {
		first--
	}
	k := first
	for k < i && k-first < most && !r.words[k].verb && !r.words[k].punct {
		k++
	}
	if k == first || !r.words[k].verb {
		return nil
	}
	if m := r.nameAt(k - 1); m != nil && m.ent != nil {
		if m.ent.kind == proffer.KindOrganization || m.ent.kind == proffer.KindCountry {
			return []*entity{m.ent}
		}
		return nil
	}
	if r.words[first].key != "the" || r.words[k-1].class&classOrg == 0 {
		return nil
	}
	e, _ := r.described(first, k)
	return e
}

// there finds the body that «там» means: the one that spoke last nearby, else the one spoken of.
func (r *resolver) there(i int) []*entity {
	if t := r.lastTurn(r.words[i].Start); t != nil && r.sentencesBack(t.at, i) <= lookBack && len(t.parties) == 1 && t.parties[0].kind == proffer.KindOrganization {
		return t.parties
	}
	return r.bodies(i)
}

// bodies finds what "it" means: the document that spoke last, unless a body was named since, in English a body that spoke
// in the sentence before, else a body.
func (r *resolver) bodies(i int) []*entity {
	if d := r.lastDocument(i); d != nil {
		return []*entity{d}
	}
	body := func(e *entity) bool { return e.kind == proffer.KindOrganization || e.kind == proffer.KindCountry }
	if t := r.lastTurn(r.words[i].Start); t != nil && r.lang == "en" && r.sentencesBack(t.at, i) == 1 && len(t.parties) == 1 {
		if e := t.parties[0]; e.kind == proffer.KindOrganization && !e.written {
			return t.parties // who spoke in the sentence before, not whom they spoke of
		}
	}
	e := r.recent(i, func(e *entity) bool {
		return body(e) && !(e.named && r.outlet(e)) && (e.named || e.owner != nil) && !e.written
	})
	if e == nil {
		e = r.recent(i, body)
	}
	if e == nil {
		return nil
	}
	return []*entity{e}
}

// lastDocument is the document whose words the report gave last, two sentences back at most, if no body was named
// after it. What a body gave out in its own name, such as a letter, is the body's.
func (r *resolver) lastDocument(i int) *entity {
	t := r.lastTurn(r.words[i].Start)
	if t == nil || len(t.parties) != 1 || !t.parties[0].written || r.sentencesBack(t.at, i) > 2 {
		return nil
	}
	d := t.parties[0]
	for w := range d.nouns {
		if issued[w] {
			return nil
		}
	}
	said := d.mentions[len(d.mentions)-1].span.End
	since := r.recent(i, func(e *entity) bool {
		return e != d && (e.kind == proffer.KindOrganization || e.kind == proffer.KindCountry) && e.lastBefore(r.words[i].Start) >= said
	})
	if since != nil {
		return nil
	}
	return d
}

var issued = lists.Of("issued")

// plurals finds whom "they" means: those who spoke last, if they were several or a group, else the last group.
func (r *resolver) plurals(i int) []*entity {
	if t := r.lastTurn(r.words[i].Start); t != nil && r.sentencesBack(t.at, i) <= lookBack {
		if len(t.parties) > 1 || t.parties[0].kind == proffer.KindGroup {
			return t.parties
		}
	}
	if e := r.recent(i, func(e *entity) bool { return e.kind == proffer.KindGroup }); e != nil {
		return []*entity{e}
	}
	if e := r.recent(i, func(e *entity) bool {
		return e.kind == proffer.KindOrganization || e.kind == proffer.KindCountry
	}); e != nil {
		return []*entity{e}
	}
	if t := r.lastTurn(r.words[i].Start); t != nil && r.sentencesBack(t.at, i) <= 2 {
		return t.parties
	}
	return nil
}

func (r *resolver) sentencesBack(at, i int) int {
	k := r.wordAt(at)
	if k >= len(r.words) {
		return 1 << 20
	}
	return r.words[i].sent - r.words[k].sent
}
