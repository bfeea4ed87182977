// Package copies finds near copies among many texts, one text at a time: trims, reorderings, reprints under another
// headline, and rewrites that keep some runs of two words.
//
// Enter at [New]; [Index.Add] takes a text's words and gives the earlier texts that share enough with it.
//
// How. A text is the set of its pairs of neighbouring words (hashes of two words that follow each other); of these half
// are kept, chosen by hash, so that a copy keeps the same ones. An index leads from a pair to the texts that have it. A
// pair that very many texts have tells nothing and leads nowhere. Two texts are near copies where they share
// so many pairs that chance does not explain it, measured by the shorter of the two: a copy that was cut to a third is
// a copy still. MinHash with bands was tried beside it (bench/copies): it compares whole texts by Jaccard and so loses
// what was cut, and what was rewritten by half.
//
// Promises: what Add answers depends on the texts added before and nothing else; a text costs the same in an index of a
// million as in one of ten (no more than a few texts are looked at for a pair); all of it is integers.
package copies

import "math/bits"

// Bounds of the search. They were set on generated texts of another seed than those that are measured.
const (
	most      = 64 // texts of one pair: a pair that more have tells nothing
	firstFew  = 8  // texts to which a pair leads: later copies find the first ones
	usual     = 8  // tenths of a text's pairs that may tell nothing before it is looked for by those too
	leastBoth = 4  // pairs that two texts share at the least
	leastPart = 95 // thousandths of the shorter text's pairs that must be shared
)

// A Match is an earlier text that shares much with the one added.
type Match struct {
	Text  int // its number, from 0 in the order of adding
	Share int // thousandths of the shorter text's pairs that both have
}

// An Index is the texts added so far. The zero value is not ready; see [New]. It is used by one goroutine at a time.
type Index struct {
	slots []slot // open addressing, a power of two
	used  int
	more  [][firstFew - 1]int32 // texts of pairs that several have, besides the first
	sizes []int32               // pairs of each text

	votes   []int32 // of the text being added: shared pairs by earlier text
	touched []int32
	pairs   []uint64
	seen    []uint64 // a small set to tell pairs apart
	places  []int32  // slots of the pairs
}

// A slot leads from a pair to the first texts that have it.
type slot struct {
	key   uint64
	n     int32 // texts that have it; 0 is an empty slot
	first int32
	more  int32 // in Index.more, from 1, where n is above 1
}

// New makes an empty index.
func New() *Index { return &Index{slots: make([]slot, 1<<12)} }

// Len is how many texts were added.
func (x *Index) Len() int { return len(x.sizes) }

// Add adds a text as the hashes of its words in order, and gives the earlier texts that are near copies of it, in the
// order in which they were added.
func (x *Index) Add(words []uint64) []Match {
	x.gather(words)
	x.vote()
	out := x.matches()
	x.enter()
	return out
}

// gather puts the text's kept pairs into x.pairs, each once.
func (x *Index) gather(words []uint64) {
	x.pairs = x.pairs[:0]
	need := 1 << bits.Len(uint(2*len(words)+1))
	if len(x.seen) < need {
		x.seen = make([]uint64, need)
	}
	set := x.seen[:need]
	clear(set)
	for i := 1; i < len(words); i++ {
		h := pair(words[i-1], words[i])
		if h&1 != 0 || h == 0 {
			continue
		}
		at := int(h>>32) & (need - 1)
		for set[at] != 0 && set[at] != h {
			at = (at + 1) & (need - 1)
		}
		if set[at] == 0 {
			set[at] = h
			x.pairs = append(x.pairs, h)
		}
	}
}

// pair mixes two words into one hash; their order counts.
func pair(a, b uint64) uint64 {
	h := (a ^ bits.RotateLeft64(b, 23)) * 0x9e3779b97f4a7c15
	h ^= h >> 29
	return h * 0xbf58476d1ce4e5b9
}

// vote counts for each earlier text how many of the pairs it has, and remembers where the pairs lie.
func (x *Index) vote() {
	if len(x.votes) < len(x.sizes) {
		x.votes = append(x.votes, make([]int32, len(x.sizes)+len(x.sizes)/2+16-len(x.votes))...)
	}
	if 2*(x.used+len(x.pairs)) > len(x.slots) {
		x.grow()
	}
	x.touched, x.places = x.touched[:0], x.places[:0]
	common := 0
	for _, h := range x.pairs {
		at := x.place(h)
		x.places = append(x.places, at)
		if s := &x.slots[at]; s.n > most {
			common++
		} else {
			x.count(s)
		}
	}
	if 10*common < usual*len(x.places) {
		return
	}
	for _, at := range x.places { // a text that nearly everybody prints: its first copies know it
		if s := &x.slots[at]; s.n > most {
			x.count(s)
		}
	}
}

// place is the slot of a pair, or the empty one that it will take, with its key.
func (x *Index) place(h uint64) int32 {
	mask := len(x.slots) - 1
	at := int(h>>20) & mask
	for x.slots[at].key != 0 && x.slots[at].key != h {
		at = (at + 1) & mask
	}
	if s := &x.slots[at]; s.key == 0 {
		s.key = h
		x.used++
	}
	return int32(at)
}

// count gives a vote to each text to which a pair leads.
func (x *Index) count(s *slot) {
	if s.n == 0 {
		return
	}
	x.voteFor(s.first)
	if s.n > 1 {
		for _, t := range x.more[s.more-1][:min(s.n, firstFew)-1] {
			x.voteFor(t)
		}
	}
}

func (x *Index) voteFor(t int32) {
	if x.votes[t] == 0 {
		x.touched = append(x.touched, t)
	}
	x.votes[t]++
}

func (x *Index) grow() {
	old := x.slots
	n := 2 * len(old)
	for n < 4*(x.used+len(x.pairs)) {
		n *= 2
	}
	x.slots = make([]slot, n)
	for _, s := range old {
		if s.key == 0 {
			continue
		}
		at := int(s.key>>20) & (n - 1)
		for x.slots[at].key != 0 {
			at = (at + 1) & (n - 1)
		}
		x.slots[at] = s
	}
}

// matches are the texts with votes enough; it clears the votes.
func (x *Index) matches() []Match {
	var out []Match
	for _, t := range x.touched {
		v := int(x.votes[t])
		x.votes[t] = 0
		if v < leastBoth {
			continue
		}
		if share := 1000 * v / max(1, min(len(x.pairs), int(x.sizes[t]))); share >= leastPart {
			out = append(out, Match{int(t), share})
		}
	}
	sortByText(out)
	return out
}

// sortByText sorts by insertion: matches are few and nearly in order.
func sortByText(ms []Match) {
	for i := 1; i < len(ms); i++ {
		for j := i; j > 0 && ms[j].Text < ms[j-1].Text; j-- {
			ms[j], ms[j-1] = ms[j-1], ms[j]
		}
	}
}

// enter writes the text into the lists of its pairs.
func (x *Index) enter() {
	id := int32(len(x.sizes))
	x.sizes = append(x.sizes, int32(len(x.pairs)))
	for _, at := range x.places {
		s := &x.slots[at]
		switch {
		case s.n == 0:
			s.first = id
		case s.n == 1:
			x.more = append(x.more, [firstFew - 1]int32{id})
			s.more = int32(len(x.more))
		case s.n < firstFew:
			x.more[s.more-1][s.n-1] = id
		}
		if s.n <= most {
			s.n++
		}
	}
}
