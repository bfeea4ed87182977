// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     26,
		pairAll:        150,
		pairDice:       113,
		pairBare:       271,
		pairOther:      234,
		pairActs:       -92,
		pairFrames:     -23,
		pairNothing:    -65,
		pairNames:      197,
		pairApart:      66,
		pairSpeaker:    131,
		pairParty:      19,
		pairSentence:   120,
		pairNext:       62,
		pairNear:       -41,
		pairNextOther:  111,
		pairSlight:     -6,
		pairGoesOn:     39,
		pairMode:       -398,
		pairPlans:      -8,
		pairCharge:     -16,
		pairCharges:    -79,
		pairOneCharges: 6,
		pairNumber:     34,
		pairCounts:     200,
		pairDetail:     -37,
	}
	denialWeights = replyVector{
		replyAll:     94,
		replyBare:    134,
		replyOther:   59,
		replyActs:    184,
		replyNothing: -43,
		replyNames:   106,
		replyLast:    158,
		replyNear:    216,
		replyDoc:     -10,
		replyCharges: 190,
		replyOthers:  83,
		replySubject: 60,
		replySame:    13,
		replySlight:  88,
		replyBarred:  -152,
		replyCounts:  -68,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     163,
		replyBare:    159,
		replyOther:   121,
		replyActs:    116,
		replyNothing: -57,
		replyNames:   38,
		replyLast:    128,
		replyNear:    170,
		replyDoc:     113,
		replyCharges: 181,
		replyOthers:  115,
		replySubject: 70,
		replySame:    -78,
		replySlight:  -12,
		replyBarred:  -35,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -298
	denialBias  int64 = -555
	silenceBias int64 = -539
)
