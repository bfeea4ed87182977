package proof

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"proffer"
)

const reacquire = "restore the file from a copy of the case, or add the original again after moving this one away"

// A sealed is a file of the vault.
type sealed struct {
	path   string
	digest proffer.Digest // that its name claims
	size   int64
	found  proffer.Digest // that its bytes have
	err    error
}

// checkVault hashes every file of the vault and compares with what the records name.
func (v *verification) checkVault(ctx context.Context) error {
	files := v.walkVault()
	if err := v.hashAll(ctx, files); err != nil {
		return err
	}
	seen := map[proffer.Digest]bool{}
	for _, f := range files {
		seen[f.digest] = true
		v.judgeFile(f)
	}
	v.judgeMissing(seen)
	return nil
}

// walkVault lists the vault's files in the order of their names, and names what does not belong there.
func (v *verification) walkVault() (files []*sealed) {
	root := filepath.Join(v.dir, "vault")
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if !isMissing(err) {
				v.damage(v.rel(path), "it cannot be read: "+err.Error(), "see who may read it")
			}
			return nil
		}
		name := strings.TrimPrefix(filepath.ToSlash(path), filepath.ToSlash(root)+"/")
		if d.IsDir() && name == "tmp" {
			return fs.SkipDir // arrivals of a run that goes on or was interrupted
		}
		if d.IsDir() {
			return nil
		}
		digest, err := proffer.ParseDigest(filepath.Base(path))
		if err != nil || name != digest.String()[:2]+"/"+digest.String() || !d.Type().IsRegular() {
			v.damage(v.rel(path), "it does not belong in the vault", "see what it is, and move it out of the case")
			return nil
		}
		files = append(files, &sealed{path: path, digest: digest})
		return nil
	})
	return files
}

// hashAll hashes the files, several at once.
func (v *verification) hashAll(ctx context.Context, files []*sealed) error {
	var total, done atomic.Int64
	for _, f := range files {
		if info, err := os.Stat(f.path); err == nil {
			total.Add(info.Size())
		}
	}
	next := make(chan *sealed)
	var workers sync.WaitGroup
	for range v.opts.Workers {
		workers.Go(func() {
			for f := range next {
				f.hash(ctx, func(n int64) {
					if sum := done.Add(n); v.opts.Progress != nil {
						v.opts.Progress(sum, total.Load())
					}
				})
			}
		})
	}
	for _, f := range files {
		if ctx.Err() != nil {
			break
		}
		next <- f
	}
	close(next)
	workers.Wait()
	return ctx.Err()
}

func (f *sealed) hash(ctx context.Context, progress func(int64)) {
	file, err := os.Open(f.path)
	if err != nil {
		f.err = err
		return
	}
	defer file.Close()
	h, buf := sha256.New(), make([]byte, 1<<18)
	for {
		n, err := file.Read(buf)
		h.Write(buf[:n])
		f.size += int64(n)
		progress(int64(n))
		if err == nil {
			err = ctx.Err()
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			f.err = err
			return
		}
	}
	f.found = proffer.Digest(h.Sum(nil))
}

func (v *verification) judgeFile(f *sealed) {
	x := v.exhibits[f.digest]
	switch {
	case f.err != nil:
		v.damage(v.rel(f.path), "it cannot be read: "+f.err.Error(), "see who may read it, and whether the disk is sound")
	case f.found != f.digest && x != nil:
		v.damage(v.rel(f.path), fmt.Sprintf("its bytes have changed: they are %s now (record %d acquired it)", f.found, x.record), reacquire)
	case f.found != f.digest:
		v.damage(v.rel(f.path), "its bytes are not those of its name, and no record names it", "see what it is, and move it out of the case")
	case x == nil:
		v.notice(v.rel(f.path), "no record names it: an interrupted run, or a record that is gone", "add the file again to record it")
	case x.disposed:
		v.damage(v.rel(f.path), "the records say that it was disposed of", "see why it is still here, and remove it")
	case x.size >= 0 && x.size != f.size:
		v.damage(fmt.Sprintf("record %d", x.record), fmt.Sprintf("it says %d bytes, and %s has %d", x.size, v.rel(f.path), f.size), restore)
	}
}

func (v *verification) judgeMissing(seen map[proffer.Digest]bool) {
	var missing []proffer.Digest
	for d, x := range v.exhibits {
		if x.disposed {
			continue
		}
		v.Exhibits++
		v.Bytes += max(x.size, 0)
		if !seen[d] {
			missing = append(missing, d)
		}
	}
	sort.Slice(missing, func(i, j int) bool { return v.exhibits[missing[i]].record < v.exhibits[missing[j]].record })
	for _, d := range missing {
		name := d.String()
		v.damage("vault/"+name[:2]+"/"+name, fmt.Sprintf("it is missing (record %d acquired it)", v.exhibits[d].record), reacquire)
	}
}
