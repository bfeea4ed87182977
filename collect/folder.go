package collect

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"proffer"
)

// walkFolder yields what lies under root. It returns false when the consumer has had enough or the context is done.
func walkFolder(ctx context.Context, root string, yield func(Item, error) bool) bool {
	open := true
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if cause := ctx.Err(); cause != nil {
			open = false
			yield(Item{}, cause)
			return fs.SkipAll
		}
		if !walkEntry(path, d, err, yield) {
			open = false
			return fs.SkipAll
		}
		if err != nil && d != nil && d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	if err != nil && open { // WalkDir returns only what the function above returns; kept for whatever it may add
		return yield(Item{}, unreadable("collect", root, err))
	}
	return open
}

func walkEntry(path string, d fs.DirEntry, err error, yield func(Item, error) bool) bool {
	if err != nil {
		return yield(Item{}, unreadable("collect", path, err))
	}
	if d.IsDir() {
		return true
	}
	if !d.Type().IsRegular() {
		return yield(Item{}, notRegular(path))
	}
	info, err := d.Info()
	if err != nil {
		return yield(Item{}, unreadable("collect", path, err))
	}
	return yield(fileItem(path, info), nil)
}

// unreadable wraps what the system said about a path, with what a person can do about it.
func unreadable(op, path string, err error) *proffer.Error {
	e := &proffer.Error{Kind: proffer.Unreadable, Op: op, Path: path, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Kind, e.Hint = proffer.NotFound, "check the path; if it vanished meanwhile, add it again when it is back"
	case errors.Is(err, fs.ErrPermission):
		e.Hint = "ask for permission to read it, or copy it to where you may, then add it again"
	default:
		e.Hint = "add it again when it can be read"
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		e.Err = pe.Err // the path is already in the message
	}
	return e
}

func notRegular(path string) *proffer.Error {
	kind := "a device, pipe or socket"
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		kind = "a symbolic link"
	}
	return &proffer.Error{Kind: proffer.Refused, Op: "collect", Path: path,
		Err: errors.New("not a file but " + kind), Hint: "name the file itself"}
}

// Problem is an error of [Walk] or of reading an [Item] as located data.
func Problem(err error) proffer.Problem {
	p := proffer.Problem{What: err.Error(), Hint: proffer.HintOf(err)}
	var e *proffer.Error
	if errors.As(err, &e) {
		p.Where = e.Path
		p.What = "cannot " + e.Op + " it"
		if e.Err != nil {
			p.What += ": " + e.Err.Error()
		}
	}
	return p
}
