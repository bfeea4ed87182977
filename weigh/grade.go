package weigh

import (
	"fmt"

	"proffer"
)

// grade gives an item its Admiralty grade. Reliability is F, cannot be judged, until a person gives ground: there is
// no list of outlets. Credibility follows from what else the case holds: 2 where another origin and party say the
// same, 3 where nothing contradicts a single voice (possibly true), 4 where somebody other than the accused does, 6
// where the claim cannot be judged.
func grade(f *proffer.Finding, s *proffer.Statement) proffer.Grade {
	g := proffer.Grade{Reliability: "F", Credibility: 6, Why: []string{"no ground yet to judge the source"}}
	if f == nil || !supports(s.Stance) {
		g.Why = append(g.Why, "what it says cannot be judged true or false")
		return g
	}
	switch {
	case f.Contested:
		g.Credibility = 4
		g.Why = append(g.Why, "contradicted by somebody other than the accused")
	case f.Support == proffer.Corroborated:
		g.Credibility = 2
		g.Why = append(g.Why, fmt.Sprintf("another party in another origin says the same (%d origins)", len(f.Origins)))
	case f.Support == proffer.SingleOrigin:
		g.Credibility = 3
		g.Why = append(g.Why, "one origin says so and nothing else in the case bears on it")
	}
	return g
}
