package weigh

import (
	"testing"

	"proffer"
)

// Two voices that tell one thing of other days, or have one person at other places, contest each other; what happens again and
// again, or is told of a month and of a day in it, does not.
func TestDisputesOverDaysAndPlaces(t *testing.T) {
	for _, c := range []struct {
		a, b      string
		daysA     [2]string // words, days
		daysB     [2]string
		contested bool
	}{
		{"soldiers shot Rena Volk at the bridge on 2 March", "soldiers shot Rena Volk at the bridge on 5 March", [2]string{"2 March", "2025-03-02"}, [2]string{"5 March", "2025-03-05"}, true},
		{"soldiers shot Rena Volk at the bridge on 2 March", "soldiers shot Rena Volk at the bridge on Sunday", [2]string{"2 March", "2025-03-02"}, [2]string{"Sunday", "2025-03-02"}, false},
		{"soldiers shot at Rena Volk on 2 March", "soldiers shot at Rena Volk again on 5 March", [2]string{"2 March", "2025-03-02"}, [2]string{"5 March", "2025-03-05"}, false},
		{"soldiers shot Rena Volk from a bridge in Salm", "soldiers shot Rena Volk from a bridge in Orlo", [2]string{}, [2]string{}, true},
		{"soldiers shot Rena Volk from a bridge in Salm", "soldiers shot Rena Volk from a bridge at Salm", [2]string{}, [2]string{}, false},
	} {
		m := dunes().entity(proffer.KindPlace, "", "Salm").entity(proffer.KindPlace, "", "Orlo")
		a := m.report("en", "Dunmore Wire", "", "2025-03-07", "The town was quiet.", "Harbour League | said | asserts | "+c.a)
		b := m.report("en", "Port Mirror", "", "2025-03-08", "A storm came in from the west.", "Ivo Tarn | said | asserts | "+c.b)
		m.day(a, c.daysA).day(b, c.daysB)
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Support != proffer.Corroborated || f.Contested != c.contested {
			t.Errorf("%s beside %s: want contested %v:\n%s", c.a, c.b, c.contested, describe(&out))
		}
	}
}

// Three days of one thing are a series of them.
func TestSeriesIsInNoDispute(t *testing.T) {
	m := dunes()
	for i, who := range []string{"Harbour League", "Ivo Tarn", "Per Aske"} {
		day := [2]string{[]string{"2 March", "5 March", "9 March"}[i], []string{"2025-03-02", "2025-03-05", "2025-03-09"}[i]}
		m.day(m.report("en", []string{"Dunmore Wire", "Port Mirror", "Gazette"}[i], "", "2025-03-10", []string{"Rain.", "It was calm.", "Snow fell."}[i],
			who+" | said | asserts | soldiers shot Rena Volk at the bridge on "+day[0]), day)
	}
	if out := Weigh(m.in); findingOf(&out, 1).Contested {
		t.Errorf("contested:\n%s", describe(&out))
	}
}

// Two desks that heard two people say one thing in the same words took nothing from each other; who keeps the source did.
func TestShortCopyKeepsItsSource(t *testing.T) {
	for _, c := range []struct {
		who  string
		want int
	}{{"Harbour League", 2}, {"Rena Volk", 1}} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-03-07", "Rena Volk | said | asserts | two hundred barrels of oil ran into the harbour of Salm on Monday night")
		m.report("en", "Port Mirror", "", "2025-03-07", c.who+" | said | asserts | two hundred barrels of oil ran into the harbour of Salm on Monday night")
		for i := range m.in.Statements {
			s := &m.in.Statements[i]
			s.Speaker.Span = proffer.Span{Start: 0, End: s.Cue.Start - 1}
		}
		if out := Weigh(m.in); len(out.Origins) != c.want {
			t.Errorf("%s: want %d origins:\n%s", c.who, c.want, describe(&out))
		}
	}
}

// Two statements that say little but the same are of one claim though no fuller one is, unless they point at what is not said.
func TestTwoSlightStatementsOfOneClaim(t *testing.T) {
	for _, c := range []struct {
		other string
		want  int
	}{{"at least 90 people marched in Salm", 2}, {"at least 90 people fled from Salm", 1}} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-03-07", "The town was quiet.", "Rena Volk | said | asserts | 20 people marched in Salm")
		m.report("en", "Port Mirror", "", "2025-03-07", "A storm came in from the west.", "Harbour League | said | asserts | "+c.other)
		if out := Weigh(m.in); len(out.Claims[0].Statements) != c.want {
			t.Errorf("%s: want %d statements in a claim:\n%s", c.other, c.want, describe(&out))
		}
	}
}

func TestWhatIsPointedAtIsNotTheSame(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-03-07", "The town was quiet.", "Rena Volk | said | asserts | it came from the air")
	m.report("en", "Port Mirror", "", "2025-03-07", "A storm came in from the west.", "Harbour League | said | asserts | it came from the air")
	if out := Weigh(m.in); len(out.Claims) != 2 {
		t.Errorf("want two claims:\n%s", describe(&out))
	}
}

// Of one who says that something is so and one who says that it is not, the latter is against.
func TestOneAgainstOne(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-03-07", "The town was quiet.", "Rena Volk | said | asserts | the bridge over the river has been destroyed")
	m.report("en", "Port Mirror", "", "2025-03-07", "A storm came in from the west.", "Harbour League | said | asserts | the bridge over the river has not been destroyed")
	m.in.Statements[1].Negated = true
	if out := Weigh(m.in); !findingOf(&out, 1).Contested || len(out.Claims[0].Against) != 1 {
		t.Errorf("want the second against the first:\n%s", describe(&out))
	}
}
