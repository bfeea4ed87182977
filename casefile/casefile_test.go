package casefile

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"proffer"
	"proffer/examples"
	"proffer/present"
)

func open(t *testing.T, dir string, o Options) *Case {
	t.Helper()
	o.KeyDir = filepath.Join(filepath.Dir(dir), "keys")
	var c *Case
	var err error
	if _, e := os.Stat(dir); e != nil {
		c, err = New(context.Background(), dir, "test", o)
	} else {
		c, err = Open(context.Background(), dir, o)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// exampleFiles lays the demonstration's reports out and returns their paths in order.
func exampleFiles(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, examples.Sarvan); err != nil {
		t.Fatal(err)
	}
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func add(t *testing.T, c *Case, paths ...string) AddReport {
	t.Helper()
	r, err := c.Add(context.Background(), AddOptions{Paths: paths})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func load(t *testing.T, c *Case) *proffer.Case {
	t.Helper()
	now, err := c.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return now
}

func jsonOf(t *testing.T, c *proffer.Case) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := present.JSON(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// essence is what a case says without its numbers: one line a finding, sorted.
func essence(c *proffer.Case) []string {
	text := map[proffer.DocumentID]string{}
	for _, d := range c.Documents {
		text[d.ID] = d.Text
	}
	quotes := func(ids []proffer.StatementID) string {
		var out []string
		for _, id := range ids {
			s := &c.Statements[id-1]
			out = append(out, string(s.Stance)+":"+handle(s).In(text[s.Document]))
		}
		sort.Strings(out)
		return strings.Join(out, "|")
	}
	var lines []string
	for _, f := range c.Findings {
		k := c.Claims[f.Claim-1]
		var accused []string
		for _, a := range f.Answers {
			accused = append(accused, c.Entities[a.Accused-1].Name+"="+a.Answer)
		}
		sort.Strings(accused)
		lines = append(lines, fmt.Sprintf("%s %s %v %v %q for %s against %s", f.Support, f.Answer, f.Contested, accused,
			present.Interval(f.Bounds), quotes(k.Statements), quotes(k.Against)))
	}
	sort.Strings(lines)
	return lines
}

func TestOrderOfArrivalChangesNothingButNumbers(t *testing.T) {
	paths := exampleFiles(t)
	straight := open(t, filepath.Join(t.TempDir(), "a"), Options{Workers: 8})
	add(t, straight, paths...)
	backwards := open(t, filepath.Join(t.TempDir(), "b"), Options{Workers: 1})
	for _, p := range slices.Backward(paths) {
		add(t, backwards, p)
	}
	a, b := essence(load(t, straight)), essence(load(t, backwards))
	if len(a) == 0 {
		t.Fatal("no findings to compare")
	}
	if !slices.Equal(a, b) {
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("of %d and %d findings, the first that differs:\n%s\n%s", len(a), len(b), a[i], b[i])
			}
		}
		t.Fatalf("%d and %d findings", len(a), len(b))
	}
}

func TestReplayAfterTheIndexIsLost(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "case")
	c := open(t, dir, Options{Workers: 8})
	add(t, c, exampleFiles(t)...)
	before := jsonOf(t, load(t, c))
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "index.db")); err != nil {
		t.Fatal(err)
	}
	c = open(t, dir, Options{Workers: 1})
	r, err := c.Replay(context.Background(), nil)
	if err != nil || !r.Same {
		t.Fatalf("replay: %v, %v", r, err)
	}
	if after := jsonOf(t, load(t, c)); !bytes.Equal(before, after) {
		t.Error("case.json differs after the index was lost: " + firstDifference(before, after))
	}
}

func TestDecisionsOutliveNumbers(t *testing.T) {
	paths := exampleFiles(t)
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	add(t, c, paths[3])
	now := load(t, c)
	if len(now.Statements) < 2 {
		t.Fatalf("%d statements", len(now.Statements))
	}
	words := handle(&now.Statements[1]).In(now.Documents[0].Text)
	if _, err := c.Decide(context.Background(), Ask{Kind: "reject", Subjects: []string{"S2"}}); err != nil {
		t.Fatal(err)
	}
	add(t, c, paths...)
	rejected := 0
	for _, s := range load(t, c).Statements {
		if s.Status == proffer.Rejected {
			rejected++
			if got := handle(&s).In(now.Documents[0].Text); got != words {
				t.Errorf("rejected %q, was %q", got, words)
			}
		}
	}
	if rejected != 1 {
		t.Errorf("%d rejected statements, want 1", rejected)
	}
}

func TestMergeAndSplitWin(t *testing.T) {
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	add(t, c, exampleFiles(t)...)
	now := load(t, c)
	if _, err := c.Decide(context.Background(), Ask{Kind: "merge", Subjects: []string{"N1"}, Others: []string{"N2"}, Reason: "test"}); err != nil {
		t.Fatal(err)
	}
	merged := load(t, c)
	if len(merged.Entities) != len(now.Entities)-1 {
		t.Errorf("%d entities after the merge of two of %d", len(merged.Entities), len(now.Entities))
	}
}

func TestAttachmentsAreExhibitsWithin(t *testing.T) {
	dir := t.TempDir()
	mail := "From: a@b.example\r\nSubject: Report\r\nDate: Fri, 15 Mar 2024 09:12:44 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" +
		"--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nMayor Jon Aske said that the bridge was open.\r\n" +
		"--x\r\nContent-Type: text/plain; name=note.txt\r\nContent-Disposition: attachment; filename=note.txt\r\n\r\nTransport Minister Ana Ruiz denied that the bridge was open.\r\n--x--\r\n"
	path := filepath.Join(dir, "mail.eml")
	if err := os.WriteFile(path, []byte(mail), 0o644); err != nil {
		t.Fatal(err)
	}
	c := open(t, filepath.Join(dir, "case"), Options{})
	add(t, c, path)
	now := load(t, c)
	if len(now.Exhibits) != 2 || now.Exhibits[1].Within != 1 || now.Exhibits[1].Name != "note.txt" {
		t.Fatalf("exhibits: %+v", now.Exhibits)
	}
	if len(now.Documents) != 2 {
		t.Errorf("%d documents", len(now.Documents))
	}
}
