package coref

import (
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
	if owner == nil && head >= 0 && r.words[head].class&classDoc != 0 {
		owner = r.writer(head)
	}
	if e := r.officer(head, owner); e != nil && r.definite(i, head) {
		r.mention(e, i, j, proffer.FormDescription)
		return []*entity{e}, owner
	}
	if e := r.antecedent(i, j, head, owner); e != nil {
		r.mention(e, i, j, proffer.FormDescription)
		return []*entity{e}, r.speaksFor(e, i, j, owner)
	}
	e := r.describe1(i, j, head, owner)
	if owner == e || owner == nil && e.kind == proffer.KindOrganization && !e.unnamed {
		return []*entity{e}, r.speaksFor(e, i, j, nil)
	}
	return []*entity{e}, owner
}

// officer is the one named person who holds the office in the owner: "the chairman of X", "its chairman".
func (r *resolver) officer(head int, owner *entity) *entity {
	if head < 0 || owner == nil || r.words[head].class&classPerson == 0 || r.words[head].class&classSpokes != 0 {
		return nil
	}
	noun := r.lex.stem(r.words[head].key)
	var only *entity
	for _, e := range r.called[noun] {
		if e.kind == proffer.KindPerson && e.named && (e.owner == owner || e.owner != nil && e.owner.owner == owner) {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// writer is the body whose report, letter or statement the text last spoke of by the noun at head, or nil.
func (r *resolver) writer(head int) *entity {
	noun := r.lex.stem(r.words[head].key)
	for k := head - 1; k >= 0 && k > head-2000; k-- {
		if r.words[k].class&classDoc != 0 && r.lex.stem(r.words[k].key) == noun {
			if e := r.writerAt(k); e != nil {
				return e
			}
			for t := max(0, len(r.turns)-40); t < len(r.turns); t++ { // "N said in a report"
				if x := r.wordAt(r.turns[t].at); x < len(r.words) && r.words[x].sent == r.words[k].sent && r.turns[t].at < r.words[k].Start {
					return r.turns[t].parties[0]
				}
			}
		}
	}
	return nil
}

// writerAt is whose document stands at word k: "X's report", "the UN report", "a report by X", «доклад Х».
func (r *resolver) writerAt(k int) *entity {
	body := func(m *mention) *entity {
		if m == nil || m.ent == nil || m.kind == proffer.KindPlace {
			return nil
		}
		return m.ent
	}
	for i := k + 1; i < len(r.words) && i < k+6 && r.words[i].sent == r.words[k].sent && !r.isComma(i); i++ {
		if m := r.nameAt(i); m != nil && i > k+1 || m != nil && r.lang != "en" {
			return body(m)
		}
		if r.lang == "en" && i == k+1 && r.words[i].key != "by" && r.words[i].key != "of" && r.words[i].key != "from" || r.words[i].verb {
			break
		}
	}
	for i := k - 1; i >= 0 && i > k-4 && r.words[i].sent == r.words[k].sent; i-- {
		if m := r.nameAt(i); m != nil {
			return body(m)
		}
		if r.words[i].class&(classPrep|classCoord) != 0 || r.words[i].verb {
			break
		}
	}
	return nil
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

// antecedent is the named entity for which a description stands: "the ministry", "the general", "the company".
func (r *resolver) antecedent(i, j, head int, owner *entity) *entity {
	if head < 0 || !r.definite(i, head) {
		return nil
	}
	if j-head > 1 && r.words[head].class&classDoc == 0 && !r.isComma(head+1) {
		return r.byTitle(i, j, head)
	}
	noun := r.nounAt(head)
	c := r.words[head].class
	if c&classDoc != 0 && c&classOrg == 0 {
		return nil
	}
	var best *entity
	bestAt := -1
	for _, e := range r.called[noun] {
		if !e.calledBy(noun, r.lang) || e.unnamed && c&classOrg != 0 && e.kind != proffer.KindOrganization || owner != nil && e.owner != owner && e != owner {
			continue
		}
		if c&classOrg != 0 && e.kind == proffer.KindPerson {
			continue
		}
		if at := e.lastBefore(r.words[i].Start); at > bestAt {
			best, bestAt = e, at
		}
	}
	if best == nil && generic[noun] && owner == nil {
		best = r.recentBody(i)
		if t := r.lastTurn(r.words[i].Start); t != nil {
			if e := t.parties[0]; e.kind == proffer.KindOrganization && e.named && !r.outlet(e) {
				best = e
			}
		}
	}
	if best == nil && c&classPerson != 0 {
		best = r.laterOnly(noun)
	}
	if best != nil {
		best.because("“" + r.phrase(i, j) + "” stands for the one so called")
	}
	return best
}

// laterOnly is the one named person whom the text calls by the noun, further on.
func (r *resolver) laterOnly(noun string) *entity {
	var only *entity
	for _, e := range r.called[noun] {
		if e.kind == proffer.KindPerson && e.named {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// outlet says that the entity is the paper or agency that the report comes from, of which reports do not speak.
func (r *resolver) outlet(e *entity) bool {
	for _, name := range []string{r.doc.Publisher, r.doc.Credit} {
		if name != "" && equal(r.nameKey(name), e.key) {
			return true
		}
	}
	first := e.mentions[0].first
	return first > 0 && (r.words[first-1].key == "(" || r.words[first-1].key == "©")
}

// recentBody is the named body last mentioned before word i, within bounds, but not the outlet.
func (r *resolver) recentBody(i int) *entity {
	var best *entity
	at := -1
	for sent := r.words[i].sent; sent >= 0 && sent > r.words[i].sent-40; sent-- {
		for _, m := range r.bySent[sent] {
			if e := m.ent; m.span.Start < r.words[i].Start && m.span.Start > at && e.kind == proffer.KindOrganization && e.named && e.owner == nil && !r.outlet(e) {
				best, at = e, m.span.Start
			}
		}
		if best != nil {
			break
		}
	}
	return best
}

// byTitle is the last named person whose title has all words of a longer description: "the foreign minister".
func (r *resolver) byTitle(i, j, head int) *entity {
	if r.words[head].class&classPerson == 0 || j-i > 6 {
		return nil
	}
	var best *entity
	at := -1
	for _, e := range r.called[r.lex.stem(r.words[head].key)] {
		if near := e.lastBefore(r.words[i].Start); e.named && e.kind == proffer.KindPerson && near > at && r.titleHas(e, i, j) {
			best, at = e, near
		}
	}
	return best
}

func (r *resolver) titleHas(e *entity, i, j int) bool {
	title := map[string]bool{}
	for _, w := range strings.Fields(fold.Key(e.title)) {
		title[r.lex.stem(w)] = true
	}
	for k := i; k < j; k++ {
		if w := r.words[k]; w.class&(classStop|classPrep) == 0 && !w.punct && !title[r.lex.stem(w.key)] {
			return false
		}
	}
	return true
}

// generic nouns stand for any body named before
var generic = map[string]bool{"organization": true, "organisation": true, "group": true, "agency": true, "company": true, "firm": true,
	"организац": true, "компан": true, "агентств": true, "ведомств": true, "منظم": true, "شرك": true, "وكال": true, "هيئ": true, "جماع": true, "مجموع": true}

func (e *entity) calledBy(noun, lang string) bool {
	return e.nouns[noun] && (e.named || e.unnamed || e.owner != nil)
}

// lastBefore is where e was last mentioned before the byte at, or -1.
func (e *entity) lastBefore(at int) int {
	k := sort.Search(len(e.mentions), func(k int) bool { return e.mentions[k].span.Start >= at })
	if k == 0 {
		return -1
	}
	return e.mentions[k-1].span.Start
}

// definite says that the description points back: an article in English and Arabic; Russian has none.
func (r *resolver) definite(i, head int) bool {
	switch r.lang {
	case "en":
		k := r.words[i].key
		return k == "the" || k == "this" || k == "that" || i > 0 && r.words[i-1].key == "the"
	case "ar":
		return strings.Contains(r.words[head].key, article)
	}
	return head == i || r.words[i].class&classStop != 0
}

const article = "ال"

// mention adds the words [i, j) as a mention of e, unless it has it.
func (r *resolver) mention(e *entity, i, j int, form proffer.MentionForm) {
	s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
	k := sort.Search(len(e.mentions), func(k int) bool { return e.mentions[k].span.End > s.Start })
	if k < len(e.mentions) && e.mentions[k].span.Overlaps(s) {
		return
	}
	text := s.In(r.doc.Text)
	r.join(e, &mention{span: s, first: i, last: j - 1, text: text, base: text, form: form, kind: e.kind, prefix: i})
}

// describe finds definite descriptions in the whole text that stand for one entity that the text calls so. Those in
// sources and hearers come later, with their attributions.
func (r *resolver) describe() {
	for i := 0; i+1 < len(r.words); i++ {
		h := i
		if r.lang == "en" {
			h++
			if r.words[i].key != "the" {
				continue
			}
		}
		w := r.words[h]
		if w.class&(classOrg|classPerson) == 0 || r.nameAt(h) != nil || !r.standsAlone(h) {
			continue
		}
		if e := r.onlyCalled(r.lex.stem(w.key), r.words[i].Start); e != nil {
			form := proffer.FormDescription
			if w.cap && !r.begins(i) {
				form = proffer.FormName // "the Front"
			}
			r.mention(e, i, h+1, form)
		}
	}
}

func (r *resolver) begins(i int) bool { return i == 0 || r.words[i-1].sent != r.words[i].sent }

// standsAlone says that nothing after or before the noun narrows it: no name, no "of", no other noun.
func (r *resolver) standsAlone(h int) bool {
	w := r.words[h]
	if h+1 < len(r.words) && r.words[h+1].sent == w.sent {
		next := r.words[h+1]
		switch r.lang {
		case "en":
			if next.class&(classHead|classPrep) != 0 && !r.isComma(h+1) || next.cap || next.key == "-" {
				return false
			}
		case "ru":
			return w.cap && !r.begins(h) && !next.cap && r.nameAt(h+1) == nil
		case "ar":
			return strings.HasPrefix(w.key, article) && !strings.HasPrefix(next.key, article) && r.nameAt(h+1) == nil && w.class&classOrg != 0
		}
	}
	return r.lang == "en"
}

// onlyCalled is the one named entity that the text calls by the noun before the byte at, or nil.
func (r *resolver) onlyCalled(noun string, at int) *entity {
	var only *entity
	for _, e := range r.called[noun] {
		if e.named && e.lastBefore(at) >= 0 {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// nameLater joins a person who speaks unnamed by an office ("The chairman of X admitted …") with the one who speaks
// next and is named there for the first time without any word on who that is.
func (r *resolver) nameLater(vs []voice) {
	for k := 0; k+1 < len(r.turns); k++ {
		d, p := r.turns[k].parties, r.turns[k+1].parties
		if len(d) != 1 || len(p) != 1 || d[0] == p[0] || !d[0].unnamed || d[0].kind != proffer.KindPerson || d[0].owner == nil {
			continue
		}
		office, person := d[0], p[0]
		if person.kind != proffer.KindPerson || !person.named || person.title != "" || person.owner != nil || len(person.key) < 2 {
			continue
		}
		first := person.mentions[0]
		if first.span.Start < r.turns[k].at || r.sentencesBack(r.turns[k].at, first.first) > 3 || !r.definiteSource(office) {
			continue
		}
		person.title, person.owner = office.title, office.owner
		person.because("“" + office.title + "” speaks just before and is named here")
		for n := range office.nouns {
			r.call(person, n)
		}
		for _, m := range office.mentions {
			r.join(person, m)
		}
		office.mentions = nil
		for t := k; t < len(r.turns) && t < k+100; t++ {
			replace(r.turns[t].parties, office, person)
			v := &vs[r.turns[t].voice]
			replace(v.parties, office, person)
			if len(v.parties) == 1 && v.parties[0] == person && v.owner == nil {
				v.owner = person.owner
			}
		}
	}
}

// definiteSource says that an office is spoken of as the one there is: "the chairman of X", "its chairman".
func (r *resolver) definiteSource(e *entity) bool {
	for _, m := range e.mentions {
		k := r.words[m.first].key
		if r.lang != "en" || k == "the" || r.words[m.first].class&classPronoun != 0 || m.first > 0 && r.words[m.first-1].key == "the" {
			return true
		}
	}
	return false
}

func replace(list []*entity, old, by *entity) {
	for i := range list {
		if list[i] == old {
			list[i] = by
		}
	}
}
