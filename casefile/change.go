package casefile

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// A Change is what became of a finding between two states of a case.
type Change struct {
	Now  proffer.FindingID `json:"now"`  // its number in the later case; 0 where it is there no more
	Then proffer.FindingID `json:"then"` // its number in the earlier one; 0 where it was not there yet
	What []string          `json:"what"` // in words, such as "support: single-origin, now corroborated"; none where it stands as it stood
}

// Changes tells for every finding of two states of one case what became of it: first those of the later in its order,
// then those that are there no more. Findings are the same where they rest on the same words.
func Changes(then, now *proffer.Case) []Change {
	was := pairFindings(then, now)
	var out []Change
	gone := map[proffer.FindingID]bool{}
	for i := range then.Findings {
		gone[then.Findings[i].ID] = true
	}
	for i := range now.Findings {
		f := &now.Findings[i]
		c := Change{Now: f.ID, Then: was[f.ID]}
		if c.Then == 0 {
			c.What = []string{"new"}
		} else {
			delete(gone, c.Then)
			c.What = differences(then, &then.Findings[c.Then-1], now, f)
		}
		out = append(out, c)
	}
	for i := range then.Findings {
		if id := then.Findings[i].ID; gone[id] {
			out = append(out, Change{Then: id, What: []string{"there no more: what it rested on is now weighed with other claims, or rejected"}})
		}
	}
	return out
}

// pairFindings gives for each finding of now the one of then that shares most of its statements, each of then once.
func pairFindings(then, now *proffer.Case) map[proffer.FindingID]proffer.FindingID {
	before := map[string][]proffer.FindingID{}
	keys := statementKeys(then)
	for i := range then.Findings {
		for _, s := range listed(then, &then.Findings[i]) {
			before[keys[s-1]] = append(before[keys[s-1]], then.Findings[i].ID)
		}
	}
	type pair struct {
		then, now proffer.FindingID
		shared    int // see shared
	}
	var pairs []pair
	keys = statementKeys(now)
	for i := range now.Findings {
		votes := map[proffer.FindingID]int{}
		for _, s := range listed(now, &now.Findings[i]) {
			for _, id := range before[keys[s-1]] {
				votes[id]++
			}
		}
		for id, n := range votes {
			pairs = append(pairs, pair{id, now.Findings[i].ID, shared(n, len(listed(then, &then.Findings[id-1])), len(listed(now, &now.Findings[i])))})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if a.shared != b.shared {
			return b.shared - a.shared
		}
		if a.now != b.now {
			return int(a.now - b.now)
		}
		return int(a.then - b.then)
	})
	out, taken := map[proffer.FindingID]proffer.FindingID{}, map[proffer.FindingID]bool{}
	for _, p := range pairs {
		if out[p.now] == 0 && !taken[p.then] {
			out[p.now], taken[p.then] = p.then, true
		}
	}
	return out
}

// listed are the statements of a finding's claim, for and against.
func listed(c *proffer.Case, f *proffer.Finding) []proffer.StatementID {
	k := &c.Claims[f.Claim-1]
	return slices.Concat(k.Statements, k.Against)
}

// statementKeys name statements by the evidence: exhibit, place in it, and where the words stand.
func statementKeys(c *proffer.Case) []string {
	out := make([]string, len(c.Statements))
	place := map[proffer.DocumentID]string{}
	for i := range c.Exhibits {
		for n, d := range c.Exhibits[i].Documents {
			place[d] = fmt.Sprintf("%s %d", c.Exhibits[i].Digest, n)
		}
	}
	for i := range c.Statements {
		s := &c.Statements[i]
		out[i] = fmt.Sprintf("%s %v %v %v", place[s.Document], handle(s), s.Cue, s.Speaker.Span)
	}
	return out
}

// differences are what a finding says otherwise than it did.
func differences(then *proffer.Case, a *proffer.Finding, now *proffer.Case, b *proffer.Finding) []string {
	var out []string
	say := func(what, x, y string) {
		if x != y {
			out = append(out, fmt.Sprintf("%s: %s, now %s", what, orNone(x), orNone(y)))
		}
	}
	say("support", a.Support, b.Support)
	for _, x := range b.Answers {
		say("answer of "+now.Entities[x.Accused-1].Name, answerThen(then, a, now, x.Accused), x.Answer)
	}
	say("contested", yesNo(a.Contested), yesNo(b.Contested))
	say("count", bounds(a.Bounds), bounds(b.Bounds))
	say("origins", fmt.Sprint(len(a.Origins)), fmt.Sprint(len(b.Origins)))
	say("statements", fmt.Sprint(len(listed(then, a))), fmt.Sprint(len(listed(now, b))))
	say("likelihood", a.Likelihood, b.Likelihood)
	say("confidence", a.Confidence, b.Confidence)
	say("status", string(a.Status), string(b.Status))
	return out
}

// answerThen is what the same accused answered then, found by name, since numbers change.
func answerThen(then *proffer.Case, a *proffer.Finding, now *proffer.Case, accused proffer.EntityID) string {
	e := &now.Entities[accused-1]
	for _, x := range a.Answers {
		if o := &then.Entities[x.Accused-1]; o.Name == e.Name || slices.Contains(e.Aliases, o.Name) || slices.Contains(o.Aliases, e.Name) {
			return x.Answer
		}
	}
	return ""
}

func bounds(i *proffer.Interval) string {
	if i == nil {
		return ""
	}
	return strings.TrimSpace(fmt.Sprintf("%s to %s %s", end(i.Min), end(i.Max), i.Unit))
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
