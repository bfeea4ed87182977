package custody

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"proffer"
)

// Recover goes on with a case that [Open] refuses: a copy, a restored backup, or one that another key signed. It
// moves the log folder into retired/, opens a log with a new random origin over the same records, and adds a key
// record that names the log before it. It owns the ledger, also when it fails.
func Recover(ctx context.Context, dir string, ledger Ledger, opts Options) (*Case, error) {
	c, err := begin(dir, ledger, opts)
	switch {
	case err != nil:
	case opts.ReadOnly:
		err = &proffer.Error{Kind: proffer.Usage, Op: "recover", Path: dir, Err: errors.New("a read-only case cannot be recovered")}
	default:
		err = c.reopen(ctx)
	}
	return c.orClose(err)
}

func (c *Case) reopen(ctx context.Context) error {
	size, err := c.ledger.Size(ctx)
	if err != nil {
		return err
	}
	if size == 0 {
		return damaged("recover", c.dir, errors.New("its ledger is empty"))
	}
	_ = c.readOrigin(ctx) // only for the name of the log before, where it still tells one
	previous := c.origin
	if err := c.retire(); err != nil {
		return err
	}
	if err := c.takeOrigin(ctx); err != nil {
		return err
	}
	unlock, err := c.signer.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	for e, err := range c.ledger.Entries(ctx, 0) {
		if err == nil {
			err = c.push(logEntry(e))
		}
		if err != nil {
			return err
		}
	}
	_, err = c.appendLocked(ctx, []proffer.Record{c.keyRecord(previous, size)})
	return err
}

// retire moves the log aside, whole: it is evidence of what was signed before.
func (c *Case) retire() error {
	if _, err := os.Stat(c.logPath()); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	folder := filepath.Join(c.dir, "retired")
	if err := c.disk.makeFolder(folder); err != nil {
		return fail("recover", folder, err)
	}
	for n := 1; ; n++ {
		to := filepath.Join(folder, fmt.Sprintf("log-%d", n))
		if _, err := os.Stat(to); err == nil {
			continue
		}
		err := c.disk.rename(c.logPath(), to)
		if err == nil {
			err = errors.Join(c.disk.flushFolder(folder), c.disk.flushFolder(c.dir))
		}
		return fail("recover", to, err)
	}
}
