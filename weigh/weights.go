// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     13,
		pairAll:        151,
		pairDice:       107,
		pairBare:       278,
		pairOther:      239,
		pairActs:       -63,
		pairFrames:     -17,
		pairNothing:    -59,
		pairNames:      179,
		pairApart:      69,
		pairSpeaker:    128,
		pairParty:      21,
		pairSentence:   116,
		pairNext:       62,
		pairNear:       -41,
		pairNextOther:  106,
		pairSlight:     -3,
		pairGoesOn:     39,
		pairMode:       -384,
		pairPlans:      -2,
		pairCharge:     -21,
		pairCharges:    -125,
		pairOneCharges: -21,
		pairNumber:     36,
		pairCounts:     198,
		pairDetail:     -49,
	}
	denialWeights = replyVector{
		replyAll:     71,
		replyBare:    153,
		replyOther:   27,
		replyActs:    225,
		replyNothing: -52,
		replyNames:   118,
		replyLast:    262,
		replyNear:    174,
		replyDoc:     -4,
		replyCharges: 179,
		replyOthers:  76,
		replySubject: 122,
		replySame:    -8,
		replySlight:  52,
		replyBarred:  -141,
		replyCounts:  -53,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     183,
		replyBare:    182,
		replyOther:   126,
		replyActs:    150,
		replyNothing: -68,
		replyNames:   24,
		replyLast:    148,
		replyNear:    168,
		replyDoc:     108,
		replyCharges: 103,
		replyOthers:  145,
		replySubject: 106,
		replySame:    -129,
		replySlight:  -26,
		replyBarred:  -80,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -299
	denialBias  int64 = -572
	silenceBias int64 = -534
)
