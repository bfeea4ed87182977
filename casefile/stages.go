package casefile

import (
	"fmt"

	"proffer"
	"proffer/weigh"
)

// models are the digests of the models that readings depend on.
func models() []string { return nil }

func resolved(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision) entityOf {
	first := make([]int, len(readings))
	for i, r := range readings {
		first[i] = len(c.Entities)
		for _, e := range r.Entities {
			e.ID = proffer.EntityID(len(c.Entities) + 1)
			ms := append([]proffer.Mention(nil), e.Mentions...)
			for k := range ms {
				ms[k].Document = c.Documents[i].ID
			}
			e.Mentions = ms
			if e.Of != 0 {
				e.Of += proffer.EntityID(first[i])
			}
			c.Entities = append(c.Entities, e)
		}
	}
	return func(doc int, local proffer.EntityID) proffer.EntityID { return proffer.EntityID(first[doc]) + local }
}

// weighed finds origins, claims and findings.
func weighed(c *proffer.Case, decisions []recordedDecision) {
	out := weigh.Weigh(weigh.Input{Documents: c.Documents, Entities: c.Entities, Statements: c.Statements, Quantities: c.Quantities,
		Events: c.Events, Times: c.Times, Relations: c.Relations, Decisions: weighDecisions(c, decisions)})
	c.Origins, c.Claims, c.Findings, c.Relations = out.Origins, out.Claims, out.Findings, out.Relations
	out.Apply(c.Documents, c.Statements)
}

// weighDecisions are the decisions that weighing itself must know.
func weighDecisions(c *proffer.Case, decisions []recordedDecision) []weigh.Decision {
	e := newEvidence(c)
	var out []weigh.Decision
	for _, d := range decisions {
		if d.Kind != "grade" {
			continue
		}
		w := weigh.Decision{Act: weigh.ActGrade, Reason: d.Reason, By: d.Actor, Grade: proffer.Grade{Reliability: d.Reliability,
			Credibility: d.Credibility, Why: []string{fmt.Sprintf("%s, record %d: %s", d.Actor, d.Seq, d.Reason)}}}
		for _, a := range d.Anchors {
			if i, ok := e.statement(a); ok {
				w.Statements = append(w.Statements, c.Statements[i].ID)
			} else {
				c.Stale = append(c.Stale, stale(d, a))
			}
		}
		out = append(out, w)
	}
	return out
}
