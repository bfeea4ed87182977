package crf

import (
	"encoding/binary"
	"math/bits"
)

// buckets are the rows of a table of weights that are not nought, which few are: what is asked for again and again is so
// small that it stays near the processor.
type buckets struct {
	width   int
	mask    uint32 // the bits of a feature that tell its bucket
	present []present
	rows    []byte // weights, raised; behind them as many bytes as are read with the last one
}

// present says which of 64 buckets have a row, and which row is the first of them.
type present struct {
	has   uint64
	first uint32
}

// pack makes buckets of a whole table, whose number of rows is a power of two.
func pack(table []int8, width int) buckets {
	b := buckets{width: width, mask: uint32(len(table)/width - 1), present: make([]present, (len(table)/width+63)/64)}
	for i := range b.present {
		b.present[i].first = uint32(len(b.rows) / width)
		for k := 64 * i; k < min(64*i+64, len(table)/width); k++ {
			if row := table[k*width:][:width]; !nought(row) {
				b.present[i].has |= 1 << (k % 64)
				for _, v := range row {
					b.rows = append(b.rows, uint8(v)+raised)
				}
			}
		}
	}
	b.rows = append(b.rows, make([]byte, 8)...)
	return b
}

func nought(row []int8) bool {
	for _, v := range row {
		if v != 0 {
			return false
		}
	}
	return true
}

// whole is the table that the buckets were made of.
func (b *buckets) whole() []int8 {
	out := make([]int8, (int(b.mask)+1)*b.width)
	for k := range int(b.mask) + 1 {
		if p := b.present[k/64]; p.has>>(k%64)&1 == 1 {
			for y, v := range b.row(p, uint32(k)) {
				out[k*b.width+y] = int8(v - raised)
			}
		}
	}
	return out
}

func (b *buckets) row(p present, k uint32) []byte {
	i := int(p.first) + bits.OnesCount64(p.has&(1<<(k%64)-1))
	return b.rows[i*b.width:][:b.width]
}

// batch is how many features are looked up at once.
const batch = 64

// sum adds up the rows of features. It finds all rows before it reads any, without a branch, so that the processor
// waits for many accesses to memory at once.
func (b *buckets) sum(features []uint32, out []int) {
	for len(features) > 0 {
		some := features[:min(batch, len(features))]
		features = features[len(some):]
		var found [batch]uint32
		n := 0
		for _, f := range some {
			k := f & b.mask
			p := &b.present[k/64]
			found[n&(batch-1)] = p.first + uint32(bits.OnesCount64(p.has&(1<<(k%64)-1)))
			n += int(p.has >> (k % 64) & 1)
		}
		for y := 0; y < b.width; y += 8 {
			b.add(found[:n], y, out[y:min(y+8, b.width)])
		}
	}
}

// add adds up the weights of some labels, eight at most and the first of them y, in some rows.
func (b *buckets) add(rows []uint32, y int, out []int) {
	table, width := b.rows, b.width
	var s lane
	for _, i := range rows {
		s.add(binary.LittleEndian.Uint64(table[int(i)*width+y:]))
	}
	s.spread(len(rows), out)
}
