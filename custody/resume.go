package custody

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"proffer"
)

// resume takes the log up where the signer left it, and completes it from the ledger where it lags.
func (c *Case) resume(ctx context.Context) error {
	unlock, err := c.signer.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	size, err := c.ledger.Size(ctx)
	if err != nil {
		return err
	}
	if size == 0 {
		return &proffer.Error{Kind: proffer.Damaged, Op: "open case", Path: c.dir,
			Err: errors.New("it was never begun"), Hint: "remove the folder and run proffer new again"}
	}
	if err := c.readOrigin(ctx); err != nil {
		return err
	}
	last, err := c.signer.recall(c.origin)
	if errors.Is(err, errUnknown) {
		return forked(c.dir, err)
	}
	if err != nil {
		return err
	}
	published, err := c.published()
	if err != nil {
		return err
	}
	if at := max(last.Size, published.Size); at > size {
		return forked(c.dir, fmt.Errorf("%d records were signed, and the ledger here has %d", at, size))
	}
	if err := c.catchUp(ctx, last, published); err != nil {
		return err
	}
	c.disk.sweep(c.vaultPath("tmp", "in-*"))
	c.stale = false
	return nil
}

// catchUp brings the log to the ledger's end. It goes on from the checkpoint, or from the first record where there is
// none or one that the signer does not remember; either way the roots that were signed must come out.
func (c *Case) catchUp(ctx context.Context, last memory, published proffer.Checkpoint) error {
	c.tree, c.swept, c.shown, c.bundle = tree{}, tree{}, 0, nil
	if 0 < published.Size && published.Size <= last.Size {
		if err := c.loadEdge(published); err != nil {
			return err
		}
	}
	if err := c.wasSigned(last, published); err != nil {
		return err
	}
	for e, err := range c.ledger.Entries(ctx, c.tree.size) {
		if err == nil {
			err = c.push(logEntry(e))
		}
		if err == nil {
			err = c.wasSigned(last, published)
		}
		if err != nil {
			return err
		}
	}
	if c.tree.size == last.Size && c.tree.size == published.Size {
		return nil
	}
	return c.publish()
}

// wasSigned checks the tree against what was signed when it had this size.
func (c *Case) wasSigned(last memory, published proffer.Checkpoint) error {
	n := c.tree.size
	if n == last.Size && c.tree.root() != last.Root || n > 0 && n == published.Size && c.tree.root() != published.Root {
		return forked(c.dir, fmt.Errorf("the first %d records are not those that were signed", n))
	}
	return nil
}

// published is the checkpoint in the log folder, or zero where there is none.
func (c *Case) published() (proffer.Checkpoint, error) {
	path := c.logPath("checkpoint")
	signed, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return proffer.Checkpoint{}, nil
	}
	if err != nil {
		return proffer.Checkpoint{}, fail("read the checkpoint", path, err)
	}
	verifier, err := note.NewVerifier(c.signer.vkey(c.origin))
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	if _, err := note.Open(signed, note.VerifierList(verifier)); err != nil {
		return proffer.Checkpoint{}, damaged("read the checkpoint", path, err)
	}
	cp, err := parseCheckpoint(signed)
	if err == nil && cp.Origin != c.origin {
		err = errors.New("it is of another log")
	}
	if err != nil {
		return cp, damaged("read the checkpoint", path, err)
	}
	c.signed = signed
	return cp, nil
}

func parseCheckpoint(signed []byte) (cp proffer.Checkpoint, err error) {
	lines := strings.SplitN(string(signed), "\n", 4)
	if len(lines) < 4 {
		return cp, errors.New("not a checkpoint")
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != len(cp.Root) {
		return cp, errors.New("not a checkpoint: its root")
	}
	cp.Origin, cp.Root = lines[0], proffer.Digest(root)
	cp.Size, err = strconv.ParseInt(lines[1], 10, 64)
	return cp, err
}

// loadEdge takes the log up at its published size.
func (c *Case) loadEdge(cp proffer.Checkpoint) error {
	t, err := c.edgeOf(cp.Size, cp.Size)
	if err != nil {
		return err
	}
	if t.root() != cp.Root {
		return damaged("read the log", c.logPath("tile"), errors.New("the tiles do not give the checkpoint's root"))
	}
	c.tree, c.swept, c.shown = t, tree{size: t.size}, t.size
	return c.loadBundle()
}

// edgeOf reads, from the tiles of a log that has grown to published entries, the edge of the tree over the first size.
func (c *Case) edgeOf(size, published int64) (tree, error) {
	t := tree{size: size}
	for l := 0; size>>(8*l) > 0; l++ {
		width := size >> (8 * l) % tileWidth
		t.edge = append(t.edge, nil)
		if width == 0 {
			continue
		}
		stored := min(tileWidth, published>>(8*l)-t.at(l)*tileWidth)
		path := c.tilePath(level(l), t.at(l), int(stored))
		data, err := os.ReadFile(path)
		if err == nil && int64(len(data)) != stored*int64(len(proffer.Digest{})) {
			err = fmt.Errorf("it has %d bytes", len(data))
		}
		if err != nil {
			return t, damaged("read the log", path, err)
		}
		for i := range width {
			t.edge[l] = append(t.edge[l], proffer.Digest(data[i*int64(len(proffer.Digest{})):]))
		}
	}
	return t, nil
}

// loadBundle reads the entries of the last bundle, where it is not full.
func (c *Case) loadBundle() error {
	width := int(c.tree.size % tileWidth)
	if width == 0 {
		return nil
	}
	path := c.tilePath("entries", c.tree.at(0), width)
	data, err := os.ReadFile(path)
	if err != nil {
		return damaged("read the log", path, err)
	}
	rest := data
	for _, leaf := range c.tree.edge[0] {
		if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
			return damaged("read the log", path, errors.New("it is cut short"))
		}
		n := 2 + int(binary.BigEndian.Uint16(rest))
		if leafHash(rest[2:n]) != leaf {
			return damaged("read the log", path, errors.New("an entry is not the one in the tree"))
		}
		rest = rest[n:]
	}
	if len(rest) > 0 {
		return damaged("read the log", path, errors.New("it holds more than its entries"))
	}
	c.bundle = data
	return nil
}

// readOrigin learns the log's name from its key file or, where that is not there, from the ledger, and checks that
// the log is this signer's.
func (c *Case) readOrigin(ctx context.Context) error {
	text, err := os.ReadFile(c.logPath("key"))
	vkey := strings.TrimSpace(string(text))
	if errors.Is(err, fs.ErrNotExist) {
		vkey, err = c.recordedKey(ctx)
	}
	if err != nil {
		return fail("read the log's key", c.logPath("key"), err)
	}
	c.origin, _, _ = strings.Cut(vkey, "+")
	if vkey == c.signer.vkey(c.origin) {
		return nil
	}
	if !isKey(vkey) {
		return damaged("read the log's key", c.logPath("key"), errors.New("not a public key"))
	}
	return forked(c.dir, errors.New("its log is signed by another key than yours"))
}

func isKey(vkey string) bool {
	part := strings.SplitN(vkey, "+", 3)
	if len(part) < 3 {
		return false
	}
	blob, err := base64.StdEncoding.DecodeString(part[2])
	return err == nil && len(blob) == 1+ed25519.PublicKeySize
}

// recordedKey is the public key in the last record about one.
func (c *Case) recordedKey(ctx context.Context) (string, error) {
	var p struct{ VKey string }
	for r, err := range c.Records(ctx, 0) {
		if err != nil {
			return "", err
		}
		if r.Act == proffer.ActKey {
			if err := json.Unmarshal(r.Payload, &p); err != nil {
				return "", err
			}
		}
	}
	return p.VKey, nil
}
