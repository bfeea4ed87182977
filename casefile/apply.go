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
		if d.Kind == "correct" && d.Summary != "" {
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
// A signature moves a finding from proposed to reviewed to released.
func applyToFindings(c *proffer.Case, decisions []recordedDecision) {
	e := newEvidence(c)
	finding := map[proffer.ClaimID]*proffer.Finding{}
	for i := range c.Findings {
		finding[c.Findings[i].Claim] = &c.Findings[i]
	}
	for _, d := range decisions {
		switch {
		case d.Kind == "sign", d.Kind == "judge", d.Kind == "correct" && d.Summary != "":
			i, ok := e.claim(d.Anchors)
			if !ok {
				for _, a := range d.Anchors[:min(1, len(d.Anchors))] {
					c.Stale = append(c.Stale, stale(d, a))
				}
				continue
			}
			applyToFinding(&c.Claims[i], finding[c.Claims[i].ID], d)
		case d.Kind == "allege" && d.Allegation != nil:
			c.Allegations = append(c.Allegations, allegation(e, d.Allegation))
		}
	}
}

func applyToFinding(claim *proffer.Claim, f *proffer.Finding, d recordedDecision) {
	switch d.Kind {
	case "correct":
		claim.Summary = d.Summary
	case "judge":
		if f == nil {
			return
		}
		if d.Likelihood != "" {
			f.Likelihood = d.Likelihood
		}
		if d.Confidence != "" {
			f.Confidence = d.Confidence
		}
		f.Why = append(f.Why, fmt.Sprintf("%s judged (record %d): %s", d.Actor, d.Seq, d.Reason))
	case "sign":
		if f != nil {
			f.Status = proffer.Status(d.Status)
			f.Why = append(f.Why, fmt.Sprintf("signed as %s by %s (record %d)", d.Status, d.Actor, d.Seq))
		}
	}
}

func allegation(e *evidence, form *AllegationForm) proffer.Allegation {
	out := proffer.Allegation{Name: form.Name, Basis: form.Basis, Standard: form.Standard}
	for _, el := range form.Elements {
		made := proffer.Element{Name: el.Name, Kind: el.Kind}
		for _, anchors := range el.Anchors {
			if i, ok := e.claim(anchors); ok {
				made.Claims = append(made.Claims, e.c.Claims[i].ID)
			}
		}
		out.Elements = append(out.Elements, made)
	}
	return out
}
