package resolve

import (
	"fmt"
	"math/rand"
	"slices"
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

// The same where one block has more items than are compared with each other, and a name of it stands in two scripts.
func TestOrderOfArrivalChangesNothingInLargeBlocks(t *testing.T) {
	docs := append(many(3*mostOfBlock), doc("x", person("Ana Valcorin")), doc("y", person("Анна Валькорин")))
	r := Resolve(docs, nil)
	if n := len(docs); !same(r, Ref{n - 2, 1}, Ref{n - 1, 1}) {
		t.Error("one name in two scripts is two people among many of her first name")
	}
	want := clusters(docs, r)
	rnd := rand.New(rand.NewSource(7))
	for range 3 {
		mixed := slices.Clone(docs)
		rnd.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := clusters(mixed, Resolve(mixed, nil)); !slices.Equal(got, want) {
			t.Fatal("another order gives another outcome")
		}
	}
}
