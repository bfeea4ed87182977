// Package linear holds the learning machinery of the language libraries: linear models over hashed sparse features,
// trained as averaged perceptrons.
//
// A feature is a 32-bit [Feature] hashed from a template number and its values (start at [Template]). A [Trainer]
// learns one weight for each pair of feature and class; [Trainer.Rows] averages, prunes and quantises them, [Rows.Write]
// and [Read] keep them in a few bytes a weight, and a [Model] decides by them. Trainer and Model are both a [Scorer], so
// that one decoder serves learning and use.
//
// Promises: everything is integer arithmetic in a fixed order, so that the same calls give the same model and the same
// model the same answers on every platform. Scoring allocates nothing. Two features whose hashes collide share their
// weights (about one in ten thousand at half a million features), which costs a little accuracy and nothing else. A
// Model is safe for use by many goroutines; a Trainer is not.
package linear

import "math/bits"

// A Feature names one indicator of a decision.
type Feature uint32

// A Hash is a feature in the making.
type Hash uint64

const (
	mixA = 0x9E3779B97F4A7C15 // 2⁶⁴ / golden ratio
	mixB = 0xA0761D6478BD642F // wyhash's first constant
)

// Template begins the feature of template n. Different templates give different features for the same values.
func Template(n int) Hash { return Hash(mix(uint64(n)+1, mixA)) }

// Uint adds a number.
func (h Hash) Uint(v uint64) Hash { return Hash(mix(uint64(h)^v, mixB)) }

// String adds a string; the empty string counts.
func (h Hash) String(s string) Hash { return h.Uint(HashString(s)) }

// Feature ends the making.
func (h Hash) Feature() Feature { return Feature(uint64(h) >> 32) }

// HashString is a 64-bit hash of s, the same on every platform. Hash words once and pass the hashes to [Hash.Uint]
// where a word takes part in many features.
func HashString(s string) uint64 { return hash(s) }

// HashBytes is HashString(string(b)).
func HashBytes(b []byte) uint64 { return hash(b) }

func hash[T string | []byte](s T) uint64 {
	h := uint64(len(s))*mixA + 1
	for len(s) >= 8 {
		v := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = mix(h^v, mixB)
		s = s[8:]
	}
	var v uint64
	for i := 0; i < len(s); i++ {
		v |= uint64(s[i]) << (8 * i)
	}
	return mix(h^v, mixA)
}

// mix folds a 128-bit product, as wyhash does.
func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^mixA, b)
	return hi ^ lo
}

// A Scorer gives each class a score.
type Scorer interface {
	// Classes is the number of classes.
	Classes() int
	// Score adds the weights of the features to scores, one a class. It does not clear them.
	Score(features []Feature, scores []int32)
}

// Best is the class of the greatest score (the first of equals) and its distance to the second.
func Best(scores []int32) (class int, margin int32) {
	best, second := scores[0], int32(-1<<31)
	for c := 1; c < len(scores); c++ {
		switch s := scores[c]; {
		case s > best:
			class, best, second = c, s, best
		case s > second:
			second = s
		}
	}
	if len(scores) == 1 {
		return 0, 0
	}
	return class, best - second
}
