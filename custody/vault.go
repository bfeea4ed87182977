package custody

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"proffer"
)

func (c *Case) vaultPath(elem ...string) string {
	return filepath.Join(append([]string{c.dir, "vault"}, elem...)...)
}

// ExhibitPath is where the vault keeps bytes of that digest.
func (c *Case) ExhibitPath(d proffer.Digest) string {
	name := d.String()
	return c.vaultPath(name[:2], name)
}

// OpenExhibit opens the bytes of that digest for reading. It does not check them: [Case.ExhibitBytes] does, and so
// does verify. Bytes that are not there give kind NotFound.
func (c *Case) OpenExhibit(d proffer.Digest) (*os.File, error) {
	f, err := os.Open(c.ExhibitPath(d))
	return f, fail("open exhibit", d.String(), err)
}

// ExhibitBytes reads the bytes of that digest whole and checks them: kind Damaged when they are not those.
func (c *Case) ExhibitBytes(d proffer.Digest) ([]byte, error) {
	b, err := os.ReadFile(c.ExhibitPath(d))
	if err == nil && proffer.Digest(sha256.Sum256(b)) != d {
		return nil, damaged("read exhibit", d.String(), errors.New("the bytes in the vault have changed"))
	}
	return b, fail("read exhibit", d.String(), err)
}

// Seal puts what r gives into the vault and returns its digest and size. When it returns nil the bytes are on the
// disk. Bytes that the vault has already are not written again. An error of r's is returned as it is, wrapped.
func (c *Case) Seal(ctx context.Context, r io.Reader) (proffer.Digest, int64, error) {
	g := c.Group()
	d, n, err := g.Seal(ctx, r)
	if err != nil {
		return d, n, err
	}
	return d, n, g.Flush(ctx)
}

// A Group seals many exhibits and waits for the disk once for all of them: seal, then Flush, then record. It may be
// used by several goroutines. Nothing that was sealed since the last Flush is in the vault yet.
type Group struct {
	c *Case

	mu      sync.Mutex
	waiting []arrival // in order of arrival
	known   map[proffer.Digest]bool
	folders []string // of bytes that were there before
}

// Group begins a group.
func (c *Case) Group() *Group { return &Group{c: c, known: map[proffer.Digest]bool{}} }

// maxWaiting bounds the open files of a group; further ones are settled first.
const maxWaiting = 512

// Seal takes in what r gives and returns its digest and size. It is in the vault once [Group.Flush] returned nil.
func (g *Group) Seal(ctx context.Context, r io.Reader) (proffer.Digest, int64, error) {
	c := g.c
	if c.opts.ReadOnly {
		return proffer.Digest{}, 0, &proffer.Error{Kind: proffer.Refused, Op: "seal", Path: c.dir, Err: errors.New("the case is open for reading only")}
	}
	tmp := c.vaultPath("tmp")
	if err := c.disk.makeFolder(tmp); err != nil {
		return proffer.Digest{}, 0, fail("seal", tmp, err)
	}
	a, err := c.disk.receive(tmp, readerWith{ctx, r})
	if err != nil {
		return proffer.Digest{}, 0, fail("seal", c.dir, err)
	}
	return a.digest, a.size, g.add(ctx, a)
}

// add keeps an arrival waiting, or drops it where its bytes are there already.
func (g *Group) add(ctx context.Context, a arrival) error {
	path := g.c.ExhibitPath(a.digest)
	info, err := os.Lstat(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		g.c.disk.drop(a)
		return fail("seal", path, err)
	}
	g.mu.Lock()
	switch {
	case err == nil:
		g.c.disk.drop(a)
		g.folders = append(g.folders, filepath.Dir(path))
	case g.known[a.digest]:
		g.c.disk.drop(a)
	default:
		g.waiting = append(g.waiting, a)
		g.known[a.digest] = true
	}
	full := len(g.waiting) >= maxWaiting
	g.mu.Unlock()
	if err == nil && (!info.Mode().IsRegular() || info.Size() != a.size) {
		return &proffer.Error{Kind: proffer.Damaged, Op: "seal", Path: path,
			Err:  fmt.Errorf("the vault has %d bytes under this name where %d belong", info.Size(), a.size),
			Hint: "move that file out of the vault and add this one again"}
	}
	if full {
		return g.Flush(ctx)
	}
	return nil
}

// Flush puts everything sealed so far into the vault, on the disk. On an error, what it could not put there is
// forgotten, and must be sealed again.
func (g *Group) Flush(ctx context.Context) error {
	g.mu.Lock()
	waiting, folders := g.waiting, g.folders
	g.waiting, g.folders, g.known = nil, nil, map[proffer.Digest]bool{}
	g.mu.Unlock()
	if len(waiting)+len(folders) == 0 {
		return nil
	}
	err := g.c.settleAll(ctx, waiting)
	if err == nil {
		err = g.c.place(waiting, folders)
	}
	if err != nil {
		for _, a := range waiting {
			g.c.disk.drop(a) // those in their place have this name no more
		}
	}
	return fail("seal", g.c.vaultPath(), err)
}

// settleAll flushes the files beside each other: the disk takes several at a time about as fast as one.
func (c *Case) settleAll(ctx context.Context, waiting []arrival) error {
	var workers errgroup.Group
	workers.SetLimit(16)
	for _, a := range waiting {
		workers.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return c.disk.settle(a)
		})
	}
	return workers.Wait()
}

// place gives the settled files their names and flushes the folders that hold them.
func (c *Case) place(waiting []arrival, folders []string) error {
	for _, a := range waiting {
		path := c.ExhibitPath(a.digest)
		if err := c.disk.makeFolder(filepath.Dir(path)); err != nil {
			return err
		}
		if err := c.disk.rename(a.file.Name(), path); err != nil {
			return err
		}
		folders = append(folders, filepath.Dir(path))
	}
	slices.Sort(folders)
	var workers errgroup.Group
	workers.SetLimit(16)
	for _, folder := range slices.Compact(folders) {
		workers.Go(func() error { return c.disk.flushFolder(folder) })
	}
	return workers.Wait()
}

// readerWith stops reading when the context is done.
type readerWith struct {
	ctx context.Context
	r   io.Reader
}

func (r readerWith) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(b)
}
