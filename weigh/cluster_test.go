package weigh

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// Pairs are joined the most alike first, of equals the earliest first, however they are packed.
func TestEdgesAreInOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	type plain struct {
		a, b int
		sim  int64
	}
	var ps []plain
	var es []edge
	for range 2000 {
		p := plain{r.IntN(1 << placeBits), r.IntN(1 << placeBits), r.Int64N(1001)}
		ps, es = append(ps, p), append(es, newEdge(p.a, p.b, p.sim))
	}
	slices.SortFunc(ps, func(x, y plain) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	slices.Sort(es)
	for i, e := range es {
		if got := (plain{e.a(), e.b(), e.sim()}); got != ps[i] {
			t.Fatalf("place %d holds %v, not %v", i, got, ps[i])
		}
	}
}
