package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"proffer"
)

// A layout is how one of the two files is laid out.
type layout struct {
	op      string // for errors: "open ledger"
	magic   int    // PRAGMA application_id
	version int    // PRAGMA user_version
	sync    string // PRAGMA synchronous: FULL flushes at every commit
	schema  string
}

// open opens or makes the file. In mode Read nothing of it is changed.
func (l layout) open(ctx context.Context, path string, mode Mode) (*sql.DB, error) {
	db, err := sql.Open("sqlite", l.dsn(path, mode))
	if err != nil {
		return nil, wrap(l.op, path, err)
	}
	if mode != Read {
		db.SetMaxOpenConns(4) // one writes, others read beside it
	}
	if err := l.prepare(ctx, db, path, mode); err != nil {
		db.Close()
		return nil, wrap(l.op, path, err)
	}
	return db, nil
}

func (l layout) prepare(ctx context.Context, db *sql.DB, path string, mode Mode) error {
	var magic, version int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&magic); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > l.version && magic == l.magic {
		return newer(l.op, path, version, l.version)
	}
	if version == l.version && magic == l.magic {
		return nil
	}
	if mode != Create {
		return &proffer.Error{Kind: proffer.Damaged, Op: l.op, Path: path, Err: fmt.Errorf("not a file of proffer's")}
	}
	return l.lay(ctx, db)
}

// lay makes the tables and, in the same transaction, the marks that say they are complete.
func (l layout) lay(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode=WAL"); err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	marks := fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d;", l.magic, l.version)
	if _, err := tx.ExecContext(ctx, l.schema+marks); err != nil {
		return err
	}
	return tx.Commit()
}

// dsn names the file for the driver. A read-only medium gets immutable, without which SQLite wants to write beside.
func (l layout) dsn(path string, mode Mode) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	q := url.Values{}
	q.Add("_pragma", "busy_timeout(10000)")
	q.Add("_pragma", "synchronous("+l.sync+")")
	q.Add("_pragma", "secure_delete(1)") // an erased salt is overwritten, not merely unlinked
	q.Set("_txlock", "immediate")
	switch mode {
	case Create:
		q.Set("mode", "rwc")
	case Write:
		q.Set("mode", "rw")
	default:
		q.Set("mode", "ro")
		q.Add("_pragma", "query_only(1)")
		if !writable(filepath.Dir(abs)) && empty(abs+"-wal") {
			q.Set("immutable", "1")
		}
	}
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}).String()
}

func writable(dir string) bool {
	f, err := os.CreateTemp(dir, ".probe-")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}

func empty(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Size() == 0
}
