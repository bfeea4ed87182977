package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"proffer"
)

// DerivedName is the file in the case folder that holds what was derived of the whole case last.
const DerivedName = "derived.bin"

// The file is derivedMark, the key, a SHA-256 over key and body, and the body.
const derivedMark = "proffer-derived/1\n"

// DropDerived removes the file of the case in dir; nothing is lost by it but the time to derive the case again.
func DropDerived(dir string) error {
	err := os.Remove(filepath.Join(dir, DerivedName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return wrap("drop derived", filepath.Join(dir, DerivedName), err)
}

// Derived is the body that was last kept under the key, or nil where there is none: no file, one of another key, or one
// that is not, to the byte, what was written.
func Derived(dir string, key proffer.Digest) []byte {
	b, err := os.ReadFile(filepath.Join(dir, DerivedName))
	if err != nil {
		return nil
	}
	b, marked := bytes.CutPrefix(b, []byte(derivedMark))
	b, ours := bytes.CutPrefix(b, key[:])
	if !marked || !ours || len(b) < sha256.Size {
		return nil
	}
	sum, body := b[:sha256.Size], b[sha256.Size:]
	h := sha256.New()
	h.Write(key[:])
	h.Write(body)
	if !bytes.Equal(h.Sum(nil), sum) {
		return nil
	}
	return body
}

// KeepDerived keeps what write writes under the key, in place of what was kept before. It takes no lock: whoever reads
// at the same time gets the old file or the new one, of several processes that write the last one stays, and of several
// calls at once in one process all but one fail. A crash may leave the old file, a part of the new one, which [Derived]
// does not take, or a temporary file, which a later call removes.
func KeepDerived(dir string, key proffer.Digest, write func(io.Writer) error) (err error) {
	sweepDerived(dir)
	tmp := filepath.Join(dir, fmt.Sprintf("%s.%d.tmp", DerivedName, os.Getpid()))
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return wrap("keep derived", tmp, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(tmp)
		}
	}()
	h := sha256.New()
	h.Write(key[:])
	head := append([]byte(derivedMark), key[:]...)
	if _, err = f.Write(append(head, make([]byte, sha256.Size)...)); err == nil {
		err = write(io.MultiWriter(f, h))
	}
	if err == nil {
		_, err = f.WriteAt(h.Sum(nil), int64(len(head)))
	}
	if err == nil {
		err = f.Close()
	}
	if err == nil {
		err = os.Rename(tmp, filepath.Join(dir, DerivedName))
	}
	return wrap("keep derived", tmp, err)
}

// sweepDerived removes what writers that were killed left. One that still writes is not so old.
func sweepDerived(dir string) {
	const old = time.Hour
	left, _ := filepath.Glob(filepath.Join(dir, DerivedName+".*.tmp")) // none where dir holds a bad pattern: they stay
	for _, path := range left {
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > old {
			os.Remove(path)
		}
	}
}
