package coref

import (
	"sort"
	"strings"

	"proffer"
)

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
		if open := r.quotedBody(i); open >= 0 {
			i = open
			continue // «директор фирмы «Х» Имя Фамилия»
		}
		if r.officeOf(i, m) {
			return m.first
		}
		title := w.class&(classTitle|classOrg) != 0 || r.demonym(w.key) != ""
		switch {
		case w.clause && i > 0 && r.words[i-1].class&classPerson != 0 && w.class&classSpokes == 0 && i > 1:
			return r.sureTitle(found, m) // أمر القاضي بتوقيف مدير الجمارك قحطان
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

// quotedBody is the opening mark of the quotation marks that close at word i around a body's name, in languages that put an
// office, the body and the name behind each other; -1 where there is none.
func (r *resolver) quotedBody(i int) int {
	if r.lang == "en" || !r.words[i].punct || i < 2 {
		return -1
	}
	n := r.nameAt(i - 1)
	if n == nil || n.kind == proffer.KindPerson || n.first < 1 || !r.words[n.first-1].punct || r.isComma(n.first-1) {
		return -1
	}
	return n.first - 1
}

// officeOf says that the Russian word i is an office in the nominative right before a name in another case: whose office it
// is, not who: «адвокат Иванова».
func (r *resolver) officeOf(i int, m *mention) bool {
	return r.lang == "ru" && i == m.first-1 && r.words[i].class&(classPerson|classSpokes) != 0 && r.nominative(i) && (m.text != m.base || r.personBehind(m))
}

// personBehind says that another person's name stands right behind this one: «адвокат Ивана Петрова Олег Сомов».
func (r *resolver) personBehind(m *mention) bool {
	k := sort.Search(len(r.given), func(k int) bool { return r.given[k].Span.Start >= m.span.End })
	if k == len(r.given) || r.given[k].Kind != proffer.KindPerson || m.last+1 >= len(r.words) {
		return false
	}
	return r.given[k].Span.Start == r.words[m.last+1].Start && r.words[m.last+1].sent == r.words[m.last].sent
}

// servedBy gives the one named right behind another person's name, who is an office's in the genitive, to that person.
func (r *resolver) servedBy(m *mention) {
	if r.lang != "ru" || m.first < 2 || m.kind != proffer.KindPerson || m.ent.owner != nil {
		return
	}
	of := r.nameAt(m.first - 1)
	if of == nil || of.ent == nil || of.ent == m.ent || of.kind != proffer.KindPerson || of.first < 1 || !r.officeOf(of.first-1, of) {
		return
	}
	m.ent.owner = of.ent
	if m.ent.title == "" {
		m.ent.title = r.phrase(of.first-1, m.first)
	}
	r.call(m.ent, r.nounAt(of.first-1))
}

// ownedOffice says that word i is an Arabic office without article, which needs an owner after it.
func (r *resolver) ownedOffice(i int) bool {
	w := r.words[i]
	return ownedOffices[strings.TrimSuffix(strings.TrimPrefix(w.key, "و"), "ه")] && r.lang == "ar"
}

var ownedOffices = lists.Of("ownedOffices")

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
	if j := r.arabicApposition(m); j > i {
		m.apposed = [2]int{i, j}
		return
	}
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

// arabicApposition is the end of the description that stands right behind a person's name, without a mark between, as Arabic
// has it: "X المدير الرياضي للنادي". 0 where none does.
func (r *resolver) arabicApposition(m *mention) int {
	const most = 6 // words
	i := m.last + 1
	if r.lang != "ar" || m.kind != proffer.KindPerson || len(m.key) < 2 || i >= len(r.words) || r.words[i].class&(classPerson|classSpokes) == 0 ||
		!strings.HasPrefix(r.words[i].key, article) || r.words[i].sent != r.words[m.first].sent || r.nameAt(i) != nil {
		return 0
	}
	j := i + 1
	for j < min(len(r.words), i+most) && r.words[j].sent == r.words[i].sent && !r.words[j].punct && !r.words[j].verb &&
		r.words[j].class&(classWho|classLead) == 0 && !strings.HasPrefix(r.words[j].key, "و") {
		j++
	}
	return j
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
		if w.sent != sent || w.punct && w.key != "-" && w.key != "'" && w.key != "'s" && w.key != "’s" && w.key != "&" {
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
		if w.sent != sent || r.isComma(j) || w.punct && w.key != "-" && w.key != "'s" && w.key != "’s" {
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
