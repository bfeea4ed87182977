// Package collect brings in what a person points at: files, folders and standard input.
//
// Enter at [Walk]. It names each file once and hands out a way to open it; it reads no bytes itself, so that whoever
// seals them reads them exactly once.
//
// Terms: an [Item] is one file to acquire; its Source is how a person would find it again.
//
// Promises: folders are walked in byte order of their names, so the same tree gives the same order everywhere. What
// cannot be read (a folder without permission, a file that has vanished, a name that is not there) is a [Problem] in
// its place, and the walk goes on. Symbolic links inside folders are not followed, so a walk always ends; a link that
// a person names is.
package collect

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"proffer"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// An Item is one file to acquire.
type Item struct {
	Name   string // base name, "stdin" for standard input
	Source string // the path as the person gave it, joined with the way below it
	Method string // a proffer.Method… constant
	Size   int64  // bytes as listed, -1 when not known before reading
	// Open starts reading. Its error, like any error while reading, is about this item only: see [Problem].
	Open func() (io.ReadCloser, error)
}

// Walk yields the items under paths, in the order given, folders in byte order. An error that it yields is a
// [*proffer.Error] about one path and comes with the zero Item; the walk goes on unless the context is done, which is
// then the last thing yielded. stdin is read when paths name [Stdin]; it may be nil otherwise.
func Walk(ctx context.Context, paths []string, stdin io.Reader) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for _, p := range paths {
			if err := ctx.Err(); err != nil {
				yield(Item{}, err)
				return
			}
			if !walkOne(ctx, p, stdin, yield) {
				return
			}
		}
	}
}

// Survey counts what Walk would yield, so that long work can say how far it has come: files, and their bytes as listed.
func Survey(ctx context.Context, paths []string) (files int, bytes int64) {
	for item, err := range Walk(ctx, paths, nil) {
		files++
		if err == nil && item.Size > 0 {
			bytes += item.Size
		}
	}
	return files, bytes
}

func walkOne(ctx context.Context, path string, stdin io.Reader, yield func(Item, error) bool) bool {
	if path == Stdin {
		return yield(stdinItem(stdin), nil)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(Item{}, unreadable("collect", path, err))
	}
	if info.IsDir() {
		return walkFolder(ctx, path, yield)
	}
	if !info.Mode().IsRegular() {
		return yield(Item{}, notRegular(path))
	}
	return yield(fileItem(path, info), nil)
}

func stdinItem(stdin io.Reader) Item {
	return Item{Name: "stdin", Source: Stdin, Method: proffer.MethodFile, Size: -1,
		Open: func() (io.ReadCloser, error) {
			if stdin == nil {
				return nil, unreadable("read", Stdin, errors.New("there is no standard input"))
			}
			return io.NopCloser(stdin), nil
		}}
}

func fileItem(path string, info fs.FileInfo) Item {
	return Item{Name: filepath.Base(path), Source: filepath.ToSlash(path), Method: proffer.MethodFile,
		Size: info.Size(),
		Open: func() (io.ReadCloser, error) {
			f, err := os.Open(path)
			if err != nil {
				return nil, unreadable("read", path, err)
			}
			return f, nil
		}}
}
