// Written by go run ./bench/weigh/train; see docs/models/claims.md.

package weigh

// Weights in hundredths: of what makes two units say the same, a denial deny a claim, a silence be silent about it.
var (
	pairWeights = pairVector{
		pairThings:     -24,
		pairAll:        157,
		pairDice:       122,
		pairBare:       253,
		pairOther:      225,
		pairActs:       37,
		pairFrames:     -10,
		pairNothing:    -33,
		pairNames:      126,
		pairApart:      56,
		pairSpeaker:    117,
		pairParty:      25,
		pairSentence:   61,
		pairNext:       71,
		pairNear:       -26,
		pairNextOther:  87,
		pairSlight:     -3,
		pairGoesOn:     21,
		pairMode:       -349,
		pairPlans:      39,
		pairCharge:     -16,
		pairCharges:    -138,
		pairOneCharges: -15,
		pairNumber:     5,
		pairCounts:     250,
		pairDetail:     -32,
	}
	denialWeights = replyVector{
		replyAll:     57,
		replyBare:    84,
		replyOther:   81,
		replyActs:    190,
		replyNothing: -116,
		replyNames:   93,
		replyLast:    208,
		replyNear:    175,
		replyDoc:     8,
		replyCharges: 207,
		replyOthers:  35,
		replySubject: 118,
		replySame:    -22,
		replySlight:  102,
		replyBarred:  -139,
		replyCounts:  -49,
		replyOn:      0,
	}
	silenceWeights = replyVector{
		replyAll:     112,
		replyBare:    108,
		replyOther:   93,
		replyActs:    50,
		replyNothing: -73,
		replyNames:   60,
		replyLast:    137,
		replyNear:    141,
		replyDoc:     82,
		replyCharges: 100,
		replyOthers:  158,
		replySubject: 117,
		replySame:    -104,
		replySlight:  23,
		replyBarred:  -84,
		replyCounts:  0,
		replyOn:      0,
	}
)

const (
	pairBias    = -300
	denialBias  = -491
	silenceBias = -464
)
