package tagger

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"slices"
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
	present    []uint64                 // one bit or more a feature, by its upper bits: most features asked for are unknown
	shift      int                      // leaves as many of a feature's upper bits as number those of present
	slots      []slot                   // open addressing; feature 0 is empty
	entries    []uint16                 // per feature: how many weights of the first and second set, then label and weight
}

type slot struct{ feature, at uint32 }

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

// Score adds up the weights of a word's features, of both sets.
func (m *Model) Score(features []uint32, first, second *Row) {
	mask, shift := uint32(len(m.slots)-1), m.shift
	for _, f := range features {
		if p := f >> shift; m.present[p>>6]>>(p&63)&1 == 0 {
			continue
		}
		i := f & mask
		for m.slots[i].feature != f && m.slots[i].feature != 0 {
			i = (i + 1) & mask
		}
		if m.slots[i].feature == 0 {
			continue
		}
		e := m.entries[m.slots[i].at:]
		a, b := int(e[0]>>8), int(e[0]&255)
		for _, x := range e[1 : 1+a] {
			first[x>>8] += int32(int8(x))
		}
		for _, x := range e[1+a : 1+a+b] {
			second[x>>8] += int32(int8(x))
		}
	}
}

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
		for b := range Label(Labels) {
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
	n := 0
	for i, j := 0, 0; i < len(a) || j < len(b); n++ {
		_, i, j = next(a, b, i, j)
	}
	size := 16
	for size < 2*n {
		size *= 2
	}
	m := &Model{present: make([]uint64, size/16), slots: make([]slot, size), entries: make([]uint16, 0, n+len(a)+len(b))}
	shift := 32
	for n := 64 * len(m.present); n > 1; n /= 2 {
		shift--
	}
	m.shift = shift
	for i, j := 0, 0; i < len(a) || j < len(b); {
		f, ni, nj := next(a, b, i, j)
		s := f & uint32(size-1)
		for m.slots[s].feature != 0 {
			s = (s + 1) & uint32(size-1)
		}
		m.slots[s] = slot{f, uint32(len(m.entries))}
		m.present[f>>shift>>6] |= 1 << (f >> shift & 63)
		m.entries = append(m.entries, uint16(ni-i)<<8|uint16(nj-j))
		for _, w := range append(a[i:ni:ni], b[j:nj]...) {
			m.entries = append(m.entries, uint16(w.Label)<<8|uint16(uint8(w.Value)))
		}
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
