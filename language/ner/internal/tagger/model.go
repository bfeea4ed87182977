package tagger

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

// A Model scores labels by features and by the label before. Weights are eighths-of-a-byte small: int8, one scale.
type Model struct {
	transition [Labels][Labels]int32
	slots      []uint32 // open addressing by feature hash; 0 is empty
	first      []uint32 // per slot, index of its first entry
	labels     []Label  // entries: label and weight, a feature's entries end where the high bit of labels is set
	weights    []int8
}

const endOfEntries = 0x80

// forbidden outweighs any sum of weights of a word: some hundred features of at most 127.
const forbidden = 1 << 16

// A Weight is one feature's weight for one label.
type Weight struct {
	Feature uint32
	Label   Label
	Value   int8
}

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

// Label finds the best labels for a sentence whose words have the given features (Viterbi). Ties go to the lower
// label, so that the result depends on nothing else.
func (m *Model) Label(features [][]uint32) []Label { return m.LabelWithin(features, nil) }

// LabelWithin is Label where each word may only have the labels of its mask; nil allows all.
func (m *Model) LabelWithin(features [][]uint32, within []Mask) []Label {
	n := len(features)
	if n == 0 {
		return nil
	}
	back := make([][Labels]Label, n)
	var score, next, emit [Labels]int32
	const never = -1 << 29
	for i := range n {
		m.emissions(features[i], &emit)
		if within != nil {
			for b := range emit {
				if within[i]>>b&1 == 0 {
					emit[b] -= forbidden
				}
			}
		}
		for b := range Label(Labels) {
			if i == 0 {
				next[b] = never
				if b.StartsName() {
					next[b] = emit[b]
				}
				continue
			}
			best, from := int32(never), Label(0)
			for _, a := range Allowed[b] {
				if s := score[a] + m.transition[a][b]; s > best {
					best, from = s, a
				}
			}
			next[b], back[i][b] = max(best+emit[b], never), from
		}
		score = next
	}
	return trace(back, score)
}

func trace(back [][Labels]Label, score [Labels]int32) []Label {
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

func (m *Model) emissions(features []uint32, emit *[Labels]int32) {
	*emit = [Labels]int32{}
	mask := uint32(len(m.slots) - 1)
	for _, f := range features {
		i := f & mask
		for m.slots[i] != 0 && m.slots[i] != f {
			i = (i + 1) & mask
		}
		if m.slots[i] == 0 {
			continue
		}
		for e := m.first[i]; ; e++ {
			emit[m.labels[e]&^endOfEntries] += int32(m.weights[e])
			if m.labels[e]&endOfEntries != 0 {
				break
			}
		}
	}
}

// NewModel builds a model from its weights, which it sorts.
func NewModel(transition [Labels][Labels]int32, ws []Weight) *Model {
	slices.SortFunc(ws, func(a, b Weight) int {
		if a.Feature != b.Feature {
			return int(int64(a.Feature) - int64(b.Feature))
		}
		return int(a.Label) - int(b.Label)
	})
	n := 0
	for i, w := range ws {
		if i == 0 || ws[i-1].Feature != w.Feature {
			n++
		}
	}
	size := 16
	for size < 2*n {
		size *= 2
	}
	m := &Model{transition: transition, slots: make([]uint32, size), first: make([]uint32, size)}
	for i, w := range ws {
		if i == 0 || ws[i-1].Feature != w.Feature {
			s := w.Feature & uint32(size-1)
			for m.slots[s] != 0 {
				s = (s + 1) & uint32(size-1)
			}
			m.slots[s], m.first[s] = w.Feature, uint32(i)
		}
		l := w.Label
		if i+1 == len(ws) || ws[i+1].Feature != w.Feature {
			l |= endOfEntries
		}
		m.labels, m.weights = append(m.labels, l), append(m.weights, w.Value)
	}
	return m
}

// Encode writes a model: transitions as int32, then per feature the distance to the one before it, how many entries,
// and the entries, all deflated column by column.
func Encode(w io.Writer, transition [Labels][Labels]int32, ws []Weight) error {
	NewModel(transition, ws) // sorts
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
func Decode(data []byte) (*Model, error) {
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
	return NewModel(t, ws), nil
}
