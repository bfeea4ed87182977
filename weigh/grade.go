package weigh

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// A trackRecord is how often what a party says could be checked in this case, and held.
type trackRecord struct{ held, failed []proffer.FindingID }

// trackRecords looks, for each party, at the claims that it supports or denies and that others decide: what somebody
// else in another origin says as well, or the accused admits, held; what somebody other than the accused contradicts
// and nobody else says did not, nor did a denial that its own side took back later. A party never bears itself out.
func (w *weigher) trackRecords(out *Output, groups []*group) map[proffer.EntityID]*trackRecord {
	all := map[proffer.EntityID]*trackRecord{}
	add := func(parties []proffer.EntityID, held bool, f proffer.FindingID) {
		for _, p := range parties {
			r := all[p]
			if r == nil {
				r = &trackRecord{}
				all[p] = r
			}
			to := &r.failed
			if held {
				to = &r.held
			}
			if n := len(*to); n == 0 || (*to)[n-1] != f { // findings come in order
				*to = append(*to, f)
			}
		}
	}
	for n, g := range groups {
		if g.pieces != nil {
			continue // each of them counts by itself
		}
		f := &out.Findings[n]
		admitted := f.Answer == proffer.AnswerAdmitted
		dock := w.dockOf(out.Claims[n].Accused)
		for _, v := range g.voices {
			accused := w.byAccused(v.unit, dock)
			switch {
			case !accused && (f.Support == proffer.Corroborated || admitted):
				add(v.parties, true, f.ID)
			case !accused && f.Contested:
				add(v.parties, false, f.ID)
			}
		}
		for _, u := range g.against {
			if admitted && w.byAccused(u, dock) {
				add(u.parties, false, f.ID)
			}
		}
	}
	return all
}

// leastChecked is how many of a source's claims must have been checked before it is graded at all.
const leastChecked = 3

// reliability is the Admiralty letter for a track record without the findings that are being graded: F, cannot be judged, where
// too little could be checked; A where at least ten claims all held, B three in four, C half, D one in four, E less.
func (r *trackRecord) reliability(name string, without []proffer.ClaimID) (letter, why string) {
	const few = 6
	var names []string
	count := func(fs []proffer.FindingID, prefix string) int {
		n := len(fs)
		for k, id := range without {
			if _, is := slices.BinarySearch(fs, proffer.FindingID(id)); is && !slices.Contains(without[:k], id) {
				n--
			}
		}
		for _, f := range fs {
			if len(names) > few {
				break
			}
			if !slices.Contains(without, proffer.ClaimID(f)) {
				names = append(names, prefix+f.String())
			}
		}
		return n
	}
	var held, failed int
	if r != nil {
		held, failed = count(r.held, ""), count(r.failed, "not ")
	}
	n := held + failed
	if n < leastChecked {
		return "F", fmt.Sprintf("no ground yet to judge %s: %d of its other claims could be checked here", name, n)
	}
	if len(names) > few {
		names = append(names[:few], "…")
	}
	why = fmt.Sprintf("%d of %d other claims of %s that could be checked here held (%s)", held, n, name, strings.Join(names, ", "))
	switch {
	case failed == 0 && n >= 10:
		return "A", why
	case 4*held >= 3*n:
		return "B", why
	case 2*held >= n:
		return "C", why
	case 4*held >= n:
		return "D", why
	}
	return "E", why
}

// grade gives an item its Admiralty grade. Reliability comes from the case alone: there is no list of outlets.
// Credibility follows from what else the case holds: 1 where the accused admits it and somebody else says it, 2 where
// another origin and party say the same, 3 where nothing contradicts a single voice (possibly true), 4 where somebody
// other than the accused does, 6 where it cannot be judged. That a thing is improbable (5) only a person says.
func (w *weigher) grade(f *proffer.Finding, s *proffer.Statement, claims []proffer.ClaimID, held map[proffer.EntityID]*trackRecord) proffer.Grade {
	g := proffer.Grade{Reliability: "F", Credibility: 6}
	name, record := w.recordOf(s, held)
	letter, why := record.reliability(name, claims)
	g.Reliability, g.Why = letter, append(g.Why, why)
	if f == nil || !supports(s.Stance) {
		g.Why = append(g.Why, "what it says cannot be judged true or false")
		return g
	}
	switch {
	case f.Support == proffer.Corroborated && f.Answer == proffer.AnswerAdmitted:
		g.Credibility = 1
		g.Why = append(g.Why, "the accused admits it, and another party in another origin says so")
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

// recordOf is the track record of the party for which a statement speaks, and that party's name.
func (w *weigher) recordOf(s *proffer.Statement, held map[proffer.EntityID]*trackRecord) (string, *trackRecord) {
	parties := w.parties(s)
	if len(parties) == 0 {
		return "a source that is not named", nil
	}
	return w.name(parties[0]), held[parties[0]]
}
