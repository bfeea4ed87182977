package casefile

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"proffer/read"
)

// deadly is what a parser could do that no recover stops, at the words of a file.
func deadly(in read.Input) read.Result {
	b := make([]byte, in.Size)
	in.Bytes.ReadAt(b, 0) // what is not there has no words
	switch text := string(b); {
	case strings.HasPrefix(text, "overflow"):
		deeper(len(text))
	case strings.HasPrefix(text, "hungry"):
		for held := [][]byte{}; ; {
			held = append(held, bytes.Repeat([]byte("more"), 1<<20))
		}
	case strings.HasPrefix(text, "forever"):
		select {}
	case strings.HasPrefix(text, "vanish"):
		os.Exit(0)
	}
	return read.Read(in)
}

func deeper(n int) int {
	var frame [4096]byte
	if n < 0 {
		return 0
	}
	frame[n%4096] = byte(n)
	return deeper(n+1) + int(frame[n/2%4096])
}

// readerOfTests is this test as a reader process.
func readerOfTests() *exec.Cmd {
	return &exec.Cmd{Path: os.Args[0], Args: []string{os.Args[0]}, Env: append(os.Environ(), "PROFFER_TEST_READER=yes")}
}

func TestWhatKillsItsReaderCostsItself(t *testing.T) {
	inbox := t.TempDir()
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	w, err := z.Create("inner.txt")
	if err == nil {
		_, err = io.WriteString(w, "Harbour master Ida Lund said that the crane had stopped.\n")
	}
	if err != nil || z.Close() != nil {
		t.Fatal("no archive")
	}
	texts := map[string]string{"a.zip": archive.String(), "b-overflow.txt": "overflow", "c.txt": "Ana Ruiz said that the port was closed.\n", "d-hungry.txt": "hungry",
		"e-vanish.txt": "vanish", "g.txt": "Ana Ruiz said that the bridge was closed.\n"}
	deaths := []string{"b-overflow.txt: kept, not read: the reader died (its stack overflowed)", "d-hungry.txt: kept, not read: the reader died (it took more than 4 GiB of memory)",
		"e-vanish.txt: kept, not read: the reader died (it ended by itself)"}
	if testing.Short() { // under the race detector 4 GiB are 12
		delete(texts, "d-hungry.txt")
		deaths = slices.Delete(deaths, 1, 2)
	}
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(inbox, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx := context.Background()
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{Reader: readerOfTests(), Workers: 1})
	defer c.Close()
	report, err := c.Add(ctx, AddOptions{Paths: []string{inbox}})
	if err != nil {
		t.Fatal(err)
	}
	if report.New != len(texts)+1 || report.Read != 4 || report.Unread != len(deaths) || len(report.Problems) != len(deaths) {
		t.Fatalf("%+v", report)
	}
	for i, want := range deaths {
		if !strings.Contains(report.Problems[i], want) || !strings.Contains(report.Problems[i], "add --retry") {
			t.Errorf("%q", report.Problems[i])
		}
	}
	report, err = c.Add(ctx, AddOptions{Paths: []string{"-"}, Stdin: strings.NewReader("overflow from standard input"), Source: "the desk"})
	if err != nil || report.New != 1 || report.Unread != 1 || !strings.Contains(report.Problems[0], "the reader died (its stack overflowed)") {
		t.Errorf("%+v %v", report, err)
	}
	c.readers.most = 3 * time.Second
	report, err = c.Add(ctx, AddOptions{Paths: []string{"-"}, Stdin: strings.NewReader("forever"), Source: "f.txt"})
	if err != nil || report.Unread != 1 || !strings.Contains(report.Problems[0], "f.txt: kept, not read: it took longer than 3s") {
		t.Errorf("%+v %v", report, err)
	}
}

// TestReadingWithoutKeepingSurvivesToo: files, members of archives and standard input alike; what is left of copies that
// were made for the reader is nothing.
func TestReadingWithoutKeepingSurvivesToo(t *testing.T) {
	inbox, temp := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", temp)
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	for _, text := range []string{"overflow", "Harbour master Ida Lund said that the crane had stopped.\n", "vanish", "Ana Ruiz said that the ferry was late.\n"} {
		w, err := z.Create(text[:6] + ".txt")
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	z.Close() // to memory
	for name, text := range map[string]string{"a.zip": archive.String(), "b.txt": "overflow", "c.txt": "Ana Ruiz said that the port was closed.\n"} {
		if err := os.WriteFile(filepath.Join(inbox, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	o := ReadOptions{Paths: []string{inbox, "-"}, Stdin: strings.NewReader("overflow"), Reader: readerOfTests()}
	err := Read(context.Background(), o, func(r ReadResult) error {
		said := filepath.Base(r.Name) + ":"
		if r.Document != nil {
			said += " read"
		}
		for _, p := range r.Problems {
			said += " " + p.What
		}
		got = append(got, said)
		return nil
	})
	overflow, vanish := " kept, not read: the reader died (its stack overflowed)", " kept, not read: the reader died (it ended by itself)"
	want := []string{"overfl.txt:" + overflow, "Harbou.txt: read", "vanish.txt:" + vanish, "Ana Ru.txt: read", "b.txt:" + overflow, "c.txt: read", "-:" + overflow}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestReadersReadTheSame: what is read in a process of its own, members included, is what is read here.
func TestReadersReadTheSame(t *testing.T) {
	ctx := context.Background()
	var paths []string
	for _, name := range []string{"message.msg", "report.docx", "photo.jpg", "table.xlsx", "deck.pptx", "carrying.pdf"} {
		paths = append(paths, filepath.Join("..", "testdata", "formats", name))
	}
	beside := open(t, filepath.Join(t.TempDir(), "case"), Options{Reader: readerOfTests()})
	defer beside.Close()
	here := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	defer here.Close()
	a, err := beside.Add(ctx, AddOptions{Paths: paths})
	b, err2 := here.Add(ctx, AddOptions{Paths: paths})
	if err != nil || err2 != nil || a.Read < 8 || cmp.Diff(a, b) != "" {
		t.Fatalf("%v %v\n%s", err, err2, cmp.Diff(a, b))
	}
	for _, e := range here.view.exhibits {
		a, err := beside.readingOf(ctx, &beside.view.exhibits[beside.view.byDigest[e.Digest]], "")
		b, err2 := here.readingOf(ctx, &e, "")
		if err != nil || err2 != nil || cmp.Diff(a, b) != "" {
			t.Errorf("%s: %v %v\n%s", e.Name, err, err2, cmp.Diff(a, b))
		}
	}
}

// TestAReaderThatDoesNotStart: files are read all the same.
func TestAReaderThatDoesNotStart(t *testing.T) {
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{Reader: &exec.Cmd{Path: filepath.Join(t.TempDir(), "gone")}})
	defer c.Close()
	report, err := c.Add(context.Background(), AddOptions{Paths: []string{"-"}, Stdin: strings.NewReader("Ana Ruiz said that the port was closed.\n")})
	if err != nil || report.Read != 1 {
		t.Errorf("%+v %v", report, err)
	}
}

func TestWhyDead(t *testing.T) {
	for said, want := range map[string]string{
		"runtime: goroutine stack exceeds 1000-byte limit\nfatal error: stack overflow\n": "its stack overflowed",
		"fatal error: runtime: out of memory\n":                                           "it took more than 4 GiB of memory",
		"panic: no such thing\n\ngoroutine 1\n":                                           "panic: no such thing",
		"fatal error: concurrent map writes\n":                                            "fatal error: concurrent map writes",
		"":                                                                                os.ErrProcessDone.Error(),
	} {
		if got := whyDead(said, os.ErrProcessDone); got != want {
			t.Errorf("%q: %q", said, got)
		}
	}
}
