package weigh

import (
	"slices"

	"proffer"
)

// likenessOf is how alike two units are, 0 to 1000; 500 where it is as likely as not that they are of one claim.
func (c *corpus) likenessOf(a, b *unit) int64 { return c.likeness(a.card, b.card) }

func (c *corpus) likeness(a, b *card) int64 {
	var v pairVector
	c.comparePair(&v, a, b)
	sum := int64(0)
	for i := range v {
		sum += v[i] * pairWeights[i]
	}
	likeness := max(0, min(1000, 500+sum/1000+pairBias))
	if charges := v[pairFrames] != 0 && v[pairCharge] != 0 && v[pairSpeaker] != 0; (v[pairNothing] != 0 || charges) && v[pairSlight] == 0 && v[pairCounts] == 0 {
		return min(likeness, leastJoin-1) // one speaker tells of many things, and charges one party with several
	}
	if v[pairSpeaker] == 0 && v[pairCounts] == 0 && c.elsewhere(a, b, v[pairApart] != 0) {
		return min(likeness, leastJoin-1)
	}
	return likeness
}

// elsewhere says that two units tell of places only, and of different ones: the school of one town is not that of another. apart
// says that they name nobody in common. Over languages a name may not have been found to be the other.
func (c *corpus) elsewhere(a, b *card, apart bool) bool {
	if !apart || a.language != b.language || a.entities == 0 || b.entities == 0 {
		return false
	}
	x, y := c.placesOnly(a), c.placesOnly(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(p string) bool {
		return slices.ContainsFunc(y, func(q string) bool { return sameWords(deskWords(p), deskWords(q)) })
	})
}

// placesOnly are the names of the places that a unit names; none where it names anybody else.
func (c *corpus) placesOnly(k *card) (out []string) {
	if k.names(func(e proffer.EntityID) bool {
		i, ok := c.at(e)
		if ok && c.Entities[i].Kind == proffer.KindPlace {
			out = append(out, c.Entities[i].Name)
			return false
		}
		return true
	}) {
		return nil
	}
	return out
}
