package weigh

import (
	"slices"
	"testing"

	"proffer"
)

// One speaker's words in two reports are the likelier the same where he says nothing else in either, or as much before.
func TestSpeakersTurns(t *testing.T) {
	m := dunes()
	m.report("en", "Dunmore Wire", "", "2025-02-03", "Rena Volk | said | asserts | The harbour of Salm is closed")
	m.report("en", "Port Mirror", "", "2025-02-03", "Rena Volk | said | asserts | No ship may enter until the mines are gone",
		"Rena Volk | denied | denies | that pilots had been warned")
	m.report("en", "Salt Gazette", "", "2025-02-03", "Rena Volk | said | asserts | Wheat rots on the quays",
		"Ivo Tarn | said | asserts | Prices rose", "Rena Volk | said | asserts | The dredgers arrive on Monday")
	m.report("en", "Reed Post", "", "2025-02-03", "Rena Volk | said | asserts | Bread is scarce", "Rena Volk | said | asserts | The quay is empty")
	only, nth := slices.Index(PairFeatures, "pairOnly"), slices.Index(PairFeatures, "pairNth")
	type turns struct{ only, nth bool }
	want := map[[2]proffer.StatementID]turns{
		{1, 2}: {only: true},
		{1, 4}: {nth: true}, {2, 4}: {nth: true}, {1, 6}: {},
		{4, 7}: {nth: true}, {6, 8}: {nth: true}, {4, 8}: {}, {6, 7}: {},
		{7, 8}: {}, // in one report
		{1, 5}: {}, // another speaker
	}
	for _, p := range Pairs(m.in) {
		k := [2]proffer.StatementID{p.B[0], p.A[0]}
		slices.Sort(k[:])
		if w, asked := want[k]; asked {
			delete(want, k)
			if got := (turns{p.Features[only] != 0, p.Features[nth] != 0}); got != w {
				t.Errorf("S%d and S%d: %+v, not %+v", k[0], k[1], got, w)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not compared: %v", want)
	}
}
