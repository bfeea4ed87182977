package linear

import (
	"bytes"
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
	if err := teach().Rows(Options{}).Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := teach().Rows(Options{}).Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two trainings with one seed gave different bytes")
	}
}

func TestReadGivesBackWhatWasWritten(t *testing.T) {
	r := teach().Rows(Options{})
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := ReadRows(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got.features, r.features) || !slices.Equal(got.weights, r.weights) || !slices.Equal(got.Names, r.Names) {
		t.Errorf("read %v, wrote %v", got, r)
	}
	var again bytes.Buffer
	if err := got.Write(&again); err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
		t.Error("written again, the bytes differ")
	}
}

// weighed is what the rows say of features, looked up one by one.
func weighed(r *Rows, features []Feature) []int32 {
	out := make([]int32, len(r.Names))
	for _, f := range features {
		if i, ok := slices.BinarySearch(r.features, f); ok {
			for _, w := range r.of(i) {
				out[w.class] += int32(w.value)
			}
		}
	}
	return out
}

// TestModelScoresLikeItsRows compares packed models with their rows: small and large weights, known and unknown
// features, more of them than a batch.
func TestModelScoresLikeItsRows(t *testing.T) {
	for _, classes := range []int{2, 3, 4, 40} {
		tr := NewTrainer(make([]string, classes))
		var all []Feature
		for i := range 4000 {
			f := Template(i % 7).Uint(uint64(i)).Feature()
			all = append(all, f)
			tr.Add([]Feature{f}, i*i%classes, int32(1+i%11))
			tr.Add([]Feature{f}, i%classes, -int32(i%300))
			for c := range classes {
				if i%5 == 0 { // weights for all classes
					tr.Add([]Feature{f}, c, int32(i*c%77-38))
				}
			}
		}
		r := tr.Rows(Options{Typical: 200})
		m, ok := r.Model()
		if !ok {
			t.Fatalf("%d classes: no model", classes)
		}
		for i := 0; i+150 < len(all); i += 37 {
			asked := append(all[i:i+140:i+140], Template(9).Uint(uint64(i)).Feature())
			got, want := make([]int32, classes), weighed(r, asked)
			m.Score(asked, got)
			for c := range want {
				if got[c]-got[0] != want[c]-want[0] {
					t.Fatalf("%d classes, from %d: scores %v, want %v up to a constant", classes, i, got, want)
				}
			}
		}
	}
}

func TestRowsThatNoTrainingMakesAreRefused(t *testing.T) {
	r := &Rows{Names: []string{"a", "b"}}
	for i := range 100 {
		r.add(Feature(i+1), []weight{{1, 5}})
	}
	for i := range 10_000 {
		r.add(Feature(1<<20+i*400_000), []weight{{0, 5}})
	}
	if _, ok := r.Model(); ok {
		t.Error("a hundred features in one group were placed")
	}
}

func TestPruned(t *testing.T) {
	r := teach().Rows(Options{})
	before, _ := r.Size()
	after, _ := r.Pruned(30).Size()
	if after == 0 || after >= before {
		t.Errorf("%d features pruned to %d", before, after)
	}
	for _, w := range r.Pruned(30).weights {
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

func TestScoreAllocatesNothing(t *testing.T) {
	m := teach().Model(Options{})
	f, scores := example(4), make([]int32, 3)
	if n := testing.AllocsPerRun(100, func() { m.Score(f, scores) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := teach().Rows(Options{}).Write(&b); err != nil {
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
