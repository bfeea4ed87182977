package resolve

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/names"
	"proffer/names/fold"
	"proffer/places"
)

// An item is one document's entity with what matching needs.
type item struct {
	*naming
	ref     Ref
	rank    int // in canonical order
	e       *proffer.Entity
	owner   *item // the body or state that it belongs to
	sure    bool  // other documents tell the owner
	up      *item // union-find
	members []*item
	docs    map[int]*item        // of a cluster: one member for each document; nil of one that is alone
	reps    []*item              // of a cluster: one member for each name and state
	self    [1]*item             // what members and reps are at first
	apart   map[*item]bool       // items that a person split from this one
	parted  []*item              // of a cluster: members that have such
	last    []*names.Name        // see lasts
	numbers []proffer.Identifier // of a cluster
	gender  gender               // that its document shows
	genders gender               // of a cluster: that all documents show
	told    bool                 // of a cluster: a person, a pack or a number says that different names are one
	why     []string
	id      proffer.EntityID // of a cluster, once all are numbered
}

// A naming is what an item's names tell, which items of the same names share.
type naming struct {
	forms    []*names.Name // the fullest first
	code     string        // state: ISO code
	land     string        // place: the state that it lies in, where that is known
	body     string        // body that every state has one of
	extra    []string      // words of its name besides those that say which body it is
	world    string        // body that every desk knows
	name     string        // all its names, folded
	sounds   []string      // see sounds
	loose    *names.Name   // the word by which a person is called of whom only that is known, where names have no capitals
	compared bool          // by its names: it has one, or its description may be one
}

// work is one resolution.
type work struct {
	items  []*item  // in canonical order
	docs   [][]item // by document, in its order
	states []*item  // one for each name of a state
}

// at is the item of a ref, or nil.
func (w *work) at(r Ref) *item {
	if r.Document < 0 || r.Document >= len(w.docs) {
		return nil
	}
	items := w.docs[r.Document]
	if n := int(r.Entity) - 1; n >= 0 && n < len(items) && items[n].e.ID == r.Entity {
		return &items[n]
	}
	for i := range items {
		if items[i].e.ID == r.Entity {
			return &items[i]
		}
	}
	return nil
}

func gather(docs []Document) *work {
	w := &work{docs: make([][]item, len(docs))}
	r := reader{names: map[nameText]*names.Name{}, keys: map[string]string{}, read: map[entityText]*naming{}}
	for d := range docs {
		es := docs[d].Reading.Entities
		w.docs[d] = make([]item, len(es))
		for i := range es {
			it := &w.docs[d][i]
			it.ref, it.e, it.up, it.numbers, it.naming = Ref{d, es[i].ID}, &es[i], it, es[i].Identifiers, r.naming(&es[i])
			it.self[0] = it
			it.members, it.reps = it.self[:], it.self[:]
		}
		for i := range es {
			if of := es[i].Of; of != 0 && of != es[i].ID {
				w.docs[d][i].owner = w.at(Ref{d, of})
			}
		}
	}
	w.rank(docs)
	return w
}

// rank puts the items into canonical order: that of their documents' keys, then of their numbers.
func (w *work) rank(docs []Document) {
	order, n := make([]int, len(docs)), 0
	for d := range docs {
		order[d] = d
		n += len(w.docs[d])
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(docs[a].Key, docs[b].Key) })
	w.items = make([]*item, 0, n)
	for from := 0; from < len(order); {
		key, first := docs[order[from]].Key, len(w.items)
		for ; from < len(order) && docs[order[from]].Key == key; from++ {
			for i := range w.docs[order[from]] {
				w.items = append(w.items, &w.docs[order[from]][i])
			}
		}
		slices.SortStableFunc(w.items[first:], func(a, b *item) int { return cmp.Compare(a.e.ID, b.e.ID) })
	}
	for n, it := range w.items {
		it.rank = n
	}
}

// A reader takes names apart, each once: a case says the same names again and again.
type reader struct {
	names map[nameText]*names.Name
	keys  map[string]string
	read  map[entityText]*naming
}

// entityText is what the naming of an entity of one name is read from.
type entityText struct {
	name, country string
	kind          proffer.EntityKind
	unnamed       bool
}

type nameText struct {
	text string
	kind names.Kind
}

func (r reader) parse(text string, kind names.Kind) *names.Name {
	n := r.names[nameText{text, kind}]
	if n == nil {
		n = names.Parse(text, kind)
		r.names[nameText{text, kind}] = n
	}
	return n
}

// key is the text folded.
func (r reader) key(text string) string {
	k, known := r.keys[text]
	if !known {
		k = fold.Key(text)
		r.keys[text] = k
	}
	return k
}

// naming is what the names of an entity tell.
func (r reader) naming(e *proffer.Entity) *naming {
	if len(e.Aliases) > 0 {
		return r.takeApart(e)
	}
	k := entityText{e.Name, e.Country, e.Kind, e.Unnamed}
	out, known := r.read[k]
	if !known {
		out = r.takeApart(e)
		r.read[k] = out
	}
	return out
}

func (r reader) takeApart(e *proffer.Entity) *naming {
	kind := nameKind(e.Kind)
	it := &naming{compared: !e.Unnamed || describedBody(e)}
	texts := append([]string{e.Name}, e.Aliases...)
	if !it.compared {
		texts = nil
		if e.Kind == proffer.KindPerson && languageOf(e.Name) == "ar" && !strings.Contains(e.Name, " ") {
			it.loose = r.parse(e.Name, kind)
		}
	}
	seen := map[string]bool{}
	for _, t := range texts {
		if k := r.key(t); k != "" && !seen[k] {
			seen[k] = true
			it.forms = append(it.forms, r.parse(t, kind))
		}
	}
	if e.Kind == proffer.KindPlace {
		for _, t := range nominatives(e.Name) {
			it.forms = append(it.forms, r.parse(t, kind))
		}
	}
	sort.SliceStable(it.forms, func(a, b int) bool { return it.forms[a].Len() > it.forms[b].Len() })
	if e.Kind == proffer.KindPlace {
		it.land = e.Country
	} else {
		it.code = e.Country
	}
	it.name = r.key(e.Name) + "\x00" + r.key(strings.Join(e.Aliases, "\x00"))
	it.sounds = soundsOf(it.forms)
	it.world = worldOf(texts)
	if e.Kind == proffer.KindOrganization && !e.Unnamed && len(texts) == 1 && it.world == "" && languageOf(e.Name) == "ar" &&
		!strings.Contains(e.Name, " ") && !sorted(e.Name) {
		it.loose = r.parse(e.Name, names.Person)
	}
	if e.Kind == proffer.KindOrganization || e.Kind == proffer.KindGroup {
		it.body, it.extra = bodyOf(texts)
		if e.Unnamed {
			it.body, it.extra = bodyOf([]string{e.Name})
		}
	}
	it.forms, it.extra = slices.Clip(it.forms), slices.Clip(it.extra)
	return it
}

// nominatives are what a Russian place of one word may be called where the report shows it in a case that a masculine and
// a feminine share: «Карске» is of «Карск» or «Карска».
func nominatives(name string) []string {
	stem, ok := strings.CutSuffix(name, "е")
	if !ok || strings.ContainsAny(name, " -") || languageOf(name) != "ru" || utf8.RuneCountInString(stem) < 3 {
		return nil
	}
	return []string{stem, stem + "а"}
}

// describedBody says that a description may be a body's name: "الجبهة الشمالية", "the seafarers' union".
func describedBody(e *proffer.Entity) bool {
	words := strings.Fields(e.Name)
	if n := len(words); e.Kind != proffer.KindOrganization || n < 2 || n > 4 {
		return false
	}
	return languageOf(e.Name) != "en" || lists.Of("societies")[fold.Key(words[len(words)-1])]
}

func nameKind(k proffer.EntityKind) names.Kind {
	switch {
	case k == proffer.KindPerson:
		return names.Person
	case k == proffer.KindPlace, k == proffer.KindCountry:
		return names.PlaceName
	case k.Thing():
		return names.Vessel
	}
	return names.Organization
}

// languageOf guesses from the script, as far as the lexicons need it.
func languageOf(s string) string {
	for _, r := range s {
		switch {
		case r >= 'А' && r <= 'я', r == 'ё', r == 'Ё':
			return "ru"
		case r >= 'ء' && r <= 'ي':
			return "ar"
		}
	}
	return "en"
}

func worldOf(texts []string) string {
	for _, t := range texts {
		if w, ok := places.World(t); ok {
			return w
		}
	}
	return ""
}

// bodyOf is the body that one of the names is, and the words besides: those for its state.
func bodyOf(texts []string) (body string, extra []string) {
	for _, t := range texts {
		lang := languageOf(t)
		var rest []string
		words := strings.Fields(t)
		for i, w := range words {
			if w == "'s" || w == "’s" {
				continue
			}
			w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
			if _, ok := places.Demonym(lang, w); ok {
				continue
			}
			if _, ok := places.State(lang, w); ok && i > 0 {
				continue
			}
			rest = append(rest, w)
		}
		for from := 0; from < len(rest) && from < 3; from++ {
			for to := len(rest); to > from && to > len(rest)-3; to-- {
				if b, ok := places.Body(strings.Join(rest[from:to], " ")); ok {
					return b, append(append([]string{}, rest[:from]...), rest[to:]...)
				}
			}
		}
	}
	return "", nil
}
