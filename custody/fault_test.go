package custody

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"proffer"
	"proffer/proof"
	"proffer/store"
)

// acknowledged is what a piece of work was told is safe.
type acknowledged struct {
	created  bool
	digests  []proffer.Digest
	subjects []string
}

// work does what an add does, with single and grouped exhibits and enough records to fill tiles, until an error.
func work(dir string, opts Options) (ack acknowledged, err error) {
	ctx := context.Background()
	ledger, err := store.OpenLedger(ctx, dir, store.Create)
	if err != nil {
		return ack, err
	}
	c, err := Create(ctx, dir, "Halden", ledger, opts)
	if err != nil {
		return ack, err
	}
	defer c.Close()
	ack.created = true
	if err := ack.addOne(c, "a dispatch of its own"); err != nil {
		return ack, err
	}
	if err := ack.addGroup(c, 3); err != nil {
		return ack, err
	}
	if err := ack.addNotes(c, 260); err != nil {
		return ack, err
	}
	return ack, ack.addOne(c, "a dispatch of its own") // again: one exhibit, two acquisitions
}

func (a *acknowledged) addOne(c *Case, text string) error {
	ctx := context.Background()
	d, n, err := c.Seal(ctx, strings.NewReader(text))
	if err != nil {
		return err
	}
	a.digests = append(a.digests, d)
	return a.append(c, acquired(d, n))
}

func (a *acknowledged) addGroup(c *Case, n int) error {
	ctx := context.Background()
	g := c.Group()
	var records []proffer.Record
	var digests []proffer.Digest
	for i := range n {
		d, size, err := g.Seal(ctx, strings.NewReader(fmt.Sprint("dispatch ", i)))
		if err != nil {
			return err
		}
		digests, records = append(digests, d), append(records, acquired(d, size))
	}
	if err := g.Flush(ctx); err != nil {
		return err
	}
	a.digests = append(a.digests, digests...)
	return a.append(c, records...)
}

func (a *acknowledged) addNotes(c *Case, n int) error {
	var notes []proffer.Record
	for i := range n {
		notes = append(notes, proffer.Record{Act: proffer.ActNote, Subject: fmt.Sprint("note <&> ", i)})
	}
	return a.append(c, notes...)
}

func (a *acknowledged) append(c *Case, records ...proffer.Record) error {
	done, err := c.Append(context.Background(), records...)
	for _, r := range done {
		a.subjects = append(a.subjects, r.Subject)
	}
	return err
}

// mustHold checks that a case that was left behind verifies, opens, verifies again, and has what was acknowledged.
func mustHold(t *testing.T, dir string, opts Options, ack acknowledged) {
	t.Helper()
	mustVerify(t, dir)
	c, err := reopen(dir, opts)
	if err != nil {
		if !ack.created && proffer.KindOf(err) == proffer.Damaged && strings.Contains(err.Error(), "never begun") {
			return
		}
		if !ack.created && proffer.KindOf(err) == proffer.NotFound {
			return
		}
		t.Fatalf("open: %v", err)
	}
	for _, d := range ack.digests {
		if _, err := c.ExhibitBytes(d); err != nil {
			t.Errorf("lost: %v", err)
		}
	}
	all := records(t, c)
	if len(all) < 2 || all[0].Act != proffer.ActCreated || all[1].Act != proffer.ActKey {
		t.Fatalf("the first records: %+v", all[:min(2, len(all))])
	}
	for i, s := range ack.subjects {
		if len(all) <= i+2 || all[i+2].Subject != s {
			t.Fatalf("record %d of those acknowledged is not in the ledger", i)
		}
	}
	if _, err := c.Append(t.Context(), proffer.Record{Act: proffer.ActNote, Subject: "after"}); err != nil {
		t.Errorf("append after: %v", err)
	}
	if cp := c.Checkpoint(); cp.Size != int64(len(all))+1 {
		t.Errorf("the checkpoint covers %d of %d records", cp.Size, len(all)+1)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	mustVerify(t, dir)
	if left, _ := filepath.Glob(filepath.Join(dir, "vault", "tmp", "*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func mustVerify(t *testing.T, dir string) {
	t.Helper()
	r, err := proof.Verify(t.Context(), dir, proof.Options{})
	if err != nil && proffer.KindOf(err) != proffer.NotFound {
		t.Fatalf("verify: %v", err)
	}
	for _, p := range r.Damages {
		t.Errorf("verify: %v", p)
	}
}

// faults counts the operations and lets the n-th of them go wrong.
type faults struct {
	mu   sync.Mutex
	at   int
	err  error
	stop bool // and all after it: the program is gone
	n    int
	seen []string
}

func (f *faults) hook(op string, path ...string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.n++
	f.seen = append(f.seen, op+" "+filepath.Base(path[len(path)-1]))
	if f.n == f.at || f.stop && f.n > f.at {
		return f.err
	}
	return nil
}

func TestEveryWriteMayFail(t *testing.T) {
	kinds := []struct {
		name  string
		err   error
		stop  bool
		want  proffer.ErrorKind
		every int // operations; all of them where PROFFER_LONG is set
	}{
		{"EIO", syscall.EIO, false, proffer.Unreadable, 5},
		{"ENOSPC", syscall.ENOSPC, false, proffer.NoSpace, 7},
		{"stop", errGone, true, proffer.Internal, 2},
	}
	count := &faults{at: -1}
	if _, err := work(caseDir(t), Options{KeyDir: t.TempDir(), hook: count.hook}); err != nil {
		t.Fatal(err)
	}
	for _, kind := range kinds {
		if os.Getenv("PROFFER_LONG") != "" {
			kind.every = 1
		}
		for at := 1; at <= count.n; at += kind.every {
			t.Run(fmt.Sprintf("%s/%d", kind.name, at), func(t *testing.T) {
				t.Parallel()
				f := &faults{at: at, err: kind.err, stop: kind.stop}
				dir, opts := caseDir(t), Options{KeyDir: t.TempDir(), hook: f.hook}
				ack, err := work(dir, opts)
				last := f.seen[min(at, len(f.seen))-1]
				if err == nil && !strings.HasPrefix(last, "remove ") {
					t.Errorf("a failed %q was not noticed", last)
				}
				if err != nil && proffer.KindOf(err) != kind.want {
					t.Errorf("%q: kind %d: %v", last, proffer.KindOf(err), err)
				}
				mustHold(t, dir, Options{KeyDir: opts.KeyDir}, ack)
			})
		}
	}
}

var errGone = errors.New("the program is gone")

func caseDir(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "case")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A case that failed once goes on in the same process.
func TestAppendAfterAFailedAppend(t *testing.T) {
	f := &faults{at: -1, err: syscall.ENOSPC}
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir(), hook: f.hook}
	c := create(t, dir, opts)
	for ahead := range 12 {
		f.n, f.at = 0, ahead+1
		_, err := c.Append(t.Context(), proffer.Record{Act: proffer.ActNote, Subject: "x"})
		f.at = -1
		if _, again := c.Append(t.Context(), proffer.Record{Act: proffer.ActNote, Subject: "y"}); again != nil {
			t.Fatalf("after %v at %s: %v", err, f.seen[len(f.seen)-1], again)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	mustVerify(t, dir)
}
