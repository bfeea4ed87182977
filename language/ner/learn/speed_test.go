package learn

import (
	"testing"

	"proffer"
	"proffer/language"
	"proffer/language/ner"
)

func BenchmarkFind(b *testing.B) {
	for _, l := range Languages {
		docs, err := Unseen(l)
		if err != nil {
			b.Fatal(err)
		}
		var as []*proffer.Analysis
		n := 0
		for i := range docs {
			a := language.Analyze(l, Text(&docs[i]), nil)
			as, n = append(as, a), n+len(a.Tokens)
		}
		b.Run(l, func(b *testing.B) {
			for range b.N {
				for _, a := range as {
					ner.Find(a)
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
