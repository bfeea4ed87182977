package screen

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	"proffer/names"
)

// An Index makes lists searchable. It is read-only and may be shared.
type Index struct {
	lists    []*List
	names    []indexed
	distinct int        // names, their readings left out
	uses     []use      // of names, those of one name together
	sizes    []size     // of names
	kinds    [4]bool    // of which there are names
	wholes   []skeleton // of names written together
	held     []int32    // the words of names, one after the other
	from     []int32    // where they begin in held, of each name
	words    []word
	terms    []names.Term       // of the words, in the order of shapes
	byKey    map[string]int32   // word
	sorted   []string           // the keys of byKey
	shapes   []shape            // of words
	tree     tree               // of shapes
	looks    []seen             // the words, in the order of shapes
	heads    map[uint64][]int32 // names by the first consonants of the whole
	tails    map[uint64][]int32 // and by the last
	letters  map[string][]int32 // names of bodies by their first letters
	numbers  map[string][]place // entries by identifier
}

// indexed is a name, or one of its readings, as it is compared; names that are the same in several entries are kept once.
type indexed struct {
	name    *names.Name
	outline outline
	uses    [2]int32 // from, to
}

// size is what tells at a glance whether a name is worth a comparison; they lie apart, since most names are looked at
// no further.
type size struct {
	weight   int16 // of its words, in thousandths of a word
	initials int16 // of them, those that are one letter
	parts    int8
	kind     names.Kind
}

// bare is the weight of a name without its initials.
func (z *size) bare() int { return int(z.weight - z.initials) }

// use is where a name stands.
type use struct {
	place
	name int32 // in the entry
}

type place struct{ list, entry int32 }

// word is a word that occurs in names.
type word struct {
	in     []int32 // names, the lightest first, initials left out; as heavy ones ascending
	weight []int16 // of each of these names, initials left out
	like   []match // words that are like it, where it is common
}

// shape is a skeleton by the words that have it: where they begin and end in the order of shapes.
type shape struct{ first, end int32 }

// seen is a word with its look.
type seen struct {
	look
	word int32
}

// drawn is a shape with its words while the index is made.
type drawn struct {
	skeleton
	words []seen
}

// shapes are they all.
type shapes struct {
	list []drawn
	at   map[uint64]int32 // in list, by classes
}

// met is what is known of a word while the index is made, once it occurred.
type met struct {
	weighed
	word int32 // in the index, -1 when it has no weight
}

// NewIndex indexes the names of lists. The lists must not change afterwards.
func NewIndex(lists []*List) *Index {
	x := &Index{lists: lists, byKey: map[string]int32{}, heads: map[uint64][]int32{}, tails: map[uint64][]int32{},
		letters: map[string][]int32{}, numbers: map[string][]place{}}
	x.collect()
	x.sizes, x.wholes = make([]size, len(x.names)), make([]skeleton, len(x.names))
	all := &shapes{at: map[uint64]int32{}}
	known := map[string]met{}
	for i := range x.names {
		x.from = append(x.from, int32(len(x.held)))
		x.enter(int32(i), all, known)
	}
	x.from = append(x.from, int32(len(x.held)))
	weights := make([]int16, 0, len(x.held))
	for i := range x.words {
		w := &x.words[i]
		slices.SortStableFunc(w.in, func(a, b int32) int { return x.sizes[a].bare() - x.sizes[b].bare() })
		at := len(weights)
		for _, n := range w.in {
			weights = append(weights, int16(x.sizes[n].bare()))
		}
		w.weight = weights[at:]
	}
	x.sorted = sortedKeys(x.byKey)
	x.lay(all)
	x.meet()
	return x
}

// lay puts what is compared of the words side by side, in the order in which it is looked at.
func (x *Index) lay(all *shapes) {
	keys := make([]string, len(x.words))
	for k, i := range x.byKey {
		keys[i] = k
	}
	slices.SortFunc(all.list, func(a, b drawn) int { return cmp.Compare(a.fromFront(), b.fromFront()) })
	ordered := make([]string, 0, len(keys))
	x.looks = make([]seen, 0, len(keys))
	x.tree = newTree()
	for i, d := range all.list {
		x.tree = x.tree.with(d.skeleton, int32(i))
		first := int32(len(ordered))
		x.looks = append(x.looks, d.words...)
		for _, w := range d.words {
			ordered = append(ordered, keys[w.word])
		}
		x.shapes = append(x.shapes, shape{first, int32(len(ordered))})
	}
	x.terms = names.Terms(ordered)
}

type nameKey struct {
	text string
	kind names.Kind
}

// collect gathers the distinct names and where each is used.
func (x *Index) collect() {
	at := map[nameKey][2]int32{} // from, to
	var parser names.Parser
	type found struct {
		name int32
		use
	}
	var all []found
	for li, l := range x.lists {
		for ei := range l.Entries {
			e := &l.Entries[ei]
			p := place{int32(li), int32(ei)}
			for ni, n := range e.Names {
				k := nameKey{n.Text, e.Kind}
				in, ok := at[k]
				if !ok {
					in = x.take(parser.Parse(n.Text, e.Kind))
					at[k] = in
				}
				for i := in[0]; i < in[1]; i++ {
					all = append(all, found{i, use{p, int32(ni)}})
				}
			}
			for _, id := range e.Identifiers {
				if k := number(id.Value); k != "" {
					x.numbers[k] = append(x.numbers[k], p)
				}
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].name < all[j].name })
	for i, f := range all {
		n := &x.names[f.name]
		if n.uses[1] == 0 {
			n.uses[0] = int32(i)
		}
		n.uses[1] = int32(i) + 1
		x.uses = append(x.uses, f.use)
	}
}

// take adds a name and its readings, each of which is looked for as a name of its own, and returns where they are: from, to.
func (x *Index) take(n *names.Name) [2]int32 {
	from := int32(len(x.names))
	x.names = append(x.names, indexed{name: n})
	for _, r := range n.Readings() {
		x.names = append(x.names, indexed{name: r})
	}
	x.distinct++
	return [2]int32{from, int32(len(x.names))}
}

// enter puts a name's words, its whole and its first letters into the tables.
func (x *Index) enter(i int32, all *shapes, known map[string]met) {
	n := &x.names[i]
	parts := n.name.Parts()
	z := &x.sizes[i]
	z.parts, z.kind = int8(len(parts)), n.name.Kind
	x.kinds[z.kind] = true
	x.wholes[i] = bones(n.name.Squash())
	var counted []weighed
	for _, key := range parts {
		w, ok := known[key]
		if !ok {
			w = met{weigh(key), -1}
			if w.weight > 0 {
				w.word = x.word(key, all)
			}
			known[key] = w
		}
		counted = append(counted, w.weighed)
		z.weight += int16(w.weight)
		if w.initial(z.kind) {
			z.initials += int16(w.weight)
		}
		if w.word < 0 {
			continue
		}
		if in := x.words[w.word].in; len(in) == 0 || in[len(in)-1] != i {
			x.words[w.word].in = append(in, i)
			x.held = append(x.held, w.word)
		}
	}
	n.outline = outlineOf(counted, z.kind, n.name.Text)
	if len(parts) > 0 && x.wholes[i].n >= wholeLeast {
		h, t := x.wholes[i].ends()
		x.heads[h] = append(x.heads[h], i)
		if t != h {
			x.tails[t] = append(x.tails[t], i)
		}
	}
	if n.name.Kind != names.Person && len(parts) > 1 {
		for _, k := range firstLetters(parts) {
			x.letters[k] = append(x.letters[k], i)
		}
	}
}

// word enters a new word and is its number.
func (x *Index) word(key string, all *shapes) int32 {
	i := int32(len(x.words))
	x.byKey[key] = i
	x.words = append(x.words, word{})
	all.add(bones(key), seen{lookOf(key), i})
	return i
}

func (a *shapes) add(sk skeleton, w seen) {
	k, ok := a.at[sk.classes]
	if !ok {
		k = int32(len(a.list))
		a.at[sk.classes] = k
		a.list = append(a.list, drawn{skeleton: sk})
	}
	a.list[k].words = append(a.list[k].words, w)
}

// Size is the number of distinct names in the index.
func (x *Index) Size() int { return x.distinct }

// Lists are the lists that were indexed.
func (x *Index) Lists() []*List { return x.lists }

const (
	wholeLeast = 4 // consonants, from which a name written together tells something
	edge       = 5 // consonants at either end by which it is looked up
)

// ends are the first and the last consonants of a skeleton.
func (s skeleton) ends() (head, tail uint64) {
	n := min(int(s.n), edge)
	return s.classes & (1<<(4*n) - 1), s.classes >> (4 * (int(s.n) - n))
}

// firstLetters are the acronyms of a name: of all its words, and without its particles.
func firstLetters(parts []string) []string {
	var all, main []rune
	for _, p := range parts {
		r, size := utf8.DecodeRuneInString(p)
		if size == 0 {
			continue
		}
		all = append(all, r)
		if !isParticle(p) {
			main = append(main, r)
		}
	}
	if len(all) == len(main) || len(main) < 2 {
		return []string{string(all)}
	}
	return []string{string(all), string(main)}
}

// number is an identifier without what separates its digits and letters; "" when too short to decide anything.
func number(s string) string {
	b := make([]byte, 0, len(s))
	digits := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c >= 'a' && c <= 'z':
			c -= 'a' - 'A'
		case c >= 'A' && c <= 'Z':
		default:
			continue
		}
		b = append(b, c)
	}
	if len(b) < 6 || digits < 4 {
		return ""
	}
	if len(b) == 10 && digits == 7 && string(b[:3]) == "IMO" {
		b = b[3:]
	}
	return string(b)
}
