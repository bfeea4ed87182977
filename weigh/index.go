package weigh

import (
	"cmp"
	"slices"
)

// An index finds what shares features with a profile, so that nothing is compared with everything. What is asked of it
// costs the same however much it holds: a feature calls only the first that had it, the rarest features call first, and
// when enough have been called the common ones are not asked at all.
type index struct {
	n     int       // holders there can be
	lists [][]int32 // by feature, as the table numbers them: its holders
	first int       // holders of a feature that are remembered
}

// A caller is what a worker needs to ask an index.
type caller struct {
	*index
	votes []int32 // by holder; all zero between calls
	voted []int32 // whose votes are not zero
	order []rare  // scratch
	ranks []int64 // scratch
	tally []int32 // by number of votes: how many have it; all zero between calls
}

func (x *index) caller() *caller { return &caller{index: x, votes: make([]int32, x.n)} }

// calls is how many holders are looked at for one profile, those of its rarest features first.
const calls = 800

type rare struct {
	weight  int32
	holders []int32
}

// newIndex is an index of holders 0 … n-1, of which each feature remembers the first.
func newIndex(n, first int) *index { return &index{n: n, first: first} }

// add remembers a holder. Holders come in canonical order, their profiles of one table and summed up.
func (x *index) add(holder int, p *profile) {
	for _, t := range p.sums.terms {
		if n := len(p.sums.in.features); len(x.lists) < n {
			x.lists = append(x.lists, make([][]int32, n-len(x.lists))...)
		}
		if l := x.lists[t.number]; len(l) < x.first && (len(l) == 0 || l[len(l)-1] != int32(holder)) {
			x.lists[t.number] = append(l, int32(holder))
		}
	}
}

// addUnit remembers a unit by what it tells in every language.
func (x *index) addUnit(holder int, u *unit) {
	x.add(holder, &u.profile)
	for i := range u.told {
		x.add(holder, &u.told[i])
	}
}

// near are at most so many holders, those first whose features in common with p weigh most there. Holders from one on are
// left out, as if none of them had been added yet. What it gives lasts until the next call.
func (x *caller) near(p *profile, most, from int) []int32 {
	x.order = x.order[:0]
	for _, t := range p.sums.terms {
		if int(t.number) >= len(x.lists) {
			continue
		}
		if l := holdersBefore(x.lists[t.number], from); len(l) > 0 {
			x.order = append(x.order, rare{t.weight, l})
		}
	}
	// Of features with as many holders the order stays, which is that of the features.
	slices.SortStableFunc(x.order, func(a, b rare) int { return cmp.Compare(len(a.holders), len(b.holders)) })
	called := 0
	for _, r := range x.order {
		if called += len(r.holders); called > calls {
			break
		}
		for _, j := range r.holders {
			if x.votes[j] == 0 {
				x.voted = append(x.voted, j)
			}
			x.votes[j] += r.weight
		}
	}
	return x.strongest(most)
}

// holdersBefore are those of the holders, which are in order, that come before one.
func holdersBefore(holders []int32, from int) []int32 {
	if n := len(holders); n == 0 || int(holders[n-1]) < from {
		return holders
	}
	n, _ := slices.BinarySearch(holders, int32(from))
	return holders[:n]
}

// strongest are the holders with the most votes, of equals the earlier; it clears the votes.
func (x *caller) strongest(most int) []int32 {
	const later = 1<<32 - 1
	x.ranks = x.ranks[:0]
	for _, j := range x.voted { // as one number each, so that the strongest is the least
		x.ranks = append(x.ranks, -(int64(x.votes[j])<<32 | int64(later-uint32(j))))
		x.votes[j] = 0
	}
	x.ranks = least(x.leading(x.ranks, most), most)
	x.voted = x.voted[:0]
	for _, r := range x.ranks {
		x.voted = append(x.voted, int32(later-uint32(-r)))
	}
	out := x.voted
	x.voted = x.voted[:0]
	return out
}

// leading are those of the ranks, in no order, that can be among the first so many: fewer, mostly, than there are ties.
func (x *caller) leading(ranks []int64, most int) []int64 {
	const mostCounted = 1 << 14 // votes of one holder
	if len(ranks) <= most {
		return ranks
	}
	votes := func(r int64) int { return int(-r >> 32) }
	top := 0
	for _, r := range ranks {
		top = max(top, votes(r))
	}
	if top > mostCounted {
		return ranks
	}
	if len(x.tally) <= top {
		x.tally = make([]int32, top+1)
	}
	for _, r := range ranks {
		x.tally[votes(r)]++
	}
	floor := top
	for n := int(x.tally[top]); n < most; n += int(x.tally[floor]) {
		floor--
	}
	clear(x.tally[:top+1])
	out := ranks[:0]
	for _, r := range ranks {
		if votes(r) >= floor {
			out = append(out, r)
		}
	}
	return out
}

// least are the n least, in order, in the memory of all. All are different.
func least(xs []int64, n int) []int64 {
	if len(xs) > n {
		selectLeast(xs, n)
		xs = xs[:n]
	}
	slices.Sort(xs)
	return xs
}

// selectLeast puts the n least before all others, in no order (Hoare's selection). All are different.
func selectLeast(xs []int64, n int) {
	for len(xs) > 1 && n > 0 && n < len(xs) {
		a, b, c := xs[0], xs[len(xs)/2], xs[len(xs)-1]
		pivot := max(min(a, b), min(max(a, b), c))
		i, j := 0, len(xs)-1
		for i <= j {
			for xs[i] < pivot {
				i++
			}
			for pivot < xs[j] {
				j--
			}
			if i <= j {
				xs[i], xs[j] = xs[j], xs[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case n <= j+1:
			xs = xs[:j+1]
		case n >= i:
			xs, n = xs[i:], n-i
		default:
			return
		}
	}
}
