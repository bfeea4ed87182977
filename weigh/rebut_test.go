package weigh

import (
	"slices"
	"testing"

	"proffer"
)

func TestOwnNeverIsADenial(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "The town was quiet.")
	m.report("en", "Port Mirror", "", "2025-02-04", "A storm came in.", "Ivo Tarn | said | asserts | Ostrel has never laid mines in the harbour of Salm")
	m.in.Statements[1].Negated = true
	out := Weigh(m.in)
	if f := findingOf(&out, 1); f.Answer != proffer.AnswerDenied || len(out.Claims[0].Against) != 1 {
		t.Errorf("want the accused's own \"never\" against the claim:\n%s", describe(&out))
	}
}

func TestOwnNeverAboutNothingChargedStaysAClaim(t *testing.T) {
	m := dunes()
	m.report("en", "Port Mirror", "", "2025-02-04", "Ivo Tarn | said | asserts | Ostrel has never sold its railway carriages abroad")
	m.in.Statements[0].Negated = true
	out := Weigh(m.in)
	if f := findingOf(&out, 1); f == nil || f.Support != proffer.SingleOrigin {
		t.Errorf("nothing is charged, so nothing is denied:\n%s", describe(&out))
	}
}

// A witness of whom nobody complains denies nothing by what did not happen to her.
func TestWhoIsNotAccusedRebutsNothing(t *testing.T) {
	m := dunes().entity(proffer.KindPerson, "", "Lena Orr")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of selling the pumps of the clinic at Salm", "The town was quiet.",
		"Lena Orr | said | asserts | we never signed for pumps at the clinic")
	m.in.Statements[1].Negated = true
	out := Weigh(m.in)
	if f := findingOf(&out, 1); len(out.Claims[0].Against) != 0 || f.Answer != proffer.AnswerNone {
		t.Errorf("want nothing against the claim:\n%s", describe(&out))
	}
}

func TestNobodyAnswersWhatIsSaidLater(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Ivo Tarn | denied | denies | laying mines in the harbour of Salm", "The town was quiet.")
	m.report("en", "Port Mirror", "", "2025-03-20", "A storm came in.", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm")
	out := Weigh(m.in)
	if f := findingOf(&out, 2); f.Answer != proffer.AnswerNone {
		t.Errorf("the denial is older than the accusation:\n%s", describe(&out))
	}
}

func TestSilenceAnswersWhatWasJustSaid(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "Ivo Tarn | declined | declines | to comment")
	out := Weigh(m.in)
	if f := findingOf(&out, 1); f.Answer != proffer.AnswerDeclined {
		t.Errorf("want declined:\n%s", describe(&out))
	}
}

func TestRequestsForCommentAreNoCount(t *testing.T) {
	m := dunes()
	d := m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "Ivo Tarn | ignored | declines | two requests for comment")
	m.count(d, "two requests", 2, 2, "requests")
	out := Weigh(m.in)
	if f := findingOf(&out, 1); f.Bounds != nil {
		t.Errorf("bounds %+v of a silence", f.Bounds)
	}
}

func TestWhoIsClearedContests(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm",
		"Harbour League | denied | denies | that Ostrel had laid the mines at Salm")
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if !f.Contested || !slices.Equal(f.ContestedBy, []proffer.StatementID{2}) || f.Answer != proffer.AnswerNone {
		t.Errorf("want contested by a third party:\n%s", describe(&out))
	}
}

func TestWhatTheDenierIsQuotedWithNextStandsAgainst(t *testing.T) {
	for _, c := range []struct {
		direct  bool
		against int
	}{{true, 2}, {false, 1}} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm",
			"Ivo Tarn | denied | denies | that Ostrel had mined the harbour", "Ivo Tarn | said | asserts | Every chart of the coast shows open water")
		m.in.Statements[2].Direct = c.direct
		out := Weigh(m.in)
		if n := len(out.Claims[0].Against); n != c.against {
			t.Errorf("quoted %v: %d against, want %d:\n%s", c.direct, n, c.against, describe(&out))
		}
	}
}

func TestSilenceAboutOnesOwnWordsStandsBesideThem(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm",
		"Ivo Tarn | said | plans | We will visit the yard with our engineers", "Ivo Tarn | did not say | declines | when that visit would take place")
	out := Weigh(m.in)
	if c := out.StatementClaims[2]; !slices.Equal(c, out.StatementClaims[1]) {
		t.Errorf("want the silence in the claim of the visit:\n%s", describe(&out))
	}
}

func TestDenialOfWhatNobodySaidStandsBesideItsLike(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Ivo Tarn | denied | denies | rumours of a cholera outbreak in the camps of Salm", "The town was quiet.")
	m.report("en", "Port Mirror", "", "2025-02-05", "A storm came in.", "Ivo Tarn | denied | denies | that cholera has broken out in the camps of Salm")
	out := Weigh(m.in)
	if len(out.Claims) != 1 || len(out.Claims[0].Against) != 2 {
		t.Errorf("want one claim that both deny:\n%s", describe(&out))
	}
}

func TestClaimsAreToldApartByTheirWords(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm",
		"Ivo Tarn | said | asserts | that the flour mills of the valley have been closed for a year")
	out := Weigh(m.in)
	if a, b := out.Claims[0].Summary, out.Claims[1].Summary; a != "Ostrel mined the harbour at Salm" || b != "The flour mills of the valley have been closed for a year" {
		t.Errorf("%q and %q", a, b)
	}
}

// Who is named beside the accused is accused too; who is named later in the charge is not.
func TestSeveralAreAccused(t *testing.T) {
	for charge, want := range map[string]int{"Ostrel and its partner Quint of mining the harbour": 2, "Ostrel of mining the harbour of Quint": 1, "Ostrel, Quint of mining the harbour": 2,
		"Ostrel of mining the harbour, and Quint saw it": 1} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Harbour League | accused | accuses | "+charge)
		if out := Weigh(m.in); len(out.Claims[0].Accused) != want {
			t.Errorf("%s: want %d accused:\n%s", charge, want, describe(&out))
		}
	}
}
