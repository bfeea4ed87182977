// Package seal measures custody: how long a large exhibit takes beside what the system's own tools take for the same
// bytes, in how much memory, and how many small exhibits and records a second a case takes in.
//
// Enter by [Run], or by the command in run, which also writes last.md: the figures that [Measure] shows, since 4 GiB take
// minutes.
package seal

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"proffer"
	"proffer/custody"
	"proffer/proof"
	"proffer/store"
)

// Options say how much is measured.
type Options struct {
	Bytes int64  // size of the large exhibit
	Files int    // number of small exhibits
	Dir   string // where; "" is the system's folder for temporary files
}

//go:embed last.md
var saved string

// Measure writes the figures that were taken last; it needs nothing of shared.
func Measure(_ string, w io.Writer) error {
	_, err := io.WriteString(w, saved)
	return err
}

// Run writes the figures as a section of Markdown.
func Run(w io.Writer, o Options) error {
	dir, err := os.MkdirTemp(o.Dir, "proffer-seal-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := bench{Options: o, dir: dir}
	if err := b.large(); err != nil {
		return err
	}
	if err := b.small(); err != nil {
		return err
	}
	return b.write(w)
}

type bench struct {
	Options
	dir string

	seal, copy, sum, verify time.Duration
	peak                    int64 // bytes of memory
	grouped, single         float64
	records                 float64
}

func (b *bench) newCase(name string) (*custody.Case, error) {
	dir := filepath.Join(b.dir, name)
	if err := os.Mkdir(dir, 0o755); err != nil {
		return nil, err
	}
	ledger, err := store.OpenLedger(context.Background(), dir, store.Create)
	if err != nil {
		return nil, err
	}
	return custody.Create(context.Background(), dir, name, ledger, custody.Options{KeyDir: filepath.Join(b.dir, "keys")})
}

// large seals one file, then lets cp, sync and sha256sum do with it what they can, three times each in turn, and
// keeps the shortest of each.
func (b *bench) large() error {
	path := filepath.Join(b.dir, "large")
	if err := fill(path, b.Bytes); err != nil {
		return err
	}
	for round := range 3 {
		name := fmt.Sprint("large-", round)
		to := filepath.Join(b.dir, name)
		for _, step := range []struct {
			took *time.Duration
			run  func() error
		}{
			{&b.seal, func() error { return b.sealOne(name, path) }},
			{&b.verify, func() error { return b.verifyOne(name) }},
			{&b.copy, func() error { return shell("cp", path, to+".copy", "sync", to+".copy") }},
			{&b.sum, func() error { return shell("sha256sum", path) }},
		} {
			began := time.Now()
			if err := step.run(); err != nil {
				return err
			}
			if took := time.Since(began); round == 0 || took < *step.took {
				*step.took = took
			}
		}
		if err := os.RemoveAll(to); err != nil {
			return err
		}
		if err := os.Remove(to + ".copy"); err != nil {
			return err
		}
	}
	return os.Remove(path)
}

// fill writes bytes that no file system can shorten.
func fill(path string, n int64) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	block := make([]byte, 1<<20)
	for i := int64(0); n > 0; i++ {
		for j := 0; j < len(block); j += 8 {
			x := uint64(i)<<20 + uint64(j)
			x = (x ^ x>>31) * 0x9e3779b97f4a7c15
			for k := range 8 {
				block[j+k] = byte(x >> (8 * k))
			}
		}
		part := block[:min(n, int64(len(block)))]
		if _, err := f.Write(part); err != nil {
			return err
		}
		n -= int64(len(part))
	}
	return f.Sync()
}

// sealOne seals the file into a case of its own and watches the memory.
func (b *bench) sealOne(name, path string) error {
	c, err := b.newCase(name)
	if err != nil {
		return err
	}
	defer c.Close()
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	d, n, err := c.Seal(context.Background(), &watched{f, b, 0})
	if err != nil {
		return err
	}
	_, err = c.Append(context.Background(), acquired(d, n))
	return err
}

// watched looks at the memory every 64 MiB.
type watched struct {
	io.Reader
	b    *bench
	read int64
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.Reader.Read(p)
	if w.read>>26 != (w.read+int64(n))>>26 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		w.b.peak = max(w.b.peak, int64(m.Sys-m.HeapReleased))
	}
	w.read += int64(n)
	return n, err
}

func (b *bench) verifyOne(name string) error {
	r, err := proof.Verify(context.Background(), filepath.Join(b.dir, name), proof.Options{Workers: 1})
	if err == nil && !r.OK() {
		err = fmt.Errorf("%s: %v", name, r.Damages)
	}
	return err
}

func acquired(d proffer.Digest, size int64) proffer.Record {
	p, err := json.Marshal(map[string]any{"size": size, "method": proffer.MethodFile, "source": "report.txt"})
	if err != nil {
		panic(err) // a map of strings and a number
	}
	return proffer.Record{Act: proffer.ActAcquired, Subject: d.String(), Payload: p}
}

// shell runs pairs of a command and its arguments: each command takes the arguments up to the next.
func shell(words ...string) error {
	for len(words) > 0 {
		n := 1
		for n < len(words) && strings.ContainsRune(words[n], filepath.Separator) {
			n++
		}
		if out, err := exec.Command(words[0], words[1:n]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w: %s", words[0], err, bytes.TrimSpace(out))
		}
		words = words[n:]
	}
	return nil
}

// small adds many small exhibits in groups of 100, some one at a time, and records by themselves.
func (b *bench) small() error {
	c, err := b.newCase("small")
	if err != nil {
		return err
	}
	defer c.Close()
	if b.grouped, err = rate(b.Files, func() error { return addGrouped(c, b.Files, 100) }); err != nil {
		return err
	}
	few := min(b.Files, 100)
	if b.single, err = rate(few, func() error { return addGrouped(c, -few, 1) }); err != nil {
		return err
	}
	notes := make([]proffer.Record, 10_000)
	for i := range notes {
		notes[i] = proffer.Record{Act: proffer.ActNote, Subject: fmt.Sprint("E", i)}
	}
	b.records, err = rate(len(notes), func() error {
		_, err := c.Append(context.Background(), notes...)
		return err
	})
	return err
}

func rate(n int, f func() error) (float64, error) {
	began := time.Now()
	err := f()
	return float64(n) / time.Since(began).Seconds(), err
}

// addGrouped adds so many exhibits of about 4 KiB; a negative number adds others than a positive one.
func addGrouped(c *custody.Case, n, size int) error {
	ctx, sign := context.Background(), 1
	if n < 0 {
		n, sign = -n, -1
	}
	for i := 0; i < n; i += size {
		g := c.Group()
		var records []proffer.Record
		for j := i; j < min(n, i+size); j++ {
			d, length, err := g.Seal(ctx, strings.NewReader(strings.Repeat(fmt.Sprintln("report", sign*j), 400)))
			if err != nil {
				return err
			}
			records = append(records, acquired(d, length))
		}
		if err := g.Flush(ctx); err != nil {
			return err
		}
		if _, err := c.Append(ctx, records...); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) write(w io.Writer) error {
	mib := func(d time.Duration) string {
		return fmt.Sprintf("%.2f s (%.0f MiB/s)", d.Seconds(), float64(b.Bytes)/(1<<20)/d.Seconds())
	}
	both := b.copy + b.sum
	_, err := fmt.Fprintf(w, `## Custody

Taken %s on %d cores, %s; the shortest of three runs, on the disk of the system's temporary folder.

| what | measured | target | beside |
|---|---|---|---|
| seal %d MiB: hash, copy, flush, record, sign | %s | no longer than cp and sha256sum one after the other | cp and sync %s, sha256sum %s: ratio %.2f |
| memory while sealing | %.0f MiB | under 100 MiB | |
| verify the same, one worker | %s | | sha256sum: ratio %.2f |
| add small exhibits, groups of 100 | %.0f a second | | |
| add small exhibits, one at a time | %.0f a second | | |
| append records, one group of 10,000 | %.0f a second | 10,000 (tessera on local files, 7 cores) | |

`, time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.GOARCH, b.Bytes>>20, mib(b.seal), mib(b.copy), mib(b.sum), b.seal.Seconds()/both.Seconds(), float64(b.peak)/(1<<20),
		mib(b.verify), b.verify.Seconds()/b.sum.Seconds(), b.grouped, b.single, b.records)
	return err
}
