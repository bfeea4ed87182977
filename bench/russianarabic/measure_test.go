package russianarabic

import (
	"io"
	"path/filepath"
	"testing"

	"proffer/bench/gold"
)

func TestSentencesReachTheTarget(t *testing.T) {
	s, err := Sentences(filepath.Join(gold.Shared(t), "data/attribution/adaq-ru"))
	if err != nil {
		t.Fatal(err)
	}
	if s.Gold != 100 || s.F1() < 75 {
		t.Errorf("%d gold statements, F1 %.1f, want 100 and 75", s.Gold, s.F1())
	}
}

func TestReportsReachTheTarget(t *testing.T) {
	for _, lang := range []string{"russian", "arabic"} {
		s, err := Reports(filepath.Join(testdata(), lang), 16, 99)
		if err != nil {
			t.Fatal(err)
		}
		if s.Gold < 50 || s.F1() < 75 {
			t.Errorf("%s: %d gold statements, F1 %.1f, want 75", lang, s.Gold, s.F1())
		}
	}
}

func TestMeasureWrites(t *testing.T) {
	if err := Measure(gold.Shared(t), io.Discard); err != nil {
		t.Fatal(err)
	}
}

func TestCompare(t *testing.T) {
	gold := []stmt{{"министр", "сказал", "мост закрыт на ремонт", "asserts", false}}
	for _, c := range []struct {
		found []stmt
		want  int
	}{
		{[]stmt{{"министр", "сказал", "мост закрыт на ремонт", "asserts", false}}, 1},
		{[]stmt{{"министр", "сказал", "мост закрыт", "asserts", false}}, 1},
		{[]stmt{{"министр", "сказал", "река вышла из берегов", "asserts", false}}, 0},
		{nil, 0},
	} {
		if got := compare(gold, c.found).Matched; got != c.want {
			t.Errorf("%v matches %d, want %d", c.found, got, c.want)
		}
	}
}
