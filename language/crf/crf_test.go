package crf

import (
	"bytes"
	"slices"
	"testing"
)

// weather is a toy language: "a" and "b" say the label of the token after them.
func weather(n int) []*Example {
	var out []*Example
	for i := range n {
		x := &Example{}
		bit := uint64(i)
		prev := uint8(0)
		for range 12 {
			bit = bit*6364136223846793005 + 1442695040888963407
			w := bit >> 63
			x.Node = append(x.Node, []uint32{Feature(1, w, 0, 0)})
			x.Edge = append(x.Edge, []uint32{Feature(2, 0, 0, 0)})
			x.Labels = append(x.Labels, prev)
			prev = uint8(w)
		}
		for k := 1; k < len(x.Node); k++ {
			x.Edge[k] = append(x.Edge[k], x.Node[k-1][0])
		}
		out = append(out, x)
	}
	return out
}

func toy() *Model {
	xs := weather(200)
	return Train(len(xs), func(i int) *Example { return xs[i] }, Options{Labels: 2, NodeBits: 8, EdgeBits: 8, Epochs: 6,
		Rate: 0.2, Allowed: func(p, c int) bool { return true }, Start: func(l int) bool { return l == 0 }, Seed: 1, Average: true})
}

func TestLearnsFromTheTokenBefore(t *testing.T) {
	m := toy()
	for _, x := range weather(220)[200:] {
		path, _ := m.Decode(&x.Sequence, nil, nil)
		if !bytes.Equal(path, x.Labels) {
			t.Fatalf("got %v, want %v", path, x.Labels)
		}
	}
}

func TestFixedLabelsAndWeightsAgainstNothing(t *testing.T) {
	m := toy()
	x := weather(1)[0]
	fixed, against := make([]int8, len(x.Node)), make([]int, len(x.Node))
	for i := range fixed {
		fixed[i] = 0
	}
	path, held := m.Decode(&x.Sequence, fixed, nil)
	for i, y := range path {
		if y != 0 {
			t.Errorf("token %d: label %d though 0 was given", i, y)
		}
	}
	if _, best := m.Decode(&x.Sequence, nil, nil); best < held {
		t.Errorf("the best path scores %d, a given one %d", best, held)
	}
	against[3] = 10_000
	if path, _ := m.Decode(&x.Sequence, nil, against); path[3] != 1 {
		t.Errorf("label 0 was taken against a weight of 10,000")
	}
}

func TestSaveAndLoad(t *testing.T) {
	m := toy()
	var b bytes.Buffer
	if err := m.Save(&b); err != nil {
		t.Fatal(err)
	}
	n, err := Load(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	x := weather(1)[0]
	p, s := m.Decode(&x.Sequence, nil, nil)
	q, u := n.Decode(&x.Sequence, nil, nil)
	if !bytes.Equal(p, q) || s != u {
		t.Error("a loaded model decides otherwise than the saved one")
	}
	if _, err := Load(b.Bytes()[:len(b.Bytes())/2]); err == nil {
		t.Error("a cut model was loaded")
	}
}

// TestBucketsSumLikeTheirTable looks up more features than a batch, known and unknown ones, for all widths.
func TestBucketsSumLikeTheirTable(t *testing.T) {
	for _, width := range []int{2, 3, 5, 9, 25} {
		table := make([]int8, width<<10)
		for i := range table {
			if i/width%3 == 0 {
				table[i] = int8(i * 7)
			}
		}
		b := pack(table, width)
		if !slices.Equal(b.whole(), table) {
			t.Errorf("width %d: unpacked, the table is another", width)
		}
		got, want := make([]int, width), make([]int, width)
		var features []uint32
		for i := range uint32(150) {
			f := i * 2654435761
			features = append(features, f)
			for y := range width {
				want[y] += int(table[int(f&1023)*width+y])
			}
		}
		if b.sum(features, got); !slices.Equal(got, want) {
			t.Errorf("width %d: %v, want %v", width, got, want)
		}
		clear(got)
		l := widen(table, width)
		if l.sum(features, got); !slices.Equal(got, want) {
			t.Errorf("width %d, in lanes: %v, want %v", width, got, want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	var b bytes.Buffer
	if err := (&Model{labels: 1, node: pack(make([]int8, 1), 1), edge: make([]int8, 1), allowed: []bool{true}, start: []bool{true}}).Save(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("crf1\x20\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 6 && (data[5] > 12 || data[6] > 12) {
			return // large empty tables only cost memory
		}
		m, err := Load(data)
		if err == nil && m.Labels() < 1 {
			t.Error("a model without labels")
		}
	})
}
