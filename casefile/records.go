package casefile

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	stdhash "hash"
	"time"

	"proffer"
)

// Payloads of the records that this package writes. Keys are part of the ledger's format: add, never rename.

type acquiredPayload struct {
	Name      string `json:"name"`
	Size      int64  `json:"size"`
	Method    string `json:"method"`
	Source    string `json:"source"`
	Published string `json:"published,omitempty"`
	Note      string `json:"note,omitempty"`
	Within    string `json:"within,omitempty"`  // digest of the containing exhibit
	Program   string `json:"program,omitempty"` // which made these bytes of the containing exhibit

	Testimony *proffer.Testimony `json:"testimony,omitempty"`
	List      *listPayload       `json:"list,omitempty"` // of an edition of a sanctions list
	Pack      *packPayload       `json:"pack,omitempty"` // of what a user knows beside the reports
}

// listPayload says of which edition a file is a part.
type listPayload struct {
	Source  string   `json:"source"`
	Edition string   `json:"edition,omitempty"` // day of publication as the list states it
	Format  string   `json:"format"`
	Entries int      `json:"entries"`
	Files   []string `json:"files"` // digests of all its files, in order; the record of the last one completes it
}

type readingPayload struct {
	Engine    string `json:"engine"`
	Documents int    `json:"documents"`
	Seed      string `json:"seed"` // of the paragraphs' salts, see custody.TextRoot; hexadecimal
	Root      string `json:"root"` // over the paragraphs of all documents
}

type exportedPayload struct {
	Format string `json:"format"`
	Digest string `json:"digest"` // SHA-256 of what was exported
	Size   int64  `json:"size"`   // of the checkpoint that it shows
}

// A ledgerView is what the records add up to, before anything is derived.
type ledgerView struct {
	created   proffer.Record
	exhibits  []proffer.Exhibit
	byDigest  map[proffer.Digest]int // index in exhibits
	sources   map[acquiredFrom]bool
	bySource  map[string]proffer.Digest // the bytes that came last from a source
	dated     map[proffer.Digest]bool   // bytes of which a person stated the date
	readings  map[proffer.Digest]bool
	textless  map[proffer.Digest]bool          // of readings, those that gave no document
	said      map[proffer.Digest][]saidPayload // by outside models, in the order of the records
	asked     map[proffer.Digest]bool          // exhibits of which a program made others
	decisions []recordedDecision
	editions  []Edition
	packs     []Pack
	sum       stdhash.Hash // over all records that are not of an export
	last      int64        // sequence of the last record, -1 for none
	shown     int64        // records up to and including the last that is not an export
}

// acquiredFrom is bytes from a source. Whether they came from it before is asked of every file that is added, and the
// same bytes can have come from a hundred thousand places.
type acquiredFrom struct {
	digest proffer.Digest
	source string
}

func newLedgerView() *ledgerView {
	return &ledgerView{byDigest: map[proffer.Digest]int{}, sources: map[acquiredFrom]bool{}, bySource: map[string]proffer.Digest{}, dated: map[proffer.Digest]bool{}, readings: map[proffer.Digest]bool{}, textless: map[proffer.Digest]bool{}, asked: map[proffer.Digest]bool{}, said: map[proffer.Digest][]saidPayload{}, sum: sha256.New(), last: -1}
}

// apply adds one record. A payload that cannot be read is an error of kind Damaged.
func (v *ledgerView) apply(r proffer.Record) error {
	var err error
	switch r.Act {
	case proffer.ActCreated:
		v.created = r
	case proffer.ActAcquired:
		err = v.acquired(r)
	case proffer.ActReading:
		err = v.read(r)
	case proffer.ActDecision, proffer.ActNote:
		d := recordedDecision{Record: r}
		if err = json.Unmarshal(r.Payload, &d.Decision); err == nil {
			v.decisions = append(v.decisions, d)
		}
	}
	if err != nil {
		return &proffer.Error{Kind: proffer.Damaged, Op: "read ledger", Path: fmt.Sprintf("record %d (%s)", r.Seq, r.Act), Err: err,
			Hint: "run `proffer verify` to see what else is damaged"}
	}
	v.last = r.Seq
	if r.Act != proffer.ActExported && r.Act != proffer.ActResult {
		v.shown = r.Seq + 1
		fmt.Fprintf(v.sum, "%d %s %q %q %q %q %q %d\n%s\n", r.Seq, r.At.Format(time.RFC3339Nano), r.Clock, r.Key, r.Actor, r.Act, r.Subject, len(r.Payload), r.Payload)
	}
	return nil
}

// read takes in a record of a reading: this program's own, or what an outside model said.
func (v *ledgerView) read(r proffer.Record) error {
	d, err := proffer.ParseDigest(r.Subject)
	if err != nil {
		return err
	}
	var p struct {
		saidPayload
		Documents int `json:"documents"`
	}
	if err := json.Unmarshal(r.Payload, &p); err != nil {
		return err
	}
	if p.Said == nil {
		v.readings[d], v.textless[d] = true, p.Documents == 0
	} else {
		v.said[d] = append(v.said[d], p.saidPayload)
	}
	return nil
}

func (v *ledgerView) acquired(r proffer.Record) error {
	var p acquiredPayload
	if err := json.Unmarshal(r.Payload, &p); err != nil {
		return err
	}
	d, err := proffer.ParseDigest(r.Subject)
	if err != nil {
		return err
	}
	i, known := v.byDigest[d]
	if !known {
		i = len(v.exhibits)
		v.byDigest[d] = i
		v.exhibits = append(v.exhibits, proffer.Exhibit{ID: proffer.ExhibitID(i + 1), Digest: d, Size: p.Size, Name: p.Name})
		if p.Within != "" {
			if w, err := proffer.ParseDigest(p.Within); err == nil {
				if j, ok := v.byDigest[w]; ok {
					v.exhibits[i].Within = proffer.ExhibitID(j + 1)
				}
			}
		}
	}
	if w, err := proffer.ParseDigest(p.Within); err == nil && p.Program != "" {
		v.asked[w] = true
	}
	v.sources[acquiredFrom{d, p.Source}], v.bySource[p.Source] = true, d
	if p.Published != "" {
		v.dated[d] = true
	}
	e := &v.exhibits[i]
	e.Acquisitions = append(e.Acquisitions, proffer.Acquisition{At: r.At, By: r.Actor, Method: p.Method, Source: p.Source,
		Published: p.Published, Note: p.Note, Program: p.Program, Testimony: p.Testimony, Record: int(r.Seq)})
	if p.List != nil && len(p.List.Files) > 0 && p.List.Files[len(p.List.Files)-1] == r.Subject {
		return v.edition(r, p)
	}
	if p.Pack != nil {
		return v.pack(r, p)
	}
	return nil
}

// has says that these bytes were already acquired from this source.
func (v *ledgerView) has(d proffer.Digest, source string) bool {
	return v.sources[acquiredFrom{d, source}]
}

// published is the date that a person stated for these bytes: the latest statement wins.
func published(e *proffer.Exhibit) string {
	for i := len(e.Acquisitions) - 1; i >= 0; i-- {
		if p := e.Acquisitions[i].Published; p != "" {
			return p
		}
	}
	return ""
}
