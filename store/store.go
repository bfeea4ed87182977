// Package store is where a case's records and what is derived of them live: two SQLite files, ledger.db and index.db, and
// derived.bin, which holds what a large case amounted to when it was shown last.
//
// Enter by [OpenLedger] and [OpenIndex], and for the last by [Derived] and [KeepDerived].
//
// Terms. The ledger holds entries (records with their salts and commitments) and is the truth. The index holds rows:
// a kind, a key and bytes, all derived; it knows the last record that was applied and by which engine, and may be
// deleted at any time.
//
// Promises. One writer a case: a second one gets an error of kind [proffer.Locked], readers are not kept out. What
// [Ledger.Append] acknowledged survives a crash of the program or the machine; an append is there as a whole or not
// at all. A file written in a newer format gives [proffer.Newer] and is not touched. Each row of the index carries
// its SHA-256, and the index a sum over all of them, so that a row changed, lost or slipped in is found.
package store

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"proffer"
)

// A Mode says what a file is opened for.
type Mode int

// Modes.
const (
	Read   Mode = iota // nothing is written; writers go on beside it
	Write              // takes the case's lock
	Create             // as Write, and the file must not be there yet
)

// wrap gives err the kind that its SQLite or system code stands for.
func wrap(op, path string, err error) error {
	if err == nil {
		return nil
	}
	var known *proffer.Error
	if errors.As(err, &known) {
		return err
	}
	kind, hint := kindOf(err)
	return &proffer.Error{Kind: kind, Op: op, Path: path, Hint: hint, Err: err}
}

func kindOf(err error) (proffer.ErrorKind, string) {
	var e *sqlite.Error
	if errors.As(err, &e) {
		switch e.Code() & 0xff {
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
			return proffer.Locked, "another proffer works on this case; wait until it is done"
		case lib.SQLITE_FULL:
			return proffer.NoSpace, "make room on the disk and run the command again"
		case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
			return proffer.Damaged, "run proffer verify"
		case lib.SQLITE_CANTOPEN, lib.SQLITE_IOERR, lib.SQLITE_READONLY, lib.SQLITE_PERM:
			return proffer.Unreadable, ""
		}
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return proffer.NotFound, ""
	case errors.Is(err, syscall.ENOSPC):
		return proffer.NoSpace, "make room on the disk and run the command again"
	case errors.Is(err, fs.ErrPermission):
		return proffer.Unreadable, ""
	}
	return proffer.Internal, ""
}

func newer(op, path string, found, known int) error {
	return &proffer.Error{Kind: proffer.Newer, Op: op, Path: path,
		Hint: "use the newer proffer that made it", Err: fmt.Errorf("format %d; this proffer knows up to %d", found, known)}
}
