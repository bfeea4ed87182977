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
	ref     Ref
	key     string // canonical order
	rank    int    // the same, as a number
	e       *proffer.Entity
	forms   []*names.Name // its names, the fullest first
	owner   *item         // the body or state that it belongs to
	sure    bool          // other documents tell the owner
	code    string        // state: ISO code
	land    string        // place: the state that it lies in, where that is known
	body    string        // body that every state has one of
	extra   []string      // words of its name besides those that say which body it is
	world   string        // body that every desk knows
	up      *item         // union-find
	members []*item
	docs    map[int]*item        // of a cluster: one member for each document
	reps    []*item              // of a cluster: one member for each name and state
	name    string               // all its names, folded
	apart   map[*item]bool       // items that a person split from this one
	parted  []*item              // of a cluster: members that have such
	sounds  []string             // see sounds
	last    []*names.Name        // see lasts
	numbers []proffer.Identifier // of a cluster
	gender  gender               // that its document shows
	genders gender               // of a cluster: that all documents show
	loose   *names.Name          // the word by which a person is called of whom only that is known, where names have no capitals
	told    bool                 // of a cluster: a person, a pack or a number says that different names are one
	why     []string
}

// work is one resolution.
type work struct {
	items  []*item // in canonical order
	byRef  map[Ref]*item
	states []*item // one for each name of a state
}

func gather(docs []Document) *work {
	w := &work{byRef: map[Ref]*item{}}
	for d := range docs {
		for i := range docs[d].Reading.Entities {
			e := &docs[d].Reading.Entities[i]
			it := &item{ref: Ref{d, e.ID}, key: docs[d].Key + "\x00" + pad(int(e.ID)), e: e}
			it.up, it.members, it.reps, it.docs, it.numbers = it, []*item{it}, []*item{it}, map[int]*item{d: it}, e.Identifiers
			w.items = append(w.items, it)
			w.byRef[it.ref] = it
		}
	}
	r := reader{names: map[nameText]*names.Name{}, keys: map[string]string{}}
	for _, it := range w.items {
		if it.e.Of != 0 && it.e.Of != it.e.ID {
			it.owner = w.byRef[Ref{it.ref.Document, it.e.Of}]
		}
		it.read(r)
	}
	for n, it := range w.items {
		it.rank = n
	}
	slices.SortFunc(w.items, func(a, b *item) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.rank, b.rank)) })
	for n, it := range w.items {
		it.rank = n
	}
	return w
}

// pad makes numbers sort as text.
func pad(n int) string {
	s := ""
	for d := 1_000_000; d > 0; d /= 10 {
		s += string(rune('0' + n/d%10))
	}
	return s
}

// A reader takes names apart, each once: a case says the same names again and again.
type reader struct {
	names map[nameText]*names.Name
	keys  map[string]string
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

// read takes the item's names apart.
func (it *item) read(r reader) {
	kind := nameKind(it.e.Kind)
	texts := append([]string{it.e.Name}, it.e.Aliases...)
	if it.e.Unnamed && !describedBody(it.e) {
		texts = nil
		if it.e.Kind == proffer.KindPerson && languageOf(it.e.Name) == "ar" && !strings.Contains(it.e.Name, " ") {
			it.loose = r.parse(it.e.Name, kind)
		}
	}
	seen := map[string]bool{}
	for _, t := range texts {
		if k := r.key(t); k != "" && !seen[k] {
			seen[k] = true
			it.forms = append(it.forms, r.parse(t, kind))
		}
	}
	if it.e.Kind == proffer.KindPlace {
		for _, t := range nominatives(it.e.Name) {
			it.forms = append(it.forms, r.parse(t, kind))
		}
	}
	sort.SliceStable(it.forms, func(a, b int) bool { return it.forms[a].Len() > it.forms[b].Len() })
	if it.e.Kind == proffer.KindPlace {
		it.land = it.e.Country
	} else {
		it.code = it.e.Country
	}
	it.name = r.key(it.e.Name) + "\x00" + r.key(strings.Join(it.e.Aliases, "\x00"))
	it.sounds = soundsOf(it.forms)
	it.world = worldOf(texts)
	if it.e.Kind == proffer.KindOrganization && !it.e.Unnamed && len(texts) == 1 && it.world == "" && languageOf(it.e.Name) == "ar" &&
		!strings.Contains(it.e.Name, " ") && !sorted(it.e.Name) {
		it.loose = r.parse(it.e.Name, names.Person)
	}
	if it.e.Kind == proffer.KindOrganization || it.e.Kind == proffer.KindGroup {
		it.body, it.extra = bodyOf(texts)
		if it.e.Unnamed {
			it.body, it.extra = bodyOf([]string{it.e.Name})
		}
	}
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
