package weigh

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
	return likeness
}
