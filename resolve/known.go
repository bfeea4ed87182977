package resolve

import (
	"fmt"
	"slices"

	"proffer"
	"proffer/names"
)

// Known is what a user says that is known beside the reports: a pack of other names and of who held which office.
type Known struct {
	Pack    string // its name, for the reasons
	Aliases []Alias
	Offices []Office
}

// An Alias is the names that one thing goes by.
type Alias struct {
	Kind   proffer.EntityKind // "" for any
	Names  []string           // two or more
	Source string             // where the user has it from, or ""
}

// An Office is who held it from one day to another, both included.
type Office struct {
	Titles   []string // as reports write it, in any language: "transport minister", «министр транспорта»
	Of       string   // the state or body, or ""
	Holder   []string // his names
	From, To string   // ISO dates; "" is open
	Source   string
}

// joinKnown joins items that bear different names of one alias.
func (w *work) joinKnown(known []Known) {
	for _, k := range known {
		x := newAliasIndex(k.Aliases)
		found := make([]map[int][]*item, len(k.Aliases)) // by alias, then by name
		for _, it := range w.items {
			alias, name := x.of(it)
			if alias < 0 {
				continue
			}
			if found[alias] == nil {
				found[alias] = map[int][]*item{}
			}
			found[alias][name] = append(found[alias][name], it)
		}
		for i := range k.Aliases {
			joinAlias(k.Pack, &k.Aliases[i], found[i])
		}
	}
}

// joinAlias joins the items of an alias if they have more than one of its names: otherwise it says nothing new.
func joinAlias(pack string, a *Alias, by map[int][]*item) {
	var first *item
	var called string
	if len(by) < 2 {
		return
	}
	for n, name := range a.Names {
		for _, it := range by[n] {
			switch {
			case first == nil:
				first, called = it, name
			case name == called:
				join(first, it, "the same name, “"+called+"”")
			default:
				join(first, it, fmt.Sprintf("“%s” is another name of “%s”, says the pack %s%s", name, called, pack, from(a.Source)))
			}
		}
	}
	first.find().told = true
}

func from(source string) string {
	if source == "" {
		return ""
	}
	return " (" + source + ")"
}

// An aliasIndex finds the alias that has an item's name.
type aliasIndex struct {
	aliases []Alias
	names   [][][4]*names.Name // alias, name, kind
	bySound map[string][][2]int
}

func newAliasIndex(aliases []Alias) *aliasIndex {
	x := &aliasIndex{aliases: aliases, names: make([][][4]*names.Name, len(aliases)), bySound: map[string][][2]int{}}
	for i, a := range aliases {
		for n, name := range a.Names {
			var as [4]*names.Name
			for kind := range as {
				as[kind] = names.Parse(name, names.Kind(kind))
				for _, s := range as[kind].Sounds() {
					if l := x.bySound[s]; !slices.Contains(l, [2]int{i, n}) {
						x.bySound[s] = append(l, [2]int{i, n})
					}
				}
			}
			x.names[i] = append(x.names[i], as)
		}
	}
	return x
}

// of is the alias that has one of the item's names, and which name of it; -1 where none has, or two do.
func (x *aliasIndex) of(it *item) (alias, name int) {
	alias = -1
	if it.e.Unnamed {
		return
	}
	best := 0
	for _, s := range sounds(it) {
		for _, at := range x.bySound[s] {
			if kind := x.aliases[at[0]].Kind; kind != "" && nameKind(kind) != nameKind(it.e.Kind) {
				continue
			}
			v := sameAs(it, x.names[at[0]][at[1]][nameKind(it.e.Kind)])
			switch {
			case v == 0:
			case alias >= 0 && alias != at[0]:
				return -1, 0
			case v > best:
				alias, name, best = at[0], at[1], v
			}
		}
	}
	return alias, name
}

// sameAs is how surely one of the item's names is the name: a name of one word must be the very same, others may be
// spelt otherwise. 0 is not at all.
func sameAs(it *item, n *names.Name) int {
	best := 0
	for _, f := range it.forms {
		if f.Squash() == n.Squash() && f.Squash() != "" {
			return 1000
		}
		if f.Len() > 1 && n.Len() > 1 {
			if v := names.Compare(f, n); v >= sameFull {
				best = max(best, v)
			}
		}
	}
	return best
}
