package collect

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"proffer"
)

// A FolderReader takes Outlook's mail folders (PST, OST) apart, by readpst. What it writes is acquired, not derived:
// its mails are made anew from the folder's records, with boundaries of its own.
type FolderReader struct{ program string }

// String is the program's name and version: "ReadPST / LibPST v0.6.76".
func (f *FolderReader) String() string { return f.program }

// NewFolderReader finds readpst, or gives nil where it is not installed.
var NewFolderReader = sync.OnceValue(func() *FolderReader {
	if v := version(context.Background(), "readpst", "-V"); v != "" {
		return &FolderReader{v}
	}
	return nil
})

// Limits of one mail folder.
const (
	folderTime = 2 * time.Hour
	mostMails  = 1_000_000
)

// A Folder is a mail folder that was taken apart. Its files are gone once it is closed.
type Folder struct {
	Files []FolderFile // in byte order of their paths
	dir   string
}

// A FolderFile is a mail as EML, a contact or an appointment.
type FolderFile struct {
	Path string // within the folder, with "/" between
	Open func() (io.ReadCloser, error)
}

// Close removes what was written.
func (f *Folder) Close() error { return os.RemoveAll(f.dir) }

// Read takes a mail folder apart. It is to be closed.
func (f *FolderReader) Read(ctx context.Context, box io.Reader) (*Folder, error) {
	dir, err := os.MkdirTemp("", "proffer-pst-*")
	if err != nil {
		return nil, &proffer.Error{Kind: proffer.Unreadable, Op: "read mail folder", Err: err, Hint: "make room for temporary files"}
	}
	out := &Folder{dir: dir}
	if err := out.fill(ctx, box); err != nil {
		return nil, errors.Join(err, out.Close())
	}
	return out, nil
}

func (f *Folder) fill(ctx context.Context, box io.Reader) error {
	inside := filepath.Join(f.dir, "out")
	if err := os.Mkdir(inside, 0o700); err != nil {
		return err
	}
	if err := copyTo(ctx, filepath.Join(f.dir, "box.pst"), box); err != nil {
		return err
	}
	if _, err := run(ctx, f.dir, folderTime, 1<<20, "readpst", "-e", "-8", "-D", "-q", "-j", "0", "-o", "out", "box.pst"); err != nil {
		return err
	}
	return filepath.WalkDir(inside, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		if len(f.Files) >= mostMails {
			return &proffer.Error{Kind: proffer.Refused, Op: "read mail folder", Err: fmt.Errorf("it holds more than %d mails, which is the limit", mostMails), Hint: "split it"}
		}
		below, err := filepath.Rel(inside, path)
		if err != nil {
			return err
		}
		f.Files = append(f.Files, FolderFile{filepath.ToSlash(below), func() (io.ReadCloser, error) { return os.Open(path) }})
		return nil
	})
}

func copyTo(ctx context.Context, path string, r io.Reader) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, &cancelled{ctx, r})
	return errors.Join(err, f.Close())
}

// A cancelled stops reading when its context is done.
type cancelled struct {
	ctx context.Context
	r   io.Reader
}

func (c *cancelled) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
