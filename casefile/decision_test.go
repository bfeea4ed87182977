package casefile

import (
	"fmt"
	"testing"

	"proffer"
)

// gathered is a case of two claims and, where it is wide, of a broader one that gathers both.
func gathered(wide bool, first, second []proffer.StatementID) *proffer.Case {
	c := &proffer.Case{Exhibits: []proffer.Exhibit{{ID: 1, Digest: proffer.Digest{1}, Documents: []proffer.DocumentID{1}}}}
	text := ""
	for i := range 6 {
		words := fmt.Sprintf("The mill of number %d burned.", i)
		c.Statements = append(c.Statements, proffer.Statement{ID: proffer.StatementID(i + 1), Document: 1, Content: []proffer.Span{{Start: len(text), End: len(text) + len(words)}}})
		text += words + "\n"
	}
	c.Documents = []proffer.Document{{ID: 1, Exhibit: 1, Text: text}}
	c.Claims = []proffer.Claim{{ID: 1, Statements: first}, {ID: 2, Statements: second}}
	if wide {
		c.Claims = append(c.Claims, proffer.Claim{ID: 3, Statements: append(append([]proffer.StatementID(nil), first...), second...), Narrower: []proffer.ClaimID{1, 2}})
	}
	for _, k := range c.Claims {
		c.Findings = append(c.Findings, proffer.Finding{ID: proffer.FindingID(k.ID), Claim: k.ID})
	}
	return c
}

// What was decided of a claim stays with it when it loses a statement, though the broader claim has all of them.
func TestDecisionStaysWithItsClaim(t *testing.T) {
	before := gathered(true, []proffer.StatementID{1, 2, 3}, []proffer.StatementID{4, 5})
	now := newEvidence(gathered(true, []proffer.StatementID{1, 2}, []proffer.StatementID{3, 4, 5, 6}))
	for claim, want := range []int{0, 1, 2} {
		var anchors []Anchor
		for _, s := range before.Claims[claim].Statements {
			anchors = append(anchors, newEvidence(before).ofStatement(&before.Statements[s-1]))
		}
		if got, ok := now.claim(anchors); !ok || got != want {
			t.Errorf("what was decided of claim %d is found at %d, %v, want %d", claim+1, got+1, ok, want+1)
		}
	}
}

// A broader claim that is new is new: it takes no finding's past from it.
func TestChangesPairFindingsWithTheirLikes(t *testing.T) {
	then := gathered(false, []proffer.StatementID{1, 2, 3}, []proffer.StatementID{4, 5})
	now := gathered(true, []proffer.StatementID{1, 2}, []proffer.StatementID{3, 4, 5, 6})
	got := pairFindings(then, now)
	if len(got) != 2 || got[1] != 1 || got[2] != 2 {
		t.Errorf("findings are paired with %v", got)
	}
}
