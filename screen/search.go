package screen

import (
	"slices"
	"sort"

	"proffer/names"
)

// A Query is a name with what else is known of whoever has it.
type Query struct {
	Name        string
	Kind        *names.Kind // nil: not known
	Births      []string    // as in Entry.Births
	Countries   []string    // codes or names
	Gender      string
	Identifiers []string
}

// A Hit is an entry that a query may mean.
type Hit struct {
	List    *List
	Entry   *Entry
	Name    Name // the name of the entry that matched best
	Score   int  // 0 to 1000; from names.Same on it counts as a match
	Why     []string
	Against []string // what speaks against it
	Decided string   // what a person decided of it; set by whoever knows
}

// Limits say how much is wanted.
type Limits struct {
	Least int // the lowest score of a hit; 0 is names.Same
	Most  int // hits; 0 is 20
}

// Wide as the lowest score shows what shares one name of several, as the Treasury's own search does at 85 and above.
const Wide = 200

func (l Limits) filled() Limits {
	if l.Least == 0 {
		l.Least = names.Same
	}
	if l.Most == 0 {
		l.Most = 20
	}
	return l
}

// A Searcher asks an index one query after another. It belongs to one goroutine.
type Searcher struct {
	x       *Index
	text    string
	stamp   uint8
	state   []state
	touched []int32
	cache   map[string][]match
	nearest nearest
	parser  names.Parser
	memory  names.Memory
	helped  int       // how much more what else is known may make of the score of a name
	likes   []int16   // of the words of the index, as long as they are looked for
	seen    []uint8   // of the names, the stamp of the query for which they were compared
	words   []sought  // of the query at hand
	asked   [4]*asked // by kind, nil until needed
	best    map[place]found
}

// state is what the words of a query have found of one name: eight bytes, since a query touches thousands of names in
// no order.
type state struct {
	sum    int16 // likeness of the words found, in thousandths of a word
	weight int16 // of the words found
	last   int16 // likeness of the word at hand
	word   int8  // the word at hand
	stamp  uint8 // of the query; 0 before the first
}

// match is a word of the index that is like a word of a query.
type match struct {
	word int32
	like int16
}

// asked is the query's name taken apart as a name of one kind.
type asked struct {
	name     *names.Name
	words    []weighed
	weight   int
	initials int
	outline  outline
}

type found struct {
	name  int32 // in the index, -1: found by an identifier
	use   use
	score int
}

// Searcher makes a searcher.
func (x *Index) Searcher() *Searcher {
	return &Searcher{x: x, state: make([]state, len(x.names)), seen: make([]uint8, len(x.names)), likes: make([]int16, len(x.words)), cache: map[string][]match{}, best: map[place]found{}}
}

// Search answers one query. For many, make a [Searcher].
func (x *Index) Search(q Query, l Limits) []Hit { return x.Searcher().Search(q, l) }

// Search returns the entries that the query may mean, best first; equal scores stand in the order of the lists.
func (s *Searcher) Search(q Query, l Limits) []Hit {
	l = l.filled()
	s.text, s.asked, s.helped = q.Name, [4]*asked{}, 0
	if len(q.Births) > 0 {
		s.helped = contextMost
	}
	clear(s.best)
	kinds := kindsOf(q)
	s.look(kinds, l, s.like)
	for _, k := range kinds {
		s.readings(k, l)
	}
	for _, id := range q.Identifiers {
		for _, p := range s.x.numbers[number(id)] {
			s.best[p] = found{name: -1, use: use{place: p}, score: 1000}
		}
	}
	return s.hits(q, l)
}

// look finds names that are like the query's.
func (s *Searcher) look(kinds []names.Kind, l Limits, like func(string) []match) {
	s.byWords(kinds, l.Least, like)
	for _, i := range s.touched {
		if z := &s.x.sizes[i]; fits(kinds, z.kind) && s.promises(i, z, l.Least) {
			s.compare(i, l.Least)
		}
	}
	for _, k := range kinds {
		s.byWhole(k, l.Least)
		s.byLetters(k, l.Least)
		if l.Least <= Wide {
			s.byStart(k)
		}
	}
}

// readings looks for each reading of the query's name. They follow the rules of a language, so that their words are looked
// for as they are.
func (s *Searcher) readings(k names.Kind, l Limits) {
	written := s.as(k)
	for _, r := range written.name.Readings() {
		s.asked[k] = newAsked(r)
		s.look([]names.Kind{k}, l, s.same)
	}
	s.asked[k] = written
}

// kindsOf are the kinds of names that the query may be: a person's, or a body's and whatever else is no person.
func kindsOf(q Query) []names.Kind {
	if q.Kind != nil {
		return []names.Kind{*q.Kind}
	}
	return []names.Kind{names.Person, names.Organization}
}

func fits(kinds []names.Kind, k names.Kind) bool {
	for _, q := range kinds {
		if (q == names.Person) == (k == names.Person) {
			return true
		}
	}
	return false
}

// as is the query's name taken apart as a name of a kind.
func (s *Searcher) as(k names.Kind) *asked {
	if s.asked[k] == nil {
		s.asked[k] = newAsked(s.parser.Parse(s.text, k))
	}
	return s.asked[k]
}

func newAsked(n *names.Name) *asked {
	a := &asked{name: n}
	for _, p := range n.Parts() {
		w := weigh(p)
		a.words = append(a.words, w)
		a.weight += w.weight
		if w.initial(n.Kind) {
			a.initials += w.weight
		}
	}
	a.outline = outlineOf(a.words, n.Kind, n.Text)
	return a
}

// byWords notes, of names that have words like the query's, how much of the query they hold: of all that may promise the
// lowest score wanted.
func (s *Searcher) byWords(kinds []names.Kind, least int, like func(string) []match) {
	if s.stamp++; s.stamp == 0 {
		clear(s.state)
		clear(s.seen)
		s.stamp = 1
	}
	s.touched = s.touched[:0]
	sought := s.sought(kinds, like)
	rest := 0 // weight of the words to come
	for _, w := range sought {
		rest += w.weight
	}
	for i, w := range sought {
		heaviest := mostWeight
		if w.names > fewNames {
			heaviest = s.heaviest(kinds, rest, least)
		}
		s.note(w, int8(i+1), heaviest)
		rest -= w.weight
	}
}

// sought is a word of the query with what it weighs and the words of the index that are like it.
type sought struct {
	key     string
	weight  int
	matches []match
	names   int // that have one of them
}

// sought are the words of the query, those that the fewest names have first.
func (s *Searcher) sought(kinds []names.Kind, like func(string) []match) []sought {
	out := s.words[:0]
	for _, k := range kinds {
		words := s.as(k).words
		for i, w := range words {
			if w.weight == 0 || slices.ContainsFunc(out, func(o sought) bool { return o.key == w.key }) {
				continue
			}
			o := sought{key: w.key, weight: w.weight, matches: like(w.key)}
			for _, again := range words[i+1:] { // a name may have one word twice
				if again.key == w.key {
					o.weight += again.weight
				}
			}
			for _, m := range o.matches {
				o.names += len(s.x.words[m.word].in)
			}
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b sought) int { return a.names - b.names })
	s.words = out
	return out
}

// heaviest is the weight, initials left out, of the heaviest name that may promise the lowest score wanted when no more of
// the query than so much of its weight is in it.
func (s *Searcher) heaviest(kinds []names.Kind, weight, least int) int {
	out := 0
	for k, there := range s.x.kinds {
		k := names.Kind(k)
		if !there || !fits(kinds, k) {
			continue
		}
		q := s.as(k)
		lackQ := max(0, q.weight-weight-q.initials)
		from, to := 0, mostWeight
		for from < to {
			lackN := (from + to + 1) / 2
			if estimate(k, weight, weight, lackQ, lackN, false) >= least {
				from = lackN
			} else {
				to = lackN - 1
			}
		}
		out = max(out, weight+from)
	}
	return out
}

// fewNames are so few that all of them are noted.
const fewNames = 100

const mostWeight = names.MaxParts * 1000

// note notes a word of the query, the number-th, of names that have been noted already, and of those that are no heavier
// than heaviest.
func (s *Searcher) note(w sought, number int8, heaviest int) {
	touched := len(s.touched)*wordsOfName < w.names
	if touched {
		s.noteTouched(w, number)
	}
	for _, m := range w.matches {
		in := s.x.words[m.word].in
		light := s.x.words[m.word].light(heaviest)
		for _, i := range in[:light] {
			s.holds(i, m, number, w.weight, true)
		}
		if touched {
			continue
		}
		for _, i := range in[light:] {
			s.holds(i, m, number, w.weight, false)
		}
	}
}

// light is how many of the word's names are no heavier than heaviest.
func (w *word) light(heaviest int) int {
	from, to := 0, len(w.weight)
	for from < to {
		if at := (from + to) / 2; int(w.weight[at]) <= heaviest {
			from = at + 1
		} else {
			to = at
		}
	}
	return from
}

// wordsOfName is about how many words a name has to be looked through.
const wordsOfName = 4

// noteTouched notes a word of names that have been noted already, by looking through their words.
func (s *Searcher) noteTouched(w sought, number int8) {
	for _, m := range w.matches {
		s.likes[m.word] = m.like
	}
	for _, i := range s.touched {
		for _, k := range s.x.held[s.x.from[i]:s.x.from[i+1]] {
			if v := s.likes[k]; v > 0 {
				s.holds(i, match{k, v}, number, w.weight, false)
			}
		}
	}
	for _, m := range w.matches {
		s.likes[m.word] = 0
	}
}

// holds notes that a name holds a word that is like the number-th of the query; of a name that has not been noted yet only
// where it is new.
func (s *Searcher) holds(i int32, m match, number int8, weight int, new bool) {
	st := &s.state[i]
	if st.stamp != s.stamp {
		if !new {
			return
		}
		*st = state{stamp: s.stamp}
		s.touched = append(s.touched, i)
	}
	like := int16(int(m.like) * weight / 1000)
	switch {
	case st.word != number:
		st.word, st.last = number, like
		st.sum += like
		st.weight += int16(weight)
	case like > st.last:
		st.sum += like - st.last
		st.last = like
	}
}

const slack = 100 // of an estimate

// promises estimates, on the generous side, whether comparing the name exactly may give the lowest score wanted.
func (s *Searcher) promises(i int32, n *size, least int) bool {
	st, q := &s.state[i], s.as(n.kind)
	weight := int(st.weight)
	lackQ := max(0, q.weight-weight-q.initials)
	lackN := max(0, int(n.weight)-weight-int(n.initials))
	return estimate(n.kind, int(st.sum), weight, lackQ, lackN, len(q.words) == 1 || n.parts == 1) >= least
}

// estimate is the score, on the generous side, of two names that have so much alike, of words of so much weight, and lack so
// much of each other; whether one of them is a word by itself counts for people. It grows with what they have alike and
// falls with what they lack.
func estimate(k names.Kind, alike, weight, lackQ, lackN int, single bool) int {
	extra := 160
	switch {
	case k != names.Person:
		lackQ, lackN, extra = lackQ*45/100, lackN*45/100, 450
	case single:
		extra = 500
	}
	conflict := min(lackQ, lackN)
	more := max(lackQ, lackN) - conflict
	return alike*1000/(weight+2*conflict+more*extra/1000) + slack
}

// compare compares the query with a name exactly, once, and keeps it for its entries when it is their best.
func (s *Searcher) compare(i int32, least int) {
	if s.seen[i] == s.stamp {
		return
	}
	s.seen[i] = s.stamp
	n := &s.x.names[i]
	q := s.as(n.name.Kind)
	v := shaped(s.memory.Compare(q.name, n.name), q.outline, n.outline, n.name.Kind)
	if v < least-s.helped {
		return
	}
	for _, u := range s.x.uses[n.uses[0]:n.uses[1]] {
		score := v
		if s.x.lists[u.list].Entries[u.entry].Names[u.name].Weak {
			score = score * weakWorth / 100
		}
		if old, ok := s.best[u.place]; !ok || score > old.score || score == old.score && (u.name < old.use.name || u.name == old.use.name && i < old.name) {
			s.best[u.place] = found{i, u, score}
		}
	}
}

const weakWorth = 95 // percent of the score that a weak alias keeps

// byWhole finds names that are written in fewer or more words than the query.
func (s *Searcher) byWhole(k names.Kind, least int) {
	q := s.as(k)
	sk := bones(q.name.Squash())
	if sk.n < wholeLeast {
		return
	}
	h, t := sk.ends()
	for _, list := range [][]int32{s.x.heads[h], s.x.tails[h], s.x.heads[t], s.x.tails[t]} {
		for _, i := range list {
			z := &s.x.sizes[i]
			if int(z.parts) != len(q.words) && (z.kind == names.Person) == (k == names.Person) && s.x.wholes[i].near(sk, 2) {
				s.compare(i, least)
			}
		}
	}
}

// byLetters finds names that the query is an acronym of, and acronyms of the query.
func (s *Searcher) byLetters(k names.Kind, least int) {
	q := s.as(k)
	if k == names.Person || len(q.words) == 0 {
		return
	}
	if len(q.words) == 1 {
		for _, i := range s.x.letters[q.words[0].key] {
			s.compare(i, least)
		}
		return
	}
	for _, a := range firstLetters(q.name.Parts()) {
		if w, ok := s.x.byKey[a]; ok {
			for _, i := range s.x.words[w].in {
				if s.x.sizes[i].parts == 1 && s.x.sizes[i].kind != names.Person {
					s.compare(i, least)
				}
			}
		}
	}
}

// hits are the best entries with the reasons.
func (s *Searcher) hits(q Query, l Limits) []Hit {
	type ranked struct {
		found
		Hit
	}
	var all []ranked
	known := newContext(q)
	for p, f := range s.best {
		r := ranked{found: f}
		r.List = s.x.lists[p.list]
		r.Entry = &r.List.Entries[p.entry]
		r.Score, r.Why, r.Against = known.judge(r.Entry, f)
		if r.Score >= l.Least {
			all = append(all, r)
		}
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := &all[i], &all[j]
		switch {
		case a.Score != b.Score:
			return a.Score > b.Score
		case a.use.list != b.use.list:
			return a.use.list < b.use.list
		}
		return a.use.entry < b.use.entry
	})
	if len(all) > l.Most {
		all = all[:l.Most]
	}
	out := make([]Hit, len(all))
	for i := range all {
		r := &all[i]
		r.Hit.Name = r.Entry.Names[r.use.name]
		s.explain(&r.Hit, r.found)
		out[i] = r.Hit
	}
	return out
}

// Reasons are the reasons for the score of two names, and those against it, as lines for a person.
func Reasons(a, b *names.Name) (why, against []string) {
	s := names.Explain(a, b)
	if s.Value == 1000 && a.Squash() == b.Squash() {
		return []string{"the same name"}, Odd(a, b)
	}
	for _, r := range s.Reasons {
		if r.Against {
			against = append(against, r.String())
		} else {
			why = append(why, r.String())
		}
	}
	if len(why) == 0 && s.Value > 0 {
		why = append(why, "an acronym of the other, or the same when written together")
	}
	return why, append(against, Odd(a, b)...)
}

// Odd is what is strange about how either name is written.
func Odd(a, b *names.Name) []string {
	x, y := a.Odd(), b.Odd()
	for _, o := range y {
		if !slices.Contains(x, o) {
			x = append(x, o)
		}
	}
	return x
}

// Merge puts the hits of two names of one thing together: of each entry the better, the best first.
func Merge(a, b []Hit, l Limits) []Hit {
	l = l.filled()
	out := append([]Hit{}, a...)
next:
	for _, h := range b {
		for i := range out {
			if out[i].Entry == h.Entry {
				if h.Score > out[i].Score {
					out[i] = h
				}
				continue next
			}
		}
		out = append(out, h)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Score > out[j].Score })
	return out[:min(len(out), l.Most)]
}

// explain puts the reasons of the comparison before those of the context.
func (s *Searcher) explain(h *Hit, f found) {
	if f.name < 0 {
		return
	}
	n := s.x.names[f.name].name
	why, against := Reasons(s.as(n.Kind).name, n)
	if len(why) == 0 {
		why = append(why, "a word that begins alike")
	}
	if h.Name.Weak {
		against = append(against, "a weak alias")
	}
	h.Why, h.Against = append(why, h.Why...), append(against, h.Against...)
}

// Forget drops what the searcher remembers of words that it was asked for, which makes later questions faster.
func (s *Searcher) Forget() {
	clear(s.cache)
	s.parser.Forget()
	s.memory.Forget()
}
