package casefile

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"proffer"
	"proffer/custody"
	"proffer/read"
	"proffer/store"
)

// engine names what readings depend on: the same engine gives the same reading of the same bytes.
const engine = "proffer " + proffer.Version

// An exhibitReading is all that was read from one exhibit's bytes; it is what the index keeps.
type exhibitReading struct {
	MediaType string
	Documents []proffer.Document
	Readings  []*proffer.Reading // one a document
	Facts     []proffer.Fact
	Picture   *proffer.Picture
	Problems  []proffer.Problem
}

// sayings gives what outside models said of document number i of an exhibit.
type sayings func(i int, d *proffer.Document) []proffer.Said

// readBytes reads an exhibit's bytes: documents, what they say, and the members inside. stated is the publication
// date that a person stated, which fills in what the bytes do not say.
func readBytes(in read.Input, stated string, said sayings, reader func(read.Input) read.Result) sealedReading {
	got := readWithin(mostTime, in, reader)
	r := exhibitReading{MediaType: got.MediaType, Documents: got.Documents, Facts: got.Facts, Picture: got.Picture, Problems: got.Problems}
	for i := range r.Documents {
		d := &r.Documents[i]
		if stated != "" {
			state(d, stated)
		}
		r.Readings = append(r.Readings, extracted(d, said(i, d)))
	}
	return sealedReading{exhibitReading: r, members: got.Members, scan: got.Scan}
}

// state sets the publication date that a person stated; that the bytes do not say it is no problem any more.
func state(d *proffer.Document, date string) {
	d.Published = date
	d.Problems = slices.DeleteFunc(d.Problems, func(p proffer.Problem) bool {
		return p.Where == "publication date" && strings.HasPrefix(p.What, "not stated")
	})
}

// mostAnalysed is how many bytes of a document's text are searched for statements: more than any report has, and as
// much as is done within minutes.
const mostAnalysed = 2 << 20

// beginning is d, or as much of it as is analysed, with a word about it.
func beginning(d *proffer.Document) *proffer.Document {
	if len(d.Text) <= mostAnalysed {
		return d
	}
	cut := mostAnalysed
	for cut > 0 && !runeStart(d.Text[cut]) {
		cut--
	}
	short := *d
	short.Text = d.Text[:cut]
	short.Parts = nil
	for _, p := range d.Parts {
		if p.Span.Start < cut {
			p.Span.End = min(p.Span.End, cut)
			short.Parts = append(short.Parts, p)
		}
	}
	d.Problems = append(d.Problems, proffer.Problem{Where: fmt.Sprintf("bytes %d to %d of the text", cut, len(d.Text)),
		What: "kept, but not searched for statements: the text is longer than any report", Hint: "split it into reports and add those"})
	return &short
}

// readingKey is the index row of an exhibit's reading.
func (c *Case) readingKey(d proffer.Digest, stated string) string {
	if stated == "" {
		return d.String() + c.view.saidKey(d)
	}
	return d.String() + " " + stated + c.view.saidKey(d)
}

const readingKind = "reading"

// readingOf gives an exhibit's reading from the index, or reads the sealed bytes again.
func (c *Case) readingOf(ctx context.Context, e *proffer.Exhibit, stated string) (exhibitReading, error) {
	if noReport(e) {
		return exhibitReading{}, nil
	}
	key := c.readingKey(e.Digest, stated)
	if c.index != nil {
		value, err := c.index.Get(ctx, readingKind, key)
		if err == nil && value != nil {
			var r exhibitReading
			if gob.NewDecoder(bytes.NewReader(value)).Decode(&r) == nil {
				return r, nil
			}
		} // a damaged row is derived again; verify is what reports it
	}
	sealed, err := c.readSealed(e, stated)
	r := sealed.exhibitReading
	if err == nil && c.index != nil && !c.opts.ReadOnly {
		err = c.keepReadings(ctx, []string{key}, []exhibitReading{r})
	}
	return r, err
}

// readSealed reads an exhibit from the vault.
func (c *Case) readSealed(e *proffer.Exhibit, stated string) (sealedReading, error) {
	if noReport(e) {
		return sealedReading{}, nil
	}
	r := readRequest{Act: askRead, Path: c.custody.ExhibitPath(e.Digest), Name: e.Name, Size: e.Size, Depth: c.depthOf(e), Stated: stated, Said: c.view.said[e.Digest]}
	if c.readers != nil {
		return c.readers.read(r)
	}
	return readHere(r)
}

// readHere reads an exhibit in this process.
func readHere(r readRequest) (sealedReading, error) {
	sealed := &sealedBytes{open: func() (*os.File, error) { return os.Open(r.Path) }}
	return sealed.read(read.Input{Name: r.Name, Bytes: sealed, Size: r.Size, Depth: r.Depth}, r.Stated, sayingsOf(r.Said), read.Read)
}

// read reads an exhibit; its members and pages open the file again when they are wanted.
func (s *sealedBytes) read(in read.Input, stated string, said sayings, reader func(read.Input) read.Result) (sealedReading, error) {
	if _, err := s.ReadAt(nil, 0); err != nil {
		return sealedReading{}, err
	}
	defer s.release()
	r := readBytes(in, stated, said, reader)
	for i := range r.members {
		r.members[i] = s.releasing(r.members[i])
	}
	if r.scan != nil {
		r.scan = s.releasingScan(r.scan)
	}
	return r, nil
}

// keepReadings writes readings to the index under their keys, all in one change.
func (c *Case) keepReadings(ctx context.Context, keys []string, readings []exhibitReading) error {
	return c.index.Update(ctx, func(change *store.Change) error {
		for i, key := range keys {
			var value bytes.Buffer
			if err := gob.NewEncoder(&value).Encode(readings[i]); err != nil {
				return err
			}
			if err := change.Put(readingKind, key, value.Bytes()); err != nil {
				return err
			}
		}
		return change.Applied(c.view.last+1, engine)
	})
}

// readingRecord says in the ledger what was read of an exhibit: a root over its paragraphs under a random salt, so
// that one paragraph can be shown later without the bytes of the whole.
func (c *Case) readingRecord(e *proffer.Exhibit, r exhibitReading) (proffer.Record, error) {
	random := c.opts.Rand
	if random == nil {
		random = rand.Reader
	}
	var seed proffer.Digest
	if _, err := io.ReadFull(random, seed[:]); err != nil {
		return proffer.Record{}, err
	}
	payload, err := json.Marshal(readingPayload{engine, len(r.Documents), seed.String(), custody.TextRoot(seed, paragraphs(r.Documents)).String()})
	return proffer.Record{Act: proffer.ActReading, Subject: e.Digest.String(), Payload: payload}, err
}

// paragraphs are the stretches of all documents that can be shown one by one.
func paragraphs(docs []proffer.Document) []string {
	var out []string
	for _, d := range docs {
		out = append(out, strings.Split(d.Text, "\n\n")...)
	}
	return out
}
