package casefile

import (
	"errors"
	"fmt"
	"strings"

	"proffer"
)

// signable is what a signature stands for, in words: a finding that says something else later is not what was signed.
func signable(claim *proffer.Claim, f *proffer.Finding) string {
	parts := []string{f.Support, "answer " + f.Answer}
	if f.Contested {
		parts = append(parts, "contested")
	}
	if b := f.Bounds; b != nil {
		parts = append(parts, fmt.Sprintf("count %s to %s %s", end(b.Min), end(b.Max), b.Unit))
	}
	return strings.Join(append(parts, "worded "+claim.Summary), "; ")
}

func end(b proffer.Bound) string {
	if !b.Known {
		return "open"
	}
	return b.Value.String()
}

// signFinding applies a signature. One that stands for something else than the finding says now is kept, shown, and
// moves nothing. A release stands only on a review that does.
func signFinding(c *proffer.Case, claim *proffer.Claim, f *proffer.Finding, d recordedDecision) {
	s := proffer.Signature{Status: proffer.Status(d.Status), By: d.Actor, Record: int(d.Seq)}
	now := signable(claim, f)
	switch {
	case d.Signed != "" && d.Signed != now:
		s.Lapsed = "it said then: " + d.Signed
	case s.Status == proffer.Released && f.Status != proffer.Reviewed:
		s.Lapsed = "the review that it rested on counts no more"
	case s.Status == proffer.Released && c.Signatures > 1 && reviewer(f) == d.Actor:
		s.Lapsed = "the case demands two people since"
	default:
		f.Status = s.Status
	}
	f.Signatures = append(f.Signatures, s)
	why := fmt.Sprintf("signed as %s by %s (record %d)", s.Status, s.By, s.Record)
	if s.Lapsed != "" {
		why += ", which counts no more: " + s.Lapsed
	}
	f.Why = append(f.Why, why)
}

// reviewer is who signed the review that counts, or "".
func reviewer(f *proffer.Finding) string {
	for i := len(f.Signatures) - 1; i >= 0; i-- {
		if s := f.Signatures[i]; s.Status == proffer.Reviewed && s.Lapsed == "" {
			return s.By
		}
	}
	return ""
}

// namesPerson says that a claim is about a named person: one is accused, or its wording names one.
func namesPerson(c *proffer.Case, claim *proffer.Claim) string {
	for _, id := range claim.Accused {
		if e := &c.Entities[id-1]; e.Kind == proffer.KindPerson && !e.Unnamed {
			return e.Name
		}
	}
	for i := range c.Entities {
		e := &c.Entities[i]
		if e.Kind != proffer.KindPerson || e.Unnamed {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if name != "" && strings.Contains(claim.Summary, name) {
				return e.Name
			}
		}
	}
	return ""
}

func refused(op, subject, hint, why string, args ...any) error {
	return &proffer.Error{Kind: proffer.Refused, Op: op, Path: subject, Err: fmt.Errorf(why, args...), Hint: hint}
}

// sign moves one finding one step: proposed to reviewed, reviewed to released.
func (d *decider) sign() error {
	if len(d.ask.Subjects) > 1 {
		return wrong("sign findings one by one: each signature is a record of its own")
	}
	s := d.ask.Subjects[0]
	i, err := item("F", s, len(d.c.Findings))
	if err != nil {
		return err
	}
	f := &d.c.Findings[i]
	claim := &d.c.Claims[f.Claim-1]
	d.out.Status, d.out.Signed = string(proffer.Reviewed), signable(claim, f)
	switch f.Status {
	case proffer.Released:
		return refused("sign", s, "", "it is released already")
	case proffer.Reviewed:
		d.out.Status = string(proffer.Released)
		if err := d.mayRelease(s, claim, f); err != nil {
			return err
		}
	}
	return d.claims()
}

// mayRelease checks what must be before a finding goes out: the people whom the case demands, and for a claim about a
// named person a wording that a person stands for.
func (d *decider) mayRelease(subject string, claim *proffer.Claim, f *proffer.Finding) error {
	if who := reviewer(f); d.c.Signatures > 1 && who == d.ask.actor {
		return refused("sign", subject, "somebody else signs the release: proffer --as NAME sign "+subject,
			"this case demands two people, and %s has reviewed it", who)
	}
	if name := namesPerson(d.c, claim); name != "" && claim.WordedBy == "" {
		return refused("sign", subject, fmt.Sprintf("accept its wording (proffer accept %s) or write it anew (proffer correct %s --summary …), then sign", subject, subject),
			"it is about %s, and nobody has accepted how it is worded", name)
	}
	return nil
}

// signatures records how many people a release needs.
func (d *decider) signatures() error {
	if n := d.ask.Signatures; n != 1 && n != 2 {
		return wrong("a release needs 1 or 2 signatures, not %d", n)
	}
	if d.c.Signatures == d.ask.Signatures {
		return refused("signatures", "", "", "the case demands %d already", d.c.Signatures)
	}
	if d.ask.Signatures < d.c.Signatures && d.ask.Reason == "" {
		return wrong("demanding fewer signatures needs a --reason")
	}
	d.out.Signatures = d.ask.Signatures
	return nil
}

// acceptOrReject takes statements, or for accept the wording of one finding.
func (d *decider) acceptOrReject() error {
	if s := d.ask.Subjects[0]; !strings.HasPrefix(strings.ToUpper(s), "F") {
		return d.statements()
	}
	if d.ask.Kind == "reject" {
		return refused("reject", d.ask.Subjects[0], "reject the statements that it rests on, and it will be weighed without them", "a finding is derived and cannot be rejected")
	}
	if len(d.ask.Subjects) > 1 {
		return wrong("accept the wording of findings one by one: each is a record of its own")
	}
	i, err := item("F", d.ask.Subjects[0], len(d.c.Findings))
	if err != nil {
		return err
	}
	if d.out.Summary = d.c.Claims[d.c.Findings[i].Claim-1].Summary; d.out.Summary == "" {
		return &proffer.Error{Kind: proffer.Refused, Op: "accept", Path: d.ask.Subjects[0], Err: errors.New("it has no wording yet"), Hint: "write one: proffer correct F1 --summary …"}
	}
	return d.claims()
}
