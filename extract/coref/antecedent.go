package coref

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/names/fold"
)

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
		if c&classOrg != 0 && e.kind == proffer.KindPerson || e.unnamed && !e.named && r.otherRank(i, head, e) {
			continue
		}
		if at := e.lastBefore(r.words[i].Start); at > bestAt {
			best, bestAt = e, at
		}
	}
	if best == nil && r.lang == "en" && r.words[head].cap && head == j-1 && c&classOrg != 0 {
		best = r.capitalised(head)
		if best == nil {
			return nil // "the Group": a name of its own that the text has given to some body
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
	if best == nil && owner == nil {
		best = r.lastSpeaker(i, j, head)
	}
	if best != nil {
		best.because("“" + r.phrase(i, j) + "” stands for the one so called")
	}
	return best
}

// otherRank says that of a description and of whoever is known by another one alone, one is a deputy's and one is not.
func (r *resolver) otherRank(i, head int, e *entity) bool {
	junior := false
	for k := i; k < head; k++ {
		junior = junior || juniors[r.words[k].key]
	}
	return junior != slices.ContainsFunc(strings.Fields(fold.Key(e.title)), func(w string) bool { return juniors[w] })
}

// juniors are words before an office that make another one of it, whatever stands between.
var juniors = lists.Of("juniors")

// fuller calls whom only the noun of an office describes by a longer description of him: "the minister", "the transport
// minister".
func (r *resolver) fuller(e *entity, i, j, head int) {
	if r.lang == "en" && r.words[i].key == "the" {
		i++
	}
	if e.unnamed && !e.named && e.kind == proffer.KindPerson && head == j-1 && i < head && fold.Key(e.title) == r.words[head].key {
		e.title = r.phrase(i, j)
	}
}

// capitalised is the first named body that has the word at head, written as in a name, in its name: "the Group" for the
// Expert Group.
func (r *resolver) capitalised(head int) *entity {
	key := r.words[head].key
	for _, e := range r.byWord[beginning(key)] {
		if e.named && e.kind != proffer.KindPerson && slices.Contains(e.key, key) {
			return e
		}
	}
	return nil
}

// onlyDocument is the document that the text calls by the noun, if there is just one: "the 31-page audit".
func (r *resolver) onlyDocument(noun string) *entity {
	var only *entity
	for _, e := range r.called[noun] {
		if e.written {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// lastSpeaker is the named person who spoke just before, for a description that fits whoever is spoken of ("the lawmaker",
// «подсудимая») or for one whom the text has called nothing else yet.
func (r *resolver) lastSpeaker(i, j, head int) *entity {
	t := r.lastTurn(r.words[i].Start)
	if t == nil || j-i > 3 || len(t.parties) != 1 || r.sentencesBack(t.at, i) > 4 {
		return nil
	}
	e := t.parties[0]
	fitsAnyone := r.lex.anyone[r.words[head].key] // in the singular: Russian stems are those of the plural too
	if e.kind != proffer.KindPerson || !e.named || r.words[head].class&(classSpokes|classOrg) != 0 || r.words[head].class&classGroup != 0 && !fitsAnyone {
		return nil
	}
	if fitsAnyone || len(e.nouns) == 0 && e.title == "" && r.words[head].class&classPerson != 0 {
		return e
	}
	return nil
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
	for _, t := range append([]string{e.title}, e.apposed...) {
		for _, w := range strings.Fields(fold.Key(t)) {
			title[r.lex.stem(w)] = true
		}
	}
	for k := i; k < j; k++ {
		if w := r.words[k]; w.class&(classStop|classPrep) == 0 && !w.punct && !title[r.lex.stem(w.key)] {
			return false
		}
	}
	return true
}

// generic nouns stand for any body named before
var generic = lists.Of("generic")

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
		return strings.Contains(r.words[head].key, article) || r.construct(head) || r.lex.anyone[r.words[head].key] // معاليه
	}
	return head == i || r.words[i].class&classStop != 0
}

// construct says that the Arabic noun at head has a genitive with the article, which makes it definite: وزير التموين.
func (r *resolver) construct(head int) bool {
	k := head + 1
	return r.words[head].class&classPerson != 0 && k < len(r.words) && r.words[k].sent == r.words[head].sent && strings.HasPrefix(r.words[k].key, article) && r.nameAt(k) == nil
}

const article = "ال"
