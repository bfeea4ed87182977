// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     19,
		pairAll:        162,
		pairDice:       109,
		pairBare:       268,
		pairOther:      231,
		pairActs:       -90,
		pairFrames:     -22,
		pairNothing:    -62,
		pairNames:      192,
		pairApart:      65,
		pairSpeaker:    88,
		pairParty:      19,
		pairSentence:   120,
		pairNext:       100,
		pairNear:       -4,
		pairNextOther:  112,
		pairOnly:       123,
		pairNth:        69,
		pairSlight:     -7,
		pairGoesOn:     43,
		pairMode:       -395,
		pairPlans:      -8,
		pairCharge:     -19,
		pairCharges:    -72,
		pairOneCharges: 6,
		pairNumber:     35,
		pairCounts:     200,
		pairDetail:     -34,
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
		replySame:    12,
		replySlight:  88,
		replyBarred:  -153,
		replyCounts:  -68,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     163,
		replyBare:    159,
		replyOther:   121,
		replyActs:    117,
		replyNothing: -57,
		replyNames:   38,
		replyLast:    129,
		replyNear:    170,
		replyDoc:     113,
		replyCharges: 181,
		replyOthers:  115,
		replySubject: 70,
		replySame:    -78,
		replySlight:  -11,
		replyBarred:  -36,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -299
	denialBias  int64 = -555
	silenceBias int64 = -539
)
