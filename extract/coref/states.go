package coref

import (
	"slices"
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/places"
)

// demonym is the code of the state whose adjective the word is, "?name" for a state that only this text knows, or "".
func (r *resolver) demonym(key string) string {
	if len(key) < 4 && key != "u.s" && key != "us" {
		return ""
	}
	if code, ok := places.Demonym(r.lang, key); ok {
		return code
	}
	if r.alike[key] {
		return "?"
	}
	return r.nations[key]
}

// learnStates finds states that no gazetteer has, by what the text itself says: a government, a foreign minister, an
// adjective ("Drovia", "Drovian").
func (r *resolver) learnStates() {
	r.alike = map[string]bool{}
	votes, surnames := map[string]int{}, map[string]bool{}
	for _, m := range r.names {
		if m.kind == proffer.KindPerson && (len(m.key) > 1 || r.titled(m)) {
			surnames[m.key[len(m.key)-1]] = true
		}
	}
	for _, m := range r.names {
		if r.maybeState(m) && !surnames[m.key[0]] {
			votes[strings.Join(m.key, " ")] += r.stateEvidence(m)
		}
	}
	r.adjectiveVotes(votes)
	for _, m := range r.names {
		if !r.maybeState(m) || surnames[m.key[0]] {
			continue
		}
		v := votes[strings.Join(m.key, " ")]
		if v >= 2 && m.kind != proffer.KindOrganization || v >= 4 || v >= 1 && m.kind == proffer.KindCountry {
			m.kind = proffer.KindCountry
		}
	}
	r.learnAdjectives()
}

// learnAdjectives notes the words that are adjectives of states that only this text knows.
func (r *resolver) learnAdjectives() {
	states := map[string][]*mention{} // by beginning
	seen := map[string]bool{}
	for _, m := range r.names {
		if m.kind == proffer.KindCountry && m.code == "" && len(m.key) == 1 && !seen[m.key[0]] {
			seen[m.key[0]] = true
			k := beginning(m.key[0])
			states[k] = append(states[k], m)
		}
	}
	for i := range r.words {
		w := r.words[i].key
		if len(w) < 5 || r.alike[w] {
			continue
		}
		for _, m := range states[beginning(stripArabicAdjective(w))] {
			if derived(r.lang, w, m) {
				r.alike[w] = true
				break
			}
		}
	}
}

// maybeState says that nothing about the name itself keeps it from being a state's.
func (r *resolver) maybeState(m *mention) bool {
	return !slices.ContainsFunc(m.key, func(w string) bool {
		c := r.lex.class(w, "")
		return c&classOrg != 0 && c&classStateKind == 0
	}) && m.code == "" && m.world == "" && len(m.key) <= 2 && (m.kind != proffer.KindPerson || len(m.key) == 1 && !r.titled(m))
}

// adjectiveVotes adds to the names of one word from which the text makes an adjective.
func (r *resolver) adjectiveVotes(votes map[string]int) {
	stems := map[string]string{} // first letters → name
	for _, m := range r.names {
		if len(m.key) == 1 && m.code == "" && len([]rune(m.key[0])) >= 4 {
			stems[string([]rune(m.key[0])[:3])] = m.key[0]
		}
	}
	seen := map[string]bool{}
	for i := range r.words {
		w := r.words[i].key
		c := []rune(w)
		if r.lang == "ar" {
			c = []rune(stripArabicAdjective(w))
		}
		if len(c) < 5 || seen[w] || !r.words[i].cap && r.lang == "en" {
			continue
		}
		if name := stems[string(c[:3])]; name != "" && derivedFrom(r.lang, w, name) {
			seen[w] = true
			votes[name] += 2
		}
	}
}

// stateEvidence counts what beside the name says that it is a state.
func (r *resolver) stateEvidence(m *mention) int {
	n := 0
	next := m.last + 1
	if next < len(r.words) && (r.words[next].key == "'s" || r.words[next].key == "’s") {
		for j := next + 1; j < len(r.words) && j < next+4; j++ {
			if r.words[j].class&classStateNoun != 0 {
				n += 2
				break
			}
		}
	}
	i := m.first - 1
	if holder := r.nameEnding(i - 1); i > 0 && r.words[i].key == "of" && holder != nil && holder.kind == proffer.KindPerson && r.ministerial(holder) {
		return n + 2 // "Defence Minister N N of X"
	}
	if i > 0 && (r.words[i].key == "of" || r.words[i].key == "the") {
		i--
	} else if r.lang == "en" || i >= 0 && m.kind == proffer.KindPerson && r.words[i].class&classPerson != 0 {
		i = -1
	}
	for back := 0; i >= 0 && back < 2; i, back = i-1, back+1 {
		if r.words[i].class&classStateNoun != 0 {
			n += 2
			break
		}
	}
	return n
}

// adjective endings by language, as they follow a state's name without its last vowels
var adjectives = map[string][]string{
	"en": {"n", "an", "ian", "ese", "i", "ish", "ic", "ns", "ans", "ians", "is", "ese"},
	"ru": {"ск", "йск", "ийск", "анск", "янск", "инск", "ец", "ц", "йц", "ийц"},
	"ar": {"ي", "يه", "يون", "يين", "اني", "انيه"},
}

// derived says that the word is an adjective of the name: Drovian of Drovia, дровийский of Дровия.
func derived(lang, w string, m *mention) bool {
	if len(m.key) != 1 {
		return false
	}
	return derivedFrom(lang, w, m.key[0])
}

func derivedFrom(lang, w, name string) bool {
	stem := strings.TrimRight(name, "aeiouаяиоуеыьйاهي")
	if lang == "ru" {
		w = stemRussian(w)
	} else if lang == "ar" {
		w = stripArabicAdjective(w)
		name = stripArabicAdjective(name)
		stem = strings.TrimRight(name, "اهي")
	}
	if w == name || len(stem) < 3 || !strings.HasPrefix(w, stem) {
		return false
	}
	rest := w[len(stem):]
	tail := strings.TrimPrefix(name, stem)
	for _, e := range adjectives[lang] {
		if rest == e && (tail == "" || e != "n" && e != "i") || rest == tail+e {
			return true
		}
	}
	return false
}

func stripArabicAdjective(w string) string {
	for _, p := range []string{"وال", "بال", "لل", "ال"} {
		if s, ok := strings.CutPrefix(w, p); ok && len(s) >= 6 {
			return s
		}
	}
	return w
}

// placeCapitals decides for each capital whether it stands for its state or is a place.
func (r *resolver) placeCapitals(atts []attribution.Attribution) {
	voice := map[int]bool{} // first words of names that speak or are spoken to
	for _, a := range atts {
		for _, s := range []proffer.Span{a.Source, a.Hearer} {
			i, j := r.within(s)
			for i < j && r.words[i].class&(classStop|classPrep|classCoord) != 0 && r.nameAt(i) == nil {
				i++
			}
			if m := r.nameAt(i); i < j && m != nil && (m.last+1 >= j || r.words[m.last+1].class&classCoord != 0) {
				voice[m.first] = true
				if m.last+2 < j {
					if n := r.nameAt(m.last + 2); n != nil && n.last+1 >= j {
						voice[n.first] = true
					}
				}
			}
		}
	}
	namesakes := r.namesakes()
	for _, m := range r.names {
		if !m.capital || m.kind == proffer.KindCountry {
			continue
		}
		if namesakes[strings.Join(m.key, " ")] {
			m.code, m.capital = "", false
			continue
		}
		if voice[m.first] || r.actsAsState(m) {
			m.kind = proffer.KindCountry
		}
	}
}

// namesakes are the names of capitals that the report has for a place in another state: "Tripoli, Lebanon".
func (r *resolver) namesakes() map[string]bool {
	out := map[string]bool{}
	for _, m := range r.names {
		if !m.capital || m.last+2 >= len(r.words) || !r.isComma(m.last+1) {
			continue
		}
		state := r.nameAt(m.last + 2)
		if state == nil || state.code == "" || state.code == m.code || state.capital {
			continue
		}
		for _, p := range places.Lookup(r.lang, m.base) {
			if p.Country == state.code {
				out[strings.Join(m.key, " ")] = true
			}
		}
	}
	return out
}

// actsAsState reads the words around a capital's name.
func (r *resolver) actsAsState(m *mention) bool {
	sent := r.words[m.first].sent
	next := m.last + 1
	if next < len(r.words) && r.isComma(next) && next+1 < len(r.words) && r.nameAt(next+1) != nil && r.nameAt(next+1).code == m.code {
		return false // "Moscow, Russia"
	}
	i := m.first - 1
	for i >= 0 && (r.words[i].cap && r.nameAt(i) == nil && r.lang == "en" && r.words[i].class == 0 || r.words[i].key == "the") {
		i--
	}
	if i < 0 || r.words[i].sent != sent {
		return next < len(r.words) && r.words[next].sent == sent && !r.words[next].punct && !r.placeAfter(next)
	}
	w := r.words[i]
	switch {
	case w.key == "to" || w.key == "on" || w.key == "к" || w.key == "إلى":
		return r.addressed(i)
	case w.class&classPlacePrep != 0:
		return false
	case w.class&classStatePrep != 0:
		return !r.placeAfter(next)
	case r.addresses(w):
		return true
	case w.punct && w.key != "," || w.class&classCoord != 0:
		other := r.nameAt(i - 1)
		return other != nil && other.kind == proffer.KindCountry && !r.placeAfter(next)
	}
	// a subject: a verb follows
	return next < len(r.words) && r.words[next].verb && !w.verb
}

func (r *resolver) placeAfter(i int) bool {
	if i < len(r.words) && (r.words[i].key == "'s" || r.words[i].key == "’s") {
		i++
		return i < len(r.words) && r.words[i].class&(classStateNoun|classOrg|classDoc) == 0
	}
	return i < len(r.words) && r.words[i].key == "-"
}

// addressed looks back from "to" for a verb or noun by which something is put to a party, not carried to a place.
func (r *resolver) addressed(i int) bool {
	for j := i - 1; j >= 0 && j > i-6 && r.words[j].sent == r.words[i].sent; j-- {
		if r.addresses(r.words[j]) {
			return true
		}
	}
	return false
}

func (r *resolver) addresses(w word) bool { return r.lex.addresses(w.key) }
