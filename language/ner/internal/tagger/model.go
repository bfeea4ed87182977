package tagger

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"slices"

	"proffer/language/linear"
)

// A Weight is one feature's weight for one label.
type Weight struct {
	Feature uint32
	Label   Label
	Value   int8
}

// Weights are a model as it is stored: of each label behind another, and of features.
type Weights struct {
	Transition [Labels][Labels]int32
	Features   []Weight
}

// A Row is the scores of one word's labels.
type Row [Labels]int32

// A Model scores labels by features and by the label before. It holds one or two sets of weights in one table, so that
// a feature that both know is looked up once. Weights are one byte each, on one scale.
type Model struct {
	transition [2][Labels][Labels]int32 // by the later label, then the one before
	places     linear.Places
	slots      []slot   // by place
	few        []uint16 // per feature: how many weights of the first and second set, then label and weight
	full       []uint64 // rows of fullWords words: a byte for each label of both sets, raised by 128
}

// A slot says where a feature's weights begin in few, or, with inFull, which of the rows of full they are.
type slot struct{ feature, at uint32 }

const (
	inFull    = 1 << 31
	setWords  = (Labels + 7) / 8
	fullWords = 2 * setWords
	manyFull  = 10 // weights from which on a row of full is faster
	batch     = 64 // features that are looked up at once; their rows add up to less than two bytes hold
)

// forbidden outweighs any sum of weights of a word: some hundred features of at most 127.
const forbidden = 1 << 16

// A Mask is a set of labels, one bit each.
type Mask uint32

// Any is the set of all labels; OnlyOutside and OnlyNames its two halves.
const (
	Any         Mask = 1<<Labels - 1
	OnlyOutside Mask = 1
	OnlyNames        = Any &^ OnlyOutside
)

// Of is the set of the labels of one type.
func Of(t Type) Mask { return 0b11110 << (4 * t) }

// Score adds up the weights of a word's features, of both sets. It finds all of them before it looks at any, and looks
// at all before it adds any, without a branch, so that the processor waits for many accesses to memory at once.
func (m *Model) Score(features []uint32, first, second *Row) {
	for len(features) > 0 && len(m.slots) > 0 {
		some := features[:min(batch, len(features))]
		features = features[len(some):]
		var at, few, full [batch]uint32
		for i, f := range some {
			at[i] = m.places.Of(linear.Feature(f))
		}
		var slots [batch]slot
		for i := range some {
			slots[i] = m.slots[at[i]]
		}
		n, k := 0, 0
		for i, f := range some {
			s := slots[i]
			known := 1 - int((uint64(s.feature^f)+math.MaxUint32)>>32)
			dense := int(s.at >> 31)
			few[n&(batch-1)], full[k&(batch-1)] = s.at, s.at&^inFull
			n, k = n+known&^dense, k+known&dense
		}
		m.addFew(few[:n], first, second)
		m.addFull(full[:k], first, second)
	}
}

func (m *Model) addFew(rows []uint32, first, second *Row) {
	var heads [batch]uint16
	for i, at := range rows {
		heads[i] = m.few[at]
	}
	for i, at := range rows {
		e, a, b := m.few[at:], int(heads[i]>>8), int(heads[i]&255)
		for _, x := range e[1 : 1+a] {
			first[x>>8] += int32(int8(x))
		}
		for _, x := range e[1+a : 1+a+b] {
			second[x>>8] += int32(int8(x))
		}
	}
}

// addFull adds eight weights at a time: those of even and of odd labels apart, so that each sum has two bytes.
func (m *Model) addFull(rows []uint32, first, second *Row) {
	const even = 0x00FF00FF00FF00FF
	raised := 128 * int32(len(rows))
	for k := range fullWords {
		var x, y uint64
		for _, r := range rows {
			w := m.full[int(r)*fullWords+k]
			x, y = x+w&even, y+w>>8&even
		}
		row := first
		if k >= setWords {
			row = second
		}
		for l := 8 * (k % setWords); l < min(8*(k%setWords)+8, Labels); l += 2 {
			row[l] += int32(x&0xFFFF) - raised
			if l+1 < Labels {
				row[l+1] += int32(y&0xFFFF) - raised
			}
			x, y = x>>16, y>>16
		}
	}
}

// Surely is the scores of a word that was not asked about and has one label: they outweigh any transition.
func Surely(l Label) (r Row) {
	r[l] = 1 << 11
	return r
}

var outside = Surely(Outside)

// Label finds the best labels of a sentence whose words have the given features by the first set, where each word may
// only have the labels of its mask; nil allows all.
func (m *Model) Label(features [][]uint32, within []Mask) []Label {
	rows := make([]Row, len(features))
	var unused Row
	for i, f := range features {
		m.Score(f, &rows[i], &unused)
		for b := range rows[i] {
			if within != nil && within[i]>>b&1 == 0 {
				rows[i][b] -= forbidden
			}
		}
	}
	return m.Best(0, rows)
}

// Best finds the best labels of a sentence whose words have the given scores, by the transitions of set 0 or 1
// (Viterbi). Ties go to the lower label, so that the result depends on nothing else.
func (m *Model) Best(set int, rows []Row) []Label {
	if len(rows) == 0 {
		return nil
	}
	back := make([][Labels]Label, len(rows))
	var score, next Row
	const never = -1 << 29
	for i := range rows {
		plain := rows[i] == outside
		for b := range Label(Labels) {
			if plain && b != Outside {
				next[b] = never
				continue
			}
			if i == 0 {
				next[b] = never
				if b.StartsName() {
					next[b] = rows[i][b]
				}
				continue
			}
			best, from := int32(never), Label(0)
			transition := &m.transition[set][b]
			for _, a := range Allowed[b] {
				if s := score[a] + transition[a]; s > best {
					best, from = s, a
				}
			}
			next[b], back[i][b] = max(best+rows[i][b], never), from
		}
		score = next
	}
	return trace(back, score)
}

func trace(back [][Labels]Label, score Row) []Label {
	at, best := Label(0), int32(-1<<30)
	for l := range Label(Labels) {
		if l.EndsName() && score[l] > best {
			at, best = l, score[l]
		}
	}
	out := make([]Label, len(back))
	for i := len(back) - 1; i >= 0; i-- {
		out[i] = at
		at = back[i][at]
	}
	return out
}

// NewModel builds a model of one set of weights or two; it sorts them.
func NewModel(first, second *Weights) *Model {
	if second == nil {
		second = &Weights{}
	}
	a, b := first.sorted(), second.sorted()
	n, few, full := 0, 0, 0 // features, and how much of their weights goes where
	for i, j := 0, 0; i < len(a) || j < len(b); n++ {
		_, ni, nj := next(a, b, i, j)
		if k := ni - i + nj - j; k < manyFull {
			few += k + 1
		} else {
			full += fullWords
		}
		i, j = ni, nj
	}
	m := &Model{few: make([]uint16, 0, few), full: make([]uint64, 0, full)}
	features := make([]linear.Feature, 0, n)
	for i, j := 0, 0; i < len(a) || j < len(b); {
		var f uint32
		f, i, j = next(a, b, i, j)
		features = append(features, linear.Feature(f))
	}
	if len(features) > 0 && m.places.Place(features) { // hashes: it is never refused
		m.slots = make([]slot, m.places.Len())
	}
	for i, j := 0, 0; len(m.slots) > 0 && (i < len(a) || j < len(b)); {
		f, ni, nj := next(a, b, i, j)
		m.slots[m.places.Of(linear.Feature(f))] = slot{f, m.put(a[i:ni], b[j:nj])}
		i, j = ni, nj
	}
	for set, w := range []*Weights{first, second} {
		for p := range Labels {
			for l := range Labels {
				m.transition[set][l][p] = w.Transition[p][l]
			}
		}
	}
	return m
}

// put keeps the weights of one feature, and says where.
func (m *Model) put(first, second []Weight) uint32 {
	if len(first)+len(second) < manyFull {
		at := len(m.few)
		m.few = append(m.few, uint16(len(first))<<8|uint16(len(second)))
		for _, ws := range [2][]Weight{first, second} {
			for _, w := range ws {
				m.few = append(m.few, uint16(w.Label)<<8|uint16(uint8(w.Value)))
			}
		}
		return uint32(at)
	}
	var row [8 * fullWords]uint8
	for i := range row {
		row[i] = 128
	}
	for _, w := range first {
		row[w.Label] += uint8(w.Value)
	}
	for _, w := range second {
		row[8*setWords+int(w.Label)] += uint8(w.Value)
	}
	at := len(m.full) / fullWords
	for k := range fullWords {
		m.full = append(m.full, binary.LittleEndian.Uint64(row[8*k:]))
	}
	return uint32(at) | inFull
}

// next is the lowest feature at a[i:] and b[j:], and where its weights end there.
func next(a, b []Weight, i, j int) (f uint32, ni, nj int) {
	switch {
	case j == len(b) || i < len(a) && a[i].Feature < b[j].Feature:
		f = a[i].Feature
	default:
		f = b[j].Feature
	}
	for ni = i; ni < len(a) && a[ni].Feature == f; ni++ {
	}
	for nj = j; nj < len(b) && b[nj].Feature == f; nj++ {
	}
	return f, ni, nj
}

func (w *Weights) sorted() []Weight {
	slices.SortFunc(w.Features, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(a.Feature, b.Feature), cmp.Compare(a.Label, b.Label))
	})
	return w.Features
}

// Encode writes a model: transitions as int32, then per feature the distance to the one before it, how many entries,
// and the entries, all deflated column by column.
func Encode(w io.Writer, model *Weights) error {
	transition, ws := model.Transition, model.sorted()
	var dist, count, labels, values []byte
	prev := uint32(0)
	for i := 0; i < len(ws); {
		j := i
		for j < len(ws) && ws[j].Feature == ws[i].Feature {
			labels, values = append(labels, byte(ws[j].Label)), append(values, byte(ws[j].Value))
			j++
		}
		dist = binary.AppendUvarint(dist, uint64(ws[i].Feature-prev))
		count = append(count, byte(j-i))
		prev, i = ws[i].Feature, j
	}
	head := binary.LittleEndian.AppendUint32(nil, uint32(len(dist)))
	head = binary.LittleEndian.AppendUint32(head, uint32(len(count)))
	head = binary.LittleEndian.AppendUint32(head, uint32(len(labels)))
	for _, row := range transition {
		for _, v := range row {
			head = binary.LittleEndian.AppendUint32(head, uint32(v))
		}
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	for _, b := range [][]byte{head, dist, count, labels, values} {
		if _, err := z.Write(b); err != nil {
			return err
		}
	}
	return z.Close()
}

var errModel = errors.New("not a model of names, or a damaged one")

// Decode reads what Encode wrote.
func Decode(data []byte) (*Weights, error) {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	const fixed = 12 + 4*Labels*Labels
	if err != nil || len(raw) < fixed {
		return nil, errModel
	}
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(raw[at:])) }
	nd, nc, nl := u32(0), u32(4), u32(8)
	if len(raw) != fixed+nd+nc+2*nl {
		return nil, errModel
	}
	var t [Labels][Labels]int32
	for i := range Labels * Labels {
		t[i/Labels][i%Labels] = int32(u32(12 + 4*i))
	}
	dist, rest := raw[fixed:fixed+nd], raw[fixed+nd:]
	count, labels, values := rest[:nc], rest[nc:nc+nl], rest[nc+nl:]
	ws := make([]Weight, 0, nl)
	f, e := uint64(0), 0
	for _, c := range count {
		d, n := binary.Uvarint(dist)
		if n <= 0 || e+int(c) > nl {
			return nil, errModel
		}
		dist, f = dist[n:], f+d
		for range c {
			if int(labels[e]) >= Labels || f > 1<<32-1 || f == 0 {
				return nil, errModel
			}
			ws = append(ws, Weight{uint32(f), Label(labels[e]), int8(values[e])})
			e++
		}
	}
	return &Weights{t, ws}, nil
}
