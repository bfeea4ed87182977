package casefile

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"

	"proffer"
	"proffer/store"
)

// leastKept is how many statements a case has whose derivation is kept: fewer are derived as fast as read.
const leastKept = 2000

// program names the running program beyond its version: by what it was built from and the beginning of its file, which
// holds Go's build ID. "" where that cannot be read, and then nothing is kept.
var program = sync.OnceValue(func() string {
	info, ok := debug.ReadBuildInfo()
	path, err := os.Executable()
	if !ok || err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	const head = 32 << 10 // where `go tool buildid` looks for it
	sum := sha256.New()
	if _, err := io.Copy(sum, io.LimitReader(f, head)); err != nil {
		return ""
	}
	stat, err := f.Stat()
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%s\n%s\n%d %x", engine, info, stat.Size(), sum.Sum(nil))
})

// derivedKey stands for all that the derived case depends on: what the records say that are no exports, the checkpoint
// that it shows, what the index keeps of the exhibits' readings, the models and the program.
func (c *Case) derivedKey(ctx context.Context) (key proffer.Digest, err error) {
	shown, err := c.custody.CheckpointAt(ctx, c.view.shown)
	if err != nil {
		return key, err
	}
	var readings proffer.Digest
	if c.index != nil {
		if readings, err = c.index.Sum(ctx); err != nil {
			return key, err
		}
	}
	return sha256.Sum256(fmt.Appendf(nil, "%x\n%s %d %s\n%s\n%s\n%s", c.view.sum.Sum(nil), shown.Origin, shown.Size, shown.Root, readings,
		strings.Join(models(), "\n"), program())), nil
}

// kept is the case as it was derived before, or nil where that was not kept or anything has changed.
func (c *Case) kept(key proffer.Digest) *proffer.Case {
	body := store.Derived(c.dir, key)
	if body == nil {
		return nil
	}
	out, err := readDerived(bytes.NewReader(body))
	if err != nil {
		return nil
	}
	return out
}

// keepDerived keeps a case that was derived under a key, where it is large; else no older one stays. That the folder
// cannot be written to only costs the time to derive again.
func (c *Case) keepDerived(ctx context.Context, key proffer.Digest, derived *proffer.Case) error {
	if len(derived.Statements) >= c.leastKept && program() != "" {
		now, err := c.derivedKey(ctx)
		if err != nil {
			return err
		}
		if now == key && store.KeepDerived(c.dir, key, func(w io.Writer) error { return writeDerived(w, derived) }) == nil {
			return nil
		} // else readings were added to the index while it was derived
	}
	_ = store.DropDerived(c.dir) // of no use to anybody any more
	return nil
}

// piece is how many of each sort are written at once, so that neither side holds the whole case a second time.
const piece = 10_000

// writeDerived writes a case as a stream of cases, each with the next part of every list.
func writeDerived(w io.Writer, c *proffer.Case) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return err
	}
	g := gob.NewEncoder(z)
	rest := *c
	for more := true; more && err == nil; {
		var next proffer.Case
		next, more = cut(&rest)
		err = g.Encode(&next)
	}
	return errors.Join(err, z.Close())
}

// readDerived reads what writeDerived wrote.
func readDerived(r io.Reader) (*proffer.Case, error) {
	z, err := zstd.NewReader(r)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	g := gob.NewDecoder(z)
	var out *proffer.Case
	for {
		var next proffer.Case
		switch err := g.Decode(&next); {
		case errors.Is(err, io.EOF) && out != nil:
			return out, nil
		case err != nil:
			return nil, err
		case out == nil:
			out = &next
		default:
			paste(out, &next)
		}
	}
}

// cut takes the beginning of every long list off c, and all else; more says that something is left.
func cut(c *proffer.Case) (next proffer.Case, more bool) {
	next = *c
	*c = proffer.Case{}
	more = cutList(&next.Exhibits, &c.Exhibits) || more
	more = cutList(&next.Documents, &c.Documents) || more
	more = cutList(&next.Entities, &c.Entities) || more
	more = cutList(&next.Statements, &c.Statements) || more
	more = cutList(&next.Doubtful, &c.Doubtful) || more
	more = cutList(&next.Times, &c.Times) || more
	more = cutList(&next.Quantities, &c.Quantities) || more
	more = cutList(&next.Events, &c.Events) || more
	more = cutList(&next.Origins, &c.Origins) || more
	more = cutList(&next.Claims, &c.Claims) || more
	more = cutList(&next.Relations, &c.Relations) || more
	more = cutList(&next.Findings, &c.Findings) || more
	return next, more
}

func cutList[T any](list, rest *[]T) (more bool) {
	if len(*list) <= piece {
		return false
	}
	*list, *rest = (*list)[:piece], (*list)[piece:]
	return true
}

// paste puts the lists of next behind those of c.
func paste(c, next *proffer.Case) {
	c.Exhibits = append(c.Exhibits, next.Exhibits...)
	c.Documents = append(c.Documents, next.Documents...)
	c.Entities = append(c.Entities, next.Entities...)
	c.Statements = append(c.Statements, next.Statements...)
	c.Doubtful = append(c.Doubtful, next.Doubtful...)
	c.Times = append(c.Times, next.Times...)
	c.Quantities = append(c.Quantities, next.Quantities...)
	c.Events = append(c.Events, next.Events...)
	c.Origins = append(c.Origins, next.Origins...)
	c.Claims = append(c.Claims, next.Claims...)
	c.Relations = append(c.Relations, next.Relations...)
	c.Findings = append(c.Findings, next.Findings...)
}
