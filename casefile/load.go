package casefile

import (
	"context"

	"proffer"
)

// Load derives the case: what all its exhibits say, joined, resolved, weighed, with every recorded decision applied.
// The checkpoint is the last one before any record of an export.
func (c *Case) Load(ctx context.Context) (*proffer.Case, error) {
	if err := c.catchUp(ctx); err != nil {
		return nil, err
	}
	return c.derive(ctx, c.readingOf)
}

// derive is Load with a given way to come by an exhibit's reading.
func (c *Case) derive(ctx context.Context, reading func(context.Context, *proffer.Exhibit) (exhibitReading, error)) (*proffer.Case, error) {
	out := &proffer.Case{Name: c.view.created.Subject, Created: c.view.created.At, Models: models()}
	var err error
	if out.Checkpoint, err = c.custody.CheckpointAt(ctx, c.view.shown); err != nil {
		return nil, err
	}
	var readings []*proffer.Reading
	for _, e := range c.view.exhibits {
		r, err := reading(ctx, &e)
		if err != nil {
			return nil, err
		}
		e.MediaType, e.Problems = r.MediaType, r.Problems
		for i, d := range r.Documents {
			d.ID, d.Exhibit = proffer.DocumentID(len(out.Documents)+1), e.ID
			e.Documents = append(e.Documents, d.ID)
			out.Documents = append(out.Documents, d)
			readings = append(readings, r.Readings[i])
		}
		out.Exhibits = append(out.Exhibits, e)
	}
	amount(out, readings, c.view.decisions)
	return out, nil
}

// amount works out what documents and their readings amount to. It is a pure function of its arguments.
func amount(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision) {
	of := resolved(c, readings, decisions)
	join(c, readings, of)
	applyToStatements(c, decisions)
	weighed(c, decisions)
	applyToFindings(c, decisions)
}
