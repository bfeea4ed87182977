package custody

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"proffer"
)

// Append adds records in one commit and signs the log that contains them. It sets number, time, clock and key, and
// the actor where it is empty, and returns the records as they stand in the ledger. When it returns nil they are on
// the disk, in the log and under the checkpoint. On an error either none of them is in the ledger, or all are and
// the log lags: the next Append or Open completes it.
//
// The payload is a JSON object or nothing. Each of its keys becomes a field that can be shown or withheld alone; from
// the ninth key on they share one.
func (c *Case) Append(ctx context.Context, records ...proffer.Record) ([]proffer.Record, error) {
	if c.opts.ReadOnly {
		return nil, &proffer.Error{Kind: proffer.Refused, Op: "append record", Path: c.dir, Err: errors.New("the case is open for reading only")}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(records) == 0 {
		return nil, nil
	}
	if c.stale {
		if err := c.resume(ctx); err != nil {
			return nil, err
		}
	}
	unlock, err := c.signer.lock(ctx)
	if err != nil {
		return nil, err
	}
	defer unlock()
	if err := c.isLatest(); err != nil {
		return nil, err
	}
	return c.appendLocked(ctx, records)
}

// isLatest checks that nobody signed for this origin since this case last did: a copy of it would have.
func (c *Case) isLatest() error {
	m, err := c.signer.recall(c.origin)
	if err == nil && (m.Size != c.tree.size || m.Root != c.tree.root()) {
		err = forked(c.dir, fmt.Errorf("this key signed another history of this log, of %d records, where %d are here", m.Size, c.tree.size))
	}
	return err
}

func (c *Case) appendLocked(ctx context.Context, records []proffer.Record) ([]proffer.Record, error) {
	entries := make([]proffer.Entry, len(records))
	done := make([]proffer.Record, len(records))
	for i, r := range records {
		c.stamp(&r, c.tree.size+int64(i))
		var err error
		if entries[i], err = seal(r, c.opts.Rand); err != nil {
			return nil, err
		}
		if done[i], err = openRecord(entries[i]); err != nil {
			return nil, err
		}
	}
	c.stale = true // until ledger and log are known to agree again
	if err := c.ledger.Append(ctx, entries); err != nil {
		return nil, err
	}
	for _, e := range entries {
		if err := c.push(logEntry(e)); err != nil {
			return nil, err
		}
	}
	if err := c.publish(); err != nil {
		return nil, err
	}
	c.stale = false
	return done, nil
}

func (c *Case) stamp(r *proffer.Record, seq int64) {
	r.Seq, r.At, r.Clock, r.Key = seq, c.opts.Now().UTC().Truncate(time.Second), "system", c.signer.id
	if r.Actor == "" {
		r.Actor = c.opts.Actor
	}
}

// takeOrigin gives the log a new random name, which says nothing about the case.
func (c *Case) takeOrigin(ctx context.Context) error {
	var name [16]byte
	if _, err := io.ReadFull(c.opts.Rand, name[:]); err != nil {
		return fmt.Errorf("random numbers: %w", err)
	}
	unlock, err := c.signer.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	c.origin, c.tree = "proffer-log/"+hex.EncodeToString(name[:]), tree{}
	err = c.signer.remember(memory{Origin: c.origin, Root: c.tree.root()})
	return fail("remember the log", c.dir, err)
}

// payload writes what the program itself puts into records.
func payload(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // a map of strings and numbers
	}
	return b
}

func (c *Case) createdRecord(name string) proffer.Record {
	return proffer.Record{Act: proffer.ActCreated, Subject: name, Payload: payload(map[string]any{
		"format": "proffer-ledger/1", "engine": proffer.Version})}
}

// keyRecord says which key signs the log from here on, under which origin, and what it takes over from.
func (c *Case) keyRecord(previous string, size int64) proffer.Record {
	p := map[string]any{"origin": c.origin, "vkey": c.signer.vkey(c.origin),
		"public": base64.StdEncoding.EncodeToString(c.signer.public())}
	if size > 0 {
		p["previous_origin"], p["previous_size"] = previous, size
	}
	return proffer.Record{Act: proffer.ActKey, Subject: c.signer.id, Payload: payload(p)}
}

func erasedRecord(seq int64, field, why string) proffer.Record {
	return proffer.Record{Act: proffer.ActDisposed, Subject: fmt.Sprintf("record %d, %s", seq, field),
		Payload: payload(map[string]any{"record": seq, "field": field, "why": why})}
}
