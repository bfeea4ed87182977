package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/names/fold"
)

// ownedBy makes o the owner of an item of which its document does not surely say whose it is.
func (it *item) ownedBy(o *item) {
	if it.owner == nil || it.guessed() || it.owner.e.Kind == proffer.KindPlace {
		it.owner, it.sure = o, true
	}
}

// guessed says that whose the item is, is only likely.
func (it *item) guessed() bool {
	return !it.sure && slices.Contains(it.e.Flags, proffer.OwnerGuessed)
}

// statesInTitles gives people to the state that their title names by its name or its adjective, where another document
// alone shows that it is a state: "وزيرة الصحة الدروفية", "the Drovian health minister".
func (w *work) statesInTitles() {
	known := map[string]*item{}
	for _, it := range w.of(proffer.KindPerson) {
		t := it.e.Title
		if t == "" || it.owner != nil && !it.guessed() && it.owner.e.Kind != proffer.KindPlace {
			continue
		}
		s, met := known[t]
		if !met {
			s = w.stateNamed(statewords(t))
			known[t] = s
		}
		if s != nil {
			it.ownedBy(s)
		}
	}
}

// statewords are the words of a title that may name a state: those with a capital, in Arabic adjectives with the article
// (not the first behind a minister, which is what he is for) and what follows "in".
func statewords(title string) (out []string) {
	words := strings.Fields(title)
	for i, w := range words {
		w = strings.Trim(w, ",.’'«»\"“”")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case languageOf(w) == "ar":
			adjective := strings.HasPrefix(w, "ال") && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "ية"))
			if adjective && (i > 1 || i == 1 && !strings.Contains(words[0], "وزير")) || i > 0 && words[i-1] == "في" {
				out = append(out, w)
			}
		case unicode.IsUpper(first):
			out = append(out, w)
		}
	}
	return out
}

// bodiesInTitles gives people of whom their document says nothing to the body whose name of several words stands in their
// title, where another document alone shows that it is a body: "managing director of Drovia Air".
func (w *work) bodiesInTitles() {
	bodies := map[string]*item{} // by folded name; nil where several have it
	for _, it := range w.of(proffer.KindOrganization) {
		if it.e.Unnamed {
			continue
		}
		for _, f := range it.forms {
			k := fold.Key(f.Text)
			if b, met := bodies[k]; met && (b == nil || b.find() != it.find()) {
				bodies[k] = nil
			} else if strings.Contains(k, " ") {
				bodies[k] = it
			}
		}
	}
	for _, it := range w.of(proffer.KindPerson) {
		if it.owner == nil && it.e.Title != "" {
			it.owner = bodyIn(it.e.Title, bodies)
		}
	}
}

// bodyIn is the body whose name stands in a title, the longest; nil for none.
func bodyIn(title string, bodies map[string]*item) *item {
	const most = 6 // words of a name
	words := strings.Fields(fold.Key(title))
	for n := min(most, len(words)); n > 1; n-- {
		for i := 0; i+n <= len(words); i++ {
			if b := bodies[strings.Join(words[i:i+n], " ")]; b != nil {
				return b
			}
		}
	}
	return nil
}

// homeStates gives ministers of whom no document says whose they are to the state that most of their documents name, else
// to the one that most documents of the case do: half of them, and twice as many as the next.
func (w *work) homeStates() {
	states := map[int][]*item{} // by document
	documents := map[int]bool{}
	for _, it := range w.items {
		documents[it.ref.Document] = true
		if r := it.find(); it.e.Kind == proffer.KindCountry && !slices.Contains(states[it.ref.Document], r) {
			states[it.ref.Document] = append(states[it.ref.Document], r)
		}
	}
	var everywhere *item
	asked := false
	settled := map[*item]bool{} // clusters that have an owner, or for which no state is found
	for _, it := range w.of(proffer.KindPerson) {
		root := it.find()
		if !slices.Contains(it.e.Flags, proffer.StateUnsaid) || settled[root] {
			continue
		}
		settled[root] = true
		if ownerOf(root) != nil {
			continue
		}
		own := map[int]bool{}
		for _, m := range root.members {
			own[m.ref.Document] = true
		}
		state := mostNamed(states, own)
		if state == nil && !asked {
			everywhere, asked = mostNamed(states, documents), true
		}
		if state == nil {
			state = everywhere
		}
		if state != nil {
			it.owner = state
			root.why = append(root.why, "a minister of whom no report says whose, in reports of "+state.e.Name)
		}
	}
}

// mostNamed is the state that half of some documents name and twice as many as name any other; nil for none.
func mostNamed(states map[int][]*item, documents map[int]bool) (most *item) {
	count := map[*item]int{}
	for d := range documents {
		for _, s := range states[d] {
			count[s]++
		}
	}
	best, next := 0, 0
	for s, n := range count {
		switch {
		case n > best:
			most, best, next = s, n, best
		case n > next:
			next = n
		}
	}
	if best < 2*next || 2*best < len(documents) {
		return nil
	}
	return most
}

// ownerOf is whose a cluster is: what most of its documents say, surely rather than by a guess, a body rather than a state
// or a place; among equals the first in canonical order.
func ownerOf(root *item) *item {
	type vote struct{ sure, all, rank int }
	votes := map[*item]*vote{}
	for _, m := range root.members { // in canonical order
		if m.owner == nil || m.owner.find() == root {
			continue
		}
		o := m.owner.find()
		if votes[o] == nil {
			votes[o] = &vote{rank: m.rank}
		}
		votes[o].all++
		if !m.guessed() {
			votes[o].sure++
		}
	}
	var best *item
	for o, v := range votes {
		if best == nil || cmp.Or(cmp.Compare(v.sure, votes[best].sure), cmp.Compare(rankOfKind(o), rankOfKind(best)), cmp.Compare(v.all, votes[best].all), cmp.Compare(votes[best].rank, v.rank)) > 0 {
			best = o
		}
	}
	return best
}

// rankOfKind is greater for owners that say more.
func rankOfKind(o *item) int {
	switch o.e.Kind {
	case proffer.KindOrganization, proffer.KindGroup:
		return 2
	case proffer.KindPlace:
		return 0
	}
	return 1
}
