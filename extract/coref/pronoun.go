package coref

import (
	"strings"

	"proffer"
	"proffer/names/fold"
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
	case w.class&classItPronoun != 0:
		found = r.bodies(i)
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

// bodies finds what "it" means.
func (r *resolver) bodies(i int) []*entity {
	body := func(e *entity) bool { return e.kind == proffer.KindOrganization || e.kind == proffer.KindCountry }
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

// recent is the likeliest fitting entity for a pronoun at word i, by points: speakers of the attribution before,
// subjects (the first of their sentence) and nearness count.
func (r *resolver) recent(i int, fits func(*entity) bool) *entity {
	points := map[*entity]int{}
	var met []*entity
	sent := r.words[i].sent
	for back := 0; back <= lookBack && back <= sent; back++ {
		for _, m := range r.bySent[sent-back] {
			if m.span.Start >= r.words[i].Start || !fits(m.ent) || r.inQuote(m.span) {
				continue
			}
			if _, seen := points[m.ent]; !seen {
				met = append(met, m.ent)
			}
			points[m.ent] = max(points[m.ent], r.points(m, i, back))
		}
	}
	var best *entity
	bestScore := 0
	for _, e := range met {
		if s := points[e] + r.bonus(e); s > bestScore || s == bestScore && best != nil && e.order < best.order {
			best, bestScore = e, s
		}
	}
	return best
}

// inQuote says that the speaker himself says the words at s, so that they hardly name him.
func (r *resolver) inQuote(s proffer.Span) bool {
	for _, q := range r.quoted {
		if q.Contains(s) {
			return true
		}
	}
	return false
}

// points is how likely a mention so many sentences back is meant by a pronoun at word i.
func (r *resolver) points(m *mention, i, back int) int {
	s := 1000 - 120*back
	if r.words[i].para != r.words[m.first].para {
		s -= 60
	}
	if r.subject(m) {
		s += 150
	}
	return s - min(i-m.last, 100)/4
}

// bonus adds what is known of the entity: its likely sex, and that it spoke last.
func (r *resolver) bonus(e *entity) int {
	s := 0
	if e.unnamed && !e.named && e.owner == nil {
		s -= 120 // "a reporter asked": reports go on about those whom they name
	}
	if r.wanted != 0 {
		switch hint := r.sexHint(e); hint {
		case 0:
		case r.wanted:
			s += 60
		default:
			s -= 250
		}
	}
	if n := len(r.turns); n > 0 {
		for _, p := range r.turns[n-1].parties {
			if p == e {
				s += 130
				if r.goesOn {
					s += 300
				}
			}
		}
	}
	return s
}

// sureSex is what a first name tells surely: one that is listed, or one that ends as women's names do.
func (r *resolver) sureSex(e *entity) class {
	hint := r.sexHint(e)
	if hint == classHe {
		for _, m := range e.mentions {
			if m.form == proffer.FormName && len(m.key) > 1 {
				if c, ok := r.lex.first[fold.Key(strings.Fields(m.base)[0])]; ok {
					return c
				}
			}
		}
		return 0
	}
	return hint
}

// sexHint guesses from the first name, where there is one: by a list, else by its ending.
func (r *resolver) sexHint(e *entity) class {
	if e.kind != proffer.KindPerson || len(e.key) < 2 {
		return 0
	}
	for _, m := range e.mentions {
		if m.form != proffer.FormName || len(m.key) < 2 {
			continue
		}
		name := fold.Key(strings.Fields(m.base)[0])
		if c, ok := r.lex.first[name]; ok {
			return c
		}
		if len(name) < 3 {
			return 0
		}
		switch {
		case r.lang == "ar" && strings.HasSuffix(name, "ه"):
			return classShe
		case r.lang != "ar" && (strings.HasSuffix(name, "a") || strings.HasSuffix(name, "а") || strings.HasSuffix(name, "я")):
			return classShe
		}
		return classHe
	}
	return 0
}

// subject says that the mention begins its sentence or clause, or that its verb follows.
func (r *resolver) subject(m *mention) bool {
	first := min(m.prefix, m.first)
	if first == 0 || r.words[first-1].sent != r.words[first].sent {
		return true
	}
	if next := m.last + 1; next < len(r.words) && r.words[next].verb {
		return true
	}
	if r.words[first-1].punct || r.words[first-1].verb && r.lang != "en" {
		return true
	}
	return false
}
