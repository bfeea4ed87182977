package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"proffer"
)

func keep(t *testing.T, dir string, key proffer.Digest, body string) {
	t.Helper()
	if err := KeepDerived(dir, key, func(w io.Writer) error { _, err := io.WriteString(w, body); return err }); err != nil {
		t.Fatal(err)
	}
}

func TestDerivedIsWhatWasKeptLast(t *testing.T) {
	dir := t.TempDir()
	a, b := proffer.Digest{1}, proffer.Digest{2}
	if got := Derived(dir, a); got != nil {
		t.Errorf("%q of an empty folder", got)
	}
	keep(t, dir, a, "first")
	if got := Derived(dir, a); string(got) != "first" {
		t.Errorf("%q", got)
	}
	if got := Derived(dir, b); got != nil {
		t.Errorf("%q under another key", got)
	}
	keep(t, dir, b, "second")
	if got := Derived(dir, a); got != nil {
		t.Errorf("%q under an older key", got)
	}
	if got := Derived(dir, b); string(got) != "second" {
		t.Errorf("%q", got)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%v", files)
	}
	if err := errors.Join(DropDerived(dir), DropDerived(dir)); err != nil {
		t.Error(err)
	}
	if got := Derived(dir, b); got != nil {
		t.Errorf("%q after it was dropped", got)
	}
}

// TestDamagedDerivedIsNotTaken: any byte changed, any end cut off, anything put behind.
func TestDamagedDerivedIsNotTaken(t *testing.T) {
	dir := t.TempDir()
	path, key := filepath.Join(dir, DerivedName), proffer.Digest{7, 7}
	keep(t, dir, key, "what the case amounts to")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refused := func(what string, at int, b []byte) {
		t.Helper()
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
		if got := Derived(dir, key); got != nil {
			t.Errorf("%s at %d: %q", what, at, got)
		}
	}
	for i := range whole {
		b := slices.Clone(whole)
		b[i] ^= 0x20
		refused("changed", i, b)
		refused("cut off", i, whole[:i])
	}
	refused("longer", len(whole), append(slices.Clone(whole), 0))
	refused("twice", 0, bytes.Repeat(whole, 2))
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
	if got := Derived(dir, key); got != nil {
		t.Errorf("%q of a folder", got)
	}
}

// TestFailedKeepLeavesTheOldFile: and no other; what a killed writer left goes once it is old.
func TestFailedKeepLeavesTheOldFile(t *testing.T) {
	dir := t.TempDir()
	key := proffer.Digest{3}
	keep(t, dir, key, "old")
	broken := errors.New("broken")
	if err := KeepDerived(dir, key, func(w io.Writer) error { io.WriteString(w, "ne"); return broken }); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	if got := Derived(dir, key); string(got) != "old" {
		t.Errorf("%q", got)
	}
	left, fresh := filepath.Join(dir, DerivedName+".1.tmp"), filepath.Join(dir, DerivedName+".2.tmp")
	for _, path := range []string{left, fresh} {
		if err := os.WriteFile(path, []byte("half"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	yesterday := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(left, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	keep(t, dir, key, "new")
	if _, err := os.Stat(left); err == nil {
		t.Error("what a killed writer left is still there")
	}
	if _, err := os.Stat(fresh); err != nil {
		t.Error("what another writes was removed")
	}
}
