package linear

// Places gives every feature of a model a place of its own, and finds it with two accesses to memory, the first of
// them to a table so small that it stays near the processor: a perfect hash with pilots (Pibiri and Trani, PTHash,
// 2021). Features fall into small groups by their highest bits; each group has a pilot, the least number with which all
// its features hash to places that nobody else has.
type Places struct {
	pilots []uint8
	n      uint32 // number of places, some of them empty
}

const (
	aGroup   = 3  // features, on average
	crowded  = 48 // features of a group that no hash of ours has: the file is damaged
	attempts = 24 // to place all features, each with more room
)

// Len is the number of places, some of them empty.
func (p *Places) Len() int { return int(p.n) }

// Of is the place of a feature, or a place that is empty or another's where it is none of those placed.
func (p *Places) Of(f Feature) uint32 {
	pilot := p.pilots[uint64(f)*uint64(len(p.pilots))>>32]
	return p.with(f, pilot)
}

func (p *Places) with(f Feature, pilot uint8) uint32 {
	x := uint64(uint32(f)^uint32(pilot)*0x9E3779B1) * mixB
	return uint32(x >> 32 * uint64(p.n) >> 32)
}

// Place makes places for features in ascending order, none twice. It says no where there are too many alike, as no
// hashes are.
func (p *Places) Place(features []Feature) bool {
	p.pilots = make([]uint8, len(features)/aGroup+1)
	groups := p.groups(features)
	if groups == nil {
		return len(features) == 0
	}
	room := len(features) + len(features)/4 + 1 // a fuller table takes longer to fill
	for range attempts {
		if p.n = uint32(room); p.fits(features, groups) {
			return true
		}
		room += room/12 + 1
	}
	return false
}

// A group is the features [first, end), all of one pilot.
type group struct{ first, end int32 }

// groups is the groups, the largest first, since they are the hardest to place; nil where one is crowded.
func (p *Places) groups(features []Feature) []group {
	var all []group
	var bySize [crowded + 1]int
	for i := range features {
		g := p.group(features[i])
		if i > 0 && g == p.group(features[i-1]) {
			all[len(all)-1].end++
		} else {
			all = append(all, group{int32(i), int32(i + 1)})
		}
	}
	for _, g := range all {
		if g.size() > crowded {
			return nil
		}
		bySize[g.size()]++
	}
	at := 0 // where the groups of each size begin
	for n := crowded; n >= 0; n-- {
		at, bySize[n] = at+bySize[n], at
	}
	out := make([]group, len(all))
	for _, g := range all {
		out[bySize[g.size()]] = g
		bySize[g.size()]++
	}
	return out
}

func (g group) size() int { return int(g.end - g.first) }

func (p *Places) group(f Feature) int { return int(uint64(f) * uint64(len(p.pilots)) >> 32) }

// fits finds a pilot for every group.
func (p *Places) fits(features []Feature, groups []group) bool {
	taken := make([]uint64, p.n/64+1)
	for _, g := range groups {
		pilot := 0
		for pilot < 256 && !p.take(taken, features[g.first:g.end], uint8(pilot)) {
			pilot++
		}
		if pilot == 256 {
			return false
		}
		p.pilots[p.group(features[g.first])] = uint8(pilot)
	}
	return true
}

// take takes the places of some features with a pilot, if all of them are free and distinct.
func (p *Places) take(taken []uint64, features []Feature, pilot uint8) bool {
	for k, f := range features {
		i := p.with(f, pilot)
		if taken[i/64]>>(i%64)&1 == 0 {
			taken[i/64] |= 1 << (i % 64)
			continue
		}
		for _, f := range features[:k] {
			i := p.with(f, pilot)
			taken[i/64] &^= 1 << (i % 64)
		}
		return false
	}
	return true
}
