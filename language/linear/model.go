package linear

import (
	"maps"
	"math"
	"slices"
)

// A Model is a trained linear model.
type Model struct {
	Names []string // of the classes

	lines   []line
	weights []weight        // of the rows of models with more than maxFew classes
	large   [][maxFew]int16 // of the rows of other models that do not fit into a word
	rows    int
}

// A line holds up to eight features and, for each, a word that says what its weights are, in the order in which they
// came. It is as long as a cache line: looking a feature up takes one access to memory, two where the line is full.
// Words of zero are empty places; no feature has one.
//
// With at most maxFew classes the word is the weights themselves, a byte each, or, where they do not fit, noFit in the
// lowest byte and above it a place in large. With more classes it is where the weights begin, above its lowest byte,
// and how many they are.
type line struct {
	features [perLine]Feature
	words    [perLine]uint32
}

type weight struct {
	class uint16
	value int16
}

const (
	maxFew  = 4
	perLine = 8
	load    = 5 // features a line, on average
	noFit   = 0x80
	batch   = 64
)

// Classes is the number of classes.
func (m *Model) Classes() int { return len(m.Names) }

// Size is the number of features and of weights.
func (m *Model) Size() (features, weights int) {
	t := m.table()
	return len(t.features), len(t.weights)
}

// Score adds the weights of the features to scores.
func (m *Model) Score(features []Feature, scores []int32) {
	for len(features) > batch {
		m.scoreBatch(features[:batch], scores)
		features = features[batch:]
	}
	m.scoreBatch(features, scores)
}

// scoreBatch goes over the features in steps without branches between the accesses to memory, so that the processor
// waits for many of them at once instead of one after the other.
func (m *Model) scoreBatch(features []Feature, scores []int32) {
	var homes, words [batch]uint32
	var touched uint32
	for k, f := range features {
		i := f.home(len(m.lines))
		homes[k&(batch-1)] = uint32(i)
		touched |= m.lines[i].words[0]
	}
	if touched == 0 {
		return
	}
	n := 0
	for k, f := range features {
		w := m.word(f, homes[k&(batch-1)])
		words[n&(batch-1)] = w
		n += int((uint64(w) + math.MaxUint32) >> 32)
	}
	if len(m.Names) <= maxFew {
		m.addFew(words[:n], scores)
	} else {
		m.addMany(words[:n], scores)
	}
}

func (m *Model) addMany(words []uint32, scores []int32) {
	var touched uint16
	for _, w := range words {
		touched |= m.weights[w>>8].class
	}
	if int(touched) >= len(scores)*2 {
		return // never: the classes are among the scores
	}
	for _, w := range words {
		for _, v := range m.weights[w>>8:][:w&0xFF] {
			scores[v.class] += int32(v.value)
		}
	}
}

func (m *Model) addFew(words []uint32, scores []int32) {
	var sum [maxFew]int32
	for _, w := range words {
		if w&0xFF == noFit {
			for c, v := range m.large[w>>8] {
				sum[c] += int32(v)
			}
			continue
		}
		sum[0] += int32(int8(w))
		sum[1] += int32(int8(w >> 8))
		sum[2] += int32(int8(w >> 16))
		sum[3] += int32(int8(w >> 24))
	}
	for c := range scores {
		scores[c] += sum[c&(maxFew-1)]
	}
}

// word is the word of a feature, which is looked for from line i on, or 0.
func (m *Model) word(f Feature, i uint32) uint32 {
	l := &m.lines[i]
	w := l.word(f)
	for w == 0 && l.words[perLine-1] != 0 {
		i++
		l = &m.lines[i]
		w = l.word(f)
	}
	return w
}

// word is the word of a feature in this line, or 0. It has no branches that depend on where the feature is.
func (l *line) word(f Feature) (w uint32) {
	w |= l.words[0] & same(l.features[0], f)
	w |= l.words[1] & same(l.features[1], f)
	w |= l.words[2] & same(l.features[2], f)
	w |= l.words[3] & same(l.features[3], f)
	w |= l.words[4] & same(l.features[4], f)
	w |= l.words[5] & same(l.features[5], f)
	w |= l.words[6] & same(l.features[6], f)
	w |= l.words[7] & same(l.features[7], f)
	return w
}

// same is all ones where the features are the same, else 0.
func same(a, b Feature) uint32 {
	return uint32((uint64(a^b) - 1) >> 32)
}

// home is the line in which a feature is looked for first. It ascends with the feature, so that a table of features in
// ascending order is filled from front to back.
func (f Feature) home(lines int) int { return int(uint64(f) * uint64(lines-spare) >> 32) }

// spare is how many lines there are behind the last home, where what does not fit there finds a place.
const spare = 64

// A table is the rows of a model in ascending order of their features.
type table struct {
	features []Feature
	from     []uint32 // where the weights of each feature begin, and the end
	weights  []weight
}

func (t table) of(i int) []weight { return t.weights[t.from[i]:t.from[i+1]] }

func (t *table) add(f Feature, w []weight) {
	if len(t.from) == 0 {
		t.from = append(t.from, 0)
	}
	t.features, t.weights = append(t.features, f), append(t.weights, w...)
	t.from = append(t.from, uint32(len(t.weights)))
}

// build makes the model's lines of t and keeps its weights.
func (m *Model) build(t table) {
	n := len(t.features)
	m.lines, m.rows = make([]line, n/load+1+spare), n
	if len(m.Names) > maxFew {
		m.weights = t.weights
	}
	full := 0 // the lines before are
	for k, f := range t.features {
		w := m.wordOf(t, k)
		if w == 0 {
			continue // damaged: weights of zero are never written
		}
		for i := max(full, f.home(len(m.lines))); i < len(m.lines)-1; i++ { // the last line stays empty
			if m.lines[i].put(f, w) {
				break
			}
			full = i
		}
	}
}

// put takes in a feature, if there is room.
func (l *line) put(f Feature, w uint32) bool {
	for k := range l.words {
		if l.words[k] == 0 {
			l.features[k], l.words[k] = f, w
			return true
		}
	}
	return false
}

// wordOf is the word that says what the weights of row k are.
func (m *Model) wordOf(t table, k int) uint32 {
	if len(m.Names) > maxFew {
		return t.from[k]<<8 | (t.from[k+1] - t.from[k])
	}
	var all [maxFew]int16
	w, fits := uint32(0), true
	for _, v := range t.of(k) {
		all[v.class] = v.value
		w |= uint32(uint8(v.value)) << (8 * v.class)
		fits = fits && v.value == int16(int8(v.value)) && v.value != -noFit
	}
	if !fits {
		m.large = append(m.large, all)
		return uint32(len(m.large)-1)<<8 | noFit
	}
	return w
}

// table is the model's rows.
func (m *Model) table() (t table) {
	at := make(map[Feature][]weight, m.rows)
	for i := range m.lines {
		for k, w := range m.lines[i].words {
			if w != 0 {
				at[m.lines[i].features[k]] = m.weightsOf(w)
			}
		}
	}
	for _, f := range slices.Sorted(maps.Keys(at)) {
		t.add(f, at[f])
	}
	return t
}

// weightsOf is the weights that a word stands for.
func (m *Model) weightsOf(w uint32) (out []weight) {
	if len(m.Names) > maxFew {
		return m.weights[w>>8:][:w&0xFF]
	}
	for c := range m.Names {
		scores := make([]int32, maxFew)
		m.addFew([]uint32{w}, scores)
		if scores[c] != 0 {
			out = append(out, weight{uint16(c), int16(scores[c])})
		}
	}
	return out
}

// Pruned is the model without the weights whose absolute value is below least.
func (m *Model) Pruned(least int16) *Model {
	p := &Model{Names: m.Names}
	rows, kept := m.table(), table{}
	for i, f := range rows.features {
		var w []weight
		for _, v := range rows.of(i) {
			if v.value >= least || -v.value >= least {
				w = append(w, v)
			}
		}
		if len(w) > 0 {
			kept.add(f, w)
		}
	}
	p.build(kept)
	return p
}
