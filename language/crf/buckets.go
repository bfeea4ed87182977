package crf

import "math/bits"

// buckets are the rows of a table of weights that are not nought, which few are: what is asked for again and again is so
// small that it stays near the processor.
type buckets struct {
	width   int
	mask    uint32 // the bits of a feature that tell its bucket
	present []present
	rows    []int8
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
				b.rows = append(b.rows, row...)
			}
		}
	}
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
			copy(out[k*b.width:], b.row(p, uint32(k)))
		}
	}
	return out
}

func (b *buckets) row(p present, k uint32) []int8 {
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
		switch b.width {
		case 3:
			b.add3(found[:n], out)
		case 5:
			b.add5(found[:n], out)
		default:
			b.add(found[:n], out)
		}
	}
}

func (b *buckets) add(rows []uint32, out []int) {
	for _, i := range rows {
		for y, v := range b.rows[int(i)*b.width:][:b.width] {
			out[y] += int(v)
		}
	}
}

func (b *buckets) add3(rows []uint32, out []int) {
	var x, y, z int
	for _, i := range rows {
		r := b.rows[3*int(i):][:3]
		x, y, z = x+int(r[0]), y+int(r[1]), z+int(r[2])
	}
	out[0], out[1], out[2] = out[0]+x, out[1]+y, out[2]+z
}

func (b *buckets) add5(rows []uint32, out []int) {
	var v, w, x, y, z int
	for _, i := range rows {
		r := b.rows[5*int(i):][:5]
		v, w, x, y, z = v+int(r[0]), w+int(r[1]), x+int(r[2]), y+int(r[3]), z+int(r[4])
	}
	out[0], out[1], out[2], out[3], out[4] = out[0]+v, out[1]+w, out[2]+x, out[3]+y, out[4]+z
}
