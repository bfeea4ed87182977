package tagger

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Features are the feature hashes of one word: first its look and surroundings, which is all that a name never seen
// before has; from Lexical on what lists know of it; from Identity on the word itself.
type Features struct {
	Hashes            []uint32
	Lexical, Identity int
}

// Extract makes the features of every word of a document, sentence by sentence.
func (r *Resources) Extract(doc *Doc) [][]Features {
	words := r.words(doc)
	out := make([][]Features, len(words))
	for i, s := range words {
		e := extractor{r: r, s: s, capitals: capitals(s)}
		out[i] = make([]Features, len(s))
		for j := range s {
			e.out = make([]uint32, 0, 96)
			out[i][j] = e.word(j)
		}
	}
	return out
}

// Each makes the features of every word j of every sentence i and hands them on; they are overwritten by the next. A
// word that can be no part of a name, see [Resources.plain], has none.
func (r *Resources) Each(doc *Doc, use func(i, j int, features []uint32)) {
	e := extractor{r: r}
	for i, s := range r.words(doc) {
		e.s, e.capitals = s, capitals(s)
		for j := range s {
			e.out = e.out[:0]
			if !r.plain(doc, s, i, j) {
				e.word(j)
			}
			use(i, j, e.out)
		}
	}
}

// aside is how far from the nearest capital a small word may still be part of a name.
const aside = 2

// plain says that word j of English sentence i is outside names without asking the model: it is small, no proper noun,
// nowhere in the document written with a capital, the name of no place, and the words beside it have no capital either.
// Most words are so, and asking about them would take most of the time. Where parts of speech are not known none is.
func (r *Resources) plain(doc *Doc, s []word, i, j int) bool {
	const placed = KnownState | KnownCity | KnownRegion
	if r.Language != "en" || doc.Proper == nil || s[j].memory&SeenCapital != 0 || s[j].known&placed != 0 && s[j].known&KnownWord == 0 {
		return false
	}
	for k := max(0, j-aside); k <= min(j+aside, len(s)-1); k++ {
		if s[k].cap || doc.Proper[i][k] {
			return false
		}
	}
	return true
}

// capitals says how much of a sentence is capitals: 0 as usual, 1 most words begin with one, 2 all letters are.
func capitals(s []word) int {
	var letters, caps, upper int
	for i := range s {
		if strings.ContainsAny(s[i].shape, "Xx") {
			letters++
			if s[i].cap {
				caps++
			}
			if s[i].cap && !strings.Contains(s[i].shape, "x") {
				upper++
			}
		}
	}
	switch {
	case letters > 2 && upper*10 >= letters*8:
		return 2
	case letters > 3 && caps*10 >= letters*7:
		return 1
	}
	return 0
}

type extractor struct {
	r        *Resources
	s        []word
	capitals int
	out      []uint32
}

var edge = word{text: "|", fold: "|", shape: "|"}.keyed()

func (e *extractor) at(i int) *word {
	if i < 0 || i >= len(e.s) {
		return &edge
	}
	return &e.s[i]
}

func (e *extractor) add(name string, parts ...string) {
	h := hash(seed, name)
	for _, p := range parts {
		h = hash(hash(h, "\x1f"), p)
	}
	e.out = append(e.out, nonzero(h))
}

func bits[T ~uint16 | ~uint32](v T) string { return strconv.FormatUint(uint64(v), 36) }

// word appends the features of word i to e.out, which the caller empties.
func (e *extractor) word(i int) Features {
	e.look(i)
	e.around(i)
	e.memory(i)
	lexical := len(e.out)
	e.known(i)
	identity := len(e.out)
	e.itself(i)
	return Features{e.out, lexical, identity}
}

// look: shape, position, capitals.
func (e *extractor) look(i int) {
	w, p, n := e.at(i), e.at(i-1), e.at(i+1)
	first := "m"
	if i == 0 {
		first = "f"
	} else if opens(p.text) {
		first = "q"
	}
	head := strconv.Itoa(e.capitals)
	e.add("b")
	e.add("s", w.shape, head)
	e.add("sf", w.shape, first, head)
	e.add("s-", p.shape, w.shape)
	e.add("s+", w.shape, n.shape)
	e.add("s-+", p.shape, w.shape, n.shape)
	e.add("s--", e.at(i-2).shape, p.shape, w.shape)
	e.add("s++", w.shape, n.shape, e.at(i+2).shape)
	if w.quoted {
		e.add("q", w.shape)
	}
	if w.class != 0 {
		e.add("c", w.classKey, w.shape)
	}
	for k := 1; k <= 4; k++ {
		if t := suffix(w.fold, k); t != "" {
			e.add("u", t)
			e.add("uc", t, capital(w))
		}
		if t := prefix(w.fold, k); t != "" && k > 1 {
			e.add("p", t, capital(w))
		}
	}
}

func capital(w *word) string {
	switch {
	case w.upper:
		return "U"
	case w.cap:
		return "C"
	}
	return ""
}

// around: the words beside, their classes, clusters, what is known of them.
func (e *extractor) around(i int) {
	w := e.at(i)
	c := capital(w)
	for _, d := range []int{-2, -1, 1, 2} {
		o := e.at(i + d)
		at := strconv.Itoa(d)
		e.add("w"+at, o.fold)
		e.add("wc"+at, o.fold, c)
		if o.class != 0 {
			e.add("c"+at, o.classKey, c)
		}
		if o.cluster != 0 {
			e.add("k"+at, o.fineKey, c)
			e.add("K"+at, o.coarseKey, c)
		}
		if d*d == 1 {
			e.add("a"+at, suffix(o.fold, 3), capital(o), c)
			if o.known|o.phrase != 0 {
				e.add("g"+at, bits(o.known), bits(o.phrase), c)
			}
		}
	}
	if w.tag != "" {
		e.tags(i, c)
	}
	for _, d := range []int{-3, 3} {
		o := e.at(i + d)
		if o.class != 0 {
			e.add("c"+strconv.Itoa(d), o.classKey, c)
		}
	}
	e.add("w-2-1", e.at(i-2).fold, e.at(i-1).fold, c)
	e.add("w+1+2", e.at(i+1).fold, e.at(i+2).fold, c)
	e.add("w-1+1", e.at(i-1).fold, e.at(i+1).fold, c)
	e.add("c-1+1", e.at(i-1).classKey, e.at(i+1).classKey, w.shape)
	e.run(i)
}

// tags: parts of speech here and beside.
func (e *extractor) tags(i int, c string) {
	w, p, n := e.at(i).tag, e.at(i-1).tag, e.at(i+1).tag
	e.add("t", w, c)
	e.add("t-", p, w, c)
	e.add("t+", w, n, c)
	e.add("t-+", p, w, n, c)
	e.add("t-2", e.at(i-2).tag, p, c)
	e.add("t+2", n, e.at(i+2).tag, c)
	e.add("tw-", e.at(i-1).fold, w, c)
	e.add("tw+", w, e.at(i+1).fold, c)
}

// run: the capitalised words in a row that this one stands in, the word before them and the words after.
func (e *extractor) run(i int) {
	if !e.at(i).cap {
		return
	}
	a, b := i, i
	for a > 0 && i-a < 8 && e.linked(a-1) {
		a--
	}
	for b+1 < len(e.s) && b-i < 8 && e.linked(b+1) {
		b++
	}
	for !e.at(a).cap {
		a++
	}
	for !e.at(b).cap {
		b--
	}
	var any Class
	for j := a; j <= b; j++ {
		any |= e.s[j].class
	}
	place := strconv.Itoa(min(i-a, 3)) + "/" + strconv.Itoa(min(b-a, 4))
	e.add("rp", place, capital(e.at(i)))
	e.add("rc", bits(any&(ClassOrgNoun|ClassPlaceNoun|ClassStateNoun|ClassTitle)), place)
	before, after := e.at(a-1), e.at(b+1)
	e.add("rb", before.fold, place)
	e.add("ra", after.fold, place)
	e.add("rba", before.fold, after.fold)
	e.add("rbc", before.classKey, after.classKey, place)
	lastWord := e.at(b)
	e.add("rl", suffix(lastWord.fold, 4), place)
	e.add("rlc", lastWord.classKey, e.at(a).classKey, place)
	e.add("rlw", lastWord.fold, place)
	e.add("rfw", e.at(a).fold, place)
}

// linked says that the run of a name may go on over word i.
func (e *extractor) linked(i int) bool {
	w := e.at(i)
	return w.cap || w.class&ClassKin != 0 || w.text == "&" || w.text == "-"
}

func (e *extractor) memory(i int) {
	w := e.at(i)
	if w.memory == 0 {
		return
	}
	c := capital(w)
	e.add("m", bits(w.memory), c)
	for b := range memoryBits {
		if w.memory&(1<<b) != 0 {
			e.add("m1", strconv.Itoa(b), c)
		}
	}
}

// itself: the word and its class.
func (e *extractor) itself(i int) {
	w, p, n := e.at(i), e.at(i-1), e.at(i+1)
	c := capital(w)
	e.add("w", w.text)
	e.add("l", w.fold)
	e.add("l-", p.fold, w.fold)
	e.add("l+", w.fold, n.fold)
	e.add("st", Stem(e.r.Language, w.fold), c)
	if w.cluster != 0 {
		e.add("k", w.fineKey, c)
		e.add("K", w.coarseKey, c)
		e.add("k-", p.fineKey, w.fineKey)
		e.add("k+", w.fineKey, n.fineKey)
	}
}

// known: what lists know of the word, with what stands around it.
func (e *extractor) known(i int) {
	w, p, n := e.at(i), e.at(i-1), e.at(i+1)
	c := capital(w)
	k := w.known | w.phrase
	if k == 0 {
		e.add("g0", c)
		return
	}
	e.add("g", bits(w.known), c)
	for b := range knownBits {
		if w.known&(1<<b) != 0 {
			e.add("g1", strconv.Itoa(b), c)
		}
	}
	if w.phrase != 0 {
		first := "i"
		if w.begins {
			first = "b"
		}
		e.add("gp", bits(w.phrase), first)
	}
	e.add("g-", bits(p.known|p.phrase), bits(k), c)
	e.add("g+", bits(k), bits(n.known|n.phrase), c)
	e.add("gw", bits(k), p.fold, c)
	e.add("gn", bits(k), n.fold, c)
	e.add("gc", bits(k), p.classKey, n.classKey, c)
}

func suffix(s string, n int) string {
	end := len(s)
	for range n {
		if end == 0 {
			return ""
		}
		end = runeStart(s, end)
	}
	return s[end:]
}

func prefix(s string, n int) string {
	at := 0
	for range n {
		if at == len(s) {
			return ""
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}
