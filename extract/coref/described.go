package coref

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/names/fold"
	"proffer/places"
)

// described finds the parties of a phrase without a name for its head: one for each state or body that its
// modifiers name side by side ("Libyan and U.S. officials"), else one.
func (r *resolver) described(i, j int) ([]*entity, *entity) {
	for i < j-1 && r.words[i].class&classLead != 0 {
		i++
	}
	if e := r.placedAt(i, j); e != nil {
		return []*entity{e}, r.speaksFor(e, i, j, nil)
	}
	head := r.head(i, j)
	if owner := r.possessor(i, j); owner != nil && head >= 0 {
		if owner.kind == proffer.KindCountry {
			if body := r.bodyIn(i, j, owner); body != nil {
				r.mention(body, i, j, proffer.FormDescription)
				return []*entity{body}, owner
			}
		}
		e := r.officer(head, owner)
		if e == nil {
			e = r.describe1(i, j, head, owner)
		} else {
			r.mention(e, i, j, proffer.FormDescription)
		}
		return []*entity{e}, owner
	}
	owners, spans := r.coordinated(i, j, head)
	if len(owners) > 1 {
		var out []*entity
		for k, o := range owners {
			out = append(out, r.group(spans[k], o, head, i, j))
		}
		return out, owners[0]
	}
	owner := r.ownerIn(i, j, nil)
	indefinite := r.lang == "en" && (r.words[i].key == "a" || r.words[i].key == "an")
	if owner == nil && head >= 0 && r.words[head].class&classDoc != 0 && !indefinite {
		if d := r.onlyDocument(r.nounAt(head)); d != nil && r.definite(i, head) && (r.lang == "en" || head == i) && (head == j-1 || r.isComma(head+1)) {
			r.mention(d, i, j, proffer.FormDescription)
			return []*entity{d}, d.owner
		}
		owner = r.writer(head)
	}
	if e := r.officer(head, owner); e != nil && r.definite(i, head) {
		r.mention(e, i, j, proffer.FormDescription)
		return []*entity{e}, owner
	}
	if e := r.antecedent(i, j, head, owner); e != nil {
		r.fuller(e, i, j, head)
		r.mention(e, i, j, proffer.FormDescription)
		return []*entity{e}, r.speaksFor(e, i, j, owner)
	}
	e := r.describe1(i, j, head, owner)
	if owner == e || owner == nil && e.kind == proffer.KindOrganization && !e.unnamed {
		return []*entity{e}, r.speaksFor(e, i, j, nil)
	}
	return []*entity{e}, owner
}

// possessor resolves "his office", "its director", «её адвокаты».
func (r *resolver) possessor(i, j int) *entity {
	w := r.words[i]
	if j-i < 2 || w.class&(classHePronoun|classShePronoun|classItPronoun|classTheyPronoun) == 0 || r.nameAt(i) != nil {
		return nil
	}
	if parties, _ := r.pronoun(i, nil); len(parties) > 0 {
		last := parties[0].mentions
		if n := len(last); n > 0 && last[n-1].form == proffer.FormPronoun && last[n-1].first == i {
			parties[0].mentions = last[:n-1] // a possessive is no mention
		}
		return parties[0]
	}
	return nil
}

// coordinated lists the owners that stand side by side before or after a plural head, and the words of each.
func (r *resolver) coordinated(i, j, head int) ([]*entity, [][2]int) {
	if head < 0 || r.words[head].class&(classGroup|classOrg|classDoc) == 0 {
		return nil, nil
	}
	var owners []*entity
	var spans [][2]int
	coord := false
	for k := i; k < j; k++ {
		w := r.words[k]
		if w.class&classCoord != 0 || r.lang == "ar" && strings.HasPrefix(w.key, "و") && k > i {
			coord = coord || len(owners) > 0
		}
		if r.lang == "en" && k > head && w.class&classPrep == 0 && len(owners) > 0 && r.nameAt(k) == nil && w.class&classCoord == 0 {
			break
		}
		var o *entity
		end := k + 1
		if m := r.nameAt(k); m != nil && m.ent != nil && m.kind != proffer.KindPerson {
			o, end = m.ent, m.last+1
		} else if m == nil {
			o = r.demonymEntity(w.key, k)
		}
		if o == nil {
			continue
		}
		if len(owners) == 0 || coord && owners[len(owners)-1] != o {
			owners = append(owners, o)
			spans = append(spans, [2]int{k, end})
		}
		k = end - 1
	}
	if !coord || len(owners) < 2 {
		return nil, nil
	}
	return owners, spans
}

// group is the entity for one of several parties: the head with its own modifier.
func (r *resolver) group(span [2]int, owner *entity, head, i, j int) *entity {
	modifier := r.phrase(span[0], span[1])
	name := modifier + " " + r.words[head].In(r.doc.Text)
	if r.lang != "en" || span[0] > head {
		name = r.words[head].In(r.doc.Text) + " " + modifier
	}
	key := r.descriptionKey(span[0], span[1], head, owner)
	e := r.byKey[key]
	if e == nil {
		e = &entity{kind: proffer.KindGroup, unnamed: true, title: name, owner: owner, nouns: map[string]bool{}, order: r.words[i].Start}
		r.call(e, r.lex.stem(r.words[head].key))
		r.ents = append(r.ents, e)
		r.byKey[key] = e
	}
	r.mention(e, i, j, proffer.FormDescription)
	return e
}

// describe1 is the entity that the words [i, j) describe: one described alike before, or a new one.
func (r *resolver) describe1(i, j, head int, owner *entity) *entity {
	for i < j-1 && r.words[i].key == "the" || i < j-1 && (r.words[i].key == "a" || r.words[i].key == "an") {
		i++
	}
	if head >= 0 && r.words[head].class&classOrg != 0 && r.words[head].class&(classPerson|classGroup) == 0 && owner != nil {
		if owner.kind == proffer.KindOrganization && owner.owner != nil && r.bodyIn(i, j, owner.owner) == owner {
			r.mention(owner, i, j, proffer.FormDescription)
			return owner
		}
	}
	if name, ok := places.Body(r.phrase(i, j)); ok && owner == nil && j-i > 1 {
		e := r.loneBody(name, i)
		r.mention(e, i, j, proffer.FormName)
		return e
	}
	key := r.descriptionKey(i, j, head, owner)
	e := r.byKey[key]
	if e == nil {
		e = &entity{kind: r.kindOf(head, i), unnamed: true, title: r.short(i, j), owner: owner, nouns: map[string]bool{}, order: r.words[i].Start}
		if head >= 0 {
			e.written = r.words[head].class&classDoc != 0 && r.words[head].class&(classOrg|classPerson|classGroup) == 0
			r.call(e, r.lex.stem(r.words[head].key))
		}
		r.ents = append(r.ents, e)
		r.byKey[key] = e
	}
	if e != owner {
		r.mention(e, i, j, proffer.FormDescription)
	}
	return e
}

// descriptionKey is equal for descriptions that may fit one source: the same head with the same owner.
func (r *resolver) descriptionKey(i, j, head int, owner *entity) string {
	if head < 0 {
		return "d " + r.lex.stems(fold.Key(r.phrase(i, j)))
	}
	k := "d " + singular(r.lang, r.lex.stem(r.words[head].key)) + "|"
	if owner != nil {
		return k + owner.stateKey() + owner.title
	}
	for x := i; x < head; x++ {
		if r.words[x].class&classStop == 0 && !r.words[x].punct {
			k += " " + r.lex.stem(r.words[x].key)
		}
	}
	return k
}

func singular(lang, w string) string {
	if lang == "en" && len(w) > 4 {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// short is the description without what follows it in commas or relative clauses.
func (r *resolver) short(i, j int) string {
	for k := i + 1; k < j; k++ {
		if r.isComma(k) || r.words[k].class&classWho != 0 && r.words[k].key != "that" || k > i+14 {
			return r.phrase(i, k)
		}
	}
	return r.phrase(i, j)
}

func (r *resolver) kindOf(head, i int) proffer.EntityKind {
	if head < 0 {
		if r.plural(i) && r.lang != "ar" {
			return proffer.KindGroup
		}
		return proffer.KindPerson
	}
	c := r.words[head].class
	switch {
	case c&classGroup != 0 && c&classOrg != 0 && !r.plural(head):
		return proffer.KindOrganization
	case c&classGroup != 0 && (c&classPerson == 0 || r.plural(head)):
		return proffer.KindGroup
	case c&(classPerson|classSpokes) != 0:
		return proffer.KindPerson
	case c&classOrg != 0:
		return proffer.KindOrganization
	case c&classDoc != 0:
		return proffer.KindOrganization
	case !r.plural(head) && r.words[head].class == 0:
		return proffer.KindPerson // one who speaks, whatever the trade: "a teller"
	}
	return proffer.KindGroup
}

func (r *resolver) plural(i int) bool {
	k := r.words[i].key
	if r.lang == "en" {
		return strings.HasSuffix(k, "s")
	}
	if c, ok := r.lex.exact[k]; ok {
		return c&classGroup != 0 && c&classPerson == 0
	}
	if r.lang == "ru" {
		for _, e := range []string{"ы", "и", "ов", "ей", "ам", "ям", "ами", "ями", "ах", "ях"} {
			if strings.HasSuffix(k, e) {
				return true
			}
		}
	}
	return false
}

// mention adds the words [i, j) as a mention of e, unless it has it.
func (r *resolver) mention(e *entity, i, j int, form proffer.MentionForm) {
	s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
	k := sort.Search(len(e.mentions), func(k int) bool { return e.mentions[k].span.End > s.Start })
	if k < len(e.mentions) && e.mentions[k].span.Overlaps(s) {
		return
	}
	text := s.In(r.doc.Text)
	base := text
	if r.lang == "en" && j-i == 2 && r.words[i].key == "the" && r.words[i+1].cap && e.endsIn(r.words[i+1].In(r.doc.Text)) {
		form = proffer.FormName // "the Forum"
	}
	if form == proffer.FormName && r.words[i].key == "the" && j-i > 1 {
		base = r.phrase(i+1, j)
	}
	r.join(e, &mention{span: s, first: i, last: j - 1, text: text, base: base, form: form, kind: e.kind, prefix: i})
}

// endsIn says that one of the entity's names has a word before this one and ends in it.
func (e *entity) endsIn(word string) bool {
	return slices.ContainsFunc(e.mentions, func(m *mention) bool {
		return m.form == proffer.FormName && strings.HasSuffix(m.base, " "+word)
	})
}
