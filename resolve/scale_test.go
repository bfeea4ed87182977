package resolve

import (
	"fmt"
	"testing"

	"proffer"
)

// many is n documents that speak of the same few states, people and bodies, and of some of their own.
func many(n int) []Document {
	var docs []Document
	for i := range n {
		docs = append(docs, doc(fmt.Sprintf("%08d", i*7919%100003),
			state("Drovia", ""), state("Russia", "RU"), titled("minister", "Tomas Belan"), person("Belan"), person("Идрис Вальмар"),
			body("Ostrel Group"), body("Drovian foreign ministry", 1), body("Northern Front"),
			person("Ana "+invented(i)), proffer.Entity{Kind: proffer.KindPlace, Name: "Karsk"},
			proffer.Entity{Kind: proffer.KindGroup, Name: "two diplomats", Unnamed: true}))
	}
	return docs
}

// invented is a surname for a number.
func invented(n int) string {
	s := "B"
	for range 4 {
		s += []string{"ra", "lo", "mi", "ne", "ku", "sta", "vo", "dri", "fe", "go"}[n%10]
		n /= 10
	}
	return s
}

// BenchmarkResolve resolves cases of growing size from nothing: time for each document must stay nearly flat.
func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{500, 1000, 2000, 4000, 10_000} {
		docs := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Resolve(docs, nil)
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "documents/s")
		})
	}
}
