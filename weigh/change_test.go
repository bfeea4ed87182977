package weigh

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"proffer"
)

// oneSaying is what all voices say where only who says it is looked at.
var oneSaying = &unit{profile: profile{terms: []term{newTerm(isWord|1, 10)}}}

// The smallest cut is found as trying every set of origins would find it.
func TestSmallestCutAgainstAllSets(t *testing.T) {
	m := dunes()
	out := newCorpus(&m.in)
	w := &weigher{corpus: out}
	r := rand.New(rand.NewPCG(5, 5))
	for range 300 {
		var vs []voice
		n := 2 + r.IntN(6)
		for range 2 + r.IntN(9) {
			v := voice{unit: oneSaying, origin: r.IntN(n), parties: []proffer.EntityID{proffer.EntityID(1 + r.IntN(2)*5)}}
			v.who = out.lists.number(v.parties)
			vs = append(vs, v)
		}
		want := leastOfAll(w, vs, n)
		got := len(w.smallestCut(vs))
		if a, _ := w.corroborated(vs); a == nil {
			continue // nothing to cut
		}
		if got != want {
			t.Fatalf("%v: a cut of %d, not %d", vs, got, want)
		}
	}
}

func leastOfAll(w *weigher, vs []voice, n int) int {
	best := n + 1
	for set := range 1 << n {
		var rest []voice
		size := 0
		for o := range n {
			size += set >> o & 1
		}
		for _, v := range vs {
			if set>>v.origin&1 == 0 {
				rest = append(rest, v)
			}
		}
		if a, _ := w.corroborated(rest); a == nil && size < best {
			best = size
		}
	}
	return best
}

// Whichever voices are kept to speak for others, corroboration is found where any pair is.
func TestCorroboratedAgainstAllPairs(t *testing.T) {
	m := dunes()
	w := &weigher{corpus: newCorpus(&m.in)}
	r := rand.New(rand.NewPCG(6, 6))
	for range 500 {
		var vs []voice
		for range r.IntN(9) {
			v := voice{unit: oneSaying, origin: r.IntN(3)}
			for e := range 3 {
				if r.IntN(2) == 0 {
					v.parties = append(v.parties, proffer.EntityID([]int{1, 2, 6}[e]))
				}
			}
			v.who = w.lists.number(v.parties)
			vs = append(vs, v)
		}
		want := false
		for i := range vs {
			for j := range vs[:i] {
				want = want || vs[i].origin != vs[j].origin && w.differ(vs[i].parties, vs[j].parties)
			}
		}
		if a, _ := w.corroborated(vs); (a != nil) != want {
			t.Fatalf("%v: %v, not %v", vs, a != nil, want)
		}
	}
}

func TestWhatWouldChangeIt(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm", "The town was quiet.")
	m.report("en", "Port Mirror", "", "2025-02-04", "A storm came in.", "Harbour League | said | asserts | Ostrel had laid mines in the harbour of Salm")
	out := Weigh(m.in)
	if got := strings.Join(findingOf(&out, 1).WouldChange, "; "); !strings.Contains(got, "corroborated no more without O") {
		t.Error(got)
	}
	m.in.Statements[1].Confidence = 500
	m.in.Statements[0].Confidence = 900
	out = Weigh(m.in)
	if got := strings.Join(findingOf(&out, 1).WouldChange, "; "); !strings.Contains(got, "leans on S2") {
		t.Error(got)
	}
	m.in.Statements[1].Status = proffer.Accepted
	out = Weigh(m.in)
	if got := strings.Join(findingOf(&out, 1).WouldChange, "; "); strings.Contains(got, "leans on") {
		t.Error(got)
	}
}

// A source is graded by how often what it said could be checked and held; what is being graded does not count.
func TestReliabilityNeedsGround(t *testing.T) {
	m := dunes()
	acts := []string{"mining the harbour at Salm", "burning the archive of Toll", "jailing reporters in Brack", "poisoning the wells of Lorn"}
	for i, a := range acts {
		m.report("en", "Dunmore Wire", "", fmt.Sprintf("2025-0%d-03", i+1), fmt.Sprintf("Bulletin %d of the wire.", i), "Rena Volk | accused | accuses | Ostrel of "+a)
		if i < 3 {
			m.report("en", "Port Mirror", "", fmt.Sprintf("2025-0%d-05", i+1), fmt.Sprintf("Notes %d from the quay.", i), "Harbour League | said | asserts | Ostrel was "+a)
		}
	}
	out := Weigh(m.in)
	if g := out.Grades[6]; g.Reliability != "B" {
		t.Errorf("three claims held, yet the fourth's source is graded %s (%v)\n%s", g.Reliability, g.Why, describe(&out))
	}
	if g := out.Grades[0]; g.Reliability != "F" {
		t.Errorf("two other claims are no ground, yet %s (%v)", g.Reliability, g.Why)
	}
}

// A relation that is known only from the claim itself is said to rest on it.
func TestRelationThatRestsOnItsClaim(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Harbour League | accused | accuses | Ostrel of fighting the Harbour League in Salm")
	c := m.in.Statements[0].Content[0]
	rel := proffer.Relation{From: 1, To: 6, Sign: -1, Kind: "fights", Statements: []proffer.StatementID{1},
		Spans: []proffer.Passage{{Document: 1, Span: c}}}
	m.in.Relations = []proffer.Relation{rel}
	out := Weigh(m.in)
	why := strings.Join(findingOf(&out, 1).Why, "; ")
	if !strings.Contains(why, "an adversary of Ostrel (fights in D1; that rests on the claim being weighed)") {
		t.Error(why)
	}
	m.in.Relations = append(m.in.Relations, proffer.Relation{From: 6, To: 1, Sign: 1, Kind: "allied", Start: "2020-01-01", Spans: []proffer.Passage{{Document: 1, Span: proffer.Span{Start: 0, End: 4}}}})
	out = Weigh(m.in)
	if why := strings.Join(findingOf(&out, 1).Why, "; "); !strings.Contains(why, "both are kept") || !strings.Contains(why, "since 2020-01-01") {
		t.Error(why)
	}
}

// A press release stands behind the reports that print it, though they are longer and of the same day.
func TestPressReleaseComesFirst(t *testing.T) {
	m := dunes()
	body := []string{"Harbour League | said | asserts | the pilots of Salm would refuse to board ships of Ostrel from Friday on", "The league speaks for nine hundred pilots and tug masters on the whole of the northern coast and has done so since the strike of the lamps."}
	m.report("en", "Port Mirror", "", "2025-02-03", append(slices.Clone(body), "Rain fell on the quays all day and the gulls sat on the roofs of the customs house.")...)
	m.report("en", "Harbour League", "", "2025-02-03", body...)
	out := Weigh(m.in)
	if o := out.Origins[0]; len(out.Origins) != 1 || len(o.Takings) != 1 || o.Takings[0].From != 2 || !strings.Contains(o.Why, "press release of Harbour League") {
		t.Errorf("%+v", out.Origins)
	}
}
