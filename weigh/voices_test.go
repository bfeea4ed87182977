package weigh

import (
	"slices"
	"strings"
	"testing"

	"proffer"
)

func TestPaperThatHandsOnAnothersWordsIsNoVoice(t *testing.T) {
	for _, handed := range []bool{true, false} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | the harbour of Salm had been mined")
		d := m.report("en", "Salm Post", "", "2025-02-25", "Rain fell on the western road and the bridge at Tolm was shut for the night.", "Rena Volk | said | asserts | mines lie all over Salm, in its harbour too")
		s := m.in.Statements[1]
		s.ID, s.Speaker.Entities = 3, []proffer.EntityID{m.id("Port Mirror")}
		if handed { // "…, Rena Volk said, according to the Port Mirror"
			whole := proffer.Span{Start: s.Content[0].Start - len("Rena Volk said: "), End: s.Content[0].End}
			s.Content = []proffer.Span{whole}
		} else {
			text := &m.in.Documents[d-1].Text
			*text += "Mines have closed the harbour of Salm.\n"
			s.Content = []proffer.Span{{Start: len(*text) - len("Mines have closed the harbour of Salm.\n"), End: len(*text) - 2}}
		}
		m.in.Statements = append(m.in.Statements, s)
		out := Weigh(m.in)
		want := proffer.Corroborated
		if handed {
			want = proffer.SingleOrigin
		}
		if f := findingOf(&out, 1); f.Support != want {
			t.Errorf("handed on %v: want %s:\n%s", handed, want, describe(&out))
		}
	}
}

func TestWhoAdmitsIsOfTheAccusedSide(t *testing.T) {
	m := dunes().entity(proffer.KindPerson, "", "Dov Marr")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Harbour League | admitted | admits | the league had sunk the ferry at Salm")
	m.report("en", "Port Mirror", "", "2025-02-06", "Rain fell.", "Dov Marr | admitted | admits | that the ferry at Salm had been sunk by the league")
	out := Weigh(m.in)
	if f := findingOf(&out, 1); len(out.Claims) != 1 || f.Support != proffer.SingleOrigin {
		t.Errorf("a body and a person of unknown side admit one thing, want no corroboration:\n%s", describe(&out))
	}
}

func TestUnnamedSpeakerOfABodyFitsItsChief(t *testing.T) {
	for _, c := range []struct{ who, support string }{{"a police spokesman", proffer.SingleOrigin}, {"a doctor at the hospital", proffer.Corroborated}} {
		m := dunes().entity(proffer.KindPerson, "Quint", "Jon Tell").entity(proffer.KindPerson, "", c.who)
		e := m.in.Entities
		e[len(e)-1].Unnamed, e[len(e)-2].Title = true, "police chief"
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Jon Tell | said | asserts | investigators had searched the offices of the mill and seized its books")
		m.report("en", "Port Mirror", "", "2025-02-06", "Rain fell.", c.who+" | said | asserts | investigators searched the offices of the mill and took its books")
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Support != c.support {
			t.Errorf("%s beside the police chief: want %s:\n%s", c.who, c.support, describe(&out))
		}
	}
}

// Only what is said of the same thing and denied is a contradiction: who could not learn what a ship carried does not
// deny that it sailed.
func TestNegationContradictsOnlyTheSame(t *testing.T) {
	for _, c := range []struct {
		negated   string
		contested bool
	}{{"the ferry did not carry rails to Salm in March", true}, {"inspectors could not establish what the ferry carried", false}} {
		m := dunes()
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | the ferry carried rails to Salm in March")
		m.report("en", "Salm Post", "", "2025-02-04", "Ivo Tarn | said | asserts | the ferry had carried rails to Salm in March")
		m.report("en", "Port Mirror", "", "2025-02-05", "Rain fell.", "Harbour League | said | asserts | "+c.negated)
		m.in.Statements[2].Negated = true
		out := Weigh(m.in)
		against := slices.Contains(out.Claims[0].Against, 3)
		if against != c.contested {
			t.Errorf("%q against: %v, want %v:\n%s", c.negated, against, c.contested, describe(&out))
		}
	}
}

func TestPlaceIsNotAccused(t *testing.T) {
	m := dunes().entity(proffer.KindPlace, "", "Salm").entity(proffer.KindPerson, "Salm", "Hani Kass")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Harbour League | said | asserts | the hospitals of Salm have medicine for two weeks",
		"Hani Kass | declined | declines | to say when the medicine of the hospitals would arrive")
	out := Weigh(m.in)
	for _, c := range out.Claims {
		if slices.Contains(c.Accused, m.id("Salm")) {
			t.Errorf("a town is accused:\n%s", describe(&out))
		}
	}
}

// A day to come makes a plan only of the clause that it stands in.
func TestFactWithAPlanBehindItIsAFact(t *testing.T) {
	for _, c := range []struct{ said, support string }{
		{"يوجد ما بين 1000 و1200 مقاتل من كوينت في ميناء سالم، وسنقدم الأدلة الأسبوع المقبل", proffer.SingleOrigin},
		{"اللجنة تقدم الأدلة الأسبوع المقبل", proffer.Unsupported},
	} {
		m := dunes()
		d := m.report("ar", "Dunmore Wire", "", "2025-02-03", "Rena Volk | قالت | asserts | "+c.said)
		at := strings.Index(m.in.Documents[d-1].Text, "الأسبوع المقبل")
		m.in.Times = append(m.in.Times, proffer.Time{Passage: proffer.Passage{Document: d, Span: proffer.Span{Start: at, End: at + len("الأسبوع المقبل")}}, Start: "2025-02-10", End: "2025-02-16"})
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Support != c.support {
			t.Errorf("%s: want %s:\n%s", c.said, c.support, describe(&out))
		}
	}
}

// Two unnamed speakers are two only where what is known of their descriptions tells them apart.
func TestUnnamedSpeakersAreNotPresumedToDiffer(t *testing.T) {
	for _, c := range []struct{ a, b, support string }{
		{"two traders", "تاجران", proffer.SingleOrigin},
		{"a witness", "свидетельница", proffer.SingleOrigin},
		{"a zbrk", "a doctor", proffer.SingleOrigin},
		{"a nurse", "a pilot", proffer.Corroborated},
	} {
		m := dunes().entity(proffer.KindPerson, "", c.a).entity(proffer.KindPerson, "", c.b)
		e := m.in.Entities
		e[len(e)-1].Unnamed, e[len(e)-2].Unnamed = true, true
		m.report("en", "Dunmore Wire", "", "2025-02-03", c.a+" | said | asserts | a man in a van sold the pumps of the clinic at Salm")
		m.report("en", "Port Mirror", "", "2025-02-06", "Rain fell.", c.b+" | said | asserts | the pumps of the clinic at Salm were sold by a man in a van")
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Support != c.support {
			t.Errorf("%s beside %s: want %s:\n%s", c.a, c.b, c.support, describe(&out))
		}
	}
}

// A source whose words tell nothing of what he is may be whoever is named.
func TestSourceCloseToTheInquiryIsNobodyElse(t *testing.T) {
	for _, c := range []struct{ who, support string }{
		{"a person close to the inquiry", proffer.SingleOrigin}, {"источник, знакомый с ходом расследования", proffer.SingleOrigin},
		{"مصدر مطلع على التحقيق", proffer.SingleOrigin}, {"a neighbour of the mill", proffer.Corroborated},
	} {
		m := dunes().entity(proffer.KindPerson, "Quint", "Jon Tell").entity(proffer.KindPerson, "", c.who)
		e := m.in.Entities
		e[len(e)-1].Unnamed, e[len(e)-2].Title = true, "prosecutor"
		m.report("en", "Dunmore Wire", "", "2025-02-03", "Jon Tell | said | asserts | investigators had searched the offices of the mill and seized its books")
		m.report("en", "Port Mirror", "", "2025-02-06", "Rain fell.", c.who+" | said | asserts | investigators searched the offices of the mill and took its books")
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Support != c.support {
			t.Errorf("%s beside the prosecutor: want %s:\n%s", c.who, c.support, describe(&out))
		}
	}
}

// Who admits something for an office of a state is the office, not the state.
func TestTheAccusedIsTheNearestBody(t *testing.T) {
	m := dunes().entity(proffer.KindOrganization, "Quint", "Census Office").entity(proffer.KindPerson, "Census Office", "Jon Tell")
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Jon Tell | admitted | admits | the Census Office had lost the answers of two towns")
	m.in.Statements[0].Speaker.For = m.id("Census Office")
	out := Weigh(m.in)
	if a := out.Claims[0].Accused; len(a) != 1 || a[0] != m.id("Census Office") {
		t.Errorf("want the office accused:\n%s", describe(&out))
	}
}

// What stands in a claim only beside what others say corroborates nobody, unless it admits the claim.
func TestOnlyLikeVoicesCorroborate(t *testing.T) {
	w := &weigher{corpus: newCorpus(&Input{Entities: []proffer.Entity{{ID: 1, Kind: proffer.KindPerson, Name: "Rena Volk"}, {ID: 2, Kind: proffer.KindPerson, Name: "Ivo Tarn"}}})}
	say := func(origin int, party proffer.EntityID, features ...feature) voice {
		u := &unit{parties: []proffer.EntityID{party}}
		for _, f := range features {
			u.profile.terms = append(u.profile.terms, newTerm(isWord|f, 10))
		}
		return voice{u, origin, u.parties, w.lists.number(u.parties)}
	}
	same, other := []feature{1, 2, 3}, []feature{7, 8, 9}
	negated := say(2, 2, same...)
	negated.unit.negated = true
	admitted := say(2, 2, other...)
	admitted.unit.admits = true
	for _, c := range []struct {
		b    voice
		want bool
	}{{say(2, 2, same...), true}, {say(2, 2, other...), false}, {say(1, 2, same...), false}, {say(2, 1, same...), false}, {admitted, true}, {negated, false}} {
		a, _ := w.corroborated([]voice{say(1, 1, same...), c.b})
		if got := a != nil; got != c.want {
			t.Errorf("%+v beside it corroborates: %v, want %v", c.b, got, c.want)
		}
	}
}
