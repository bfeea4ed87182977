package weigh

import (
	"strings"
	"testing"

	"proffer"
)

// An admission in words of its own still admits the claim; what is taken back in the same breath admits a part, and a part
// outweighs what was denied before. Who only narrows has not stopped denying.
func TestWhatAnAdmissionAdmits(t *testing.T) {
	const charge, denial = "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "Ivo Tarn | denied | denies | laying mines in the harbour of Salm"
	for _, c := range []struct {
		name, want string
		lines      []string
	}{
		{"in other words", proffer.AnswerAdmitted, []string{"Ivo Tarn | admitted | admits | that his crews put mines out at Salm at night"}},
		{"and denies the rest", proffer.AnswerPartial, []string{"Ivo Tarn | admitted | admits | that a crew of Ostrel had mined the mouth of the harbour at Salm", "Ivo Tarn | denied | denies | mining the harbour of Salm itself"}},
		{"only narrows", proffer.AnswerDenied, []string{"Ivo Tarn | said | asserts | that Ostrel had mined only the mouth of the harbour of Salm"}},
		{"nothing", proffer.AnswerDenied, nil},
	} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", charge, denial)
		m.report("en", "Port Mirror", "", "2025-02-09", append([]string{"Rain fell."}, c.lines...)...)
		m.in.Documents[1].Text = strings.ReplaceAll(m.in.Documents[1].Text, "\n\n", "  ") // one paragraph
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Answer != c.want {
			t.Errorf("%s: %s, want %s:\n%s", c.name, f.Answer, c.want, describe(&out))
		}
	}
}

// A town answers for nothing: who speaks for it and denies what is said of it is concerned himself.
func TestWhoSpeaksForATownIsConcernedHimself(t *testing.T) {
	m := dunes().entity(proffer.KindPlace, "", "Salm").entity(proffer.KindPerson, "Salm", "Lena Orr")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Harbour League | said | asserts | the mayor Lena Orr had hidden the divers' report about the harbour", "Lena Orr | denied | denies | hiding the divers' report about the harbour")
	out := Weigh(m.in)
	f := findingOf(&out, 1)
	if accused := out.Claims[f.Claim-1].Accused; f.Answer != proffer.AnswerDenied || len(accused) != 1 || accused[0] != m.id("Lena Orr") {
		t.Errorf("want denied by Lena Orr:\n%s", describe(&out))
	}
}

// "The company" of an accusation is no body of the accuser's own side, however lately that was named: neither the one for which
// he speaks nor one that his title tells.
func TestNobodyAccusesTheOwnBody(t *testing.T) {
	for _, c := range []struct{ name, of, title string }{{"speaks for it", "Salm Carters", ""}, {"heads it", "", "chairman of the union"}} {
		m := newMaker().entity(proffer.KindOrganization, "", "Norrin Salt").entity(proffer.KindOrganization, "", "Salm Carters", "Salm Carters' Union").
			entity(proffer.KindPerson, c.of, "Ivo Tarn")
		m.in.Entities[2].Title = c.title
		if c.of == "" {
			m.in.Entities[1].Name = "Salm Carters' Union"
		}
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Norrin Salt pays by the sack.", "The strike of the Salm Carters' Union went on.", "Ivo Tarn | accused | accuses | the company of burning the union's hall")
		out := Weigh(m.in)
		if accused := out.Claims[0].Accused; len(accused) != 1 || accused[0] != m.id("Norrin Salt") {
			t.Errorf("%s: want Norrin Salt accused:\n%s", c.name, describe(&out))
		}
	}
}

// Where a body that every state has is called by its kind alone, whoever is of that kind of body by his title answers for it.
func TestChiefOfThePoliceAnswersForThePolice(t *testing.T) {
	for _, c := range []struct{ body, title, want string }{
		{"Police", "commissioner of police", proffer.AnswerDenied},
		{"Police", "mayor", proffer.AnswerNone},
		{"Bank", "head of another bank", proffer.AnswerNone},
	} {
		title, want := c.title, c.want
		m := newMaker().entity(proffer.KindOrganization, "", c.body).entity(proffer.KindPerson, "", "Ivo Tarn").entity(proffer.KindOrganization, "", "Harbour League")
		m.in.Entities[1].Title = title
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Harbour League | accused | accuses | "+c.body+" of beating the dockers at Salm", "Ivo Tarn | denied | denies | that anybody had beaten the dockers at Salm")
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Answer != want {
			t.Errorf("%s: %s, want %s:\n%s", title, f.Answer, want, describe(&out))
		}
	}
}
