package weigh

import (
	"slices"

	"proffer"
)

// PairFeatures and ReplyFeatures are the names of the features of [Pairs] and [Replies], in their order.
var (
	PairFeatures = []string{
		"pairThings", "pairAll", "pairDice", "pairBare", "pairOther", "pairActs", "pairFrames", "pairNothing",
		"pairNames", "pairApart", "pairSpeaker", "pairParty", "pairSentence", "pairNext", "pairNear", "pairNextOther",
		"pairOnly", "pairNth", "pairSlight", "pairGoesOn", "pairMode", "pairPlans", "pairCharge", "pairCharges", "pairOneCharges",
		"pairNumber", "pairCounts", "pairDetail",
	}
	ReplyFeatures = []string{
		"replyAll", "replyBare", "replyOther", "replyActs", "replyNothing", "replyNames", "replyLast", "replyNear",
		"replyDoc", "replyCharges", "replyOthers", "replySubject", "replySame", "replySlight", "replyBarred",
		"replyCounts", "replyOn",
	}
)

// A Pair is two units of a case as their likeness is learned from.
type Pair struct {
	A, B     []proffer.StatementID
	Features []int64
}

// Pairs are all pairs of units that state, plan or ask for something, for training.
func Pairs(in Input) []Pair {
	c, us := prepare(&in)
	var out []Pair
	for i, a := range us {
		for _, b := range us[:i] {
			if a.mode != denial && a.mode != silence && b.mode != denial && b.mode != silence {
				v := c.pairOf(a, b)
				out = append(out, Pair{c.ids(a.statements), c.ids(b.statements), v[:]})
			}
		}
	}
	return out
}

func prepare(in *Input) (*corpus, []*unit) {
	c := newCorpus(in)
	c.measureRarity(func(doc int) int { return doc })
	sets, _, _ := c.origins()
	origin := func(doc int) int { return sets.root(c.rank[doc]) }
	c.measureRarity(origin)
	return c, c.units(c.canonical(), origin)
}

// A Reply is a denial or a silence beside a claim, as its weights are learned from.
type Reply struct {
	Statements []proffer.StatementID
	Claim      int // index of the claim given, or beyond them for a unit that is in none
	Silence    bool
	Features   []int64
}

// Replies are all denials and silences with all claims made of the statements given, for training.
func Replies(in Input, claims [][]proffer.StatementID) []Reply {
	c, us := prepare(&in)
	var groups []*group
	done := map[*unit]bool{}
	positive := func(u *unit) bool { return u.mode != denial && u.mode != silence }
	for _, ids := range claims {
		g := &group{}
		for _, u := range us {
			if positive(u) && slices.ContainsFunc(c.ids(u.statements), func(id proffer.StatementID) bool { return slices.Contains(ids, id) }) {
				g.units, done[u] = append(g.units, u), true
			}
		}
		groups = append(groups, g)
	}
	for _, u := range us {
		if positive(u) && !done[u] {
			groups = append(groups, &group{units: []*unit{u}})
		}
	}
	for _, g := range groups {
		g.accused = c.charged(g)
	}
	a := newAttacher(c, us, groups)
	var out []Reply
	for _, u := range us {
		if positive(u) {
			continue
		}
		for i, g := range groups {
			if len(g.units) > 0 {
				v := a.replyTo(g, u)
				out = append(out, Reply{c.ids(u.statements), i, u.mode == silence, v[:]})
			}
		}
	}
	return out
}

// Weights are those by which weighing compares, in the order of [PairFeatures] and [ReplyFeatures], each with its bias
// last: hundredths, the biases in thousandths.
type Weights struct{ Pair, Denial, Silence []int64 }

// UseWeights makes weighing compare by other weights until the process ends: to measure with a story left out. It is
// not safe beside [Weigh].
func UseWeights(w Weights) {
	pairBias = w.Pair[copy(pairWeights[:], w.Pair)]
	denialBias = w.Denial[copy(denialWeights[:], w.Denial)]
	silenceBias = w.Silence[copy(silenceWeights[:], w.Silence)]
}
