// Package custody keeps what was acquired: the vault of exhibits' bytes and the ledger of records, with the signed
// log over it.
//
// Enter by [Create], [Open] or [Recover]; then [Case.Group] and [Case.Seal] take bytes in, [Case.Append] records,
// [Case.Records] and [Case.OpenExhibit] give back.
//
// Terms. The vault holds bytes by their SHA-256, in files that are never written again. The ledger holds records with
// the salts of their fields; whoever has the ledger can show one field and keep the others to himself. The log is the
// same records without their values: one hash an entry, in the C2SP tlog-tiles layout, with a signed checkpoint; it
// may be published. The origin is the log's random name. The signer is the key in the user's own folder together with
// its memory of what it signed last for each origin.
//
// Promises.
//
//   - What was acknowledged (a nil error from [Case.Seal], [Group.Flush] or [Case.Append]) is on the disk.
//   - A crash at any instant leaves a case that verifies; the next [Open] completes tiles and checkpoint.
//   - Nothing in the log tells a value of a record: entries are commitments under random salts.
//   - One key never signs two histories of one origin: a copied or restored case is refused until [Recover].
//   - Damage is reported with its place and left as it is.
package custody

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"iter"
	"os"
	"os/user"
	"path/filepath"
	"sync"
	"time"

	"proffer"
)

// A Ledger keeps entries. [Case] is its only writer.
type Ledger interface {
	// Size is the number of entries.
	Size(context.Context) (int64, error)
	// Append adds entries that go on from Size, all or none; they are on the disk when it returns nil.
	Append(context.Context, []proffer.Entry) error
	// Entries yields the entries from a number on, in order; it ends after an error.
	Entries(ctx context.Context, from int64) iter.Seq2[proffer.Entry, error]
	// Erase destroys a field and its salt, and keeps its commitment.
	Erase(ctx context.Context, seq int64, field int) error
	// Close frees what it holds.
	Close() error
}

// Options say who works on the case and with what.
type Options struct {
	KeyDir   string           // where the signer lives; "" is the folder proffer in the user's configuration folder
	Actor    string           // who acts; "" is the name of the system account
	Now      func() time.Time // nil is time.Now
	Rand     io.Reader        // salts, keys and origins; nil is the system's
	ReadOnly bool             // no key is needed and nothing is written

	hook func(op string, path ...string) error // called before each system call that writes; an error is its result
}

// A Case is an open case. It is safe for use by several goroutines.
type Case struct {
	dir    string
	opts   Options
	ledger Ledger
	disk   *disk
	signer *signer // nil when read-only

	mu     sync.Mutex // held while the log grows
	origin string
	tree   tree
	shown  int64  // size of the log at its last publication
	swept  tree   // as far as partial tiles were swept; only its size counts
	bundle []byte // entries of the last, not yet full bundle
	stale  bool   // ledger and log may not agree
	signed []byte // the checkpoint as signed
}

// Create begins a case in dir over an empty ledger: records 0 (created; its subject is the case's name) and 1 (key).
// The case owns the ledger from then on, also when Create fails.
func Create(ctx context.Context, dir, name string, ledger Ledger, opts Options) (*Case, error) {
	c, err := begin(dir, ledger, opts)
	if err == nil {
		err = c.found(ctx, name)
	}
	return c.orClose(err)
}

func (c *Case) found(ctx context.Context, name string) error {
	if err := c.disk.makeFolder(filepath.Join(c.dir, "vault")); err != nil {
		return fail("new case", c.dir, err)
	}
	if err := c.takeOrigin(ctx); err != nil {
		return err
	}
	_, err := c.Append(ctx, c.createdRecord(name), c.keyRecord("", 0))
	return err
}

// Open opens the case in dir over its ledger and owns the ledger from then on, also when it fails. Unless read-only,
// it completes a log that lags behind the ledger, and refuses a case that this signer saw further ahead, or never.
func Open(ctx context.Context, dir string, ledger Ledger, opts Options) (*Case, error) {
	c, err := begin(dir, ledger, opts)
	switch {
	case err != nil:
	case opts.ReadOnly:
		err = c.readCheckpoint()
	default:
		err = c.resume(ctx)
	}
	return c.orClose(err)
}

// begin fills in the options' defaults and, unless read-only, loads or makes the key.
func begin(dir string, ledger Ledger, opts Options) (*Case, error) {
	if opts.Now == nil {
		opts.Now = time.Now
	}
	if opts.Rand == nil {
		opts.Rand = rand.Reader
	}
	if opts.Actor == "" {
		opts.Actor = account()
	}
	c := &Case{dir: dir, opts: opts, ledger: ledger, disk: &disk{hook: opts.hook}}
	if opts.ReadOnly {
		return c, nil
	}
	if opts.KeyDir == "" {
		config, err := os.UserConfigDir()
		if err != nil {
			return c, &proffer.Error{Kind: proffer.Unreadable, Op: "find the key", Err: err,
				Hint: "set HOME (or XDG_CONFIG_HOME), or name a folder for the key"}
		}
		opts.KeyDir = filepath.Join(config, "proffer")
	}
	var err error
	c.signer, err = loadSigner(opts.KeyDir, c.disk, opts.Rand)
	return c, err
}

func (c *Case) orClose(err error) (*Case, error) {
	if err != nil {
		c.ledger.Close()
		return nil, err
	}
	return c, nil
}

// account is the name of the system account, for records that nobody put a name to.
func account() string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return "unknown"
}

// Close closes the case and its ledger.
func (c *Case) Close() error { return c.ledger.Close() }

// Dir is the case's folder.
func (c *Case) Dir() string { return c.dir }

// Actor is who acts.
func (c *Case) Actor() string { return c.opts.Actor }

// Size is the number of records.
func (c *Case) Size(ctx context.Context) (int64, error) { return c.ledger.Size(ctx) }

// Records yields the records from number from on, in order; it ends after an error. Erased fields are left zero.
func (c *Case) Records(ctx context.Context, from int64) iter.Seq2[proffer.Record, error] {
	return readAhead(func(yield func(proffer.Record, error) bool) {
		for e, err := range c.ledger.Entries(ctx, from) {
			var r proffer.Record
			if err == nil {
				r, err = openRecord(e)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	})
}

// Erase records that a field of a record is disposed of, and why, and then destroys the field and its salt. Fields
// are named seq, at, clock, key, actor, act, subject, and payload.NAME for what the payload holds. The log verifies
// as before; what the field said can no longer be shown.
func (c *Case) Erase(ctx context.Context, seq int64, field, why string) error {
	at := -1
	for e, err := range c.ledger.Entries(ctx, seq) {
		if err != nil {
			return err
		}
		at = fieldNamed(e, field)
		break
	}
	if at < 0 {
		return &proffer.Error{Kind: proffer.NotFound, Op: "erase", Path: field, Err: errors.New("the record has no such field")}
	}
	if _, err := c.Append(ctx, erasedRecord(seq, field, why)); err != nil {
		return err
	}
	return c.ledger.Erase(ctx, seq, at)
}
