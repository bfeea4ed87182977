package casefile

import (
	"context"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

var (
	kills = flag.Int("kills", 6, "how often an add is killed")
	files = flag.Int("files", 400, "files that the killed add takes in")
)

// TestMain lets the test binary be the process that is killed, and one that reads.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PROFFER_TEST_ADD"); dir != "" {
		os.Exit(addForever(dir))
	}
	if os.Getenv("PROFFER_TEST_READER") != "" {
		if err := serveReads(os.Stdin, os.Stdout, 400<<20, deadly); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	os.Exit(m.Run())
}

// addForever adds the inbox of a case and says after each batch how many records are acknowledged.
func addForever(dir string) int {
	ctx := context.Background()
	c, err := Open(ctx, filepath.Join(dir, "case"), Options{KeyDir: filepath.Join(dir, "keys")})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer c.Close()
	_, err = c.Add(ctx, AddOptions{Paths: []string{filepath.Join(dir, "inbox")}, Progress: func(Progress) {
		fmt.Fprintf(os.Stdout, "%d\n", len(c.view.exhibits))
	}})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// TestKilledAddLosesNothing kills an add at random moments; after each, the case verifies and holds at least what was
// acknowledged; in the end it goes on where it stopped and holds every file once.
func TestKilledAddLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("kills processes for some seconds")
	}
	dir := t.TempDir()
	inbox := filepath.Join(dir, "inbox")
	if err := os.Mkdir(inbox, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range *files {
		text := fmt.Sprintf("Report %d\n\nHarbour master number %d said that ship %d had sailed.\n", i, i, i)
		if err := os.WriteFile(filepath.Join(inbox, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	open(t, filepath.Join(dir, "case"), Options{}).Close()
	rng := rand.New(rand.NewSource(1))
	for n := range *kills {
		acknowledged := addAndKill(t, dir, time.Duration(50+rng.Intn(900))*time.Millisecond)
		v, err := Verify(context.Background(), filepath.Join(dir, "case"))
		if err != nil || len(v.Problems) > 0 {
			t.Fatalf("kill %d: %v %v", n, err, v.Problems)
		}
		c := open(t, filepath.Join(dir, "case"), Options{})
		if have := len(c.view.exhibits); have < acknowledged {
			t.Fatalf("kill %d: %d exhibits, %d were acknowledged", n, have, acknowledged)
		}
		c.Close()
	}
	c := open(t, filepath.Join(dir, "case"), Options{})
	if _, err := c.Add(context.Background(), AddOptions{Paths: []string{inbox}}); err != nil {
		t.Fatal(err)
	}
	for _, e := range c.view.exhibits {
		if len(e.Acquisitions) != 1 || !c.view.readings[e.Digest] {
			t.Fatalf("%s: %d acquisitions, read %v", e.Name, len(e.Acquisitions), c.view.readings[e.Digest])
		}
	}
	if len(c.view.exhibits) != *files {
		t.Errorf("%d exhibits of %d files", len(c.view.exhibits), *files)
	}
}

// addAndKill runs an add in a process of its own for a while and returns what it last acknowledged.
func addAndKill(t *testing.T, dir string, after time.Duration) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PROFFER_TEST_ADD="+dir)
	out, err := os.CreateTemp(dir, "out")
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	cmd.Process.Kill()
	cmd.Wait()
	said, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	for i := 0; i < len(said); {
		n, k := 0, i
		for k < len(said) && said[k] != '\n' {
			n = n*10 + int(said[k]-'0')
			k++
		}
		if k < len(said) { // a cut line says nothing
			last = n
		}
		i = k + 1
	}
	return last
}
