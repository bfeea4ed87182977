// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     14,
		pairAll:        163,
		pairDice:       102,
		pairBare:       276,
		pairOther:      233,
		pairActs:       -87,
		pairFrames:     -26,
		pairNothing:    -67,
		pairNames:      204,
		pairApart:      66,
		pairSpeaker:    132,
		pairParty:      29,
		pairSentence:   113,
		pairNext:       61,
		pairNear:       -43,
		pairNextOther:  111,
		pairSlight:     0,
		pairGoesOn:     39,
		pairMode:       -407,
		pairPlans:      -8,
		pairCharge:     -21,
		pairCharges:    -119,
		pairOneCharges: -21,
		pairNumber:     31,
		pairCounts:     204,
		pairDetail:     -37,
	}
	denialWeights = replyVector{
		replyAll:     75,
		replyBare:    147,
		replyOther:   38,
		replyActs:    261,
		replyNothing: -43,
		replyNames:   77,
		replyLast:    173,
		replyNear:    205,
		replyDoc:     -7,
		replyCharges: 196,
		replyOthers:  63,
		replySubject: 98,
		replySame:    20,
		replySlight:  92,
		replyBarred:  -148,
		replyCounts:  -57,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     172,
		replyBare:    170,
		replyOther:   131,
		replyActs:    110,
		replyNothing: -67,
		replyNames:   46,
		replyLast:    147,
		replyNear:    169,
		replyDoc:     109,
		replyCharges: 131,
		replyOthers:  142,
		replySubject: 87,
		replySame:    -120,
		replySlight:  -29,
		replyBarred:  -37,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -297
	denialBias  int64 = -562
	silenceBias int64 = -529
)
