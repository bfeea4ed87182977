package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"proffer"
)

// LedgerName is the ledger's file in the case folder.
const LedgerName = "ledger.db"

// The ledger's table. fields is a JSON array of [name, value] pairs, null where erased; salts and commitments are
// proffer.LedgerFields times 32 bytes.
var ledgerLayout = layout{
	op: "open ledger", magic: 0x5052464c /* PRFL */, version: 1, sync: "FULL",
	schema: `CREATE TABLE records (seq INTEGER PRIMARY KEY, fields BLOB NOT NULL, salts BLOB NOT NULL,
		commitments BLOB NOT NULL);`,
}

// A Ledger is the append-only file of entries. It is safe for use by several goroutines.
type Ledger struct {
	db   *sql.DB
	path string
	lock *flock.Flock // nil in mode Read
}

// OpenLedger opens the ledger of the case in dir. Errors: NotFound where there is none, Refused where Create finds
// one, Locked where another process writes, Newer, Damaged.
func OpenLedger(ctx context.Context, dir string, mode Mode) (*Ledger, error) {
	l := &Ledger{path: filepath.Join(dir, LedgerName)}
	_, err := os.Stat(l.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, wrap("open case", dir, err)
	}
	switch there := err == nil; {
	case !there && mode != Create:
		return nil, &proffer.Error{Kind: proffer.NotFound, Op: "open case", Path: dir,
			Hint: "name a case with -C DIR, or begin one with proffer new DIR", Err: errors.New("no case is here")}
	case there && mode == Create:
		return nil, &proffer.Error{Kind: proffer.Refused, Op: "new case", Path: dir,
			Hint: "choose another folder", Err: errors.New("a case is already here")}
	}
	if err := l.take(dir, mode); err != nil {
		return nil, err
	}
	if l.db, err = ledgerLayout.open(ctx, l.path, mode); err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

// take gets the case's lock; the system frees it when the process ends, however it ends.
func (l *Ledger) take(dir string, mode Mode) error {
	if mode == Read {
		return nil
	}
	l.lock = flock.New(filepath.Join(dir, "ledger.lock"))
	got, err := l.lock.TryLock()
	if err != nil {
		return wrap("lock case", dir, err)
	}
	if !got {
		return &proffer.Error{Kind: proffer.Locked, Op: "open case", Path: dir,
			Hint: "wait until the other proffer is done with it", Err: errors.New("another process writes to this case")}
	}
	return nil
}

// Close frees the lock. It is safe to call twice.
func (l *Ledger) Close() error {
	var err error
	if l.db != nil {
		err = l.db.Close()
	}
	if l.lock != nil {
		err = errors.Join(err, l.lock.Close())
	}
	return wrap("close ledger", l.path, err)
}

// Size is the number of entries.
func (l *Ledger) Size(ctx context.Context) (int64, error) {
	var n int64
	err := l.db.QueryRowContext(ctx, "SELECT coalesce(max(seq)+1, 0) FROM records").Scan(&n)
	return n, wrap("read ledger", l.path, err)
}

// Append adds entries, whose numbers must go on from the ledger's size. It returns when they are on the disk; on an
// error none of them is in the ledger.
func (l *Ledger) Append(ctx context.Context, entries []proffer.Entry) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap("append to ledger", l.path, err)
	}
	defer tx.Rollback()
	var size int64
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(seq)+1, 0) FROM records").Scan(&size); err != nil {
		return wrap("append to ledger", l.path, err)
	}
	insert, err := tx.PrepareContext(ctx, "INSERT INTO records VALUES (?, ?, ?, ?)")
	if err != nil {
		return wrap("append to ledger", l.path, err)
	}
	defer insert.Close()
	for i, e := range entries {
		if e.Seq != size+int64(i) {
			return &proffer.Error{Kind: proffer.Refused, Op: "append to ledger", Path: l.path,
				Err: fmt.Errorf("entry %d does not follow %d", e.Seq, size+int64(i)-1)}
		}
		if _, err := insert.ExecContext(ctx, e.Seq, array(e.Fields), join(e.Salts), join(e.Commitments)); err != nil {
			return wrap("append to ledger", l.path, err)
		}
	}
	return wrap("append to ledger", l.path, tx.Commit())
}

// Entries yields the entries from number from on, in order, as they were when it began. It ends after an error.
func (l *Ledger) Entries(ctx context.Context, from int64) iter.Seq2[proffer.Entry, error] {
	return func(yield func(proffer.Entry, error) bool) {
		rows, err := l.db.QueryContext(ctx,
			"SELECT seq, fields, salts, commitments FROM records WHERE seq >= ? ORDER BY seq", from)
		if err != nil {
			yield(proffer.Entry{}, wrap("read ledger", l.path, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			e, err := l.scan(rows)
			if !yield(e, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(proffer.Entry{}, wrap("read ledger", l.path, err))
		}
	}
}

func (l *Ledger) scan(rows *sql.Rows) (e proffer.Entry, err error) {
	var fields, salts, commitments sql.RawBytes
	if err = rows.Scan(&e.Seq, &fields, &salts, &commitments); err != nil {
		return e, wrap("read ledger", l.path, err)
	}
	if e.Fields = parts(bytes.Clone(fields)); e.Fields == nil {
		err = json.Unmarshal(fields, &e.Fields)
	}
	if err == nil && len(e.Fields) > proffer.LedgerFields {
		err = fmt.Errorf("%d fields", len(e.Fields))
	}
	err = errors.Join(err, split(salts, &e.Salts), split(commitments, &e.Commitments))
	for i, f := range e.Fields {
		if string(f) == "null" {
			e.Fields[i] = nil
		}
	}
	if err != nil {
		err = &proffer.Error{Kind: proffer.Damaged, Op: "read ledger", Path: fmt.Sprintf("record %d", e.Seq),
			Hint: "run proffer verify", Err: err}
	}
	return e, err
}

// Erase destroys one field of a record and its salt: its bytes are overwritten in the file, its commitment stays, so
// that the log still verifies. It returns when that is on the disk. Erasing what is erased does nothing.
func (l *Ledger) Erase(ctx context.Context, seq int64, field int) error {
	var e proffer.Entry
	for got, err := range l.Entries(ctx, seq) {
		if err != nil {
			return err
		}
		e = got
		break
	}
	if e.Fields == nil || e.Seq != seq || field < 0 || field >= len(e.Fields) {
		return &proffer.Error{Kind: proffer.NotFound, Op: "erase", Path: fmt.Sprintf("record %d, field %d", seq, field),
			Err: errors.New("no such field")}
	}
	e.Fields[field], e.Salts[field] = nil, proffer.Digest{}
	_, err := l.db.ExecContext(ctx, "UPDATE records SET fields = ?, salts = ? WHERE seq = ?", array(e.Fields), join(e.Salts), seq)
	if err == nil { // the old page lives on in the write-ahead log until that is emptied
		_, err = l.db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	}
	return wrap("erase", l.path, err)
}

// array writes the fields byte for byte; encoding/json would write < and & in another way than was committed to.
func array(fields []json.RawMessage) []byte {
	b := []byte{'['}
	for i, f := range fields {
		if i > 0 {
			b = append(b, ',')
		}
		if f == nil {
			f = json.RawMessage("null")
		}
		b = append(b, f...)
	}
	return append(b, ']')
}

// parts are the fields that array wrote, each as it stands there; nil where that is no array. What is in a field is left to
// whoever opens it: a case is opened by going through all of its records, and a reader of JSON would take most of the time.
func parts(b []byte) []json.RawMessage {
	n := len(b)
	if n < 3 || b[0] != '[' || b[n-1] != ']' {
		return nil
	}
	fields := make([]json.RawMessage, 0, proffer.LedgerFields)
	for rest := b[1 : n-1]; ; {
		end, whole := valueEnd(rest)
		if !whole {
			return nil
		}
		fields = append(fields, json.RawMessage(rest[:end:end]))
		if end == len(rest) {
			return fields
		}
		rest = rest[end+1:]
	}
}

// valueEnd is where a JSON value ends: before the comma behind it, or with b; whole says that all that it opens is closed there.
func valueEnd(b []byte) (end int, whole bool) {
	open, quoted := 0, false
	for end < len(b) {
		switch c := b[end]; {
		case c == '"':
			quoted = !quoted
		case quoted && c == '\\':
			end++
		case quoted:
		case c == '[', c == '{':
			open++
		case c == ']', c == '}':
			open--
		case c == ',' && open == 0:
			return end, end > 0
		}
		end++
	}
	return len(b), end == len(b) && end > 0 && open == 0 && !quoted
}

func join(ds [proffer.LedgerFields]proffer.Digest) []byte {
	b := make([]byte, 0, len(ds)*len(ds[0]))
	for _, d := range ds {
		b = append(b, d[:]...)
	}
	return b
}

func split(b []byte, ds *[proffer.LedgerFields]proffer.Digest) error {
	if len(b) != len(ds)*len(ds[0]) {
		return fmt.Errorf("%d bytes where %d belong", len(b), len(ds)*len(ds[0]))
	}
	for i := range ds {
		copy(ds[i][:], b[i*len(ds[i]):])
	}
	return nil
}
