package events

import (
	"io"
	"testing"

	"proffer/bench/gold"
)

func TestTypes(t *testing.T) {
	for _, c := range []struct {
		code, scheme, want string
	}{{"190", "cameo", "ASSAULT"}, {"066", "weis", "RETREAT"}, {"031", "weis", "CONSULT"}, {"1122", "cameo", "ACCUSE"}} {
		if got := Types(c.code, c.scheme); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s %s: %v, want %s", c.scheme, c.code, got, c.want)
		}
	}
	if got := Types("901", "cameo", "weis"); got != nil {
		t.Errorf("a code of no scheme is %v", got)
	}
}

func TestScore(t *testing.T) {
	c := Case{Text: "Lizia raided Arden.", Gold: []Coded{{"LZA", "ARD", []string{"ASSAULT"}}}}
	for _, x := range []struct {
		found             Coded
		types, full, good int
	}{
		{Coded{"Lizia|", "Arden|", []string{"ASSAULT"}}, 1, 1, 1},
		{Coded{"Arden|", "Lizia|", []string{"ASSAULT"}}, 1, 0, 0},
		{Coded{"Lizia|", "Arden|", []string{"AID"}}, 0, 0, 0},
		{Coded{"Lizia|", "", []string{"ASSAULT"}}, 1, 0, 0},
	} {
		var s Score
		s.Add(c, []Coded{x.found})
		if s.Types != x.types || s.Full != x.full || s.Right != x.good {
			t.Errorf("%v: %+v", x.found, s)
		}
	}
}

// TestRecords keeps what was reached on the records.
func TestRecords(t *testing.T) {
	shared := gold.Shared(t)
	cases, err := Load(shared)
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) != 284 {
		t.Errorf("%d records, not 284", len(cases))
	}
	var s Score
	for _, c := range cases {
		s.Add(c, ReadKnowing(c))
	}
	if s.Types*100 < 77*s.Typed || s.Full*100 < 62*s.Typed {
		t.Errorf("worse than it was: %s", s.Row("proffer"))
	}
	if err := Measure(shared, io.Discard); err != nil {
		t.Error(err)
	}
}
