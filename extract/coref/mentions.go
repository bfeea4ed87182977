package coref

import (
	"sort"
	"strings"
	"unicode"

	"proffer"
	"proffer/extract/attribution"
	"proffer/names/fold"
	"proffer/places"
)

// readNames takes the names that were found in the text, without titles, and notes what stands around them.
func (r *resolver) readNames(names []proffer.Name) {
	last := -1
	names = r.withWorld(names)
	known := r.placeWords(names)
	for _, n := range names {
		i, j := r.within(n.Span)
		if i >= j || i <= last {
			continue
		}
		if n.Nationality {
			r.nationality(n, i, j)
			continue
		}
		m, owner := r.trim(n, i, j, known)
		if owner != nil {
			r.names = append(r.names, owner)
		}
		if m == nil {
			continue
		}
		last = m.last
		m.prefix = r.titlesBefore(m)
		r.names = append(r.names, m)
	}
	for k := range r.names {
		r.findAppositions(k)
	}
}

// placeWords are the single words that the text names as states or places somewhere.
func (r *resolver) placeWords(names []proffer.Name) map[string]bool {
	out := map[string]bool{}
	for _, n := range names {
		if i, j := r.within(n.Span); j-i == 1 && !n.Nationality && (n.Kind == proffer.KindCountry || n.Kind == proffer.KindPlace) {
			out[r.words[i].key] = true
		}
	}
	return out
}

// afterState skips a state or place at the front of a personal name of three words and more that follows a title, as
// Arabic and Russian set them: "the foreign minister of X, N N" without a word between.
func (r *resolver) afterState(i, j int, known map[string]bool) int {
	if r.lang == "en" || j-i < 3 || i == 0 || r.words[i-1].class&(classPerson|classOrg|classStateNoun) == 0 {
		return i
	}
	_, state := places.State(r.lang, r.words[i].In(r.doc.Text))
	// an Arabic noun without article before the name needs its owner: "minister of foreign-affairs-of X"
	bare := r.lang == "ar" && r.words[i-1].class&(classOrg|classStateNoun) != 0 && !strings.Contains(r.words[i-1].key, article)
	if state || known[r.words[i].key] || bare {
		return i + 1
	}
	return i
}

// nationality notes a word that says whose something is and names nobody itself.
func (r *resolver) nationality(n proffer.Name, i, j int) {
	code, ok := places.State(r.lang, n.Base)
	if !ok {
		code = "?"
	}
	for k := i; k < j; k++ {
		if !r.words[k].punct && (j-i == 1 || code != "?") {
			r.nations[r.words[k].key] = code
		}
	}
}

// trim makes a mention of the name in the words [i, j), less titles at its front and a possessive at its end; a state
// or place that was taken for the front of a personal name is a mention of its own.
func (r *resolver) trim(n proffer.Name, i, j int, known map[string]bool) (m, owner *mention) {
	for j-1 > i && (r.words[j-1].punct || r.words[j-1].key == "'s" || r.words[j-1].key == "’s") && r.words[j-1].key != ")" {
		j--
	}
	for i < j-1 && (r.words[i].punct || r.words[i].key == "the") {
		i++
	}
	from := i
	if n.Kind == proffer.KindPerson {
		if k := r.afterState(i, j, known); k > i {
			owner = r.plain(proffer.KindPlace, i, k)
			r.findCode(owner)
			i, from = k, k
		}
		for i < j-1 && (r.words[i].class&classTitle != 0 || r.demonym(r.words[i].key) != "") && !r.isInitial(i) {
			i++
		}
		if i == j-1 && (i > from && r.words[i].class&classTitle != 0 || strings.HasSuffix(r.words[i].In(r.doc.Text), ".") && r.words[i].class&(classRank|classHonor) != 0) {
			return nil, owner // titles and nothing else: "the Prime Minister"
		}
		if !r.words[i].cap && r.lang != "ar" && r.words[i].class&(classPrep|classStop|classCoord) != 0 {
			return nil, owner // "the Secretary of State"
		}
	}
	m = r.plain(n.Kind, i, j)
	m.prefix = from
	m.text = strings.TrimRight(m.span.In(r.doc.Text), "’'")
	for _, s := range []string{"'s", "’s"} {
		m.text = strings.TrimSuffix(m.text, s)
	}
	m.span.End = m.span.Start + len(m.text)
	m.base = r.baseOf(n, m.text, i == from)
	if m.key = r.nameKey(m.base); len(m.key) == 0 {
		return nil, owner
	}
	if only := len(m.key) == 1; only && r.demonym(m.key[0]) != "" {
		if _, state := places.State(r.lang, m.base); !state {
			return nil, owner // "Libyan" says whose, it names nobody
		}
	}
	if m.kind == proffer.KindPerson && len(m.key) == 1 && r.lang == "en" && strings.HasSuffix(m.key[0], "ists") {
		m.kind = proffer.KindGroup
	}
	if m.kind == proffer.KindPerson && r.bodyName(m) {
		m.kind = proffer.KindOrganization
	}
	if m.kind == proffer.KindPerson && len(m.key) == 1 && (r.inDateline(m.span) || r.opensReport(m)) {
		m.kind = proffer.KindPlace
	}
	if r.calledState(m) {
		m.kind = proffer.KindCountry
	}
	r.findCode(m)
	return m, owner
}

// bodyName says that a name taken for a person's is a body's: the coast guard, or words of which the last is a body's.
func (r *resolver) bodyName(m *mention) bool {
	if _, ok := places.Body(m.base); ok {
		return true
	}
	if len(m.key) < 2 || r.lang != "en" {
		return false
	}
	c := r.lex.class(m.key[len(m.key)-1], "")
	return c&classOrg != 0 && c&(classPerson|classRank|classHonor) == 0
}

// inDateline says that the span lies in the line of place and agency at the head of a report.
func (r *resolver) inDateline(s proffer.Span) bool {
	for _, p := range r.doc.Parts {
		if p.Kind == proffer.PartDateline && p.Span.Contains(s) {
			return true
		}
	}
	return false
}

// opensReport says that the name stands in capitals at the head of a paragraph, before a mark, as datelines do.
func (r *resolver) opensReport(m *mention) bool {
	if strings.ToUpper(m.text) != m.text || m.first > 0 && r.words[m.first-1].para == r.words[m.first].para || m.last+1 >= len(r.words) {
		return false
	}
	switch r.words[m.last+1].key {
	case ",", ".", "(", "-":
		return true
	}
	return false
}

// calledState says that the name has a word for a state and one other: "Republic of X", «Х-ская Федерация».
func (r *resolver) calledState(m *mention) bool {
	if len(m.key) < 2 {
		return false
	}
	first, last := r.lex.class(m.key[0], ""), r.lex.class(m.key[len(m.key)-1], "")
	if m.kind == proffer.KindOrganization {
		return len(m.key) == 2 && (first == classStateKind || first == classStateKind|classOrg) && last == 0 ||
			len(m.key) == 2 && r.lang == "ru" && first == 0 && last&classStateKind != 0 && strings.HasSuffix(m.key[0], "ск")
	}
	return first&classStateKind != 0
}

// plain is a mention of the words [i, j) as they stand.
func (r *resolver) plain(kind proffer.EntityKind, i, j int) *mention {
	s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
	text := s.In(r.doc.Text)
	return &mention{span: s, first: i, last: j - 1, kind: kind, form: proffer.FormName, prefix: i, text: text, base: text, key: r.nameKey(text)}
}

// baseOf is the name's base form. In Arabic the span has lost its clitics already, and a base without one more letter
// lost a letter of the name; in Russian a first name that changed beside a surname that did not is a woman's.
func (r *resolver) baseOf(n proffer.Name, text string, whole bool) string {
	if n.Base == "" || !whole {
		return text
	}
	if r.lang == "ar" {
		return text
	}
	if r.lang == "ru" && n.Kind == proffer.KindPerson {
		a, b := strings.Fields(text), strings.Fields(n.Base)
		if len(a) > 1 && len(a) == len(b) && a[len(a)-1] == b[len(b)-1] && consonantal(a[len(a)-1]) {
			return text
		}
	}
	return n.Base
}

// consonantal says that a word ends as men's surnames do that have cases.
func consonantal(w string) bool {
	r := []rune(w)
	return strings.ContainsRune("бвгджзйклмнпрстфхцчшщ", r[len(r)-1])
}

func (r *resolver) isInitial(i int) bool { return len(r.words[i].key) <= 2 && r.words[i].cap }

// withSources adds sources that can only be names: words in capitals that no lexicon knows and the language library
// did not see ("al-Meshri told …").
func (r *resolver) withSources(names []proffer.Name, atts []attribution.Attribution) []proffer.Name {
	if r.lang == "ar" {
		return names
	}
	out := append([]proffer.Name(nil), names...)
	for _, a := range atts {
		i, j := r.within(a.Source)
		if i >= j || j-i > 5 || !r.looksNamed(i, j) || overlapsAny(names, a.Source) {
			continue
		}
		s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
		out = append(out, proffer.Name{Span: s, Kind: proffer.KindPerson, Base: s.In(r.doc.Text)})
	}
	if len(out) > len(names) {
		sort.SliceStable(out, func(a, b int) bool { return out[a].Span.Start < out[b].Span.Start })
	}
	return out
}

func (r *resolver) looksNamed(i, j int) bool {
	capitals := 0
	for k := i; k < j; k++ {
		w := r.words[k]
		switch {
		case w.cap && w.class == 0 && r.demonym(w.key) == "":
			capitals++
		case particles[w.key] && w.key != "the" && w.key != "of" || w.key == "-" || w.key == "bin" || w.key == "de" || w.key == "van":
		default:
			return false
		}
	}
	return capitals > 0
}

func overlapsAny(names []proffer.Name, s proffer.Span) bool {
	k := sort.Search(len(names), func(k int) bool { return names[k].Span.End > s.Start })
	return k < len(names) && names[k].Span.Start < s.End
}

// withWorld adds the names of bodies that every desk knows where the language library missed them or found a part.
func (r *resolver) withWorld(names []proffer.Name) []proffer.Name {
	var found []proffer.Name
	for i := 0; i < len(r.words); i++ {
		if w := r.words[i]; w.punct || !w.cap && r.lang != "ar" || !places.WorldBegins(w.In(r.doc.Text)) {
			continue
		}
		for j := min(i+places.MaxWorldWords, len(r.words)); j > i; j-- {
			if r.words[j-1].sent != r.words[i].sent || r.words[j-1].punct && r.words[j-1].key != "." {
				continue
			}
			if _, ok := places.World(r.phrase(i, j)); ok {
				s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
				found = append(found, proffer.Name{Span: s, Kind: proffer.KindOrganization, Base: s.In(r.doc.Text)})
				i = j - 1
				break
			}
		}
	}
	if len(found) == 0 {
		return names
	}
	var out []proffer.Name
	k := 0
	for _, n := range names {
		for k < len(found) && found[k].Span.End <= n.Span.Start {
			out = append(out, found[k])
			k++
		}
		if k < len(found) && found[k].Span.Overlaps(n.Span) {
			if found[k].Span.Contains(n.Span) {
				continue
			}
			k++ // the longer name wins
		}
		out = append(out, n)
	}
	return append(out, found[k:]...)
}

// findCode asks the gazetteer whether the name is a state, a seat of power or a capital.
func (r *resolver) findCode(m *mention) {
	if m.kind != proffer.KindPerson || len(m.key) == 1 {
		if name, ok := places.World(m.text); ok {
			m.world, m.kind = name, proffer.KindOrganization
			return
		}
	}
	if m.kind == proffer.KindPerson && len(m.key) > 1 {
		return
	}
	for _, s := range []string{m.base, m.text} {
		if code, ok := places.State(r.lang, s); ok && (m.kind == proffer.KindCountry || m.kind == proffer.KindPlace || m.kind == proffer.KindOrganization && !vague(code, s)) {
			m.code, m.kind = code, proffer.KindCountry
			return
		}
		if code, ok := places.Seat(r.lang, s); ok {
			m.code, m.kind, m.capital = code, proffer.KindCountry, true
			return
		}
	}
	for _, s := range []string{m.base, m.text} {
		if code, ok := places.Capital(r.lang, s); ok && m.kind != proffer.KindPerson {
			m.code, m.capital, m.kind = code, true, proffer.KindPlace
			return
		}
	}
}

// vague says that a state's name may well be a short form of something else.
func vague(code, s string) bool {
	return len(s) < 4 && s != code && s != "USA" && s != "UAE" && s != "UK"
}

var particles = map[string]bool{"al": true, "el": true, "the": true, "of": true, "ال": true, "аль": true, "эль": true, "ul": true, "ad": true, "an": true, "as": true, "ar": true, "ash": true}

// nameKey is the folded words of a name, without articles and marks; in Russian stemmed, since cases differ.
func (r *resolver) nameKey(name string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(fold.Key(strings.ReplaceAll(name, ".", " ")), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\''
	}) {
		w = strings.TrimSuffix(strings.Trim(w, "'"), "'s")
		if w == "" || particles[w] {
			continue
		}
		out = append(out, r.lex.stem(w))
	}
	if len(out) > 12 {
		out = out[:12]
	}
	return out
}

// titlesBefore is the first word of the run of titles that leads up to the name: "Russian Foreign Minister", "U.S.
// Assistant Secretary of State for …". Without a title it is the name's own first word.
func (r *resolver) titlesBefore(m *mention) int {
	if m.kind != proffer.KindPerson {
		return m.first
	}
	start := m.first
	if m.prefix < m.first {
		start = m.prefix
	}
	if r.lang == "ar" && start > 0 && r.ownedOffice(start-1) {
		m.kind = proffer.KindOrganization // "head of X": whose head it is, not who
		return m.first
	}
	sent := r.words[m.first].sent
	found := start
	for i := start - 1; i >= 0 && i >= m.first-12 && r.words[i].sent == sent; i-- {
		w := r.words[i]
		if n := r.nameAt(i); n != nil && n.kind == proffer.KindPerson {
			break // "Secretary N and General M"
		}
		title := w.class&(classTitle|classOrg) != 0 || r.demonym(w.key) != ""
		switch {
		case w.class&(classHonor|classRank|classPerson|classSpokes) != 0:
			found = i
		case title || w.key == "-" || w.key == "–":
			if found == i+1 || w.cap {
				found = min(found, i)
			}
		case w.punct || w.class&(classPlacePrep|classPronoun|classCoord) != 0 && r.lang != "en" || w.verb && !w.cap && w.class&classHead == 0:
			return r.sureTitle(found, m)
		case w.cap && r.lang == "en":
			if found <= start && found < m.first {
				found = i
			}
		case r.lang == "en" && w.class&(classPrep|classCoord) != 0 && i > 0 && r.words[i-1].cap, r.lang != "en":
		default:
			return r.sureTitle(found, m)
		}
	}
	return r.sureTitle(found, m)
}

// ownedOffice says that word i is an Arabic office without article, which needs an owner after it.
func (r *resolver) ownedOffice(i int) bool {
	w := r.words[i]
	return ownedOffices[strings.TrimSuffix(strings.TrimPrefix(w.key, "و"), "ه")] && r.lang == "ar"
}

var ownedOffices = map[string]bool{"رئيس": true, "مدير": true, "زعيم": true, "قائد": true, "مؤسس": true, "عضو": true, "متحدث": true, "ناطق": true}

// sureTitle keeps the run only if a word in it can be a title.
func (r *resolver) sureTitle(from int, m *mention) int {
	for from < m.first && (r.words[from].class&(classCoord|classLead) != 0 || r.words[from].punct) {
		from++
	}
	for i := from; i < m.first; i++ {
		if r.words[i].class&classTitle != 0 {
			return from
		}
	}
	return m.first
}

// findAppositions looks for a description set beside a person's name by commas: "Idris Valmar, the commander of …",
// "The commander of …, Idris Valmar,".
func (r *resolver) findAppositions(k int) {
	m := r.names[k]
	i := m.last + 1
	if i < len(r.words) && r.isComma(i) {
		if j, ok := r.descriptionFrom(i+1, m); ok {
			m.apposed = [2]int{i + 1, j}
			return
		}
	}
	if i = m.prefix - 1; m.kind == proffer.KindPerson && i > 0 && r.isComma(i) {
		if from, ok := r.descriptionBefore(i, m); ok {
			m.apposed = [2]int{from, i}
		}
	}
}

func (r *resolver) isComma(i int) bool { return r.words[i].key == "," || r.words[i].key == "،" }

// descriptionFrom reads a description that begins at word i and ends before the next comma or mark.
func (r *resolver) descriptionFrom(i int, m *mention) (int, bool) {
	sent := r.words[m.first].sent
	head := -1
	want := classPerson | classSpokes | classRank
	if m.kind != proffer.KindPerson {
		want = classOrg | classGroup
		if r.lang == "en" && i < len(r.words) && !strings.Contains(" a an the one its ", " "+r.words[i].key+" ") {
			return 0, false // the next in a list, or anything else
		}
	}
	for j := i; j < len(r.words) && j < i+14; j++ {
		w := r.words[j]
		if w.sent != sent || w.punct && w.key != "-" && w.key != "'" && w.key != "&" {
			return j, head >= 0
		}
		if n := r.nameAt(j); n != nil && n.kind == proffer.KindPerson && n.first == j && (head >= 0 && n.prefix <= head || head < 0 && n.prefix <= i) {
			return 0, false // the next person in a list
		}
		if head < 0 && w.class&want != 0 && w.class&classPrep == 0 && r.nameAt(j) == nil {
			head = j
		}
		if w.finite && !r.afterWho(i, j) || w.verb && head < 0 || j > i+6 && head < 0 || j == i && w.class&(classPrep|classWho|classCoord) != 0 {
			return 0, false
		}
	}
	return 0, false
}

// afterWho says that a relative pronoun stands between i and j, so that a verb may follow.
func (r *resolver) afterWho(i, j int) bool {
	for k := i; k < j; k++ {
		if r.words[k].class&classWho != 0 {
			return true
		}
	}
	return false
}

// descriptionBefore reads back from the comma at i to the beginning of a description of a person.
func (r *resolver) descriptionBefore(i int, m *mention) (int, bool) {
	sent := r.words[m.first].sent
	head := -1
	for j := i - 1; j >= 0 && j >= i-14; j-- {
		w := r.words[j]
		if w.sent != sent || r.isComma(j) || w.punct && w.key != "-" {
			break
		}
		if w.class&(classPerson|classSpokes) != 0 && r.nameAt(j) == nil {
			head = j
		}
		if head >= 0 && (r.lang == "en" && (w.key == "the" || w.key == "a" || w.key == "an" || w.key == "its" || w.key == "their" || w.key == "his" || w.key == "her")) {
			return j, true
		}
	}
	if head < 0 || r.lang == "en" {
		return 0, false
	}
	return head, true
}
