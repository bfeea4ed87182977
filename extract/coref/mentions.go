package coref

import (
	"strings"
	"unicode"

	"proffer"
	namewords "proffer/language/ner/lexicon"
	"proffer/names/fold"
	"proffer/places"
)

// readNames takes the names that were found in the text, without titles, and notes what stands around them.
func (r *resolver) readNames(names []proffer.Name) {
	last := -1
	names = r.withDatelines(names)
	known := r.placeWords(names)
	r.given = names
	for _, n := range r.parted(names, known) {
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
			out[r.lex.stem(r.words[i].key)] = true
		}
	}
	return out
}

// parted parts Arabic names at whose end two states or places stand side by side, each of which the text names elsewhere:
// the subject and the object of a verb before them.
func (r *resolver) parted(names []proffer.Name, known map[string]bool) []proffer.Name {
	if r.lang != "ar" {
		return names
	}
	var out []proffer.Name
	for _, n := range names {
		i, j := r.within(n.Span)
		if j-i < 2 || n.Nationality || !known[r.lex.stem(r.words[j-1].key)] || !known[r.lex.stem(r.words[j-2].key)] {
			out = append(out, n)
			continue
		}
		first, second := n, n
		first.Span.End, first.Base = r.words[j-2].End, ""
		second.Span.Start, second.Base, second.Kind = r.words[j-1].Start, "", proffer.KindPlace
		if j-i == 2 {
			first.Kind = proffer.KindPlace
		}
		out = append(out, first, second)
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
	if state || known[r.lex.stem(r.words[i].key)] || bare {
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
	for n.Kind == proffer.KindOrganization && r.lang == "ru" && j-1 > i && !r.words[j-1].cap && r.words[j-1].class&classRank != 0 && r.nominative(j-1) {
		j-- // «представитель Фронта капитан Имя»
		n.Base = ""
	}
	if n.Kind == proffer.KindPerson {
		if k := r.afterState(i, j, known); k > i {
			owner = r.plain(proffer.KindPlace, i, k)
			r.findCode(owner)
			i, from = k, k
		}
		for i < j-1 && !(r.lang == "ar" && r.parent(r.words[i].key)) && (r.words[i].class&classTitle != 0 || r.demonym(r.words[i].key) != "") && !r.isInitial(i) {
			i++
		}
		if i == j-1 && (i > from && r.words[i].class&classTitle != 0 || strings.HasSuffix(r.words[i].In(r.doc.Text), ".") && r.words[i].class&(classRank|classHonor) != 0) {
			return nil, owner // titles and nothing else: "the Prime Minister"
		}
		if !r.words[i].cap && r.lang != "ar" && r.words[i].class&(classPrep|classStop|classCoord) != 0 {
			return nil, owner // "the Secretary of State"
		}
	}
	if n.Kind == proffer.KindPerson && i == j-1 && r.capitalAlone(i) {
		return nil, owner
	}
	m = r.plain(n.Kind, i, j)
	if within := n.Span.Start - r.words[i].Start; r.lang == "ar" && within > 0 && n.Span.Start < r.words[i].End {
		m.span.Start = n.Span.Start // behind a conjunction or preposition: "ل|وادي السدر"
		m.text = m.span.In(r.doc.Text)
	}
	r.dropClitic(m)
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
	if r.lang == "ar" && m.kind != proffer.KindPerson && r.onlyBodyNouns(i, j) {
		return nil, owner // "مجلس الإدارة", a board of whatever is spoken of
	}
	if only := len(m.key) == 1; only && r.demonym(m.key[0]) != "" {
		if _, state := places.State(r.lang, m.base); !state {
			return nil, owner // "Libyan" says whose, it names nobody
		}
	}
	if m.kind == proffer.KindPerson && len(m.key) == 1 && r.lang == "en" && strings.HasSuffix(m.key[0], "ists") {
		m.kind = proffer.KindGroup
	}
	if m.kind == proffer.KindPerson && r.bodyName(m) || m.kind == proffer.KindPlace && (r.paper(m) || r.bareBody(m)) {
		m.kind = proffer.KindOrganization
	}
	if m.kind == proffer.KindPerson && len(m.key) == 1 && (r.inDateline(m.span) || r.opensReport(m)) ||
		(m.kind == proffer.KindPerson || m.kind == proffer.KindOrganization) && r.headsDateline(m) {
		m.kind = proffer.KindPlace
	}
	if r.calledState(m) {
		m.kind = proffer.KindCountry
	}
	r.findCode(m)
	return m, owner
}

// dropClitic takes from an Arabic body's name the preposition or conjunction written to its first word, a noun for bodies:
// "لحزب …".
func (r *resolver) dropClitic(m *mention) {
	first := r.words[m.first]
	if r.lang != "ar" || m.kind != proffer.KindOrganization || r.lex.class(first.key, "")&classOrg != 0 {
		return
	}
	for _, p := range []string{"و", "ف", "ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(first.key, p); ok && r.lex.class(rest, "")&classOrg != 0 && strings.HasPrefix(m.text, p) {
			m.span.Start += len(p)
			m.text = m.span.In(r.doc.Text)
			m.base, m.key = m.text, r.nameKey(m.text)
			return
		}
	}
}

// onlyBodyNouns says that all of several words are nouns for bodies, and that together they name none that the world or every
// state has.
func (r *resolver) onlyBodyNouns(i, j int) bool {
	for k := i; k < j; k++ {
		if r.words[k].class&classOrg == 0 {
			return false
		}
	}
	text := r.phrase(i, j)
	_, every := places.Body(text)
	_, world := places.World(text)
	return j-i > 1 && !every && !world
}

// parents are the Arabic nouns that make a name with a child's: "أم سليم".
var parents = namewords.Set("parents")

// parent says that an Arabic word is one of them, with a preposition or not.
func (r *resolver) parent(key string) bool {
	for _, p := range []string{"ب", "ل", "و"} {
		if rest, ok := strings.CutPrefix(key, p); ok && parents[rest] {
			return true
		}
	}
	return parents[key]
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

var particles = lists.Of("particles")

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

// capitalAlone says that a Russian word taken for a person's name has its capital from the beginning of its sentence alone
// and is a noun for people: «Свидетельница рассказала», «Подсудимые молчали».
func (r *resolver) capitalAlone(i int) bool {
	if r.lang != "ru" || i > 0 && r.words[i-1].sent == r.words[i].sent && !r.words[i-1].punct {
		return false
	}
	w := r.words[i]
	return (w.class&(classPerson|classGroup|classSpokes) != 0 || peopleEnding(w.key)) && !r.writtenInside(w.key)
}

// peopleEnding says that a word ends as Russian nouns for people do that are hardly any surname's.
func peopleEnding(key string) bool {
	for e := range peopleEndings {
		if strings.HasSuffix(key, e) && len(key) > len(e)+4 {
			return true
		}
	}
	return false
}

var peopleEndings = lists.Of("peopleEndings")

// writtenInside says that a word stands with a capital inside some sentence, as a name does.
func (r *resolver) writtenInside(key string) bool {
	if r.inside == nil {
		r.inside = map[string]bool{}
		for k := 1; k < len(r.words); k++ {
			if w := r.words[k]; w.cap && w.sent == r.words[k-1].sent && !r.words[k-1].punct {
				r.inside[w.key] = true
			}
		}
	}
	return r.inside[key]
}
