package resolve

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"

	"proffer"
	"proffer/cores"
	"proffer/language/concepts"
	"proffer/names"
)

// result makes the case's entities of the clusters, numbered by the earliest member in the order of the input.
func (w *work) result(docs []Document) Result {
	out := Result{Of: make([][]proffer.EntityID, len(docs))}
	var roots []*item
	for d, items := range w.docs {
		out.Of[d] = make([]proffer.EntityID, len(items))
		for i := range items {
			root := items[i].find()
			if root.id == 0 {
				roots = append(roots, root)
				root.id = proffer.EntityID(len(roots))
			}
			if n := int(items[i].ref.Entity) - 1; n >= 0 && n < len(items) {
				out.Of[d][n] = root.id
			}
		}
	}
	w.settle()
	out.Entities = make([]proffer.Entity, len(roots))
	cores.Each(len(roots), func(n int) { out.Entities[n] = w.entity(roots[n], docs) })
	leaveTowns(out.Entities)
	slices.SortFunc(roots, func(a, b *item) int { return a.members[0].rank - b.members[0].rank })
	for _, root := range roots {
		breakCircle(out.Entities, root.id)
	}
	return out
}

// settle lets each item know what stands for its cluster, so that asking for it writes nothing.
func (w *work) settle() {
	for _, it := range w.items {
		it.up = it.find()
	}
}

// leaveTowns lets nobody speak for a town or region but who governs it: its bishop, its nurses and its team are no party of
// its mayor's. What has ministers was a state, though it was taken for a place.
func leaveTowns(es []proffer.Entity) {
	for i := range es {
		if e := &es[i]; e.Of != 0 && es[e.Of-1].Kind == proffer.KindPlace && !governs(e) {
			e.Of = 0
		}
	}
}

// governing are what those are, or belong to, who speak for a town or state, by the names of their concepts.
var governing = sync.OnceValue(func() (ids []concepts.ID) {
	for name := range lists.Of("governing") {
		ids = append(ids, concepts.Named(name))
	}
	return ids
})

// governs says that somebody's title, or a body's name, is that of who governs.
func governs(e *proffer.Entity) bool {
	return slices.ContainsFunc(strings.FieldsFunc(e.Title+" "+e.Name, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }), func(word string) bool {
		return slices.ContainsFunc(concepts.Of(languageOf(word), strings.ToLower(word)), func(id concepts.ID) bool { return slices.Contains(governing(), id) })
	})
}

// breakCircle lets an entity that belongs to itself by way of others belong to nobody. Asked in canonical order, it parts a
// circle at the same place whatever came first.
func breakCircle(es []proffer.Entity, id proffer.EntityID) {
	const most = 8 // on the way round
	for at, steps := es[id-1].Of, 0; at != 0 && steps < most; at, steps = es[at-1].Of, steps+1 {
		if at == id {
			es[id-1].Of = 0
			return
		}
	}
}

// entity joins the members of a cluster, in the order of the input.
func (w *work) entity(root *item, docs []Document) proffer.Entity {
	slices.SortFunc(root.members, func(a, b *item) int { return cmp.Compare(a.rank, b.rank) })
	members := slices.Clone(root.members)
	slices.SortFunc(members, func(a, b *item) int {
		return cmp.Or(cmp.Compare(a.ref.Document, b.ref.Document), cmp.Compare(a.ref.Entity, b.ref.Entity))
	})
	e := proffer.Entity{ID: root.id, Kind: kindOf(root.members), Unnamed: true, Why: unique(root.why)}
	var forms []string
	flags := map[string]int{}
	mentions := 0
	for _, m := range members {
		mentions += len(m.e.Mentions)
	}
	e.Mentions = slices.Grow(e.Mentions, mentions)
	for _, m := range members {
		e.Unnamed = e.Unnamed && m.e.Unnamed
		if n := len(forms); n == 0 || forms[n-1] != m.e.Name || len(m.e.Aliases) > 0 {
			forms = append(append(forms, m.e.Name), m.e.Aliases...)
		}
		if e.Title == "" {
			e.Title = m.e.Title
		}
		if e.Country == "" && (m.e.Kind == proffer.KindCountry || m.e.Kind == e.Kind) {
			e.Country = m.e.Country
		}
		e.Identifiers = addIdentifiers(e.Identifiers, m.e.Identifiers)
		for _, f := range m.e.Flags {
			flags[f]++
		}
		for _, x := range m.e.Mentions {
			x.Document = docs[m.ref.Document].ID
			e.Mentions = append(e.Mentions, x)
		}
	}
	if o := ownerOf(root); o != nil {
		e.Of = o.id
		if n := flags[proffer.StateUnsaid]; n > 0 { // no report of his names it, but others do
			flags[proffer.OwnerGuessed] += n
			delete(flags, proffer.StateUnsaid)
		}
	}
	e.Name = best(root.members)
	if root.world != "" && languageOf(e.Name) != "en" {
		e.Name = root.world // every desk knows it, in English too
	}
	if e.Kind == proffer.KindOrganization {
		forms = append(forms, bareNames(root)...)
	}
	e.Aliases = others(forms, e.Name)
	for f, n := range flags {
		if n == len(members) || strings.HasPrefix(f, "called ") { // one document that introduces a person introduces the person
			e.Flags = append(e.Flags, f)
		}
	}
	sort.Strings(e.Flags)
	return e
}

// kindOf is what most members were taken for; among equals the first in canonical order.
func kindOf(members []*item) proffer.EntityKind {
	type counted struct {
		kind proffer.EntityKind
		n    int
	}
	var all []counted // there are few
	for _, m := range members {
		i := slices.IndexFunc(all, func(x counted) bool { return x.kind == m.e.Kind })
		if i < 0 {
			i, all = len(all), append(all, counted{kind: m.e.Kind})
		}
		all[i].n++
	}
	return slices.MaxFunc(all, func(a, b counted) int { return cmp.Compare(a.n, b.n) }).kind
}

// inCapitals says that a name of several words is all in capitals, as headlines and letterheads print it.
func inCapitals(name string) bool {
	return strings.Contains(name, " ") && name == strings.ToUpper(name) && name != strings.ToLower(name)
}

// best is the fullest name, one in Latin script if there is one and one in small letters before one in capitals;
// among equals the most frequent, then the first in the alphabet, so that the order of arrival has no say.
func best(members []*item) string {
	count := map[string]int{}
	var all []string
	for _, m := range members {
		for k := range len(m.e.Aliases) + 1 {
			n := m.e.Name
			if k > 0 {
				n = m.e.Aliases[k-1]
			}
			if count[n] == 0 {
				all = append(all, n)
			}
			count[n]++
		}
	}
	kept := slices.Clone(all)
	all = slices.DeleteFunc(all, func(n string) bool {
		return slices.ContainsFunc(kept, func(m string) bool { return shouted(n, m) })
	})
	ofAState := members[0].body != ""
	sort.Slice(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if la, lb := languageOf(a) == "en", languageOf(b) == "en"; la != lb {
			return la
		}
		if pa, pb := ofAState && placed(a), ofAState && placed(b); pa != pb {
			return pb
		}
		if ca, cb := inCapitals(a), inCapitals(b); ca != cb {
			return cb
		}
		if wa, wb := len(strings.Fields(a)), len(strings.Fields(b)); wa != wb {
			return wa > wb
		}
		if count[a] != count[b] {
			return count[a] > count[b]
		}
		return a < b
	})
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// placed says that a body's name has where it sits ("the government in …"): that is rather a description than a name.
func placed(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return w == "in" || w == "в" || w == "في" })
}

// shouted says that a is b in capitals, as datelines and bylines write names.
func shouted(a, b string) bool { return a != b && a == strings.ToUpper(b) }

func others(forms []string, name string) []string {
	seen := map[string]bool{name: true, "": true}
	var out []string
	for _, f := range forms {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

func unique(in []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range in {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	sort.Strings(out)
	return out
}

func addIdentifiers(to, from []proffer.Identifier) []proffer.Identifier {
	for _, x := range from {
		known := false
		for _, y := range to {
			known = known || x == y
		}
		if !known {
			to = append(to, x)
		}
	}
	return to
}

// bareNames are the names of a body without a first word that says what sort of body it is, where it is called so in another
// language: lists and papers leave such words out.
func bareNames(root *item) []string {
	var out []string
	for _, m := range root.reps {
		if m.e.Unnamed && !describedBody(m.e) {
			continue
		}
		for _, t := range append([]string{m.e.Name}, m.e.Aliases...) {
			first, rest, ok := strings.Cut(t, " ")
			if !ok || !telling(first) || telling(rest) || len(rest) < leastCore {
				continue
			}
			core := names.Parse(rest, names.Organization)
			if slices.ContainsFunc(root.reps, func(o *item) bool {
				return slices.ContainsFunc(o.forms, func(f *names.Name) bool {
					return languageOf(f.Text) != languageOf(rest) && f.Len() == core.Len() && names.Compare(f, core) >= sameBody
				})
			}) {
				out = append(out, rest)
			}
		}
	}
	return unique(out)
}

// telling says that a word of a name has a meaning.
func telling(name string) bool {
	return slices.ContainsFunc(split(name), func(w bodyWord) bool { return len(w.notions) > 0 || len(w.concepts) > 0 })
}

const leastCore = 5 // bytes
