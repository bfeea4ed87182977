package weigh

import (
	"testing"

	"proffer"
)

// What a report has from another that it names is of that one's origin; what it was told itself is not.
func TestPortionsOfReports(t *testing.T) {
	for _, c := range []struct {
		name    string
		paper   []string // lines of the paper's report
		hearer  string   // of its first statement
		origin  proffer.OriginID
		support string
	}{
		{"a witness whom the agency heard", []string{"Lena Holt | told Meridian | asserts | soldiers burned the mill at Arn", "The clinic is full."}, "Meridian", 1, proffer.SingleOrigin},
		{"the agency is named elsewhere", []string{"Lena Holt | said | asserts | soldiers burned the mill at Arn", "Tents are on the way, Meridian reports."}, "", 1, proffer.SingleOrigin},
		{"the paper asked itself", []string{"Lena Holt | told the Herald | asserts | soldiers burned the mill at Arn", "Tents are on the way, Meridian reports."}, "Valley Herald", 2, proffer.Corroborated},
		{"nobody names the agency", []string{"Lena Holt | said | asserts | soldiers burned the mill at Arn", "The clinic is full."}, "", 2, proffer.Corroborated},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMaker().entity(proffer.KindPerson, "", "Ivo Kern").entity(proffer.KindPerson, "", "Lena Holt").
				entity(proffer.KindOrganization, "", "Meridian").entity(proffer.KindOrganization, "", "Valley Herald")
			m.report("en", "Meridian", "", "2025-03-04", "Ivo Kern | said | asserts | soldiers burned the mill at Arn on Sunday",
				"Lena Holt | said | asserts | I saw soldiers pour petrol over the mill and burn it")
			m.report("en", "Valley Herald", "", "2025-03-05", c.paper...)
			m.in.Statements[2].Hearer = m.id(c.hearer)
			out := Weigh(m.in)
			out.Apply(m.in.Documents, m.in.Statements)
			if got := m.in.Statements[2].Origin; got != c.origin {
				t.Errorf("its words are from O%d, want O%d", got, c.origin)
			}
			if f := findingOf(&out, 1); f.Support != c.support {
				t.Errorf("%s, want %s", f.Support, c.support)
			}
			lent := 0
			for _, o := range out.Origins {
				for _, p := range o.Portions {
					lent += len(p.Statements)
				}
			}
			if want := map[proffer.OriginID]int{1: 1, 2: 0}[c.origin]; lent != want {
				t.Errorf("%d statements stand among the portions, want %d", lent, want)
			}
		})
	}
}

// A copy that adds what it was told itself has an origin of its own for that.
func TestACopyThatAsksItself(t *testing.T) {
	m := newMaker().entity(proffer.KindPerson, "", "Ivo Kern").entity(proffer.KindPerson, "", "Otto Wren").entity(proffer.KindOrganization, "", "Northern Post")
	story := []string{"Ivo Kern | said on Monday in the square of the town | asserts | soldiers of the third brigade burned the old mill at Arn on Sunday night",
		"Nobody was hurt, since the miller and his family had left for the hills two days before, and the rain kept the fire from the barn."}
	m.report("en", "Meridian", "", "2025-03-04", story...)
	m.report("en", "Northern Post", "Meridian", "2025-03-05", append(story, "Otto Wren | told the Post | asserts | soldiers burned the mill at Arn")...)
	m.in.Statements[2].Hearer = m.id("Northern Post")
	out := Weigh(m.in)
	out.Apply(m.in.Documents, m.in.Statements)
	if out.DocumentOrigins[0] != out.DocumentOrigins[1] || m.in.Statements[2].Origin == out.DocumentOrigins[1] {
		t.Fatalf("documents are of %v and the priest's words of O%d", out.DocumentOrigins, m.in.Statements[2].Origin)
	}
	if f := findingOf(&out, 1); f.Support != proffer.Corroborated {
		t.Errorf("%s: %v", f.Support, f.Why)
	}
	o := out.Origins[m.in.Statements[2].Origin-1]
	if len(o.Documents) != 0 || len(o.Portions) != 1 || o.Portions[0].From != 0 || o.Why == "" {
		t.Errorf("the origin of the Post's own reporting: %+v", o)
	}
}

// Two papers that have what they tell from one outlet whose report is not in the case are no two origins.
func TestWhatWasToldToOneOutlet(t *testing.T) {
	for _, c := range []struct {
		hearer, date string
		support      string
	}{
		{"Meridian News Agency", "2025-03-05", proffer.SingleOrigin},
		{"Meridian News Agency", "2025-03-25", proffer.Corroborated}, // another story
		{"Grain Board", "2025-03-05", proffer.Corroborated},          // no outlet
		{"Valley Herald", "2025-03-05", proffer.Corroborated},        // the first one's own
	} {
		m := newMaker().entity(proffer.KindPerson, "", "Ivo Kern").entity(proffer.KindPerson, "", "Lena Holt").entity(proffer.KindOrganization, "", c.hearer)
		m.report("en", "Valley Herald", "", "2025-03-04", "Ivo Kern | said | asserts | gunmen looted an aid convoy near Orm")
		m.report("en", "Northern Post", "", c.date, "Lena Holt | said | asserts | gunmen looted an aid convoy near Orm")
		for i := range m.in.Statements {
			m.in.Statements[i].Hearer = m.id(c.hearer)
		}
		out := Weigh(m.in)
		if f := findingOf(&out, 1); f.Support != c.support {
			t.Errorf("told %s, %s: %s, want %s: %v", c.hearer, c.date, f.Support, c.support, f.Why)
		}
	}
}

// What an agency tells in another story of its own, which no paper printed, is not taken from the one before.
func TestAnotherStoryOfTheAgency(t *testing.T) {
	for publisher, lent := range map[string]bool{"": false, "Valley Herald": true} {
		m := newMaker().entity(proffer.KindPerson, "", "Ivo Kern").entity(proffer.KindPerson, "", "Lena Holt").entity(proffer.KindPerson, "", "Otto Wren").
			entity(proffer.KindOrganization, "", "Meridian")
		m.report("en", "Meridian", "", "2025-03-04", "Ivo Kern | said | asserts | soldiers burned the mill at Arn", "Lena Holt | said | asserts | the barn behind the church is whole",
			"The miller and his family had left for the hills two days before, and the rain kept the fire from the barn.")
		m.report("en", publisher, "Meridian", "2025-03-07", "Otto Wren | said | asserts | the clinic has no beds", "Otto Wren | said | asserts | fever spreads in the camp",
			"Otto Wren | said | asserts | the road to the coast is cut", "Ivo Kern | said | asserts | the mill of Arn was burned by soldiers", "Lena Holt has left for the coast.")
		out := Weigh(m.in)
		out.Apply(m.in.Documents, m.in.Statements)
		if got := m.in.Statements[0].Origin == m.in.Statements[5].Origin; got != lent {
			t.Errorf("printed by %q: taken from the agency's first story: %v", publisher, got)
		}
		if m.in.Statements[2].Origin == m.in.Statements[0].Origin {
			t.Errorf("printed by %q: all of it is taken from there", publisher)
		}
	}
}

// Whom a person has parted from another report has nothing from it.
func TestADecisionPartsPortions(t *testing.T) {
	m := newMaker().entity(proffer.KindPerson, "", "Ivo Kern").entity(proffer.KindPerson, "", "Lena Holt").entity(proffer.KindOrganization, "", "Meridian")
	a := m.report("en", "Meridian", "", "2025-03-04", "Ivo Kern | said | asserts | soldiers burned the mill at Arn on Sunday",
		"Lena Holt | said | asserts | I saw soldiers pour petrol over the mill and burn it")
	b := m.report("en", "Valley Herald", "", "2025-03-05", "Lena Holt | told Meridian | asserts | soldiers burned the mill at Arn", "The clinic is full.")
	m.in.Statements[2].Hearer = m.id("Meridian")
	for _, decided := range []bool{false, true} {
		if decided {
			m.in.Decisions = []Decision{{Act: TwoOrigins, Documents: []proffer.DocumentID{b, a}, By: "an analyst"}}
		}
		out := Weigh(m.in)
		out.Apply(m.in.Documents, m.in.Statements)
		if own := m.in.Statements[2].Origin == out.DocumentOrigins[1]; own != decided {
			t.Errorf("decided %v: its words are its own report's %v", decided, own)
		}
	}
}
