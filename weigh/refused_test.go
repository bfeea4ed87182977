package weigh

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"proffer"
)

// What groups are like is the same whether their members are compared at once or as they come.
func TestAverageGoesOn(t *testing.T) {
	m := newMaker().entity(proffer.KindOrganization, "", "Harbour Union").entity(proffer.KindCountry, "", "Ostmark")
	acts := []string{"shelled the hospital", "burned the harbour", "closed the harbour and the hospital", "mined the road to the harbour"}
	for i := range 16 {
		m.report("en", fmt.Sprint("Paper ", i), "", "2024-03-11", fmt.Sprintf("Harbour Union | said | asserts | Ostmark %s near %d villages", acts[i%4], i))
	}
	c, us := prepare(&m.in)
	k := &clusterer{corpus: c, us: us, least: 1001, members: make([][]int32, len(us))} // nothing is so alike
	r := rand.New(rand.NewPCG(2, 2))
	for range 200 {
		var a, b []int32
		for i := range us {
			if r.IntN(2) == 0 {
				a = append(a, int32(i))
			} else {
				b = append(b, int32(i))
			}
		}
		if len(a) == 0 || len(b) == 0 {
			continue
		}
		e := newEdge(0, 1, c.likenessOf(us[0], us[1]))
		k.members[0], k.members[1] = a, b
		want, _ := k.average(0, 1, refusal{}, e)
		k.members[0], k.members[1] = a[:1+r.IntN(len(a))], b[:1+r.IntN(len(b))]
		got, _ := k.average(0, 1, refusal{}, e)
		k.members[0], k.members[1] = a, b
		if got, _ = k.average(0, 1, got, e); got != want {
			t.Fatalf("%v with %v come to %+v, in steps to %+v", a, b, want, got)
		}
	}
}

// A group that joins another hands on whom it could not be joined to, and nobody is left who is no group any more.
func TestRefusalsAreHandedOn(t *testing.T) {
	r := newRefusals(5)
	r.add(0, 4, refusal{a: 1, b: 1})
	r.add(1, 2, refusal{a: 2, b: 1})
	r.add(1, 4, refusal{a: 1, b: 3})
	r.join(0, 1)
	r.join(0, 3)
	for _, c := range []struct {
		a, b int32
		want refusal
		is   bool
	}{{0, 4, refusal{a: 1, b: 1}, true}, {0, 2, refusal{}, true}, {1, 2, refusal{}, false}, {1, 4, refusal{}, false}} {
		if got, is := r.of[rootPair(c.b, c.a)]; got != c.want || is != c.is {
			t.Errorf("%d and %d: %+v, %v", c.a, c.b, got, is)
		}
	}
	r.join(0, 4)
	for i, want := range []int32{1, 0, 1, 0, 0} {
		if r.open[i] != want {
			t.Errorf("%d is open to %d, not %d", i, r.open[i], want)
		}
	}
}
