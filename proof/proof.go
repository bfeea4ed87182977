// Package proof checks a case, or a piece of one, against its own log, and makes the pieces that others can check.
// It shares no code with what writes a case: it derives everything again.
//
// Enter by [Verify] for a whole case folder; by [OpenProver] to show that a record, or one field of it, is in the
// log; by [Disclosure.Check] and [Inclusion.Check] to check such a piece without the case.
//
// Terms. Entry, tile, bundle, checkpoint and proof are those of C2SP (tlog-tiles, tlog-checkpoint, signed-note,
// tlog-proof). A commitment is the HMAC-SHA256, under a random salt, of a field's canonical JSON; an entry is the
// RFC 6962 root over a record's commitments. A verifier key is a public key as C2SP writes it: name+id+base64.
//
// Promises. Nothing is written. Every deviation is named by file, record, field, tile or row; what an interrupted
// run may leave is a notice and no damage. What is read here is taken for hostile: any bytes give an error or a
// report, never a panic.
//
// What a check can tell is limited: it shows that what is here is what was recorded and signed by that key. It does
// not show what a web server sent, who wrote a text, or, without an outside timestamp, when. A case and its key that
// were made up together verify; compare the checkpoint with one that was kept elsewhere ([Options].Checkpoints).
package proof

import (
	"context"
	"runtime"

	"proffer"
)

// Options of [Verify].
type Options struct {
	Key         string                  // the verifier key that is expected, or "" for the one in the case
	Checkpoints []string                // signed checkpoints kept outside the case: it must still contain them
	Workers     int                     // files hashed at once; 0 is the number of processors
	Progress    func(done, total int64) // bytes of the vault, called from several goroutines; may be nil
}

// A Report is what [Verify] found.
type Report struct {
	Key        string             // the verifier key of the log
	Checkpoint proffer.Checkpoint // what its signature covers; zero where there is none
	Records    int64
	Exhibits   int   // that the records name
	Bytes      int64 // of them
	Tiles      int   // tiles and entry bundles
	Rows       int64 // of the index
	Damages    []proffer.Problem
	Notices    []proffer.Problem
}

// OK says that nothing is damaged.
func (r *Report) OK() bool { return len(r.Damages) == 0 }

func (r *Report) damage(where, what, hint string) {
	r.Damages = append(r.Damages, proffer.Problem{Where: where, What: what, Hint: hint})
}

func (r *Report) notice(where, what, hint string) {
	r.Notices = append(r.Notices, proffer.Problem{Where: where, What: what, Hint: hint})
}

// Verify checks the case in dir: the vault's bytes against the records, each record's fields and salts against its
// entry in the log, tiles and checkpoint, and the rows of the index. The report holds what it found; an error means
// that it could not look (no case there, a newer format, the context done).
func Verify(ctx context.Context, dir string, o Options) (Report, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	v := &verification{dir: dir, opts: o}
	v.readCheckpoint() // before the ledger, which a run that goes on beside this one writes first
	for _, step := range []func(context.Context) error{v.readLedger, v.checkLog, v.checkVault, v.checkIndex} {
		if err := step(ctx); err != nil {
			return v.Report, err
		}
		if err := ctx.Err(); err != nil {
			return v.Report, err
		}
	}
	return v.Report, nil
}

// A verification is Verify at work.
type verification struct {
	Report
	dir  string
	opts Options

	signed   []byte   // the checkpoint file
	size     int64    // of the log by its checkpoint
	entries  []hash   // of each record, the hash of the entry that its commitments give; zero where unreadable
	whole    [][]byte // the entries themselves
	keys     []keyRecord
	exhibits map[proffer.Digest]*exhibit
}
