package casefile

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"proffer"
	"proffer/examples"
	"proffer/present"
	"proffer/store"
)

// demoName is the demonstration's case.
const demoName = "Fighters at Karsk"

// Demo makes the demonstration case in dir, which it replaces if it is one, and writes its dossier. It returns the
// case and the path of the dossier's first page.
func Demo(ctx context.Context, dir string, o Options) (*proffer.Case, string, error) {
	if err := clearDemo(ctx, dir, o); err != nil {
		return nil, "", err
	}
	c, err := New(ctx, dir, demoName, o)
	if err != nil {
		return nil, "", err
	}
	defer c.Close()
	if err := addExamples(ctx, c); err != nil {
		return nil, "", err
	}
	now, err := c.Load(ctx)
	if err != nil {
		return nil, "", err
	}
	page, err := c.Dossier(ctx, filepath.Join(dir, "dossier"))
	return now, page, err
}

// clearDemo removes an earlier demonstration; a folder with anything else in it is refused.
func clearDemo(ctx context.Context, dir string, o Options) error {
	if _, err := os.Stat(filepath.Join(dir, store.LedgerName)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	o.ReadOnly = true
	old, err := Open(ctx, dir, o)
	if err != nil {
		return err
	}
	name := old.view.created.Subject
	if err := old.Close(); err != nil {
		return err
	}
	if name != demoName {
		return &proffer.Error{Kind: proffer.Refused, Op: "demo", Path: dir, Err: errors.New("this folder holds a case of your own"),
			Hint: "name another folder: proffer demo DIR"}
	}
	return removeAll(dir)
}

// removeAll removes a case folder, whose vault is read-only.
func removeAll(dir string) error {
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = os.Chmod(path, 0o755)
		}
		return err
	})
	return errors.Join(err, os.RemoveAll(dir))
}

func addExamples(ctx context.Context, c *Case) error {
	dir, err := os.MkdirTemp("", "proffer-examples")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.CopyFS(dir, examples.Sarvan); err != nil {
		return err
	}
	_, err = c.Add(ctx, AddOptions{Paths: []string{filepath.Join(dir, "sarvan")}, trim: filepath.ToSlash(dir) + "/"})
	return err
}

// DemoDigest is the SHA-256 of what is derived from the example reports: case.json without what differs from one
// making to the next (name, times, keys, records). It is the same on every platform.
func DemoDigest(ctx context.Context, o Options) (string, error) {
	dir, err := os.MkdirTemp("", "proffer-demo")
	if err != nil {
		return "", err
	}
	defer removeAll(dir)
	o.KeyDir = filepath.Join(dir, "keys")
	c, err := New(ctx, filepath.Join(dir, "case"), demoName, o)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if err := addExamples(ctx, c); err != nil {
		return "", err
	}
	now, err := c.Load(ctx)
	if err != nil {
		return "", err
	}
	now.Created, now.Checkpoint = time.Time{}, proffer.Checkpoint{}
	for i := range now.Exhibits {
		now.Exhibits[i].Acquisitions = nil
	}
	var b bytes.Buffer
	if err := present.JSON(&b, now); err != nil {
		return "", err
	}
	return hash(b.Bytes()), nil
}
