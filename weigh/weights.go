// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     17,
		pairAll:        167,
		pairDice:       106,
		pairBare:       273,
		pairOther:      229,
		pairActs:       -86,
		pairFrames:     -23,
		pairNothing:    -64,
		pairNames:      206,
		pairApart:      67,
		pairSpeaker:    131,
		pairParty:      22,
		pairSentence:   122,
		pairNext:       62,
		pairNear:       -43,
		pairNextOther:  112,
		pairSlight:     -2,
		pairGoesOn:     38,
		pairMode:       -399,
		pairPlans:      -12,
		pairCharge:     -22,
		pairCharges:    -82,
		pairOneCharges: -28,
		pairNumber:     31,
		pairCounts:     203,
		pairDetail:     -39,
	}
	denialWeights = replyVector{
		replyAll:     77,
		replyBare:    151,
		replyOther:   43,
		replyActs:    221,
		replyNothing: -46,
		replyNames:   89,
		replyLast:    171,
		replyNear:    216,
		replyDoc:     -20,
		replyCharges: 198,
		replyOthers:  66,
		replySubject: 79,
		replySame:    25,
		replySlight:  84,
		replyBarred:  -151,
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
		replyBarred:  -34,
		replyCounts:  0,
		replyOn:      0,
	}
)

// Biases, in thousandths.
var (
	pairBias    int64 = -299
	denialBias  int64 = -550
	silenceBias int64 = -539
)
