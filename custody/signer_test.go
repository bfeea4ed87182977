package custody

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"proffer"
	"proffer/store"
)

func copyCase(t *testing.T, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}

func noteOn(t *testing.T, c *Case, subject string) error {
	t.Helper()
	_, err := c.Append(t.Context(), proffer.Record{Act: proffer.ActNote, Subject: subject})
	return err
}

func recovered(t *testing.T, dir string, opts Options) *Case {
	t.Helper()
	ledger, err := store.OpenLedger(t.Context(), dir, store.Write)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Recover(t.Context(), dir, ledger, opts)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func mustRefuse(t *testing.T, what string, err error) {
	t.Helper()
	if proffer.KindOf(err) != proffer.Refused || !strings.Contains(proffer.HintOf(err), "recover") {
		t.Errorf("%s: %v (%s)", what, err, proffer.HintOf(err))
	}
}

func TestACopyIsRefusedOnceTheOriginalWentOn(t *testing.T) {
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	c := create(t, dir, opts)
	old := copyCase(t, dir)
	if err := noteOn(t, c, "the original goes on"); err != nil {
		t.Fatal(err)
	}
	c.Close()
	_, err := reopen(old, opts)
	mustRefuse(t, "open the copy", err)
	if c, err = reopen(old, Options{ReadOnly: true}); err != nil {
		t.Fatalf("a copy may be read: %v", err)
	}
	c.Close()

	c = recovered(t, old, opts)
	if err := noteOn(t, c, "the copy goes on"); err != nil {
		t.Fatal(err)
	}
	all := records(t, c)
	if r := all[2]; len(all) != 4 || r.Act != proffer.ActKey || !strings.Contains(string(r.Payload), `"previous_size":2`) {
		t.Errorf("%+v", all)
	}
	c.Close()
	mustVerify(t, old)
	if _, err := os.Stat(filepath.Join(old, "retired", "log-1", "checkpoint")); err != nil {
		t.Errorf("the log before is not kept: %v", err)
	}
	if c, err = reopen(dir, opts); err != nil {
		t.Fatalf("the original: %v", err)
	}
	c.Close()
}

func TestTwoCopiesOpenAtOnceCannotBothGoOn(t *testing.T) {
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	create(t, dir, opts).Close()
	twin := copyCase(t, dir)
	a, err := reopen(dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	b, err := reopen(twin, opts)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := noteOn(t, a, "first"); err != nil {
		t.Fatal(err)
	}
	mustRefuse(t, "the second", noteOn(t, b, "second"))
	if n, err := b.Size(t.Context()); err != nil || n != 2 {
		t.Errorf("the refused record is in the ledger: %d %v", n, err)
	}
}

func TestALedgerWithAnotherHistoryIsRefused(t *testing.T) {
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	c := create(t, dir, opts)
	if err := noteOn(t, c, "what was signed"); err != nil {
		t.Fatal(err)
	}
	c.Close()
	other, otherOpts := caseDir(t), Options{KeyDir: t.TempDir()}
	c = create(t, other, otherOpts)
	for _, s := range []string{"what was not", "and more of it"} {
		if err := noteOn(t, c, s); err != nil {
			t.Fatal(err)
		}
	}
	c.Close()
	b, err := os.ReadFile(filepath.Join(other, store.LedgerName))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, store.LedgerName), b, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "log", "checkpoint")); err != nil { // even with the checkpoint gone
		t.Fatal(err)
	}
	_, err = reopen(dir, opts)
	mustRefuse(t, "another ledger", err)
}

func TestAnotherKeyIsRefused(t *testing.T) {
	dir := caseDir(t)
	create(t, dir, Options{KeyDir: t.TempDir()}).Close()
	theirs := Options{KeyDir: t.TempDir()}
	_, err := reopen(dir, theirs)
	mustRefuse(t, "another key", err)
	c := recovered(t, dir, theirs)
	if err := noteOn(t, c, "taken over"); err != nil {
		t.Fatal(err)
	}
	c.Close()
	mustVerify(t, dir)
}

func TestTheLogIsMadeAgainWhereItIsGone(t *testing.T) {
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	c := create(t, dir, opts)
	before := c.CheckpointText()
	c.Close()
	if err := os.RemoveAll(filepath.Join(dir, "log")); err != nil {
		t.Fatal(err)
	}
	c, err := reopen(dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if c.CheckpointText() != before {
		t.Errorf("%s\nis not\n%s", c.CheckpointText(), before)
	}
}

func TestKeysAreForTheirOwnerOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps access lists, not modes")
	}
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir()}
	create(t, dir, opts).Close()
	err := filepath.WalkDir(opts.KeyDir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) == ".lock" {
			return err
		}
		if info, err := d.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", path, info.Mode(), err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The checkpoint opens with the library that defined the format.
func TestCheckpointIsASignedNote(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	v, err := note.NewVerifier(c.VerifierKey())
	if err != nil {
		t.Fatal(err)
	}
	n, err := note.Open([]byte(c.CheckpointText()), note.VerifierList(v))
	if err != nil || !strings.HasPrefix(n.Text, c.Checkpoint().Origin+"\n2\n") {
		t.Errorf("%+v %v", n, err)
	}
	if strings.Contains(c.CheckpointText(), "Halden") {
		t.Error("the checkpoint names the case")
	}
}
