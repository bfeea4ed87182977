package edits

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

const wire = "The bridge at Ostmark was closed on Monday. Engineers found cracks in two of its piers. Nobody was hurt, the mayor said. Traffic goes over the old ford."

// told is a comparison in letters: = kept, ~ changed, - cut, + added, and ^ before what was moved.
func told(es []Edit) string {
	var b strings.Builder
	for _, e := range es {
		if e.Moved {
			b.WriteString("^")
		}
		b.WriteString(map[Kind]string{Kept: "=", Changed: "~", Cut: "-", Added: "+"}[e.Kind])
	}
	return b.String()
}

func TestCompare(t *testing.T) {
	for _, c := range []struct{ name, later, want string }{
		{"the same", wire, "===="},
		{"the lead cut", "Engineers found cracks in two of its piers. Nobody was hurt, the mayor said. Traffic goes over the old ford.", "-==="},
		{"the end cut", "The bridge at Ostmark was closed on Monday. Engineers found cracks in two of its piers.", "==--"},
		{"one added", "Good morning to all our readers. " + wire, "+===="},
		{"a number changed", strings.Replace(wire, "two of its", "three of its", 1), "=~=="},
		{"reordered", "Traffic goes over the old ford. The bridge at Ostmark was closed on Monday. Engineers found cracks in two of its piers. Nobody was hurt, the mayor said.", "^===="},
		{"nothing of it", "A quite different morning in the hills.", "+----"},
		{"nothing", "", "----"},
	} {
		if got := told(Compare(Version{"en", wire}, Version{"en", c.later})); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

func TestPiecesNameTheWords(t *testing.T) {
	es := Compare(Version{"en", wire}, Version{"en", strings.Replace(wire, "two of its", "three of its old", 1)})
	got := fmt.Sprint(es[1].Pieces)
	if want := "[{kept Engineers found cracks in} {cut two} {added three} {kept of its} {added old} {kept piers.}]"; got != want {
		t.Errorf("%s\nnot %s", got, want)
	}
}

// Every sentence of both texts is told once, whatever was done to them.
func TestEverySentenceOnce(t *testing.T) {
	lines := []string{"The bridge is closed today.", "Nobody was hurt at all.", "Engineers found two cracks.", "Engineers found three cracks.", "Rain fell over the hills."}
	r := rand.New(rand.NewPCG(3, 3))
	draw := func() string {
		var out []string
		for range r.IntN(9) {
			out = append(out, lines[r.IntN(len(lines))])
		}
		return strings.Join(out, " ")
	}
	for range 300 {
		a, b := draw(), draw()
		from, to := 0, 0
		for _, e := range Compare(Version{"en", a}, Version{"en", b}) {
			if e.From.Valid() {
				from++
			}
			if e.To.Valid() {
				to++
			}
		}
		if x, y := len(sentences(Version{"en", a})), len(sentences(Version{"en", b})); from != x || to != y {
			t.Fatalf("%q and %q: %d of %d and %d of %d sentences", a, b, from, x, to, y)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(wire, "x")
	f.Add("\xff\xfe", "«Да». Нет.")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, e := range Compare(Version{"ru", strings.ToValidUTF8(a, "?")}, Version{"ru", strings.ToValidUTF8(b, "?")}) {
			if !e.From.Valid() && !e.To.Valid() {
				t.Fatal("an edit of nothing")
			}
		}
	})
}
