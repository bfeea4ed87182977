package linear

import "math/bits"

// A Model is a trained linear model, made to decide fast: a feature is looked up with two accesses to memory and
// without a branch.
type Model struct {
	Names []string // of the classes

	places Places

	// With at most maxFew classes a place holds the weights themselves: in its highest bits the lowest of the feature
	// that it belongs to, then, nine bits each, by how much the weights of the second and third class exceed the
	// first's: only differences decide. Where they do not fit, the first of them is noFit and they are in large.
	// A feature that the model does not know passes for another once in 16,384 times.
	few         []uint32
	large       [][2]int32
	largePlaces Places

	// With more classes it holds the feature in its upper half and in the lower where in rows its weights are: their
	// number, then, for each, the class in the upper byte and the value in the lower. Values beyond a byte are written
	// in pieces. Features with weights for many classes, all of them small, have instead the number of their row of full
	// with inFullBit: sixteen bits a class, four classes a word, each weight raised by raise.
	many []uint64
	rows []uint16
	full []uint64
}

const (
	maxFew  = 3
	noFit   = -256
	noFit32 = 1<<32 + noFit
	ownMask = 1<<14 - 1 // the bits of a feature that a place holds
	batch   = 64
	// A batch of raised weights adds up to less than two bytes hold.
	raise     = 256
	inFullBit = 1 << 31
	mostValue = 1016 // of a weight: eight pieces
)

// Classes is the number of classes.
func (m *Model) Classes() int { return len(m.Names) }

// Score adds the weights of the features to scores, less, with at most three classes, the same amount for each class.
func (m *Model) Score(features []Feature, scores []int32) {
	if len(m.places.pilots) == 0 {
		return
	}
	for len(features) > batch {
		m.scoreBatch(features[:batch], scores)
		features = features[batch:]
	}
	m.scoreBatch(features, scores)
}

// scoreBatch finds the places of all features before it looks at any, and looks at all before it reckons with any, so
// that the processor waits for many accesses to memory at once instead of one after the other.
func (m *Model) scoreBatch(features []Feature, scores []int32) {
	var at [batch]uint32
	for k, f := range features {
		at[k&(batch-1)] = m.places.Of(f)
	}
	if m.many != nil {
		m.addMany(features, &at, scores)
	} else {
		m.addFew(features, &at, scores)
	}
}

func (m *Model) addFew(features []Feature, at *[batch]uint32, scores []int32) {
	table := m.few
	for k := range features {
		i := &at[k&(batch-1)]
		*i = table[*i]
	}
	var second, third int32
	var large uint64 // the features, a bit each, whose weights are in large
	for k, f := range features {
		w := at[k&(batch-1)]
		w &= same(w>>18, uint32(f)&ownMask)
		d := int32(w<<14) >> 23
		second += d
		third += int32(w<<23) >> 23
		large |= uint64(same(uint32(d), noFit32)&1) << (k & (batch - 1))
	}
	for ; large != 0; large &= large - 1 {
		d := m.large[m.largePlaces.Of(features[bits.TrailingZeros64(large)])]
		second += d[0] - noFit
		third += d[1]
	}
	if len(scores) > 1 {
		scores[1] += second
	}
	if len(scores) > 2 {
		scores[2] += third
	}
}

func (m *Model) addMany(features []Feature, at *[batch]uint32, scores []int32) {
	var found [batch]uint64
	table := m.many
	for k := range features {
		found[k&(batch-1)] = table[at[k&(batch-1)]]
	}
	var few, full [batch]uint32
	n, k := 0, 0
	for i, f := range features {
		w := found[i&(batch-1)]
		known := int(same(uint32(w>>32), uint32(f)) & 1)
		inFull := int(w >> 31 & 1)
		few[n&(batch-1)], full[k&(batch-1)] = uint32(w), uint32(w)&^inFullBit
		n, k = n+known&^inFull, k+known&inFull
	}
	m.addRows(few[:n], scores)
	if k > 0 {
		m.addFull(full[:k], scores)
	}
}

// addRows adds weights that are one by one in rows.
func (m *Model) addRows(rows []uint32, scores []int32) {
	var sizes [batch]uint16
	for i, from := range rows {
		sizes[i&(batch-1)] = m.rows[from]
	}
	for i, from := range rows {
		for _, w := range m.rows[from+1:][:sizes[i&(batch-1)]] {
			scores[w>>8] += int32(int8(w))
		}
	}
}

// addFull adds rows of full, four classes at a time.
func (m *Model) addFull(rows []uint32, scores []int32) {
	words := m.fullWords()
	for k := range words {
		sum := uint64(0)
		for _, from := range rows {
			sum += m.full[int(from)*words+k]
		}
		for c := 4 * k; c < min(4*k+4, len(scores)); c++ {
			scores[c] += int32(sum&0xFFFF) - int32(len(rows))*raise
			sum >>= 16
		}
	}
}

// fullWords is how many words a row of full has.
func (m *Model) fullWords() int { return (len(m.Names) + 3) / 4 }

// same is all ones where the numbers are the same, else 0.
func same(a, b uint32) uint32 { return uint32((uint64(a^b) - 1) >> 32) }

// Model makes the rows ready to decide. It says no to rows that no training makes.
func (r *Rows) Model() (*Model, bool) {
	m := &Model{Names: r.Names}
	if len(r.features) == 0 {
		return m, true
	}
	if !m.places.Place(r.features) {
		return nil, false
	}
	if len(r.Names) <= maxFew {
		return m, m.packFew(r)
	}
	return m, m.packMany(r)
}

func (m *Model) packFew(r *Rows) bool {
	m.few = make([]uint32, m.places.n)
	var large []Feature
	var differences [][2]int32
	for i, f := range r.features {
		var w [maxFew]int32
		for _, v := range r.of(i) {
			w[v.class] = int32(v.value)
		}
		d := [2]int32{w[1] - w[0], w[2] - w[0]}
		if max(d[0], d[1], -d[0], -d[1]) >= -noFit {
			large, differences = append(large, f), append(differences, d)
			d = [2]int32{noFit, 0}
		}
		m.few[m.places.Of(f)] = uint32(f)<<18 | uint32(d[0])&511<<9 | uint32(d[1])&511
	}
	if len(large) == 0 || !m.largePlaces.Place(large) {
		return len(large) == 0
	}
	m.large = make([][2]int32, m.largePlaces.n)
	for i, f := range large {
		m.large[m.largePlaces.Of(f)] = differences[i]
	}
	return true
}

func (m *Model) packMany(r *Rows) bool {
	for _, w := range r.weights {
		if w.value > mostValue || w.value < -mostValue {
			return false
		}
	}
	m.many, m.rows = make([]uint64, m.places.n), make([]uint16, 1, len(r.features)+len(r.weights)+1)
	for i, f := range r.features {
		at := uint64(len(m.rows))
		if w := r.of(i); m.fills(w) {
			at = uint64(len(m.full)/m.fullWords()) | inFullBit
			m.full = append(m.full, m.filled(w)...)
		} else {
			m.rows = append(m.rows, 0)
			m.spread(w)
			m.rows[at] = uint16(len(m.rows) - int(at) - 1)
		}
		m.many[m.places.Of(f)] = uint64(f)<<32 | at
	}
	return true
}

// spread appends weights to rows one by one.
func (m *Model) spread(ws []weight) {
	for _, v := range ws {
		for rest := int32(v.value); rest != 0; {
			piece := max(min(rest, 127), -127)
			m.rows = append(m.rows, v.class<<8|uint16(uint8(piece)))
			rest -= piece
		}
	}
}

// fills says that a row of full is as good as the weights one by one.
func (m *Model) fills(ws []weight) bool {
	for _, v := range ws {
		if v.value >= raise || v.value < -raise {
			return false
		}
	}
	return len(ws) >= m.fullWords()
}

func (m *Model) filled(ws []weight) []uint64 {
	out := make([]uint64, m.fullWords())
	for c := range m.Names {
		out[c/4] += raise << (c % 4 * 16)
	}
	for _, v := range ws {
		out[v.class/4] += uint64(int64(v.value) << (v.class % 4 * 16))
	}
	return out
}
