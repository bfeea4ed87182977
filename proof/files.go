package proof

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // ledger.db and index.db are SQLite files

	"proffer"
)

// What the two databases call themselves: PRAGMA application_id, and the newest PRAGMA user_version known here.
const (
	ledgerMagic, ledgerVersion = 0x5052464c, 1
	indexMagic, indexVersion   = 0x50524649, 1
)

// openDB opens a database for reading. Where the folder cannot be written, SQLite is told that nobody else does.
func openDB(ctx context.Context, path string, magic, version int) (*sql.DB, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	slashed := "/" + strings.TrimPrefix(filepath.ToSlash(abs), "/")
	q := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(10000)", "query_only(1)"}}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}).String())
	if err != nil {
		return nil, err
	}
	err = checkMarks(ctx, db, path, magic, version)
	if err != nil && proffer.KindOf(err) == proffer.Internal && ctx.Err() == nil && isEmpty(abs+"-wal") {
		q.Set("immutable", "1")
		db.Close()
		if db, err = sql.Open("sqlite", (&url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}).String()); err == nil {
			err = checkMarks(ctx, db, path, magic, version)
		}
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

func checkMarks(ctx context.Context, db *sql.DB, path string, magic, version int) error {
	var gotMagic, gotVersion int
	err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&gotMagic)
	if err == nil {
		err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&gotVersion)
	}
	if err != nil {
		return err
	}
	if gotMagic == magic && gotVersion > version {
		return &proffer.Error{Kind: proffer.Newer, Op: "verify", Path: path, Hint: "use the newer proffer that made it",
			Err: fmt.Errorf("format %d; this proffer knows up to %d", gotVersion, version)}
	}
	if gotMagic != magic {
		return errors.New("not a file of proffer's")
	}
	return nil
}

func isEmpty(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Size() == 0
}

func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// rel names a file of the case for a person, with slashes on every system.
func (v *verification) rel(path string) string {
	if r, err := filepath.Rel(v.dir, path); err == nil {
		return filepath.ToSlash(r)
	}
	return path
}
