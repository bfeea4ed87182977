package weigh

import (
	"slices"
	"strconv"
	"testing"

	"proffer"
	"proffer/weigh"
)

// The invented cases come out as they were made, so that speed is measured on work that is done right: six reports a
// story in four origins, and in at least a third of the stories an accusation that others bear out.
func TestInventedCasesComeOut(t *testing.T) {
	in := Invented(360)
	out := weigh.Weigh(in)
	stories := len(in.Documents) / 6
	if len(out.Origins) != 4*stories {
		t.Errorf("%d origins in %d stories", len(out.Origins), stories)
	}
	right := 0
	for i := range out.Findings {
		f := &out.Findings[i]
		if f.Support == proffer.Corroborated && f.Answer == proffer.AnswerDenied {
			right++
		}
	}
	if 3*right < stories {
		t.Errorf("%d of %d accusations corroborated and denied", right, stories)
	}
	for i, o := range out.Origins {
		if len(o.Documents) == 3 && !slices.Equal(o.Documents, []proffer.DocumentID{o.Documents[0], o.Documents[0] + 1, o.Documents[0] + 2}) {
			t.Errorf("origin %d: %v", i+1, o.Documents)
		}
	}
}

// BenchmarkCrowded weighs cases of growing size in which everything is about the same few.
func BenchmarkCrowded(b *testing.B) {
	for _, n := range []int{1000, 10_000, 30_000, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			in := Crowded(n)
			for b.Loop() {
				weigh.Weigh(in)
			}
			b.ReportMetric(float64(len(in.Statements)*b.N)/b.Elapsed().Seconds(), "statements/s")
		})
	}
}

// BenchmarkWeigh weighs invented cases of growing size from nothing.
func BenchmarkWeigh(b *testing.B) {
	for _, n := range []int{1000, 10_000, 30_000, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			in := Invented(n)
			for b.Loop() {
				weigh.Weigh(in)
			}
			b.ReportMetric(float64(len(in.Statements)*b.N)/b.Elapsed().Seconds(), "statements/s")
		})
	}
}
