// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     27,
		pairAll:        149,
		pairDice:       116,
		pairBare:       265,
		pairOther:      231,
		pairActs:       -86,
		pairFrames:     -23,
		pairNothing:    -64,
		pairNames:      195,
		pairApart:      65,
		pairSpeaker:    130,
		pairParty:      12,
		pairSentence:   119,
		pairNext:       62,
		pairNear:       -41,
		pairNextOther:  112,
		pairSlight:     -1,
		pairGoesOn:     34,
		pairMode:       -398,
		pairPlans:      -6,
		pairCharge:     -16,
		pairCharges:    -79,
		pairOneCharges: 7,
		pairNumber:     34,
		pairCounts:     203,
		pairDetail:     -38,
	}
	denialWeights = replyVector{
		replyAll:     93,
		replyBare:    131,
		replyOther:   59,
		replyActs:    180,
		replyNothing: -45,
		replyNames:   105,
		replyLast:    157,
		replyNear:    218,
		replyDoc:     -11,
		replyCharges: 190,
		replyOthers:  82,
		replySubject: 62,
		replySame:    12,
		replySlight:  88,
		replyBarred:  -152,
		replyCounts:  -67,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     162,
		replyBare:    160,
		replyOther:   119,
		replyActs:    119,
		replyNothing: -58,
		replyNames:   38,
		replyLast:    128,
		replyNear:    169,
		replyDoc:     113,
		replyCharges: 181,
		replyOthers:  114,
		replySubject: 70,
		replySame:    -78,
		replySlight:  -12,
		replyBarred:  -36,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -298
	denialBias  int64 = -553
	silenceBias int64 = -537
)
