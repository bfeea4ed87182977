// Package crf labels sequences with linear-chain conditional random fields over hashed features.
//
// Enter through [Load], which reads a model that the trainer in this package wrote, and [Model.Decode], which finds
// the best labelling of a [Sequence]. [Train] makes a model.
//
// Terms: a node feature votes for the labels of one token; an edge feature votes for the pair of labels of a token
// and the one before it; a bucket is where a feature's hash falls in the table of weights.
//
// Promises: decoding is done in integers, so that the same model and sequence give the same labels on every machine;
// it takes time linear in the number of tokens. A model's weights are one byte each.
package crf

import (
	"math/bits"
	"slices"
)

// A Sequence is what a model sees of a text: for each token the hashes of its features.
type Sequence struct {
	Node [][]uint32
	Edge [][]uint32 // Edge[0] is ignored
}

// A Model is a trained labeller.
type Model struct {
	labels   int
	nodeBits uint
	edgeBits uint
	node     buckets // rows of one weight a label
	edge     []int8  // buckets × labels × labels
	lanes    lanes   // the same, made to be added fast
	allowed  []bool  // labels × labels, previous label first
	start    []bool  // labels that a sequence may begin with
}

// Labels is the number of labels.
func (m *Model) Labels() int { return m.labels }

// Hash is a stable 64-bit hash of a word.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h ^ h>>29
}

// Feature hashes a template number with the values that fill it.
func Feature(template, a, b, c uint64) uint32 {
	h := (template + 1) * 0x9e3779b97f4a7c15
	h = (bits.RotateLeft64(h, 23) ^ a) * 0xbf58476d1ce4e5b9
	h = (bits.RotateLeft64(h, 29) ^ b) * 0x94d049bb133111eb
	h = (bits.RotateLeft64(h, 31) ^ c) * 0x9e3779b97f4a7c15
	h ^= h >> 32
	return uint32(h)
}

const lowest = -1 << 30

// Decode returns the labels of the best path and its score.
// fixed, if not nil, holds a label for each token, or -1 where the model decides; against, if not nil, is taken off the
// score of each token's label 0.
func (m *Model) Decode(s *Sequence, fixed []int8, against []int) (path []uint8, best int) {
	return m.Best(m.Score(s, nil), fixed, against)
}

// Scores are what a model thinks of a sequence, so that it may be asked several times for a best path.
type Scores struct {
	n          int
	node, edge []int // token × labels, token × pairs of labels
}

// Score sums the weights of all features of a sequence. old, if not nil, is no longer asked for: its memory is used again.
func (m *Model) Score(s *Sequence, old *Scores) *Scores {
	n, l := len(s.Node), m.labels
	out := old
	if out == nil {
		out = &Scores{}
	}
	out.n, out.node, out.edge = n, slices.Grow(out.node[:0], n*l)[:n*l], slices.Grow(out.edge[:0], n*l*l)[:n*l*l]
	for i := range n {
		m.nodeScores(s.Node[i], out.node[i*l:(i+1)*l])
		if i > 0 {
			m.edgeScores(s.Edge[i], out.edge[i*l*l:(i+1)*l*l])
		}
	}
	return out
}

// Best is Decode of a sequence that has been scored.
func (m *Model) Best(s *Scores, fixed []int8, against []int) (path []uint8, best int) {
	n, l := s.n, m.labels
	if n == 0 {
		return nil, 0
	}
	back := make([]uint8, n*l)
	cur, prev, node := make([]int, l), make([]int, l), make([]int, l)
	for i := range n {
		copy(node, s.node[i*l:])
		edge := s.edge[i*l*l : (i+1)*l*l]
		if against != nil {
			node[0] -= against[i]
		}
		for y := range l {
			cur[y] = lowest
			if fixed != nil && fixed[i] >= 0 && int(fixed[i]) != y {
				continue
			}
			if i == 0 {
				if m.start[y] {
					cur[y] = node[y]
				}
				continue
			}
			for x := range l {
				if v := prev[x] + edge[x*l+y] + node[y]; m.allowed[x*l+y] && prev[x] > lowest && v > cur[y] {
					cur[y], back[i*l+y] = v, uint8(x)
				}
			}
		}
		cur, prev = prev, cur
	}
	last := 0
	for y := range l {
		if prev[y] > prev[last] {
			last = y
		}
	}
	path = make([]uint8, n)
	for i, y := n-1, last; i >= 0; i-- {
		path[i] = uint8(y)
		y = int(back[i*l+y])
	}
	return path, prev[last]
}

// nodeScores are the summed weights of one token's features, one a label: what the model thinks without its neighbours.
func (m *Model) nodeScores(fs []uint32, out []int) {
	clear(out)
	m.node.sum(fs, out)
}

// edgeScores are the summed weights of the features of a pair of tokens, one a pair of labels.
func (m *Model) edgeScores(fs []uint32, out []int) {
	clear(out)
	m.lanes.sum(fs, out)
}
