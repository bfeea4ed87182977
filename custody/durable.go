package custody

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"proffer"
)

// A disk makes every write of this package outside the ledger. Each method says what holds once it has returned nil.
// Nothing else in the package creates, writes, renames or removes a file.
//
// On Windows a folder cannot be flushed; NTFS journals its entries, and what is said of folders holds as far as that.
type disk struct {
	hook func(op string, path ...string) error // before each system call; its error stands for the call's

	mu    sync.Mutex
	known map[string]bool // folders whose own entry was flushed since the case was opened
}

func (d *disk) step(op string, path ...string) error {
	if d.hook == nil {
		return nil
	}
	return d.hook(op, path...)
}

// write replaces the file at path: it holds data, on the disk, under that name. A crash leaves the old file or the
// new one, and perhaps path.tmp, which the next write replaces. The folder must exist.
func (d *disk) write(path string, data []byte, perm fs.FileMode) error {
	tmp := path + ".tmp"
	if err := d.step("create", tmp); err != nil {
		return err
	}
	if err := os.Remove(tmp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return err
	}
	err = d.step("write", tmp)
	if err == nil {
		_, err = f.Write(data)
	}
	if err = d.flush(f, err); err != nil {
		return err
	}
	if err := d.rename(tmp, path); err != nil {
		return err
	}
	return d.flushFolder(filepath.Dir(path))
}

// keep is write, except that a file that is there with the same bytes is left alone, and one with other bytes is
// never replaced: that is errDiffers. Like write it returns when file and name are on the disk.
func (d *disk) keep(path string, data []byte) error {
	old, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return d.write(path, data, 0o644)
	case err != nil:
		return err
	case !bytes.Equal(old, data):
		return errDiffers
	}
	return d.flushFolder(filepath.Dir(path)) // a run that was killed may have renamed and not flushed
}

var errDiffers = errors.New("it is not what the ledger says it should be")

// An arrival is bytes in a temporary file on their way into the vault.
type arrival struct {
	file   *os.File
	digest proffer.Digest
	size   int64
}

// receive copies r into a new file in folder and hashes it on the way. Nothing is promised of the disk yet. The file
// is read-only for everybody but the handle in the arrival.
func (d *disk) receive(folder string, r io.Reader) (a arrival, err error) {
	if err := d.step("create", folder); err != nil {
		return a, err
	}
	a.file, err = createTemp(folder)
	if err != nil {
		return a, err
	}
	hash := sha256.New()
	a.size, err = copyHashing(writerFunc(func(b []byte) (int, error) {
		if err := d.step("write", a.file.Name()); err != nil {
			return 0, err
		}
		return a.file.Write(b)
	}), hash, r)
	if err != nil {
		d.drop(a)
		return arrival{}, err
	}
	a.digest = proffer.Digest(hash.Sum(nil))
	return a, nil
}

// drop forgets an arrival. What cannot be removed is left for the next opening to sweep.
func (d *disk) drop(a arrival) {
	a.file.Close()
	if d.step("remove", a.file.Name()) == nil {
		os.Remove(a.file.Name())
	}
}

// settle flushes an arrival: its bytes are on the disk, under their temporary name.
func (d *disk) settle(a arrival) error { return d.flush(a.file, nil) }

// flush puts the file's bytes on the disk and closes it. An earlier error is passed through, after closing.
func (d *disk) flush(f *os.File, err error) error {
	if err == nil {
		err = d.step("flush", f.Name())
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// rename gives a file another name on the same disk, replacing what had it; at a crash either name may be left until
// the folder is flushed.
func (d *disk) rename(from, to string) error {
	if err := d.step("rename", from, to); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// flushFolder puts the folder's entries (names created, renamed, removed in it) on the disk.
func (d *disk) flushFolder(path string) error {
	if err := d.step("flush folder", path); err != nil {
		return err
	}
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// makeFolder makes a folder and those above it: they are there, on the disk. A folder that was there before is
// flushed too, once, since a run that was killed may not have got so far.
func (d *disk) makeFolder(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.makeLocked(filepath.Clean(path))
}

func (d *disk) makeLocked(path string) error {
	if d.known[path] {
		return nil
	}
	info, err := os.Stat(path)
	parent := filepath.Dir(path)
	switch {
	case err == nil && !info.IsDir():
		return &fs.PathError{Op: "mkdir", Path: path, Err: errors.New("a file is in the way")}
	case errors.Is(err, fs.ErrNotExist) && parent != path:
		if err := d.makeLocked(parent); err != nil {
			return err
		}
		if err := d.step("mkdir", path); err != nil {
			return err
		}
		if err := os.Mkdir(path, 0o755); err != nil {
			return err
		}
	case err != nil:
		return err
	}
	if err := d.flushFolder(parent); err != nil && !errors.Is(err, fs.ErrPermission) {
		return err // a parent that may not even be read cannot be flushed, and is not ours
	}
	if d.known == nil {
		d.known = map[string]bool{}
	}
	d.known[path] = true
	return nil
}

// sweep removes what matches the pattern; what cannot be removed stays. Nothing is promised.
func (d *disk) sweep(pattern string) {
	stale, err := filepath.Glob(pattern)
	if err != nil {
		return
	}
	for _, path := range stale {
		if d.step("remove", path) == nil {
			os.Remove(path)
		}
	}
}

// removeAll removes a folder with all that is in it. Nothing is promised of the disk.
func (d *disk) removeAll(path string) error {
	if err := d.step("remove", path); err != nil {
		return err
	}
	return os.RemoveAll(path)
}

// createTemp is os.CreateTemp for a file that nobody may write but through the handle returned.
func createTemp(folder string) (*os.File, error) {
	for {
		f, err := os.OpenFile(filepath.Join(folder, tempName()), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o444)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}
