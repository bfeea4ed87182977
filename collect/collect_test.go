package collect

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, paths []string, stdin io.Reader) (got []string, problems []proffer.Problem) {
	t.Helper()
	for it, err := range Walk(context.Background(), paths, stdin) {
		if err != nil {
			problems = append(problems, Problem(err))
			continue
		}
		got = append(got, it.Name)
	}
	return got, problems
}

func TestWalkIsInByteOrderAndReadsStdin(t *testing.T) {
	d := t.TempDir()
	for _, n := range []string{"b.txt", "a/z.txt", "a/y.txt", "c.html", "Ä.txt"} {
		write(t, filepath.Join(d, n), n)
	}
	got, problems := names(t, []string{filepath.Join(d, "c.html"), d, Stdin}, strings.NewReader("x"))
	if s := strings.Join(got, " "); s != "c.html y.txt z.txt b.txt c.html Ä.txt stdin" {
		t.Errorf("order %q", s)
	}
	if len(problems) != 0 {
		t.Errorf("problems %v", problems)
	}
}

func TestWhatCannotBeReadIsLocatedAndTheRestGoesOn(t *testing.T) {
	d := t.TempDir()
	write(t, filepath.Join(d, "a.txt"), "a")
	write(t, filepath.Join(d, "z.txt"), "z")
	if err := os.Symlink(filepath.Join(d, "a.txt"), filepath.Join(d, "link")); err != nil {
		t.Skip("no symbolic links here")
	}
	got, problems := names(t, []string{filepath.Join(d, "missing"), d}, nil)
	if s := strings.Join(got, " "); s != "a.txt z.txt" {
		t.Errorf("items %q", s)
	}
	if len(problems) != 2 {
		t.Fatalf("problems %v", problems)
	}
	for i, want := range []string{"missing", "link"} {
		if !strings.HasSuffix(problems[i].Where, want) || problems[i].Hint == "" {
			t.Errorf("problem %d: %+v", i, problems[i])
		}
	}
}

func TestFileThatVanishes(t *testing.T) {
	d := t.TempDir()
	p := filepath.Join(d, "a.txt")
	write(t, p, "a")
	for it, err := range Walk(context.Background(), []string{p}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(p); err != nil {
			t.Fatal(err)
		}
		_, err = it.Open()
		if proffer.KindOf(err) != proffer.NotFound || proffer.HintOf(err) == "" {
			t.Errorf("opening a vanished file: %v, hint %q", err, proffer.HintOf(err))
		}
	}
}

func TestUnreadableFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may read everything")
	}
	d := t.TempDir()
	write(t, filepath.Join(d, "shut", "a.txt"), "a")
	write(t, filepath.Join(d, "z.txt"), "z")
	if err := os.Chmod(filepath.Join(d, "shut"), 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Join(d, "shut"), 0o755)
	got, problems := names(t, []string{d}, nil)
	if len(got) != 1 || len(problems) != 1 || !strings.HasSuffix(problems[0].Where, "shut") {
		t.Errorf("items %v, problems %v", got, problems)
	}
}

func TestWalkStopsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var last error
	for _, err := range Walk(ctx, []string{t.TempDir()}, nil) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("got %v", last)
	}
}
