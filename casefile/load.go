package casefile

import (
	"context"
	"slices"

	"proffer"
	"proffer/resolve"
)

// Load derives the case: what all its exhibits say, joined, resolved, weighed, with every recorded decision applied.
// The checkpoint is the last one before any record of an export. A large case that has not changed since it was derived
// last is read instead.
func (c *Case) Load(ctx context.Context) (*proffer.Case, error) {
	if err := c.catchUp(ctx); err != nil {
		return nil, err
	}
	key, err := c.derivedKey(ctx)
	if err != nil {
		return nil, err
	}
	if kept := c.kept(key); kept != nil {
		return kept, nil
	}
	out, err := c.derive(ctx, c.ahead(ctx))
	if err != nil {
		return nil, err
	}
	return out, c.keepDerived(ctx, key, out)
}

// A readingSource gives an exhibit's reading. stated is its publication date where the bytes do not tell it, or "".
type readingSource func(ctx context.Context, e *proffer.Exhibit, stated string) (exhibitReading, error)

// derive is Load with a given way to come by an exhibit's reading.
func (c *Case) derive(ctx context.Context, reading readingSource) (*proffer.Case, error) {
	out := &proffer.Case{Name: c.view.created.Subject, Created: c.view.created.At, Models: models()}
	var err error
	if out.Checkpoint, err = c.custody.CheckpointAt(ctx, c.view.shown); err != nil {
		return nil, err
	}
	read := make([]exhibitReading, len(c.view.exhibits))
	for i := range c.view.exhibits {
		e := &c.view.exhibits[i]
		if read[i], err = reading(ctx, e, published(e)); err != nil {
			return nil, err
		}
	}
	if err := c.completeYears(ctx, read, reading); err != nil {
		return nil, err
	}
	if c.keep != nil {
		c.keep(read)
	}
	var readings []*proffer.Reading
	for n, e := range c.view.exhibits {
		r := read[n]
		if e.Acquisitions[0].Program != "" && e.Within > 0 {
			differ, same := besideLayer(&read[e.Within-1], &r, &out.Exhibits[e.Within-1], &e)
			out.Exhibits[e.Within-1].Problems = append(out.Exhibits[e.Within-1].Problems, differ...)
			if same {
				r.Documents = nil
			}
		}
		e.MediaType, e.Problems, e.Facts = r.MediaType, r.Problems, r.Facts
		if c.view.asked[e.Digest] || e.Acquisitions[0].Program != "" {
			e.Problems = withoutUnread(e.Problems)
		}
		if r.Picture != nil {
			shown := *r.Picture
			e.Picture = &shown
		}
		e.Problems = append(consentProblems(&e), e.Problems...)
		for i, d := range r.Documents {
			d.ID, d.Exhibit = proffer.DocumentID(len(out.Documents)+1), e.ID
			e.Documents = append(e.Documents, d.ID)
			out.Documents = append(out.Documents, d)
			readings = append(readings, r.Readings[i])
		}
		out.Exhibits = append(out.Exhibits, e)
	}
	likenesses(out.Exhibits)
	known, err := c.known()
	if err != nil {
		return nil, err
	}
	amount(out, readings, c.view.decisions, known)
	return out, nil
}

// amount works out what documents and their readings amount to. It is a pure function of its arguments.
func amount(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision, known []resolve.Known) {
	readings = promoted(c, readings, decisions)
	of := resolved(c, readings, decisions, known)
	join(c, readings, of)
	leaveTowns(c)
	applyToStatements(c, decisions)
	weighed(c, decisions)
	applyToFindings(c, decisions)
	missingEvidence(c)
}

// promoted moves doubtful statements that a person accepted among the others, in the order of the text.
func promoted(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision) []*proffer.Reading {
	accepted := map[proffer.Digest][]Anchor{}
	for _, d := range decisions {
		if (d.Kind == "accept" || d.Kind == "correct") && d.Summary == "" {
			for _, a := range d.Anchors {
				accepted[a.Exhibit] = append(accepted[a.Exhibit], a)
			}
		}
	}
	if len(accepted) == 0 {
		return readings
	}
	out := slices.Clone(readings)
	for i := range out {
		d := &c.Documents[i]
		digest := c.Exhibits[d.Exhibit-1].Digest
		for _, a := range accepted[digest] {
			out[i] = promote(out[i], func(s *proffer.Statement) bool { return a.fits(digest, d.Text, handle(s)) > 1 })
		}
	}
	return out
}

// promote moves the first doubtful statement that is meant, if there is one, to the end of the statements of a copy.
func promote(r *proffer.Reading, meant func(*proffer.Statement) bool) *proffer.Reading {
	i := slices.IndexFunc(r.Doubtful, func(s proffer.Statement) bool { return meant(&s) })
	if i < 0 {
		return r
	}
	out := *r
	s := r.Doubtful[i]
	s.ID, s.NestedIn = proffer.StatementID(len(r.Statements)+1), 0
	out.Statements = append(slices.Clone(r.Statements), s)
	out.Doubtful = slices.Delete(slices.Clone(r.Doubtful), i, i+1)
	return &out
}
