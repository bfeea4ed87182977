package present

import (
	"slices"
	"testing"

	"proffer"
)

// What a broader claim gathers follows it, and what that gathers follows that, however many voices each has.
func TestRankedFollowsBroaderClaims(t *testing.T) {
	c := &proffer.Case{}
	for i, narrower := range [][]proffer.ClaimID{nil, nil, nil, {1, 2}, {3, 4}} {
		id := proffer.ClaimID(i + 1)
		c.Claims = append(c.Claims, proffer.Claim{ID: id, Narrower: narrower, Statements: make([]proffer.StatementID, i)})
		c.Findings = append(c.Findings, proffer.Finding{ID: proffer.FindingID(id), Claim: id, Support: proffer.SingleOrigin})
	}
	var got []proffer.FindingID
	var depths []int
	broader := Broader(c)
	for _, f := range Ranked(c) {
		got, depths = append(got, f.ID), append(depths, Depth(broader, f.Claim))
	}
	if !slices.Equal(got, []proffer.FindingID{5, 4, 2, 1, 3}) || !slices.Equal(depths, []int{0, 1, 2, 2, 1}) {
		t.Errorf("in order %v, at depths %v", got, depths)
	}
}
