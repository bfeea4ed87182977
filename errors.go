package proffer

import (
	"errors"
	"strings"
)

// An ErrorKind is one of a closed set; each edge (command line, HTTP) maps kinds to its own codes in one table.
type ErrorKind int

// Kinds of error.
const (
	Internal   ErrorKind = iota // a defect of ours
	Usage                       // the call's words are off
	NotFound                    // what was named is not there
	Refused                     // understood, and not done: the reason is given
	Damaged                     // what is stored is not what was written
	Locked                      // another process works on it
	Newer                       // made by a newer version
	Unreadable                  // bytes or folders that cannot be had
	NoSpace                     // the disk is full
)

// An Error says what was being done, to what, why it failed and what to do about it.
type Error struct {
	Kind ErrorKind
	Op   string // "open case", "seal"
	Path string // file, URL or id
	Hint string // what to do, for a person; "" when there is nothing to add
	Err  error
}

func (e *Error) Error() string {
	var parts []string
	for _, s := range []string{e.Op, e.Path} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if e.Err != nil {
		parts = append(parts, e.Err.Error())
	}
	return strings.Join(parts, ": ")
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf is the kind of the outermost [Error] in err's chain; Internal where there is none.
func KindOf(err error) ErrorKind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// HintOf is the first hint in err's chain, or "".
func HintOf(err error) string {
	for err != nil {
		var e *Error
		if !errors.As(err, &e) {
			return ""
		}
		if e.Hint != "" {
			return e.Hint
		}
		err = e.Err
	}
	return ""
}
