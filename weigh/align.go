package weigh

// Scores of aligning a statement with its copy or translation in another document of the same origin. Speaker, act and
// order tell as much as words, which a translation changes.
const (
	alignSpeaker = 250 // one party speaks in the same mode
	alignQuote   = 60  // both quoted, or both not
	alignMode    = 150 // taken off where one denies what the other states
	alignLeast   = 200 // below it two statements are not aligned
	alignRetold  = 450 // the same where a text is retold, so that who speaks and order alone align nothing
	alignMost    = 150 // statements of a document that are aligned at all
)

// align pairs the statements of two documents of one origin in order, so that the sum of their likenesses is largest
// (Needleman and Wunsch 1970, gaps free). It gives for each of b's statements the index of a's, or -1. Below least two are
// not aligned.
func (c *corpus) align(a, b []*unit, least int64) []int {
	a, b = a[:min(len(a), alignMost)], b[:min(len(b), alignMost)]
	best := make([][]int64, len(a)+1)
	for i := range best {
		best[i] = make([]int64, len(b)+1)
	}
	score := func(i, j int) int64 { return c.alignScore(a[i], b[j]) }
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := score(i, j); s >= least {
				best[i][j] = max(best[i][j], s+best[i+1][j+1])
			}
		}
	}
	out := make([]int, len(b))
	for j := range out {
		out[j] = -1
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		s := score(i, j)
		switch {
		case s >= least && best[i][j] == s+best[i+1][j+1]:
			out[j] = i
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return out
}

func (c *corpus) alignScore(a, b *unit) int64 {
	s := c.similarity(&a.profile, &b.profile)
	if a.mode != b.mode { // a translator's "called it a fairy tale" is another's "denied"
		s -= alignMode
	}
	x, y := &c.Statements[a.statements[0]], &c.Statements[b.statements[0]]
	switch {
	case sameSpeakers(a, b):
		s += alignSpeaker
	case !sameParties(a, b) && !c.unnamed(a) && !c.unnamed(b):
		return 0
	}
	if x.Direct == y.Direct {
		s += alignQuote
	}
	return s
}

// unnamed says that a unit's speaker is known by description only, or not at all.
func (c *corpus) unnamed(u *unit) bool {
	for _, e := range u.speakers {
		if i, ok := c.at(e); ok && !c.Entities[i].Unnamed {
			return false
		}
	}
	return true
}

func sameSpeakers(a, b *unit) bool { return meet(a.speakers, b.speakers) }

func sameParties(a, b *unit) bool { return meet(a.parties, b.parties) }
