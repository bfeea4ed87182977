package weigh

import "proffer/cores"

// leastThin is the likeness from which a slight statement ("It came from the air") belongs to a claim by what it and its
// surroundings say.
const leastThin = 500

// joinThin puts each unit that says little by itself to the claim of the unit it is most like, else to the claim of
// what the same speaker said just before it.
func (c *corpus) joinThin(us []*unit, f forest, positive func(*unit) bool) {
	const first = 100
	x := newIndex(len(us), first)
	for i, u := range us {
		if positive(u) && !u.profile.slight() {
			x.add(i, &u.profile)
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
			if j, ok := last[paragraphOf(u)]; ok && neighbours(us[j], u) > 0 && us[j].mode == u.mode {
				to[i] = j
			} else {
				alone = append(alone, i)
			}
		}
		last[paragraphOf(u)] = i
	}
	cores.Among(c.asking(x), len(alone), func(a *asking, k int) {
		if j := a.bestFor(us[alone[k]]); j >= 0 {
			to[alone[k]] = j
		}
	})
	for i, j := range to {
		f.join(i, j)
	}
}

func paragraphOf(u *unit) place { return place{doc: u.places[0].doc, paragraph: u.places[0].paragraph} }

func (a *asking) bestFor(u *unit) int {
	best, most := -1, int64(leastThin-1)
	near := a.near(&u.profile, 30, a.n)
	a.fetchAll(near)
	for _, j := range near {
		o := &a.cards[j]
		if o.mode != u.card.mode {
			continue
		}
		if s := a.likeness(o, u.card); s > most {
			best, most = int(j), s
		}
	}
	return best
}

// slight says that a statement is understood only with what was said before it.
func (p *profile) slight() bool { return p.thin || p.goesOn }
