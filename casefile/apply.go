package casefile

import (
	"fmt"

	"proffer"
)

// applyToStatements carries out the decisions about statements and entities' statements before anything is weighed:
// accept, reject, correct. What no longer applies is added to c.Stale.
func applyToStatements(c *proffer.Case, decisions []recordedDecision) {
	e := newEvidence(c)
	for _, d := range decisions {
		switch d.Kind {
		case "accept", "reject", "correct":
		default:
			continue
		}
		if d.Summary != "" {
			continue // of a claim: applied after weighing
		}
		for _, a := range d.Anchors {
			i, ok := e.statement(a)
			if !ok {
				c.Stale = append(c.Stale, stale(d, a))
				continue
			}
			applyToStatement(&c.Statements[i], d)
		}
	}
}

func applyToStatement(s *proffer.Statement, d recordedDecision) {
	switch d.Kind {
	case "accept":
		s.Status = proffer.Accepted
	case "reject":
		s.Status = proffer.Rejected
	case "correct":
		s.Status = proffer.Accepted
		if d.Stance != "" {
			s.Stance = proffer.Stance(d.Stance)
		}
	}
}

func stale(d recordedDecision, a Anchor) string {
	return fmt.Sprintf("record %d (%s by %s) no longer applies: %q is not found as it was in exhibit %.12s",
		d.Seq, d.Kind, d.Actor, a.Exact, a.Exhibit)
}

// applyToFindings carries out the decisions about claims and findings after weighing: wording, judgement, signature.
// Signatures come last, since they stand for what the others made of a finding.
func applyToFindings(c *proffer.Case, decisions []recordedDecision) {
	e := newEvidence(c)
	finding := map[proffer.ClaimID]*proffer.Finding{}
	for i := range c.Findings {
		finding[c.Findings[i].Claim] = &c.Findings[i]
	}
	c.Signatures = 1
	signed := map[int64]int{} // record → claim
	for _, d := range decisions {
		switch {
		case d.Kind == "signatures":
			c.Signatures = d.Signatures
		case d.Kind == "sign", d.Kind == "judge", d.Summary != "":
			i, ok := e.claim(d.Anchors)
			if !ok {
				for _, a := range d.Anchors[:min(1, len(d.Anchors))] {
					c.Stale = append(c.Stale, stale(d, a))
				}
				continue
			}
			signed[d.Seq] = i
			if f := finding[c.Claims[i].ID]; f != nil && d.Kind != "sign" {
				applyToFinding(&c.Claims[i], f, d)
			}
		case d.Kind == "allege" && d.Allegation != nil:
			allege(c, allegation(e, d.Allegation))
		}
	}
	for _, d := range decisions {
		if i, ok := signed[d.Seq]; ok && d.Kind == "sign" {
			if f := finding[c.Claims[i].ID]; f != nil {
				signFinding(c, &c.Claims[i], f, d)
			}
		}
	}
	contradictions(c, e, decisions)
}

func applyToFinding(claim *proffer.Claim, f *proffer.Finding, d recordedDecision) {
	switch {
	case d.Summary != "":
		claim.Summary, claim.WordedBy = d.Summary, fmt.Sprintf("%s, record %d", d.Actor, d.Seq)
	case d.Likelihood != "":
		f.Likelihood = d.Likelihood
		f.Why = append(f.Why, fmt.Sprintf("%s judged it %s (record %d): %s", d.Actor, d.Likelihood, d.Seq, d.Reason))
	case d.Confidence != "":
		f.Confidence = d.Confidence
		f.Why = append(f.Why, fmt.Sprintf("%s judged with %s confidence (record %d): %s", d.Actor, d.Confidence, d.Seq, d.Reason))
	}
}

// allege adds an allegation; one of the same name takes the place of the earlier.
func allege(c *proffer.Case, a proffer.Allegation) {
	for i := range c.Allegations {
		if c.Allegations[i].Name == a.Name {
			c.Allegations[i] = a
			return
		}
	}
	c.Allegations = append(c.Allegations, a)
}

func allegation(e *evidence, form *AllegationForm) proffer.Allegation {
	out := proffer.Allegation{Name: form.Name, Basis: form.Basis, Standard: form.Standard}
	for _, el := range form.Elements {
		made := proffer.Element{Name: el.Name, Kind: el.Kind, Evidence: el.Evidence}
		for _, anchors := range el.Anchors {
			if i, ok := e.claim(anchors); ok {
				made.Claims = append(made.Claims, e.c.Claims[i].ID)
			}
		}
		out.Elements = append(out.Elements, made)
	}
	return out
}
