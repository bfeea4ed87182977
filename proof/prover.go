package proof

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/bits"
	"os"
	"path/filepath"
	"strings"

	"proffer"
)

// A Prover makes the pieces of a case that others can check. It is not safe for use by several goroutines.
type Prover struct {
	v      verification // for its paths
	db     *sql.DB
	signed string
	cp     proffer.Checkpoint
	tiles  map[string][]hash
}

// OpenProver opens the case in dir at its last checkpoint.
func OpenProver(ctx context.Context, dir string) (*Prover, error) {
	p := &Prover{v: verification{dir: dir}, tiles: map[string][]hash{}}
	if err := p.open(ctx); err != nil {
		p.Close()
		return nil, &proffer.Error{Kind: kindFor(err), Op: "open the log", Path: dir, Hint: "run proffer verify", Err: err}
	}
	return p, nil
}

func kindFor(err error) proffer.ErrorKind {
	if kind := proffer.KindOf(err); kind != proffer.Internal {
		return kind
	}
	if isMissing(err) {
		return proffer.NotFound
	}
	return proffer.Damaged
}

func (p *Prover) open(ctx context.Context) error {
	signed, err := os.ReadFile(filepath.Join(p.v.dir, "log", "checkpoint"))
	if err != nil {
		return err
	}
	key, err := os.ReadFile(filepath.Join(p.v.dir, "log", "key"))
	if err != nil {
		return err
	}
	p.signed, p.v.Key = string(signed), strings.TrimSpace(string(key))
	if p.cp, err = ParseCheckpoint(p.signed, p.v.Key); err != nil {
		return err
	}
	p.v.size = p.cp.Size
	root, err := p.subtree(0, p.cp.Size)
	if err == nil && root != hash(p.cp.Root) {
		err = errors.New("the tiles do not give the checkpoint's root")
	}
	if err != nil {
		return err
	}
	p.db, err = openDB(ctx, filepath.Join(p.v.dir, "ledger.db"), ledgerMagic, ledgerVersion)
	return err
}

// Close closes the case.
func (p *Prover) Close() error {
	if p.db == nil {
		return nil
	}
	return p.db.Close()
}

// Key is the verifier key of the log, which whoever checks a piece must have from elsewhere than the piece.
func (p *Prover) Key() string { return p.v.Key }

// Checkpoint is what the pieces are proven to.
func (p *Prover) Checkpoint() proffer.Checkpoint { return p.cp }

// Inclusion proves that the record of that number is in the log; Entry is what it proves it of.
func (p *Prover) Inclusion(ctx context.Context, seq int64) (Inclusion, error) {
	if seq < 0 || seq >= p.cp.Size {
		return Inclusion{}, &proffer.Error{Kind: proffer.NotFound, Op: "prove", Path: fmt.Sprintf("record %d", seq),
			Err: fmt.Errorf("the checkpoint covers %d records", p.cp.Size)}
	}
	path, err := p.path(seq, 0, p.cp.Size)
	if err != nil {
		return Inclusion{}, &proffer.Error{Kind: proffer.Damaged, Op: "prove", Path: fmt.Sprintf("record %d", seq),
			Hint: "run proffer verify", Err: err}
	}
	in := Inclusion{Index: seq, Checkpoint: p.signed}
	for _, h := range path {
		in.Path = append(in.Path, proffer.Digest(h))
	}
	return in, ctx.Err()
}

// Entry is the log's entry of the record of that number.
func (p *Prover) Entry(ctx context.Context, seq int64) ([]byte, error) {
	r, err := p.row(ctx, seq)
	if err != nil {
		return nil, err
	}
	return r.entry(), nil
}

// Disclose shows the fields of those names of the record of that number, one piece a field; with no names, all of
// them. A field that the record does not have, or that was erased, gives kind NotFound. Each piece is checked before
// it is returned.
func (p *Prover) Disclose(ctx context.Context, seq int64, names ...string) ([]Disclosure, error) {
	in, err := p.Inclusion(ctx, seq)
	if err != nil {
		return nil, err
	}
	r, err := p.row(ctx, seq)
	if err != nil {
		return nil, err
	}
	all, places := map[string]int{}, []int(nil)
	for i, f := range r.fields {
		if name, _, err := splitField(f); err == nil {
			all[name] = i
			places = append(places, i)
		}
	}
	if len(names) > 0 {
		places = nil
	}
	for _, name := range names {
		i, ok := all[name]
		if !ok {
			return nil, &proffer.Error{Kind: proffer.NotFound, Op: "disclose", Path: fmt.Sprintf("record %d, %s", seq, name),
				Err: errors.New("no such field, or it was erased")}
		}
		places = append(places, i)
	}
	return p.pieces(r, in, places)
}

func (p *Prover) pieces(r row, in Inclusion, places []int) (pieces []Disclosure, err error) {
	leaves := r.leaves()
	for _, i := range places {
		d := Disclosure{Place: i, Field: r.fields[i], Salt: proffer.Digest(r.salts[i*32:]), Inclusion: in}
		for _, h := range auditPath(i, leaves) {
			d.Path = append(d.Path, proffer.Digest(h))
		}
		if _, err := d.Check(p.v.Key); err != nil {
			return nil, &proffer.Error{Kind: proffer.Damaged, Op: "disclose", Path: fmt.Sprintf("record %d, %s", r.seq, d.Name()),
				Hint: "run proffer verify", Err: err}
		}
		pieces = append(pieces, d)
	}
	return pieces, nil
}

func (p *Prover) row(ctx context.Context, seq int64) (found row, err error) {
	err = eachRow(ctx, p.db, seq, func(r row, bad error) bool {
		found, err = r, bad
		return false
	})
	if err == nil && (found.seq != seq || found.fields == nil) {
		err = errors.New("it is missing from ledger.db")
	}
	if err != nil {
		err = &proffer.Error{Kind: proffer.Damaged, Op: "read", Path: fmt.Sprintf("record %d", seq), Hint: "run proffer verify", Err: err}
	}
	return found, err
}

// path is the audit path of entry m in the tree over [lo, hi).
func (p *Prover) path(m, lo, hi int64) ([]hash, error) {
	if hi-lo == 1 {
		return nil, nil
	}
	mid := lo + splitAt(hi-lo)
	nearLo, nearHi, farLo, farHi := lo, mid, mid, hi
	if m >= mid {
		nearLo, nearHi, farLo, farHi = mid, hi, lo, mid
	}
	near, err := p.path(m, nearLo, nearHi)
	if err != nil {
		return nil, err
	}
	far, err := p.subtree(farLo, farHi)
	return append(near, far), err
}

// subtree is the root over the entries [lo, hi), from the tiles.
func (p *Prover) subtree(lo, hi int64) (hash, error) {
	n := hi - lo
	if n <= 0 {
		return treeHash(nil), nil
	}
	if n&(n-1) != 0 {
		mid := lo + splitAt(n)
		left, err := p.subtree(lo, mid)
		if err != nil {
			return left, err
		}
		right, err := p.subtree(mid, hi)
		return hashChildren(left, right), err
	}
	height := bits.TrailingZeros64(uint64(n))
	level, first, count := height/8, lo>>(8*(height/8)), int64(1)<<(height%8)
	tile, err := p.tile(level, first/256)
	if err == nil && int64(len(tile)) < first%256+count {
		err = fmt.Errorf("a tile of level %d is too short", level)
	}
	if err != nil {
		return hash{}, err
	}
	return treeHash(tile[first%256 : first%256+count]), nil
}

func (p *Prover) tile(level int, number int64) ([]hash, error) {
	path := p.v.tilePath(fmt.Sprint(level), number, p.cp.Size>>(8*level))
	if t, ok := p.tiles[path]; ok {
		return t, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	t := make([]hash, len(data)/32)
	for i := range t {
		t[i] = hash(data[i*32:])
	}
	p.tiles[path] = t
	return t, nil
}
