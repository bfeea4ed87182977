package casefile

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"

	"proffer"
	"proffer/present"
)

// A Replay compares what the case shows with what is derived anew from the sealed bytes.
type Replay struct {
	Same   bool   `json:"same"`
	Shown  string `json:"shown"` // SHA-256 of case.json as shown
	Anew   string `json:"anew"`  // SHA-256 of case.json derived anew
	Engine string `json:"engine"`
	First  string `json:"first_difference,omitempty"`
}

func (r Replay) String() string {
	if r.Same {
		return fmt.Sprintf("the same, byte for byte: case.json %s, by %s", r.Anew, r.Engine)
	}
	return fmt.Sprintf("different: shown %s, derived anew %s, by %s\nfirst difference: %s", r.Shown, r.Anew, r.Engine, r.First)
}

// Replay reads every exhibit again from the vault and compares.
func (c *Case) Replay(ctx context.Context, progress func(Progress)) (Replay, error) {
	shown, err := c.Load(ctx)
	if err != nil {
		return Replay{}, err
	}
	fresh, err := c.readAnew(ctx, progress)
	if err != nil {
		return Replay{}, err
	}
	anew, err := c.derive(ctx, func(_ context.Context, e *proffer.Exhibit, stated string) (exhibitReading, error) {
		if stated == published(e) {
			return fresh[e.ID-1], nil
		}
		r, err := c.readSealed(e, stated)
		return r.exhibitReading, err
	})
	if err != nil {
		return Replay{}, err
	}
	var a, b bytes.Buffer
	if err := present.JSON(&a, shown); err != nil {
		return Replay{}, err
	}
	if err := present.JSON(&b, anew); err != nil {
		return Replay{}, err
	}
	r := Replay{Same: bytes.Equal(a.Bytes(), b.Bytes()), Shown: hash(a.Bytes()), Anew: hash(b.Bytes()), Engine: engine}
	if !r.Same {
		r.First = firstDifference(a.Bytes(), b.Bytes())
	}
	return r, nil
}

func hash(b []byte) string { return proffer.Digest(sha256.Sum256(b)).String() }

// readAnew reads all exhibits from the vault, batch by batch.
func (c *Case) readAnew(ctx context.Context, progress func(Progress)) ([]exhibitReading, error) {
	var all []exhibitReading
	m := meter{tell: progress}
	m.now.TotalFiles = len(c.view.exhibits)
	for from := 0; from < len(c.view.exhibits); from += batch {
		var exhibits []*proffer.Exhibit
		for i := from; i < min(from+batch, len(c.view.exhibits)); i++ {
			exhibits = append(exhibits, &c.view.exhibits[i])
		}
		readings, err := c.readMany(ctx, exhibits, func() { m.done(0, 1) })
		if err != nil {
			return nil, err
		}
		for _, r := range readings {
			all = append(all, r.exhibitReading)
		}
	}
	return all, nil
}

// firstDifference is the first line that differs, as shown and as derived anew.
func firstDifference(a, b []byte) string {
	as, bs := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(as), len(bs)) {
		if !bytes.Equal(as[i], bs[i]) {
			return fmt.Sprintf("line %d: shown %q, anew %q", i+1, clip(as[i]), clip(bs[i]))
		}
	}
	return fmt.Sprintf("one has %d lines, the other %d", len(as), len(bs))
}

func clip(b []byte) string {
	b = bytes.TrimSpace(b)
	return string(b[:min(len(b), 120)])
}
