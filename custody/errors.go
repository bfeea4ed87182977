package custody

import (
	"errors"
	"io/fs"
	"syscall"

	"proffer"
)

// fail gives a system's error its kind; an error of ours passes as it is.
func fail(op, path string, err error) error {
	var known *proffer.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	e := &proffer.Error{Kind: proffer.Internal, Op: op, Path: path, Err: err}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		e.Kind, e.Hint = proffer.NoSpace, "make room on the disk and run the command again; what was acknowledged is safe"
	case errors.Is(err, errDiffers):
		e.Kind, e.Hint = proffer.Damaged, "run proffer verify; log/ can be moved away, and is made again from the ledger"
	case errors.Is(err, fs.ErrNotExist):
		e.Kind = proffer.NotFound
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EIO), errors.Is(err, syscall.EROFS):
		e.Kind = proffer.Unreadable
	}
	return e
}

func damaged(op, path string, err error) error {
	return &proffer.Error{Kind: proffer.Damaged, Op: op, Path: path, Hint: "run proffer verify", Err: err}
}

// forked says that the signer will not go on with this case as it stands.
func forked(dir string, err error) error {
	return &proffer.Error{Kind: proffer.Refused, Op: "open case", Path: dir, Err: err,
		Hint: "if this copy is the one to go on with, run proffer recover: it opens a new log and says so; reading it needs nothing"}
}
