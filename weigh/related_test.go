package weigh

import (
	"slices"
	"testing"
)

func TestClaimsNameThoseThatSayNearlyTheSame(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | accused | accuses | Ostrel of mining the harbour at Salm")
	m.report("en", "Port Mirror", "", "2025-02-09", "Rena Volk | demanded | demands | that Ostrel clear the mines from the harbour at Salm")
	m.report("en", "Salt Gazette", "", "2025-02-11", "Ivo Tarn | said | asserts | Wheat prices rose after the drought")
	out := Weigh(m.in)
	if len(out.Claims) != 4 || len(out.Claims[3].Narrower) != 2 {
		t.Fatalf("want three claims, two of which are gathered:\n%s", describe(&out))
	}
	a, b, c := out.Claims[0], out.Claims[1], out.Claims[2]
	if !slices.Contains(a.Related, b.ID) || !slices.Contains(b.Related, a.ID) {
		t.Errorf("%s and %s are about one harbour: %v, %v", a.ID, b.ID, a.Related, b.Related)
	}
	if len(c.Related) != 0 {
		t.Errorf("%s is related to %v", c.ID, c.Related)
	}
}
