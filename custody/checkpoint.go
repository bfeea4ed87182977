package custody

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"proffer"
)

// Checkpoint is what the log's last signature covers.
func (c *Case) Checkpoint() proffer.Checkpoint {
	c.mu.Lock()
	defer c.mu.Unlock()
	cp, err := parseCheckpoint(c.signed)
	if err != nil {
		return proffer.Checkpoint{} // nothing is signed yet
	}
	return cp
}

// CheckpointText is the last checkpoint as signed: a C2SP signed note.
func (c *Case) CheckpointText() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return string(c.signed)
}

// CheckpointAt is the state of the log when it had the first size records, for what must not depend on later ones.
// It reads a few tiles where they are sound, else that many records.
func (c *Case) CheckpointAt(ctx context.Context, size int64) (proffer.Checkpoint, error) {
	now := c.Checkpoint()
	if now.Size == size {
		return now, nil
	}
	t, err := c.treeAt(size, now)
	if err != nil {
		t, err = c.treeOf(ctx, size)
	}
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	return proffer.Checkpoint{Origin: now.Origin, Size: size, Root: t.root()}, nil
}

// treeAt reads the right edge of an earlier tree from the tiles of the published one. The tiles are believed only
// where the published root comes out of them too.
func (c *Case) treeAt(size int64, published proffer.Checkpoint) (tree, error) {
	if size <= 0 || size > published.Size {
		return tree{}, errors.New("the log does not reach so far")
	}
	now, err := c.edgeOf(published.Size, published.Size)
	if err != nil || now.root() != published.Root {
		return tree{}, errors.Join(err, errDiffers)
	}
	return c.edgeOf(size, published.Size)
}

// treeOf grows the tree again from the records.
func (c *Case) treeOf(ctx context.Context, size int64) (t tree, err error) {
	for e, err := range c.ledger.Entries(ctx, 0) {
		if err != nil {
			return t, err
		}
		if t.size == size {
			return t, nil
		}
		t.push(leafHash(logEntry(e)))
	}
	if t.size != size {
		err = &proffer.Error{Kind: proffer.NotFound, Op: "checkpoint", Path: c.dir, Err: errors.New("the ledger has fewer records")}
	}
	return t, err
}

// VerifierKey is the public key of the log, as C2SP writes it: what a stranger needs to check a checkpoint.
func (c *Case) VerifierKey() string {
	if c.signer == nil {
		text, _ := os.ReadFile(c.logPath("key"))
		return string(trimLine(text))
	}
	return c.signer.vkey(c.origin)
}

// readCheckpoint takes the checkpoint as it stands, unchecked, for a case that is only read.
func (c *Case) readCheckpoint() error {
	text, err := os.ReadFile(c.logPath("checkpoint"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fail("read the checkpoint", c.logPath("checkpoint"), err)
	}
	c.signed = text
	return nil
}

func trimLine(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] == '\n' {
		b = b[:len(b)-1]
	}
	return b
}
