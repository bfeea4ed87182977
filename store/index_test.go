package store

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
)

func mustMkdir(t *testing.T, dir string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
}

func openIndex(t *testing.T, b backend, m Mode) index {
	t.Helper()
	x, err := b.index(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

func update(t *testing.T, x index, f func(*Change) error) {
	t.Helper()
	if err := x.Update(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

func puts(rows ...string) func(*Change) error {
	return func(c *Change) error {
		var errs []error
		for _, r := range rows {
			kind, rest, _ := strings.Cut(r, "/")
			key, value, _ := strings.Cut(rest, "=")
			errs = append(errs, c.Put(kind, key, []byte(value)))
		}
		return errors.Join(errs...)
	}
}

func listing(t *testing.T, x index, kind, prefix string) string {
	t.Helper()
	var all []string
	for r, err := range x.Rows(t.Context(), kind, prefix) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r.Key+"="+string(r.Value))
	}
	return strings.Join(all, " ")
}

func indexKeeps(t *testing.T, b backend) {
	x := openIndex(t, b, Write)
	update(t, x, puts("doc/b=2", "doc/a=1", "doc/Я=4", "doc/aa=3", "claim/a=5", "doc/empty="))
	update(t, x, puts("doc/b=two"))
	update(t, x, func(c *Change) error {
		return errors.Join(c.Delete("doc", "Я"), c.Delete("doc", "not there"), c.Applied(12, "v1"))
	})
	x.Close()
	x = openIndex(t, b, Write)
	if got := listing(t, x, "doc", ""); got != "a=1 aa=3 b=two empty=" {
		t.Error(got)
	}
	if got := listing(t, x, "doc", "a"); got != "a=1 aa=3" {
		t.Error(got)
	}
	if v, err := x.Get(t.Context(), "claim", "a"); string(v) != "5" || err != nil {
		t.Error(v, err)
	}
	if v, err := x.Get(t.Context(), "claim", "b"); v != nil || err != nil {
		t.Error(v, err)
	}
	if n, engine, err := x.State(t.Context()); n != 12 || engine != "v1" || err != nil {
		t.Error(n, engine, err)
	}
}

func indexWhole(t *testing.T, b backend) {
	x := openIndex(t, b, Write)
	update(t, x, puts("doc/a=1"))
	gone := errors.New("given up")
	err := x.Update(t.Context(), func(c *Change) error {
		return errors.Join(puts("doc/a=2", "doc/b=2")(c), c.Applied(9, "v"), gone)
	})
	if !errors.Is(err, gone) {
		t.Error(err)
	}
	if n, _, _ := x.State(t.Context()); n != 0 || listing(t, x, "doc", "") != "a=1" {
		t.Error("a part of the change was applied")
	}
}

func indexClears(t *testing.T, b backend) {
	x := openIndex(t, b, Write)
	update(t, x, func(c *Change) error { return errors.Join(puts("doc/a=1", "doc/b=2")(c), c.Applied(3, "v")) })
	update(t, x, func(c *Change) error { return errors.Join(c.Clear(), puts("doc/c=3")(c)) })
	if n, engine, _ := x.State(t.Context()); n != 0 || engine != "" || listing(t, x, "doc", "") != "c=3" {
		t.Error(n, engine, listing(t, x, "doc", ""))
	}
}

// The count and sum that verify relies on are those of the rows, whatever was done to them.
func TestTheSumIsThatOfTheRows(t *testing.T) {
	x, err := OpenIndex(t.Context(), t.TempDir(), Write)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	update(t, x, puts("a/1=x", "a/2=y", "b/1=z", "a/1=w"))
	update(t, x, func(c *Change) error { return errors.Join(c.Delete("a", "2"), puts("c/9=v")(c)) })
	var want proffer.Digest
	for _, r := range []Row{{"a", "1", []byte("w")}, {"b", "1", []byte("z")}, {"c", "9", []byte("v")}} {
		want = add(want, r.digest(), 1)
	}
	var count int
	var sum []byte
	if err := x.db.QueryRow("SELECT count, sum FROM state").Scan(&count, &sum); err != nil {
		t.Fatal(err)
	}
	if count != 3 || string(sum) != string(want[:]) {
		t.Errorf("%d %x, want %x", count, sum, want)
	}
}

func TestAChangedRowIsFound(t *testing.T) {
	dir := t.TempDir()
	x, err := OpenIndex(t.Context(), dir, Write)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	update(t, x, puts("doc/a=1", "doc/b=2"))
	if _, err := x.db.Exec("UPDATE rows SET value = '9' WHERE key = 'b'"); err != nil {
		t.Fatal(err)
	}
	if _, err := x.Get(t.Context(), "doc", "b"); proffer.KindOf(err) != proffer.Damaged {
		t.Error(err)
	}
	var last error
	for _, err := range x.Rows(t.Context(), "doc", "") {
		last = err
	}
	if proffer.KindOf(last) != proffer.Damaged {
		t.Error(last)
	}
}

func TestFilesThatAreNotOurs(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(path string) error
		want proffer.ErrorKind
	}{
		{"newer", func(path string) error { return pragmas(path, ledgerLayout.magic, 99) }, proffer.Newer},
		{"another program's", func(path string) error { return pragmas(path, 7, 1) }, proffer.Damaged},
		{"no database", func(path string) error { return os.WriteFile(path, []byte(strings.Repeat("x", 9999)), 0o644) }, proffer.Damaged},
		{"empty", func(path string) error { return os.WriteFile(path, nil, 0o644) }, proffer.Damaged},
		{"a folder", func(path string) error { return os.Mkdir(path, 0o755) }, proffer.Unreadable},
	} {
		for _, mode := range []Mode{Read, Write} {
			dir := t.TempDir()
			if err := c.make(filepath.Join(dir, LedgerName)); err != nil {
				t.Fatal(err)
			}
			if _, err := OpenLedger(t.Context(), dir, mode); proffer.KindOf(err) != c.want {
				t.Errorf("%s, mode %d: %v", c.name, mode, err)
			}
		}
	}
}

func pragmas(path string, magic, version int) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d; CREATE TABLE t (x)", magic, version))
	return err
}

func TestDropIndex(t *testing.T) {
	dir := t.TempDir()
	x, err := OpenIndex(t.Context(), dir, Write)
	if err != nil {
		t.Fatal(err)
	}
	update(t, x, puts("a/b=c"))
	x.Close()
	for range 2 {
		if err := DropIndex(dir); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := OpenIndex(t.Context(), dir, Read); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
}
