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

// sum adds up the rows of features: the weights at even and at odd places apart, so that each sum has two bytes.
func (l *lanes) sum(features []uint32, out []int) {
	const even = 0x00FF00FF00FF00FF
	for len(features) > 0 {
		some := features[:min(batch, len(features))] // so many that no sum is more than two bytes hold
		features = features[len(some):]
		for k := range l.words {
			var x, y uint64
			for _, f := range some {
				w := l.rows[int(f&l.mask)*l.words+k]
				x, y = x+w&even, y+w>>8&even
			}
			for i := 8 * k; i < min(8*k+8, l.width); i += 2 {
				out[i] += int(x&0xFFFF) - raised*len(some)
				if i+1 < l.width {
					out[i+1] += int(y&0xFFFF) - raised*len(some)
				}
				x, y = x>>16, y>>16
			}
		}
	}
}
