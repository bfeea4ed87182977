package weigh

import "proffer/cores"

// leastThin is the likeness from which a slight statement ("It came from the air") belongs to a claim by what it and its
// surroundings say.
const leastThin = 500

// leastBare is how alike two slight statements must be, by themselves, to be of one claim though no full statement says it
// ("2,000 people marched"), in thousandths.
const leastBare = 700

// joinThin puts each unit that says little by itself to the claim of what the same speaker said just before it, else to that of
// the unit it is most like: of full ones, else of slight ones before it that say the same. What an "it" points at is not said, so
// who begins with one says the same as nobody.
func (c *corpus) joinThin(us []*unit, f forest, positive func(*unit) bool) {
	const first = 100
	full, slight := newIndex(len(us), first), newIndex(len(us), first)
	for i, u := range us {
		switch {
		case !positive(u):
		case !u.profile.slight():
			full.add(i, &u.profile)
		case !u.profile.goesOn:
			slight.add(i, &u.profile)
		}
	}
	last := map[place]int{} // by document and paragraph: the last unit
	to, alone := make([]int, len(us)), []int(nil)
	for i, u := range us {
		to[i] = i
		if !positive(u) {
			continue
		}
		if u.profile.slight() {
			if j, ok := last[paragraphOf(u)]; ok && neighbours(us[j], u) > 0 && us[j].mode == u.mode && !c.decidedApart(us[j], u) {
				to[i] = j
			} else {
				alone = append(alone, i)
			}
		}
		last[paragraphOf(u)] = i
	}
	cores.Among(c.asking(full), len(alone), func(a *asking, k int) {
		to[alone[k]] = a.bestFor(alone[k], us, a.n, leastThin, 0)
	})
	cores.Among(c.asking(slight), len(alone), func(a *asking, k int) {
		if i := alone[k]; to[i] == i && !us[i].profile.goesOn {
			to[i] = a.bestFor(i, us, i, leastJoin, leastBare)
		}
	})
	for i, j := range to {
		f.join(i, j)
	}
}

func paragraphOf(u *unit) place { return place{doc: u.places[0].doc, paragraph: u.places[0].paragraph} }

// bestFor is the place of the unit before another that one is most like, no less than so much, and so much by what both say by
// themselves; its own where there is none.
func (a *asking) bestFor(i int, us []*unit, before int, least, bare int64) int {
	u := us[i]
	best, most := i, least-1
	near := a.near(&u.profile, 30, before)
	a.fetchAll(near)
	for _, j := range near {
		o := &a.cards[j]
		if o.mode != u.card.mode || a.decidedApart(o.unit, u) {
			continue
		}
		if s := a.likeness(o, u.card); s > most && (bare == 0 || a.alikeInAll(o.bare(), u.card.bare()) >= bare) {
			best, most = int(j), s
		}
	}
	return best
}

// alikeInAll is how much of all that two passages say, names as well, both have, in thousandths.
func (l *layout) alikeInAll(a, b *sums) int64 {
	both := l.shareSums(a, b)
	x, _ := a.total(a.language == b.language)
	y, _ := b.total(a.language == b.language)
	return mixture(both.all, x, y)
}

// slight says that a statement is understood only with what was said before it.
func (p *profile) slight() bool { return p.thin || p.goesOn }
