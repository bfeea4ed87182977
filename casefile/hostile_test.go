package casefile

import (
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"proffer"
)

var update = flag.Bool("update", false, "write what is said of hostile files anew")

// scanHint is what to do about a picture, which depends on what is installed.
var scanHint = regexp.MustCompile(` \([^()\n]*Tesseract[^()\n]*\)`)

// TestHostileInbox adds an inbox of broken and hostile files: each is kept as it came, exactly what
// testdata/hostile.txt shows is said of it, the honest file among them is read, and nothing hangs.
func TestHostileInbox(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some three hundred files, one of them until its time is over")
	}
	ctx := context.Background()
	inbox := t.TempDir()
	files := slices.Concat(cutOff(t), hostileContainers(t), hostileDocuments(), hostilePDFs(t))
	if len(files) < 150 {
		t.Fatalf("%d files", len(files))
	}
	files = append(files, hostileFile{"zz-honest.txt", []byte(honest + "It is the last.\n")})
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(inbox, f.name), f.bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	began := time.Now()
	report, err := c.Add(ctx, AddOptions{Paths: []string{inbox}})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if _, kept := c.view.byDigest[proffer.Digest(sha256.Sum256(f.bytes))]; !kept {
			t.Errorf("%s is not kept", f.name)
		}
	}
	if report.New != report.Read+report.Unread || report.Read == 0 {
		t.Errorf("counts: %+v", report)
	}
	got := strings.ReplaceAll(strings.Join(report.Problems, "\n"), inbox+string(filepath.Separator), "") + "\n" +
		fmt.Sprintf("%d files: %d new, %d known, %d read, %d not read, %d refused\n", len(files), report.New, report.Known, report.Read, report.Unread, report.Refused)
	compareHostile(t, scanHint.ReplaceAllString(got, ""))
	t.Logf("%d files in %v", len(files), time.Since(began))
}

func compareHostile(t *testing.T, got string) {
	t.Helper()
	const golden = "testdata/hostile.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(string(b), "\n")
	lines := strings.Split(got, "\n")
	for _, l := range lines {
		if !slices.Contains(want, l) {
			t.Errorf("said, and not expected: %s", l)
		}
	}
	for _, l := range want {
		if !slices.Contains(lines, l) {
			t.Errorf("not said: %s", l)
		}
	}
}
