package casefile

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"

	"proffer"
	"proffer/cores"
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
	out, err := readDerived(body)
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

// writeDerived writes a case as pieces, each a case with the next part of every list. A piece is its length and what gob
// and zstd make of it; behind the last one stands a length of 0.
func writeDerived(w io.Writer, c *proffer.Case) error {
	rest := *c
	for more := true; more; {
		var pieces []proffer.Case
		for more && len(pieces) < cores.Count() {
			var next proffer.Case
			next, more = cut(&rest)
			pieces = append(pieces, next)
		}
		coded, errs := make([][]byte, len(pieces)), make([]error, len(pieces))
		cores.Each(len(pieces), func(i int) { coded[i], errs[i] = encodePiece(&pieces[i]) })
		if err := errors.Join(errs...); err != nil {
			return err
		}
		for _, b := range coded {
			if _, err := w.Write(append(binary.AppendUvarint(nil, uint64(len(b))), b...)); err != nil {
				return err
			}
		}
	}
	_, err := w.Write([]byte{0})
	return err
}

func encodePiece(c *proffer.Case) ([]byte, error) {
	var out bytes.Buffer
	z, err := zstd.NewWriter(&out, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	err = errors.Join(gob.NewEncoder(z).Encode(c), z.Close())
	return out.Bytes(), err
}

// readDerived reads what writeDerived wrote.
func readDerived(body []byte) (*proffer.Case, error) {
	coded, err := piecesOf(body)
	if err != nil {
		return nil, err
	}
	pieces, errs := make([]proffer.Case, len(coded)), make([]error, len(coded))
	cores.Each(len(coded), func(i int) { errs[i] = decodePiece(coded[i], &pieces[i]) })
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return paste(pieces), nil
}

// piecesOf parts what writeDerived wrote into its pieces, of which there are some.
func piecesOf(body []byte) (pieces [][]byte, err error) {
	for {
		length, n := binary.Uvarint(body)
		switch {
		case n <= 0 || length > uint64(len(body)-n):
			return nil, io.ErrUnexpectedEOF
		case length == 0 && (len(body) > n || len(pieces) == 0):
			return nil, errors.New("not a derived case")
		case length == 0:
			return pieces, nil
		}
		pieces, body = append(pieces, body[n:n+int(length)]), body[n+int(length):]
	}
}

func decodePiece(coded []byte, out *proffer.Case) error {
	z, err := zstd.NewReader(bytes.NewReader(coded), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return err
	}
	defer z.Close()
	return gob.NewDecoder(z).Decode(out)
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

// paste puts the lists of all pieces together; all else is the first one's.
func paste(pieces []proffer.Case) *proffer.Case {
	out := &pieces[0]
	if len(pieces) == 1 {
		return out
	}
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Exhibit { return &c.Exhibits })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Document { return &c.Documents })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Entity { return &c.Entities })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Statement { return &c.Statements })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Statement { return &c.Doubtful })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Time { return &c.Times })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Quantity { return &c.Quantities })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Event { return &c.Events })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Origin { return &c.Origins })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Claim { return &c.Claims })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Relation { return &c.Relations })
	pasteLists(pieces, func(c *proffer.Case) *[]proffer.Finding { return &c.Findings })
	return out
}

// pasteLists puts one list of all pieces into the first, and takes it from the others.
func pasteLists[T any](pieces []proffer.Case, of func(*proffer.Case) *[]T) {
	var parts [][]T
	for i := range pieces {
		parts = append(parts, *of(&pieces[i]))
		*of(&pieces[i]) = nil
	}
	*of(&pieces[0]) = slices.Concat(parts...)
}
