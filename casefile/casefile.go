// Package casefile opens a case and runs the road in order: collect, custody, read, extract, resolve, weigh, present.
// It is the one place that knows all the rooms; commands and pages know only this.
//
// Enter at [New] and [Open]; then [Case.Add] takes reports in, [Case.Load] derives what they amount to, [Case.Decide]
// records what a person decides, [Case.Replay] proves that the same bytes give the same findings.
//
// Promises: what Add acknowledged is sealed and recorded, whatever happens afterwards; everything else is derived and
// can be made again from vault and ledger; the order in which reports arrive changes nothing but numbers.
package casefile

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"time"

	"proffer"
	"proffer/custody"
	"proffer/store"
)

// Options say who works on a case, and how.
type Options struct {
	KeyDir   string           // where the signing key lives; "" is the user's configuration folder
	Actor    string           // "" is the name of the account
	Workers  int              // reports read at once; 0 is one a core
	ReadOnly bool             // nothing is written but what was derived of the whole case; works beside a writer
	Reader   *exec.Cmd        // a process that calls [ServeReads]; nil reads in this one
	Now      func() time.Time // nil is time.Now
	Rand     io.Reader        // nil is the system's
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func (o Options) custody() custody.Options {
	return custody.Options{KeyDir: o.KeyDir, Actor: o.Actor, Now: o.Now, Rand: o.Rand, ReadOnly: o.ReadOnly}
}

// A Case is an open case. It is used by one goroutine at a time.
type Case struct {
	dir     string
	opts    Options
	custody *custody.Case
	index   *store.Index // nil when read-only and there is none
	view    *ledgerView
	readers *readers               // nil where files are read in this process
	keep    func([]exhibitReading) // drops what was not there yet, where the case is looked at from the past; or nil

	leastKept int // statements of a case whose derivation is kept
}

// New makes a case in dir, which must not hold one already.
func New(ctx context.Context, dir, name string, opts Options) (*Case, error) {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return nil, &proffer.Error{Kind: proffer.Refused, Op: "new case", Path: dir, Err: errors.New("the folder is not empty"),
			Hint: "name a folder that does not exist yet"}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, &proffer.Error{Kind: proffer.Unreadable, Op: "new case", Path: dir, Err: err, Hint: "choose a place that can be written to"}
	}
	ledger, err := store.OpenLedger(ctx, dir, store.Create)
	if err != nil {
		return nil, err
	}
	c, err := custody.Create(ctx, dir, name, ledger, opts.custody())
	if err != nil {
		return nil, err
	}
	return opened(ctx, dir, c, opts)
}

// Open opens the case in dir.
func Open(ctx context.Context, dir string, opts Options) (*Case, error) {
	mode := store.Write
	if opts.ReadOnly {
		mode = store.Read
	}
	ledger, err := store.OpenLedger(ctx, dir, mode)
	if err != nil {
		return nil, err
	}
	c, err := custody.Open(ctx, dir, ledger, opts.custody())
	if err != nil {
		return nil, err
	}
	return opened(ctx, dir, c, opts)
}

func opened(ctx context.Context, dir string, kept *custody.Case, opts Options) (*Case, error) {
	c := &Case{dir: dir, opts: opts, custody: kept, view: newLedgerView(), leastKept: leastKept}
	if opts.Reader != nil {
		c.readers = &readers{start: opts.Reader}
	}
	err := c.openIndex(ctx)
	if err == nil {
		err = c.catchUp(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// openIndex opens the derived index; a damaged one is thrown away when it may be written.
func (c *Case) openIndex(ctx context.Context) (err error) {
	mode := store.Write
	if c.opts.ReadOnly {
		mode = store.Read
	}
	c.index, err = store.OpenIndex(ctx, c.dir, mode)
	switch {
	case err == nil:
		return c.sameEngine(ctx)
	case c.opts.ReadOnly:
		c.index = nil // all is derived anew
		return nil
	case proffer.KindOf(err) == proffer.Damaged || proffer.KindOf(err) == proffer.Newer:
		if err = store.DropIndex(c.dir); err == nil {
			c.index, err = store.OpenIndex(ctx, c.dir, mode)
		}
	}
	return err
}

// sameEngine empties an index that another engine derived; read-only, it goes without.
func (c *Case) sameEngine(ctx context.Context) error {
	_, by, err := c.index.State(ctx)
	if err != nil || by == "" || by == engine {
		return err
	}
	if c.opts.ReadOnly {
		err, c.index = c.index.Close(), nil
		return err
	}
	return c.index.Update(ctx, func(change *store.Change) error { return change.Clear() })
}

// catchUp applies the records that were appended since the view was last up to date.
func (c *Case) catchUp(ctx context.Context) error {
	for r, err := range c.custody.Records(ctx, c.view.last+1) {
		if err != nil {
			return err
		}
		if err := c.view.apply(r); err != nil {
			return err
		}
	}
	return nil
}

// append records and takes them into the view.
func (c *Case) append(ctx context.Context, records ...proffer.Record) ([]proffer.Record, error) {
	done, err := c.custody.Append(ctx, records...)
	for _, r := range done {
		err = errors.Join(err, c.view.apply(r))
	}
	return done, err
}

// Close gives the case free for others.
func (c *Case) Close() error {
	var err error
	if c.readers != nil {
		c.readers.close()
	}
	if c.index != nil {
		err = c.index.Close()
	}
	return errors.Join(err, c.custody.Close())
}

// Recover continues a copied or restored case under a new origin, and returns where its log now stands.
func Recover(ctx context.Context, dir string, opts Options) (proffer.Checkpoint, error) {
	ledger, err := store.OpenLedger(ctx, dir, store.Write)
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	c, err := custody.Recover(ctx, dir, ledger, opts.custody())
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	return c.Checkpoint(), c.Close()
}
