package extract

import (
	"testing"

	"proffer"
)

func TestWhoHandsOnAnAdmissionAdmitsNothing(t *testing.T) {
	content := []proffer.Span{{Start: 0, End: 20}}
	for _, c := range []struct {
		name string
		kind proffer.EntityKind
		same bool
		want proffer.Stance
	}{
		{"a paper beside the minister", proffer.KindOrganization, true, proffer.Asserts},
		{"a person beside the minister", proffer.KindPerson, true, proffer.Admits},
		{"a body by its own words", proffer.KindOrganization, false, proffer.Admits},
	} {
		r := &proffer.Reading{Entities: []proffer.Entity{{ID: 1, Kind: proffer.KindPerson}, {ID: 2, Kind: c.kind}}}
		own := content
		if !c.same {
			own = []proffer.Span{{Start: 30, End: 60}}
		}
		r.Statements = []proffer.Statement{
			{Stance: proffer.Admits, Content: content, Speaker: proffer.Speaker{Entities: []proffer.EntityID{1}}},
			{Stance: proffer.Admits, Content: own, Speaker: proffer.Speaker{Entities: []proffer.EntityID{2}}},
		}
		passedOn(r)
		if r.Statements[0].Stance != proffer.Admits || r.Statements[1].Stance != c.want {
			t.Errorf("%s: %s and %s, want admits and %s", c.name, r.Statements[0].Stance, r.Statements[1].Stance, c.want)
		}
	}
}

func TestWhatTheSpeakersOwnSideWillDoIsAPlan(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       proffer.Stance
	}{
		{"ru", "Банк «Халво» заявил, что прекратит финансирование команды с июля.", proffer.Plans},
		{"ru", "В следующем месяце «Халкион» пригласит инспекторов, заявила компания «Халкион».", proffer.Plans},
		{"ru", "Банк «Халво» заявил, что река поднимется в июле.", proffer.Asserts},
		{"ar", "وقال وزير الدفاع توماس بيلان: \"يوجد ما بين 1000 و1200 مقاتل من دروفيا في الشمال، وسنقدم الأدلة الأسبوع المقبل\".", proffer.Asserts},
		{"en", "Halvo Bank said it would stop financing the team from July.", proffer.Plans},
	} {
		d := doc(c.text)
		d.Language = c.lang
		r := Read(d)
		if len(r.Statements) != 1 || r.Statements[0].Stance != c.want {
			t.Errorf("%s: %+v; want one that %s", c.text, r.Statements, c.want)
		}
	}
}

// The names come from the model, so the grammar alone cannot show it.
func TestApposedNameStandsBeforeItsObject(t *testing.T) {
	d := doc("واتهم رئيس بلدية كارسك، هاني قاسم، دروفيا بإرسال ما لا يقل عن 1200 مقاتل إلى شمال سارفان.")
	d.Language = "ar"
	r := Read(d)
	if len(r.Statements) != 1 {
		t.Fatalf("%d statements, not one", len(r.Statements))
	}
	s := &r.Statements[0]
	if got := s.Content[0].In(d.Text); s.Stance != proffer.Accuses || got != "دروفيا بإرسال ما لا يقل عن 1200 مقاتل إلى شمال سارفان" {
		t.Errorf("%s %q", s.Stance, got)
	}
}
