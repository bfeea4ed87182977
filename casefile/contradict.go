package casefile

import (
	"fmt"
	"slices"

	"proffer"
)

// contradictions finds decisions of different people that say opposite things of one matter. Both stay in the ledger and
// are shown, with the findings that they touch; the later one stands.
func contradictions(c *proffer.Case, e *evidence, decisions []recordedDecision) {
	last := map[string][]saying{}
	for _, d := range decisions {
		for _, s := range e.sayings(d) {
			for _, o := range last[s.of] {
				if o.by != s.by && o.what != s.what {
					text := fmt.Sprintf("%s: %s (%s, record %d) and %s (%s, record %d): the later stands", s.name, o.what, o.by, o.record, s.what, s.by, s.record)
					c.Contradictions = append(c.Contradictions, text)
					tell(c, s, text)
				}
			}
			last[s.of] = append(last[s.of], s)
		}
	}
	c.Contradictions = append(c.Contradictions, identityContradictions(decisions)...)
}

// A saying is what one decision says of one matter.
type saying struct {
	of, what, name string // the matter, what is saying, its name in print
	by             string
	record         int64
	statement      proffer.StatementID // that it is about, or 0
	claim          proffer.ClaimID     // that it is about, or 0
}

// sayings are what a decision says, of each statement or claim that it is about.
func (e *evidence) sayings(d recordedDecision) []saying {
	kind, what := "", ""
	switch d.Kind {
	case "accept", "reject":
		kind, what = "status", d.Kind+"ed"
	case "correct":
		kind, what = "stance", d.Stance
	case "grade":
		kind, what = "grade", fmt.Sprintf("graded %s%d", d.Reliability, d.Credibility)
	case "judge":
		kind, what = "likelihood", d.Likelihood
		if d.Confidence != "" {
			kind, what = "confidence", d.Confidence+" confidence"
		}
	default:
		return nil
	}
	if d.Summary != "" {
		kind, what = "wording", fmt.Sprintf("worded %q", d.Summary)
	}
	s := saying{what: what, by: d.Actor, record: d.Seq}
	if d.Kind == "judge" || d.Summary != "" {
		i, ok := e.claim(d.Anchors)
		if !ok {
			return nil
		}
		s.claim = e.c.Claims[i].ID
		s.name = s.claim.String()
		for _, f := range e.c.Findings {
			if f.Claim == s.claim {
				s.name = f.ID.String()
			}
		}
		s.of = kind + " " + s.name
		return []saying{s}
	}
	var out []saying
	for _, a := range d.Anchors {
		if i, ok := e.statement(a); ok {
			s.statement = e.c.Statements[i].ID
			s.name = s.statement.String()
			s.of = kind + " " + s.name
			out = append(out, s)
		}
	}
	return out
}

// tell puts a contradiction among the reasons of the findings that it touches.
func tell(c *proffer.Case, s saying, text string) {
	for i := range c.Findings {
		f := &c.Findings[i]
		k := &c.Claims[f.Claim-1]
		if f.Claim == s.claim || s.statement != 0 && (slices.Contains(k.Statements, s.statement) || slices.Contains(k.Against, s.statement)) {
			f.Why = append(f.Why, "people disagree about "+text)
		}
	}
}

// identityContradictions are merges and splits of the same mentions by different people.
func identityContradictions(decisions []recordedDecision) []string {
	var out []string
	for i, d := range decisions {
		if d.Kind != "merge" && d.Kind != "split" {
			continue
		}
		for _, o := range decisions[:i] {
			if (o.Kind == "merge" || o.Kind == "split") && o.Kind != d.Kind && o.Actor != d.Actor && samePair(o, d) {
				out = append(out, fmt.Sprintf("%q and %q: %s (%s, record %d) and %s (%s, record %d): the split stands", first(d.Anchors), first(d.Others),
					o.Kind, o.Actor, o.Seq, d.Kind, d.Actor, d.Seq))
			}
		}
	}
	return out
}

// samePair says that two decisions are about the same two sides.
func samePair(a, b recordedDecision) bool {
	return meet(a.Anchors, b.Anchors) && meet(a.Others, b.Others) || meet(a.Anchors, b.Others) && meet(a.Others, b.Anchors)
}

func meet(a, b []Anchor) bool {
	return slices.ContainsFunc(a, func(x Anchor) bool { return slices.Contains(b, x) })
}

func first(as []Anchor) string {
	if len(as) == 0 {
		return ""
	}
	return as[0].Exact
}
