package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"proffer"
)

// IndexName is the index's file in the case folder.
const IndexName = "index.db"

// The index's tables. state has one row: the records applied, the engine that derived the rows, how many there are,
// and the sum of their digests.
var indexLayout = layout{
	op: "open index", magic: 0x50524649 /* PRFI */, version: 1, sync: "NORMAL",
	schema: `CREATE TABLE rows (kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, digest BLOB NOT NULL,
		PRIMARY KEY (kind, key)) WITHOUT ROWID;
		CREATE TABLE state (applied INTEGER NOT NULL, engine TEXT NOT NULL, count INTEGER NOT NULL, sum BLOB NOT NULL);
		INSERT INTO state VALUES (0, '', 0, zeroblob(32));`,
}

// An Index is the derived file of rows. It is safe for use by several goroutines.
type Index struct {
	db   *sql.DB
	path string
}

// A Row is one derived thing.
type Row struct {
	Kind  string
	Key   string
	Value []byte
}

// OpenIndex opens the index of the case in dir and, in modes Write and Create, makes an empty one where there is
// none. Only the holder of the case's ledger may open it for writing. A damaged index gives kind Damaged: call
// [DropIndex] and derive it again.
func OpenIndex(ctx context.Context, dir string, mode Mode) (*Index, error) {
	x := &Index{path: filepath.Join(dir, IndexName)}
	_, err := os.Stat(x.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mode == Read:
		return nil, wrap("open index", x.path, err)
	case mode != Read:
		mode = Create
	}
	x.db, err = indexLayout.open(ctx, x.path, mode)
	return x, err
}

// DropIndex removes the index of the case in dir; nothing is lost by it but the time to derive it again.
func DropIndex(dir string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		path := filepath.Join(dir, IndexName+suffix)
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return wrap("drop index", path, err)
		}
	}
	return nil
}

// Close closes the file.
func (x *Index) Close() error { return wrap("close index", x.path, x.db.Close()) }

// State says how many records of the ledger have been applied, and the engine that applied them; 0 and "" at first.
func (x *Index) State(ctx context.Context) (applied int64, engine string, err error) {
	err = x.db.QueryRowContext(ctx, "SELECT applied, engine FROM state").Scan(&applied, &engine)
	return applied, engine, wrap("read index", x.path, err)
}

// Sum is the sum of the digests of all rows, which changes with any of them.
func (x *Index) Sum(ctx context.Context) (sum proffer.Digest, err error) {
	var b []byte
	err = x.db.QueryRowContext(ctx, "SELECT sum FROM state").Scan(&b)
	copy(sum[:], b)
	return sum, wrap("read index", x.path, err)
}

// Get is the value under kind and key, or nil where there is none. A row that is not what was written gives Damaged.
func (x *Index) Get(ctx context.Context, kind, key string) ([]byte, error) {
	var value, sum []byte
	err := x.db.QueryRowContext(ctx, "SELECT value, digest FROM rows WHERE kind = ? AND key = ?", kind, key).
		Scan(&value, &sum)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("read index", x.path, err)
	}
	return value, checkRow(Row{kind, key, value}, sum)
}

// Rows yields the rows of a kind whose keys begin with prefix, by key in byte order. It ends after an error.
func (x *Index) Rows(ctx context.Context, kind, prefix string) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		rows, err := x.db.QueryContext(ctx, `SELECT key, value, digest FROM rows
			WHERE kind = ?1 AND key >= ?2 AND substr(key, 1, length(?2)) = ?2 ORDER BY key`, kind, prefix)
		if err != nil {
			yield(Row{}, wrap("read index", x.path, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			row, sum := Row{Kind: kind}, []byte(nil)
			err := wrap("read index", x.path, rows.Scan(&row.Key, &row.Value, &sum))
			if err == nil {
				err = checkRow(row, sum)
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Row{}, wrap("read index", x.path, err))
		}
	}
}

func checkRow(r Row, sum []byte) error {
	if d := r.digest(); !bytes.Equal(d[:], sum) {
		return &proffer.Error{Kind: proffer.Damaged, Op: "read index", Path: r.Kind + " " + r.Key,
			Hint: "delete index.db; it is derived again from the ledger and the vault",
			Err:  fmt.Errorf("the row is not what was written")}
	}
	return nil
}

// digest is the SHA-256 over the lengths (eight bytes, big-endian) of kind and key, then kind, key and value.
func (r Row) digest() proffer.Digest {
	h := sha256.New()
	var n [16]byte
	binary.BigEndian.PutUint64(n[:8], uint64(len(r.Kind)))
	binary.BigEndian.PutUint64(n[8:], uint64(len(r.Key)))
	h.Write(n[:])
	h.Write([]byte(r.Kind))
	h.Write([]byte(r.Key))
	h.Write(r.Value)
	return proffer.Digest(h.Sum(nil))
}
