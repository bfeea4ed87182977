package crf

import "encoding/binary"

// lanes are the rows of a whole table of weights, a byte each, raised by 128 so that eight are added at a time.
type lanes struct {
	width, words int    // weights and words of a row
	mask         uint32 // the bits of a feature that tell its row
	rows         []uint64
}

const raised = 128

func widen(table []int8, width int) lanes {
	n := len(table) / width
	l := lanes{width: width, words: (width + 7) / 8, mask: uint32(n - 1)}
	l.rows = make([]uint64, 0, n*l.words)
	row := make([]byte, 8*l.words)
	for k := range n {
		for i, v := range table[k*width:][:width] {
			row[i] = uint8(v) + raised
		}
		for i := range l.words {
			l.rows = append(l.rows, binary.LittleEndian.Uint64(row[8*i:]))
		}
	}
	return l
}

// sum adds up the rows of features.
func (l *lanes) sum(features []uint32, out []int) {
	for len(features) > 0 {
		some := features[:min(batch, len(features))]
		features = features[len(some):]
		for k := range l.words {
			var s lane
			for _, f := range some {
				s.add(l.rows[int(f&l.mask)*l.words+k])
			}
			s.spread(len(some), out[8*k:min(8*k+8, l.width)])
		}
	}
}

// A lane is the sums of eight raised weights, of those at even and at odd places apart, so that each has two bytes: no
// sum of a batch is more than they hold.
type lane struct{ even, odd uint64 }

func (s *lane) add(weights uint64) {
	const even = 0x00FF00FF00FF00FF
	s.even, s.odd = s.even+weights&even, s.odd+weights>>8&even
}

// spread adds the sums of n weights, eight sums at most, to out.
func (s lane) spread(n int, out []int) {
	this, next := s.even, s.odd
	for i := range out {
		out[i] += int(this&0xFFFF) - raised*n
		this, next = next, this>>16
	}
}
