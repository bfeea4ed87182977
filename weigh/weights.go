// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     16,
		pairAll:        167,
		pairDice:       106,
		pairBare:       273,
		pairOther:      229,
		pairActs:       -88,
		pairFrames:     -24,
		pairNothing:    -65,
		pairNames:      207,
		pairApart:      67,
		pairSpeaker:    131,
		pairParty:      23,
		pairSentence:   113,
		pairNext:       61,
		pairNear:       -42,
		pairNextOther:  112,
		pairSlight:     -2,
		pairGoesOn:     40,
		pairMode:       -399,
		pairPlans:      -10,
		pairCharge:     -22,
		pairCharges:    -82,
		pairOneCharges: -29,
		pairNumber:     31,
		pairCounts:     204,
		pairDetail:     -37,
	}
	denialWeights = replyVector{
		replyAll:     77,
		replyBare:    152,
		replyOther:   43,
		replyActs:    221,
		replyNothing: -45,
		replyNames:   89,
		replyLast:    171,
		replyNear:    216,
		replyDoc:     -20,
		replyCharges: 198,
		replyOthers:  66,
		replySubject: 80,
		replySame:    25,
		replySlight:  85,
		replyBarred:  -152,
		replyCounts:  -56,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     171,
		replyBare:    169,
		replyOther:   135,
		replyActs:    120,
		replyNothing: -59,
		replyNames:   53,
		replyLast:    123,
		replyNear:    170,
		replyDoc:     108,
		replyCharges: 134,
		replyOthers:  140,
		replySubject: 100,
		replySame:    -138,
		replySlight:  -13,
		replyBarred:  -35,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -298
	denialBias  int64 = -550
	silenceBias int64 = -540
)
