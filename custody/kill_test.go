package custody

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"proffer"
	"proffer/proof"
	"proffer/store"
)

// TestMain lets the test binary be the program that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PROFFER_TEST_CHILD"); dir != "" {
		if err := child(dir, os.Getenv("PROFFER_TEST_KEYS")); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child adds small exhibits in groups until it is killed, and prints the digest of each that was acknowledged.
func child(dir, keys string) error {
	ctx := context.Background()
	ledger, err := store.OpenLedger(ctx, dir, store.Write)
	if err != nil {
		return err
	}
	c, err := Open(ctx, dir, ledger, Options{KeyDir: keys})
	if err != nil {
		return err
	}
	fmt.Println("open")
	for {
		size, err := c.Size(ctx)
		if err != nil {
			return err
		}
		var ack acknowledged
		if err := ack.addFresh(c, size, 1+int(size%40)); err != nil {
			return err
		}
		for _, d := range ack.digests {
			fmt.Println(d)
		}
	}
}

func (a *acknowledged) addFresh(c *Case, size int64, n int) error {
	ctx, g := context.Background(), c.Group()
	var records []proffer.Record
	for i := range n {
		d, n, err := g.Seal(ctx, strings.NewReader(strings.Repeat(fmt.Sprintln("dispatch", size, i), 50)))
		if err != nil {
			return err
		}
		a.digests, records = append(a.digests, d), append(records, acquired(d, n))
	}
	if err := g.Flush(ctx); err != nil {
		return err
	}
	return a.append(c, records...)
}

// The program is killed at random moments; PROFFER_KILLS says how often.
func TestKilled(t *testing.T) {
	kills := 8
	if n, err := strconv.Atoi(os.Getenv("PROFFER_KILLS")); err == nil {
		kills = n
	}
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	if err := create(t, dir, opts).Close(); err != nil {
		t.Fatal(err)
	}
	var safe []proffer.Digest
	for range kills {
		safe = append(safe, killOnce(t, dir, opts.KeyDir)...)
		mustVerify(t, dir)
	}
	if len(safe) == 0 {
		t.Fatal("nothing was acknowledged in the time given: the test shows nothing")
	}
	c, err := reopen(dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	recorded := map[string]bool{}
	for _, r := range records(t, c) {
		recorded[r.Subject] = true
	}
	for _, d := range safe {
		if !recorded[d.String()] {
			t.Errorf("no record of %s", d)
		}
	}
	r, err := proof.Verify(t.Context(), dir, proof.Options{})
	if err != nil || !r.OK() || r.Exhibits < len(safe) {
		t.Errorf("%+v %v", r, err)
	}
	t.Logf("%d kills, %d exhibits acknowledged, %d recorded", kills, len(safe), r.Exhibits)
}

func killOnce(t *testing.T, dir, keys string) (safe []proffer.Digest) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PROFFER_TEST_CHILD="+dir, "PROFFER_TEST_KEYS="+keys)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the child said %q", lines.Text())
	}
	timer := time.AfterFunc(time.Duration(rand.IntN(300_000))*time.Microsecond, func() { cmd.Process.Kill() })
	defer timer.Stop()
	for lines.Scan() {
		d, err := proffer.ParseDigest(lines.Text())
		if err != nil {
			t.Fatalf("the child said %q", lines.Text())
		}
		safe = append(safe, d)
	}
	_ = cmd.Wait() // it was killed
	return safe
}
