package coref

import (
	"slices"
	"sort"
	"strings"

	"proffer"
)

// placedBody makes an entity of a body that the text calls by a common noun, at word k, and the town or state that it is
// named after: "the port authority of Safra", "Tolna's hospital", «портовое управление Толны», "سلطة ميناء صفرا". Each is one,
// however often it is so called, and belongs to the place.
func (r *resolver) placedBody(k int) {
	noun := r.lex.stem(r.words[k].key)
	if !r.isBodyNoun(k) || r.words[k].class&classStateKind != 0 || siteNouns[noun] || strings.HasSuffix(r.words[k].key, "ов") || r.lang == "ar" && !townNouns[noun] {
		return
	}
	place, i, j := r.placeOfBody(k)
	if place == nil || place.ent == nil {
		return
	}
	key := r.placedKey(i, j)
	e := r.byKey[key]
	if e == nil {
		if e = r.namedWith(noun, place); e == nil {
			e = &entity{kind: proffer.KindOrganization, nouns: map[string]bool{}, owner: place.ent, order: r.words[i].Start}
			r.call(e, noun)
			r.ents = append(r.ents, e)
		}
		r.byKey[key] = e
	}
	form := proffer.FormName
	if len(e.key) > 0 {
		form = proffer.FormDescription // one with a name of its own
	}
	r.mention(e, i, j, form)
	if m := e.mentions[len(e.mentions)-1]; r.lang == "ru" && i == k && m.first == i && form == proffer.FormName {
		m.base = r.words[k].lemma + strings.TrimPrefix(m.text, r.phrase(k, k+1))
	}
}

// namedWith is the body that has a noun and a place in its name: «Центральная больница Толны»; nil for none.
func (r *resolver) namedWith(noun string, place *mention) *entity {
	for _, e := range r.byWord[beginning(noun)] {
		if e.kind == proffer.KindOrganization && e.named && has(e.key, noun) && has(e.key, place.key[len(place.key)-1]) {
			return e
		}
	}
	return nil
}

// townNouns are the Arabic nouns of bodies that are named after their town or state, not by a name of their own.
var townNouns = lists.Of("townNouns")

// siteNouns are nouns of the lexicon's bodies that, with a place behind them, are places or no single body.
var siteNouns = lists.Of("siteNouns")

// placedKey is equal for the same words in any order: "the hospital of Tolna", "Tolna's hospital".
func (r *resolver) placedKey(i, j int) string {
	var words []string
	for k := i; k < j; k++ {
		if w := r.words[k]; !w.punct && w.class&(classPrep|classStop) == 0 && w.key != "'s" && w.key != "’s" {
			words = append(words, r.lex.stem(w.key))
		}
	}
	sort.Strings(words)
	return "placed " + strings.Join(words, " ")
}

// placeOfBody is the place or state that the body whose noun is word k is named after, and the words [i, j) of the whole name.
func (r *resolver) placeOfBody(k int) (place *mention, i, j int) {
	switch r.lang {
	case "en":
		if place, i, j = r.placeOwning(k); place != nil {
			return place, i, j
		}
		if at := k + 2; at < len(r.words) && r.words[k+1].key == "of" {
			if i = r.definiteFrom(k); i >= 0 {
				return r.landAt(at, k), i, r.endOf(at)
			}
		}
	case "ru", "ar":
		const most = 3 // words between the noun and the place
		for at := k + 1; at < min(len(r.words), k+2+most); at++ {
			if m := r.landAt(at, k); m != nil && !r.goesOnDefinite(m) {
				return m, r.adjectivesBefore(k), m.last + 1
			}
			w := r.words[at]
			proclitic := r.lang == "ar" && w.class != 0 && r.lex.class(w.key, "") == 0
			if w.punct || w.verb || w.cap || proclitic || w.class&(classPrep|classCoord|classWho|classPerson|classSpokes) != 0 || r.nameAt(at) != nil {
				break
			}
		}
	}
	return nil, 0, 0
}

// goesOnDefinite says that an Arabic adjective behind a place's name belongs to the body's: "مستشفى تولنا | المركزي".
func (r *resolver) goesOnDefinite(m *mention) bool {
	next := m.last + 1
	return r.lang == "ar" && next < len(r.words) && strings.HasPrefix(r.words[next].key, article) && r.words[next].class == 0 && strings.HasSuffix(r.words[next].key, "ي")
}

// landAt is the name of a place or state that begins at word at, in the sentence of word k.
func (r *resolver) landAt(at, k int) *mention {
	if m := r.nameAt(at); m != nil && m.first == at && m.ent != nil && r.words[at].sent == r.words[k].sent && (m.kind == proffer.KindPlace || m.kind == proffer.KindCountry) {
		return m
	}
	return nil
}

// endOf is where the name at word at ends.
func (r *resolver) endOf(at int) int {
	if m := r.nameAt(at); m != nil {
		return m.last + 1
	}
	return at
}

// placeOwning is the place before an English possessive and the noun at word k, which nobody's office follows.
func (r *resolver) placeOwning(k int) (place *mention, i, j int) {
	const most = 2 // words between
	if k+1 < len(r.words) && r.words[k+1].class&classHead != 0 && !r.words[k+1].verb {
		return nil, 0, 0
	}
	for at := k - 1; at >= max(1, k-1-most); at-- {
		if w := r.words[at]; w.key == "'s" || w.key == "’s" {
			m := r.nameEnding(at - 1)
			if m == nil || r.landAt(m.first, k) == nil {
				return nil, 0, 0
			}
			return m, m.first, k + 1
		} else if w.punct || w.cap || w.class&(classPrep|classCoord|classHead) != 0 {
			return nil, 0, 0
		}
	}
	return nil, 0, 0
}

// definiteFrom is the word behind the article of the English noun at word k, -1 where it has none.
func (r *resolver) definiteFrom(k int) int {
	const most = 3 // words between
	for at := k - 1; at >= max(0, k-1-most); at-- {
		if r.words[at].key == "the" {
			return at + 1
		}
		if w := r.words[at]; w.punct || w.cap || w.class&(classPrep|classCoord) != 0 {
			return -1
		}
	}
	return -1
}

// adjectivesBefore is where the adjectives before the Russian noun at word k begin: «портовое | управление».
func (r *resolver) adjectivesBefore(k int) int {
	if r.lang != "ru" {
		return k
	}
	for k > 0 && r.words[k-1].sent == r.words[k].sent && r.words[k-1].class == 0 && !r.words[k-1].verb && r.adjectival(k-1) && r.nameAt(k-1) == nil {
		k--
	}
	return k
}

// adjectival says that a Russian word ends as adjectives do.
func (r *resolver) adjectival(k int) bool {
	return slices.ContainsFunc([]string{"ое", "ая", "ый", "ий", "ую", "ого", "ому", "ой", "ым", "ом"}, func(e string) bool { return strings.HasSuffix(r.words[k].key, e) })
}

// placedAt is the body named after a place whose name is all of the words [i, j), an article aside; nil for none.
func (r *resolver) placedAt(i, j int) *entity {
	for _, m := range r.bySent[r.words[i].sent] {
		if r.isPlaced(m) && m.last == j-1 && (m.first == i || m.first == i+1 && r.words[i].key == "the") {
			return m.ent
		}
	}
	return nil
}

// placedIn is the body named after a place that is named in the words [i, j); nil for none.
func (r *resolver) placedIn(i, j int) *entity {
	if i >= j {
		return nil
	}
	for _, m := range r.bySent[r.words[i].sent] {
		if r.isPlaced(m) && m.first >= i && m.last < j {
			return m.ent
		}
	}
	return nil
}

func (r *resolver) isPlaced(m *mention) bool {
	return m.form == proffer.FormName && m.ent != nil && m.ent.kind == proffer.KindOrganization && len(m.key) == 0 && len(m.ent.key) == 0 && m.ent.owner != nil &&
		r.byKey[r.placedKey(m.first, m.last+1)] == m.ent
}
