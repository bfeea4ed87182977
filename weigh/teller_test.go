package weigh

import (
	"slices"
	"strings"
	"testing"

	"proffer"
)

// weighedCase is a small case as it stands after weighing.
func weighedCase(m *maker) *proffer.Case {
	out := Weigh(m.in)
	c := &proffer.Case{Documents: m.in.Documents, Entities: m.in.Entities, Statements: m.in.Statements, Times: m.in.Times,
		Origins: out.Origins, Claims: out.Claims, Findings: out.Findings, Relations: out.Relations}
	out.Apply(c.Documents, c.Statements)
	return c
}

func TestBasisOfEachVoice(t *testing.T) {
	for _, c := range []struct{ lang, who, cue, stance, what, want string }{
		{"en", "Rena Volk", "said", "asserts", "I saw the boats lay mines in the harbour of Salm", proffer.BasisSaw},
		{"en", "Rena Volk", "said", "asserts", "she was told that boats had laid mines in the harbour of Salm", proffer.BasisTold},
		{"en", "Rena Volk", "said", "asserts", "Ostrel laid mines in the harbour of Salm", proffer.BasisUnknown},
		{"en", "Ivo Tarn", "admitted", "admits", "Ostrel laid mines in the harbour of Salm", proffer.BasisOwn},
		{"en", "Rena Volk", "posted on Telegram", "asserts", "Ostrel laid mines in the harbour of Salm", proffer.BasisPost},
		{"ru", "Rena Volk", "сказала", "asserts", "мы видели своими глазами, как катера ставили мины", proffer.BasisSaw},
		{"ru", "Rena Volk", "сказала", "asserts", "ей рассказали, что по слухам катера ставили мины", proffer.BasisTold},
		{"ar", "Rena Volk", "قالت", "asserts", "رأينا الزوارق تزرع الألغام في الميناء", proffer.BasisSaw},
		{"ar", "Rena Volk", "قالت", "asserts", "قيل لنا إن الزوارق زرعت الألغام في الميناء", proffer.BasisTold},
	} {
		m := dunes()
		m.report(c.lang, "Dunmore Wire", "", "2025-02-03", strings.Join([]string{c.who, c.cue, c.stance, c.what}, " | "))
		k := weighedCase(m)
		if got := NewTeller(k).basis(&k.Statements[0]); got != c.want {
			t.Errorf("%s: %q, not %q", c.what, got, c.want)
		}
	}
}

func TestFormsDecideHowItIsKnown(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | Ostrel laid mines in the harbour of Salm")
	m.in.Documents[0].Exhibit = 1
	c := weighedCase(m)
	c.Exhibits = []proffer.Exhibit{{ID: 1, Acquisitions: []proffer.Acquisition{{Testimony: &proffer.Testimony{Knowledge: proffer.KnowledgeHearsay}}}}}
	if got := NewTeller(c).Story(1).Accounts[0].Basis; got != proffer.BasisTold {
		t.Error(got)
	}
}

// Words go back from the copy that was read, over the agency, to who spoke; copies count once and say with which.
func TestChainAndRepeats(t *testing.T) {
	m := dunes()
	body := "Boats stayed in port for a second day while crews waited on the quay and watched the grey water beyond the long mole for signs of wire or iron."
	line := "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm"
	m.report("en", "Dunmore Wire", "", "2025-02-03", body, line)
	m.report("en", "Port Mirror", "Dunmore Wire", "2025-02-04", body, line)
	s := NewTeller(weighedCase(m)).Story(1)
	if len(s.Accounts) != 2 {
		t.Fatalf("%+v", s)
	}
	if got := strings.Join(s.Accounts[1].Chain, " ← "); got != "Port Mirror (D2) ← Dunmore Wire (D1) ← Rena Volk" {
		t.Error(got)
	}
	if s.Accounts[0].Repeats != 0 || s.Accounts[1].Repeats != 1 {
		t.Errorf("%+v", s.Accounts)
	}
	if !slices.ContainsFunc(s.Missing, func(x string) bool { return strings.HasPrefix(x, "a first-hand witness") }) {
		t.Errorf("missing %v", s.Missing)
	}
	if empty := NewTeller(&proffer.Case{}).Story(7); len(empty.Accounts) != 0 {
		t.Errorf("a story of nothing: %+v", empty)
	}
}

// 800 in December and 1,200 in May may both be true: the days for which numbers are given decide, not those of the reports.
func TestNumbersOfOtherDaysDoNotClash(t *testing.T) {
	for _, c := range []struct {
		day       string
		contested bool
	}{{"2025-02-03", true}, {"2024-12-10", false}} {
		m := dunes()
		a := m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | up to 800 fighters from Ostrel were in Salm that day")
		b := m.report("en", "Port Mirror", "", "2025-02-03", "A storm came in.", "Harbour League | said | asserts | at least 1,200 fighters from Ostrel were in Salm")
		m.count(a, "up to 800 fighters", -1, 800, "fighters").count(b, "at least 1,200 fighters", 1200, -1, "fighters")
		at := strings.Index(m.in.Documents[0].Text, "that day")
		m.in.Times = append(m.in.Times, proffer.Time{Passage: proffer.Passage{Document: a, Span: proffer.Span{Start: at, End: at + 8}}, Start: c.day, End: c.day})
		out := Weigh(m.in)
		f := findingOf(&out, 1)
		if len(f.BoundsBy) != 2 || f.Contested != c.contested || f.BoundsBy[0].Start != c.day {
			t.Errorf("%s: want contested %v: %+v\n%s", c.day, c.contested, f.BoundsBy, describe(&out))
		}
	}
}
