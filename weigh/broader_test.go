package weigh

import (
	"slices"
	"strings"
	"testing"

	"proffer"
)

// harbour is a case of two claims of one matter, told by two parties, with a denial of one of them.
func harbour() *maker {
	m := dunes().entity(proffer.KindOrganization, "", "Salm Port Authority")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | the harbour at Salm had been mined",
		"Rain fell on the western road and the bridge at Tolm was shut for the night.", "Ostrel | denied | denies | that it had mined the harbour at Salm")
	m.report("en", "Port Mirror", "", "2025-02-09", "Salm Port Authority | said | asserts | ships could not leave the harbour at Salm since a mine sank a tug")
	m.report("en", "Salt Gazette", "", "2025-02-11", "Ivo Tarn | said | asserts | Wheat prices rose after the drought")
	return m
}

func broader(out *Output) (bs []*proffer.Claim) {
	for i := range out.Claims {
		if len(out.Claims[i].Narrower) > 0 {
			bs = append(bs, &out.Claims[i])
		}
	}
	return bs
}

func TestBroaderClaimGathersThoseOfOneMatter(t *testing.T) {
	m := harbour()
	out := Weigh(m.in)
	bs := broader(&out)
	if len(bs) != 1 || len(out.Claims) != 4 || bs[0].ID != 4 {
		t.Fatalf("want three claims and, last, one that gathers the two of the harbour:\n%s", describe(&out))
	}
	b := bs[0]
	if !slices.Equal(b.Narrower, []proffer.ClaimID{1, 2}) || !slices.Equal(b.Statements, []proffer.StatementID{1, 3}) || !slices.Equal(b.Against, []proffer.StatementID{2}) {
		t.Errorf("it gathers %v with statements %v against %v:\n%s", b.Narrower, b.Statements, b.Against, describe(&out))
	}
	if !strings.HasPrefix(b.Summary, "2 claims of one matter: ") {
		t.Errorf("it is called %q", b.Summary)
	}
	if f := out.Findings[3]; f.Support != proffer.Corroborated || !strings.Contains(strings.Join(f.Why, "\n"), "corroborated by what S1 and S3 say alike: Quint in O1") {
		t.Errorf("want it corroborated across the two:\n%s", describe(&out))
	}
	for _, i := range []int{0, 1} {
		if f := out.Findings[i]; f.Support != proffer.SingleOrigin {
			t.Errorf("%s is corroborated by what is said of another:\n%s", f.ID, describe(&out))
		}
	}
	if !slices.Equal(out.StatementClaims[0], []proffer.ClaimID{1, 4}) {
		t.Errorf("the first statement names claims %v", out.StatementClaims[0])
	}
}

func TestWhatAPersonHasPartedIsNotGathered(t *testing.T) {
	m := harbour()
	m.in.Decisions = []Decision{{Act: TwoClaims, Statements: []proffer.StatementID{1}, Others: []proffer.StatementID{3}}}
	if out := Weigh(m.in); len(broader(&out)) != 0 {
		t.Errorf("parted by a person and gathered all the same:\n%s", describe(&out))
	}
}

func TestChargesAgainstDifferentPartiesAreNotGathered(t *testing.T) {
	for _, c := range []struct {
		charged string
		want    int
	}{{"Ostrel", 1}, {"the Harbour League", 0}} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of laying mines at the harbour of Salm in winter")
		m.report("en", "Port Mirror", "", "2025-02-09", "Ivo Tarn | accused | accuses | "+c.charged+" of sinking a tug with its crew by mines at the harbour of Salm")
		out := Weigh(m.in)
		if got := len(broader(&out)); got != c.want {
			t.Errorf("one charges Ostrel, the other %s: %d broader claims, want %d:\n%s", c.charged, got, c.want, describe(&out))
		}
	}
}

func TestNumbersOfDifferentClaimsDoNotClashInTheBroader(t *testing.T) {
	m := harbour()
	d := m.report("en", "Salm Post", "", "2025-02-12", "Rena Volk | said | asserts | at least 40 mines lay in the harbour at Salm")
	m.count(d, "at least 40 mines", 40, -1, "mines")
	d = m.report("en", "Coast Daily", "", "2025-02-13", "Salm Port Authority | said | asserts | two mines sank ships that could not leave the harbour at Salm")
	m.count(d, "two mines", 2, 2, "mines")
	out := Weigh(m.in)
	for _, b := range broader(&out) {
		if f := out.Findings[b.ID-1]; f.Contested || f.Bounds != nil {
			t.Errorf("numbers of two claims were held against each other:\n%s", describe(&out))
		}
	}
	if len(broader(&out)) == 0 {
		t.Errorf("nothing was gathered:\n%s", describe(&out))
	}
}

// Who admits one claim and denies another admits a part of the matter, whichever came first.
func TestAdmittingOneClaimAndDenyingAnother(t *testing.T) {
	const charge = "Harbour League | said | asserts | the harbour at Salm had been mined"
	for _, c := range []struct{ day, stance, cue, more, want string }{
		{"2025-02-03", "admits", "admitted", "Rain fell.", proffer.AnswerPartial},
		{"2025-02-13", "admits", "admitted", "Rain fell.", proffer.AnswerPartial},
		{"2025-02-13", "admits", "admitted", charge, proffer.AnswerPartial},
		{"2025-02-13", "denies", "denied", "Rain fell.", proffer.AnswerDenied},
	} {
		m := harbour()
		m.report("en", "Pier Post", "", "2025-02-05", c.more)
		m.report("en", "Coast Daily", "", c.day, "Ostrel | "+c.cue+" | "+c.stance+" | that ships could not leave the harbour at Salm since a mine sank a tug")
		out := Weigh(m.in)
		bs := broader(&out)
		if len(bs) != 1 {
			t.Fatalf("want one broader claim:\n%s", describe(&out))
		}
		if f := out.Findings[bs[0].ID-1]; f.Answer != c.want {
			t.Errorf("Ostrel denies one and %s another on %s: the broader is %s, want %s:\n%s", c.stance, c.day, f.Answer, c.want, describe(&out))
		}
	}
}

func TestSeveralPartiesThatSayDifferentThingsAreNotCalledOne(t *testing.T) {
	m := harbour()
	m.in.Decisions = []Decision{{Act: OneClaim, Statements: []proffer.StatementID{1, 4}}}
	out := Weigh(m.in)
	why := strings.Join(findingOf(&out, 1).Why, "\n")
	if !strings.Contains(why, "2 origins carry it, and no two parties say alike things") || strings.Contains(why, "all of them from") {
		t.Errorf("why it is of a single origin:\n%s", why)
	}
}
