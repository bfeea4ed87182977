package custody

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// A flimsy disk keeps only what was flushed: when the power goes at the n-th operation, bytes that were not flushed
// are cut off, and names that were not flushed with their folder are as they were before.
type flimsy struct {
	mu      sync.Mutex
	at, n   int
	dirty   map[string]bool   // files with bytes that were not flushed
	renamed map[string][]byte // by new name: what it held before, nil where it was not there
	made    map[string]bool   // folders that their parents do not durably have
}

func (f *flimsy) hook(op string, path ...string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.n++; f.at > 0 && f.n >= f.at {
		return errGone
	}
	last := path[len(path)-1]
	switch op {
	case "write":
		f.dirty[last] = true
	case "flush":
		delete(f.dirty, last)
	case "rename":
		if f.dirty[path[0]] {
			delete(f.dirty, path[0])
			f.dirty[last] = true
		}
		if _, twice := f.renamed[last]; !twice {
			f.renamed[last], _ = os.ReadFile(last)
		}
	case "mkdir":
		f.made[last] = true
	case "flush folder":
		for p := range f.renamed {
			if filepath.Dir(p) == last {
				delete(f.renamed, p)
			}
		}
		for p := range f.made {
			if filepath.Dir(p) == last {
				delete(f.made, p)
			}
		}
	}
	return nil
}

// powerOff leaves on the disk what was flushed.
func (f *flimsy) powerOff() error {
	var errs []error
	for p := range f.dirty {
		if info, err := os.Stat(p); err == nil {
			errs = append(errs, os.Chmod(p, 0o644), os.Truncate(p, info.Size()/2))
		}
	}
	for p, old := range f.renamed {
		err := os.Remove(p)
		if old != nil {
			err = errors.Join(err, os.WriteFile(p, old, 0o644))
		}
		if !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	for p := range f.made {
		errs = append(errs, os.RemoveAll(p))
	}
	return errors.Join(errs...)
}

func newFlimsy(at int) *flimsy {
	return &flimsy{at: at, dirty: map[string]bool{}, renamed: map[string][]byte{}, made: map[string]bool{}}
}

func TestPowerLoss(t *testing.T) {
	all := newFlimsy(0)
	if _, err := work(caseDir(t), Options{KeyDir: t.TempDir(), hook: all.hook}); err != nil {
		t.Fatal(err)
	}
	every := 3
	if os.Getenv("PROFFER_LONG") != "" {
		every = 1
	}
	for at := 1; at <= all.n+1; at += every {
		t.Run(fmt.Sprint(at), func(t *testing.T) {
			t.Parallel()
			f := newFlimsy(at)
			dir, keys := caseDir(t), t.TempDir()
			ack, _ := work(dir, Options{KeyDir: keys, hook: f.hook})
			if err := f.powerOff(); err != nil {
				t.Fatal(err)
			}
			mustHold(t, dir, Options{KeyDir: keys}, ack)
		})
	}
}
