package casefile

import (
	"context"
	"errors"
	"slices"
	"time"

	"proffer"
)

// A Moment is a point from which a case is looked at, on two clocks: what had been published, and what we knew. The
// zero value is now, on both.
type Moment struct {
	Published string // ISO date: reports published by the end of that day; those without a date are left out
	Known     string // ISO date: what the case had acquired and decided by the end of that day, by the ledger's clock, UTC
	Records   int64  // the first so many records of the ledger; 0 for all
}

// IsNow says that nothing is left out.
func (m Moment) IsNow() bool { return m == Moment{} }

// Past is a case as it stood at some moment.
type Past struct {
	Case    *proffer.Case
	Undated int // reports left out because nothing says when they were published
}

// LoadAt derives the case as it stood at a moment: the same road, from what was there then. Numbers are those of that
// case; [Changes] tells which finding has become which.
func (c *Case) LoadAt(ctx context.Context, m Moment) (Past, error) {
	for _, s := range []string{m.Published, m.Known} {
		if s == "" {
			continue
		}
		if _, err := time.Parse(time.DateOnly, s); err != nil {
			return Past{}, &proffer.Error{Kind: proffer.Usage, Op: "as of", Path: s, Err: errors.New("not a date"), Hint: "write it as 2024-03-11"}
		}
	}
	if err := c.catchUp(ctx); err != nil {
		return Past{}, err
	}
	view, err := c.viewAt(ctx, m)
	if err != nil {
		return Past{}, err
	}
	past := *c
	past.view = view
	out := Past{}
	past.keep = func(read []exhibitReading) {
		if m.Published != "" {
			out.Undated = keepPublished(read, m.Published)
		}
	}
	out.Case, err = past.derive(ctx, past.ahead(ctx))
	return out, err
}

// viewAt is what the records up to a moment add up to.
func (c *Case) viewAt(ctx context.Context, m Moment) (*ledgerView, error) {
	view := newLedgerView()
	for r, err := range c.custody.Records(ctx, 0) {
		if err != nil {
			return nil, err
		}
		if m.Records > 0 && r.Seq >= m.Records {
			break
		}
		if m.Known != "" && r.Seq > 0 && r.At.UTC().Format(time.DateOnly) > m.Known {
			continue
		}
		if err := view.apply(r); err != nil {
			return nil, err
		}
	}
	return view, nil
}

// keepPublished drops the documents that were not out by the end of a day. It gives how many have no date.
func keepPublished(read []exhibitReading, day string) (undated int) {
	for i := range read {
		r := &read[i]
		docs, readings := slices.Clone(r.Documents), slices.Clone(r.Readings)
		r.Documents, r.Readings = nil, nil
		for k := range docs {
			switch d := &docs[k]; {
			case d.Published == "":
				undated++
			case d.Published[:min(len(d.Published), len(day))] <= day:
				r.Documents, r.Readings = append(r.Documents, *d), append(r.Readings, readings[k])
			}
		}
	}
	return undated
}
