package casefile

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"proffer"
)

// An Ask is a decision in a person's words: ids as the tables show them. [Case.Decide] turns it into anchors.
type Ask struct {
	Kind     string
	Subjects []string // S1, F1, N1 …
	Others   []string // the other side of a merge; the form that a split takes away
	Reason   string

	Stance, Summary        string
	Reliability            string
	Credibility            int
	Likelihood, Confidence string
	Signatures             int
	Basis, Standard        string
	List                   string   // a ready list of elements, see [ElementListText]
	Elements               []string // "KIND: NAME = F1 F2"
	Bears                  []string // "2 = F1 F3": findings that bear on the second element

	actor string // who asks
}

var (
	stances     = []proffer.Stance{proffer.Asserts, proffer.Accuses, proffer.Denies, proffer.Admits, proffer.Plans, proffer.Demands, proffer.Warns, proffer.Declines}
	likelihoods = []string{"almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"} // ICD 203, section D.6.e.2.a
	confidences = []string{"high", "moderate", "low"}
	standards   = []string{"reasonable grounds", "balance of probabilities", "beyond reasonable doubt"}
	elementKind = []string{"context", "conduct", "linkage", "knowledge", "criterion"}
)

// Decide records a decision. Errors: Usage when its words are off, NotFound when it names what is not there, Refused
// when it may not be taken.
func (c *Case) Decide(ctx context.Context, ask Ask) (proffer.Record, error) {
	now, err := c.Load(ctx)
	if err != nil {
		return proffer.Record{}, err
	}
	ask.actor = c.custody.Actor()
	d := &decider{c: now, e: newEvidence(now), ask: ask, dir: c.dir}
	d.out = Decision{Kind: ask.Kind, Reason: ask.Reason}
	if err := d.decide(); err != nil {
		return proffer.Record{}, err
	}
	return c.recordDecision(ctx, strings.Join(ask.Subjects, " "), d.out)
}

// recordDecision appends a decision that was checked.
func (c *Case) recordDecision(ctx context.Context, subject string, d Decision) (proffer.Record, error) {
	payload, err := json.Marshal(d)
	if err != nil {
		return proffer.Record{}, err
	}
	act := proffer.ActDecision
	if d.Kind == "note" {
		act = proffer.ActNote
	}
	done, err := c.append(ctx, proffer.Record{Act: act, Subject: subject, Payload: payload})
	if err != nil {
		return proffer.Record{}, err
	}
	return done[0], nil
}

type decider struct {
	c   *proffer.Case
	e   *evidence
	ask Ask
	out Decision
	dir string // the case folder
}

func (d *decider) decide() error {
	switch d.ask.Kind {
	case "accept", "reject":
		return d.acceptOrReject()
	case "signatures":
		return d.signatures()
	case "correct":
		return d.correct()
	case "grade":
		return d.grade()
	case "merge":
		return d.merge()
	case "split":
		return d.split()
	case "judge":
		return d.judge()
	case "sign":
		return d.sign()
	case "note":
		return d.note()
	case "allege":
		return d.allege()
	}
	return wrong("there is no decision %q", d.ask.Kind)
}

func wrong(format string, args ...any) error {
	return &proffer.Error{Kind: proffer.Usage, Op: "decide", Err: fmt.Errorf(format, args...)}
}

// item checks an id like "S7" against how many there are.
func item(letter, s string, n int) (int, error) {
	i, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(s), letter))
	if err != nil || i < 1 {
		return 0, wrong("%q is not a number like %s1", s, letter)
	}
	if i > n {
		return 0, &proffer.Error{Kind: proffer.NotFound, Op: "decide", Path: s, Err: fmt.Errorf("the last one is %s%d", letter, n)}
	}
	return i - 1, nil
}

func (d *decider) statements() error {
	for _, s := range d.ask.Subjects {
		i, err := item("S", s, len(d.c.Statements)+len(d.c.Doubtful))
		if err != nil {
			return err
		}
		of := d.c.Statements
		if i >= len(of) { // one of the doubtful ones
			i, of = i-len(of), d.c.Doubtful
		}
		d.out.Anchors = append(d.out.Anchors, d.e.ofStatement(&of[i]))
	}
	return nil
}

func (d *decider) correct() error {
	switch {
	case d.ask.Stance != "" && d.ask.Summary == "":
		if !slices.Contains(stances, proffer.Stance(d.ask.Stance)) {
			return wrong("%q is no stance; they are %v", d.ask.Stance, stances)
		}
		d.out.Stance = d.ask.Stance
		return d.statements()
	case d.ask.Summary != "" && d.ask.Stance == "":
		d.out.Summary = d.ask.Summary
		return d.claims()
	}
	return wrong("say what is corrected: --stance of a statement or --summary of a finding")
}

func (d *decider) grade() error {
	if len(d.ask.Reliability) != 1 || !strings.Contains("ABCDEF", d.ask.Reliability) || d.ask.Credibility < 1 || d.ask.Credibility > 6 {
		return wrong("grades run from A to F and from 1 to 6, not %s%d", d.ask.Reliability, d.ask.Credibility)
	}
	if d.ask.Reason == "" {
		return wrong("a grade needs a reason")
	}
	d.out.Reliability, d.out.Credibility = d.ask.Reliability, d.ask.Credibility
	return d.statements()
}

func (d *decider) entity(s string) (*proffer.Entity, error) {
	i, err := item("N", s, len(d.c.Entities))
	if err != nil {
		return nil, err
	}
	return &d.c.Entities[i], nil
}

// anchors points at an entity by its mentions, of one form or ("") all.
func (d *decider) anchors(e *proffer.Entity, form string) []Anchor {
	var out []Anchor
	for _, m := range e.Mentions {
		if m.Form != proffer.FormPronoun && (form == "" || m.Text == form) {
			out = append(out, anchorOf(d.e.exhibit[m.Document], d.e.text[m.Document], m.Span))
		}
	}
	return out
}

func (d *decider) merge() error {
	a, err := d.entity(d.ask.Subjects[0])
	if err != nil {
		return err
	}
	b, err := d.entity(d.ask.Others[0])
	if err != nil {
		return err
	}
	if a.ID == b.ID {
		return &proffer.Error{Kind: proffer.Refused, Op: "merge", Path: a.ID.String(), Err: errors.New("they are one already")}
	}
	d.out.Anchors, d.out.Others = d.anchors(a, ""), d.anchors(b, "")
	return nil
}

func (d *decider) split() error {
	e, err := d.entity(d.ask.Subjects[0])
	if err != nil {
		return err
	}
	d.out.Others = d.anchors(e, d.ask.Others[0])
	if len(d.out.Others) == 0 {
		return &proffer.Error{Kind: proffer.NotFound, Op: "split", Path: e.ID.String(), Err: fmt.Errorf("no mention of it reads %q", d.ask.Others[0]),
			Hint: "proffer entities --json lists its mentions"}
	}
	for _, a := range d.anchors(e, "") {
		if !slices.Contains(d.out.Others, a) {
			d.out.Anchors = append(d.out.Anchors, a)
		}
	}
	if len(d.out.Anchors) == 0 {
		return &proffer.Error{Kind: proffer.Refused, Op: "split", Path: e.ID.String(), Err: errors.New("nothing would be left of it")}
	}
	return nil
}

func (d *decider) claims() error {
	for _, s := range d.ask.Subjects {
		i, err := item("F", s, len(d.c.Findings))
		if err != nil {
			return err
		}
		d.out.Anchors = append(d.out.Anchors, d.claimAnchors(d.c.Findings[i].Claim)...)
	}
	return nil
}

func (d *decider) claimAnchors(id proffer.ClaimID) []Anchor {
	var out []Anchor
	k := d.c.Claims[id-1]
	for _, s := range append(append([]proffer.StatementID(nil), k.Statements...), k.Against...) {
		out = append(out, d.e.ofStatement(&d.c.Statements[s-1]))
	}
	return out
}

func (d *decider) judge() error {
	l, k := d.ask.Likelihood, d.ask.Confidence
	switch {
	case (l == "") == (k == ""):
		return wrong("set --likelihood or --confidence, one at a time: they never share a sentence")
	case l != "" && !slices.Contains(likelihoods, l):
		return wrong("%q is none of %s", l, strings.Join(likelihoods, ", "))
	case k != "" && !slices.Contains(confidences, k):
		return wrong("%q is none of %s", k, strings.Join(confidences, ", "))
	case d.ask.Reason == "":
		return wrong("a judgement needs a reason")
	}
	d.out.Likelihood, d.out.Confidence = l, k
	return d.claims()
}

func (d *decider) note() error {
	if strings.TrimSpace(d.ask.Reason) == "" {
		return wrong("an empty note")
	}
	for _, s := range d.ask.Subjects {
		switch strings.ToUpper(s)[:min(1, len(s))] {
		case "S":
			return d.statements()
		case "F":
			return d.claims()
		case "N":
			e, err := d.entity(s)
			if err != nil {
				return err
			}
			d.out.Anchors = d.anchors(e, "")
		default:
			return wrong("%q is neither a statement, a finding nor an entity", s)
		}
	}
	return nil
}
