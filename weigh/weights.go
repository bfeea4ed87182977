// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     -15,
		pairAll:        148,
		pairDice:       117,
		pairBare:       259,
		pairOther:      226,
		pairActs:       44,
		pairFrames:     -5,
		pairNothing:    -28,
		pairNames:      144,
		pairApart:      57,
		pairSpeaker:    115,
		pairParty:      22,
		pairSentence:   59,
		pairNext:       75,
		pairNear:       -21,
		pairNextOther:  88,
		pairSlight:     -7,
		pairGoesOn:     21,
		pairMode:       -329,
		pairPlans:      36,
		pairCharge:     -22,
		pairCharges:    -97,
		pairOneCharges: -14,
		pairNumber:     8,
		pairCounts:     253,
		pairDetail:     -33,
	}
	denialWeights = replyVector{
		replyAll:     51,
		replyBare:    77,
		replyOther:   80,
		replyActs:    186,
		replyNothing: -124,
		replyNames:   97,
		replyLast:    240,
		replyNear:    171,
		replyDoc:     3,
		replyCharges: 247,
		replyOthers:  97,
		replySubject: 106,
		replySame:    -17,
		replySlight:  63,
		replyBarred:  -124,
		replyCounts:  -49,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     112,
		replyBare:    108,
		replyOther:   92,
		replyActs:    49,
		replyNothing: -75,
		replyNames:   60,
		replyLast:    137,
		replyNear:    141,
		replyDoc:     82,
		replyCharges: 100,
		replyOthers:  158,
		replySubject: 116,
		replySame:    -104,
		replySlight:  23,
		replyBarred:  -84,
		replyCounts:  0,
		replyOn:      0,
	}
)

const (
	pairBias    = -304
	denialBias  = -506
	silenceBias = -461
)
