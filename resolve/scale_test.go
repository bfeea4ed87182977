package resolve

import (
	"fmt"
	"testing"
	"time"

	"proffer"
	"proffer/bench/spent"
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

func TestManyDocumentsInGoodTime(t *testing.T) {
	start := spent.Time()
	r := Resolve(many(2000), nil)
	took := spent.Time() - start
	t.Logf("2000 documents, %d entities: %v of the processor", len(r.Entities), took)
	if took > 40*time.Second {
		t.Errorf("2000 documents take %v", took)
	}
}
