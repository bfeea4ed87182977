package copies

import (
	"testing"
)

// The figures of docs/measures.md are on 200,000 texts of another seed; this keeps the search from decaying.
func TestNearCopiesAreFound(t *testing.T) {
	texts := Generate(8000, 11)
	s := Judge(texts, Find(texts))
	t.Logf("precision %d, recall %d, by edit %v", s.Precision, s.Recall, s.ByEdit)
	if s.Precision < 980 || s.Recall < 970 {
		t.Errorf("precision %d, recall %d", s.Precision, s.Recall)
	}
}

func TestGenerationIsTheSameTwice(t *testing.T) {
	a, b := Generate(500, 3), Generate(500, 3)
	for i := range a {
		if a[i] != b[i] {
			t.Fatal("two runs of one seed differ")
		}
	}
}

func BenchmarkFind(b *testing.B) {
	texts := Generate(20000, 5)
	b.ResetTimer()
	for b.Loop() {
		Find(texts)
	}
	b.ReportMetric(float64(len(texts)*b.N)/b.Elapsed().Seconds(), "texts/s")
}
