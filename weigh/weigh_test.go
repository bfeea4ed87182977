package weigh

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proffer"
)

func dunes() *maker {
	return newMaker().
		entity(proffer.KindCountry, "", "Ostrel", "Острел").
		entity(proffer.KindCountry, "", "Quint").
		entity(proffer.KindPerson, "Quint", "Rena Volk").
		entity(proffer.KindPerson, "Quint", "Per Aske").
		entity(proffer.KindPerson, "Ostrel", "Ivo Tarn", "Иво Тарн").
		entity(proffer.KindOrganization, "", "Harbour League").
		entity(proffer.KindOrganization, "", "Dunmore Wire").
		entity(proffer.KindOrganization, "", "Port Mirror")
}

func TestOnePartyAtTwoDesksIsNoCorroboration(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "The town was quiet.")
	m.report("en", "Port Mirror", "", "2025-02-04", "A storm came in from the west.", "Per Aske | accused | accuses | Ostrel of laying mines in the harbour of Salm")
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if len(out.Origins) != 2 || len(out.Claims) != 1 || f.Support != proffer.SingleOrigin || f.Answer != proffer.AnswerNone {
		t.Errorf("two desks heard one state:\n%s", describe(&out))
	}
	if !slices.Equal(out.Claims[0].Accused, []proffer.EntityID{1}) {
		t.Errorf("accused %v, not Ostrel", out.Claims[0].Accused)
	}
}

func TestTwoPartiesInTwoOriginsCorroborate(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "The town was quiet.")
	m.report("en", "Port Mirror", "", "2025-02-04", "A storm came in.", "Harbour League | said | asserts | Ostrel had laid mines in the harbour of Salm", "Ivo Tarn | denied | denies | laying mines in the harbour of Salm")
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if f.Support != proffer.Corroborated || f.Answer != proffer.AnswerDenied || f.Contested {
		t.Errorf("want corroborated, denied, not contested:\n%s", describe(&out))
	}
}

func TestLaterAdmissionOutweighsDenial(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "Ivo Tarn | denied | denies | laying mines in the harbour of Salm")
	m.report("en", "Port Mirror", "", "2025-02-09", "Rain fell.", "Ivo Tarn | admitted | admits | Ostrel had laid mines in the harbour of Salm")
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if f.Answer != proffer.AnswerAdmitted || len(out.Claims[0].Against) != 1 {
		t.Errorf("want admitted with the denial kept:\n%s", describe(&out))
	}
}

func TestThirdPartysDenialContests(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "Harbour League | denied | denies | that Ostrel had laid mines in the harbour of Salm")
	out := Weigh(m.in)
	if f := findingOf(&out, 1); !f.Contested || f.Answer != proffer.AnswerNone {
		t.Errorf("want contested, no answer:\n%s", describe(&out))
	}
}

func TestPlansAndDemandsSupportNothing(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | will | plans | send minesweepers to the harbour of Salm")
	m.report("en", "Port Mirror", "", "2025-02-03", "Harbour League | demanded | demands | that Ostrel pay for the fishing boats")
	m.report("en", "Salm Post", "", "2025-02-05", "Ivo Tarn | denied | denies | any debt to the fishermen")
	out := Weigh(m.in)
	for i := range out.Findings {
		if out.Findings[i].Support != proffer.Unsupported {
			t.Errorf("want all unsupported:\n%s", describe(&out))
		}
	}
}

func TestCountsClashOnlyAtOneTime(t *testing.T) {
	for _, c := range []struct {
		second    string
		contested bool
	}{{"2025-02-04", true}, {"2025-05-20", false}} {
		m := dunes()
		a := m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | up to 800 fighters from Ostrel were in Salm")
		b := m.report("en", "Port Mirror", "", c.second, "Harbour League | said | asserts | at least 1,200 fighters from Ostrel were in Salm")
		m.count(a, "up to 800 fighters", -1, 800, "fighters").count(b, "at least 1,200 fighters", 1200, -1, "fighters")
		out := Weigh(m.in)
		f := findingOf(&out, 1)
		if len(out.Claims) != 1 || f.Contested != c.contested || f.Bounds != nil || len(f.BoundsBy) != 2 {
			t.Errorf("second count on %s: want contested %v and no intersection:\n%s", c.second, c.contested, describe(&out))
		}
	}
}

func TestBoundsMeet(t *testing.T) {
	m := dunes()
	a := m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | up to 800 fighters from Ostrel were in Salm")
	b := m.report("en", "Port Mirror", "", "2025-02-04", "Harbour League | said | asserts | at least 500 fighters from Ostrel were in Salm")
	m.count(a, "up to 800 fighters", -1, 800, "fighters").count(b, "at least 500 fighters", 500, -1, "fighters")
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if f.Bounds == nil || f.Bounds.Min != proffer.Exactly(500) || f.Bounds.Max != proffer.Exactly(800) || f.Contested {
		t.Errorf("want 500 to 800:\n%s", describe(&out))
	}
}

// A thousand copies with one word changed are one origin, and the finding says that copies were counted out.
func TestThousandCopiesAreOneOrigin(t *testing.T) {
	m := dunes()
	body := "Boats stayed in port for a second day while crews waited on the quay and watched the grey water beyond the long mole for %s signs of wire or iron."
	for i := range 1000 {
		m.report("en", fmt.Sprintf("Paper %d", i), "", "2025-02-03", fmt.Sprintf(body, fmt.Sprintf("word%d", i)),
			"Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "The pilots' station closed at noon and the lighthouse keeper counted the boats again.")
	}
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if len(out.Origins) != 1 || f.Support != proffer.SingleOrigin || !strings.Contains(strings.Join(f.Why, " "), "counted out") {
		t.Errorf("%d origins, %s, %v", len(out.Origins), f.Support, f.Why)
	}
}

// A flood of statements from one party does not move a finding.
func TestFloodOfOneParty(t *testing.T) {
	m := dunes()
	for i := range 200 {
		m.report("en", fmt.Sprintf("Paper %d", i), "", fmt.Sprintf("2025-02-%02d", 1+i%27), fmt.Sprintf("Item %d of the day's bulletin, with its own words about tide table %d.", i, i*7),
			fmt.Sprintf("Rena Volk | said | asserts | Ostrel laid mines in the harbour of Salm on day %d", i))
	}
	out := Weigh(m.in)
	if f := findingOf(&out, 1); f.Support != proffer.SingleOrigin {
		t.Errorf("two hundred statements of one state came out %s", f.Support)
	}
}

func TestCircularCitationIsCalledSo(t *testing.T) {
	m := dunes()
	lines := []string{"Mines were laid in the harbour at Salm on Monday night by divers in black suits who came over the bar at low water, it was reported."}
	m.report("en", "Dunmore Wire", "", "2025-02-03", append(lines, "So Port Mirror reported on Monday.")...)
	m.report("en", "Port Mirror", "", "2025-02-03", append(lines, "So Dunmore Wire reported on Monday.")...)
	out := Weigh(m.in)
	if len(out.Origins) != 1 || !strings.Contains(out.Origins[0].Why, "circular") {
		t.Errorf("want one circular origin:\n%s", describe(&out))
	}
}

func TestDecisionsWin(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm")
	m.report("en", "Port Mirror", "", "2025-02-04", "Harbour League | said | asserts | Ostrel had laid mines in the harbour of Salm")
	m.in.Decisions = []Decision{
		{Act: TwoClaims, Statements: []proffer.StatementID{1}, Others: []proffer.StatementID{2}},
		{Act: OneOrigin, Documents: []proffer.DocumentID{1, 2}},
		{Act: ActGrade, Statements: []proffer.StatementID{1}, Grade: proffer.Grade{Reliability: "B", Credibility: 2}},
	}
	out := Weigh(m.in)
	if len(out.Claims) != 2 || len(out.Origins) != 1 || out.Grades[0].Reliability != "B" {
		t.Errorf("decisions did not win:\n%s", describe(&out))
	}
	m.in.Decisions = []Decision{{Act: OneClaim, Statements: []proffer.StatementID{1, 2}}}
	if out = Weigh(m.in); len(out.Claims) != 1 {
		t.Errorf("want one claim:\n%s", describe(&out))
	}
}

func TestNothingAndRubbish(t *testing.T) {
	Weigh(Input{})
	m := dunes()
	m.report("en", "", "", "not a date", "Ivo Tarn | said | asserts | it")
	m.in.Statements = append(m.in.Statements,
		proffer.Statement{ID: 2, Document: 99, Content: []proffer.Span{{Start: 5, End: 9}}},
		proffer.Statement{ID: 3, Document: 1},
		proffer.Statement{ID: 4, Document: 1, Content: []proffer.Span{{Start: 10000, End: 20000}}, Stance: proffer.Denies},
		proffer.Statement{ID: 5, Document: 1, Stance: proffer.Declines, Speaker: proffer.Speaker{Entities: []proffer.EntityID{77}}})
	m.in.Entities[0].Of, m.in.Entities[1].Of = 2, 1 // each of the other
	out := Weigh(m.in)
	if len(out.StatementClaims) != 5 || len(out.StatementClaims[1]) != 0 {
		t.Errorf("statements of no document must be left out:\n%s", describe(&out))
	}
}

// Who says that somebody sent fighters says also that they are there.
func TestSentImpliesThere(t *testing.T) {
	m := dunes()
	a := m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of deploying fighters to Salm through a private company",
		"Per Aske | said | asserts | up to 800 fighters from Ostrel were with the rebels in Salm", "Ivo Tarn | denied | denies | sending any fighters to Salm")
	m.count(a, "up to 800 fighters", -1, 800, "fighters")
	out := Weigh(m.in)
	if n := len(out.StatementClaims[0]); n != 2 || len(out.StatementClaims[1]) != 1 {
		t.Fatalf("the accusation stands in %d claims:\n%s", n, describe(&out))
	}
	for _, f := range out.Findings {
		if f.Answer != proffer.AnswerDenied {
			t.Errorf("want both denied:\n%s", describe(&out))
		}
	}
	if f := findingOf(&out, 2); f.Bounds == nil || f.Bounds.Max != proffer.Exactly(800) {
		t.Errorf("want at most 800:\n%s", describe(&out))
	}
}

// What a speaker says that its own side will do supports only that it is planned.
func TestOwnFutureIsAPlan(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | she will send minesweepers to the harbour of Salm")
	m.report("ar", "Port Mirror", "", "2025-02-03", "Per Aske | قال | asserts | سترسل الحكومة سفنا إلى الميناء")
	out := Weigh(m.in)
	for i := range out.Findings {
		if out.Findings[i].Support != proffer.Unsupported {
			t.Errorf("want all unsupported:\n%s", describe(&out))
		}
	}
}

func TestWordsThatSpeakOfANation(t *testing.T) {
	c := &corpus{nations: map[string][]nation{"mali": {{"mali", 1}}, "норланд": {{"норланд", 2}}, "ваши": {{"ваши", 3}}}}
	for w, want := range map[string]proffer.EntityID{
		"Malian": 1, "Mali": 1, "malicious": 0, "malignant": 0, "норландских": 2, "норландцы": 2, "Норланда": 2, "вашингтонский": 0,
	} {
		if e := c.nation([]string{w}); e != want {
			t.Errorf("%q: %d, not %d", w, e, want)
		}
	}
}

// A minister of whom no report says whose she is, who admits what a state admits, speaks for it: she is not accused beside
// it, and her denial of a part is no third party's.
func TestWhoAdmitsBesideAStateIsNotAccused(t *testing.T) {
	m := newMaker().entity(proffer.KindCountry, "", "Marland").entity(proffer.KindPerson, "", "Ida Renn").entity(proffer.KindPlace, "", "Salm")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Marland | admitted | admits | that its military instructors are in Salm",
		"Ida Renn | said | admits | fewer than 300 military instructors of Marland are in Salm",
		"Ida Renn | denied | denies | that the military instructors of Marland in Salm take part in fighting")
	out := Weigh(m.in)
	for i, c := range out.Claims {
		if len(c.Statements) > 0 && (len(c.Accused) != 1 || c.Accused[0] != 1 || out.Findings[i].Contested || out.Findings[i].Answer != proffer.AnswerAdmitted) {
			t.Errorf("want Marland alone accused, and nobody else to contest:\n%s", describe(&out))
		}
	}
}
