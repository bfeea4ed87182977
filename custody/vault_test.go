package custody

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"proffer"
)

func TestTheSameBytesAreKeptOnce(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	g := c.Group()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, _, err := g.Seal(t.Context(), strings.NewReader("one story")); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if err := g.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	d, _, err := c.Seal(t.Context(), strings.NewReader("one story"))
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(c.Dir(), "vault", "*", "*"))
	if len(files) != 1 || files[0] != c.ExhibitPath(d) {
		t.Errorf("%q", files)
	}
	if info, err := os.Stat(files[0]); err != nil || info.Mode().Perm()&0o222 != 0 {
		t.Errorf("%v %v", info.Mode(), err)
	}
}

func TestADamagedCopyInTheVaultIsNotTakenForTheBytes(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	d, _, err := c.Seal(t.Context(), strings.NewReader("one story"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Chmod(c.ExhibitPath(d), 0o644), os.Truncate(c.ExhibitPath(d), 3)); err != nil {
		t.Fatal(err)
	}
	if _, err := c.ExhibitBytes(d); proffer.KindOf(err) != proffer.Damaged {
		t.Error(err)
	}
	if _, _, err := c.Seal(t.Context(), strings.NewReader("one story")); proffer.KindOf(err) != proffer.Damaged {
		t.Error(err)
	}
	if b, err := os.ReadFile(c.ExhibitPath(d)); string(b) != "one" || err != nil {
		t.Errorf("the evidence of the damage is gone: %q", b)
	}
}

func TestAReaderThatFailsLeavesNothing(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	broken := errors.New("the file vanished")
	for _, text := range []string{"", "some bytes", strings.Repeat("many bytes ", chunk)} {
		_, _, err := c.Seal(t.Context(), iotest.TimeoutReader(strings.NewReader(text)))
		if text != "" && !errors.Is(err, iotest.ErrTimeout) {
			t.Errorf("%d bytes: %v", len(text), err)
		}
		if _, _, err := c.Seal(t.Context(), iotest.ErrReader(broken)); !errors.Is(err, broken) {
			t.Error(err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(c.Dir(), "vault", "tmp", "*")); len(left) > 0 {
		t.Errorf("%q", left)
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("this account may write everywhere")
	}
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	if err := os.Chmod(filepath.Join(c.Dir(), "vault"), 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Join(c.Dir(), "vault"), 0o755)
	if _, _, err := c.Seal(t.Context(), strings.NewReader("x")); proffer.KindOf(err) != proffer.Unreadable {
		t.Error(err)
	}
}

func TestASecondWriterIsKeptOut(t *testing.T) {
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	c := create(t, dir, opts)
	defer c.Close()
	if _, err := reopen(dir, opts); proffer.KindOf(err) != proffer.Locked {
		t.Error(err)
	}
	r, err := reopen(dir, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if len(records(t, r)) != 2 || r.Checkpoint() != c.Checkpoint() || r.VerifierKey() != c.VerifierKey() {
		t.Error("a reader sees another case")
	}
	if err := noteOn(t, r, "x"); proffer.KindOf(err) != proffer.Refused {
		t.Error(err)
	}
}
