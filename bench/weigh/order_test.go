package weigh

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proffer"
	"proffer/weigh"
)

// TestOrderOfArrivalChangesNothing shuffles the documents of each story, numbers everything as it would be numbered had
// they arrived so, and asks for the same origins, claims and findings.
func TestOrderOfArrivalChangesNothing(t *testing.T) {
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	folders, _ := Stories(root)
	if len(folders) == 0 {
		t.Fatal("no stories")
	}
	for _, f := range folders {
		s, err := Load(filepath.Dir(f))
		if err != nil {
			t.Fatal(err)
		}
		in, gold, err := s.Input()
		if err != nil {
			t.Fatal(err)
		}
		var files []string
		for _, d := range s.Documents {
			files = append(files, d.File)
		}
		inAnyOrder(t, s.World, in, gold, files, 12)
	}
}

// TestOrderOfArrivalChangesNothingInACrowd asks the same of cases in which every feature calls more than are compared,
// so that what is compared is chosen.
func TestOrderOfArrivalChangesNothingInACrowd(t *testing.T) {
	for name, in := range map[string]weigh.Input{"crowded": Crowded(1500), "invented": Invented(1200)} {
		gold := map[proffer.StatementID]string{}
		for _, s := range in.Statements {
			gold[s.ID] = s.ID.String()
		}
		var files []string
		for _, d := range in.Documents {
			files = append(files, d.ID.String())
		}
		inAnyOrder(t, name, in, gold, files, 3)
	}
}

// inAnyOrder weighs a case as it is and shuffled some times.
func inAnyOrder(t *testing.T, name string, in weigh.Input, gold map[proffer.StatementID]string, files []string, times int) {
	t.Helper()
	out := weigh.Weigh(in)
	want := fingerprint(&in, &out, gold, files)
	r := rand.New(rand.NewPCG(7, 7))
	for range times {
		shuffled, names, moved := arrive(files, in, gold, r.Perm(len(in.Documents)))
		out := weigh.Weigh(shuffled)
		if got := fingerprint(&shuffled, &out, names, moved); got != want {
			t.Fatalf("%s came out otherwise:\n%s", name, firstDifference(want, got))
		}
	}
}

// arrive renumbers documents, and all that stands in them, as if they had come in the order of perm.
func arrive(from []string, in weigh.Input, gold map[proffer.StatementID]string, perm []int) (weigh.Input, map[proffer.StatementID]string, []string) {
	out := weigh.Input{}
	newDoc := map[proffer.DocumentID]proffer.DocumentID{}
	names := map[proffer.StatementID]string{}
	var files []string
	of := map[proffer.DocumentID][]proffer.Statement{}
	for _, st := range in.Statements {
		of[st.Document] = append(of[st.Document], st)
	}
	for n, i := range perm {
		d := in.Documents[i]
		said := of[d.ID]
		newDoc[d.ID] = proffer.DocumentID(n + 1)
		d.ID = proffer.DocumentID(n + 1)
		out.Documents = append(out.Documents, d)
		files = append(files, from[i])
		for _, st := range said {
			old := st.ID
			st.ID, st.Document = proffer.StatementID(len(out.Statements)+1), d.ID
			names[st.ID] = gold[old]
			out.Statements = append(out.Statements, st)
		}
		for _, q := range in.Quantities {
			if newDoc[q.Document] == d.ID {
				q.ID, q.Document = proffer.QuantityID(len(out.Quantities)+1), d.ID
				out.Quantities = append(out.Quantities, q)
			}
		}
	}
	for _, e := range in.Entities {
		e.Mentions = slices.Clone(e.Mentions)
		for k := range e.Mentions {
			e.Mentions[k].Document = newDoc[e.Mentions[k].Document]
		}
		out.Entities = append(out.Entities, e)
	}
	return out, names, files
}

// fingerprint is a result in words that no numbering touches.
func fingerprint(in *weigh.Input, out *weigh.Output, gold map[proffer.StatementID]string, files []string) string {
	named := func(ids []proffer.StatementID) string {
		var l []string
		for _, id := range ids {
			l = append(l, gold[id])
		}
		slices.Sort(l)
		return strings.Join(l, " ")
	}
	var lines []string
	for _, o := range out.Origins {
		var l []string
		for _, d := range o.Documents {
			l = append(l, files[d-1])
		}
		slices.Sort(l)
		lines = append(lines, "origin "+strings.Join(l, " "))
	}
	for i, c := range out.Claims {
		f := &out.Findings[i]
		var accused []string
		for _, a := range f.Answers {
			accused = append(accused, in.Entities[a.Accused-1].Name+" "+a.Answer)
		}
		var related []string
		for _, r := range c.Related {
			o := &out.Claims[r-1]
			related = append(related, named(o.Statements)+"/"+named(o.Against))
		}
		slices.Sort(related)
		bounds := "none"
		if f.Bounds != nil {
			bounds = fmt.Sprint(*f.Bounds)
		}
		lines = append(lines, fmt.Sprintf("claim %s AGAINST %s: %s %s %v %v by %s bounds %s origins %d related %v", named(c.Statements), named(c.Against), f.Support, f.Answer,
			accused, f.Contested, named(f.ContestedBy), bounds, len(f.Origins), related))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\n" + y[i]
		}
	}
	return fmt.Sprint(len(x), " and ", len(y), " lines")
}

// TestBroaderClaimsAreATree asks of every story that each claim is gathered by one broader claim at most, which has just the
// statements of what it gathers, and that some broader claim gathers another.
func TestBroaderClaimsAreATree(t *testing.T) {
	nested := 0
	for _, s := range everything(t) {
		in, _, err := s.Input()
		if err != nil {
			t.Fatal(err)
		}
		out := weigh.Weigh(in)
		above := map[proffer.ClaimID]proffer.ClaimID{}
		for i := range out.Claims {
			b := &out.Claims[i]
			var all []proffer.StatementID
			for _, id := range b.Narrower {
				if above[id] != 0 || id == b.ID {
					t.Errorf("%s: %s is gathered by %s and by %s", s.World, id, above[id], b.ID)
				}
				above[id] = b.ID
				all = append(all, out.Claims[id-1].Statements...)
				nested += len(out.Claims[id-1].Narrower)
			}
			slices.Sort(all)
			if all = slices.Compact(all); len(b.Narrower) > 0 && !slices.Equal(all, b.Statements) {
				t.Errorf("%s: %s has statements %v, those that it gathers %v", s.World, b.ID, b.Statements, all)
			}
		}
	}
	if nested == 0 {
		t.Error("no broader claim gathers another")
	}
}
