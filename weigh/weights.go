// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     20,
		pairAll:        164,
		pairDice:       107,
		pairBare:       268,
		pairOther:      232,
		pairActs:       -89,
		pairFrames:     -21,
		pairNothing:    -62,
		pairNames:      192,
		pairApart:      66,
		pairSpeaker:    88,
		pairParty:      20,
		pairSentence:   120,
		pairNext:       100,
		pairNear:       -5,
		pairNextOther:  113,
		pairOnly:       123,
		pairNth:        69,
		pairSlight:     -7,
		pairGoesOn:     42,
		pairMode:       -395,
		pairPlans:      -8,
		pairCharge:     -20,
		pairCharges:    -72,
		pairOneCharges: 6,
		pairNumber:     35,
		pairCounts:     201,
		pairDetail:     -34,
	}
	denialWeights = replyVector{
		replyAll:     93,
		replyBare:    134,
		replyOther:   56,
		replyActs:    183,
		replyNothing: -44,
		replyNames:   105,
		replyLast:    162,
		replyNear:    214,
		replyDoc:     -11,
		replyCharges: 192,
		replyOthers:  82,
		replySubject: 57,
		replySame:    28,
		replySlight:  88,
		replyBarred:  -154,
		replyCounts:  -66,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     166,
		replyBare:    159,
		replyOther:   121,
		replyActs:    117,
		replyNothing: -57,
		replyNames:   40,
		replyLast:    138,
		replyNear:    168,
		replyDoc:     111,
		replyCharges: 170,
		replyOthers:  116,
		replySubject: 74,
		replySame:    -101,
		replySlight:  -14,
		replyBarred:  -32,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -299
	denialBias  int64 = -556
	silenceBias int64 = -538
)
