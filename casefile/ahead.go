package casefile

import (
	"bytes"
	"context"
	"encoding/gob"
	"sync"

	"proffer"
)

// ahead gives the readings that the index keeps of all exhibits, read in one go and by all workers; of what it does not
// keep, or keeps damaged, what readingOf gives. Each is given once.
func (c *Case) ahead(ctx context.Context) readingSource {
	read := make([]*exhibitReading, len(c.view.exhibits))
	if c.index != nil {
		c.readIndex(ctx, read)
	}
	return func(ctx context.Context, e *proffer.Exhibit, stated string) (exhibitReading, error) {
		if r := read[e.ID-1]; r != nil && stated == published(e) {
			read[e.ID-1] = nil
			return *r, nil
		}
		return c.readingOf(ctx, e, stated)
	}
}

// readIndex decodes the readings of exhibits into read, by exhibit, as far as the index can be read.
func (c *Case) readIndex(ctx context.Context, read []*exhibitReading) {
	of := make(map[string]int, len(read))
	for i := range c.view.exhibits {
		if e := &c.view.exhibits[i]; !noReport(e) {
			of[c.readingKey(e.Digest, published(e))] = i
		}
	}
	type row struct {
		exhibit int
		value   []byte
	}
	rows := make(chan row, 4*c.opts.workers())
	var workers sync.WaitGroup
	for range c.opts.workers() {
		workers.Go(func() {
			var d rowDecoder
			for w := range rows {
				var r exhibitReading
				if d.decode(w.value, &r) == nil {
					read[w.exhibit] = &r
				}
			}
		})
	}
	for w, err := range c.index.Rows(ctx, readingKind, "") {
		if err != nil {
			break // a damaged row is derived again; verify is what reports it
		}
		if i, wanted := of[w.Key]; wanted {
			rows <- row{i, w.Value}
		}
	}
	close(rows)
	workers.Wait()
}

// A rowDecoder decodes what gob wrote into rows, each a stream of its own that begins with its types. Types that are, to
// the byte, those of the row before are not read again, which is most of the work.
type rowDecoder struct {
	types []byte
	in    bytes.Reader
	gob   *gob.Decoder // has read types; or nil
}

func (d *rowDecoder) decode(row []byte, out any) error {
	end := typesEnd(row)
	if d.gob == nil || !bytes.Equal(row[:end], d.types) {
		d.types, d.gob, end = row[:end], gob.NewDecoder(&d.in), 0
	}
	d.in.Reset(row[end:])
	err := d.gob.Decode(out)
	if err != nil {
		d.gob = nil
	}
	return err
}

// typesEnd is where the messages of a gob stream that define types end: each begins with its length, and then has the
// number of a type, which is negative where it defines it. 0 where the stream is not understood.
func typesEnd(row []byte) int {
	for at := 0; ; {
		length, n := gobUint(row[at:])
		id, m := gobUint(row[min(at+n, len(row)):])
		if n == 0 || m == 0 || length > uint64(len(row)-at-n) {
			return 0
		}
		if id&1 == 0 { // not negative
			return at
		}
		at += n + int(length)
	}
}

// gobUint is the number at the beginning of b, and how many bytes it has: itself below 128, else the number of its bytes,
// negated, and these, the highest first. 0 bytes where there is none.
func gobUint(b []byte) (x uint64, n int) {
	if len(b) == 0 {
		return 0, 0
	}
	if b[0] < 128 {
		return uint64(b[0]), 1
	}
	n = 1 + 256 - int(b[0])
	if n > 9 || n > len(b) {
		return 0, 0
	}
	for _, c := range b[1:n] {
		x = x<<8 | uint64(c)
	}
	return x, n
}
