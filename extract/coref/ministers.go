package coref

import (
	"strings"

	"proffer"
	"proffer/places"
)

// homeOffices gives ministers and ministries whose state the text leaves out to the state in which the report was written:
// its dateline's ("MERA, Tolland — … Defence Minister X said"), else the only one that it names, or the place just named
// ("In Tolland, Defence Minister X").
// Nearer guesses, such as the state that spoke last, would now and then give a minister to the other side.
func (r *resolver) homeOffices() {
	home := r.dateline()
	if home == nil {
		home = r.onlyState()
	}
	for _, e := range r.ents {
		if home != nil && e != home && r.everyStates(e) {
			e.owner, e.guessed = home, true
			e.because("a body that every state has, named where the report is from")
		}
		if e.kind != proffer.KindPerson || e.owner != nil || !e.named {
			continue
		}
		for _, m := range e.mentions {
			if r.president(m) {
				e.stateless = true // of which state, only the other reports may tell
				continue
			}
			if !r.ministerial(m) {
				continue
			}
			if place, named := r.placeJustNamed(m); named {
				e.owner = place
			} else {
				e.owner = home
			}
			if e.stateless = e.owner == nil; !e.stateless {
				e.guessed = true
				e.because("a minister without a state, named where the report is from")
			}
			break
		}
	}
}

// everyStates says that an entity is a ministry that every state has one of, of which the text does not say whose it is.
func (r *resolver) everyStates(e *entity) bool {
	if e.kind != proffer.KindOrganization || e.owner != nil || e.world != "" || len(e.mentions) == 0 {
		return false
	}
	m := e.mentions[0]
	return places.Ministry(r.phrase(m.first, m.last+1))
}

// ministerial says that the titles before a name, or the description beside it, are those of a member of a government, and
// name no state that the text does not know.
func (r *resolver) ministerial(m *mention) bool {
	for _, s := range r.beside(m, m.prefix) {
		for k := s[0]; k < s[1]; k++ {
			for _, stem := range r.lex.ministers {
				if strings.HasPrefix(r.words[k].key, stem) {
					return !r.ofOther(k, s[0], s[1])
				}
			}
		}
	}
	return false
}

// president says that nothing but the office of a head of state stands before a name, and that the text calls nobody else so.
func (r *resolver) president(m *mention) bool {
	k := m.first - 1
	return k >= 0 && k == m.prefix && heads[r.words[k].key] && (r.lang != "en" || r.words[k].cap) && len(r.called[r.nounAt(k)]) == 1
}

// heads are the offices of heads of state.
var heads = lists.Of("heads")

// ofOther says that the words [i, j) around a minister's title at word k name somebody whose minister it is, though the text
// knows no such state: "the Drovian transport minister", «министр транспорта Дровии», "وزيرة الصحة الدروفية".
func (r *resolver) ofOther(k, i, j int) bool {
	for n := i; n < j; n++ {
		w := r.words[n]
		switch {
		case w.punct || n == k:
		case r.lang == "ar":
			if n > k+1 && nisba(w.key) && !portfolio[strings.TrimSuffix(stripArabicAdjective(w.key), "ه")] {
				return true
			}
		case w.cap && w.class == 0 && (n > 0 && r.words[n-1].sent == w.sent && !r.words[n-1].punct) && !(r.lang == "en" && r.words[k].cap):
			return true
		}
	}
	return false
}

// nisba says that an Arabic word has the ending of adjectives that are made of names, and the article.
func nisba(key string) bool {
	return strings.HasPrefix(key, article) && (strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه"))
}

// portfolio are Arabic adjectives of what offices are for, not of states, without the ending of the feminine.
var portfolio = lists.Of("portfolio")

// placeJustNamed is the state of "In Tolland, Defence Minister X"; named says that a place stands there at all.
func (r *resolver) placeJustNamed(m *mention) (state *entity, named bool) {
	k := m.prefix - 1
	if k > 0 && r.isComma(k) {
		k--
	}
	if k < 1 || r.words[k].sent != r.words[m.first].sent {
		return nil, false
	}
	n := r.nameAt(k)
	if n == nil || n.kind == proffer.KindPerson || n.first < 1 || r.words[n.first-1].class&classPlacePrep == 0 {
		return nil, false
	}
	return r.stateOf(n), true
}

// onlyState is the state that the report names more than once, in the names of its bodies too, if it names no other.
func (r *resolver) onlyState() (only *entity) {
	for _, e := range r.ents {
		if e.kind != proffer.KindCountry || len(e.mentions) == 0 {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	if only == nil {
		return nil
	}
	named := len(only.mentions)
	for _, e := range r.ents {
		if e.owner == only && e.named {
			named++
		}
	}
	if named < 2 {
		return nil
	}
	return only
}

// dateline is the state that the report's dateline names, itself or by its capital, or nil.
func (r *resolver) dateline() *entity {
	for _, p := range r.doc.Parts {
		if p.Kind != proffer.PartDateline {
			continue
		}
		i, j := r.within(p.Span)
		var state *entity
		for _, m := range r.namesIn(i, j) {
			if s := r.stateOf(m); s != nil {
				state = s
			}
		}
		return state
	}
	return nil
}

// stateOf is the state that a name names, or whose capital it is.
func (r *resolver) stateOf(m *mention) *entity {
	if m.ent != nil && m.ent.kind == proffer.KindCountry {
		return m.ent
	}
	if m.capital && m.code != "" {
		return r.state(m.code, m.span.Start)
	}
	return nil
}
