package linear

import (
	"bytes"
	"reflect"
	"slices"
	"testing"
)

var colours = []string{"red", "green", "blue"}

// teach learns that the second value alone decides.
func teach() *Trainer {
	t := NewTrainer(colours)
	scores := make([]int32, 3)
	for epoch := range uint64(5) {
		for _, i := range Shuffled(300, 1, epoch) {
			t.Learn(example(i), i%3, 1, scores)
		}
	}
	return t
}

func example(i int) []Feature {
	return []Feature{Template(1).Uint(uint64(i / 3 % 7)).Feature(), Template(2).String(colours[i%3]).Feature()}
}

func classify(s Scorer, f []Feature) int {
	scores := make([]int32, s.Classes())
	s.Score(f, scores)
	c, _ := Best(scores)
	return c
}

func TestModelDecidesAsTaught(t *testing.T) {
	m := teach().Model(Options{})
	for i := range 60 {
		if got := classify(m, example(i)); got != i%3 {
			t.Errorf("example %d: class %d, want %d", i, got, i%3)
		}
	}
}

func TestModelIsTheSameEveryTime(t *testing.T) {
	var a, b bytes.Buffer
	if err := teach().Model(Options{}).Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := teach().Model(Options{}).Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two trainings with one seed gave different bytes")
	}
}

func TestReadGivesBackWhatWasWritten(t *testing.T) {
	m := teach().Model(Options{})
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got.Names, m.Names) || !reflect.DeepEqual(got.table(), m.table()) {
		t.Errorf("read %v, wrote %v", got, m)
	}
	var again bytes.Buffer
	if err := got.Write(&again); err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
		t.Error("written again, the bytes differ")
	}
}

func TestManyClassesScoreLikeFew(t *testing.T) {
	for _, classes := range []int{2, 4, 5, 40} {
		names := make([]string, classes)
		tr := NewTrainer(names)
		f := []Feature{1, 2, 3, 1 << 31, 7}
		for i, x := range f {
			tr.Add([]Feature{x}, i%classes, int32(i+1))
			tr.Tick()
		}
		m := tr.Model(Options{})
		got := make([]int32, classes)
		m.Score(append(f, 99, 100), got)
		want := make([]int32, classes)
		for _, w := range m.table().weights {
			want[w.class] += int32(w.value)
		}
		if !slices.Equal(got, want) || slices.Max(got) == 0 {
			t.Errorf("%d classes: scores %v, want %v", classes, got, want)
		}
	}
}

func TestPruned(t *testing.T) {
	m := teach().Model(Options{})
	before, _ := m.Size()
	after, _ := m.Pruned(30).Size()
	if after == 0 || after >= before {
		t.Errorf("%d features pruned to %d", before, after)
	}
	for _, w := range m.Pruned(30).table().weights {
		if w.value < 30 && w.value > -30 {
			t.Errorf("weight %d was kept", w.value)
		}
	}
}

func TestMarginIsTheDistanceToTheSecond(t *testing.T) {
	for _, c := range []struct {
		scores []int32
		class  int
		margin int32
	}{{[]int32{1, 5, 3}, 1, 2}, {[]int32{4, 4}, 0, 0}, {[]int32{7}, 0, 0}, {[]int32{9, -2, -3}, 0, 11}} {
		if class, margin := Best(c.scores); class != c.class || margin != c.margin {
			t.Errorf("Best(%v) = %d, %d; want %d, %d", c.scores, class, margin, c.class, c.margin)
		}
	}
}

// words of a toy language: 'a' begins a group, 'x' goes on with it only after 'a' or 'x', else it is outside.
func toy(s string) (func(int) []Feature, []int) {
	gold := make([]int, len(s))
	for i := range s {
		switch {
		case s[i] == 'a':
			gold[i] = 1
		case s[i] == 'x' && i > 0 && gold[i-1] > 0:
			gold[i] = 2
		}
	}
	return func(i int) []Feature { return []Feature{Template(1).Uint(uint64(s[i])).Feature()} }, gold
}

func TestSequenceLearnsTransitions(t *testing.T) {
	names := []string{"O", "B-G", "I-G"}
	tr := NewTrainer(names)
	s := &Sequence{Scorer: tr, Allowed: BIO(names)}
	for range 20 {
		for _, text := range []string{"xaxxo", "oxax", "aaxo", "xxo", "oaxxx", "aoxx"} {
			f, gold := toy(text)
			s.Learn(tr, f, gold, 1)
		}
	}
	m := &Sequence{Scorer: tr.Model(Options{}), Allowed: BIO(names)}
	for _, text := range []string{"xxaxo", "axoxax", "x", "a"} {
		f, gold := toy(text)
		labels, margins := make([]int, len(text)), make([]int32, len(text))
		m.Decode(f, labels, margins)
		if !slices.Equal(labels, gold) {
			t.Errorf("%s: %v, want %v", text, labels, gold)
		}
		for i, v := range margins {
			if v < 0 {
				t.Errorf("%s: margin %d at %d of the best labelling", text, v, i)
			}
		}
	}
}

func TestMarginsMatchEnumeration(t *testing.T) {
	names := []string{"O", "B-G", "I-G"}
	tr := NewTrainer(names)
	f, gold := toy("axo")
	s := &Sequence{Scorer: tr}
	s.Learn(tr, f, gold, 1)
	tr.Add(f(1), 1, 3)
	s.Refresh()
	labels, margins := make([]int, 3), make([]int32, 3)
	s.Decode(f, labels, margins)
	for i := range labels {
		if want := bestScore(s, labels, i, false) - bestScore(s, labels, i, true); margins[i] != want {
			t.Errorf("margin %d = %d, want %d", i, margins[i], want)
		}
	}
}

// bestScore tries all labellings of three positions; with other, only those that differ from labels at i.
func bestScore(s *Sequence, labels []int, i int, other bool) int32 {
	best := int32(-1 << 30)
	for n := range 27 {
		y := []int{n / 9, n / 3 % 3, n % 3}
		if other && y[i] == labels[i] {
			continue
		}
		sum, a := int32(0), -1
		for p, b := range y {
			sum += s.trans[(a+1)*3+b] + s.emit[p*3+b]
			a = b
		}
		best = max(best, sum)
	}
	return best
}

func TestCalibrationRisesWithTheMargin(t *testing.T) {
	var margins []int32
	var right []bool
	for i := range 1000 {
		margins = append(margins, int32(i))
		right = append(right, i%10 < i/100+1) // right as often as the margin says
	}
	c := Calibrate(margins, right, 50)
	if low, high := c.Of(50), c.Of(950); low > 250 || high < 900 {
		t.Errorf("probabilities %d and %d, want about 100 and 1000", low, high)
	}
	if !slices.IsSorted(c.P) || !slices.IsSorted(c.From) {
		t.Errorf("steps out of order: %v", c)
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	m := teach().Model(Options{})
	f, scores := example(4), make([]int32, 3)
	if n := testing.AllocsPerRun(100, func() { m.Score(f, scores) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := teach().Model(Options{}).Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Read(b)
		if err == nil && m.Classes() > 0 {
			classify(m, example(1))
		}
	})
}
